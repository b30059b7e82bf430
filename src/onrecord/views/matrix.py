"""Positions as a matrix: actors, side by side with those of their side, against the options of each issue.

A mark stands for one stance in one voice, and counts remarks: an utterance told by ten reports is one, and so are a
report and its copies where the outlet itself tells of the stance. What somebody says, what the outlet says of him and
what others say of him are never added up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.model import Issue, IssueSet, Option, Position

STANCES: Mapping[str, str] = {"agrees": "✓", "agrees_if": "◐", "disagrees": "✗", "undecided": "?"}
"""Stances with the signs that stand for them, in the order they are shown."""

VOICES: Mapping[str, str] = {"own": "own words", "narrated": "the outlet tells", "ascribed": "others say of them"}
"""Whose words a mark counts, in the order they are shown."""

_OWN = ("quoted", "paraphrased")


@dataclass(frozen=True, slots=True)
class Mark:
    """One stance of one actor towards one option, in one voice.

    Attributes:
        remarks: How many utterances it counts.
        positions: By day, then as in the record.
    """

    stance: str
    voice: str
    remarks: int
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An actor in one capacity.

    Attributes:
        actor: The actor's id; empty where it is none of the record's.
        capacity: In which it speaks; empty where unknown.
        remarks: How many utterances all its marks count.
        cells: Marks by issue and option; own words first.
    """

    actor: str
    name: str
    capacity: str
    remarks: int
    cells: Mapping[tuple[str, str], tuple[Mark, ...]]


@dataclass(frozen=True, slots=True)
class Side:
    """Those who speak for one party; without a name, those who speak for themselves."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Positions of a record.

    Attributes:
        issues: Those that somebody takes a position on, each with its options, in the order of the sets.
        sides: By number of remarks; those who speak for themselves last.
        unmatched: Positions towards matters that no issue set holds.
    """

    issues: tuple[Issue, ...]
    sides: tuple[Side, ...]
    unmatched: tuple[Position, ...]

    def marks(self, line: Line, issue: Issue, option: Option) -> tuple[Mark, ...]:
        """What an actor holds of an option."""
        return line.cells.get((issue.id, option.id), ())


def matrix(
    positions: Iterable[Position],
    sets: Iterable[IssueSet],
    copies: Mapping[str, str],
    *,
    parties: Collection[str] = (),
) -> Matrix:
    """Lay positions out.

    Args:
        positions: In the record's order.
        sets: The issue sets they were matched with.
        copies: From the id of a copied report to the one it copies.
        parties: Ids of actors that are sides themselves: countries.

    >>> matrix([], [], {}).sides
    ()
    """
    held = sorted(positions, key=lambda position: position.on.earliest if position.on else "9999")
    matched = [position for position in held if position.issue]
    return Matrix(
        issues=_issues(matched, sets),
        sides=_sides(matched, copies, parties),
        unmatched=tuple(position for position in held if not position.issue),
    )


def voice_of(position: Position) -> str:
    """Whose words these are: the actor's `own`, `narrated` or `ascribed`."""
    return "own" if position.voice in _OWN else position.voice


def utterances(positions: Iterable[Position], copies: Mapping[str, str]) -> int:
    """How many remarks, and of what outlets tell themselves how many reports that are no copies.

    >>> utterances([], {})
    0
    """
    return len({position.remark or copies.get(position.report) or position.report for position in positions})


def _issues(positions: Sequence[Position], sets: Iterable[IssueSet]) -> tuple[Issue, ...]:
    """The issues with a position; those that no set has any more stand under their ids."""
    held: dict[str, list[str]] = {}
    for position in sorted(positions, key=lambda position: (position.issue, position.option)):
        options = held.setdefault(position.issue, [])
        options += [] if position.option in options else [position.option]
    known = {issue.id: issue for each in sets for issue in each.issues}
    shown = [_with(issue, held[issue.id]) for issue in known.values() if issue.id in held]
    lost = [Issue(name, name, "", tuple(Option(option, option, "") for option in held[name])) for name in held]
    return tuple(shown + [issue for issue in lost if issue.id not in known])


def _with(issue: Issue, options: Iterable[str]) -> Issue:
    """The issue with all its options, and those that positions have beyond them."""
    known = {option.id for option in issue.options}
    more = tuple(Option(option, option, "") for option in options if option not in known)
    return replace(issue, options=issue.options + more)


def _sides(positions: Sequence[Position], copies: Mapping[str, str], parties: Collection[str]) -> tuple[Side, ...]:
    names = {_named_side(position) for position in positions}
    names |= {position.actor.name for position in positions if position.actor.actor in parties}
    by_line: dict[tuple[str, str, str], list[Position]] = {}
    for position in positions:
        by_line.setdefault(_key(position, names), []).append(position)
    lines: dict[str, list[Line]] = {}
    for (side, _, _), found in by_line.items():
        lines.setdefault(side, []).append(_line(found, copies))
    sides = [Side(name, tuple(sorted(each, key=lambda line: _rank(line, name)))) for name, each in lines.items()]
    return tuple(sorted(sides, key=lambda side: (not side.name, -sum(line.remarks for line in side.lines), side.name)))


def _named_side(position: Position) -> str:
    return position.actor.side.value if position.actor.side else ""


def _key(position: Position, sides: Iterable[str]) -> tuple[str, str, str]:
    """Side, actor and capacity; a party itself stands with those who speak for it."""
    who = position.actor
    side = _named_side(position) or (who.name if who.name in sides else "")
    return side, who.actor or who.name, who.capacity.value if who.capacity else ""


def _rank(line: Line, side: str) -> tuple[bool, int, str, str]:
    """The party itself first, then who says most."""
    return line.name != side, -line.remarks, line.name, line.capacity


def _line(positions: Sequence[Position], copies: Mapping[str, str]) -> Line:
    who = positions[0].actor
    by_mark: dict[tuple[str, str, str, str], list[Position]] = {}
    for position in positions:
        key = (position.issue, position.option, voice_of(position), position.stance.value)
        by_mark.setdefault(key, []).append(position)
    cells: dict[tuple[str, str], list[Mark]] = {}
    for key in sorted(by_mark, key=_shown):
        issue, option, voice, stance = key
        found = tuple(by_mark[key])
        cells.setdefault((issue, option), []).append(Mark(stance, voice, utterances(found, copies), found))
    return Line(
        actor=who.actor or "",
        name=who.name,
        capacity=who.capacity.value if who.capacity else "",
        remarks=sum(mark.remarks for marks in cells.values() for mark in marks),
        cells={key: tuple(marks) for key, marks in cells.items()},
    )


def _shown(key: tuple[str, str, str, str]) -> tuple[str, str, int, int]:
    issue, option, voice, stance = key
    return issue, option, _place(voice, VOICES), _place(stance, STANCES)


def _place(name: str, order: Mapping[str, str]) -> int:
    return list(order).index(name) if name in order else len(order)
