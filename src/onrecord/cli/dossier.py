"""`onrecord dossier`: a record as static pages."""

from __future__ import annotations

from pathlib import Path

from onrecord.reckon import reckon
from onrecord.store import SqliteStore
from onrecord.views import dossier


def run(record: Path, folder: Path) -> None:
    """Write the pages into a folder, made where there is none."""
    with SqliteStore(record, create=False) as store, store.snapshot():
        dossier(store, folder, analysed=reckon(store))
