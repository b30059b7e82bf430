"""On what somebody is not on record, said so that nobody is called silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.analysis.held import Holder, gathered, is_own
from onrecord.model import IssueSet, Position, ReportEntry


@dataclass(frozen=True, slots=True)
class NoStatement:
    """No statement of somebody on an issue, in N collected reports of M outlets.

    Attributes:
        holder: Who.
        issue: On what.
        reports: Reports of the record that are read.
        outlets: Outlets that they come from.
        on_issue: Reports among them in which anybody is on record on the issue.
        ascribed: Rows in which others, or the outlet, say where the holder stands.
    """

    holder: Holder
    issue: str
    reports: int
    outlets: int
    on_issue: int
    ascribed: int

    def __str__(self) -> str:
        """The sentence that a page shows."""
        return f"no statement in {self.reports} collected reports of {self.outlets} outlets"


def no_statement(
    positions: Sequence[Position], reports: Iterable[ReportEntry], *, by: str = "actor", sets: Iterable[IssueSet] = ()
) -> tuple[NoStatement, ...]:
    """For each who is on record on some issue, the issues on which he is not, by holder and issue.

    A statement is what is quoted or paraphrased, or an act that is narrated. What others ascribe to somebody is none,
    and is counted apart.

    Args:
        positions: Rows of the record; give all, since a doubtful statement is not none.
        reports: The record's reports.
        by: `actor`, or `side`.
        sets: The record's issue sets; else the issues are those on which anybody is on record.

    >>> no_statement([], [])
    ()
    """
    read = [report for report in reports if report.read]
    outlets = {" ".join(report.outlet.value.casefold().split()) for report in read if report.outlet}
    rows = gathered(positions, by)
    issues = [issue.id for each in sets for issue in each.issues] or sorted({issue for _, issue in rows})
    told = {issue: len({each.report for each in positions if each.issue == issue}) for issue in issues}
    spoke = sorted({holder for (holder, _), held in rows.items() if any(map(is_own, held))})
    return tuple(
        NoStatement(holder, issue, len(read), len(outlets), told[issue], len(rows.get((holder, issue), ())))
        for holder in spoke
        for issue in issues
        if not any(map(is_own, rows.get((holder, issue), ())))
    )
