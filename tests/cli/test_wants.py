"""`show` and `export` of positions, proposals and the other tables that weigh several judgements."""

from __future__ import annotations

import sys
from pathlib import Path

import openpyxl
import pytest
from tests.cli.conftest import Run
from tests.views.conftest import made_record

from onrecord.cli.errors import Unusable
from onrecord.cli.narrow import Filters, narrow
from onrecord.store import SqliteStore


@pytest.fixture
def strait(tmp_path: Path) -> Path:
    with SqliteStore(tmp_path / "strait.db") as store:
        store.replace_record(made_record().held, "small-1")
    return tmp_path / "strait.db"


@pytest.mark.parametrize(
    ("table", "filters", "found"),
    [
        ("positions", Filters(actor="captain"), ["p7"]),
        ("positions", Filters(actor="vell", issue="passage", report="wire"), ["p1", "p4"]),
        ("positions", Filters(issue="The fee"), ["p2", "p5"]),
        ("positions", Filters(since="2031-05-08"), ["p8", "p9"]),
        ("positions", Filters(outlet="coast", limit=1), ["p8"]),
        ("proposals", Filters(actor="ostria"), ["o1"]),
        ("proposals", Filters(report="paper"), ["o1", "o2"]),
        ("proposals", Filters(until="2031-05-05"), []),
        ("forecasts", Filters(actor="holt"), ["f1"]),
        ("forecasts", Filters(limit=1, report="paper"), ["f2"]),
        ("commissives", Filters(actor="Ostria"), ["k1"]),
        ("accounts", Filters(report="copy"), ["v1", "v2", "v3"]),
        ("figures", Filters(actor="holt"), ["n1"]),
        ("figures", Filters(until="2031-05-06"), ["n1"]),
    ],
)
def test_tables_are_narrowed(strait: Path, table: str, filters: Filters, found: list[str]) -> None:
    with SqliteStore(strait) as store:
        assert [row.id for row in getattr(narrow(store, table, filters), table)()] == found


def test_the_limit_counts_what_is_shown(strait: Path) -> None:
    with SqliteStore(strait) as store:
        part = narrow(store, "positions", Filters(actor="holt", report="wire", limit=3))
        assert [row.id for row in part.positions()] == ["p1", "p2", "p4"]


def test_what_a_table_is_not_narrowed_by_is_refused(strait: Path) -> None:
    with SqliteStore(strait) as store, pytest.raises(Unusable, match="accounts are not narrowed by --issue"):
        narrow(store, "accounts", Filters(issue="fee"))


def test_positions_are_a_matrix_or_a_list(run: Run, strait: Path) -> None:
    assert "Passage: Who may pass?" in run("show", strait, "positions").stdout
    assert "Passage: Keep it open" in run("show", strait, "positions", "--list", "--issue", "passage").stdout


def test_a_workbook_of_the_whole_record(run: Run, strait: Path, tmp_path: Path) -> None:
    assert run("export", strait, "all", "--format", "xlsx", "--out", tmp_path / "all.xlsx").exit_code == 0
    assert "positions" in openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames
    refused = run("export", strait, "all", "--format", "csv")
    assert (refused.exit_code, refused.stderr) == (2, "all are not written as 'csv'; there are: xlsx\n")


def test_without_the_extra_the_file_that_is_there_stays(
    run: Run, strait: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    (tmp_path / "old.xlsx").write_bytes(b"old")
    refused = run("export", strait, "positions", "--format", "xlsx", "--out", tmp_path / "old.xlsx")
    assert refused.exit_code == 2
    assert refused.stderr == "xlsx needs the extra `tables`; run: pip install 'onrecord[tables]'\n"
    assert (tmp_path / "old.xlsx").read_bytes() == b"old"


def test_only_sure_rows_are_exported_where_asked(run: Run, strait: Path) -> None:
    everything = run("export", strait, "proposals", "--format", "jsonl").stdout.splitlines()
    sure = run("export", strait, "proposals", "--format", "jsonl", "--sure").stdout.splitlines()
    assert (len(everything), len(sure)) == (2, 1)
