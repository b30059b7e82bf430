"""Menaces: vows to do harm to somebody, which are threats though the words of promising carry them."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.foretellings.voices import Voices
from onrecord.reading.grammar import is_passive

# Verbs that only say that one will go about it: "vowed to | try again | to kill her".
ABOUT = frozenset(["try", "attempt", "continue", "keep", "seek", "begin", "start", "go", "do"])
# What one does to somebody by it: "turn the city into | a sea of fire |", "rain | fire | on them".
BRINGING = frozenset(["turn", "reduce", "rain", "unleash", "respond", "answer", "inflict", "bring", "strike", "hit"])
# "Teach them a | lesson |", "make them | pay |".
TEACHING, LESSON = "teach", "lesson"
MAKING, PAYING = "make", frozenset(["pay", "suffer", "regret", "bleed"])
# Back at somebody: "vowed to | strike back |".
BACK = frozenset(["strike", "hit", "fire"])
OTHERS = frozenset(["her", "him", "them", "you"])
STEPS = 3


def menaces(voices: Voices, sign: Sign) -> bool:
    """Whether what is vowed is harm to somebody: "vowed to | avenge him |"; not "vowed to | destroy its weapons |".

    Args:
        voices: Who speaks on the page.
        sign: What is vowed.
    """
    scene = voices.scene
    if scene.claims[scene.claim[sign.word]].polarity.value == "negative":
        return False
    return any(_harms(voices, verb) for verb in _done(voices, sign.word))


def _done(voices: Voices, word: int) -> Iterator[int]:
    """The verb of what is vowed, and what it only goes about."""
    tree = voices.scene.tree
    for _ in range(STEPS):
        yield word
        inner = tree.under(word, "xcomp") if tree.lemma[word] in ABOUT else ()
        if not inner:
            return
        word = inner[0]


def _harms(voices: Voices, verb: int) -> bool:
    tree = voices.scene.tree
    lemma = tree.lemma[verb]
    if lemma in listed("menace", "self"):
        return True
    back = any(voices.scene.forms[each] == "back" for each in tree.under(verb, "advmod", "compound:prt"))
    if back and lemma in BACK:
        return True
    if lemma in listed("menace", "verb") and not is_passive(tree, verb):
        return any(_is_somebody(voices, each) for each in tree.under(verb, "obj"))
    return _brings(voices, verb) or _pays_back(voices, verb)


def _brings(voices: Voices, verb: int) -> bool:
    """ "Turn it into | rubble |", "respond with | harsh retaliation |"."""
    tree = voices.scene.tree
    if tree.lemma[verb] not in BRINGING:
        return False
    near = [each for first in tree.under(verb, "obj", "obl") for each in (first, *tree.under(first, "nmod", "conj"))]
    return any(tree.lemma[each] in listed("menace", "noun") for each in near)


def _pays_back(voices: Voices, verb: int) -> bool:
    """ "Teach them | a lesson |", "make them | pay |"."""
    tree = voices.scene.tree
    if tree.lemma[verb] == TEACHING:
        return any(tree.lemma[each] == LESSON for each in tree.under(verb, "obj"))
    made = tree.under(verb, "ccomp", "xcomp", "obj") if tree.lemma[verb] == MAKING else ()
    return any(tree.lemma[each] in PAYING and not _is_priced(voices, each) for each in made)


def _is_priced(voices: Voices, word: int) -> bool:
    """Whether money is meant: "make them pay | for the wall |"."""
    after = voices.scene.forms[word + 1 : word + 2]
    return after == ("for",) or bool(voices.scene.tree.under(word, "obj"))


def _is_somebody(voices: Voices, word: int) -> bool:
    """Whether a word names people, a side or a state: "the | regime |", "| her |"; not arms, nor an evil."""
    scene = voices.scene
    known = scene.tree.lemma[word] in listed("menace", "foe") or scene.forms[word] in OTHERS
    return known or (voices.party(word) is not None and not voices.is_first(word))
