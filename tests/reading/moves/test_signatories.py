"""All parties that an agreement's words name are listed."""

import pytest
from tests.reading.moves.found import found

from onrecord.reading import Reader


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway signed the Kenya–Uganda–Rwanda accord in May.", ["Norway", "Kenya", "Uganda", "Rwanda"]),
        ("Kenya and Uganda signed the Kenya-Uganda accord in May.", ["Kenya", "Uganda"]),
        ("Norway signed a deal between Norway, Sweden and Kenya.", ["Norway", "Sweden", "Kenya"]),
        ("The deal between Norway, Sweden and Kenya was signed in May.", ["Norway", "Sweden", "Kenya"]),
        ("Norway signed the Paris agreement.", ["Norway"]),
    ],
)
def test_parties_of_a_deal(reader: Reader, text: str, parties: list[str]) -> None:
    (move,) = found(reader, text)
    assert [*move[1], *move[2]] == parties


def test_whose_country_is_unknown_signs_beside_nobody(reader: Reader) -> None:
    (move,) = found(reader, "Mira Sol signed the Kenya-Uganda accord in May.")
    assert move[1:3] == (["Mira Sol"], [])


def test_a_compound_of_countries_is_whole(reader: Reader) -> None:
    (move,) = found(reader, "Norway signed the Kenya–Uganda–Rwanda accord in May.")
    assert move[3][0].startswith("Kenya–Uganda–Rwanda accord")
