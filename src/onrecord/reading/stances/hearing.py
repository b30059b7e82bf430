"""The hearing: a scene with its statements, as rules of stances look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Entity, Party
from onrecord.reading.scene import Scene


@dataclass(frozen=True, slots=True)
class Hearing:
    """All that a rule of stances may look at.

    Attributes:
        scene: The page with its clauses, entities and times.
        attributions: Its statements.
        entities: Those it names or describes.
        cued: The statement whose cue a word is in, by word; the shortest cue counts.
    """

    scene: Scene
    attributions: Sequence[Attribution]
    entities: Sequence[Entity]
    cued: dict[int, int]

    def voice(self, word: int) -> Attribution | None:
        """The statement in whose content a word's clause stands; None in the outlet's own voice."""
        claim = self.scene.claim_of(word)
        within = None if claim is None else self.scene.claims[claim].within
        return None if within is None else self.attributions[within]

    def entity(self, party: Party) -> Entity | None:
        """Who a party is."""
        return None if party.entity is None else self.entities[party.entity]

    def cue(self, word: int) -> Attribution | None:
        """The statement that a word is the cue of: "| wants | to leave"."""
        number = self.cued.get(word)
        return None if number is None else self.attributions[number]


def hear(scene: Scene, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> Hearing:
    """A scene with its statements."""
    cued: dict[int, int] = {}
    cues = [(each.cue, number) for number, each in enumerate(attributions) if each.cue is not None]
    for span, number in sorted(cues, key=lambda pair: (-len(pair[0]), pair[0], pair[1])):
        for word in scene.page.words_in(span):
            cued[word] = number
    return Hearing(scene, attributions, entities, cued)


def speakers(voice: Attribution | None) -> tuple[Party, ...]:
    """Who speaks a statement, as parties; nobody in the outlet's own voice."""
    if voice is None:
        return ()
    spans = [(each, each.mention or voice.source) for each in voice.speakers]
    found = tuple(dict.fromkeys(Party(span, each.entity) for each, span in spans if span is not None))
    return found or ((Party(voice.source, None),) if voice.source is not None else ())
