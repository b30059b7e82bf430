"""What speaks against a date, and what it may be instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from onrecord.assembly.times.days import covered
from onrecord.assembly.times.place import Place
from onrecord.assembly.times.value import value_of
from onrecord.model import Meaning, Time, When


def doubts(meaning: Meaning, place: Place) -> tuple[str, ...]:
    """The flags of a date.

    `impossible_date` (no calendar has the day), `weekday_mismatch` (its weekday is not its own), `fiscal` (a year that
    begins nobody says when), `underspecified` (not known by its year).

    >>> doubts(Meaning("point", year=2025, month=2, day=30), Place(year=2025, month=2, day=30))
    ('impossible_date',)
    """
    if not place.possible:
        return ("impossible_date",)
    day = place.as_day
    flags = ["fiscal"] if meaning.fiscal else []
    if day and meaning.weekday and day.isoweekday() != meaning.weekday:
        flags.append("weekday_mismatch")
    if covered(place) is None:
        flags.append("underspecified")
    return tuple(flags)


def mismatched(time: Time, day: date, weekday: int) -> Time:
    """A date whose weekday is not its own: the day as written stands, the nearest such weekdays are candidates.

    >>> from onrecord.model import Span
    >>> time = Time("r1", Span(0, 19), "DATE", "2025-08-12")
    >>> mismatched(time, date(2025, 8, 12), 4).candidates
    ('2025-08-07', '2025-08-12', '2025-08-14')
    """
    return replace(time, candidates=tuple(sorted({day.isoformat(), *_either_side(day, weekday)})))


def left_open(time: Time, meaning: Meaning, now: date) -> Time:
    """A weekday that publication contradicts: "told TASS on Thursday" under a Tuesday's dateline stays open.

    >>> from onrecord.model import Span
    >>> time = left_open(Time("r1", Span(0, 8), "DATE", ""), Meaning("point", weekday=4), date(2025, 8, 12))
    >>> time.value, time.candidates, time.when.edtf
    ('XXXX-WXX-4', ('2025-08-07', '2025-08-14'), '[2025-08-07,2025-08-14]')
    """
    either = _either_side(now, meaning.weekday or 1)
    value = value_of(Place(weekday=meaning.weekday, part=meaning.part, clock=meaning.clock))
    when = When(f"[{','.join(either)}]", *either, "text", ("weekday_mismatch",), (time.span,))
    return replace(time, value=value, anchor=None, when=when, candidates=either, flags=("weekday_mismatch",))


def _either_side(day: date, weekday: int) -> tuple[str, str]:
    """The last such weekday before a day and the next one after it."""
    back = (day.isoweekday() - weekday) % 7 or 7
    last = day - timedelta(days=back)
    ahead = last + timedelta(days=7 if back != 7 else 14)
    return last.isoformat(), ahead.isoformat()
