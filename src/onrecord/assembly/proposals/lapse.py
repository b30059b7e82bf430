"""Lapse: whether a proposal ran out because nobody answered it by its deadline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.assembly.sides import names_of
from onrecord.model import Judged, Proposal

OPEN = frozenset(["offered", "floated", "reported"])
ANSWERS = frozenset(["accepts", "accepts_if", "refuses", "counters"])


def ran_out(row: Proposal, today: str) -> Proposal:
    """The row, lapsed if nobody took it up by its deadline and the record's last day is later.

    Args:
        row: A proposal.
        today: The record's last day, as a date; empty where no report has one.
    """
    over = row.deadline is not None and bool(row.deadline.latest) and row.deadline.latest < today[:10]
    if not over or row.status.value not in OPEN:
        return row
    evidence = row.deadline.evidence if row.deadline is not None else ()
    return replace(row, status=Judged("lapsed", "deadline-passed", evidence, row.status.confidence))


def is_taken_up(row: Proposal, rows: Sequence[Proposal]) -> bool:
    """Whether those to whom it was put answered in time, in whatever row their answer stands.

    What a side offers in several sentences may stand in several rows, of which an answer names one: no part of it has
    then lapsed. An agreement of the same sides is an answer too.

    Args:
        row: A proposal.
        rows: All of the record.
    """
    if row.deadline is None:
        return False
    own, until = names_of(row.proposers), row.deadline.latest
    return any(own & names_of(other.proposers) and _is_answered(row, other, until) for other in rows)


def _is_answered(row: Proposal, other: Proposal, until: str) -> bool:
    """Whether a proposal of the same side was answered between this one and its deadline."""
    since = row.on.earliest or row.on.latest if row.on is not None else ""
    days = [each.on.latest for each in other.responses if each.answer.value in ANSWERS and each.on is not None]
    if other.status.value == "accepted" and other.on is not None:
        days.append(other.on.latest)
    return any(since <= day <= until for day in days if day)
