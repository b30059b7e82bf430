"""Sides: whether two actors speak for one party, as all reports together know them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from onrecord.data import rows
from onrecord.model import Who

BY_THEMSELVES = frozenset(("expert", "media", "public", "former official"))
"""Capacities in which one speaks for no side."""


def are_one_side(one: Who, other: Who) -> bool | None:
    """Whether two speak for one party; None where it is not known of either.

    >>> from onrecord.model import Judged
    >>> sol = Who("a", "Mira Sol", None, side=Judged("Tarvia", "title"))
    >>> are_one_side(sol, Who("c", "Tarvia", None)), are_one_side(sol, Who("d", "Norland", None, side=sol.side))
    (True, True)
    >>> are_one_side(sol, Who("e", "Kenya", None, side=Judged("Kenya", "itself")))
    False
    """
    if one.actor is not None and one.actor == other.actor:
        return True
    if sides_of(one) & sides_of(other):
        return True
    if _is_placed(one) and _is_placed(other):
        return False
    alone = [who for who in (one, other) if who.capacity is not None and who.capacity.value in BY_THEMSELVES]
    return False if alone else None


def sides_of(who: Who) -> frozenset[str]:
    """The names by which an actor's party is known: its own, and whom it speaks for.

    A legislator speaks for his party, not for his country's government.
    """
    side = who.side.value if who.side is not None else ""
    legislates = who.capacity is not None and who.capacity.value == "legislator" and side in _countries()
    return frozenset((who.name, side)) if side and not legislates else frozenset((who.name,))


def _is_placed(who: Who) -> bool:
    return who.side is not None and who.side.value in sides_of(who)


def is_of(who: Who, others: Iterable[Who]) -> bool | None:
    """Whether somebody is of the side of any of several; None where that is not known."""
    found = [are_one_side(who, other) for other in others]
    if any(found):
        return True
    return False if found and all(each is False for each in found) else None


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("countries"))
