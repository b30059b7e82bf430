"""How sure a foretelling is, fitted: `python -m training.foretellings --corpora FOLDER [--pages FOLDER]`.

A logistic regression over the signals of `onrecord.reading.foretellings.sure` on the tuned part of
`bench/forecasts/gold.csv` and on `judged.csv`: a foretelling in a marked sentence is right where the gold has one with
the same words, of the same kind and the same holder; one that was judged also needs the same polarity. Prints how often
the surest are right, cross-fitted over ten folds of reports.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from bench.forecasts.judged import judged
from bench.forecasts.measure import whole
from bench.forecasts.rows import SAME, Item, Laid, Row, dice, items_of, lay, named, paired, read_row
from scipy.optimize import minimize

import onrecord.data
from onrecord.reading.foretellings.find import sight

# Penalty on squared weights, `always` aside; of .3, 1, 3 and 10 the one by which most of the surest are right.
PENALTY, FOLDS = 3.0, 10
# Odds are lowered by so much, as a log: blind readers found rows at .7 of an earlier fit right too seldom.
CAUTION = 0.62
LINES = (0.5, 0.6, 0.7, 0.8)
OUT = Path(onrecord.data.__file__).parent / "weights" / "foretellings.json"
Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """A foretelling in a sentence of the gold: its signals, and whether it is right."""

    report: str
    signals: tuple[str, ...]
    right: bool


def main() -> None:
    """Read the arguments, fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--pages", type=Path, help="folder with pages read before, one pickle a corpus")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    items = items_of("tune")
    known = judged()
    laid = dict(lay(options.corpora, [*items, *known], options.pages))
    cases = [case for item in items for case in cases_of(item, items, laid)]
    cases += [case for place in sorted(laid) for case in judged_cases(place, known, laid[place])]
    print(f"{len(cases)} foretellings, {sum(case.right for case in cases)} right")
    for line in cross_fitted(cases):
        print(line)
    weights = fit(cases)
    weights["always"] -= CAUTION
    rounded = {name: round(weight, 3) for name, weight in sorted(weights.items()) if round(weight, 3)}
    options.out.write_text(json.dumps({"weights": rounded}, indent=1) + "\n", encoding="utf-8")


def cases_of(item: Item, items: Mapping[Item, Sequence[Row]], laid: Mapping[tuple[str, str], Laid]) -> Iterator[Case]:
    """The foretellings of a sentence of the gold."""
    scene, reading = laid[item.corpus, item.report]
    sighted = [
        each
        for each in sight(scene, reading.attributions, reading.entities, reading.times)
        if item.span.contains(reading.claims[each.foretelling.claim].head)
    ]
    rows = [named(read_row(scene, reading, each.foretelling), scene.page.text) for each in sighted]
    gold = [named(row, scene.page.text) for row in items[item]]
    right = {id(found) for gold_row, found in paired(gold, rows) if whole(gold_row, found)}
    for each, row in zip(sighted, rows, strict=True):
        if each.unowned:
            continue
        yield Case(item.report, each.signals, id(row) in right)


def judged_cases(place: tuple[str, str], known: Mapping[Item, Row], laid: Laid) -> Iterator[Case]:
    """The foretellings of a report that tell of what was judged there."""
    scene, reading = laid
    rows = [row for item, row in known.items() if (item.corpus, item.report) == place]
    if not rows:
        return
    for each in sight(scene, reading.attributions, reading.entities, reading.times):
        row = named(read_row(scene, reading, each.foretelling), scene.page.text)
        share, number = max((dice(other.what, row.what), -number) for number, other in enumerate(rows))
        if share >= SAME and not each.unowned:
            gold = named(rows[-number], scene.page.text)
            yield Case(place[1], each.signals, whole(gold, row) and gold.polarity == row.polarity)


def fit(cases: Sequence[Case], penalty: float = PENALTY) -> dict[str, float]:
    """The weight of each signal."""
    names = sorted({name for case in cases for name in case.signals})
    table = np.array([[name in case.signals for name in names] for case in cases], dtype=float)
    right = np.array([case.right for case in cases], dtype=float)
    free = np.array([name == "always" for name in names])

    def loss(weights: Array) -> tuple[float, Array]:
        odds = table @ weights
        share = 1 / (1 + np.exp(-odds))
        kept = np.where(free, 0.0, weights)
        lost = float(np.sum(np.logaddexp(0, odds) - right * odds) + penalty / 2 * kept @ kept)
        return lost, table.T @ (share - right) + penalty * kept

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, found.tolist(), strict=True))


def cross_fitted(cases: Sequence[Case]) -> Iterator[str]:
    """How often those from each line up are right, weights fitted without their reports."""
    reports = sorted({case.report for case in cases})
    folds = {report: place % FOLDS for place, report in enumerate(reports)}
    for penalty in (0.3, 1.0, 3.0, 10.0):
        shares = np.zeros(len(cases))
        for fold in range(FOLDS):
            weights = fit([case for case in cases if folds[case.report] != fold], penalty)
            for place, case in enumerate(cases):
                if folds[case.report] == fold:
                    shares[place] = 1 / (1 + np.exp(CAUTION - sum(weights.get(name, 0.0) for name in case.signals)))
        right = np.array([case.right for case in cases])
        lost = -float(np.mean(np.log(np.clip(np.where(right, shares, 1 - shares), 1e-6, 1))))
        told = "  ".join(f"{line}: {right[shares >= line].mean():.3f} of {(shares >= line).sum()}" for line in LINES)
        yield f"penalty {penalty}: log loss {lost:.3f}  {told}"


if __name__ == "__main__":
    main()
