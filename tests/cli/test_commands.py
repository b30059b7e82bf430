"""`show`, `export`, `read`, `dossier` and help as an analyst meets them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from onrecord.views import TABLES

COMMANDS = ("build", "read", "show", "export", "decide", "dossier")


def test_help_names_every_command(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(f"  {command} " in result.stdout for command in COMMANDS)
    assert all(run(command, "--help").exit_code == 0 for command in COMMANDS)


def test_help_loads_nothing_that_is_slow_to_load() -> None:
    loaded = (
        "print([name for name in ('numpy', 'onnxruntime', 'trafilatura', 'rich', 'sqlite3') if name in sys.modules])"
    )
    script = f"import sys\nfrom onrecord.cli import main\ntry: main()\nexcept SystemExit: {loaded}"
    told = subprocess.run([sys.executable, "-c", script, "--help"], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("table", ["reports", "statements", "actors", "decisions"])
def test_every_table_is_shown_and_exported(built: Run, table: str) -> None:
    assert built("show", "rivers.db", table).exit_code == 0
    rows = built("export", "rivers.db", table, "--format", "jsonl").stdout.splitlines()
    assert len(rows) == {"reports": 6, "statements": 12, "actors": 4, "decisions": 0}[table]
    assert all(isinstance(json.loads(row), dict) for row in rows)
    assert built("export", "rivers.db", table, "--format", "csv", "--out", "t.csv").stdout == ""
    assert Path("t.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_export_to_a_file_is_the_same_bytes(built: Run) -> None:
    built("export", "rivers.db", "statements", "--format", "jsonl", "--out", "s.jsonl")
    assert Path("s.jsonl").read_bytes() == built("export", "rivers.db", "statements", "--format", "jsonl").stdout_bytes


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        ((), "12 rows."),
        (("--speaker", "öztürk"), "3 rows."),
        (("--report", "report-005"), "3 rows."),
        (("--report", "report-005", "--speaker", "Idris"), "1 row."),
        (("--limit", "5"), "5 rows."),
        (("--limit", "5", "--all"), "5 rows."),
        (("--outlet", "nobody"), "0 rows."),
    ],
)
def test_show_narrows_statements(built: Run, options: tuple[str, ...], rows: str) -> None:
    assert built("show", "rivers.db", "statements", *options).stdout.splitlines()[-1] == rows


@pytest.mark.parametrize(
    ("table", "options", "rows"),
    [
        ("reports", ("--report", "005"), "1 row."),
        ("reports", ("--speaker", "Idris", "--limit", "2"), "2 rows."),
        ("actors", ("--speaker", "k"), "2 rows."),
        ("actors", ("--report", "report-000"), "1 row."),
        ("decisions", ("--report", "report-000"), "0 rows."),
    ],
)
def test_show_narrows_the_other_tables(built: Run, table: str, options: tuple[str, ...], rows: str) -> None:
    assert built("show", "rivers.db", table, *options).stdout.splitlines()[-1] == rows


@pytest.mark.parametrize(
    "command", [("show", "rivers.db", "rumours"), ("export", "rivers.db", "rumours", "--format", "csv")]
)
def test_a_table_that_is_none_is_one_line(built: Run, command: tuple[str, ...]) -> None:
    result = built(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"there is no table 'rumours'; there are: {', '.join(sorted(TABLES))}\n"


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (("show", "rivers.db", "rumours"), "there is no table 'rumours'; there are: "),
        (("show", "none.db", "reports"), "none.db: there is no such record; `onrecord build` makes one"),
        (
            ("export", "rivers.db", "reports", "--format", "docx"),
            "reports are not written as 'docx'; there are: csv, jsonl",
        ),
        (
            ("export", "rivers.db", "reports", "--format", "csv", "--out", "no/t.csv"),
            "no/t.csv: No such file or directory",
        ),
        (("export", "none.db", "reports", "--format", "csv"), "none.db: there is no such record"),
        (("read", "none.txt"), "none.txt: no such file"),
        (("dossier", "none.db", "--out", "pages"), "none.db: there is no such record"),
        (("dossier", "rivers.db", "--out", "reports"), "reports holds files but no dossier"),
        (("decide", "none.db", "d.csv"), "none.db: there is no such record"),
        (("decide", "rivers.db", "none.csv"), "none.csv: No such file or directory"),
    ],
)
def test_unusable_arguments_are_one_line(built: Run, command: tuple[str, ...], line: str) -> None:
    result = built(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1


def test_read_prints_every_span_with_its_words(run: Run) -> None:
    result = run("read", "reports")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    attributions = [row for row in rows if row["row"] == "attribution"]
    assert (result.exit_code, len(attributions)) == (0, 12)
    assert {row["cue"]["exact"] for row in attributions} == {"said", "warned"}
    assert {row["mentions"][0]["exact"] for row in rows if row["row"] == "entity"} == {
        "Kim",
        "Petrova",
        "Öztürk",
        "Idris",
    }


def test_read_names_what_it_cannot_read(run: Run) -> None:
    Path("reports/photo.txt").write_bytes(b"\0")
    Path("reports/hard.txt").write_text("Kim said stumble.")
    result = run("read", "reports")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "photo.txt: is not text",
        "hard.txt: could not be read (ValueError: this text is too hard); please report this",
    ]


def test_dossier_is_written(built: Run) -> None:
    assert built("dossier", "rivers.db", "--out", "pages").exit_code == 0
    assert Path("pages/index.html").exists()
