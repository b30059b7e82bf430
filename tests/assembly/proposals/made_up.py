"""Reports with hand-made moves, from marked-up text: a line is a clause, and its marks say what is put or answered there.

`<actor>Halvera</actor> <move status="offered">offered</move> to <gives>free the crew</gives>` is a proposal,
`<actor>Marrow</actor> <move answer="refuses">rejected</move> <terms>the offer</terms>` a response. Actors and addressees
are countries unless a mark says of what kind. A line in `<said by="Halvera">` stands in a statement of that one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from markup import Mark, parse
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.dates import when
from onrecord.assembly.folio import Folio
from onrecord.assembly.order import by_publication
from onrecord.assembly.proposals import assemble_proposals
from onrecord.assembly.statements import state
from onrecord.model import (
    Attribution,
    Claim,
    Entity,
    Judged,
    Meaning,
    Move,
    OffsetMap,
    Party,
    Proposal,
    Reading,
    Report,
    Resolution,
    Span,
    Time,
    TimeExpression,
)


@dataclass
class Draft:
    entities: dict[str, Entity] = field(default_factory=dict)
    times: list[Time] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)


@dataclass
class Told:
    """A report, its reading, its times and what stands behind it."""

    report: Report
    reading: Reading
    times: tuple[Time, ...]
    source: str


def told(name: str, marked: str, *, date: str = "2023-03-01", source: str = "") -> Told:
    """A report of this name and marked-up text; it stands behind itself unless `source` says what does."""
    case = parse("\n".join(line.strip() for line in marked.strip().splitlines()))
    sha256 = hashlib.sha256(f"{name}\n{case.text}".encode()).hexdigest()
    published = when(date, "json")
    report = Report(name, name, f"{name}.txt", sha256, case.text, OffsetMap("utf-8", ()), published=published)
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
        moves=tuple(draft.moves),
    )
    return Told(report, reading, tuple(draft.times), source or name)


def proposals(*reports: Told) -> tuple[Proposal, ...]:
    """The proposals of these reports, in report order whatever order they come in."""
    shelf = sorted(reports, key=lambda each: by_publication(each.report.published, each.report.name, each.report.id))
    places = {each.report.id: place for place, each in enumerate(shelf)}
    cast = {
        (member.report, member.index): actor_of(group, places)
        for group in gather((each.report, each.reading) for each in shelf).values()
        for member in group.members
    }
    folios = []
    for each in shelf:
        stated = {one.id: one for one in state(each.report, each.reading, cast, each.times)}
        claims = record_claims(each.report, each.reading, each.times, stated)
        folios.append(Folio(each.report, each.reading, each.times, claims, stated, cast, each.source))
    return assemble_proposals(folios)


def _line(draft: Draft, report: Report, span: Span, marks: list[Mark]) -> None:
    move = next((mark for mark in marks if mark.role == "move"), None)
    if move is None:
        return
    within = next((_said(draft, report, mark) for mark in marks if mark.role == "said"), None)
    sure = Judged("positive", "default", (), 0.95), Judged("actual", "past", (), 0.95)
    draft.claims.append(Claim(move.span, (span,), within, None, *sure, "past"))
    draft.moves.append(_move(draft, report, move, marks))


def _move(draft: Draft, report: Report, move: Mark, marks: list[Mark]) -> Move:
    says = move.attributes
    parts = {role: tuple(mark.span for mark in marks if mark.role == role) for role in ("gives", "gets", "terms", "if")}
    deadline = next((_time(draft, report, mark) for mark in marks if mark.role == "deadline"), None)
    judged = Judged(says.get("status") or says["answer"], says.get("frame", "@offer"), (move.span,))
    kind = "proposal" if "status" in says else "response"
    return Move(
        claim=len(draft.claims) - 1,
        kind=Judged(kind, f"made-up:{judged.basis}", (move.span,), float(says.get("sure", "0.9"))),
        actors=tuple(_party(draft, report, mark) for mark in marks if mark.role == "actor"),
        addressees=tuple(_party(draft, report, mark) for mark in marks if mark.role == "addressee"),
        terms=parts["terms"] or (*parts["gives"], *parts["gets"]),
        gives=parts["gives"],
        gets=parts["gets"],
        conditions=parts["if"],
        deadline=deadline,
        form=says.get("form", "single") if kind == "proposal" else "",
        status=judged if kind == "proposal" else None,
        answer=judged if kind == "response" else None,
        ascribed="ascribed" in says,
        direct=Judged(says["direct"], "offered", (move.span,)) if "direct" in says else None,
    )


def _said(draft: Draft, report: Report, mark: Mark) -> int:
    speaker = mark.attributes["by"]
    at = report.text.index(speaker)
    source = Span(at, at + len(speaker))
    entity = _party(draft, report, Mark("actor", source, dict(mark.attributes))).entity
    assert entity is not None
    resolved = (Resolution(entity, source, "named", 0.9),)
    said = Judged("yes", "default")
    draft.attributions.append(
        Attribution(source, None, (mark.span,), "indirect", "assertion", resolved, said, confidence=0.9)
    )
    return len(draft.attributions) - 1


def _time(draft: Draft, report: Report, mark: Mark) -> int:
    value = mark.attributes["value"]
    draft.times.append(Time(report.id, mark.span, "DATE", value, when=when(value, "stated")))
    return len(draft.times) - 1


def _party(draft: Draft, report: Report, mark: Mark) -> Party:
    name = mark.span.exact(report.text)
    known = draft.entities.get(name)
    spans = tuple(sorted({*(known.mentions if known else ()), mark.span}))
    basis = mark.attributes.get("basis", "named")
    draft.entities[name] = Entity(name, mark.attributes.get("kind", "country"), basis, spans, spans)
    return Party(mark.span, list(draft.entities).index(name))
