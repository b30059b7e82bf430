"""The dossier's front page and the pages that weigh: every mark opens on exact words, and nothing is shown as more."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from tests.views.conftest import Held, made_record
from tests.views.test_dossier import parsed

from onrecord.model import Assembled
from onrecord.model.analysed import Analysed, Calibration, Matter, Near, Nearness, Turn, Unheard
from onrecord.views import dossier

PAGES = ("index", "positions", "proposals", "commitments", "forecasts", "accounts", "figures")


def text(pages: Path, name: str) -> str:
    return (pages / f"{name}.html").read_text(encoding="utf-8")


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module")
def analysed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    record = made_record()
    fee = Near("2031-05-01", "2031-06-30", -0.25, -0.6, 0.1, (7, 8))
    month = (
        replace(fee, last="2031-05-31", value=-0.5),
        replace(fee, last="2031-06-15", value=None),
        replace(fee, value=0.25),
    )
    found = Analysed(
        nearness=(
            Nearness("strait/fee", ("Vell", "Ostria"), fee, month),
            Nearness("strait/passage", ("Vell", "Ostria"), replace(fee, value=None, low=None, high=None)),
        ),
        turns=(Turn("p1", "p9", "shift"), Turn("p2", "p5", "contradiction"), Turn("p1", "gone", "shift")),
        unheard=(Unheard("Ostria", "strait/passage", 5, 4, 1),),
        matters=(Matter("café crews", ("p10",), 1),),
        calibration=(
            Calibration("person:holt", "Maren Holt", 1, 1, (0.2, 1.0), (0.0, 0.1)),
            Calibration("", "A tide table", 12, 8, (0.4, 0.9), (0.1, 0.3), True),
        ),
    )
    folder = tmp_path_factory.mktemp("analysed") / "dossier"
    dossier(record, folder, title="The strait", analysed=found)
    return folder


def test_the_matrix_is_the_front_page(pages: Path) -> None:
    page = text(pages, "index")
    assert "<h1>The strait</h1>" in page
    assert '<table class="matrix">' in page
    heads = re.findall(r'<th scope="colgroup"[^>]*><a[^>]*><bdi>([^<]+)', page)
    assert heads == ["Passage", "The fee", "Pilots"]
    assert "Patrol it jointly" not in page


def test_each_mark_leads_to_its_sentences(pages: Path) -> None:
    marks = re.findall(r'href="(positions[^"]*)" class="stand (\w+) (\w+)" aria-label="([^"]+)"', text(pages, "index"))
    assert ("own", "agrees", "agrees, own words, 1 remark") in [mark[1:] for mark in marks]
    assert ("narrated", "disagrees", "disagrees, the outlet tells, 1 remark") in [mark[1:] for mark in marks]
    ids = parsed(pages / "positions.html").ids
    assert [mark[0] for mark in marks if mark[0].partition("#")[2] not in ids] == []
    assert len(marks) == 6


def test_a_sentence_marks_the_very_words_and_leads_to_them(pages: Path) -> None:
    item = text(pages, "positions").partition('id="p-p3"')[2].partition("</li>")[0]
    assert re.findall(r'<b class="very">([^<]+)</b>', item) == ["a pilot service"]
    href = re.search(r'class="told" href="([^#"]+)#(w\d+-\d+)"', item)
    assert href
    assert href[2] in parsed(pages / href[1]).ids


def test_what_is_under_the_line_stands_apart(pages: Path) -> None:
    above, _, under = text(pages, "positions").partition('id="under"')
    assert 'id="p-p4"' in under
    assert 'id="p-p4"' not in above
    assert 'id="p-p10"' in above.partition('id="unmatched"')[2]


def test_what_third_parties_imagine_is_never_an_offer(pages: Path) -> None:
    item = text(pages, "proposals").partition('id="o2"')[2].partition("</li>")[0]
    assert "imagined by third parties, offered by nobody" in item
    assert "offered</span>" not in item
    assert "imagined by third parties" not in text(pages, "proposals").partition('id="o2"')[0]


def test_a_proposal_has_its_terms_and_answers(pages: Path) -> None:
    item = plain(text(pages, "proposals").partition('id="o1"')[2].partition('class="line')[0])
    for words in ("accepted", "gives a pilot service", "if If they pay", "deadline Jun 2031", "accepts, 6 May 2031"):
        assert words in item


def test_a_forecast_has_its_range_drawn(pages: Path) -> None:
    item = text(pages, "forecasts").partition('id="f2"')[2].partition("</ol>")[0]
    assert 'aria-label="20–60%"' in item
    assert '<rect x="20.0" y="1.5" width="40.0"' in item
    assert "speaks for it" in text(pages, "forecasts").partition('id="f1"')[2].partition('id="f2"')[0]


def test_a_promise_that_was_not_kept_says_so(pages: Path) -> None:
    assert "not kept" in text(pages, "commitments").partition('id="k1"')[2].partition('id="k2"')[0]


def test_accounts_stand_under_their_source(pages: Path) -> None:
    page = text(pages, "accounts")
    met = page.partition('id="s-e-met"')[2].partition('id="s-s001"')[0]
    assert plain(met).count("one source:") == 2
    assert "other date" in met
    assert "no account in" in met
    assert "Rádio Šeld" in met


def test_figures_that_cannot_both_be_right_are_named(pages: Path) -> None:
    page = text(pages, "figures")
    assert '<tr id="n1" class="disputed">' in page
    assert 'href="#n2"' in page.partition('<tr id="n1"')[2].partition("</tr>")[0]


def test_nobody_is_called_silent(pages: Path, analysed: Path) -> None:
    for folder in (pages, analysed):
        assert [name for name in PAGES if "silent" in text(folder, name).lower()] == []
    assert "Ostria : no statement in 5 collected reports of 4 outlets" in plain(text(analysed, "index"))


def test_nearness_is_drawn_with_its_counts_or_says_too_few(analysed: Path) -> None:
    page = text(analysed, "index")
    assert 'aria-label="-0.25, on a scale from -1, opposite, to 1, alike"' in page
    assert "7 + 8 remarks" in page
    assert "95 of 100: -0.60 to +0.10" in page
    assert "too few remarks to say" in page
    assert "From -0.50 by 31 May 2031 to +0.25 by 30 Jun 2031" in page


def test_shifts_and_contradictions_have_both_pieces_of_evidence(analysed: Path) -> None:
    page = text(analysed, "index")
    shifts = page.partition('id="shifts"')[2].partition("</section>")[0]
    assert shifts.count('class="told"') == 2
    assert '<span class="total">1</span>' in shifts
    against = page.partition('id="contradictions"')[2].partition("</section>")[0]
    assert against.count('class="told"') == 2


def test_calibration_says_too_few_before_it_counts(analysed: Path, pages: Path) -> None:
    found = plain(text(analysed, "forecasts"))
    assert "too few: 1 of 10 needed" in found
    assert "40–90% 0.10–0.30" in found
    assert "Too few: no forecaster" in plain(text(pages, "forecasts"))


def test_matters_of_no_set_are_named_in_their_words(analysed: Path) -> None:
    matters = text(analysed, "index").partition('id="matters"')[2]
    assert "café crews" in matters
    assert 'href="positions.html#p-p10"' in matters


def test_pages_without_rows_say_so(tmp_path: Path) -> None:
    reports = tuple(made_record().reports())
    dossier(Held(Assembled(reports, (), (), ())), tmp_path / "out")
    said = {name: plain(text(tmp_path / "out", name)) for name in PAGES}
    assert "No position stands above the line of 0.70: in 5 reports read, nobody is found" in said["index"]
    assert "No report is found to tell" in said["proposals"]
    assert "No two reports are found" in said["accounts"]
    assert all("0.70" in words for words in said.values())


def test_long_tables_go_over_several_pages(tmp_path: Path) -> None:
    record = made_record()
    first = next(record.figures())
    many = tuple(replace(first, id=f"x{number}", group="", contradicts=()) for number in range(230))
    dossier(Held(replace(record.held, figures=many)), tmp_path / "out")
    assert (tmp_path / "out" / "figures-3.html").exists()
    assert len(re.findall(r'<tr id="x', text(tmp_path / "out", "figures"))) == 100
