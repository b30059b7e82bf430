"""Whatever comes in, every span of the canonical text is found again in the original's bytes."""

from __future__ import annotations

import html
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.intake.compose import compose
from onrecord.intake.decode import Decoded, decode
from onrecord.intake.json_report import members, text_parts
from onrecord.intake.page.blocks import find_blocks
from onrecord.intake.page.nodes import tokenize
from onrecord.intake.plain import plain_parts
from onrecord.model import OffsetMap, Span
from onrecord.text.locate import locate, restore

# Emoji with a skin tone, a combining accent, odd spaces, all quotation marks, and what JSON and HTML escape.
PIECES = (
    "a", "said", " ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2009", "é", "e\u0301", "š", "😀", "👍🏽", "“", "”", "‘",
    "’", '"', "'", "«", "»", "&", "<", "\\", "/", "\u2028", "\ufeff", "–", "Київ", "中",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join)


def grounded(text: str, offsets: OffsetMap, original: bytes, data: st.DataObject) -> None:
    """The map covers the text without gap, and the whole of it and any span come back from the bytes."""
    assert [piece.start for piece in offsets.pieces] == [0, *(piece.end for piece in offsets.pieces)][:-1]
    assert all(
        piece.source_end - piece.source_start
        == (piece.end - piece.start) * len(text[piece.start].encode(offsets.encoding))
        for piece in offsets.pieces
        if piece.how == "copied"
    )
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for span in (Span(0, len(text)), Span(start, end)):
        assert restore(offsets, original, span) == span.exact(text)
        assert all(0 <= first < last <= len(original) for first, last in locate(offsets, span))


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be"]), st.data())
def test_plain_text(text: str, encoding: str, data: st.DataObject) -> None:
    original = ("\ufeff" + text if encoding == "utf-16-be" else text).encode(encoding)
    if not original.strip():
        return
    decoded = decode(original)
    canonical, offsets = compose(plain_parts(decoded), decoded)
    without_mark = canonical if encoding == "utf-8" else "\ufeff" * text.startswith("\ufeff") + canonical
    assert without_mark.lstrip("\ufeff") == text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    grounded(canonical, offsets, original, data)


@settings(deadline=None)
@given(TEXTS, st.booleans(), st.data())
def test_json(text: str, ascii_only: bool, data: st.DataObject) -> None:
    original = json.dumps({"title": text, "text": text, "note": {"text": 1}}, ensure_ascii=ascii_only).encode()
    decoded = decode(original)
    canonical, offsets = compose(text_parts(decoded, members(decoded)["text"]), decoded)
    assert canonical == text.replace("\r\n", "\n").replace("\r", "\n")
    grounded(canonical, offsets, original, data)


def _written(piece: str, way: int) -> str:
    """A piece as a page may hold it: as it is, as named or numbered entities, within a tag, with a comment behind."""
    escaped = html.escape(piece)
    numbered = "".join(f"&#{ord(character)};" for character in piece)
    return (escaped, numbered, f"<b>{escaped}</b>", f"{escaped}<!-- a > b -->", escaped.replace("\u00a0", "&nbsp;"))[
        way
    ]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.integers(0, 4)), min_size=1, max_size=25), st.data())
def test_pages(pieces: list[tuple[str, int]], data: st.DataObject) -> None:
    source = "<p title='a > b'>x" + "".join(_written(piece, way) for piece, way in pieces) + "x</p>"
    (block,) = find_blocks(source, tokenize(source))
    shown = "x" + "".join(piece for piece, _ in pieces) + "x"
    assert block.text == " ".join(part for part in _split(shown) if part)
    canonical, offsets = compose(block.parts, Decoded(source, "utf-8"))
    grounded(canonical, offsets, source.encode(), data)


def _split(shown: str) -> list[str]:
    """Cut at the white space that browsers collapse, which NBSP and thin spaces are not."""
    for character in "\t\n\r\f":
        shown = shown.replace(character, " ")
    return shown.split(" ")


def test_surrogate_pairs_and_their_halves() -> None:
    original = rb'{"text": "smile \ud83d\ude00, half \ud83d, nul \u0000."}'
    decoded = decode(original)
    canonical, offsets = compose(text_parts(decoded, members(decoded)["text"]), decoded)
    assert canonical == "smile 😀, half �, nul �."
    (place,) = locate(offsets, Span(6, 7))
    assert original[slice(*place)] == rb"\ud83d\ude00"


def test_the_map_of_plain_ascii_is_one_piece() -> None:
    decoded = decode(b"One line.\nAnother line.")
    assert len(compose(plain_parts(decoded), decoded)[1].pieces) == 1
