"""Find happenings: every mention of an event on a page, with who, whom, where, when, and whether it happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.data.odds import chance, weights_of
from onrecord.model import Attribution, Claim, Entity, Happening, Judged, Party, Span, TimeExpression
from onrecord.reading.claims import Judge
from onrecord.reading.events.details import figures_of, level_of, ordinal_of, place_of, series_of
from onrecord.reading.events.parties import find_parties
from onrecord.reading.events.roots import features_of, likeliest, load_model
from onrecord.reading.events.status import status_of
from onrecord.reading.events.sure import signs_of
from onrecord.reading.events.triggers import Trigger, find_triggers, roots_of
from onrecord.reading.page import Page
from onrecord.reading.scene import Scene, set_scene, within_of
from onrecord.reading.tree import ROOT

# How sure the model must be to settle a word that the lexicon gives several roots.
SURE_ENOUGH = 0.8
# Roots that are events even where nobody is named who did it or underwent it.
NEEDS_NOBODY = frozenset(["ASSAULT", "COERCE", "PROTEST", "CONSULT"])
# How likely a noun that no verb carries must be to tell of an event, by the network.
LEAST = 0.5


@dataclass(frozen=True, slots=True)
class Sighting:
    """An event as read, with the signs by which its confidence is reckoned; its type's own is still 0."""

    happening: Happening
    signs: dict[str, float]


def find_happenings(
    page: Page,
    claims: Sequence[Claim],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
    *,
    judge: Judge | None = None,
) -> tuple[Happening, ...]:
    """Every mention of an event on a page, in text order of the words that name it.

    What is only possible, wanted or imagined is left to the claims: it stands in no timeline.

    Args:
        page: The page with its grammar.
        claims: Its clauses, in text order of their heads.
        attributions: Its statements; what stands in one is claimed, not held.
        entities: Those it names or describes.
        times: Its expressions of time.
        judge: The page's, where there is one already.
    """
    weights = weights_of("happenings")
    return tuple(_sure(each, weights) for each in sight(page, claims, attributions, entities, times, judge=judge))


def _sure(sighting: Sighting, weights: Mapping[str, float]) -> Happening:
    kind = replace(sighting.happening.type, confidence=chance(sighting.signs, weights))
    return replace(sighting.happening, type=kind)


def sight(
    page: Page,
    claims: Sequence[Claim],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
    *,
    judge: Judge | None = None,
) -> Iterator[Sighting]:
    """As `find_happenings`, with what the confidence of each rests on."""
    if not claims or not page.tree.head:
        return
    scene = set_scene(page, claims, entities, times, judge=judge)
    triggers = find_triggers(scene)
    refusing = {trigger.word for trigger in triggers if trigger.root == "REJECT"}
    for trigger in triggers:
        if _unsaid(scene, trigger, attributions):
            continue
        if scene.tree.relation[trigger.word] == "xcomp" and scene.tree.head[trigger.word] in refusing:
            continue  # "refused to sign": the refusal is the event.
        happening = _happening(scene, trigger, triggers)
        if happening is not None:
            yield Sighting(happening, signs_of(scene, trigger, triggers, happening))


def _unsaid(scene: Scene, trigger: Trigger, attributions: Sequence[Attribution]) -> bool:
    """Whether it stands in what nobody said: "if Kim says that they | met |"."""
    claim = scene.claim_of(trigger.word)
    holder = None if claim is None else within_of(scene, attributions, claim)
    return holder is not None and holder.actual.value == "no"


