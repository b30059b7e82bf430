"""What cannot be taken in is refused in one line that says what to do; the others go on."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from tests.intake.taking import json_of, reason, report_of, taken

from onrecord.intake import collect, overlooked, take_in
from onrecord.intake.rows import rows
from onrecord.intake.take_in import MOST_BYTES
from onrecord.model import Quarantined

WORDS = "The two delegations will meet again in the spring, the envoy told reporters."


@pytest.mark.parametrize(
    ("name", "original", "gold"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n ", "is empty"),
        ("a.txt", b"... --- ...", "holds no text"),
        ("a.txt", b"talks\0failed" * 9, "binary file"),
        ("a.txt", b"\x01\x02\x03\x04 talks \x05\x06", "binary file"),
        ("a.txt", b"%PDF-1.7 talks", "is a PDF under another name"),
        ("a.txt", b"caf\xe9 \x81", "nor as Windows-1252: save it as UTF-8"),
        ("a.json", b'{"text": "Talks",\n "x": }', "line 2, column 7"),
        ("a.json", b'{"text": "Talks"', "is broken JSON at column"),
        ("a.json", b'{"text": "Talks"} x', "Extra data"),
        ("a.json", b'{"text": "Talks",}', "is broken JSON"),
        ("a.json", b'["Talks"]', "holds a list, not a report"),
        ("a.json", b'{"title": "Talks"}', "has no member `text`"),
        ("a.json", b'{"text": ["Talks"]}', "has no member `text`"),
        ("a.json", b'{"text": " "}', "holds no text"),
        ("a.json", b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested too deep"),
        ("a.html", b"<html><body><script>talks()</script></body></html>", "holds no text that a reader would see"),
        ("a.docx", b"talks", "is of a kind that is not read (`.docx`)"),
        ("a.jsonl", b"\n \n", "is empty"),
        ("a.jsonl.gz", b"not compressed", "is a damaged gzip file"),
    ],
)
def test_reasons(tmp_path: Path, name: str, original: bytes, gold: str) -> None:
    assert gold in reason(tmp_path, name, original)


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    (offered,) = collect([tmp_path / "gone.txt"])
    assert list(take_in(offered)) == [Quarantined("gone.txt", "does not exist: check the path")]


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    (offered,) = collect([tmp_path])
    monkeypatch.delattr(Path, "read_bytes")
    (refused,) = take_in(offered)
    assert isinstance(refused, Quarantined)
    assert "50 MB, at most 20 MB" in refused.reason
    assert MOST_BYTES < 50_000_000


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (offered,) = collect([tmp_path])

    def denied(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    (refused,) = take_in(offered)
    assert isinstance(refused, Quarantined)
    assert refused.reason.startswith("cannot be read (permission denied)")


def test_a_broken_row_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{json_of(WORDS, id="one")}\n\n{{"text":\n{json_of(WORDS)}')
    first, broken, last = taken(tmp_path)
    assert isinstance(broken, Quarantined)
    assert broken.path == "a.jsonl:3"
    assert broken.reason.startswith("line 3 is broken JSON at column 9")
    assert isinstance(first, tuple)
    assert isinstance(last, tuple)
    assert (first[0].name, last[0].name) == ("one", "a:4")
    assert last[1] == json_of(WORDS).encode()


def test_rows_before_the_damage_are_kept(tmp_path: Path) -> None:
    packed = gzip.compress("\n".join(json_of(WORDS, id=str(nth)) for nth in range(500)).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[:-9])
    *reports, refused = taken(tmp_path)
    assert isinstance(refused, Quarantined)
    assert f"after row {len(reports)}" in refused.reason


def test_a_row_over_the_limit_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"x" * 100 + b"\nshort\n")
    assert list(rows(tmp_path / "a.jsonl", 50)) == [(1, None), (2, b"short")]


def test_windows_1252_is_guessed_and_flagged(tmp_path: Path) -> None:
    report = report_of(tmp_path, "a.txt", "“Yes,” he said of the café, and left for the airport.".encode("cp1252"))
    assert report.text.startswith("“Yes,”")
    assert report.flags == ("encoding_guessed",)


def test_a_page_under_a_text_name_is_read_as_a_page(tmp_path: Path) -> None:
    assert report_of(tmp_path, "a.txt", f"<!doctype html><article><p>{WORDS}</p></article>").text == WORDS


def test_what_is_no_report_is_overlooked(tmp_path: Path) -> None:
    for name in ("a.txt", "README.md", ".hidden.txt", "notes.docx", "reports.csv"):
        (tmp_path / name).write_text("file\n")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b.txt").write_text(WORDS)
    assert [offered.path for offered in collect([tmp_path])] == ["a.txt"]
    assert overlooked([tmp_path]) == ("README.md", "notes.docx")
    assert [offered.path for offered in collect([tmp_path / "README.md"])] == ["README.md"]


def test_an_empty_folder_offers_nothing(tmp_path: Path) -> None:
    assert collect([tmp_path]) == ()


def test_the_order_of_the_paths_does_not_count(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(WORDS)
    once = collect([tmp_path, tmp_path / "a.txt"])
    assert once == collect([tmp_path / "a.txt", tmp_path, tmp_path])
    assert [offered.path for offered in once] == ["a.txt", "b.txt", "sub/c.txt"]


def test_the_table_beside_the_reports(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "sub" / "b.txt").write_text(WORDS + " ")
    (tmp_path / "reports.csv").write_text(
        "file,outlet,published,authors,title,url\n"
        'a.txt,The Courier,2025-01-02,"Ana Roe; Bo Lind","Talks, again",https://courier.example/a\n'
        "sub/b.txt,The Standard,,,,\ngone.txt,X,,,,\na.txt,,soon,,,\n,Y,,,,\na.txt,1,2,3,4,5,6\n"
    )
    items = taken(tmp_path)
    reports = [item[0] for item in items if isinstance(item, tuple)]
    faults = [item.reason for item in items if isinstance(item, Quarantined)]
    assert [report.outlet and report.outlet.value for report in reports] == [None, "The Standard"]
    assert [fault.partition(":")[0] for fault in faults] == ["line 4", "line 5", "line 6", "line 7"]


def test_the_table_outweighs_the_report_and_changes_its_digest(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json_of(WORDS, outlet="A", published="2025-01-01", title="T"))
    before = collect([tmp_path])[0].digest
    (tmp_path / "reports.csv").write_text("file;outlet;published\na.json;B;2025-01-03\n")
    (offered,) = collect([tmp_path])
    ((report, _),) = take_in(offered)
    assert offered.digest != before
    assert report.outlet
    assert (report.outlet.value, report.outlet.basis) == ("B", "csv")
    assert report.title
    assert report.title.basis == "json"
    assert report.published
    assert report.published.edtf == "2025-01-03"
    assert report.flags == ("date_mismatch",)
