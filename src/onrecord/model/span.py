"""Where words stand in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The words from `start` up to, not including, `end`.

    Offsets are code points into one text, half-open; which text is said by whoever holds the span (nearly always the
    canonical text of a report). Spans sort by start, then by end.

    Raises:
        ValueError: If the span is empty or begins before the text.

    >>> Span(4, 9).exact("The talks failed")
    'talks'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span runs from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def exact(self, text: str) -> str:
        """The words themselves, verbatim."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether all of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)


def cover(spans: tuple[Span, ...]) -> Span:
    """The smallest span that holds them all.

    >>> cover((Span(2, 4), Span(8, 9)))
    Span(start=2, end=9)
    """
    return Span(min(span.start for span in spans), max(span.end for span in spans))
