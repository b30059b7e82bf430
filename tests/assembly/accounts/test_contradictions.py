"""What is named a contradiction, and what is not though it looks like one."""

from __future__ import annotations

import pytest

from assembly.accounts.made_up import accounts, figure, folio, link
from onrecord.assembly.accounts.match import Pair, beyond_actors, likelihood
from onrecord.assembly.accounts.telling import Known, Telling, tell
from onrecord.assembly.accounts.words import UNSEEN, Rarity
from onrecord.assembly.folio import Folio

NAMED = {"other_number", "other_date", "denial", "changed_position"}
PLEASED = "The Orsova harbour office was pleased and <head{}>tried</head> not to show it to the barge owners"
DEAD = "{} people are <head>dead</head> in the town of Lissmark after the flood"
DIED = "{} people <head>died</head> when the dam above Lissmark broke, the mayor said"
FLOW = "The flow past Dravik <head>averaged</head> {} cubic metres in August"
CARRIED = "The canal <head>carried</head> {} cubic metres past Dravik in August"
POLL = "The poll of 1,204 barge owners <head>found</head> that {} per cent support the closing of the old lock gate"
WITHDREW = "Norvia <head>withdrew</head> its invitation to the envoys on the eve of the talks"
UNTRUE = 'Reports are <head>{}</head> <part>that Belt had <head under="0">withdrawn</head> its invitation</part>'


def kinds(*folios: Folio, **more: object) -> set[str]:
    return {found.kind for row in accounts(*folios, **more) for found in row.links}  # type: ignore[arg-type]


def telling(text: str, known: Known | None = None) -> Telling:
    return next(iter(tell(folio("r", text), known or Known())))


def test_a_copied_sentence_denies_nothing_though_its_negation_is_read_otherwise() -> None:
    ours, theirs = PLEASED.format(""), PLEASED.format(' polarity="negative"')
    assert kinds(folio("a", ours), folio("b", theirs, date="2031-05-07")) == {"agrees"}


def test_another_clause_of_a_copied_sentence_is_not_its_contradiction() -> None:
    line = (
        "<part>Norvia <head>opened</head> the Lissmark sluice at Orsova</part> and "
        '<part>Belt never <head polarity="negative">shut</head> the Lissmark sluice at Orsova</part>'
    )
    assert kinds(folio("a", line), folio("b", line)) == {"agrees"}


def test_fewer_dead_of_one_place_contradict_and_more_come_later() -> None:
    nine, four = folio("a", DIED.format("At least nine")), folio("b", DEAD.format("Four"), date="2031-05-07")
    low = figure(nine, "nine", "9", "persons", low="9", of="people")
    assert kinds(nine, four, figures=[low, figure(four, "Four", "4", "persons", of="people")]) == {"other_number"}
    two, more = folio("a", DIED.format("Two")), folio("b", DEAD.format("Eleven"), date="2031-05-07")
    risen = [figure(two, "Two", "2", "persons"), figure(more, "Eleven", "11", "persons")]
    assert kinds(two, more, figures=risen) == {"later_version"}


def test_at_least_nine_and_eleven_do_not_contradict() -> None:
    nine, more = folio("a", DIED.format("At least nine")), folio("b", DEAD.format("Eleven"))
    counted = [figure(nine, "nine", "9", "persons", low="9"), figure(more, "Eleven", "11", "persons")]
    assert kinds(nine, more, figures=counted).isdisjoint(NAMED)


def test_dead_and_wounded_are_two_counts() -> None:
    dead = folio("a", DEAD.format("Four"))
    hurt = folio("b", DEAD.format("Eleven").replace("dead", "wounded"))
    counted = [figure(dead, "Four", "4", "persons"), figure(hurt, "Eleven", "11", "persons")]
    assert kinds(dead, hurt, figures=counted).isdisjoint(NAMED)


@pytest.mark.parametrize(("month", "named"), [("2030-08", True), ("2029-08", False)])
def test_two_measures_of_the_same_days_contradict(month: str, named: bool) -> None:
    ours, theirs = folio("a", FLOW.format(290)), folio("b", CARRIED.format(315))
    counted = [
        figure(ours, "290", "290", "metre", of="cubic metres", when="2030-08"),
        figure(theirs, "315", "315", "metre", of="cubic metres", when=month),
    ]
    assert ("other_number" in kinds(ours, theirs, figures=counted)) == named


def test_a_sentence_told_again_with_another_number_contradicts_the_first() -> None:
    first = folio("a", POLL.format(61), source="gazette")
    second = folio("b", POLL.format(51), date="2031-05-07", source="gazette")
    found = link(first, second)
    assert (found.kind, found.evidence[0].exact(first.report.text)) == ("other_number", "61 per cent")


@pytest.mark.parametrize(("word", "named"), [("untrue", True), ("frequent", False)])
def test_what_is_called_untrue_is_denied(word: str, named: bool) -> None:
    ours, theirs = folio("a", WITHDREW), folio("b", UNTRUE.format(word), date="2031-05-07")
    assert ("denial" in kinds(ours, theirs)) == named


@pytest.mark.parametrize(("said", "named"), [("No such call was", True), ("A call was", False)])
def test_there_was_none_such_denies_what_another_tells(said: str, named: bool) -> None:
    ours = folio("a", "The Belt embassy in Orsova was <head>told</head> by telephone that the hall was taken")
    polarity = ' polarity="negative"' if named else ""
    theirs = folio("b", f"{said} <head{polarity}>made</head> to the embassy that day", date="2031-05-07")
    assert ("denial" in kinds(ours, theirs)) == named


def test_what_no_word_negates_is_not_denied_by_the_same_with_a_negation_read_into_it() -> None:
    rush = "Norvia is in <head{}>no</head> hurry to close the Lissmark sluice deal at Orsova bridge"
    assert kinds(folio("a", rush.format("")), folio("b", rush.format(' polarity="negative"') + " now")) <= {"agrees"}


def test_words_for_actors_alone_are_no_matter() -> None:
    known = Known(actors=frozenset({"energy", "minister"}))
    ours = telling("Yesterday the energy minister Bogdan Oster <head>stayed</head> in Orsova", known)
    theirs = telling("Instead the energy minister Bogdan Oster <head>sees</head> it otherwise", known)
    rare = Rarity({}, frozenset())
    assert beyond_actors(Pair(ours, theirs, rare)) == 0
    assert likelihood(Pair(ours, theirs, rare)) <= 0.5 < likelihood(Pair(ours, ours, rare))


def test_a_word_that_no_report_has_counts_as_rare() -> None:
    rare = Rarity({"talk": 0.5}, frozenset())
    assert rare.of("sluice") == rare.mass(["sluice"]) == UNSEEN > rare.of("talk")


def test_a_remark_is_one_row_a_report_with_links_between_tellings_only() -> None:
    said = (
        '<said by="Oster" remark="r1"><part>Norvia will <head tense="future">buy</head> 600 tons of barley from Dravik</part> '
        "if <part>Belt <head>guarantees</head> the flow of the Lissmark canal until September</part></said>"
    )
    rows = accounts(folio("a", said), folio("b", said))
    assert [(row.of, row.report, row.claim, len(row.links)) for row in rows] == [
        ("remark", "a", None, 1),
        ("remark", "b", None, 1),
    ]


def test_what_stands_around_an_article_is_no_telling() -> None:
    assert (
        kinds(*(folio(name, "MUST WATCH Lissmark barges <head>race</head> again before dawn") for name in "ab"))
        == set()
    )
