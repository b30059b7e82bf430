"""Pages with made-up grammar: any tree whatever over words that mean something to the rules."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from tests.reading.laying import page_of

from onrecord.reading.grow import plant
from onrecord.reading.page import Page
from onrecord.reading.tree import RELATIONS, TAGS

WORDS = (
    "if",
    "not",
    "would",
    "meet",
    "talks",
    "no",
    "to",
    "planned",
    "deny",
    "the",
    "?",
    "had",
    "without",
    "of",
    "going",
)
Grown = tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...], tuple[str, ...]]


@st.composite
def random_trees(draw: st.DrawFn) -> Grown:
    """Words, heads, relations and tags; each word hangs on one before it in some order, so that it is a tree."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    order = draw(st.permutations(range(len(words))))
    heads = [-1] * len(words)
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[draw(st.integers(0, place - 1))]
    relations = [draw(st.sampled_from(RELATIONS)) if head >= 0 else "root" for head in heads]
    tags = [draw(st.sampled_from(TAGS)) for _ in words]
    return tuple(words), tuple(heads), tuple(relations), tuple(tags)


def page_with(
    words: tuple[str, ...], heads: tuple[int, ...], relations: tuple[str, ...], tags: tuple[str, ...]
) -> Page:
    """A page of one sentence with the grammar given."""
    page = page_of(" ".join(words))
    return replace(page, tree=plant(page.text, page.words, heads, relations, tags))
