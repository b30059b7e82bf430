"""Who or what a clause speaks of, and where: clauses that share a verb and little else tell no one matter."""

from __future__ import annotations

import pytest

from assembly.accounts.made_up import accounts, folio
from onrecord.assembly.accounts.arguments import arguments
from onrecord.model.line import line_of

SOLD = "Sol <head>sold</head> the Lissmark eel sluice to the Belt barge guild for cash"


def sure(ours: str, theirs: str) -> float:
    """How sure two reports of one day are held to tell the same; nothing where they are not linked."""
    return max((row.confidence for row in accounts(folio("a", ours), folio("b", theirs))), default=0.0)


@pytest.mark.parametrize(
    ("marked", "agent", "rest"),
    [
        ("Belt miners <head>closed</head> the Dravik pit", {"belt", "miner"}, {"dravik", "pit"}),
        ("they <head>closed</head> the Dravik pit", set(), {"dravik", "pit"}),
    ],
)
def test_words_before_the_verb_and_after_it(marked: str, agent: set[str], rest: set[str]) -> None:
    told = arguments(folio("a", marked), 0)
    assert (told.agent, told.rest) == (agent, rest)


@pytest.mark.parametrize("opening", ["who", "that"])
def test_a_relative_clause_speaks_of_what_it_hangs_on(opening: str) -> None:
    marked = (
        "<part>Guards <head>chased</head> the armed eel poachers</part> "
        f'<part>{opening} <head under="0">seized</head> a quarry</part>'
    )
    told = arguments(folio("a", marked), 1)
    assert {"eel", "poacher"} <= told.agent


def test_what_is_said_hangs_on_nothing() -> None:
    marked = '<part>Guards <head>said</head></part> <part>that <head under="0">seized</head> eels rot</part>'
    assert arguments(folio("a", marked), 1).agent == frozenset()


def test_places_keep_two_tellings_apart() -> None:
    seized = "Armed men <head>seized</head> the customs depot and two trawlers near {} on the reef"
    assert sure(seized.format("Lissmark"), seized.format("Lissmark")) >= line_of("accounts")
    assert sure(seized.format("Lissmark"), seized.format("Dravik")) < line_of("accounts")


def test_countries_keep_two_tellings_apart() -> None:
    seized = "Armed men <head>seized</head> the customs depot and two trawlers from {} on the reef"
    assert sure(seized.format("Norway"), seized.format("Norway")) >= line_of("accounts")
    assert sure(seized.format("Norway"), seized.format("Japan")) < line_of("accounts")


def test_two_seizures_are_not_one() -> None:
    buildings = (
        "<part>Talks <head>opened</head> with the rebels</part> "
        '<part>who have <head under="0">seized</head> buildings in the east of Norvia</part>'
    )
    power = "The junta <head>seized</head> power in the capital of Norvia"
    assert sure(buildings, power) < line_of("accounts")


def test_what_was_tried_and_what_might_be_tried_are_two_matters() -> None:
    tried = "Belt has <head>tried</head> other plans for the Lissmark sluice and failed"
    could = 'Belt could <head factuality="possible" tense="none">try</head> a new plan for the Lissmark sluice'
    assert sure(tried, could) < line_of("accounts")


def test_an_undated_report_is_linked_with_doubt() -> None:
    told = "Norvian engineers <head>reopened</head> the Lissmark sluice to barges of 40 metres"
    undated = folio("b", told.replace("engineers", "army engineers at last"), date="")
    rows = accounts(folio("a", told), undated)
    dated = accounts(folio("a", told), folio("b", told.replace("engineers", "army engineers at last")))
    assert rows
    assert max(row.confidence for row in rows) < max(row.confidence for row in dated)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        # The one asks, has it of another, has it end, or tells of what stands elsewhere.
        ("whether Sol <head>sold</head> the Lissmark eel sluice to the Belt barge guild for cash", SOLD),
        ("Oster - not Sol - <head>sold</head> the Lissmark eel sluice to the Belt barge guild for cash", SOLD),
        ("Sol will stop <head>selling</head> the Lissmark eel sluice to the Belt barge guild for cash", SOLD),
        ("Sol <head>sold</head> no such Lissmark eel sluice to the Belt barge guild for cash", SOLD),
    ],
)
def test_what_one_of_two_does_not_tell_keeps_them_under_the_line(ours: str, theirs: str) -> None:
    assert sure(SOLD.replace("for cash", "for cash too"), theirs) >= line_of("accounts")
    assert sure(ours, theirs) < line_of("accounts")


def test_what_is_done_to_other_things_is_no_one_matter() -> None:
    hall = (
        "<part>Police watched the armed reef miners of Lissmark</part> "
        '<part>who have <head under="0">seized</head> the council hall</part>'
    )
    buses = hall.replace("the council hall", "two school buses")
    assert sure(hall, buses) < line_of("accounts")
