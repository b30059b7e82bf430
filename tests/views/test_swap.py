"""A dossier is there whole or not at all, and nobody's files are lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.views.pages.swap import MANIFEST, swapped


def write(folder: Path, *names: str) -> None:
    with swapped(folder) as staged:
        for name in names:
            (staged / name).parent.mkdir(exist_ok=True)
            (staged / name).write_text(name)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_pages_of_the_one_before_go(tmp_path: Path) -> None:
    write(tmp_path / "out", "index.html", "reports/a.html")
    write(tmp_path / "out", "index.html", "reports/b.html")
    assert names(tmp_path / "out") == [MANIFEST, "index.html", "reports/b.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_of_others_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "index.html", "reports/a.html")
    (out / "reports" / "notes.txt").write_text("mine")
    (out / "more").mkdir()
    (out / "more" / "x.txt").symlink_to("nowhere")
    write(out, "index.html")
    assert names(out) == [MANIFEST, "index.html", "reports/notes.txt"]
    assert (out / "reports" / "notes.txt").read_text() == "mine"
    assert (out / "more" / "x.txt").is_symlink()


def test_a_failure_leaves_the_one_before(tmp_path: Path) -> None:
    write(tmp_path / "out", "index.html")
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "out", "index.html", "a/b/c.html")
    assert (tmp_path / "out" / "index.html").read_text() == "index.html"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_kill_between_the_renames_is_mended(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "index.html")
    (out / "notes.txt").write_text("mine")
    out.rename(tmp_path / ".out.old")
    (tmp_path / ".out.new").mkdir()
    write(out, "index.html", "b.html")
    assert names(out) == ["b.html", MANIFEST, "index.html", "notes.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("manifest", [None, "{", "[]", '{"made": 3}'])
def test_a_folder_of_other_things_is_refused(tmp_path: Path, manifest: str | None) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    if manifest:
        (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(FileExistsError, match="no dossier"):
        write(tmp_path, "index.html")
    assert (tmp_path / "thesis.docx").read_text() == "years of work"


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(FileExistsError, match="is a file"):
        write(tmp_path / "out", "index.html")


def test_a_page_never_takes_the_place_of_anothers_file(tmp_path: Path) -> None:
    write(tmp_path / "out", "index.html")
    (tmp_path / "out" / "actors.html").write_text("mine")
    with pytest.raises(FileExistsError, match=r"actors\.html"):
        write(tmp_path / "out", "index.html", "actors.html")
    assert (tmp_path / "out" / "actors.html").read_text() == "mine"


def test_an_empty_folder_and_missing_parents_are_fine(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "empty", "index.html")
    write(tmp_path / "a" / "b", "index.html")
    assert names(tmp_path) == ["a/b/dossier.json", "a/b/index.html", "empty/dossier.json", "empty/index.html"]
