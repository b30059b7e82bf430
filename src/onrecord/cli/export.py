"""`onrecord export`: a table as a file."""

from __future__ import annotations

import sys
from pathlib import Path

from onrecord.cli.errors import Unusable
from onrecord.cli.tables import check_table
from onrecord.store import SqliteStore
from onrecord.views import BINARY, WHOLE, export, formats_of, ready


def run(record: Path, table: str, form: str, out: Path | None, *, sure: bool) -> None:
    """Write a table to a file, or to standard output."""
    if table != WHOLE:
        check_table(table)
    if form not in formats_of(table):
        raise Unusable(f"{table} are not written as {form!r}; there are: {', '.join(formats_of(table))}")
    if out is None and form in BINARY and sys.stdout.isatty():
        raise Unusable(f"no terminal shows {form}; name a file with --out, such as {table}.{form}")
    ready(form)
    with SqliteStore(record, create=False) as store, store.snapshot():
        if out is None:
            export(store, table, format=form, out=sys.stdout.buffer, sure=sure)
            sys.stdout.flush()
        else:
            with out.open("wb") as file:
                export(store, table, format=form, out=file, sure=sure)
