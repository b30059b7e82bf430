"""Readings and decisions, made into one record."""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.anchor import Anchored, anchor
from onrecord.assembly.claims import record_claims
from onrecord.assembly.copies import Kinship, trace_copies
from onrecord.assembly.decide import amended, checked, correct, rehung, settle
from onrecord.assembly.events import assemble_events
from onrecord.assembly.folio import Folio, bodies_by_name
from onrecord.assembly.order import by_publication, in_order
from onrecord.assembly.parse import STATED
from onrecord.assembly.regroup import Roster, regroup
from onrecord.assembly.remarks import join_remarks
from onrecord.assembly.rule import rulings
from onrecord.assembly.sources import sources_of
from onrecord.assembly.statements import Cast, state, statement_id
from onrecord.assembly.tenure import Tenures, tenures, then
from onrecord.assembly.times import anchor as anchor_times
from onrecord.assembly.weigh import weigh
from onrecord.model import Actor, Agenda, Assembled, Decision, Reading, Report, ReportEntry, Speaker, Statement, Time

Evidence = Sequence[tuple[Report, Reading]]
"""Reports with their readings, in report order."""

NO_AGENDA = Agenda()
"""No issue set: every matter is left to the analyst."""


def assemble(
    evidence: Iterable[tuple[Report, Reading]], decisions: Sequence[Decision] = (), agenda: Agenda = NO_AGENDA
) -> Assembled:
    """The whole record of these reports, as the analyst decided: the same for the same input in any order.

    >>> assemble([]).statements
    ()
    """
    shelf = _shelved(evidence)
    anchored = [checked(found) for found in anchor(decisions, shelf)]
    shelf = _shelved((correct(report, _about(anchored, report)), reading) for report, reading in shelf)
    kin = trace_copies([report for report, _ in shelf])
    reports = tuple(_entry(report, reading, kin[report.id]) for report, reading in shelf)
    roster = Roster(gather(shelf))
    anchored = regroup(roster, anchored)
    actors = _actors(roster, reports)
    times = {report.id: _times(report, reading) for report, reading in shelf}
    cast = _cast(roster, actors)
    stated = list(chain.from_iterable(state(report, reading, cast, times[report.id]) for report, reading in shelf))
    statements = _settled(stated, _ruled(shelf, anchored), _amendments(shelf, anchored, roster, cast, actors))
    remarks = join_remarks(statements, reports)
    told = [_telling(statement, remarks[statement.id]) for statement in statements]
    by_id = {statement.id: statement for statement in told}
    claims = {report.id: record_claims(report, reading, times[report.id], by_id) for report, reading in shelf}
    events = assemble_events(shelf, times=times, claims=claims, cast=cast, kinship=kin)
    sources = sources_of([report for report, _ in shelf], kin)
    named = bodies_by_name(actors.values())
    served = tenures(roster.groups, {report.id: report.published for report in reports})
    folios = [
        _then(
            Folio(report, reading, times[report.id], claims[report.id], by_id, cast, sources[report.id], actors, named),
            served,
            actors,
        )
        for report, reading in shelf
    ]
    ruled = rulings(anchored, {report.id: reading for report, reading in shelf})
    weighed = weigh(folios, events, agenda, ruled)
    return Assembled(
        reports=reports,
        statements=in_order(told, reports),
        actors=_ranked(actors, told),
        decisions=tuple(found.decision for found in anchored),
        times=tuple(chain.from_iterable(times.values())),
        claims=tuple(chain.from_iterable(claims.values())),
        events=events,
        issues=weighed.issues,
        positions=weighed.positions,
        proposals=weighed.proposals,
        forecasts=weighed.forecasts,
        commissives=weighed.commissives,
        accounts=weighed.accounts,
        figures=weighed.figures,
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


def _times(report: Report, reading: Reading) -> tuple[Time, ...]:
    """A report's expressions of time, reckoned from the day it was published or filed."""
    datelines = tuple(region.span for region in report.regions if region.kind == "dateline")
    return anchor_times(report.id, reading.times, published=report.published, datelines=datelines)


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


def _settled(
    stated: Sequence[Statement], ruled: Mapping[str, Sequence[Anchored]], speakers: Mapping[str, Speaker]
) -> list[Statement]:
    """The statements as decided, without those rejected."""
    settled = ((statement, settle(statement, ruled.get(statement.id, ()), speakers)) for statement in stated)
    return rehung(stated, {statement.id: kept for statement, kept in settled if kept})


def _cast(roster: Roster, actors: Mapping[str, Actor]) -> Cast:
    return {(m.report, m.index): actors[ident] for ident, group in roster.groups.items() for m in group.members}


def _then(folio: Folio, served: Tenures, actors: dict[str, Actor]) -> Folio:
    """A report's part of the record, with what its actors were at its time."""
    own = {(folio.report.id, at): folio.cast[folio.report.id, at] for at in range(len(folio.reading.entities))}
    changed = then(own.values(), served, folio.report.published)
    if not changed:
        return folio
    cast = {place: changed.get(actor.id, actor) for place, actor in own.items()}
    return replace(folio, cast=cast, known=ChainMap(changed, actors))


def _telling(statement: Statement, remark: str) -> Statement:
    return statement if statement.remark_id == remark else replace(statement, remark_id=remark)


def _ruled(shelf: Evidence, anchored: Iterable[Anchored]) -> dict[str, list[Anchored]]:
    """Decisions on statements, by the statement's id, in the order they were taken."""
    readings = {report.id: reading for report, reading in shelf}
    ruled: dict[str, list[Anchored]] = {}
    for found in anchored:
        if found.report is not None and found.index is not None and found.decision.role in STATED:
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
