"""Compare figures: which count the same of the same, which of these agree, and which cannot both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.assembly.events.days import Days, days_of
from onrecord.assembly.figures.extent import Extent, likely, possible
from onrecord.assembly.figures.thing import Thing
from onrecord.assembly.order import digest
from onrecord.model import Figure, When

NEAR_DAYS = 7
"""Within how many days of each other two figures must have been claimed that do not say for which time they hold."""

NEXT_DAY = 1
"""The same for what moves from day to day: sums, shares, prices, changes and polls."""

COMPARED = 0.35
"""Figures at least so sure are compared: what is said to be whose may be in doubt where number and thing are not."""

LIKE = 0.6
"""How much of their modifiers two figures' things must share."""

CONTRADICTING = frozenset(["casualties", "count", "money", "measure"])
"""Kinds of which two numbers for one time exclude each other. Prices and changes do so only within one span of time,
which their words seldom give; two polls may both be right; and of shares, "tariffs" alone says too little of which."""

COUNTED = frozenset(["casualties", "count", "measure"])
"""Kinds of which the words for what is counted say enough to compare them within one report."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with what it is compared by.

    Attributes:
        figure: The row, not yet grouped.
        place: The number of its report in report order.
        source: The independent source behind its report.
        thing: What it counts.
        approximator: The words that say how near it is, in lower case.
        happened: Whether its clause is told as so.
        texts: Where, part of what, and a poll's answer and question, in lower case; empty for none.
    """

    figure: Figure
    place: int
    source: str
    thing: Thing
    approximator: str
    happened: bool
    texts: tuple[str, ...] = ("", "", "", "")

    def owner(self) -> str:
        """Whose it is."""
        whose = self.figure.whose
        return (whose.actor or whose.name.lower()) if whose else ""

    def claimed(self) -> Days | None:
        """The last day on which it can have been claimed."""
        on = self.figure.on
        return days_of(When(on.latest, on.latest, on.latest, on.basis)) if on else None

    def numbers(self) -> tuple[str, str, str, str]:
        """Value, ends and approximator."""
        return self.figure.value, self.figure.low, self.figure.high, self.approximator


@dataclass(frozen=True, slots=True)
class Sides:
    """By each row's place: its group, and the ids of those that agree with it or contradict it."""

    group: Mapping[int, str] = field(default_factory=dict)
    agrees: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    contradicts: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def compare(rows: Sequence[Row]) -> Sides:
    """Which figures stand side by side, agree and contradict each other.

    >>> compare([]).group
    {}
    """
    pairs = [pair for bucket in _buckets(rows) for pair in _near(rows, bucket) if is_same(rows[pair[0]], rows[pair[1]])]
    agrees = _both_ways(rows, (pair for pair in pairs if agree(rows[pair[0]], rows[pair[1]])))
    contradicts = _both_ways(rows, (pair for pair in pairs if contradict(rows[pair[0]], rows[pair[1]])))
    return Sides(_groups(rows, pairs), agrees, contradicts)


def _buckets(rows: Sequence[Row]) -> list[list[int]]:
    """Places of rows that may count the same: of one kind, unit, head and fate.

    What has no head stands alone, and so does what is not sure enough to be shown.
    """
    found: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        figure, what = row.figure, row.thing
        if (what.head or what.fate) and figure.confidence >= COMPARED:
            found[figure.kind.value, figure.unit, what.head, what.fate].append(at)
    return list(found.values())


