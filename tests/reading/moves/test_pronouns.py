"""A pronoun that was taken for one whom the sentence before only mentions names nobody."""

from dataclasses import replace

import pytest
from tests.reading.laying import report_of

from onrecord.model import Entity, Party
from onrecord.reading import Reader
from onrecord.reading.claims import find_claims
from onrecord.reading.moves.pronouns import is_another, is_crowd, is_lost
from onrecord.reading.scene import Scene, set_scene

TEXT = (
    "Paul Sandvik is under pressure from the left and doubts whether Eric Lund will support him. "
    "He refused to accept the offer."
)


def laid(reader: Reader, text: str) -> tuple[Scene, tuple[Entity, ...]]:
    page, _ = reader.look(text)
    entities = reader(report_of(text)).entities
    return set_scene(page, find_claims(page, (), ()), entities, ()), entities


@pytest.mark.parametrize(("name", "another"), [("Paul Sandvik", False), ("Eric Lund", True)])
def test_whom_the_sentence_before_is_about_is_meant(reader: Reader, name: str, another: bool) -> None:
    scene, entities = laid(reader, TEXT)
    number = next(number for number, each in enumerate(entities) if each.name == name)
    he = next(word for word in scene.page.words if word.exact(TEXT) == "He")
    assert is_another(scene, Party(he, number), entities) is another


@pytest.mark.parametrize(("name", "crowd"), [("senior officials", True), ("Republicans", False)])
def test_unnamed_people_outside_a_quotation_are_not_meant_in_it(reader: Reader, name: str, crowd: bool) -> None:
    text = "Two officials spoke to the paper. “After a long talk they agreed to move on,” Mira Sol said."
    scene, entities = laid(reader, text)
    known = (*entities, replace(entities[0], name=name, kind="group"))
    they = next(word for word in scene.page.words if word.exact(text) == "they")
    assert is_crowd(scene, Party(they, len(entities)), known) is crowd


def test_a_bare_number_is_nobody(reader: Reader) -> None:
    text = "On Monday the two agreed to meet."
    scene, entities = laid(reader, text)
    words = scene.page.words
    assert is_crowd(scene, Party(scene.cover((2, 3)), None), entities)
    assert not is_crowd(scene, Party(words[0], None), entities)


@pytest.mark.parametrize(("name", "lost"), [("Norland", True), ("Kenya", False)])
def test_it_is_not_one_far_off_where_another_stands_before_it(reader: Reader, name: str, lost: bool) -> None:
    text = "Norway opened the port. Since Kenya left the bloc in May, it has agreed to cut all tariffs."
    scene, entities = laid(reader, text)
    number = next((number for number, each in enumerate(entities) if each.name == name), len(entities))
    known = (*entities, replace(entities[0], name=name))
    it = next(word for word in scene.page.words if word.exact(text) == "it")
    assert is_lost(scene, Party(it, number), known) is lost
