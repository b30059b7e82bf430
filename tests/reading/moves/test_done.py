"""What is told as a rule, or on which something else only hangs, was not agreed."""

import pytest
from tests.reading.moves.found import found, values

from onrecord.reading import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Editors regularly agree to long truces.",
        "The talks can end in a settlement, in which the mill agrees to pay a fine.",
        "The aid was conditioned on Norway agreeing to open the port.",
        "The visit depends on Norway agreeing to a truce.",
        "The minute the government agrees to a truce and agrees to meet the union, the miners will return.",
        "Mira Sol told the council in a speech not to accept a deal with Norway.",
        "The king can't expect the rebels to leave the port or be open to talks.",
    ],
)
def test_what_is_not_yet_so_is_none(reader: Reader, text: str) -> None:
    assert values(reader, text) == []


def test_a_gerund_behind_what_is_over_was_done(reader: Reader) -> None:
    (move,) = found(reader, "Mira Sol spoke after Norway agreeing to a truce.")
    assert move == ("accepted", ["Norway"], [], ["a truce"])


def test_a_denial_before_but_is_not_shared(reader: Reader) -> None:
    assert values(reader, "The rebels did not leave but offered a truce.") == ["offered"]
