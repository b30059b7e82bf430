from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.assembly.dates import when
from onrecord.assembly.times import anchor
from onrecord.model import Span, Time, When
from onrecord.reading.times import find_times

TUESDAY = "2025-08-12"


def times(text: str, published: str | None = TUESDAY, datelines: tuple[Span, ...] = ()) -> tuple[Time, ...]:
    given_day = when(published, "json") if published else None
    return anchor("r1", find_times(text, [Span(0, len(text))]), published=given_day, datelines=datelines)


def values(text: str, published: str | None = TUESDAY) -> list[str]:
    return [time.value for time in times(text, published)]


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("They met yesterday.", "2025-08-11", "2025-08-11"),
        ("They met on Monday.", "2025-08-11", "2025-08-11"),
        ("They will meet on Monday.", "2025-08-18", "2025-08-18"),
        ("They met last Tuesday.", "2025-08-05", "2025-08-05"),
        ("They met on Monday night.", "2025-08-11TNI", "2025-08-11"),
        ("They will meet at 9 p.m. on Friday.", "2025-08-15T21:00", "2025-08-15"),
        ("They met last week.", "2025-W32", "2025-08-04/2025-08-10"),
        ("They met over the weekend.", "2025-W32-WE", "2025-08-09/2025-08-10"),
        ("They met last month.", "2025-07", "2025-07"),
        ("They met in October.", "2025-10", "2025-10"),
        ("They met on December 30.", "2025-12-30", "2025-12-30"),
        ("They met last October.", "2024-10", "2024-10"),
        ("They met last summer.", "2024-SU", "2024-22"),
        ("They met two years ago.", "2023", "2023"),
        ("They met 10 days ago.", "2025-08-02", "2025-08-02"),
        ("They met in Q3 2024.", "2024-Q3", "2024-35"),
        ("They met in last year's third quarter.", "2024-Q3", "2024-35"),
        ("They met in the first half of 2025.", "2025-H1", "2025-40"),
        ("They met in the 1990s.", "199", "199X"),
        ("They met in the '80s.", "198", "198X"),
        ("They met in the 20th century.", "19", "19XX"),
        ("They met in 480 BC.", "BC0480", "-0479"),
        ("They met at Christmas 2024.", "2024-12-25", "2024-12-25"),
        ("They met last Thanksgiving.", "2024-11-28", "2024-11-28"),
        ("They met on Good Friday.", "2025-04-18", "2025-04-18"),
        ("They met the day before yesterday.", "2025-08-10", "2025-08-10"),
        ("The year ends on December 31, 2025.", "2025-12-31", "2025-12-31"),
    ],
)
def test_a_date_is_reckoned_from_publication(text: str, value: str, edtf: str) -> None:
    (time,) = times(text)
    assert time.when is not None
    assert (time.value, time.when.edtf) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "mod", "earliest", "latest"),
    [
        ("They met in early June 2025.", "START", "2025-06-01", "2025-06-15"),
        ("They met in mid-June 2025.", "MID", "2025-06-08", "2025-06-23"),
        ("They met in late June 2025.", "END", "2025-06-16", "2025-06-30"),
        ("They met in late 2022.", "END", "2022-07-02", "2022-12-31"),
    ],
)
def test_part_of_a_stretch_is_an_interval(text: str, mod: str, earliest: str, latest: str) -> None:
    (time,) = times(text)
    assert time.when is not None
    assert (time.mod, time.when.earliest, time.when.latest) == (mod, earliest, latest)
    assert time.when.edtf == f"{earliest}~/{latest}~"
    assert time.when.flags == ("approximate",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They waited two and a half years.", "P2Y6M"),
        ("They waited nearly two weeks.", "P2W"),
        ("They spoke for half an hour.", "PT30M"),
        ("They waited several months.", "PXM"),
        ("It lasted two decades.", "P20Y"),
        ("They meet every Monday.", "XXXX-WXX-1"),
        ("They meet every two weeks.", "P2W"),
        ("They meet daily.", "P1D"),
        ("The line is now quiet.", "PRESENT_REF"),
        ("They will soon meet.", "FUTURE_REF"),
    ],
)
def test_lengths_sets_and_references_cover_no_days(text: str, value: str) -> None:
    (time,) = times(text)
    assert (time.value, time.when) == (value, None)


def test_a_length_up_to_publication_has_two_ends() -> None:
    (time,) = times("For the past three years they have not met.")
    assert (time.value, time.begin, time.end_point) == ("P3Y", "2022-08-12", TUESDAY)
    assert time.when == When("2022-08-12/2025-08-12", "2022-08-12", TUESDAY, "published")


def test_a_range_has_two_ends_and_the_days_between() -> None:
    first, second, both = times("They met August 12-14, 2025.")
    assert (first.value, second.value) == ("2025-08-12", "2025-08-14")
    assert both.when is not None
    assert (both.begin, both.end_point, both.when.edtf) == ("2025-08-12", "2025-08-14", "2025-08-12/2025-08-14")


def test_without_publication_nothing_is_guessed() -> None:
    text = "They met on Thursday, yesterday, last week, last month, on August 15 and at 9 p.m."
    assert values(text, None) == ["XXXX-WXX-4", "XXXX-XX-XX", "XXXX-WXX", "XXXX-XX", "XXXX-08-15", "XXXX-XX-XXT21:00"]
    found = times(text, None)
    assert all(time.when is None and time.anchor is None for time in found)
    assert all(time.flags == ("underspecified",) for time in found)
    assert found[4].candidates == ("XXXX-08-15",)


def test_a_month_of_publication_is_enough_for_years_and_months() -> None:
    assert values("They met last year, last month and yesterday.", "2025-08") == ["2024", "2025-07", "XXXX-XX-XX"]


