"""Limits: until when an offer stands, and that it has run out: "the offer | stays | on the table until May"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.moves.frames import Fit, fit
from onrecord.reading.moves.lexicon import Entry, entries, listed
from onrecord.reading.scene import Scene

STANDING = frozenset(["hold", "remain", "stand", "stay"])
ENDING = frozenset(["end", "expire", "lapse"])
STANDS = Entry("stand", "", "verb", (), "proposal", "offered", "gives")
LAPSES = Entry("lapse", "", "verb", (), "proposal", "lapsed", "gives")
AHEAD = frozenset(["will", "would", "shall", "'ll", "may", "could", "might", "should", "to"])
NOT = frozenset(["not", "n't", "never"])


def find_limits(scene: Scene) -> Iterator[tuple[int, Entry, Fit]]:
    """The verbs that say how long an offer stands, with the offer's own terms where its noun names them."""
    for word in range(len(scene.forms)):
        if scene.tree.lemma[word] not in STANDING | ENDING or not scene.tree.is_verb(word):
            continue
        put = [each for each in scene.tree.under(word, "nsubj") if scene.tree.lemma[each] in listed("put")]
        over = scene.tree.lemma[word] in ENDING and _is_over(scene, word)
        if put and (over or ends_at(scene, word) is not None):
            yield word, LAPSES if over else STANDS, Fit(_terms(scene, put[0]), "until", host=put[0])


def ends_at(scene: Scene, verb: int) -> int | None:
    """Number of the time until which an offer is said to stand: "expires | on May 3 |"; None for none."""
    if scene.tree.lemma[verb] not in STANDING | ENDING:
        return None
    times = [scene.time[each] for each in scene.tree.subtree(verb) if each > verb and each in scene.time]
    return times[0] if times else None


def _is_over(scene: Scene, verb: int) -> bool:
    """Whether it has run out: "| lapsed | on Friday"; not "would lapse", "did not lapse"."""
    helpers = {scene.tree.lemma[each] for each in scene.tree.under(verb, "aux", "advmod", "mark")}
    return scene.tree.tag[verb] in ("VBD", "VBN") and not helpers & (AHEAD | NOT)


def _terms(scene: Scene, noun: int) -> tuple[int, ...]:
    """What the noun says is offered, else the noun itself."""
    fits = [
        found for entry in entries().get((scene.tree.lemma[noun], "noun"), ()) if (found := fit(scene, noun, entry))
    ]
    return fits[0].terms if fits else (noun,)
