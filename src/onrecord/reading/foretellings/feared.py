"""Feared: what somebody fears, hopes, suspects or doubts, which no outlet foretells that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Party
from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.foretellings.voices import Voices
from onrecord.reading.grammar import RELATIVE, SUBJECTS, is_passive, joined, obliques, subjects
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words
from onrecord.reading.tree import ROOT

# How what is feared hangs on the word for it, and how many such steps are gone.
UNDER = frozenset(["acl", "acl:relcl", "ccomp", "csubj", "csubj:pass", "advcl", "parataxis"])
STEPS = 4
# Verbs of whose subject the fear is that stands as their object: "Sol | voiced | fears that".
HAVING = words("""
    acknowledge air cite convey echo express feel harbor harbour have hold nurse reiterate relay share state voice
""")
# Of what is said with these nobody fears it: "there is | no | doubt that".
SCARCE = frozenset(["no", "little", "without", "beyond"])
# Before the name of those who fear: "fears | among | traders that".
AMONG = frozenset(["among", "by", "from", "of", "within"])
PARTS = {"NN": "noun", "VB": "verb", "JJ": "adjective"}


def fear_of(scene: Scene, sign: Sign) -> int | None:
    """The word for a fear, hope, suspicion or doubt of which the clause tells what it is.

    "Amid | fears | that the rebels could attack", "| doubts | are growing that it will hold", "Norland | worries | it
    may lose".

    Args:
        scene: The page.
        sign: What looks like something foretold.
    """
    return next((each for each in _over(scene, sign) if is_fear(scene, each)), None)


def is_fear(scene: Scene, word: int) -> bool:
    """Whether a word is one for a fear, hope, suspicion or doubt; "it is | doubtful |" is who says so's own."""
    tree = scene.tree
    part = PARTS.get(tree.tag[word][:2], "")
    if part == "noun":
        scarce = any(scene.forms[each] in SCARCE for each in tree.under(word, "det", "amod", "advmod"))
        return tree.lemma[word] in listed("feared", "noun") and not scarce
    told = tree.lemma[word] in listed("feared", "verb") or scene.forms[word] in listed("feared", "adjective")
    return part in ("verb", "adjective") and told


def _over(scene: Scene, sign: Sign) -> Iterator[int]:
    """The words that a clause may be told of by: those it hangs on, their subjects, the noun right before it."""
    tree, word = scene.tree, sign.word if sign.bearer is None else sign.bearer
    if sign.governor is not None and tree.relation[word] == "xcomp" and tree.is_verb(sign.governor):
        word = sign.governor
    if any(scene.forms[each] in RELATIVE - {"that"} for each in tree.under(word, *SUBJECTS)):
        return
    for _ in range(STEPS):
        before = _right_before(scene, word)
        if before is not None:
            yield before
        head, relation = tree.head[word], tree.relation[word]
        if head == ROOT or (relation not in UNDER and relation != "conj"):
            return
        if relation in ("acl", "ccomp", "csubj", "csubj:pass") or (relation == "acl:relcl" and _is_whole(scene, word)):
            yield head
        if relation == "ccomp":
            yield from (each for each in tree.under(head, *SUBJECTS) if tree.tag[each].startswith("NN"))
        if relation != "conj":
            return
        word = head


def _is_whole(scene: Scene, word: int) -> bool:
    """Whether a clause taken for a relative one has a subject of its own: "fears that | he | may go"."""
    own = scene.tree.under(word, *SUBJECTS)
    return any(scene.forms[each] not in RELATIVE for each in own)


def _right_before(scene: Scene, word: int) -> int | None:
    """The noun before a clause with or without "that", wherever it hangs: "for | fear | the dam could burst"."""
    tree = scene.tree
    own = tree.under(word, "mark", *SUBJECTS, "expl")
    if not own or any(scene.forms[each] != "that" for each in tree.under(word, "mark")):
        return None
    subject = min(min(tree.subtree(each)) for each in own)
    before = subject - 1
    return before if before >= 0 and tree.tag[before].startswith("NN") else None


def fearing(voices: Voices, fear: int) -> tuple[Party, ...]:
    """Those told to fear it: "| Norland |'s fears", "fears among | traders |", "| Sol | voiced fears"; else nobody.

    Args:
        voices: Who speaks on the page.
        fear: The word for the fear.
    """
    scene, tree = voices.scene, voices.scene.tree
    if not tree.tag[fear].startswith("NN"):
        own = () if is_passive(tree, fear) and scene.forms[fear] in ("feared", "hoped") else subjects(tree, fear)
    else:
        own = tree.under(fear, "nmod:poss") or tuple(each for case, each in obliques(tree, fear) if case in AMONG)
        head = tree.head[fear]
        if not own and head != ROOT and tree.relation[fear] == "obj" and tree.lemma[head] in HAVING:
            own = subjects(tree, head)
    found = {each.mention: each for word in own for near in joined(tree, word) if (each := voices.party(near))}
    return tuple(found[span] for span in sorted(found))
