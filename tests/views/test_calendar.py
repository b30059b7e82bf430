"""A calendar that other programs open, with nothing in it that is not known."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from onrecord.model import Assembled, Record, When
from onrecord.views import export
from onrecord.views.calendar import escaped, folded


def written(record: Record) -> bytes:
    out = io.BytesIO()
    export(record, "events", format="ics", out=out)
    return out.getvalue()


def entries(record: Record) -> dict[str, Component]:
    parsed = Calendar.from_ical(written(record))
    return {str(entry["UID"]): entry for entry in parsed.walk("VEVENT")}


def test_each_sure_and_dated_event_is_an_entry(record: Record) -> None:
    assert list(entries(record)) == ["e-talks@onrecord", "e-met@onrecord", "e-left@onrecord", "e-again@onrecord"]


def test_an_entry_covers_the_whole_interval(record: Record) -> None:
    entry = entries(record)["e-again@onrecord"]
    assert (entry.start, entry.end) == (date(2031, 6, 1), date(2031, 7, 1))
    assert entry["DTSTART"].params["VALUE"] == "DATE"


def test_an_entry_holds_the_exact_words_and_the_disagreement(record: Record) -> None:
    entry = entries(record)["e-met@onrecord"]
    assert str(entry["SUMMARY"]) == "meeting or talks: Maren Holt → Ostria: “met”"
    lines = str(entry["DESCRIPTION"]).split("\n")
    assert (
        lines[0]
        == "“We met twice,” she said, “and we shall meet again.” — Tidewire, Vell: strait stays open, 6 May 2031 [quoted]"
    )
    assert lines[-1].startswith("when: 2031-05-05 (Tidewire, Vell: strait stays open, 6 May 2031; Coast Daily")
    assert entry["LOCATION"] == "PORT SELD"
    assert entry["STATUS"] == "CONFIRMED"
    assert entry["DTSTAMP"].dt.date() == date(2031, 5, 8)


def test_what_is_only_scheduled_is_tentative(record: Record) -> None:
    entry = entries(record)["e-again@onrecord"]
    assert entry["STATUS"] == "TENTATIVE"
    assert str(entry["SUMMARY"]).endswith("(scheduled)")


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        ("held", "CONFIRMED"),
        ("claimed", "TENTATIVE"),
        ("cancelled", "CANCELLED"),
        ("denied", "CANCELLED"),
        ("did_not_happen", "CANCELLED"),
    ],
)
def test_only_what_was_held_is_confirmed(record: Record, status: str, mark: str) -> None:
    events = tuple(replace(event, status=status) for event in record.events())
    held = type(record)(Assembled(tuple(record.reports()), (), (), (), events=events))
    assert {str(entry["STATUS"]) for entry in entries(held).values()} == {mark}


@pytest.mark.parametrize(("first", "last"), [("", "2031-05-06"), ("2031-05-06", ""), ("2031-05-06", "9999-12-31")])
def test_an_open_date_has_no_place(record: Record, first: str, last: str) -> None:
    when = When("2031", first, last, "stated")
    events = tuple(replace(event, when=when) for event in record.events())
    assert entries(type(record)(Assembled(tuple(record.reports()), (), (), (), events=events))) == {}


def test_lines_are_short_and_end_as_the_standard_says(record: Record) -> None:
    content = written(record)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    assert written(record) == written(record)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_folding_is_undone_without_loss(text: str) -> None:
    line = "SUMMARY:" + escaped(text)
    made = folded(line)
    assert all(len(part) <= 75 for part in made.split(b"\r\n"))
    assert made.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode() == line


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_a_text_comes_back_from_the_calendar(text: str) -> None:
    line = folded("SUMMARY:" + escaped(text))
    body = b"BEGIN:VEVENT\r\nUID:u\r\n" + line + b"END:VEVENT\r\n"
    assert str(Component.from_ical(body)["SUMMARY"]) == text


def test_a_report_cannot_add_lines_of_its_own(record: Record) -> None:
    report, *rest = record.reports()
    evil = report.text.replace("We met twice", "We\r\nEND:VE")
    held = type(record)(Assembled((replace(report, text=evil), *rest), (), (), (), events=tuple(record.events())))
    assert len(entries(held)) == 4
