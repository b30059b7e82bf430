"""What words are about: which words a text has more of than news has, as a direction that can be compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from onrecord.assembly.events.words import FUNCTION_WORDS, WORD, stem
from onrecord.assembly.names import fold
from onrecord.data import rows

RARE = 0.003
"""Share of news reports in which a word is taken to stand that is in too few of them to be counted."""

Topics = Mapping[str, float]
"""Weights by stem, as a vector of unit length (Salton and Buckley 1988: logarithm of how often, times how telling)."""


def topics(words: Iterable[str]) -> Topics:
    """What texts are about, taken as one.

    >>> found = topics(["The union wants a ceasefire.", "A ceasefire is near."])
    >>> max(found, key=found.get)
    'ceasefir'
    """
    counted = Counter(stem for text in words for stem in _stems(text))
    weights = {stem: (1 + math.log(times)) * _telling(stem) for stem, times in sorted(counted.items())}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {stem: weight / length for stem, weight in weights.items() if weight} if length else {}


def alike(one: Topics, other: Topics) -> float:
    """How far two texts are about the same: 0 for not at all, 1 for the very same.

    >>> alike(topics(["duties on steel"]), topics(["new steel duties"])) > alike(topics(["duties"]), topics(["rain"]))
    True
    """
    few, many = sorted((one, other), key=len)
    return math.fsum(weight * many[stem] for stem, weight in few.items() if stem in many)


def _stems(text: str) -> list[str]:
    told = (word for word in WORD.findall(text) if fold(word) not in FUNCTION_WORDS)
    return [found for word in told if not (found := stem(word)).isdigit()]


def _telling(stem: str) -> float:
    return -math.log(_shares().get(stem, RARE))


@cache
def _shares() -> dict[str, float]:
    """In what share of news reports the words with one stem stand, the most frequent of them counting."""
    found: dict[str, float] = {}
    for row in rows("accounts_common"):
        key = stem(row["word"])
        found[key] = max(found.get(key, 0.0), float(row["share"]))
    return found
