"""An HTML original as tags and text, each with its place."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# A quotation mark counts only after an equals sign, as in HTML; a stray one does not swallow the page. Possessive, so
# that a page cut off within a tag takes no longer than any other.
_ATTRIBUTES = r"""(?:[^<>"'=]|=\s*"[^"]*"|=\s*'[^']*'|[="'])*+"""
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?][^<>]*>|"
    rf"<(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*)(?P<attributes>{_ATTRIBUTES})>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is not markup."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag.

    Attributes:
        name: In lower case.
        closing: Whether it is an end tag.
        attributes: As written.
        start: First character in the decoded original.
        end: One past the last.
    """

    name: str
    closing: bool
    attributes: str
    start: int
    end: int

    def given(self) -> Mapping[str, str]:
        """Its attributes by name, values with their entities resolved."""
        pairs = _ATTRIBUTE.findall(self.attributes)
        return {name.lower(): html.unescape(double or single or bare) for name, double, single, bare in reversed(pairs)}


@dataclass(frozen=True, slots=True)
class Words:
    """A text node: characters of the decoded original between two tags."""

    start: int
    end: int


def tokenize(source: str) -> Iterator[Tag | Words]:
    """The tags and text nodes of a page in order; comments, declarations and processing instructions are passed over.

    >>> [token.name if isinstance(token, Tag) else (token.start, token.end) for token in tokenize("<p>a < b</p>")]
    ['p', (3, 8), 'p']
    """
    at = 0
    while match := _TOKEN.search(source, at):
        if at < match.start():
            yield Words(at, match.start())
        at = match.end()
        if match["name"]:
            tag = _tag(match)
            yield tag
            if tag.name in RAW and not tag.closing and not tag.attributes.endswith("/"):
                end = _end_of_raw(source, tag)
                if at < end:
                    yield Words(at, end)
                at = end
    if at < len(source):
        yield Words(at, len(source))


def _tag(match: re.Match[str]) -> Tag:
    return Tag(match["name"].lower(), bool(match["closing"]), match["attributes"], match.start(), match.end())


def _end_of_raw(source: str, tag: Tag) -> int:
    """Where the end tag of a raw element begins; the page's end where there is none."""
    match = re.compile(rf"</{re.escape(tag.name)}(?=[\s/>])", re.IGNORECASE).search(source, tag.end)
    return match.start() if match else len(source)
