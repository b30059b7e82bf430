"""Positions in the terminal: a grid of actors and options an issue, or one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.model import Issue, Option, Position, Record
from onrecord.model.line import line_of
from onrecord.views.labels import counted, dated, term
from onrecord.views.matrix import STANCES, Line, Mark, Matrix, matrix
from onrecord.views.positionrow import names_of
from onrecord.views.terminal.columns import NONE, Column, Grid, Rows, Seen, under
from onrecord.views.terminal.words import Page, names, pages

_VOICES = {"own": "", "narrated": "told ", "ascribed": "said of "}
_LEGEND = (
    "✓ agrees  ◐ agrees if  ✗ disagrees  ? undecided. A number counts remarks: own words; "
    "“told”: the outlet says so; “said of”: others say so of them."
)
_ALONE = "for themselves, or side unknown"


def position_grids(record: Record, all_rows: bool) -> Iterator[Grid]:
    """A grid an issue, its actors under their sides, then what the marks mean and what is not in the grids."""
    held = list(record.positions())
    shown = [position for position in held if all_rows or position.confidence >= line_of("positions")]
    copies = {report.id: report.copy_of for report in record.reports() if report.copy_of}
    parties = {actor.id for actor in record.actors() if actor.kind == "country"}
    found = matrix(shown, record.issues(), copies, parties=parties)
    for issue in found.issues:
        yield _grid(found, issue)
    yield Grid("", notes=tuple(_notes(found, len(shown), len(held))))


def _grid(found: Matrix, issue: Issue) -> Grid:
    taken = [option for option in issue.options if any(_all_marks(found, issue, option))]
    rows = tuple(row for side in found.sides for row in _side(found, side.name, side.lines, (issue, taken)))
    columns = (Column("", 3), *(Column(option.name, 2) for option in taken))
    others = [option.name for option in issue.options if option not in taken]
    notes = (f"no position on record: {'; '.join(others)}",) if others else ()
    return Grid(f"{issue.name}: {issue.question}".removesuffix(": "), columns, rows, notes)


def _all_marks(found: Matrix, issue: Issue, option: Option) -> Iterator[Mark]:
    for line in (line for side in found.sides for line in side.lines):
        yield from found.marks(line, issue, option)


def _side(found: Matrix, name: str, lines: Iterable[Line], asked: tuple[Issue, list[Option]]) -> Iterator[Seen]:
    """A side's rows that hold something of the issue, under its name."""
    issue, options = asked
    rows = [
        (line, [found.marks(line, issue, option) for option in options])
        for line in lines
        if any(found.marks(line, issue, option) for option in options)
    ]
    if rows:
        heading = name or _ALONE
        yield Seen((heading.upper(), *[""] * len(options)), heading=heading)
    for line, cells in rows:
        yield Seen((_who(line), *(_cell(marks) for marks in cells)))


def _who(line: Line) -> str:
    return f"{line.name} ({line.capacity})" if line.capacity and line.capacity != "official" else line.name


def _cell(marks: Iterable[Mark]) -> tuple[str, ...]:
    """A line a voice: `✓3 ✗1`, `told ✓1`."""
    by_voice: dict[str, list[str]] = {}
    for mark in marks:
        by_voice.setdefault(mark.voice, []).append(f"{STANCES.get(mark.stance, '?')}{mark.remarks}")
    return tuple(f"{_VOICES.get(voice, voice + ' ')}{' '.join(signs)}" for voice, signs in by_voice.items())


def _notes(found: Matrix, shown: int, held: int) -> Iterator[str]:
    if found.issues:
        yield _LEGEND
    yield f"{counted(shown, 'position')}; --list shows them one by one."
    if found.unmatched:
        yield f"{counted(len(found.unmatched), 'position')} on matters that no issue set holds, in the list only."
    if held > shown:
        yield f"{held - shown} under the confidence line of {line_of('positions'):.2f}; --all shows them."


_POSITION = (
    Column("date"),
    Column("actor", 3),
    Column("stance"),
    Column("towards", 4),
    Column("words", 8),
    Column("voice", 2, wide_only=True),
    Column("outlet", 2, wide_only=True),
    Column("sure"),
)


def _positions(record: Record, _: bool) -> Iterator[Seen]:
    called = names_of(record.issues())
    for position, page in pages(record, record.positions()):
        name = called.get(f"{position.issue}/{position.option}", position.option)
        issue = called.get(position.issue, position.issue)
        towards = f"{issue}: {name}" if position.issue else f"“{page.exact(position.matter)}”"
        yield Seen(_cells(position, page, towards), under("positions", position.confidence))


def _cells(position: Position, page: Page, towards: str) -> tuple[str | tuple[str, ...], ...]:
    words = [page.sentence(position.matter or position.stance.evidence)]
    if position.condition:
        words.append(f"if: {page.exact(position.condition)}")
    if position.demanded_of:
        words.append(f"demanded of: {names(position.demanded_of)}")
    by = f" by {names(position.ascribed_by)}" if position.ascribed_by else ""
    return (
        dated(position.on) or NONE,
        (position.actor.name, *([position.actor.side.value] if position.actor.side else [])),
        f"{STANCES.get(position.stance.value, '?')} {term(position.stance.value)}",
        towards,
        tuple(words),
        f"{position.voice}{by}",
        page.outlet,
        f"{position.confidence:.2f}",
    )


POSITIONS: tuple[tuple[Column, ...], Rows] = (_POSITION, _positions)
