"""Done: whether an agreement is told as made, and whether anybody in particular made it."""

from __future__ import annotations

from onrecord.reading.grammar import SUBJECTS, subjects
from onrecord.reading.moves.bargains import is_marked
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

AHEAD = frozenset(["will", "would", "shall", "'ll", "can", "could", "may", "might", "should", "ought", "must"])
# Behind these stands what is not yet so: "unless they | agree | to a truce", "when he | signs | the pact".
PENDING = frozenset(["unless", "if", "whether"])
TURNING = frozenset(["when", "once", "after", "whenever", "until", "till", "before"])
PRESENT = frozenset(["VB", "VBP", "VBZ"])
UNTRUE = closed("""
    baseless fabricated fabrication fake false fiction incorrect invented lie nonsense unfounded untrue wrong
""")
STEPS = 4


def is_done(scene: Scene, word: int) -> bool:
    """Whether an agreement is told as made: not "would reach a deal", "insist that they | agree | to it"."""
    for each in (word, *_joining(scene, word)):
        helpers = {scene.tree.lemma[below] for below in scene.tree.under(each, "aux")}
        if helpers & AHEAD or _is_pending(scene, each) or _is_demanded(scene, each):
            return False
    return True


def _joining(scene: Scene, word: int) -> tuple[int, ...]:
    """The verbs that a verb is joined to, and shares its helpers with: "would | meet | and agree"."""
    found: list[int] = []
    while scene.tree.relation[word] == "conj" and not scene.tree.under(word, "nsubj") and len(found) < STEPS:
        word = scene.tree.head[word]
        found.append(word)
    return tuple(found)


def _is_pending(scene: Scene, word: int) -> bool:
    """Whether a clause only says on what or until when something waits."""
    marks = {scene.tree.lemma[each] for each in scene.tree.under(word, "mark", "advmod") if each < word}
    if scene.tree.relation[word] not in ("advcl", "acl", "ccomp"):
        return False
    return bool(marks & PENDING) or bool(marks & TURNING and scene.tree.tag[word] in PRESENT)


def _is_demanded(scene: Scene, word: int) -> bool:
    """Whether it is asked for that somebody agrees: "insisted that Marrow | agree | to it"."""
    head = scene.tree.head[word]
    asked = head >= 0 and scene.tree.lemma[head] in listed("demanding")
    return asked and scene.tree.relation[word] == "ccomp" and scene.tree.tag[word] in ("VB", "VBP")


def is_anybodys(scene: Scene, cue: Cue) -> bool:
    """Whether it is the reader who agrees, and nobody of the story: "you | agree | to receive mail"."""
    if cue.entry.kind == "noun" or cue.entry.value != "accepted":
        return False
    known = [scene.forms[each] for each in subjects(scene.tree, cue.word)]
    return bool(known) and all(each == "you" for each in known)


def is_made_so(scene: Scene, word: int) -> bool:
    """Whether somebody is only thought to become ready: "could make the bank more | willing | to lend"."""
    head = scene.tree.head[word]
    if scene.tree.relation[word] != "xcomp" or scene.tree.lemma[head] not in ("leave", "make", "render"):
        return False
    return bool({scene.tree.lemma[each] for each in scene.tree.under(head, "aux")} & AHEAD)


def is_untrue(scene: Scene, word: int) -> bool:
    """Whether what is told of is called untrue: "Reports that Marrow had | withdrawn | its offer are untrue"."""
    for each in scene.tree.above(word):
        if scene.tree.lemma[each] in UNTRUE and scene.tree.relation[each] not in ("amod", "compound"):
            clauses = [below for below in scene.tree.under(each, "advcl") if is_marked(scene, below, "that")]
            told = (*scene.tree.under(each, *SUBJECTS, "csubj", "ccomp", "acl"), *clauses)
            return any(word in scene.tree.subtree(part) for part in told if part < each)
    return False
