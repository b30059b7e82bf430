"""Dates as they are printed, and the headings they stand under."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Record, When
from onrecord.views.labels import dated, day
from onrecord.views.periods import by_period, period, within


def when(edtf: str, earliest: str, latest: str, basis: str = "stated") -> When:
    return When(edtf, earliest, latest, basis)


AUGUST = when("2031-08-05", "2031-08-05", "2031-08-05")


@pytest.mark.parametrize(
    ("date", "heading", "printed"),
    [
        (AUGUST, "August 2031", "5 Aug"),
        (when("2031-08", "2031-08-01", "2031-08-31"), "August 2031", "Aug"),
        (when("2031-07-28/2031-08-03", "2031-07-28", "2031-08-03"), "July 2031", "28 Jul – 3 Aug"),
        (when("2031-12-30/2032-01-02", "2031-12-30", "2032-01-02"), "December 2031", "30 Dec – 2 Jan 2032"),
        (when("2031-06-01~/2031-06-15~", "2031-06-01", "2031-06-15"), "June 2031", "~1–15 Jun"),
        (when("2031-08-05~", "2031-08-05", "2031-08-05"), "August 2031", "~5 Aug"),
        (when("2031-22", "2031-06-01", "2031-08-31"), "2031", "summer"),
        (when("2031", "2031-01-01", "2031-12-31"), "2031", "2031"),
        (when("2029/2031", "2029-01-01", "2031-12-31"), "2029", "2029 – 2031"),
        (when("203X", "2030-01-01", "2039-12-31"), "2030", "2030s"),
        (when("../2031-08-05", "", "2031-08-05", "published"), "August 2031", "by 5 Aug"),
        (when("2031-08-05/..", "2031-08-05", ""), "August 2031", "from 5 Aug"),
        (when("2031-08-05", "2031-08-05", "2031-08-05", "published"), "August 2031", "~5 Aug"),
        (when("-0479-08", "-0479-08-01", "-0479-08-31"), "date unknown", "-0479-08"),
        (None, "date unknown", ""),
    ],
)
def test_a_date_stands_where_one_looks_for_it(date: When | None, heading: str, printed: str) -> None:
    assert period(date).heading == heading
    assert within(date, period(date)) == printed


def test_what_is_known_less_exactly_comes_first(record: Record) -> None:
    base = next(record.events())
    dates = [None, AUGUST, when("2031", "2031-01-01", "2031-12-31"), when("2031-08", "2031-08-01", "2031-08-31")]
    events = [replace(base, id=f"e{number}", when=date) for number, date in enumerate(dates)]
    assert [(heading.heading, [event.id for event in group]) for heading, group in by_period(events)] == [
        ("2031", ["e2"]),
        ("August 2031", ["e3", "e1"]),
        ("date unknown", ["e0"]),
    ]


@pytest.mark.parametrize("edtf", ["", "Y170000002", "2031-13", "2031-99-01", "talks", "2031-05-06T10:00"])
def test_what_is_written_in_another_way_is_printed_as_it_is(edtf: str) -> None:
    assert day(edtf) == edtf


def test_a_single_day_is_printed_as_a_day() -> None:
    assert dated(when("2031-08-05/2031-08-05", "2031-08-05", "2031-08-05")) == "5 Aug 2031"
