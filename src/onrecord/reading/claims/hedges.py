"""Hedges: words that say how sure somebody is, with the range of probability that surveys of readers give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.model import Hedge, Span
from onrecord.reading.claims.ground import Ground

Range = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An entry of the lexicon.

    Attributes:
        words: Its words.
        range: What surveys give it.
        over: Of which clause it speaks: its `own`, those `below` it, or `both`.
    """

    words: tuple[str, ...]
    range: Range
    over: str


def hedges(ground: Ground, owner: Sequence[int], heads: Sequence[int]) -> dict[int, Hedge]:
    """The hedge of each clause: its own first, else that of the word which governs it ("it is | likely | that").

    Args:
        ground: The page.
        owner: For each word the number of its clause.
        heads: The words that head the clauses.
    """
    own: dict[int, Hedge] = {}
    reaching: dict[int, Hedge] = {}
    for start, phrase in _phrases(ground):
        last = start + len(phrase.words) - 1
        words = ground.page.words
        hedge = Hedge(Span(words[start].start, words[last].end), *phrase.range)
        if phrase.over != "below":
            own.setdefault(owner[start], hedge)
        if phrase.over != "own":
            reaching[last] = hedge
    for number, head in enumerate(heads):
        above = ground.head(head)
        if above is not None and above in reaching and ground.tree.relation[head] not in ("advcl", "acl:relcl", "conj"):
            own.setdefault(number, reaching[above])
    return own


def _phrases(ground: Ground) -> Iterator[tuple[int, Phrase]]:
    """The first word and the entry wherever one stands; the longest at each place."""
    forms, table, at = ground.forms, _lexicon(), 0
    while at < len(forms):
        for phrase in table.get(forms[at], ()):
            end = at + len(phrase.words)
            if forms[at:end] == phrase.words and _is_hedge(ground, at, end - 1):
                yield at, phrase
                at = end - 1
                break
        at += 1


def _is_hedge(ground: Ground, first: int, last: int) -> bool:
    """Not the month of May, "as possible", or "certain" before a noun."""
    if ground.tree.tag[first].startswith("NNP") or ground.forms[first - 1 : first] == ("as",):
        return False
    return ground.tree.relation[last] not in ("amod", "compound")


@cache
def _lexicon() -> dict[str, tuple[Phrase, ...]]:
    """The entries by their first word, longest first."""
    table: dict[str, list[Phrase]] = {}
    for row in rows("hedges"):
        words = tuple(row["phrase"].split())
        ranged = (float(row["low"]), float(row["high"])) if row["low"] else (None, None)
        table.setdefault(words[0], []).append(Phrase(words, ranged, row["over"]))
    for phrases in table.values():
        phrases.sort(key=lambda phrase: (-len(phrase.words), phrase.words))
    return {first: tuple(phrases) for first, phrases in table.items()}
