"""The way back from canonical text to the original's bytes."""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right

from onrecord.model import OffsetMap, Piece, Span

_LONE_SURROGATE = re.compile("[\ud800-\udfff\0]")


def locate(offsets: OffsetMap, span: Span) -> tuple[tuple[int, int], ...]:
    """The bytes of the original that the words stand on, as half-open ranges in text order.

    Ranges that touch are merged, so that words which were copied whole are one range. An entity or an escape counts
    whole. White space that we put in between blocks has no bytes and no range.

    >>> offsets = OffsetMap("utf-8", (Piece(0, 4, 3, 7, "copied"), Piece(4, 5, 7, 12, "entity")))
    >>> locate(offsets, Span(2, 5))
    ((5, 12),)
    """
    ranges: list[tuple[int, int]] = []
    for piece in _pieces(offsets, span):
        start, end = _bytes(piece, span)
        if start == end:
            continue
        if ranges and ranges[-1][1] == start:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return tuple(ranges)


def restore(offsets: OffsetMap, original: bytes, span: Span) -> str:
    """The words as they are decoded again from the original's own bytes.

    That `restore(...)` equals `span.exact(report.text)` is the proof that a row rests on what was published.

    >>> offsets = OffsetMap("utf-8", (Piece(0, 2, 3, 5, "copied"), Piece(2, 3, 5, 10, "entity")))
    >>> restore(offsets, b"<p>R &amp; D</p>", Span(0, 3))
    'R &'
    """
    return "".join(_decoded(piece, offsets.encoding, original, span) for piece in _pieces(offsets, span))


def unescaped(escape: str) -> str:
    r"""What JSON escapes stand for; half a surrogate pair or a NUL, which no text can hold, becomes U+FFFD.

    >>> unescaped("\\ud83d\\ude00"), unescaped("\\ud83d"), unescaped("\\n")
    ('😀', '�', '\n')
    """
    value: str = json.loads(f'"{escape}"')
    return _LONE_SURROGATE.sub("\ufffd", value)


def _pieces(offsets: OffsetMap, span: Span) -> tuple[Piece, ...]:
    """The pieces that the span touches."""
    first = bisect_right(offsets.pieces, span.start, key=lambda piece: piece.end)
    last = bisect_right(offsets.pieces, span.end - 1, key=lambda piece: piece.start)
    return offsets.pieces[first:last]


def _bytes(piece: Piece, span: Span) -> tuple[int, int]:
    """The bytes of a piece that the span takes; code points of a copied piece are all of one width."""
    if piece.how != "copied":
        return piece.source_start, piece.source_end
    width = (piece.source_end - piece.source_start) // (piece.end - piece.start)
    start, end = max(span.start, piece.start), min(span.end, piece.end)
    return piece.source_start + width * (start - piece.start), piece.source_start + width * (end - piece.start)


def _decoded(piece: Piece, encoding: str, original: bytes, span: Span) -> str:
    """What a piece gives to the span, from its bytes alone."""
    start, end = max(span.start, piece.start) - piece.start, min(span.end, piece.end) - piece.start
    if piece.how == "space":
        return " " * (end - start)
    if piece.how == "line":
        return "\n" * (end - start)
    first, last = _bytes(piece, span)
    source = original[first:last].decode(encoding)
    if piece.how == "entity":
        return html.unescape(source)[start:end]
    return unescaped(source)[start:end] if piece.how == "escape" else source
