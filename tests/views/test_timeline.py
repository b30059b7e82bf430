"""Bars stand for all days between the first and the last."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.views.pages.timeline import timeline

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("days", "unit", "bars"), [(0, "day", 1), (45, "day", 46), (46, "week", 7), (700, "month", 24), (5000, "year", 14)]
)
def test_the_unit_suits_the_period(days: int, unit: str, bars: int) -> None:
    first = date(2020, 1, 1)
    found = timeline({first: 1, first + timedelta(days): 1})
    assert found
    assert (found.unit, len(found.bars)) == (unit, bars)


@given(st.dictionaries(DAYS, st.integers(1, 9), min_size=1, max_size=30))
def test_no_statement_is_lost(counts: dict[date, int]) -> None:
    found = timeline(counts)
    assert found
    assert sum(bar.count for bar in found.bars) == sum(counts.values())
    assert max(bar.height for bar in found.bars) == 100
    assert all(bar.x >= 0 and bar.x + bar.width <= 100.01 for bar in found.bars)


def test_many_bars_are_labelled_at_the_ends() -> None:
    first = date(2020, 1, 1)
    few, many = (timeline({first: 1, first + timedelta(days): 2}) for days in (5, 9))
    assert few
    assert len(few.labels) == 6
    assert many
    assert many.labels == ("1 Jan 2020", "10 Jan 2020")


def test_nothing_dated_is_no_figure() -> None:
    assert timeline({}) is None
