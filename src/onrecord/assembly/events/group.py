"""Tellings brought together, one group an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.assembly.events.match import LINE, kept_apart, score
from onrecord.assembly.events.pairs import across_reports, within_reports
from onrecord.assembly.events.telling import Telling, merged, weighed

SPEAK = 5
"""Tellings that speak for a group when it is compared with another: its fullest, so that a hundred reports of one event
cost no more than five."""


Score = Callable[[Telling, Telling], float]


def group(tellings: Sequence[Telling], *, scored: Score = score) -> list[list[int]]:
    """The places of tellings in groups, one an event: first those of each report, then those of all.

    `scored` says how much speaks for two tellings being of one event; from `LINE` on they may be.

    >>> from onrecord.assembly.events.days import Days
    >>> told = [Telling((name, 0, 1), frozenset({"talk"}), kinds=frozenset({"talks"}), days=Days(day, day),
    ...     doers=frozenset({"country:RU", "country:UA"})) for name, day in (("a", 9), ("b", 9), ("c", 30))]
    >>> group(told)
    [[0, 1], [2]]
    """
    order = sorted(range(len(tellings)), key=lambda place: tellings[place].key)
    told = weighed([tellings[place] for place in order])
    inside = linked(told, within_reports(told), scored)
    chapters = [merged([told[place] for place in places]) for places in inside]
    joined = linked(chapters, across_reports(chapters), scored)
    groups = (sorted(order[place] for chapter in event for place in inside[chapter]) for event in joined)
    return sorted(groups)


def linked(tellings: Sequence[Telling], pairs: Iterable[tuple[int, int]], scored: Score = score) -> list[list[int]]:
    """Places in groups by average link, the best pair first: two groups meet where those who speak for them do.

    >>> linked([Telling(("a", 0, 1), frozenset({"talk"})), Telling(("b", 0, 1), frozenset({"talk"}))], [(0, 1)])
    [[0], [1]]
    """
    marks = ((scored(tellings[one], tellings[other]), one, other) for one, other in pairs)
    best = sorted((-mark, one, other) for mark, one, other in marks if mark >= LINE)
    group_of = list(range(len(tellings)))
    members = {place: [place] for place in group_of}
    speakers = {place: [place] for place in group_of}
    for _, one, other in best:
        low, high = sorted((group_of[one], group_of[other]))
        if low != high and _meet(tellings, speakers[low], speakers[high], scored):
            for place in members[high]:
                group_of[place] = low
            members[low] += members.pop(high)
            speakers[low] = _fullest(tellings, speakers[low] + speakers.pop(high))
    return [sorted(members[place]) for place in sorted(members)]


def _meet(tellings: Sequence[Telling], ours: Sequence[int], theirs: Sequence[int], scored: Score) -> bool:
    pairs = [(tellings[one], tellings[other]) for one in ours for other in theirs]
    if any(kept_apart(one, other) for one, other in pairs):
        return False
    return sum(scored(one, other) for one, other in pairs) >= LINE * len(pairs)


def _fullest(tellings: Sequence[Telling], places: Iterable[int]) -> list[int]:
    return sorted(places, key=lambda place: (-tellings[place].fullness, tellings[place].key))[:SPEAK]
