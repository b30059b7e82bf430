"""Rows of positions, proposals, prospects, accounts and figures, as others rely on them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.conftest import Held
from tests.views.test_rows import by_id, spans

from onrecord.model import Assembled
from onrecord.model.line import WEIGHED
from onrecord.views import rows, sure_rows
from onrecord.views.cells import Cell


def exact(cell: Cell) -> list[Cell]:
    return [span["exact"] for span in spans(cell)]


def test_a_position_says_who_what_and_by_whose_word(record: Held) -> None:
    row = by_id(record, "positions")["p2"]
    assert isinstance(row["actor"], dict)
    assert isinstance(row["stance"], dict)
    assert (row["actor"]["name"], row["stance"]["value"], row["voice"]) == ("Ostria", "agrees", "ascribed")
    assert (row["issue_name"], row["option_name"]) == ("The fee", "Halve it")
    assert [who["name"] for who in row["ascribed_by"]] == ["Maren Holt"]  # type: ignore[union-attr, index, call-overload]
    assert exact(row["matter"]) == ["the fee is unfair"]


def test_a_position_of_no_issue_keeps_its_matter(record: Held) -> None:
    row = by_id(record, "positions")["p10"]
    assert (row["issue"], row["option_name"], exact(row["matter"])) == ("", "", ["café crews"])


def test_the_evidence_is_the_clause_and_the_rows_own_words(record: Held) -> None:
    claim = next(claim for claim in record.claims() if claim.id == "c1")
    position = replace(next(record.positions()), claim="c1", matter=(), condition=())
    position = replace(position, stance=replace(position.stance, evidence=()))
    held = Held(replace(record.held, positions=(position,)))
    row = next(rows(held, "positions"))
    assert [(span["start"], span["end"]) for span in spans(row["evidence"])] == [
        (span.start, span.end) for span in claim.spans
    ]
    assert row["text"] == "We met twice"


def test_a_proposal_has_each_answer_with_its_words(record: Held) -> None:
    row = by_id(record, "proposals")["o1"]
    wire, paper, *_ = (report.id for report in record.reports())
    assert isinstance(row["responses"], list)
    answer = row["responses"][0]
    assert (answer["actor"]["name"], answer["response"]["value"]) == ("Ostria", "accepts")
    assert answer["text"] == "Ostria had agreed to a pilot service"
    assert [(span["report"], span["exact"]) for span in spans(row["terms"])] == [
        (wire, "a pilot service"),
        (paper, "the fee could be halved"),
    ]
    assert row["text"] == "a pilot service"
    assert exact(row["status"]) == ["agreed"]
    assert row["reports"] == [wire, paper]
    assert [(span["report"], span["exact"]) for span in spans(row["deadline"])] == [(paper, "June")]


def test_a_status_whose_words_no_telling_has_is_given_without_evidence(record: Held) -> None:
    first = next(record.proposals())
    strange = replace(first, status=replace(first.status, evidence=(first.terms[0].spans[0],)))
    row = next(rows(Held(replace(record.held, proposals=(strange,))), "proposals"))
    assert isinstance(row["status"], dict)
    assert (row["status"]["value"], row["status"]["evidence"]) == ("accepted", [])


def test_a_forecast_says_what_later_reports_say_of_it(record: Held) -> None:
    row = by_id(record, "forecasts")["f1"]
    assert (row["outcome"], row["outcome_basis"]) == ("true", "event")
    later, near = row["for"], row["open"]
    assert isinstance(later, list)
    assert isinstance(near, list)
    assert (later[0]["text"], later[0]["outlet"], later[0]["event"]) == (
        "The ferry left at nine",
        "The Seld Post",
        "e-left",
    )
    assert (near[0]["text"], row["against"]) == ("It was raining", [])


def test_a_hedge_gives_its_range_or_none(record: Held) -> None:
    found = by_id(record, "forecasts")
    assert (exact(found["f2"]["hedge"]), found["f2"]["low"], found["f2"]["high"]) == (["could"], 0.2, 0.6)
    assert (found["f1"]["hedge"], found["f1"]["low"]) == (None, None)


@pytest.mark.parametrize(("number", "kept"), [("k1", "no"), ("k2", "open")])
def test_a_commissive_says_whether_it_was_kept(record: Held, number: str, kept: str) -> None:
    assert by_id(record, "commissives")[number]["kept"] == kept


def test_an_account_names_contradictions_by_kind(record: Held) -> None:
    row = by_id(record, "accounts")["v1"]
    assert row["agrees"] == ["v3"]
    assert isinstance(row["contradicts"], list)
    assert [(link["account"], link["kind"], exact(link["evidence"])) for link in row["contradicts"]] == [
        ("v2", "other_date", ["twice"])
    ]
    other = by_id(record, "accounts")["v4"]["otherwise"]
    assert isinstance(other, list)
    assert [link["kind"] for link in other] == ["other_wording"]


def test_figures_are_numbers(record: Held) -> None:
    found = by_id(record, "figures")
    assert (found["n1"]["value"], found["n3"]["value"], found["n3"]["low"]) == (2, None, 40.5)
    assert found["n1"]["contradicts"] == ["n2"]
    assert exact(found["n1"]["evidence"]) == ["twice"]
    assert found["n4"]["group"] is None


@pytest.mark.parametrize("table", WEIGHED)
def test_sure_rows_are_those_above_the_line(record: Held, table: str) -> None:
    found = {row["id"] for row in sure_rows(rows(record, table), table)}
    assert found == {row["id"] for row in rows(record, table) if float(str(row["confidence"])) >= 0.7}


def test_what_was_not_said_is_not_sure(record: Held) -> None:
    found = {row["id"] for row in sure_rows(rows(record, "statements"), "statements")}
    assert {"s005", "s006", "s010"}.isdisjoint(found)
    assert "s001" in found


@pytest.mark.parametrize("table", WEIGHED)
def test_rows_of_reports_that_are_gone_are_left_out_or_empty(record: Held, table: str) -> None:
    gone = Held(replace(record.held, reports=()))
    assert [span for row in rows(gone, table) for span in spans(row)] == []
    assert list(rows(Held(Assembled((), (), (), ())), table)) == []
