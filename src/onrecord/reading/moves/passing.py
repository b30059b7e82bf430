"""Passing: what a sentence tells of only on the way to something else, and who is asked only to pass a wish on."""

from __future__ import annotations

from onrecord.reading.grammar import SUBJECTS, is_passive
from onrecord.reading.moves.behest import AT
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.done import BIDDING
from onrecord.reading.moves.lexicon import entries, listed
from onrecord.reading.scene import Scene

KNOWN = frozenset(["that", "the", "these", "this", "those"])
HELPING = frozenset(["get", "help", "try"])
STEPS = 3


def is_passing(scene: Scene, cue: Cue) -> bool:
    """Whether a known deal is named only to say who or what is meant: "| leaders who signed the accord | left it".

    Args:
        scene: The page.
        cue: The word that says that it was made.
    """
    tree, head = scene.tree, scene.tree.head[cue.word]
    clause = cue.entry.value == "accepted" and cue.fit.frame == "@deal" and tree.relation[cue.word].startswith("acl")
    if not clause or head < 0:
        return False
    known = any({scene.forms[each] for each in tree.under(noun, "det")} & KNOWN for noun in cue.fit.terms)
    if head in cue.fit.terms:
        return known and tree.relation[head] in SUBJECTS and not is_passive(tree, cue.word)
    whose = any(tree.under(noun, "nmod:poss") for noun in cue.fit.terms)
    return (known or whose) and scene.forms[head + 1] != ","


def is_passed_on(scene: Scene, cue: Cue) -> bool:
    """Whether it is not done but asked of a third: "asked the bishop to | urge | the rebels to talk".

    Also what is done at another's wish, which is not what he wished for: "sent an envoy at its | request | to talk".

    Args:
        scene: The page.
        cue: The word that makes the move.
    """
    tree, word = scene.tree, cue.word
    if cue.entry.move != "proposal" or cue.entry.value != "offered":
        return False
    if cue.entry.kind == "noun":
        cases = {scene.forms[each] for each in tree.under(word, "case")}
        return bool(cases & AT) and tree.lemma[word] in listed("behest")
    for _ in range(STEPS):
        head = tree.head[word]
        if tree.relation[word] not in ("xcomp", "ccomp", "advcl") or tree.tag[word] != "VB" or head < 0:
            return False
        if tree.lemma[head] in BIDDING:
            return any(
                head < each < word for each in (*tree.under(head, "obj", "iobj", "obl"), *tree.under(word, *SUBJECTS))
            )
        if tree.lemma[head] not in HELPING:
            return False
        word = head
    return False


def is_overtaken(scene: Scene, cue: Cue) -> bool:
    """Whether an earlier answer only says which proposal now gets another: "accepted a treaty he | had rejected |"."""
    tree, noun = scene.tree, scene.tree.head[cue.word]
    if not tree.relation[cue.word].startswith("acl") or noun < 0 or tree.relation[noun] not in ("obj", "obl"):
        return False
    earlier = any(scene.forms[each] == "had" for each in tree.under(cue.word, "aux"))
    main = tree.head[noun]
    answers = (entry.move == "response" for entry in entries().get((tree.lemma[main], "verb"), ()))
    return earlier and main >= 0 and any(answers)
