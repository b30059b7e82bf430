"""Rows of forecasts and commissives, from the gold and as read, in one shape so that they can be paired."""

from __future__ import annotations

import csv
import gzip
import json
import pickle
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.passages import Source, sources
from onrecord.assembly.claims import ATTITUDES, voice_of
from onrecord.assembly.prospects.book import voiced
from onrecord.model import Foretelling, OffsetMap, Reading, Report, Span
from onrecord.reading import Reader
from onrecord.reading.page import Page
from onrecord.reading.scene import Scene, set_scene
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import find_quotations

GOLD = Path(__file__).parent / "gold.csv"
HELD_BACK = "stories/crimea2014"
AUTHOR = "@author"
SAME = 0.3
"""Share of code points from which on two rows tell of the same thing to come."""

SMALL = frozenset(
    ["the", "a", "an", "of", "and", "for", "in", "s", "mr", "ms", "mrs", "his", "her", "its", "their", "he", "it"]
)
_WORD = re.compile(r"\w+")

Points = frozenset[int]
Laid = tuple[Scene, Reading]


@dataclass(frozen=True, slots=True)
class Item:
    """One marked sentence of the gold."""

    number: str
    corpus: str
    report: str
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """What one sentence foretells or binds to; words as the code points they cover.

    Attributes:
        kind, voice, polarity: As the codebook has them.
        what, hedge, condition, horizon: Code points.
        who: Code points of all that names those whose it is, in the sentence or around; empty for the writer.
        plain: Whether it can be settled.
        sure: Confidence.
        named: The words of `who` in lower case.
    """

    kind: str
    what: Points
    who: Points = frozenset()
    voice: str = ""
    polarity: str = "positive"
    hedge: Points = frozenset()
    condition: Points = frozenset()
    horizon: Points = frozenset()
    plain: bool = False
    sure: float = 1.0
    named: frozenset[str] = frozenset()


def named(row: Row, text: str) -> Row:
    """A row with the words of those whose it is, small ones left out."""
    words = {text[start:end] for start, end in _stretches(row.who)}
    found = frozenset(word.lower() for part in words for word in _WORD.findall(part))
    return replace(row, named=found - SMALL)


def _stretches(points: Points) -> Iterator[tuple[int, int]]:
    start = last = None
    for point in sorted(points):
        if last is not None and start is not None and point != last + 1:
            yield start, last + 1
            start = None
        start = point if start is None else start
        last = point
    if start is not None and last is not None:
        yield start, last + 1


