"""Grammar is measured word by word, and parses are laid onto the reader's own words."""

from __future__ import annotations

import numpy as np
import pytest
from bench.syntax.measure import compare, compare_events, f1, shares
from training.trees import Parsed, Token, lay

from onrecord.model import Span
from onrecord.reading.grow import plant
from onrecord.reading.page import Page
from onrecord.reading.speakers.plain import plain_page
from onrecord.reading.tree import ROOT

TEXT = "Norland's envoys didn't re-open talks."
SENTENCE = (
    Token(Span(0, 7), "NNP", 2, "nmod:poss"),
    Token(Span(7, 9), "POS", 0, "case"),
    Token(Span(10, 16), "NNS", 5, "nsubj"),
    Token(Span(17, 20), "VBD", 5, "aux"),
    Token(Span(20, 23), "RB", 5, "advmod"),
    Token(Span(24, 31), "VB", ROOT, "root"),
    Token(Span(32, 37), "NNS", 5, "obj"),
    Token(Span(37, 38), ".", 5, "punct"),
)
WORDS = tuple(
    Span(*each)
    for each in (
        *((0, 7), (7, 8), (8, 9), (10, 16), (17, 21), (21, 22), (22, 23)),
        *((24, 26), (26, 27), (27, 31), (32, 37), (37, 38)),
    )
)


def told(word: int, heads: list[int], relations: list[str]) -> tuple[str, str]:
    """A word's relation and the word that governs it."""
    return relations[word], WORDS[heads[word]].exact(TEXT)


@pytest.mark.parametrize(
    ("word", "relation", "head"),
    [
        (0, "nmod:poss", "envoys"),
        (1, "case", "Norland"),
        (2, "fixed", "'"),
        (4, "aux", "open"),
        (5, "advmod", "open"),
        (6, "fixed", "'"),
        (7, "compound", "open"),
        (8, "punct", "open"),
        (10, "obj", "open"),
    ],
)
def test_a_parse_is_laid_onto_smaller_words(word: int, relation: str, head: str) -> None:
    laid = lay(WORDS, TEXT, [SENTENCE])
    assert told(word, laid.head, laid.relation) == (relation, head)


def test_the_last_part_of_a_hyphenated_verb_is_the_root() -> None:
    laid = lay(WORDS, TEXT, [SENTENCE])
    assert [WORDS[word].exact(TEXT) for word, head in enumerate(laid.head) if head == ROOT] == ["open"]


def test_of_two_tokens_in_one_word_the_upper_one_stands_for_it() -> None:
    tokens = (
        Token(Span(0, 4), "PRP", 3, "nsubj"),
        Token(Span(5, 8), "MD", 3, "aux"),
        Token(Span(8, 11), "RB", 3, "advmod"),
        Token(Span(12, 15), "VB", ROOT, "root"),
    )
    words = (Span(0, 4), Span(5, 11), Span(12, 15))
    laid = lay(words, "They cannot win", [tokens])
    assert laid.head == [2, 2, ROOT]


def page_with(heads: list[int], relations: list[str], tags: list[str]) -> Page:
    """The sentence with a given grammar."""
    plain = plain_page(TEXT)
    tree = plant(TEXT, WORDS, heads, relations, tags)
    nothing = np.zeros((len(WORDS), 64), np.float32)
    event = np.array([0.9 if word in (9, 10) else 0.1 for word in range(len(WORDS))], np.float32)
    return Page(
        *(TEXT, plain.paragraphs, plain.sentences, plain.quotations, WORDS, ()),
        *(nothing, nothing, nothing, tree, event),
    )


def test_the_gold_parse_itself_is_all_right_and_one_wrong_governor_counts_once() -> None:
    laid, document = lay(WORDS, TEXT, [SENTENCE]), Parsed("made-up", TEXT, (SENTENCE,))
    right = shares(compare(page_with(laid.head, laid.relation, laid.tag), document))
    assert (right["tags"], right["uas"], right["las"]) == (100.0, 100.0, 100.0)
    heads = [*laid.head[:10], 3, laid.head[11]]
    wrong = shares(compare(page_with(heads, laid.relation, laid.tag), document))
    assert wrong["uas"] == wrong["las"] == 90.0


def test_events_count_words_up_to_where_people_marked_them() -> None:
    laid = lay(WORDS, TEXT, [SENTENCE])
    page = page_with(laid.head, laid.relation, laid.tag)
    assert compare_events(page, {9}, len(WORDS)) == {"hit": 1, "said": 2, "gold": 1}
    assert compare_events(page, {9}, 10) == {"hit": 1, "said": 1, "gold": 1}
    assert f1(1, 2, 1) == 66.67
