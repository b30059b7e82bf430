"""The confidence of stances, fitted: `python -m training.stances --corpora FOLDER --out FOLDER [--pages FOLDER]`.

Logistic regression with an L2 penalty over the signs of `onrecord.reading.stances.sure`, on the stances found in the
sentences of `bench/positions` that are tuned on, where right is one whose holder and stance the gold has, on some of
these corpora that were judged by eye (`judged.csv`): in other sentences, and where the gold left one out, and on those
under the rows of `bench/blind`. Prints how precise the surest are, cross-fitted over ten folds of reports.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path

from bench.judged import Verdict, judged_pages, verdicts
from bench.positions.measure import lay, paired, stands_in
from bench.positions.rows import gold_row, items_of, read_rows

from onrecord.model import Stance
from onrecord.reading.scene import set_scene
from onrecord.reading.stances import sight
from training.logistic import Example, fit, held_out, ship, told

JUDGED = Path(__file__).parents[1] / "bench" / "positions" / "judged.csv"
PENALTY = 3.0
OF_STANCES = frozenset(["row", "text", "actor", "stance"])
"""Cells of a judged row that are wrong where its stance is; whose option is wrong may have a stance that is right."""


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    examples = every(options.corpora, options.pages)
    for line in told(held_out(examples, PENALTY), [each.right for each in examples]):
        print(line)
    weights = fit(examples, PENALTY)
    ship(weights, options.out, "stances")


def every(corpora: Path, pages: Path | None) -> list[Example]:
    """All that is fitted on."""
    return [*read(corpora, pages), *judged(corpora, pages), *blind(corpora, pages)]


def read(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """Every stance found in a sentence that is tuned on, one for each of its holders."""
    items = items_of("tune")
    laid = dict(lay(corpora, {(item.corpus, item.report) for item in items}, pages))
    known = by_eye()
    for item, rows in items.items():
        scene, reading = laid[item.corpus, item.report]
        seen = sight(scene, reading.attributions, reading.entities)
        found = [
            (row, each)
            for each in seen
            if stands_in(each.stance, item.span)
            for row in read_rows(scene, reading, each.stance)
        ]
        gold = [gold_row(row, scene.page.text) for row in rows]
        right = {id(b) for a, b in paired(gold, [row for row, _ in found]) if a.stance == b.stance}
        for row, each in found:
            eye = known.get((item.corpus, item.report, each.stance.value.evidence[0].start), {}).get("right") == "yes"
            yield Example(f"{item.corpus} {item.report}", each.signs, eye or id(row) in right)


def by_eye() -> dict[tuple[str, str, int], dict[str, str]]:
    """What was judged by eye, by corpus, report and where the word that decides begins."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return {(row["corpus"], row["report"], int(row["start"])): row for row in csv.DictReader(file)}


def judged(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The stances judged by eye, outside the gold's sentences, that today's rules still find."""
    sentences = [(item.corpus, item.report, item.span) for item in items_of("tune")]
    rows = {
        (corpus, name, start): row
        for (corpus, name, start), row in by_eye().items()
        if not any((corpus, name) == (one, two) and span.start <= start < span.end for one, two, span in sentences)
    }
    for (corpus, name), (scene, reading) in lay(corpora, {(corpus, name) for corpus, name, _ in rows}, pages):
        for each in sight(scene, reading.attributions, reading.entities):
            row = rows.pop((corpus, name, each.stance.value.evidence[0].start), None)
            if row is not None and row["stance"].removesuffix("_if") == each.stance.value.value.removesuffix("_if"):
                yield Example(f"{corpus} {name}", each.signs, row["right"] == "yes")


def blind(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The stances under the rows of `bench/blind` that today's rules still find, of the same actor and value."""
    rows: dict[tuple[str, str], list[Verdict]] = {}
    for row in verdicts("positions"):
        rows.setdefault((row.corpus, row.report), []).append(row)
    for place, (_, page, reading) in judged_pages(corpora, pages):
        scene = set_scene(page, reading.claims, reading.entities, reading.times)
        seen = sight(scene, reading.attributions, reading.entities) if place in rows else ()
        for row in rows.get(place, ()):
            found = next((each for each in seen if _is_of(each.stance, row)), None)
            if found is not None:
                yield Example(f"{row.corpus} {row.report}", found.signs, not set(row.wrong) & OF_STANCES)


def _is_of(stance: Stance, row: Verdict) -> bool:
    alike = stance.value.value.removesuffix("_if") == row.value.removesuffix("_if")
    holders = not stance.holders or any(row.who == each.mention for each in stance.holders)
    return alike and holders and stance.value.evidence[0].start == row.cue and row.span.contains(stance.matter[0])


if __name__ == "__main__":
    main()
