"""Sure: how likely a foretelling is one of its kind, by the signals it rests on."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

from onrecord.reading.foretellings.kinds import Kind
from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.foretellings.voices import Voices
from onrecord.reading.grammar import roles

Weights = Mapping[str, float]


def signals_of(voices: Voices, sign: Sign, kind: Kind) -> tuple[str, ...]:
    """What the confidence of a foretelling rests on, as names of weights."""
    doer = next(iter(roles(voices.scene.tree, sign.word).agents), None)
    by = "nothing" if doer is None else _sort(voices, doer)
    return ("always", f"rule={sign.rule}", f"basis={kind.basis}", f"by={by}")


def _sort(voices: Voices, doer: int) -> str:
    """What sort of word does it: a pronoun, a measure, somebody, or a thing."""
    tree = voices.scene.tree
    if tree.tag[doer].startswith("PRP"):
        return "pronoun"
    if tree.lemma[doer] in listed("measure"):
        return "measure"
    return "somebody" if voices.party(doer) is not None else "thing"


def sure_of(signals: tuple[str, ...], weights: Weights) -> float:
    """The calibrated share of foretellings with these signals that are right, two decimals.

    >>> sure_of(("always",), {"always": 0.0})
    0.5
    """
    total = sum(weights.get(each, 0.0) for each in signals)
    return round(1 / (1 + math.exp(-total)), 2)


@cache
def load_weights() -> Weights:
    """The weights that ship, fit by `training/foretellings.py`."""
    file = resources.files("onrecord.data").joinpath("weights", "foretellings.json")
    weights: dict[str, float] = json.loads(file.read_text("utf-8"))["weights"]
    return weights
