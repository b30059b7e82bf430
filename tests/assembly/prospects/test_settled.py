"""What becomes of what was foretold: found settled where later words say so plainly, and left open elsewhere."""

from __future__ import annotations

import pytest
from tests.assembly.prospects.made_up import prospects, tale

from onrecord.assembly.prospects.settle import days_between
from onrecord.model import Prospect

PLAN = (
    '<foretold kind="plan" who="Halvera"><actor>Halvera</actor> will <event>close</event> the harbour of Kemna to trawlers '
    '<time value="2023-03-10">on March 10</time></foretold>.'
)
DONE = "<actor>Halvera</actor> <event>closed</event> the harbour of Kemna to trawlers"


def plan(*later: tuple[str, str], told: str = PLAN) -> Prospect:
    """The plan of the first report, with what later ones (text, date) make of it."""
    tales = [tale("first", told)] + [tale(f"later {n}", text, date=day) for n, (text, day) in enumerate(later)]
    _, (row,) = prospects(*tales)
    return row


def test_a_plan_that_a_later_report_tells_as_done_in_its_time_was_kept() -> None:
    row = plan((f'{DONE} <time value="2023-03-10">on Friday</time>.', "2023-03-11"))
    assert row.outcome.value == "true"
    assert row.bearings[0].speaks == "for"


def test_it_was_not_kept_where_it_is_told_as_called_off() -> None:
    off = "<actor>Halvera</actor> <event>postponed</event> the closing of the harbour of Kemna to trawlers"
    row = plan((f'{off} <time value="2023-03-10">on Friday</time>.', "2023-03-11"))
    assert row.outcome.value == "false"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f'{DONE} <time value="2022-03-10">a year ago</time>.', "2023-03-11"),
        (f"{DONE}.", "2023-06-01"),
        (
            '<actor>Marrow</actor> <event>closed</event> a school <time value="2023-03-10">on Friday</time>.',
            "2023-03-11",
        ),
        ("<actor>Marrow</actor> <event>closed</event> the harbour of Kemna to trawlers.", "2023-03-11"),
        (f'{DONE} <time value="2023-03-10">on Friday</time>.', "2023-02-11"),
    ],
    ids=["another time", "long after", "another thing", "another actor", "told before"],
)
def test_it_stays_open_where_later_words_do_not_settle_it(text: str, day: str) -> None:
    assert plan((text, day)).outcome.value == "open"


def test_what_later_words_settle_is_surer_than_it_was() -> None:
    done = (f'{DONE} <time value="2023-03-10">on Friday</time>.', "2023-03-11")
    doubtful = PLAN.replace('kind="plan"', 'kind="plan" sure="0.4"')
    assert plan(told=doubtful).confidence < 0.7 <= plan(done, told=doubtful).confidence


def test_nothing_told_leaves_it_open_without_bearings() -> None:
    row = plan()
    assert (row.outcome.value, row.outcome.basis, row.bearings) == ("open", "nothing_told", ())


def test_what_is_foretold_again_settles_nothing() -> None:
    tales = [tale("first", PLAN), tale("second", PLAN, date="2023-03-11")]
    _, rows = prospects(*tales)
    assert [row.outcome.value for row in rows] == ["open", "open"]
    assert [bearing.speaks for bearing in rows[0].bearings] == ["open"]


def test_foretold_not_to_happen_it_is_false_where_it_does() -> None:
    against = PLAN.replace('kind="plan"', 'kind="forecast" polarity="negative"')
    tales = tale("first", against), tale("l", f'{DONE} <time value="2023-03-10">on Friday</time>.', date="2023-03-11")
    (row,), _ = prospects(*tales)
    assert row.outcome.value == "false"


def test_a_time_before_the_report_is_no_horizon() -> None:
    late = PLAN.replace("2023-03-10", "2023-02-10")
    _, (row,) = prospects(tale("first", late))
    assert row.horizon is None


def test_what_no_report_could_ever_say_is_unresolvable() -> None:
    seeming = '<foretold kind="forecast">The step will <event>matter</event></foretold> to <actor>Halvera</actor>.'
    (row,), _ = prospects(tale("first", seeming))
    assert (row.outcome.value, row.outcome.basis) == ("unresolvable", "no_criterion")


def test_the_order_of_reports_changes_nothing() -> None:
    tales = [tale("first", PLAN), tale("l", f'{DONE} <time value="2023-03-10">on Friday</time>.', date="2023-03-11")]
    assert prospects(*tales) == prospects(*reversed(tales))


def test_days_between_counts_back_as_well() -> None:
    assert days_between("2023-03-10", "2023-03-01") == -9
