"""Rows hold the fields that others rely on, and no word that is not in the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from onrecord.model import Judged, Record, Span
from onrecord.views import TABLES, rows, statement_row
from onrecord.views.rows import Cell, Row

FIELDS = {
    "reports": "id name path sha256 outlet title authors url published dateline language text regions carriers copy_of "
    "version_of read flags",
    "statements": "id remark_id report report_name outlet published kind type speakers speaker source cue content text "
    "addressee venue via within actual actual_basis confidence decided",
    "actors": "id name names kind roles capacity side mentions reports redirects flags",
    "decisions": "id at by action report role quote prefix suffix value state",
}


def spans(cell: Cell) -> Iterator[Mapping[str, Cell]]:
    if isinstance(cell, Mapping):
        if "exact" in cell:
            yield cell
        for inner in cell.values():
            yield from spans(inner)
    elif isinstance(cell, Sequence) and not isinstance(cell, str):
        for inner in cell:
            yield from spans(inner)


def by_id(record: Record, table: str) -> dict[str, Row]:
    return {str(row["id"]): row for row in rows(record, table)}


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_row_has_the_contracts_fields(record: Record, table: str) -> None:
    found = list(rows(record, table))
    assert found
    assert all(list(row) == FIELDS[table].split() for row in found)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_span_is_found_verbatim(record: Record, table: str) -> None:
    texts = {report.id: report.text for report in record.reports()}
    for row in rows(record, table):
        home = row["id"] if table == "reports" else row.get("report")
        for span in spans(row):
            text = texts[str(span.get("report", home))]
            assert text[int(str(span["start"])) : int(str(span["end"]))] == span["exact"]


def test_a_statement_says_who_what_and_through_whom(record: Record) -> None:
    row = by_id(record, "statements")["s001"]
    assert row["speaker"] == "Maren Holt"
    assert row["outlet"] == "Tidewire"
    assert row["text"] == 'that "the strait stays open" and that Ostria had agreed to a pilot service'
    assert row["via"] == [
        {
            "actor": "Tidewire",
            "relation": "told",
            "scope": "statement",
            "evidence": [{"start": 72, "end": 85, "exact": "told Tidewire"}],
        }
    ]


def test_an_interrupted_statement_is_joined_by_an_ellipsis(record: Record) -> None:
    assert by_id(record, "statements")["s002"]["text"] == "“We met twice,” … “and we shall meet again.”"


def test_what_was_not_said_says_why(record: Record) -> None:
    row = by_id(record, "statements")["s006"]
    assert row["actual"] is False
    assert row["actual_basis"] == {"basis": "negated", "evidence": [{"start": 339, "end": 342, "exact": "not"}]}


def test_an_elided_speaker_has_no_mention(record: Record) -> None:
    speakers = by_id(record, "statements")["s005"]["speakers"]
    assert isinstance(speakers, list)
    assert speakers[0]["mention"] is None
    assert speakers[0]["basis"] == "elided"


def test_a_date_keeps_its_doubts(record: Record) -> None:
    published = next(rows(record, "reports"))["published"]
    assert isinstance(published, dict)
    assert published["flags"] == ["weekday_mismatch"]
    assert [span["exact"] for span in published["evidence"]] == ["May 6"]


def test_later_tables_fields_are_left_out(record: Record) -> None:
    assert not {"said_on", "act", "tone"} & set(next(rows(record, "statements")))


def test_cells_without_trust_are_withheld(record: Record) -> None:
    report = next(record.reports())
    statement = next(record.statements())
    doubted = replace(
        statement,
        addressee=Judged("Nobody", "guess", (Span(0, 4),), 0.0),
        speakers=(replace(statement.speakers[0], confidence=0.0),),
    )
    row = statement_row(doubted, report)
    assert row["addressee"] is None
    assert row["speakers"] == []
    assert row["speaker"] is None


def test_spans_outside_the_text_are_withheld(record: Record) -> None:
    report = next(record.reports())
    end = len(report.text)
    row = statement_row(replace(next(record.statements()), content=(Span(0, 4), Span(end, end + 5))), report)
    assert row["text"] == "PORT"


def test_confidence_has_two_decimals(record: Record) -> None:
    row = statement_row(replace(next(record.statements()), confidence=0.91666), next(record.reports()))
    assert row["confidence"] == 0.92


def test_an_actors_evidence_names_its_report(record: Record) -> None:
    row = by_id(record, "actors")["person:holt"]
    roles = row["roles"]
    assert isinstance(roles, list)
    assert roles[0]["role"] == "the harbour minister of Vell"
    assert [span["report"] for span in spans(roles)] == [report.id for report in list(record.reports())[:2]]
    assert row["reports"] == [report.id for report in list(record.reports())[:2]]
