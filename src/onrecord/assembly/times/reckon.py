"""Where in the calendar an expression points, reckoned from publication or from the time the text has reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from onrecord.assembly.times.choose import in_year, weekday_near, weekend_near, year_after, year_in_full, year_near
from onrecord.assembly.times.place import Place, first_day, moved, place_of
from onrecord.model import Meaning

_FINER = {"century": 0, "decade": 1, "year": 2, "half": 3, "quarter": 4, "season": 4, "month": 5, "week": 6, "day": 7}


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression may be reckoned from.

    Attributes:
        now: When the report was written, as finely as that is known; None where it is not.
        then: The time that the text has reached; None before the first date.
        story: Whether the text tells of the past in order, so that what leaves its year out goes on from the last one.
        lean: As in `TimeExpression`.
        quarter: The quarter or half year whose figures the text is about; None where it has named none.
    """

    now: Place | None
    then: Place | None
    story: bool
    lean: str
    quarter: Place | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Where an expression points, and what that was reckoned from: `now`, `then`, or empty for the words alone."""

    place: Place
    source: str = ""


def reckon(meaning: Meaning, setting: Setting) -> Reckoned:
    """Where a date points; what cannot be known of it stays unknown.

    >>> day = Place(year=2025, month=8, day=12)
    >>> reckon(Meaning("point", base="now", unit="day", amount="-1"), Setting(day, None, False, "")).place.day
    11
    >>> reckon(Meaning("point", weekday=4), Setting(None, None, False, "")).place.weekday
    4
    """
    for rule in RULES:
        found = rule(meaning, setting)
        if found:
            return replace(found, place=replace(found.place, part=meaning.part, clock=meaning.clock))
    return Reckoned(_unknown(meaning))


def _written(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """All is said: "August 12, 2025", "the 1990s", "the 20th century"."""
    if meaning.base and meaning.unit:
        return None
    near = setting.now.year if setting.now and setting.now.year else _NEAR
    if meaning.century is not None:
        return Reckoned(Place(century=meaning.century))
    if meaning.decade is not None:
        return Reckoned(Place(decade=year_in_full(meaning.decade, near)))
    if meaning.year is not None:
        place = in_year(meaning, year_in_full(meaning.year, near))
        return Reckoned(place) if place else None
    return None


_NEAR = 2025
"""The year near which a short year is sought where the report has no date."""


def _shifted(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """So much back or on: "last week", "two days later", "last year's third quarter", "Monday of last week"."""
    if not meaning.base or not meaning.unit or not meaning.amount or meaning.amount.strip("+-") == "X":
        return None
    compared = _compared(meaning, setting)
    if compared:
        return Reckoned(compared, "then")
    source = source_of(meaning, setting)
    start = setting.then if source == "then" else setting.now
    if start is None:
        return None
    place = _moved(meaning, start, source)
    return Reckoned(_within(meaning, place), source) if place else None


def _moved(meaning: Meaning, start: Place, source: str) -> Place | None:
    """The place as fine as the unit."""
    by = int(float(meaning.amount))
    if meaning.unit == "year" and float(meaning.amount) != by:
        return moved(start, "month", int(float(meaning.amount) * 12))
    if meaning.unit in ("hour", "minute", "second"):
        return moved(start, "day", 0)
    if meaning.unit == "half":
        return None
    return moved(start, meaning.unit, by)


def _compared(meaning: Meaning, setting: Setting) -> Place | None:
    """ "A year earlier" after "the third quarter": the same part of the year before, as reports of figures have it."""
    if setting.story or meaning.unit != "year" or meaning.amount != "-1" or meaning.rule not in COMPARED:
        return None
    return moved_year(setting.quarter, -1) if setting.quarter else None


COMPARED = frozenset(("ago", "earlier", "year_ago", "year_ago_quarter", "year_period"))
"""Rules that name what something is compared with, and leave a report of the day where it is."""


def _of_figures(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """ "The quarter", "the year-ago quarter", "the 2024 period": of the one the text is about, else the last."""
    if setting.story or meaning.rule not in _FIGURES:
        return None
    quarter = setting.quarter or (moved(setting.now, "quarter", -1) if setting.now else None)
    if quarter is None or (meaning.year is not None and setting.quarter is None):
        return None
    if meaning.year is not None:
        return Reckoned(replace(quarter, year=meaning.year), "then")
    return Reckoned(moved_year(quarter, -1) if meaning.amount == "-4" else quarter, "then")


_FIGURES = frozenset(("the_quarter", "year_ago_quarter", "year_period"))


def moved_year(place: Place, by: int) -> Place:
    """The same part of the calendar so many years on.

    >>> moved_year(Place(year=2025, quarter=3), -1).quarter
    3
    """
    return replace(place, year=(place.year or 0) + by, part="", clock="")


def _within(meaning: Meaning, place: Place) -> Place:
    """The part of a week or a year that is named beside it."""
    if meaning.weekday and place.week and place.year:
        return place_of(date.fromisocalendar(place.year, place.week, meaning.weekday))
    if (
        place.year is not None
        and place.grain == "year"
        and (meaning.month or meaning.season or meaning.quarter or meaning.half)
    ):
        return in_year(meaning, place.year) or place
    return place


def source_of(meaning: Meaning, setting: Setting) -> str:
    """`now` for publication, `then` for the text's own time.

    "Two days earlier" and "that month" look to the text, "last week" to publication.

    >>> source_of(Meaning("point", base="then", unit="day", amount="-2"), Setting(None, Place(year=2025), False, ""))
    'now'
    """
    if setting.then is None:
        return "now"
    if meaning.base == "now":
        return (
            "then"
            if setting.story and (meaning.choice or meaning.amount == "+0") and meaning.rule not in _OF_TODAY
            else "now"
        )
    if not setting.story and _finer(meaning.unit, setting.then):
        return "now"
    return "then"


_OF_TODAY = frozenset(("deictic", "deictic_part", "tonight"))
"""Rules of words that even in a story speak of the day it is written."""


def _finer(unit: str, then: Place) -> bool:
    """Whether the time the text has reached is not known as finely as a unit."""
    return _FINER.get(unit, 7) > _FINER.get(then.grain, 0) and unit in ("day", "week", "month")


def _on_weekday(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """ "Monday", "last Friday", "next Tuesday night"."""
    if not meaning.weekday or meaning.month or meaning.day:
        return None
    then = setting.then.as_day if setting.then else None
    now = setting.now.as_day if setting.now else None
    if setting.story and then:
        return Reckoned(weekday_near(meaning.weekday, then, choice=meaning.choice, lean="future"), "then")
    return (
        Reckoned(weekday_near(meaning.weekday, now, choice=meaning.choice, lean=setting.lean), "now") if now else None
    )


def _on_weekend(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """ "the weekend"."""
    now = setting.now.as_day if setting.now else None
    return Reckoned(weekend_near(now, lean=setting.lean), "now") if meaning.weekend and now else None


def _in_year(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """Parts of the calendar without their year: "August 12", "the third quarter", "last fall", "Thanksgiving"."""
    if not (meaning.month or meaning.season or meaning.quarter or meaning.half or meaning.kind == "holiday"):
        return None
    if setting.story and setting.then and setting.then.year:
        place = year_after(meaning, setting.then)
        return Reckoned(place, "then") if place else None
    now = first_day(setting.now) if setting.now else None
    place = year_near(meaning, now, lean=setting.lean) if now else None
    return Reckoned(place, "now") if place else None


def _in_month(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """A day without its month: "on the 14th"."""
    if not meaning.day or meaning.month or meaning.unit:
        return None
    source = "then" if setting.then and setting.then.month else "now"
    start = setting.then if source == "then" else setting.now
    if start is None or not start.month:
        return None
    return Reckoned(Place(year=start.year, month=start.month, day=meaning.day), source)


def _on_day(meaning: Meaning, setting: Setting) -> Reckoned | None:
    """A time of day alone: that of the day at hand, "at 10:35", "the morning"."""
    if not (meaning.clock or meaning.part) or meaning.unit:
        return None
    then = setting.then if setting.then and setting.then.day else None
    source = "then" if then else "now"
    start = then or setting.now
    return Reckoned(Place(year=start.year, month=start.month, day=start.day), source) if start and start.day else None


def _unknown(meaning: Meaning) -> Place:
    """What the words alone say: "XXXX-08-12", "XXXX-WXX-4"."""
    place = Place(
        half=meaning.half,
        quarter=meaning.quarter,
        season=meaning.season,
        month=meaning.month,
        day=meaning.day if meaning.day is not None else 0 if meaning.unit == "day" else None,
        weekday=meaning.weekday if not meaning.month else None,
        weekend=meaning.weekend,
        part=meaning.part,
        clock=meaning.clock,
    )
    return (
        replace(place, month=0)
        if meaning.unit == "month"
        else replace(place, week=0)
        if meaning.unit == "week"
        else place
    )


RULES: tuple[Callable[[Meaning, Setting], Reckoned | None], ...] = (
    _of_figures,
    _written,
    _shifted,
    _on_weekday,
    _on_weekend,
    _in_year,
    _in_month,
    _on_day,
)
