"""Stand: whether a move was made at all, whose word it is, and so what status or answer it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from onrecord.model import Attribution, Entity, Judged, Party, Span
from onrecord.reading.grammar import SUBJECTS
from onrecord.reading.moves.aside import is_aside
from onrecord.reading.moves.bases import SEEMED, basis_of
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.done import (
    is_anybodys,
    is_bidden,
    is_done,
    is_habit,
    is_hanging,
    is_hearsay,
    is_made_so,
    is_moment,
    is_supposed,
    is_untrue,
)
from onrecord.reading.moves.idle import is_idle
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.moves.outcome import outcome
from onrecord.reading.moves.passing import is_overtaken, is_passed_on
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

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
ONLOOKERS = frozenset(["expert", "media"])
OURS = frozenset(["i", "we"])
PROSPECTS = closed("""
    chance chances fear fears hopes likelihood odds possibility prospect prospects risk scenario specter spectre
    speculation
""")
NEAR_ABOVE = 3
ALLEGEDLY = closed("allegedly apparently ostensibly purportedly reportedly supposedly")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a move is.

    Attributes:
        value: Status of a proposal, answer of a response; `basis` the rule, `evidence` the words that decide.
        ascribed: Whether somebody else than its actor says so.
        imagined: Whether the speaker only imagines it, and so is the one who proposes it.
        direct: The status that it has where who says so speaks for the proposer, as other reports may tell.
    """

    value: Judged
    ascribed: bool = False
    imagined: bool = False
    direct: Judged | None = None


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
    if is_idle(scene, cue) or is_aside(scene, cue, attribution) or _is_unmade(scene, cue):
        return None
    own = _is_own(actors, attribution, entities)
    if cue.entry.move == "response":
        return _answer(scene, cue, own, attribution)
    found = _decided(scene, cue, _status(scene, cue, own, attribution, entities))
    if found is not None and _is_put_to_nobody(found, cue) and _are_onlookers(scene, actors, entities):
        return replace(found, value=replace(found.value, value="canvassed", basis="imagined"))
    return found


def _is_unmade(scene: Scene, cue: Cue) -> bool:
    """Whether it is told of as not made: denied, untrue, a rule, a condition, or only supposed."""
    word = cue.word
    if _is_under_denial(scene, cue) or is_anybodys(scene, cue) or is_untrue(scene, word):
        return True
    if is_passed_on(scene, cue) or is_habit(scene, word) or is_hanging(scene, word) or is_moment(scene, word):
        return True
    return cue.fit.frame not in ("if", "unless") and is_supposed(scene, word)


def _decided(scene: Scene, cue: Cue, found: Standing | None) -> Standing | None:
    """A status as the rest of the sentence settles it, whoever says so."""
    if found is None:
        return None
    value = outcome(scene, cue, found.value)
    if value == found.value:
        return found
    return replace(found, value=value, direct=value if found.direct is not None else None)


def _is_under_denial(scene: Scene, cue: Cue) -> bool:
    """Whether a clause above is negated: "The two are | not close | to striking a deal"."""
    word, tree = cue.word, scene.tree
    for _ in range(STEPS):
        if (tree.relation[word] in APART and not _is_shared(scene, word)) or tree.head[word] < 0:
            return False
        word = tree.head[word]
        if word in scene.claim and scene.claims[scene.claim[word]].polarity.value == "negative":
            return True
    return False


def _is_shared(scene: Scene, word: int) -> bool:
    """Whether an infinitive has all from the one it is joined to: "can't expect it to bow or | be open | to talks"."""
    tree = scene.tree
    verbs = (word, *tree.under(word, "cop"))
    bare = tree.relation[word] == "conj" and any(tree.tag[each] == "VB" for each in verbs)
    links = {tree.lemma[each] for each in tree.under(word, "cc")}
    return bare and not tree.under(word, *SUBJECTS) and "but" not in links


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
    # What stands behind the word denies the act it names: "agreed | not | to strike".
    beside = {scene.tree.lemma[each] for each in scene.tree.under(cue.word, "advmod") if each < cue.word}
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
    value, basis = cue.entry.value, basis_of(cue)
    ascribed = attribution is not None and not own
    if factuality.value in ("conditional", "hypothetical") and not (own and polarity.value == "positive"):
        return None
    if is_bidden(scene, cue.word) or is_overtaken(scene, cue):
        return None
    if value == "accepts" and scene.tree.tag[cue.word] == "VBG" and not is_done(scene, cue.word):
        return None
    if cue.fit.frame == "not-to":
        basis = "not-ready"
    elif polarity.value == "negative":
        if cue.entry.lemma not in TAKING or factuality.value not in ("actual", "planned", "denied"):
            return None
        value, basis = "refuses", "did-not-accept"
    elif factuality.value == "conditional" and value == "accepts" and own:
        value, basis = "accepts_if", "accepted-on-a-condition"
    elif factuality.value == "planned" and own:
        basis = "announced"
    elif factuality.value != "actual":
        return None
    if is_hearsay(scene, cue.word):
        basis = SEEMED
    evidence = (scene.page.words[cue.word], *polarity.evidence)
    return Standing(Judged(value, basis, tuple(sorted(set(evidence)))), ascribed)


