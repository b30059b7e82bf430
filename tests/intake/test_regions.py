"""What in a report is not its running prose, and what looks as if it were not."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path

import pytest
from tests.intake.taking import json_of, regions, report_of

from onrecord.intake.boilerplate import find_boilerplate
from onrecord.model import Span

PROSE = "The two delegations will meet again in the spring, the envoy told reporters on the quay, and nobody asked why."
OTHER = "Kim, who had not slept, said that the river would decide, as it had decided every other thing in that town."


def of(tmp_path: Path, *paragraphs: str, title: str | None = None) -> dict[str, list[str]]:
    report = report_of(tmp_path, "a.json", json_of("\n".join(paragraphs), title=title))
    kinds = {region.kind for region in report.regions}
    assert all(one.span.end <= two.span.start for one, two in zip(report.regions, report.regions[1:], strict=False))
    return {kind: regions(report, kind) for kind in kinds}


def test_marks_and_their_notes(tmp_path: Path) -> None:
    found = of(
        tmp_path, "Most oppose negotiations1. “We wait,” he said.2 " + OTHER, "Notes", "1. Men above all.", "2. Ibid."
    )
    assert found == {"mark": ["1", "2"], "note": ["Notes", "1. Men above all.", "2. Ibid."]}


def test_headlines_glued_to_a_name_are_links(tmp_path: Path) -> None:
    glued = "Anna Maria NovakOn the River: Floods rise | Kim warns Lee Ferry sinks MORE"
    found = of(
        tmp_path, f"Sen. Anna Novak {glued} (R-Ohio) spoke of the dam, and Kim Roe Kimberly RoeMORE left.", OTHER
    )
    assert found == {"related": [glued, "Kimberly RoeMORE"]}
    assert of(tmp_path, "Anna Novak said that the Novak Fund wants MORE of it. " + OTHER) == {}


def test_a_mark_needs_a_note_or_a_row_of_marks(tmp_path: Path) -> None:
    assert of(tmp_path, "Most oppose negotiations1. " + OTHER, PROSE) == {}
    assert of(tmp_path, "Most oppose talks.1 Some do not.2 Kim left.3 " + OTHER)["mark"] == ["1", "2", "3"]


def test_a_numbered_list_is_no_row_of_marks(tmp_path: Path) -> None:
    assert of(tmp_path, PROSE, "1. Kim left.", "2. Lee stayed.", "3. Roe slept.", "4. Nobody asked.") == {}


@pytest.mark.parametrize("word", ["G7", "MI6", "COVID19", "F16", "Su27", "H1N1"])
def test_names_with_digits_are_no_marks(tmp_path: Path, word: str) -> None:
    assert "mark" not in of(tmp_path, f"The {word} met. {OTHER}", "Endnotes", "- One. ↩", "- Two. ↩")


def test_what_is_left_of_pictures(tmp_path: Path) -> None:
    caption = "The two leaders on the quay at Iremna in 2019. Photo: Ministry |"
    found = of(tmp_path, PROSE, "![]() |", caption, caption.removesuffix(" |"), OTHER)
    assert found == {"caption": ["![]() |", caption], "repeat": [caption.removesuffix(" |")]}


def test_a_paragraph_told_twice_is_read_once(tmp_path: Path) -> None:
    assert of(tmp_path, PROSE, OTHER, PROSE) == {"repeat": [PROSE]}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What they expect", "heading"),
        ("Potential outcomes – a truce or an exchange", "heading"),
        ("Kim says no", None),
        ("No, said Kim.", None),
        ("“No.”", None),
        ("and so on", None),
    ],
)
def test_headings(tmp_path: Path, line: str, kind: str | None) -> None:
    assert of(tmp_path, PROSE, line, OTHER) == ({kind: [line]} if kind else {})


def test_the_headline_told_again(tmp_path: Path) -> None:
    assert of(tmp_path, "Talks fail.", PROSE, title="talks fail.") == {"heading": ["Talks fail."]}


def test_corrections(tmp_path: Path) -> None:
    note = "Correction, February 14: An earlier version of this report gave a wrong figure."
    assert of(tmp_path, PROSE, note) == {"correction": [note]}
    assert of(tmp_path, PROSE, "Correction of the river took ten years, Kim said.") == {}


def test_a_letter_to_the_readers_is_one_appeal_and_names_its_outlet(tmp_path: Path) -> None:
    letter = ("A Message from The Harbour Times:", "Dear readers,", "We write from the quay.", "Help us now.")
    report = report_of(tmp_path, "a.txt", "\n".join((PROSE, *letter, OTHER)))
    assert regions(report, "appeal") == list(letter)
    assert report.outlet
    assert (report.outlet.value, report.outlet.basis) == ("The Harbour Times", "appeal")


def test_a_quotation_is_not_a_link(tmp_path: Path) -> None:
    assert of(tmp_path, PROSE, "More: “We shall not sign a single thing this year,” she says.", OTHER) == {}


def test_a_starred_list_is_not_a_footnote(tmp_path: Path) -> None:
    assert of(tmp_path, PROSE, "* The envoy left early.") == {}


def test_every_example_of_boilerplate_is_known() -> None:
    source = resources.files("onrecord.data").joinpath("boilerplate.toml").read_text("utf-8")
    for entry in tomllib.loads(source)["line"]:
        text = f"Kim* left.\n{entry['example']}"
        found = find_boilerplate(text, (Span(0, 10), Span(11, len(text))))
        assert [region.span for region in found] == [Span(11, len(text))], entry["name"]
