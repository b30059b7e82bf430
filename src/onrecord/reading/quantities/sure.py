"""Sure: how often a number like this one is right in its value, its unit and what it counts."""

from __future__ import annotations

import math
from collections.abc import Mapping

from onrecord.model import Quantity
from onrecord.reading.quantities.counted import LIMITING
from onrecord.reading.quantities.kinds import Sample
from onrecord.reading.quantities.voices import CLAIMING, GLUED, Claimed, Voices
from onrecord.reading.scene import Scene

JOINTS = frozenset(["and", "while", "with", "but", "or", ";", ",", "though", "whereas"])
LOW, HIGH = 0.01, 0.99
DOUBTFUL = 0.65
LONG = 7
DEFINITE = frozenset(["the", "these", "those", "its", "their", "his", "her", "our", "all", "both", "other", "latter"])


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
        **_told_as(scene, sample, quantity),
        **_of_what(scene, quantity),
        "unitless": float(not quantity.unit),
        "bare": float(not sample.sort and bool(quantity.unit)),
        "definite": float(site.first > 0 and scene.forms[site.first - 1] in DEFINITE),
        "verbless": float(not any(scene.tree.is_verb(each) for each in sentence)),
        "glued": float(bool(GLUED.search(scene.cover(sentence).exact(scene.page.text)))),
        "small": float(len(_only(quantity)) == 1),
        "spelled": float(quantity.span.exact(scene.page.text).isalpha()),
    }
    return {name: value for name, value in signs.items() if value}


def ceiling(signs: Mapping[str, float]) -> float:
    """How sure a number can be at most: what its speaker need not have said is not sure enough to be shown.

    >>> ceiling({"aside": 1.0}), ceiling({})
    (0.65, 0.99)
    """
    return DOUBTFUL if signs.get("aside") else HIGH


def _only(quantity: Quantity) -> str:
    """The value, or the one end of "at least" and "up to"."""
    return quantity.value or (quantity.low or quantity.high if not (quantity.low and quantity.high) else "")


def _told_as(scene: Scene, sample: Sample, quantity: Quantity) -> dict[str, float]:
    """Whether the clause of a number is told as so: denied, planned, asked for, or wholly so; or is a question."""
    if quantity.claim is None:
        return {"clauseless": 1.0}
    claim = scene.claims[quantity.claim]
    denied = claim.polarity.value == "negative"
    sentence = scene.page.words_in(scene.page.sentence_of(quantity.span))
    unreal = claim.factuality.value != "actual"
    return {
        f"told:{claim.factuality.value}": 1.0,
        f"unreal of:{sample.counted.basis}": float(unreal),
        f"unreal kind:{quantity.kind.value}": float(unreal),
        "denied": float(denied),
        "limited": float(
            any(scene.tree.lemma[each] in LIMITING for each in list(scene.tree.above(sample.site.outer))[:4])
        ),
        "asked": float(scene.forms[sentence[-1]] == "?"),
        f"tense:{claim.tense}": 1.0,
    }


def _of_what(scene: Scene, quantity: Quantity) -> dict[str, float]:
    """What is odd about the words for what is counted: a number among them, one word, many, a quotation mark."""
    if quantity.of is None:
        return {}
    inside = scene.page.words_in(quantity.of)
    return {
        "of, numbered": float(any(scene.tree.tag[each] in ("CD", "$") for each in inside)),
        "of, one word": float(len(inside) == 1),
        "of, long": float(len(inside) > LONG),
        "of, plural": float(scene.tree.tag[inside[-1]] == "NNS"),
        "of, nounless": float(not any(scene.tree.tag[each].startswith("NN") for each in inside)),
        "of, verbal": float(any(scene.tree.is_verb(each) for each in inside)),
        "of, before": float(quantity.of.end < quantity.span.start),
    }


def voice_signs(voices: Voices, sample: Sample, voice: Claimed) -> dict[str, float]:
    """What tells whether the voice and the source are right, by name."""
    each = voices.attributions[voice.said] if voice.said is not None else None
    sentence = voices.scene.page.sentence_of(sample.site.numeral.span)
    words = voices.scene.page.words_in(sentence)
    saying = any(voices.scene.tree.lemma[word] in CLAIMING for word in words)
    signs = {
        f"voice:{voice.voice} {voice.basis}": 1.0,
        "aside": float(voice.basis == "aside"),
        "narrated, but one says": float(voice.voice == "narrated" and saying),
        "narrated, quotation near": float(voice.voice == "narrated" and any(map(sentence.overlaps, voices.quotes))),
        "narrated, within": float(
            voice.voice == "narrated"
            and next(voices.around(voices.scene.claim_of(sample.site.outer)), None) is not None
        ),
    }
    if voice.voice == "narrated":
        signs["narrated, first person"] = float(any(voices.scene.forms[word] in ("i", "my", "me") for word in words))
    named = voice.source or (each.source if each is not None else None)
    signs["source, long"] = float(named is not None and len(voices.scene.page.words_in(named)) > LONG)
    signs["source, noisy"] = float(named is not None and "MORE" in named.exact(voices.scene.page.text))
    if each is not None:
        speakers = [speaker.confidence for speaker in each.speakers]
        signs |= {
            "statement doubted": 1.0 - each.confidence,
            "speaker doubted": 1.0 - max(speakers, default=0.0),
            f"speaker:{each.speakers[0].basis if each.speakers else ''}": 1.0,
            "statement not made": float(each.actual.value == "no"),
            "speakers": float(len(each.speakers) > 1),
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
