"""Attributions as statements, with their speakers known across the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.assembly.order import digest, spell
from onrecord.assembly.said import said_on
from onrecord.model import (
    Actor,
    Attribution,
    Carriage,
    Entity,
    Reading,
    Report,
    Resolution,
    Span,
    Speaker,
    Statement,
    Time,
)

AMBIGUOUS = 0.5
"""What is left of the confidence in a speaker whose name may be one of several actors'."""

Cast = Mapping[tuple[str, int], Actor]
"""Who each entity is, by report id and its place in the reading."""


def statement_id(report: str, attribution: Attribution) -> str:
    """An attribution's id in the record: of its report and its spans alone, so that a better speaker keeps it.

    >>> from onrecord.model import Judged
    >>> said = Attribution(None, None, (Span(0, 4),), "direct", "assertion", (), Judged("yes", "default"))
    >>> len(statement_id("r", said))
    16
    """
    source, cue = attribution.source, attribution.cue
    return digest(report, spell((source,) if source else ()), spell((cue,) if cue else ()), spell(attribution.content))


def state(report: Report, reading: Reading, cast: Cast, times: Sequence[Time] = ()) -> Iterator[Statement]:
    """The statements of one report, in the reading's order; an attribution that is there twice is one.

    Args:
        report: The report.
        reading: What was read in it.
        cast: Who each entity is.
        times: Its expressions of time, anchored, one for each of the reading's.

    >>> from onrecord.model import OffsetMap
    >>> list(state(Report("r", "r", "", "", "", OffsetMap("utf-8", ())), Reading("r", "f", True), {}))
    []
    """
    ids = [statement_id(report.id, attribution) for attribution in reading.attributions]
    first = dict(zip(reversed(ids), reversed(reading.attributions), strict=True))
    for ident in dict.fromkeys(ids):
        attribution = first[ident]
        yield Statement(
            id=ident,
            remark_id=ident,
            report=report.id,
            source=attribution.source,
            cue=attribution.cue,
            content=attribution.content,
            kind=attribution.kind,
            type=attribution.type,
            speakers=_speakers(attribution.speakers, reading, cast),
            actual=attribution.actual,
            addressee=attribution.addressee,
            venue=attribution.venue,
            via=attribution.via + _credited(report),
            within=None if attribution.within is None else ids[attribution.within],
            confidence=attribution.confidence,
            act=attribution.act,
            said_on=said_on(attribution, times, report.published),
        )


def speaker_of(actor: Actor, entity: Entity | None, mention: Span | None, basis: str, confidence: float) -> Speaker:
    """An actor as a statement's speaker, with what the statement's report says of it, if it names it.

    >>> speaker_of(Actor("a", "Mira Sol", ("Mira Sol",), "person", (), None, None, ()), None, None, "analyst", 1.0).name
    'Mira Sol'
    """
    return Speaker(
        actor=actor.id,
        name=actor.name,
        kind=actor.kind,
        role=next(iter(entity.roles), None) if entity else None,
        affiliation=entity.affiliation if entity else None,
        capacity=entity.capacity if entity else None,
        side=entity.side if entity else None,
        mention=mention,
        basis=basis,
        confidence=round(confidence, 2),
    )


def _credited(report: Report) -> tuple[Carriage, ...]:
    """The agencies that a report credits as a whole, as carriers of each of its statements."""
    return tuple(
        Carriage(credit.value, "credited", "report", credit.evidence[0]) for credit in report.credits if credit.evidence
    )


def _speakers(resolutions: Sequence[Resolution], reading: Reading, cast: Cast) -> tuple[Speaker, ...]:
    """Speakers in the reading's order, an actor once, by its surest mention."""
    found: dict[str, Speaker] = {}
    for resolution in resolutions:
        actor = cast[reading.report, resolution.entity]
        sure = resolution.confidence * (AMBIGUOUS if "ambiguous" in actor.flags else 1.0)
        entity = reading.entities[resolution.entity]
        speaker = speaker_of(actor, entity, resolution.mention, resolution.basis, sure)
        if actor.id not in found or speaker.confidence > found[actor.id].confidence:
            found[actor.id] = speaker
    return tuple(found.values())
