"""Growing trees: the best tree with one root, whatever the scores; and sentences that the reader gets right."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.model import Span
from onrecord.reading import Reader
from onrecord.reading.grow import LONGEST, grow
from onrecord.reading.heads import ARC, SYNTAX, Syntax
from onrecord.reading.page import Floats, Page
from onrecord.reading.tree import RELATIONS, ROOT, TAGS, Tree

SCORES = st.integers(min_value=-40, max_value=40).map(float)


def syntax_of(arcs: Floats) -> Syntax:
    """Syntax whose words score each other as `arcs` tells, being the root on the diagonal."""
    n = len(arcs)
    made = {name: np.zeros((n, width), np.float32) for name, width in SYNTAX.items()}
    made["dependent"][:, :n] = arcs * np.float32(ARC**0.5)
    made["governor"][:, :n] = np.eye(n, dtype=np.float32)
    made["root"][:, 0] = np.diagonal(arcs)
    return Syntax(**made)


def grown(arcs: Floats, *lengths: int) -> Tree:
    """The tree of words a letter long, in sentences of so many words."""
    words = tuple(Span(2 * number, 2 * number + 1) for number in range(len(arcs)))
    ends = np.cumsum(lengths or (len(arcs),))
    sentences = tuple(
        Span(2 * (int(end) - length), 2 * int(end)) for end, length in zip(ends, lengths or ends, strict=True)
    )
    return grow("a " * len(arcs), words, sentences, syntax_of(arcs))


def roots(tree: Tree) -> list[int]:
    """The words that nothing governs."""
    return [word for word, head in enumerate(tree.head) if head == ROOT]


def worth(arcs: Floats, heads: tuple[int, ...]) -> float:
    """The sum of a tree's scores."""
    return float(sum(arcs[word, word if head == ROOT else head] for word, head in enumerate(heads)))


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether there is one root, and every word leads to it."""
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word] if heads[word] != ROOT else word
        if heads[word] != ROOT:
            return False
    return sum(head == ROOT for head in heads) == 1


@settings(max_examples=60, deadline=None)
@given(arcs=st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, n), elements=SCORES)))
def test_the_tree_is_the_best_of_all_with_one_root(arcs: Floats) -> None:
    tree = grown(arcs)
    places = [ROOT, *range(len(arcs))]
    every = (heads for heads in product(places, repeat=len(arcs)) if is_tree(heads))
    assert is_tree(tree.head)
    assert worth(arcs, tree.head) == pytest.approx(max(worth(arcs, heads) for heads in every), abs=0.05)


@settings(max_examples=40, deadline=None)
@given(arcs=st.integers(2, 14).flatmap(lambda n: arrays(np.float32, (n, n), elements=SCORES)))
def test_every_sentence_has_one_root_and_leads_to_it(arcs: Floats) -> None:
    first = len(arcs) // 2
    tree = grown(arcs, first, len(arcs) - first)
    assert [sum(word < first for word in roots(tree)), len(roots(tree))] == [1, 2]
    assert all((head < first) == (word < first) for word, head in enumerate(tree.head) if head != ROOT)
    assert all(len(list(tree.above(word))) < len(arcs) for word in range(len(arcs)))


def test_two_words_that_govern_each_other_are_parted() -> None:
    arcs = np.array([[0, 9, 1], [8, 2, 1], [1, 5, 0]], np.float32)
    assert grown(arcs).head == (1, ROOT, 1)


def test_a_table_taken_for_a_sentence_is_cut() -> None:
    n = LONGEST + 40
    words = tuple(Span(2 * number, 2 * number + 1) for number in range(n))
    made = {name: np.zeros((n, width), np.float32) for name, width in SYNTAX.items()}
    made["root"][:, 0] = np.arange(n)
    tree = grow("a " * n, words, (Span(0, 2 * n),), Syntax(**made))
    assert roots(tree) == [LONGEST - 1, n - 1]


def test_the_root_and_no_other_word_is_called_root() -> None:
    syntax = syntax_of(np.array([[5, 0], [5, 0]], np.float32))
    syntax.asking[:, 0] = 100
    words = (Span(0, 1), Span(2, 3))
    tree = grow("a b", words, (Span(0, 3),), syntax)
    assert tree.relation[0] == "root"
    assert tree.relation[1] in set(RELATIONS) - {"root"}


def test_no_words_have_no_tree() -> None:
    assert grow("", (), (), syntax_of(np.zeros((0, 0), np.float32))).head == ()


@pytest.fixture(scope="module")
def page(reader: Reader) -> Page:
    """A report as the reader lays it out."""
    text = (
        "The foreign minister of Norland said on Monday that the two sides had not agreed on a ceasefire.\n\n"
        "Sutland’s president, Mara Lindqvist, rejected the proposal. The prisoners were released by the army in March.\n\n"
        "“We didn't sign the treaty,” she told reporters."
    )
    return reader.look(text)[0]


def at(page: Page, form: str) -> int:
    """Number of the first word of that form."""
    return next(word for word, span in enumerate(page.words) if span.exact(page.text) == form)


@pytest.mark.parametrize(
    ("word", "relation", "head"),
    [
        ("minister", "nsubj", "said"),
        ("foreign", "amod", "minister"),
        ("Norland", "nmod", "minister"),
        ("Monday", "obl", "said"),
        ("agreed", "ccomp", "said"),
        ("that", "mark", "agreed"),
        ("sides", "nsubj", "agreed"),
        ("had", "aux", "agreed"),
        ("not", "advmod", "agreed"),
        ("ceasefire", "obl", "agreed"),
        ("president", "nsubj", "rejected"),
        ("proposal", "obj", "rejected"),
        ("prisoners", "nsubj:pass", "released"),
        ("were", "aux:pass", "released"),
        ("army", "obl", "released"),
        ("treaty", "obj", "sign"),
        ("reporters", "obj", "told"),
        ("Lindqvist", "flat", "Mara"),
    ],
)
def test_the_reader_knows_plain_grammar(page: Page, word: str, relation: str, head: str) -> None:
    number = at(page, word)
    assert page.words[page.tree.head[number]].exact(page.text) == head
    assert page.tree.relation[number] in {relation, "iobj" if relation == "obj" else relation}


def test_the_reader_tags_words_and_finds_lemmas(page: Page) -> None:
    found = {
        word: (page.tree.tag[at(page, word)], page.tree.lemma[at(page, word)]) for word in ("said", "sides", "were")
    }
    assert found == {"said": ("VBD", "say"), "sides": ("NNS", "side"), "were": ("VBD", "be")}
    negation = page.tree.lemma.index("not", at(page, "We"))
    assert page.words[page.tree.head[negation]].exact(page.text) == "sign"


def test_verbs_tell_of_events_and_function_words_do_not(page: Page) -> None:
    assert min(page.event[at(page, word)] for word in ("said", "rejected", "released")) > 0.8
    assert max(page.event[at(page, word)] for word in ("The", "of", "had", "Norland")) < 0.2


def test_a_page_has_grammar_for_every_word(page: Page) -> None:
    assert len(page.words) == len(page.tree.head) == len(page.event)
    assert set(page.tree.tag) <= set(TAGS)
    assert len(roots(page.tree)) == len(page.sentences)
