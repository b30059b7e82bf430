"""A report laid out for reading: its words, paragraphs, quotations, names, and who a word may refer back to."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from onrecord.model import Span
from onrecord.reading.tree import NO_TREE, Tree
from onrecord.text.quotes import Quotation

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the network found it.

    Attributes:
        span: Where it stands, without titles in front.
        kind: `person`, `organization`, `location` or `misc` (nationalities, events, works).
        confidence: Mean probability of its words.
    """

    span: Span
    kind: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Page:
    """All that the rules of reading look at.

    Attributes:
        text: The canonical text.
        paragraphs: Those that are read, in text order.
        sentences: In text order; each lies in one paragraph.
        quotations: Outermost ones, in text order.
        words: In text order; punctuation marks are words of their own.
        names: In text order, not overlapping.
        mention: For each word, the vector that asks whom it refers back to; shape `(n, 64)`.
        antecedent: For each word, the vector that answers; shape `(n, 64)`.
        nobody: The vector that answers "nobody before", one a word (its window's first); shape `(n, 64)`.
        tree: The grammar of the words; empty where a page is laid out without it.
        event: For each word how likely it tells of an event; shape `(n,)`, or empty without `tree`.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    words: tuple[Span, ...]
    names: tuple[Name, ...]
    mention: Floats
    antecedent: Floats
    nobody: Floats
    tree: Tree = NO_TREE
    event: Floats = field(default_factory=lambda: np.zeros(0, np.float32))

    def word_at(self, offset: int) -> int:
        """Number of the word that holds the offset, else of the next one (`len(words)` behind the last)."""
        return bisect.bisect_right(self.words, offset, key=lambda word: word.end)

    def words_in(self, span: Span) -> range:
        """Numbers of the words that start in a span."""
        begins = bisect.bisect_left(self.words, span.start, key=lambda word: word.start)
        return range(begins, bisect.bisect_left(self.words, span.end, key=lambda word: word.start))

    def affinity(self, word: int, candidates: list[int]) -> Floats:
        """How strongly a word refers back to each candidate, last of all to nobody; shape `(len(candidates) + 1,)`.

        Log scores as trained: a softmax over them gives probabilities among these choices.
        """
        answers = np.concatenate([self.antecedent[candidates], self.nobody[word : word + 1]])
        scores: Floats = answers @ self.mention[word] / np.float32(self.mention.shape[1] ** 0.5)
        return scores

    def paragraph_of(self, span: Span) -> int:
        """Number of the paragraph that holds a span's start."""
        return bisect.bisect_right(self.paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1

    def sentence_of(self, span: Span) -> Span:
        """The sentence that holds a span's start."""
        at = bisect.bisect_right(self.sentences, span.start, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(at, 0)]
