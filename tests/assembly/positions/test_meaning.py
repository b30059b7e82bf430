"""With the encoder and the weights that ship, options are found by what words mean, in a set that nothing was fitted on."""

from __future__ import annotations

import pytest

from onrecord.assembly.positions import load_issues
from onrecord.assembly.positions.features import Matter
from onrecord.assembly.positions.match import HELD, Match, match
from onrecord.assembly.positions.menu import lay_out
from onrecord.reading import Encoder

MATTERS = {
    "stop firing from midnight on all fronts": "fighting/full-ceasefire",
    "press on with the offensive until the rebels are beaten": "fighting/fight-on",
    "wider self-rule for the eastern districts": "status/autonomy",
    "bring the country into the western military alliance": "guarantees/alliance",
    "blue helmets between the two armies": "guarantees/peacekeepers",
    "supply Kiral with anti-tank rockets": "arms/send-arms",
    "further penalties on its oil firms": "sanctions/impose",
    "hold face-to-face negotiations with the junta": "talks/direct-talks",
    "an exchange of all captured soldiers": "prisoners/free-captives",
    "let Red Cross lorries into the besieged city": "relief/agreed-aid",
    "spare fighters who hand in their guns from trial": "accountability/amnesty",
}
STRANGE = ("a new opera house", "lower fares on the night train", "the recipe for plum cake")


@pytest.fixture(scope="module")
def matches() -> dict[str, Match | None]:
    encoder = Encoder()
    words = [*MATTERS, *STRANGE]
    matters = [Matter(each, each, meaning) for each, meaning in zip(words, encoder(words), strict=True)]
    return dict(zip(words, match([lay_out(load_issues(["ceasefire"])[0], encoder)], matters), strict=True))


@pytest.mark.parametrize(("words", "option"), MATTERS.items())
def test_the_option_that_means_it_is_found(words: str, option: str, matches: dict[str, Match | None]) -> None:
    found = matches[words]
    assert found is not None
    assert f"{found.issue.id}/{found.option.id}" == f"ceasefire/{option}"
    assert found.share >= HELD
    assert found.turned < 0.5


@pytest.mark.parametrize("words", STRANGE)
def test_what_the_set_knows_nothing_of_is_left_alone(words: str, matches: dict[str, Match | None]) -> None:
    found = matches[words]
    assert found is not None
    assert found.share < HELD
