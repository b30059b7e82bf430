"""A record in one SQLite file: the evidence, the analyst's decisions, and what they amount to."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType

from onrecord.model import (
    Actor,
    Assembled,
    Decision,
    Event,
    Figure,
    IssueSet,
    Position,
    Proposal,
    Prospect,
    Quarantined,
    Reading,
    RecordedClaim,
    Report,
    ReportEntry,
    Statement,
    Time,
    Version,
)
from onrecord.store.codec import decode, digest, encode, mended, mended_report, pack, unpack
from onrecord.store.columns import FILLED, put
from onrecord.store.schema import RecordError, connect
from onrecord.store.search import match_all

_FITS = {
    "report": "report = :report",
    "speakers": "instr(casefold(speakers), casefold(:speakers))",
    "outlet": "instr(casefold(coalesce(outlet, '')), casefold(:outlet))",
    "actors": "instr(casefold(actors), casefold(:actors))",
    "issue": "instr(issue, :issue)",
    "told_in": "number IN (SELECT event FROM event_report WHERE report = :told_in)",
}

_COUNTED = {
    "reports": "report_entry",
    "statements": "statement",
    "actors": "actor",
    "times": "time",
    "claims": "claim",
    "events": "event",
    "positions": "position",
    "proposals": "proposal",
    "commissives": "commissive",
    "forecasts": "forecast",
    "accounts": "account",
    "figures": "figure",
    "decisions": "decision",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A report or statement that holds the words looked for.

    Attributes:
        table: `reports` or `statements`.
        id: Of the row.
        excerpt: Some words around the first hit, verbatim; ` … ` where it is cut.
    """

    table: str
    id: str
    excerpt: str


