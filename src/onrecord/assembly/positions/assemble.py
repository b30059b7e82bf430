"""Stances of all reports as positions: who holds them, in whose voice, and towards which option of which issue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.assembly.folio import Folio
from onrecord.assembly.order import digest, spell
from onrecord.assembly.positions.doubts import doubts, fuller, own_places
from onrecord.assembly.positions.fits import can_be
from onrecord.assembly.positions.match import HELD, Match, Weights, match
from onrecord.assembly.positions.matters import Holding, holdings
from onrecord.assembly.positions.menu import menus_of
from onrecord.assembly.positions.sure import odds, signs_of, sure_of
from onrecord.assembly.positions.voices import voice_of
from onrecord.data.odds import weights_of
from onrecord.model import Embed, IssueSet, Judged, Option, Position, Span, Stance, Who

COMPANY = 5
"""How many other stances a report is taken to have towards options of a set that is the record's only one: that its
reports are about it, the analyst has said. Of the judged rows of the trade story, it is the median."""

TURNED = {"agrees": "disagrees", "agrees_if": "disagrees", "disagrees": "agrees", "undecided": "undecided"}
"""The stance towards an option of one who holds such a stance towards its reverse."""


ACCUSING = ("accus", "alleg", "blam", "charg")
"""How words begin by which something is held against somebody."""

REPROACH = 0.5
"""The most that a reproach on which no set asks is sure of: it is seldom what somebody wants."""


@dataclass(frozen=True, slots=True)
class Towards:
    """The option that a stance is towards; nothing is filled in where no set holds its matter."""

    issue: str
    option: str
    stance: Judged
    share: float
    turned: float
    foreign: float
    found: Option | None = None


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
    weights = weights_of("positions")
    found: dict[str, Position] = {}
    for position, signs in placed(folios, sets, embed):
        sure = min(sure_of(signs, weights), _surest(position)) if position.option else position.confidence
        kept = found.get(position.id)
        if kept is None or sure > kept.confidence:
            found[position.id] = replace(position, confidence=sure)
    places = {folio.report.id: place for place, folio in enumerate(folios)}
    return tuple(sorted(found.values(), key=lambda each: (places[each.report], each.matter, each.actor.name, each.id)))


def _surest(position: Position) -> float:
    """At most how sure a position is: no surer than who holds it, and who says so."""
    return min(who.confidence for who in (position.actor, *position.ascribed_by))


def placed(
    folios: Sequence[Folio], sets: Sequence[IssueSet], embed: Embed, options: Weights | None = None
) -> Iterator[tuple[Position, Mapping[str, float]]]:
    """Every position with the signs of its confidence; its own is only that of its stance and its actor as yet.

    Args:
        folios, sets, embed: As in `assemble_positions`.
        options: Other weights than those that ship, for matching.
    """
    held = holdings(folios, embed)
    matched = match(menus_of(sets, embed), [holding.matter for holding in held], options)
    known = {id(folio.known): folio.known for folio in folios}.values()
    sides = {actor.side.cell.value for actors in known for actor in actors.values() if actor.side}
    towards = [_towards(holding, option) for holding, option in zip(held, matched, strict=True)]
    beside = Counter(_shelf(holding, each) for holding, each in zip(held, towards, strict=True))
    own = own_places(folios)
    for holding, each in zip(held, towards, strict=True):
        company = beside[_shelf(holding, each)] - 1 if len(sets) > 1 else COMPANY
        for position in _positions(holding, each):
            signs = signs_of(holding.folio, position, turned=each.turned, company=company, sides=sides)
            doubted = doubts(holding.folio, holding.stance, position.actor, option=each.found, own=own)
            yield position, {**signs, "foreign": odds(each.foreign), **dict.fromkeys(doubted, 1.0)}


def _shelf(holding: Holding, towards: Towards) -> tuple[str, str]:
    """The report of a stance, and the set that its option is of."""
    return holding.folio.report.id, towards.issue.partition("/")[0]


def _towards(holding: Holding, found: Match | None) -> Towards:
    """The option, unless somebody is only accused of it: who does so is not for it."""
    stance, text = holding.stance, holding.folio.report.text
    if found is None or found.share < HELD or (_accuses(holding) and not found.issue.fact):
        return Towards("", "", stance.value, 0.0, 0.0, 1.0)
    if not can_be(stance, found.issue, found.option, text):
        return Towards("", "", stance.value, 0.0, 0.0, 1.0)
    value = _turned(stance, found.turned)
    return Towards(found.issue.id, found.option.id, value, found.share, found.turned, found.foreign, found.option)


def _accuses(holding: Holding) -> bool:
    text = holding.folio.report.text
    return holding.stance.value.value == "agrees" and any(
        span.exact(text).lower().startswith(ACCUSING) for span in holding.stance.value.evidence
    )


def _turned(stance: Stance, turned: float) -> Judged:
    """The stance towards the option: the opposite where the matter is the option's reverse."""
    value = stance.value
    if turned <= 0.5:
        return value
    evidence = tuple(sorted({*value.evidence, *stance.matter}))
    return Judged(TURNED[value.value], "reverse", evidence, value.confidence)


def _positions(holding: Holding, towards: Towards) -> Iterator[Position]:
    folio, stance = holding.folio, holding.stance
    holders = tuple(fuller(folio, folio.who(each)) for each in stance.holders) or folio.speakers(stance.claim)
    held_against = not towards.option and _accuses(holding)
    for who in holders:
        found = _position(folio, stance, towards, who)
        yield replace(found, confidence=min(found.confidence, REPROACH)) if held_against else found


def _position(folio: Folio, stance: Stance, towards: Towards, who: Who) -> Position:
    claim, statement = folio.claims[stance.claim], folio.statement(stance.claim)
    voice, by = voice_of(folio, stance, who)
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
        ascribed_by=by,
        on=folio.on(stance.claim),
        match=round(towards.share, 2),
        confidence=round(stance.value.confidence * who.confidence, 2),
    )


def _id(claim: str, who: Who, towards: Towards, matter: tuple[Span, ...]) -> str:
    """The same for a better judgement of all but the claim, the actor and the option."""
    return digest(claim, "position", who.actor or who.name, towards.issue, towards.option or spell(matter))
