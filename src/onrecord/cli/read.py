"""`onrecord read`: one report's reading as JSON Lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import typer

from onrecord.cli.errors import QUARANTINE, Unusable, say
from onrecord.model import Quarantined, Reading, Report
from onrecord.pipeline import read


def run(path: Path) -> None:
    """Print a line for each report in the file, and for each thing read in it."""
    if not path.exists():
        raise Unusable(f"{path}: no such file")
    failed = False
    for item in read([path]):
        if isinstance(item, Quarantined):
            failed = True
            say(f"{item.path}: {item.reason}")
        elif isinstance(item[1], str):
            failed = True
            say(f"{item[0].path}: {item[1]}")
        else:
            for line in lines(item[0], item[1]):
                sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stdout.flush()
    if failed:
        raise typer.Exit(QUARANTINE)


def lines(report: Report, reading: Reading) -> Iterator[dict[str, object]]:
    """The report, then its attributions, entities, times, claims and events, every span with its exact words.

    >>> from onrecord.model import Entity, OffsetMap, Span
    >>> report = Report("r1", "a", "a.txt", "00", "Kim left.", OffsetMap("utf-8", ()))
    >>> reading = Reading("r1", "f", True, (), (Entity("Kim", "person", "named", (Span(0, 3),)),))
    >>> [line["row"] for line in lines(report, reading)]
    ['report', 'entity']
    """
    about = {"id": report.id, "name": report.name}
    yield {"row": "report", **about, "fingerprint": reading.fingerprint, "read": reading.read}
    found_there: tuple[tuple[str, Sequence[object]], ...] = (
        ("attribution", reading.attributions),
        ("entity", reading.entities),
        ("time", reading.times),
        ("claim", reading.claims),
        ("event", reading.happenings),
    )
    for row, found in found_there:
        for number, each in enumerate(found):
            cells = {name: _with_words(cell, report.text) for name, cell in msgspec.to_builtins(each).items()}
            yield {"row": row, "report": report.id, "number": number, **cells}


def _with_words(cell: object, text: str) -> object:
    """The same, with the exact words in every span."""
    if isinstance(cell, list | tuple):
        return [_with_words(each, text) for each in cell]
    if not isinstance(cell, dict):
        return cell
    if cell.keys() == {"start", "end"}:
        return {**cell, "exact": text[cell["start"] : cell["end"]]}
    return {name: _with_words(each, text) for name, each in cell.items()}
