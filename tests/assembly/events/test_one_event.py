"""What is one event, and what is two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assembly.events.made_up import Told, events, told

SEIZURE = (
    '<actor>Tarvia</actor> <event root="COERCE">seized</event> <figure>two trawlers</figure> of '
    '<recipient>Halvera</recipient> <time value="2023-02-09">on Feb. 9</time>.'
)
TALKS = (
    "<actor>Halvera</actor> and <recipient>Tarvia</recipient> held <event>talks</event> in <place>Lissmark</place> "
    '<time value="2023-03-14">on Tuesday</time>.'
)


def strike(day: str, named: str, *, date: str = "2023-03-09") -> Told:
    line = (
        f'<actor>Tarvia</actor> <event root="ASSAULT">struck</event> the port of <recipient>Halvera</recipient> '
        f'<time value="{day}">on {named}</time>.'
    )
    return told(f"{named} {date}", line, date=date)


def talks_round(name: str, ordinal: str, day: str, *, date: str = "2023-06-30") -> Told:
    line = (
        f'<actor>Halvera</actor> and <recipient>Tarvia</recipient> held the <event level="round" ordinal="{ordinal}">'
        f'round</event> of <series>the cod talks</series> <time value="{day}">then</time>.'
    )
    return told(name, line, date=date)


def test_an_event_that_forty_reports_tell_stands_once() -> None:
    found = events(*(told(f"outlet {number}", SEIZURE, date=f"2023-02-{10 + number % 15}") for number in range(40)))
    assert [len(event.accounts) for event in found] == [40]


def test_forty_tellings_in_other_words_stand_once() -> None:
    verbs = ("seized", "captured", "impounded", "boarded")
    lines = [
        SEIZURE.replace("seized", verbs[n % 4]).replace("of <rec", f"that fish ground {n} for <rec") for n in range(40)
    ]
    found = events(*(told(f"outlet {number}", line, date="2023-02-10") for number, line in enumerate(lines)))
    assert len(found) == 1
    assert found[0].sources == 40


def test_mentions_of_one_report_are_one_account() -> None:
    twice = TALKS + "\nThe <event>talks</event> went on past midnight."
    (event,) = events(told("herald", twice, date="2023-03-15"))
    assert len(event.accounts) == 1
    assert event.when is not None
    assert event.when.edtf == "2023-03-14"


def test_rounds_stay_apart() -> None:
    found = events(
        talks_round("a", "2", "2023-04-03"), talks_round("b", "3", "2023-06-08"), talks_round("c", "2", "2023-04-03")
    )
    assert sorted(event.ordinal or 0 for event in found if event.level == "round") == [2, 3]


def test_rounds_of_one_day_stay_apart() -> None:
    found = events(talks_round("a", "2", "2023-04-03"), talks_round("b", "3", "2023-04-03"))
    assert sorted(event.ordinal or 0 for event in found if event.level == "round") == [2, 3]


def test_strikes_of_two_days_stay_apart() -> None:
    found = events(
        strike("2023-03-06", "Monday"),
        strike("2023-03-07", "Tuesday"),
        strike("2023-03-06", "Monday", date="2023-03-08"),
    )
    assert sorted(len(event.accounts) for event in found) == [1, 2]


def test_one_report_that_tells_of_two_strikes() -> None:
    both = "\n".join(
        f'<actor>Tarvia</actor> <event root="ASSAULT">struck</event> the port of <recipient>Halvera</recipient> '
        f'<time value="{day}">on {named}</time>.'
        for day, named in (("2023-03-06", "Monday"), ("2023-03-07", "Tuesday"))
    )
    assert len(events(told("herald", both, date="2023-03-08"))) == 2


@pytest.mark.parametrize(
    "other",
    [
        TALKS.replace("Halvera", "Quellen").replace("Lissmark", "Ostrel"),
        SEIZURE.replace("2023-02-09", "2023-03-14"),
    ],
)
def test_other_parties_or_another_act_on_the_same_day(other: str) -> None:
    assert len(events(told("a", TALKS), told("b", other))) == 2


def test_talks_of_two_years_never_meet() -> None:
    undated = "<actor>Halvera</actor> and <recipient>Tarvia</recipient> held <event>talks</event> over the cod."
    assert len(events(told("a", undated, date="2022-03-01"), told("b", undated, date="2023-03-01"))) == 2


def test_talks_without_a_date_in_the_news_of_one_day() -> None:
    undated = "<actor>Halvera</actor> and <recipient>Tarvia</recipient> held <event>talks</event> over the cod."
    assert len(events(told("a", undated), told("b", undated.replace("over the cod", "yesterday")))) == 1


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(9)))
def test_the_order_of_reports_does_not_matter(order: list[int]) -> None:
    shelf = [
        told("a", SEIZURE, date="2023-02-10"),
        told("b", SEIZURE.replace("seized", "captured"), date="2023-02-11"),
        told("c", TALKS, date="2023-03-15"),
        told("d", TALKS.replace("talks", "negotiations"), date="2023-03-15"),
        strike("2023-03-06", "Monday"),
        strike("2023-03-07", "Tuesday"),
        talks_round("e", "2", "2023-04-03"),
        talks_round("f", "3", "2023-06-08"),
        told("g", TALKS + "\n" + SEIZURE, date="2023-03-16"),
    ]
    assert events(*(shelf[place] for place in order)) == events(*shelf)
