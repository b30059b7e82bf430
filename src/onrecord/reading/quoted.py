"""Quoted: the stretches of a page between quotation marks, missing, spaced and wrong-way ones too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from onrecord.model import Span
from onrecord.text.quotes import Quotation

MARK = re.compile(r"[“”„«»\"]|``|''")
OPENING, CLOSING = frozenset(["“", "„", "«", "``"]), frozenset(["”", "»", "''"])
# Before a mark behind which a quotation has ended, though the mark looks as if one began.
ENDED = frozenset([".", "!", "?", ","])
# 'We agree, ' she said: single marks with a space before the last.
SPACED = re.compile(r"(?:(?<=\s)|(?<=\()|^)['‘](?=[A-Z0-9])[^\n“”\"]*?[.,!?] ?['’](?=\s|$)", re.MULTILINE)
# "… — Mira Sol (@mirasol)": what stands before is a post of hers.
POST = re.compile(r"[—–-]{1,2} ?(?P<name>[^\W\d_][^—–\n(@]{2,60}?) ?\(@ ?\w+\)")
LONGEST_POST = 280


def quoted_stretches(text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """What stands between quotation marks, in text order.

    >>> text = "`` We agree. It 's $4 billion , '' she said. \\"And more"
    >>> [span.exact(text) for span in quoted_stretches(text, (Span(0, len(text)),), ())]
    ["`` We agree. It 's $4 billion , ''"]
    """
    found: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        goes_on = number + 1 < len(paragraphs) and _opens_at(text, paragraphs[number + 1].start)
        found += _in_paragraph(text, paragraph, goes_on=goes_on)
    single = [each.span for each in quotations if len(each.marks[0]) == 1 and text[each.span.start] in "'‘’‚‛"]
    single += [Span(*match.span()) for match in SPACED.finditer(text)]
    found += [span for span in single if not any(span.overlaps(other) for other in found)]
    return tuple(sorted({*found}))


def _opens_at(text: str, start: int) -> bool:
    mark = MARK.match(text, start)
    return mark is not None and mark.group() not in CLOSING


def _in_paragraph(text: str, paragraph: Span, *, goes_on: bool) -> Iterator[Span]:
    opened: re.Match[str] | None = None
    marks = list(MARK.finditer(text, paragraph.start, paragraph.end))
    for match, ahead in zip_longest(marks, marks[1:]):
        if opened is None:
            opened = match if _opens(text, match, paragraph) else None
        elif match.group() in OPENING and (match.group() != "``" or not _turned(text, match, ahead)):
            opened = match  # the one before was never closed
        else:
            yield Span(opened.start(), match.end())
            opened = None
    if opened is not None and (goes_on or not text[paragraph.start : opened.start()].strip()):
        yield Span(opened.start(), paragraph.end)


def _opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    mark, before = match.group(), text[paragraph.start : match.start()][-1:]
    if mark in OPENING:
        return True
    if mark in "”»":
        return False
    spaced = not before or before.isspace() or before in "([—–-:"
    return spaced and match.end() < paragraph.end and (mark == '"' or not text[match.end()].isspace())


def _turned(text: str, match: re.Match[str], ahead: re.Match[str] | None) -> bool:
    """Whether a mark that looks like an opening one ends a quotation: behind a full stop, with no closing one next."""
    followed = ahead is not None and (ahead.group() in CLOSING or ahead.group() == '"')
    return text[: match.start()].rstrip()[-1:] in ENDED and not followed


def post_of(text: str, paragraph: Span, number: Span) -> Span | None:
    """Whose post on a network of short messages a number stands in, by the signature behind it.

    >>> text = "We need 60 votes! — Mira Sol (@mirasol) May 2"
    >>> post_of(text, Span(0, len(text)), Span(8, 10)).exact(text)
    'Mira Sol'
    """
    end = min(paragraph.end, number.end + LONGEST_POST)
    match = POST.search(text, number.end, end)
    return Span(*match.span("name")) if match is not None else None
