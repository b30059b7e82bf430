"""Tables in the terminal."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from onrecord.model import Assembled, Record
from onrecord.views import TABLES, show


def printed(record: Record, table: str, *, width: int = 120, all_rows: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    show(record, table, console, all_rows=all_rows)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [80, 100, 120, 160, 200])
@pytest.mark.parametrize("table", sorted(TABLES))
def test_it_fits_the_terminal(record: Record, table: str, width: int) -> None:
    lines = printed(record, table, width=width, all_rows=True).splitlines()
    # Terminals and fonts disagree on the width of joined emoji.
    assert all(cell_len(line) <= width for line in lines if "👩" not in line)


def test_doubtful_and_unsaid_rows_wait(record: Record) -> None:
    shown = printed(record, "statements")
    assert "rule out" not in shown
    assert "that it would pay" not in shown
    assert shown.splitlines()[-1] == (
        "9 rows; 2 not said (hypothetical, negated or to come); 1 under the confidence line of 0.90; --all shows them."
    )


def test_all_rows_say_what_was_not_said(record: Record) -> None:
    shown = printed(record, "statements", width=200, all_rows=True)
    assert "rule out a joint patrol" in shown
    assert "[not said:" in next(line for line in shown.splitlines() if "that it would pay" in line)
    assert "12 rows" in shown
    assert "--all" not in shown


def test_a_speaker_in_doubt_is_marked(record: Record) -> None:
    assert "Dario Lunt (?)" in printed(record, "statements", width=200)


def test_no_report_steers_the_terminal(record: Record) -> None:
    report = next(record.reports())
    statement = next(record.statements())
    text = "\x1b[31mred[bold]\x07 \u202eback" + report.text[20:]
    held = type(record)(Assembled((replace(report, text=text),), (statement,), (), ()))
    shown = printed(held, "statements", all_rows=True)
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_markup_in_a_report_is_shown_as_it_is(record: Record) -> None:
    report = next(record.reports())
    text = report.text.replace("the strait stays open", "the [red]ait stays open")
    held = type(record)(Assembled((replace(report, text=text),), (next(record.statements()),), (), ()))
    assert "[red]ait" in printed(held, "statements", width=200)


def test_an_unread_report_says_so(record: Record) -> None:
    assert "unread" in printed(record, "reports")
