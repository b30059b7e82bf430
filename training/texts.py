"""The texts that the syntax branch is taught from and measured on: parses, silver and gold, and marked events."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Span
from training.trees import Parsed, gold, silver

HELD_OUT = 8
"""Of how many documents of GUM and of TimeBank one is kept from training: the first, the ninth and so on by name."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with what is known of it: parses, events, or both.

    Attributes:
        parsed: Its name, its text and its sentences, if it has any.
        events: Spans of event words, or None where nobody marked them.
        kind: `silver`, `gold` or `events`.
        held_out: Whether it is kept from training.
    """

    parsed: Parsed
    events: tuple[Span, ...] | None
    kind: str
    held_out: bool


def texts(corpora: Path) -> Iterator[Text]:
    """All texts that are learnt from or measured on."""
    for held_out, part in enumerate(("train", "dev")):
        for parsed in silver(corpora / "polnear", part):
            yield Text(parsed, None, "silver", bool(held_out))
    for number, parsed in enumerate(gold(corpora / "gum" / "dep")):
        yield Text(parsed, None, "gold", number % HELD_OUT == 0)
    for folder in ("timebank", "aquaint"):
        for number, path in enumerate(sorted((corpora / "timex" / folder).glob("*.tml"))):
            parsed, events = read_events(path)
            yield Text(parsed, events, "events", folder == "timebank" and number % HELD_OUT == 0)


def read_events(path: Path) -> tuple[Parsed, tuple[Span, ...]]:
    """The text of a TimeML document and where its events stand."""
    root = ElementTree.parse(path).getroot().find("TEXT")
    assert root is not None
    text, events = "", []
    for element, piece in _pieces(root):
        piece = piece.replace("``", "“").replace("''", "”")
        if element == "EVENT" and piece.strip():
            events.append(Span(len(text), len(text) + len(piece)))
        text += piece
    return Parsed(path.stem, text, ()), tuple(events)


def _pieces(element: ElementTree.Element) -> Iterator[tuple[str, str]]:
    yield element.tag, element.text or ""
    for child in element:
        yield from _pieces(child)
        yield element.tag, child.tail or ""
