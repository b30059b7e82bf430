from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.assembly.dates import when
from onrecord.assembly.times.days import covered, when_of
from onrecord.assembly.times.holidays import holiday_in
from onrecord.assembly.times.place import Place, moved, place_of
from onrecord.assembly.times.value import value_of

DAYS = st.dates(date(1, 1, 1), date(9000, 12, 31))


@given(DAYS)
def test_a_day_covers_itself(day: date) -> None:
    dated = when_of(place_of(day), "", "text")
    assert dated is not None
    assert dated.edtf == dated.earliest == dated.latest == day.isoformat() == value_of(place_of(day))


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year"]), st.integers(-40, 40))
def test_there_and_back_again(day: date, unit: str, by: int) -> None:
    there = moved(place_of(day), unit, by)
    if there is not None and unit == "day":
        assert moved(there, unit, -by) == place_of(day)
    if there is not None and unit in ("month", "quarter"):
        back = moved(there, unit, -by)
        assert back is not None
        bounds = covered(back)
        assert bounds is not None
        assert bounds[0] <= day.isoformat() <= bounds[1]


@given(
    st.integers(1, 9000),
    st.sampled_from(["SP", "SU", "FA", ""]),
    st.integers(0, 12),
    st.sampled_from(["", "START", "MID", "END"]),
)
def test_a_part_lies_in_its_whole(year: int, season: str, month: int, mod: str) -> None:
    place = Place(year=year, season="" if month else season, month=month or None)
    whole, part = covered(place), when_of(place, mod, "text")
    assert whole is not None
    assert part is not None
    assert whole[0] <= part.earliest <= part.latest <= whole[1]


@pytest.mark.parametrize("edtf", ["2025", "2025-06", "2025-06-05"])
def test_both_readers_of_dates_agree(edtf: str) -> None:
    parts = [int(part) for part in edtf.split("-")]
    mine = when_of(Place(**dict(zip(("year", "month", "day"), parts, strict=False))), "", "text")
    theirs = when(edtf, "text")
    assert mine == theirs


@pytest.mark.parametrize("year", [1961, 1999, 2000, 2024, 2025, 2038])
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = holiday_in("easter", year)
    assert day is not None
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2025, "2025-04-20"),
        ("easter", 2024, "2024-03-31"),
        ("easter +1", 2000, "2000-04-24"),
        ("09 1 1", 2025, "2025-09-01"),
        ("05 1 -1", 2025, "2025-05-26"),
        ("11 2 election", 2024, "2024-11-05"),
        ("07-04", 2025, "2025-07-04"),
    ],
)
def test_holidays(name: str, year: int, day: str) -> None:
    assert str(holiday_in(name, year)) == day


def test_what_is_not_known_covers_nothing() -> None:
    for place in (Place(month=8, day=12), Place(weekday=4), Place(year=2025, month=2, day=30), Place(day=14)):
        assert covered(place) is None
        assert when_of(place, "", "text") is None


def test_years_before_christ() -> None:
    assert covered(Place(year=-1)) == ("0000-01-01", "0000-12-31")
    assert covered(Place(century=-5)) == ("-0499-01-01", "-0400-12-31")
    assert moved(Place(year=-480, month=8, day=31), "day", 1) == Place(year=-480, month=9, day=1)
