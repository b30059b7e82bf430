"""The confidence of events, fitted: `python -m training.happenings --corpora FOLDER --judged FILE --out FOLDER`.

Logistic regression with an L2 penalty over the signs of `onrecord.reading.events.sure`, on events that blind readers
judged; right is one that is an event, of that root and that status. Prints how precise the surest are, cross-fitted
over ten folds of reports.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from onrecord.data.odds import chance
from onrecord.intake import collect, take_in
from onrecord.model import Report
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.reading import Reader
from onrecord.reading.events.find import Sighting, sight
from training.logistic import ship

PENALTY, FOLDS, SEED = 2.0, 10, 1
Array = npt.NDArray[np.float64]
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """A judged event: its report, its signs, and whether it is right."""

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
    ship(fit(examples), options.out, "happenings")


def read(corpora: Path, judged: Path) -> Iterator[Example]:
    """The judged events that today's reader still finds, with the status that was judged."""
    with judged.open(encoding="utf-8", newline="") as file:
        rows = {(row["report"], int(row["start"]), int(row["end"])): row for row in csv.DictReader(file)}
    reader, wanted = Reader(), {report for report, _, _ in rows}
    for report in _reports(corpora, sorted({row["corpus"] for row in rows.values()})):
        for place, found in _sightings(reader, report) if report.id in wanted else ():
            row = rows.get(place)
            if row is not None and row["status"] == found.happening.status.value:
                right = all(row[name] == "yes" for name in ("is_event", "type_right", "status_right"))
                yield Example(report.id, found.signs, right)


def _reports(corpora: Path, folders: Sequence[str]) -> Iterator[Report]:
    for offered in collect([corpora / folder for folder in folders]):
        yield from (item[0] for item in take_in(offered) if isinstance(item, tuple))


def _sightings(reader: Reader, report: Report) -> Iterator[tuple[Place, Sighting]]:
    reading = reader(report)
    page, _ = reader.look(report.text, report.regions)
    for found in sight(page, reading.claims, reading.attributions, reading.entities, reading.times):
        trigger = found.happening.trigger
        yield (report.id, trigger.start, trigger.end), found


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
    reports = np.random.default_rng(SEED).permutation(sorted({each.report for each in examples}))
    fold = {str(report): number % FOLDS for number, report in enumerate(reports)}
    sure: list[float] = []
    right: list[bool] = []
    for number in range(FOLDS):
        weights = fit([each for each in examples if fold[each.report] != number])
        held = [each for each in examples if fold[each.report] == number]
        sure += (chance(each.signs, weights) for each in held)
        right += (each.right for each in held)
    above = [good for odds, good in zip(sure, right, strict=True) if odds >= CONFIDENCE_LINE]
    yield f"judged and still found: {len(examples)}, right {np.mean(right):.3f}"
    yield f"above {CONFIDENCE_LINE}: {len(above)}, right {np.mean(above):.3f}"


if __name__ == "__main__":
    main()
