"""The confidence of figures, fitted: `python -m training.quantities --corpora FOLDER --out FOLDER [--pages FOLDER]`.

Logistic regression over the signs of `onrecord.reading.quantities.sure`. What is right is the whole row: a figure, of
that value and unit, of what it is said to be of, no other cell filled with what is not so, in that voice and from that
source (`bench/figures/whole.csv`). The older numbers (`bench/figures/judged.csv` and the gold's that are not held back)
were judged without voice and source. Prints how precise the surest are, cross-fitted
over ten folds of reports.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.figures.measure import GOLD, Pages, gold_rows, is_cut, is_right, is_true, to_answer, to_case
from bench.judged import judged_pages
from bench.passages import Source, sources

from onrecord.model import Quantity, Reading, Span
from onrecord.reading.page import Page
from onrecord.reading.quantities.find import Sighting, sight
from onrecord.reading.scene import set_scene
from training.logistic import Example, fit, held_out, ship, told

JUDGED, WHOLE = GOLD.with_name("judged.csv"), GOLD.with_name("whole.csv")
# For how much a row counts: one whose cells were put right after it had been judged has few like it in news not yet
# seen, and the gold, which asks for the very words, was labelled twice.
FRESH, MENDED, LABELLED = 1.0, 0.25, 2.0
PENALTY = 3.0
# Log odds that are taken off, by how signs begin: of 116 numbers judged after the rules had been mended, 94 stood above
# .7 by the other reports' weights alone, and 78 of them were right; of 40 in other articles, read blind, 27. Judged
# were the words for who claims a number, not to whom a pronoun or a surname then led.
CAUTION = {"bias": -1.3, "voice:ascribed": -0.6, "voice:paraphrased": -0.3, "voice:quoted": -0.3}
Row = Mapping[str, str]


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pages", type=Path, help="as in bench.figures.measure")
    options = parser.parse_args()
    whole = list(read_whole(options.corpora, options.pages))
    examples = [*whole, *read(options.corpora, options.pages)]
    chances = held_out(examples, PENALTY)
    for name, stop in (("whole rows", len(whole)), ("all", len(examples))):
        print(name, *told(chances[:stop], [each.right for each in examples[:stop]]))
    weights = lowered(fit(examples, PENALTY))
    ship(weights, options.out, "quantities")


def lowered(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights with `CAUTION` in them."""
    less = {name: sum(by for start, by in CAUTION.items() if name.startswith(start)) for name in weights}
    return {name: round(weight + less[name], 2) for name, weight in weights.items()}


def read_whole(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The rows judged as a whole that today's reader still reads so."""
    rows = _by_report(gold_rows(WHOLE, "tune"))
    for (corpus, report), (_, page, reading) in judged_pages(corpora, pages):
        known = {tuple(row[name] for name in CELLS): row for row in rows.get((corpus, report), [])}
        for each in _sightings(page, reading) if known else ():
            row = known.get(cells_of(each.quantity, reading))
            if row is not None:
                weight = MENDED if row["mended"] == "yes" else FRESH
                yield Example(report, each.signs | each.heard, row["right"] == "yes", weight)


CELLS = ("start", "value", "low", "high", "unit", "of", "voice", "source", "when")


def cells_of(quantity: Quantity, reading: Reading) -> tuple[str, ...]:
    """The cells by which a row judged as a whole is known again: words by their offsets."""
    said = reading.attributions[quantity.said].source if quantity.said is not None else None
    when = reading.times[quantity.time].span if quantity.time is not None else None
    numbers = (quantity.value, quantity.low, quantity.high, quantity.unit)
    spans = (_offsets(quantity.of), quantity.voice, _offsets(quantity.source or said), _offsets(when))
    return (str(quantity.span.start), *numbers, *spans)


def _offsets(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span is not None else ""


def read(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The older numbers, of which voice and source were not judged, that today's reader still reads so."""
    judged, gold = _by_report(gold_rows(JUDGED, "tune")), _by_report(gold_rows(GOLD, "tune"))
    laid_out = Pages(pages)
    for source in sources(corpora):
        key = (source.corpus, source.name)
        if key in judged or key in gold:
            found = list(_sightings(*laid_out.of(source)))
            yield from _as_judged(source, found, judged.get(key, []))
            yield from _as_marked(source, found, gold.get(key, []))


def _by_report(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[row["corpus"], row["report"]].append(row)
    return found


def _sightings(page: Page, reading: Reading) -> Iterator[Sighting]:
    scene = set_scene(page, reading.claims, reading.entities, reading.times)
    yield from sight(scene, reading.attributions, reading.entities, reading.times)


def _as_judged(source: Source, found: Sequence[Sighting], rows: Sequence[Row]) -> Iterator[Example]:
    known = {(row["start"], row["value"], row["low"], row["high"], row["unit"], row["of"]): row for row in rows}
    for each in found:
        quantity = each.quantity
        of = f"{quantity.of.start}-{quantity.of.end}" if quantity.of else ""
        row = known.get((str(quantity.span.start), quantity.value, quantity.low, quantity.high, quantity.unit, of))
        if row is not None:
            yield Example(source.name, each.signs | each.heard, row["right"] == "yes")


def _as_marked(source: Source, found: Sequence[Sighting], rows: Sequence[Row]) -> Iterator[Example]:
    for row in rows:
        mark = Span(int(row["start"]), int(row["end"]))
        over = [each for each in found if each.quantity.span.overlaps(mark)]
        for each in over[:1]:
            case = to_case(row, [to_answer(each.quantity)])
            if not is_cut(case):
                yield Example(source.name, each.signs | each.heard, is_right(case) and is_true(case), LABELLED)


if __name__ == "__main__":
    main()
