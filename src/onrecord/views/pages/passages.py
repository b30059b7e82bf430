"""The sentences in which rows rest on their words, with the very words told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.model import (
    Bearing,
    Figure,
    Position,
    Prospect,
    Quote,
    Record,
    Response,
    Span,
    Telling,
    Version,
    cover,
)
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

Key: TypeAlias = tuple[str, tuple[Span, ...]]
Noun: TypeAlias = Position | Prospect | Bearing | Telling | Response | Quote | Version | Figure


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report.

    Attributes:
        report: The report's id.
        parts: The sentence in order, each part with whether it is of the words that the row rests on.
        place: From the first of these words to the last: what a link leads to.
    """

    report: str
    parts: tuple[tuple[str, bool], ...]
    place: Span


def key(noun: Noun) -> Key:
    """The report and the words that a row rests on.

    >>> key(Quote("r1", (Span(4, 9), Span(0, 3))))
    ('r1', (Span(start=0, end=3), Span(start=4, end=9)))
    """
    return noun.report, tuple(sorted({span for span in _spans(noun) if span}))


def _spans(noun: Noun) -> Iterable[Span | None]:
    match noun:
        case Position():
            return (*noun.matter, *noun.stance.evidence, *noun.condition) or (noun.actor.mention,)
        case Prospect():
            hedge = noun.hedge.span if noun.hedge else None
            return (*noun.what, *noun.kind.evidence, *noun.condition, hedge, noun.until)
        case Telling():
            return noun.terms
        case Response() | Version():
            return noun.evidence
        case Figure():
            return (noun.approximator, noun.span, noun.of)
        case _:
            return noun.spans


def passages(record: Record, asked: Iterable[Key]) -> dict[Key, Passage]:
    """The passage of each key, in one pass over the reports; none where its words do not lie in the text.

    >>> class Empty:
    ...     def reports(self): return iter(())
    >>> passages(Empty(), [])
    {}
    """
    wanted: dict[str, set[tuple[Span, ...]]] = {}
    for report_id, spans in asked:
        if spans:
            wanted.setdefault(report_id, set()).add(spans)
    found: dict[Key, Passage] = {}
    for report in record.reports():
        text = _Text(report.text)
        for spans in wanted.get(report.id, ()):
            if max(span.end for span in spans) <= len(report.text):
                found[report.id, spans] = Passage(report.id, tuple(text.parts(spans)), cover(spans))
    return found


class _Text:
    """A report's text; its paragraphs and sentences are found when they are first needed, and once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks: tuple[Span, ...] | None = None
        self._sentences: dict[Span, tuple[Span, ...]] = {}

    def parts(self, spans: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
        """The sentence around the first span, cut where words begin and end; words beyond it after an ellipsis."""
        around = self._sentence(spans[0]) or spans[0]
        at = around.start
        for span in spans:
            start, end = max(span.start, at), span.end
            if start >= around.end:
                yield " … ", False
                yield span.exact(self._text), True
            elif end > start:
                end = min(end, around.end)
                between = self._text[at:start]
                yield between, bool(between) and not between.strip() and at > around.start
                yield self._text[start:end], True
                at = end
        # The rest of the sentence stands before what lies beyond it only where nothing does.
        if spans[-1].start < around.end:
            yield self._text[at : around.end], False

    def _sentence(self, span: Span) -> Span | None:
        if self._blocks is None:
            self._blocks = paragraphs(self._text)
        block = next((block for block in self._blocks if block.contains(span)), None)
        if block is None:
            return None
        if block not in self._sentences:
            self._sentences[block] = sentences(self._text, block)
        return next((sentence for sentence in self._sentences[block] if sentence.contains(span)), None)
