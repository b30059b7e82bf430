"""The words that a row is shown by: the sentence in which it is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from onrecord.model import Record, ReportEntry, Span, Who
from onrecord.text.paragraphs import paragraphs
from onrecord.views.clauses import by_report
from onrecord.views.telling import telling


class _Told(Protocol):
    @property
    def report(self) -> str:
        """The report's id."""


_Row = TypeVar("_Row", bound=_Told)


class Page:
    """A report's text, cut into paragraphs once for all the rows in it."""

    def __init__(self, report: ReportEntry) -> None:
        self.report = report
        self._blocks = paragraphs(report.text)

    def exact(self, spans: Iterable[Span | None]) -> str:
        """The words of spans."""
        text = self.report.text
        return " … ".join(span.exact(text) for span in spans if span and span.end <= len(text))

    def sentence(self, spans: Iterable[Span]) -> str:
        """The sentence around the first of the spans, or their words alone where that is in none."""
        told = tuple(sorted(spans))
        return telling((self.report.id, told[0], told), self.report.text, self._blocks) if told else ""

    @property
    def outlet(self) -> str:
        """The outlet's name, or the report's where it is not known."""
        return self.report.outlet.value if self.report.outlet else self.report.name


def pages(record: Record, found: Iterable[_Row]) -> Iterator[tuple[_Row, Page]]:
    """Rows, in report order, each with its report.

    >>> class Empty:
    ...     def reports(self): return iter(())
    >>> list(pages(Empty(), []))
    []
    """
    for report, told in by_report(record, found):
        page = Page(report)
        yield from ((each, page) for each in told)


def names(people: Iterable[Who]) -> str:
    """Who they are, in one line.

    >>> names([Who(None, "Kim", None), Who(None, "Park", None)])
    'Kim, Park'
    """
    return ", ".join(dict.fromkeys(who.name for who in people))
