"""Sure: how often a position like this one is right in all its cells."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Set

from onrecord.assembly.folio import Folio
from onrecord.assembly.positions.doubts import DOUBT
from onrecord.data.odds import chance
from onrecord.model import Position, Who

LOW, HIGH = 0.02, 0.98
NAMED = 5
"""Words of a name that is rather a description."""

DOUBTED = 0.6
"""The most that a position is sure of about which there is a doubt."""

NEAR, CROWD = 200, 2
"""So many people who are named within so many characters before somebody may each be meant instead."""

USUAL = 0.7
"""What most statements are held for."""


def sure_of(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How likely a position is right; with a doubt, never so likely that it stands among those that are shown first.

    >>> sure_of({"bias": 1.0}, {"bias": 2.2}), sure_of({"bias": 1.0, "doubt:aside": 1.0}, {"bias": 2.2})
    (0.9, 0.6)
    """
    doubted = any(name.startswith(DOUBT) for name in signs)
    return min(chance(signs, weights, most=HIGH), DOUBTED if doubted else HIGH)


def signs_of(folio: Folio, position: Position, *, turned: float, company: int, sides: Set[str]) -> dict[str, float]:
    """What the confidence of a position rests on, by name.

    Capacity, strength, condition and the length of the matter were tried, and added nothing.

    Args:
        folio: Its report.
        position: The position, its own confidence aside.
        turned: How likely its matter is the option's reverse.
        company: How many other stances of the report are towards an option of the same set.
        sides: Those for whom somebody in the record speaks.
    """
    names = (
        "bias",
        f"rule:{position.strength.basis}",
        f"stance:{position.stance.value}",
        f"voice:{position.voice}",
        *_who_signs(position.actor, sides),
        *(["who:crowd"] if _is_in_a_crowd(folio, position.actor) else []),
    )
    signs = dict.fromkeys(names, 1.0)
    signs["sure"], signs["match"] = odds(position.stance.confidence), odds(position.match)
    signs["company"] = math.log1p(company)
    signs["unsure:turned"] = 1 - abs(2 * turned - 1)
    signs["unsure:who"] = 1 - position.actor.confidence
    statement = folio.statements.get(position.statement or "")
    if statement is not None:
        signs["statement"] = statement.confidence - USUAL
    return signs


def _who_signs(who: Who, sides: Set[str]) -> Iterator[str]:
    if who.side is not None or who.name in sides:
        yield "who:side"
    if len(who.name.split()) > NAMED:
        yield "who:long"


def _is_in_a_crowd(folio: Folio, who: Who) -> bool:
    """Whether several others are named right before: "Kim and Lee met Park. | He | wants a truce"."""
    if who.mention is None:
        return False
    near = range(max(0, who.mention.start - NEAR), who.mention.start)
    people = (each for each in folio.reading.entities if each.kind == "person" and each.basis == "named")
    others = (each for each in people if each.name != who.name)
    return sum(any(name.start in near for name in each.names) for each in others) >= CROWD


def odds(share: float) -> float:
    """Logarithm of the odds, kept finite."""
    kept = min(HIGH, max(LOW, share))
    return math.log(kept / (1 - kept))
