"""How a proposal ended, where its own sentence says so."""

import pytest
from tests.reading.moves.found import values

from onrecord.reading import Reader


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway made an offer to the rebels to hold talks, but was turned down.", "refused"),
        ("Norway offered talks, but the rebels refused.", "refused"),
        ("The union made an offer to end the strike, which was rejected by the mill.", "refused"),
        ("Norway struck a deal with Sweden, which was later broken.", "lapsed"),
        ("Norway and Sweden signed a truce, but it collapsed.", "lapsed"),
        ("Norway and Sweden reached a deal, but Sweden backed out.", "lapsed"),
        ("Norway made an offer to the rebels, but was not turned down.", "offered"),
        ("Norway offered talks, but Sweden refused to leave the port.", "offered"),
        ("Norway and Sweden signed a truce, but it may collapse.", "accepted"),
        ("The miners reportedly offered to end the strike.", "reported"),
    ],
)
def test_what_came_of_it(reader: Reader, text: str, status: str) -> None:
    assert values(reader, text)[0] == status
