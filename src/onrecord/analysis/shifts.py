"""Shifts: where somebody's stance is no longer what it was, with the words of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from onrecord.analysis.held import SIGNS, Holder, day_of, gathered, in_time, is_own, once_each
from onrecord.model import Position


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of an actor's or a side's position.

    Attributes:
        holder: Whose.
        issue: Of which issue.
        kind: `stance` where it is towards one option (from refusing it to accepting it, from accepting to accepting on
            terms), `choice` where another option of the issue is now wanted.
        before: The position that was held.
        after: The position that is held since; its day is later.
    """

    holder: Holder
    issue: str
    kind: str
    before: Position
    after: Position


def shifts(positions: Iterable[Position], *, by: str = "actor") -> tuple[Shift, ...]:
    """Every shift, by holder and issue, then in the order of time.

    Both ends must be the holder's own, in words or deeds: quoted, paraphrased, or narrated as something done; what
    others ascribe to him is no end of a shift. A day on which he is on record both ways is none either (it is among
    `contradictions`). What has no date is left out, and an utterance counts on the day it was first told.

    Args:
        positions: Rows of the record; give those above the line.
        by: `actor`, or `side` for all who speak for one side together.

    >>> shifts([])
    ()
    """
    own = [position for position in once_each(positions) if is_own(position) and day_of(position)]
    return tuple(
        shift for (holder, issue), rows in gathered(own, by).items() for shift in _of_issue(holder, issue, rows)
    )


def _of_issue(holder: Holder, issue: str, rows: Sequence[Position]) -> Iterator[Shift]:
    found = [Shift(holder, issue, "stance", *pair) for pair in _turns(rows)]
    found += [Shift(holder, issue, "choice", *pair) for pair in _choices(rows)]
    yield from sorted(found, key=lambda shift: (day_of(shift.after), shift.kind, shift.after.option, shift.after.id))


def _turns(rows: Iterable[Position]) -> Iterator[tuple[Position, Position]]:
    """Days after one another on which the stance towards one option differs."""
    for _, same in groupby(sorted(rows, key=lambda each: each.option), key=lambda each: each.option):
        clear = [day for day in _days(same) if len({SIGNS[each.stance.value] for each in day}) == 1]
        for before, after in pairwise(day[0] for day in clear):
            if before.stance.value != after.stance.value:
                yield before, after


def _choices(rows: Iterable[Position]) -> Iterator[tuple[Position, Position]]:
    """Days after one another on which another option, and that one alone, is wanted."""
    wanted = _days(each for each in rows if SIGNS[each.stance.value] > 0)
    clear = [day for day in wanted if len({each.option for each in day}) == 1]
    for before, after in pairwise(day[0] for day in clear):
        if before.option != after.option:
            yield before, after


def _days(rows: Iterable[Position]) -> list[list[Position]]:
    """Positions day by day, the surest of each day first."""
    return [list(day) for _, day in groupby(in_time(rows), key=day_of)]
