"""Find stances: who in a report is for or against what, and how firmly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.data.odds import chance, weights_of
from onrecord.model import Attribution, Entity, Judged, Party, Span, Stance
from onrecord.reading.scene import Scene
from onrecord.reading.stances.acts import act
from onrecord.reading.stances.asides import in_aside
from onrecord.reading.stances.attitudes import attitude
from onrecord.reading.stances.bidding import bidding
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hanging import hanging, without
from onrecord.reading.stances.hearing import Hearing, hear, speakers
from onrecord.reading.stances.holders import in_own_words, is_known, same
from onrecord.reading.stances.mandate import mandate
from onrecord.reading.stances.predicates import predicate
from onrecord.reading.stances.siding import siding
from onrecord.reading.stances.spokesmen import speaks_for
from onrecord.reading.stances.sure import HIGH, signs_of
from onrecord.reading.stances.tying import tied
from onrecord.reading.stances.voiced import calling, charge, intention, judgement, obligation, order

RULES = (predicate, siding, calling, obligation, intention, mandate, judgement, charge, act, order, bidding)
"""In this order: of two that rest on the same words, the first counts."""

# Acts that are done by speaking, so that the statement is the holder's own.
TELLING_ACTS = frozenset(["demand", "propose", "offer", "promise", "threaten", "warn", "accuse"])
GOVERNING = frozenset(["verb", "noun", "adjective"])


@dataclass(frozen=True, slots=True)
class Sighting:
    """A stance as read, with the signs by which its confidence is reckoned; its own is still 0."""

    stance: Stance
    signs: Mapping[str, float]


def find_stances(scene: Scene, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> tuple[Stance, ...]:
    """Who is for or against what on a page, in text order of the clauses that say so.

    Args:
        scene: The page with its clauses, entities and times.
        attributions: Its statements.
        entities: Those it names or describes.

    >>> from onrecord.reading import Reader
    >>> from onrecord.reading.claims import find_claims
    >>> from onrecord.reading.scene import set_scene
    >>> page, _ = Reader().look("The union demanded a vote.")
    >>> scene = set_scene(page, find_claims(page, (), ()), (), ())
    >>> [(each.value.value, each.matter[0].exact(page.text)) for each in find_stances(scene, (), ())]
    [('agrees', 'a vote')]
    """
    weights = weights_of("stances")
    return tuple(_sure(each, weights) for each in sight(scene, attributions, entities))


def _sure(sighting: Sighting, weights: Mapping[str, float]) -> Stance:
    value = replace(sighting.stance.value, confidence=chance(sighting.signs, weights, most=HIGH))
    return replace(sighting.stance, value=value)


def sight(scene: Scene, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> tuple[Sighting, ...]:
    """As `find_stances`, with what the confidence of each rests on."""
    if not scene.claims or not scene.tree.head:
        return ()
    hearing = hear(scene, attributions, entities)
    found = [_sighting(hearing, draft) for draft in _alone(hearing, list(_drafts(hearing)))]
    kept = _tied(hearing, [each for each in found if each is not None])
    return tuple(sorted(kept, key=lambda each: _order(scene, each.stance)))


def _tied(hearing: Hearing, sightings: Sequence[Sighting]) -> list[Sighting]:
    stances = tied(hearing, [each.stance for each in sightings])
    return [replace(each, stance=stance) for each, stance in zip(sightings, stances, strict=True)]


def _order(scene: Scene, stance: Stance) -> tuple[Span, Span, str]:
    return scene.claims[stance.claim].head, stance.matter[0], stance.value.value


def _drafts(hearing: Hearing) -> Iterator[Draft]:
    for word in range(len(hearing.scene.forms)):
        voice = hearing.voice(word)
        if hearing.scene.claim_of(word) is None or (voice is not None and voice.actual.value == "no"):
            continue
        for rule in RULES:
            yield from rule(hearing, word, voice)
    for each in hearing.attributions:
        yield from attitude(hearing, each)


def _alone(hearing: Hearing, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts without those that say again, of the same words, what another says: "wants | to impose | a levy"."""
    governed = {draft.head for draft in drafts if draft.rule in GOVERNING}
    taken: set[int] = set()
    for draft in drafts:
        again = draft.word in governed or (draft.rule not in GOVERNING and {draft.head, draft.word} & taken)
        if (
            again
            or _within_another(hearing, draft, drafts)
            or not draft.matter
            or (draft.rule == "attitude" and _told(hearing, draft, taken))
        ):
            continue
        taken.update((draft.head, draft.word))
        yield draft


