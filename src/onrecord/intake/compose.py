"""Canonical text and its map, put together from stretches of the decoded original."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from onrecord.intake.decode import Decoded
from onrecord.model import OffsetMap, Piece

_WIDE = re.compile(r"[^\x00-\x7f]")
_STRETCH = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of canonical text and the characters of the decoded original that it stands for.

    Attributes:
        text: What it gives to the canonical text.
        start: First character in the decoded original.
        end: One past the last; equal to `start` for white space that we put in.
        how: As in `Piece`.
    """

    text: str
    start: int
    end: int
    how: str


def compose(parts: Iterable[Part], decoded: Decoded) -> tuple[str, OffsetMap]:
    """The canonical text that the parts make up, and its map to the original's bytes.

    Copied parts that touch are merged, then cut where the number of bytes a code point changes.

    >>> compose([Part("é", 0, 1, "copied"), Part("t", 1, 2, "copied")], Decoded("ét", "utf-8"))[1].pieces
    (Piece(start=0, end=1, source_start=0, source_end=2, how='copied'), \
Piece(start=1, end=2, source_start=2, source_end=3, how='copied'))
    """
    bytes_of = _ByteOffsets(decoded)
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for part in _merged(parts):
        for start, end, source, how in _even(part, decoded.encoding):
            pieces.append(Piece(at + start, at + end, bytes_of[source.start], bytes_of[source.stop], how))
        texts.append(part.text)
        at += len(part.text)
    return "".join(texts), OffsetMap(decoded.encoding, tuple(pieces))


def _merged(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, copied ones that touch in the original made one."""
    last: Part | None = None
    for part in parts:
        if last and last.how == part.how == "copied" and last.end == part.start:
            last = Part(last.text + part.text, last.start, part.end, "copied")
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _even(part: Part, encoding: str) -> Iterator[tuple[int, int, range, str]]:
    """A part cut so that within each cut all code points have the same number of bytes."""
    if part.how != "copied" or part.text.isascii():
        yield 0, len(part.text), range(part.start, part.end), part.how
        return
    start, width = 0, 0
    for match in _STRETCH.finditer(part.text):
        here = _width(match.group()[0], encoding)
        if width and here != width:
            yield start, match.start(), range(part.start + start, part.start + match.start()), "copied"
            start = match.start()
        width = here
    yield start, len(part.text), range(part.start + start, part.end), "copied"


def _width(character: str, encoding: str) -> int:
    return len(character.encode(encoding))


class _ByteOffsets:
    """From characters of the decoded original to its bytes."""

    def __init__(self, decoded: Decoded) -> None:
        self._narrow = _width("a", decoded.encoding)
        wide = () if decoded.text.isascii() else tuple(_WIDE.finditer(decoded.text))
        extra = (_width(match.group(), decoded.encoding) - self._narrow for match in wide)
        self._places = [match.start() for match in wide]
        self._extra = [0, *accumulate(extra)]

    def __getitem__(self, character: int) -> int:
        return self._narrow * character + self._extra[bisect_left(self._places, character)]
