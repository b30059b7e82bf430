"""Annotated text as cases: the input and what is right about it, in one line.

`<source>Kim</source> <cue>said</cue> <content>talks had failed</content>` is a text and three marked spans of it.
Marks may lie in one another and carry attributes; a `<` that opens no mark is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.model import Span

TAG = re.compile(r'<(/?)([a-z_]+)((?:\s+[a-z_]+="[^"<>]*")*)>')
ATTRIBUTE = re.compile(r'([a-z_]+)="([^"<>]*)"')


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a case's text.

    Attributes:
        role: The name of its tag.
        span: Where it stands in the text without marks.
        attributes: As its opening tag gives them.
    """

    role: str
    span: Span
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A text with its marks, which are in text order, the longer first where two begin together."""

    text: str
    marks: tuple[Mark, ...]

    def all(self, role: str) -> tuple[Span, ...]:
        """Every span of a role."""
        return tuple(mark.span for mark in self.marks if mark.role == role)

    def one(self, role: str) -> Span | None:
        """The only span of a role, or None.

        Raises:
            ValueError: If there are several.
        """
        spans = self.all(role)
        if len(spans) > 1:
            raise ValueError(f"{len(spans)} spans are marked as {role}")
        return spans[0] if spans else None

    def words(self, role: str) -> list[str]:
        """The words of every span of a role."""
        return [span.exact(self.text) for span in self.all(role)]

    def given(self, role: str, name: str) -> str | None:
        """An attribute of the first mark of a role, or None."""
        return next((mark.attributes.get(name) for mark in self.marks if mark.role == role), None)


def parse(marked: str) -> Case:
    """A case from marked-up text.

    Raises:
        ValueError: If a mark is empty, is never closed, or is closed out of turn.

    >>> case = parse('<source>Kim</source> <cue>said</cue> <content kind="indirect">talks had failed</content>.')
    >>> case.text, case.words("cue"), case.given("content", "kind")
    ('Kim said talks had failed.', ['said'], 'indirect')
    """
    text, at = "", 0
    still_open: list[tuple[str, int, dict[str, str]]] = []
    marks: list[tuple[int, Mark]] = []
    for tag in TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        closes, role, attributes = tag.groups()
        if not closes:
            still_open.append((role, len(text), dict(ATTRIBUTE.findall(attributes))))
        elif not still_open or still_open[-1][0] != role:
            raise ValueError(f"</{role}> closes nothing")
        else:
            _, start, found = still_open.pop()
            marks.append((len(still_open), Mark(role, Span(start, len(text)), found)))
    if still_open:
        raise ValueError(f"<{still_open[-1][0]}> is never closed")
    marks.sort(key=lambda each: (each[1].span.start, -each[1].span.end, each[0]))
    return Case(text + marked[at:], tuple(mark for _, mark in marks))


def mark_up(text: str, spans: Iterable[Span], role: str) -> str:
    """A text with spans that do not overlap marked in it, so that a failing case can be read.

    >>> mark_up("talks had failed", [Span(0, 5)], "content")
    '<content>talks</content> had failed'
    """
    parts, at = [], 0
    for span in sorted(spans):
        parts += [text[at : span.start], f"<{role}>{span.exact(text)}</{role}>"]
        at = span.end
    return "".join([*parts, text[at:]])
