"""A report with all that is settled of it before positions, proposals, forecasts, figures and accounts are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.assembly.dates import by_then
from onrecord.assembly.names import names_nobody
from onrecord.assembly.statements import AMBIGUOUS, Cast
from onrecord.model import (
    Actor,
    Cited,
    Judged,
    Party,
    Reading,
    RecordedClaim,
    Report,
    Speaker,
    Statement,
    Time,
    When,
    Who,
)

IN_OFFICE = frozenset(("official", "adviser"))
"""Capacities in which one speaks for a side; one who has another in a report speaks for himself there."""

UNTOLD = 0.5
"""How sure an actor is at most whom the words do not name: "Some", "the two"."""

UNNAMED = "the outlet"
"""What an outlet is called whose name no report says."""


@dataclass(frozen=True, slots=True)
class Folio:
    """One report's part of the record.

    Attributes:
        report: The report, as decided.
        reading: What was read in it.
        times: Its expressions of time, anchored, one for each of the reading's.
        claims: Its claims, one for each of the reading's.
        statements: The record's statements by id.
        cast: Who each entity is.
        source: The independent source behind it, as in `Account`.
        known: The record's actors by id.
        named: Its countries and organizations by each name that only one of them has.
    """

    report: Report
    reading: Reading
    times: Sequence[Time]
    claims: Sequence[RecordedClaim]
    statements: Mapping[str, Statement]
    cast: Cast = field(repr=False)
    source: str = ""
    known: Mapping[str, Actor] = field(default_factory=dict, repr=False)
    named: Mapping[str, Actor] = field(default_factory=dict, repr=False)

    def statement(self, claim: int) -> Statement | None:
        """The innermost statement that a clause stands in; None in the outlet's own voice."""
        ident = self.claims[claim].statement
        return self.statements[ident] if ident else None

    def on(self, claim: int) -> When | None:
        """The day of what a clause states: its statement's, else that it was by the day of the report."""
        statement = self.statement(claim)
        if statement and statement.said_on:
            return statement.said_on
        return by_then(self.report.published) if self.report.published else None

    def day(self, time: int | None) -> When | None:
        """The days that an expression of time covers; None for none."""
        return self.times[time].when if time is not None else None

    def speakers(self, claim: int) -> tuple[Who, ...]:
        """Who states a clause: the speakers of the innermost statement around it, or the outlet."""
        statement = self.statement(claim)
        if statement is None:
            return (self.outlet(),)
        return tuple(who_speaks(speaker, self.known.get(speaker.actor)) for speaker in statement.speakers)

    def outlet(self) -> Who:
        """The outlet, as the one who speaks in its own prose."""
        name = self.report.outlet.value if self.report.outlet else UNNAMED
        return Who(None, name, None, Judged("media", "outlet"), None, "outlet")

    def who(self, party: Party) -> Who:
        """A clause's party as an actor of the record, with the capacity and side that this report gives it."""
        words = " ".join(party.mention.exact(self.report.text).split())
        if party.entity is None and words in self.named:
            actor = self.named[words]
            capacity, side = office(actor, None, None)
            return Who(actor.id, actor.name, party.mention, capacity, side)
        if party.entity is None:
            return Who(None, words, party.mention, basis="unresolved", confidence=_sure_of(words))
        actor, entity = self.cast[self.report.id, party.entity], self.reading.entities[party.entity]
        sure = AMBIGUOUS if "ambiguous" in actor.flags else _sure_of(actor.name)
        capacity, side = office(actor, entity.capacity, entity.side)
        return Who(actor.id, actor.name, party.mention, capacity, side, entity.basis, sure)


def bodies_by_name(actors: Iterable[Actor]) -> dict[str, Actor]:
    """Countries and organizations by each of their names that no other actor has.

    >>> tarvia = Actor("c", "Tarvia", ("Tarvia",), "country", (), None, None, ())
    >>> list(bodies_by_name([tarvia])), bodies_by_name([tarvia, tarvia])
    (['Tarvia'], {})
    """
    found: dict[str, Actor | None] = {}
    for actor in actors:
        for name in {actor.name, *actor.names}:
            found[name] = None if name in found else actor
    return {name: actor for name, actor in found.items() if actor and actor.kind in ("country", "organization")}


def office(actor: Actor | None, capacity: Judged | None, side: Judged | None) -> tuple[Judged | None, Judged | None]:
    """In which capacity and for whom an actor speaks: as this report has it, or else as the other reports do.

    A country speaks for itself. A report that calls somebody a former official or an expert has said enough: no side is
    taken from elsewhere.

    >>> from onrecord.model import Cited
    >>> sol = Actor("a", "Mira Sol", (), "person", (), None, Cited("r2", Judged("Tarvia", "title")), ())
    >>> office(sol, None, None)[1].basis, office(sol, Judged("expert", "apposition"), None)[1]
    ('other_report', None)
    """
    if actor is None or (capacity is not None and capacity.value not in IN_OFFICE):
        return capacity, side
    if actor.kind == "country":
        return capacity, side or Judged(actor.name, "itself")
    return capacity or _elsewhere(actor.capacity), side or _elsewhere(actor.side)


def _elsewhere(cited: Cited | None) -> Judged | None:
    return Judged(cited.cell.value, "other_report", (), cited.cell.confidence) if cited else None


def who_speaks(speaker: Speaker, actor: Actor | None = None) -> Who:
    """A statement's speaker as the one whom a row belongs to.

    >>> who_speaks(Speaker("a", "Mira Sol", "person", None, None, None, None, None, "named", 0.9)).name
    'Mira Sol'
    """
    capacity, side = office(actor, speaker.capacity, speaker.side)
    sure = min(speaker.confidence, _sure_of(speaker.name))
    return Who(speaker.actor, speaker.name, speaker.mention, capacity, side, speaker.basis, sure)


def _sure_of(name: str) -> float:
    return UNTOLD if names_nobody(name) else 1.0
