"""A matter is matched with the option that it is nearest to, in its meaning and its words, or with none."""

from __future__ import annotations

import pytest

from assembly.positions.made_up import RIVER, embed
from onrecord.assembly.positions.directions import direction, is_negated
from onrecord.assembly.positions.features import Matter
from onrecord.assembly.positions.issue_sets import parse_issues
from onrecord.assembly.positions.match import HELD, Match, match
from onrecord.assembly.positions.matters import around
from onrecord.assembly.positions.menu import examples, lay_out
from onrecord.assembly.positions.topics import topics
from onrecord.model import Option, Span

MENU = lay_out(RIVER, embed)

LEVIES = """
name = "Levies"
[[issue]]
id = "levies"
name = "Levies at the border"
question = "What becomes of the levies?"
[[issue.option]]
id = "raise"
name = "Raise them"
description = "Levies on goods are raised."
for = ["raise the levies on goods"]
[[issue.option]]
id = "lift"
name = "Lift them"
description = "Levies on goods are lifted."
for = ["lift the levies"]
"""


def matched(words: str, sentence: str = "") -> Match:
    (found,) = match([MENU], [Matter(words, sentence or f"They want to {words}.", embed([words])[0])])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "option"),
    [
        ("share the water equally", "halves"),
        ("build the dam at the gorge", "build"),
        ("a higher quota for the lower bank", "more"),
        ("wait for the survey", "wait"),
    ],
)
def test_the_nearest_option_is_found(words: str, option: str) -> None:
    found = matched(words)
    assert (found.option.id, found.share >= HELD, found.turned < 0.5) == (option, True, True)


def test_what_no_option_holds_is_matched_with_little() -> None:
    assert matched("abolish the opera house").share < HELD


def test_what_no_negotiation_is_about_is_not_forced_into_an_option() -> None:
    words = "raise income taxes on the wealthy"
    near = parse_issues("levies", LEVIES)
    found = match([lay_out(near, embed)], [Matter(words, f"They want to {words}.", embed([words])[0])])[0]
    assert found is not None
    assert found.share < HELD


def test_a_matter_counts_for_less_in_a_report_about_something_else() -> None:
    words, sentence = "build the dam", "They want to build the dam."
    about, apart = (
        topics(["The dam at the gorge, the river, its water and both banks."]),
        topics(["Choirs sang opera."]),
    )
    shares = [match([MENU], [Matter(words, sentence, embed([words])[0], each)])[0] for each in (about, apart)]
    assert shares[0] is not None
    assert shares[1] is not None
    assert shares[0].share > shares[1].share


def test_words_of_disagreeing_are_the_options_reverse() -> None:
    found = matched("scrap the dam")
    assert (found.option.id, found.turned > 0.5) == ("build", True)


def test_what_is_negated_is_the_options_reverse() -> None:
    found = matched("no higher quota for the lower bank")
    assert (found.option.id, found.turned > 0.5) == ("more", True)


def test_of_two_sets_the_surer_match_stands() -> None:
    other = lay_out(RIVER.__class__("other", "Other", RIVER.issues[1:]), embed)
    words = "share the water equally"
    (found,) = match([other, MENU], [Matter(words, words, embed([words])[0])])
    assert found is not None
    assert found.option.id == "halves"


def test_without_sets_nothing_is_matched() -> None:
    assert match([], [Matter("build the dam", "", b"")]) == [None]


def test_a_matter_without_a_vector_is_matched_by_its_words_alone() -> None:
    (found,) = match([MENU], [Matter("build the dam at the gorge", "They build the dam at the gorge.", b"")])
    assert found is not None
    assert found.option.id == "build"


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("raise the quota", 1),
        ("cut the quota", -1),
        ("cancel the higher quota", -1),
        ("end the ban", 1),
        ("the quota", 0),
        ("the quota that was cut", 0),
        ("the higher quota imposed on the lower bank in the dry month of May lifted", -1),
    ],
)
def test_which_way_words_go(words: str, way: int) -> None:
    assert direction(words) == way


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("no new quota", True),
        ("not to raise it", True),
        ("won't sign", True),
        ("the plan is not fair", True),
        ("noting the quota", False),
        ("a quota that is not fair", False),
        ("never refuse", False),
        ("drop the promise to open the gate", True),
        ("keep the promise to open the gate", False),
        ("drop the gate", False),
        ("annexed in a move not recognised abroad", False),
        ("goods not covered by it", False),
        ("sanctions have not worked", True),
        ("no need for more observers", True),
    ],
)
def test_what_is_negated(words: str, negated: bool) -> None:
    assert is_negated(words) is negated


def test_one_who_would_not_sign_has_signing_for_his_matter() -> None:
    option = Option("sign", "Sign", "", ("sign the pact", "not walk away"), ("not sign", "walk away"))
    assert examples(option) == (("sign the pact", "not sign"), ("not walk away", "walk away"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Rain fell all day. Kim wants |a truce| now. Lee left.", "Kim wants a truce now."),
        ("Rain fell\nKim wants |a truce|\nLee left.", "Kim wants a truce"),
        ("He met Lt. Roemer. “I want |a truce|.” Lee left.", "“I want a truce.”"),
        ("The U.S. wants |a truce|", "The U.S. wants a truce"),
    ],
)
def test_the_sentence_around_a_matter(text: str, sentence: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    plain = text.replace("|", "")
    assert around(plain, Span(start, end)).exact(plain).strip() == sentence


def test_words_that_only_their_report_places_are_foreign_by_themselves() -> None:
    own, strange = matched("build the dam at the gorge"), matched("open the new bridge")
    assert own.foreign < strange.foreign
    river = topics(["The dam at the gorge takes water from the lower bank, and the quota of the river is shared."])
    (near,) = match([MENU], [Matter("open it", "They want to open it.", embed(["open it"])[0], river)])
    (far,) = match([MENU], [Matter("open it", "They want to open it.", embed(["open it"])[0])])
    assert near is not None
    assert far is not None
    assert near.foreign == far.foreign
