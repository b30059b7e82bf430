"""A table in the terminal: the surest rows first in sight, the rest counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model import Record
from onrecord.views.labels import counted
from onrecord.views.terminal.accounts import ACCOUNTS, account_grids
from onrecord.views.terminal.columns import Column, Grid, Rows
from onrecord.views.terminal.figures import FIGURES
from onrecord.views.terminal.positions import POSITIONS, position_grids
from onrecord.views.terminal.proposals import PROPOSALS
from onrecord.views.terminal.prospects import PROSPECTS
from onrecord.views.terminal.said import SAID

_WIDE = 120
_JOINERS = "\u200c\u200d"

_SHOWN: Mapping[str, tuple[tuple[Column, ...], Rows]] = {
    **SAID,
    "positions": POSITIONS,
    "proposals": PROPOSALS,
    **PROSPECTS,
    "accounts": ACCOUNTS,
    "figures": FIGURES,
}
_GRIDS: Mapping[str, Callable[[Record, bool], Iterator[Grid]]] = {
    "positions": position_grids,
    "accounts": account_grids,
}


def show(record: Record, table: str, console: Console, *, all_rows: bool = False, listed: bool = False) -> None:
    """Print one table, by default without rows that are doubtful or were never said, and count those.

    Positions are printed as a matrix and accounts by what they tell, unless they are to be `listed` one by one.

    Raises:
        ValueError: If there is no such table.

    >>> show(None, "rumours", Console())  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    ValueError: no table 'rumours'; there are: accounts, actors, claims, ...
    """
    if table not in _SHOWN:
        raise ValueError(f"no table {table!r}; there are: {', '.join(sorted(_SHOWN))}")
    if table in _GRIDS and not listed:
        _print_grids(_GRIDS[table](record, all_rows), console)
    else:
        _print_rows(record, table, console, all_rows)


def _print_grids(grids: Iterable[Grid], console: Console) -> None:
    """Small tables, each under what it is about."""
    for grid in grids:
        if grid.heading:
            console.print(Text(safe(grid.heading), style="bold"))
        if grid.rows:
            drawn = _drawn(grid.columns, console.width)
            for row in grid.rows:
                drawn.add_row(*map(_safe, row.cells), style="bold" if row.heading else None)
            console.print(drawn)
        for note in grid.notes:
            console.print(Text(safe(note)))
        console.print()


def _print_rows(record: Record, table: str, console: Console, all_rows: bool) -> None:
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


def _drawn(columns: tuple[Column, ...], width: int) -> Table:
    drawn = Table(show_edge=False, pad_edge=False, expand=True, show_lines=False)
    for column in columns:
        if _fits(column, width):
            drawn.add_column(column.head, ratio=column.share or None, overflow="fold", no_wrap=not column.share)
    return drawn


def _fits(column: Column, width: int) -> bool:
    return width >= _WIDE or not column.wide_only


def _safe(cell: str | tuple[str, ...]) -> Text:
    """The cell on one line, or on the lines we gave it, and without control codes: no report can steer the terminal."""
    return Text("\n".join(safe(line) for line in ([cell] if isinstance(cell, str) else cell)))


def safe(line: str) -> str:
    """Words on one line and without control codes.

    >>> safe("two\\nlines\\x1b[31m")
    'two lines [31m'
    """
    return "".join(sign if _harmless(sign) else " " for sign in " ".join(line.split()))


def _harmless(sign: str) -> bool:
    return sign.isprintable() or sign in _JOINERS
