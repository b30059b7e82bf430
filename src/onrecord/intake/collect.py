"""Which of the files that an analyst points at are reports."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.intake.details import Details
from onrecord.intake.refused import cannot_be_read
from onrecord.intake.sidecar import NAME, Sidecar, read_sidecar

GENERATION = "1"
"""Part of every digest: raised when intake makes other reports of the same bytes, so that builds take them in anew."""

_KINDS = {".txt": "plain", ".json": "json", ".jsonl": "rows", ".jsonl.gz": "rows", ".html": "page", ".htm": "page"}
_KINDS_IF_NAMED = {".md": "plain", ".text": "plain"}
_CHUNK = 1 << 20

_DOSSIER = {"dossier.json", "index.html", "assets"}
"""What marks a folder as a dossier that was written among the reports: its pages are no reports."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that is offered as a report, or as many.

    Attributes:
        path: Relative to the folder it was given in; what analysts are shown.
        file: Where it lies.
        kind: `plain`, `json`, `rows`, `page`, `none` (a folder, a table, or no known kind).
        digest: Of all that its reports are made from: bytes, details and this reader's generation.
        details: What `reports.csv` says of it.
        faults: What is known to be wrong with it before it is opened, one line each.
    """

    path: str
    file: Path
    kind: str
    digest: str = ""
    details: Details = field(default_factory=Details)
    faults: tuple[str, ...] = ()


def collect(paths: Sequence[Path]) -> tuple[Offered, ...]:
    """The reports among the files and folders given, folders with all that is in them, sorted by path.

    Hidden files are passed over, and so is in a folder what is not of a known kind (see `overlooked`). `reports.csv` is
    no report: it supplies details to those in its folder. Empty where there is no report.
    """
    found = {path: seen for path, seen in _found(paths).items() if _is_offer(path, seen.named)}
    tables = {folder: read_sidecar(folder / NAME) for folder in _folders(found, paths) if (folder / NAME).is_file()}
    offered = [_offer(path, seen, tables) for path, seen in found.items()]
    offered += [_fault_of_table(folder, paths, table) for folder, table in tables.items() if table.faults]
    return tuple(sorted(offered, key=lambda each: (each.path, str(each.file))))


def overlooked(paths: Sequence[Path]) -> tuple[str, ...]:
    """The files in the folders given that are not of a known kind, and so are not taken for reports."""
    passed = (
        seen.shown for path, seen in _found(paths).items() if path.name != NAME and not _is_offer(path, seen.named)
    )
    return tuple(sorted(set(passed)))


@dataclass(frozen=True, slots=True)
class _Seen:
    """How a path is shown, and whether it was given by name."""

    shown: str
    named: bool


def _found(paths: Sequence[Path]) -> dict[Path, _Seen]:
    """Every path once; one that is given by name and lies in a folder given as well counts as named."""
    found: dict[Path, _Seen] = {}
    for path, seen in _walk(paths):
        if seen.named or path not in found:
            found[path] = seen
    return found


def _walk(paths: Iterable[Path]) -> Iterator[tuple[Path, _Seen]]:
    """Files, and folders that cannot be opened."""
    for given in paths:
        if not given.is_dir():
            yield given.absolute(), _Seen(given.name, named=True)
            continue
        closed: list[OSError] = []
        for folder, inner, files in os.walk(given, onerror=closed.append):
            if _DOSSIER.issubset({*inner, *files}):
                inner.clear()
                continue
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    path = Path(folder, name)
                    yield path.absolute(), _Seen(path.relative_to(given).as_posix(), named=False)
        for error in closed:
            path = Path(error.filename)
            yield path.absolute(), _Seen(path.relative_to(given).as_posix(), named=True)


def _is_offer(path: Path, named: bool) -> bool:
    """Whether to offer a file: of a known kind, or given by name; never the table of details."""
    return path.name != NAME and (named or _kind(path, named=named) != "none")


def _kind(path: Path, *, named: bool) -> str:
    ending = "".join(path.suffixes[-2:]).lower()
    ending = ending if ending in _KINDS else path.suffix.lower()
    return _KINDS.get(ending) or (_KINDS_IF_NAMED.get(ending) if named else None) or "none"


def _folders(found: Iterable[Path], paths: Sequence[Path]) -> list[Path]:
    """The folders that hold a file found, and those between it and a folder given, outermost first."""
    given = [path.absolute() for path in paths if path.is_dir()]
    holding = {path.parent for path in found}
    above = {up for folder in holding for up in folder.parents if any(up.is_relative_to(each) for each in given)}
    return sorted(holding | above)


def _offer(path: Path, seen: _Seen, tables: Mapping[Path, Sidecar]) -> Offered:
    details = Details()
    for folder, table in tables.items():  # outermost first, so that the nearest table has the last word
        if path.is_relative_to(folder):
            details = table.details.get(path.relative_to(folder).as_posix(), details)
    kind = _kind(path, named=seen.named)
    digest, faults = _digest(path, kind, details)
    return Offered(seen.shown, path, kind, digest, details, faults)


def _fault_of_table(folder: Path, paths: Sequence[Path], table: Sidecar) -> Offered:
    """The table itself, offered only for its faults to be told."""
    roots = [path.absolute() for path in paths if folder.is_relative_to(path.absolute())]
    shown = (folder / NAME).relative_to(roots[0]).as_posix() if roots else NAME
    return Offered(shown, folder / NAME, "none", "", faults=table.faults)


def _digest(path: Path, kind: str, details: Details) -> tuple[str, tuple[str, ...]]:
    """SHA-256 over the file, read in chunks, and the rest that its reports depend on; or why it cannot be had."""
    fault = _not_a_report(path, kind)
    if fault:
        return "", (fault,)
    sha = hashlib.sha256(f"{GENERATION}\n{kind}\n{path.name}\n{details!r}\n".encode("utf-8", "surrogatepass"))
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                sha.update(chunk)
    except OSError as error:
        return "", (cannot_be_read(error),)
    return sha.hexdigest(), ()


def _not_a_report(path: Path, kind: str) -> str | None:
    """Why a path that was given cannot be a report at all."""
    if path.is_dir():
        return "cannot be opened: check the folder's permissions"
    if not path.exists():
        return "does not exist: check the path"
    if not path.is_file():
        return "is not an ordinary file: copy the report into one"
    if kind == "none":
        return f"is of a kind that is not read (`{path.suffix or path.name}`): save it as text, HTML or JSON"
    return None
