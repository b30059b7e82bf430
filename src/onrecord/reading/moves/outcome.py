"""Outcome: how a proposal ended, where its own sentence goes on to say so: "made an offer, but was turned down"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Judged
from onrecord.reading.grammar import SUBJECTS, is_passive, particles
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.done import AHEAD
from onrecord.reading.moves.lexicon import entries, listed
from onrecord.reading.scene import Scene

OPEN = frozenset(["offered", "floated", "reported"])
REFUSING = frozenset(["balk", "decline", "demur", "refuse", "reject", "say"])
BACKING = frozenset(["back", "pull", "walk"])
AWAY = frozenset(["away", "out"])
THINGS = frozenset(["it", "that", "this", "which", "they", "both"])
PROPOSER = frozenset(["he", "i", "it", "she", "they", "we"])
NOT = frozenset(["never", "not", "n't"])


def outcome(scene: Scene, cue: Cue, found: Judged) -> Judged:
    """A proposal's status as the rest of its sentence has it.

    Args:
        scene: The page.
        cue: The word that makes the proposal.
        found: Its status by its own clause.
    """
    for each in _later(scene, cue):
        words = tuple(sorted({*found.evidence, scene.page.words[each]}))
        if found.value in OPEN and (_is_turned_down(scene, each) or _is_refused(scene, each)):
            return Judged("refused", "refused-by-addressee", words)
        if found.value == "accepted" and cue.fit.frame == "@deal" and _is_broken(scene, cue, each):
            return Judged("lapsed", "broken", words)
    return found


def _later(scene: Scene, cue: Cue) -> Iterator[int]:
    """The verbs of what is told to have followed, or of what was done to what was put."""
    tree = scene.tree
    heads = [cue.word, *cue.fit.terms, *((cue.fit.host,) if cue.fit.host is not None else ())]
    found = [each for head in heads for each in tree.under(head, "conj")]
    found += [
        each for head in heads for each in tree.subtree(head) if each > head and tree.relation[each] == "acl:relcl"
    ]
    found += [tree.head[each] for each in cue.fit.terms if tree.relation[each] == "obj" and tree.head[each] != cue.word]
    for each in sorted(set(found)):
        helpers = {tree.lemma[below] for below in tree.under(each, "aux")}
        denied = {tree.lemma[below] for below in tree.under(each, "advmod")} & NOT
        if tree.tag[each] in ("VBD", "VBN") and not helpers & AHEAD and not denied:
            yield each


def _is_turned_down(scene: Scene, verb: int) -> bool:
    """ "but | was turned down |", "which | was rejected | by the union"."""
    if not is_passive(scene.tree, verb) or not _is_about_it(scene, verb):
        return False
    known = entries().get((scene.tree.lemma[verb], "verb"), ())
    return any(
        each.move == "response"
        and each.value == "refuses"
        and (not each.particle or each.particle in _after(scene, verb))
        for each in known
    )


def _after(scene: Scene, verb: int) -> frozenset[str]:
    return particles(scene.tree, verb) | {scene.forms[verb + 1] if verb + 1 < len(scene.forms) else ""}


def _is_about_it(scene: Scene, verb: int) -> bool:
    """Whether a clause has no subject of its own but what was put."""
    subjects = scene.tree.under(verb, *SUBJECTS)
    return all(scene.forms[each] in THINGS or scene.tree.lemma[each] in listed("offer") for each in subjects)


def _is_refused(scene: Scene, verb: int) -> bool:
    """ "offered a truce, but | the rebels refused |"."""
    tree = scene.tree
    if tree.relation[verb] != "conj" or tree.lemma[verb] not in REFUSING or tree.under(verb, "xcomp", "ccomp", "obl"):
        return False
    others = [each for each in tree.under(verb, *SUBJECTS) if scene.forms[each] not in PROPOSER]
    what = [scene.forms[each] for each in tree.under(verb, "obj", "discourse", "advmod") if each > verb]
    no = tree.lemma[verb] != "say" or "no" in what
    return bool(others) and no and all(each in THINGS or each == "no" for each in what)


def _is_broken(scene: Scene, cue: Cue, verb: int) -> bool:
    """ "struck a deal, which | was later broken |", "| broke | a deal that they had struck", "but | pulled | out"."""
    tree, lemma = scene.tree, scene.tree.lemma[verb]
    if lemma in BACKING:
        return bool(_after(scene, verb) & AWAY) and tree.relation[verb] == "conj"
    if lemma not in listed("breaking"):
        return False
    over = any(each in cue.fit.terms for each in tree.under(verb, "obj"))
    return over or (_is_about_it(scene, verb) and (is_passive(tree, verb) or lemma in ("collapse", "unravel")))
