"""A shift has both ends in the holder's own words or deeds, on two days."""

from __future__ import annotations

import pytest

from analysis.made_up import position
from onrecord.analysis import contradictions, shifts
from onrecord.model import Position

MAY, JUNE, JULY = "2024-05-01", "2024-06-01", "2024-07-01"


def told(*rows: Position) -> list[tuple[str, str, str, str, str]]:
    return [
        (each.kind, each.before.option, each.before.stance.value, each.after.option, each.after.stance.value)
        for each in shifts(rows)
    ]


def test_one_who_refused_and_now_agrees_has_shifted() -> None:
    rows = position("Kim", "disagrees", on=MAY), position("Kim", "agrees", on=JUNE)
    assert told(*rows) == [("stance", "sign", "disagrees", "sign", "agrees")]
    assert told(*reversed(rows)) == told(*rows)


def test_one_who_now_makes_terms_has_shifted() -> None:
    rows = position("Kim", "agrees", on=MAY), position("Kim", "agrees_if", on=JUNE)
    assert told(*rows) == [("stance", "sign", "agrees", "sign", "agrees_if")]


def test_one_who_wants_another_option_has_chosen_anew() -> None:
    rows = position("Kim", option="wait", on=MAY), position("Kim", option="sign", on=JUNE)
    assert told(*rows) == [("choice", "wait", "agrees", "sign", "agrees")]


def test_one_who_says_the_same_again_has_not() -> None:
    assert told(position("Kim", on=MAY), position("Kim", on=JUNE)) == []


@pytest.mark.parametrize(("voice", "basis"), [("ascribed", "verb"), ("narrated", "verb")])
def test_what_others_say_of_him_is_no_end_of_a_shift(voice: str, basis: str) -> None:
    assert told(position("Kim", "disagrees", on=MAY, voice=voice, basis=basis), position("Kim", on=JUNE)) == []


def test_what_he_does_is() -> None:
    rows = position("Kim", "disagrees", on=MAY), position("Kim", on=JUNE, voice="narrated", basis="act")
    assert len(told(*rows)) == 1


def test_two_people_make_no_shift_but_their_side_may() -> None:
    rows = position("Kim", "disagrees", on=MAY, side="Norvia"), position("Lee", "agrees", on=JUNE, side="Norvia")
    assert told(*rows) == []
    (found,) = shifts(rows, by="side")
    assert found.holder.name == "Norvia"


def test_an_utterance_retold_later_counts_on_its_first_day() -> None:
    rows = (
        position("Kim", "disagrees", on=MAY, remark="x"),
        position("Kim", "agrees", on=JUNE),
        position("Kim", "disagrees", on=JULY, remark="x"),
    )
    assert told(*rows) == [("stance", "sign", "disagrees", "sign", "agrees")]


def test_a_day_on_which_he_is_both_for_and_against_is_no_end() -> None:
    rows = position("Kim", on=MAY), position("Kim", "disagrees", on=JUNE), position("Kim", on=JUNE)
    assert told(*rows) == []


def test_what_has_no_date_is_left_out() -> None:
    assert told(position("Kim", "disagrees", on=""), position("Kim", on=JUNE)) == []


def test_matters_that_no_set_holds_do_not_shift() -> None:
    assert told(position("Kim", "disagrees", issue="", on=MAY), position("Kim", issue="", on=JUNE)) == []


def test_by_must_be_known() -> None:
    with pytest.raises(ValueError, match="give 'actor' or 'side'"):
        shifts([], by="outlet")


def test_for_and_against_on_one_day_contradict_each_other() -> None:
    pro, contra = position("Kim", on=MAY), position("Kim", "disagrees", on=MAY)
    (found,) = contradictions([contra, pro])
    assert (found.when, found.pro, found.contra, found.option) == ("day", pro, contra, "sign")


def test_for_and_against_in_one_remark_contradict_each_other_on_whatever_day() -> None:
    rows = position("Kim", on=MAY, remark="x"), position("Kim", "disagrees", on=JUNE, remark="x")
    assert [found.when for found in contradictions(rows)] == ["remark"]


def test_terms_and_a_refusal_do_not_contradict_each_other() -> None:
    assert contradictions([position("Kim", "agrees_if", on=MAY), position("Kim", "disagrees", on=MAY)]) == ()


def test_another_day_another_option_or_another_voice_is_no_contradiction() -> None:
    first = position("Kim", on=MAY)
    others = (
        position("Kim", "disagrees", on=JUNE),
        position("Kim", "disagrees", "wait", on=MAY),
        position("Kim", "disagrees", on=MAY, voice="ascribed"),
        position("Lee", "disagrees", on=MAY),
    )
    assert contradictions([first, *others]) == ()


def test_a_day_counts_once() -> None:
    rows = [position("Kim", value, on=MAY) for value in ("agrees", "agrees", "disagrees", "disagrees")]
    assert len(contradictions(rows)) == 1
