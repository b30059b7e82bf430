"""A logistic regression over named signs: what every confidence of a row is fitted with."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import msgspec
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

FOLDS, SEED, LEAST = 10, 1, 0.005
LINES = (0.5, 0.6, 0.7, 0.8)
Array = npt.NDArray[np.float64]
Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """Something judged: its report, its signs, whether it is right, and for how many it counts."""

    report: str
    signs: Mapping[str, float]
    right: bool
    weight: float = 1.0


def fit(
    examples: Sequence[Example],
    penalty: float,
    *,
    free: Sequence[str] = ("bias", "always"),
    own: Mapping[str, float] = MappingProxyType({}),
) -> Weights:
    """The weight of each sign, two decimals; those next to nothing are left out.

    Args:
        examples: What was judged.
        penalty: On squared weights.
        free: Signs whose weights are not held down.
        own: Penalties of their own, by what the names of signs begin with.
    """
    names = sorted({name for each in examples for name in each.signs})
    column = {name: number for number, name in enumerate(names)}
    x, y = np.zeros((len(examples), len(names))), np.array([float(each.right) for each in examples])
    counts = np.array([each.weight for each in examples])
    for row, each in enumerate(examples):
        for name, value in each.signs.items():
            x[row, column[name]] = value
    held = np.array([0.0 if name in free else _penalty(name, penalty, own) for name in names])

    def loss(w: Array) -> tuple[float, Array]:
        z = x @ w
        cost = float(np.sum(counts * (np.logaddexp(0, z) - y * z)) + np.sum(held * w * w) / 2)
        return cost, x.T @ (counts * (1 / (1 + np.exp(-z)) - y)) + held * w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(w), 2) for name, w in zip(names, found, strict=True) if abs(w) >= LEAST}


def ship(weights: Mapping[str, float], folder: Path, name: str) -> None:
    """Write weights as `onrecord.data.odds.weights_of` reads them."""
    (folder / f"{name}.json").write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=0) + b"\n")


def _penalty(name: str, penalty: float, own: Mapping[str, float]) -> float:
    return next((value for start, value in own.items() if name.startswith(start)), penalty)


def chance(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How likely something with these signs is right."""
    return 1.0 / (1.0 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in signs.items())))


def held_out(
    examples: Sequence[Example], penalty: float, *, own: Mapping[str, float] = MappingProxyType({})
) -> list[float]:
    """Each one's chance by weights that did not see its report."""
    reports = np.random.default_rng(SEED).permutation(sorted({each.report for each in examples}))
    fold = {str(report): number % FOLDS for number, report in enumerate(reports)}
    found = [0.0] * len(examples)
    for number in range(FOLDS):
        weights = fit([each for each in examples if fold[each.report] != number], penalty, own=own)
        for place, each in enumerate(examples):
            if fold[each.report] == number:
                found[place] = chance(each.signs, weights)
    return found


def told(chances: Sequence[float], right: Sequence[bool]) -> Iterator[str]:
    """How many stand above each line, and how many of them are right; and the log loss."""
    sure, true = np.array(chances), np.array(right)
    parts = [
        f"{line}: {true[sure >= line].mean():.3f} of {(sure >= line).sum()}" for line in LINES if (sure >= line).any()
    ]
    lost = -float(np.mean(np.log(np.clip(np.where(true, sure, 1 - sure), 1e-6, 1))))
    yield f"{len(true)} judged, {true.mean():.3f} right; log loss {lost:.3f}; from " + "  ".join(parts)
