"""How what governs and what is governed combine."""

from __future__ import annotations

import itertools

import pytest

from onrecord.reading.claims.verdict import COMBINED, Verdict, combine, marked, under

LABELS = ("actual", "planned", "possible", "conditional", "hypothetical", "demanded", "denied")


def test_a_fact_changes_nothing() -> None:
    for label in LABELS:
        assert combine("actual", label) == combine(label, "actual") == label


def test_combining_stays_within_the_labels() -> None:
    assert {combine(*pair) for pair in itertools.product(LABELS, repeat=2)} == set(LABELS)
    assert set(itertools.chain(*COMBINED, COMBINED.values())) <= set(LABELS)


@pytest.mark.parametrize(
    ("governor", "governed", "both"),
    [
        ("demanded", "possible", "demanded"),  # urged them to consider resigning
        ("denied", "planned", "denied"),  # denied that they plan to meet
        ("denied", "denied", "possible"),  # declined to rule out a sale
        ("planned", "denied", "denied"),  # will refuse to sign
        ("possible", "demanded", "demanded"),  # may call for talks
        ("conditional", "planned", "conditional"),
    ],
)
def test_the_codebooks_own_examples(governor: str, governed: str, both: str) -> None:
    assert combine(governor, governed) == both


def test_two_negations_by_two_words_cancel_and_one_word_negates_once() -> None:
    outer, inner = Verdict(negative=True, negators=(1,)), Verdict(negative=True, negators=(4,))
    assert not under(outer, inner).negative
    assert under(outer, Verdict(negative=True, negators=(1,))).negative


def test_who_decides_names_the_basis() -> None:
    own = Verdict("planned", basis="modal", evidence=(2,))
    assert marked(own, "possible", "governor", (1,)).basis == "governor"
    assert marked(Verdict("demanded", basis="modal"), "possible", "governor", (1,)).basis == "modal"
