"""What the overview leads with."""

from __future__ import annotations

from datetime import date

from onrecord.model import Record
from onrecord.views.pages.findings import by_day, most_told, outlets, voices
from onrecord.views.pages.gather import gather


def test_a_remark_counts_its_reports_outlets_and_copies(record: Record) -> None:
    (told,) = most_told(gather(record), 5)
    assert [line.id for line in told.tellings] == ["s001", "s007", "s012"]
    assert (told.outlets, told.copies) == (3, 1)


def test_voices_count_remarks_not_tellings(record: Record) -> None:
    found = {voice.actor.name: voice for voice in voices(gather(record), latest=2)}
    holt = found["Maren Holt"]
    assert (holt.remarks, holt.statements, holt.reports, holt.outlets) == (3, 5, 3, 3)


def test_voices_leave_out_what_is_in_doubt(record: Record) -> None:
    found = {voice.actor.name: voice for voice in voices(gather(record), latest=9)}
    assert found["Ostria"].statements == 0
    assert [line.id for line in found["Dario Lunt"].latest] == ["s008"]


def test_outlets_know_copies_and_unread(record: Record) -> None:
    found = outlets(gather(record))
    assert [(outlet.name, outlet.reports, outlet.copies, outlet.unread) for outlet in found] == [
        ("The Seld Post", 2, 0, 0),
        ("Coast Daily", 1, 1, 0),
        ("Rádio Šeld", 1, 0, 0),
        ("Tidewire", 1, 0, 0),
        ("", 1, 0, 1),
    ]


def test_undated_statements_are_not_drawn(record: Record) -> None:
    assert by_day(gather(record)) == {date(2031, 5, 6): 4, date(2031, 5, 7): 3, date(2031, 5, 8): 1}
