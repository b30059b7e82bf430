"""Cells of exported rows: spans, judgements and dates in plain lists and mappings, every span with its exact words.

Cells without any trust (confidence 0) and spans that do not lie in the text are withheld. In rows that draw on many
reports, each span also names its `report`; `words` then holds the exact words of each, by report and span.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from onrecord.model import Judged, ReportEntry, Span, When, Who

Cell: TypeAlias = "str | int | float | bool | Sequence[Cell] | Mapping[str, Cell] | None"
Row: TypeAlias = dict[str, Cell]
Words: TypeAlias = Mapping[tuple[str, Span], str]


def span_cell(span: Span | None, text: str) -> Row | None:
    """A span of this text with its words.

    >>> span_cell(Span(4, 9), "The talks failed")
    {'start': 4, 'end': 9, 'exact': 'talks'}
    """
    if span is None or span.end > len(text):
        return None
    return {"start": span.start, "end": span.end, "exact": span.exact(text)}


def span_cells(spans: Iterable[Span], text: str) -> list[Row]:
    """Spans of this text.

    >>> span_cells([Span(0, 3), Span(90, 99)], "The talks failed")
    [{'start': 0, 'end': 3, 'exact': 'The'}]
    """
    return [cell for cell in (span_cell(span, text) for span in spans) if cell]


def judged_cell(judged: Judged | None, text: str) -> Row | None:
    """A judgement on this text.

    >>> judged_cell(Judged("en", "detected", (), 0.987), "The talks failed")
    {'value': 'en', 'basis': 'detected', 'evidence': [], 'confidence': 0.99}
    """
    return _judged(judged, span_cells(judged.evidence, text)) if judged else None


def judged_cells(cells: Iterable[Judged], text: str) -> list[Row]:
    """Judgements on this text.

    >>> judged_cells([Judged("A. Penn", "byline", (), 0.0)], "The talks failed")
    []
    """
    return [cell for cell in (judged_cell(judged, text) for judged in cells) if cell]


def date_cell(when: When | None, text: str) -> Row | None:
    """A date that this text gives.

    >>> date_cell(None, "The talks failed") is None
    True
    """
    return _date(when, span_cells(when.evidence, text)) if when else None


def placed(places: Iterable[tuple[str, Span]], words: Words) -> list[Row]:
    """Spans of several reports.

    >>> placed([("r1", Span(4, 9))], {("r1", Span(4, 9)): "talks"})
    [{'report': 'r1', 'start': 4, 'end': 9, 'exact': 'talks'}]
    """
    return [
        {"report": place[0], "start": place[1].start, "end": place[1].end, "exact": words[place]}
        for place in places
        if place in words
    ]


def placed_judged(judged: Judged | None, report: str | None, words: Words) -> Row | None:
    """A judgement on one of several reports; its evidence is withheld where the report is not known.

    >>> placed_judged(Judged("Vell", "title", (Span(4, 8),)), "r1", {("r1", Span(4, 8)): "Vell"})["evidence"]
    [{'report': 'r1', 'start': 4, 'end': 8, 'exact': 'Vell'}]
    """
    return _judged(judged, placed(_of(report, judged.evidence), words)) if judged else None


def placed_date(when: When | None, report: str | None, words: Words) -> Row | None:
    """A date that one of several reports gives; its evidence is withheld where the report is not known.

    >>> placed_date(None, "r1", {}) is None
    True
    """
    return _date(when, placed(_of(report, when.evidence), words)) if when else None


def party_cell(who: Who, text: str) -> Row:
    """Who a row belongs to, with the words of this text that point there.

    >>> party_cell(Who("org:un", "UN", Span(0, 2)), "UN left.")["mention"]
    {'start': 0, 'end': 2, 'exact': 'UN'}
    """
    return _party(who, span_cell(who.mention, text))


def who_cell(who: Who, text: str) -> Row:
    """The same with capacity and side.

    >>> who_cell(Who("org:un", "UN", None), "UN left.")["side"] is None
    True
    """
    capacity, side = judged_cell(who.capacity, text), judged_cell(who.side, text)
    return {**party_cell(who, text), "capacity": capacity, "side": side}


def placed_who(who: Who, report: str, words: Words) -> Row:
    """The same, of one of several reports.

    >>> placed_who(Who(None, "A miller", None), "r1", {})["name"]
    'A miller'
    """
    mention = placed([(report, who.mention)], words) if who.mention else []
    capacity, side = placed_judged(who.capacity, report, words), placed_judged(who.side, report, words)
    return {**_party(who, mention[0] if mention else None), "capacity": capacity, "side": side}


def about(report: ReportEntry) -> Row:
    """The cells by which a row names its report.

    >>> about(ReportEntry("r1", "a", "a.txt", "00", "", (), None, None, (), None, None, None, None, (), True, None,
    ...                   None, ()))
    {'report': 'r1', 'report_name': 'a', 'outlet': None, 'published': None}
    """
    return {
        "report": report.id,
        "report_name": report.name,
        "outlet": report.outlet.value if report.outlet else None,
        "published": date_cell(report.published, report.text),
    }


def joined(spans: Iterable[Row]) -> str:
    """The words of spans in one line, what is left out between them marked.

    >>> joined([{"exact": "We met"}, {"exact": "twice"}])
    'We met … twice'
    """
    return " … ".join(str(span["exact"]) for span in spans)


def number_cell(text: str) -> int | float | None:
    """A number as it is reckoned with; None for one that the words do not give.

    >>> number_cell("7000000000"), number_cell("0.5"), number_cell("")
    (7000000000, 0.5, None)
    """
    if not text:
        return None
    return int(text) if text.lstrip("+-").isdecimal() else float(text)


def _party(who: Who, mention: Row | None) -> Row:
    return {
        "actor": who.actor,
        "name": who.name,
        "mention": mention,
        "basis": who.basis,
        "confidence": round(who.confidence, 2),
    }


def _of(report: str | None, spans: Iterable[Span]) -> list[tuple[str, Span]]:
    return [(report, span) for span in spans] if report is not None else []


def _judged(judged: Judged, evidence: list[Row]) -> Row | None:
    if judged.confidence <= 0:
        return None
    confidence = round(judged.confidence, 2)
    return {"value": judged.value, "basis": judged.basis, "evidence": evidence, "confidence": confidence}


def _date(when: When, evidence: list[Row]) -> Row:
    return {
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "basis": when.basis,
        "flags": list(when.flags),
        "evidence": evidence,
    }
