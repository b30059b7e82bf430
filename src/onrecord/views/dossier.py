"""The dossier: the whole record as pages that open from a folder, on any machine, without a server or a network."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from onrecord.model import Record
from onrecord.model.analysed import Analysed
from onrecord.views.pages.gather import Gathered, gather
from onrecord.views.pages.render import render
from onrecord.views.pages.shown import Shower
from onrecord.views.pages.swap import swapped


def dossier(record: Record, folder: Path, *, title: str = "The record", analysed: Analysed | None = None) -> None:
    """Write the dossier of a record, in the place of the one before; other files in the folder stay.

    Without what is `analysed` over the record, the pages leave out what rests on it.

    Raises:
        FileExistsError: If the folder holds files but no dossier.

    >>> import tempfile
    >>> class Empty:
    ...     def __getattr__(self, table): return lambda: iter(())
    >>> with tempfile.TemporaryDirectory() as place:
    ...     dossier(Empty(), Path(place) / "out")
    ...     (Path(place) / "out" / "index.html").exists()
    True
    """
    with swapped(Path(folder)) as staged:
        gathered = gather(record, analysed)
        for name, content in (*_assets(), *_data(gathered)):
            _write(staged / name, content)
        for name, content in render(record, gathered, title=title):
            _write(staged / name, content)


def _assets() -> Iterator[tuple[str, str]]:
    held = files("onrecord.views") / "assets"
    for asset in sorted(held.iterdir(), key=lambda asset: asset.name):
        yield f"assets/{asset.name}", asset.read_text(encoding="utf-8")


def _data(gathered: Gathered) -> Iterator[tuple[str, str]]:
    yield "data/statements.js", Shower(gathered).data()


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(exist_ok=True)
    # A lone surrogate in a text has no UTF-8; it is shown by its number.
    path.write_bytes(content.encode("utf-8", "backslashreplace"))
