"""When a report was published, and what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.intake.dateline import Dateline
from onrecord.intake.dates import Dated, on, read_date, weekday_number
from onrecord.model import Judged, Span, When

_TOLD = (
    r"\b(?:told|tells|speaking\sto|interview\swith|said\sto)\s{agency}\son\s"
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_LEAD = 1200
"""Characters from the dateline in which the weekday of the report is named, if it is."""

_AHEAD, _BEHIND = timedelta(days=1), timedelta(days=3)
"""A dateline may be a day ahead of the page (time zones) and some behind it (printed later); else they contradict."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A date that is given for the report, as written and as read."""

    cell: Judged
    dated: Dated


def publication(given: Sequence[Judged], dateline: Dateline | None, text: str) -> tuple[When | None, tuple[str, ...]]:
    """The day of publication from the most trusted place that gives one, and the flags of doubt.

    Flags: `published_unreadable` (a field that holds no date), `ambiguous_date` (day and month could change places),
    `date_mismatch` (two places name days that cannot both be right), `weekday_mismatch` (a date's weekday is not its
    own, or what was told the agency on a weekday fits neither the dateline's day nor the one before),
    `dateline_without_year` (a dateline is all there is, and it gives no year).

    >>> when, flags = publication([Judged("Thursday, 12 August 2025", "meta")], None, "")
    >>> when.edtf, flags
    ('2025-08-12', ('weekday_mismatch',))
    """
    sources = tuple(_read(given))
    unreadable = len(sources) < len(given)
    anchor = sources[0].dated if sources else None
    filed = _filed(dateline, anchor)
    if filed and dateline and dateline.day:
        cell = Judged(dateline.day.exact(text), "dateline", (dateline.day,))
        sources = (*sources, _Source(cell, filed))
    told = _told_on_another_day(dateline, filed or anchor, text)
    flags = set(_doubts(sources, filed, anchor))
    flags |= {"published_unreadable"} if unreadable else set()
    flags |= {"weekday_mismatch"} if told else set()
    if dateline and dateline.month_and_day and not filed and not sources:
        flags.add("dateline_without_year")
    return _when(sources, tuple(sorted(flags)), told), tuple(sorted(flags))


def _read(given: Sequence[Judged]) -> Iterator[_Source]:
    for cell in given:
        dated = read_date(cell.value)
        if dated:
            yield _Source(cell, dated)


def _when(sources: tuple[_Source, ...], flags: tuple[str, ...], told: Span | None) -> When | None:
    """The first source as a date, with the evidence of all that stand in the text."""
    if not sources:
        return None
    best = sources[0]
    spans = {span for source in sources for span in source.cell.evidence} | ({told} if told else set())
    earliest, latest = best.dated.earliest.isoformat(), best.dated.latest.isoformat()
    return When(best.dated.edtf, earliest, latest, best.cell.basis, flags, tuple(sorted(spans)))


def _filed(dateline: Dateline | None, anchor: Dated | None) -> Dated | None:
    """The dateline's day; where it gives no year, in the year that brings it nearest to the report's other date."""
    if not dateline or not dateline.month_and_day or not (dateline.year or anchor):
        return None
    near = anchor.earliest if anchor else None
    years = (dateline.year,) if dateline.year else (near.year - 1, near.year, near.year + 1) if near else ()
    days = [day for year in years if (day := _day(year, *dateline.month_and_day))]
    return on(min(days, key=lambda day: abs(day - (near or day))), dateline.weekday) if days else None


def _day(year: int, month: int, day: int) -> date | None:
    """The day, if that year has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _doubts(sources: tuple[_Source, ...], filed: Dated | None, anchor: Dated | None) -> Iterator[str]:
    if anchor and anchor.ambiguous:
        yield "ambiguous_date"
    if any(source.dated.mislabelled for source in sources):
        yield "weekday_mismatch"
    if filed and anchor and not anchor.earliest - _BEHIND <= filed.earliest <= anchor.latest + _AHEAD:
        yield "date_mismatch"
    others = (source.dated for source in sources[1:] if source.dated is not filed)
    if anchor and any(_apart(anchor, other) for other in others):
        yield "date_mismatch"


def _apart(one: Dated, other: Dated) -> bool:
    """Whether more than a day lies between two dates."""
    return other.earliest > one.latest + _AHEAD or one.earliest > other.latest + _AHEAD


def _told_on_another_day(dateline: Dateline | None, dated: Dated | None, text: str) -> Span | None:
    """The words "told TASS on Thursday" under a Tuesday's dateline.

    Reporters name the weekday of the dateline, or of the eve where they write after midnight; any other one is a doubt
    about the date. Only what was told the report's own agency counts, since other speech may be older.
    """
    if not dateline or not dateline.agency or not dated or dated.earliest != dated.latest:
        return None
    agency = re.escape(dateline.agency.exact(text))
    match = re.compile(_TOLD.format(agency=agency)).search(text, dateline.span.end, dateline.span.end + _LEAD)
    if not match:
        return None
    eve, day = (dated.earliest - _AHEAD).weekday(), dated.earliest.weekday()
    return None if weekday_number(match["weekday"]) in (eve, day) else Span(match.start(), match.end())
