"""`onrecord build` as an analyst meets it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from onrecord import pipeline
from onrecord.store import alone


def test_a_build_ends_in_a_summary_and_a_dossier(run: Run) -> None:
    result = run("build", "reports", "--record", "rivers.db")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        result.stdout.splitlines()[0],
        "record: 6 reports, 12 statements, 4 actors, 0 events",
        "above the confidence line of 0.90: 12 statements, 0 events",
        f"dossier: {Path('rivers-dossier/index.html')}",
    ]
    assert result.stdout.startswith("6 new reports of 6 files; 6 read in ")
    assert Path("rivers-dossier/index.html").exists()
    for told in ("taking in", "reading", "6/6", "/s"):
        assert told in result.stderr


def test_the_dossier_goes_where_it_is_asked_for_or_nowhere(run: Run) -> None:
    run("build", "reports", "--record", "rivers.db", "--dossier", "out/pages")
    assert Path("out/pages/index.html").exists()
    run("build", "reports", "--record", "other.db", "--no-dossier")
    assert sorted(path.name for path in Path().iterdir()) == ["other.db", "out", "reports", "rivers.db"]


def test_quiet_tells_only_what_went_wrong(run: Run) -> None:
    Path("reports/photo.txt").write_bytes(b"\0")
    result = run("build", "reports", "--record", "rivers.db", "--quiet")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "photo.txt: is not text\n")


def test_another_language_is_no_failure(run: Run) -> None:
    Path("reports/ru.txt").write_text("Ким сказал нет.", encoding="utf-8")
    result = run("build", "reports", "--record", "rivers.db")
    assert result.exit_code == 0
    assert "unread: 1 report in ru\n" in result.stdout


@pytest.mark.parametrize(
    ("reports", "record", "line"),
    [
        ("nowhere", "rivers.db", "nowhere: no such file or folder"),
        ("empty", "rivers.db", "empty: no report in it; reports are .txt, .html, .json, .jsonl or .jsonl.gz files"),
        ("reports", "notes.db", "notes.db: cannot be opened as a record (file is not a database)"),
        ("reports", "other.db", "other.db: is not a record of onrecord"),
        (
            "reports",
            "newer.db",
            "newer.db: was made by a newer onrecord (tables 99, this one knows 3); update onrecord",
        ),
        ("reports", "none/rivers.db", "none/rivers.db: its folder does not exist; make it first"),
    ],
)
def test_unusable_arguments_are_one_line(built: Run, reports: str, record: str, line: str) -> None:
    Path("empty").mkdir()
    Path("notes.db").write_text("Notes, and many more of them than a header would be long. " * 9)
    for name, script in {"other.db": "CREATE TABLE a (b)", "newer.db": "PRAGMA user_version = 99"}.items():
        if name == "newer.db":
            Path(name).write_bytes(Path("rivers.db").read_bytes())
        connection = sqlite3.connect(name)
        connection.executescript(script)
        connection.close()
    result = built("build", reports, "--record", record)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{line}\n"


def test_a_second_build_at_once_is_one_line(built: Run) -> None:
    with alone(Path("rivers.db")):
        result = built("build", "reports", "--record", "rivers.db")
        assert built("show", "rivers.db", "reports").exit_code == 0
    assert result.exit_code == 2
    assert result.stderr == "rivers.db: another build is at work on it; wait for it, or end it\n"


def test_a_folder_that_is_no_dossier_is_not_written_over(run: Run) -> None:
    result = run("build", "reports", "--record", "rivers.db", "--dossier", "reports", "--quiet")
    assert result.exit_code == 2
    assert result.stderr == "reports holds files but no dossier; name an empty or a new folder\n"


def test_a_build_that_is_stopped_says_how_to_go_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "_assemble", stop)
    result = run("build", "reports", "--record", "rivers.db", "--quiet")
    assert result.exit_code == 130
    assert result.stderr == "stopped; what was done is kept, and the same command goes on from there\n"
    monkeypatch.undo()
