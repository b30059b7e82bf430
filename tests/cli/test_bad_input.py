"""Whatever lies in a folder of reports: one clear line for each that cannot be used, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.store.made_up import small_steps

from onrecord import pipeline
from onrecord.assembly import assemble
from onrecord.intake import collect, take_in

ENGLISH = "Kim said the talks about the river would go on until the end of the week. Nobody else was there to hear it."
RUSSIAN = "Переговоры о реке продолжались весь день и закончились без результата, сказал министр журналистам."


@pytest.fixture
def run(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command over the real intake and assembly, and the small reader."""
    steps = replace(small_steps(), collect=collect, take_in=take_in, assemble=assemble)
    monkeypatch.setattr(pipeline, "real_steps", lambda: steps)
    for file in Path("reports").iterdir():
        file.unlink()
    Path("reports/good.txt").write_text(ENGLISH)
    return run


def huge(file: Path) -> None:
    file.write_text((ENGLISH + "\n") * (50_000_000 // len(ENGLISH)))


def dangling(file: Path) -> None:
    file.symlink_to("nowhere")


def locked(file: Path) -> None:
    file.write_text(ENGLISH)
    file.chmod(0)


BAD: dict[str, bytes | Callable[[Path], None]] = {
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "binary.txt": bytes(range(256)) * 40,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "encoding.txt": "Kim said it — twice.".encode() + b"\x81\x8d\xff",
    "broken.json": b'{"title": "Talks", "text": "Kim sa',
    "list.json": b"[1, 2, 3]",
    "no-text.json": b'{"title": "Talks"}',
    "number.json": b'{"title": "Talks", "text": 7}',
    "deep.json": b'{"text": ' + b"[" * 100_000,
    "broken.jsonl.gz": gzip.compress(b'{"text": "Kim said no."}')[:-9],
    "not-gzip.jsonl.gz": b'{"text": "Kim said no."}',
    "rows.jsonl": json.dumps({"text": ENGLISH + " Twice."}).encode() + b"\nnot a row\n",
    "blank.html": b"<html><body></body></html>",
    "huge.txt": huge,
    "gone.txt": dangling,
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_the_rest_goes_on(run: Run, name: str) -> None:
    file, content = Path("reports", name), BAD[name]
    content(file) if callable(content) else file.write_bytes(content)
    result = run("build", "reports", "--record", "rivers.db", "--no-dossier", "--quiet")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(name)
    assert result.stderr.count("\n") == 1
    assert "please report this" not in result.stderr
    exported = run("export", "rivers.db", "reports", "--format", "jsonl").stdout
    assert "good" in [json.loads(line)["name"] for line in exported.splitlines()]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read all files")
def test_a_file_that_may_not_be_read_is_one_line(run: Run) -> None:
    locked(Path("reports/locked.txt"))
    result = run("build", "reports", "--record", "rivers.db", "--no-dossier", "--quiet")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.startswith("locked.txt: cannot be read")


@pytest.mark.parametrize(
    "text",
    [
        "Half a pair \\ud83d and Kim said no.",
        "\\u0000 Kim said no.",
        "\\ufeff Kim said \\u202e no.",
        "Kim said a\\r\\nb.",
    ],
)
def test_odd_characters_are_taken_in_and_exported(run: Run, text: str) -> None:
    Path("reports/odd.json").write_text(f'{{"title": "{text}", "outlet": "{text}", "text": "{text}"}}')
    result = run("build", "reports", "--record", "rivers.db", "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    for table in ("reports", "statements", "actors"):
        assert run("show", "rivers.db", table, "--all").exit_code == 0
        for form in ("jsonl", "csv"):
            assert run("export", "rivers.db", table, "--format", form).exit_code == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize(("content", "code"), [(ENGLISH, 0), ("", 1)])
def test_a_file_name_in_another_encoding_is_no_obstacle(run: Run, content: str, code: int) -> None:
    Path(os.fsdecode(b"reports/r\xedo.txt")).write_text(content)
    result = run("build", "reports", "--record", "rivers.db", "--quiet")
    assert (result.exit_code, result.stderr.count("\n")) == (code, code)


def test_another_language_is_kept_counted_and_no_failure(run: Run) -> None:
    Path("reports/ru.txt").write_text(RUSSIAN * 3, encoding="utf-8")
    result = run("build", "reports", "--record", "rivers.db", "--no-dossier")
    assert result.exit_code == 0
    assert "record: 2 reports, 1 statement, 1 actor, 0 events\nunread: 1 report in ru\n" in result.stdout


def test_files_of_other_kinds_are_counted(run: Run) -> None:
    for name in ("b.pdf", "a.docx", "rivers.db"):
        Path("reports", name).touch()
    result = run("build", "reports", "--record", "reports/rivers.db", "--no-dossier")
    assert result.exit_code == 0
    assert "passed over, being of other kinds: 2 files, such as a.docx\n" in result.stdout


def test_a_folder_with_nothing_but_bad_files_is_told(run: Run) -> None:
    Path("reports/good.txt").write_text("")
    result = run("build", "reports", "--record", "rivers.db", "--no-dossier", "--quiet")
    assert result.exit_code == 1
    assert run("show", "rivers.db", "reports").exit_code == 0


def test_a_dossier_among_the_reports_is_not_taken_for_reports(run: Run) -> None:
    first = run("build", "reports", "--record", "reports/rivers.db")
    again = run("build", "reports", "--record", "reports/rivers.db")
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert again.stdout.startswith("0 new reports of 1 file; 0 read")
