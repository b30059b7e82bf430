"""`onrecord export`: a table as a file."""

from __future__ import annotations

import sys
from pathlib import Path

from onrecord.cli.errors import Unusable
from onrecord.cli.tables import check_table
from onrecord.store import SqliteStore
from onrecord.views import export, formats_of


def run(record: Path, table: str, form: str, out: Path | None) -> None:
    """Write a table to a file, or to standard output."""
    check_table(table)
    if form not in formats_of(table):
        raise Unusable(f"{table} are not written as {form!r}; there are: {', '.join(formats_of(table))}")
    with SqliteStore(record, create=False) as store, store.snapshot():
        if out is None:
            export(store, table, format=form, out=sys.stdout.buffer)
            sys.stdout.flush()
        else:
            with out.open("wb") as file:
                export(store, table, format=form, out=file)
