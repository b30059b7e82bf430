"""The agency's opening of a report: where it was filed, when, and by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.intake.dates import DAY_AND_MONTH, MONTH, WEEKDAY, month_number, weekday_number
from onrecord.model import Span

_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]*[A-ZÀ-ÖØ-Þ.](?:[ /-][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]*){0,3}"
_TITLE_CASE = r"[A-Z][a-zà-ÿ.'’]+(?:[ -][A-Z][a-zà-ÿ.'’]+){0,2}"
_PART = rf"(?:,\s(?!{WEEKDAY}\b|{MONTH}\b)(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,2}}))?"
_DATE = rf"(?:,?\s(?:(?P<weekday>{WEEKDAY}),?\s)?(?P<date>{DAY_AND_MONTH}(?:,?\s(?P<year>(?:19|20)\d\d))?))"
_AGENCY = r"(?:\((?P<round>[A-Z][^()\n]{1,39})\)|/\s?(?P<slashed>[A-Z][^/\n]{1,30}?)\s?/)"
_DASH = r"(?:--?|[–—])"

_WITH_AGENCY = re.compile(rf"(?P<place>{_CAPITALS}){_PART}{_DATE}?[.,]?\s{_AGENCY}(?P<end>\.?\s*{_DASH}?)\s+")
_DATE_AFTER = re.compile(
    rf"(?P<place>{_CAPITALS}){_PART}\s/\s?(?P<slashed>[A-Z][^/\n]{{1,30}}?)\s?/\s"
    rf"(?P<date>{DAY_AND_MONTH}(?:,?\s(?P<year>(?:19|20)\d\d))?)\s?/(?P<end>\s*{_DASH}?)\s+"
)
_MIXED_CASE = re.compile(rf"(?P<place>{_TITLE_CASE}){_PART}{_DATE}?\s{_AGENCY}(?P<end>\s*{_DASH})\s+")
_AGENCY_ALONE = re.compile(rf"\((?P<round>[A-Z][^()\n]{{1,24}})\)(?P<end>\s*{_DASH})\s+")
_WITHOUT_AGENCY = re.compile(rf"(?P<place>{_CAPITALS}){_PART}{_DATE}?(?P<end>\s{_DASH})\s+(?=[“\"‘A-Z])")
_FORMS = (_WITH_AGENCY, _DATE_AFTER, _MIXED_CASE, _AGENCY_ALONE, _WITHOUT_AGENCY)

# Words in capitals that open a report as a place does, seen on `scale`.
_NO_PLACES = frozenset({
    "WATCH", "LISTEN", "READ", "UPDATE", "UPDATED", "BREAKING", "EXCLUSIVE", "VIDEO", "OPINION", "ANALYSIS",
    "CORRECTION", "LIVE", "PHOTOS", "QUESTION", "ANSWER", "FILE", "NOTE", "COMMENTARY", "EDITORIAL",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dateline:
    """An opening such as "LONDON, June 5 (Reuters) -".

    Attributes:
        span: All of it, the dash included.
        place: Where the report was filed.
        day: The date in it, weekday included.
        agency: The agency as it is named, without brackets or slashes.
        credit: The same with them.
        month_and_day: As numbers.
        year: Where the date gives it.
        weekday: Monday 0 to Sunday 6, where the date names one.
    """

    span: Span
    place: Span | None = None
    day: Span | None = None
    agency: Span | None = None
    credit: Span | None = None
    month_and_day: tuple[int, int] | None = None
    year: int | None = None
    weekday: int | None = None


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """The agency's opening of a paragraph, in any of the habits below; None where it has none.

    "BEIJING, August 12. /TASS/." · "LONDON (Reuters) -" · "WASHINGTON, Aug 12 (Reuters) —" · "KYIV, Ukraine (AP) —" ·
    "PARIS, 3 June (AFP) –" · "LANETT, ALABAMA / ACCESS Newswire / February 21, 2025 /" · "Moscow (CNN) —" · "KYIV —"

    >>> text = "PARIS, 3 June (AFP) – The talks went on."
    >>> dateline = find_dateline(text, Span(0, len(text)))
    >>> dateline.place.exact(text), dateline.day.exact(text), dateline.agency.exact(text)
    ('PARIS', '3 June', 'AFP')
    """
    for form in _FORMS:
        match = form.match(text, paragraph.start, paragraph.end)
        if match and match.groupdict().get("place") not in _NO_PLACES:
            return _dateline(match)
    return None


def _dateline(match: re.Match[str]) -> Dateline:
    group = match.groupdict()
    month = group.get("month_first") or group.get("month_second")
    day = group.get("day_second") or group.get("day_first")
    agency = _span(match, "round") or _span(match, "slashed")
    day_span = _span(match, "date")
    if day_span and group.get("weekday"):
        day_span = Span(match.start("weekday"), day_span.end)
    return Dateline(
        span=Span(match.start(), match.end("end")),
        place=_span(match, "place"),
        day=day_span,
        agency=agency,
        credit=_bracketed(match.string, agency) if agency else None,
        month_and_day=(month_number(month), int(day)) if month and day else None,
        year=int(group["year"]) if group.get("year") else None,
        weekday=weekday_number(group["weekday"]) if group.get("weekday") else None,
    )


def _bracketed(text: str, agency: Span) -> Span:
    """The agency with the brackets or slashes right around it."""
    start, end = agency.start - 1, agency.end + 1
    return Span(start - (text[start] == " "), end + (text[end - 1] == " "))


def _span(match: re.Match[str], name: str) -> Span | None:
    if name not in match.re.groupindex or match[name] is None:
        return None
    return Span(*match.span(name))