def test_what_the_text_has_said_is_an_anchor() -> None:
    text = "The truce was signed on March 3, 2014. The day before, shots were fired; two weeks later it broke."
    signed, before, later = times(text, None)
    assert [before.value, later.value] == ["2014-03-02", "2014-W11"]
    assert before.anchor is not None
    assert (before.anchor.value, before.anchor.basis, before.anchor.evidence) == ("2014-03-03", "text", (signed.span,))


def test_a_story_goes_on_from_its_last_date() -> None:
    text = (
        "War broke out in 1914. In August the border fell; on 12 September the line held. "
        "In 1915 it moved, in 1916 it moved back, and in November 1917 it broke. By the end of the month all was over. "
        "In January the envoys met."
    )
    found = values(text)
    assert found[1:3] == ["1914-08", "1914-09-12"]
    assert found[-2:] == ["1917-11", "1918-01"]


def test_dateline_comes_before_the_page() -> None:
    text = "KYIV, August 11. /UNA/. The envoys met on Sunday and will meet today."
    dateline = Span(0, text.index("The"))
    filed, sunday, today = times(text, "2025-08-12", (dateline,))
    assert [filed.value, sunday.value, today.value] == ["2025-08-11", "2025-08-10", "2025-08-11"]
    assert today.anchor is not None
    assert (today.anchor.basis, today.anchor.evidence) == ("dateline", (filed.span,))


def test_a_dateline_far_from_the_page_is_no_anchor() -> None:
    text = "KYIV, June 11. /UNA/. The envoys met yesterday."
    _, yesterday = times(text, "2025-08-12", (Span(0, 21),))
    assert yesterday.value == "2025-08-11"
    assert yesterday.anchor is not None
    assert yesterday.anchor.basis == "published"


def test_a_weekday_that_the_dateline_contradicts_stays_open() -> None:
    text = "The envoy told UNA on Thursday that talks had failed."
    doubted = When(TUESDAY, TUESDAY, TUESDAY, "header", ("weekday_mismatch",), (Span(10, 30),))
    (time,) = anchor("r1", find_times(text, [Span(0, len(text))]), published=doubted)
    assert (time.value, time.flags, time.anchor) == ("XXXX-WXX-4", ("weekday_mismatch",), None)
    assert time.candidates == ("2025-08-07", "2025-08-14")
    assert time.when is not None
    assert (time.when.edtf, time.when.earliest, time.when.latest) == (
        "[2025-08-07,2025-08-14]",
        "2025-08-07",
        "2025-08-14",
    )


def test_a_weekday_that_is_not_its_days_own_is_flagged() -> None:
    (time,) = times("They met on Thursday, August 12, 2025.")
    assert (time.value, time.flags) == ("2025-08-12", ("weekday_mismatch",))
    assert time.candidates == ("2025-08-07", "2025-08-12", "2025-08-14")


def test_a_day_that_no_calendar_has() -> None:
    (time,) = times("They met on February 30, 2025.")
    assert (time.value, time.when, time.flags) == ("2025-02-30", None, ("impossible_date",))


def test_a_fiscal_year_has_no_days() -> None:
    (time,) = times("Output fell in fiscal 2024.")
    assert (time.value, time.when, time.flags) == ("2024", None, ("fiscal",))


def test_zones_are_not_converted() -> None:
    (time,) = times("They met at 11:30 p.m. EST on Monday.")
    assert time.value == "2025-08-11T23:30"


def test_another_day_of_publication_dates_all_anew() -> None:
    text = "They met yesterday, and on Monday, and in March 2020."
    assert values(text, "2025-08-12") == ["2025-08-11", "2025-08-11", "2020-03"]
    assert values(text, "2024-03-01") == ["2024-02-29", "2024-02-26", "2020-03"]


def test_every_expression_has_its_time() -> None:
    text = "From May 3 to May 5 they met daily, for two hours, as they did last year."
    expressions = find_times(text, [Span(0, len(text))])
    found = anchor("r1", expressions)
    assert [time.span for time in found] == [each.span for each in expressions]
    assert {time.report for time in found} == {"r1"}


WORDS = st.sampled_from(
    [
        "yesterday", "today", "last week", "next month", "on Friday", "last Friday", "next Friday", "in May", "in early May",
        "on May 30", "last spring", "the past two months", "the next ten days", "two weeks ago", "two years ago", "the weekend",
        "in the third quarter", "at Easter", "the end of the year", "in 2019", "in late 1990", "in the mid-1990s", "that month",
    ]
)  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=6), st.dates(date(1800, 1, 1), date(2190, 1, 1)))
def test_intervals_run_forward_and_hold_their_value(words: list[str], day: date) -> None:
    for time in times(f"They met {', '.join(words)}.", day.isoformat()):
        if time.when:
            first, last = date.fromisoformat(time.when.earliest), date.fromisoformat(time.when.latest)
            assert first <= last
            assert len(time.value) != 10 or first <= date.fromisoformat(time.value) <= last


@given(st.dates(date(1800, 1, 1), date(2190, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_within_a_week(day: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    for text, low, high in (("They met on {}.", -6, 0), ("They will meet on {}.", 0, 6), ("They met last {}.", -7, -1)):
        (time,) = times(text.format(name), day.isoformat())
        found = date.fromisoformat(time.value)
        assert day + timedelta(days=low) <= found <= day + timedelta(days=high)
        assert found.weekday() == weekday


def test_anchoring_does_not_change_what_was_read() -> None:
    expressions = find_times("They met yesterday.", [Span(0, 19)])
    kept = tuple(replace(each) for each in expressions)
    anchor("r1", expressions, published=when(TUESDAY, "json"))
    assert expressions == kept
