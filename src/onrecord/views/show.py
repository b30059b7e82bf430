"""A table in the terminal: the surest rows first in sight, the rest counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model import Actor, Decision, Judged, Record, ReportEntry, Speaker, Statement
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.labels import counted, term

_WIDE = 120
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the terminal: its head, its share of the width (0: as wide as it needs), and when it is shown."""

    head: str
    share: int = 0
    wide_only: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    """One row for the terminal; `hidden` says why it is left out by default."""

    cells: tuple[str, ...]
    hidden: str = ""


def show(record: Record, table: str, console: Console, *, all_rows: bool = False) -> None:
    """Print one table, by default without statements that are doubtful or were never said, and count those.

    Raises:
        ValueError: If there is no such table.

    >>> show(None, "rumours", Console())
    Traceback (most recent call last):
        ...
    ValueError: no table 'rumours'; there are: actors, decisions, reports, statements
    """
    if table not in _SHOWN:
        raise ValueError(f"no table {table!r}; there are: {', '.join(sorted(_SHOWN))}")
    columns, seen_rows = _SHOWN[table]
    drawn = _drawn(columns, console.width)
    hidden: dict[str, int] = {}
    for seen in seen_rows(record):
        if seen.hidden:
            hidden[seen.hidden] = hidden.get(seen.hidden, 0) + 1
        if all_rows or not seen.hidden:
            cells = zip(seen.cells, columns, strict=True)
            drawn.add_row(*(_safe(cell) for cell, column in cells if _fits(column, console.width)))
    console.print(drawn)
    console.print(Text(_tally(drawn.row_count, hidden, all_rows)))


def _tally(shown: int, hidden: Mapping[str, int], all_rows: bool) -> str:
    parts = [counted(shown, "row")]
    parts += [f"{number} {why}" for why, number in sorted(hidden.items())]
    if hidden and not all_rows:
        parts.append("--all shows them")
    return "; ".join(parts) + "."


def _drawn(columns: tuple[_Column, ...], width: int) -> Table:
    drawn = Table(show_edge=False, pad_edge=False, expand=True, show_lines=False)
    for column in columns:
        if _fits(column, width):
            drawn.add_column(column.head, ratio=column.share or None, overflow="fold", no_wrap=not column.share)
    return drawn


def _fits(column: _Column, width: int) -> bool:
    return width >= _WIDE or not column.wide_only


def _safe(cell: str) -> Text:
    """The cell on one line and without control codes, so that no report can steer the terminal."""
    words = " ".join(cell.split())
    return Text("".join(sign if sign.isprintable() or sign in _JOINERS else " " for sign in words))


_STATEMENT = (
    _Column("who", 3),
    _Column("cue", 2),
    _Column("words", 8),
    _Column("to, via", 2, wide_only=True),
    _Column("kind", wide_only=True),
    _Column("outlet", 2, wide_only=True),
    _Column("date"),
    _Column("sure"),
)


def _statements(record: Record) -> Iterator[_Seen]:
    for report in record.reports():
        for statement in record.statements(report=report.id):
            yield _Seen(_statement_cells(statement, report), _why_hidden(statement))


def _why_hidden(statement: Statement) -> str:
    if statement.actual.value != "yes":
        return "not said (hypothetical, negated or to come)"
    return f"under the confidence line of {CONFIDENCE_LINE:.2f}" if statement.confidence < CONFIDENCE_LINE else ""


def _name(speaker: Speaker) -> str:
    return speaker.name if speaker.confidence >= CONFIDENCE_LINE else f"{speaker.name} (?)"


def _statement_cells(statement: Statement, report: ReportEntry) -> tuple[str, ...]:
    said = statement.actual.value == "yes"
    cue = statement.cue.exact(report.text) if statement.cue else ""
    through = [f"{term(carriage.relation)} {carriage.carrier}" for carriage in statement.via]
    to_whom = [statement.addressee.value] if statement.addressee else []
    return (
        ", ".join(_name(speaker) for speaker in statement.speakers) or "—",
        cue if said else f"[not said: {term(statement.actual.basis)}] {cue}",
        " … ".join(span.exact(report.text) for span in statement.content),
        "; ".join([*to_whom, *through]),
        statement.kind,
        _value(report.outlet),
        report.published.edtf if report.published else "—",
        f"{statement.confidence:.2f}",
    )


_REPORT = (
    _Column("id"),
    _Column("title", 4),
    _Column("outlet", 2),
    _Column("date"),
    _Column("language", wide_only=True),
    _Column("copy of", wide_only=True),
    _Column("doubts", 2),
)


def _reports(record: Record) -> Iterator[_Seen]:
    for report in record.reports():
        doubts = [term(flag) for flag in report.flags] + ([] if report.read else ["unread"])
        yield _Seen(
            (
                report.id,
                _value(report.title) if report.title else report.name,
                _value(report.outlet),
                report.published.edtf if report.published else "—",
                _value(report.language),
                report.copy_of or "",
                ", ".join(doubts),
            )
        )


_ACTOR = (
    _Column("name", 3),
    _Column("kind"),
    _Column("roles", 5),
    _Column("side", 2, wide_only=True),
    _Column("also named", 3, wide_only=True),
    _Column("mentions"),
)


def _actors(record: Record) -> Iterator[_Seen]:
    return (_Seen(_actor_cells(actor)) for actor in record.actors())


def _actor_cells(actor: Actor) -> tuple[str, ...]:
    return (
        actor.name,
        actor.kind,
        "; ".join(dict.fromkeys(cited.cell.value for cited in actor.roles)),
        actor.side.cell.value if actor.side else "",
        ", ".join(name for name in actor.names if name != actor.name),
        str(len(actor.mentions)),
    )


_DECISION = (
    _Column("action"),
    _Column("report", 2),
    _Column("quote", 4),
    _Column("value", 2),
    _Column("by", wide_only=True),
    _Column("at", wide_only=True),
    _Column("state"),
)


def _decisions(record: Record) -> Iterator[_Seen]:
    return (_Seen(_decision_cells(decision)) for decision in record.decisions())


def _decision_cells(decision: Decision) -> tuple[str, ...]:
    return (
        decision.action,
        decision.report,
        decision.quote,
        decision.value,
        decision.by,
        decision.at,
        decision.state or "—",
    )


def _value(judged: Judged | None) -> str:
    return judged.value if judged else "—"


_SHOWN: Mapping[str, tuple[tuple[_Column, ...], Callable[[Record], Iterator[_Seen]]]] = {
    "statements": (_STATEMENT, _statements),
    "reports": (_REPORT, _reports),
    "actors": (_ACTOR, _actors),
    "decisions": (_DECISION, _decisions),
}
