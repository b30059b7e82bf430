"""Pairing utterances with those of `ced`."""

import pytest
from bench.statements.utterances import Utterance, pair, same_speaker, tokens, utterance_scores


def said(content: str, speaker: str | None = "Kim", kind: str = "direct") -> Utterance:
    return Utterance(speaker, kind, content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Talks failed.", ["talks", "failed"]),
        ("Zoë’s 2 plans", ["zoe", "s", "2", "plans"]),
        ("snake_case", ["snake", "case"]),
        ("“…”", []),
        ("", []),
        ("Київ", ["киів"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("Anna Kim", "Anna Kim", True),
        ("Kim", "President Anna Kim", True),
        ("President Kim", "Mr. Kim", True),
        ("Zoë Kim", "ZOE KIM", True),
        ("Anna Kim", "Peter Kim", False),
        ("Kim", "Lee", False),
        ("", "", False),
        ("", "Kim", False),
        ("the President", "President", False),
    ],
)
def test_same_speaker(ours: str, theirs: str, same: bool) -> None:
    assert same_speaker(ours, theirs) is same
    assert same_speaker(theirs, ours) is same


def test_each_is_paired_with_its_best_and_only_once() -> None:
    gold = {"a": [said("we agree to all of it"), said("it is over")]}
    found = {"a": [said("it is over", "Lee"), said("we agree to all", kind="mixed"), said("we agree")]}
    first, second = pair(gold, found)
    assert (first.number, first.overlap, first.speaker, first.kind) == (0, 0.8, True, False)
    assert (second.number, second.overlap, second.speaker, second.kind) == (1, 1.0, False, True)


def test_all_together_count_not_each_for_itself() -> None:
    """The first would take "b c d", which is all that the second can have."""
    gold = {"a": [said("a b c d"), said("c d")]}
    found = {"a": [said("b c d"), said("a b")]}
    assert [pairing.overlap for pairing in pair(gold, found)] == [0.6667, 0.8]


def test_reports_are_kept_apart_and_what_is_missing_counts() -> None:
    pairings = pair(
        {"b": [said("it is over")], "a": [said("it is over")]}, {"b": [said("it is over")], "c": [said("x")]}
    )
    assert [(pairing.report, pairing.overlap) for pairing in pairings] == [("a", 0.0), ("b", 1.0)]
    assert pair({}, {}) == []
    assert pair({"a": []}, {"a": [said("x")]}) == []


def test_scores() -> None:
    gold = {"a": [said("a b c d"), said("e f g h"), said("i j k l"), said("m n o p")]}
    found = {"a": [said("a b c d"), said("e f g", "Lee"), said("i j", kind="mixed"), said("q")]}
    scores = utterance_scores(pair(gold, found), 4)
    assert scores == {"f1_50": 0.75, "f1_80": 0.5, "speaker": pytest.approx(2 / 3), "kind": pytest.approx(2 / 3)}
    assert utterance_scores([], 0) == {"f1_50": 0.0, "f1_80": 0.0, "speaker": 0.0, "kind": 0.0}


def test_half_an_overlap_is_enough() -> None:
    (pairing,) = pair({"a": [said("a b")]}, {"a": [said("a c")]})
    assert pairing.overlap == 0.5
    assert utterance_scores([pairing], 1)["f1_50"] == 1.0
