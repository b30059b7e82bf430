"""Meet: whether those who were to meet met, told by their names alone, however else it was put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.assembly.events.words import stem
from onrecord.assembly.prospects.bear import AHEAD, NEAR
from onrecord.assembly.prospects.clues import Archive, Place
from onrecord.assembly.prospects.days import RIGHT_AFTER, days_between, overlaps
from onrecord.assembly.prospects.foreseen import Foreseen
from onrecord.assembly.prospects.words import ways_of
from onrecord.model import Bearing, Prospect, Span

# How words of a meeting face to face are found.
MEET = stem("meet")
SUMMIT = stem("summit")
# Verbs with which a meeting is told: "the meeting could | come | in May".
HELD = frozenset(map(stem, ("hold", "have", "come", "take"))) | {""}
# What is no meeting face to face.
AFAR = frozenset(map(stem, ("phone", "telephone", "call", "video", "videoconference", "letter")))
# A meeting as that at, in or after which something was done: "told reporters | after his meeting with | Sol".
AT_IT = re.compile(r"\b(?:after|during|following|in|at)\b[^,;.]{0,40}?\b(?:meeting|summit|talks) with\b", re.IGNORECASE)
# Within so many letters after it stands with whom.
WITH_WHOM = 60
# So many days after it was foretold without a time a meeting is still that which was meant.
NEXT = 60
# Of a month and more a report tells too many meetings for one without a date to be the one.
SHORT = 16


@dataclass(frozen=True, slots=True)
class Met:
    """A clause that tells that some of those who were to meet met.

    Attributes:
        place: The clause.
        there: Ids of those of them who are in it.
        bearing: As it stands in the record.
    """

    place: Place
    there: frozenset[str]
    bearing: Bearing


def met(row: Prospect, foreseen: Foreseen, archive: Archive, spot: Place) -> tuple[str, Bearing] | None:
    """`true` with the clause that tells it where all met, `partly` where he who was to meet several met some of them.

    Args:
        row: The forecast or commissive.
        foreseen: What it foretells.
        archive: All reports.
        spot: Its clause.
    """
    doer = _in_person(row, archive, spot[0])
    people = foreseen.people | doer
    if len(people) < 2 or foreseen.negative or not _is_meeting(row, foreseen):
        return None
    found = list(_tellings(row, people, archive, spot))
    whole = next((each for each in found if each.there == people), None)
    if whole is not None:
        return "true", whole.bearing
    some = next((each for each in found if doer and doer <= each.there and len(each.there) > 1), None)
    return ("partly", some.bearing) if some else None


def _is_meeting(row: Prospect, foreseen: Foreseen) -> bool:
    """Whether a meeting face to face is foretold, and not what is done after it; under no condition without a time."""
    by_verb = MEET in ways_of(foreseen.head, frozenset())
    by_noun = foreseen.head in HELD and MEET in foreseen.ways
    return (by_verb or by_noun) and AFAR.isdisjoint(foreseen.stems) and not (row.condition and row.horizon is None)


def _tellings(row: Prospect, people: frozenset[str], archive: Archive, spot: Place) -> Iterator[Met]:
    """The clauses that tell of a meeting of some of these in its time, in report order."""
    for place in sorted({*archive.held.get(MEET, ()), *archive.held.get(SUMMIT, ())}):
        if place[0] == spot[0] or not _happened(place, archive):
            continue
        there = _people_in(place, archive) & people
        told = _face(place, people, archive) if len(there) > 1 else ""
        if told and _in_time(row, place, archive, told=told):
            folio, claim = archive.folios[place[0]], archive.folios[place[0]].claims[place[1]]
            event = archive.told.get(place)
            bearing = Bearing(folio.report.id, claim.id, event.id if event else None, claim.spans, "for", NEAR)
            yield Met(place, there, bearing)


def _happened(place: Place, archive: Archive) -> bool:
    folio = archive.folios[place[0]]
    claim = folio.claims[place[1]]
    ahead = claim.factuality.value in AHEAD or any(each.claim == place[1] for each in folio.reading.foretellings)
    return not ahead and claim.factuality.value == "actual" and claim.polarity.value == "positive"


def _face(place: Place, people: frozenset[str], archive: Archive) -> str:
    """How a clause tells of a meeting: `verb`, `now` for one told in the present, `noun`; empty for none."""
    folio, number = archive.folios[place[0]], place[1]
    text, claim = folio.report.text, folio.reading.claims[number]
    if stem(claim.head.exact(text)) == MEET:
        return {"past": "verb", "present": "now"}.get(claim.tense, "")
    found = (AT_IT.search(text, span.start, span.end) for span in claim.spans)
    whom = tuple(Span(each.end(), min(len(text), each.end() + WITH_WHOM)) for each in found if each)
    return "noun" if people & _people_within(place[0], whom, archive) else ""


def _in_time(row: Prospect, place: Place, archive: Archive, *, told: str) -> bool:
    """Whether it is told of the time foretold: by its own date, else by a report of these days."""
    folio = archive.folios[place[0]]
    when, published, said = folio.claims[place[1]].when, folio.report.published, archive.published.get(row.report)
    if published is None or said is None or published.latest < said.latest:
        return False
    if when is not None and when.earliest:
        soon = when.latest >= said.earliest and days_between(said.latest, when.earliest) <= NEXT
        return soon if row.horizon is None else overlaps(row.horizon, when)
    if row.horizon is None or published.latest < row.horizon.earliest:
        return False
    long = told == "verb" and days_between(row.horizon.earliest, row.horizon.latest) > SHORT
    return not long and days_between(row.horizon.latest, published.earliest) <= RIGHT_AFTER


def _in_person(row: Prospect, archive: Archive, place: int) -> frozenset[str]:
    """Whose plan it is, where that is a person who does it himself."""
    folio = archive.folios[place]
    if row.kind.value == "forecast" or row.who.actor is None:
        return frozenset()
    cast = (folio.cast[folio.report.id, number] for number in range(len(folio.reading.entities)))
    return frozenset(each.id for each in cast if each.id == row.who.actor and each.kind == "person")


def _people_in(place: Place, archive: Archive) -> frozenset[str]:
    return _people_within(place[0], archive.folios[place[0]].claims[place[1]].spans, archive)


def _people_within(at: int, spans: tuple[Span, ...], archive: Archive) -> frozenset[str]:
    """Ids of those who are mentioned in some words."""
    folio = archive.folios[at]
    return frozenset(
        folio.cast[folio.report.id, number].id
        for number, entity in enumerate(folio.reading.entities)
        if any(span.contains(mention) for span in spans for mention in entity.mentions)
    )
