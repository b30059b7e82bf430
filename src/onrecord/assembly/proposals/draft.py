"""Draft: one report's move, with its parties as actors and its terms as words and as a vector, ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from onrecord.assembly.events.days import Days, days_of
from onrecord.assembly.events.words import telling_words
from onrecord.assembly.folio import Folio
from onrecord.assembly.sides import names_of, speaks_for
from onrecord.data import rows
from onrecord.model import Judged, Move, Span, When, Who
from onrecord.model.who import Quote

# What every proposal's words may hold, so that it tells none from another.
PLAIN = ("put", "own", "offer", "deal", "prospect")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
MISSING = 0.4
"""At most so sure is a row that lacks who proposes, or what."""


MEANING = 0.7
"""What the vectors count for; shared words have the rest. Tuned together with `group.ALIKE`."""
ALONE = 1.05
"""What shared words count for where there are no vectors."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One move in one report.

    Attributes:
        folio: The report's part of the record.
        move: As it was read.
        part: Its number among alternatives that one clause puts; 0 for the only one.
        terms: What it is about: all terms, or those of the one alternative.
        actors, addressees: Who makes it and to whom.
        sides: Names by which its actors can be told to be the same as others; empty where they may be anybody.
        others: Likewise of its addressees.
        words: Stems of what its terms say, without what every proposal says.
        given, got: Likewise of what its proposer gives and gets.
        numbers: Those in its terms.
        days: When it was put, as far as told.
        place: Report order, then text order.
        own: Whether those who say so are its actors, or speak for their side.
    """

    folio: Folio
    move: Move
    part: int
    terms: tuple[Span, ...]
    actors: tuple[Who, ...]
    addressees: tuple[Who, ...]
    sides: frozenset[str]
    others: frozenset[str]
    words: frozenset[str]
    given: frozenset[str]
    got: frozenset[str]
    numbers: frozenset[str]
    days: Days | None
    place: tuple[int, Span, int]
    on: When | None = field(default=None)
    own: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nobody is named who makes it, or only "both sides"."""
        return not self.sides

    @property
    def claim(self) -> str:
        """Id of the clause that states it."""
        return self.folio.claims[self.move.claim].id

    @property
    def judged(self) -> Judged:
        """Status of a proposal, answer of a response; what its own side says of a proposal is no other's report."""
        found = self.move.status or self.move.answer
        if self.own and self.move.ascribed:
            found = self.move.direct or found
        return found if found is not None else Judged("offered", "unsaid")

    @property
    def voice(self) -> str:
        """Whose words tell it: its own actor's, or another's; never the actor's where those who say so are unknown."""
        voice, statement = self.folio.claims[self.move.claim].voice, self.folio.statement(self.move.claim)
        if self.own and statement is not None and statement.within is None:
            return voice if voice == "quoted" else "paraphrased"
        return "ascribed" if self.move.ascribed and not self.own and voice != "narrated" else voice

    @property
    def told_by(self) -> tuple[Who, ...]:
        """Who says so; empty for the outlet."""
        return self.folio.speakers(self.move.claim) if self.folio.statement(self.move.claim) else ()

    @property
    def sure(self) -> float:
        """How sure it is, no surer than what it stands in and than who makes it."""
        statement = self.folio.statement(self.move.claim)
        known = [self.move.kind.confidence, statement.confidence if statement else 1.0]
        known += [max((each.confidence for each in self.actors), default=MISSING)]
        known += [] if self.terms else [MISSING]
        return round(min(known), 2)

    def quote(self, spans: tuple[Span, ...]) -> Quote:
        """Words of its report."""
        return Quote(self.folio.report.id, spans)


def drafts(folios: Sequence[Folio]) -> Iterator[Draft]:
    """The moves of all reports, in report order, then text order; each alternative is one of its own."""
    for number, folio in enumerate(folios):
        for move in folio.reading.moves:
            parts = move.gives or move.gets or move.terms
            apart = parts if move.form == "alternative" and len(parts) > 1 else ()
            for part, terms in enumerate([(span,) for span in apart] or [move.terms]):
                yield _draft(folio, move, part, terms, number)


def _draft(folio: Folio, move: Move, part: int, terms: tuple[Span, ...], number: int) -> Draft:
    actors = _each_once(tuple(map(folio.who, move.actors)))
    if not actors and move.status is not None and move.status.value == "canvassed":
        actors = folio.speakers(move.claim)
    addressees = _each_once(tuple(map(folio.who, move.addressees)))
    on = folio.on(move.claim)
    return Draft(
        folio=folio,
        move=move,
        part=part,
        terms=terms,
        actors=actors,
        addressees=addressees,
        sides=names_of(actors),
        others=names_of(addressees),
        words=_words(folio.report.text, () if _is_place(move) else terms),
        given=_words(folio.report.text, move.gives),
        got=_words(folio.report.text, move.gets),
        numbers=frozenset(found for span in terms for found in NUMBER.findall(span.exact(folio.report.text))),
        days=days_of(on) or _published(folio),
        place=(number, folio.reading.claims[move.claim].head, part),
        on=on,
        own=not move.ascribed or speaks_for(folio.speakers(move.claim), actors),
    )


def likeness(one: Draft, other: Draft) -> float:
    """How much the terms of two moves say the same, between 0 and 1: by their vectors and by the words they share."""
    shared = len(one.words & other.words) / max(1, len(one.words | other.words))
    if one.move.meaning and other.move.meaning and one.part == other.part == 0:
        return MEANING * max(0.0, cosine(one.move.meaning, other.move.meaning)) + (1 - MEANING) * shared
    return min(1.0, shared * ALONE)


def within(one: Draft, other: Draft) -> float:
    """What share of a move's words another has too."""
    return len(one.words & other.words) / max(1, len(one.words))


def cosine(one: bytes, other: bytes) -> float:
    """How alike two meanings are, between -1 and 1; vectors are of length 127.

    >>> cosine(bytes([127, 0]), bytes([0, 127]))
    0.0
    """
    left, right = (np.frombuffer(each, np.int8).astype(np.float64) for each in (one, other))
    return float(left @ right / 127.0 / 127.0)


def _is_place(move: Move) -> bool:
    """Whether only a place is told to which somebody is asked, which makes no two proposals one."""
    return move.kind.basis.endswith(":them-there") and not move.gets


def _words(text: str, terms: Sequence[Span]) -> frozenset[str]:
    return frozenset().union(*(telling_words(span.exact(text)) for span in terms)) - _plain()


@cache
def _plain() -> frozenset[str]:
    return frozenset().union(*(telling_words(row["word"]) for row in rows("move_words") if row["list"] in PLAIN))


def _published(folio: Folio) -> Days | None:
    """The report's own day: a statement without a date was made by then, and mostly little before."""
    return days_of(folio.report.published)


def _each_once(actors: tuple[Who, ...]) -> tuple[Who, ...]:
    return tuple({each.actor or each.name: each for each in reversed(actors)}.values())[::-1]
