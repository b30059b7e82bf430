"""What stances are about, made ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from onrecord.assembly.folio import Folio
from onrecord.assembly.positions.features import Matter
from onrecord.assembly.positions.topics import topics
from onrecord.model import Embed, Span, Stance

END = re.compile(r"""(?:(?<=[a-z]{3})|(?<=\d\d)|(?<=["”’)%]))[.!?]["”’)]*\s+(?=["“‘(]?[A-Z])|[.!?]["”]\s+|\n""")
"""Where a sentence ends, near enough for the words around a matter, and many times as fast as finding it for good."""

FAR = 400
"""Characters before and behind a matter in which its sentence is looked for."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A stance with the report that it stands in and what it is about."""

    folio: Folio
    stance: Stance
    matter: Matter


def holdings(folios: Iterable[Folio], embed: Embed) -> list[Holding]:
    """All stances, in report order, then text order; a matter that the reader made no vector of is embedded here.

    >>> holdings([], lambda texts: [])
    []
    """
    found = list(chain.from_iterable(map(_of, folios)))
    made = iter(embed([each.matter.words for each in found if not each.matter.meaning]))
    return [each if each.matter.meaning else _meant(each, next(made)) for each in found]


def wording(spans: Sequence[Span], text: str) -> str:
    """Spans as one line of words."""
    return " ".join(" ".join(span.exact(text) for span in spans).split())


def _of(folio: Folio) -> Iterator[Holding]:
    stances = folio.reading.stances
    if not stances:
        return
    text = folio.report.text
    about = topics([text])
    for stance in sorted(stances, key=lambda each: (each.matter, each.claim)):
        words = wording(stance.matter, text)
        yield Holding(
            folio, stance, Matter(words, wording((around(text, stance.matter[0]),), text), stance.meaning, about)
        )


def around(text: str, span: Span) -> Span:
    """The sentence that words stand in.

    >>> around("Rain fell. Kim wants a truce now. Lee left.", Span(21, 28)).exact("Rain fell. Kim wants a truce now.")
    'Kim wants a truce now.'
    """
    low, high = max(0, span.start - FAR), min(len(text), span.end + FAR)
    start = max((found.end() for found in END.finditer(text, low, span.start)), default=low)
    end = END.search(text, span.end, high)
    return Span(min(start, span.start), len(text[: end.end()].rstrip()) if end else high)


def _meant(holding: Holding, meaning: bytes) -> Holding:
    return replace(holding, matter=replace(holding.matter, meaning=meaning))
