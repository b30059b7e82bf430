"""Expressions of time, scored: `python -m bench.times.measure --corpora FOLDER [--others] [--speed REPORTS]`.

The creation time of each document is given; only its body is scored. Every tenth document was not looked at while the
grammar was made: its scores stand apart. What each system scored on each document is frozen in `frozen/<system>.csv`.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from bench.speed.measure import load
from bench.times.others import SYSTEMS
from bench.times.score import Counts, compare
from bench.times.timeml import Document, Marked, documents
from onrecord.assembly.dates import when
from onrecord.assembly.times import anchor
from onrecord.reading import Reader
from onrecord.reading.times import find_times
from onrecord.text.paragraphs import paragraphs

FROZEN = Path(__file__).parent / "frozen"
CORPORA = {"news": ("timebank", "aquaint"), "wikiwars": ("wikiwars",)}
FIELDS = ("document", "held", *Counts.__slots__)
Scored = Mapping[str, Counts]
"""Counts by document."""


def main() -> None:
    """Print a table of all systems that are there; freeze their counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--others", action="store_true", help="compare those that are installed")
    parser.add_argument("--heideltime", type=Path, help="folder of what HeidelTime made of the documents")
    parser.add_argument("--speed", type=Path, nargs="+", help="reports to time this part of reading on")
    options = parser.parse_args()
    if not (options.corpora / "timex").is_dir():
        parser.exit(2, f"measure: {options.corpora}/timex is not there; name the corpora with --corpora\n")
    given = list(read(options.corpora))
    systems: dict[str, Callable[[Document], list[Marked]]] = {"onrecord": onrecord}
    if options.others:
        systems |= {name: made for name, make in SYSTEMS.items() if (made := make(options.heideltime)) is not None}
    for name, system in systems.items():
        scored = {document.name: compare(document.marked, system(document)) for document in given}
        freeze(name, given, scored)
        show(name, given, scored)
    if options.speed:
        print(json.dumps(speed(options.speed)))


def times(corpora: Path) -> dict[str, float]:
    """The scores that the gate holds floors for, by name."""
    given = list(read(corpora))
    scored = {document.name: compare(document.marked, onrecord(document)) for document in given}
    return {
        f"times.{corpus}.{kind}": total(of(given, corpus), scored).f1(kind)
        for corpus in CORPORA
        for kind in ("strict", "relaxed", "value")
    }


def onrecord(document: Document) -> list[Marked]:
    """What this project finds in a document, ranges left out: TimeML marks their two ends."""
    expressions = find_times(document.text, paragraphs(document.text))
    anchored = anchor(document.name, expressions, published=when(document.created, "published"))
    return [
        Marked(time.span.start, time.span.end, time.type, time.value)
        for expression, time in zip(expressions, anchored, strict=True)
        if expression.meaning.kind != "range"
    ]


def read(corpora: Path) -> Iterable[Document]:
    """The documents of all corpora."""
    for folders in CORPORA.values():
        for folder in folders:
            yield from documents(corpora / "timex" / folder)


def of(given: Sequence[Document], corpus: str, held: bool | None = None) -> list[Document]:
    """The documents of one of the two kinds of text, all or only those held back, or only the others."""
    return [
        document
        for document in given
        if document.name.partition("/")[0] in CORPORA[corpus] and held in (None, document.held)
    ]


def total(some: Iterable[Document], scored: Scored) -> Counts:
    """The counts of several documents together."""
    return sum((scored[document.name] for document in some), Counts())


def show(name: str, given: Sequence[Document], scored: Scored) -> None:
    """A line each for all documents, those looked at and those held back, of both kinds of text."""
    for corpus in CORPORA:
        for part, held in (("all", None), ("seen", False), ("held back", True)):
            counts = total(of(given, corpus, held), scored)
            cells = [f"{kind} {counts.f1(kind):.3f}" for kind in ("strict", "relaxed", "type", "value")]
            relaxed = f"P {counts.precision('relaxed'):.3f} R {counts.recall('relaxed'):.3f}"
            print(f"{name:14} {corpus:9} {part:10}", *cells, relaxed, f"gold {counts.gold}", sep="  ")


def freeze(name: str, given: Sequence[Document], scored: Scored) -> None:
    """Write what a system scored on each document."""
    FROZEN.mkdir(exist_ok=True)
    with (FROZEN / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(FIELDS)
        for document in given:
            counts = scored[document.name]
            writer.writerow([document.name, int(document.held), *(getattr(counts, each) for each in Counts.__slots__)])


def speed(paths: Sequence[Path], most: int = 40) -> dict[str, float]:
    """Words a second of finding times alone, and its share of the whole reading of the same reports in one process."""
    reports, reader = load(paths, most), Reader()
    reader(reports[0])
    began = time.process_time()
    for report in reports:
        find_times(report.text, paragraphs(report.text))
    between = time.process_time()
    for report in reports:
        reader(report)
    alone, whole = between - began, time.process_time() - between
    words = sum(len(report.text.split()) for report in reports)
    return {
        "words": words,
        "times_words_per_s": round(words / alone),
        "reading_words_per_s": round(words / whole),
        "share_of_reading": round(alone / whole, 4),
    }


if __name__ == "__main__":
    main()
