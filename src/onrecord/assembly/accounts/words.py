"""Words as tellings are compared by: without endings, and those that reports use for one another as one."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import fsum, log, sqrt

from onrecord.assembly.events.words import FUNCTION_WORDS, WORD, stem, telling_words
from onrecord.assembly.names import fold
from onrecord.data import rows

BACKGROUND = 200
"""Reports of everyday news that are reckoned on top of the record's, so that in five reports no word counts as common
or rare because the few have it or lack it."""

RARE = 0.002
"""Share of everyday news that is taken to have a word which the lexicon does not list; it lists those above .005."""

UNSEEN = -log(RARE)
"""How much a word tells that no report of the record has."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each word tells in this record: the logarithm of how few reports have it.

    Attributes:
        weights: By word, of all words of the record.
        shared: The words that several reports have.
        kept: Masses of the words of clauses, which are asked for again and again.
    """

    weights: Mapping[str, float]
    shared: frozenset[str]
    kept: dict[frozenset[str], float] = field(default_factory=dict, repr=False, compare=False)

    def of(self, word: str) -> float:
        """How much a word tells; one that no report has counts as rare."""
        return self.weights.get(word, UNSEEN)

    def mass(self, words: Iterable[str]) -> float:
        """How much words tell together, as a length: the root of the sum of their squares."""
        return sqrt(fsum([self.of(word) ** 2 for word in words]))

    def mass_of(self, clause: frozenset[str]) -> float:
        """The same of a clause's words, reckoned once."""
        found = self.kept.get(clause)
        if found is None:
            found = self.kept[clause] = self.mass(clause)
        return found


def bare_words(text: str) -> frozenset[str]:
    """The words of a text that tell something, each as the group of those that may stand for it.

    >>> bare_words("hiked the duties") == bare_words("raised tariffs")
    True
    """
    return frozenset(filter(None, map(_bare, WORD.findall(text))))


@lru_cache(maxsize=131072)
def _bare(word: str) -> str:
    """A word's group, or its stem; nothing for one that tells nothing, and for a number."""
    if word[0].isdigit() or fold(word) in FUNCTION_WORDS:
        return ""
    return sys.intern(_groups().get(stem(word), stem(word)))


def rarity(reports: Iterable[frozenset[str]]) -> Rarity:
    """How rare words are, from the words of each report and from everyday news.

    >>> rare = rarity([frozenset({"sluice", "talk"}), frozenset({"talk"})])
    >>> rare.of("sluice") > rare.of("talk"), sorted(rare.shared)
    (True, ['talk'])
    """
    spread: Counter[str] = Counter()
    count = 0
    for words in reports:
        spread.update(words)
        count += 1
    common, total = _common(), count + BACKGROUND
    weights = {
        word: log(total / (number + BACKGROUND * common.get(word, RARE))) for word, number in sorted(spread.items())
    }
    return Rarity(weights, frozenset(word for word, number in spread.items() if number > 1))


@cache
def _groups() -> Mapping[str, str]:
    """Each listed word's stem, and the first group that lists it; names of groups are no words."""
    found: dict[str, str] = {}
    for row in rows("accounts_words"):
        for words in row["words"].split("|"):
            for word in telling_words(words) if " " not in words else ():
                found.setdefault(word, f"~{row['meaning']}")
    return found


@cache
def _common() -> Mapping[str, float]:
    return {row["word"]: float(row["share"]) for row in rows("accounts_common")}
