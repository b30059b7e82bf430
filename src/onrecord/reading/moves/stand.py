"""Stand: whether a move was made at all, whose word it is, and so what status or answer it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Entity, Judged, Party, Span
from onrecord.reading.moves.cues import Cue
from onrecord.reading.scene import Scene

# Those who speak for no side.
THIRD = frozenset(["expert", "media", "public", "former official", "adviser"])
IMAGINED = frozenset(["possible", "hypothetical", "conditional", "demanded"])
TAKING = frozenset(["accept", "embrace", "endorse", "agree"])
STEPS = 6
# A clause that hangs on another in one of these ways does not share its negation.
APART = frozenset(["conj", "parataxis", "root", "appos", "dep"])
# Behind these a gerund tells what was done: "after | reaching | a deal".
DONE = frozenset(["after", "by", "following", "in", "since", "upon", "with"])
ADVICE = frozenset(["should", "could", "might", "may", "ought", "must", "would"])
STAYS = frozenset(["accepted", "lapsed"])


@dataclass(frozen=True, slots=True)
class Standing:
    """What a move is.

    Attributes:
        value: Status of a proposal, answer of a response; `basis` the rule, `evidence` the words that decide.
        ascribed: Whether somebody else than its actor says so.
        imagined: Whether the speaker only imagines it, and so is the one who proposes it.
    """

    value: Judged
    ascribed: bool = False
    imagined: bool = False


def stand(
    scene: Scene,
    cue: Cue,
    actors: Sequence[Party],
    attribution: Attribution | None,
    entities: Sequence[Entity],
) -> Standing | None:
    """The status of a proposal or the answer of a response; None where nobody made it."""
    if attribution is not None and attribution.actual.value == "no":
        return None
    if _is_under_denial(scene, cue):
        return None
    own = _is_own(actors, attribution, entities)
    if cue.entry.move == "response":
        return _answer(scene, cue, own, attribution)
    return _status(scene, cue, own, attribution, entities)


def _is_under_denial(scene: Scene, cue: Cue) -> bool:
    """Whether a clause above is negated: "The two are | not close | to striking a deal"."""
    word, tree = cue.word, scene.tree
    for _ in range(STEPS):
        if tree.relation[word] in APART or tree.head[word] < 0:
            return False
        word = tree.head[word]
        if word in scene.claim and scene.claims[scene.claim[word]].polarity.value == "negative":
            return True
    return False


def _is_own(actors: Sequence[Party], attribution: Attribution | None, entities: Sequence[Entity]) -> bool:
    """Whether an actor is the speaker, or the side that the speaker speaks for."""
    speakers = {each.entity for each in attribution.speakers} if attribution is not None else set()
    sides = {side for each in speakers if (side := _side(entities, each))}
    return any(each.entity in speakers or (_side(entities, each.entity) in sides and sides) for each in actors)


def _side(entities: Sequence[Entity], number: int | None) -> str:
    """The country or organization that somebody speaks for; a country speaks for itself."""
    if number is None:
        return ""
    entity = entities[number]
    if entity.side is not None:
        return entity.side.value
    return entity.name if entity.kind in ("country", "organization") else ""


def _held(scene: Scene, cue: Cue) -> tuple[Judged, Judged]:
    """Polarity and factuality of what a cue names; a "not" right beside it counts, however it is spelt."""
    polarity, factuality = _judged(scene, cue)
    beside = {scene.tree.lemma[each] for each in scene.tree.under(cue.word, "advmod")}
    if beside & {"not", "n't", "never"} and polarity.value == "positive":
        polarity = Judged("negative", "negation", (scene.page.words[cue.word],), polarity.confidence)
    return polarity, factuality


def _judged(scene: Scene, cue: Cue) -> tuple[Judged, Judged]:
    if cue.word in scene.claim:
        claim = scene.claims[scene.claim[cue.word]]
        return claim.polarity, claim.factuality
    number = scene.claim_of(cue.word)
    polarity, factuality = scene.judge(cue.word)
    if cue.entry.kind != "noun" or number is None or polarity.value == "negative":
        return polarity, factuality
    return scene.claims[number].polarity, scene.claims[number].factuality


def _answer(scene: Scene, cue: Cue, own: bool, attribution: Attribution | None) -> Standing | None:
    polarity, factuality = _held(scene, cue)
    value, basis = cue.entry.value, cue.fit.frame
    ascribed = attribution is not None and not own
    if factuality.value in ("conditional", "hypothetical") and not (own and polarity.value == "positive"):
        return None
    if cue.fit.frame == "not-to":
        basis = "not-to"
    elif polarity.value == "negative":
        if cue.entry.lemma not in TAKING or factuality.value not in ("actual", "planned", "denied"):
            return None
        value, basis = "refuses", "not-taken"
    elif factuality.value == "conditional" and value == "accepts" and own:
        value, basis = "accepts_if", "condition"
    elif factuality.value == "planned" and own:
        basis = "planned"
    elif factuality.value != "actual":
        return None
    evidence = (scene.page.words[cue.word], *polarity.evidence)
    return Standing(Judged(value, basis, tuple(sorted(set(evidence)))), ascribed)


def _status(
    scene: Scene, cue: Cue, own: bool, attribution: Attribution | None, entities: Sequence[Entity]
) -> Standing | None:
    polarity, factuality = _held(scene, cue)
    words = (scene.page.words[cue.word],)
    ascribed = attribution is not None and not own
    if cue.fit.frame in ("if", "unless"):
        return Standing(Judged("offered", cue.fit.frame, words)) if attribution is not None else None
    if polarity.value == "negative":
        return None
    if cue.fit.frame in ("would", "price") and factuality.value in ("conditional", "hypothetical", "planned", "actual"):
        value = "offered" if own else cue.entry.value
        return Standing(Judged(value, cue.fit.frame, words), ascribed)
    if factuality.value in IMAGINED:
        return _imagined(attribution, entities, words, own) if _is_advised(scene, cue) else None
    if cue.entry.value in STAYS and (factuality.value != "actual" or _is_going_on(scene, cue)):
        return None
    if factuality.value == "planned" and cue.entry.kind == "verb":
        return Standing(Judged("floated" if own else "reported", "planned", words), ascribed)
    if factuality.value != "actual" and (factuality.value != "planned" or cue.entry.kind == "verb"):
        return None
    return Standing(Judged(*_told(cue, ascribed, narrated=attribution is None), words), ascribed)


def _is_going_on(scene: Scene, cue: Cue) -> bool:
    """Whether a deal is only being made or sought: "are | hammering | out a deal", "focused on | reaching | one"."""
    tree = scene.tree
    marks = {tree.lemma[each] for each in tree.under(cue.word, "mark", "case")}
    helped = any(tree.lemma[each] == "be" for each in tree.under(cue.word, "aux"))
    return tree.tag[cue.word] == "VBG" and (helped or bool(marks - DONE))


def _is_advised(scene: Scene, cue: Cue) -> bool:
    """Whether it is offering itself that is thought of: "Oran | should offer | land"."""
    helpers = {scene.tree.lemma[each] for each in scene.tree.under(cue.word, "aux")}
    return cue.entry.value in ("offered", "floated") and bool(helpers & ADVICE)


def _imagined(
    attribution: Attribution | None, entities: Sequence[Entity], words: tuple[Span, ...], own: bool
) -> Standing | None:
    """ "Oran should offer land, writes Prof. Ilm": the scholar's proposal, if anybody's."""
    if attribution is None or own or not attribution.speakers:
        return None
    capacities = [entities[each.entity].capacity for each in attribution.speakers]
    if not all(each is not None and each.value in THIRD for each in capacities):
        return None
    return Standing(Judged("canvassed", "imagined", words), ascribed=False, imagined=True)


def _told(cue: Cue, ascribed: bool, *, narrated: bool) -> tuple[str, str]:
    """Status and rule: what somebody else says of the proposer is reported, but an agreement is one.

    That somebody is ready is not what he did but what is said of him, so that the outlet's word counts as another's.
    """
    value = cue.entry.value
    if narrated and (cue.entry.kind == "adjective" or cue.entry.lemma == "want"):
        return "reported", "told-of"
    if ascribed and value not in STAYS and cue.entry.lemma != "invite":
        return "reported", "told-of"
    return value, cue.fit.frame
