"""The confidence of moves, fitted: `python -m training.moves --corpora FOLDER --judged FILE --out FOLDER`.

Logistic regression with an L2 penalty over the signs of `onrecord.reading.moves.sure`, on proposals and answers that
were judged by the codebook in `bench/proposals`; right is one of that kind, with its actor and its status or answer.
Prints how precise the surest are, cross-fitted over ten folds of reports.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from bench.passages import sources
from scipy.optimize import minimize

from onrecord.model import OffsetMap, Report
from onrecord.model.line import line_of
from onrecord.reading import Reader
from onrecord.reading.moves.find import sight
from onrecord.reading.moves.sure import FILE, sure_of
from onrecord.reading.scene import set_scene

PENALTY, FOLDS, SEED = 4.0, 10, 1
SCALE = "scale/reports-5000.jsonl.gz"
Array = npt.NDArray[np.float64]
Place = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A judged move: its report, its signs, and whether it is right."""

    report: str
    signs: Mapping[str, float]
    right: bool


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--judged", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    examples = list(read(options.corpora, options.judged))
    for line in crossed(examples):
        print(line)
    (options.out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(fit(examples)), indent=0) + b"\n")


def read(corpora: Path, judged: Path) -> Iterator[Example]:
    """The judged moves that today's reader still finds."""
    with judged.open(encoding="utf-8", newline="") as file:
        rows = {_place(row): row["right"] == "yes" for row in csv.DictReader(file)}
    reader, wanted = Reader(), {place[:2] for place in rows}
    for corpus, name, text in texts(corpora):
        if (corpus, name) not in wanted:
            continue
        page, _ = reader.look(text)
        reading = reader(Report(name, name, name, "", text, OffsetMap("utf-8", ())))
        scene = set_scene(page, reading.claims, reading.entities, reading.times)
        for each in sight(scene, reading.attributions, reading.entities):
            place = (corpus, name, each.move.kind.evidence[0].start, each.move.kind.value)
            if place in rows:
                yield Example(name, each.signs, rows[place])


def _place(row: Mapping[str, str]) -> Place:
    return row["corpus"], row["report"], int(row["start"]), row["kind"]


def texts(corpora: Path) -> Iterator[tuple[str, str, str]]:
    """Corpus, name and text of every report that may have been judged."""
    for source in sources(corpora):
        yield source.corpus, source.name, source.text
    with gzip.open(corpora / SCALE, "rt", encoding="utf-8") as file:
        for line in file:
            report = json.loads(line)
            yield "scale", report["id"], report["text"]


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
    """How many of the judged clear the line, and how many of those are right; no weights saw the report they judge."""
    line, pairs = line_of("proposals"), list(held_out(examples))
    above = [right for sure, right in pairs if sure >= line]
    yield f"judged and still found: {len(pairs)}, right {np.mean([right for _, right in pairs]):.3f}"
    yield f"from {line} up: {len(above)}, right {np.mean(above):.3f}"
    for low, high in ((0.0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 1.0)):
        some = [(sure, right) for sure, right in pairs if low <= sure < high]
        if some:
            yield f"  {low:.2f} to {high:.2f}: {len(some)}, said {np.mean([sure for sure, _ in some]):.2f}, " + (
                f"right {np.mean([right for _, right in some]):.2f}"
            )


def held_out(examples: Sequence[Example]) -> Iterator[tuple[float, bool]]:
    """Each one's confidence by weights that did not see its report, and whether it is right."""
    reports = np.random.default_rng(SEED).permutation(sorted({each.report for each in examples}))
    fold = {str(report): number % FOLDS for number, report in enumerate(reports)}
    for number in range(FOLDS):
        weights = fit([each for each in examples if fold[each.report] != number])
        for each in examples:
            if fold[each.report] == number:
                yield sure_of(each.signs, weights), each.right


if __name__ == "__main__":
    main()
