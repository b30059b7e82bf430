"""A table in the terminal: the surest rows first in sight, the rest counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model import Actor, Decision, Judged, Record, RecordedClaim, ReportEntry, Speaker, Statement, Time
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.chronicle import chronicle
from onrecord.views.labels import counted, dated, term

_WIDE = 120
_JOINERS = "\u200c\u200d"
_UNDER = f"under the confidence line of {CONFIDENCE_LINE:.2f}"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the terminal: its head, its share of the width (0: as wide as it needs), and when it is shown."""

    head: str
    share: int = 0
    wide_only: bool = False


@dataclass(frozen=True, slots=True)
class _Seen:
    """One row for the terminal.

    Attributes:
        cells: One a column; several lines where it is a tuple.
        hidden: Why it is left out by default.
        heading: What stands above it.
    """

    cells: tuple[str | tuple[str, ...], ...]
    hidden: str = ""
    heading: str = ""


def show(record: Record, table: str, console: Console, *, all_rows: bool = False) -> None:
    """Print one table, by default without statements that are doubtful or were never said, and count those.

    Raises:
        ValueError: If there is no such table.

    >>> show(None, "rumours", Console())
    Traceback (most recent call last):
        ...
    ValueError: no table 'rumours'; there are: actors, claims, decisions, events, reports, statements, times
    """
    if table not in _SHOWN:
        raise ValueError(f"no table {table!r}; there are: {', '.join(sorted(_SHOWN))}")
    columns, seen_rows = _SHOWN[table]
    drawn = _drawn(columns, console.width)
    shown = 0
    hidden: dict[str, int] = {}
    for seen in seen_rows(record, all_rows):
        if seen.hidden:
            hidden[seen.hidden] = hidden.get(seen.hidden, 0) + 1
        if all_rows or not seen.hidden:
            shown += 1
            if seen.heading:
                drawn.add_row(Text(seen.heading, style="bold"))
            cells = zip(seen.cells, columns, strict=True)
            drawn.add_row(*(_safe(cell) for cell, column in cells if _fits(column, console.width)))
    console.print(drawn)
    console.print(Text(_tally(shown, hidden, all_rows)))


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


def _safe(cell: str | tuple[str, ...]) -> Text:
    """The cell on one line, or on the lines we gave it, and without control codes: no report can steer the terminal."""
    lines = (" ".join(line.split()) for line in ([cell] if isinstance(cell, str) else cell))
    return Text("\n".join("".join(sign if _harmless(sign) else " " for sign in line) for line in lines))


def _harmless(sign: str) -> bool:
    return sign.isprintable() or sign in _JOINERS


_STATEMENT = (
    _Column("who", 3),
    _Column("cue", 2),
    _Column("words", 8),
    _Column("to, via", 2, wide_only=True),
    _Column("kind", wide_only=True),
    _Column("act", wide_only=True),
    _Column("outlet", 2, wide_only=True),
    _Column("date"),
    _Column("sure"),
)


def _statements(record: Record, _: bool) -> Iterator[_Seen]:
    for report in record.reports():
        for statement in record.statements(report=report.id):
            yield _Seen(_statement_cells(statement, report), _why_hidden(statement))


def _why_hidden(statement: Statement) -> str:
    if statement.actual.value != "yes":
        return "not said (hypothetical, negated or to come)"
    return _UNDER if statement.confidence < CONFIDENCE_LINE else ""


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
        statement.act.value if statement.act else "",
        _value(report.outlet),
        _said_on(statement, report),
        f"{statement.confidence:.2f}",
    )


def _said_on(statement: Statement, report: ReportEntry) -> str:
    """The day where the report's words say it; else the report's, which it was said by: `≤2031-05-06`."""
    said_on = statement.said_on
    if said_on and said_on.basis != "published":
        return said_on.edtf
    return f"≤{report.published.edtf}" if report.published else "—"


_REPORT = (
    _Column("id"),
    _Column("title", 4),
    _Column("outlet", 2),
    _Column("date"),
    _Column("language", wide_only=True),
    _Column("copy of", wide_only=True),
    _Column("doubts", 2),
)


def _reports(record: Record, _: bool) -> Iterator[_Seen]:
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


def _actors(record: Record, _: bool) -> Iterator[_Seen]:
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


def _decisions(record: Record, _: bool) -> Iterator[_Seen]:
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


_TIME = (
    _Column("words", 3),
    _Column("type"),
    _Column("value", 2),
    _Column("days", 3),
    _Column("from", 2, wide_only=True),
    _Column("report", 2, wide_only=True),
    _Column("doubts", 2),
)


def _times(record: Record, _: bool) -> Iterator[_Seen]:
    for report in record.reports():
        for time in record.times(report=report.id):
            yield _Seen(_time_cells(time, report))


def _time_cells(time: Time, report: ReportEntry) -> tuple[str, ...]:
    doubts = [*map(term, dict.fromkeys(time.flags)), *([" or ".join(time.candidates)] if time.candidates else [])]
    return (
        time.span.exact(report.text),
        time.type.lower(),
        " ".join(part for part in (time.mod.lower(), time.value) if part),
        dated(time.when),
        f"{time.anchor.value} ({term(time.anchor.basis)})" if time.anchor else "",
        report.name,
        ", ".join(doubts),
    )


_CLAIM = (
    _Column("voice"),
    _Column("words", 8),
    _Column("holds"),
    _Column("if", 3, wide_only=True),
    _Column("hedge", 2, wide_only=True),
    _Column("when", 2, wide_only=True),
    _Column("report", 3, wide_only=True),
    _Column("sure"),
)


def _claims(record: Record, _: bool) -> Iterator[_Seen]:
    for report in record.reports():
        for claim in record.claims(report=report.id):
            hidden = _UNDER if claim.confidence < CONFIDENCE_LINE else ""
            yield _Seen(_claim_cells(claim, report), hidden)


def _claim_cells(claim: RecordedClaim, report: ReportEntry) -> tuple[str, ...]:
    text = report.text
    negated = ["negated"] if claim.polarity.value == "negative" else []
    return (
        claim.voice,
        " … ".join(span.exact(text) for span in claim.spans),
        ", ".join([term(claim.factuality.value), *negated]),
        " … ".join(span.exact(text) for span in claim.condition),
        claim.hedge.span.exact(text) if claim.hedge else "",
        dated(claim.when),
        report.name,
        f"{claim.confidence:.2f}",
    )


_EVENT = (_Column("date", 2), _Column("what", 4), _Column("words", 6), _Column("told by", 2), _Column("sure"))


def _events(record: Record, all_rows: bool) -> Iterator[_Seen]:
    for entry in chronicle(record, all_rows=all_rows):
        cells = (entry.date, entry.what, entry.words, entry.told, entry.sure)
        yield _Seen(cells, entry.hidden, entry.heading)


def _value(judged: Judged | None) -> str:
    return judged.value if judged else "—"


_SHOWN: Mapping[str, tuple[tuple[_Column, ...], Callable[[Record, bool], Iterator[_Seen]]]] = {
    "statements": (_STATEMENT, _statements),
    "reports": (_REPORT, _reports),
    "actors": (_ACTOR, _actors),
    "times": (_TIME, _times),
    "claims": (_CLAIM, _claims),
    "events": (_EVENT, _events),
    "decisions": (_DECISION, _decisions),
}
