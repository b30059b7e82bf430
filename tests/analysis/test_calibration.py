"""Brier scores and calibration, over all that hedges may mean, and a plain "too few" below ten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.analysis.calibration import brier, calibrate, odds_of, wilson
from onrecord.model import Hedge, Judged, Prospect, Span, When, Who

DAY = When("2023-03-10", "2023-03-10", "2023-03-10", "stated")
ROW = Prospect(
    id="p0",
    report="r",
    claim="c",
    statement=None,
    remark=None,
    kind=Judged("forecast", "will"),
    who=Who("a", "Mira Sol", None),
    what=(Span(0, 4),),
    polarity=Judged("positive", "plain"),
    hedge=Hedge(Span(0, 4), 0.55, 0.8),
    condition=(),
    horizon=DAY,
    until=None,
    plain=True,
    voice="quoted",
    ascribed_by=(),
    on=None,
    outcome=Judged("true", "told_as_held"),
    bearings=(),
    confidence=0.9,
)


def rows(*outcomes: str) -> list[Prospect]:
    """Forecasts of one forecaster with these outcomes."""
    return [replace(ROW, id=f"p{n}", outcome=Judged(outcome, "rule")) for n, outcome in enumerate(outcomes)]


def test_the_score_is_the_best_and_the_worst_that_the_words_allow() -> None:
    (sol,) = calibrate(rows("true", "false"))
    assert sol.brier == (round((0.2**2 + 0.55**2) / 2, 4), round((0.45**2 + 0.8**2) / 2, 4))


def test_nine_are_too_few_and_ten_are_enough() -> None:
    assert [calibrate(rows(*["true"] * count))[0].enough for count in (9, 10)] == [False, True]


@pytest.mark.parametrize(
    "change",
    [
        {"plain": False},
        {"horizon": None},
        {"outcome": Judged("partly", "analyst")},
        {"outcome": Judged("open", "rule")},
        {"hedge": Hedge(Span(0, 4))},
    ],
    ids=["not plain", "no horizon", "partly", "open", "words without odds"],
)
def test_what_cannot_be_scored_is_left_out(change: dict[str, object]) -> None:
    (sol,) = calibrate([replace(ROW, **change)])  # type: ignore[arg-type]
    assert (sol.forecasts, sol.scored, sol.brier, sol.share) == (1, 0, None, None)


def test_words_without_odds_are_counted() -> None:
    (sol,) = calibrate([replace(ROW, hedge=Hedge(Span(0, 4)))])
    assert sol.hedged == 1


def test_one_remark_counts_once_however_often_it_is_told() -> None:
    told = [replace(ROW, id=name, report=name, remark="one") for name in ("a", "b")]
    assert calibrate(told)[0].scored == 1


def test_without_a_hedge_it_is_said_to_be_certain() -> None:
    assert odds_of(replace(ROW, hedge=None)) == (1.0, 1.0)
    assert calibrate([replace(ROW, hedge=None)])[0].brier == (0.0, 0.0)


def test_what_is_unlikely_is_foretold_not_to_come() -> None:
    unlikely = replace(ROW, hedge=Hedge(Span(0, 4), 0.2, 0.45), polarity=Judged("negative", "unlikely"))
    assert odds_of(unlikely) == (0.55, 0.8)


def test_forecasters_are_apart_those_with_most_first() -> None:
    other = replace(ROW, who=Who("b", "Jon Vale", None))
    assert [each.name for each in calibrate([other, *rows("true", "true")])] == ["Mira Sol", "Jon Vale"]


def test_bins_hold_each_forecast_once() -> None:
    certain = replace(ROW, id="c", hedge=None)
    (sol,) = calibrate([*rows("true", "false"), certain])
    assert [(each.low, each.count, each.came) for each in sol.bins] == [(0.6, 2, 1), (0.8, 1, 1)]


def test_an_interval_of_few_is_wide_and_never_leaves_nought_to_one() -> None:
    low, high = wilson(3, 3)
    assert (low < 0.5, high) == (True, 1.0)
    assert wilson(0, 3)[0] == 0.0


def test_nothing_has_no_score() -> None:
    with pytest.raises(ValueError, match="0 odds"):
        brier([], [])
    with pytest.raises(ValueError, match="0 of 0"):
        wilson(0, 0)
