"""Who holds a position, on which day, and by whose word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.model import Position, Who

SIGNS = {"agrees": 1, "agrees_if": 1, "disagrees": -1, "undecided": 0}
"""For, on whatever terms, or against; neither for who wavers."""

ACT = "act"
"""Basis of a stance that somebody shows by what he does."""

NEVER = "9999-12-31"


@dataclass(frozen=True, slots=True, order=True)
class Holder:
    """Who holds positions: an actor, or a side with all who speak for it.

    Attributes:
        name: What it is called.
        key: The actor's id, or the side's name.
    """

    name: str
    key: str


HolderOf = Callable[[Position], Holder | None]


def actor_of(position: Position) -> Holder:
    """The actor, by id where the record knows it, else by name."""
    who = position.actor
    return Holder(who.name, who.actor or who.name)


def side_of(position: Position) -> Holder | None:
    """The side that the actor speaks for; None where he speaks for himself."""
    name = side_name(position.actor)
    return Holder(name, name) if name else None


HOLDERS: dict[str, HolderOf] = {"actor": actor_of, "side": side_of}
"""By whom positions may be gathered."""


def side_name(who: Who) -> str:
    """The party that somebody speaks for; a country speaks for itself, and who speaks for himself has none.

    >>> side_name(Who("country:CN", "China", None)), side_name(Who("kim", "Kim", None))
    ('China', '')
    """
    if who.side is not None:
        return who.side.value
    return who.name if who.actor is not None and who.actor.startswith("country:") else ""


def is_own(position: Position) -> bool:
    """Whether the actor himself took it: in his words, as they were reported, or by what he did.

    What others say of him, and what an outlet says that he wants, is no word or deed of his own.
    """
    if position.voice == "narrated":
        return position.stance.basis == ACT
    return position.voice != "ascribed"


def day_of(position: Position) -> str:
    """The last day on which it can have been taken; empty where no date is known."""
    return position.on.latest if position.on else ""


def in_time(positions: Iterable[Position]) -> list[Position]:
    """Positions by day, those without a date last; on one day the surest first."""
    return sorted(positions, key=lambda each: (day_of(each) or NEVER, -each.confidence, each.id))


def once_each(positions: Iterable[Position]) -> list[Position]:
    """One row for each utterance, holder, option and stance, the earliest telling of it.

    What stands in no statement counts by itself.
    """
    first: dict[tuple[str, ...], Position] = {}
    for position in in_time(positions):
        key = (position.remark or position.id, actor_of(position).key, position.issue, position.option)
        first.setdefault((*key, position.stance.value), position)
    return list(first.values())


def gathered(positions: Iterable[Position], by: str) -> dict[tuple[Holder, str], list[Position]]:
    """Positions by holder and issue, in code point order; those towards no option are left out.

    Raises:
        ValueError: If `by` is neither `actor` nor `side`.
    """
    if by not in HOLDERS:
        raise ValueError(f"by {by!r}: give 'actor' or 'side'")
    found: dict[tuple[Holder, str], list[Position]] = {}
    for position in positions:
        holder = HOLDERS[by](position)
        if holder is not None and position.issue:
            found.setdefault((holder, position.issue), []).append(position)
    return dict(sorted(found.items()))
