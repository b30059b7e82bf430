"""Held: the days for which a number holds, where its words settle them."""

from __future__ import annotations

import re
from datetime import date

from onrecord.assembly.folio import Folio
from onrecord.model import Quantity, Time, When

SINCE = re.compile(r"\b(?:since|ever since)\s+(?:the\s+)?$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|starting|beginning)\s+(?:the\s+)?$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
TO_NOW = re.compile(r"\s+(?:and|to|until|till|through)\s+(?:now|today|the present)\b", re.IGNORECASE)
# "the coming weeks", "over | the next month |": some days from now, not those of the calendar.
AHEAD = re.compile(r"\bthe (?:next|coming|following|upcoming)\b|\bcoming\b", re.IGNORECASE)
# "last week" in a report of a Sunday or Monday may be either of two.
WEEK = re.compile(r"\b(?:last|this|next|past) (?:week|weekend)\b", re.IGNORECASE)
# "the last nine months" ends with the report, or it is not known when.
BACK = re.compile(r"\b(?:last|past)\b", re.IGNORECASE)
DOUBTS = frozenset(["weekday_mismatch", "underspecified", "backwards", "fiscal"])
SUNDAY, MONDAY = 7, 1
WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
# From how many days back on a bare weekday may be that of the week to come: of what happened "on Monday", of others.
LONG_AGO, AGO = 5, 3
LOOKED_BACK = 24


def held(folio: Folio, quantity: Quantity) -> When | None:
    """The days for which a number holds; None where its words name none or leave them open."""
    when = folio.day(quantity.time)
    if quantity.time is None or when is None:
        return None
    time, text = folio.times[quantity.time], folio.report.text
    before = text[max(0, time.span.start - LOOKED_BACK) : time.span.start]
    after = text[time.span.end : time.span.end + LOOKED_BACK]
    if SINCE.search(before) or (TO_NOW.match(after) and (BETWEEN.search(before) or FROM.search(before))):
        return _since(folio, quantity, time, when)
    if FROM.search(before) or BETWEEN.search(before) or _is_open(folio, time, before) or DOUBTS & {*when.flags}:
        return None
    return None if _is_ahead(folio, quantity, time, when) else when


def _is_ahead(folio: Folio, quantity: Quantity, time: Time, when: When) -> bool:
    """Whether a day may as well be that of another week, or a month that of another year.

    A bare "Sunday" in a report of a Wednesday may be the last or the next; what has happened was not after the report.
    """
    published = folio.report.published
    if published is None or not published.latest or not when.earliest:
        return False
    ahead = when.earliest > published.latest
    claim = folio.claims[quantity.claim] if quantity.claim is not None else None
    if ahead and claim is not None and claim.factuality.value == "actual":
        return True
    words = time.span.exact(folio.report.text)
    if WEEKDAY.fullmatch(words) is None:
        return False
    on = words.lower().startswith("on ") or folio.report.text[: time.span.start].lower().endswith("on ")
    happened = on and claim is not None and claim.factuality.value == "actual"
    back = date.fromisoformat(published.latest).toordinal() - date.fromisoformat(when.earliest).toordinal()
    return back >= (LONG_AGO if happened else AGO)


def _since(folio: Folio, quantity: Quantity, time: Time, start: When) -> When | None:
    """From then to the day of the report or statement: "since April" is no month."""
    last = folio.on(quantity.claim) if quantity.claim is not None else folio.report.published
    if last is None or last.latest < start.earliest or "/" in start.edtf or "approximate" in start.flags:
        return None
    evidence = (time.span, *last.evidence)
    return When(f"{start.edtf}/{last.latest}", start.earliest, last.latest, "since", (), evidence)


def _is_open(folio: Folio, time: Time, before: str) -> bool:
    """Whether a time is counted from a day that is not settled."""
    words = time.span.exact(folio.report.text)
    told = f"{before[-5:]}{words}"
    published = folio.report.published
    if published is not None and BACK.search(words) and time.type == "DURATION":
        return time.when is not None and time.when.latest != published.latest
    turn = published is None or date.fromisoformat(published.latest).isoweekday() in (SUNDAY, MONDAY)
    return bool(AHEAD.search(told)) or (turn and bool(WEEK.search(words)))
