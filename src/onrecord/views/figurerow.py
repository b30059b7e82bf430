"""A figure as the export gives it: the number, what it counts, and which others can be right together with it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Figure, Record, ReportEntry
from onrecord.views.cells import (
    Row,
    about,
    date_cell,
    joined,
    judged_cell,
    number_cell,
    span_cell,
    span_cells,
    who_cell,
)
from onrecord.views.clauses import Clauses, clause, with_clauses


def figure_row(figure: Figure, report: ReportEntry, clauses: Clauses) -> Row:
    """A figure with its evidence.

    Args:
        figure: The figure.
        report: The report that claims it.
        clauses: The spans of that report's claims, by their ids.

    >>> from onrecord.model import Judged, Span
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "Two died.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> figure = Figure("f1", "r1", None, None, Span(0, 3), Judged("casualties", "word"), "2", "", "", "persons", None,
    ...                 None, None, None, None, None, None, None, "narrated", None, None, "", (), (), 0.9)
    >>> row = figure_row(figure, report, {})
    >>> row["value"], row["unit"], row["evidence"][0]["exact"]
    (2, 'persons', 'Two')
    """
    text = report.text
    return {
        "id": figure.id,
        **about(report),
        "kind": judged_cell(figure.kind, text),
        "value": number_cell(figure.value),
        "low": number_cell(figure.low),
        "high": number_cell(figure.high),
        "unit": figure.unit or None,
        "approximator": span_cell(figure.approximator, text),
        "of": span_cell(figure.of, text),
        "whose": who_cell(figure.whose, text) if figure.whose else None,
        "where": span_cell(figure.where, text),
        "when": date_cell(figure.when, text),
        "question": span_cell(figure.question, text),
        "answer": span_cell(figure.answer, text),
        "part_of": span_cell(figure.part_of, text),
        "voice": figure.voice,
        "source": who_cell(figure.source, text) if figure.source else None,
        "on": date_cell(figure.on, text),
        "group": figure.group or None,
        "agrees": list(figure.agrees),
        "contradicts": list(figure.contradicts),
        "claim": figure.claim,
        "statement": figure.statement,
        "text": joined(span_cells(clause(figure.claim, clauses, (figure.span,)), text)),
        "evidence": span_cells((figure.span,), text),
        "confidence": round(figure.confidence, 2),
    }


def figure_rows(record: Record) -> Iterator[Row]:
    """All figures of a record."""
    for figure, report, clauses in with_clauses(record, record.figures()):
        yield figure_row(figure, report, clauses)
