"""Finding words on a page by offset."""

from __future__ import annotations

import pytest
from tests.reading.laying import page_of


@pytest.mark.parametrize(
    ("offset", "word"),
    [(0, 0), (1, 1), (2, 1), (5, 1), (6, 2), (7, 2), (11, 2), (12, 3), (13, 4)],
)
def test_a_word_is_found_from_its_first_to_its_last_character(offset: int, word: int) -> None:
    assert page_of("I left early.").word_at(offset) == word


def test_no_word_is_at_an_empty_page() -> None:
    assert page_of("").word_at(0) == 0
