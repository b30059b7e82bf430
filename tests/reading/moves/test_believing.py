"""What is held true or false, or only said, is neither accepted nor refused as terms."""

import pytest
from tests.reading.moves.found import values

from onrecord.reading import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Sweden refused to accept that the river was poisoned.",
        "Sweden refused to accept the conclusion of the experts.",
        "Sweden refused to budge.",
        "The union rejects suggestions of links between the smoke and the illness.",
        "The king is not ready to talk about the next step.",
        "The firm denied suggesting that missiles hit its ship.",
    ],
)
def test_what_is_only_believed_is_no_answer(reader: Reader, text: str) -> None:
    assert values(reader, text) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Sweden refused to accept a truce.", "refuses"),
        ("The rebels refused to concede territory.", "refuses"),
        ("The rebels rejected the idea of a truce.", "refuses"),
        ("The rebels are not ready to talk about a ceasefire.", "puts_off"),
        ("The king denied suggesting a truce.", "denies"),
    ],
)
def test_what_is_put_is_answered(reader: Reader, text: str, answer: str) -> None:
    assert values(reader, text)[:1] == [answer]
