"""The analyst's decisions on positions, forecasts and the other weighed tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.assembly.anchor import anchor
from onrecord.assembly.rule import Rulings, apply, on_position, on_prospect, rulings, without_rejected
from onrecord.model import (
    Decision,
    Foretelling,
    Judged,
    OffsetMap,
    Position,
    Prospect,
    Reading,
    Report,
    Span,
    Stance,
    Who,
)

TEXT = "Marrow demands the bridge. Sol will sign the paper in May. Marrow demands the bridge again."
REPORT = Report("r1", "talks", "talks.txt", "", TEXT, OffsetMap("utf-8", ()))
BRIDGE, PAPER, AGAIN = Span(15, 25), Span(36, 57), Span(74, 84)
SURE = Judged("agrees", "demand", (), 0.8)
READING = Reading(
    "r1",
    "f",
    read=True,
    stances=tuple(Stance(0, SURE, (), (words,), Judged("plain", "default")) for words in (BRIDGE, AGAIN)),
    foretellings=(Foretelling(0, Judged("plan", "will"), (), (PAPER,), Judged("positive", "default")),),
)
SOL = Who("p1", "Mira Sol", None)
POSITION = Position(
    id="a", report="r1", claim="c", statement=None, remark=None, actor=SOL, issue="", option="", stance=SURE,
    strength=Judged("plain", "default"), demanded=True, demanded_of=(), matter=(BRIDGE,), condition=(),
    voice="narrated", ascribed_by=(), on=None, match=0.0, confidence=0.4,
)  # fmt: skip
PROSPECT = Prospect(
    id="b", report="r1", claim="c", statement=None, remark=None, kind=Judged("plan", "will"), who=SOL, what=(PAPER,),
    polarity=Judged("positive", "default"), hedge=None, condition=(), horizon=None, until=None, plain=True,
    voice="narrated", ascribed_by=(), on=None, outcome=Judged("open", "default"), bearings=(), confidence=0.8,
)  # fmt: skip


def decided(action: str, role: str, quote: str, value: str = "", suffix: str = "") -> tuple[str, Rulings]:
    decision = Decision("d", "2025-07-01", "me", action, "talks", role, quote, "", suffix, value)
    (found,) = anchor([decision], [(REPORT, READING)])
    return found.decision.state, rulings([found], {"r1": READING})


def test_a_rejected_stance_is_out_of_the_reading_and_its_twin_is_not() -> None:
    state, ruled = decided("reject", "position", "the bridge", suffix=" again")
    kept = without_rejected(READING, ruled)
    assert (state, [each.matter for each in kept.stances]) == ("attached", [(BRIDGE,)])
    assert kept.foretellings == READING.foretellings


def test_a_confirmed_position_is_certain() -> None:
    _, ruled = decided("confirm", "position", "the bridge", suffix=". Sol")
    (row,) = apply([POSITION], ruled, lambda row: [(row.report, row.matter)], on_position)
    assert row.confidence == 1.0


@pytest.mark.parametrize(
    ("value", "issue", "option"), [("river/crossing/bridge", "river/crossing", "bridge"), ("none", "", "")]
)
def test_the_analyst_names_the_option(value: str, issue: str, option: str) -> None:
    _, ruled = decided("amend_option", "position", "the bridge", value, suffix=". Sol")
    (row,) = apply([POSITION], ruled, lambda row: [(row.report, row.matter)], on_position)
    assert (row.issue, row.option) == (issue, option)


def test_the_analyst_turns_the_stance() -> None:
    _, ruled = decided("amend_stance", "position", "the bridge", "disagrees", suffix=". Sol")
    (row,) = apply([POSITION], ruled, lambda row: [(row.report, row.matter)], on_position)
    assert (row.stance.value, row.stance.basis) == ("disagrees", "analyst")


def test_the_analyst_settles_an_outcome() -> None:
    state, ruled = decided("resolve", "commissive", "sign the paper in May", "false")
    (row,) = apply([PROSPECT], ruled, lambda row: [(row.report, row.what)], on_prospect)
    assert (state, row.outcome.value, row.outcome.basis) == ("attached", "false", "analyst")


def test_words_that_a_new_reading_cuts_otherwise_have_moved() -> None:
    assert decided("confirm", "commissive", "will sign the paper in May")[0] == "moved"


def test_other_rows_are_left_alone() -> None:
    _, ruled = decided("confirm", "position", "the bridge", suffix=" again")
    other = replace(POSITION, id="z")
    assert apply([other], ruled, lambda row: [(row.report, row.matter)], on_position) == (other,)
