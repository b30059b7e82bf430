"""Stances of all reports as positions: who holds them, in whose voice, and towards which option of which issue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.assembly.folio import Folio
from onrecord.assembly.order import digest, spell
from onrecord.assembly.positions.match import HELD, Match, match
from onrecord.assembly.positions.matters import Holding, holdings
from onrecord.assembly.positions.menu import lay_out
from onrecord.model import Embed, IssueSet, Judged, Position, Span, Stance, Who

TURNED = {"agrees": "disagrees", "agrees_if": "disagrees", "disagrees": "agrees", "undecided": "undecided"}
"""The stance towards an option of one who holds such a stance towards its reverse."""

ATTITUDES = frozenset(("belief", "eventuality"))
"""Types of statement in which the outlet says what somebody thinks or wants, without his words."""


@dataclass(frozen=True, slots=True)
class Towards:
    """The option that a stance is towards; nothing is filled in where no set holds its matter."""

    issue: str
    option: str
    stance: Judged
    share: float
    sure: float


def assemble_positions(folios: Sequence[Folio], sets: Sequence[IssueSet], embed: Embed) -> tuple[Position, ...]:
    """The positions that reports tell of, in report order, then text order.

    A stance with several holders makes a row for each. What is told by several reports stands in a row for each, with
    the same `remark` where it is one utterance.

    Args:
        folios: The reports' parts of the record, in report order.
        sets: The issues that positions are matched with.
        embed: Turns the sets' texts into vectors; those of the stances come with them.

    >>> assemble_positions([], [], lambda texts: [])
    ()
    """
    held = holdings(folios, embed)
    matched = match([lay_out(issues, embed) for issues in sets], [holding.matter for holding in held])
    found: dict[str, Position] = {}
    for holding, option in zip(held, matched, strict=True):
        for position in _positions(holding, _towards(holding.stance, option)):
            kept = found.get(position.id)
            if kept is None or position.confidence > kept.confidence:
                found[position.id] = position
    places = {folio.report.id: place for place, folio in enumerate(folios)}
    return tuple(sorted(found.values(), key=lambda each: (places[each.report], each.matter, each.actor.name, each.id)))


def _towards(stance: Stance, found: Match | None) -> Towards:
    if found is None or found.share < HELD:
        return Towards("", "", stance.value, 0.0, 1.0)
    sure = found.share * max(found.turned, 1 - found.turned)
    return Towards(found.issue.id, found.option.id, _turned(stance, found.turned), found.share, sure)


def _turned(stance: Stance, turned: float) -> Judged:
    """The stance towards the option: the opposite where the matter is the option's reverse."""
    value = stance.value
    if turned <= 0.5:
        return value
    evidence = tuple(sorted({*value.evidence, *stance.matter}))
    return Judged(TURNED[value.value], "reverse", evidence, value.confidence)


def _positions(holding: Holding, towards: Towards) -> Iterator[Position]:
    folio, stance = holding.folio, holding.stance
    holders = tuple(map(folio.who, stance.holders)) or folio.speakers(stance.claim)
    for who in holders:
        yield _position(folio, stance, towards, who)


def _position(folio: Folio, stance: Stance, towards: Towards, who: Who) -> Position:
    claim, statement = folio.claims[stance.claim], folio.statement(stance.claim)
    voice = voice_of(folio, stance)
    return Position(
        id=_id(claim.id, who, towards, stance.matter),
        report=folio.report.id,
        claim=claim.id,
        statement=claim.statement,
        remark=statement.remark_id if statement else None,
        actor=who,
        issue=towards.issue,
        option=towards.option,
        stance=towards.stance,
        strength=stance.strength,
        demanded=stance.demanded,
        demanded_of=tuple(map(folio.who, stance.demanded_of)),
        matter=stance.matter,
        condition=stance.condition,
        voice=voice,
        ascribed_by=folio.speakers(stance.claim) if voice == "ascribed" else (),
        on=folio.on(stance.claim),
        match=round(towards.share, 2),
        confidence=round(stance.value.confidence * who.confidence * towards.sure, 2),
    )


def voice_of(folio: Folio, stance: Stance) -> str:
    """Whose words a stance is in: the holder's own, somebody else's of him, or the outlet's.

    What somebody wants or thinks by the outlet's word alone is narrated, for nobody was heard to say it.
    """
    claim, statement = folio.claims[stance.claim], folio.statement(stance.claim)
    if statement is None:
        return "narrated"
    if stance.ascribed:
        return "ascribed"
    if claim.voice != "ascribed":
        return claim.voice
    return "narrated" if statement.type in ATTITUDES and statement.within is None else "paraphrased"


def _id(claim: str, who: Who, towards: Towards, matter: tuple[Span, ...]) -> str:
    """The same for a better judgement of all but the claim, the actor and the option."""
    return digest(claim, "position", who.actor or who.name, towards.issue, towards.option or spell(matter))
