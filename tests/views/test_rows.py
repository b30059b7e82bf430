"""Rows hold the fields that others rely on, and no word that is not in the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from onrecord.model import Assembled, Judged, Record, Span
from onrecord.views import TABLES, rows, statement_row
from onrecord.views.cells import Cell, Row

FIELDS = {
    "reports": "id name path sha256 outlet title authors url published dateline language text regions carriers copy_of "
    "version_of read flags",
    "statements": "id remark_id report report_name outlet published kind type speakers speaker source cue content text "
    "said_on addressee venue via within actual actual_basis act act_basis confidence decided",
    "actors": "id name names kind roles capacity side mentions reports redirects flags",
    "times": "report report_name start end exact type value mod quant freq begin end_point anchor edtf earliest latest "
    "basis candidates flags",
    "claims": "id report report_name statement voice head spans text polarity factuality condition hedge when confidence",
    "events": "id type trigger actor recipient when place status history series level ordinal reports sources accounts "
    "evidence disagreements confidence",
    "positions": "id report report_name outlet published actor side capacity issue issue_name option option_name stance "
    "strength demanded demanded_of matter condition voice ascribed_by on claim statement remark_id text evidence match "
    "confidence",
    "proposals": "id proposer voice addressees terms text gives gets conditions deadline package_of alternative_to "
    "status responses tellings reports sources on evidence confidence",
    "forecasts": "id report report_name outlet published forecaster side capacity kind what text polarity hedge low "
    "high condition until horizon plain voice ascribed_by on outcome outcome_basis outcome_confidence for against open "
    "claim statement remark_id evidence confidence",
    "accounts": "id of subject report report_name outlet published independent_source agrees contradicts otherwise "
    "claim statement text evidence confidence",
    "figures": "id report report_name outlet published kind value low high unit approximator of whose where when "
    "question answer part_of voice source on group agrees contradicts claim statement text evidence confidence",
    "decisions": "id at by action report role quote prefix suffix value state",
}
FIELDS["commissives"] = FIELDS["forecasts"] + " kept"


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
    assert "tone" not in next(rows(record, "statements"))
    assert "issues" not in next(rows(record, "claims"))


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


def test_a_statement_says_when_and_by_which_act(record: Record) -> None:
    stated, published = (by_id(record, "statements")[name] for name in ("s001", "s008"))
    assert (stated["act"], stated["act_basis"]) == (
        "state",
        {"basis": "told", "evidence": [{"start": 72, "end": 76, "exact": "told"}], "confidence": 0.9},
    )
    assert isinstance(stated["said_on"], dict)
    assert [span["exact"] for span in spans(stated["said_on"])] == ["Tuesday"]
    assert published["said_on"] == {
        "edtf": "../2031-05-07",
        "earliest": "",
        "latest": "2031-05-07",
        "basis": "published",
        "flags": [],
        "evidence": [],
    }
    assert by_id(record, "statements")["s002"]["act"] is None


def test_a_time_stays_open_with_its_candidates(record: Record) -> None:
    row = list(rows(record, "times"))[1]
    assert (row["exact"], row["value"], row["edtf"]) == ("Tuesday", "XXXX-WXX-2", None)
    assert row["candidates"] == ["2031-04-29", "2031-05-06"]


def test_a_claim_says_what_it_hangs_on(record: Record) -> None:
    row = by_id(record, "claims")["c3"]
    assert [span["exact"] for span in spans(row["condition"])] == ["If they pay"]
    assert row["hedge"] == {"span": {"start": 256, "end": 261, "exact": "might"}, "low": 0.3, "high": 0.6}


def test_an_event_has_every_account_with_its_report(record: Record) -> None:
    row = by_id(record, "events")["e-met"]
    wire, paper, copy, *_ = (report.id for report in record.reports())
    assert row["reports"] == [wire, paper, copy]
    assert row["sources"] == 2
    accounts = row["accounts"]
    assert isinstance(accounts, list)
    assert [account["report_name"] for account in accounts] == ["wire-0506", "paper-0507", "copy-0506"]
    assert [account["text"] for account in accounts] == [
        "We met twice",
        "Talks over the strait",
        "The strait stays open",
    ]
    assert [(span["report"], span["exact"]) for span in spans(row["evidence"])] == [
        (wire, "We met twice"),
        (paper, "Talks over the strait"),
        (copy, "The strait stays open"),
    ]


def test_an_events_cells_name_the_report_whose_words_give_them(record: Record) -> None:
    row = by_id(record, "events")["e-met"]
    wire = next(record.reports()).id
    found = [(span["report"], span["exact"]) for name in ("trigger", "when", "place") for span in spans(row[name])]
    assert found == [(wire, "met"), (wire, "Tuesday"), (wire, "PORT SELD")]
    assert [(span["report"], span["exact"]) for span in spans([row["actor"], row["recipient"]])] == [
        (wire, "she"),
        (wire, "Ostria"),
    ]


def test_a_mention_that_no_account_has_is_withheld(record: Record) -> None:
    event = next(event for event in record.events() if event.id == "e-met")
    stranger = replace(event.actors[0], name="Nobody")
    held = type(record)(Assembled(tuple(record.reports()), (), (), (), events=(replace(event, actors=(stranger,)),)))
    assert next(rows(held, "events"))["actor"] == [{"actor": "person:holt", "name": "Nobody", "mention": None}]


def test_an_event_says_how_its_status_moved_and_who_differs(record: Record) -> None:
    row = by_id(record, "events")["e-met"]
    wire, paper, copy, *_ = (report.id for report in record.reports())
    assert row["history"] == [
        {"value": "scheduled", "accounts": [1], "reports": [paper]},
        {"value": "held", "accounts": [0, 2], "reports": [wire, copy]},
    ]
    assert row["disagreements"] == [
        {
            "field": "when",
            "values": [
                {"value": "2031-05-05", "accounts": [0, 2], "reports": [wire, copy]},
                {"value": "2031-05-07", "accounts": [1], "reports": [paper]},
            ],
        }
    ]
