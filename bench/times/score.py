"""Scores as TempEval-3 defines them (UzZaman and others 2013, section 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bench.times.timeml import Marked


@dataclass(frozen=True, slots=True)
class Counts:
    """What the scores of one or more documents are made of.

    Attributes:
        gold: Expressions marked.
        found: Expressions found.
        strict: Pairs with the same extent.
        relaxed: Pairs that share a character.
        type: Relaxed pairs with the same type.
        value: Relaxed pairs with the same value.
    """

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def f1(self, name: str) -> float:
        """F1 of pairs of one kind: precision over all found, recall over all marked.

        >>> Counts(gold=4, found=6, relaxed=4).f1("relaxed")
        0.8
        """
        total = self.gold + self.found
        return 2 * int(getattr(self, name)) / total if total else 0.0

    def precision(self, name: str) -> float:
        """Share of what was found."""
        return int(getattr(self, name)) / self.found if self.found else 0.0

    def recall(self, name: str) -> float:
        """Share of what is marked."""
        return int(getattr(self, name)) / self.gold if self.gold else 0.0


def compare(gold: Sequence[Marked], found: Sequence[Marked]) -> Counts:
    """The counts of one document.

    >>> compare([Marked(3, 9, "DATE", "2025")], [Marked(3, 7, "DATE", "2025")])
    Counts(gold=1, found=1, strict=0, relaxed=1, type=1, value=1)
    """
    pairs = paired(gold, found)
    counted = Counter[str]()
    for one, other in pairs:
        counted["strict"] += (one.start, one.end) == (other.start, other.end)
        counted["type"] += one.type == other.type
        counted["value"] += one.value == other.value
    return Counts(len(gold), len(found), counted["strict"], len(pairs), counted["type"], counted["value"])


def paired(gold: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Pairs that share a character, each expression in one pair at most, those that share most first."""
    shared = [
        (-(min(one.end, other.end) - max(one.start, other.start)), at, number)
        for at, one in enumerate(gold)
        for number, other in enumerate(found)
        if one.start < other.end and other.start < one.end
    ]
    pairs: dict[int, int] = {}
    for _, at, number in sorted(shared):
        if at not in pairs and number not in pairs.values():
            pairs[at] = number
    return [(gold[at], found[number]) for at, number in sorted(pairs.items())]
