"""Stances in single sentences, read by the reader as it ships: who, for or against, how firmly, towards what, of whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.markup import Case, parse
from tests.reading.laying import report_of
from tests.reading.stances.sentences import STANCES

from onrecord.data import rows
from onrecord.model import Reading, Stance
from onrecord.reading import Reader
from onrecord.reading.scene import Scene, set_scene
from onrecord.reading.stances import find_stances
from onrecord.reading.stances.sure import HIGH, LOW

# How many of a table's sentences may be read wrongly: the parser errs in some.
WRONG = 0.1
# Judgements and charges are held only by somebody who speaks.
SPOKEN = ("subj", "charge")


def stances(reader: Reader, text: str) -> tuple[Stance, ...]:
    scene, reading = scened(reader, text)
    return find_stances(scene, reading.attributions, reading.entities)


def scened(reader: Reader, text: str) -> tuple[Scene, Reading]:
    reading = reader(report_of(text))
    page, _ = reader.look(text)
    return set_scene(page, reading.claims, reading.entities, reading.times), reading


def told(text: str, found: tuple[Stance, ...]) -> set[tuple[str, str, str]]:
    """What is said of each stance: (role, words, value)."""
    told: set[tuple[str, str, str]] = set()
    for each in found:
        told.add(("cue", each.value.evidence[0].exact(text), f"{each.value.value} {each.strength.value}"))
        told.update(("holder", party.mention.exact(text), "") for party in each.holders)
        told.update(("matter", span.exact(text), "") for span in each.matter)
        told.update(("of", party.mention.exact(text), "") for party in each.demanded_of)
    return told


def wanted(case: Case) -> set[tuple[str, str, str]]:
    return {(mark.role, mark.span.exact(case.text), mark.attributes.get("is", "")) for mark in case.marks}


def cases(group: str) -> Iterator[Case]:
    return (parse(line.strip()) for line in STANCES[group].strip().splitlines())


@pytest.mark.parametrize("group", STANCES)
def test_sentences_are_read_as_marked(reader: Reader, group: str) -> None:
    wrong = {}
    for case in cases(group):
        found, gold = told(case.text, stances(reader, case.text)), wanted(case)
        if not gold <= found or (not gold and found):
            wrong[case.text] = found
    assert len(wrong) <= WRONG * len(list(cases(group))), wrong


def test_examples_of_the_lexicon_hold_their_stance(reader: Reader) -> None:
    wrong = []
    for row in rows("stances"):
        text = row["example"]
        if row["takes"].split(":")[0] in SPOKEN:
            text = f'"{text[:-1]}," the envoy said.'
        if row["stance"] not in {each.value.value.removesuffix("_if") for each in stances(reader, text)}:
            wrong.append(row["lemma"])
    assert len(wrong) <= WRONG / 2 * len(rows("stances")), wrong


def test_a_condition_makes_it_hang(reader: Reader) -> None:
    text = "Norway is ready to sign the treaty if Sweden withdraws its troops."
    found = stances(reader, text)
    assert [each.value.value for each in found] == ["agrees_if"]
    assert "if Sweden withdraws its troops" in [span.exact(text) for span in found[0].condition]


def test_what_another_says_somebody_wants_is_ascribed(reader: Reader) -> None:
    (found,) = stances(reader, "Mira Sol said that Uganda wants to close the border.")
    assert found.ascribed
    (found,) = stances(reader, "Mira Sol said that she wants to close the border.")
    assert not found.ascribed


def test_we_is_the_speaker(reader: Reader) -> None:
    text = '"We reject the offer," Mira Sol said.'
    scene, reading = scened(reader, text)
    (found,) = find_stances(scene, reading.attributions, reading.entities)
    assert [reading.entities[party.entity].name for party in found.holders if party.entity is not None] == ["Mira Sol"]


def test_what_was_not_said_is_held_by_nobody(reader: Reader) -> None:
    text = '"Norway must leave the island," Mira Sol said.'
    scene, reading = scened(reader, text)
    unsaid = [replace(each, actual=replace(each.actual, value="no")) for each in reading.attributions]
    assert find_stances(scene, reading.attributions, reading.entities)
    assert find_stances(scene, unsaid, reading.entities) == ()


def test_two_who_want_the_same_hold_it_together(reader: Reader) -> None:
    text = "Kenya and Uganda rejected the offer."
    (found,) = stances(reader, text)
    assert [party.mention.exact(text) for party in found.holders] == ["Kenya", "Uganda"]


def test_a_demand_is_told_from_a_wish(reader: Reader) -> None:
    assert stances(reader, "The union demanded a vote.")[0].demanded
    assert not stances(reader, "The union wants a vote.")[0].demanded


def test_every_stance_is_grounded_and_has_its_odds(reader: Reader) -> None:
    text = " ".join(case.text for group in STANCES for case in cases(group))
    scene, reading = scened(reader, text)
    found = find_stances(scene, reading.attributions, reading.entities)
    assert len(found) > len(STANCES)
    for each in found:
        assert 0 <= each.claim < len(reading.claims)
        assert each.matter
        assert LOW <= each.value.confidence <= HIGH
        assert list(each.matter) == sorted(each.matter)
    assert found == tuple(sorted(found, key=lambda each: reading.claims[each.claim].head))


def test_a_page_without_claims_has_no_stances(reader: Reader) -> None:
    page, _ = reader.look("The union demanded a vote.")
    assert find_stances(set_scene(page, (), (), ()), (), ()) == ()


def test_who_speaks_for_a_state_does_not_ascribe_to_it(reader: Reader) -> None:
    (own,) = stances(reader, '"Kenya will not sign the treaty," Kenyan envoy James Otieno said.')
    assert not own.ascribed
    (other,) = stances(reader, '"Sarvia will not sign the treaty," Foreign Minister Orsich said.')
    assert other.ascribed


def test_a_condition_is_no_part_of_the_matter(reader: Reader) -> None:
    text = "Norway is ready to share the readings provided that Kenya does the same."
    (found,) = stances(reader, text)
    assert [span.exact(text) for span in found.matter] == ["share the readings"]
    assert [span.exact(text) for span in found.condition] == ["provided that Kenya does the same"]


def test_the_matter_ends_with_its_part_of_the_sentence(reader: Reader) -> None:
    text = "Norway accused Kenya of treating the fishery as small change; Kenya's demand for a quota was rejected."
    assert not any(";" in span.exact(text) for each in stances(reader, text) for span in each.matter)


def test_a_vow_is_the_words_of_its_holder(reader: Reader) -> None:
    scene, reading = scened(reader, "The union vowed to fight on.")
    (found,) = find_stances(scene, reading.attributions, reading.entities)
    assert not found.ascribed
    assert scene.claims[found.claim].within is not None


def test_the_we_of_nobody_known_holds_nothing(reader: Reader) -> None:
    assert stances(reader, "We have agreed to a truce with the rebels.") == ()


def test_a_name_that_ends_like_a_pronoun_is_a_name(reader: Reader) -> None:
    text = "Finance Minister Ana Reed said that Vice Premier Liu He had called for a truce."
    holders = {party.mention.exact(text) for each in stances(reader, text) for party in each.holders}
    assert not any(holder.endswith("Reed") for holder in holders)


@pytest.mark.parametrize(
    "text",
    [
        "Currently, Norway imposes a 10 percent tariff on cars.",
        "Norway levies a 25 percent tariff on trucks.",
        "It was decided that the tariff should be lifted.",
        "Some in the palace are hopeful that Kenya will agree to lift the tariffs.",
    ],
)
def test_what_nobody_takes_sides_on(reader: Reader, text: str) -> None:
    assert stances(reader, text) == ()


def test_a_tariff_that_is_imposed_now_is_an_act(reader: Reader) -> None:
    (found,) = stances(reader, "Norway imposed a 10 percent tariff on cars on Monday.")
    assert found.value.value == "agrees"


def test_who_insists_that_something_is_so_demands_nothing(reader: Reader) -> None:
    found = stances(reader, "The minister repeated his insistence that Kenya will pay the tariffs.")
    assert not any(each.demanded for each in found)


def test_of_whom_it_is_asked_stands_behind_the_asking(reader: Reader) -> None:
    text = "On the other side, Mira Sol is urging Kenya to keep the treaty."
    (found,) = stances(reader, text)
    assert [party.mention.exact(text) for party in found.demanded_of] == ["Kenya"]


def test_which_goods_are_meant_is_no_condition(reader: Reader) -> None:
    found = stances(reader, "The ministry intends to hold a hearing for products subject to the tariff.")
    assert [each.condition for each in found] == [()]


def test_a_condition_may_hold_quoted_words(reader: Reader) -> None:
    text = "Norway is open to talks on trade as long as such talks remain “calm” and brief."
    (found,) = stances(reader, text)
    assert "calm" in found.condition[0].exact(text)


def test_of_a_passive_that_goes_on_the_doer_stands_before(reader: Reader) -> None:
    text = "The island was seized by Kenya in 1967 and annexed."
    holders = [party.mention.exact(text) for each in stances(reader, text) for party in each.holders]
    assert holders == ["Kenya"]


def test_what_a_negated_clause_is_about_is_without_its_negation(reader: Reader) -> None:
    text = "Mira Sol said the ban shouldn't be lifted."
    (found,) = stances(reader, text)
    assert found.value.value == "disagrees"
    assert [span.exact(text) for span in found.matter] == ["the ban shouldn", "be lifted"]


def test_whose_government_it_is_the_word_alone_does_not_tell(reader: Reader) -> None:
    text = "Norway sent troops to the port. The government called for an end to the strike."
    scene, reading = scened(reader, text)
    found = find_stances(scene, reading.attributions, reading.entities)
    parties = [party for each in found for party in each.holders if party.mention.exact(text) == "The government"]
    named = [reading.entities[each.entity].name for each in parties if each.entity is not None]
    assert parties
    assert not [name for name in named if "Norway" in name]


@pytest.mark.parametrize(
    "text",
    [
        "Israel wants to withdraw from the valley, officials said. Mira Sol said that Israel was willing to withdraw "
        "provided Jordan disarmed the rebels.",
        "The premier said Kenya was ready to leave the valley. But only if Uganda disarms the rebels, he said.",
        "Kenya agreed to lift the embargo. It would do so only if Uganda withdrew its troops.",
    ],
)
def test_the_next_sentence_may_put_a_condition_on_it(reader: Reader, text: str) -> None:
    found = stances(reader, text)[0]
    assert found.value.value == "agrees_if"
    assert found.condition[0].start > text.index(". ")


def test_another_speakers_condition_is_his_own(reader: Reader) -> None:
    text = "Mira Sol said Kenya was ready to leave the valley. But only if Uganda disarms the rebels, Ruth Cole said."
    assert stances(reader, text)[0].value.value == "agrees"


def test_what_is_provided_is_no_condition(reader: Reader) -> None:
    text = "Kenya is ready to share the grain provided by the bank."
    assert [each.value.value for each in stances(reader, text)] == ["agrees"]


@pytest.mark.parametrize("words", ["take responsibility for", "answer for", "be held accountable for"])
def test_who_must_answer_for_something_is_blamed_and_asked_for_nothing(reader: Reader, words: str) -> None:
    (found,) = stances(reader, f'"Kenya must {words} the raid," Mira Sol said.')
    assert (found.value.basis, found.demanded) == ("charge", False)


def test_who_must_pay_is_asked_to(reader: Reader) -> None:
    (found,) = stances(reader, '"Kenya must take the blame and pay compensation for the raid," Mira Sol said.')
    assert found.demanded


def test_who_speaks_need_not_have_said_what_stands_by_the_way(reader: Reader) -> None:
    text = "Mira Sol said the rebels, who broke the truce, must leave the valley."
    assert {each.value.basis for each in stances(reader, text)} == {"obligation"}
