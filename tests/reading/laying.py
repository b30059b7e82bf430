"""What the tests of reading share: pages laid out without a network, and the words of what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from tests.markup import Case

from onrecord.model import Attribution, Reading, Region, Report, Span
from onrecord.model.judged import Judged
from onrecord.model.report import OffsetMap
from onrecord.reading.page import Name, Page
from onrecord.reading.repair import Draft
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import find_quotations
from onrecord.text.sentences import sentences

WORD = re.compile(r"\w+|[^\w\s]")


def page_of(text: str, names: Sequence[Name] = ()) -> Page:
    """A page whose words refer back to nobody."""
    blocks = paragraphs(text)
    words = tuple(Span(*match.span()) for match in WORD.finditer(text))
    vectors = np.zeros((len(words), 64), np.float32)
    return Page(
        text=text,
        paragraphs=blocks,
        sentences=tuple(sentence for block in blocks for sentence in sentences(text, block)),
        quotations=find_quotations(text, blocks),
        words=words,
        names=tuple(names),
        mention=vectors,
        antecedent=vectors,
        nobody=vectors + 1,
    )


def draft_of(case: Case, within: int | None = None, kind: str = "") -> Draft:
    """The attribution that a case marks, all of it sure."""
    return Draft(
        case.one("source"), case.one("cue"), case.all("content"), 1.0, 1.0, 1.0, 1.0, 1.0, within=within, kind=kind
    )


def report_of(text: str, regions: tuple[Region, ...] = (), language: str | None = "en") -> Report:
    """A report of which only the text matters."""
    judged = Judged(language, "json") if language else None
    return Report("0" * 16, "made-up", "made-up.txt", "0" * 64, text, OffsetMap("utf-8", ()), regions, language=judged)


def told(reading: Reading, text: str) -> list[tuple[str | None, str | None, str]]:
    """Source, cue and content of every attribution, in words."""
    return [(_words(each.source, text), _words(each.cue, text), content(each, text)) for each in reading.attributions]


def content(attribution: Attribution, text: str) -> str:
    """The words of an attribution's content."""
    return " … ".join(span.exact(text) for span in attribution.content)


def speakers(reading: Reading, attribution: Attribution) -> list[str]:
    """The names of those who speak, as the report gives them."""
    return [reading.entities[each.entity].name for each in attribution.speakers]


def spans(reading: Reading) -> list[Span]:
    """Every span that a reading holds."""
    found = [span for entity in reading.entities for span in (*entity.mentions, *entity.names)]
    for entity in reading.entities:
        cells = [*entity.roles, entity.affiliation, entity.capacity, entity.side]
        found += [span for cell in cells if cell is not None for span in cell.evidence]
    for each in reading.attributions:
        cells = [each.actual, each.addressee, each.venue]
        found += [span for span in (each.source, each.cue, *each.content) if span is not None]
        found += [span for cell in cells if cell is not None for span in cell.evidence]
        found += [carriage.evidence for carriage in each.via]
        found += [speaker.mention for speaker in each.speakers if speaker.mention is not None]
    return found


def _words(span: Span | None, text: str) -> str | None:
    return span.exact(text) if span is not None else None
