"""The parser of the other tests' cases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.markup import Case, Mark, mark_up, parse

from onrecord.model import Span


def test_text_and_spans_by_role() -> None:
    case = parse("<source>Kim</source> <cue>told</cue> <addressee>Lee</addressee>: <content>“No.”</content>")
    assert case.text == "Kim told Lee: “No.”"
    assert [(mark.role, mark.span.exact(case.text)) for mark in case.marks] == [
        ("source", "Kim"),
        ("cue", "told"),
        ("addressee", "Lee"),
        ("content", "“No.”"),
    ]


def test_attributes_belong_to_their_mark() -> None:
    case = parse('<content kind="mixed" type="belief">a</content> <content>b</content>')
    assert [mark.attributes for mark in case.marks] == [{"kind": "mixed", "type": "belief"}, {}]
    assert case.given("content", "kind") == "mixed"
    assert case.given("content", "no_such") is None
    assert case.given("cue", "kind") is None


def test_marks_lie_in_one_another_the_outer_one_first() -> None:
    case = parse("<content><source>Lee</source> <cue>agreed</cue></content>")
    assert [mark.role for mark in case.marks] == ["content", "source", "cue"]
    assert parse("<content><cue>x</cue></content>").marks == (Mark("content", Span(0, 1)), Mark("cue", Span(0, 1)))


@pytest.mark.parametrize("text", ["", "a < b", "a <b", "<1>", "3<4 and 5>4", "<A>", "<no closing bracket"])
def test_what_is_no_mark_is_text(text: str) -> None:
    assert parse(text) == Case(text, ())


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("<cue>said", "<cue> is never closed"),
        ("said</cue>", "</cue> closes nothing"),
        ("<cue>a<source>b</cue></source>", "</cue> closes nothing"),
        ("<cue></cue>", "no span runs from 0 to 0"),
    ],
)
def test_broken_markup_is_refused(marked: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse(marked)


def test_one_of_a_role() -> None:
    assert parse("<cue>a</cue>").one("cue") == Span(0, 1)
    assert parse("<cue>a</cue>").one("source") is None
    with pytest.raises(ValueError, match="2 spans are marked as cue"):
        parse("<cue>a</cue><cue>b</cue>").one("cue")


@settings(deadline=None)
@given(st.lists(st.tuples(st.text("ab é😀\n“", max_size=4), st.text("ab é😀\n“", min_size=1, max_size=4)), max_size=6))
def test_what_is_marked_up_is_parsed_back(parts: list[tuple[str, str]]) -> None:
    text, spans = "", []
    for plain, marked in parts:
        spans.append(Span(len(text + plain), len(text + plain + marked)))
        text += plain + marked
    case = parse(mark_up(text, spans, "content"))
    assert case.text == text
    assert case.all("content") == tuple(spans)
