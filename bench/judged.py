"""Rows of the record that were judged blind as a whole, at all confidences: what the confidence of rows is fitted on.

`bench/blind/rows.csv` holds ids and offsets alone: the report, the words of the row's evidence, where the word that
decides begins, the value it was given, and whether an analyst would let the row stand; `wrong` names the cells that are
not true of the words, `row` where it belongs in no such table.
"""

from __future__ import annotations

import csv
import gzip
import json
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.pages import Keeping, Laid, laid
from bench.passages import Source, sources
from onrecord.model import Span

ROWS = Path(__file__).parent / "blind" / "rows.csv"
SCALE = "scale/reports-5000.jsonl.gz"
PAGES = "judged.pkl"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judged row.

    Attributes:
        corpus, report: Where it stands.
        table: Of the record.
        span: From the first to the last of the words it rests on.
        cue: Where the word that decides begins; None where a value rests on none.
        value: Its stance, status or kind.
        option: `issue/option` of a position.
        right: Whether every filled cell says what the words say.
        wrong: The cells that do not.
        who: The words for its actor; None where it has none.
    """

    corpus: str
    report: str
    table: str
    span: Span
    cue: int | None
    value: str
    option: str
    right: bool
    wrong: tuple[str, ...]
    who: Span | None = None


@cache
def verdicts(table: str) -> tuple[Verdict, ...]:
    """The judged rows of one table."""
    with ROWS.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return tuple(_verdict(row) for row in csv.DictReader(lines) if row["table"] == table)


def _verdict(row: dict[str, str]) -> Verdict:
    return Verdict(
        corpus=row["corpus"],
        report=row["report"],
        table=row["table"],
        span=Span(int(row["start"]), int(row["end"])),
        cue=int(row["cue"]) if row["cue"] else None,
        value=row["value"],
        option=row["option"],
        right=row["right"] == "yes",
        wrong=tuple(row["wrong"].split()),
        who=Span(int(row["who_start"]), int(row["who_end"])) if row["who_start"] else None,
    )


def judged_pages(corpora: Path, pages: Path | None = None) -> Iterator[tuple[tuple[str, str], Laid]]:
    """The pages of all judged reports, with corpus and name; from `pages` where they lie there."""
    kept = pages / PAGES if pages is not None else None
    if kept is not None and kept.exists():
        found: dict[tuple[str, str], Laid] = pickle.loads(kept.read_bytes())
    else:
        reader = Keeping()
        found = {(source.corpus, source.name): laid(reader, source) for source in _sources(corpora)}
        if kept is not None:
            kept.write_bytes(pickle.dumps(found))
    yield from found.items()


def _sources(corpora: Path) -> Iterator[Source]:
    with ROWS.open(encoding="utf-8", newline="") as file:
        wanted = {tuple(line.split(",")[:2]) for line in file if not line.startswith("#")}
    for source in sources(corpora):
        if (source.corpus, source.name) in wanted:
            yield source
    with gzip.open(corpora / SCALE, "rt", encoding="utf-8") as file:
        for report in map(json.loads, file):
            if ("scale", report["id"]) in wanted:
                yield Source(
                    "scale", report["id"], report["text"], report["published"], report["outlet"], report["title"]
                )
