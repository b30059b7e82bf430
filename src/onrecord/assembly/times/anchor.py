"""Expressions of time, anchored: each to a value, and each date to the days it covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.assembly.times.days import edtf_of, when_of
from onrecord.assembly.times.doubt import doubts, left_open, mismatched
from onrecord.assembly.times.endpoints import endpoints
from onrecord.assembly.times.place import Place, place_of
from onrecord.assembly.times.ranges import range_time
from onrecord.assembly.times.reckon import COMPARED, Reckoned, Setting, reckon
from onrecord.assembly.times.story import is_story
from onrecord.assembly.times.value import length, repeated, value_of
from onrecord.model import Judged, Span, Time, TimeExpression, When


@dataclass(frozen=True, slots=True)
class Known:
    """A place in the calendar with what gives it.

    Attributes:
        place: Where.
        basis: `published`, `dateline` or `text`.
        evidence: The words that give it.
    """

    place: Place
    basis: str
    evidence: tuple[Span, ...] = ()


def anchor(
    report: str,
    expressions: Sequence[TimeExpression],
    *,
    published: When | None = None,
    datelines: Sequence[Span] = (),
) -> tuple[Time, ...]:
    """A report's expressions of time, one for one, as dates where they can be dated.

    Words such as "yesterday" are reckoned from the dateline's day, else from the day of publication; words such as "two
    days later" from the date that stands before them. Where there is neither they stay open. Nothing is converted
    between time zones.

    Args:
        report: The report's id.
        expressions: As read, in text order.
        published: The day of publication, from the report or from the analyst.
        datelines: Where the report's dateline stands.

    >>> from onrecord.model import Meaning
    >>> heard = TimeExpression(Span(0, 9), "DATE", Meaning("point", base="now", unit="day", amount="-1"))
    >>> published = When("2025-08-12", "2025-08-12", "2025-08-12", "json")
    >>> [time.value for time in anchor("r1", [heard], published=published)]
    ['2025-08-11']
    >>> [time.value for time in anchor("r1", [heard])]
    ['XXXX-XX-XX']
    """
    now = _filed(expressions, datelines, published) or _published(published)
    story = is_story(expressions, now.place if now else None)
    doubted = frozenset(published.evidence) if published and "weekday_mismatch" in published.flags else frozenset()
    times: list[Time] = []
    quarter: Place | None = None
    then = _opening(expressions) if story else None
    for each in expressions:
        setting = Setting(now.place if now else None, then.place if then else None, story, each.lean, quarter)
        time, place = _anchored(each, setting, now, then, times)
        day = setting.now.as_day if setting.now else None
        if day and any(span.contains(each.span) for span in doubted) and each.meaning.weekday and not each.meaning.day:
            time, place = left_open(time, each.meaning, day), None
        times.append(replace(time, report=report))
        if place is not None and _moves_on(each, place, time, story):
            then = Known(place, "text", (each.span,))
            quarter = place if place.grain in ("quarter", "half") else quarter
    return tuple(times)


def _opening(expressions: Sequence[TimeExpression]) -> Known | None:
    """The year that a story opens in: the first that it names."""
    years = (each for each in expressions if each.meaning.year is not None and each.meaning.kind == "point")
    first = next(years, None)
    return Known(Place(year=first.meaning.year), "text", (first.span,)) if first else None


def _moves_on(expression: TimeExpression, place: Place, time: Time, story: bool) -> bool:
    """Whether the text has reached a date: one known by its year, and in a story none of the day it is written."""
    if place.year is None or expression.meaning.kind not in ("point", "holiday"):
        return False
    if story:
        return time.anchor is None or time.anchor.basis == "text"
    return expression.meaning.rule not in COMPARED


def _published(published: When | None) -> Known | None:
    """The place of publication, as fine as its date is known: a day, a month or a year."""
    if published is None:
        return None
    first, last = published.earliest, published.latest
    parts = [int(part) for part in first.split("-")] if not first.startswith("-") else []
    if len(parts) != 3:
        return None
    year, month, day = parts
    basis = "dateline" if published.basis == "dateline" else "published"
    if first == last:
        return Known(Place(year=year, month=month, day=day), basis, published.evidence)
    if first[:7] == last[:7]:
        return Known(Place(year=year, month=month), basis, published.evidence)
    return Known(Place(year=year), basis, published.evidence) if first[:4] == last[:4] else None


_AHEAD, _BEHIND = 1, 3
"""A dateline holds where it is at most a day ahead of the page (time zones) and some days behind it (printed later)."""


def _filed(expressions: Sequence[TimeExpression], datelines: Sequence[Span], published: When | None) -> Known | None:
    """The day in the dateline, where it agrees with the day of publication or there is none: "BEIJING, August 12"."""
    page = _published(published)
    within = [each for each in expressions if any(span.contains(each.span) for span in datelines)]
    for each in within:
        reckoned = reckon(each.meaning, Setting(page.place if page else None, None, False, ""))
        day = reckoned.place.as_day
        paged = page.place.as_day if page else None
        if day and (paged is None or -_BEHIND <= (day - paged).days <= _AHEAD):
            return Known(place_of(day), "dateline", (each.span,))
    return None


def _anchored(
    expression: TimeExpression, setting: Setting, now: Known | None, then: Known | None, before: Sequence[Time]
) -> tuple[Time, Place | None]:
    """An expression as a time, and its place in the calendar if it is a date."""
    meaning = expression.meaning
    plain = Time("", expression.span, expression.type, "", expression.mod, expression.quant, expression.freq)
    if meaning.kind == "ref":
        return replace(plain, value=meaning.name), None
    if meaning.kind == "range":
        return range_time(plain, [before[end] for end in expression.ends]), None
    if meaning.kind == "set":
        return replace(plain, value=repeated(meaning)), None
    if meaning.kind == "duration":
        return endpoints(replace(plain, value=length(meaning)), meaning, setting, now.basis if now else "text"), None
    if meaning.amount.endswith("X") and meaning.base:
        return replace(plain, value="FUTURE_REF" if meaning.amount.startswith("+") else "PAST_REF"), None
    reckoned = reckon(meaning, setting)
    return _dated(plain, expression, reckoned, {"now": now, "then": then}.get(reckoned.source)), reckoned.place


def _dated(plain: Time, expression: TimeExpression, reckoned: Reckoned, source: Known | None) -> Time:
    """A date's value, days, anchor and flags."""
    place, meaning = reckoned.place, expression.meaning
    flags = doubts(meaning, place)
    when = None if meaning.fiscal else when_of(place, plain.mod, source.basis if source else "text", (plain.span,))
    time = replace(plain, value=value_of(place), anchor=_cell(source), when=_flagged(when, flags), flags=flags)
    if place.year is None and place.month:
        return replace(time, candidates=(edtf_of(place),))
    day = place.as_day
    return mismatched(time, day, meaning.weekday) if "weekday_mismatch" in flags and day and meaning.weekday else time


def _flagged(when: When | None, flags: tuple[str, ...]) -> When | None:
    return replace(when, flags=tuple(sorted({*when.flags, *flags}))) if when else None


def _cell(known: Known | None) -> Judged | None:
    return Judged(value_of(known.place), known.basis, known.evidence) if known else None
