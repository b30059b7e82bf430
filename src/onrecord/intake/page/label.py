"""Which blocks of a page make the report's text, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.intake.page.blocks import Block, Element

_CONTAINERS = frozenset({"html", "body", "main", "article"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST_BYLINE = 200

_MOST_MARKED = 0.5
"""Share of the words that labels of one kind may mark; where a site's names mislead more than that, they are void."""


def _named(words: str) -> re.Pattern[str]:
    """Labels of which one word, between hyphens or underscores, is among these."""
    return re.compile(rf"(?:^|[\s_-])(?:{words})(?=$|[\s_-])")


# Names that sites give to what surrounds a text. What is called `note` may be anything, so notes go by their own names.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("note", _named(r"footnotes?|endnotes?|notes|doc-endnotes?|doc-footnotes?|references|fn-?\d+|note-?\d+")),
    ("caption", _named(r"caption|figcaption|wp-caption-text|photo-credit|image-credit")),
    ("correction", _named(r"corrections?|editors?-note|clarification")),
    ("share", _named(r"share|sharing|social|sharebar|tools|toolbar")),
    (
        "appeal",
        _named(r"newsletter|subscribe|subscription|donate|donation|appeal|membership|signup|support|paywall|promo"),
    ),
    ("related", _named(r"related|read-?(?:also|more|next|on)|recommended|recirculation|more|teaser|also")),
    ("header", _named(r"byline|author|authors|meta|timestamp|pubdate|published|datetime|dateline")),
    ("navigation", _named(r"kicker|breadcrumbs?|nav|navigation|menu|rubric|tags|topics|cookie|consent|skip")),
)


def label(blocks: Sequence[Block], chosen: Sequence[int], title: str | None) -> dict[int, str]:
    """The blocks that make the text, each with its region's kind, empty for running prose.

    To what was chosen come the headline, and the bylines, captions, notes and corrections within the article.

    >>> page = (Element("article"),)
    >>> label([Block((*page, Element("h2")), ()), Block((*page, Element("p", "byline")), ())], [0, 1], None)
    {0: 'heading', 1: 'header'}
    """
    kinds = {index: _kind(blocks[index]) for index in chosen}
    kinds = _unless_misleading(blocks, kinds)
    for index in _added(blocks, chosen, title):
        kinds.setdefault(index, _kind(blocks[index]))
    return kinds


def _kind(block: Block) -> str:
    """What a block is by its own element and those around it, up to the article."""
    own = [element for element in block.path if element.name not in _CONTAINERS]
    for kind, names in _KINDS:
        if any(names.search(element.labels) for element in own):
            return kind
    if block.within("figcaption"):
        return "caption"
    if block.within(*_HEADINGS):
        return "heading"
    if block.within("nav", "footer"):
        return "navigation"
    return ""


def _unless_misleading(blocks: Sequence[Block], kinds: dict[int, str]) -> dict[int, str]:
    """The labels, less those of a kind that would take most of the text out of the reading."""
    words = sum(len(blocks[index].text) for index in kinds)
    misleading = {
        kind
        for kind in set(kinds.values()) - {""}
        if sum(len(blocks[index].text) for index, each in kinds.items() if each == kind) > _MOST_MARKED * words
    }
    return {index: "" if kind in misleading else kind for index, kind in kinds.items()}


def _added(blocks: Sequence[Block], chosen: Sequence[int], title: str | None) -> Iterator[int]:
    """Blocks that the extractor left out and that belong to the report."""
    if not chosen:
        return
    first, last = chosen[0], chosen[-1]
    top = _headline(blocks, chosen, title)
    if top is not None:
        yield top
        first = min(first, top)
    article = _article(blocks[chosen[len(chosen) // 2]])
    for index, block in enumerate(blocks):
        within = first < index < last or (article is not None and article in block.path)
        kind = _kind(block)
        byline = kind == "header" and first <= index and len(block.text) <= _LONGEST_BYLINE
        if within and (kind in ("caption", "note", "correction") or byline):
            yield index


def _headline(blocks: Sequence[Block], chosen: Sequence[int], title: str | None) -> int | None:
    """The page's headline, if the extractor left it out: the last one of the first rank before the text."""
    if any(blocks[index].within("h1") for index in chosen):
        return None
    before = [index for index, block in enumerate(blocks) if index < chosen[0] and block.within("h1")]
    same = [index for index in before if title and blocks[index].text.casefold() == title.casefold()]
    candidates = same or before
    return candidates[-1] if candidates else None


def _article(block: Block) -> Element | None:
    """The article that most of the text stands in."""
    return next((element for element in reversed(block.path) if element.name == "article"), None)
