"""The clauses that rows rest on, found by the ids of their claims, one report at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeAlias, TypeVar

from onrecord.model import Record, ReportEntry, Span, cover

Clauses: TypeAlias = Mapping[str, tuple[Span, ...]]

_BLANK = 1
"""Code points between two spans that read as one."""


class _OfOneReport(Protocol):
    """A row that one report tells."""

    @property
    def report(self) -> str:
        """The report's id."""


_Row = TypeVar("_Row", bound=_OfOneReport)


def by_report(record: Record, found: Iterable[_Row]) -> Iterator[tuple[ReportEntry, list[_Row]]]:
    """The reports that tell some of these rows, in report order, each with its own.

    >>> class Empty:
    ...     def reports(self): return iter(())
    >>> list(by_report(Empty(), []))
    []
    """
    rows_of: dict[str, list[_Row]] = {}
    for each in found:
        rows_of.setdefault(each.report, []).append(each)
    return ((report, rows_of[report.id]) for report in record.reports() if report.id in rows_of)


def with_clauses(record: Record, found: Iterable[_Row]) -> Iterator[tuple[_Row, ReportEntry, Clauses]]:
    """Rows, in report order, each with its report and with the clauses of that report's claims.

    >>> class Empty:
    ...     def reports(self): return iter(())
    >>> list(with_clauses(Empty(), []))
    []
    """
    for report, told in by_report(record, found):
        clauses = {claim.id: claim.spans for claim in record.claims(report=report.id)}
        yield from ((each, report, clauses) for each in told)


def clause(claim: str | None, clauses: Clauses, *parts: Iterable[Span]) -> tuple[Span, ...]:
    """The words that a row rests on: its claim's clause and the row's own parts, in text order, without overlaps.

    >>> clause("c1", {"c1": (Span(0, 9),)}, [Span(4, 9)], [Span(20, 24)])
    (Span(start=0, end=9), Span(start=20, end=24))
    """
    found: list[Span] = []
    for span in sorted({*clauses.get(claim or "", ()), *(span for part in parts for span in part)}):
        if found and span.start <= found[-1].end + _BLANK:
            found[-1] = cover((found[-1], span))
        else:
            found.append(span)
    return tuple(found)
