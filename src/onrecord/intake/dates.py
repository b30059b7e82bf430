"""Dates as they are written on reports, read as days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
"""Month names and their usual abbreviations, with or without the dot."""

WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
"""Weekday names and their usual abbreviations."""

DAY_AND_MONTH = (
    rf"(?:(?P<month_first>{MONTH})\s+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)|"
    rf"(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month_second>{MONTH}))"
)
"""A day of a month in either order: "August 12", "12 Aug."."""

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ISO = re.compile(r"^\s*(?P<year>\d{4})(?:(?P<mark>[-/.]?)(?P<month>\d{2})(?:(?P=mark)(?P<day>\d{2}))?)?(?=$|[T\s])")
_WORDS = re.compile(rf"(?i)\b(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+)?{DAY_AND_MONTH},?[\s-]+{_YEAR}\b")
_MONTH_AND_YEAR = re.compile(rf"(?i)^\s*(?P<month>{MONTH}),?\s+{_YEAR}\s*$")
_ISO_ANYWHERE = re.compile(r"\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?")
_TIME_OF_DAY = re.compile(
    r"(?i)(?:\bat )?\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|[A-Z]{2,4}T|Z)\b)?"
)
_NUMBERS = re.compile(r"^\s*(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it was written.

    Attributes:
        edtf: As in `When`.
        earliest: First day it may be.
        latest: Last day it may be.
        weekday: Monday 0 to Sunday 6, where the date names one.
    """

    edtf: str
    earliest: date
    latest: date
    weekday: int | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether day and month could change places, as in "03/04/2025"."""
        return self.edtf.startswith("[")

    @property
    def mislabelled(self) -> bool:
        """Whether its weekday is not that of its day: "Thursday, August 12, 2025"."""
        return self.weekday is not None and self.earliest == self.latest and self.earliest.weekday() != self.weekday


def read_date(words: str) -> Dated | None:
    """The day that a metadata field or a date line names; None where it names none.

    >>> read_date("Tuesday, 12 August 2025, 10:15 a.m.").edtf, read_date("2025-08-12T10:15:00Z").edtf
    ('2025-08-12', '2025-08-12')
    >>> read_date("03/04/2025").edtf, read_date("August 2025").edtf, read_date("soon")
    ('[2025-03-04,2025-04-03]', '2025-08', None)
    """
    for form in _FORMS:
        try:
            dated = form(words)
        except ValueError:  # a day that the calendar does not have, such as February 30
            return None
        if dated:
            return dated
    return None


def without_date(words: str) -> str:
    """What stands on a date line beside the date and the time of day, less separators at its ends.

    >>> without_date("Published: Tuesday, 12 August 2025, 10:15 a.m. GMT")
    'Published'
    """
    for form in (_WORDS, _ISO_ANYWHERE, _NUMBERS, _TIME_OF_DAY):
        words = form.sub(" ", words)
    return " ".join(words.split()).strip(" ,:-–—()")


def month_number(name: str) -> int:
    """January 1 to December 12, from a name or its abbreviation."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Monday 0 to Sunday 6, from a name or its abbreviation."""
    return WEEKDAYS.index(name[:3].lower())


def on(day: date, weekday: int | None = None) -> Dated:
    """A single day."""
    return Dated(day.isoformat(), day, day, weekday)


def _iso(words: str) -> Dated | None:
    """ISO 8601 and its cousins: "2025-08-12T10:15:00Z", "20250812", "2025/08/12", "2025-08", "2025"."""
    match = _ISO.match(words)
    if not match:
        return None
    year = int(match["year"])
    if match["day"]:
        return on(date(year, int(match["month"]), int(match["day"])))
    if not match["month"]:
        return Dated(match["year"], date(year, 1, 1), date(year, 12, 31))
    return _month(year, int(match["month"])) if match["mark"] == "-" else None


def _in_words(words: str) -> Dated | None:
    """With the month's name: "Tue, 12 Aug 2025 10:15:00 GMT", "August 12th, 2025"."""
    match = _WORDS.search(words)
    if not match:
        return None
    month = month_number(match["month_first"] or match["month_second"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return on(date(int(match["year"]), month, int(match["day_second"] or match["day_first"])), weekday)


def _month_and_year(words: str) -> Dated | None:
    """A month alone: "August 2025"."""
    match = _MONTH_AND_YEAR.match(words)
    return _month(int(match["year"]), month_number(match["month"])) if match else None


def _in_numbers(words: str) -> Dated | None:
    """Day, month and year in numbers: "12.08.2025" is the twelfth; "03/04/2025" may be either of two days."""
    match = _NUMBERS.match(words)
    if not match:
        return None
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    if match["mark"] == "." or first > 12 or first == second:
        return on(date(year, second, first))
    if second > 12:
        return on(date(year, first, second))
    days = sorted((date(year, first, second), date(year, second, first)))
    return Dated(f"[{days[0]},{days[1]}]", days[0], days[1])


def _month(year: int, month: int) -> Dated:
    last = monthrange(year, month)[1]
    return Dated(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, last))


_FORMS: tuple[Callable[[str], Dated | None], ...] = (_iso, _in_words, _month_and_year, _in_numbers)
