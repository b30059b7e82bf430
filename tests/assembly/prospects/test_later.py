"""What later reports tell in other words, by other names, or without a day: settled where it is plain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.assembly.prospects.made_up import prospects, tale

from assembly.events.made_up import Told
from onrecord.model import Prospect, Resolution

FRIDAY = '<time value="2023-03-10">on Friday</time>'
SOL, IREN, OKE = (f'<actor kind="person">{name}</actor>' for name in ("Mira Sol", "Pavel Iren", "Tam Oke"))
OF_HALVERA = '<actor kind="person" side="Halvera">Mira Sol</actor>'


def row(foretold: str, *later: str, kind: str = "plan", who: str = "Halvera", day: str = "2023-03-11") -> Prospect:
    """The row of what is foretold, with what reports of a later day make of it; words before a bar stand outside it."""
    named = f' who="{who}"' if who else ""
    before, _, foretold = foretold.rpartition("|")
    marked = f'{before}<foretold kind="{kind}"{named}>{foretold}</foretold>.'
    tales = [tale("first", marked)] + [tale(f"later {n}", text, date=day) for n, text in enumerate(later)]
    return next(each for rows in prospects(*tales) for each in rows)


@pytest.mark.parametrize(
    ("foretold", "told"),
    [
        (
            f"<actor>Halvera</actor> will <event>raise</event> duties on fish products {FRIDAY}",
            f"<actor>Halvera</actor> <event>hiked</event> levies on fish goods {FRIDAY}.",
        ),
        (
            f"<actor>Halvera</actor>: the toll will <event>go</event> up from 10 to 25 {FRIDAY}",
            f"<actor>Halvera</actor>: the toll <event>jumped</event> from 10 to 25 {FRIDAY}.",
        ),
        (
            f"<actor>Halvera</actor> will <event>withdraw</event> troops from the Kemna valley {FRIDAY}",
            f"<actor>Halvera</actor> <event>withdrew</event> soldiers from the Kemna valley {FRIDAY}.",
        ),
        (
            f"<actor>Halvera</actor> will <event>close</event> the first minute the Kemna harbour {FRIDAY}",
            f"<actor>Halvera</actor> <event>closed</event> the Kemna harbour {FRIDAY}.",
        ),
    ],
    ids=["alike", "particle", "no end of it", "a part of the day"],
)
def test_it_is_told_in_other_words(foretold: str, told: str) -> None:
    assert row(foretold, told).outcome.value == "true"


def test_who_says_so_at_the_end_is_no_part_of_it() -> None:
    sourced = (
        f"The Kemna tolls will <event>take</event> effect {FRIDAY}, according to the <actor>Marrow</actor> gazette"
    )
    assert row(sourced, f"The Kemna tolls <event>took</event> effect {FRIDAY}.", who="Marrow").outcome.value == "true"


def test_a_clause_of_the_very_day_may_name_it_in_its_sentence() -> None:
    penalties = (
        f"Those penalties will <event>go</event> into effect {FRIDAY}, according to the <actor>Halvera</actor> gazette"
    )
    told = f"<actor>Halvera</actor> <event>answered</event> with penalties of its own,\nwhich <event>went</event> into effect {FRIDAY}."
    assert row(penalties, told).outcome.value == "true"
    assert row(penalties, told.replace("penalties", "words")).outcome.value == "open"


DUTIES = f"{OF_HALVERA} will <event>raise</event> duties on smoked fish {FRIDAY}"


def test_what_an_official_announced_his_country_did() -> None:
    told = f"<actor>Halvera</actor> <event>raised</event> duties on smoked fish {FRIDAY}."
    assert row(DUTIES, told, who="Mira Sol").outcome.value == "true"


def test_what_another_country_did_leaves_it_open() -> None:
    told = "<actor>Halvera</actor> <event>saw</event> it.\n<actor>Marrow</actor> <event>raised</event> duties on smoked fish."
    assert row(DUTIES, told, who="Mira Sol").outcome.value == "open"


def test_his_country_does_not_travel_for_him() -> None:
    visit = f"{OF_HALVERA} will <event>visit</event> the Kemna harbour works {FRIDAY}"
    told = f"<actor>Halvera</actor> envoys <event>visited</event> the Kemna harbour works {FRIDAY}."
    assert row(visit, told, who="Mira Sol").outcome.value == "open"


@pytest.mark.parametrize(
    "told",
    [
        f"<actor>Halvera</actor> <event>called</event> off the closing of the Kemna harbour {FRIDAY}.",
        "Clerks <event>postponed</event> the closing of the Kemna harbour planned for "
        '<time value="2023-03-10">March 10</time>.',
    ],
    ids=["called off", "the day instead of the name"],
)
def test_it_is_told_as_called_off(told: str) -> None:
    closing = f"<actor>Halvera</actor> says it will |<event>close</event> the Kemna harbour {FRIDAY}"
    assert row(closing, told).outcome.value == "false"


def test_what_hung_on_a_condition_and_was_called_off_is_void() -> None:
    closing = f'<foretold kind="threat" who="Halvera"><actor>Halvera</actor> will <event>close</event> the Kemna harbour {FRIDAY}</foretold>.'
    first = tale("first", closing)
    (found,) = first.reading.foretellings
    hung = replace(found, condition=(found.what[0],))
    first = replace(first, reading=replace(first.reading, foretellings=(hung,)))
    off = f"<actor>Halvera</actor> <event>cancelled</event> the closing of the Kemna harbour {FRIDAY}."
    _, (made,) = prospects(first, tale("later", off, date="2023-03-11"))
    assert made.outcome.value == "void"


def test_another_rate_is_partly() -> None:
    duty = f"<actor>Halvera</actor> will <event>impose</event> on smoked Kemna fish duties of 10% {FRIDAY}"
    told = f"<actor>Halvera</actor> <event>imposed</event> on smoked Kemna fish duties of 15% {FRIDAY}."
    assert row(duty, told).outcome.value == "partly"
    assert row(duty, told.replace("15%", "10%")).outcome.value == "true"


def test_an_act_without_a_time_was_carried_out_with_its_numbers() -> None:
    threat = "<actor>Halvera</actor> will <event>raise</event> the Kemna fish duty to 25%"
    told = f"<actor>Halvera</actor> <event>raised</event> the Kemna fish duty to 25% {FRIDAY}."
    assert row(threat, told, kind="threat").outcome.value == "true"
    assert row(threat, told.replace("25%", "40%"), kind="threat").outcome.value == "open"
    assert row(threat, told.replace("2023-03-10", "2022-03-10"), kind="threat").outcome.value == "open"


MEETING = f'{SOL} will <event>meet</event> {IREN} on the sidelines of the harvest fair <time value="2023-03-06/2023-03-12">next week</time>'


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (f"{SOL} <event>met</event> {IREN} {FRIDAY}.", "true"),
        (f"{SOL} <event>spoke</event> to reporters after her meeting with {IREN}.", "true"),
        (f'{SOL} <event>met</event> {IREN} <time value="2022-03-10">last year</time>.', "open"),
        (f"{SOL} <event>met</event> {OKE} {FRIDAY}.", "open"),
        (f"{SOL} <event>praised</event> {IREN} {FRIDAY}.", "open"),
    ],
    ids=["met", "after the meeting", "another time", "another", "no meeting"],
)
def test_those_who_were_to_meet_met(told: str, outcome: str) -> None:
    assert row(MEETING, told, who="Mira Sol").outcome.value == outcome


def test_of_two_whom_he_was_to_meet_he_met_one() -> None:
    both = MEETING.replace(IREN, f"{IREN} and {OKE}")
    assert row(both, f"{SOL} <event>met</event> {IREN} {FRIDAY}.", who="Mira Sol").outcome.value == "partly"


def test_what_is_done_after_a_meeting_is_no_meeting() -> None:
    after = f"{SOL} will <event>make</event> a choice after the meeting with {IREN} {FRIDAY}"
    assert row(after, f"{SOL} <event>met</event> {IREN} {FRIDAY}.", who="Mira Sol").outcome.value == "open"


DEAL = f"<actor>Halvera</actor> and <actor>Marrow</actor> will <event>reach</event> a fishing deal {FRIDAY}"


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (
            "Talks of <actor>Halvera</actor> and <actor>Marrow</actor> <event>ended</event> without a deal DAY.",
            "false",
        ),
        ("Talks of <actor>Halvera</actor> and <actor>Kenya</actor> <event>ended</event> without a deal DAY.", "open"),
    ],
    ids=["the same", "others"],
)
def test_no_deal_was_reached_in_time(told: str, outcome: str) -> None:
    told = told.replace("DAY", '<time value="2023-03-20">on March 20</time>')
    assert row(DEAL, told, kind="forecast", who="", day="2023-03-21").outcome.value == outcome
    assert row(DEAL, told.replace("03-20", "03-02"), kind="forecast", who="", day="2023-03-21").outcome.value == "open"


def test_what_a_deal_will_do_is_not_that_there_is_one() -> None:
    told = "Talks of <actor>Halvera</actor> and <actor>Marrow</actor> <event>ended</event> without a deal DAY."
    told = told.replace("DAY", '<time value="2023-03-20">on March 20</time>')
    hurts = DEAL.replace("reach</event> a fishing deal", "hurt</event> fishers by a deal")
    assert row(hurts, told, kind="forecast", who="", day="2023-03-21").outcome.value == "open"


def test_a_quoted_friday_may_be_that_of_the_week_before() -> None:
    marked = (
        '<said><foretold kind="forecast">The toll will <event>go</event> up from 10 to 25 '
        '<time value="2023-03-10">on Friday</time></foretold></said> <actor>Halvera</actor>.'
    )
    told = 'The toll of <actor>Halvera</actor> <event>rose</event> from 10 to 25 <time value="2023-03-03">on Friday</time>.'
    later = tale("later", told, date="2023-03-06")
    (made,), _ = prospects(tale("first", marked, date="2023-03-05"), later)
    assert made.outcome.value == "true"
    first = tale("first", marked.replace("on Friday", "on March 10"), date="2023-03-05")
    (made,), _ = prospects(first, later)
    assert made.outcome.value == "open"


def _said_by_its_only_actor(made: Told) -> Told:
    """A report with its statement said by the one it names."""
    (said,) = made.reading.attributions
    (source,) = made.reading.entities[0].mentions
    said = replace(said, source=source, speakers=(Resolution(0, source, "named", 0.9),))
    return replace(made, reading=replace(made.reading, attributions=(said,)))


def test_he_who_foretold_it_says_that_he_was_wrong() -> None:
    late = "Marrow <event>opened</event> the Kemna sluices later than I said"
    first = f'<actor kind="person">Tam Oke</actor> <foretold kind="forecast" who="Tam Oke">Marrow will <event>open</event> the Kemna sluices {FRIDAY}</foretold>.'
    for word, value in (("wrong", "false"), ("right", "true"), ("tired", "open")):
        told = _said_by_its_only_actor(
            tale("later", f"<said>{late}</said>,\nso I <event>was</event> {word}, {OKE} says.", date="2023-04-20")
        )
        (made,), _ = prospects(tale("first", first), told)
        assert made.outcome.value == value
