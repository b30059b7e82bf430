"""Positions, proposals, prospects, accounts and figures in the terminal."""

from __future__ import annotations

import pytest
from tests.views.conftest import Held
from tests.views.test_show import printed

from onrecord.model import Assembled
from onrecord.model.line import WEIGHED


def test_positions_are_a_grid_an_issue(record: Held) -> None:
    shown = printed(record, "positions", width=100)
    assert "Passage: Who may pass?" in shown
    assert "VELL" in shown
    line = next(line for line in shown.splitlines() if line.startswith("Maren Holt"))
    assert [cell.strip() for cell in line.split("│")] == ["Maren Holt", "✓1", "told ✗1"]
    assert "no position on record: Patrol it jointly" in shown
    assert "1 under the confidence line of 0.70; --all shows them." in shown
    assert "1 position on matters that no issue set holds" in shown


def test_voices_have_lines_of_their_own(record: Held) -> None:
    shown = printed(record, "positions", width=100)
    fee = shown.partition("The fee")[2].partition("Pilots")[0]
    assert "told ✗1" in fee
    assert "said of ✓1" in fee


def test_all_positions_include_the_doubtful(record: Held) -> None:
    assert "Patrol it jointly" in printed(record, "positions", width=100, all_rows=True).partition("The fee")[0]


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("table", WEIGHED)
def test_every_table_fits_its_terminal(record: Held, table: str, width: int) -> None:
    shown = printed(record, table, width=width, all_rows=True)
    assert shown.strip()
    assert max(map(len, shown.splitlines())) <= width


def test_a_proposal_shows_its_answers(record: Held) -> None:
    shown = printed(record, "proposals", width=160)
    assert "✓ Ostria accepts, 6 May 2031: “Ostria had agreed to a pilot service”" in shown
    assert "if: If they pay" in shown
    assert "canvassed" not in shown


def test_what_is_imagined_says_so(record: Held) -> None:
    line = next(
        each for each in printed(record, "proposals", width=160, all_rows=True).splitlines() if "captain" in each
    )
    assert "canvassed" in line


def test_a_forecast_shows_range_horizon_and_what_settles_it(record: Held) -> None:
    shown = printed(record, "forecasts", width=160)
    assert "20–60%" in shown
    assert "✓ later: “The ferry left at nine”" in shown
    assert "It was raining" not in shown


def test_a_promise_shows_whether_it_was_kept(record: Held) -> None:
    line = next(each for each in printed(record, "commissives", width=160).splitlines() if "promise" in each)
    assert "│ no " in line


def test_contradicted_accounts_come_first_and_name_who_does_not_tell(record: Held) -> None:
    shown = printed(record, "accounts", width=200)
    assert shown.startswith("event: We met twice (2 sources, 3 accounts)")
    assert "≠ other date: The Seld Post" in shown
    assert "no account in: Rádio Šeld" in shown
    assert "silent" not in shown


def test_figures_that_count_the_same_stand_together(record: Held) -> None:
    shown = printed(record, "figures", width=160)
    assert shown.index("2 meeting") < shown.index("1 meeting") < shown.index("40.5–50 percent")
    assert "≠ 1" in shown


@pytest.mark.parametrize("table", WEIGHED)
def test_an_empty_record_has_no_rows(table: str) -> None:
    shown = printed(Held(Assembled((), (), (), ())), table)
    assert "0 " in shown
