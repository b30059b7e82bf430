"""Behest: at whose request something is agreed to: "agreed to meet at | Norway |'s request"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.reading.grammar import joined
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene

AT = frozenset(["at", "by", "on", "upon"])


def behests(scene: Scene, words: Iterable[int]) -> Iterator[int]:
    """The nouns that say by whose wish it is: "at the | request | of Norway", "at Norway's | urging |".

    Args:
        scene: The page.
        words: What is agreed, and the word that says so.
    """
    for each in words:
        for noun in scene.tree.under(each, "obl", "nmod"):
            cases = {scene.forms[case] for case in scene.tree.under(noun, "case")}
            if cases & AT and scene.tree.lemma[noun] in listed("behest"):
                yield noun


def askers(scene: Scene, words: Iterable[int]) -> tuple[int, ...]:
    """Those at whose wish it is: "at the request of | Norway |".

    Args:
        scene: The page.
        words: As in `behests`.
    """
    whose = [each for noun in behests(scene, words) for each in scene.tree.under(noun, "nmod:poss", "nmod")]
    return tuple(one for each in whose for one in joined(scene.tree, each))
