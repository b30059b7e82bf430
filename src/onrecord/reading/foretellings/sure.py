"""Sure: how likely a foretelling is one of its kind, by the signals it rests on."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

from onrecord.model import Foretelling, Party
from onrecord.reading.foretellings.kinds import Kind
from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.foretellings.voices import Voices
from onrecord.reading.grammar import roles

SHORT, LONG, SURE = 12, 160, 0.9
Weights = Mapping[str, float]


def signals_of(voices: Voices, sign: Sign, kind: Kind, foretelling: Foretelling) -> tuple[str, ...]:
    """What the confidence of a foretelling rests on, as names of weights."""
    scene = voices.scene
    said = next(voices.chain(foretelling.claim), None)
    doer = next(iter(roles(scene.tree, sign.word).agents), None)
    by = "nothing" if doer is None else _sort(voices, doer)
    rule = sign.rule.split("_")[0]
    found = ["always", f"kind={kind.value}", f"basis={kind.basis}", f"rule={sign.rule}", f"by={by}"]
    found += [f"{kind.basis} {rule}", f"{kind.basis.split('_')[0]} by {by}"]
    found += ["relative"] * scene.tree.relation[sign.word].startswith("acl:relcl")
    found += ["short"] * (len(foretelling.what[0]) < SHORT) + ["long"] * (len(foretelling.what[0]) > LONG)
    found += ["deed of another"] * (kind.value == "forecast" and by == "somebody" and _is_done(voices, sign))
    found += ["timed"] * (foretelling.horizon is not None) + ["hedged"] * (foretelling.hedge is not None)
    found += [f"{by} unreal"] * sign.rule.startswith("would_live")
    found += [f"held by {_name(voices, each)}" for each in kind.who[:1]]
    if said is not None:
        found += [f"{kind.value} by {voices.capacity(said) or 'nobody known'}"]
        found += ["unsure said"] * (said.confidence < SURE)
        found += ["unsure who"] * any(each.confidence < SURE for each in said.speakers)
    return tuple(found)


def _sort(voices: Voices, doer: int) -> str:
    """What sort of word does it: a pronoun, a measure, somebody, or a thing."""
    tree = voices.scene.tree
    if tree.tag[doer].startswith("PRP"):
        return "pronoun"
    if tree.lemma[doer] in listed("measure"):
        return "measure"
    return "somebody" if voices.party(doer) is not None else "thing"


def _is_done(voices: Voices, sign: Sign) -> bool:
    return voices.scene.tree.lemma[sign.word] in listed("deed") | listed("harm", "verb")


def _name(voices: Voices, party: Party) -> str:
    """By what sort of word somebody is told: a pronoun, a name, a description."""
    words = party.mention.exact(voices.scene.page.text)
    if voices.scene.tree.tag[voices.scene.page.words_in(party.mention)[-1]].startswith("PRP"):
        return "pronoun"
    return "name" if words[:1].isupper() else "description"


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
