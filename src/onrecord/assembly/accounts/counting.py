"""Clauses of two reports that count the same and not alike: "four people are confirmed dead", "eleven have died"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from onrecord.assembly.accounts.match import Pair
from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.events.days import days_of
from onrecord.model import Figure, Span

SHARES = frozenset(("percent", "points"))
"""Units in which two numbers of one clause mostly are of two things."""

DAYS, TOLL_DAYS = 10, 3
"""Days between two reports within which measures of one time, and tolls of one event, are compared."""

COMPARED = 0.35
"""Figures at least so sure are compared: the clauses around them have to be alike as well."""

AHEAD = 12
"""Clauses next in print with which each of a block is compared."""

ANYBODY, DEAD = bare_words("people person others"), bare_words("died")
HURT = bare_words("wounded injured missing arrested detained displaced evacuated")

TOLL, MEASURE = 0.9, 0.85
"""How sure it is that two such counts are of one matter; by eye on the tuning stories and everyday news."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two numbers that count the same and cannot both be right.

    Attributes:
        ours: The number in the one clause.
        theirs: In the other.
        rises: Whether it counts what grows as more becomes known, and the later report has more.
        sure: That both count the same.
    """

    ours: Span
    theirs: Span
    rises: bool
    sure: float


def clash(pair: Pair) -> Clash | None:
    """The first number of each that counts the same persons' fate, or the same at the same stated time, otherwise."""
    for one in _sure(pair.one):
        for other in _sure(pair.other):
            if not _meet(one, other) and (sure := max(_toll(pair, one, other), _measure(pair, one, other))):
                return Clash(one.span, other.span, sure == TOLL and _rises(pair, one, other), sure)
    return None


def two_counts(pair: Pair) -> bool:
    """Whether the one tells of the dead and the other of the wounded, or their figures hold for other days."""
    words = pair.one.words, pair.other.words
    hurt = any(each >= DEAD and HURT.isdisjoint(each) for each in words) and any(HURT & each - DEAD for each in words)
    days = [{days_of(figure.when) for figure in telling.figures} - {None} for telling in (pair.one, pair.other)]
    return hurt or bool(days[0] and days[1] and days[0].isdisjoint(days[1]))


def counting(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Places of tellings of two reports that count in one unit and share a word, days apart, the earlier place first.

    >>> counting([])
    set()
    """
    blocks: dict[tuple[str, str], list[int]] = {}
    for place, telling in enumerate(tellings):
        units = {figure.unit for figure in _sure(telling)}
        for unit in sorted(units):
            for name in sorted(telling.names):
                blocks.setdefault((unit, name), []).append(place)
    return {pair for block in blocks.values() for pair in _near(tellings, block)}


def _near(tellings: Sequence[Telling], block: Sequence[int]) -> Iterator[tuple[int, int]]:
    order = sorted(block, key=lambda place: (tellings[place].published or 0, place))
    for at, one in enumerate(order):
        for other in order[at + 1 : at + 1 + AHEAD]:
            if tellings[one].report != tellings[other].report and _apart(tellings[one], tellings[other]) <= DAYS:
                yield (one, other) if one < other else (other, one)


def _sure(telling: Telling) -> list[Figure]:
    """The first figure of each unit that is read surely and is no share."""
    first: dict[str, Figure] = {}
    for figure in sorted(telling.figures, key=lambda figure: figure.span):
        if figure.value and figure.unit not in SHARES and figure.confidence >= COMPARED:
            first.setdefault(figure.unit, figure)
    return list(first.values())


def _toll(pair: Pair, one: Figure, other: Figure) -> float:
    """Both count the dead of a place that both name, in the same days."""
    persons = one.unit == other.unit == "persons"
    if not persons or _apart(pair.one, pair.other) > TOLL_DAYS or pair.one.names.isdisjoint(pair.other.names):
        return 0.0
    words = pair.one.words, pair.other.words
    if not all(each >= DEAD and HURT.isdisjoint(each) for each in words) or not _as_fact(pair):
        return 0.0
    ours, theirs = (_counted(pair, each) - ANYBODY - DEAD for each in (one, other))
    return TOLL if not (ours or theirs) or ours == theirs else 0.0


def _measure(pair: Pair, one: Figure, other: Figure) -> float:
    """Both say for which days they hold, the same days, of the same by unit and name: "in August at Brod"."""
    ours, theirs = days_of(one.when) or pair.one.days, days_of(other.when) or pair.other.days
    if ours is None or ours != theirs or one.unit != other.unit or one.unit == "persons" or not _as_fact(pair):
        return 0.0
    counted = _counted(pair, one), _counted(pair, other)
    if counted[0] != counted[1] or pair.one.names.isdisjoint(pair.other.names) or not _of_one(one, other):
        return 0.0
    return MEASURE if len(counted[0]) > 1 else 0.0


def _counted(pair: Pair, figure: Figure) -> frozenset[str]:
    text = (pair.one if figure.report == pair.one.report else pair.other).text
    return bare_words(figure.of.exact(text)) if figure.of else frozenset()


def _of_one(one: Figure, other: Figure) -> bool:
    """Whether no owner tells them apart."""
    return one.whose is None or other.whose is None or one.whose.name == other.whose.name


def _as_fact(pair: Pair) -> bool:
    """Whether both tell it as so."""
    return all(
        clause.factuality == "actual" and not clause.negative for clause in (pair.one.clauses[0], pair.other.clauses[0])
    )


def _meet(one: Figure, other: Figure) -> bool:
    ours, theirs = _range(one), _range(other)
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _range(figure: Figure) -> tuple[float, float]:
    """Between which numbers a figure lies; one with a word before it that is no limit may be a tenth off."""
    value = float(figure.value)
    if figure.low or figure.high:
        return float(figure.low or -inf), float(figure.high or inf)
    slack = 0.1 * value if figure.approximator else 0.0
    return value - slack, value + slack


def _rises(pair: Pair, one: Figure, other: Figure) -> bool:
    return (pair.other.published or 0) > (pair.one.published or 0) and float(other.value) > float(one.value)


def _apart(one: Telling, other: Telling) -> int:
    return abs((one.published or 0) - (other.published or 0))
