"""What a report's first lines say of it: header lines, byline, dateline, first line as headline."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from onrecord.intake.dateline import Dateline, find_dateline
from onrecord.intake.dates import read_date, without_date
from onrecord.intake.details import Details, names, prefer
from onrecord.model import Judged, Region, Span

_LOOKED_AT = 8
"""Paragraphs among which header lines and dateline may stand: headline, standfirst, byline, date, summary points."""

_FIELD = re.compile(
    r"(?i)(?P<key>date|published|posted|title|headline|source|outlet|publisher|authors?|byline|by|url|link|language|place)"
    r"\s*:\s*(?P<value>\S.*?)\s*$"
)
_INLINE_DATE = re.compile(r"(?i)(?:date|published):?\s+(?P<value>\d{4}-\d{2}-\d{2})(?=\s|$)\s*")
_NAME = r"[A-Z][\w.'’-]*(?:\s(?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|da|di|la|le)){0,4}"
_BYLINE = re.compile(
    rf"(?:By|BY)\s(?P<names>{_NAME}(?:(?:,\s|\sand\s|,\sand\s|\s&\s){_NAME}){{0,5}})(?=\s*$|\s*[|·•(]|,\s(?:AP|AFP|BBC|CNN)\b)"
)
_AROUND_A_DATE = re.compile(
    rf"(?i:(?:first |last )?(?:published|updated|posted|modified|date)?(?: on| at)?)|"
    rf"{_NAME}\s?[|·•]|[|·•]\s?\d+ min read"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$|[:;,]$")
_LONGEST_HEADLINE = 160
_KEYS = {
    "date": "published", "published": "published", "posted": "published", "title": "title", "headline": "title",
    "source": "outlet", "outlet": "outlet", "publisher": "outlet", "url": "url", "link": "url", "language": "language",
    "author": "authors", "authors": "authors", "byline": "authors", "by": "authors",
}  # fmt: skip

# Guessed, not measured: a first line is mostly a headline, and the agency in a dateline mostly the publisher of a text
# that names no other.
_FIRST_LINE_CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before a report's prose.

    Attributes:
        details: As the lines give them, each with its span.
        regions: `header`, `heading` and `dateline`.
        dateline: The agency's opening.
    """

    details: Details
    regions: tuple[Region, ...]
    dateline: Dateline | None = None


def read_opening(text: str, found: tuple[Span, ...], *, title_wanted: bool = False) -> Opening:
    """What a report's first paragraphs say of it.

    Args:
        text: Canonical text.
        found: Its paragraphs.
        title_wanted: Whether to take a first line for the headline if it looks like one.

    >>> text = " date 2025-08-12 BEIJING, August 12. /TASS/. The talks will go on."
    >>> opening = read_opening(text, (Span(1, len(text)),))
    >>> [(region.kind, region.span.exact(text)) for region in opening.regions]
    [('header', 'date 2025-08-12'), ('dateline', 'BEIJING, August 12. /TASS/.')]
    """
    details, regions = Details(), list[Region]()
    dateline = None
    for nth, span in enumerate(found[:_LOOKED_AT]):
        alone = nth == len(found) - 1
        line = _Line(text, span, nth, at_top=len(regions) == nth, alone=alone, title_wanted=title_wanted)
        said, header = _header(line)
        details = prefer(details, said)
        if header:
            regions.append(header)
        prose = _rest(text, span, header.span) if header else span
        dateline = find_dateline(text, prose) if prose else None
        if dateline:
            break
    if dateline:
        regions.append(Region("dateline", dateline.span))
    return Opening(details, tuple(regions), dateline)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph among the first, as the rules below look at it; `at_top` while none before it is prose."""

    text: str
    span: Span
    nth: int
    at_top: bool
    alone: bool
    title_wanted: bool

    @property
    def words(self) -> str:
        return self.span.exact(self.text)


Finding = tuple[Details, Region]


def field_line(line: _Line) -> Finding | None:
    """A named field: "Title: Talks fail", "Source: NRA"."""
    match = _FIELD.match(line.words)
    if not match or not line.at_top or "\n" in line.words:
        return None
    value = Span(line.span.start + match.start("value"), line.span.start + match.end("value"))
    return _details(_KEYS.get(match["key"].lower(), ""), match["value"], "header", value), Region("header", line.span)


def inline_date(line: _Line) -> Finding | None:
    """A date before the dateline, with no line of its own: "date 2025-08-12 BEIJING, August 12. /TASS/."."""
    match = _INLINE_DATE.match(line.words)
    if not match or line.nth:
        return None
    value = Span(line.span.start + match.start("value"), line.span.start + match.end("value"))
    return _details("published", match["value"], "header", value), Region("header", Span(line.span.start, value.end))


def byline(line: _Line) -> Finding | None:
    """Who wrote it: "By Ana Roe and Bo Lind", with a date behind it on some sites."""
    match = _BYLINE.match(line.words)
    if not match or len(line.words) > _LONGEST_HEADLINE:
        return None
    value = Span(line.span.start + match.start("names"), line.span.start + match.end("names"))
    said = _details("authors", match["names"], "byline", value)
    behind = _rest(line.text, line.span, Span(line.span.start, value.end))
    dated = _rest(line.text, line.span, Span(behind.start, behind.start + 1)) if behind else None
    if dated and read_date(dated.exact(line.text)):
        said = prefer(said, _details("published", dated.exact(line.text), "date_line", dated))
    return said, Region("header", line.span)


def date_line(line: _Line) -> Finding | None:
    """A date with nothing beside it but such words as go with one: "Published Tuesday, 12 August 2025, 10:15"."""
    if len(line.words) > _LONGEST_HEADLINE or not read_date(line.words):
        return None
    if not _AROUND_A_DATE.fullmatch(without_date(line.words)):
        return None
    return _details("published", line.words, "date_line", line.span), Region("header", line.span)


def first_line(line: _Line) -> Finding | None:
    """The first line where it does not end as a sentence and others follow: "Talks on two rivers fail"."""
    short = len(line.words) <= _LONGEST_HEADLINE and "\n" not in line.words
    if line.nth or line.alone or not line.title_wanted or not short:
        return None
    if _SENTENCE_END.search(line.words) or find_dateline(line.text, line.span) or not line.words[0].isupper():
        return None
    title = Judged(line.words, "first_line", (line.span,), _FIRST_LINE_CONFIDENCE)
    return Details(title=title), Region("heading", line.span)


_RULES: tuple[Callable[[_Line], Finding | None], ...] = (field_line, inline_date, byline, date_line, first_line)


def _header(line: _Line) -> tuple[Details, Region | None]:
    """What the first rule that fits makes of a line."""
    return next((finding for rule in _RULES if (finding := rule(line))), (Details(), None))


def _details(key: str, words: str, basis: str, span: Span) -> Details:
    cell = Judged(words, basis, (span,))
    if key == "authors":
        return Details(authors=tuple(replace(name, evidence=(span,)) for name in names(words, basis)))
    if key == "published":
        return Details(published=(cell,))
    if key == "language":
        return Details(language=replace(cell, value=words[:2].lower()))
    single: dict[str, Callable[[], Details]] = {
        "outlet": lambda: Details(outlet=cell),
        "title": lambda: Details(title=cell),
        "url": lambda: Details(url=cell),
    }
    return single[key]() if key in single else Details()


def _rest(text: str, paragraph: Span, taken: Span) -> Span | None:
    """What is left of a paragraph behind its header."""
    start = taken.end + len(text[taken.end : paragraph.end]) - len(text[taken.end : paragraph.end].lstrip())
    return Span(start, paragraph.end) if start < paragraph.end else None
