"""Nearness: how far two sides agree on an issue, over time, with what it rests on."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from onrecord.analysis.held import HOLDERS, SIGNS, day_of, once_each
from onrecord.model import Position

DAYS = 90
"""Length of a window: long enough for a round of talks, short enough to see the next."""

FEWEST = 5
"""Utterances of either side below which nearness is not told: "too few"."""

DRAWS, SEED, PART = 1000, 7, 0.95

OWN = frozenset(("quoted", "paraphrased", "narrated"))
"""Voices that count: not what others ascribe to a side."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near two sides were on one issue in one stretch of time.

    Attributes:
        issue: Of which issue.
        start, end: First and last day, ISO 8601.
        agreement: From -1, each wants what the other refuses, to 1; None where there is too little.
        low, high: Where it lies in 95 of 100 redrawn sets of as many utterances.
        options: Options that it rests on.
        first, second: Utterances of either side.
    """

    issue: str
    start: str
    end: str
    agreement: float | None
    low: float | None
    high: float | None
    options: int
    first: int
    second: int

    @property
    def too_few(self) -> bool:
        """Whether there is too little to tell."""
        return self.agreement is None


def nearness(
    positions: Iterable[Position], first: str, second: str, *, by: str = "side", days: int = DAYS
) -> tuple[Nearness, ...]:
    """How near two sides are on each issue, window by window.

    A side's stance on an option is the mean over its utterances in the window, 1 for each that agrees (on terms or
    without), -1 for each that disagrees, 0 for each that wavers. Since the options of an issue exclude one another, a
    side that wants one and says nothing of another is held to be against the other as far as it wants the first. On an
    option the two agree by 1 - |a - b|: 1 where they stand alike, -1 where one wants what the other refuses. Nearness
    is the mean over the options on which at least one of them is on record, after the concept-by-agreement of discourse
    networks (Leifeld 2017). The interval is a percentile bootstrap over utterances, with a fixed seed. With fewer than
    five utterances of either side it is not told.

    Args:
        positions: Rows of the record; give those above the line. What others ascribe to a side is passed over.
        first: One side, by name or id.
        second: The other.
        by: `side`, or `actor`.
        days: Length of a window; windows begin with the first day on which either is on record on any issue.

    >>> nearness([], "Norvia", "Belt")
    ()
    """
    rows = [each for each in once_each(positions) if each.issue and each.voice in OWN and day_of(each)]
    held = {name: [each for each in rows if _is(each, name, by)] for name in (first, second)}
    both = held[first] + held[second]
    if not both or days < 1:
        return ()
    opening = date.fromisoformat(min(map(day_of, both)))
    found: list[Nearness] = []
    for issue in sorted({each.issue for each in both}):
        one, other = ([each for each in held[name] if each.issue == issue] for name in (first, second))
        found += _windows(issue, one, other, opening, days)
    return tuple(found)


def agreement(one: Sequence[Position], other: Sequence[Position]) -> float | None:
    """How far two sets of positions on one issue agree, from -1 to 1; None where either is empty.

    >>> agreement([], []) is None
    True
    """
    if not one or not other:
        return None
    options = sorted({each.option for each in (*one, *other)})
    first, second = _stances(one, options), _stances(other, options)
    return fmean(1 - abs(first[option] - second[option]) for option in options)


def _is(position: Position, name: str, by: str) -> bool:
    holder = HOLDERS[by](position)
    return holder is not None and name in (holder.key, holder.name)


def _windows(
    issue: str, one: Sequence[Position], other: Sequence[Position], opening: date, days: int
) -> Iterator[Nearness]:
    places = sorted({(_ordinal(each) - opening.toordinal()) // days for each in (*one, *other)})
    for place in places:
        start = opening + timedelta(days=place * days)
        span = range(start.toordinal(), start.toordinal() + days)
        inside = [[each for each in rows if _ordinal(each) in span] for rows in (one, other)]
        yield _nearness(issue, start, start + timedelta(days=days - 1), *inside)


def _nearness(issue: str, start: date, end: date, one: Sequence[Position], other: Sequence[Position]) -> Nearness:
    options = len({each.option for each in (*one, *other)})
    counts = (options, len(one), len(other))
    if min(len(one), len(other)) < FEWEST:
        return Nearness(issue, start.isoformat(), end.isoformat(), None, None, None, *counts)
    found, (low, high) = agreement(one, other), _interval(one, other)
    return Nearness(issue, start.isoformat(), end.isoformat(), round(found or 0.0, 2), low, high, *counts)


def _stances(rows: Iterable[Position], options: Sequence[str]) -> Mapping[str, float]:
    """A side's mean stance on each option; on those it says nothing of, what follows from the ones it wants."""
    said: dict[str, list[int]] = {}
    for each in rows:
        said.setdefault(each.option, []).append(SIGNS[each.stance.value])
    means = {option: fmean(signs) for option, signs in said.items()}
    wanted = max((mean for mean in means.values() if mean > 0), default=0.0)
    return {option: means.get(option, -wanted) for option in options}


def _interval(one: Sequence[Position], other: Sequence[Position]) -> tuple[float, float]:
    chance = random.Random(SEED)
    drawn = sorted(
        agreement(chance.choices(one, k=len(one)), chance.choices(other, k=len(other))) or 0.0 for _ in range(DRAWS)
    )
    edge = int((1 - PART) / 2 * DRAWS)
    return round(drawn[edge], 2), round(drawn[-1 - edge], 2)


def _ordinal(position: Position) -> int:
    return date.fromisoformat(day_of(position)).toordinal()
