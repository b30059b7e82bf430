"""The confidence of moves, fitted: `python -m training.moves --corpora FOLDER --out FOLDER [--pages FOLDER]`.

Logistic regression with an L2 penalty over the signs of `onrecord.reading.moves.signs`. Of the blind readings
(`bench/blind/rows.csv`) every cell of the row was judged; where a rule was mended since, the row was judged anew by the
codebook (`bench/proposals/rejudged.csv`). Of the older `bench/proposals/judged.csv` kind, actor and status or answer
were. Prints how often the surest are right, cross-fitted over ten folds of reports, all and the blind readings alone.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import pickle
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.judged import SCALE, judged_pages, verdicts
from bench.pages import Keeping, Laid, laid
from bench.passages import Source, sources

from onrecord.reading.moves.find import Sighting, sight
from onrecord.reading.moves.signs import NOBODY
from onrecord.reading.scene import set_scene
from training.logistic import Example, fit, held_out, ship, told

FOLDER = Path(__file__).parents[1] / "bench" / "proposals"
JUDGED, REJUDGED = FOLDER / "judged.csv", FOLDER / "rejudged.csv"
PAGES = "proposals.pkl"
PENALTIES, PENALTY = (2.0, 4.0, 8.0), 8.0
# A row of which every cell was judged counts for so many of which only some were.
WHOLE = 2.0
# A wrong row counts for so many right ones: rules were mended on these very reports, so that elsewhere more are wrong.
# With 2, of 125 rows that stood above the line in reports which nobody had seen 81 were right, where .83 were promised.
CAUTION = 2.5
Place = tuple[str, str, int, str]


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pages", type=Path, help="folder with pages read before")
    options = parser.parse_args()
    blind = list(whole_rows(options.corpora, options.pages))
    examples = [_weighed(each) for each in (*blind, *older_rows(options.corpora, options.pages))]
    for penalty in PENALTIES:
        sure = [_shown(*each) for each in zip(held_out(examples, penalty), examples, strict=True)]
        for name, part in (("all", examples), ("blind", blind)):
            for line in told(sure[: len(part)], [each.right for each in part]):
                print(f"penalty {penalty} {name}: {line}")
    weights = fit(examples, PENALTY)
    ship(weights, options.out, "moves")


def _weighed(example: Example) -> Example:
    return example if example.right else replace(example, weight=CAUTION * example.weight)


def _shown(chance: float, example: Example) -> float:
    """A row's confidence: at most `NOBODY` where nobody is named who makes it."""
    return min(chance, NOBODY) if example.signs.get("nobody") else chance


def whole_rows(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The moves of rows of which every cell was judged, as they are read today."""
    known = {place[:3]: right for place, right in _judged(REJUDGED)}
    rows = {(each.corpus, each.report, each.cue): each.right for each in verdicts("proposals") if each.cue is not None}
    for (corpus, name), page in judged_pages(corpora, pages):
        for each in _sighted(page):
            places = [(corpus, name, start) for start in _starts(each)]
            right = next((found[place] for found in (known, rows) for place in places if place in found), None)
            if right is not None:
                yield Example(f"{corpus} {name}", each.signs, right, WHOLE)


def _starts(each: Sighting) -> tuple[int, ...]:
    """Where the word begins that makes a move, and the first of those that decide its value."""
    value = each.move.status or each.move.answer
    first = min((span.start for span in value.evidence), default=-1) if value is not None else -1
    return each.move.kind.evidence[0].start, first


def older_rows(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The moves of which kind, actor and status or answer were judged, but for those judged whole."""
    whole = {(each.corpus, each.report, each.cue) for each in verdicts("proposals")}
    rows = {place: right for place, right in _judged(JUDGED) if place[:3] not in whole}
    for (corpus, name), page in older_pages(corpora, pages, {place[:2] for place in rows}):
        for each in _sighted(page):
            place = (corpus, name, each.move.kind.evidence[0].start, each.move.kind.value)
            if place in rows:
                yield Example(f"{corpus} {name}", each.signs, rows[place])


def _judged(path: Path) -> Iterator[tuple[Place, bool]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = row["corpus"], row["report"], int(row["start"]), row.get("kind", "")
            yield place, row["right"] == "yes"


def _sighted(page: Laid) -> Sequence[Sighting]:
    _, words, reading = page
    scene = set_scene(words, reading.claims, reading.entities, reading.times)
    return sight(scene, reading.attributions, reading.entities)


def older_pages(
    corpora: Path, pages: Path | None, wanted: Collection[tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], Laid]]:
    """The pages of the reports judged before, with corpus and name; from `pages` where they lie there."""
    kept = pages / PAGES if pages is not None else None
    if kept is not None and kept.exists():
        found: dict[tuple[str, str], Laid] = pickle.loads(kept.read_bytes())
    else:
        reader = Keeping()
        named = ((each.corpus, each.name, each) for each in _sources(corpora))
        found = {(corpus, name): laid(reader, each) for corpus, name, each in named if (corpus, name) in wanted}
        if kept is not None:
            kept.write_bytes(pickle.dumps(found))
    yield from found.items()


def _sources(corpora: Path) -> Iterator[Source]:
    yield from sources(corpora)
    with gzip.open(corpora / SCALE, "rt", encoding="utf-8") as file:
        for each in map(json.loads, file):
            yield Source("scale", each["id"], each["text"], each["published"], each["outlet"], each["title"])


if __name__ == "__main__":
    main()
