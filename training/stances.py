"""The confidence of stances, fitted: `python -m training.stances --corpora FOLDER --out FOLDER [--pages FOLDER]`.

Logistic regression with an L2 penalty over the signs of `onrecord.reading.stances.sure`, on the stances found in the
sentences of `bench/positions` that are tuned on, where right is one whose holder and stance the gold has, and on some
of these corpora that were judged by eye (`judged.csv`): in other sentences, and where the gold left one out. Prints how
precise the surest are, cross-fitted over ten folds of reports.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from bench.positions.measure import lay, paired, stands_in
from bench.positions.rows import gold_row, items_of, read_rows
from scipy.optimize import minimize

from onrecord.model.line import line_of
from onrecord.reading.stances import sight
from onrecord.reading.stances.sure import FILE, sure_of

JUDGED = Path(__file__).parents[1] / "bench" / "positions" / "judged.csv"
PENALTY, FOLDS, SEED = 3.0, 10, 1
Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A stance in a sentence of the gold: its report, its signs, and whether it is right."""

    report: str
    signs: Mapping[str, float]
    right: bool


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    examples = [*read(options.corpora, options.pages), *judged(options.corpora, options.pages)]
    for line in crossed(examples):
        print(line)
    (options.out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(fit(examples)), indent=0) + b"\n")


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
    judged: list[tuple[float, bool]] = []
    for number in range(FOLDS):
        weights = fit([each for each in examples if fold[each.report] != number])
        judged += ((sure_of(each.signs, weights), each.right) for each in examples if fold[each.report] == number)
    yield f"found: {len(judged)}, right {np.mean([right for _, right in judged]):.3f}"
    for line in (0.5, 0.6, line_of("positions"), 0.8):
        above = [right for sure, right in judged if sure >= line]
        yield f"from {line} up: {len(above)}, right {np.mean(above):.3f}" if above else f"from {line} up: none"
    cost = -np.mean([np.log(sure if right else 1 - sure) for sure, right in judged])
    yield f"log loss {cost:.3f}"


if __name__ == "__main__":
    main()
