"""What speaks for one event and against it, feature by feature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.assembly.events.days import Days
from onrecord.assembly.events.match import FEATURES, LINE, kept_apart, score
from onrecord.assembly.events.pairs import across_reports
from onrecord.assembly.events.telling import Telling, weighed

SEIZED = Telling(
    ("a", 0, 6),
    frozenset({"seiz"}),
    kinds=frozenset({"seizure"}),
    doers=frozenset({"country:RU"}),
    recipients=frozenset({"country:UA"}),
    place=frozenset({"orrin"}),
    days=Days(100, 100),
    figures=frozenset({"2 trawler"}),
    words=frozenset({"coast", "guard", "trawler"}),
    published=101,
)
OTHER = replace(SEIZED, key=("b", 0, 6))


@pytest.mark.parametrize(
    "change",
    [
        {"days": Days(90, 95)},
        {"place": frozenset({"lissmark"})},
        {"doers": frozenset({"country:FI"})},
        {"figures": frozenset({"9 trawler"})},
        {"words": frozenset({"sail"})},
        {"stems": frozenset({"captur"})},
        {"status": "did_not_happen"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_each_difference_counts_against_one_event(change: dict[str, object]) -> None:
    told = weighed([SEIZED, OTHER, replace(OTHER, **change)])
    assert score(told[0], told[2]) < score(told[0], told[1])


def test_the_same_of_the_same_on_one_day_is_one_event() -> None:
    one, other = weighed([SEIZED, OTHER])
    assert score(one, other) >= LINE


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"days": Days(100, 100)}, {"days": Days(101, 101), "figures": frozenset()}, True),
        ({"days": Days(100, 100)}, {"days": Days(101, 101)}, False),
        ({"days": Days(100, 100)}, {"days": Days(110, 110)}, True),
        ({"days": None, "published": 100}, {"days": None, "published": 300}, True),
        ({"days": None, "published": 100}, {"days": None, "published": 110}, False),
        ({"ordinal": "2"}, {"ordinal": "3"}, True),
        ({"ordinal": "2", "level": "round"}, {"ordinal": "3", "level": "session"}, False),
        ({"status": "held"}, {"status": "scheduled", "days": None, "published": 105}, True),
        ({"status": "held"}, {"status": "scheduled", "days": None, "published": 95}, False),
    ],
)
def test_what_keeps_two_tellings_apart(one: dict[str, object], other: dict[str, object], apart: bool) -> None:
    first, second = weighed([replace(SEIZED, **one), replace(OTHER, **other)])
    assert kept_apart(first, second) is apart
    assert kept_apart(second, first) is apart


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.holds.__name__)
def test_features_do_not_mind_the_order(feature: object) -> None:
    one, other = weighed([SEIZED, replace(OTHER, days=None, doers=frozenset({"country:FI"}), level="round")])
    assert feature.holds(one, other) == feature.holds(other, one)


def test_strangers_are_never_compared() -> None:
    stranger = replace(OTHER, doers=frozenset(), recipients=frozenset(), days=None, words=frozenset({"sail"}))
    assert list(across_reports(weighed([SEIZED, stranger]))) == []


def test_a_crowd_is_compared_with_its_neighbours_only() -> None:
    crowd = weighed([replace(SEIZED, key=(f"{n:03}", 0, 6)) for n in range(200)])
    assert len(list(across_reports(crowd))) < 200 * 20


def test_a_summit_is_a_meeting_all_the_same() -> None:
    spot = {"place": frozenset({"alaska"}), "kinds": frozenset({"meeting"}), "month_day": "08-15"}
    meeting = Telling(("a", 0, 7), frozenset({"meet"}), level="session", **spot)
    summit = Telling(("b", 0, 6), frozenset({"summit"}), level="round", **spot)
    assert score(meeting, summit) >= LINE
    assert kept_apart(meeting, replace(summit, month_day="06-01"))
