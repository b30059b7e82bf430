"""`onrecord decide`: good lines are taken, bad ones named, and `export decisions` gives back what was taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run

HEAD = "at,by,action,report,role,quote,prefix,suffix,value"
QUOTE = "the río 🌊 treaty is at point 0"
GOOD = f"2026-03-01,MR,reject,report-000,content,{QUOTE},,,"


def written(*lines: str, head: str = HEAD) -> Path:
    Path("d.csv").write_text("\n".join([head, *lines]), encoding="utf-8")
    return Path("d.csv")


def test_decisions_are_taken_and_their_states_told(built: Run) -> None:
    lost = GOOD.replace(QUOTE, '"words, of no report"')
    result = built("decide", "rivers.db", written(GOOD, lost))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "2 new, 2 in all: 1 attached, 0 moved, 1 orphaned",
        "orphaned: reject in report-000: words, of no report",
    ]


def test_good_lines_are_taken_and_bad_ones_named(built: Run) -> None:
    table = written(GOOD, GOOD.replace("reject", "eject"), "", "2026-03-01,MR,outlet,report-000,report,,,,")
    result = built("decide", "rivers.db", table)
    assert result.exit_code == 1
    assert result.stdout.startswith("1 new, 1 in all: 1 attached")
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == ["d.csv, line 3", "d.csv, line 5"]


def test_exported_decisions_are_taken_back_as_they_are(built: Run) -> None:
    formula = GOOD.replace("MR", "=MR").replace(",,,", ",-before,@after,")
    built("decide", "rivers.db", written(GOOD, formula))
    built("export", "rivers.db", "decisions", "--format", "csv", "--out", "back.csv")
    assert "'=MR" in Path("back.csv").read_text("utf-8-sig")
    assert built("decide", "rivers.db", "back.csv").stdout.startswith("0 new, 2 in all")
    assert built("build", "reports", "--record", "other.db", "--no-dossier", "--quiet").exit_code == 0
    assert built("decide", "other.db", "back.csv").stdout.startswith("2 new, 2 in all")
    exports = [built("export", name, "decisions", "--format", "jsonl").stdout for name in ("rivers.db", "other.db")]
    assert exports[0] == exports[1]
    assert '"by": "=MR"' in exports[0]


def test_a_table_saved_by_a_local_spreadsheet_is_taken(built: Run) -> None:
    table = written(GOOD.replace(",", ";") + "\r", head="\ufeff" + HEAD.replace(",", ";") + "\r")
    assert built("decide", "rivers.db", table).stdout.startswith("1 new, 1 in all: 1 attached")


@pytest.mark.parametrize("text", ["", "\n", "name,street\nKim,Main", f"{HEAD}\n{GOOD.replace('reject', 'eject')}"])
def test_a_table_without_one_decision_is_unusable(built: Run, text: str) -> None:
    Path("d.csv").write_text(text)
    result = built("decide", "rivers.db", "d.csv")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("d.csv, line ")
    assert result.stderr.count("\n") == 1


def test_a_table_that_is_not_utf8_is_told(built: Run) -> None:
    Path("d.csv").write_bytes(f"{HEAD}\n{GOOD}".encode("utf-16"))
    result = built("decide", "rivers.db", "d.csv")
    assert (result.exit_code, result.stderr) == (2, "d.csv: is not UTF-8; save it as `CSV UTF-8`\n")
