"""Aside: words of asking and agreeing that are no part of a negotiation: company, manners, one's own side, jests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.model import Attribution
from onrecord.reading.events.parties import party
from onrecord.reading.grammar import joined, obliques
from onrecord.reading.moves.bargains import is_marked
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import POSSESSIVE
from onrecord.reading.speakers.closed import words as closed

ASKED = frozenset(["them-to", "noun-to", "noun-bargain"])
RESOLVES = closed("boycott isolate oppose penalise penalize punish resist retaliate sanction")
# Against somebody or something: "| vote | against the bill".
SIDING = closed("campaign hold stand take unite vote work")
AIMED = frozenset(["against", "for", "of", "on", "to", "upon"])
NOT = frozenset(["not", "n't", "never"])
QUITTING = closed("avoid cease curb drop end halt stop tone")
MANNERS = closed("comment criticism insult name-calling rhetoric speculation talk threat tweet")
OFF, RECORD = frozenset(["off", "on"]), frozenset(["record", "background"])
ABOVE = frozenset(["ccomp", "xcomp", "conj", "advcl", "parataxis"])
STEPS = 4
Aside = Callable[[Scene, Cue], bool]


def is_aside(scene: Scene, cue: Cue, attribution: Attribution | None) -> bool:
    """Whether a word of asking or agreeing is no part of a negotiation.

    >>> from onrecord.reading import Reader
    >>> from onrecord.reading.moves.cues import find_cues
    >>> from onrecord.reading.scene import set_scene
    >>> page, _ = Reader().look("The miner agreed to meet for a coffee.")
    >>> scene = set_scene(page, (), (), ())
    >>> [is_aside(scene, cue, None) for cue in find_cues(scene)]
    [True]
    """
    return _is_jest(scene, cue, attribution) or any(rule(scene, cue) for rule in RULES)


def _is_jest(scene: Scene, cue: Cue, attribution: Attribution | None) -> bool:
    """ "The king | joked | that Norway had agreed to pay"."""
    said = scene.page.words_in(attribution.cue) if attribution is not None and attribution.cue is not None else ()
    return any(scene.tree.lemma[each] in listed("jesting") for each in (*said, *_verbs_above(scene, cue.word)))


def _verbs_above(scene: Scene, word: int) -> Iterator[int]:
    for _ in range(STEPS):
        if scene.tree.relation[word] not in ABOVE:
            return
        word = scene.tree.head[word]
        yield word


def _is_social(scene: Scene, cue: Cue) -> bool:
    """ "agreed to meet | at a diner |", "agreed to speak | to a reporter |", "talks that are | off the record |"."""
    company = listed("social") | (listed("press") if cue.entry.move == "proposal" else frozenset())
    for term in cue.fit.terms:
        about = [term, *_below(scene, term)]
        if any(scene.tree.lemma[each] in company and each not in scene.name for each in about):
            return True
        inside = scene.tree.subtree(term)
        if any(
            scene.forms[each] in OFF and {scene.tree.lemma[at] for at in inside[k + 1 : k + 3]} & RECORD
            for k, each in enumerate(inside)
        ):
            return True
    return False


def _below(scene: Scene, term: int) -> Iterator[int]:
    for each in scene.tree.under(term, "obj", "obl", "xcomp"):
        yield from joined(scene.tree, each)


def _is_conduct(scene: Scene, cue: Cue) -> bool:
    """ "asked the minister to | resign |", "urged them to | avoid | harsh talk": how he is to speak or behave."""
    if cue.entry.terms != "gets" or cue.fit.frame not in ASKED:
        return False
    return any(scene.tree.lemma[each] in listed("conduct") or _is_of_manners(scene, each) for each in cue.fit.terms)


def _is_of_manners(scene: Scene, verb: int) -> bool:
    what = {scene.tree.lemma[each] for each in scene.tree.under(verb, "obj")}
    one = not any(scene.tree.tag[each] == "NNS" for each in scene.tree.under(verb, "obj"))  # "stop the talks"
    return scene.tree.lemma[verb] in QUITTING and one and bool(what & MANNERS)


def _is_among_own(scene: Scene, cue: Cue) -> bool:
    """ "urged | his colleagues | to hold a vote", "asked | fellow ministers | to wait"."""
    if cue.entry.terms != "gets":
        return False
    for each in cue.fit.put_to:
        beside = {scene.forms[below] for below in scene.tree.under(each, "nmod:poss", "amod", "compound")}
        if "fellow" in beside or (scene.tree.lemma[each] in listed("follower") and beside & POSSESSIVE):
            return True
    return False


def _is_resolve(scene: Scene, cue: Cue) -> bool:
    """ "The bloc agreed | on sanctions |", "agreed | to oppose the bill |": against another, and put to nobody."""
    if cue.entry.value != "accepted" or cue.entry.lemma != "agree":
        return False
    return any(_is_penalty(scene, each) or _is_against(scene, each) for each in cue.fit.terms)


def _is_penalty(scene: Scene, term: int) -> bool:
    """ "| sanctions | against Marrow", "to | extend | the sanctions", "sanctions should | not be lifted |"."""
    tree = scene.tree
    if not tree.is_verb(term):
        hostile = any(case == "against" for case, _ in obliques(tree, term))
        return tree.lemma[term] in listed("penalty") or (hostile and tree.lemma[term] in listed("measure"))
    if _is_denied(scene, term):
        beside = [each for each in tree.under(tree.head[term], "obj") if each < term]
        about = {tree.lemma[each] for each in (*tree.under(term, "nsubj", "nsubj:pass"), *beside)}
        return bool(about & listed("penalty"))
    told = tree.under(term, "obj")
    if tree.lemma[term] not in listed("penalizing"):
        return False
    return any(tree.lemma[each] in listed("penalty") or _is_measure(scene, each, (term, each)) for each in told)


def _is_measure(scene: Scene, noun: int, heads: tuple[int, ...]) -> bool:
    """ "| measures | against Marrow", "| costs | on Norway", "| isolation | of it"; not "measures to help it"."""
    aimed = [(case, each) for head in heads for case, each in obliques(scene.tree, head)]
    named = any(case in AIMED and party(scene, each) is not None for case, each in aimed)
    hostile = any(case == "against" for case, _ in aimed)
    return scene.tree.lemma[noun] in listed("measure") and (hostile or named)


def _is_against(scene: Scene, term: int) -> bool:
    if _is_denied(scene, term):
        return False
    tree = scene.tree
    cases = {case for each in (term, *tree.under(term, "obj")) for case, _ in obliques(tree, each)}
    return tree.lemma[term] in RESOLVES or (tree.lemma[term] in SIDING and "against" in cases)


def _is_denied(scene: Scene, verb: int) -> bool:
    beside = {scene.tree.lemma[each] for each in scene.tree.under(verb, "advmod")}
    return bool(beside & NOT) or scene.forms[max(0, verb - 2) : verb] == ("not", "to")


def _is_jibe(scene: Scene, cue: Cue) -> bool:
    """ "I am willing to | stipulate that it was a mistake |": what is only said to be so."""
    if cue.entry.kind != "adjective":
        return False
    heads = [each for term in cue.fit.terms for each in joined(scene.tree, term)]
    return any(scene.tree.lemma[each] in listed("professing") for each in heads)


def _is_kept(scene: Scene, cue: Cue) -> bool:
    """ "fulfilling | the party's pledge to cut fares |": what was pledged once, and is put to nobody now."""
    head = scene.tree.head[cue.word]
    if cue.entry.lemma not in ("pledge", "promise") or cue.entry.kind != "noun" or head < 0:
        return False
    return scene.tree.relation[cue.word] in ("obj", "obl", "nsubj:pass") and (
        scene.tree.lemma[head] in listed("keeping") or scene.forms[head + 1 : head + 3] == ("good", "on")
    )


def _is_expected(scene: Scene, cue: Cue) -> bool:
    """ "They can't expect Norway to be | open | to talks": what another sees coming, or not."""
    tree, word = scene.tree, cue.word
    for _ in range(STEPS):
        head = tree.head[word]
        if tree.relation[word] not in ("xcomp", "ccomp", "conj") or not _is_bare(scene, word):
            return False
        if tree.lemma[head] in listed("expecting"):
            return any(each < cue.word for each in (*tree.under(head, "obj"), *tree.under(word, "nsubj")))
        word = head
    return False


def _is_bare(scene: Scene, word: int) -> bool:
    """ "to | offer |", "to be | open |"."""
    verbs = (word, *scene.tree.under(word, "cop"))
    return is_marked(scene, word, "to") or any(scene.tree.tag[each] == "VB" for each in verbs)


RULES: tuple[Aside, ...] = (
    _is_social,
    _is_conduct,
    _is_among_own,
    _is_resolve,
    _is_jibe,
    _is_kept,
    _is_expected,
)
