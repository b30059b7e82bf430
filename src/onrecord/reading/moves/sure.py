"""Sure: how often a row like this one is right in every cell, by the signs of its move."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec

FILE = "moves.json"
LOW, HIGH = 0.01, 0.99
# Nobody named has made it, as far as the reader can say: it stays under the line.
NOBODY = 0.4


def sure_of(signs: Mapping[str, float], weights: Mapping[str, float], *, named: bool = True) -> float:
    """Calibrated probability, two decimals; `named` says whether anybody is named who makes the move.

    >>> sure_of({"bias": 1.0}, {"bias": 2.2})
    0.9
    """
    score = sum(weights.get(name, 0.0) * value for name, value in signs.items())
    odds = 1.0 / (1.0 + math.exp(-score))
    return round(min(HIGH if named else NOBODY, max(LOW, odds)), 2)


@cache
def load_weights() -> dict[str, float]:
    """The weights that ship, by sign; `training/moves.py` fits them.

    >>> "bias" in load_weights()
    True
    """
    text = resources.files("onrecord.data").joinpath("weights", FILE).read_bytes()
    return msgspec.json.decode(text, type=dict[str, float])
