"""Accounts by what they tell: who tells it how, how many sources stand behind them, and which outlets do not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model import Record, ReportEntry, Version


@dataclass(frozen=True, slots=True)
class Subject:
    """What several reports tell of.

    Attributes:
        of: `event`, `remark` or `claim`.
        versions: In the record's order.
        sources: How many independent sources stand behind them.
        outlets: Those that tell it.
        without: Outlets with a report read that do not tell it, by name.
        contradictions: How many pairs cannot both be so.
    """

    id: str
    of: str
    versions: tuple[Version, ...]
    sources: int
    outlets: tuple[str, ...]
    without: tuple[str, ...]
    contradictions: int


def subjects(versions: Iterable[Version], reports: Mapping[str, str], kinds: Iterable[str]) -> list[Subject]:
    """Accounts by subject, in the record's order.

    Args:
        versions: The accounts.
        reports: The outlet of each report that was read, by the report's id.
        kinds: Kinds of link that are contradictions.

    >>> subjects([], {}, ())
    []
    """
    kinds, outlets = frozenset(kinds), sorted({outlet for outlet in reports.values() if outlet})
    told: dict[tuple[str, str], list[Version]] = {}
    for version in versions:
        told.setdefault((version.of, version.subject), []).append(version)
    return [_subject(tuple(found), reports, outlets, kinds) for found in told.values()]


def outlets_of(record: Record) -> dict[str, str]:
    """The outlet of each report that was read; empty where it is not known."""
    return {report.id: _outlet(report) for report in record.reports() if report.read}


def _outlet(report: ReportEntry) -> str:
    return report.outlet.value if report.outlet else ""


def _subject(
    versions: tuple[Version, ...], reports: Mapping[str, str], outlets: Iterable[str], kinds: frozenset[str]
) -> Subject:
    telling = dict.fromkeys(outlet for version in versions if (outlet := reports.get(version.report, "")))
    pairs = {
        frozenset((version.id, link.version)) for version in versions for link in version.links if link.kind in kinds
    }
    return Subject(
        id=versions[0].subject,
        of=versions[0].of,
        versions=versions,
        sources=len({version.source for version in versions}),
        outlets=tuple(telling),
        without=tuple(outlet for outlet in outlets if outlet not in telling),
        contradictions=len(pairs),
    )
