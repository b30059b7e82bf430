"""Endnotes in plain text: their marks in the prose and the list they point to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from onrecord.model import Region, Span

_LIST_HEADING = re.compile(r"(?i)(?:end|foot) ?notes?\s*:?\s*$")
_NOTES_HEADING = re.compile(r"(?i)(?:end ?notes?|foot ?notes?|notes|references|sources)\s*:?\s*$")
_NUMBERED = re.compile(r"(?:\[(?P<square>\d{1,3})\]|(?P<plain>\d{1,3})[.)]?|(?P<raised>[¹²³⁰⁴-⁹]+))\s+\S")
_BULLET = re.compile(r"[-*•↑^]\s+\S")
_RETURN = re.compile(r"↩|⏎|↑\s*$")
_NUMBER = re.compile(r"\d{1,2}(?![^\s.,;:!?)’”\"—–])|\[\d{1,2}\]|[¹²³⁰⁴-⁹]{1,2}(?!\w)")
_CALLED_BY_A_WORD = re.compile(r"[a-zà-ÿ]{3}\Z|[a-zà-ÿ][.,;:!?’”\"')]\Z")

_MARKS_WITHOUT_LIST = 3
"""Marks that must count up from 1 where no list of notes stands at the end."""


def find_notes(text: str, paragraphs: tuple[Span, ...]) -> tuple[Region, ...]:
    """The list of notes at a report's end, its heading included, and the marks in the prose that point to it.

    A digit glued to a word is a mark only if it is called for: by a note in the list, or by marks that count up from 1.

    >>> text = "Most oppose negotiations1.\\nEndnotes\\n- Men above all. ↩"
    >>> [region.span.exact(text) for region in find_notes(text, (Span(0, 26), Span(27, 35), Span(36, len(text))))]
    ['1', 'Endnotes', '- Men above all. ↩']
    """
    notes = _list_of_notes(text, paragraphs)
    prose_end = notes[0].start if notes else len(text)
    marks = tuple(_marks(text, prose_end, how_many=max(0, len(notes) - 1)))
    return tuple(Region("mark", span) for span in marks) + tuple(Region("note", span) for span in notes)


def _list_of_notes(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The heading and the notes under it: "Endnotes" / "- The share is high among men. ↩"."""
    for nth, paragraph in enumerate(paragraphs):
        if nth and _NOTES_HEADING.match(paragraph.exact(text)):
            bullets = _LIST_HEADING.match(paragraph.exact(text)) is not None
            notes = tuple(_leading_notes(text, paragraphs[nth + 1 :], bullets=bullets))
            if notes:
                return (paragraph, *notes)
    return ()


def _leading_notes(text: str, paragraphs: tuple[Span, ...], *, bullets: bool) -> Iterator[Span]:
    """Paragraphs that look like notes, up to the first that does not; under "Sources", bullets are no notes."""
    for paragraph in paragraphs:
        words = paragraph.exact(text)
        if not (_NUMBERED.match(words) or _RETURN.search(words) or (bullets and _BULLET.match(words))):
            return
        yield paragraph


def _marks(text: str, end: int, *, how_many: int) -> Iterator[Span]:
    """The marks that count up from 1 through the prose; a number may be called again ("ibid.")."""
    taken: list[Span] = []
    expected = 1
    for number, span in _written(text, end):
        if number > expected or (how_many and number > how_many):
            continue
        if number == expected:
            expected += 1
        elif not how_many:
            continue
        taken.append(span)
    if how_many or len(taken) >= _MARKS_WITHOUT_LIST:
        yield from taken


def _written(text: str, end: int) -> Iterator[tuple[int, Span]]:
    """Everything that could be a mark: "said.2", "negotiations1", "talks[3]", "talks⁴"."""
    for match in _NUMBER.finditer(text, 0, end):
        if _CALLED_BY_A_WORD.search(text[max(0, match.start() - 3) : match.start()]):
            digits = [unicodedata.digit(character) for character in match.group() if character.isdigit()]
            yield int("".join(map(str, digits))), Span(*match.span())
