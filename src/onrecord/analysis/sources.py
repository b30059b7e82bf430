"""What stands behind each report, so that ten outlets with one agency's story count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.model import Account, ReportEntry, Version


def sources_of(reports: Sequence[ReportEntry], told: Iterable[Account | Version] = ()) -> dict[str, str]:
    """The independent source of each report.

    As the record's accounts have it where a report tells something that others tell too; else of a copy its original's,
    else the first agency it credits, its outlet, or itself.

    Args:
        reports: The record's reports.
        told: Accounts of its events, or rows of its table of accounts.

    >>> sources_of([])
    {}
    """
    known = {each.report: each.source for each in told if each.source}
    by_id = {report.id: report for report in reports}
    return {report.id: known.get(report.id) or _source(_original(report, by_id)) for report in reports}


def _original(report: ReportEntry, by_id: Mapping[str, ReportEntry]) -> ReportEntry:
    seen = {report.id}
    while (copied := report.copy_of or "") in by_id and copied not in seen:
        report = by_id[copied]
        seen.add(copied)
    return report


def _source(report: ReportEntry) -> str:
    names = [credit.value for credit in report.carriers] + ([report.outlet.value] if report.outlet else [])
    return " ".join(names[0].casefold().split()) if names else report.id
