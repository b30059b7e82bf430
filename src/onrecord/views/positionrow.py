"""A position as the export gives it: who is for or against which option of which issue, by which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from onrecord.model import IssueSet, Position, Record, ReportEntry
from onrecord.views.cells import (
    Row,
    about,
    date_cell,
    joined,
    judged_cell,
    party_cell,
    span_cells,
    who_cell,
)
from onrecord.views.clauses import Clauses, clause, with_clauses


def position_row(position: Position, report: ReportEntry, clauses: Clauses, names: Mapping[str, str]) -> Row:
    """A position with its evidence.

    Args:
        position: The position.
        report: The report that tells it.
        clauses: The spans of that report's claims, by their ids.
        names: What issues and options are called: `ceasefire/territory`, `ceasefire/territory/cede`.

    >>> from onrecord.model import Judged, Position, ReportEntry, Span, Who
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "Kim wants talks.", (), None, None, (), None, None, None, None,
    ...                      (), True, None, None, ())
    >>> position = Position("p1", "r1", "c1", None, None, Who(None, "Kim", Span(0, 3)), "x/talks", "hold",
    ...                     Judged("agrees", "want", (Span(4, 9),)), Judged("plain", "want"), False, (),
    ...                     (Span(10, 15),), (), "narrated", (), None, 0.8, 0.9)
    >>> row = position_row(position, report, {"c1": (Span(0, 15),)}, {"x/talks": "Talks"})
    >>> row["issue_name"], row["stance"]["value"], row["text"]
    ('Talks', 'agrees', 'Kim wants talks')
    """
    text = report.text
    parts = (position.stance.evidence, position.matter, position.condition)
    evidence = span_cells(clause(position.claim, clauses, *parts), text)
    return {
        "id": position.id,
        **about(report),
        "actor": party_cell(position.actor, text),
        "side": judged_cell(position.actor.side, text),
        "capacity": judged_cell(position.actor.capacity, text),
        "issue": position.issue,
        "issue_name": names.get(position.issue, position.issue),
        "option": position.option,
        "option_name": names.get(f"{position.issue}/{position.option}", position.option),
        "stance": judged_cell(position.stance, text),
        "strength": judged_cell(position.strength, text),
        "demanded": position.demanded,
        "demanded_of": [who_cell(who, text) for who in position.demanded_of],
        "matter": span_cells(position.matter, text),
        "condition": span_cells(position.condition, text),
        "voice": position.voice,
        "ascribed_by": [who_cell(who, text) for who in position.ascribed_by],
        "on": date_cell(position.on, text),
        "claim": position.claim,
        "statement": position.statement,
        "remark_id": position.remark,
        "text": joined(evidence),
        "evidence": evidence,
        "match": round(position.match, 2),
        "confidence": round(position.confidence, 2),
    }


def position_rows(record: Record) -> Iterator[Row]:
    """All positions of a record."""
    names = names_of(record.issues())
    for position, report, clauses in with_clauses(record, record.positions()):
        yield position_row(position, report, clauses, names)


def names_of(sets: Iterable[IssueSet]) -> dict[str, str]:
    """What issues and options are called, by issue, and by issue and option.

    >>> from onrecord.model import Issue, IssueSet, Option
    >>> names_of(iter([IssueSet("x", "X", (Issue("x/talks", "Talks", "", (Option("hold", "Hold them", ""),)),))]))
    {'x/talks': 'Talks', 'x/talks/hold': 'Hold them'}
    """
    names: dict[str, str] = {}
    for issue in (issue for each in sets for issue in each.issues):
        names[issue.id] = issue.name
        names.update({f"{issue.id}/{option.id}": option.name for option in issue.options})
    return names
