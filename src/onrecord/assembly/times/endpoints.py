"""Lengths of time that end or begin at publication: "the past three years", "the next two weeks"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.assembly.times.days import covered
from onrecord.assembly.times.place import Place, moved, moved_by
from onrecord.assembly.times.reckon import Setting, source_of
from onrecord.assembly.times.value import value_of
from onrecord.model import Meaning, Time, When


def endpoints(time: Time, meaning: Meaning, setting: Setting, basis: str) -> Time:
    """A length of time with its begin and end points and the days between, where it hangs on a known day.

    >>> from onrecord.model import Span
    >>> setting = Setting(Place(year=2025, month=8, day=12), None, False, "")
    >>> meaning = Meaning("duration", base="now", choice="last", unit="year", amount="3")
    >>> time = endpoints(Time("r1", Span(0, 20), "DURATION", "P3Y"), meaning, setting, "published")
    >>> time.begin, time.end_point, time.when.edtf
    ('2022-08-12', '2025-08-12', '2022-08-12/2025-08-12')
    """
    start = setting.then if source_of(meaning, setting) == "then" else setting.now
    if meaning.choice not in ("last", "next") or start is None:
        return time
    back = meaning.choice == "last"
    far = _far(start, meaning, -1 if back else 1)
    first, last = (far, start) if back else (start, far)
    time = replace(time, begin=value_of(first) if first else "", end_point=value_of(last) if last else "")
    return replace(time, when=_between(first, last, basis)) if first and last else time


def _far(start: Place, meaning: Meaning, sign: int) -> Place | None:
    """The end that lies off the known day; None for an open number of units."""
    if meaning.amount == "X" or meaning.unit in ("hour", "minute", "second", "weekend"):
        return None
    day = start.as_day
    if day is None:
        return moved(start, meaning.unit, sign * int(float(meaning.amount)))
    return moved_by(day, meaning.unit, sign * float(meaning.amount))


def _between(first: Place, last: Place, basis: str) -> When | None:
    one, other = covered(first), covered(last)
    if one is None or other is None or one[0] > other[1]:
        return None
    return When(f"{one[0]}/{other[1]}", one[0], other[1], basis)
