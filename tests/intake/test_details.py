"""What a report says of itself: dates, datelines, bylines, credits, language."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.intake.taking import json_of, regions, report_of

from onrecord.intake.dateline import find_dateline
from onrecord.intake.dates import read_date
from onrecord.intake.publication import publication
from onrecord.model import Judged, Span

PROSE = "The two delegations will meet again in the spring, the envoy told reporters on the quay."


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2025-08-12", "2025-08-12"),
        ("2025-08-12 21:43:39+00:00", "2025-08-12"),
        ("20250812", "2025-08-12"),
        ("Tue, 12 Aug 2025 10:00:00 GMT", "2025-08-12"),
        ("August 12th, 2025", "2025-08-12"),
        ("12. 8. 2025", None),
        ("12.08.2025", "2025-08-12"),
        ("13/08/2025", "2025-08-13"),
        ("08/13/2025", "2025-08-13"),
        ("03/04/2025", "[2025-03-04,2025-04-03]"),
        ("2025-08", "2025-08"),
        ("Sept. 2025", "2025-09"),
        ("2025", "2025"),
        ("2025-02-30", None),
        ("yesterday", None),
        ("May", None),
    ],
)
def test_dates(words: str, edtf: str | None) -> None:
    dated = read_date(words)
    assert (dated and dated.edtf) == edtf


@pytest.mark.parametrize(
    "marked",
    [
        "{ANZHAR}, {October 8}. /{NRA}/. Kim left.",
        "{PORT SAMUN} ({NRA}) - Kim left.",
        "{WASHINGTON}, {Aug 12} ({Reuters}) — Kim left.",
        "{KYIV}, Ukraine ({AP}) — Kim left.",
        "{PARIS}, {3 June} ({AFP}) – Kim left.",
        "{ANZHAR}, {Wednesday, January 16}. /{NRA}/. Kim left.",
        "{SAN JUAN}, Puerto Rico, {Feb. 21, 2025} /{PRNewswire}/ -- Kim left.",
        "{Port Samun} ({NRA}) -- Kim left.",
        "({NRA}) — Kim left.",
        "{IREMNA} — Kim left.",
        "WATCH — Kim left.",
        "NATO and Kim (who left) — nobody knows.",
        "Kim (of the Foreign Ministry) left.",
        "EU — and this is new — left.",
    ],
)
def test_datelines(marked: str) -> None:
    text = marked.replace("{", "").replace("}", "")
    gold = [part.partition("}")[0] for part in marked.split("{")[1:]]
    dateline = find_dateline(text, Span(0, len(text)))
    parts = (dateline.place, dateline.day, dateline.agency) if dateline else ()
    assert [part.exact(text) for part in parts if part] == gold
    if dateline:
        assert text[dateline.span.end :].strip() == "Kim left."


@pytest.mark.parametrize(
    ("given", "text", "flags"),
    [
        ("2025-01-15", "ANZHAR, Wednesday, January 15. /NRA/. Kim left.", ()),
        ("2025-01-16", "ANZHAR, Wednesday, January 16. /NRA/. Kim left.", ("weekday_mismatch",)),
        ("2025-08-12", "ANZHAR, August 12. /NRA/. It failed, Kim told NRA on Thursday.", ("weekday_mismatch",)),
        ("2025-08-12", "ANZHAR, August 12. /NRA/. It failed, Kim told NRA on Tuesday.", ()),
        ("2025-08-12", "ANZHAR, August 12. /NRA/. It failed, Kim told NRA on Monday.", ()),
        ("2025-08-12", "ANZHAR, August 12. /NRA/. It failed, Kim told Roe on Thursday.", ()),
        ("2025-01-01", "ANZHAR, December 31 (NRA) - Kim left.", ()),
        ("2025-08-12", "ANZHAR, August 2 (NRA) - Kim left.", ("date_mismatch",)),
        ("soon", "ANZHAR, August 2, 2025 (NRA) - Kim left.", ("published_unreadable",)),
        ("03/04/2025", "Kim left.", ("ambiguous_date",)),
    ],
)
def test_doubts_about_dates(given: str, text: str, flags: tuple[str, ...]) -> None:
    when, found = publication([Judged(given, "json")], find_dateline(text, Span(0, len(text))), text)
    assert when
    assert found == when.flags == flags


def test_a_dateline_without_a_year_dates_nothing() -> None:
    text = "ANZHAR, August 12 (NRA) - Kim left."
    assert publication([], find_dateline(text, Span(0, len(text))), text) == (None, ("dateline_without_year",))


def test_the_habit_of_a_wire(tmp_path: Path) -> None:
    report = report_of(tmp_path, "a.txt", f" date 2025-08-12 ANZHAR, August 12. /NRA/. {PROSE}")
    assert report.text.startswith(" date")
    assert regions(report, "header") == ["date 2025-08-12"]
    assert regions(report, "dateline") == ["ANZHAR, August 12. /NRA/."]
    assert report.published
    assert (report.published.edtf, report.published.basis) == ("2025-08-12", "header")
    assert [span.exact(report.text) for span in report.published.evidence] == ["2025-08-12", "August 12"]
    assert report.outlet
    assert (report.outlet.value, report.outlet.basis) == ("NRA", "dateline")
    assert report.dateline
    assert report.dateline.value == "ANZHAR"
    assert [credit.value for credit in report.credits] == ["NRA"]


def test_header_lines(tmp_path: Path) -> None:
    lines = "Title: Talks fail\nSource: The Courier\nDate: Tuesday, 12 August 2025\nBy Ana Roe and Bo Lind\n\n"
    report = report_of(tmp_path, "a.txt", lines + PROSE)
    assert report.title
    assert report.title.value == "Talks fail"
    assert report.outlet
    assert report.outlet.value == "The Courier"
    assert report.published
    assert report.published.edtf == "2025-08-12"
    assert [author.value for author in report.authors] == ["Ana Roe", "Bo Lind"]
    assert len(regions(report, "header")) == 4


def test_headline_byline_and_date_line(tmp_path: Path) -> None:
    report = report_of(tmp_path, "a.txt", f"Talks fail\nBy Ana Roe\nPublished: 12 August 2025, 10:15 a.m.\n\n{PROSE}")
    assert report.title
    assert (report.title.value, report.title.basis) == ("Talks fail", "first_line")
    assert report.published
    assert report.published.basis == "header"
    assert regions(report, "heading") == ["Talks fail"]


@pytest.mark.parametrize("line", ["The talks open on August 12, 2025", "By Monday the river had risen.", PROSE])
def test_prose_is_no_header(tmp_path: Path, line: str) -> None:
    assert regions(report_of(tmp_path, "a.txt", f"{PROSE}\n{line}\n{PROSE} Again."), "header") == []


@pytest.mark.parametrize(
    ("line", "gold"),
    [
        ("NRA contributed reporting.", ["NRA"]),
        ("Ana Roe (According to NRA, The Courier, AFP)", ["NRA", "The Courier", "AFP"]),
        ("Source: NRA. It was not edited.", ["NRA"]),
        ("(NRA, with additional reporting by the Standard)", ["NRA"]),
        ("Reporting by Ana Roe; editing by Bo Lind", ["Reporting by Ana Roe; editing by Bo Lind"]),
        ("Kim contributed to the defeat.", []),
        ("Reporting is hard work.", []),
    ],
)
def test_credits(tmp_path: Path, line: str, gold: list[str]) -> None:
    report = report_of(tmp_path, "a.txt", f"{PROSE}\n{line}")
    assert [credit.value for credit in report.credits] == gold
    assert all(span.exact(report.text) == credit.value for credit in report.credits for span in credit.evidence)


def test_fields_of_json(tmp_path: Path) -> None:
    fields = {"title": "T", "outlet": "O", "url": "u", "published": "2025-01-02T03:04:05Z", "authors": "A B, C D"}
    report = report_of(tmp_path, "a.json", json_of(PROSE, language="en-GB", **fields))
    cells = (report.title, report.outlet, report.url, report.language)
    assert [cell and (cell.value, cell.basis) for cell in cells] == [(v, "json") for v in ("T", "O", "u", "en")]
    assert [author.value for author in report.authors] == ["A B", "C D"]
    assert report.name == "a"


def test_fields_of_other_kinds_are_unknown(tmp_path: Path) -> None:
    fields = {"title": None, "outlet": [], "published": 17_000_000_000, "authors": [1], "language": 3}
    report = report_of(tmp_path, "a.json", json_of(PROSE, **fields))
    assert (report.title, report.outlet, report.published, report.authors) == (None, None, None, ())
    assert report.flags == ("published_unreadable",)


def test_another_language_is_kept_and_named(tmp_path: Path) -> None:
    german = "Die beiden Delegationen treffen sich im Frühjahr wieder, sagte die Gesandte am Montag vor der Presse."
    assert (report_of(tmp_path, "a.txt", german).language or Judged("", "")).value == "de"
    declared = report_of(tmp_path, "b.json", json_of(german, language="en"))
    assert declared.language
    assert (declared.language.value, declared.flags) == ("de", ("language_mismatch",))


def test_the_detector_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    from onrecord.intake import language

    def refused(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refused)
    language._detector.cache_clear()
    assert language.detect_language(PROSE)
    assert not language.detect_language("Yes.")
