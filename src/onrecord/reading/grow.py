"""Grow: from the scores of the syntax branch to one tree a sentence."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from onrecord.model import Span
from onrecord.reading.heads import ARC, RANK, Syntax
from onrecord.reading.lemmas import lemma
from onrecord.reading.page import Floats
from onrecord.reading.tree import NO_TREE, RELATIONS, ROOT, TAGS, Tree
from onrecord.reading.units import Ints

NEVER = np.float32(-1e9)
# No window holds more; "sentences" of more words are tables and lists, and their trees would take minutes.
LONGEST = 256


def grow(text: str, words: Sequence[Span], sentences: Sequence[Span], syntax: Syntax) -> Tree:
    """The trees of a text's sentences.

    Each word takes the governor that it scores highest, within its sentence. Where that gives no tree with one root,
    the one with the highest sum of scores is taken.

    Args:
        text: The canonical text.
        words: In text order; `n` of them.
        sentences: In text order; a word before the first belongs to the first.
        syntax: Of the same words.
    """
    if not words:
        return NO_TREE
    heads = np.full(len(words), ROOT, np.int32)
    for start, end in _stretches(words, sentences):
        heads[start:end] = _best(_arcs(syntax, start, end), start)
    relations = [RELATIONS[number] for number in _relations(syntax, heads)]
    tags = [TAGS[number] for number in syntax.tags.argmax(axis=1)]
    return plant(text, words, heads.tolist(), relations, tags)


def _stretches(words: Sequence[Span], sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The words of each sentence as a half-open range of their numbers; what is too long for one is cut."""
    starts = [bisect.bisect_left(words, sentence.start, key=lambda word: word.start) for sentence in sentences[1:]]
    for start, end in pairwise(sorted({0, *starts, len(words)})):
        yield from ((at, min(at + LONGEST, end)) for at in range(start, end, LONGEST))


def _arcs(syntax: Syntax, start: int, end: int) -> Floats:
    """Score of each word for each governor; a word's own place stands for being the root."""
    arcs: Floats = syntax.dependent[start:end] @ syntax.governor[start:end].T / np.float32(ARC**0.5)
    np.fill_diagonal(arcs, syntax.root[start:end, 0])
    return arcs


def _best(arcs: Floats, start: int) -> Ints:
    """The governor of each word of a sentence whose first word has the number `start`."""
    own = np.arange(len(arcs))
    heads = arcs.argmax(axis=1).astype(np.int32)
    if (heads == own).sum() != 1 or not _is_tree(heads):
        heads = _best_with_one_root(arcs)
    best: Ints = np.where(heads == own, ROOT, heads + start).astype(np.int32)
    return best


def _best_with_one_root(arcs: Floats) -> Ints:
    """The heads of the best tree that has one root.

    Roots are tried in the order of what a tree with them could be worth at most, until none can be worth more.
    """
    governed = arcs.copy()
    np.fill_diagonal(governed, NEVER)
    most = np.diagonal(arcs) - governed.max(axis=1)
    best, found = -np.inf, np.zeros(len(arcs), np.int32)
    limit = governed.max(axis=1).sum()
    for root in np.argsort(-most, kind="stable"):
        if limit + most[root] <= best:
            break
        rooted = governed.copy()
        rooted[root] = NEVER
        rooted[root, root] = 0
        heads = span_best(rooted)
        worth = rooted[np.arange(len(arcs)), heads].sum() + arcs[root, root]
        if worth > best:
            best, found = worth, heads
    return found


def _is_tree(heads: Ints) -> bool:
    """Whether every word leads to a root, one that is its own head."""
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return bool((heads[reached] == reached).all())


