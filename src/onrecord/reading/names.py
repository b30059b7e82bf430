"""Names: persons, organizations and places as the network marks them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onrecord.model import Span
from onrecord.reading.page import Floats, Name

KINDS = ("person", "organization", "location", "misc")


def find_names(text: str, words: Sequence[Span], scores: Floats) -> tuple[Name, ...]:
    """The names in a text, from the network's scores word by word.

    A name begins where the likeliest tag says so, or where its kind changes; white space wider than one character or a
    line's end parts two names.

    Args:
        text: The canonical text.
        words: Its words.
        scores: Shape `(n, 9)`: outside, then begin and inside of each kind.
    """
    if not words:
        return ()
    odds = np.exp(scores - scores.max(1, keepdims=True))
    odds /= odds.sum(1, keepdims=True)
    tags = odds.argmax(1)
    found: list[Name] = []
    first = 0
    for at in range(1, len(words) + 1):
        if at < len(words) and _goes_on(text, words, tags, at):
            continue
        if tags[first]:
            kind = (int(tags[first]) - 1) // 2
            sure = float(odds[first:at, [1 + 2 * kind, 2 + 2 * kind]].sum(1).mean())
            found.append(Name(Span(words[first].start, words[at - 1].end), KINDS[kind], round(sure, 2)))
        first = at
    return tuple(found)


def _goes_on(text: str, words: Sequence[Span], tags: np.ndarray[tuple[int, ...], np.dtype[np.int64]], at: int) -> bool:
    before, now = int(tags[at - 1]), int(tags[at])
    gap = text[words[at - 1].end : words[at].start]
    return now == before + before % 2 and len(gap) <= 1 and gap != "\n"
