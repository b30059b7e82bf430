"""Parts: a page cut into clauses: which word heads each, which clause a word belongs to, and the clause's own words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Span
from onrecord.reading.claims.ground import CLAUSAL, Ground
from onrecord.reading.tree import ROOT


def heads(ground: Ground) -> tuple[int, ...]:
    """The words that head a clause, in text order: predicates, and the first word of every sentence's tree.

    What stands in no clause of its own is in its governor's; so every word is in one.
    """
    tree = ground.tree
    found = []
    for word, relation in enumerate(tree.relation):
        clausal = relation in CLAUSAL or (relation == "conj" and _joined(ground, word))
        if tree.head[word] == ROOT or (clausal and ground.is_predicate(word)):
            found.append(word)
    return tuple(found)


def _joined(ground: Ground, word: int) -> bool:
    """Whether a word joined by "and" stands beside a predicate: "met and | talked", not "bread and | butter"."""
    tree = ground.tree
    first = tree.head[word]
    for _ in tree.head:
        if first == ROOT or tree.relation[first] != "conj":
            break
        first = tree.head[first]
    return first == ROOT or tree.relation[first] in CLAUSAL


def owned(ground: Ground, heads: Sequence[int]) -> tuple[int, ...]:
    """For each word the number of the clause, among the heads, that it belongs to."""
    tree = ground.tree
    owner = [-1] * len(tree.head)
    for number, head in enumerate(heads):
        owner[head] = number
    for word in range(len(owner)):
        path = []
        at = word
        while owner[at] < 0:
            path.append(at)
            owner[at] = len(heads)  # Ends the walk of a tree that runs in a circle.
            at = tree.head[at]
        for each in path:
            owner[each] = owner[at]
    return tuple(number if number < len(heads) else 0 for number in owner)


def spans(ground: Ground, owner: Sequence[int], heads: Sequence[int]) -> list[tuple[Span, ...]]:
    """For each clause its own words, without punctuation at the edges of a stretch; never none."""
    words, forms = ground.page.words, ground.forms
    found: list[list[Span]] = [[] for _ in heads]
    start = 0
    for end in range(1, len(owner) + 1):
        if end < len(owner) and owner[end] == owner[start]:
            continue
        low, high = start, end
        while low < high and not forms[low][0].isalnum():
            low += 1
        while high > low and not forms[high - 1][-1].isalnum():
            high -= 1
        if low < high:
            found[owner[start]].append(Span(words[low].start, words[high - 1].end))
        start = end
    return [tuple(each) or (words[head],) for each, head in zip(found, heads, strict=True)]


def governors(ground: Ground, owner: Sequence[int], heads: Sequence[int]) -> list[int | None]:
    """For each clause the one that its head hangs in."""
    above = (ground.tree.head[head] for head in heads)
    return [owner[each] if each != ROOT else None for each in above]
