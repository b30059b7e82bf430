from __future__ import annotations

from pathlib import Path

import pytest
from bench.times.measure import onrecord
from bench.times.score import Counts, compare, paired
from bench.times.timeml import Document, Marked, documents

TML = """<TimeML><DOCID>d</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2025-08-12" functionInDocument="CREATION_TIME">2025-08-12</TIMEX3></DCT>
<TEXT>The envoys &amp; clerks met <TIMEX3 tid="t1" type="DATE" value="2025-08-11">on <EVENT>Mon</EVENT>day</TIMEX3>.</TEXT>
</TimeML>"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    folder = tmp_path / "made"
    folder.mkdir()
    (folder / "d.tml").write_text(TML, encoding="utf-8")
    (found,) = documents(folder)
    return found


def test_the_body_is_read_without_marks(document: Document) -> None:
    assert (document.name, document.created, document.held) == ("made/d", "2025-08-12", False)
    (marked,) = document.marked
    assert document.text[marked.start : marked.end] == "on Monday"


def test_relaxed_and_value_but_not_strict(document: Document) -> None:
    assert compare(document.marked, onrecord(document)) == Counts(gold=1, found=1, relaxed=1, type=1, value=1)


def test_every_tenth_document_is_held_back(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"d{number:02}.tml").write_text(TML, encoding="utf-8")
    assert [number for number, each in enumerate(documents(tmp_path)) if each.held] == [9, 19]


def test_an_expression_is_in_one_pair_at_most() -> None:
    gold = [Marked(0, 10, "DATE", "2025"), Marked(11, 20, "DATE", "2026")]
    found = [Marked(0, 20, "DATE", "2025")]
    assert paired(gold, found) == [(gold[0], found[0])]
    counts = compare(gold, found)
    assert (counts.precision("relaxed"), counts.recall("relaxed")) == (1.0, 0.5)
    assert counts.f1("relaxed") == pytest.approx(2 / 3)


def test_nothing_found_scores_nothing() -> None:
    assert (Counts(gold=3).f1("value"), Counts().f1("value"), Counts().precision("value")) == (0.0, 0.0, 0.0)
