"""Bargains: which acts sides of a bargain do for each other, and what is to be had for what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.reading.grammar import preposition
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene

# Behind these stands no part of the act: "answered | during the talks |".
BESIDE = frozenset(
    [
        "during",
        "at",
        "after",
        "before",
        "since",
        "about",
        "amid",
        "on",
        "over",
        "until",
        "include",
        "including",
        "like",
        "as",
    ]
)


def is_bargain(scene: Scene, verb: int) -> bool:
    """Whether an act is one that sides of a bargain do for each other: "| resume | talks"; not "leave the talks"."""
    lemma, about = scene.tree.lemma[verb], set(_around(scene, verb))
    if is_quitting(scene, verb):
        return False
    return lemma in listed("talking") or (lemma in listed("bargain") and bool(about & listed("settling")))


def is_quitting(scene: Scene, verb: int) -> bool:
    """Whether an act ends what is agreed or talked about: "| leave | the talks", "| pull | out of the treaty"."""
    about = set(_around(scene, verb))
    return scene.tree.lemma[verb] in listed("quitting") and bool(about & (listed("deal") | listed("talks")))


def is_talks(scene: Scene, verb: int) -> bool:
    """Whether an act is to talk, to stop fighting or to vote: "| return | to the table"."""
    return scene.tree.lemma[verb] in listed("talking") or any(
        each in listed("talks") or each == "table" for each in _around(scene, verb)
    )


def _around(scene: Scene, verb: int) -> Iterator[str]:
    """Base forms of what a verb acts on or is about; not of when or of what it is told."""
    heads = scene.tree.under(verb, "obj", "obl", "xcomp", "nmod", "ccomp")
    for each in (each for each in heads if preposition(scene.tree, each) not in BESIDE):
        yield scene.tree.lemma[each]
        inside = scene.tree.under(each, "nmod", "obl", "obj", "conj", "compound")
        yield from (scene.tree.lemma[inner] for inner in inside if preposition(scene.tree, inner) not in BESIDE)


def exchanges(scene: Scene, words: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """What stands behind "in return for" or "in exchange for", with all words of the phrase."""
    for each in words:
        led = [case for case in scene.tree.under(each, "case", "mark") if scene.forms[case] == "for"]
        start = led[0] if led else 0
        if start > 1 and scene.forms[start - 2 : start] in (("in", "exchange"), ("in", "return")):
            yield each, (*range(start - 2, start + 1), *scene.tree.subtree(each))


def afterwards(scene: Scene, word: int) -> tuple[int, ...]:
    """What follows only then: "wants the port | before it will sign |"."""
    found = [each for each in scene.tree.subtree(word) if scene.tree.relation[each] == "advcl"]
    found = [each for each in found if is_marked(scene, each, "before")]
    return tuple(each for each in found if scene.tree.under(each, "nsubj") and scene.tree.under(each, "aux"))


def is_marked(scene: Scene, word: int, mark: str) -> bool:
    """Whether a clause opens with such a word: "offered | to | free the crew"."""
    return any(scene.tree.lemma[each] == mark for each in scene.tree.under(word, "mark", "aux"))
