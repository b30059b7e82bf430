"""Numbers of what is needed, of what is not there, or of a saying are no figures."""

from __future__ import annotations

import pytest
from tests.reading.quantities.test_find import figures

from onrecord.reading import Reader


@pytest.mark.parametrize(
    "text",
    [
        "The bill must clear the chamber's 60-vote threshold.",
        "The leaders discussed a path to getting 60 votes for the bill.",
        "They are still short of the 50 votes they need to pass it.",
        "The party can afford only two defections.",
        "We do not have 60 votes in the council.",
        "There will not be seven million places.",
        "It is not clear whether there will be 60 votes to end the debate.",
        "The “one country, two systems” plan was dropped.",
        "He spoke of it on the program 60 Minutes on Sunday.",
        "There will be another crisis four or five years down the road.",
        "The party gave in, six short of a majority.",
        "The fee is high per 1,000 liters.",
        "They need more votes to reach the two-thirds majority.",
        "The president announced a seven-point plan for peace.",
        "The Gang of 14 senators reached a compromise.",
        "Something that can get 216 votes beats something that cannot.",
        "So do they have 216 votes?",
        "They may lower that hurdle to 51 votes.",
        "The party fell seven votes shy of the 60 needed to end the debate.",
        "The talks are dying a death by 1,000 cuts.",
        "The mayor had his 15 minutes of fame.",
    ],
)
def test_what_is_not_yet_or_not_there_is_no_figure(reader: Reader, text: str) -> None:
    assert figures(reader, text)[0] == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The bill got 60 votes.", "60"),
        ("There will be seven million places.", "seven million"),
        ("They do not have more than 40 boats.", "40"),
        ("The council has one judge and two clerks.", "two"),
        ("They met for 60 minutes on Sunday.", "60"),
        ("Ms Vale won by seven points.", "seven"),
        ("Two-thirds of the council voted for it.", "Two-thirds"),
    ],
)
def test_what_is_there_is_one(reader: Reader, text: str, number: str) -> None:
    assert number in [each.span.exact(text) for each in figures(reader, text)[0]]
