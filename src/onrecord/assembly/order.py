"""The order of every table, and the ids of what the record makes."""

from __future__ import annotations

import hashlib

from onrecord.model import ReportEntry, Span, Statement, When, cover


def digest(*parts: str) -> str:
    """An id that is the same whenever the parts are: 16 hexadecimal digits of their SHA-256.

    >>> digest("a", "b") == digest("a", "b"), digest("a", "b") == digest("ab")
    (True, False)
    """
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def spell(spans: tuple[Span, ...]) -> str:
    """Spans as one string, for ids.

    >>> spell((Span(0, 5), Span(9, 12)))
    '0-5,9-12'
    """
    return ",".join(f"{span.start}-{span.end}" for span in spans)


def by_publication(published: When | None, name: str, ident: str) -> tuple[bool, str, str, str]:
    """Sort key of a report: first possible day (unknown last), then name, then id.

    >>> by_publication(None, "a", "1") > by_publication(When("2025-08", "2025-08-01", "2025-08-31", "json"), "b", "2")
    True
    """
    return (published is None, published.earliest if published else "", name, ident)


def extent(statement: Statement) -> Span:
    """The stretch of text that a statement takes up, source and cue included.

    >>> from onrecord.model import Judged
    >>> said = Judged("yes", "default")
    >>> extent(Statement("s", "s", "r", Span(0, 3), Span(4, 8), (Span(9, 20),), "indirect", "assertion", (), said,
    ...     None, None, (), None, 0.9))
    Span(start=0, end=20)
    """
    return cover((*statement.content, *(span for span in (statement.source, statement.cue) if span)))


def in_order(statements: list[Statement], reports: tuple[ReportEntry, ...]) -> tuple[Statement, ...]:
    """Statements in report order, then text order.

    >>> in_order([], ())
    ()
    """
    places = {report.id: place for place, report in enumerate(reports)}
    return tuple(sorted(statements, key=lambda statement: (places[statement.report], extent(statement), statement.id)))
