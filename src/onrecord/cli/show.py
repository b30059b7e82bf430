"""`onrecord show`: a table in the terminal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from onrecord.cli.narrow import Filters, narrow
from onrecord.cli.tables import check_table
from onrecord.store import SqliteStore
from onrecord.views import show


def run(record: Path, table: str, filters: Filters, *, all_rows: bool, listed: bool) -> None:
    """Show those rows of a table that fit the filters."""
    check_table(table)
    with SqliteStore(record, create=False) as store, store.snapshot():
        part = narrow(store, table, filters, all_rows=all_rows)
        show(part, table, Console(), all_rows=all_rows, listed=listed)
