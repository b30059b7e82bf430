"""Pronouns: where who is meant by one is too doubtful to be named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Entity, Party
from onrecord.reading.grammar import SUBJECTS
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

PERSONS = frozenset(["person", "unnamed"])
BODIES = frozenset(["country", "group", "organization"])
WITHIN = frozenset(["compound", "conj", "flat", "fixed", "appos", "nmod:poss"])
SINGLE = frozenset(["he", "she"])
# What stands for as many as it says: "| the two | agreed".
COUNTS = closed("both duo four former latter pair quartet three trio two")
# Behind these stands another clause than the main one, however the parser joins it.
CLAUSES = closed("because if that whether who")
ARTICLES = frozenset(["all", "the", "these", "those"])


def is_another(scene: Scene, found: Party, entities: Sequence[Entity]) -> bool:
    """Whether "he" was taken for one whom the sentence before only mentions, and not for whom it is about.

    "Lee is under pressure and doubts that Kim will help him. | He | refused to agree": hardly Kim.

    Args:
        scene: The page.
        found: Whom the pronoun was taken for.
        entities: Those whom its report names.
    """
    if found.entity is None or found.mention.exact(scene.page.text).lower() not in SINGLE:
        return False
    at = scene.page.word_at(found.mention.start)
    for words in (_before(scene, at), _sentence_before(scene, at)):
        about = [scene.entity[each] for each in _leading(scene, words) if _is_person(scene, each, entities)]
        if about:
            return found.entity not in about
    return False


def is_lost(scene: Scene, found: Party, entities: Sequence[Entity]) -> bool:
    """Whether "it" was taken for one far off while another body stands before it in its sentence, or for one too far.

    "Since Orlan bought Vantor, | it | has agreed to sell the mill": not a firm of the paragraph before.

    Args:
        scene: The page.
        found: Whom the pronoun was taken for.
        entities: Those whom its report names.
    """
    if found.entity is None or found.mention.exact(scene.page.text).lower() != "it":
        return False
    at = scene.page.word_at(found.mention.start)
    here, last = _before(scene, at), _sentence_before(scene, at)
    beside = any(_is_body(scene, each, entities) and scene.tree.relation[each] in SUBJECTS for each in here)
    named = [each for each in here if scene.entity.get(each) == found.entity]
    if named:
        return beside and all(scene.tree.relation[each] not in (*SUBJECTS, *WITHIN) for each in named)
    return beside or not any(scene.entity.get(each) == found.entity for each in last)


def _is_body(scene: Scene, word: int, entities: Sequence[Entity]) -> bool:
    """Whether a word names a firm, a country or another body; "KKR" is one, whatever it was taken for."""
    if word in scene.entity:
        return entities[scene.entity[word]].kind in BODIES
    name = scene.name.get(word)
    return name is not None and (name.kind == "organization" or name.span.exact(scene.page.text).isupper())


def is_crowd(scene: Scene, found: Party, entities: Sequence[Entity]) -> bool:
    """Whether "they" in a quotation was taken for unnamed people outside it, or a bare number stands for whoever.

    Args:
        scene: The page.
        found: Whom the word was taken for.
        entities: Those whom its report names.
    """
    said = [each for each in found.mention.exact(scene.page.text).lower().split() if each not in ARTICLES]
    if len(said) == 1 and said[0] in COUNTS:
        return found.entity is None or entities[found.entity].kind in ("group", "unnamed")
    if said != ["they"] or found.entity is None or not _is_described(entities[found.entity]):
        return False
    around = [each.span for each in scene.page.quotations if each.span.contains(found.mention)]
    inside = [each for span in around for each in scene.page.words_in(span) if each in scene.entity]
    at = scene.page.word_at(found.mention.start)
    return bool(around) and not any(scene.entity[each] == found.entity for each in inside if each < at)


def _is_described(entity: Entity) -> bool:
    """Whether people are known by what they are alone: "senior officials"; not "Republicans"."""
    return entity.kind in ("group", "unnamed") and entity.name.split()[-1].islower()


def _before(scene: Scene, at: int) -> range:
    """The words of a sentence before one of its words."""
    return range(scene.page.words_in(scene.page.sentence_of(scene.page.words[at])).start, at)


def _sentence_before(scene: Scene, at: int) -> range:
    """The words of the sentence before that of a word."""
    start = _before(scene, at).start
    return scene.page.words_in(scene.page.sentence_of(scene.page.words[start - 1])) if start > 0 else range(0)


def _leading(scene: Scene, words: range) -> Iterator[int]:
    """Those whom a sentence is about: the subjects of its main clauses."""
    for each in words:
        head = scene.tree.head[each]
        if scene.tree.relation[each] not in SUBJECTS or head < 0:
            continue
        within = any(scene.forms[other] in CLAUSES for other in range(words.start, each))
        if scene.tree.relation[head] == "root" or (scene.tree.relation[head] == "conj" and not within):
            yield each


def _is_person(scene: Scene, word: int, entities: Sequence[Entity]) -> bool:
    return word in scene.entity and entities[scene.entity[word]].kind in PERSONS