class SqliteStore:
    """An analyst's record, opened; implements `onrecord.model.Record`.

    What a method that adds something was given is committed when it returns: from then on no kill loses it. The
    tables of the record are replaced whole, so that a reader sees the old one or the new one.

    Args:
        path: The record's file.
        create: Make it where there is none; else that is an error.

    Raises:
        RecordError: If the file is missing, is not a record, or was made by another version than can be opened.

    >>> import tempfile
    >>> with SqliteStore(Path(tempfile.mkdtemp()) / "alaska.db") as store:
    ...     store.counts()["statements"]
    0
    """

    def __init__(self, path: Path, *, create: bool = True) -> None:
        self.path = path
        self._connection = connect(path, create=create)

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See the record as it is now until the end of the block, whatever is built meanwhile."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """All that the block writes, or none of it."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    # Issues: which sets the analyst named, and the meanings of their words.

    def set_issue_names(self, names: Sequence[str]) -> None:
        """Keep the names and files of the issue sets that positions are to be matched with; none for a free choice."""
        with self._change() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('issues', ?)", ("\n".join(names),))

    def issue_names(self) -> tuple[str, ...]:
        """What `set_issue_names` was last given."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = 'issues'").fetchone()
        return tuple(row[0].splitlines()) if row else ()

    def vectors(self, fingerprint: str) -> dict[str, bytes]:
        """The vectors kept of texts, by text, as the reader with this fingerprint made them."""
        rows = self._connection.execute("SELECT text, vector FROM vector WHERE fingerprint = ?", (fingerprint,))
        return dict(rows.fetchall())

    def add_vectors(self, vectors: Mapping[str, bytes], fingerprint: str) -> None:
        """Keep vectors of texts; those of other readers are let go."""
        with self._change() as connection:
            connection.execute("DELETE FROM vector WHERE fingerprint <> ?", (fingerprint,))
            rows = ((fingerprint, text, vector) for text, vector in sorted(vectors.items()))
            connection.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?, ?)", rows)

    # Evidence: what was taken in, and what was read in it.

    def add_reports(self, taken: Iterable[tuple[Report, bytes]], *, finished: Iterable[tuple[str, str]] = ()) -> int:
        """Keep reports with their original bytes; returns how many the record did not hold before.

        The same bytes from several places are one report, named after the place that sorts first; a report from the
        same place again, as when `reports.csv` was corrected, takes the older one's place.

        Args:
            taken: Reports and their original bytes.
            finished: Path and digest of each offered file whose last report is among them.
        """
        with self._change() as connection:
            new = sum(_keep_report(connection, mended_report(report), original) for report, original in taken)
            held = ((mended(path), of) for path, of in finished)
            connection.executemany("INSERT OR REPLACE INTO offering VALUES (?, ?)", held)
        return new

    def holds(self, path: str, of: str) -> bool:
        """Whether the offered file at this path was taken in, whole, when its digest was `of`."""
        row = self._connection.execute("SELECT digest FROM offering WHERE path = ?", (mended(path),)).fetchone()
        return row is not None and row[0] == of

    def places(self, report: str) -> tuple[str, ...]:
        """Every path that this report's bytes were seen at."""
        rows = self._connection.execute("SELECT path FROM place WHERE report = ? ORDER BY path", (report,))
        return tuple(path for (path,) in rows)

    def report(self, report: str) -> Report:
        """Get a report as it was taken in.

        Raises:
            KeyError: If the record has none with this id.
        """
        row = self._connection.execute("SELECT packed, text FROM report WHERE id = ?", (report,)).fetchone()
        if row is None:
            raise KeyError(report)
        return _report(*row)

    def original(self, report: str) -> bytes:
        """Get the report's original bytes.

        Raises:
            KeyError: If the record has no such report.
            RecordError: If the bytes are not those that were taken in: the file is damaged.
        """
        row = self._connection.execute(
            "SELECT sha256, original.packed FROM original JOIN report USING (sha256) WHERE report.id = ?", (report,)
        ).fetchone()
        if row is None:
            raise KeyError(report)
        original = unpack(row[1])
        if hashlib.sha256(original).hexdigest() != row[0]:
            raise RecordError(f"{self.path.name}: the original of report {report} is damaged; restore a copy")
        return original

    def stale(self, fingerprint: str) -> tuple[str, ...]:
        """Ids of the reports that this reader has not read as they now are, sorted."""
        rows = self._connection.execute(
            "SELECT report.id FROM report LEFT JOIN reading ON reading.report = report.id"
            " AND reading.digest = report.digest AND reading.fingerprint = ?"
            " WHERE reading.report IS NULL ORDER BY report.id",
            (fingerprint,),
        )
        return tuple(row[0] for row in rows)

    def add_readings(self, read: Iterable[tuple[Report, Reading]]) -> None:
        """Keep what was read in reports, in place of any older reading of theirs."""
        rows = [
            (reading.report, reading.fingerprint, digest(report), pack(encode(reading))) for report, reading in read
        ]
        with self._change() as connection:
            connection.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", rows)

    def evidence(self, fingerprint: str) -> Iterator[tuple[Report, Reading]]:
        """Every report as it now is with what this reader read in it, by the report's id."""
        rows = self._connection.execute(
            "SELECT report.packed, report.text, reading.packed FROM report JOIN reading"
            " ON reading.report = report.id AND reading.digest = report.digest AND reading.fingerprint = ?"
            " ORDER BY report.id",
            (fingerprint,),
        )
        for packed, text, reading in rows:
            yield _report(packed, text), decode(Reading, unpack(reading))

    def set_quarantine(self, quarantine: Iterable[Quarantined]) -> None:
        """Keep what could not be taken in or read, in place of what was kept before."""
        with self._change() as connection:
            connection.execute("DELETE FROM quarantine")
            rows = ((mended(refused.path), mended(refused.reason)) for refused in quarantine)
            connection.executemany("INSERT OR REPLACE INTO quarantine VALUES (?, ?)", rows)

    def quarantine(self) -> Iterator[Quarantined]:
        """List what could not be taken in or read, by path."""
        for row in self._connection.execute("SELECT path, reason FROM quarantine ORDER BY path"):
            yield Quarantined(*row)

    # Decisions: a log of their own.

    def add_decisions(self, decisions: Iterable[Decision]) -> int:
        """Keep decisions, in this order, after those already taken; returns how many were new."""
        before = self.counts()["decisions"]
        rows = [(decision.id, encode(replace(decision, state=""))) for decision in decisions]
        with self._change() as connection:
            connection.executemany("INSERT OR IGNORE INTO decision (id, body) VALUES (?, ?)", rows)
        return self.counts()["decisions"] - before

    def decisions(self) -> Iterator[Decision]:
        """All decisions in the order they were taken in, each with its state in this record."""
        rows = self._connection.execute(
            "SELECT body, coalesce(state, '') FROM decision LEFT JOIN decision_state USING (id) ORDER BY number"
        )
        for body, state in rows:
            yield replace(decode(Decision, body), state=state)

    # The record: what evidence and decisions amount to.

    def replace_record(self, assembled: Assembled, fingerprint: str) -> None:
        """Put this record in place of the one before, at once and whole.

        Readings by other readers than the one it was assembled from are let go.
        """
        with self._change() as connection:
            _clear(connection, fingerprint)
            put(connection, assembled)
            states = ((decision.id, decision.state) for decision in assembled.decisions)
            connection.executemany("INSERT INTO decision_state VALUES (?, ?)", states)
            connection.execute("INSERT INTO statement_words (statement_words) VALUES ('rebuild')")

    def fingerprint(self) -> str | None:
        """Of the reader that the record was assembled from; None before the first assembly."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
        return None if row is None else str(row[0])

    def reports(self) -> Iterator[ReportEntry]:
        """All reports, in report order."""
        for (packed,) in self._connection.execute("SELECT packed FROM report_entry ORDER BY number"):
            yield decode(ReportEntry, unpack(packed))

    def statements(
        self, *, report: str | None = None, speaker: str | None = None, outlet: str | None = None
    ) -> Iterator[Statement]:
        """All statements in report order, then text order, or those that fit.

        Args:
            report: The report's id.
            speaker: Part of a speaker's name, in upper or lower case.
            outlet: Part of the outlet's name, likewise.
        """
        for body in self._bodies("statement", report=report, speakers=speaker, outlet=outlet):
            yield decode(Statement, body)

    def actors(self) -> Iterator[Actor]:
        """All actors."""
        for (body,) in self._connection.execute("SELECT body FROM actor ORDER BY number"):
            yield decode(Actor, body)

    def times(self, *, report: str | None = None) -> Iterator[Time]:
        """All expressions of time, or those of one report, in report order, then text order."""
        for body in self._bodies("time", report=report):
            yield decode(Time, body)

    def claims(self, *, report: str | None = None) -> Iterator[RecordedClaim]:
        """All claims, or those of one report, in report order, then text order."""
        for body in self._bodies("claim", report=report):
            yield decode(RecordedClaim, body)

    def events(self, *, report: str | None = None, actor: str | None = None) -> Iterator[Event]:
        """All events by first possible day, or those that fit.

        Args:
            report: The id of a report that tells of it.
            actor: Part of the name of one who did it or to whom it was done, in upper or lower case.
        """
        for body in self._bodies("event", told_in=report, actors=actor):
            yield decode(Event, body)

    def issues(self) -> Iterator[IssueSet]:
        """The sets of issues that the positions were matched with, by id."""
        for body in self._bodies("issue_set"):
            yield decode(IssueSet, body)

    def positions(
        self, *, report: str | None = None, actor: str | None = None, issue: str | None = None
    ) -> Iterator[Position]:
        """All positions, in report order, then text order, or those that fit.

        Args:
            report: The report's id.
            actor: Part of the name of who holds it, in upper or lower case.
            issue: The issue's id, or part of it.
        """
        for body in self._bodies("position", report=report, actors=actor, issue=issue):
            yield decode(Position, body)

    def proposals(self, *, actor: str | None = None) -> Iterator[Proposal]:
        """All proposals by first telling, or those that one whose name holds these words made, got or answered."""
        for body in self._bodies("proposal", actors=actor):
            yield decode(Proposal, body)

    def forecasts(self, *, report: str | None = None, actor: str | None = None) -> Iterator[Prospect]:
        """All forecasts, in report order, then text order, or those that fit; as in `positions`."""
        for body in self._bodies("forecast", report=report, actors=actor):
            yield decode(Prospect, body)

    def commissives(self, *, report: str | None = None, actor: str | None = None) -> Iterator[Prospect]:
        """All plans, promises, threats and ultimatums, likewise."""
        for body in self._bodies("commissive", report=report, actors=actor):
            yield decode(Prospect, body)

    def accounts(self, *, report: str | None = None) -> Iterator[Version]:
        """All accounts, subject by subject, or those of one report."""
        for body in self._bodies("account", report=report):
            yield decode(Version, body)

    def figures(self, *, report: str | None = None) -> Iterator[Figure]:
        """All figures, or those of one report, in report order, then text order."""
        for body in self._bodies("figure", report=report):
            yield decode(Figure, body)

    def _bodies(self, table: str, **asked: str | None) -> Iterator[bytes]:
        """The nouns of a table's rows, in order, of those rows that fit what is asked."""
        filters = {column: value for column, value in asked.items() if value is not None}
        where = " AND ".join(["TRUE", *(_FITS[column] for column in filters)])
        for (body,) in self._connection.execute(f"SELECT body FROM {table} WHERE {where} ORDER BY number", filters):
            yield body

    def counts(self) -> Mapping[str, int]:
        """Rows a table."""
        return {
            name: self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for name, table in _COUNTED.items()
        }

    def search(self, query: str, *, limit: int = 50) -> Iterator[Found]:
        """Statements, then reports, that hold every word and "quoted phrase" of the query, best first.

        Punctuation in the query means nothing, and no query is an error.
        """
        match = match_all(query)
        if not match:
            return
        for name, table in (("statements", "statement"), ("reports", "report")):
            words = f"{table}_words"
            rows = self._connection.execute(
                f"SELECT {table}.id, snippet({words}, 0, '', '', ' … ', 24) FROM {words}"
                f" JOIN {table} ON {table}.number = {words}.rowid"
                f" WHERE {words} MATCH ? ORDER BY rank, {table}.number LIMIT ?",
                (match, limit),
            )
            for row in rows:
                yield Found(name, *row)

    def check(self) -> None:
        """Look the whole file over.

        Raises:
            RecordError: If it is damaged.
        """
        try:
            found = self._connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        except sqlite3.DatabaseError as error:
            found = str(error)
        if found != "ok":
            why = " ".join(found.split())
            raise RecordError(f"{self.path.name}: is damaged ({why}); restore a copy, or build it anew")


def _keep_report(connection: sqlite3.Connection, report: Report, original: bytes) -> bool:
    """Keep one report, unless it is known from a place that sorts before this one; whether it is new."""
    known = connection.execute("SELECT 1 FROM report WHERE id = ?", (report.id,)).fetchone()
    connection.execute("INSERT OR IGNORE INTO original VALUES (?, ?)", (report.sha256, pack(original)))
    connection.execute("INSERT OR IGNORE INTO place VALUES (?, ?)", (report.id, report.path))
    connection.execute(
        "INSERT INTO report (id, path, sha256, digest, text, packed) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET path = excluded.path, digest = excluded.digest, text = excluded.text,"
        " packed = excluded.packed WHERE excluded.path <= report.path",
        (report.id, report.path, report.sha256, digest(report), report.text, pack(encode(replace(report, text="")))),
    )
    return known is None


def _report(packed: bytes, text: str) -> Report:
    return replace(decode(Report, unpack(packed)), text=text)


def _clear(connection: sqlite3.Connection, fingerprint: str) -> None:
    """Empty the record's tables, and keep no readings but this reader's."""
    for table in (*FILLED, "decision_state"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM reading WHERE fingerprint <> ?", (fingerprint,))
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('fingerprint', ?)", (fingerprint,))
