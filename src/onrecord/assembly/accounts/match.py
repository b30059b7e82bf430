"""Whether two clauses tell the same: what speaks for it and against it, each with a weight, as a share of certainty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import exp

from rapidfuzz.distance import LCSseq

from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.accounts.words import Rarity
from onrecord.assembly.names import fold
from onrecord.data import rows

FULL, MANY = 4.0, 8.0
"""Masses of words from which a clause says enough to be likened by its words, and from which so much shared is much."""

TELLING = 2.0
"""How much words that are no actor's must tell together for two clauses to be of one matter, as one word of every
eighth report does; half of it where they share a number."""

WEEK = 4.0
"""Days between two reports over which what is shared loses two thirds of its force."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings with what is known of the record's words."""

    one: Telling
    other: Telling
    rare: Rarity


def likelihood(pair: Pair) -> float:
    """How sure it is that two tellings tell the same event, remark or claim, or one matter at two times."""
    weights = _weights()
    score = weights["base"] + sum(weights[name] * feature(pair) for name, feature in FEATURES.items() if weights[name])
    return 1 / (1 + exp(-score))


def is_told(pair: Pair) -> bool:
    """Whether they share more than words for the record's actors: "Oster, the envoy" is no matter."""
    if of_one_event(pair) or one_remark(pair):
        return True
    told = pair.rare.mass((pair.one.words & pair.other.words) - pair.one.actors - pair.other.actors)
    return told >= (TELLING / 2 if same_numbers(pair) else TELLING)


def own_words(pair: Pair) -> float:
    """The clauses themselves share words, by their rarity: "hiked tariffs on the gauges" twice."""
    return _cosine(pair.one.own, pair.other.own, pair.rare)


def all_words(pair: Pair) -> float:
    """They do so with what they govern: "planned to raise tariffs" twice."""
    return _cosine(pair.one.words, pair.other.words, pair.rare)


def one_context(pair: Pair) -> float:
    """Their sentences share words beyond theirs."""
    one, other = pair.one.around - pair.one.words, pair.other.around - pair.other.words
    shared = pair.rare.mass((one & pair.other.around) | (other & pair.one.around))
    return min(1.0, shared / FULL) if one or other else 0.5


def much_shared(pair: Pair) -> float:
    """What they share is much: five rare words."""
    return min(1.0, pair.rare.mass(pair.one.words & pair.other.words) / MANY)


def covered(pair: Pair) -> float:
    """All that the shorter says stands in the longer."""
    least = min(pair.rare.mass(pair.one.words), pair.rare.mass(pair.other.words)) or 1.0
    return min(1.0, least / FULL) * pair.rare.mass(pair.one.words & pair.other.words) / least


def same_order(pair: Pair) -> float:
    """The same words stand in the same order: a sentence lightly rewritten."""
    one, other = fold(pair.one.exact()).split(), fold(pair.other.exact()).split()
    short, long = sorted((len(one), len(other)))
    return LCSseq.similarity(one, other) / max(1, short + long) * 2 if short > 2 else 0.0


def same_numbers(pair: Pair) -> float:
    """They count the same: "25% from 10%" twice; two such numbers are as good as three."""
    return min(2, _alike(pair, meeting=True)) / 2


def other_numbers(pair: Pair) -> float:
    """They count the like and nothing the same: "fell 623 points", "rose 326 points"."""
    return float(_alike(pair, meeting=True) == 0 and _alike(pair, meeting=False) > 0)


def same_names(pair: Pair) -> float:
    """They name the same."""
    least = min(len(pair.one.names), len(pair.other.names))
    return len(pair.one.names & pair.other.names) / least if least else 0.0


def other_names(pair: Pair) -> float:
    """Both name somebody or something, and nothing the same."""
    return float(bool(pair.one.names and pair.other.names) and pair.one.names.isdisjoint(pair.other.names))


def same_head(pair: Pair) -> float:
    """The clauses hang on the same word, or on two that mean the same."""
    return float(bool(pair.one.head) and pair.one.head == pair.other.head)


def near(pair: Pair) -> float:
    """The reports are of one day, or nearly."""
    return exp(-_apart(pair.one, pair.other) / WEEK)


def one_speaker(pair: Pair) -> float:
    """One actor says both."""
    return float(not pair.one.speakers.isdisjoint(pair.other.speakers))


def two_speakers(pair: Pair) -> float:
    """Two actors say them."""
    return float(bool(pair.one.speakers and pair.other.speakers) and pair.one.speakers.isdisjoint(pair.other.speakers))


def one_event(pair: Pair) -> float:
    """They tell one event, both as held or to be held."""
    return float(of_one_event(pair) and pair.one.asserts and pair.other.asserts)


def of_one_event(pair: Pair) -> bool:
    """Whether they are accounts of one event, if only in passing."""
    return pair.one.retold and pair.one.event == pair.other.event


def one_remark(pair: Pair) -> float:
    """They stand in tellings of one remark."""
    return float(bool(pair.one.remark) and pair.one.remark == pair.other.remark)


FEATURES: dict[str, Callable[[Pair], float]] = {
    feature.__name__: feature
    for feature in (
        own_words,
        all_words,
        one_context,
        much_shared,
        covered,
        same_order,
        same_numbers,
        other_numbers,
        same_names,
        other_names,
        same_head,
        near,
        one_speaker,
        two_speakers,
        one_event,
        one_remark,
    )
}


def _apart(one: Telling, other: Telling) -> int:
    """Days between two reports; none where one is not dated."""
    return abs(one.published - other.published) if one.published and other.published else 0


def _cosine(one: frozenset[str], other: frozenset[str], rare: Rarity) -> float:
    """Cosine of two sets of words by their rarity, less where one says little."""
    ours, theirs = rare.mass(one), rare.mass(other)
    if not ours or not theirs:
        return 0.0
    return min(1.0, min(ours, theirs) / FULL) * rare.mass(one & other) ** 2 / (ours * theirs)


def _alike(pair: Pair, *, meeting: bool) -> int:
    """Numbers of the first that count the like of one of the second, and, where asked, can be the same."""
    return sum(
        any(number.like(other) and (not meeting or number.meets(other)) for other in pair.other.numbers)
        for number in pair.one.numbers
    )


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("accounts_weights")}
