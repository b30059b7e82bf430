"""Folios with hand-made foretellings, from marked-up text: what `made_up` of events makes, and a plan or forecast a line.

`<actor>Halvera</actor> <foretold kind="plan" who="Halvera">will <event>seize</event> <time value="2023-03-10">on March
10</time></foretold>` is a clause that foretells; its time is its horizon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assembly.events.made_up import Told, told
from markup import Mark, parse
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.copies import trace_copies
from onrecord.assembly.events import assemble_events
from onrecord.assembly.folio import Folio
from onrecord.assembly.order import by_publication
from onrecord.assembly.prospects import assemble_prospects
from onrecord.assembly.statements import Cast, state
from onrecord.model import Event, Foretelling, Hedge, Judged, Party, Prospect


def prospects(*tales: Told) -> tuple[tuple[Prospect, ...], tuple[Prospect, ...]]:
    """The forecasts and commissives of these reports."""
    return assemble_prospects(*laid(*tales))


def tale(name: str, marked: str, *, date: str = "2023-03-01") -> Told:
    """A report whose `<foretold>` stretches are foretellings of the clauses in them."""
    made = told(name, marked, date=date)
    case = parse(marked)
    found = [_foretelling(made, mark) for mark in case.marks if mark.role == "foretold"]
    claims = list(made.reading.claims)
    for each in found:
        planned = Judged("planned", "modal", (), 0.9)
        claims[each.claim] = replace(claims[each.claim], factuality=planned, tense="future")
    untold = tuple(each for each in made.reading.happenings if each.claim not in {each.claim for each in found})
    reading = replace(made.reading, claims=tuple(claims), happenings=untold, foretellings=tuple(found))
    return replace(made, reading=reading)


def laid(*tales: Told) -> tuple[list[Folio], Sequence[Event]]:
    """The folios of these reports, and their events."""
    shelf = sorted(tales, key=lambda each: by_publication(each.report.published, each.report.name, each.report.id))
    places = {each.report.id: place for place, each in enumerate(shelf)}
    groups = gather((each.report, each.reading) for each in shelf)
    cast: Cast = {(m.report, m.index): actor_of(group, places) for group in groups.values() for m in group.members}
    known = {actor.id: actor for actor in cast.values()}
    folios = []
    for each in shelf:
        statements = {row.id: row for row in state(each.report, each.reading, cast, each.times)}
        claims = record_claims(each.report, each.reading, each.times, statements)
        folios.append(Folio(each.report, each.reading, each.times, claims, statements, cast, known=known))
    events = assemble_events(
        [(each.report, each.reading) for each in shelf],
        times={folio.report.id: folio.times for folio in folios},
        claims={folio.report.id: tuple(folio.claims) for folio in folios},
        cast=cast,
        kinship=trace_copies([each.report for each in shelf]),
    )
    return folios, events


def _foretelling(made: Told, mark: Mark) -> Foretelling:
    """The clause whose trigger stands in a marked stretch, as foretold."""
    reading, said = made.reading, mark.attributes
    number = next(n for n, claim in enumerate(reading.claims) if mark.span.contains(claim.head))
    times = [n for n, time in enumerate(made.times) if mark.span.contains(time.span)]
    names = [entity.name for entity in reading.entities]
    who = names.index(said["who"]) if "who" in said else None
    low, high = (float(said[end]) if end in said else None for end in ("low", "high"))
    return Foretelling(
        claim=number,
        kind=Judged(
            said.get("kind", "forecast"), "will", (reading.claims[number].head,), float(said.get("sure", "0.8"))
        ),
        who=(Party(reading.entities[who].mentions[0], who),) if who is not None else (),
        what=(mark.span,),
        polarity=Judged(said.get("polarity", "positive"), "plain"),
        hedge=Hedge(reading.claims[number].head, low, high) if low is not None else None,
        horizon=times[0] if times else None,
        until=made.times[times[0]].span if times else None,
        plain=bool(times),
    )
