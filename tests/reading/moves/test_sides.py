"""Of two sides that were taken for one, each is itself."""

from dataclasses import replace

import pytest
from tests.reading.laying import report_of

from onrecord.reading import Reader
from onrecord.reading.moves.sides import parties
from onrecord.reading.scene import set_scene


@pytest.mark.parametrize(
    ("pair", "apart"), [("Norway Orlan war", True), ("Norway-Orlan border", True), ("Norway Orlan Bank", False)]
)
def test_one_side_of_a_war_is_no_name_of_both(reader: Reader, pair: str, apart: bool) -> None:
    text = f"Norway spoke of the {pair}. On Monday Orlan refused to accept the truce."
    page, _ = reader.look(text)
    reading = reader(report_of(text))
    norway = next(each for each in reading.entities if each.name == "Norway")
    at = next(number for number, word in enumerate(page.words) if text[: word.start].endswith("Monday "))
    both = replace(norway, name="Norway Orlan", kind="person", mentions=(page.words[at],))
    entities = (replace(norway, mentions=norway.mentions[:1]), both)
    (found,) = parties(set_scene(page, (), entities, ()), [at], None, entities)
    assert (found.entity is None) is apart
