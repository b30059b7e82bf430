"""Those who have to do with another are not him, and the end of a firm's name names nobody."""

import pytest
from tests.reading.laying import report_of
from tests.reading.moves.found import found

from onrecord.reading import Reader
from onrecord.reading.moves.folk import is_suffix
from onrecord.reading.moves.sides import parties
from onrecord.reading.scene import set_scene


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "The Norwegian government and major creditors of bankrupt yard Vantor Oy agreed to form a new company.",
            ["The Norwegian government", "major creditors of bankrupt yard Vantor Oy"],
        ),
        ("Opponents of Norway and Sweden agreed to talks.", ["Opponents of Norway and Sweden"]),
        ("Opponents of Norway agreed to hold talks.", ["Opponents of Norway"]),
        ("Supporters of Kim Lee urged Norway to resume talks.", ["Supporters of Kim Lee"]),
        ("The creditors of the mill Vantor agreed to a truce.", ["The creditors of the mill Vantor"]),
        ("Leaders of Kenya and Mali agreed to a truce.", ["Kenya", "Mali"]),
        ("Kim Lee and the Norwegian government agreed to open the port.", ["Kim Lee", "the Norwegian government"]),
    ],
)
def test_who_acts_is_named_by_all_his_words(reader: Reader, text: str, actors: list[str]) -> None:
    assert [each[1] for each in found(reader, text)] == [actors]


@pytest.mark.parametrize(
    "text",
    [
        "All the parties in the upper house, with the exception of the Greens, agreed on a new map.",
        "All parties except the Greens agreed to a truce.",
    ],
)
def test_all_but_some_are_not_all(reader: Reader, text: str) -> None:
    assert [each[1] for each in found(reader, text)] == [[]]


def test_an_end_is_no_name() -> None:
    assert is_suffix("Co.")
    assert is_suffix("Inc")
    assert not is_suffix("Vantor Co")
    assert not is_suffix("")


@pytest.mark.parametrize(
    ("text", "known"), [("Norway, May 5 (Xinhua) -- The rebels left.", False), ("Norway agreed to a truce.", True)]
)
def test_where_a_report_was_filed_is_no_actor(reader: Reader, text: str, known: bool) -> None:
    page, _ = reader.look(text)
    entities = reader(report_of("Norway agreed to a truce.")).entities
    scene = set_scene(page, (), entities, ())
    assert bool(parties(scene, [0], None, entities)) is known
