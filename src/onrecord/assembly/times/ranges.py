"""Ranges: from the first day of one end to the last day of the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from onrecord.model import Time, When


def range_time(time: Time, ends: Sequence[Time]) -> Time:
    """A range as a length of time with two ends and the days between.

    >>> from onrecord.model import Span
    >>> days = [When(day, day, day, "text") for day in ("2025-08-12", "2025-08-14")]
    >>> first = Time("r", Span(0, 9), "DATE", "2025-08-12", when=days[0])
    >>> last = Time("r", Span(10, 12), "DATE", "2025-08-14", when=days[1])
    >>> both = range_time(Time("r", Span(0, 12), "DURATION", ""), [first, last])
    >>> both.value, both.when.edtf
    ('P2D', '2025-08-12/2025-08-14')
    """
    first, last = ends
    time = replace(time, value="PXX", begin=first.value, end_point=last.value, anchor=last.anchor or first.anchor)
    if not first.when or not last.when:
        return time
    if first.when.earliest > last.when.latest:
        return replace(time, flags=("backwards",))
    edtf = f"{first.when.edtf}/{last.when.edtf}"
    if any(mark in edtf.replace("/", "", 1) for mark in "/["):
        edtf = f"{first.when.earliest}/{last.when.latest}"
    flags = tuple(sorted({*first.when.flags, *last.when.flags}))
    when = When(edtf, first.when.earliest, last.when.latest, last.when.basis, flags, (time.span,))
    return replace(time, value=_length(first.value, last.value), when=when)


def _length(first: str, last: str) -> str:
    """What lies between two values of one kind: days or years; else unknown."""
    try:
        return f"P{(date.fromisoformat(last) - date.fromisoformat(first)).days}D"
    except ValueError:
        years = first.isdecimal() and last.isdecimal() and len(first) == len(last) == 4
        return f"P{int(last) - int(first)}Y" if years else "PXX"
