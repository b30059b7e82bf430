"""From a foretelling to its row: whose it is, when it was said, by when it is to come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.assembly.prospects.made_up import laid, prospects, tale

from onrecord.assembly.prospects.book import book, horizon_of
from onrecord.model import Judged, Party, Prospect, Time

PLAN = (
    '<foretold kind="plan" who="Halvera"><actor>Halvera</actor> will <event>close</event> the harbour '
    '<time value="2023-03-10">on March 10</time></foretold> with <actor>Marrow</actor>.'
)


def test_forecasts_and_commissives_are_told_apart() -> None:
    forecast = PLAN.replace('kind="plan"', 'kind="forecast"')
    forecasts, commissives = prospects(tale("a", forecast), tale("b", PLAN, date="2023-03-02"))
    assert ([row.kind.value for row in forecasts], [row.kind.value for row in commissives]) == (["forecast"], ["plan"])


def test_a_row_has_the_actor_the_day_and_the_horizon() -> None:
    _, (row,) = prospects(tale("a", PLAN))
    assert (row.who.name, row.on and row.on.latest, row.horizon and row.horizon.edtf) == (
        "Halvera",
        "2023-03-01",
        "2023-03-10",
    )


def test_in_the_outlets_own_voice_a_forecast_is_the_outlets() -> None:
    own = PLAN.replace('kind="plan" who="Halvera"', 'kind="forecast"')
    (row,), _ = prospects(tale("The Ledger", own))
    assert (row.who.name, row.who.basis, row.voice) == ("The Ledger", "outlet", "narrated")


def test_of_several_whose_it_is_each_has_a_row() -> None:
    (folio,), _ = laid(tale("a", PLAN))
    (found,) = folio.reading.foretellings
    both = tuple(Party(entity.mentions[0], number) for number, entity in enumerate(folio.reading.entities))
    folio = replace(folio, reading=replace(folio.reading, foretellings=(replace(found, who=both),)))
    rows = list(book(folio, 0))
    assert [row.who.name for row in rows] == ["Halvera", "Marrow"]
    assert len({row.id for row in rows}) == 2


def test_a_length_of_time_runs_from_the_day_of_the_report() -> None:
    made = tale("a", PLAN.replace("on March 10", "within two weeks"))
    (folio,), _ = laid(made)
    length = Time(folio.report.id, folio.times[0].span, "DURATION", "P2W")
    horizon = horizon_of(replace(folio, times=(length,)), folio.reading.foretellings[0])
    assert horizon is not None
    assert (horizon.edtf, horizon.basis) == ("2023-03-01/2023-03-15", "reckoned")


def _foretold_by(capacity: str, side: str) -> list[Prospect]:
    """What Mira Sol, of this office, foretells that Halvera will do."""
    (folio,), _ = laid(tale("a", PLAN.replace('kind="plan" who="Halvera"', 'kind="forecast" who="Marrow"')))
    (found,) = folio.reading.foretellings
    halvera, marrow = folio.reading.entities
    sol = replace(marrow, kind="person", capacity=Judged(capacity, "title"), side=Judged(side, "title"))
    found = replace(found, doers=(Party(halvera.mentions[0], 0),))
    return list(book(replace(folio, reading=replace(folio.reading, entities=(halvera, sol), foretellings=(found,))), 0))


def test_what_an_official_foretells_of_his_own_side_is_its_plan() -> None:
    (row,) = _foretold_by("official", "Halvera")
    assert (row.kind.value, row.kind.basis, row.who.name) == ("plan", "will/own_side", "Halvera")


@pytest.mark.parametrize(("capacity", "side"), [("official", "Kenya"), ("expert", "Halvera")])
def test_what_others_foretell_of_a_side_stays_a_forecast(capacity: str, side: str) -> None:
    (row,) = _foretold_by(capacity, side)
    assert (row.kind.value, row.who.name) == ("forecast", "Marrow")


def test_a_plan_that_no_words_give_to_anybody_is_not_the_outlets() -> None:
    (row,) = prospects(tale("The Ledger", PLAN.replace(' who="Halvera"', "")))[1]
    assert (row.who.name, row.confidence) == ("not named", 0.0)


def _horizon(words: str, value: str, kind: str = "DURATION", date: str = "2023-03-01") -> str:
    """The horizon of a plan with these words of time, as this report has it; empty for none."""
    made = tale("a", PLAN.replace("on March 10", words), date=date)
    (folio,), _ = laid(made)
    (found,) = folio.reading.foretellings
    time = Time(folio.report.id, folio.times[0].span, kind, value)
    horizon = horizon_of(replace(folio, times=(time,)), found)
    return horizon.edtf if horizon is not None else ""


def test_the_next_decade_is_ten_years_from_now() -> None:
    assert _horizon("over the next decade", "203X", "DATE") == "2023-03-01/2033-03-01"


@pytest.mark.parametrize(("words", "value"), [("within two years", "P2Y"), ("over the next two years", "P2Y")])
def test_years_are_counted_by_the_calendar(words: str, value: str) -> None:
    assert _horizon(words, value, date="2024-02-29") == "2024-02-29/2026-02-28"


def test_on_a_sunday_nobody_knows_which_week_is_meant() -> None:
    week = "2023-02-27/2023-03-05"
    made = {
        day: tale("a", PLAN.replace("on March 10", "this week").replace("2023-03-10", week), date=day)
        for day in ("2023-03-04", "2023-03-05")
    }
    found = {}
    for day, each in made.items():
        (folio,), _ = laid(each)
        horizon = horizon_of(folio, folio.reading.foretellings[0])
        found[day] = horizon.edtf if horizon is not None else ""
    assert found == {"2023-03-04": week, "2023-03-05": ""}


def test_a_length_of_what_was_vowed_long_ago_is_not_reckoned_from_today() -> None:
    told = (
        '<actor>Halvera</actor> <event>declared</event> war <time value="2022-05">in May 2022</time> and vowed\n'
        '<foretold kind="promise" who="Halvera">to <event>close</event> the harbour '
        '<time value="2023-03-10">within two years</time></foretold>.'
    )
    (folio,), _ = laid(tale("a", told))
    (found,) = folio.reading.foretellings
    claims = [
        replace(each, under=0 if number == found.claim else None) for number, each in enumerate(folio.reading.claims)
    ]
    assert found.horizon is not None
    times = list(folio.times)
    times[found.horizon] = Time(folio.report.id, times[found.horizon].span, "DURATION", "P2Y")
    hung = replace(folio, reading=replace(folio.reading, claims=tuple(claims)), times=tuple(times))
    assert horizon_of(folio, found) is not None
    assert horizon_of(hung, found) is None


@pytest.mark.parametrize("basis", ["may/feared", "may/carried", "may/unattributed"])
def test_what_is_feared_or_anothers_text_is_never_the_outlets(basis: str) -> None:
    (folio,), _ = laid(tale("The Ledger", PLAN.replace('kind="plan" who="Halvera"', 'kind="forecast"')))
    (found,) = folio.reading.foretellings
    told = replace(found, kind=replace(found.kind, basis=basis))
    (row,) = book(replace(folio, reading=replace(folio.reading, foretellings=(told,))), 0)
    assert (row.who.actor, row.who.basis, row.confidence) == (None, "unsaid", 0.0)
