"""What several reports tell, and how their tellings stand to one another."""

from __future__ import annotations

import pytest

from assembly.accounts.made_up import accounts, folio, link

LEDGER = "The Norvian navy <head>seized</head> two trawlers off the Lissmark lighthouse"
SHELLING = "Belt shells <head>killed</head> {} villagers at the Dravik quarry overnight"
OTHER = "The price of barley <head>rose</head> in the Orsova market"


def test_two_reports_that_tell_the_same_agree() -> None:
    rows = accounts(folio("ledger", LEDGER), folio("post", f"{OTHER}.\n{LEDGER} at dawn"))
    assert [(row.report, row.of, [link.kind for link in row.links]) for row in rows] == [
        ("ledger", "claim", ["agrees"]),
        ("post", "claim", ["agrees"]),
    ]
    assert len({row.subject for row in rows}) == 1
    assert rows[0].links[0].version == rows[1].id


def test_what_one_report_alone_tells_is_no_account() -> None:
    assert accounts(folio("ledger", LEDGER), folio("post", OTHER)) == ()
    assert accounts(folio("ledger", f"{LEDGER}.\n{LEDGER}")) == ()


def test_words_of_one_meaning_are_one_matter() -> None:
    ours = folio("ledger", "Belt <head>raised</head> duties on Norvian barley imports to 25% from 10%")
    theirs = folio("post", "Belt <head>hiked</head> tariffs on Norvian barley imports from 10 percent to 25 percent")
    assert link(ours, theirs).kind == "agrees"


def test_two_numbers_of_one_day_contradict_one_another() -> None:
    found = link(folio("ledger", SHELLING.format(12)), folio("post", SHELLING.format(19)))
    assert found.kind == "other_number"
    assert found.evidence[0].exact(SHELLING.format(12).replace("<head>", "").replace("</head>", "")) == "12"


def test_a_toll_that_rises_by_another_day_is_a_later_version() -> None:
    found = link(folio("ledger", SHELLING.format(12)), folio("post", SHELLING.format(19), date="2031-05-08"))
    assert found.kind == "later_version"


def test_numbers_of_two_places_are_of_another_scope() -> None:
    toll = "Norvian shells <head>killed</head> {} fishing villagers overnight {}"
    found = link(
        folio("ledger", toll.format(12, "in the harbour")), folio("post", toll.format(19, "across the region"))
    )
    assert found.kind == "other_scope"


def test_a_rounded_number_is_other_wording() -> None:
    found = link(folio("ledger", SHELLING.format("more than 900")), folio("post", SHELLING.format("940")))
    assert found.kind == "other_wording"


def test_a_third_against_and_two_thirds_for_is_no_contradiction() -> None:
    poll = "{} of Norvian barge owners <head>are</head> {} the new lock toll, the Lissmark poll found"
    against, for_ = poll.format("30 percent", "against"), poll.format("Two thirds", "for")
    rows = accounts(folio("ledger", against), folio("post", for_))
    named = {found.kind for row in rows for found in row.links if found.confidence >= 0.7}
    assert named <= {"agrees", "other_wording"}


def test_an_assertion_and_its_negation_are_a_denial() -> None:
    opened = "Norvia <head>opened</head> the Lissmark sluice before the talks in Orsova"
    shut = 'Norvia never <head polarity="negative">opened</head> the Lissmark sluice before the talks in Orsova'
    assert link(folio("ledger", opened), folio("post", shut)).kind in ("denial", "agrees")


@pytest.mark.parametrize(("other", "kind"), [("Oster", "changed_position"), ("Brandt", "denial")])
def test_who_denies_what_he_said_changed_and_who_denies_anothers_word_denies(other: str, kind: str) -> None:
    ours = 'Oster: <said by="Oster">Norvia <head>opened</head> the Lissmark sluice at the Orsova bridge</said>'
    theirs = (
        f'{other}: <said by="{other}">Norvia never <head polarity="negative">opened</head> the Lissmark sluice '
        "at the Orsova bridge</said>"
    )
    assert link(folio("ledger", ours), folio("post", theirs, date="2031-05-07")).kind == kind


def test_not_yet_is_no_denial() -> None:
    opened = "Norvia <head>opened</head> the Lissmark sluice at the Orsova bridge"
    not_yet = 'Norvia has not yet <head polarity="negative">opened</head> the Lissmark sluice at the Orsova bridge'
    assert link(folio("ledger", opened), folio("post", not_yet)).kind == "agrees"


def test_what_was_planned_and_is_done_is_a_later_version() -> None:
    plan = (
        'Norvia will <head factuality="planned" tense="future">reopen</head> the Lissmark sluice at the Orsova bridge'
    )
    done = "Norvia <head>reopened</head> the Lissmark sluice at the Orsova bridge"
    assert link(folio("ledger", plan), folio("post", done, date="2031-05-09")).kind == "later_version"


def test_a_remark_told_twice_is_a_subject_of_its_own() -> None:
    quoted = '<said by="Oster" quoted="yes" remark="r1">We <head>counted</head> every gauge twice</said>, he said'
    rows = accounts(folio("ledger", quoted), folio("post", quoted))
    assert {(row.of, row.subject, row.claim) for row in rows} == {("remark", "r1", None)}
    assert all(row.statement for row in rows)


def test_a_near_copy_has_the_source_of_what_it_copies() -> None:
    line = (
        "The Norvian navy <head>seized</head> two trawlers off the Lissmark lighthouse early on Monday after a chase of "
        "three hours along the reef"
    )
    rows = accounts(folio("ledger", line), folio("post", line.replace("early on", "on")))
    assert [row.source for row in rows] == ["ledger", "ledger"]


def test_the_order_of_reports_makes_no_difference() -> None:
    told = [folio("a", LEDGER), folio("b", SHELLING.format(12)), folio("c", f"{LEDGER}.\n{SHELLING.format(12)}")]
    assert accounts(*told) == accounts(*reversed(told))
    assert [row.report for row in accounts(*told)] == ["a", "c", "b", "c"]
