"""Where the words of a term begin and end."""

import pytest
from tests.reading.laying import report_of
from tests.reading.moves.found import found

from onrecord.reading import Reader


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "Mira Sol said the book begins with her accepting Norway's offer to become head of the mission and covers "
            "a range of topics.",
            "become head of the mission",
        ),
        ("He was so concerned about Norway's request to close the port that he kept a note.", "close the port"),
        ("The union rejected the offer to raise pay, saying on Tuesday that it was late.", "the offer to raise pay"),
        ("The bank agreed to lend money to the mill, only to drop the loan after a year.", "lend money to the mill"),
        (
            "The speaker accepted all of the union requests that are within the scope of the talks.",
            "all of the union requests that are within the scope of the talks",
        ),
        ("Norway urged Sweden to hold “real talks” in May.", "hold “real talks” in May"),
        ("Norway agreed to hold talks, at Sweden's urging.", "hold talks"),
    ],
)
def test_a_term_is_whole_and_no_more(reader: Reader, text: str, terms: str) -> None:
    assert terms in [words for _, _, _, parts in found(reader, text) for words in parts]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "Norland Corp. will pay for most of the stake it has agreed to acquire in Vantor's insurance business.",
            "most of the stake it has agreed to acquire in Vantor's insurance business",
        ),
        ("Kenya said the ships it agreed to sell to Norway were old.", "the ships it agreed to sell to Norway"),
        ("The rebels said in a statement they agreed to withdraw.", "withdraw"),
        ("The war ended the day the rebels agreed to withdraw.", "withdraw"),
    ],
)
def test_what_is_bought_stands_before_who_buys_it(reader: Reader, text: str, terms: str) -> None:
    assert [parts for _, _, _, parts in found(reader, text)] == [[terms]]


def test_who_gains_by_a_rule_is_left_open(reader: Reader) -> None:
    text = "Kenya's proposal requires Norway to open the port."
    (move,) = reader(report_of(text)).moves
    assert [span.exact(text) for span in move.terms] == ["open the port"]
    assert (move.gives, move.gets) == ((), ())
