"""Windows: stretches of a report that fit the network, whole paragraphs where possible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from onrecord.reading.units import Ints, Units

CLS, SEP = 101, 102
SIZE = 256
OVERLAP = 64


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that go through the network together.

    Attributes:
        pieces: Vocabulary ids with the marks `CLS` first, `SEP` between paragraphs and last; shape `(k,)`, `k <= SIZE`.
        shape: Index into `SHAPES`, shape `(k,)`.
        quoted: Index into `QUOTED`, shape `(k,)`.
        word: The word whose first piece this is, or -1; shape `(k,)`.
        keep: Whether this window, not its neighbour, decides on the piece; shape `(k,)`.
    """

    pieces: Ints
    shape: Ints
    quoted: Ints
    word: Ints
    keep: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


def windows(units: Units, *, size: int = SIZE, overlap: int = OVERLAP, start: int = 0) -> Iterator[Window]:
    """The windows of a text, in text order; every word's first piece is kept in exactly one of them.

    Paragraphs are packed whole. One longer than a window is read in several that overlap; each keeps what lies nearer
    to its own middle.

    Args:
        units: The text.
        size: Most pieces a window, marks included.
        overlap: Pieces that two windows of one long paragraph share.
        start: Number of the first piece to read, which training varies.
    """
    for stretch in _pack(_paragraphs(units, start), size - 2):
        if len(stretch) == 1 and stretch[0][1] - stretch[0][0] > size - 2:
            yield from _long(units, *stretch[0], size - 2, overlap)
        else:
            yield _window(units, stretch, None)


def _paragraphs(units: Units, start: int) -> list[tuple[int, int]]:
    """Each paragraph's pieces as a half-open range."""
    paragraph = units.paragraph[units.word]
    edges = [start, *(at for at in (np.flatnonzero(np.diff(paragraph)) + 1).tolist() if at > start), len(paragraph)]
    return [(a, b) for a, b in pairwise(edges) if a < b]


def _pack(ranges: list[tuple[int, int]], room: int) -> Iterator[list[tuple[int, int]]]:
    stretch: list[tuple[int, int]] = []
    used = 0
    for a, b in ranges:
        if stretch and used + 1 + b - a > room:
            yield stretch
            stretch, used = [], 0
        used += b - a + bool(stretch)
        stretch.append((a, b))
    if stretch:
        yield stretch


def _long(units: Units, start: int, end: int, room: int, overlap: int) -> Iterator[Window]:
    for at in range(start, max(start + 1, end - overlap), room - overlap):
        stop = min(at + room, end)
        low = at if at == start else at + overlap // 2
        high = stop if stop == end else stop - overlap // 2
        yield _window(units, [(at, stop)], (low, high))


def _window(units: Units, stretch: list[tuple[int, int]], kept: tuple[int, int] | None) -> Window:
    parts: list[Ints] = [np.array([-1], dtype=np.int32)]
    for a, b in stretch:
        parts += [np.arange(a, b, dtype=np.int32), np.array([-2], dtype=np.int32)]
    at = np.concatenate(parts)
    real = at >= 0
    word = np.where(real, units.word[np.maximum(at, 0)], 0)
    leads = real & (units.first[word] == at)
    keep = leads if kept is None else leads & (at >= kept[0]) & (at < kept[1])
    return Window(
        pieces=np.where(real, units.pieces[np.maximum(at, 0)], np.where(at == -1, CLS, SEP)).astype(np.int32),
        shape=np.where(real, units.shape[word], 0).astype(np.int32),
        quoted=np.where(real, units.quoted[word], 0).astype(np.int32),
        word=np.where(leads, word, -1).astype(np.int32),
        keep=keep,
    )
