"""Sentences, marked in the cases by a bar."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.text.sentences import sentences


def cut(text: str) -> str:
    return "|".join(span.exact(text) for span in sentences(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "marked",
    [
        "Dr. A. B. Roe met Lt. Col. Moe at 5 p.m. Tuesday.|They left.",
        "Sen. Ann Roe (R., Ky.) spoke.|Gen. Moe did not.",
        "The U.S. delegation left on Aug. 15.|It came back on Sept. 3.",
        '"Is it over?" Mr. Kim asked.|"No."|He left.',
        "“Is it over?” the minister’s aide asked.|“Not yet.”|They waited.",
        "“We must win.”|Mr. Kim left.",
        '"I don\'t know..." Kim said.',
        "He said: “It is over.”|“We won.”|They left.",
        "The summit returned to office.|The talks went on.",
        "It opened in 2025.|The meeting failed.",
        "(He was late.)|Then came J. Doe.",
        "St. Anzhar hosted the No. 2 official.",
    ],
)
def test_marked_sentences(marked: str) -> None:
    text = marked.replace("office.|The", "office.The").replace("2025.|The", "2025.The")
    text = text.replace("|", " ")
    assert cut(text) == marked


def test_spans_are_of_the_text_and_not_of_the_paragraph() -> None:
    text = "Skip this.\n\n  Kim left. Lee stayed.  \n\nAnd this."
    spans = sentences(text, Span(12, 38))
    assert [span.exact(text) for span in spans] == ["Kim left.", "Lee stayed."]


@settings(deadline=None)
@given(st.text(alphabet='aB.?!"“” é😀\u0301\n\u00a0', max_size=60))
def test_sentences_lose_no_words(text: str) -> None:
    if text:
        spans = sentences(text, Span(0, len(text)))
        assert "".join("".join(span.exact(text).split()) for span in spans) == "".join(text.split())
        assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
