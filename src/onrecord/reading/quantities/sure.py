"""Sure: how often a number like this one is right in its value, its unit and what it counts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec

from onrecord.model import Quantity
from onrecord.reading.quantities.kinds import Sample
from onrecord.reading.scene import Scene

FILE = "quantities.json"
JOINTS = frozenset(["and", "while", "with", "but", "or", ";", ",", "though", "whereas"])
LOW, HIGH = 0.01, 0.99


def signs_of(scene: Scene, sample: Sample, quantity: Quantity) -> dict[str, float]:
    """What the calibration looks at, by name."""
    kind, basis, site = quantity.kind, sample.counted.basis, sample.site
    head = sample.counted.head
    sentence = scene.page.words_in(scene.page.sentence_of(quantity.span))
    numbers = sum(scene.tree.tag[each] == "CD" and scene.tree.relation[each] != "fixed" for each in sentence)
    signs = {
        "bias": 1.0,
        f"kind:{kind.value}": 1.0,
        f"rule:{kind.basis}": 1.0,
        f"of:{basis}": 1.0,
        f"unit:{sample.sort} of:{basis}": 1.0,
        f"form:{site.numeral.form}": 1.0,
        f"tag:{scene.tree.tag[head] if head is not None else ''}": 1.0,
        "no_noun": float(not sample.sort),
        "no_of": float(quantity.of is None),
        "hyphen": float(site.hyphen),
        "hyphened things": float(site.hyphen and sample.sort in ("things", "persons")),
        "far": math.log1p(abs(head - site.first)) / 2 if head is not None else 0.0,
        "crowded": math.log1p(numbers) / 2,
        "long": math.log1p(len(sentence)) / 4,
        "whose": float(quantity.whose is not None),
        "where": float(quantity.where is not None),
        "when": float(quantity.time is not None),
        "cited": float(quantity.source is not None),
        **_between(scene, sample),
        "small": float(len(quantity.value) == 1),
        "spelled": float(quantity.span.exact(scene.page.text).isalpha()),
    }
    return {name: value for name, value in signs.items() if value}


def _between(scene: Scene, sample: Sample) -> dict[str, float]:
    """What parts a number from what it is said to be of: another number, a clause set beside it; and whether a name."""
    head, first = sample.counted.head, sample.site.first
    if head is None:
        return {}
    inner = range(head + 1, first)
    name = scene.name.get(head)
    return {
        "parted": float(any(scene.tree.tag[each] == "CD" for each in inner)),
        "joint": float(any(scene.forms[each] in JOINTS for each in inner)),
        "clauses": float(any(each in scene.claim for each in inner)),
        f"name:{name.kind if name else ''} of:{sample.counted.basis}": float(name is not None),
    }


def sure_of(signs: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """Calibrated probability, two decimals.

    >>> sure_of({"bias": 1.0}, {"bias": 2.2})
    0.9
    """
    known = load_weights() if weights is None else weights
    score = sum(known.get(name, 0.0) * value for name, value in signs.items())
    return round(min(HIGH, max(LOW, 1.0 / (1.0 + math.exp(-score)))), 2)


@cache
def load_weights() -> dict[str, float]:
    """The weights that ship, by sign; `training/quantities.py` fits them.

    >>> "bias" in load_weights()
    True
    """
    text = resources.files("onrecord.data").joinpath("weights", FILE).read_bytes()
    return msgspec.json.decode(text, type=dict[str, float])
