"""An HTML original as canonical text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.intake.compose import Part, compose
from onrecord.intake.decode import decode
from onrecord.intake.describe import Canonical
from onrecord.intake.page.about import page_details
from onrecord.intake.page.blocks import Block, find_blocks
from onrecord.intake.page.label import label
from onrecord.intake.page.nodes import tokenize
from onrecord.intake.page.select import select
from onrecord.intake.refused import Refused
from onrecord.model import Region, Span

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096
_PAGE = re.compile(r"\ufeff?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?$")
_CALLED_FOR = re.compile(r"[a-zà-ÿ]{3}$|[.,;:!?’”\"')\]]$")


def looks_like_a_page(text: str) -> bool:
    """Whether a text is HTML under another name.

    >>> looks_like_a_page("<!DOCTYPE html><p>Talks"), looks_like_a_page("<b>not a page</b>")
    (True, False)
    """
    return _PAGE.match(text[:_HEAD]) is not None


def read_page(original: bytes) -> Canonical:
    """The report on a page: text nodes of the blocks that are the report, a blank line between them.

    Raises:
        Refused: If there is no text on the page.

    >>> page = b"<html><body><article><p>The talks on both rivers &amp; the dam failed.</p></article></body></html>"
    >>> read_page(page).text
    'The talks on both rivers & the dam failed.'
    """
    declared = _DECLARED.search(original[:_HEAD])
    decoded = decode(original, declared[1].decode("ascii") if declared else None)
    tokens = tuple(tokenize(decoded.text))
    blocks = find_blocks(decoded.text, tokens)
    selection = select(decoded.text, blocks)
    details = page_details(decoded.text, tokens)
    laid_out = _lay_out(blocks, label(blocks, selection.chosen, details.title.value if details.title else None))
    if not laid_out.parts:
        raise Refused("holds no text that a reader would see: save the page as text, or leave it out")
    text, offsets = compose(laid_out.parts, decoded)
    flags = (*decoded.flags, *selection.flags)
    return Canonical(text, offsets, details, laid_out.regions, flags)


@dataclass(frozen=True, slots=True)
class _LaidOut:
    parts: tuple[Part, ...]
    regions: tuple[Region, ...]


def _lay_out(blocks: Sequence[Block], kinds: dict[int, str]) -> _LaidOut:
    """The chosen blocks one after the other, with their regions."""
    parts: list[Part] = []
    regions: list[Region] = []
    at = 0
    for index in sorted(kinds):
        block = blocks[index]
        if parts:
            parts.append(Part("\n\n", parts[-1].end, parts[-1].end, "line"))
            at += 2
        length = len(block.text)
        regions += [Region(kinds[index], Span(at, at + length))] if kinds[index] else _marks(block, at)
        parts += block.parts
        at += length
    return _LaidOut(tuple(parts), tuple(regions))


def _marks(block: Block, at: int) -> Iterator[Region]:
    """Endnote marks in a block: a raised or linked number right behind a word, as in "negotiations¹"."""
    ends = [0]
    for part in block.parts:
        ends.append(ends[-1] + len(part.text))
    text = block.text
    for kind, first, last in block.marks:
        start, end = ends[first], ends[last]
        if not _MARK.match(text[start:end]):
            continue
        if start and (kind == "link" or _CALLED_FOR.search(text[:start])):
            yield Region("mark", Span(at + start, at + end))
