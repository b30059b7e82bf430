"""The days that a place covers, in the Extended Date/Time Format (ISO 8601-2) and as an interval."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.assembly.times.place import Place, last_of
from onrecord.model import Span, When

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MIDDLE = 4
"""The middle of a stretch leaves out a quarter of it at each end; its start and its end are halves. Wide on purpose:
an interval that is too narrow is wrong, one that is too wide is only vague."""


def when_of(place: Place, mod: str, basis: str, evidence: tuple[Span, ...] = ()) -> When | None:
    """A place as a date with its interval; None where its year is not known or it is no day of the calendar.

    >>> when_of(Place(year=2025, month=6), "START", "published").edtf
    '2025-06-01~/2025-06-15~'
    >>> when_of(Place(year=2025, quarter=3), "", "text").edtf, when_of(Place(decade=1990), "", "text").latest
    ('2025-35', '1999-12-31')
    """
    bounds = covered(place)
    if bounds is None:
        return None
    flags = ("approximate",) if mod in ("APPROX", "START", "MID", "END") else ()
    edtf = edtf_of(place)
    if mod in ("START", "MID", "END") and place.grain != "day":
        narrowed = _narrowed(bounds, mod)
        if narrowed:
            first, last = narrowed
            return When(f"{first}~/{last}~", first, last, basis, flags, evidence)
    return When(edtf + "~" if mod == "APPROX" and "/" not in edtf else edtf, *bounds, basis, flags, evidence)


def covered(place: Place) -> tuple[str, str] | None:
    """First and last day of a place, ISO 8601; years before Christ as astronomers count them.

    >>> covered(Place(year=2024, month=2)), covered(Place(year=-480, month=8))
    (('2024-02-01', '2024-02-29'), ('-0479-08-01', '-0479-08-31'))
    """
    if not place.possible or (place.weekday and not place.day):
        return None
    if place.century is not None or place.decade is not None:
        return _years(place)
    if place.year is None:
        return None
    if place.week:
        monday = date.fromisocalendar(place.year, place.week, 1)
        first = monday + timedelta(days=5 if place.weekend else 0)
        return first.isoformat(), (monday + timedelta(days=6)).isoformat()
    return _months(place, place.year)


def _months(place: Place, year: int) -> tuple[str, str] | None:
    """The days of a year or of a part of it."""
    if place.month is None and place.day is not None:
        return None
    first, last = 1, 12
    if place.half:
        first, last = place.half * 6 - 5, place.half * 6
    elif place.quarter:
        first, last = place.quarter * 3 - 2, place.quarter * 3
    elif place.season:
        first = _FIRST_MONTH[place.season]
        last = first + 2
    elif place.month:
        first = last = place.month
    end_year, last = (year + 1, last - 12) if last > 12 else (year, last)
    end = place.day or last_of(end_year, last)
    return f"{_year(year)}-{first:02}-{place.day or 1:02}", f"{_year(end_year)}-{last:02}-{end:02}"


def _years(place: Place) -> tuple[str, str]:
    """The days of a decade or a century; before Christ they run backwards."""
    if place.decade is not None:
        first, last = (place.decade, place.decade + 9) if place.decade >= 0 else (place.decade - 9, place.decade)
    else:
        century = place.century or 1
        first, last = (century * 100 - 99, century * 100) if century > 0 else (century * 100, century * 100 + 99)
    return f"{_year(first)}-01-01", f"{_year(last)}-12-31"


def _year(year: int) -> str:
    """A year as ISO 8601 writes it: 1 BC is 0000, 480 BC is -0479."""
    return f"{year:04}" if year > 0 else f"{year + 1:05}" if year < -1 else "0000"


def edtf_of(place: Place) -> str:
    """A place in the Extended Date/Time Format, level 2; `X` for what is not known.

    >>> edtf_of(Place(year=2025, season="SU")), edtf_of(Place(month=8, day=12)), edtf_of(Place(century=20))
    ('2025-22', 'XXXX-08-12', '19XX')
    """
    if place.century is not None and place.century > 0:
        return f"{place.century - 1:02}XX"
    if place.decade is not None and place.decade >= 0:
        return f"{place.decade // 10:03}X"
    if place.week or place.decade is not None or place.century is not None:
        return "/".join(covered(place) or ())
    year = "XXXX" if place.year is None else _year(place.year)
    if place.season or place.quarter or place.half:
        code = _SEASONS.get(place.season) or (32 + place.quarter if place.quarter else 39 + (place.half or 1))
        return f"{year}-{code}"
    month = f"-{place.month:02}" if place.month else ""
    return year + month + (f"-{place.day:02}" if place.day else "-XX" if place.day == 0 else "")


def _narrowed(bounds: tuple[str, str], mod: str) -> tuple[str, str] | None:
    """The first half, the middle half or the last half of an interval in our era."""
    if bounds[0].startswith("-") or bounds[0].startswith("0000"):
        return None
    first, last = (date.fromisoformat(bound) for bound in bounds)
    length = (last - first).days + 1
    if mod == "START":
        last = first + timedelta(days=length // 2 - 1)
    elif mod == "END":
        first = first + timedelta(days=length // 2)
    else:
        first, last = first + timedelta(days=length // _MIDDLE), last - timedelta(days=length // _MIDDLE)
    return (first.isoformat(), last.isoformat()) if first <= last else None
