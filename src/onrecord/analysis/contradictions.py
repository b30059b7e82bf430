"""Contradictions: where somebody is on record both for and against one option at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from onrecord.analysis.held import SIGNS, Holder, day_of, gathered, in_time, is_own, once_each
from onrecord.model import Position


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two positions of one actor that cannot both be his.

    Attributes:
        holder: Whose.
        issue, option: Towards what.
        when: `remark` where one utterance holds both, or two reports tell it differently; else `day`.
        pro: The surest position for it.
        contra: The surest position against it.
    """

    holder: Holder
    issue: str
    option: str
    when: str
    pro: Position
    contra: Position


def contradictions(positions: Iterable[Position], *, by: str = "actor") -> tuple[Contradiction, ...]:
    """Every contradiction of an actor with itself, by holder, issue and day.

    Both must be the actor's own, as in `shifts`. One who agrees on terms and one who refuses do not contradict each
    other: the terms may not be met.

    Args:
        positions: Rows of the record; give those above the line.
        by: `actor`, or `side` for two who speak for one side.

    >>> contradictions([])
    ()
    """
    own = [position for position in once_each(positions) if is_own(position) and position.stance.value != "agrees_if"]
    return tuple(
        found for (holder, issue), rows in gathered(own, by).items() for found in _of_issue(holder, issue, rows)
    )


def _of_issue(holder: Holder, issue: str, rows: Sequence[Position]) -> Iterator[Contradiction]:
    seen: set[tuple[str, str, str]] = set()
    pros = [each for each in in_time(rows) if SIGNS[each.stance.value] > 0]
    contras = [each for each in in_time(rows) if SIGNS[each.stance.value] < 0]
    for pro, contra in product(pros, contras):
        when = _when(pro, contra)
        place = (pro.option, when, (pro.remark or "") if when == "remark" else day_of(pro))
        if when and pro.option == contra.option and place not in seen:
            seen.add(place)
            yield Contradiction(holder, issue, pro.option, when, pro, contra)


def _when(one: Position, other: Position) -> str:
    if one.remark is not None and one.remark == other.remark:
        return "remark"
    return "day" if day_of(one) and day_of(one) == day_of(other) else ""