def items_of(split: str, path: Path = GOLD) -> dict[Item, list[Row]]:
    """The gold's sentences with their rows; `split` is `tune`, `held-back` or `all`."""
    found: dict[Item, list[Row]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            if split != "all" and (row["corpus"] == HELD_BACK) != (split == "held-back"):
                continue
            item = Item(row["number"], row["corpus"], row["report"], Span(int(row["start"]), int(row["end"])))
            found.setdefault(item, []).extend([gold_row(row)] if row["kind"] != "none" else [])
    return found


def gold_row(row: Mapping[str, str]) -> Row:
    """A line of the gold."""
    return Row(
        kind=row["kind"],
        what=points(row["what"]),
        who=points(row["who"]),
        voice=row["voice"],
        polarity=row["polarity"],
        hedge=points(row["hedge"]),
        condition=points(row["condition"]),
        horizon=points(row["horizon"]),
        plain=row["plain"] == "yes",
    )


def points(answer: str) -> Points:
    """The code points of an answer in offsets; what stands for words has none.

    >>> sorted(points("3-5|@author"))
    [3, 4]
    """
    ends = (part.split("-") for part in answer.split("|") if part and not part.startswith("@"))
    return frozenset(point for start, end in ends for point in range(int(start), int(end)))


def covered(spans: Iterable[Span]) -> Points:
    """The code points of spans."""
    return frozenset(point for span in spans for point in range(span.start, span.end))


def dice(one: Points, other: Points) -> float:
    """The share of code points that two rows have in common.

    >>> dice(frozenset({1, 2}), frozenset({2, 3}))
    0.5
    """
    return 2 * len(one & other) / max(1, len(one) + len(other))


def paired(gold: Sequence[Row], found: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Rows of one sentence that tell of the same thing, those most alike first; each is used once."""
    alike = [(dice(a.what, b.what), -i, -j) for i, a in enumerate(gold) for j, b in enumerate(found)]
    left, right = set(range(len(gold))), set(range(len(found)))
    for share, i, j in sorted(alike, reverse=True):
        if share >= SAME and -i in left and -j in right:
            left.remove(-i)
            right.remove(-j)
            yield gold[-i], found[-j]


def read_row(scene: Scene, reading: Reading, found: Foretelling) -> Row:
    """A foretelling as a row."""
    claim = reading.claims[found.claim]
    attribution = reading.attributions[claim.within] if claim.within is not None else None
    quoted = [each.span for each in find_quotations(scene.page.text, paragraphs(scene.page.text))]
    attitude = attribution is not None and attribution.type in ATTITUDES and attribution.within is None
    spoken = attribution is not None and bool(attribution.speakers)
    return Row(
        kind=found.kind.value,
        what=covered(found.what),
        who=covered(_named(reading, found)),
        voice=voiced(voice_of(claim, attribution, quoted), found, attitude=attitude, spoken=spoken),
        polarity=found.polarity.value,
        hedge=covered([found.hedge.span] if found.hedge else []),
        condition=covered(found.condition),
        horizon=covered([found.until] if found.until else []),
        plain=found.plain,
        sure=found.kind.confidence,
    )


def _named(reading: Reading, found: Foretelling) -> Iterator[Span]:
    """All mentions of those whose it is; of the statement's speakers where it names nobody."""
    within = reading.claims[found.claim].within
    entities = {each.entity for each in found.who if each.entity is not None}
    yield from (each.mention for each in found.who)
    if within is not None and not found.who:
        attribution = reading.attributions[within]
        entities = {each.entity for each in attribution.speakers}
        yield from (each.mention for each in attribution.speakers if each.mention is not None)
        yield from (attribution.source,) if attribution.source is not None else ()
    for entity in entities:
        yield from reading.entities[entity].mentions


def lay(corpora: Path, items: Iterable[Item], pages: Path | None) -> Iterator[tuple[tuple[str, str], Laid]]:
    """The reports of some items, read, by corpus and name."""
    wanted = {(item.corpus, item.report) for item in items}
    if pages is not None:
        yield from _kept(pages, wanted)
        return
    reader = Reader()
    for source in (*sources(corpora), *_articles(corpora)):
        if (source.corpus, source.name) in wanted:
            report = Report(source.name, source.name, source.name, "", source.text, OffsetMap("utf-8", ()))
            yield (source.corpus, source.name), _laid(reader.look(report.text)[0], reader(report))


def _articles(corpora: Path) -> Iterator[Source]:
    """The articles of `scale`, of which some rows were judged."""
    with gzip.open(corpora / "scale/reports-5000.jsonl.gz", "rt", encoding="utf-8") as lines:
        for each in map(json.loads, lines):
            yield Source("scale", each["id"], each["text"], each["published"] or "", each["outlet"], each["title"])


def _kept(pages: Path, wanted: set[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], Laid]]:
    for corpus in sorted({corpus for corpus, _ in wanted}):
        with (pages / f"{corpus.replace('/', '-')}.pkl").open("rb") as file:
            kept = pickle.load(file)
        for name, (_, page, reading) in kept.items():
            if (corpus, name) in wanted:
                yield (corpus, name), _laid(page, reading)


def _laid(page: Page, reading: Reading) -> Laid:
    return set_scene(page, reading.claims, reading.entities, reading.times), reading
