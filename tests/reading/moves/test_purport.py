"""What a bare agreement is for is found behind it; one of which nothing is told stays under the line."""

import pytest
from tests.reading.laying import report_of
from tests.reading.moves.found import found

from onrecord.model.line import line_of
from onrecord.reading import Reader
from onrecord.reading.moves.purport import says_nothing

LINE = line_of("proposals")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "The miners and the mill said they reached an agreement in principle for the sale of Vantor.",
            "an agreement in principle for the sale of Vantor",
        ),
        (
            "It was a test of that agreement, under which Norway agreed to give inspectors access to eight palaces.",
            "give inspectors access to eight palaces",
        ),
        ("The two sides reached a deal: make some tax breaks permanent.", "a deal: make some tax breaks permanent"),
        (
            "Norway and Sweden reached a deal Tuesday that would open the port.",
            "a deal Tuesday that would open the port",
        ),
        (
            "The Sol family struck a deal in 2011 that allowed them to keep the mill.",
            "a deal in 2011 that allowed them to keep the mill",
        ),
        (
            "Kenya and Mali announced they had reached an agreement “in principle” on trade.",
            "an agreement “in principle” on trade",
        ),
        (
            "The rebels signed an agreement with Norway in May to end the war.",
            "an agreement with Norway in May to end the war",
        ),
        ("A deal was reached on Monday to open the port.", "open the port"),
    ],
)
def test_what_it_is_for_is_taken_in(reader: Reader, text: str, terms: str) -> None:
    assert [each[3] for each in found(reader, text)] == [[terms]]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Sweden reached a deal on Monday.",
        "Norway and Sweden reached an agreement in Oslo.",
        "Norway and Sweden signed the accord.",
    ],
)
def test_an_agreement_on_nothing_is_under_the_line(reader: Reader, text: str) -> None:
    assert [each.kind.confidence < LINE for each in reader(report_of(text)).moves] == [True]


@pytest.mark.parametrize("text", ["Norway and Sweden agreed to a truce.", "Norway and Sweden signed a fishing pact."])
def test_one_with_a_word_of_content_is_above_it(reader: Reader, text: str) -> None:
    assert [each.kind.confidence >= LINE for each in reader(report_of(text)).moves] == [True]


def test_only_words_for_a_deal_say_nothing() -> None:
    assert says_nothing("a final, written agreement in principle")
    assert not says_nothing("a deal on pay")
    assert not says_nothing("")
