"""Roots: which of PLOVER's roots a sentence tells of between two parties, by a linear model over words and the lexicon.

The lexicon alone cannot tell "struck a deal" from "struck the mill" everywhere; the model weighs all that stands around
the two parties. Its numbers are fitted in `training/plover.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec
import numpy as np

from onrecord.model import Span
from onrecord.reading.events.lexicon import ROOTS
from onrecord.reading.events.parties import find_parties
from onrecord.reading.events.triggers import Trigger
from onrecord.reading.page import Floats
from onrecord.reading.scene import Scene

SOURCE, TARGET = "<source>", "<target>"
# How many words behind the source, and how much the lexicon's block counts; tuned on PLOVER's sentences.
AFTER, LEXICON = 8, 0.6
FILE = "events.json"


class Numbers(msgspec.Struct, frozen=True):
    """The fitted model.

    Attributes:
        features: Each with its inverse document frequency and its weights, one a root, in the order of `ROOTS`.
        bias: One a root.
    """

    features: dict[str, tuple[float, list[float]]]
    bias: list[float]


@dataclass(frozen=True, slots=True)
class Model:
    """Says how likely each root is, from features."""

    numbers: Numbers

    def __call__(self, features: Iterable[str]) -> Floats:
        """Probabilities in the order of `ROOTS`; shape `(15,)`."""
        known = self.numbers.features
        scores = np.array(self.numbers.bias, np.float32)
        looked_at = [name for name in features if name in known]
        for feature, value in weigh(looked_at, {name: known[name][0] for name in looked_at}).items():
            scores += np.float32(value) * np.array(known[feature][1], np.float32)
        odds: Floats = np.exp(scores - scores.max())
        odds /= odds.sum()
        return odds


@cache
def load_model() -> Model:
    """The model that ships."""
    text = resources.files("onrecord.data").joinpath("weights", FILE).read_bytes()
    return Model(msgspec.json.decode(text, type=Numbers))


def weigh(features: Iterable[str], frequency: Mapping[str, float]) -> dict[str, float]:
    """Values of known features: frequency-weighted, each block of length one, the lexicon's of length `LEXICON`.

    >>> weigh(["a:met", "a:met", "b:in"], {"a:met": 2.0})
    {'a:met': 1.0}
    """
    counts = Counter(feature for feature in features if feature in frequency)
    values = {name: (1.0 + np.log(times)) * frequency[name] for name, times in counts.items()}
    length: dict[str, float] = {}
    for name, value in values.items():
        length[name[0]] = length.get(name[0], 0.0) + float(value**2)
    scale = {block: (LEXICON if block == "l" else 1.0) / np.sqrt(total) for block, total in length.items()}
    return {name: float(value * scale[name[0]]) for name, value in values.items()}


def features_of(
    scene: Scene, triggers: Sequence[Trigger], sentence: Span, source: Collection[Span], target: Collection[Span]
) -> list[str]:
    """What the model looks at: words, alone and with neighbours, and what the lexicon says of them.

    Args:
        scene: The page.
        triggers: The words that name events there.
        sentence: Where to look.
        source: Where the one who acts stands.
        target: Where the one acted upon stands.
    """
    masked = _masked(scene, sentence, source, target)
    marks = [at for at, form in enumerate(masked) if form in (SOURCE, TARGET)]
    between = masked[marks[0] : marks[-1] + 1] if len(marks) > 1 else masked[marks[0] :] if marks else masked
    after = masked[masked.index(SOURCE) :][: AFTER + 1] if SOURCE in masked else masked
    found = list(_grams("a", masked, 2)) + list(_grams("b", between, 3)) + list(_grams("c", after, 3))
    return found + list(_lexicon(scene, triggers, sentence, source, target))


def _masked(scene: Scene, sentence: Span, source: Collection[Span], target: Collection[Span]) -> list[str]:
    """The sentence's words in lower case, each party a single mark, figures and punctuation left out."""
    found: list[str] = []
    for word in scene.page.words_in(sentence):
        span = scene.page.words[word]
        mark = SOURCE if _inside(span, source) else TARGET if _inside(span, target) else ""
        if mark:
            if not found or found[-1] != mark:
                found.append(mark)
        elif scene.forms[word][0].isalpha():
            found.append(scene.forms[word])
        elif scene.forms[word][0].isdigit():
            found.append("0")
    return found


def _inside(span: Span, spans: Collection[Span]) -> bool:
    return any(each.overlaps(span) for each in spans)


def _grams(block: str, words: Sequence[str], longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        for at in range(len(words) - length + 1):
            yield f"{block}:{' '.join(words[at : at + length])}"


def _lexicon(
    scene: Scene, triggers: Sequence[Trigger], sentence: Span, source: Collection[Span], target: Collection[Span]
) -> Iterator[str]:
    """Roots of the words that name events: whose they are, which comes first, whether it happened."""
    first = True
    for trigger in triggers:
        if not sentence.contains(scene.page.words[trigger.word]):
            continue
        polarity, factuality = scene.judge(trigger.word if trigger.bearer is None else trigger.bearer)
        whose = _whose(scene, trigger, source, target)
        yield f"l:{trigger.root}"
        yield f"l:{trigger.root} {whose}"
        yield f"l:{trigger.root} {factuality.value} {polarity.value}"
        if whose != "other" and first:
            yield f"l:first {trigger.root}"
            yield f"l:first {trigger.root} {factuality.value} {polarity.value}"
            yield f"l:first {scene.tree.lemma[trigger.word]}"
            first = False


def _whose(scene: Scene, trigger: Trigger, source: Collection[Span], target: Collection[Span]) -> str:
    actors, recipients = find_parties(scene, trigger)
    does = any(_inside(each.mention, source) for each in actors)
    undergoes = any(_inside(each.mention, target) for each in recipients)
    return "both" if does and undergoes else "source" if does else "target" if undergoes else "other"


def likeliest(odds: Floats, among: Collection[str] = ROOTS) -> tuple[str, float]:
    """The likeliest root of some, and its share of their probability.

    >>> likeliest(np.array([0.6, 0.3] + [0.1 / 13] * 13, np.float32), ("AGREE", "AID"))[0]
    'AGREE'
    """
    share = {root: float(odds[number]) for number, root in enumerate(ROOTS) if root in among}
    best = max(share, key=lambda root: (share[root], root))
    return best, share[best] / max(sum(share.values()), 1e-9)
