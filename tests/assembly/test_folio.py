"""What a report's part of the record says of its clauses."""

from __future__ import annotations

from dataclasses import replace

from assembly.events.made_up import told
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.folio import UNNAMED, UNTOLD, Folio, bodies_by_name
from onrecord.assembly.statements import state
from onrecord.model import Actor, Party


def folio(marked: str, *, outlet: str = "The Ledger") -> Folio:
    tale = told("a", marked, outlet=outlet)
    cast = {
        (member.report, member.index): actor_of(group, {tale.report.id: 0})
        for group in gather([(tale.report, tale.reading)]).values()
        for member in group.members
    }
    statements = {each.id: each for each in state(tale.report, tale.reading, cast, tale.times)}
    claims = record_claims(tale.report, tale.reading, tale.times, statements)
    return Folio(tale.report, tale.reading, tale.times, claims, statements, cast)


def test_in_the_outlets_own_prose_the_outlet_speaks() -> None:
    ours = folio("<actor>Halvera</actor> <event>seized</event> two trawlers.")
    (outlet,) = ours.speakers(0)
    assert (outlet.actor, outlet.name, outlet.basis) == (None, "The Ledger", "outlet")
    assert outlet.capacity is not None
    assert outlet.capacity.value == "media"


def test_what_the_outlet_tells_was_by_the_day_of_the_report() -> None:
    day = folio("<actor>Halvera</actor> <event>seized</event> two trawlers.").on(0)
    assert day is not None
    assert (day.edtf, day.basis) == ("../2023-03-01", "published")


def test_a_party_is_an_actor_of_the_record() -> None:
    ours = folio("<actor>Halvera</actor> <event>seized</event> two trawlers.")
    (party,) = ours.reading.happenings[0].actor
    assert ours.who(party).name == "Halvera"
    assert ours.who(Party(party.mention, None)).actor is None


def test_a_country_that_reading_left_unresolved_is_known_by_its_name() -> None:
    ours = folio("<actor>Halvera</actor> <event>seized</event> two trawlers.")
    (party,) = ours.reading.happenings[0].actor
    unresolved = Party(party.mention, None)
    halvera = Actor("c", "Halvera", ("Halvera",), "country", (), None, None, ())
    known = replace(ours, named=bodies_by_name([halvera])).who(unresolved)
    assert (known.actor, known.side and known.side.basis) == ("c", "itself")
    assert replace(ours, named=bodies_by_name([halvera, replace(halvera, id="d")])).who(unresolved).actor is None


def test_an_outlet_without_a_name_is_called_so() -> None:
    ours = folio("<actor>Halvera</actor> <event>seized</event> two trawlers.")
    nameless = replace(ours, report=replace(ours.report, outlet=None))
    assert nameless.outlet().name == UNNAMED


def test_words_that_name_nobody_are_doubted() -> None:
    ours = folio("<actor>Some</actor> <event>seized</event> two trawlers.")
    (party,) = ours.reading.happenings[0].actor
    assert ours.who(party).confidence <= UNTOLD
    assert ours.who(Party(party.mention, None)).confidence <= UNTOLD
