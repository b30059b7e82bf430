"""The timeline as a figure: a lane a type of event, a dot an event, and talks as a line of rounds and sessions.

All lengths are units of the figure, which is drawn 1000 wide. A dot grows with the number of independent sources, never
with the number of copies. What is crowded is counted, not drawn over; what lies far from all else is named, not drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.views.labels import MONTHS, TYPES, counted
from onrecord.views.pages.occasions import Occasion
from onrecord.views.sides import sides

WIDTH = 1000.0
_LEFT, _RIGHT = 160.0, 985.0
_ROW, _ROWS, _PAD = 20.0, 3, 6.0
_TOP = 26.0
_BAR = 14.0
_LONGEST_SPINES = 6
_TICKS = 12
_LONGEST_NAME = 24
_EDGE = 0.04
_STRETCH = 2.5
"""How many times longer than its middle nine tenths a timeline may be before its ends are cut off."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot, a bar, or a count of several.

    Attributes:
        event: Id that it leads to.
        shape: `dot`, `bar`, `node` or `many`.
        status: As in `Event`.
        label: What it says when pointed at.
        text: Printed on it; may be empty.
    """

    event: str
    shape: str
    status: str
    label: str
    x: float
    y: float
    width: float
    radius: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of marks.

    Attributes:
        spine: Points of the line through the rounds and sessions of talks; empty elsewhere.
    """

    label: str
    top: float
    height: float
    marks: tuple[Mark, ...]
    spine: tuple[tuple[float, float], ...] = ()

    @property
    def middle(self) -> float:
        """Where the label stands."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the figure at the beginning of a day, month or year."""

    label: str
    x: float


@dataclass(frozen=True, slots=True)
class Figure:
    """The whole figure.

    Attributes:
        first, last: The days at its ends.
        left_out: How many events are not dated, earlier, and later than what is drawn.
        drawn: How many events are.
    """

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    height: float
    first: date
    last: date
    left_out: tuple[int, int, int]
    drawn: int


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def at(self, when: date) -> float:
        share = (when - self.first).days / max(1, (self.last - self.first).days)
        return _LEFT + max(0.0, min(1.0, share)) * (_RIGHT - _LEFT)


def figure(occasions: Sequence[Occasion]) -> Figure | None:
    """Draw events; None where none is dated.

    >>> figure([]) is None
    True
    """
    dated = [occasion for occasion in occasions if occasion.first and occasion.last]
    if not dated:
        return None
    scale = _scale(dated)
    inside = [each for each in dated if _begin(each) <= scale.last and _end(each) >= scale.first]
    lanes = tuple(_stacked([*_talks(inside, occasions, scale), *_by_type(inside, scale)]))
    earlier = sum(_end(each) < scale.first for each in dated)
    left_out = (len(occasions) - len(dated), earlier, len(dated) - len(inside) - earlier)
    height = lanes[-1].top + lanes[-1].height + _PAD
    return Figure(lanes, tuple(_ticks(scale)), height, scale.first, scale.last, left_out, len(inside))


def _begin(occasion: Occasion) -> date:
    return occasion.first or date.min


def _end(occasion: Occasion) -> date:
    return occasion.last or date.max


def _scale(dated: Sequence[Occasion]) -> _Scale:
    """From the first to the last day, some room at both ends; far outliers are cut off."""
    first, last = _core([day for each in dated for day in (_begin(each), _end(each))])
    room = timedelta(max(1, int((last - first).days * _EDGE)))
    begin = first - room if first - date.min > room else first
    return _Scale(begin, last + room if date.max - last > room else last)


