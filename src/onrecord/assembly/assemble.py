"""Readings and decisions, made into one record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.anchor import Anchored, anchor
from onrecord.assembly.copies import Kinship, trace_copies
from onrecord.assembly.decide import amended, checked, correct, rehung, settle
from onrecord.assembly.order import by_publication, in_order
from onrecord.assembly.regroup import Roster, regroup
from onrecord.assembly.remarks import join_remarks
from onrecord.assembly.statements import Cast, state, statement_id
from onrecord.model import Actor, Assembled, Decision, Reading, Report, ReportEntry, Speaker, Statement

Evidence = Sequence[tuple[Report, Reading]]
"""Reports with their readings, in report order."""


def assemble(evidence: Iterable[tuple[Report, Reading]], decisions: Sequence[Decision] = ()) -> Assembled:
    """The whole record of these reports, as the analyst decided: the same for the same input in any order.

    >>> assemble([])
    Assembled(reports=(), statements=(), actors=(), decisions=())
    """
    shelf = _shelved(evidence)
    anchored = [checked(found) for found in anchor(decisions, shelf)]
    shelf = _shelved((correct(report, _about(anchored, report)), reading) for report, reading in shelf)
    kin = trace_copies([report for report, _ in shelf])
    reports = tuple(_entry(report, reading, kin[report.id]) for report, reading in shelf)
    roster = Roster(gather(shelf))
    anchored = regroup(roster, anchored)
    actors = _actors(roster, reports)
    statements = _statements(shelf, anchored, roster, actors)
    remarks = join_remarks(statements, reports)
    told = [_telling(statement, remarks[statement.id]) for statement in statements]
    return Assembled(
        reports, in_order(told, reports), _ranked(actors, told), tuple(found.decision for found in anchored)
    )


def _shelved(evidence: Iterable[tuple[Report, Reading]]) -> Evidence:
    """Evidence in report order, the same bytes once."""
    ordered = sorted(
        evidence, key=lambda pair: (*by_publication(pair[0].published, pair[0].name, pair[0].id), pair[0].path)
    )
    first: dict[str, tuple[Report, Reading]] = {}
    for report, reading in ordered:
        first.setdefault(report.id, (report, reading))
    return tuple(first.values())


def _about(anchored: Iterable[Anchored], report: Report) -> list[Anchored]:
    return [found for found in anchored if found.report == report.id and found.index is None]


def _entry(report: Report, reading: Reading, kinship: Kinship) -> ReportEntry:
    return ReportEntry(
        id=report.id,
        name=report.name,
        path=report.path,
        sha256=report.sha256,
        text=report.text,
        regions=report.regions,
        outlet=report.outlet,
        title=report.title,
        authors=report.authors,
        url=report.url,
        published=report.published,
        dateline=report.dateline,
        language=report.language,
        carriers=report.credits,
        read=reading.read,
        copy_of=kinship.copy_of,
        version_of=kinship.version_of,
        flags=report.flags,
    )


def _actors(roster: Roster, reports: Sequence[ReportEntry]) -> dict[str, Actor]:
    places = {report.id: place for place, report in enumerate(reports)}
    redirects = roster.redirects()
    return {ident: actor_of(group, places, redirects.get(ident, ())) for ident, group in roster.groups.items()}


def _statements(
    shelf: Evidence, anchored: Sequence[Anchored], roster: Roster, actors: Mapping[str, Actor]
) -> list[Statement]:
    """The statements of all reports, decisions applied."""
    cast: Cast = {(m.report, m.index): actors[ident] for ident, group in roster.groups.items() for m in group.members}
    stated = list(chain.from_iterable(state(report, reading, cast) for report, reading in shelf))
    ruled = _ruled(shelf, anchored)
    speakers = _amendments(shelf, anchored, roster, cast, actors)
    settled = ((statement, settle(statement, ruled.get(statement.id, ()), speakers)) for statement in stated)
    return rehung(stated, {statement.id: kept for statement, kept in settled if kept})


def _telling(statement: Statement, remark: str) -> Statement:
    return statement if statement.remark_id == remark else replace(statement, remark_id=remark)


def _ruled(shelf: Evidence, anchored: Iterable[Anchored]) -> dict[str, list[Anchored]]:
    """Decisions on statements, by the statement's id, in the order they were taken."""
    readings = {report.id: reading for report, reading in shelf}
    ruled: dict[str, list[Anchored]] = {}
    for found in anchored:
        if found.report is not None and found.index is not None and found.decision.role != "actor":
            attribution = readings[found.report].attributions[found.index]
            ruled.setdefault(statement_id(found.report, attribution), []).append(found)
    return ruled


def _amendments(
    shelf: Evidence, anchored: Iterable[Anchored], roster: Roster, cast: Cast, actors: Mapping[str, Actor]
) -> dict[str, Speaker]:
    """The speakers that amendments name, by decision id."""
    readings = {report.id: reading for report, reading in shelf}
    return {
        found.decision.id: amended(
            found, actors[roster.find(roster.named[found.decision.id]) or ""], readings[found.report], cast
        )
        for found in anchored
        if found.report is not None and found.decision.id in roster.named
    }


def _ranked(actors: Mapping[str, Actor], statements: Iterable[Statement]) -> tuple[Actor, ...]:
    """Actors by number of statements, most first, then by name and id."""
    spoke = Counter(speaker.actor for statement in statements for speaker in statement.speakers)
    return tuple(sorted(actors.values(), key=lambda actor: (-spoke[actor.id], actor.name, actor.id)))
