"""Conditions: what a clause hangs on: "if the border stays open", "in exchange for a truce"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Span
from onrecord.reading.claims.alone import hangs, is_if
from onrecord.reading.claims.clause import clause_of
from onrecord.reading.claims.ground import Ground

# Phrases that make what they stand with hang on something, by their last word and the words before it.
PHRASES = {
    "for": (("in", "exchange"), ("in", "return")),
    "to": (("subject",),),
    "on": (("conditional",), ("contingent",), ("dependent",)),
    "of": (("in", "case"), ("in", "the", "event")),
}
WAITING = frozenset(["until", "till"])


def conditions(ground: Ground, owner: Sequence[int]) -> dict[int, tuple[Span, ...]]:
    """The conditions on a page by the number of the clause that hangs on each.

    Args:
        ground: The page.
        owner: For each word the number of its clause.
    """
    found: dict[int, list[Span]] = {}
    for holder, words in _phrases(ground):
        first, last = ground.page.words[words[0]], ground.page.words[words[-1]]
        found.setdefault(owner[holder], []).append(Span(first.start, last.end))
    return {number: tuple(sorted(set(spans))) for number, spans in found.items()}


def _phrases(ground: Ground) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The word that hangs on a condition, and the condition's words from its first to its last."""
    for word, relation in enumerate(ground.tree.relation):
        head = ground.head(word)
        if head is None:
            continue
        if relation in ("advcl", "mark", "acl", "acl:relcl") and _is_condition(ground, word):
            yield hangs(ground, word), _trimmed(ground, ground.tree.subtree(word))
        elif relation in ("obl", "nmod", "advcl"):
            led = _led(ground, word)
            if led:
                yield _outside(ground, head, led), _trimmed(ground, (*led, *ground.tree.subtree(word)))


def _is_condition(ground: Ground, word: int) -> bool:
    return is_if(ground, word) or (ground.is_predicate(word) and clause_of(ground, word).mark in WAITING)


def _led(ground: Ground, word: int) -> tuple[int, ...]:
    """The words that make a phrase a condition: "| in exchange for | a truce"; none where it is none."""
    for case in ground.children(word, "case", "mark"):
        for phrase in PHRASES.get(ground.forms[case], ()):
            start = case - len(phrase)
            if start >= 0 and ground.forms[start:case] == phrase:
                return tuple(range(start, case + 1))
    return ()


def _outside(ground: Ground, head: int, led: tuple[int, ...]) -> int:
    """The word that the whole phrase hangs on: of "in exchange for a truce" what governs "exchange"."""
    while head in led:
        above = ground.head(head)
        if above is None:
            return head
        head = above
    return head


def _trimmed(ground: Ground, words: tuple[int, ...]) -> tuple[int, ...]:
    """Without punctuation at both ends."""
    low, high = 0, len(words)
    while low < high - 1 and not ground.forms[words[low]][0].isalnum():
        low += 1
    while high > low + 1 and not ground.forms[words[high - 1]][-1].isalnum():
        high -= 1
    return words[low:high]
