"""Folk: those who have to do with another and are not him: the creditors of a yard, the critics of a king."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Entity, Party
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

PHRASE = ("det", "amod", "compound", "nummod", "nmod:poss", "det:predet")
NAMING = frozenset(["CD", "DT", "JJ", "NN", "PO"])
COMPANY = closed("ag amp co company corp corporation gmbh inc limited llc ltd oy plc sa &")


def is_folk(scene: Scene, word: int) -> bool:
    """Whether a word is for those who have to do with another: "| creditors | of the yard".

    Args:
        scene: The page.
        word: The head of the phrase.
    """
    return word not in scene.name and scene.tree.lemma[word] in listed("folk")


def folk(scene: Scene, word: int, entities: Sequence[Entity]) -> Party | None:
    """Who they are, by all words that say whose they are; None for others."""
    if not is_folk(scene, word):
        return None
    before = [each for below in scene.tree.under(word, *PHRASE) for each in scene.tree.subtree(below) if each < word]
    number = scene.entity.get(word)
    named = number is not None and scene.forms[word] in entities[number].name.lower().split()
    return Party(scene.cover([*before, word, *_whose(scene, word)]), number if named else None)


def _whose(scene: Scene, word: int) -> Sequence[int]:
    """The words behind it that say whose they are: "of | the bankrupt yard Vantor |"."""
    if scene.forms[word + 1 : word + 2] != ("of",):
        return ()
    end, within = word + 2, frozenset(scene.tree.subtree(word))
    while end < len(scene.forms) and (
        scene.tree.tag[end][:2] in NAMING or (scene.forms[end] == "and" and end + 1 in within)
    ):
        end += 1
    return range(word + 1, end) if end > word + 2 else ()


def of_folk(scene: Scene, word: int) -> int | None:
    """Of a name those who have to do with it, where the parser made it the subject: "| creditors | of Vantor agreed".

    Args:
        scene: The page.
        word: The head of the name.
    """
    if word not in scene.name:
        return None
    at = scene.page.word_at(scene.name[word].span.start) - 1
    while at > 0 and scene.tree.tag[at][:2] in NAMING:
        at -= 1
    return at - 1 if at > 0 and scene.forms[at] == "of" and is_folk(scene, at - 1) else None


def is_suffix(words: str) -> bool:
    """Whether what should be a name is only what ends one: "Co", "amp Inc".

    >>> is_suffix("Co."), is_suffix("Vantor Co.")
    (True, False)
    """
    told = [each.strip(".,").lower() for each in words.split()]
    return bool(told) and all(each in COMPANY for each in told)
