"""Putting a finished folder in the place of the one before, so that nobody ever opens half a dossier.

A list of the files made (`dossier.json`) stands in each dossier. The new one is finished beside the old, is given the
files there that are not ours, and then the two folders change names. Killed in between, the next run picks up what was
set aside.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

MANIFEST = "dossier.json"


@contextmanager
def swapped(folder: Path) -> Iterator[Path]:
    """A new empty folder to fill, which takes the place of `folder` when all went well.

    Raises:
        FileExistsError: If `folder` holds files but no dossier.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as place:
    ...     with swapped(Path(place) / "out") as staged:
    ...         _ = (staged / "index.html").write_text("new")
    ...     sorted(path.name for path in (Path(place) / "out").iterdir())
    ['dossier.json', 'index.html']
    """
    folder = folder.resolve()
    staged, aside = (folder.with_name(f".{folder.name}.{suffix}") for suffix in ("new", "old"))
    _recover(folder, aside)
    _refuse_others(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir()
    try:
        yield staged
        _list(staged)
        _carry_over(folder, staged)
        _exchange(folder, staged, aside)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _recover(folder: Path, aside: Path) -> None:
    """After a kill between the two renames the old dossier is back; after one past them, its rest goes."""
    if aside.exists() and not folder.exists():
        aside.rename(folder)
    shutil.rmtree(aside, ignore_errors=True)


def _refuse_others(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise FileExistsError(f"{folder.name} is a file; name a folder for the dossier")
    if folder.exists() and any(folder.iterdir()) and not _made(folder):
        raise FileExistsError(f"{folder.name} holds files but no dossier; name an empty or a new folder")


def _list(staged: Path) -> None:
    made = sorted([*(path.relative_to(staged).as_posix() for path in _files(staged)), MANIFEST])
    (staged / MANIFEST).write_text(json.dumps({"made": made}, indent=0) + "\n", encoding="utf-8", newline="\n")


def _made(folder: Path) -> frozenset[str]:
    """The files that an earlier dossier put there; none where there is no readable list of them."""
    try:
        return frozenset(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["made"])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _carry_over(folder: Path, staged: Path) -> None:
    """Links the files that are not ours into the new folder: no byte is moved, and none can be lost."""
    made = _made(folder)
    for path in _files(folder):
        name = path.relative_to(folder)
        if name.as_posix() in made:
            continue
        target = staged / name
        if target.exists():
            raise FileExistsError(f"{name.as_posix()} in {folder.name} is not of the dossier; move it elsewhere first")
        target.parent.mkdir(parents=True, exist_ok=True)
        _link(path, target)


def _link(path: Path, target: Path) -> None:
    try:
        os.link(path, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(path, target, follow_symlinks=False)


def _exchange(folder: Path, staged: Path, aside: Path) -> None:
    if folder.exists():
        folder.rename(aside)
    staged.rename(folder)
    shutil.rmtree(aside, ignore_errors=True)


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir())