def _near(rows: Sequence[Row], bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of a bucket whose times meet, or that were claimed within days of each other."""
    dated = sorted(bucket, key=lambda at: (_first(rows[at]), at))
    for start, one in enumerate(dated):
        for other in dated[start + 1 :]:
            if _first(rows[other]) - _first(rows[one]) > NEAR_DAYS:
                break
            yield (one, other) if one < other else (other, one)


def _first(row: Row) -> int:
    claimed = row.claimed()
    return claimed.first if claimed else 0


def is_same(one: Row, other: Row) -> bool:
    """Whether two figures count the same of the same: of one owner, place and whole, for one time or of near days.

    A toll of the dead and one of the wounded are two things; so are dead soldiers and dead civilians.
    """
    if any(a != b for a, b in zip(one.texts, other.texts, strict=True) if a and b) or one.texts[1] != other.texts[1]:
        return False
    if one.texts[2] != other.texts[2] or (one.owner() and other.owner() and one.owner() != other.owner()):
        return False
    if one.figure.kind.value not in COUNTED and not _told_apart(one, other):
        return False
    alike = _alike(one.thing, other.thing) and _meet(one.figure.when, other.figure.when)
    return alike and (_near_each_other(one, other) or _pinned(one, other))


def _near_each_other(one: Row, other: Row) -> bool:
    """Whether two figures can be one number."""
    first, second = likely(*one.numbers()), likely(*other.numbers())
    return first is not None and second is not None and first.meets(second)


def _pinned(one: Row, other: Row) -> bool:
    """Whether two numbers apart must be of the same: tolls, or what is of one named owner, place or time.

    Else 200 and 300 billion of "imports" are two lots of them, and 8 and 13 "senators" are two sets of them.
    """
    if one.figure.kind.value == "casualties" or _same_time(one.figure.when, other.figure.when):
        return True
    owned = bool(one.owner()) and one.owner() == other.owner()
    placed = bool(one.texts[0]) and one.texts[0] == other.texts[0]
    return one.figure.kind.value in COUNTED and (owned or placed)


def _told_apart(one: Row, other: Row) -> bool:
    """Whether two sums, shares, prices, changes or polls are of two reports, of nearly one day, and say enough of what.

    One report's "tariffs" of 10 and of 25 per cent are before and after, or on this and on that.
    """
    named = all(row.thing.modifiers or row.owner() or row.texts[1] for row in (one, other))
    return one.place != other.place and named and abs(_first(one) - _first(other)) <= NEXT_DAY


def _alike(one: Thing, other: Thing) -> bool:
    ours, theirs = one.modifiers, other.modifiers
    if not ours and not theirs:
        return True
    return len(ours & theirs) / len(ours | theirs) >= LIKE


def _meet(one: When | None, other: When | None) -> bool:
    first, second = days_of(one), days_of(other)
    return first is None or second is None or first.meets(second)


def agree(one: Row, other: Row) -> bool:
    """Whether two figures of different sources can be one number, rounded or not: 870 and "nearly 900"."""
    return one.source != other.source and _near_each_other(one, other)


def contradict(one: Row, other: Row) -> bool:
    """Whether two figures cannot both be right.

    Both must be told as so, say for which time they hold, and mean the same time, owner, place and whole. Of two claims
    of different days the later may know more: a toll that rises is no contradiction, one that falls is.
    """
    if one.figure.kind.value not in CONTRADICTING or not (one.happened and other.happened):
        return False
    if _one_voice(one, other) or not (_same_scope(one, other) and _same_time(one.figure.when, other.figure.when)):
        return False
    first, second = possible(*one.numbers()), possible(*other.numbers())
    return (
        first is not None and second is not None and not first.meets(second) and not _grown(one, other, (first, second))
    )


def _one_voice(one: Row, other: Row) -> bool:
    """Whether one and the same claims both: one source's report, or one speaker of one day."""
    if one.place == other.place:
        return (
            one.figure.source is None
            or other.figure.source is None
            or one.figure.source.name == other.figure.source.name
        )
    return one.source == other.source


def _same_scope(one: Row, other: Row) -> bool:
    """Whether owner, place, whole and modifiers are all the same, and one of them at least is named."""
    named = bool(one.thing.modifiers or one.owner() or one.texts[0])
    return named and one.thing == other.thing and one.owner() == other.owner() and one.texts == other.texts


def _same_time(one: When | None, other: When | None) -> bool:
    """Whether both say for which days they hold, and these are the same."""
    first, second = days_of(one), days_of(other)
    return first is not None and first == second


def _grown(one: Row, other: Row, extents: tuple[Extent, Extent]) -> bool:
    """Whether more may only have become known: the later claim is the higher, or both are of the first hours."""
    earlier, later, held = one.claimed(), other.claimed(), days_of(one.figure.when)
    if earlier is None or later is None or held is None:
        return True
    if earlier == later:
        return one.figure.kind.value == "casualties" and held.last >= later.first
    low, high = extents if earlier < later else extents[::-1]
    return low.high is not None and high.low is not None and low.high < high.low


def _both_ways(rows: Sequence[Row], pairs: Iterable[tuple[int, int]]) -> dict[int, tuple[str, ...]]:
    """For each row the ids of those that it is paired with, in report order."""
    found: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {at: tuple(rows[other].figure.id for other in sorted(others)) for at, others in sorted(found.items())}


def _groups(rows: Sequence[Row], pairs: Sequence[tuple[int, int]]) -> dict[int, str]:
    """An id for each group of rows that are paired, by its smallest member."""
    leader = list(range(len(rows)))

    def find(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        leader[high] = low
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(rows)):
        members[find(at)].append(at)
    groups = [group for group in members.values() if len(group) > 1]
    names = {at: digest("figures", min(rows[each].figure.id for each in group)) for group in groups for at in group}
    return {at: names[at] for at in sorted(names)}
