"""What the shipped reader finds in a made-up text, in the words of the text."""

from __future__ import annotations

from tests.reading.laying import report_of

from onrecord.model import Move, Party, Span
from onrecord.reading import Reader

Told = tuple[str, list[str], list[str], list[str]]


def found(reader: Reader, text: str) -> list[Told]:
    """Each move as its status or answer, its actors, its addressees and its terms."""
    report = report_of(text)
    return [_told(report.text, each) for each in reader(report).moves]


def values(reader: Reader, text: str) -> list[str]:
    """The status or answer of each move."""
    return [value for value, _, _, _ in found(reader, text)]


def _told(text: str, move: Move) -> Told:
    judged = move.status or move.answer
    assert judged is not None
    return judged.value, _names(text, move.actors), _names(text, move.addressees), _words(text, move.terms)


def _names(text: str, parties: tuple[Party, ...]) -> list[str]:
    return [each.mention.exact(text) for each in parties]


def _words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.exact(text) for span in spans]
