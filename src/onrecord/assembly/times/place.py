"""A place in the calendar, known as finely as the words allow."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

_CYCLE = 4000
"""Years added to reckon days before Christ; a multiple of 400, so that months keep their lengths."""


@dataclass(frozen=True, slots=True)
class Place:
    """A century, a year, a month, a day, a time of day: the finest part given says which.

    Attributes:
        year: Before Christ negative, without a year zero; None where unknown. With `week`, the year of ISO 8601.
        decade: First year of ten; `year` is then None. So too `century`, an ordinal.
        half, quarter, season, month, week, weekend, day: As in `Meaning`; `day` 0 for one that is not known.
        weekday: Of a day that is not otherwise known.
        part, clock: Time of day.
    """

    year: int | None = None
    decade: int | None = None
    century: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: str = ""
    month: int | None = None
    week: int | None = None
    weekend: bool = False
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    clock: str = ""

    @property
    def grain(self) -> str:
        """The finest part that is known, time of day aside: `day`, `week`, `month`, … or empty."""
        if self.day or self.weekday:
            return "day"
        names = ("week", "month", "season", "quarter", "half", "year", "decade", "century")
        return next((name for name in names if getattr(self, name)), "")

    @property
    def as_day(self) -> date | None:
        """The day; None for anything coarser, for a day that no calendar has, and before Christ."""
        if not (self.year and self.month and self.day) or self.year < 1:
            return None
        return date(self.year, self.month, self.day) if self.day <= last_of(self.year, self.month) else None

    @property
    def possible(self) -> bool:
        """Whether its month has its day."""
        if not self.day:
            return True
        longest = monthrange(2024, self.month)[1] if self.month else 31
        return self.day <= (last_of(self.year, self.month) if self.year and self.month else longest)


def place_of(day: date) -> Place:
    """A day's place.

    >>> place_of(date(2025, 8, 12)).month
    8
    """
    return Place(year=day.year, month=day.month, day=day.day)


def last_of(year: int, month: int) -> int:
    """The last day of a month; before Christ as well.

    >>> last_of(2024, 2), last_of(-480, 8)
    (29, 31)
    """
    return monthrange(year if year > 0 else year + 1 + _CYCLE, month)[1]


def week_of(day: date) -> Place:
    """The week of ISO 8601 that a day is in.

    >>> week_of(date(2025, 8, 12)).week
    33
    """
    year, week, _ = day.isocalendar()
    return Place(year=year, week=week)


def first_day(place: Place) -> date | None:
    """The first day of a place in our era, or None.

    >>> first_day(Place(year=2025, quarter=3))
    datetime.date(2025, 7, 1)
    """
    if place.as_day:
        return place.as_day
    if place.year is None or place.year < 1 or place.weekday:
        return None
    if place.week:
        return date.fromisocalendar(place.year, place.week, 1)
    months = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
    month = place.month or months.get(place.season) or (place.quarter or 1) * 3 - 2
    return date(place.year, 7 if place.half == 2 else month, 1)


def moved(place: Place, unit: str, by: int) -> Place | None:
    """The place so many units on, as fine as the unit; None where the place is not known as finely as that.

    >>> place = moved(Place(year=2025, month=1, day=31), "month", -2)
    >>> place.year, place.month, place.day
    (2024, 11, None)
    >>> moved(Place(year=2025), "day", 1) is None
    True
    """
    if unit in _DAYS:
        return _moved_by_days(place, unit, by)
    if place.year is None:
        return None
    if unit == "month" or unit == "quarter":
        return _moved_by_months(place, unit, by)
    if unit in _YEARS:
        return _moved_by_years(place.year, unit, by)
    return None


def moved_by(day: date, unit: str, by: float) -> Place | None:
    """The day so many units on, a half unit counted, the day of the month kept where the month has it.

    >>> moved_by(date(2025, 8, 31), "month", -2).day, moved_by(date(2025, 8, 12), "week", 1.5).day
    (30, 22)
    """
    if unit in _DAYS:
        return _moved_by_days(place_of(day), "day", int(by * _DAYS[unit]))
    months = int(by * {"month": 1, "quarter": 3}.get(unit, 12 * _YEARS.get(unit, 1)))
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return Place(year=year, month=month, day=min(day.day, last_of(year, month))) if 0 < year < 9999 else None


_DAYS = {"day": 1, "weekday": 1, "week": 7, "weekend": 7, "fortnight": 14}
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


def _moved_by_days(place: Place, unit: str, by: int) -> Place | None:
    day = place.as_day
    if day is None and unit != "day":
        day = first_day(place) if place.grain == "week" else None
    if day is None or not 0 < day.year + by // 52 < 9000:
        return _moved_before_christ(place, by) if unit == "day" else None
    then = day + timedelta(days=by * _DAYS[unit])
    if unit in ("day", "weekday"):
        return place_of(then)
    return replace(week_of(then), weekend=unit == "weekend")


def _moved_before_christ(place: Place, by: int) -> Place | None:
    if not (place.year and place.month and place.day) or place.year > 0 or not place.possible:
        return None
    then = date(place.year + 1 + _CYCLE, place.month, place.day) + timedelta(days=by)
    return Place(year=then.year - 1 - _CYCLE, month=then.month, day=then.day)


def _moved_by_months(place: Place, unit: str, by: int) -> Place | None:
    month = place.month or (place.quarter * 3 if place.quarter else None)
    if month is None and place.week:
        first = first_day(place)
        month = first.month if first else None
    if month is None or place.year is None:
        return None
    at = place.year * 12 + month - 1 + by * (3 if unit == "quarter" else 1)
    year, month = at // 12, at % 12 + 1
    return Place(year=year, quarter=(month + 2) // 3) if unit == "quarter" else Place(year=year, month=month)


def _moved_by_years(year: int, unit: str, by: int) -> Place:
    then = year + by * _YEARS[unit]
    if unit == "year":
        return Place(year=then)
    if unit == "decade":
        return Place(decade=then // 10 * 10)
    return Place(century=(then - 1) // 100 + 1)
