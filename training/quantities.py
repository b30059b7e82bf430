"""The confidence of figures, fitted: `python -m training.quantities --corpora FOLDER --out FOLDER [--pages FOLDER]`.

Logistic regression with an L2 penalty over the signs of `onrecord.reading.quantities.sure`, on the numbers of
`bench/figures/judged.csv` and the gold's that are not held back. Right is one that is a figure, of that value and
unit, of what it is said to be of, and with no other cell filled with what is not so. Prints how precise the surest
are, cross-fitted over ten folds of reports.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from bench.figures.measure import GOLD, Pages, gold_rows, is_cut, is_right, is_true, to_answer, to_case
from bench.passages import Source, sources
from scipy.optimize import minimize

from onrecord.model import Span
from onrecord.model.line import line_of
from onrecord.reading.quantities.find import Sighting, sight
from onrecord.reading.quantities.sure import FILE, sure_of
from onrecord.reading.scene import set_scene

JUDGED = GOLD.with_name("judged.csv")
PENALTY, FOLDS, SEED = 3.0, 10, 1
Array = npt.NDArray[np.float64]
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A judged number: its report, its signs, and whether it is right."""

    report: str
    signs: Mapping[str, float]
    right: bool


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pages", type=Path, help="as in bench.figures.measure")
    options = parser.parse_args()
    examples = list(read(options.corpora, options.pages))
    for line in crossed(examples):
        print(line)
    (options.out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(fit(examples)), indent=0) + b"\n")


def read(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The judged numbers that today's reader still reads so, and those that the gold marks."""
    judged, gold = _by_report(gold_rows(JUDGED, "tune")), _by_report(gold_rows(GOLD, "tune"))
    laid_out = Pages(pages)
    for source in sources(corpora):
        key = (source.corpus, source.name)
        if key in judged or key in gold:
            found = list(_sightings(laid_out, source))
            yield from _as_judged(source, found, judged.get(key, []))
            yield from _as_marked(source, found, gold.get(key, []))


def _by_report(rows: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[row["corpus"], row["report"]].append(row)
    return found


def _sightings(laid_out: Pages, source: Source) -> Iterator[Sighting]:
    page, reading = laid_out.of(source)
    scene = set_scene(page, reading.claims, reading.entities, reading.times)
    yield from sight(scene, reading.attributions, reading.times)


def _as_judged(source: Source, found: Sequence[Sighting], rows: Sequence[Row]) -> Iterator[Example]:
    known = {(row["start"], row["value"], row["low"], row["high"], row["unit"], row["of"]): row for row in rows}
    for each in found:
        quantity = each.quantity
        of = f"{quantity.of.start}-{quantity.of.end}" if quantity.of else ""
        row = known.get((str(quantity.span.start), quantity.value, quantity.low, quantity.high, quantity.unit, of))
        if row is not None:
            yield Example(source.name, each.signs, row["right"] == "yes")


def _as_marked(source: Source, found: Sequence[Sighting], rows: Sequence[Row]) -> Iterator[Example]:
    for row in rows:
        mark = Span(int(row["start"]), int(row["end"]))
        over = [each for each in found if each.quantity.span.overlaps(mark)]
        for each in over[:1]:
            case = to_case(row, [to_answer(each.quantity)])
            if not is_cut(case):
                yield Example(source.name, each.signs, is_right(case) and is_true(case))


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Weights by sign, two decimals."""
    names = sorted({name for each in examples for name in each.signs})
    column = {name: number for number, name in enumerate(names)}
    x, y = np.zeros((len(examples), len(names))), np.array([float(each.right) for each in examples])
    for row, each in enumerate(examples):
        for name, value in each.signs.items():
            x[row, column[name]] = value
    penalty = np.array([0.0 if name == "bias" else PENALTY for name in names])

    def loss(w: Array) -> tuple[float, Array]:
        z = x @ w
        cost = float(np.sum(np.logaddexp(0, z) - y * z) + np.sum(penalty * w * w) / 2)
        return cost, x.T @ (1 / (1 + np.exp(-z)) - y) + penalty * w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(w), 2) for name, w in zip(names, found, strict=True) if abs(w) >= 0.005}


def crossed(examples: Sequence[Example]) -> Iterator[str]:
    """How many clear the line, and how many of those are right; no weights saw the report they judge."""
    reports = np.random.default_rng(SEED).permutation(sorted({each.report for each in examples}))
    fold = {str(report): number % FOLDS for number, report in enumerate(reports)}
    sure: list[float] = []
    right: list[bool] = []
    for number in range(FOLDS):
        weights = fit([each for each in examples if fold[each.report] != number])
        held = [each for each in examples if fold[each.report] == number]
        sure += (sure_of(each.signs, weights) for each in held)
        right += (each.right for each in held)
    yield f"judged and still read so: {len(examples)}, right {np.mean(right):.3f}"
    for line in (0.6, line_of("figures"), 0.8, 0.9):
        above = [good for odds, good in zip(sure, right, strict=True) if odds >= line]
        yield f"above {line}: {len(above)}, right {np.mean(above):.3f}"


if __name__ == "__main__":
    main()
