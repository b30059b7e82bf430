"""The blocks of a page as a browser lays them out, each with the text nodes in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.intake.compose import Part
from onrecord.intake.page.nodes import Tag, Words

_BREAKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HIDDEN = frozenset({
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "audio", "video",
    "canvas", "select", "textarea", "button", "input", "map", "xmp", "noembed", "noframes", "title",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
})  # fmt: skip
_CLOSED_BY_A_BLOCK = frozenset({"p"})
_CLOSED_BY_THEIR_LIKE = frozenset({"li", "dt", "dd", "tr", "td", "th", "option"})

_TEXT = re.compile(
    "(?P<entity>&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?))|(?P<space>[ \t\n\r\f]+)|"
    "(?P<hidden>\u00ad+)|(?P<plain>[^& \t\n\r\f\u00ad]+|&)"
)
_SPACES = " \t\n\r\f"


@dataclass(frozen=True, slots=True)
class Element:
    """An open element: its name, what its class, id, role and itemprop say, and where its link leads."""

    name: str
    labels: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A text node or line break within a block.

    Attributes:
        start: First character in the decoded original.
        end: One past the last.
        kind: `text`, `break`, `raised` (superscript) or `link` (a link to a place on the same page).
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands for itself: a paragraph, a heading, a list item.

    Attributes:
        path: The elements it stands in, outermost first.
        parts: Its text, white space collapsed as a browser does.
        marks: Which of `parts` are raised or link within the page, as (kind, first, last) half-open indices.
    """

    path: tuple[Element, ...]
    parts: tuple[Part, ...]
    marks: tuple[tuple[str, int, int], ...] = ()

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return "".join(part.text for part in self.parts)

    def within(self, *names: str) -> bool:
        """Whether it stands in an element of one of these names."""
        return any(element.name in names for element in self.path)


@dataclass(slots=True)
class _Layout:
    """What is known while the page is walked."""

    source: str
    path: list[Element] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    hidden: int = 0

    def block(self) -> Iterator[Block]:
        """The block that ends here, if it has any text."""
        parts, marks = _collapse(self.source, self.runs)
        if parts:
            yield Block(tuple(self.path), parts, marks)
        self.runs = []


def find_blocks(source: str, tokens: Iterable[Tag | Words]) -> tuple[Block, ...]:
    """The blocks of a page that can be seen, in order; two line breaks in a row end a block.

    >>> from onrecord.intake.page.nodes import tokenize
    >>> page = "<h1>Talks</h1><p>They <b>will</b>\\n go&nbsp;on.<br><br>Kim left."
    >>> [block.text for block in find_blocks(page, tokenize(page))]
    ['Talks', 'They will go\\xa0on.', 'Kim left.']
    """
    layout = _Layout(source)
    found: list[Block] = []
    for token in tokens:
        if isinstance(token, Words):
            if not layout.hidden:
                layout.runs.append(Run(token.start, token.end, _kind(layout.path)))
        elif token.name == "br":
            found += _line_break(layout, token)
        else:
            found += _tag(layout, token)
    found += layout.block()
    return tuple(found)


def _line_break(layout: _Layout, tag: Tag) -> Iterator[Block]:
    last = next((run for run in reversed(layout.runs) if not _blank(layout.source, run)), None)
    if last and last.kind == "break":
        yield from layout.block()
    elif not layout.hidden:
        layout.runs.append(Run(tag.start, tag.end, "break"))


def _tag(layout: _Layout, tag: Tag) -> Iterator[Block]:
    """Opens or closes an element; those that break the line end the block before them."""
    if tag.name in _BREAKS:
        yield from layout.block()
    if tag.closing:
        _close(layout, tag.name)
        return
    _close_implied(layout, tag.name)
    if tag.name not in _VOID and not tag.attributes.endswith("/"):
        layout.path.append(_element(tag))
        layout.hidden += tag.name in _HIDDEN


def _close(layout: _Layout, name: str) -> None:
    """Close the innermost element of that name and all left open in it; a stray end tag closes nothing."""
    if not any(element.name == name for element in layout.path):
        return
    while layout.path:
        element = layout.path.pop()
        layout.hidden -= element.name in _HIDDEN
        if element.name == name:
            return


def _close_implied(layout: _Layout, name: str) -> None:
    """End tags that may be left out: a block closes a paragraph, a list item the one before it."""
    last = layout.path[-1].name if layout.path else ""
    if (name in _BREAKS and last in _CLOSED_BY_A_BLOCK) or (name == last and name in _CLOSED_BY_THEIR_LIKE):
        _close(layout, last)
    if last == "head" and name in _BREAKS:
        _close(layout, "head")


def _element(tag: Tag) -> Element:
    if not tag.attributes.strip():
        return Element(tag.name)
    given = tag.given()
    labels = " ".join(given[name] for name in ("class", "id", "role", "itemprop", "rel") if given.get(name))
    return Element(tag.name, labels.lower(), given.get("href", ""))


def _kind(path: list[Element]) -> str:
    """Whether text stands in a superscript or in a link within the page."""
    for element in reversed(path):
        if element.name == "a" and element.target.startswith("#") and len(element.target) > 1:
            return "link"
        if element.name in _BREAKS:
            return "text"
        if element.name == "sup":
            return "link" if any(each.name == "a" and each.target.startswith("#") for each in path) else "raised"
    return "text"


def _blank(source: str, run: Run) -> bool:
    return run.kind != "break" and not source[run.start : run.end].strip(_SPACES)


def _collapse(source: str, runs: list[Run]) -> tuple[tuple[Part, ...], tuple[tuple[str, int, int], ...]]:
    """The parts of a block, white space at its edges gone and elsewhere one space, and which of them are marks."""
    parts: list[Part] = []
    marks: list[tuple[str, int, int]] = []
    waiting: Part | None = None
    for run in runs:
        first = len(parts)
        for part in _parts(source, run):
            if part.text in (" ", "\n"):
                waiting = part if waiting is None or part.how == "line" else waiting
                continue
            if waiting and parts:
                parts.append(waiting)
                first += first == len(parts) - 1
            waiting = None
            parts.append(part)
        if run.kind in ("raised", "link") and first < len(parts):
            marks.append((run.kind, first, len(parts)))
    return tuple(parts), tuple(marks)


def _parts(source: str, run: Run) -> Iterator[Part]:
    """A run piece by piece; soft hyphens, which no browser shows, have none."""
    if run.kind == "break":
        yield Part("\n", run.start, run.end, "line")
        return
    for match in _TEXT.finditer(source, run.start, run.end):
        if match["plain"]:
            yield Part(match.group(), *match.span(), "copied")
        elif match["space"]:
            yield Part(" ", *match.span(), "copied" if match.group() == " " else "space")
        elif match["entity"]:
            yield from _entity(match)


def _entity(match: re.Match[str]) -> Iterator[Part]:
    """A character reference: what it stands for, white space where that is such, nothing where it is not seen."""
    value = html.unescape(match.group())
    if value == match.group():
        yield Part(value, *match.span(), "copied")
    elif value and not value.strip(_SPACES):
        yield Part(" ", *match.span(), "space")
    elif value and value != "\u00ad":
        yield Part(value, *match.span(), "entity")
