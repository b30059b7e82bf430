"""Which of several years, weeks or months words mean that leave it open, reckoned from a known day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from onrecord.assembly.times.holidays import holiday_in
from onrecord.assembly.times.place import Place, first_day, last_of, place_of, week_of
from onrecord.model import Meaning

_QUARTER_OF_SEASON = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}


def weekday_near(weekday: int, day: date, *, choice: str, lean: str) -> Place:
    """The weekday that is meant on a day: the last one, or the next where the words look ahead; today counts as either.

    >>> weekday_near(4, date(2025, 8, 12), choice="", lean="past").day
    7
    >>> weekday_near(4, date(2025, 8, 12), choice="next", lean="").day
    14
    """
    back = (day.isoweekday() - weekday) % 7
    if choice == "last":
        return place_of(day - timedelta(days=back or 7))
    if choice == "next":
        return place_of(day + timedelta(days=(7 - back) % 7 or 7))
    if choice == "this" and lean != "past":
        return place_of(day + timedelta(days=(7 - back) % 7))
    ahead = lean == "future" and back
    return place_of(day - timedelta(days=back) + timedelta(days=7 if ahead else 0))


def weekend_near(day: date, *, lean: str) -> Place:
    """The weekend that is meant on a day."""
    back = 7 if lean != "future" and day.isoweekday() < 6 else 0
    return replace(week_of(day - timedelta(days=back)), weekend=True)


def in_year(meaning: Meaning, year: int) -> Place | None:
    """The parts of the calendar that words give, in a year.

    >>> in_year(Meaning("point", month=8, day=12), 2025).day
    12
    """
    if meaning.kind == "holiday":
        day = holiday_in(meaning.name, year)
        return place_of(day) if day else None
    return Place(
        year=year,
        half=meaning.half,
        quarter=meaning.quarter,
        season=meaning.season,
        month=meaning.month,
        day=meaning.day,
    )


def year_near(meaning: Meaning, day: date, *, lean: str) -> Place | None:
    """The parts of the calendar that words give, in the year they mean on a day.

    "last" and "next" leave out the one at hand. What is fiscal is the last that has
    begun. All else is the nearest, where what lies against the words' lean counts as farther.

    >>> year_near(Meaning("point", month=10), date(2025, 1, 8), lean="past").year
    2024
    >>> year_near(Meaning("point", month=10, choice="next"), date(2025, 10, 8), lean="").year
    2026
    """
    around = [place for year in range(day.year - 2, day.year + 3) if (place := in_year(meaning, year))]
    known = [(first, place) for place in around if (first := first_day(place))]
    if not known:
        return None
    if meaning.choice == "this":
        return in_year(meaning, day.year)
    begun = [place for first, place in known if first <= day]
    if meaning.choice == "last":
        begun = [place for first, place in known if _last_day(place, first) < day]
        return begun[-1] if begun else None
    later = [place for first, place in known if _last_day(place, first) >= day]
    if meaning.choice == "next":
        later = [place for first, place in known if first > day]
        return later[0] if later else None
    if meaning.fiscal and lean != "future":
        return begun[-1]
    return min(known, key=lambda pair: _weighed((pair[0] - day).days, lean))[1]


_AGAINST = 1.5
"""How much farther a date counts that lies against the words' lean. Tuned on TimeBank and AQUAINT."""


def _weighed(days: int, lean: str) -> float:
    return abs(days) * (_AGAINST if (lean == "past" and days > 0) or (lean == "future" and days < 0) else 1)


def _last_day(place: Place, first: date) -> date:
    if place.day:
        return first
    months = 6 if place.half else 3 if place.quarter or place.season else 1 if place.month else 12
    at = first.month - 1 + months - 1
    year, month = first.year + at // 12, at % 12 + 1
    return date(year, month, last_of(year, month))


def year_after(meaning: Meaning, then: Place) -> Place | None:
    """The parts of the calendar that words give, in the year that a story has reached.

    A story goes on: after November comes the January of the next year, unless its year is said.

    >>> year_after(Meaning("point", month=1), Place(year=1942, month=11)).year
    1943
    >>> year_after(Meaning("point", month=9), Place(year=1942, month=11)).year
    1942
    """
    if then.year is None:
        return None
    month, reached = _month(meaning), _month_of(then)
    ahead = bool(month and reached and reached - month >= _WRAP)
    return in_year(meaning, then.year + ahead + (then.year + ahead == 0))


_WRAP = 9
"""A month so much smaller than the one reached is next year's. Tuned on WikiWars."""


def _month(meaning: Meaning) -> int | None:
    return meaning.month or (_QUARTER_OF_SEASON[meaning.season] * 3 if meaning.season else None)


def _month_of(place: Place) -> int | None:
    return place.month or (_QUARTER_OF_SEASON[place.season] * 3 if place.season else None)


def year_in_full(short: int, near: int) -> int:
    """The year that two digits mean: the one of the hundred years around, ten ahead at most.

    >>> year_in_full(98, 2025), year_in_full(24, 2025), year_in_full(1998, 2025)
    (1998, 2024, 1998)
    """
    if short >= 100 or short < 0:
        return short
    latest = near + 10
    return latest - (latest - short) % 100
