"""Passages drawn from the corpora to be labelled by eye: where they stand, how they are shown, what is kept of them.

Nothing here knows how the project reads. Items come from a broad lexical net and, in part, from everything else, so
that what the net misses is in the gold as well. The sheet holds text and stays outside the repository; the ids hold
none.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.model import Span
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

CORPORA = ("stories/crimea2014", "stories/trade2019", "ced", "polnear")
COLUMNS = ("number", "corpus", "report", "start", "end", "low", "high", "stratum")
SHORTEST, LONGEST = 30, 700
# Lines of players, galleries and sharing buttons that the corpora's scraping left in; no reader is shown them.
_NO_PROSE = re.compile(r"(?:MUST|JUST) WATCH|Share Tweet|(?:file|FILE) photo|^READ MORE|^Show Hide")


@dataclass(frozen=True, slots=True)
class Source:
    """One report of a corpus.

    Attributes:
        corpus: Folder under the corpora.
        name: The report's file there, without `.json`.
        text: Offsets of the gold count its code points.
        published: ISO date.
        outlet: As the corpus has it.
        title: Headline; empty where it is the first line of the text.
    """

    corpus: str
    name: str
    text: str
    published: str
    outlet: str
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """Words to be labelled, in one report, with how they came to be drawn."""

    source: Source
    span: Span
    stratum: str


def sources(corpora: Path) -> Iterator[Source]:
    """All reports that may be drawn from: by corpus, then by name."""
    for corpus in CORPORA[:3]:
        folder = corpora / corpus
        for path in sorted((folder / "reports" if corpus == "ced" else folder).glob("*.json")):
            report = json.loads(path.read_text(encoding="utf-8"))
            yield Source(corpus, path.stem, report["text"], report["published"][:10], report["outlet"], report["title"])
    with (corpora / "polnear/metadata.tsv").open(encoding="utf-8", newline="") as file:
        known = {row["filename"]: row for row in csv.DictReader(file, delimiter="\t")}
    for path in sorted((corpora / "polnear/dev/text").glob("*.txt")):
        row = known[path.stem]
        text = path.read_text(encoding="utf-8")
        yield Source("polnear", path.name, text, row["publication_date"], row["publisher"], row["title"])


@cache
def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of a text, paragraph by paragraph."""
    return tuple(sentence for block in paragraphs(text) for sentence in sentences(text, block))


def net(phrases: str) -> re.Pattern[str]:
    """A lexical net: phrases between commas, in any case; a star stands for any ending.

    >>> bool(net("call* for, den*").search("The envoy called for restraint."))
    True
    """
    each = (" ".join(phrase.split()) for phrase in phrases.split(","))
    words = (re.escape(phrase).replace(r"\*", r"\w*").replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in each)
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def sentence_items(source: Source, stratum: Callable[[str], str]) -> Iterator[Item]:
    """A report's sentences of a readable length, each in the stratum that its words put it in."""
    for span in sentence_spans(source.text):
        exact = span.exact(source.text)
        if SHORTEST <= len(span) <= LONGEST and not _NO_PROSE.search(exact):
            yield Item(source, span, stratum(exact))


def share_out(items: Iterable[Item], shares: Mapping[tuple[str, str], int], chance: random.Random) -> list[Item]:
    """So many items of each corpus and stratum, in reading order: by corpus, date, report and place.

    Raises:
        ValueError: If there are fewer than were asked for.
    """
    pools: dict[tuple[str, str], list[Item]] = {share: [] for share in shares}
    for item in items:
        if (key := (item.source.corpus, item.stratum)) in pools:
            pools[key].append(item)
    drawn = []
    for key, size in shares.items():
        if len(pools[key]) < size:
            raise ValueError(f"{size} items asked for of {' '.join(key)}, {len(pools[key])} there")
        drawn += chance.sample(pools[key], size)
    return sorted(drawn, key=_reading_order)


def _reading_order(item: Item) -> tuple[int, str, str, Span]:
    return CORPORA.index(item.source.corpus), item.source.published, item.source.name, item.span


def context(text: str, span: Span, *, before: int = 3, after: int = 1) -> Span:
    """The sentences around some words, so many before and after the one they begin in."""
    places = sentence_spans(text)
    at = max(0, bisect_right(places, span.start, key=lambda place: place.start) - 1)
    last = max(at, bisect_right(places, span.end - 1, key=lambda place: place.start) - 1)
    low = places[max(0, at - before)].start
    return Span(min(low, span.start), max(places[min(len(places) - 1, last + after)].end, span.end))


def marked(source: Source, span: Span, around: Span) -> str:
    """The passage with the words to be labelled in double brackets; the headline over it."""
    text = source.text
    before, after = text[around.start : span.start], text[span.end : around.end]
    head = f"{source.outlet}, {source.published}: {source.title.strip()}"
    return f"({head})\n{before}[[{span.exact(text)}]]{after}"


def write(items: Sequence[Item], out: Path, ids: Path) -> None:
    """The sheet to be read, and the ids that say where its items stand."""
    shown = []
    with ids.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        for number, item in enumerate(items, 1):
            source, span = item.source, item.span
            around = context(source.text, span)
            place = (span.start, span.end, around.start, around.end)
            table.writerow((number, source.corpus, source.name, *place, item.stratum))
            shown.append(f"### {number}  {marked(source, span, around)}\n")
    out.write_text("\n".join(shown), encoding="utf-8")


def arguments(description: str | None, seed: int) -> argparse.Namespace:
    """What every draw is told: the corpora, where sheet and ids go, the seed."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="the sheet: text, to stay out of the repository")
    parser.add_argument("--ids", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=seed)
    return parser.parse_args()
