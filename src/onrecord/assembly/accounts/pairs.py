"""Which clauses are worth comparing: those of two reports, some days apart, that share two of their rarest words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

from onrecord.assembly.accounts.match import apart
from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.accounts.words import Rarity

RAREST = 7
"""Words of a clause, the rarest first, two of which another must share among its own."""

DAYS, FAR = 10, 300
"""Days of publication between two reports within which they may tell of one matter in words of their own, and within
which they may where few others have the same two words: a promise that is looked back on."""

SMALL, AHEAD = 16, 6
"""Clauses up to which a block is compared each with each, and, beyond, how many of those next in print each is compared
with: a line that a thousand reports carry is held together by its neighbours."""

Whole = npt.NDArray[np.int64]


def candidates(tellings: Sequence[Telling], rare: Rarity) -> list[tuple[int, int]]:
    """Pairs of places of tellings, the earlier place first, each once and sorted.

    >>> candidates([], Rarity({}, frozenset()))
    []
    """
    order = sorted(range(len(tellings)), key=lambda place: (tellings[place].published or 0, tellings[place].key))
    keys, places = _blocks([tellings[place] for place in order], rare)
    met: set[tuple[int, int]] = set()
    for first, last in _runs(keys):
        block = places[first:last].tolist()
        met.update(_near([(order[at], tellings[order[at]]) for at in block]))
    return sorted(met)


def _blocks(tellings: Sequence[Telling], rare: Rarity) -> tuple[Whole, Whole]:
    """Keys of word pairs, and the telling that has each; sorted by key, then by place."""
    vocabulary = {word: number for number, word in enumerate(sorted(rare.shared))}
    keys, places = [], []
    for place, telling in enumerate(tellings):
        words = telling.words | {_spelled(number.value) for number in telling.numbers}
        known = sorted((word for word in words if word in vocabulary), key=lambda word: (-rare.of(word), word))
        for one, other in combinations(sorted(vocabulary[word] for word in known[:RAREST]), 2):
            keys.append(one * len(vocabulary) + other)
            places.append(place)
    found = np.array(keys, np.int64), np.array(places, np.int64)
    ranks = np.lexsort((found[1], found[0]))
    return found[0][ranks], found[1][ranks]


def _spelled(value: float) -> str:
    return f"#{value:g}"


def _runs(keys: Whole) -> Iterator[tuple[int, int]]:
    """Where each key that several tellings have begins and ends."""
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    ends = np.append(starts[1:], len(keys))
    several = ends - starts > 1
    yield from zip(starts[several].tolist(), ends[several].tolist(), strict=True)


def _near(block: Sequence[tuple[int, Telling]]) -> Iterator[tuple[int, int]]:
    reach, days = (len(block), FAR) if len(block) <= SMALL else (AHEAD, DAYS)
    for at, (one, telling) in enumerate(block):
        for other, next_ in block[at + 1 : at + 1 + reach]:
            if telling.report != next_.report and apart(telling, next_) <= days:
                yield (one, other) if one < other else (other, one)


def report_words(tellings: Sequence[Telling]) -> list[frozenset[str]]:
    """The words and numbers of each report's tellings, for their rarity.

    >>> report_words([])
    []
    """
    found: dict[str, set[str]] = {}
    for telling in tellings:
        own = found.setdefault(telling.report, set())
        own |= telling.words
        own |= {_spelled(number.value) for number in telling.numbers}
    return [frozenset(words) for words in found.values()]
