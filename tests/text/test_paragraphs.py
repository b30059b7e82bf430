"""Paragraphs, by blank line, by line, and across wrapped lines."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.paragraphs import paragraphs, wrapped

PROSE = "The envoy said that the talks would go on for as long as either side still had something left to say."


def found(text: str) -> list[str]:
    return [span.exact(text) for span in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
        ("  One.  \n \n\t\n Two. ", ["One.", "Two."]),
        ("A heading\nThen prose.", ["A heading", "Then prose."]),
        ("It has a strategic\nlong-term aim.\nKim left.", ["It has a strategic\nlong-term aim.", "Kim left."]),
        ("It ended.\nlower case opens a line.", ["It ended.", "lower case opens a line."]),
        ("One of\n\nthem.", ["One of", "them."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("", []),
        (" \n ", []),
    ],
)  # fmt: skip
def test_each_habit(text: str, gold: list[str]) -> None:
    assert found(text) == gold


def test_a_column_of_text_is_joined_and_its_blank_lines_are_kept() -> None:
    text = (
        "The talks in the old harbour town broke off on Monday after the two\n"
        "delegations could not agree on who should speak first, a spokesman\n"
        "Kim had sent said. They are to meet again in the spring if the ice\n"
        "is gone by then.\n\n"
        "Nobody in the building expects the river to be any wiser by that\n"
        "time than it is now."
    )
    assert len(found(text)) == 2


def test_long_lines_are_paragraphs_even_if_few_end_as_sentences_do() -> None:
    assert not wrapped((PROSE, PROSE, PROSE[:-1], PROSE[:-1], PROSE[:-1]))


@settings(deadline=None)
@given(st.text(alphabet="aB.é😀 \n\t\u2029", max_size=80))
def test_paragraphs_cover_all_words_in_order(text: str) -> None:
    spans = paragraphs(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    assert "".join("".join(span.exact(text).split()) for span in spans) == "".join(text.split())
    assert all(span.exact(text) == span.exact(text).strip() for span in spans)
