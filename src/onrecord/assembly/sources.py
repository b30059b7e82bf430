"""What stands behind each report: an agency, an outlet, or the report alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.assembly.copies import Kinship
from onrecord.assembly.gazetteer import look_up, slug
from onrecord.data import rows
from onrecord.model import Report


def sources_of(reports: Sequence[Report], kinship: Mapping[str, Kinship]) -> dict[str, str]:
    """The independent source of each report: of a copy its original's, else the agency it credits, its outlet, itself.

    >>> from onrecord.model import Judged, OffsetMap
    >>> report = Report("r", "r", "", "", "", OffsetMap("utf-8", ()), outlet=Judged("The Herald", "json"))
    >>> sources_of([report], {})
    {'r': 'the-herald'}
    """
    by_id = {report.id: report for report in reports}
    return {report.id: _source(by_id[_original(report.id, kinship, by_id)]) for report in reports}


def _original(ident: str, kinship: Mapping[str, Kinship], known: Mapping[str, Report]) -> str:
    seen = {ident}
    while ident in kinship:
        before = kinship[ident].copy_of
        if before is None or before not in known or before in seen:
            break
        seen.add(before)
        ident = before
    return ident


def _source(report: Report) -> str:
    for name in (*(credit.value for credit in report.credits), report.outlet.value if report.outlet else ""):
        known = look_up(name) if name else None
        if known and known.name in _carriers():
            return known.id
        if slug(name):
            return slug(name)
    return report.id


@cache
def _carriers() -> frozenset[str]:
    """Agencies and outlets: an outlet called NRA is no rifle association."""
    return frozenset(row["name"] for row in rows("agencies"))
