"""The way back to the original's bytes."""

import pytest

from onrecord.model import OffsetMap, Piece, Span
from onrecord.text.locate import locate, restore, unescaped

ORIGINAL = "<p>Kim’s &amp; <b>Lee’s</b>\n  talks</p>".encode()
OFFSETS = OffsetMap(
    "utf-8",
    (
        Piece(0, 3, 3, 6, "copied"),  # Kim
        Piece(3, 4, 6, 9, "copied"),  # ’
        Piece(4, 6, 9, 11, "copied"),  # s and a space
        Piece(6, 7, 11, 16, "entity"),  # &
        Piece(7, 8, 16, 17, "copied"),
        Piece(8, 11, 20, 23, "copied"),  # Lee
        Piece(11, 12, 23, 26, "copied"),
        Piece(12, 13, 26, 27, "copied"),
        Piece(13, 14, 31, 34, "space"),
        Piece(14, 19, 34, 39, "copied"),
        Piece(19, 21, 39, 39, "line"),
    ),
)
TEXT = "Kim’s & Lee’s talks\n\n"


def test_every_span_comes_back() -> None:
    for start in range(len(TEXT)):
        for end in range(start + 1, len(TEXT) + 1):
            assert restore(OFFSETS, ORIGINAL, Span(start, end)) == TEXT[start:end]


@pytest.mark.parametrize(
    ("span", "gold"),
    [
        (Span(0, 5), [b"Kim\xe2\x80\x99s"]),
        (Span(6, 7), [b"&amp;"]),
        (Span(4, 11), [b"s &amp; ", b"Lee"]),
        (Span(12, 16), [b"s", b"\n  ta"]),
        (Span(17, 21), [b"ks"]),
        (Span(19, 21), []),
    ],
)
def test_ranges_that_touch_are_one(span: Span, gold: list[bytes]) -> None:
    assert [ORIGINAL[start:end] for start, end in locate(OFFSETS, span)] == gold


def test_a_changed_original_is_found_out() -> None:
    assert restore(OFFSETS, ORIGINAL.replace(b"Lee", b"Moe"), Span(8, 11)) != "Lee"


def test_half_a_surrogate_pair_is_no_character() -> None:
    assert unescaped(r"\ude00") == "�"
