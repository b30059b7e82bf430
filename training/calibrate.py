"""Fit the confidence of attributions on PolNeAR dev: `python -m training.calibrate --polnear FOLDER --weights FOLDER`.

A logistic regression of "agrees softly with a gold attribution" on the features of `onrecord.reading.confidence`. The
error printed is cross-fitted: each half of the articles is judged by the fit on the other.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from bench.statements.spans import Triple, calibration_error, matches, trim
from scipy.optimize import minimize

from onrecord.model import Span
from onrecord.reading.confidence import features
from onrecord.reading.describe import Described, describe
from onrecord.reading.reader import Reader
from training.polnear import Annotated, read_attributions

Row = tuple[dict[str, float], bool]
PENALTY = 0.02


def main() -> None:
    """Read the arguments, fit, and write the weights of the features into `reader.json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    options = parser.parse_args()
    reader = Reader(options.weights)
    halves: tuple[list[Row], list[Row]] = ([], [])
    for number, rows in enumerate(judge(reader, options.polnear / "dev")):
        halves[number % 2].extend(rows)
    error = sum(
        len(judged) * calibration_error([(predict(fit(other), each), right) for each, right in judged])
        for judged, other in (halves, halves[::-1])
    ) / sum(map(len, halves))
    print(f"expected calibration error, cross-fitted: {error:.4f}")
    path = options.weights / "reader.json"
    numbers = json.loads(path.read_text(encoding="utf-8"))
    numbers["confidence"] = fit([*halves[0], *halves[1]])
    path.write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")


def judge(reader: Reader, folder: Path) -> Iterator[list[Row]]:
    """Each article's attributions: their features, and whether gold has them.

    Quotations without a cue are left out: PolNeAR has none, and their confidence is a constant.
    """
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if not files:
            continue
        with path.open(newline="", encoding="utf-8") as file:
            text = file.read()
        gold = [_gold(each) for each in read_attributions(files[0], text)]
        page, drafts = reader.look(text)
        described = [describe(page, draft) for draft in drafts if draft.within is None and draft.cue is not None]
        triples = [_triple(text, each) for each in described]
        right = {id(ours) for ours, _ in matches(gold, triples)}
        yield [(features(each), id(triple) in right) for each, triple in zip(described, triples, strict=True)]


def _gold(annotated: Annotated) -> Triple:
    return Triple(
        *(tuple((s.start, s.end) for s in spans) for spans in (annotated.source, annotated.cue, annotated.content))
    )


def _triple(text: str, each: Described) -> Triple:
    draft = each.draft
    return Triple(_trimmed(text, (draft.source,)), _trimmed(text, (draft.cue,)), _trimmed(text, draft.content))


def _trimmed(text: str, spans: Sequence[Span | None]) -> tuple[tuple[int, int], ...]:
    kept = (trim(text, span.start, span.end) for span in spans if span is not None)
    return tuple(span for span in kept if span is not None)


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Weights of a logistic regression with a small ridge."""
    names = sorted(rows[0][0])
    table = np.array([[row[name] for name in names] for row, _ in rows])
    right = np.array([float(right) for _, right in rows])

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = table @ weights
        value = np.logaddexp(0.0, odds).mean() - (right * odds).mean() + PENALTY * (weights**2).mean()
        slope = table.T @ (1 / (1 + np.exp(-odds)) - right) / len(rows) + 2 * PENALTY * weights / len(weights)
        return float(value), slope

    found = minimize(cost, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(weight), 4) for name, weight in zip(names, found, strict=True)}


def predict(weights: dict[str, float], row: dict[str, float]) -> float:
    """The calibrated probability."""
    return float(1 / (1 + np.exp(-sum(weights[name] * value for name, value in row.items()))))


if __name__ == "__main__":
    main()
