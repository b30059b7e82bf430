"""Sure: how often a stance like this one is right in being one, in whose it is and in what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Attribution
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing
from onrecord.reading.stances.holders import PRONOUNS, one_party
from onrecord.reading.stances.lexicon import matters

LOW, HIGH = 0.02, 0.98
SHORT, LONG = 1, 25
# What most statements are held for.
USUAL = 0.7


def signs_of(hearing: Hearing, draft: Draft, voice: Attribution | None, *, ascribed: bool) -> dict[str, float]:
    """What the calibration looks at, by name.

    Args:
        hearing: The page.
        draft: The stance as its rule has it.
        voice: The statement in whose content it stands.
        ascribed: Whether somebody else than its holder says so.
    """
    names = (
        "bias",
        f"rule:{draft.rule}",
        f"lemma:{draft.lemma}",
        f"word:{draft.lemma.rpartition(' ')[0]}",
        f"stance:{draft.stance}",
        f"strength:{draft.strength}",
        f"voice:{_voice(voice, ascribed=ascribed)}",
        *(f"{draft.rule}:{sign}" for sign in draft.signs),
        *_matter_signs(hearing, draft),
        *_holder_signs(hearing, draft),
        *_clause_signs(hearing, draft),
    )
    signs = dict.fromkeys(names, 1.0)
    cue = voice if draft.speaks else hearing.cue(draft.word)
    if cue is not None:
        signs["statement"] = cue.confidence - USUAL
    return signs


def _voice(voice: Attribution | None, *, ascribed: bool) -> str:
    return "narrated" if voice is None else "ascribed" if ascribed else voice.kind


def _matter_signs(hearing: Hearing, draft: Draft) -> Iterator[str]:
    scene = hearing.scene
    words = [word for span in draft.matter for word in scene.page.words_in(span)]
    yield "matter:clause" if scene.tree.is_verb(draft.head) else "matter:phrase"
    if any(scene.tree.lemma[word] in matters() for word in words):
        yield "matter:contested"
    within = {scene.entity[word] for word in words if word in scene.entity}
    if any(hearing.entities[each].kind == "country" for each in within):
        yield "matter:state"
    if one_party(hearing, draft.head, None) is not None:
        yield "matter:party"
    if len(words) <= SHORT:
        yield "matter:short"
    if len(words) > LONG:
        yield "matter:long"
    if draft.targets:
        yield "asked"


def _clause_signs(hearing: Hearing, draft: Draft) -> Iterator[str]:
    scene = hearing.scene
    claim = scene.claim_of(draft.word)
    head = None if claim is None else scene.page.word_at(scene.claims[claim].head.start)
    if head is not None:
        yield f"clause:{scene.tree.relation[head]}"


def _holder_signs(hearing: Hearing, draft: Draft) -> Iterator[str]:
    if not draft.holders:
        yield "holder:nobody"
    for each in draft.holders[:1]:
        entity = hearing.entity(each)
        if entity is None:
            yield "holder:unknown"
            return
        yield f"holder:{entity.capacity.value if entity.capacity else entity.kind}"
        if each.mention.exact(hearing.scene.page.text).lower() in PRONOUNS:
            yield "holder:pronoun"
    if len(draft.holders) > 1:
        yield "holder:several"
