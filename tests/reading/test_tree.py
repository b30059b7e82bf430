"""A tree: what a word governs, all below it, and all above."""

from __future__ import annotations

from onrecord.model import Span
from onrecord.reading.grow import plant
from onrecord.reading.tree import NO_TREE, RELATIONS, ROOT, TAGS, Tree

TEXT = "The envoy said talks failed. They left."
FORMS = ("The", "envoy", "said", "talks", "failed", ".", "They", "left", ".")
HEADS = (1, 2, ROOT, 4, 2, 2, 7, ROOT, 7)
NAMES = ("det", "nsubj", "root", "nsubj", "ccomp", "punct", "nsubj", "root", "punct")
PARTS = ("DT", "NN", "VBD", "NNS", "VBD", ".", "PRP", "VBD", ".")


def planted() -> Tree:
    """Two sentences with their trees."""
    words, at = [], 0
    for form in FORMS:
        at = TEXT.index(form, at)
        words.append(Span(at, at + len(form)))
        at += len(form)
    return plant(TEXT, words, HEADS, NAMES, PARTS)


def test_what_a_word_governs_stands_in_text_order() -> None:
    tree = planted()
    assert tree.under(2) == (1, 4, 5)
    assert tree.under(2, "nsubj", "ccomp") == (1, 4)
    assert tree.under(2, "obj") == ()


def test_a_subtree_holds_all_that_is_below() -> None:
    tree = planted()
    assert tree.subtree(4) == (3, 4)
    assert tree.subtree(2) == (0, 1, 2, 3, 4, 5)
    assert tree.subtree(7) == (6, 7, 8)


def test_above_a_word_are_its_governors_nearest_first() -> None:
    tree = planted()
    assert list(tree.above(3)) == [4, 2]
    assert list(tree.above(2)) == []


def test_verbs_and_lemmas_are_those_of_the_tags() -> None:
    tree = planted()
    assert [FORMS[word] for word in range(len(FORMS)) if tree.is_verb(word)] == ["said", "failed", "left"]
    assert tree.lemma == ("the", "envoy", "say", "talk", "fail", ".", "they", "leave", ".")


def test_a_clitic_is_read_with_what_is_cut_off_behind_it() -> None:
    text = "They didn't say it's over, so we’ll go."
    told = {
        "They": ("PRP", "nsubj", 4),
        "didn": ("VBD", "aux", 4),
        "'": ("RB", "advmod", 4),
        "t": ("RB", "fixed", 2),
        "say": ("VB", "root", ROOT),
        "over": ("RB", "ccomp", 4),
        "’": ("MD", "aux", 8),
        "ll": ("MD", "fixed", 6),
        "go": ("VB", "parataxis", 4),
    }
    words, at = [], 0
    for form in told:
        at = text.index(form, at)
        words.append(Span(at, at + len(form)))
        at += len(form)
    parts, names, heads = zip(*told.values(), strict=True)
    tree = plant(text, words, heads, names, parts)
    assert [tree.lemma[word] for word in (1, 2, 6)] == ["do", "not", "will"]


def test_no_tree_has_no_words() -> None:
    assert NO_TREE.head == ()


def test_no_relation_or_tag_is_there_twice() -> None:
    assert len(set(RELATIONS)) == len(RELATIONS) == 35
    assert len(set(TAGS)) == len(TAGS) == 45
