"""How near two sides are: what counts, what follows from what is wanted, and when there is too little to tell."""

from __future__ import annotations

import pytest

from analysis.made_up import position
from onrecord.analysis import nearness
from onrecord.analysis.nearness import FEWEST, agreement
from onrecord.model import Position


def norvia(stance: str = "agrees", option: str = "sign", times: int = 1, on: str = "2024-05-01") -> list[Position]:
    return [position("Kim", stance, option, side="Norvia", on=on) for _ in range(times)]


def belt(stance: str = "agrees", option: str = "sign", times: int = 1, on: str = "2024-05-01") -> list[Position]:
    return [position("Lee", stance, option, side="Belt", on=on) for _ in range(times)]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (norvia(), belt(), 1.0),
        (norvia(), belt("disagrees"), -1.0),
        (norvia(), belt("agrees_if"), 1.0),
        (norvia(), belt("undecided"), 0.0),
        (norvia(), belt(option="wait"), -1.0),
        (norvia("disagrees"), belt(option="wait"), 0.5),
        (norvia() + norvia("disagrees"), belt(), 0.0),
    ],
)
def test_agreement(one: list[Position], other: list[Position], near: float) -> None:
    assert agreement(one, other) == near
    assert agreement(other, one) == near


def test_enough_utterances_of_either_side_give_a_measure_with_its_interval() -> None:
    rows = norvia(times=FEWEST) + belt(times=FEWEST - 1) + belt("disagrees")
    (found,) = nearness(rows, "Norvia", "Belt")
    assert found.agreement == 0.6
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.6 < found.high
    assert (found.first, found.second, found.options, found.too_few) == (FEWEST, FEWEST, 1, False)


def test_below_that_it_is_too_few() -> None:
    (found,) = nearness(norvia(times=FEWEST) + belt(times=FEWEST - 1), "Norvia", "Belt")
    assert (found.agreement, found.low, found.high, found.too_few) == (None, None, None, True)
    assert (found.first, found.second) == (FEWEST, FEWEST - 1)


def test_windows_begin_with_the_first_day_and_follow_one_another() -> None:
    found = nearness(norvia(on="2024-05-01") + belt(on="2024-09-01"), "Norvia", "Belt", days=30)
    assert [(each.start, each.end) for each in found] == [("2024-05-01", "2024-05-30"), ("2024-08-29", "2024-09-27")]


def test_what_others_ascribe_to_a_side_does_not_count() -> None:
    ascribed = [position("Lee", side="Belt", voice="ascribed") for _ in range(FEWEST)]
    (found,) = nearness(norvia(times=FEWEST) + ascribed, "Norvia", "Belt")
    assert found.second == 0


def test_one_utterance_told_twice_counts_once() -> None:
    twice = [position("Lee", side="Belt", remark="x", report=report) for report in ("r1", "r2")]
    (found,) = nearness(norvia() + twice, "Norvia", "Belt")
    assert found.second == 1


def test_the_same_rows_in_any_order_give_the_same() -> None:
    rows = norvia(times=3) + norvia("disagrees", times=2) + belt(times=4) + belt(option="wait", times=3)
    assert nearness(rows, "Norvia", "Belt") == nearness(rows[::-1], "Norvia", "Belt")


def test_actors_may_be_compared_as_well() -> None:
    (found,) = nearness(norvia() + belt(), "Kim", "lee", by="actor")
    assert (found.first, found.second) == (1, 1)


def test_two_of_whom_nothing_is_known() -> None:
    assert nearness(norvia(), "Oran", "Tarvia") == ()
