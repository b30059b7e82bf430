"""Numbers in clauses, and whether two can be right together."""

from __future__ import annotations

import pytest

from onrecord.assembly.accounts.counts import Number, numbers
from onrecord.model import Span


def read(text: str) -> list[Number]:
    return list(numbers(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sent 1,600 tents and $2.5 billion", [1600.0, 2.5e9]),
        ("Thirty-five sailors and two dozen divers", [35.0, 24.0]),
        ("Two thirds of the barges", [200 / 3]),
        ("a quarter of the fleet", [25.0]),
        ("in 2031 the G20 met for Phase 1", []),
        ("at 4:30 p.m.", []),
        ("1.6 million crates", [1.6e6]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert [number.value for number in read(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ("more than 900 tents", "940 tents", True),
        ("about 900 tents", "1,600 tents", False),
        ("up to 12 barges", "11 barges", True),
        ("34 percent", "34.3 percent", True),
        ("34 percent", "a third of", True),
        ("12 tents", "15 tents", False),
        ("at least 12 tents", "15 tents", True),
    ],
)
def test_whether_two_can_be_right(one: str, other: str, meets: bool) -> None:
    (first,), (second,) = read(one), read(other)
    assert first.like(second)
    assert first.meets(second) == second.meets(first) == meets


def test_numbers_in_dates_do_not_count() -> None:
    assert numbers("on 12 May 15 tents burned", [Span(0, 25)], [Span(3, 9)])[0].value == 15.0
