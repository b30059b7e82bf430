"""Sure: how often an event like this one is right in being one, in its root and in its status."""

from __future__ import annotations

import math
from collections.abc import Sequence

from onrecord.model import Happening
from onrecord.reading.events.lexicon import ROOTS
from onrecord.reading.events.roots import features_of, load_model
from onrecord.reading.events.triggers import Trigger
from onrecord.reading.scene import Scene

LOW, HIGH = 0.01, 0.99
# A word's own weight counts a little more than that of what it shares with others; tuned with the penalty in ten folds.
OWN = 1.2


def signs_of(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger], happening: Happening) -> dict[str, float]:
    """What the calibration looks at, by name; halved log odds for what are probabilities.

    Args:
        scene: The page.
        trigger: The word that names the event.
        triggers: All such words of the page.
        happening: The event as read.
    """
    word, root, status = trigger.word, happening.type.value, happening.status
    parties = (*happening.actor, *happening.recipient)
    signs = {
        "bias": 1.0,
        "model": _log_odds(_model_odds(scene, trigger, triggers, happening)) / 2,
        "event": _log_odds(float(scene.page.event[word]) if len(scene.page.event) else 0.5) / 2,
        "frame": float(trigger.basis == "frame"),
        "verb": float(scene.tree.is_verb(word)),
        "bearer": float(trigger.bearer is not None),
        "both": float(bool(happening.actor and happening.recipient)),
        "neither": float(not parties),
        "known": float(any(party.entity is not None for party in parties)),
        "time": float(bool(happening.times)),
        "many": math.log(_beside(scene, trigger, triggers) + 0.5),
        f"root:{root}": 1.0,
        f"status:{status.value}": 1.0,
        f"rule:{status.basis}": 1.0,
        f"tag:{scene.tree.tag[word]}": 1.0,
        f"relation:{scene.tree.relation[word]}": 1.0,
        f"word:{scene.tree.lemma[word]} {root}": OWN,
    }
    return {name: value for name, value in signs.items() if value}


def _model_odds(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger], happening: Happening) -> float:
    """How likely PLOVER's model holds the root for the sentence, its parties given."""
    source, target = ([party.mention for party in side] for side in (happening.actor, happening.recipient))
    sentence = scene.page.sentence_of(scene.page.words[trigger.word])
    near = [each for each in triggers if sentence.contains(scene.page.words[each.word])]
    odds = load_model()(features_of(scene, near, sentence, source, target))
    return float(odds[ROOTS.index(happening.type.value)])


def _beside(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> int:
    """How many words of its sentence name events."""
    sentence = scene.page.sentence_of(scene.page.words[trigger.word])
    return sum(sentence.contains(scene.page.words[each.word]) for each in triggers)


def _log_odds(probability: float) -> float:
    kept = min(0.99, max(0.01, probability))
    return math.log(kept / (1.0 - kept))
