"""Bear: the clauses of later reports that bear most on whether something came to pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.assembly.events.words import stem
from onrecord.assembly.folio import Folio
from onrecord.assembly.prospects.clues import Archive, Place, one_name
from onrecord.assembly.prospects.foreseen import Foreseen
from onrecord.assembly.prospects.words import named, off_words, ways_of
from onrecord.model import Bearing, Span, When

MOST = 5
# The stems by which clauses are looked for, rarest first; a stem that more than so many clauses hold finds nothing.
SOUGHT, COMMON = 8, 4000
# Clauses that share most are looked at closely.
LOOKED_AT = 40
LEAST = 0.3
# How near words are that tell of the very thing.
NEAR = 0.95
# What a word of the sentence around a clause counts for beside one of its own.
AROUND = 0.6
# What does not come about after all, where one says that it will not: "the talks will not | take place |".
COMES = frozenset(map(stem, ("happen", "occur", "proceed"))) | {"goahead", "goforward", "takplace"}
AHEAD = frozenset(["planned", "possible", "conditional", "hypothetical", "demanded"])


@dataclass(frozen=True, slots=True)
class Found:
    """A clause of a later report that bears on something foretold.

    Attributes:
        bearing: As it stands in the record.
        place: The clause.
        same: Whether it tells of the same kind of happening, by the same word, by one of its kind or by one event.
        common: How many stems both have.
        manned: Whether all who are in what was foretold are in its sentence.
        peopled: Whether all persons in it are.
        off: Whether it tells that something was called off or put off.
        one_event: Whether it tells of the event that was foretold, as the record joins events.
        numbered: Whether it gives the numbers that were foretold; true where there are none.
    """

    bearing: Bearing
    place: Place
    same: bool
    common: int
    manned: bool
    peopled: bool
    numbered: bool
    off: bool
    one_event: bool


def bearings_of(foreseen: Foreseen, place: int, archive: Archive) -> list[Found]:
    """The clauses of reports of the same day or later that bear on what was foretold, the nearest first.

    Args:
        foreseen: What was foretold.
        place: Of its report in the archive.
        archive: All reports.
    """
    whole = sum(map(archive.weight, foreseen.stems))
    if not whole:
        return []
    said = archive.folios[place].report.published
    candidates = [each for each in _candidates(foreseen, archive) if _is_later(each, place, said, archive)]
    found = [each for spot in candidates[:LOOKED_AT] if (each := _look(foreseen, spot, archive, whole)) is not None]
    found.sort(key=lambda each: (-each.bearing.score, each.place))
    return list(_one_a_sentence(found, archive))


def _candidates(foreseen: Foreseen, archive: Archive) -> list[Place]:
    """Clauses that share the rarest stems, those that share most first."""
    sought = sorted(foreseen.stems, key=lambda each: (-archive.weight(each), each))[:SOUGHT]
    shares: dict[Place, float] = defaultdict(float)
    for each in sought:
        held = archive.held.get(each, ())
        if len(held) <= COMMON:
            for spot in held:
                shares[spot] += archive.weight(each)
    return sorted(shares, key=lambda spot: (-shares[spot], spot))


def _is_later(spot: Place, place: int, said: When | None, archive: Archive) -> bool:
    published = archive.folios[spot[0]].report.published
    if spot[0] == place or published is None or said is None:
        return False
    return published.latest >= said.latest


def _look(foreseen: Foreseen, spot: Place, archive: Archive, whole: float) -> Found | None:
    at, number = spot
    folio, claim = archive.folios[at], archive.folios[at].claims[number]
    around = archive.around(spot)
    own = archive.stems[at][number] & foreseen.stems
    near = (around.stems & foreseen.stems) - own
    share = (sum(map(archive.weight, own)) + AROUND * sum(map(archive.weight, near))) / whole
    told = archive.told.get(spot)
    manned = foreseen.has_its_actors(around.actors)
    one_event = told is not None and told.id == foreseen.event
    head, phrase = named(folio.report.text, claim.head)
    done = head == foreseen.head or bool(ways_of(head, archive.stems[at][number], phrase) & foreseen.ways)
    called_off = not done and not off_words().isdisjoint((head, phrase))
    off = called_off or _comes_to_nothing(folio, number, phrase)
    same = one_event or off or done
    numbered = foreseen.numbers <= around.numbers
    speaks = _speaks(foreseen, spot, archive, off=off) if same else "open"
    if foreseen.doers & around.actors:
        share += sum(map(archive.weight, foreseen.names - own - near)) / whole  # By another name for him.
    if same and not off and foreseen.head and (said := one_name(foreseen.head)) in foreseen.stems - own - near:
        share += archive.weight(said) / whole  # Another word for the same.
    score = NEAR if one_event else share * (0.7 + 0.15 * same + 0.15 * manned) * (1.0 if numbered else 0.8)
    score = round(min(1.0, score) * (1.0 if speaks != "open" else 0.85), 2)
    if score < LEAST:
        return None
    bearing = Bearing(folio.report.id, claim.id, told.id if told else None, claim.spans, speaks, score)
    peopled = foreseen.has_its_people(around.actors)
    return Found(bearing, spot, same, len(own) + len(near), manned, peopled, numbered, off, one_event)


def _speaks(foreseen: Foreseen, spot: Place, archive: Archive, *, off: bool) -> str:
    """For, against, or neither: by what its clause holds of the happening."""
    folio = archive.folios[spot[0]]
    claim = folio.claims[spot[1]]
    if off and claim.polarity.value == "negative" and claim.factuality.value == "planned":
        return "for" if foreseen.negative else "against"
    if claim.factuality.value in AHEAD or any(each.claim == spot[1] for each in folio.reading.foretellings):
        return "open"
    happened = claim.factuality.value == "actual" and claim.polarity.value == "positive"
    clause = folio.reading.claims[spot[1]]
    if clause.tense != "past" and (claim.statement is not None or clause.under is not None):
        return "open"
    return "for" if happened != (foreseen.negative != off) else "against"


def _one_a_sentence(found: list[Found], archive: Archive) -> Iterator[Found]:
    """Of several clauses of one sentence the nearest."""
    seen: set[tuple[int, Span]] = set()
    for each in found:
        sentence = each.place[0], archive.sentence(each.place)
        if sentence not in seen:
            seen.add(sentence)
            yield each


def _comes_to_nothing(folio: Folio, number: int, phrase: str) -> bool:
    """Whether a clause says that something will not come about: "the meeting | will not take place |"."""
    claim = folio.claims[number]
    return phrase in COMES and claim.polarity.value == "negative" and claim.factuality.value == "planned"
