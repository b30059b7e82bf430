"""Clauses that deny outright what another report says, and sentences told twice, which deny nothing of one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.assembly.accounts.match import Pair, same_head
from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.names import listed

DAYS = 4
"""Days between two reports within which the one may deny what the other says."""

REPEATED = 0.85
"""Share of two sentences' words that are the same where one repeats the other."""

NEGATIONS = sorted(listed("not no never none nobody nothing neither nor without cannot t deny denies denied untrue"))


def denials(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Places of tellings of which one denies outright what hangs on the same word in the other, the earlier first.

    >>> denials([])
    set()
    """
    by_head: dict[str, list[int]] = {}
    for place, telling in enumerate(tellings):
        if telling.clauses:
            by_head.setdefault(telling.head, []).append(place)
    return {
        (min(one, other), max(one, other))
        for one, telling in enumerate(tellings)
        if _outright(telling)
        for other in by_head[telling.head]
        if tellings[other].report != telling.report and _apart(telling, tellings[other]) <= DAYS
    }


def gainsaid(pair: Pair) -> bool:
    """Whether the one denies outright, within days, all that it shares with the other beyond words for actors."""
    if not (pair.one.clauses and pair.other.clauses) or repeats(pair):
        return False
    clauses = pair.one.clauses[0], pair.other.clauses[0]
    held = all(clause.factuality in ("actual", "denied") for clause in clauses)
    one_denies = _outright(pair.one) != _outright(pair.other) and sum(clause.negative for clause in clauses) == 1
    return held and one_denies and _apart(pair.one, pair.other) <= DAYS and contained(pair)


def contained(pair: Pair) -> bool:
    """Whether they hang on one word and all that the shorter says beyond words for actors stands in the other."""
    one, other = (telling.words - telling.actors for telling in (pair.one, pair.other))
    least = min(one, other, key=len)
    return same_head(pair) > 0 and len(least) > 1 and least <= one & other


def repeats(pair: Pair) -> bool:
    """Whether they stand in one sentence told twice: nearly the same words, and as many negations."""
    one, other = Counter(pair.one.sentence), Counter(pair.other.sentence)
    if not one or not other or sum((one & other).values()) < REPEATED * max(one.total(), other.total()):
        return False
    return sum(one[word] for word in NEGATIONS) == sum(other[word] for word in NEGATIONS)


def _outright(telling: Telling) -> bool:
    """Whether it is said to be untrue, and not only negated in words of its own."""
    return bool(telling.clauses) and telling.clauses[0].negative and not telling.clauses[0].polar


def _apart(one: Telling, other: Telling) -> int:
    return abs((one.published or 0) - (other.published or 0))
