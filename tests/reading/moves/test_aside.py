"""Company, manners, jests, one's own side and common resolves are no part of a negotiation."""

import pytest
from tests.reading.moves.found import values

from onrecord.reading import Reader


@pytest.mark.parametrize(
    "text",
    [
        "The miner agreed to meet at a diner.",
        "The miner agreed to speak to a reporter.",
        "The envoys agreed to talks that are off the record.",
        "The king joked that Norway had agreed to cut all tariffs.",
        "The union called on the minister to recuse himself from the talks.",
        "Norway urged Sweden to avoid harsh talk.",
        "The king urged his colleagues to hold talks.",
        "The European Union agreed on sanctions against Norway.",
        "Norway and Sweden agreed to extend sanctions against Kenya.",
        "Norway and Sweden agreed that sanctions should not be lifted.",
        "The party agreed to oppose the bill.",
        "The ministers agreed to impose costs on Norway.",
        "The ministers agreed to prepare further measures against Norway.",
        "Norway and Sweden agreed to step up isolation of Kenya.",
        "Norway and Sweden agreed on measures against Kenya.",
        "Kenya and Mali vowed jointly to punish Norway.",
        "Kenya and Mali agreed to punish Norway.",
        "The envoy said Norway was well prepared to join the alliance.",
        "“We accept the guarantee that this shall never happen again,” Mira Sol said.",
        "The mill accepted the award.",
        "“I am willing to compromise and stipulate that it was a mistake,” Mira Sol said.",
        "They can't expect Norway to be open to talks.",
        "Norway is ready to pull out of the treaty.",
        "The party fulfilled its pledge to cut tariffs.",
    ],
)
def test_what_puts_nothing_to_another_is_none(reader: Reader, text: str) -> None:
    assert values(reader, text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway agreed to meet Sweden in May.", "accepted"),
        ("Norway said that Sweden had agreed to cut all tariffs.", "accepted"),
        ("Norway urged Sweden to hold talks.", "offered"),
        ("Norway and Sweden agreed to lift the sanctions.", "accepted"),
        ("Norway agreed not to oppose the plan.", "accepted"),
        ("Norway and Sweden agreed on measures to help Kenya.", "accepted"),
        ("Norway and Sweden agreed to prepare a summit.", "accepted"),
        ("Norway is fully prepared to resume talks.", "reported"),
        ("“I am willing to compromise,” Mira Sol said.", "floated"),
        ("Norway is open to talks.", "reported"),
        ("The party renewed its pledge to cut tariffs.", "offered"),
    ],
)
def test_their_likes_in_a_negotiation_stay(reader: Reader, text: str, status: str) -> None:
    assert values(reader, text)[:1] == [status]
