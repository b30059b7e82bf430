"""Cutting a text where highlights begin and end, so that nested and overlapping spans can be marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Region, Span, Statement

_PARAGRAPH = re.compile(r"[^\n]*[^\s][^\n]*")


@dataclass(frozen=True, slots=True)
class Layer:
    """One span to be marked.

    Attributes:
        role: `source`, `cue` or `content`.
        statement: The statement's id.
    """

    span: Span
    role: str
    statement: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the same marks throughout.

    Attributes:
        start: Where it stands in the canonical text.
        layers: What covers it, outermost first.
        region: Kind of the region it lies in; empty in running prose.
    """

    start: int
    text: str
    layers: tuple[Layer, ...]
    region: str

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles it has, without repeats, sorted."""
        return tuple(sorted({layer.role for layer in self.layers}))

    @property
    def depth(self) -> int:
        """In how many contents it stands."""
        return sum(layer.role == "content" for layer in self.layers)

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements it belongs to, outermost first."""
        return tuple(dict.fromkeys(layer.statement for layer in self.layers))


def layers(statements: Iterable[Statement]) -> list[Layer]:
    """The spans of statements, outermost first.

    >>> layers([])
    []
    """
    found = []
    for statement in statements:
        found += [Layer(span, "content", statement.id) for span in statement.content]
        found += [Layer(statement.source, "source", statement.id)] if statement.source else []
        found += [Layer(statement.cue, "cue", statement.id)] if statement.cue else []
    return sorted(found, key=lambda layer: (layer.span.start, -layer.span.end, layer.statement, layer.role))


def paragraphs(text: str) -> list[Span]:
    r"""The lines of a text that are not blank.

    >>> paragraphs("One.\n\n Two.")
    [Span(start=0, end=4), Span(start=6, end=11)]
    """
    return [Span(*found.span()) for found in _PARAGRAPH.finditer(text)]


def cut(
    text: str, paragraph: Span, marks: Sequence[Layer], *, regions: Sequence[Region], at: Iterable[int]
) -> list[Piece]:
    """One paragraph in pieces, which together are its exact text.

    `at` holds further places to cut, such as where cited evidence begins.

    >>> marks = [Layer(Span(0, 8), "content", "s1"), Layer(Span(4, 12), "content", "s2")]
    >>> [(piece.text, piece.statements) for piece in cut("One two three.", Span(0, 14), marks, regions=[], at=[])]
    [('One ', ('s1',)), ('two ', ('s1', 's2')), ('thre', ('s2',)), ('e.', ())]
    """
    here = [mark for mark in marks if mark.span.overlaps(paragraph)]
    around = [region for region in regions if region.span.overlaps(paragraph)]
    edges = {paragraph.start, paragraph.end, *at}
    for span in (*(mark.span for mark in here), *(region.span for region in around)):
        edges |= {span.start, span.end}
    inside = sorted(edge for edge in edges if paragraph.start <= edge <= paragraph.end)
    return [_piece(text, Span(start, end), here, around) for start, end in pairwise(inside)]


def _piece(text: str, span: Span, marks: Iterable[Layer], regions: Iterable[Region]) -> Piece:
    covering = tuple(mark for mark in marks if mark.span.contains(span))
    region = next((region.kind for region in regions if region.span.contains(span)), "")
    return Piece(span.start, span.exact(text), covering, region)
