"""Odds: how likely something is right, by named signs and the weights that ship for them (logistic regression)."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

MOST = 0.99
"""Nothing that is fitted is surer than that, nor surer to be wrong."""


@cache
def weights_of(name: str) -> dict[str, float]:
    """The weights that ship under a name, by sign; `training/` fits them.

    Raises:
        FileNotFoundError: If there are none of that name.

    >>> "bias" in weights_of("stances")
    True
    """
    text = resources.files("onrecord.data").joinpath("weights", f"{name}.json").read_text("utf-8")
    found: dict[str, float] = json.loads(text)
    return found


def chance(signs: Mapping[str, float], weights: Mapping[str, float], *, most: float = MOST) -> float:
    """Calibrated probability, two decimals, between 1 - `most` and `most`.

    >>> chance({"bias": 1.0}, {"bias": 2.2}), chance({"bias": 9.0}, {"bias": 2.2}, most=0.98)
    (0.9, 0.98)
    """
    score = sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return round(min(most, max(1 - most, 1.0 / (1.0 + math.exp(-score)))), 2)
