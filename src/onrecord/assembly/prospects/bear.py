"""Bear: the clauses of later reports that bear most on whether something came to pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.assembly.events.words import kinds_of, stem, telling_words
from onrecord.assembly.prospects.clues import NUMBER, Archive, Place
from onrecord.data import rows
from onrecord.model import Bearing, Foretelling, Prospect, Span, When

MOST = 5
# The stems by which clauses are looked for, rarest first; a stem that more than so many clauses hold finds nothing.
SOUGHT, COMMON = 8, 4000
# Clauses that share most are looked at closely.
LOOKED_AT = 40
# Longer than an auxiliary verb before the word that says what happens.
SHORT = 3
LEAST = 0.3
# What a word of the sentence around a clause counts for beside one of its own.
AROUND = 0.6
# Verbs that say nothing by themselves: "take effect", "hold talks".
LIGHT = frozenset(stem(each) for each in ("go", "take", "come", "hold", "have", "get", "make", "put"))
# Kinds of happening that are told without those who did them: "the ban took effect".
BY_ITSELF = frozenset(["begin", "end"])
# First words of "call off", "put off", which alone call nothing off.
AMBIGUOUS = frozenset(stem(each) for each in ("call", "put", "hold", "back", "break", "rule"))
AHEAD = frozenset(["planned", "possible", "conditional", "hypothetical", "demanded"])


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is to happen, as it is looked for in later reports.

    Attributes:
        stems: Of its words, those of its time left out.
        head: Stem of the word that says what happens.
        subject: Whether its words begin before that word, with what it happens to.
        ways: Kinds of happening that this word names.
        event: The event that its clause tells of, as planned.
        numbers: The numbers in it, those of its time left out.
        actors: Ids of those who are in its words.
        people: Those of them who are persons.
        doer: Id of the one whose act it is; empty for a forecast.
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
    actors: frozenset[str]
    people: frozenset[str]
    doer: str
    on: When | None
    horizon: When | None
    negative: bool

    @classmethod
    def of(cls, row: Prospect, place: int, found: Foretelling, archive: Archive) -> Foreseen:
        """What a row foretells."""
        folio = archive.folios[place]
        text = folio.report.text
        times = [time.span for time in folio.times]
        words = " ".join(_without(text, span, times) for span in row.what)
        head = folio.claims[found.claim].head.exact(text)
        inside = [
            folio.cast[folio.report.id, number]
            for number, entity in enumerate(folio.reading.entities)
            if any(span.contains(mention) for span in row.what for mention in entity.mentions)
        ]
        stems = telling_words(words) - _empty()
        event = archive.told.get((place, found.claim))
        return cls(
            stems=stems,
            head=stem(head),
            subject=folio.claims[found.claim].head.start > row.what[0].start + SHORT,
            ways=ways_of(stem(head), stems),
            event=event.id if event else None,
            numbers=frozenset(NUMBER.findall(words)),
            actors=frozenset(each.id for each in inside),
            people=frozenset(each.id for each in inside if each.kind == "person"),
            doer=row.who.actor or "" if row.kind.value != "forecast" else "",
            on=row.on,
            horizon=row.horizon,
            negative=row.polarity.value == "negative",
        )


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
    there = around.actors
    timed = foreseen.subject and bool(foreseen.ways & BY_ITSELF)
    manned = foreseen.actors <= there and (
        bool(foreseen.actors) or timed or not foreseen.doer or foreseen.doer in there
    )
    one_event = told is not None and told.id == foreseen.event
    head = stem(claim.head.exact(folio.report.text))
    off = head in _off()
    same = one_event or off or head == foreseen.head or bool(ways_of(head, archive.stems[at][number]) & foreseen.ways)
    numbered = foreseen.numbers <= around.numbers
    speaks = _speaks(foreseen, spot, archive, off=off) if same else "open"
    if same and not off and foreseen.head in foreseen.stems - own - near:
        share += archive.weight(foreseen.head) / whole  # Another word for the same.
    score = 0.95 if one_event else share * (0.7 + 0.15 * same + 0.15 * manned) * (1.0 if numbered else 0.8)
    score = round(min(1.0, score) * (1.0 if speaks != "open" else 0.85), 2)
    if score < LEAST:
        return None
    bearing = Bearing(folio.report.id, claim.id, told.id if told else None, claim.spans, speaks, score)
    return Found(bearing, spot, same, len(own) + len(near), manned, foreseen.people <= there, numbered, off, one_event)


def _speaks(foreseen: Foreseen, spot: Place, archive: Archive, *, off: bool) -> str:
    """For, against, or neither: by what its clause holds of the happening."""
    folio = archive.folios[spot[0]]
    claim = folio.claims[spot[1]]
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


def _without(text: str, span: Span, gone: list[Span]) -> str:
    """The words of a stretch without those of some stretches in it."""
    kept = list(span.exact(text))
    for each in gone:
        for place in range(max(each.start, span.start), min(each.end, span.end)):
            kept[place - span.start] = " "
    return "".join(kept)


def ways_of(head: str, stems: frozenset[str]) -> frozenset[str]:
    """The kinds of happening that a word names; a verb that says nothing by itself has those of the words with it.

    >>> sorted(ways_of(stem("jumped"), frozenset())), sorted(ways_of(stem("took"), frozenset({"effect"})))
    (['rise', 'up'], ['begin', 'invade', 'seizure'])
    """
    named = _ways().get(head, frozenset()) | kinds_of(head)
    if head in LIGHT:
        named |= frozenset(way for each in stems for way in _ways().get(each, ()))
    return named


@cache
def _ways() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("foretellings"):
        if row["list"] == "way":
            found[stem(row["form"])].add(row["value"])
    return {each: frozenset(ways) for each, ways in found.items()}


@cache
def _off() -> frozenset[str]:
    return frozenset(stem(row["form"].split()[0]) for row in rows("foretellings") if row["list"] == "off") - AMBIGUOUS


@cache
def _empty() -> frozenset[str]:
    """Stems of words that only carry what is to happen."""
    return frozenset(stem(row["form"]) for row in rows("foretellings") if row["list"] == "vague")
