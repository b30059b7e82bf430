"""Figures scored against a gold, on made-up cases."""

from __future__ import annotations

import pytest
from bench.figures.measure import (
    NONE,
    Answer,
    Case,
    baseline,
    cell,
    interval,
    is_cut,
    is_right,
    presence,
    to_case,
    told,
)

from onrecord.model import Span

MARK, OF = Span(10, 12), Span(13, 19)


def answer(**more: object) -> Answer:
    said: dict[str, object] = {"kind": "count", "value": "12", "unit": "truck", "spans": {"of": (OF,)}, "mark": MARK}
    return Answer(**{**said, **more})  # type: ignore[arg-type]


def case(gold: Answer, found: Answer, number: str = "1") -> Case:
    return Case(number, f"report {number}", gold, found)


def test_a_row_is_right_with_number_unit_and_thing() -> None:
    assert is_right(case(answer(), answer()))
    assert is_right(case(answer(unit="km"), answer(unit="Kilometer")))
    assert not is_right(case(answer(), answer(value="13")))
    assert not is_right(case(answer(), answer(unit="car")))
    assert not is_right(case(answer(), answer(spans={"of": (Span(30, 40),)})))


def test_a_range_is_right_with_both_ends() -> None:
    ends = answer(value="", low="5", high="7")
    assert is_right(case(ends, ends))
    assert not is_right(case(ends, answer(value="", low="5", high="8")))


def test_presence_counts_what_is_missed_and_what_is_invented() -> None:
    cases = [case(answer(), answer()), case(answer(), NONE), case(Answer("none", mark=MARK), answer())]
    assert presence(cases) == (0.5, 0.5, 0.5)


def test_a_number_that_the_mark_cuts_is_left_out() -> None:
    cut = case(Answer("none", mark=MARK), answer(mark=Span(3, 12)))
    assert is_cut(cut)
    assert presence([case(answer(), answer()), cut])[0] == 1.0


def test_cells_count_where_both_hold_a_figure() -> None:
    whose = {"of": (OF,), "whose": (Span(0, 3),)}
    assert cell([case(answer(spans=whose), answer(spans=whose)), case(answer(spans=whose), answer())], "whose") == (
        1.0,
        0.5,
        pytest.approx(2 / 3),
    )


def test_a_mark_takes_the_number_that_overlaps_it_most() -> None:
    row = {"number": "1", "corpus": "c", "report": "r", "start": "10", "end": "12", "kind": "none", "voice": ""}
    row |= dict.fromkeys(("value", "low", "high", "unit", *("of", "whose", "where", "when", "question", "answer")), "")
    row |= dict.fromkeys(("part_of", "source", "approximator"), "")
    assert to_case(row, [answer(mark=Span(0, 11)), answer(value="9")]).found.value == "9"
    assert to_case(row, []).found is NONE


def test_the_baseline_reads_signs_and_the_next_word() -> None:
    text = "They sent 40 trucks and $5 million"
    assert [(each.kind, each.unit) for each in baseline(text)] == [("count", "truck"), ("money", "USD")]


def test_scores_are_told_with_intervals() -> None:
    cases = [case(answer(), answer(), str(number)) for number in range(3)]
    assert interval(cases, lambda kept: presence(kept)[2]) == (1.0, 1.0)
    lines = list(told({"ours": cases, "plain": cases}))
    assert any(line.startswith("row right") and "1.000" in line for line in lines)
