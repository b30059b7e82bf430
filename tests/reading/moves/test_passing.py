"""What is told on the way to something else makes no row of its own above the line."""

import pytest
from tests.reading.laying import report_of
from tests.reading.moves.found import found, values

from onrecord.model.line import line_of
from onrecord.reading import Reader

LINE = line_of("proposals")


@pytest.mark.parametrize(
    "text",
    [
        "Leaders who signed the fishing accord distanced themselves from it.",
        "The fishing deal that Kim Lee signed is dead.",
        "The king appeared to accept a border treaty.",
    ],
)
def test_what_is_named_in_passing_is_under_the_line(reader: Reader, text: str) -> None:
    assert [each.kind.confidence < LINE for each in reader(report_of(text)).moves] == [True]


@pytest.mark.parametrize(
    "text", ["Kenya and Mali signed the fishing accord.", "The leaders, who signed a fishing accord, met."]
)
def test_what_is_told_as_news_is_above_it(reader: Reader, text: str) -> None:
    assert [each.kind.confidence >= LINE for each in reader(report_of(text)).moves] == [True]


def test_who_is_asked_to_ask_others_is_the_one_addressed(reader: Reader) -> None:
    text = "The king asked the bishop to urge the rebels to resume talks."
    assert found(reader, text) == [
        ("offered", ["The king"], ["the bishop"], ["urge the rebels to resume talks"]),
    ]


def test_help_to_persuade_is_asked_of_the_helper(reader: Reader) -> None:
    text = "The king asked the bishop to help persuade the rebels to free the crew."
    assert [(to, terms) for _, _, to, terms in found(reader, text)] == [
        (["the bishop"], ["help persuade the rebels to free the crew"])
    ]


def test_what_is_done_at_a_request_is_not_what_was_requested(reader: Reader) -> None:
    assert values(reader, "Norway sent an envoy at Sweden's request to negotiate with the rebels.") == []


def test_a_later_answer_takes_the_place_of_an_earlier(reader: Reader) -> None:
    assert values(reader, "Norway accepted the treaty it had rejected in May.") == ["accepts"]
    assert values(reader, "Norway appeared to accept a treaty it had rejected in May.") == ["accepts"]


def test_whose_demands_are_mocked_makes_them(reader: Reader) -> None:
    assert [each[1] for each in found(reader, "The king mocked Norway's demand to resume talks.")] == [["Norway"]]
    assert [each[1] for each in found(reader, "The king mocked demands to resume talks.")] == [[]]
