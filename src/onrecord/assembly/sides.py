"""Sides: who speaks for whom, and by which names actors are told to be of one party, over all reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.assembly.folio import IN_OFFICE
from onrecord.data import rows
from onrecord.model import Who

BY_THEMSELVES = frozenset(("expert", "media", "public", "former official"))
"""Capacities in which one speaks for no side."""

JOINT = frozenset(row["word"] for row in rows("move_words") if row["list"] == "joint")
PRONOUNS = frozenset(["they", "we", "both", "it", "he", "she", "i"])
# Who acts for a country where it stands behind the country's adjective: "the Tarvian government".
GOVERNING = frozenset(["administration", "delegation", "government", "leadership", "official", "regime", "side"])
NAMED = ("named", "metonym")
COUNTRY = ("itself", "lexicon")


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


def names_of(actors: Sequence[Who]) -> frozenset[str]:
    """What actors and their sides are called; none for "both sides" or "negotiators", who may be anybody.

    >>> from onrecord.model import Judged
    >>> sorted(names_of([Who("a1", "Mira Sol", None, side=Judged("Norland", "title"))]))
    ['Mira Sol', 'Norland', 'a1']
    """
    countries = {found for each in actors if (found := _governed(each))}
    named = [each for each in actors if not _is_anybody(each)]
    sides = {each.side.value for each in named if each.side}
    return frozenset({each.name for each in named} | sides | countries | {each.actor for each in named if each.actor})


def speaks_for(speakers: Sequence[Who], actors: Sequence[Who]) -> bool:
    """Whether one who says what actors did is among them, or holds an office of the side that they act for.

    >>> from onrecord.model import Judged
    >>> sol = Who("a1", "Mira Sol", None, Judged("official", "title"), Judged("Norland", "title"))
    >>> speaks_for([sol], [Who("c", "Norland", None, None, Judged("Norland", "itself"))])
    True
    """
    known = {each.actor or each.name for each in speakers}
    if any((each.actor or each.name) in known for each in actors):
        return True
    sides = {side for each in speakers if (side := _office(each))}
    return bool(sides & {side for each in actors if (side := _office(each))})


def _office(who: Who) -> str:
    """The side that somebody acts for by office, or that it is; empty for a legislator, who stands against others."""
    if who.side is None:
        return _governed(who)
    if who.capacity is None:  # an armed group's spokesman holds no office and speaks for it all the same
        return who.side.value if who.side.basis != "other_report" else ""
    return who.side.value if who.capacity.value in IN_OFFICE else ""


def _governed(who: Who) -> str:
    """The country of "the Tarvian government", or the one whose capital acts for it; empty for none."""
    if who.basis == "unresolved" and who.name in _capitals():
        return _capitals()[who.name]
    words = who.name.split()
    acting = any(word.lower().removesuffix("s") in GOVERNING for word in words)
    return next((_adjectives()[word] for word in words if word in _adjectives()), "") if acting else ""


@cache
def _adjectives() -> dict[str, str]:
    return {each: row["name"] for row in rows("countries") for each in row["adjectives"].split("|") if each}


@cache
def _capitals() -> dict[str, str]:
    return {row["capital"]: row["name"] for row in rows("countries") if row["capital"]}


def _is_anybody(who: Who) -> bool:
    if who.side is not None or who.basis in NAMED:
        return False
    words = {word.lower() for word in who.name.split()}
    return bool({word.removesuffix("s") for word in words} & JOINT) or bool(words & PRONOUNS)
