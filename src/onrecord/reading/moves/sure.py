"""Sure: how often a move like this one is right in being one, in who makes it, and in its status or answer."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec

from onrecord.model import Party
from onrecord.reading.events.parties import PRONOUNS
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.moves.sides import Sides
from onrecord.reading.moves.stand import Standing
from onrecord.reading.moves.terms import Terms, named_only
from onrecord.reading.scene import Scene

FILE = "moves.json"
LOW, HIGH = 0.01, 0.99
# Nobody named has made it, as far as the reader can say: it stays under the line.
NOBODY = 0.4
SHARE = 100.0
ABOUT = ("talks", "deal", "settling")


def signs_of(scene: Scene, cue: Cue, sides: Sides, standing: Standing, terms: Terms) -> dict[str, float]:
    """What the calibration looks at, by name."""
    words = scene.page.words_in(scene.page.sentence_of(scene.page.words[cue.word]))
    inside = [word for span in terms.words for word in scene.page.words_in(span)]
    rule, entities = f"{cue.entry.name}:{cue.fit.frame}", [each.entity for each in sides.actors]
    signs = {
        "bias": 1.0,
        "addressee": float(bool(sides.addressees)),
        "several": float(len(sides.actors) > 1),
        "unknown": float(all(each is None for each in entities)),
        "pronoun": float(any(_is_pronoun(scene, each) for each in sides.actors)),
        "ascribed": float(standing.ascribed),
        "terms": float(bool(terms.words)),
        "bare": float(any(named_only(span.exact(scene.page.text)) for span in terms.words)),
        "price": float(bool(terms.gives and terms.gets)),
        "about:terms": float(_any(scene, inside)),
        "about:sentence": float(_any(scene, [word for word in words if word not in inside])),
        "about:page": _share(scene),
        "lawful:terms": float(any(scene.tree.lemma[word] in listed("lawful") for word in inside)),
        "campaign": float(any(scene.tree.lemma[word] in listed("campaign") for word in words)),
        "passive": float(cue.word > min(words, default=0) and scene.tree.tag[cue.word] == "VBN"),
        f"tag:{scene.tree.tag[cue.word]}": 1.0,
        f"move:{cue.entry.move}": 1.0,
        f"value:{standing.value.value}": 1.0,
        f"basis:{standing.value.basis}": 1.0,
        f"frame:{cue.fit.frame}": 1.0,
        f"rule:{rule}": 1.0,
        f"relation:{scene.tree.relation[cue.word]}": 1.0,
    }
    return {name: value for name, value in signs.items() if value}


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


def _is_pronoun(scene: Scene, actor: Party) -> bool:
    return actor.mention.exact(scene.page.text).lower() in PRONOUNS


def _any(scene: Scene, words: list[int]) -> bool:
    return any(scene.tree.lemma[word] in listed(name) for word in words for name in ABOUT)


def _share(scene: Scene) -> float:
    """How much a page speaks of talks and deals: words of these in a hundred, at most three."""
    found = sum(lemma in listed("talks") or lemma in listed("deal") for lemma in scene.tree.lemma)
    return min(3.0, SHARE * found / max(1, len(scene.tree.lemma)))
