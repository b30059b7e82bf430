"""Dates as an analyst writes them (EDTF), and the days they cover."""

from __future__ import annotations

import calendar
import re

from onrecord.model import When

DATE = re.compile(r"^(?P<year>\d{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[?~%]?)$")

MARKS = {"?": ("uncertain",), "~": ("approximate",), "%": ("approximate", "uncertain"), "": ()}


def when(edtf: str, basis: str) -> When | None:
    """A date in the Extended Date/Time Format, and its first and last day; None where it is not one.

    Read are years, months and days, `XX` for an unknown month or day, `?`, `~` and `%` for doubt, and intervals.

    >>> when("2025-08", "analyst")
    When(edtf='2025-08', earliest='2025-08-01', latest='2025-08-31', basis='analyst', flags=(), evidence=())
    >>> when("2025-08-12/2025-08-14", "analyst").latest, when("2025-02-30", "analyst")
    ('2025-08-14', None)
    """
    ends = [_days(part) for part in edtf.split("/")]
    if len(ends) > 2 or None in ends:
        return None
    days = [end for end in ends if end]
    earliest, latest = days[0][0], days[-1][1]
    flags = sorted({flag for _, _, flags in days for flag in flags})
    return When(edtf, earliest, latest, basis, tuple(flags)) if earliest <= latest else None


def by_then(published: When) -> When:
    """The date of what was over when a report appeared and is given no day: it ends with the report's day.

    >>> by_then(When("2025-08-12", "2025-08-12", "2025-08-12", "json")).edtf
    '../2025-08-12'
    """
    return When(f"../{published.latest}", "", published.latest, "published", ("bounded",))


def _days(date: str) -> tuple[str, str, tuple[str, ...]] | None:
    """First and last day of one date, and what its mark says."""
    found = DATE.match(date)
    if not found or found["year"] == "0000":
        return None
    year, month, day = (None if part in (None, "XX") else int(part) for part in found.group("year", "month", "day"))
    if year is None or (month is None and day is not None) or (month is not None and not 1 <= month <= 12):
        return None
    last = calendar.monthrange(year, month or 12)[1]
    if day is not None and not 1 <= day <= last:
        return None
    first = f"{year:04}-{month or 1:02}-{day or 1:02}"
    return first, f"{year:04}-{month or 12:02}-{day or last:02}", MARKS[found["mark"]]
