"""`onrecord decide`: an analyst's decisions from a table, good lines taken and bad ones named."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from onrecord.assembly import read_decisions
from onrecord.assembly.parse import COLUMNS, decision_id
from onrecord.cli.errors import QUARANTINE, Unusable, say
from onrecord.model import Decision
from onrecord.pipeline import decide
from onrecord.store import SqliteStore
from onrecord.views import unguarded

STATES = ("attached", "moved", "orphaned")


def run(record: Path, table: Path) -> None:
    """Take the good lines in, name the bad ones, and tell how all decisions stand."""
    with SqliteStore(record, create=False) as store:
        before = store.counts()["decisions"]
    good, bad = read_decisions(io.StringIO(_text(table), newline=""), table.name)
    if bad and not good:
        raise Unusable("\n".join(bad))
    decisions = decide(record, map(as_decided, good))
    for line in lines(decisions, len(decisions) - before):
        typer.echo(line)
    for line in bad:
        say(line)
    if bad:
        raise typer.Exit(QUARANTINE)


def _text(table: Path) -> str:
    try:
        return table.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable(f"{table}: is not UTF-8; save it as `CSV UTF-8`") from None


def as_decided(decision: Decision) -> Decision:
    """The decision before an export guarded its cells from being run as formulas.

    >>> as_decided(Decision("", "2026-03-01", "MR", "reject", "r1", "content", "'-no deal", "", "", "")).quote
    '-no deal'
    """
    cells = {column: unguarded(getattr(decision, column)) for column in COLUMNS}
    return Decision(decision_id(cells), **cells)


def lines(decisions: Sequence[Decision], new: int) -> Iterator[str]:
    """How many were taken, how all stand, and those that no longer stand where they were made.

    >>> list(lines([], 0))
    ['0 new, 0 in all: 0 attached, 0 moved, 0 orphaned']
    """
    states = Counter(decision.state for decision in decisions)
    yield f"{new} new, {len(decisions)} in all: " + ", ".join(f"{states[state]} {state}" for state in STATES)
    for decision in decisions:
        if decision.state != "attached":
            yield f"{decision.state}: {decision.action} in {decision.report}: {decision.quote or decision.value}"
