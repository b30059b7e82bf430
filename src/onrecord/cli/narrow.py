"""The part of a record that an analyst asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from onrecord.model import Actor, Decision, ReportEntry, Statement
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.store import SqliteStore


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; None where it does not matter.

    Attributes:
        speaker: Part of a name, in upper or lower case.
        outlet: Likewise.
        report: A report's id, or part of its name.
        limit: Rows at most.
    """

    speaker: str | None = None
    outlet: str | None = None
    report: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of a record, as a record."""

    some_reports: tuple[ReportEntry, ...] = ()
    some_statements: tuple[Statement, ...] = ()
    some_actors: tuple[Actor, ...] = ()
    some_decisions: tuple[Decision, ...] = ()

    def reports(self) -> Iterator[ReportEntry]:
        """The reports that fit."""
        return iter(self.some_reports)

    def statements(self, *, report: str | None = None) -> Iterator[Statement]:
        """The statements that fit, or those of one report."""
        return (statement for statement in self.some_statements if report in (None, statement.report))

    def actors(self) -> Iterator[Actor]:
        """The actors that fit."""
        return iter(self.some_actors)

    def decisions(self) -> Iterator[Decision]:
        """The decisions that fit."""
        return iter(self.some_decisions)

    def counts(self) -> Mapping[str, int]:
        """Rows a table."""
        return {
            "reports": len(self.some_reports),
            "statements": len(self.some_statements),
            "actors": len(self.some_actors),
            "decisions": len(self.some_decisions),
        }


def narrow(record: SqliteStore, table: str, filters: Filters, *, all_rows: bool = False) -> SqliteStore | Part:
    """Leave out of one table what was not asked for; the limit counts rows that are shown, or with `all_rows` all.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with SqliteStore(Path(tempfile.mkdtemp()) / "rivers.db") as store:
    ...     part = narrow(store, "statements", Filters(speaker="Kim", limit=5))
    ...     list(part.statements()), narrow(store, "statements", Filters()) is store
    ([], True)
    """
    if filters == Filters():
        return record
    reports = [report for report in record.reports() if _in_outlet(report, filters) and _named(report, filters)]
    if table == "statements":
        statements = _up_to(filters.limit, _statements(record, reports, filters), all_rows=all_rows)
        return Part(_with_statements(reports, statements), tuple(statements))
    if table == "actors":
        return Part(some_actors=tuple(islice(_actors(record, reports, filters), filters.limit)))
    if table == "decisions":
        return Part(some_decisions=tuple(islice(_decisions(record, reports), filters.limit)))
    if filters.speaker:
        reports = list(_with_statements(reports, _statements(record, reports, filters)))
    return Part(tuple(reports[: filters.limit]))


def _named(report: ReportEntry, filters: Filters) -> bool:
    asked = (filters.report or "").casefold()
    return report.id == asked or asked in report.name.casefold()


def _in_outlet(report: ReportEntry, filters: Filters) -> bool:
    outlet = report.outlet.value if report.outlet else ""
    return (filters.outlet or "").casefold() in outlet.casefold()


def _statements(record: SqliteStore, reports: Iterable[ReportEntry], filters: Filters) -> Iterator[Statement]:
    ids = {report.id for report in reports}
    said = record.statements(speaker=filters.speaker, outlet=filters.outlet)
    return (statement for statement in said if statement.report in ids)


def _with_statements(reports: Iterable[ReportEntry], statements: Iterable[Statement]) -> tuple[ReportEntry, ...]:
    ids = {statement.report for statement in statements}
    return tuple(report for report in reports if report.id in ids)


def _up_to(limit: int | None, statements: Iterable[Statement], *, all_rows: bool) -> list[Statement]:
    """The statements up to the last that is shown."""
    chosen: list[Statement] = []
    shown = 0
    for statement in statements:
        if limit is not None and shown >= limit:
            break
        chosen.append(statement)
        shown += all_rows or (statement.actual.value == "yes" and statement.confidence >= CONFIDENCE_LINE)
    return chosen


def _actors(record: SqliteStore, reports: Iterable[ReportEntry], filters: Filters) -> Iterator[Actor]:
    """Those with a name that fits, who are mentioned in one of the reports."""
    ids = {report.id for report in reports}
    asked = (filters.speaker or "").casefold()
    for actor in record.actors():
        named = any(asked in name.casefold() for name in (actor.name, *actor.names))
        if named and any(mention.report in ids for mention in actor.mentions):
            yield actor


def _decisions(record: SqliteStore, reports: Iterable[ReportEntry]) -> Iterator[Decision]:
    known = {key for report in reports for key in (report.id, report.name)}
    return (decision for decision in record.decisions() if decision.report in known)
