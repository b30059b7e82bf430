"""One build of a record at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from onrecord.store.schema import RecordError, check_folder


@contextmanager
def alone(record: Path) -> Iterator[None]:
    """Hold the right to change this record; readers are not kept out.

    The lock is SQLite's own on an empty file beside the record, so that the operating system frees it when the process
    dies, on every platform.

    Raises:
        RecordError: If another process holds it.

    >>> import tempfile
    >>> record = Path(tempfile.mkdtemp()) / "alaska.db"
    >>> with alone(record), alone(record):
    ...     pass
    Traceback (most recent call last):
    ...
    onrecord.store.schema.RecordError: alaska.db: another build is at work on it; wait for it, or end it
    """
    beside = record.with_name(record.name + "-lock")
    connection = _locked(beside, record)
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()
        connection.close()


def _locked(beside: Path, record: Path) -> sqlite3.Connection:
    check_folder(record)
    connection = None
    try:
        connection = sqlite3.connect(beside, timeout=0, isolation_level=None)
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if connection:
            connection.close()
        raise RecordError(_why(record, error)) from None
    return connection


def _why(record: Path, error: sqlite3.OperationalError) -> str:
    if "locked" in str(error):
        return f"{record.name}: another build is at work on it; wait for it, or end it"
    return f"{record.name}: cannot be written to ({error})"