def _status(
    scene: Scene, cue: Cue, own: bool, attribution: Attribution | None, entities: Sequence[Entity]
) -> Standing | None:
    polarity, factuality = _held(scene, cue)
    words = (scene.page.words[cue.word],)
    ascribed = attribution is not None and not own
    if cue.fit.frame in ("if", "unless"):
        return _terms_with_if(scene, cue, own, attribution, entities)
    if polarity.value == "negative" or is_prospect(scene, cue.word) or is_made_so(scene, cue.word):
        return None
    if cue.fit.frame in ("would", "price") and factuality.value in ("conditional", "hypothetical", "planned", "actual"):
        value, direct = cue.entry.value, Judged("offered", basis_of(cue), words)
        return Standing(direct if own else Judged(value, basis_of(cue), words), ascribed, direct=direct)
    if cue.fit.frame == "until" and cue.entry.value == "offered":
        direct = Judged("offered", basis_of(cue), words)
        return Standing(replace(direct, value="reported") if ascribed else direct, ascribed, direct=direct)
    if factuality.value in IMAGINED:
        return _imagined(attribution, entities, words, own) if _is_advised(scene, cue) else None
    if cue.entry.value in STAYS and (
        factuality.value != "actual" or _is_going_on(scene, cue) or not is_done(scene, cue.word)
    ):
        return None
    if factuality.value == "planned" and cue.entry.kind == "verb":
        direct = Judged("floated", "announced", words)
        return Standing(direct if own else replace(direct, value="reported"), ascribed, direct=direct)
    if factuality.value != "actual" and (factuality.value != "planned" or cue.entry.kind == "verb"):
        return None
    direct = Judged(cue.entry.value, basis_of(cue), words)
    return Standing(Judged(*_told(scene, cue, ascribed, narrated=attribution is None), words), ascribed, direct=direct)


def _terms_with_if(
    scene: Scene, cue: Cue, own: bool, attribution: Attribution | None, entities: Sequence[Entity]
) -> Standing | None:
    """ "We | will buy | it if you sell", "Norway will buy it if Sweden sells, the minister said".

    What another says that two sides would do is foretold and not put to anybody.
    """
    ours = any(scene.forms[each] in OURS for each in scene.tree.under(cue.word, "nsubj"))
    if attribution is None or not (
        cue.fit.frame == "unless" or ours or own or _is_unplaced_official(attribution, entities)
    ):
        return None
    return Standing(Judged("offered", basis_of(cue), (scene.page.words[cue.word],)))


def _is_unplaced_official(attribution: Attribution, entities: Sequence[Entity]) -> bool:
    """Whether an official speaks of whom it is not said for whom: "the minister said"."""
    known = [entities[each.entity] for each in attribution.speakers]
    return bool(known) and all(
        each.side is None and each.capacity is not None and each.capacity.value == "official" for each in known
    )


def is_prospect(scene: Scene, word: int) -> bool:
    """Whether something is only held possible: "the possibility of Kim | proposing | a truce"."""
    above = list(scene.tree.above(word))[:NEAR_ABOVE]
    nearer = list(takewhile(lambda each: not scene.tree.is_verb(each), above))
    # The parser may hang the gerund on the verb; then the words before it tell.
    before = range(max(0, word - STEPS), word - 1) if scene.tree.tag[word] == "VBG" else ()
    beside = [each for each in before if scene.forms[each + 1] == "of"]
    return any(scene.tree.lemma[each] in PROSPECTS for each in (*nearer, *beside))


def _is_put_to_nobody(found: Standing, cue: Cue) -> bool:
    """Whether it is only mentioned, or proposed to nobody who is named."""
    return found.value.value == "floated" or (cue.entry.lemma == "propose" and not cue.fit.put_to)


def _are_onlookers(scene: Scene, actors: Sequence[Party], entities: Sequence[Entity]) -> bool:
    """Whether only analysts or media mention it: "| Analysts | raised the possibility of a truce"."""
    if actors and all(_is_onlooker(scene, each) for each in actors):
        return True
    known = [entities[each.entity].capacity for each in actors if each.entity is not None]
    capacities = {each.value for each in known if each is not None}
    return bool(actors) and len(known) == len(actors) and None not in known and capacities <= ONLOOKERS


def _is_onlooker(scene: Scene, actor: Party) -> bool:
    """Whether words name one who speaks for no side: "| A number of thinkers | proposed it"."""
    said = [word for word in scene.page.words_in(actor.mention) if word not in scene.name]
    behind = [word for each in said for word in scene.tree.under(each, "nmod")]
    return any(scene.tree.lemma[word] in listed("onlooker") for word in (*said, *behind))


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


def _is_alleged(scene: Scene, cue: Cue) -> bool:
    """ "| allegedly | asked him to hold talks"."""
    return any(scene.forms[each] in ALLEGEDLY for each in scene.tree.under(cue.word, "advmod"))


def _told(scene: Scene, cue: Cue, ascribed: bool, *, narrated: bool) -> tuple[str, str]:
    """Status and rule: what somebody else says of the proposer is reported, but an agreement is one.

    That somebody is ready is not what he did but what is said of him, so that the outlet's word counts as another's.
    """
    value = cue.entry.value
    if is_hearsay(scene, cue.word) or (value not in STAYS and _is_alleged(scene, cue)):
        return "reported", "told-of"
    if narrated and (cue.entry.kind == "adjective" or cue.entry.lemma == "want"):
        return "reported", "told-of"
    if ascribed and value not in STAYS and cue.entry.lemma != "invite":
        return "reported", "told-of"
    return value, basis_of(cue)
