"""Files that machines and spreadsheets open without harm or loss."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Assembled, Record
from onrecord.views import FORMATS, TABLES, export, formats_of, rows, unguarded
from onrecord.views.flatten import guarded

RISKY = "=+-@\t\r\n＝＋－＠"


def exported(record: Record, table: str, form: str) -> bytes:
    out = io.BytesIO()
    export(record, table, format=form, out=out)
    return out.getvalue()


def sheet(record: Record, table: str) -> list[dict[str, str]]:
    text = exported(record, table, "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("table", sorted(TABLES))
def test_json_lines_are_the_rows(record: Record, table: str) -> None:
    lines = exported(record, table, "jsonl").decode().removesuffix("\n").split("\n")
    assert [json.loads(line) for line in lines] == list(rows(record, table))


def test_json_lines_keep_letters_as_they_are(record: Record) -> None:
    assert "Rádio Šeld".encode() in exported(record, "statements", "jsonl")


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("table", sorted(TABLES))
def test_the_same_record_gives_the_same_bytes(record: Record, table: str, form: str) -> None:
    assert exported(record, table, form) == exported(record, table, form)


def test_a_lone_surrogate_is_kept_as_an_escape(record: Record) -> None:
    report = replace(next(record.reports()), text="A \udc80 mark.", regions=())
    held = type(record)(Assembled((report,), (), (), ()))
    assert json.loads(exported(held, "reports", "jsonl"))["text"] == "A \udc80 mark."
    assert exported(held, "reports", "csv").decode("utf-8-sig").count("\\udc80") == 1


@pytest.mark.parametrize("table", sorted(TABLES))
def test_csv_is_rfc_4180_with_a_mark_for_excel(record: Record, table: str) -> None:
    written = exported(record, table, "csv")
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.endswith(b"\r\n")
    assert len(sheet(record, table)) == len(list(rows(record, table)))


def test_csv_lays_spans_and_judgements_out(record: Record) -> None:
    row = next(row for row in sheet(record, "statements") if row["id"] == "s001")
    assert row["cue"] == "told Tidewire on Tuesday"
    assert (row["cue_start"], row["cue_end"]) == ("72", "96")
    assert (row["addressee"], row["addressee_basis"]) == ("Tidewire", "object")
    assert (row["published"], row["published_flags"]) == ("2031-05-06", "weekday_mismatch")
    assert row["actual"] == "true"


def test_csv_joins_lists_position_by_position(record: Record) -> None:
    row = next(row for row in sheet(record, "statements") if row["id"] == "s008")
    assert row["speakers_name"] == "Dario Lunt | Iva Kress"
    assert row["speakers_mention_start"] == "113 | 128"
    interrupted = next(row for row in sheet(record, "statements") if row["id"] == "s002")
    assert interrupted["content"] == "“We met twice,” | “and we shall meet again.”"


def test_csv_columns_do_not_depend_on_the_rows(record: Record) -> None:
    empty = type(record)(Assembled((), (), (), ()))
    full = exported(record, "statements", "csv").split(b"\r\n", 1)[0]
    assert exported(empty, "statements", "csv") == full + b"\r\n"


def test_no_cell_runs_as_a_formula(record: Record) -> None:
    decision = next(row for row in sheet(record, "decisions") if row["id"] == "d2")
    assert (decision["quote"], decision["value"]) == ("'@may pass", "'-x")
    assert unguarded(decision["quote"]) == "@may pass"


@pytest.mark.parametrize("fine", ["-0.5", "+12", "— no", "“-”", "a=b", "", "'tis", " =1"])
def test_what_opens_fine_is_not_touched(fine: str) -> None:
    assert guarded(fine) == fine


@given(st.text(alphabet="'" + RISKY + "1. |ab") | st.text())
def test_guarding_is_undone_without_loss(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.sampled_from(RISKY), st.text())
def test_only_a_plain_number_may_open_like_a_formula(first: str, rest: str) -> None:
    kept = guarded(first + rest)
    assert kept.startswith("'") or rest.replace(".", "", 1).isdecimal()


def test_csv_counts_the_reports_that_give_a_value(record: Record) -> None:
    row = next(row for row in sheet(record, "events") if row["id"] == "e-met")
    assert row["disagreements_field"] == "when"
    assert row["disagreements_values"] == "2031-05-05 (2) / 2031-05-07 (1)"
    assert row["history"] == "scheduled (1) / held (2)"
    assert row["accounts_text"] == "We met twice | Talks over the strait | The strait stays open"
    assert (row["trigger"], row["trigger_report"]) == ("met", next(record.reports()).id)


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"events"}))
def test_only_events_are_a_calendar(record: Record, table: str) -> None:
    assert formats_of(table) == ("csv", "jsonl", "parquet", "xlsx")
    with pytest.raises(ValueError, match="no format 'ics'"):
        exported(record, table, "ics")


def test_events_are_a_calendar(record: Record) -> None:
    assert exported(record, "events", "ics").startswith(b"BEGIN:VCALENDAR\r\n")
