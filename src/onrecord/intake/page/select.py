"""Which blocks of a page are the report."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.intake.page.blocks import Block

_LIST_MARK = re.compile(r"^\s*(?:[-•*]|\d+\.)\s+")
_NOT_WORDS = re.compile(r"[\W_]+")
_SHORTEST_PART = 15
"""Letters from which a block may be part of a line, or a line part of a block; with fewer, chance would decide."""

_ALIKE = 90.0
"""Likeness (0 to 100) at which a line and a block are the same but for what the extractor left out within them."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The blocks that are the report.

    Attributes:
        chosen: Indices of blocks, ascending.
        flags: `page_blocks_guessed` where the extractor found no article, `page_words_unmatched` where it kept words
            that no block holds.
    """

    chosen: tuple[int, ...]
    flags: tuple[str, ...] = ()


def select(source: str, blocks: Sequence[Block]) -> Selection:
    """The blocks of a page that trafilatura keeps as its article, in page order.

    trafilatura only selects: words, order and white space are the page's own.
    """
    lines = _kept_lines(source)
    chosen, unmatched = match_lines(lines, [block.text for block in blocks])
    if not chosen:
        return Selection(tuple(_guess(blocks)), ("page_blocks_guessed",))
    return Selection(tuple(sorted(chosen)), ("page_words_unmatched",) if unmatched else ())


def match_lines(lines: Sequence[str], texts: Sequence[str]) -> tuple[frozenset[int], tuple[str, ...]]:
    """Blocks that hold the lines, and the lines that none holds.

    White space, punctuation and case do not count. A line that stands on the page more than once is first looked for
    behind the one before it. A block that is part of a line is its, as is one that a line is part of.

    >>> texts = ["Kim  left.", "Home", "Lee stayed in Anzhar, Roe said.", "Kim left."]
    >>> match_lines(["Kim left.", "Lee stayed in Anzhar"], texts)
    (frozenset({0, 2}), ())
    """
    keys = [_key(text) for text in texts]
    wanted = [key for line in lines if (key := _key(_LIST_MARK.sub("", line)))]
    chosen, left = _matched_whole(wanted, keys)
    unmatched = []
    for key in left:
        found = set(_matched_in_part(key, keys, chosen)) or set(_matched_alike(key, keys, chosen))
        chosen |= found
        inside = any(key in keys[index] for index in chosen)
        if not found and not inside:
            unmatched.append(key)
    return frozenset(chosen), tuple(unmatched)


def _matched_whole(wanted: Sequence[str], keys: Sequence[str]) -> tuple[set[int], list[str]]:
    """Lines that are a block each, in order where possible; and the lines left."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        places[key].append(index)
    chosen: set[int] = set()
    left: list[str] = []
    last = -1
    for key in wanted:
        free = [index for index in places.get(key, ()) if index not in chosen]
        if not places.get(key):
            left.append(key)
        elif free:
            index = next((index for index in free if index > last), free[0])
            chosen.add(index)
            last = max(last, index)
    return chosen, left


def _matched_in_part(key: str, keys: Sequence[str], chosen: set[int]) -> Iterator[int]:
    """Blocks that lie whole in the line, or the first that holds the line whole."""
    inner = [index for index, other in enumerate(keys) if len(other) >= _SHORTEST_PART and other in key]
    if inner:
        yield from (index for index in inner if index not in chosen)
    elif len(key) >= _SHORTEST_PART and not any(key in keys[index] for index in chosen):
        yield from [index for index, other in enumerate(keys) if key in other][:1]


def _matched_alike(key: str, keys: Sequence[str], chosen: set[int]) -> Iterator[int]:
    """The block most like a line from which the extractor left something out."""
    from rapidfuzz import fuzz

    if len(key) < 2 * _SHORTEST_PART:
        return
    likeness = ((fuzz.ratio(key, other), -index) for index, other in enumerate(keys) if index not in chosen)
    best, index = max(likeness, default=(0.0, 0))
    if best >= _ALIKE:
        yield -index


def _key(text: str) -> str:
    return _NOT_WORDS.sub("", text).casefold()


def _kept_lines(source: str) -> list[str]:
    """The lines that trafilatura keeps; imported late, since loading it takes a fifth of a second."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(source, fast=True, include_comments=False)
    except Exception:  # whatever a page does to the extractor, the page is still the analyst's: its blocks are guessed
        return []
    text = (document.text or "") if isinstance(document, Document) else ""
    return [cell for line in text.splitlines() for cell in line.split(" | ")]


def _guess(blocks: Sequence[Block]) -> Iterator[int]:
    """Blocks of the article, else of the main part, else all paragraphs outside header, footer, menus and asides."""
    for inside in (("article",), ("main",), ("body", "html", "p", "div")):
        found = [index for index, block in enumerate(blocks) if block.within(*inside) and not _around(block)]
        if found:
            yield from found
            return
    yield from (index for index, block in enumerate(blocks) if not _around(block))


def _around(block: Block) -> bool:
    return block.within("nav", "footer", "aside", "form", "header") and not block.within("h1")
