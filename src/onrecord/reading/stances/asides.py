"""Asides: clauses by the way, in which an outlet adds to what somebody says what he need not have said."""

from __future__ import annotations

from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

CONCEDING = frozenset(["although", "though", "while", "whereas"])
RELATIVE = frozenset(["which", "who", "whom", "whose"])
STEPS = 8


def in_aside(scene: Scene, word: int) -> bool:
    """Whether a word stands in a clause by the way: "the rebels, who | broke | the truce, must leave".

    Args:
        scene: The page.
        word: Number of the word.
    """
    tree = scene.tree
    for _ in range(STEPS):
        head, relation = tree.head[word], tree.relation[word]
        if head == ROOT or relation in ("ccomp", "parataxis"):
            return False
        if relation == "acl:relcl" and _is_loose(scene, word):
            return True
        marks = {scene.forms[each] for each in tree.under(word, "mark")}
        if relation == "advcl" and marks & CONCEDING and tree.relation[head] == "ccomp":
            return True
        word = head
    return False


def _is_loose(scene: Scene, word: int) -> bool:
    """Whether a comma stands before the clause, or before its preposition."""
    first = min(scene.tree.subtree(word))
    opening = next((each for each in range(first, word + 1) if scene.forms[each] in RELATIVE), None)
    return opening is not None and "," in scene.forms[max(0, first - 1) : opening + 1]
