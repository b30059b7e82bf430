"""The measure of roots: folds that do not share a sentence, and a macro-F1 that counts every root alike."""

from __future__ import annotations

import pytest
from bench.events.plover import FOLDS, folds, macro_f1
from training.plover import Example, unmark

from onrecord.model import Span


def example(text: str, root: str) -> Example:
    return Example(text, root, (), (), None, (), ())  # type: ignore[arg-type]


def test_folds_hold_out_every_sentence_once_and_a_text_as_a_whole() -> None:
    examples = [example(f"sentence {number // 2}", ("AID", "YIELD")[number % 4 // 2]) for number in range(60)]
    found = folds(examples)
    assert sorted(number for held_out in found for number in held_out) == list(range(60))
    assert len(found) == FOLDS
    for held_out in found:
        assert {number ^ 1 for number in held_out} == held_out


def test_folds_spread_a_root_evenly() -> None:
    examples = [example(f"sentence {number}", "AID" if number < 20 else "YIELD") for number in range(50)]
    assert [sum(number < 20 for number in held_out) for held_out in folds(examples)] == [4] * FOLDS


def test_folds_do_not_change_from_run_to_run() -> None:
    examples = [example(f"sentence {number}", "AID") for number in range(20)]
    assert folds(examples) == folds(examples)


def test_a_rare_root_counts_as_much_as_a_frequent_one() -> None:
    gold = ["AID"] * 9 + ["YIELD"]
    assert macro_f1(gold, ["AID"] * 10) == pytest.approx((18 / 19) / 2)


def test_marks_come_off() -> None:
    text, source, target = unmark("After that, <t>Kim</t> was met by <s>Lee</s>.")
    assert text == "After that, Kim was met by Lee."
    assert (source, target) == ((Span(27, 30),), (Span(12, 15),))
