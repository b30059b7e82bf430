"""Status: whether an event is ahead, was held, was called off, did not happen, or stands on somebody's word alone."""

from __future__ import annotations

from onrecord.model import Judged, Span
from onrecord.reading.events.lexicon import settling
from onrecord.reading.events.triggers import HELD, Trigger
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

# What becomes of an event, by what its clause holds of it; what is only possible, wanted or imagined is no event.
STATUS = {
    ("actual", "positive"): "held",
    ("actual", "negative"): "did_not_happen",
    ("planned", "positive"): "scheduled",
    ("planned", "negative"): "did_not_happen",
    ("denied", "positive"): "denied",
    ("denied", "negative"): "denied",
}

# "flew in to meet Kim" is a plan only for what is put on a calendar.
LOOSE = frozenset(["purpose", "would"])
AHEAD = frozenset(["next", "coming", "upcoming", "tomorrow"])
ALLEGING = frozenset(["accuse", "allege", "charge", "suspect", "accusation", "allegation", "suspicion"])
DUE = frozenset(["deadline", "ultimatum"])


def status_of(scene: Scene, trigger: Trigger, *, told: bool) -> Judged | None:
    """An event's status; None where it is only possible, wanted or imagined.

    Args:
        scene: The page.
        trigger: The word that names it.
        told: Whether somebody tells it, rather than the outlet itself.
    """
    if trigger.does == "cancel" and trigger.bearer is not None:
        return _cancelled(scene, trigger.bearer)
    word = trigger.word if trigger.bearer is None or trigger.does == "set" else trigger.bearer
    polarity, factuality = scene.judge(word)
    if trigger.does == "end" and polarity.value == "negative":
        # Talks that "have not collapsed" did take place.
        polarity, factuality = scene.judge(trigger.word)
    status = STATUS.get((factuality.value, polarity.value))
    if status is None or (factuality.basis in LOOSE and trigger.root not in HELD):
        return None
    if status == "scheduled" and _is_wish(scene, factuality):
        return None
    sure = round(polarity.confidence * factuality.confidence, 2)
    if status == "held" and (ahead := _ahead(scene, trigger)):
        return Judged("scheduled", "time_ahead", ahead, sure)
    if status == "held" and (charge := _alleged(scene, trigger)):
        return Judged("claimed", "alleged", charge, sure)
    if told and status == "held":
        return Judged("claimed", "in_statement", factuality.evidence, sure)
    if polarity.value == "negative":
        return Judged(status, "negated", polarity.evidence, sure)
    return Judged(status, factuality.basis, factuality.evidence, sure)


def _is_wish(scene: Scene, factuality: Judged) -> bool:
    """Whether it is only wanted: "wants | to make a deal". "Has agreed | to meet" settles it."""
    if factuality.basis != "governor":
        return False
    deciding = {scene.tree.lemma[word] for span in factuality.evidence for word in scene.page.words_in(span)}
    return not deciding & settling()


def _ahead(scene: Scene, trigger: Trigger) -> tuple[Span, ...]:
    """Words in a noun's phrase that put it ahead: "| next week |'s talks"; a deadline is ahead by itself."""
    words = scene.page.words
    if scene.tree.is_verb(trigger.word):
        return ()
    found = (each for each in scene.clause(trigger.word) if scene.forms[each] in AHEAD and each in scene.time)
    decides = next(found, trigger.word if scene.tree.lemma[trigger.word] in DUE and trigger.does != "end" else None)
    return () if decides is None else (words[decides],)


def _alleged(scene: Scene, trigger: Trigger) -> tuple[Span, ...]:
    """The word that makes an event a charge: "| accused | of killing two farmers"."""
    tree, word = scene.tree, trigger.word if trigger.bearer is None else trigger.bearer
    head = tree.head[word]
    if head == ROOT or tree.lemma[head] not in ALLEGING or tree.relation[word] in ("nsubj", "nsubj:pass", "conj"):
        return ()
    return (scene.page.words[head],)


def _cancelled(scene: Scene, verb: int) -> Judged | None:
    """ "The summit was | called off |": cancelled; of what only may be called off nothing is known."""
    polarity, factuality = scene.judge(verb)
    if (factuality.value, polarity.value) not in (("actual", "positive"), ("planned", "positive")):
        return None
    sure = round(polarity.confidence * factuality.confidence, 2)
    return Judged("cancelled", "cancelled", (scene.page.words[verb],), sure)
