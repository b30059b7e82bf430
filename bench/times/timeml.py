"""Documents in TimeML: their text, their creation time, and the expressions of time marked in them."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HELD = 10
"""Every tenth document of a corpus, in order of name, was not looked at while rules were made."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An expression of time as marked or as found: code points, half-open."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document's body.

    Attributes:
        name: Corpus and file name without its extension.
        created: Creation time, ISO 8601 day.
        text: Its body without marks.
        marked: The expressions in the body, in text order.
        held: Whether it is one of those held back.
    """

    name: str
    created: str
    text: str
    marked: tuple[Marked, ...]
    held: bool


def documents(folder: Path) -> Iterator[Document]:
    """The documents of a corpus, in order of name."""
    for number, path in enumerate(sorted(folder.glob("*.tml"))):
        root = ElementTree.parse(path).getroot()
        body, creation = root.find("TEXT"), root.find("DCT/TIMEX3")
        if body is None or creation is None:
            raise ValueError(f"{path.name} has no TEXT or no DCT")
        text, marked = _flattened(body)
        held = number % HELD == HELD - 1
        yield Document(f"{folder.name}/{path.stem}", creation.attrib["value"][:10], text, tuple(marked), held)


def _flattened(body: ElementTree.Element) -> tuple[str, list[Marked]]:
    """The text of an element, and where the expressions in it stand."""
    parts: list[str] = []
    marked: list[Marked] = []
    _walk(body, parts, marked)
    return "".join(parts), sorted(marked, key=lambda each: (each.start, each.end))


def _walk(element: ElementTree.Element, parts: list[str], marked: list[Marked]) -> None:
    start = sum(map(len, parts))
    parts.append(element.text or "")
    for child in element:
        _walk(child, parts, marked)
        parts.append(child.tail or "")
    end = sum(map(len, parts))
    if element.tag == "TIMEX3" and end > start:
        marked.append(Marked(start, end, element.get("type", ""), element.get("value", "")))
