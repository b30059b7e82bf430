"""The matrix: who stands where on which option, with how much behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.analysis.held import HOLDERS, Holder, in_time
from onrecord.model import IssueSet, Position

VOICES = ("quoted", "paraphrased", "narrated", "ascribed")
"""From the actor's own words to others' words about him."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What speaks for one stance in one voice.

    Attributes:
        voice: `quoted`, `paraphrased`, `narrated` or `ascribed`.
        stance: As in `Position`.
        remarks: Utterances, each counted once however many reports tell it; what stands in no statement by itself.
        sources: Independent sources behind them.
        positions: The rows, in the order of time.
    """

    voice: str
    stance: str
    remarks: int
    sources: int
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one holder is on record with towards one option.

    Attributes:
        holder: Whose.
        issue, option: Towards what.
        tallies: By voice, the actor's own words first, then by stance; voices are never added up.
    """

    holder: Holder
    issue: str
    option: str
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Holders against options.

    Attributes:
        rows: Holders, those with most rows first, then by name.
        columns: Issue and option, in the order of the sets; options on which nobody is on record left out.
        cells: Those that are not empty, by row and column.
    """

    rows: tuple[Holder, ...]
    columns: tuple[tuple[str, str], ...]
    cells: Mapping[tuple[Holder, str, str], Cell]


def matrix(
    positions: Sequence[Position],
    *,
    by: str = "actor",
    sets: Iterable[IssueSet] = (),
    sources: Mapping[str, str] | None = None,
) -> Matrix:
    """Lay out positions as a matrix.

    Args:
        positions: Rows of the record; give those above the line.
        by: `actor`, or `side`.
        sets: The record's issue sets, for the order of the columns; else they stand by code point.
        sources: The independent source of each report, from `sources_of`; else each report counts as its own.

    >>> matrix([]).rows
    ()
    """
    held: dict[tuple[Holder, str, str], list[Position]] = {}
    for position in positions:
        holder = HOLDERS[by](position)
        if holder is not None and position.issue:
            held.setdefault((holder, position.issue, position.option), []).append(position)
    cells = {key: Cell(*key, _tallies(rows, sources or {})) for key, rows in sorted(held.items())}
    order = [(issue.id, option.id) for each in sets for issue in each.issues for option in issue.options]
    return Matrix(_rows(held), _columns(held, order), cells)


def _rows(held: Mapping[tuple[Holder, str, str], Sequence[Position]]) -> tuple[Holder, ...]:
    counted: dict[Holder, int] = {}
    for (holder, _, _), rows in held.items():
        counted[holder] = counted.get(holder, 0) + len(rows)
    return tuple(sorted(counted, key=lambda holder: (-counted[holder], holder)))


def _columns(
    held: Mapping[tuple[Holder, str, str], Sequence[Position]], order: Sequence[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    there = {(issue, option) for _, issue, option in held}
    return (*(each for each in order if each in there), *sorted(there - set(order)))


def _tallies(rows: Sequence[Position], sources: Mapping[str, str]) -> tuple[Tally, ...]:
    apart: dict[tuple[int, str], list[Position]] = {}
    for position in in_time(rows):
        apart.setdefault((VOICES.index(position.voice), position.stance.value), []).append(position)
    return tuple(_tally(VOICES[voice], stance, told, sources) for (voice, stance), told in sorted(apart.items()))


def _tally(voice: str, stance: str, told: Sequence[Position], sources: Mapping[str, str]) -> Tally:
    remarks = {each.remark or each.id for each in told}
    behind = {sources.get(each.report, each.report) for each in told}
    return Tally(voice, stance, len(remarks), len(behind), tuple(told))