def _happening(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Happening | None:
    claim = scene.claim_of(trigger.word)
    if claim is None:
        return None
    status = status_of(scene, trigger, told=scene.claims[claim].within is not None)
    if status is None:
        return None
    actor, recipient = find_parties(scene, trigger)
    if not _is_event(scene, trigger, (*actor, *recipient)):
        return None
    return Happening(
        trigger=_words(scene, trigger),
        claim=claim,
        type=_type(scene, trigger, triggers, (actor, recipient)),
        actor=actor,
        recipient=recipient,
        place=place_of(scene, trigger),
        times=times_of(scene, trigger),
        status=status,
        series=series_of(scene, trigger),
        ordinal=ordinal_of(scene, trigger),
        level=level_of(scene, trigger),
        figures=_apart(figures_of(scene, trigger), (*actor, *recipient)),
    )


def _type(
    scene: Scene, trigger: Trigger, triggers: Sequence[Trigger], sides: tuple[Sequence[Party], Sequence[Party]]
) -> Judged:
    """An event's root: the lexicon's, unless its word has several and the model is sure of another of them."""
    evidence = (scene.page.words[trigger.word],)
    among = roots_of(scene, trigger.word)
    if trigger.basis == "word" and len(among) > 1 and all(sides):
        source, target = ([each.mention for each in side] for side in sides)
        sentence = scene.page.sentence_of(evidence[0])
        odds = load_model()(features_of(scene, triggers, sentence, source, target))
        root, sure = likeliest(odds, among)
        if sure >= SURE_ENOUGH and root != trigger.root:
            return Judged(root, "model", evidence, 0.0)
    return Judged(trigger.root, trigger.basis, evidence, 0.0)


def _apart(figures: Sequence[Span], involved: Sequence[Party]) -> tuple[Span, ...]:
    """Figures without those that only count who is involved: "the | two leaders |"."""
    return tuple(each for each in figures if not any(each.overlaps(party.mention) for party in involved))


def _is_event(scene: Scene, trigger: Trigger, involved: Sequence[Party]) -> bool:
    """Whether a word tells of something that took place between people, rather than of a kind of thing.

    A verb needs somebody who does or undergoes it, a noun a verb that carries it or something that pins it down: who,
    when, where, or its number in a series.
    """
    if scene.tree.is_verb(trigger.word):
        return bool(involved)
    if trigger.bearer is not None:
        return bool(involved) or trigger.root in NEEDS_NOBODY
    if len(scene.page.event) and scene.page.event[trigger.word] < LEAST:
        return False
    pinned = involved or _times_in(scene, trigger.word) or place_of(scene, trigger) or ordinal_of(scene, trigger)
    return bool(pinned)


def in_order(scene: Scene, triggers: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Triggers, those told most plainly first: with both parties, then with one, then higher in the sentence."""

    def plainness(trigger: Trigger) -> tuple[int, int, int]:
        sides = find_parties(scene, trigger)
        lead = trigger.word if trigger.bearer is None else trigger.bearer
        return -sum(bool(side) for side in sides), len(list(scene.tree.above(lead))), trigger.word

    return tuple(sorted(triggers, key=plainness))


def _words(scene: Scene, trigger: Trigger) -> Span:
    """The words that name an event: a verb with its particle, a noun with what a hyphen ties to it."""
    tied = [trigger.word]
    particles = scene.tree.under(trigger.word, "compound:prt")
    tied += [each for each in particles if each == trigger.word + 1]
    at = trigger.word
    while at >= 2 and scene.forms[at - 1] == "-" and scene.tree.head[at - 2] in (trigger.word, at):
        at -= 2
        tied.append(at)
    return scene.cover(tied)


def times_of(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The expressions that say when: those in the event's own phrase, then those of its clause; nearest first."""
    lead = trigger.bearer if trigger.bearer is not None else trigger.word
    own = _times_in(scene, trigger.word) if trigger.bearer is None else _times_in(scene, trigger.word, trigger.bearer)
    while lead not in scene.claim and scene.tree.head[lead] != ROOT and not own:
        lead = scene.tree.head[lead]
        own = _times_in(scene, lead)
    return tuple(sorted(set(own), key=lambda time: (own[time], time)))


def _times_in(scene: Scene, *words: int) -> dict[int, int]:
    """The expressions of time in the words' phrases, with how far from the first they stand."""
    found: dict[int, int] = {}
    for word in words:
        for each in scene.clause(word):
            if each in scene.time:
                found.setdefault(scene.time[each], abs(each - words[0]))
    return found
