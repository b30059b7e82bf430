"""The scores of factuality, worked by hand."""

from __future__ import annotations

import pytest
from bench.claims.agreement import alpha
from bench.claims.measure import accuracy, interval, macro, scores


def test_alpha_worked_by_hand() -> None:
    # Four items: x/x, x/y, y/y, y/y. Of 8 labels 3 are x and 5 are y. Disagreement seen: 2 of 8 values stand in a pair
    # that differs, 0.25. By chance: (3 * 5 + 5 * 3) / (8 * 7) = 0.5357. Alpha: 1 - 0.25 / 0.5357.
    assert alpha(["x", "x", "y", "y"], ["x", "y", "y", "y"]) == pytest.approx(1 - 0.25 / (30 / 56))


def test_alpha_at_its_ends() -> None:
    assert alpha("abc", "abc") == 1.0
    assert alpha("aaa", "aaa") == 1.0
    assert alpha("ab", "ba") < 0


def test_macro_is_the_mean_over_the_labels_there_are() -> None:
    gold = ["actual", "actual", "denied", "planned"]
    ours = ["actual", "denied", "denied", "actual"]
    assert {label: round(row[2], 3) for label, row in scores(gold, ours).items()} == {
        "actual": 0.5,
        "planned": 0.0,
        "denied": 0.667,
    }
    assert macro(gold, ours) == pytest.approx((0.5 + 0.0 + 2 / 3) / 3)
    assert accuracy(gold, ours) == 0.5


def test_the_interval_holds_the_score() -> None:
    gold = ["actual"] * 30 + ["denied"] * 10
    ours = ["actual"] * 25 + ["denied"] * 15
    low, high = interval(gold, ours)
    assert low < macro(gold, ours) < high
    assert interval(gold, ours) == (low, high)
