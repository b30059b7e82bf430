"""Clues: the clauses of all reports, found by the words they share with what was foretold."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from onrecord.assembly.events.words import stem, telling_words
from onrecord.assembly.folio import Folio
from onrecord.data import rows
from onrecord.model import Event, Span, When
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

Place = tuple[int, int]
"""A clause, by the place of its report in the archive and its own number there."""


# Not the number in a name ("G-20").
NUMBER = re.compile(r"(?<![\w-])\d[\d.,]*\d|(?<![\w-])\d")


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence tells: the stems of its words, its numbers, the ids of the actors in it."""

    stems: frozenset[str]
    numbers: frozenset[str]
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Archive:
    """All reports, as evidence is looked for in them.

    Attributes:
        folios: In report order.
        stems: For each report, the stems of each clause's words.
        held: The clauses that hold a stem, by stem.
        told: For each clause that tells of an event, the event.
        events: The events by id.
        published: The day of each report that has one, by the report's id.
        countries: Ids of the record's countries, by name.
        size: How many clauses there are.
        spoken: For each report, the sentences of its text; filled as they are asked for.
        seen: What sentences tell; filled likewise.
        weighed: How much stems tell; filled likewise.
    """

    folios: Sequence[Folio]
    stems: Sequence[Sequence[frozenset[str]]]
    held: Mapping[str, Sequence[Place]]
    told: Mapping[Place, Event]
    events: Mapping[str, Event]
    published: Mapping[str, When]
    countries: Mapping[str, str]
    size: int
    spoken: dict[int, tuple[Span, ...]] = field(default_factory=dict)
    seen: dict[tuple[int, Span], Around] = field(default_factory=dict)
    weighed: dict[str, float] = field(default_factory=dict)

    def weight(self, stem: str) -> float:
        """How much it tells that two clauses share a stem: the inverse of how many clauses hold it, as a log."""
        if stem not in self.weighed:
            self.weighed[stem] = math.log(1 + self.size / (1 + len(self.held.get(stem, ()))))
        return self.weighed[stem]

    def sentence(self, place: Place) -> Span:
        """The sentence in which a clause's head stands."""
        at, number = place
        if at not in self.spoken:
            text = self.folios[at].report.text
            self.spoken[at] = tuple(span for block in paragraphs(text) for span in sentences(text, block))
        head = self.folios[at].claims[number].head
        spoken = self.spoken[at]
        here = bisect_right(spoken, head.start, key=lambda span: span.start) - 1
        return spoken[here] if here >= 0 and spoken[here].contains(head) else head

    def around(self, place: Place) -> Around:
        """What is told in the sentence around a clause."""
        at, span = place[0], self.sentence(place)
        if (at, span) not in self.seen:
            words = span.exact(self.folios[at].report.text)
            numbers = frozenset(NUMBER.findall(words))
            self.seen[at, span] = Around(matters(words), numbers, frozenset(self._actors(at, span)))
        return self.seen[at, span]

    def _actors(self, at: int, span: Span) -> Iterator[str]:
        """Those in a sentence, and the countries for which they act: Halvera for "the Halveran delegation"."""
        folio = self.folios[at]
        for number, entity in enumerate(folio.reading.entities):
            if any(span.contains(mention) for mention in entity.mentions):
                yield folio.cast[folio.report.id, number].id
                if entity.side is not None and entity.side.value in self.countries:
                    yield self.countries[entity.side.value]


def lay_archive(folios: Sequence[Folio], events: Sequence[Event]) -> Archive:
    """The archive of these reports.

    >>> lay_archive([], []).size
    0
    """
    stems = [_stems(folio) for folio in folios]
    held: dict[str, list[Place]] = defaultdict(list)
    for at, clauses in enumerate(stems):
        for number, found in enumerate(clauses):
            for each in found:
                held[each].append((at, number))
    published = {folio.report.id: folio.report.published for folio in folios if folio.report.published}
    actors = (actor for folio in folios[:1] for actor in folio.known.values())
    countries = {actor.name: actor.id for actor in actors if actor.kind == "country"}
    happened = {event.id: event for event in events}
    size = sum(map(len, stems))
    return Archive(folios, stems, held, _told(folios, events), happened, published, countries, size)


def matters(text: str) -> frozenset[str]:
    """The stems of the words of a text that tell something, one for all that name the same thing.

    >>> matters("levies on goods") == matters("duties on products")
    True
    """
    return frozenset(map(one_name, telling_words(text)))


def one_name(stemmed: str) -> str:
    """The stem that stands for all that name the same thing.

    >>> one_name(stem("levies")), one_name(stem("harbours"))
    ('tarif', 'harbo')
    """
    return _alike().get(stemmed, stemmed)


@cache
def _alike() -> dict[str, str]:
    return {stem(row["form"]): stem(row["value"]) for row in rows("foretellings") if row["list"] == "alike"}


def _stems(folio: Folio) -> list[frozenset[str]]:
    text = folio.report.text
    return [matters(" ".join(span.exact(text) for span in claim.spans)) for claim in folio.claims]


def _told(folios: Sequence[Folio], events: Sequence[Event]) -> dict[Place, Event]:
    """The event that each clause tells of; of several the surest."""
    places = {claim.id: (at, number) for at, folio in enumerate(folios) for number, claim in enumerate(folio.claims)}
    told: dict[Place, Event] = {}
    for event in sorted(events, key=lambda event: (event.confidence, event.id)):
        for account in event.accounts:
            if account.claim in places:
                told[places[account.claim]] = event
    return told