def _within_another(hearing: Hearing, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether it stands in what its holder wants already: "defended the move | to raise the toll |"."""
    word = hearing.scene.page.words[draft.word]
    return any(
        span.contains(word) and other.word != draft.word and same(other.holders, draft.holders)
        for other in drafts
        if other.rule in GOVERNING and other.holders
        for span in other.matter
    )


def _told(hearing: Hearing, draft: Draft, taken: set[int]) -> bool:
    """Whether something in an attitude's content was read already."""
    return any(each in taken for each in hearing.scene.page.words_in(draft.matter[0]))


def _sighting(hearing: Hearing, draft: Draft) -> Sighting | None:
    claim = _claim(hearing, draft)
    if claim is None:
        return None
    within = hearing.scene.claims[claim].within
    voice = None if within is None else hearing.attributions[within]
    if draft.speaks and voice is not None and voice.kind != "direct" and in_aside(hearing.scene, draft.word):
        return None  # "Kim said the rebels, who broke the truce, …": it may be the outlet that says so.
    holders = speakers(voice) if draft.speaks else draft.holders
    named = (in_own_words(hearing, each) for each in holders if is_known(hearing, each))
    draft = replace(draft, holders=tuple(named))
    if not draft.holders and (voice is not None or holders):
        return None
    ascribed = _ascribed(hearing, voice, draft.holders)
    condition = _condition(hearing.scene, claim, draft)
    if "fact:conditional" in draft.signs and not condition:
        return None
    evidence = (hearing.scene.page.words[draft.word],)
    stance = Stance(
        claim=claim,
        value=Judged(_hung(draft, condition), draft.rule, evidence, 0.0),
        holders=draft.holders,
        matter=without(hearing.scene, draft.matter, condition),
        strength=Judged(draft.strength, draft.rule, evidence),
        demanded=draft.demanded,
        demanded_of=draft.targets,
        condition=condition,
        ascribed=ascribed,
    )
    return Sighting(stance, signs_of(hearing, draft, voice, ascribed=ascribed))


def _claim(hearing: Hearing, draft: Draft) -> int | None:
    """The clause that states it: the matter's, where the word of wanting is itself what tells the matter."""
    own, inner = hearing.scene.claim_of(draft.word), hearing.scene.claim_of(draft.head)
    if inner is None or own == inner:
        return own
    voice = hearing.voice(draft.head)
    cue = hearing.cue(draft.word)
    return inner if voice is not None and voice is cue and _is_told(voice) else own


def _is_told(voice: Attribution) -> bool:
    """Whether the words of wanting are themselves a telling: "vowed", "threatened", "urged"."""
    return voice.type == "assertion" or (voice.act is not None and voice.act.value in TELLING_ACTS)


def _ascribed(hearing: Hearing, voice: Attribution | None, holders: Sequence[Party]) -> bool:
    """Whether somebody else than the holder says so; who speaks for a state may say what it wants."""
    saying = speakers(voice)
    if not holders or not saying or same(saying, holders):
        return False
    return voice is None or not any(speaks_for(hearing, voice, each) for each in holders if _is_body(hearing, each))


def _is_body(hearing: Hearing, party: Party) -> bool:
    """Whether others can speak for it: a state or a body; a name taken for a person's may be one."""
    entity = hearing.entity(party)
    if entity is None or entity.kind != "person":
        return entity is None or entity.kind in ("country", "organization", "group")
    return entity.gender == "u" and entity.capacity is None and " " not in entity.name


def _condition(scene: Scene, claim: int, draft: Draft) -> tuple[Span, ...]:
    inner = scene.claim_of(draft.head)
    return hanging(scene, [each for each in (claim, inner) if each is not None], (draft.word, draft.head))


def _hung(draft: Draft, condition: Sequence[Span]) -> str:
    return "agrees_if" if condition and draft.stance == "agrees" else draft.stance
