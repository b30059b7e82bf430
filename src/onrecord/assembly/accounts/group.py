"""Tellings brought together, one group a subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.assembly.accounts.telling import Telling

LINE, MEET = 0.35, 0.25
"""How sure two tellings must be of one matter to bring their groups together, and how sure those who speak for the two
groups on average. On the tuning stories more cut subjects apart, and less ran them together."""

SPEAK = 4
"""Tellings that speak for a group when it is compared with another, so that a thousand cost no more than four."""

Scored = Callable[[int, int], float]


def group(tellings: Sequence[Telling], pairs: Iterable[tuple[float, int, int]], scored: Scored) -> list[list[int]]:
    """The places of tellings in groups of several, one a subject: those of one event first, then pair by pair.

    Two groups meet where those who speak for them do so on average.

    Args:
        tellings: In report order.
        pairs: How sure it is that two are of one matter, and their places.
        scored: The same for any two places.

    >>> group([], [], lambda one, other: 0.0)
    []
    """
    member_of, members = _events_first(tellings)
    for sure, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        low, high = sorted((member_of[one], member_of[other]))
        if sure >= LINE and low != high and _meet(members[low], members[high], scored):
            for place in members[high]:
                member_of[place] = low
            members[low] = members[low] + members.pop(high)
    return sorted(sorted(places) for places in members.values() if len(places) > 1)


def _events_first(tellings: Sequence[Telling]) -> tuple[list[int], dict[int, list[int]]]:
    """Groups before any pair is looked at: the tellings of one event, and each other telling alone."""
    first: dict[str, int] = {}
    member_of = [first.setdefault(told.event, place) if told.retold else place for place, told in enumerate(tellings)]
    members: dict[int, list[int]] = {}
    for place, group_ in enumerate(member_of):
        members.setdefault(group_, []).append(place)
    return member_of, members


def _meet(ours: Sequence[int], theirs: Sequence[int], scored: Scored) -> bool:
    marks = [scored(one, other) for one in ours[:SPEAK] for other in theirs[:SPEAK]]
    return sum(marks) >= MEET * len(marks)
