"""Reports with hand-made readings, from marked-up text: a line is a clause, and its marks say what happened in it.

`<actor>Halvera</actor> <event root="ASSAULT">seized</event> <figure>two trawlers</figure> <time value="2023-02-09">on
Feb. 9</time>` is a happening. Actors and recipients are countries unless a mark says of what kind, of one entity where
they bear one name. A line in `<said>` stands in a statement.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from markup import Mark, parse
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.copies import trace_copies
from onrecord.assembly.dates import when
from onrecord.assembly.events import assemble_events
from onrecord.assembly.order import by_publication
from onrecord.assembly.statements import Cast, state
from onrecord.model import (
    Attribution,
    Claim,
    Entity,
    Event,
    Happening,
    Judged,
    Meaning,
    OffsetMap,
    Party,
    Reading,
    Report,
    Span,
    Time,
    TimeExpression,
)


@dataclass
class Told:
    """A report, its reading and its times."""

    report: Report
    reading: Reading
    times: tuple[Time, ...]


@dataclass
class Draft:
    entities: dict[str, Entity] = field(default_factory=dict)
    times: list[Time] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)


def told(name: str, marked: str, *, date: str | None = "2023-03-01", outlet: str = "", credit: str = "") -> Told:
    """A report of this name and marked-up text; its outlet is its name unless given."""
    case = parse(marked)
    sha256 = hashlib.sha256(f"{name}\n{case.text}".encode()).hexdigest()
    report = Report(
        id=sha256[:16],
        name=name,
        path=f"{name}.txt",
        sha256=sha256,
        text=case.text,
        offsets=OffsetMap("utf-8", ()),
        outlet=Judged(outlet or name, "json"),
        published=when(date, "json") if date else None,
        credits=(Judged(credit, "credit", (Span(0, 1),)),) if credit else (),
    )
    draft, start = Draft(), 0
    for line in case.text.splitlines(keepends=True):
        span = Span(start, start + len(line.rstrip("\n")))
        start += len(line)
        _line(draft, report, span, [mark for mark in case.marks if span.contains(mark.span)])
    reading = Reading(
        report.id,
        "made-up",
        read=True,
        attributions=tuple(draft.attributions),
        entities=tuple(draft.entities.values()),
        times=tuple(TimeExpression(time.span, time.type, Meaning("point")) for time in draft.times),
        claims=tuple(draft.claims),
        happenings=tuple(draft.happenings),
    )
    return Told(report, reading, tuple(draft.times))


def events(*reports: Told) -> tuple[Event, ...]:
    """The events of these reports."""
    shelf = sorted(reports, key=lambda each: by_publication(each.report.published, each.report.name, each.report.id))
    evidence = [(each.report, each.reading) for each in shelf]
    cast = _cast(shelf)
    claims = {
        each.report.id: record_claims(
            each.report,
            each.reading,
            each.times,
            {statement.id: statement for statement in state(each.report, each.reading, cast)},
        )
        for each in shelf
    }
    return assemble_events(
        evidence,
        times={each.report.id: each.times for each in shelf},
        claims=claims,
        cast=cast,
        kinship=trace_copies([each.report for each in shelf]),
    )


def _cast(shelf: Sequence[Told]) -> Cast:
    places = {each.report.id: place for place, each in enumerate(shelf)}
    groups = gather((each.report, each.reading) for each in shelf)
    return {
        (member.report, member.index): actor_of(group, places) for group in groups.values() for member in group.members
    }


def _line(draft: Draft, report: Report, span: Span, marks: Sequence[Mark]) -> None:
    within = None
    if any(mark.role == "said" for mark in marks):
        content = next(mark.span for mark in marks if mark.role == "said")
        draft.attributions.append(
            Attribution(None, None, (content,), "indirect", "assertion", (), Judged("yes", "default"), confidence=0.9)
        )
        within = len(draft.attributions) - 1
    times = tuple(_time(draft, report, mark) for mark in marks if mark.role == "time")
    trigger = next((mark for mark in marks if mark.role == "event"), None)
    if trigger is None:
        return
    sure = Judged("positive", "default", (), 0.95), Judged("actual", "past", (), 0.95)
    draft.claims.append(Claim(trigger.span, (span,), within, None, *sure, "past", times=times))
    said = trigger.attributes
    draft.happenings.append(
        Happening(
            trigger=trigger.span,
            claim=len(draft.claims) - 1,
            type=Judged(said.get("root", "CONSULT"), "lexicon", (trigger.span,), float(said.get("sure", "0.95"))),
            actor=tuple(_party(draft, report, mark) for mark in marks if mark.role == "actor"),
            recipient=tuple(_party(draft, report, mark) for mark in marks if mark.role == "recipient"),
            place=next((_cell(report, mark) for mark in marks if mark.role == "place"), None),
            times=times,
            status=Judged(said.get("status", "held"), "tense", (trigger.span,)),
            series=next((_cell(report, mark) for mark in marks if mark.role == "series"), None),
            ordinal=Judged(said["ordinal"], "ordinal", (trigger.span,)) if "ordinal" in said else None,
            level=said.get("level", ""),
            figures=tuple(mark.span for mark in marks if mark.role == "figure"),
        )
    )


def _time(draft: Draft, report: Report, mark: Mark) -> int:
    value = mark.attributes["value"]
    draft.times.append(Time(report.id, mark.span, "DATE", value, when=when(value, "stated")))
    return len(draft.times) - 1


def _party(draft: Draft, report: Report, mark: Mark) -> Party:
    name = mark.span.exact(report.text)
    kind = mark.attributes.get("kind", "country")
    known = draft.entities.get(name)
    spans = (*(known.mentions if known else ()), mark.span)
    side = Judged(mark.attributes["side"], "title") if "side" in mark.attributes else None
    draft.entities[name] = Entity(name, kind, "named", spans, spans, side=side)
    return Party(mark.span, list(draft.entities).index(name))


def _cell(report: Report, mark: Mark) -> Judged:
    return Judged(mark.span.exact(report.text), "phrase", (mark.span,))
