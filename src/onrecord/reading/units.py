"""Units: a report cut into the words and word pieces that the network sees.

The network is uncased, so letter case comes as a feature of its own (`SHAPES`), as does being quoted (`QUOTED`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from onrecord.model import Span
from onrecord.text.quotes import OPENING_DOUBLE, SINGLE, Quotation

Ints = npt.NDArray[np.int32]

SHAPES = (
    "none",
    "lower",
    "title",
    "title_first",
    "upper",
    "letter",
    "mixed",
    "digits",
    "alphanumeric",
    "stop",
    "comma",
    "quote",
    "punctuation",
    "other",
)
QUOTED = ("none", "outside", "inside", "opening", "closing", "open_ended")

_SHAPE = {name: number for number, name in enumerate(SHAPES)}
_PLAIN = str.maketrans(dict.fromkeys(SINGLE, "'") | dict.fromkeys(OPENING_DOUBLE + "”»＂", '"'))
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Units:
    """A text as words and pieces of words.

    Attributes:
        words: Where each word stands; `n` of them, in text order.
        shape: Index into `SHAPES`, shape `(n,)`.
        quoted: Index into `QUOTED`, shape `(n,)`.
        paragraph: Number of the word's paragraph, shape `(n,)`.
        first: Each word's first piece, shape `(n,)`.
        pieces: Vocabulary ids, shape `(m,)`, `m >= n`.
        word: The word that each piece is of, shape `(m,)`.
    """

    words: tuple[Span, ...]
    shape: Ints
    quoted: Ints
    paragraph: Ints
    first: Ints
    pieces: Ints
    word: Ints


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of the network, with truncation and padding off.

    Raises:
        FileNotFoundError: If the file is not there.
    """
    tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def cut(
    tokenizer: Tokenizer,
    text: str,
    paragraphs: Sequence[Span],
    quotations: Sequence[Quotation],
    *,
    unread: Sequence[Span] = (),
) -> Units:
    """A text as units; what lies outside all paragraphs, or in `unread` spans, has none.

    Args:
        tokenizer: As `load_tokenizer` returns it.
        text: The canonical text.
        paragraphs: In text order, not overlapping.
        quotations: Those of the text, outermost ones.
        unread: Boilerplate, endnote marks and the like.
    """
    encoding = tokenizer.encode(_plain(text, quotations), add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2)
    numbers = np.array([-1 if word is None else word for word in encoding.word_ids], dtype=np.int32)
    paragraph = _place(offsets[:, 0], paragraphs)
    kept = (paragraph >= 0) & (_place(offsets[:, 0], unread) < 0)
    offsets, numbers, paragraph = offsets[kept], numbers[kept], paragraph[kept]
    pieces = np.array(encoding.ids, dtype=np.int32)[kept]
    starts = np.ones(len(numbers), dtype=bool)
    starts[1:] = numbers[1:] != numbers[:-1]
    first = np.flatnonzero(starts).astype(np.int32)
    last = np.append(first[1:], len(numbers))[: len(first)] - 1
    words = tuple(Span(int(a), int(b)) for a, b in zip(offsets[first, 0], offsets[last, 1], strict=True))
    return Units(
        words=words,
        shape=_shapes(text, words, paragraph[first]),
        quoted=_quoted(words, quotations),
        paragraph=paragraph[first],
        first=first,
        pieces=pieces,
        word=(np.cumsum(starts) - 1).astype(np.int32),
    )


def _plain(text: str, quotations: Sequence[Quotation]) -> str:
    """The text with all quotation marks alike, code point for code point."""
    plain = list(text.translate(_PLAIN))
    for quotation in quotations:
        for mark in quotation.marks:
            plain[mark.start : mark.end] = '"'.ljust(len(mark))
    return "".join(plain)


def _place(starts: Ints, spans: Sequence[Span]) -> Ints:
    """For each offset the number of the span that holds it, or -1. Spans are in order and do not overlap."""
    if not spans:
        return np.full(len(starts), -1, dtype=np.int32)
    begins = np.array([span.start for span in spans])
    ends = np.array([span.end for span in spans])
    at = np.searchsorted(begins, starts, side="right") - 1
    return np.where((at >= 0) & (starts < ends[np.maximum(at, 0)]), at, -1).astype(np.int32)


def _shapes(text: str, words: Sequence[Span], paragraph: Ints) -> Ints:
    shapes = np.zeros(len(words), dtype=np.int32)
    fresh = True
    for number, word in enumerate(words):
        if number and paragraph[number] != paragraph[number - 1]:
            fresh = True
        name = shape(word.exact(text))
        shapes[number] = _SHAPE["title_first" if name == "title" and fresh else name]
        if name != "quote":
            fresh = name == "stop"
    return shapes


def shape(word: str) -> str:
    """The shape of a word, one of `SHAPES`.

    >>> shape("NATO"), shape("Kyiv"), shape("2025"), shape('"')
    ('upper', 'title', 'digits', 'quote')
    """
    if not _WORD.match(word):
        return _PUNCTUATION.get(word.translate(_PLAIN)[:1], "punctuation" if word.isascii() else "other")
    if word.isdigit():
        return "digits"
    if not word.isalpha():
        return "alphanumeric"
    if len(word) == 1 and word.isupper():
        return "letter"
    for name, test in (("lower", word.islower()), ("upper", word.isupper()), ("title", word.istitle())):
        if test:
            return name
    return "mixed"


_PUNCTUATION = {".": "stop", "!": "stop", "?": "stop", ",": "comma", '"': "quote", "'": "quote"}


def _quoted(words: Sequence[Span], quotations: Sequence[Quotation]) -> Ints:
    quoted = np.full(len(words), QUOTED.index("outside"), dtype=np.int32)
    if not words or not quotations:
        return quoted
    starts = np.array([word.start for word in words])
    for quotation in quotations:
        a, b = np.searchsorted(starts, (quotation.span.start, quotation.span.end))
        quoted[a:b] = QUOTED.index("inside" if quotation.closed else "open_ended")
        for mark, name in zip(quotation.marks, ("opening", "closing"), strict=False):
            a, b = np.searchsorted(starts, (mark.start, mark.end))
            quoted[a:b] = QUOTED.index(name)
    return quoted
