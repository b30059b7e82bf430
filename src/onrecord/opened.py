"""A record as Python code reads it: its tables as nouns, rows or pandas frames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from onrecord.model import (
    Actor,
    Decision,
    Event,
    Figure,
    Position,
    Proposal,
    Prospect,
    RecordedClaim,
    ReportEntry,
    Statement,
    Time,
    Version,
)
from onrecord.store import SqliteStore
from onrecord.views import frame, rows, sure_rows

if TYPE_CHECKING:
    import pandas


def open(path: Path | str) -> Opened:
    """Open a record to read it; close it, or use it in a `with` block.

    Raises:
        RecordError: If there is no record there.

    >>> import tempfile
    >>> with SqliteStore(Path(tempfile.mkdtemp()) / "talks.db") as store:
    ...     place = store.path
    >>> with open(place) as record:
    ...     list(record.positions)
    []
    """
    return Opened(SqliteStore(Path(path), create=False))


class Opened:
    """A record's tables. Each can be gone through any number of times; `frame` and `rows` take a table's name."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    def __enter__(self) -> Opened:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the record's file go."""
        self._store.close()

    def frame(self, table: str, *, sure: bool = False) -> pandas.DataFrame:
        """A table as a pandas frame, with the columns of the CSV export; where `sure`, above the confidence line only.

        Raises:
            ValueError: If there is no such table.
            ExtraMissing: Without the extra `tables`.
        """
        found = rows(self._store, table)
        return frame(sure_rows(found, table) if sure else found, table)

    def rows(self, table: str) -> Iterator[dict[str, object]]:
        """A table as the JSON Lines export has it, a row at a time.

        Raises:
            ValueError: If there is no such table.
        """
        return (dict(row) for row in rows(self._store, table))

    @property
    def reports(self) -> Iterator[ReportEntry]:
        """All reports, in report order."""
        return self._store.reports()

    @property
    def statements(self) -> Iterator[Statement]:
        """All statements, in report order, then text order; so the next two."""
        return self._store.statements()

    @property
    def claims(self) -> Iterator[RecordedClaim]:
        """All claims."""
        return self._store.claims()

    @property
    def times(self) -> Iterator[Time]:
        """All expressions of time."""
        return self._store.times()

    @property
    def actors(self) -> Iterator[Actor]:
        """All actors, those who say most first."""
        return self._store.actors()

    @property
    def events(self) -> Iterator[Event]:
        """All events, oldest first."""
        return self._store.events()

    @property
    def positions(self) -> Iterator[Position]:
        """All positions, in report order, then text order."""
        return self._store.positions()

    @property
    def proposals(self) -> Iterator[Proposal]:
        """All proposals, by first telling."""
        return self._store.proposals()

    @property
    def forecasts(self) -> Iterator[Prospect]:
        """All forecasts, in report order, then text order; so the next one."""
        return self._store.forecasts()

    @property
    def commissives(self) -> Iterator[Prospect]:
        """All plans, promises, threats and ultimatums."""
        return self._store.commissives()

    @property
    def accounts(self) -> Iterator[Version]:
        """All accounts, subject by subject."""
        return self._store.accounts()

    @property
    def figures(self) -> Iterator[Figure]:
        """All figures, in report order, then text order."""
        return self._store.figures()

    @property
    def decisions(self) -> Iterator[Decision]:
        """All decisions, in the order they were taken in."""
        return self._store.decisions()
