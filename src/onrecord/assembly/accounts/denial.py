"""Clauses that deny outright what another report says, and sentences told twice, which deny nothing of one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.assembly.accounts.match import Pair, same_head
from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.events.words import WORD
from onrecord.assembly.names import listed

DAYS = 4
"""Days between two reports within which the one may deny what the other says."""

REPEATED = 0.85
"""Share of two sentences' words that are the same where one repeats the other."""

NO_SUCH = re.compile(r"\bno such ((?:[\w-]+ ?){1,2})", re.IGNORECASE)

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
    outright = {
        (min(one, other), max(one, other))
        for one, telling in enumerate(tellings)
        if _outright(telling)
        for other in by_head[telling.head]
        if tellings[other].report != telling.report and _apart(telling, tellings[other]) <= DAYS
    }
    return outright | _of_none_such(tellings)


def _of_none_such(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    denying = [place for place, telling in enumerate(tellings) if _none_of(telling)]
    return {
        (min(one, other), max(one, other))
        for one in denying
        for other, told in enumerate(tellings)
        if told.report != tellings[one].report and none_such(tellings[one], told)
    }


def gainsaid(pair: Pair) -> bool:
    """Whether the one denies outright, within days, all that it shares with the other beyond words for actors."""
    if not (pair.one.clauses and pair.other.clauses):
        return False
    if none_such(pair.one, pair.other) or none_such(pair.other, pair.one):
        return not repeats(pair)
    clauses = pair.one.clauses[0], pair.other.clauses[0]
    held = all(clause.factuality in ("actual", "denied") for clause in clauses)
    one_denies = _outright(pair.one) != _outright(pair.other) and sum(clause.negative for clause in clauses) == 1
    near = held and one_denies and _apart(pair.one, pair.other) <= DAYS
    return near and contained(pair) and not repeats(pair)


def none_such(denying: Telling, told: Telling) -> bool:
    """Whether the one says that there was nothing of the kind that the other tells of: "no such call was made to the
    embassy", "the embassy was told by telephone"."""
    nouns = _none_of(denying)
    if not nouns or nouns.isdisjoint(told.words) or _apart(denying, told) > DAYS or negations(told):
        return False
    return told.clauses[0].factuality == "actual" and len(denying.own & told.words) > 1


def negations(telling: Telling) -> int:
    """How many words of it negate."""
    words: list[str] = WORD.findall(telling.exact().lower())
    return sum(word in NEGATIONS or word.endswith(("n't", "n’t")) for word in words)


def contained(pair: Pair) -> bool:
    """Whether they hang on one word and all that the shorter says beyond words for actors stands in the other."""
    one, other = (telling.words - telling.actors for telling in (pair.one, pair.other))
    least = min(one, other, key=len)
    return same_head(pair) > 0 and len(least) > 1 and least <= one & other


def repeats(pair: Pair) -> bool:
    """Whether they stand in one sentence told twice: nearly the same words, and as many negations."""
    short, long = sorted((pair.one.sentence, pair.other.sentence), key=len)
    if not short or len(short) < REPEATED * len(long):
        return False
    one, other = Counter(pair.one.sentence), Counter(pair.other.sentence)
    if (one & other).total() < REPEATED * len(long):
        return False
    return sum(one[word] for word in NEGATIONS) == sum(other[word] for word in NEGATIONS)


def _none_of(telling: Telling) -> frozenset[str]:
    """The nouns of which it says that there was no such thing."""
    if "such" not in telling.sentence:
        return frozenset()
    return frozenset(word for match in NO_SUCH.finditer(telling.exact()) for word in bare_words(match[1]))


def _outright(telling: Telling) -> bool:
    """Whether it is said to be untrue, and not only negated in words of its own."""
    return bool(telling.clauses) and telling.clauses[0].negative and not telling.clauses[0].polar


def _apart(one: Telling, other: Telling) -> int:
    return abs((one.published or 0) - (other.published or 0))
