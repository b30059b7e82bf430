"""The part of a record that an analyst asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import islice
from typing import Protocol, TypeVar

from onrecord.cli.errors import Unusable
from onrecord.cli.part import Part
from onrecord.model import (
    Actor,
    Decision,
    Prospect,
    ReportEntry,
    Statement,
    When,
    Who,
)
from onrecord.model.line import CONFIDENCE_LINE, line_of
from onrecord.store import SqliteStore
from onrecord.views.positionrow import names_of

Item = TypeVar("Item")

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

_OF_REPORTS = ("outlet", "report", "limit")
_DATED = ("since", "until")
NARROWS = {
    "reports": ("speaker", *_OF_REPORTS),
    "statements": ("speaker", *_DATED, *_OF_REPORTS),
    "actors": ("speaker", *_OF_REPORTS),
    "times": (*_DATED, *_OF_REPORTS),
    "claims": ("speaker", *_DATED, *_OF_REPORTS),
    "events": ("actor", *_DATED, *_OF_REPORTS),
    "positions": ("actor", "issue", *_DATED, *_OF_REPORTS),
    "proposals": ("actor", *_DATED, *_OF_REPORTS),
    "forecasts": ("actor", *_DATED, *_OF_REPORTS),
    "commissives": ("actor", *_DATED, *_OF_REPORTS),
    "accounts": _OF_REPORTS,
    "figures": ("actor", *_DATED, *_OF_REPORTS),
    "decisions": _OF_REPORTS,
}
"""What each table can be narrowed by."""

_OPTIONS = {"since": "from", "until": "to"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; None where it does not matter.

    Attributes:
        speaker: Part of a name, in upper or lower case.
        outlet: Likewise.
        report: A report's id, or part of its name.
        limit: Rows at most.
        actor: Part of the name of one who has part in it, or of the side that one speaks for.
        since: Day, month or year; what was over before is left out, and what is not dated.
        until: Likewise; what began after is left out.
        issue: Part of an issue's id or name.
    """

    speaker: str | None = None
    outlet: str | None = None
    report: str | None = None
    limit: int | None = None
    actor: str | None = None
    since: str | None = None
    until: str | None = None
    issue: str | None = None


def narrow(record: SqliteStore, table: str, filters: Filters, *, all_rows: bool = False) -> SqliteStore | Part:
    """Leave out of one table what was not asked for; the limit counts rows that are shown, or with `all_rows` all.

    Raises:
        Unusable: If the table is not narrowed by that, or a date is none.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with SqliteStore(Path(tempfile.mkdtemp()) / "rivers.db") as store:
    ...     part = narrow(store, "statements", Filters(speaker="Kim", limit=5))
    ...     list(part.statements()), narrow(store, "statements", Filters()) is store
    ([], True)
    """
    _check(table, filters)
    if filters == Filters():
        return record
    reports = [report for report in record.reports() if _in_outlet(report, filters) and _named(report, filters)]
    return _PARTS[table](record, reports, filters, all_rows)


def _check(table: str, filters: Filters) -> None:
    """Refuse what a table cannot be narrowed by, and days that are none.

    Raises:
        Unusable: With what can be asked for.
    """
    for name in (each.name for each in fields(Filters) if getattr(filters, each.name) is not None):
        if name not in NARROWS[table]:
            there = ", ".join(f"--{_OPTIONS.get(each, each)}" for each in NARROWS[table])
            raise Unusable(f"{table} are not narrowed by --{_OPTIONS.get(name, name)}; there are: {there}")
    for day in (filters.since, filters.until):
        if day is not None and not _DATE.fullmatch(day):
            raise Unusable(f"{day!r} is no date; write it as 2025-08-12, 2025-08 or 2025")


def _report_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, _: bool) -> Part:
    if filters.speaker:
        reports = _with_statements(reports, _statements(record, reports, filters))
    return Part(tuple(reports[: filters.limit]))


def _statement_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    said = (each for each in _statements(record, reports, filters) if _in_time(each.said_on, filters))
    statements = _up_to(filters.limit, said, lambda each: all_rows or _shown(each))
    return Part(_with_statements(reports, statements), tuple(statements))


def _actor_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, _: bool) -> Part:
    return Part(some_actors=tuple(islice(_actors(record, reports, filters), filters.limit)))


def _decision_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, _: bool) -> Part:
    return Part(some_decisions=tuple(islice(_decisions(record, reports), filters.limit)))


def _time_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, _: bool) -> Part:
    times = (time for report in reports for time in record.times(report=report.id) if _in_time(time.when, filters))
    return Part(tuple(reports), some_times=tuple(islice(times, filters.limit)))


def _claim_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    claims = (claim for report in reports for claim in record.claims(report=report.id) if _in_time(claim.when, filters))
    if filters.speaker:
        said = {statement.id for statement in _statements(record, reports, filters)}
        claims = (claim for claim in claims if claim.statement in said)
    found = _up_to(filters.limit, claims, lambda claim: all_rows or claim.confidence >= CONFIDENCE_LINE)
    return Part(tuple(reports), some_claims=tuple(found))


def _event_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    """Events that one of these reports tells of; all their accounts stay, whoever gives them."""
    ids = {report.id for report in reports}
    told = (event for event in record.events(actor=filters.actor) if any(each.report in ids for each in event.accounts))
    dated = (event for event in told if _in_time(event.when, filters))
    events = _up_to(filters.limit, dated, lambda event: all_rows or event.confidence >= CONFIDENCE_LINE)
    return Part(tuple(record.reports()), some_events=tuple(events))