def span_best(arcs: Floats) -> Ints:
    """The heads of the best tree; `arcs[word, head]` are scores, those of being a root on the diagonal.

    Chu & Liu 1965, Edmonds 1967: rings of best heads are drawn together into one word until none is left.

    >>> span_best(np.array([[0, 9, 1], [8, 2, 1], [1, 5, 0]], np.float32)).tolist()
    [1, 1, 1]
    """
    heads: Ints = arcs.argmax(axis=1).astype(np.int32)
    ring = _ring(heads)
    if not ring:
        return heads
    outside = [word for word in range(len(arcs)) if word not in ring]
    found = span_best(_drawn_together(arcs, heads, ring, outside))
    for place, word in enumerate(outside):
        to_ring = found[place] == len(outside)
        heads[word] = ring[arcs[word, ring].argmax()] if to_ring else outside[found[place]]
    # The ring is opened where its new governor costs least.
    lost = arcs[ring, heads[ring]]
    if found[-1] == len(outside):
        opened = ring[(arcs[ring, ring] - lost).argmax()]
        heads[opened] = opened
    else:
        governor = outside[found[-1]]
        heads[ring[(arcs[ring, governor] - lost).argmax()]] = governor
    return heads


def _drawn_together(arcs: Floats, heads: Ints, ring: list[int], outside: list[int]) -> Floats:
    """The scores with the words of a ring as one, the last; who governs it costs what the arc he breaks was worth."""
    lost = arcs[ring, heads[ring]]
    small = np.full((len(outside) + 1,) * 2, NEVER, arcs.dtype)
    small[:-1, :-1] = arcs[np.ix_(outside, outside)]
    small[-1, :-1] = (arcs[np.ix_(ring, outside)] - lost[:, None]).max(axis=0, initial=NEVER)
    small[-1, -1] = (arcs[ring, ring] - lost).max()
    small[:-1, -1] = arcs[np.ix_(outside, ring)].max(axis=1, initial=NEVER)
    return small


def _ring(heads: Ints) -> list[int]:
    """The words of the first ring that heads lead into, in order; a root is no ring."""
    state = [0] * len(heads)
    for first in range(len(heads)):
        path, word = [], first
        while not state[word] and heads[word] != word:
            state[word] = first + 1
            path.append(word)
            word = int(heads[word])
        if heads[word] != word and state[word] == first + 1 and word in path:
            return sorted(path[path.index(word) :])
        state[word] = state[word] or first + 1
    return []


def _relations(syntax: Syntax, heads: Ints) -> Ints:
    """Number of each word's relation to its head."""
    asking = syntax.asking.reshape(len(heads), len(RELATIONS), RANK)
    answering = syntax.answering[np.where(heads == ROOT, np.arange(len(heads)), heads)]
    scores = asking[:, :, 0] + np.einsum("nrk,nk->nr", asking[:, :, 1:], answering)
    scores[:, RELATIONS.index("root")] = NEVER
    best: Ints = np.where(heads == ROOT, RELATIONS.index("root"), scores.argmax(axis=1)).astype(np.int32)
    return best


def event_odds(syntax: Syntax) -> Floats:
    """For each word how likely it tells of an event (a verb, or a noun like "talks"); shape `(n,)`."""
    odds: Floats = (1 / (1 + np.exp(-np.clip(syntax.event[:, 0], -30, 30)))).astype(np.float32)
    return odds


def plant(
    text: str, words: Sequence[Span], heads: Sequence[int], relations: Sequence[str], tags: Sequence[str]
) -> Tree:
    """A tree from each word's head, relation and tag, with children and lemmas worked out.

    >>> words = (Span(0, 4), Span(5, 9), Span(9, 10))
    >>> plant("They left.", words, (1, -1, 1), ("nsubj", "root", "punct"), ("PRP", "VBD", ".")).lemma
    ('they', 'leave', '.')
    """
    children: list[list[int]] = [[] for _ in words]
    for word, head in enumerate(heads):
        if head != ROOT:
            children[head].append(word)
    lemmas = tuple(lemma(_form(text, words, word, relations), tags[word]) for word in range(len(words)))
    return Tree(tuple(heads), tuple(relations), tuple(tags), lemmas, tuple(map(tuple, children)))


def _form(text: str, words: Sequence[Span], word: int, relations: Sequence[str]) -> str:
    """A word as written; an apostrophe with what is cut off behind it: `'ll`, `n't`, `'s`."""
    form = words[word].exact(text).replace("’", "'")
    behind = word + 1
    if form == "'" and behind < len(words) and relations[behind] == "fixed" and words[behind].start == words[word].end:
        return form + words[behind].exact(text)
    return form