def _core(days: Iterable[date]) -> tuple[date, date]:
    """The first and last day; of those near the middle nine tenths, where the others lie far from these."""
    ordered = sorted(days)
    low, high = ordered[len(ordered) // 20], ordered[-1 - len(ordered) // 20]
    middle = max(30, (high - low).days)
    if (ordered[-1] - ordered[0]).days <= _STRETCH * middle:
        return ordered[0], ordered[-1]
    near = [day for day in ordered if -middle // 2 <= (day - low).days and (day - high).days <= middle // 2]
    return near[0], near[-1]


def _by_type(inside: Sequence[Occasion], scale: _Scale) -> Iterator[tuple[str, Sequence[Mark], int]]:
    """The lane of each type that there is, from the friendliest to the most hostile, with its rows."""
    order = list(TYPES)
    roots = sorted({each.root for each in inside}, key=lambda root: (order.index(root) if root in order else 99, root))
    for root in roots:
        events = [each for each in inside if each.root == root]
        marks, rows = _packed(events, scale)
        yield events[0].kind, marks, rows


def _packed(events: Iterable[Occasion], scale: _Scale) -> tuple[list[Mark], int]:
    """Each event in the first row where it has room; those that have none are counted in a row of their own."""
    marks: list[Mark] = []
    rows = _Rows()
    crowded: dict[int, list[Occasion]] = {}
    for event in sorted(events, key=lambda each: (-each.sources, _begin(each), each.id)):
        mark = _mark(event, scale)
        row = rows.place(mark)
        if row is None:
            crowded.setdefault(int(mark.x // _ROW), []).append(event)
        else:
            marks.append(replace(mark, y=(row + 0.5) * _ROW))
    marks += [_many(cell, group, (rows.used + 0.5) * _ROW) for cell, group in sorted(crowded.items())]
    return sorted(marks, key=lambda mark: (mark.x, mark.y, mark.event)), rows.used + bool(crowded)


def _rows_of(nodes: Iterable[Mark]) -> tuple[list[Mark], int]:
    """Nodes in as many rows as they need; where that is more than there are, the last is shared."""
    rows = _Rows()
    placed = []
    for node in nodes:
        row = rows.place(node)
        placed.append(replace(node, y=((_ROWS - 1 if row is None else row) + 0.5) * _ROW))
    return placed, rows.used


class _Rows:
    """The rows of a lane, and what is taken of each."""

    def __init__(self) -> None:
        self._taken: list[list[tuple[float, float]]] = [[] for _ in range(_ROWS)]

    @property
    def used(self) -> int:
        """How many rows hold something; a lane has at least one."""
        return max((row + 1 for row in range(_ROWS) if self._taken[row]), default=1)

    def place(self, mark: Mark) -> int | None:
        """The first row with room for a mark, which is then taken; None where there is none."""
        row = next((row for row in range(_ROWS) if _free(self._taken[row], mark)), None)
        if row is not None:
            self._taken[row].append(_extent(mark))
        return row


def _extent(mark: Mark) -> tuple[float, float]:
    return mark.x - mark.radius - 1, mark.x + mark.width + mark.radius + 1


def _free(taken: Iterable[tuple[float, float]], mark: Mark) -> bool:
    left, right = _extent(mark)
    return all(end <= left or begin >= right for begin, end in taken)


def _mark(event: Occasion, scale: _Scale) -> Mark:
    begin, end = scale.at(_begin(event)), scale.at(_end(event))
    radius = round(min(9.0, 3.5 + 1.6 * (event.sources - 1) ** 0.5), 1)
    shape = "bar" if end - begin > _BAR else "dot"
    x = begin if shape == "bar" else (begin + end) / 2
    width = round(end - begin, 1) if shape == "bar" else 0.0
    return Mark(event.id, shape, event.status, label(event), round(x, 1), 0.0, width, radius)


def _many(cell: int, group: Sequence[Occasion], y: float) -> Mark:
    first = min(group, key=lambda each: (_begin(each), each.id))
    words = f"{counted(len(group), 'more event')} from {first.day}"
    return Mark(first.id, "many", "held", words, (cell + 0.5) * _ROW, y, 0.0, 6.0, f"+{len(group)}")


def label(event: Occasion) -> str:
    """An event in one line, of labels and the reports' own words."""
    who = sides((who.name for who in event.actors), (who.name for who in event.recipients))
    told = f"“{event.lead.trigger}”" if event.lead.trigger else ""
    counts = f"{counted(event.sources, 'source')}, {counted(event.reports, 'report')}"
    return " · ".join(part for part in (event.day, event.kind, event.state, who, event.place, told, counts) if part)


def _talks(
    inside: Sequence[Occasion], occasions: Sequence[Occasion], scale: _Scale
) -> Iterator[tuple[str, Sequence[Mark], int]]:
    """A lane for each of the processes with most parts, oldest first."""
    parts: dict[str, list[Occasion]] = {}
    by_id = {each.id: each for each in occasions}
    for event in inside:
        root = _root(event, by_id)
        if root:
            parts.setdefault(root, []).append(event)
    longest = sorted(parts, key=lambda root: (-len(parts[root]), root))[:_LONGEST_SPINES]
    for root in sorted(longest, key=lambda root: (min(map(_begin, parts[root])), root)):
        yield _titled(by_id[root]), *_rows_of(_nodes(parts[root], scale))


def _titled(talks: Occasion) -> str:
    """Talks as a lane names them, in the report's words."""
    name = ", ".join(part for part in (talks.lead.trigger or talks.kind, talks.place) if part)
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def _root(event: Occasion, by_id: dict[str, Occasion]) -> str:
    """The process that an event is part of, through its round if need be; empty for none."""
    root, seen = event.series, {event.id}
    while root in by_id and by_id[root].series and root not in seen:
        seen.add(root)
        root = by_id[root].series
    return root if root in by_id else ""


def _nodes(parts: Iterable[Occasion], scale: _Scale) -> list[Mark]:
    """Rounds as large nodes with their number, sessions as small ones, both at the middle of their days."""
    nodes = []
    for part in sorted(parts, key=lambda part: (_begin(part), part.id)):
        middle = (scale.at(_begin(part)) + scale.at(_end(part))) / 2
        numbered = str(part.ordinal) if part.ordinal else ""
        radius = 8.0 if numbered or part.level == "round" else 4.5
        nodes.append(Mark(part.id, "node", part.status, label(part), round(middle, 1), _ROW / 2, 0.0, radius, numbered))
    return nodes


def _stacked(rows: Iterable[tuple[str, Sequence[Mark], int]]) -> Iterator[Lane]:
    """Lanes one below the other."""
    top = _TOP
    for name, marks, number in rows:
        height = number * _ROW + _PAD
        moved = tuple(replace(mark, y=round(top + _PAD / 2 + mark.y, 1)) for mark in marks)
        spine = tuple((mark.x, mark.y) for mark in moved if mark.shape == "node")
        yield Lane(name, top, height, moved, spine)
        top += height


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """The beginnings of days, months, quarters or years, whichever are few enough."""
    for step in (_days, _weeks, _months, _quarters, _years):
        found = [when for when in step(scale.first, scale.last) if scale.first <= when <= scale.last]
        if len(found) <= _TICKS:
            break
    every = -(-len(found) // _TICKS) or 1
    for when in found[::every]:
        yield Tick(_named(when, step is _years), round(scale.at(when), 1))


def _named(when: date, by_year: bool) -> str:
    if by_year:
        return str(when.year)
    month = MONTHS[when.month - 1][:3]
    return f"{month} {when.year}" if when.day == 1 else f"{when.day} {month}"


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(number) for number in range((last - first).days + 1))


def _weeks(first: date, last: date) -> Iterator[date]:
    return (when for when in _days(first, last) if when.weekday() == 0)


def _months(first: date, last: date) -> Iterator[date]:
    return (date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13))


def _quarters(first: date, last: date) -> Iterator[date]:
    return (when for when in _months(first, last) if when.month % 3 == 1)


def _years(first: date, last: date) -> Iterator[date]:
    return (date(year, 1, 1) for year in range(first.year, last.year + 1))