def _position_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    called = names_of(record.issues())
    asked = (filters.issue or "").casefold()
    fitting = (
        each
        for each in _rows_in(record.positions(), reports, filters)
        if _has((each.actor, *each.ascribed_by, *each.demanded_of), filters)
        and asked in f"{each.issue} {called.get(each.issue, '')}".casefold()
    )
    found = _up_to(filters.limit, fitting, _above("positions", all_rows))
    return Part(
        tuple(reports),
        some_actors=tuple(record.actors()),
        some_issues=tuple(record.issues()),
        some_positions=tuple(found),
    )


def _proposal_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    """Proposals that one of these reports tells of; all their tellings stay, whoever gives them."""
    ids = {report.id for report in reports}
    fitting = (
        each
        for each in record.proposals()
        if any(telling.report in ids for telling in each.tellings)
        and _was_told_in_time(each.on, filters)
        and _has((*each.proposers, *each.addressees, *(answer.actor for answer in each.responses)), filters)
    )
    found = _up_to(filters.limit, fitting, _above("proposals", all_rows))
    return Part(tuple(record.reports()), some_proposals=tuple(found))


def _forecast_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    found = _prospects(record.forecasts(), reports, filters, _above("forecasts", all_rows))
    return Part(tuple(record.reports()), some_forecasts=found)


def _commissive_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    found = _prospects(record.commissives(), reports, filters, _above("commissives", all_rows))
    return Part(tuple(record.reports()), some_commissives=found)


def _prospects(
    held: Iterable[Prospect],
    reports: Sequence[ReportEntry],
    filters: Filters,
    above: Callable[[Prospect], bool],
) -> tuple[Prospect, ...]:
    fitting = (each for each in _rows_in(held, reports, filters) if _has((each.who, *each.ascribed_by), filters))
    return tuple(_up_to(filters.limit, fitting, above))


def _account_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    """All accounts of what one of these reports tells."""
    ids = {report.id for report in reports}
    told = {(each.of, each.subject) for each in record.accounts() if each.report in ids}
    fitting = (each for each in record.accounts() if (each.of, each.subject) in told)
    found = _up_to(filters.limit, fitting, _above("accounts", all_rows))
    return Part(tuple(record.reports()), some_accounts=tuple(found))


def _figure_part(record: SqliteStore, reports: Sequence[ReportEntry], filters: Filters, all_rows: bool) -> Part:
    fitting = (
        each
        for each in _rows_in(record.figures(), reports, filters)
        if _has((who for who in (each.whose, each.source) if who), filters)
    )
    found = _up_to(filters.limit, fitting, _above("figures", all_rows))
    return Part(tuple(reports), some_figures=tuple(found))


class _Weighed(Protocol):
    """A row of one report, with a day."""

    @property
    def report(self) -> str:
        """The report's id."""

    @property
    def on(self) -> When | None:
        """Its day."""


class _Sure(Protocol):
    """A row with a confidence."""

    @property
    def confidence(self) -> float:
        """That it is as shown."""


_Row = TypeVar("_Row", bound=_Weighed)


def _rows_in(held: Iterable[_Row], reports: Iterable[ReportEntry], filters: Filters) -> Iterator[_Row]:
    """The rows of these reports, in the period asked for."""
    ids = {report.id for report in reports}
    return (each for each in held if each.report in ids and _was_told_in_time(each.on, filters))


def _above(table: str, all_rows: bool) -> Callable[[_Sure], bool]:
    return lambda each: all_rows or each.confidence >= line_of(table)


def _has(people: Iterable[Who], filters: Filters) -> bool:
    """Whether one of them, or the side of one, has the name asked for."""
    asked = (filters.actor or "").casefold()
    names = (name for who in people for name in (who.name, who.side.value if who.side else ""))
    return not asked or any(asked in name.casefold() for name in names)


_PARTS: Mapping[str, Callable[[SqliteStore, Sequence[ReportEntry], Filters, bool], Part]] = {
    "reports": _report_part,
    "statements": _statement_part,
    "actors": _actor_part,
    "times": _time_part,
    "claims": _claim_part,
    "events": _event_part,
    "positions": _position_part,
    "proposals": _proposal_part,
    "forecasts": _forecast_part,
    "commissives": _commissive_part,
    "accounts": _account_part,
    "figures": _figure_part,
    "decisions": _decision_part,
}


def _in_time(when: When | None, filters: Filters) -> bool:
    """Whether it may lie in the period asked for; what is not dated may not."""
    if filters.since is None and filters.until is None:
        return True
    if when is None:
        return False
    since, until = filters.since or "", filters.until or "9999"
    return (when.latest or "9999") >= since and when.earliest[: len(until)] <= until


def _was_told_in_time(when: When | None, filters: Filters) -> bool:
    """The same of what was told by a day: it counts on that day, not on all before it."""
    return _in_time(replace(when, earliest=when.earliest or when.latest) if when else None, filters)


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


def _up_to(limit: int | None, items: Iterable[Item], shown: Callable[[Item], bool]) -> list[Item]:
    """The items up to the last that is shown."""
    chosen: list[Item] = []
    counted = 0
    for item in items:
        if limit is not None and counted >= limit:
            break
        chosen.append(item)
        counted += shown(item)
    return chosen


def _shown(statement: Statement) -> bool:
    return statement.actual.value == "yes" and statement.confidence >= CONFIDENCE_LINE


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
