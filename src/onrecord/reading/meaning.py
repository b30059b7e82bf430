"""What words mean, as a vector: texts that say alike in other words lie side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from tokenizers import Tokenizer

from onrecord.model import Foretelling, Move, Reading, Span, Stance
from onrecord.reading.page import Floats
from onrecord.reading.units import load_tokenizer
from onrecord.reading.weights import FOLDER, MEANING, TOKENIZER, Whole, session

MOST = 128
"""Word pieces of a text that are looked at; matters and terms are shorter."""

WIDTH = 384

Meant = TypeVar("Meant", Stance, Move, Foretelling)


class Encoder:
    """Turns texts into vectors; made once a worker, since loading the weights takes a moment.

    The vector is the mean of the last hidden states of all-MiniLM-L6-v2 (Reimers and Gurevych 2019), of unit length,
    in signed bytes of 1/127. Each text goes through by itself, so that none moves another.

    Args:
        weights: Folder with other weights than those that ship.

    Raises:
        FileNotFoundError: If the folder lacks a file.
    """

    def __init__(self, weights: Path = FOLDER) -> None:
        self.session = session(weights / MEANING)
        self.tokenizer: Tokenizer = load_tokenizer(weights / TOKENIZER)

    def __call__(self, texts: Sequence[str]) -> list[bytes]:
        """The vectors of texts, 384 signed bytes each; empty for a text without words."""
        known = {text: self._vector(text) for text in dict.fromkeys(texts)}
        return [known[text] for text in texts]

    def _vector(self, text: str) -> bytes:
        pieces = self.tokenizer.encode(text).ids
        if len(pieces) <= 2:
            return b""
        kept: Whole = np.array([pieces if len(pieces) <= MOST else [*pieces[: MOST - 1], pieces[-1]]], np.int64)
        states: Floats = self.session.run(["states"], {"pieces": kept})[0][0]
        mean = states.mean(axis=0)
        vector: bytes = np.rint(mean / np.linalg.norm(mean) * 127).astype(np.int8).tobytes()
        return vector


def with_meanings(text: str, reading: Reading, encode: Callable[[Sequence[str]], Sequence[bytes]]) -> Reading:
    """A reading whose stances, moves and foretellings have the vectors of what they are about.

    >>> with_meanings("", Reading("r", "f", read=True), lambda texts: [b""] * len(texts)).stances
    ()
    """

    def meant(found: tuple[Meant, ...], words: Callable[[Meant], tuple[Span, ...]]) -> tuple[Meant, ...]:
        vectors = encode([" ".join(span.exact(text) for span in words(each)) for each in found])
        return tuple(replace(each, meaning=vector) for each, vector in zip(found, vectors, strict=True))

    return replace(
        reading,
        stances=meant(reading.stances, lambda each: each.matter),
        moves=meant(reading.moves, lambda each: each.terms),
        foretellings=meant(reading.foretellings, lambda each: each.what),
    )
