"""Highlights are cut so that every code point keeps its place and its marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Region, Span
from onrecord.views.pages.cut import Layer, cut, paragraphs

TEXT = "Zoë 👩🏽‍✈️ said “yes,” Ivá thinks.\n\n  שלום and\tmore\r\nNext line.\n"
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda ends: ends[0] < ends[1])
ROLES = st.sampled_from(["source", "cue", "content"])
LAYERS = st.lists(
    st.builds(lambda ends, role, name: Layer(Span(*ends), role, name), SPANS, ROLES, st.text("ab", max_size=2))
)


@given(LAYERS, st.lists(st.integers(0, len(TEXT))))
def test_pieces_are_the_exact_text_with_exact_marks(layers: list[Layer], at: list[int]) -> None:
    for paragraph in paragraphs(TEXT):
        pieces = cut(TEXT, paragraph, layers, regions=[], at=at)
        assert "".join(piece.text for piece in pieces) == paragraph.exact(TEXT)
        for piece in pieces:
            for place in range(piece.start, piece.start + len(piece.text)):
                assert set(piece.layers) == {layer for layer in layers if layer.span.contains(Span(place, place + 1))}


@given(st.text(alphabet="ab \n\t\u00a0"))
def test_paragraphs_leave_out_only_blanks(text: str) -> None:
    spans = paragraphs(text)
    kept = {place for span in spans for place in range(span.start, span.end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in kept)
    assert all("\n" not in span.exact(text) for span in spans)


def test_nesting_is_counted() -> None:
    layers = [Layer(Span(0, 20), "content", "outer"), Layer(Span(8, 14), "content", "inner")]
    pieces = cut("It said they want peace.", Span(0, 24), layers, regions=[], at=[])
    assert [(piece.text, piece.depth) for piece in pieces] == [
        ("It said ", 1),
        ("they w", 2),
        ("ant pe", 1),
        ("ace.", 0),
    ]


def test_regions_are_named() -> None:
    regions = [Region("dateline", Span(0, 5))]
    pieces = cut("SELD. Talks.", Span(0, 12), [], regions=regions, at=[])
    assert [(piece.text, piece.region) for piece in pieces] == [("SELD.", "dateline"), (" Talks.", "")]
