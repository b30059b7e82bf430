"""The figure of the timeline draws each event once, where it belongs, or says that it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Record
from onrecord.views.pages.gather import gather
from onrecord.views.pages.lanes import WIDTH, Figure, figure
from onrecord.views.pages.occasions import Occasion

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.fixture(scope="session")
def occasion(record: Record) -> Occasion:
    return next(event for event in gather(record).events if event.id == "e-left")


def drawn(found: Figure | None) -> Figure:
    assert found
    return found


def at(occasion: Occasion, day: date, **more: object) -> Occasion:
    return replace(occasion, **{"id": f"at-{day}", "first": day, "last": day, **more})


def test_nothing_dated_is_no_figure(occasion: Occasion) -> None:
    assert figure([]) is None
    assert figure([replace(occasion, first=None, last=None)]) is None


def test_one_event_is_drawn(occasion: Occasion) -> None:
    found = drawn(figure([occasion]))
    assert [lane.label for lane in found.lanes] == ["concession or withdrawal"]
    assert [mark.event for mark in found.lanes[0].marks] == ["e-left"]


@given(st.lists(st.tuples(DAYS, st.integers(0, 400), st.sampled_from(["CONSULT", "ASSAULT"])), min_size=1, max_size=80))
def test_every_event_is_drawn_counted_or_left_out(occasion: Occasion, made: list[tuple[date, int, str]]) -> None:
    events = [
        replace(occasion, id=f"e{number}", first=day, last=day + timedelta(length), root=root)
        for number, (day, length, root) in enumerate(made)
    ]
    found = drawn(figure(events))
    marks = [mark for lane in found.lanes for mark in lane.marks]
    counted = sum(int(mark.text[1:]) if mark.shape == "many" else 1 for mark in marks)
    assert counted == found.drawn
    assert found.drawn + sum(found.left_out) == len(events)
    assert all(mark.x >= 0 and mark.x + mark.width <= WIDTH and 0 < mark.y < found.height for mark in marks)


def test_dots_of_a_lane_do_not_lie_on_each_other(occasion: Occasion) -> None:
    events = [replace(occasion, id=f"e{number}", sources=number + 1) for number in range(9)]
    (lane,) = drawn(figure(events)).lanes
    singles = [mark for mark in lane.marks if mark.shape != "many"]
    assert len({mark.y for mark in singles}) == len(singles) == 3
    assert [mark.text for mark in lane.marks if mark.shape == "many"] == ["+6"]
    assert {mark.event for mark in singles} == {"e8", "e7", "e6"}


def test_more_sources_make_a_larger_dot(occasion: Occasion) -> None:
    first = date(2031, 5, 1)
    events = [at(occasion, first, sources=1), at(occasion, first + timedelta(30), sources=9)]
    radii = [mark.radius for mark in drawn(figure(events)).lanes[0].marks]
    assert radii[0] < radii[1]


def test_an_event_from_long_ago_does_not_flatten_the_rest(occasion: Occasion) -> None:
    events = [at(occasion, date(2031, 5, 1) + timedelta(number)) for number in range(40)]
    found = drawn(figure([at(occasion, date(1938, 9, 30)), *events]))
    assert found.left_out == (0, 1, 0)
    assert found.first >= date(2031, 1, 1)


def test_talks_are_a_line_of_rounds(record: Record) -> None:
    found = drawn(figure([event for event in gather(record).events if event.sure]))
    talks = found.lanes[0]
    assert [(mark.shape, mark.text, mark.status) for mark in talks.marks] == [
        ("node", "2", "held"),
        ("node", "3", "scheduled"),
    ]
    assert len(talks.spine) == 2
    assert all(lane.spine == () for lane in found.lanes[1:])


def test_talks_that_are_part_of_themselves_end(occasion: Occasion) -> None:
    first, second = replace(occasion, id="a", series="b"), replace(occasion, id="b", series="a")
    assert figure([first, second])


@pytest.mark.parametrize("days", [0, 9, 60, 300, 2000, 20000])
def test_a_few_ticks_say_where_one_is(occasion: Occasion, days: int) -> None:
    first = date(2001, 3, 9)
    found = drawn(figure([at(occasion, first), at(occasion, first + timedelta(days))]))
    assert 1 <= len(found.ticks) <= 12
    assert all(160 <= tick.x <= 985 for tick in found.ticks)
