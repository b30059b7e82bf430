"""Foreseen: what is to happen, as it is looked for in later reports."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.assembly.prospects.clues import NUMBER, Archive, matters
from onrecord.assembly.prospects.words import PLANNED, empty_words, named, ways_in, ways_of
from onrecord.model import Foretelling, Prospect, Span, When

# Longer than an auxiliary verb before the word that says what happens.
SHORT = 3
# Kinds of happening that are told without those who did them: "the ban took effect".
BY_ITSELF = frozenset(["begin", "end"])
# What somebody does himself and no other of his side for him.
IN_PERSON = frozenset(["arrive", "leave", "meet", "win"])
# Where who says so is named after it: "the duties take effect on Monday, | according to | the ministry".
SOURCED = re.compile(r",?\s+according to\b")
# What only says when: no verb that says nothing by itself is told by "will take a decision | after the meeting |".
BESIDE = re.compile(r"\b(?:after|before|during|following|since|until|ahead of)\b[^,]*")
RATE = re.compile(r"(\d+(?:\.\d+)?)(?:%| per ?cent)")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is to happen, as it is looked for in later reports.

    Attributes:
        stems: Of its words, those of its time left out.
        head: Stem of the word that says what happens; empty where only a noun does ("talks set for May").
        subject: Whether its words begin before that word, with what it happens to.
        ways: Kinds of happening that this word names.
        event: The event that its clause tells of, as planned.
        numbers: The numbers in it, those of its time left out.
        rates: Those of them that are so many in a hundred.
        actors: Ids of those who are in its words.
        people: Those of them who are persons.
        doers: Id of the one whose act it is, and of his country, where it acts by him; none for a forecast.
        names: Stems of the words that name him in it.
        on: The day on which it was said.
        horizon: The day at or by which.
        negative: Whether it is foretold not to happen.
    """

    stems: frozenset[str]
    head: str
    subject: bool
    ways: frozenset[str]
    event: str | None
    numbers: frozenset[str]
    rates: frozenset[str]
    actors: frozenset[str]
    people: frozenset[str]
    doers: frozenset[str]
    names: frozenset[str]
    on: When | None
    horizon: When | None
    negative: bool

    @classmethod
    def of(cls, row: Prospect, place: int, found: Foretelling, archive: Archive) -> Foreseen:
        """What a row foretells."""
        folio = archive.folios[place]
        text = folio.report.text
        times = [time.span for time in folio.times]
        what = tuple(_unsourced(text, span) for span in row.what)
        words = " ".join(_without(text, span, times) for span in what)
        head, phrase = named(text, folio.claims[found.claim].head)
        inside = [
            (folio.cast[folio.report.id, number], mention)
            for number, entity in enumerate(folio.reading.entities)
            for mention in entity.mentions
            if any(span.contains(mention) for span in what)
        ]
        stems = matters(words) - empty_words() - {phrase.removeprefix(head)}
        if head in PLANNED:
            head, stems = "", stems - PLANNED
        main = stems & matters(BESIDE.sub("", words))
        ways = ways_of(head, main, phrase) if head else ways_in(main)
        event, doers = archive.told.get((place, found.claim)), _doers(row, ways, archive)
        return cls(
            stems=stems,
            head=head,
            subject=folio.claims[found.claim].head.start > row.what[0].start + SHORT,
            ways=ways,
            event=event.id if event else None,
            numbers=frozenset(NUMBER.findall(words)),
            rates=frozenset(RATE.findall(words)),
            actors=frozenset(each.id for each, _ in inside),
            people=frozenset(each.id for each, _ in inside if each.kind == "person"),
            doers=doers,
            names=stems & matters(" ".join(mention.exact(text) for each, mention in inside if each.id in doers)),
            on=row.on,
            horizon=row.horizon,
            negative=row.polarity.value == "negative",
        )

    def has_its_actors(self, there: frozenset[str]) -> bool:
        """Whether all in it are among some: of who does it, himself or his country."""
        others = self.actors - self.doers
        by_itself = self.subject and bool(self.ways & BY_ITSELF) and not self.actors
        needed = self.doers and not (others and not self.doers & self.actors)
        return others <= there and (not needed or by_itself or bool(self.doers & there))

    def has_its_people(self, there: frozenset[str]) -> bool:
        """Whether all persons in it are among some, likewise."""
        return self.people - self.doers <= there and (not self.people & self.doers or bool(self.doers & there))


def _unsourced(text: str, span: Span) -> Span:
    """A stretch without who says so at its end."""
    said = SOURCED.search(text, span.start, span.end)
    return Span(span.start, said.start()) if said and said.start() > span.start else span


def _without(text: str, span: Span, gone: list[Span]) -> str:
    """The words of a stretch without those of some stretches in it."""
    kept = list(span.exact(text))
    for each in gone:
        for place in range(max(each.start, span.start), min(each.end, span.end)):
            kept[place - span.start] = " "
    return "".join(kept)


def _doers(row: Prospect, ways: frozenset[str], archive: Archive) -> frozenset[str]:
    """Who is to do it: somebody himself, or, where it is no personal act, his country as well."""
    if row.kind.value == "forecast" or row.who.actor is None:
        return frozenset()
    side = row.who.side.value if row.who.side else ""
    country = archive.countries.get(side) if ways and not ways & IN_PERSON else None
    return frozenset([row.who.actor] if country is None else [row.who.actor, country])
