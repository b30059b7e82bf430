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


def test_the_timeline_stands_under_months(record: Record) -> None:
    cells = [line.partition("│")[0].strip() for line in printed(record, "events", width=200).splitlines()[2:]]
    assert [cell for cell in cells if cell] == [
        *("2031", "2031", "May 2031", "5 May", "by 6 May", "9 May", "June 2031", "Jun", "date unknown", "—"),
        "6 rows; 1 under the confidence line of 0.90; --all shows them.",
    ]


def test_a_heading_is_shown_only_with_something_under_it(record: Record) -> None:
    doubtful = tuple(replace(event, confidence=0.5) for event in record.events())
    held = type(record)(Assembled(tuple(record.reports()), (), (), (), events=doubtful))
    assert "May 2031" not in printed(held, "events")
    assert [line[:8] for line in printed(held, "events", all_rows=True).splitlines()].count("May 2031") == 1


def test_an_event_says_who_how_many_and_what_they_disagree_on(record: Record) -> None:
    shown = printed(record, "events", width=200)
    line = next(line for line in shown.splitlines() if "We met twice" in line)
    assert "● meeting or talks 2: Maren Holt → Ostria, PORT SELD" in line
    assert "2 sources, 3 reports" in line
    assert "≠ when: 5 May 2031 (2 reports) / 7 May 2031 (1 report)" in shown


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("scheduled", "○ concession or withdrawal [scheduled]"),
        ("cancelled", "× concession or withdrawal [cancelled]"),
        ("did_not_happen", "∅ concession or withdrawal [did not happen]"),
        ("denied", "◌ concession or withdrawal [denied]"),
        ("claimed", "◐ concession or withdrawal [claimed]"),
        ("held", "● concession or withdrawal:"),
    ],
)
def test_nothing_is_shown_as_held_that_was_not(record: Record, status: str, shown: str) -> None:
    event = replace(next(event for event in record.events() if event.id == "e-left"), status=status)
    held = type(record)(Assembled(tuple(record.reports()), (), (), (), events=(event,)))
    assert shown in printed(held, "events", width=200)


def test_words_of_an_event_stay_on_their_line(record: Record) -> None:
    reports = list(record.reports())
    evil = replace(reports[3], text=reports[3].text.replace("left at", "le\nt\x1bat"))
    held = type(record)(Assembled((evil,), (), (), (), events=tuple(record.events())[4:5]))
    assert "The ferry le t at nine" in printed(held, "events", width=200)


def test_a_day_that_only_the_report_gives_is_marked(record: Record) -> None:
    shown = printed(record, "statements", width=200)
    assert "│ 2031-05-06 " in next(line for line in shown.splitlines() if "told Tidewire on" in line)
    assert "≤2031-05-07" in next(line for line in shown.splitlines() if "back in June" in line)


def test_a_claim_shows_what_it_holds(record: Record) -> None:
    shown = printed(record, "claims", width=200, all_rows=True)
    assert "denied, negated" in next(line for line in shown.splitlines() if "it would pay" in line)
    assert "If they pay" in next(line for line in shown.splitlines() if "conditional" in line)


def test_an_open_day_shows_what_it_may_be(record: Record) -> None:
    line = next(line for line in printed(record, "times", width=200).splitlines() if "XXXX" in line)
    assert "2031-05-06 (published)" in line
    assert "2031-04-29 or" in line
