"""The analyst's decisions on positions, proposals, forecasts, commissives and figures, applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from onrecord.assembly.anchor import WORDS_OF, Anchored
from onrecord.model import Decision, Figure, Judged, Position, Proposal, Prospect, Reading, Span

Row = TypeVar("Row", Position, Proposal, Prospect, Figure)
Place = tuple[str, tuple[Span, ...]]
"""A report's id and words of it: by these a row is known to be the one that was decided on."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """Decisions that stand, by the words that they are about.

    Attributes:
        rejected: What was rejected: the reading's table, the report and the words.
        others: All else, in the order taken.
    """

    rejected: frozenset[tuple[str, Place]] = frozenset()
    others: Mapping[Place, Sequence[Decision]] = field(default_factory=dict)


def rulings(anchored: Iterable[Anchored], readings: Mapping[str, Reading]) -> Rulings:
    """The decisions on rows that rest on stances, moves, foretellings and quantities.

    >>> rulings([], {}).rejected
    frozenset()
    """
    rejected: set[tuple[str, Place]] = set()
    others: dict[Place, list[Decision]] = {}
    for found in anchored:
        words = WORDS_OF.get(found.decision.role)
        if words is None or found.report is None or found.index is None:
            continue
        place = found.report, words.of(getattr(readings[found.report], words.table)[found.index])
        if found.decision.action == "reject":
            rejected.add((words.table, place))
        else:
            others.setdefault(place, []).append(found.decision)
    return Rulings(frozenset(rejected), others)


def without_rejected(reading: Reading, ruled: Rulings) -> Reading:
    """A reading without what the analyst rejected; the stored one is never touched.

    >>> without_rejected(Reading("r", "f", True), Rulings()).stances
    ()
    """
    gone = {table for table, (report, _) in ruled.rejected if report == reading.report}
    words = {words.table: words.of for words in WORDS_OF.values()}
    kept: dict[str, Any] = {
        table: tuple(
            row for row in getattr(reading, table) if (table, (reading.report, words[table](row))) not in ruled.rejected
        )
        for table in sorted(gone)
    }
    return replace(reading, **kept) if kept else reading


def apply(
    rows: Iterable[Row], ruled: Rulings, at: Callable[[Row], Sequence[Place]], change: Callable[[Row, Decision], Row]
) -> tuple[Row, ...]:
    """The rows as decided; `at` says which words a row rests on, `change` what a decision does to it.

    >>> apply([], Rulings(), lambda row: [], lambda row, decision: row)
    ()
    """
    settled = []
    for row in rows:
        for place in at(row):
            for decision in ruled.others.get(place, ()):
                row = replace(row, confidence=1.0) if decision.action == "confirm" else change(row, decision)
        settled.append(row)
    return tuple(settled)


def on_position(position: Position, decision: Decision) -> Position:
    """A position with the option or the stance that the analyst gives it; no option for `none`."""
    if decision.action == "amend_option":
        issue, _, option = decision.value.rpartition("/") if decision.value != "none" else ("", "", "")
        return replace(position, issue=issue, option=option, match=1.0, confidence=1.0)
    if decision.action == "amend_stance":
        return replace(position, stance=Judged(decision.value, "analyst", position.stance.evidence), confidence=1.0)
    return position


def on_prospect(prospect: Prospect, decision: Decision) -> Prospect:
    """A forecast or commissive with the outcome that the analyst gives it."""
    if decision.action == "resolve":
        return replace(prospect, outcome=Judged(decision.value, "analyst"))
    return prospect


def as_it_is(row: Row, decision: Decision) -> Row:
    """A row that no decision but a confirmation or a rejection can change."""
    return row
