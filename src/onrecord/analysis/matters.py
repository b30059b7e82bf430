"""What people are for or against that no issue set holds, gathered as options for the analyst to take up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np

from onrecord.analysis.held import actor_of, in_time, once_each
from onrecord.model import Embed, Position, ReportEntry
from onrecord.model.position import no_vectors

ALIKE, OVERLAP, SHED = 0.6, 0.5, 0.5
"""Nearness of two matters' vectors from which they go together; where there are none, share of the shorter's words. The
third is how much of what all matters have in common is taken off before: in trade talks all is about trade."""

FEWEST, SHORTEST = 2, 2
"""Utterances that make a matter worth proposing, and telling words that it must have."""

CROWD = 500
"""Matters that share a word beyond which it does not bring matters together."""

WORD = re.compile(r"[^\W\d_]{3,}")

EMPTY = frozenset(
    (
        *("all", "and", "any", "are", "for", "from", "her", "his", "its", "our", "she", "that", "the", "their", "them"),
        *("they", "this", "was", "were", "who", "with", "you"),
    )
)
"""Words that do not tell what a matter is about."""


@dataclass(frozen=True, slots=True)
class FoundMatter:
    """Matters that say alike, as an option that a set might have.

    Attributes:
        words: The words of the one that has most others near, verbatim.
        remarks: Utterances, each counted once.
        reports: Reports that tell them.
        actors: Who is for or against it, most rows first.
        positions: The rows, in the order of time.
    """

    words: str
    remarks: int
    reports: int
    actors: tuple[str, ...]
    positions: tuple[Position, ...]


def found_matters(
    positions: Sequence[Position], reports: Iterable[ReportEntry], embed: Embed = no_vectors
) -> tuple[FoundMatter, ...]:
    """The matters that no option holds, most frequent first, as options to be taken into an issue set.

    They are gathered around those that have most others near them, by meaning where `embed` gives vectors and by shared
    words where it gives none. A matter of one word tells nobody what it is about, and is left out.

    Args:
        positions: Rows of the record; those towards an option are passed over.
        reports: The record's reports, for the words.
        embed: Turns words into vectors.

    >>> found_matters([], [])
    ()
    """
    texts = {report.id: report.text for report in reports}
    rows = [(each, _words(each, texts)) for each in once_each(positions) if not each.issue]
    rows = [(each, words) for each, words in rows if len(_telling(words)) >= SHORTEST]
    near = _neighbours([words for _, words in rows], embed)
    found = [_found([rows[place] for place in heap]) for heap in _heaps(near)]
    worth = [each for each in found if each.remarks >= FEWEST]
    return tuple(sorted(worth, key=lambda each: (-each.remarks, -each.reports, each.words)))


def _words(position: Position, texts: Mapping[str, str]) -> str:
    return " ".join(" ".join(span.exact(texts[position.report]) for span in position.matter).split())


def _telling(words: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(words)) - EMPTY


def _neighbours(words: Sequence[str], embed: Embed) -> list[set[int]]:
    """For each matter the others that go with it."""
    meanings = embed(words)
    return _by_meaning(meanings) if words and all(meanings) else _by_words([_telling(each) for each in words])


def _by_meaning(meanings: Sequence[bytes]) -> list[set[int]]:
    table = np.frombuffer(b"".join(meanings), np.int8).reshape(len(meanings), -1).astype(np.float64)
    table -= SHED * table.mean(axis=0)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    return [set(map(int, np.flatnonzero(np.round(table @ row, 6) >= ALIKE))) - {at} for at, row in enumerate(table)]


def _by_words(told: Sequence[frozenset[str]]) -> list[set[int]]:
    having: dict[str, list[int]] = {}
    for place, words in enumerate(told):
        for word in words:
            having.setdefault(word, []).append(place)
    rare = {word: places for word, places in having.items() if len(places) <= CROWD}
    found = []
    for place, words in enumerate(told):
        others = {other for word in words for other in rare.get(word, ())} - {place}
        found.append({each for each in others if _share(words, told[each]) > OVERLAP})
    return found


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def _heaps(near: Sequence[set[int]]) -> Iterator[list[int]]:
    """Groups around the matters that have most others near, each matter in one; its middle comes first."""
    left = set(range(len(near)))
    waiting = [(-len(others), place) for place, others in enumerate(near)]
    heapify(waiting)
    while waiting:
        many, middle = heappop(waiting)
        others = near[middle] & left
        if middle not in left:
            continue
        if len(others) < -many:
            heappush(waiting, (-len(others), middle))
            continue
        left -= {middle, *others}
        yield [middle, *sorted(others)]


def _found(heap: Sequence[tuple[Position, str]]) -> FoundMatter:
    told = [position for position, _ in heap]
    actors = Counter(actor_of(each).name for each in told)
    return FoundMatter(
        words=heap[0][1],
        remarks=len({each.remark or each.id for each in told}),
        reports=len({each.report for each in told}),
        actors=tuple(sorted(actors, key=lambda name: (-actors[name], name))),
        positions=tuple(in_time(told)),
    )
