"""A report's page: its exact text with statements marked, and beside each paragraph the statements that begin there."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from onrecord.model import Judged, Region, ReportEntry, Span, Statement, Time
from onrecord.views.labels import dated, day, term
from onrecord.views.pages.cut import Piece, cut, layers, paragraphs
from onrecord.views.pages.shown import Shown

_Item = TypeVar("_Item")
_STANDINGS = ("said", "doubtful", "unsaid")


@dataclass(frozen=True, slots=True)
class Card:
    """A statement's note in the margin.

    Attributes:
        number: Its place among the report's statements, from 1.
        place: Where in the text it begins.
        within: Number of the statement that holds it; 0 for none.
    """

    number: int
    shown: Shown
    place: int
    within: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of text with what opens before it: numbers of statements, and anchors of cited words.

    Attributes:
        classes: For the style sheet, in a fixed order.
        time: What the expression of time that it is part of stands for; empty where it is of none.
    """

    piece: Piece
    classes: str
    opening: tuple[Card, ...]
    anchors: tuple[str, ...]
    time: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `region` names what it wholly is, where it is not running prose."""

    marked: tuple[Marked, ...]
    cards: tuple[Card, ...]
    region: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what the report says of itself.

    Attributes:
        href: Link to follow; only for web addresses.
        evidence: Anchors in the text.
        doubts: Labels.
    """

    name: str
    value: str
    basis: str
    evidence: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    href: str = ""


def anchor(span: Span) -> str:
    """The anchor of cited words in a report's page.

    >>> anchor(Span(4, 9))
    'w4-9'
    """
    return f"w{span.start}-{span.end}"


def body(
    report: ReportEntry,
    statements: Sequence[Statement],
    shown: Sequence[Shown],
    *,
    cited: Collection[Span],
    times: Sequence[Time] = (),
) -> list[Paragraph]:
    r"""The text in paragraphs, marked; together their pieces are the exact text, line breaks aside.

    >>> report = ReportEntry("r1", "a", "a.txt", "00", "One.\n\nTwo.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> [[marked.piece.text for marked in paragraph.marked] for paragraph in body(report, [], [], cited=[])]
    [['One.'], ['Two.']]
    """
    marks = layers(statements)
    cards = _cards(statements, shown)
    cuts = (*cited, *(time.span for time in times))
    at = {edge for span in cuts for edge in (span.start, span.end)} | {card.place for card in cards}
    spans = paragraphs(report.text)
    cards_of = _by_paragraph(spans, [(card.place, card) for card in cards])
    words_of = _by_paragraph(spans, [(span.start, span) for span in sorted(cited)])
    standing = {each.line.id: _standing(each) for each in shown}
    found = []
    for number, span in enumerate(spans):
        pieces = cut(report.text, span, marks, regions=report.regions, at=at)
        marked = _timed(_marked(pieces, cards_of[number], words_of[number], standing), times)
        found.append(Paragraph(tuple(marked), tuple(cards_of[number]), _whole(span, report.regions)))
    return found


def facts(report: ReportEntry) -> list[Fact]:
    """What the report says of itself, each with how it is known."""
    several = [("author", author) for author in report.authors] + [("credit", credit) for credit in report.carriers]
    single = [("outlet", report.outlet), ("dateline", report.dateline), ("language", report.language)]
    found = [_fact(name, judged) for name, judged in (*single, *several, ("address", report.url)) if judged]
    if report.published:
        when = report.published
        evidence = tuple(anchor(span) for span in when.evidence)
        published = Fact("published", dated(when), term(when.basis), evidence, tuple(term(flag) for flag in when.flags))
        found.insert(1 if report.outlet else 0, published)
    return found


def evidence(report: ReportEntry) -> frozenset[Span]:
    """All spans that `facts` cites."""
    judged = (report.outlet, report.dateline, report.language, *report.authors, *report.carriers, report.url)
    found = {span for cell in judged if cell for span in cell.evidence}
    return frozenset(found | set(report.published.evidence if report.published else ()))


def _fact(name: str, judged: Judged) -> Fact:
    web = name == "address" and judged.value.startswith(("https://", "http://"))
    evidence_anchors = tuple(anchor(span) for span in judged.evidence)
    return Fact(name, judged.value, term(judged.basis), evidence_anchors, (), judged.value if web else "")


def _cards(statements: Sequence[Statement], shown: Sequence[Shown]) -> list[Card]:
    numbers = {statement.id: number for number, statement in enumerate(statements, 1)}
    return [
        Card(numbers[statement.id], each, _place(statement), numbers.get(statement.within or "", 0))
        for statement, each in zip(statements, shown, strict=True)
    ]


def _place(statement: Statement) -> int:
    spans = (*statement.content, statement.source, statement.cue)
    return min((span.start for span in spans if span), default=0)


def _by_paragraph(spans: Sequence[Span], placed: Iterable[tuple[int, _Item]]) -> list[list[_Item]]:
    """What begins in each paragraph; what begins in the blank before one, or past the last, goes to the nearest."""
    ends = [span.end for span in spans]
    found: list[list[_Item]] = [[] for _ in spans]
    for place, item in placed:
        if spans:
            found[min(bisect_right(ends, place), len(spans) - 1)].append(item)
    return found


def _whole(paragraph: Span, regions: Iterable[Region]) -> str:
    return next((term(region.kind) for region in regions if region.span.contains(paragraph)), "")


def _standing(shown: Shown) -> str:
    """How firmly a statement stands: `said`, `doubtful` or `unsaid`."""
    if not shown.line.said:
        return "unsaid"
    return "said" if shown.line.sure else "doubtful"


def _marked(
    pieces: Sequence[Piece], cards: Sequence[Card], words: Sequence[Span], standing: Mapping[str, str]
) -> Iterable[Marked]:
    """Pieces with what opens at each; what opens in the blank before the paragraph opens at its first piece."""
    for number, piece in enumerate(pieces):
        begin = 0 if number == 0 else piece.start
        end = pieces[number + 1].start if number + 1 < len(pieces) else sys.maxsize
        yield Marked(
            piece,
            _classes(piece, standing),
            tuple(card for card in cards if begin <= card.place < end),
            tuple(anchor(span) for span in words if begin <= span.start < end),
        )


def _timed(marked: Iterable[Marked], times: Sequence[Time]) -> Iterator[Marked]:
    """The pieces, each with what the innermost expression of time around it stands for."""
    for each in marked:
        start, end = each.piece.start, each.piece.start + len(each.piece.text)
        around = [time for time in times if time.span.start <= start and end <= time.span.end]
        innermost = min(around, key=lambda time: len(time.span), default=None)
        yield replace(each, time=reckoned(innermost)) if innermost else each


def reckoned(time: Time) -> str:
    """What an expression of time stands for: its value, the days that it covers, and doubts.

    >>> reckoned(Time("r1", Span(0, 4), "DATE", "XXXX-WXX-2", candidates=("2031-04-29", "2031-05-06")))
    'XXXX-WXX-2 · 29 Apr 2031 or 6 May 2031'
    """
    open_days = " or ".join(day(each) for each in time.candidates)
    parts = (time.mod.lower(), time.value, dated(time.when) or open_days, *map(term, time.flags))
    return " · ".join(part for part in parts if part)


def _classes(piece: Piece, standing: Mapping[str, str]) -> str:
    contents = [standing[layer.statement] for layer in piece.layers if layer.role == "content"]
    firmest = min(contents, key=_STANDINGS.index, default="")
    deeper = "deeper" if piece.depth > 1 else ""
    region = "region" if piece.region else ""
    return " ".join(name for name in (*piece.roles, deeper, firmest, region) if name)
