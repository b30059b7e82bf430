"""What gives an account and what does not: infinitives, introductions, sentences that an outlet always prints."""

from __future__ import annotations

import pytest

from assembly.accounts.made_up import accounts, folio
from onrecord.model.line import line_of

AGREED = (
    '<part>Norvia and Belt <head>agreed</head></part> <part>to <head under="0" tense="none" factuality="planned">reopen'
    "</head> the Lissmark sluice to barges of 40 metres</part>"
)
ALONE = (
    '<part>to <head tense="none" factuality="planned">reopen</head> the Lissmark sluice to barges of 40 metres</part>'
)
LETTER = "The Orsova harbour letter <head>brings</head> tides and tolls to every quay of the marsh each morning"
SLUICE = "Norvian engineers <head>reopened</head> the Lissmark sluice to barges of 40 metres"


def test_an_infinitive_alone_stands_under_the_line() -> None:
    rows = accounts(folio("a", ALONE), folio("b", ALONE))
    assert rows
    assert max(row.confidence for row in rows) < line_of("accounts")


def test_an_infinitive_is_shown_with_the_verb_that_it_follows() -> None:
    ours = folio("a", AGREED)
    rows = accounts(ours, folio("b", AGREED))
    told = " ".join(span.exact(ours.report.text) for span in rows[0].evidence)
    assert "agreed" in told
    assert "reopen" in told
    assert max(row.confidence for row in rows) >= line_of("accounts")


def test_a_condition_stands_under_the_line() -> None:
    might = "if " + SLUICE.replace("<head>", '<head factuality="hypothetical">')
    assert max(row.confidence for row in accounts(folio("a", might), folio("b", might))) < line_of("accounts")


@pytest.mark.parametrize(("date", "told"), [("2031-05-07", True), ("2031-08-07", False)])
def test_a_sentence_that_an_outlet_always_prints_tells_nothing(date: str, told: bool) -> None:
    assert bool(accounts(folio("a", LETTER), folio("b", LETTER, date=date))) == told


def test_a_sentence_to_readers_tells_nothing_on_any_day() -> None:
    letter = "Sign up today and you <head>get</head> the Orsova harbour letter with tides and tolls each morning"
    assert accounts(folio("a", letter), folio("b", letter)) == ()


def test_what_one_may_be_told_in_a_quotation_is_an_account() -> None:
    order = (
        '<said by="Oster" quoted="yes">You <head>leave</head> the Lissmark sluice before the barges of 40 metres</said>'
    )
    assert accounts(folio("a", order), folio("b", order))


def test_what_an_outlet_writes_twice_stands_under_pictures() -> None:
    caption = "Tensions <head>rise</head> at the Lissmark sluice in Norvia"
    assert accounts(folio("a", f"{caption}.\n{caption}"), folio("b", f"{caption}.\n{caption}")) == ()
    assert accounts(folio("a", caption), folio("b", caption))


def test_whether_somebody_will_stands_under_the_line() -> None:
    asked = (
        '<part>whether Belt will <head tense="future" factuality="hypothetical">agree</head></part> '
        '<part>to <head under="0" tense="none" factuality="hypothetical">reopen</head> the Lissmark sluice to barges '
        "of 40 metres</part>"
    )
    rows = accounts(folio("a", AGREED), folio("b", asked))
    assert max((row.confidence for row in rows), default=0.0) < line_of("accounts")


@pytest.mark.parametrize(("then", "told"), [("gained", True), ("fell", False)])
def test_what_rose_one_day_and_fell_another_is_no_matter(then: str, told: bool) -> None:
    index = "The Orsova barley index <head>{}</head> after the talks on the Lissmark sluice in thin trade"
    rows = accounts(folio("a", index.format("rose")), folio("b", index.format(then), date="2031-05-08"))
    assert bool(rows) == told


def test_a_matter_is_looked_back_on_months_later() -> None:
    later = "The Lissmark sluice was <head>reopened</head> by Norvian engineers in spring to barges of 40 metres"
    rows = accounts(folio("a", SLUICE), folio("b", later, date="2031-08-07"))
    assert {row.report for row in rows} == {"a", "b"}


def test_a_clause_that_introduces_a_speaker_is_no_account() -> None:
    said = "<part>The harbour envoy Astrid Oster <head>said</head> on Sunday</part> "
    ours = said + '<said by="Oster">the toll had <head under="0">doubled</head> at the Orsova lock</said>'
    theirs = said + '<said by="Oster">nobody <head under="0">counted</head> the eels of Dravik marsh</said>'
    assert accounts(folio("a", ours), folio("b", theirs)) == ()


def test_two_matters_of_one_sentence_have_an_account_each() -> None:
    both = (
        "<part>Norvian engineers <head>reopened</head> the Lissmark sluice to barges of 40 metres</part> after "
        '<part>Belt <head under="0">doubled</head> the toll on barley at the Orsova bridge</part>'
    )
    toll = "Belt <head>doubled</head> the toll on barley at the Orsova bridge"
    rows = accounts(folio("a", both), folio("b", SLUICE), folio("c", toll))
    assert len({row.subject for row in rows}) == 2
    assert {row.report for row in rows} == {"a", "b", "c"}
