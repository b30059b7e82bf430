"""Whether the words around an expression look back or ahead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.model import Span

_SENTENCE = re.compile(r"[.!?][\"”’')]*\s+(?=[A-Z“\"‘])")

_BEFORE, _AFTER = 240, 160
"""Characters that are looked at on either side."""


def lean(text: str, span: Span, stretch: Span, clues: Mapping[str, re.Pattern[str]]) -> str:
    """`past`, `future` or empty, from the nearest clue in the sentence; one before the expression counts as nearer.

    >>> from onrecord.reading.times.lexicon import load
    >>> text = "The envoys will meet on Monday."
    >>> lean(text, Span(24, 30), Span(0, len(text)), load("en").clues)
    'future'
    """
    start, end = _sentence(text, span, stretch)
    before, after = text[start : span.start], text[span.end : end]
    if clues["ahead"].search(before):
        return "future"
    found = ((distance, name) for name in ("future", "past") for distance in _distances(before, after, clues[name]))
    nearest = min(found, default=None)
    return nearest[1] if nearest else ""


def _sentence(text: str, span: Span, stretch: Span) -> tuple[int, int]:
    """About the sentence that holds it: some marks that end no sentence pass for ends, which costs little here."""
    first = max(stretch.start, span.start - _BEFORE)
    start = max((mark.end() for mark in _SENTENCE.finditer(text, first, span.start)), default=first)
    mark = _SENTENCE.search(text, span.end, min(stretch.end, span.end + _AFTER))
    return start, mark.start() if mark else min(stretch.end, span.end + _AFTER)


def _distances(before: str, after: str, clue: re.Pattern[str]) -> list[int]:
    """How far the nearest clue lies on either side; what comes after counts as twice as far."""
    last = max((found.end() for found in clue.finditer(before)), default=None)
    first = clue.search(after)
    return ([len(before) - last] if last is not None else []) + ([2 * first.start()] if first else [])
