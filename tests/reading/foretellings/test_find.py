"""Forecasts and commissives in single sentences, read by the reader as it ships: of what kind, whose, what, by when."""

from __future__ import annotations

import pytest
from tests.markup import Case, parse
from tests.reading.laying import report_of

from onrecord.model import Foretelling, Reading
from onrecord.reading import Reader
from onrecord.reading.claims import find_claims
from onrecord.reading.foretellings import find_foretellings
from onrecord.reading.foretellings.find import sight
from onrecord.reading.scene import set_scene

FORETOLD = """
    Norway and Sweden <what is="plan">will meet in Oslo <until>on Friday</until></what>.
    <who>Analysts</who> <hedge>expect</hedge> that <what is="forecast">prices will rise <until>in May</until></what>.
    The economist said <what is="forecast">the truce <hedge>may</hedge> hold <until>until March</until></what>.
    <what is="forecast">The talks will no doubt involve a new tax</what>.
    "<what is="threat">We will veto the bill</what>," <who>the president</who> said.
    <who>Norway</who> <what is="plan">will fortify its coast</what>.
    <who>The minister</who> does not think that <what is="forecast negative">the truce will hold</what>.
    <who>Norway</who> plans to <what is="plan">close the border <until>next week</until></what>.
    <who>Kenya</who> threatened to <what is="threat">impose sanctions on Uganda</what>.
    <who>The union</who> vowed to <what is="promise">protect its members</what>.
    <who>The government</who> pledged to <what is="promise">release the prisoners <until>by June</until></what>.
    <what is="forecast">A strike would sink the talks</what>.
    <who>Kenya</who> gave the rebels <until>until Friday</until> to <what is="ultimatum">leave</what>.
    <what is="forecast">Prices are <hedge>likely</hedge> to fall</what>.
    <what is="forecast negative">Sweden is <hedge>unlikely</hedge> to sign the treaty <until>before May</until></what>.
    <who>Kenya</who> said <what is="threat">it would raise tariffs on Ugandan steel <until>on Monday</until></what>.
    "<what is="promise negative">We will never surrender</what>," <who>the president</who> said.
    "<what is="threat">We will retaliate</what>," <who>General Lee</who> said.
    If Norway refuses, <what is="forecast">Sweden will close the port</what>.
    <what is="forecast">President Lee is <hedge>expected</hedge> to visit Kenya <until>next month</until></what>.
    Lee said he did not think <what is="forecast negative">prices are going to fall</what>.
    The president said <what is="forecast negative">he was not sure that Sweden would sign</what>.
    Ministers Sol and Vale said <what is="plan">they would visit Kenya <until>in May</until></what>.
    The economist warned <what is="forecast">the cuts <hedge>could</hedge> push prices up</what>.
    <who>Experts</who> <hedge>doubt</hedge> that <what is="forecast negative">the truce will hold</what>.
    <what is="plan">The talks are scheduled <until>for Monday</until></what>.
    <what is="plan">The ban takes effect <until>on 3 June</until></what>.
    <who>Sweden</who> does not plan to <what is="plan negative">send troops</what>.
    <who>Both sides</who> agreed to <what is="plan">meet <until>on Monday</until></what>.
    <what is="forecast">The committee will <hedge>probably</hedge> reject the plan</what>.
    <who>Norway</who> pledged to <what is="promise">leave <until>no later than Friday</until></what>.
    <who>The minister</who> is scheduled to <what is="plan">cram no fewer than four meetings into one day</what>.
    <who>Lee</who> told reporters it was "<hedge>highly unlikely</hedge>" <what is="forecast negative">the majority of lawmakers would vote for the bill</what>.
    <who>Minister Lee</who> argued that <what is="forecast">a delay would open a rift among the allies</what>.
    <what is="plan">The council will move up elections now scheduled for 2016</what>.
    <what is="forecast">The case <hedge>could</hedge> be heard <until>in June</until></what>.
    In June, Lee delayed a <who>Norway administration</who> plan to <what is="plan">begin buying ships</what> by six months.
    <who>The minister</who> vowed to <what is="promise">help partners wherever possible</what>.
    <what is="forecast">The duties <hedge>could</hedge> hurt the economy</what> even if they please the unions.
    <what is="forecast">The duties <hedge>could</hedge> hurt the problems of today's markets</what>.
"""
NOTHING = [
    "Norway might or might not sign the deal.",
    "A key question is what role envoys might play.",
    "Aiming to end the strike, the mayor met the drivers.",
    "Lee warned Kenya not to close the port.",
    "Diplomats are hopeful that Kenya will agree to leave.",
    "Even if Kenya and Uganda agree to meet, the rebels are against it.",
    "Had they met, the war would have ended.",
    "The minister hopes that the talks will resume.",
    "Will they sign the deal?",
    "It is unclear whether they will sign.",
    "The plane may have been shot down.",
    "Lee did not meet Kim.",
    "The court ordered the company to close.",
    "They decided to leave.",
    "We will see what happens.",
    "The map may contain errors.",
    "Firms will have to adapt.",
    "Sweden would need support from Norway.",
    "The senate shall have the power to declare war.",
    "Kenya had a chance to win the vote.",
    "If Sweden decides to leave, the union is over.",
    "Lee did not agree to sign the treaty.",
    "Witnesses were afraid to speak.",
    "There are few signs that Kenya intends to withdraw.",
    "The drug is believed to kill the parasite.",
    "It would be unwise to leave now.",
    "History will record that they met.",
    "Kenya stopped short of threatening to leave the union.",
    "The pact holds regardless of whether Kenya decides to leave it.",
    "The league was intended to keep the peace.",
    "Lee suggested he'd received a letter.",
    "Lee could not agree more.",
    "One option could be to wait.",
    "The second problem may be even more important.",
    "A longer strike could have sunk the bill.",
    "Poor towns were more likely to elect a mayor of the left.",
    "The minister withdrew the rules that Lee undertook to cut emissions.",
    "Lee and Kim were not scheduled to meet at the forum.",
    "She won a medal for her lifelong commitment to feeding the poor.",
    "The paper noted a departure from the traditional Norwegian commitment to protect refugees.",
    "Shots could be heard across the town.",
    "The guards could smell the smoke.",
    "The move could be seen as a threat.",
    "The ruling could be interpreted as a defeat.",
    "Traders could make the case that the law failed.",
    "Only a fool could believe it.",
    "It could be lost on nobody that the talks failed.",
    "Until the law came in 2012, firms could sell the drug.",
    "Anyone caught at the border could be fined.",
    "Lawmakers could simply wait.",
    "If they want to, lawmakers could amend the rule.",
    "His attack couldn't hide the truth.",
]
MENACES = [
    "Kenya vowed to retaliate.",
    "The rebels vowed to destroy the regime.",
    "The rebels vowed to try again to kill her.",
    "The general vowed to respond with harsh retaliation.",
    "The general vowed to turn Kenya into a sea of fire.",
    "Kenya vowed to teach Uganda a lesson.",
    "Kenya vowed to make Uganda pay.",
    "The union vowed to strike back.",
]
PROMISES = [
    "Kenya pledged to destroy its chemical weapons.",
    "The mayor vowed to fight inflation.",
    "Kenya vowed to make Uganda pay for the wall.",
    "Kenya vowed not to retaliate.",
    "The general vowed to respond with more aid.",
    "Norway pledged to attack the problem.",
]
CASES = [parse(line.strip()) for line in FORETOLD.strip().splitlines()]


def bare(words: list[str]) -> list[str]:
    """Words without the article before them."""
    return [word.removeprefix("The ").removeprefix("the ") for word in words]


def found_in(reader: Reader, text: str) -> tuple[Foretelling, ...]:
    """The foretellings of a text, with its statements."""
    return reader(report_of(text)).foretellings


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])
def test_what_is_foretold_is_found_with_its_kind(reader: Reader, case: Case) -> None:
    mark = next(mark for mark in case.marks if mark.role == "what")
    (found,) = found_in(reader, case.text)
    kind, _, sign = mark.attributes["is"].partition(" ")
    assert (found.kind.value, found.polarity.value) == (kind, sign or "positive")
    assert found.what[0].overlaps(mark.span)
    assert found.what[0].end == mark.span.end


@pytest.mark.parametrize("role", ["until", "hedge", "who"])
def test_the_cells_of_a_foretelling_are_words_of_the_text(reader: Reader, role: str) -> None:
    for case in CASES:
        if case.all(role):
            (found,) = found_in(reader, case.text)
            cells = {
                "until": [found.until] if found.until else [],
                "hedge": [found.hedge.span] if found.hedge else [],
                "who": [each.mention for each in found.who],
            }
            assert bare(case.words(role)) == bare([span.exact(case.text) for span in cells[role]]), case.text


def test_without_words_of_a_time_there_is_none(reader: Reader) -> None:
    assert [case.text for case in CASES if not case.all("until") and found_in(reader, case.text)[0].until] == []


@pytest.mark.parametrize("text", NOTHING)
def test_wishes_questions_and_what_is_past_foretell_nothing(reader: Reader, text: str) -> None:
    assert found_in(reader, text) == ()


def test_a_condition_is_kept_apart_from_what_is_foretold(reader: Reader) -> None:
    text = "If Norway refuses, Sweden will close the port."
    (found,) = found_in(reader, text)
    assert [span.exact(text) for span in found.condition] == ["If Norway refuses"]
    assert found.what[0].exact(text) == "Sweden will close the port"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway is gaining ground on both sides of the long river and could win.", "Norway … win"),
        ("Going back to war could sink the economy, Lee said.", "Going back to war could sink the economy"),
        ("They sang of a treaty that may fail in May.", "a treaty that may fail in May"),
        (
            "Lee left the summit, which officials suggested could fail.",
            "the summit, which officials suggested could fail",
        ),
        ("Analysts warn the long strike could empty the shops.", "the long strike could empty the shops"),
    ],
)
def test_whom_it_happens_to_is_told_with_what_happens(reader: Reader, text: str, told: str) -> None:
    (found,) = found_in(reader, text)
    assert " … ".join(span.exact(text) for span in found.what) == told


def test_what_a_thing_threatens_to_do_is_foretold_by_the_outlet(reader: Reader) -> None:
    for text in ("The scandal threatens to derail the talks.", "Lee's speeches are threatening to divide the party."):
        (found,) = found_in(reader, text)
        assert (found.kind.value, found.who) == ("forecast", ())


def test_a_condition_right_behind_is_found_whatever_it_hangs_on(reader: Reader) -> None:
    text = "Minister Lee said she would vote against the budget if the speaker did not give way."
    (found,) = found_in(reader, text)
    assert [span.exact(text) for span in found.condition] == ["if the speaker did not give way"]


def test_a_plain_event_with_a_time_can_be_settled_and_one_without_cannot(reader: Reader) -> None:
    (dated,) = found_in(reader, "Norway plans to close the border next week.")
    (soon,) = found_in(reader, "Norway plans to close the border soon.")
    (vague,) = found_in(reader, "Analysts expect that prices will matter in May.")
    assert (dated.plain, soon.plain, vague.plain) == (True, False, False)


def test_another_sides_intention_is_ascribed(reader: Reader) -> None:
    (found,) = found_in(reader, "Lee said Kenya was preparing to attack Uganda.")
    assert found.ascribed
    assert found.kind.value == "threat"


def test_an_expression_of_time_is_the_horizon_by_its_number(reader: Reader) -> None:
    reading: Reading = reader(report_of("On Monday, Lee said that prices will rise in May."))
    (found,) = reading.foretellings
    assert found.horizon is not None
    assert reading.times[found.horizon].span.exact("On Monday, Lee said that prices will rise in May.") == "May"


def test_a_page_without_grammar_foretells_nothing(reader: Reader) -> None:
    page, _ = reader.look("")
    assert find_foretellings(set_scene(page, (), (), ()), (), (), ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The agency could not confirm the attack.",
        "This would violate the truce.",
        "Norway, which had been reluctant to agree to close the port, said nothing.",
    ],
)
def test_inability_and_what_things_amount_to_foretell_nothing(reader: Reader, text: str) -> None:
    assert found_in(reader, text) == ()


def unattributed(reader: Reader, text: str) -> float:
    """How sure a foretelling is where no statement was found."""
    page, _ = reader.look(text)
    scene = set_scene(page, find_claims(page, (), ()), (), ())
    (found,) = find_foretellings(scene, (), (), ())
    return found.kind.confidence


def test_what_another_says_is_not_the_outlets_forecast(reader: Reader) -> None:
    own, another = "Prices are expected to rise.", "Prices are expected to rise, diplomats say."
    assert unattributed(reader, another) <= 0.5 < unattributed(reader, own)


@pytest.mark.parametrize("text", MENACES)
def test_a_vow_to_harm_somebody_is_a_threat(reader: Reader, text: str) -> None:
    assert [found.kind.value for found in found_in(reader, text)] == ["threat"]


@pytest.mark.parametrize("text", PROMISES)
def test_a_vow_of_anything_else_is_a_promise(reader: Reader, text: str) -> None:
    assert [found.kind.value for found in found_in(reader, text)] == ["promise"]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Lee said he and Kim would meet in Oslo.", ["he"]),
        ("The minister has broken his campaign promise to lift the ban.", ["The minister"]),
        ("A campaign promise to lift the ban was broken.", []),
        ("The Supreme Court was slated to hear it, but after Lee's changes they called it off.", ["Supreme Court"]),
    ],
)
def test_an_act_is_his_whose_word_it_is(reader: Reader, text: str, owners: list[str]) -> None:
    assert [each.mention.exact(text) for found in found_in(reader, text) for each in found.who] == owners


@pytest.mark.parametrize(
    "text",
    [
        "Listing them is a mistake and threatens to widen the war, said Lee.",
        "That weighs on trade worldwide and threatens to cut growth, said Lee.",
    ],
)
def test_what_a_doing_threatens_is_foretold(reader: Reader, text: str) -> None:
    (found,) = found_in(reader, text)
    assert found.kind.value == "forecast"


def test_what_is_set_by_law_is_no_plan_of_whoever_is_named_before_it(reader: Reader) -> None:
    (found,) = found_in(reader, "The cuts made under Tom Lee that are scheduled to expire in May are popular.")
    assert found.who == ()


def test_what_is_reported_to_be_possible_is_not_held_for_sure(reader: Reader) -> None:
    (found,) = found_in(reader, "The talks could reportedly sink the bank.")
    assert found.kind.confidence <= 0.5


def test_what_one_will_be_if_elected_is_in_his_hands(reader: Reader) -> None:
    (found,) = found_in(reader, "Lee said he would become more careful if he won.")
    (fate,) = found_in(reader, "Lee said he would become more careful if it rained.")
    assert (found.kind.value, fate.kind.value) == ("plan", "forecast")


@pytest.mark.parametrize(
    "text",
    [
        "The bank found that exports fell last year. Specifically, a new strike could cut trade by 4 percent.",
        "According to the bank, exports fell. Revenue is projected to rise to 18 percent in 2030.",
        "If the ports close, as many experts have warned, Lee will be alone.",
    ],
)
def test_what_goes_on_with_anothers_finding_is_not_held_for_sure(reader: Reader, text: str) -> None:
    assert found_in(reader, text)[-1].kind.confidence <= 0.5


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A strike could sink the talks.", {"bare could", "bare could by=thing", "bare could indefinite"}),
        ("A strike could sink the talks in May.", set()),
        ("The strike could sink the talks if it lasts.", set()),
        ("Lee said a strike could sink the talks.", set()),
        ("The bank found a gap. The strike may sink the talks.", {"after=finding", "bare may", "bare may by=thing"}),
    ],
)
def test_what_only_may_be_in_the_outlets_own_words_is_marked(reader: Reader, text: str, names: set[str]) -> None:
    reading, page = reader(report_of(text)), reader.look(text)[0]
    scene = set_scene(page, reading.claims, reading.entities, reading.times)
    *_, found = sight(scene, reading.attributions, reading.entities, reading.times)
    assert {name for name in found.signs if name.startswith(("bare", "after"))} == names


@pytest.mark.parametrize(
    "text",
    [
        "The talks resumed amid fears that the rebels could attack Oslo.",
        "The cut raised concerns that the truce could fail.",
        "There is speculation that Norway may leave the pact.",
        "Doubts are growing that the truce will hold.",
        "The move raised the possibility that the talks could collapse in May.",
        "The delay fuelled suspicion that Norway will quit the talks.",
        "It is feared that the dam could burst.",
    ],
)
def test_what_is_feared_by_people_left_unnamed_is_nobodys_that_is_known(reader: Reader, text: str) -> None:
    (found,) = found_in(reader, text)
    assert (found.kind.value, found.kind.basis.rpartition("/")[2], found.who) == ("forecast", "feared", ())
    assert found.kind.confidence <= 0.5


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Norway's fears that Sweden could attack have grown.", "Norway"),
        ("The minister voiced concern that the truce could fail.", "The minister"),
        ("Analysts fear that the truce may fail.", "Analysts"),
        ("Norway worries the talks may fail.", "Norway"),
    ],
)
def test_what_is_feared_is_theirs_who_are_told_to_fear_it(reader: Reader, text: str, owner: str) -> None:
    (found,) = found_in(reader, text)
    assert ([each.mention.exact(text) for each in found.who], found.kind.value) == ([owner], "forecast")


@pytest.mark.parametrize(
    "text",
    [
        "The talks resumed amid fears that Norway plans to attack Sweden.",
        "Aides spoke of hopes that the talks will succeed.",
    ],
)
def test_an_intention_that_is_feared_and_what_is_hoped_are_none(reader: Reader, text: str) -> None:
    assert found_in(reader, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Neither he nor his sons could be located in their village.",
        "No one could say when the talks would resume.",
        "Nobody could be found at the office on Monday.",
        "None of the envoys could be reached.",
        "The guards could hardly hold the gate.",
    ],
)
def test_what_nobody_was_able_to_do_is_not_foretold(reader: Reader, text: str) -> None:
    assert not any("may" in found.kind.basis for found in found_in(reader, text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "That sale, however, could still fall through if financing problems develop.",
            "That sale, however, could still fall through",
        ),
        ("The talks could break down.", "The talks could break down"),
        ("The truce will fall apart by May.", "The truce will fall apart by May"),
    ],
)
def test_a_particle_belongs_to_its_verb(reader: Reader, text: str, told: str) -> None:
    (found,) = found_in(reader, text)
    assert [span.exact(text) for span in found.what] == [told]


def test_what_another_did_is_no_part_of_a_threat(reader: Reader) -> None:
    text = "The gang renewed its threat to kill a trader they took hostage and police found the man in May."
    (found,) = found_in(reader, text)
    assert [span.exact(text) for span in found.what] == ["kill a trader they took hostage"]


def test_where_a_report_was_filed_is_nobody_who_promises(reader: Reader) -> None:
    text = "OSLO, Norway (NP)_ Kidnappers kept their promise to kill a trader."
    (found,) = found_in(reader, text)
    assert "OSLO" not in [each.mention.exact(text) for each in found.who]


@pytest.mark.parametrize(
    "text",
    [
        "The Oslo Herald put it so, in words that all its readers knew:\nThe truce could fail in May.\nLee left.",
        '"We are ready to leave the town."\nThe truce could fail in May.\n"We wait for an answer from Kenya."',
    ],
)
def test_a_paragraph_of_anothers_text_is_not_the_outlets_forecast(reader: Reader, text: str) -> None:
    found = next(each for each in found_in(reader, text) if "may" in each.kind.basis)
    assert (found.kind.basis, found.who, found.quoted) == ("may/carried", (), True)


def test_a_paragraph_between_two_with_quotations_and_their_speakers_is_the_outlets(reader: Reader) -> None:
    text = '"We will go," Lee said.\nThe truce could fail in May.\n"We wait," Sol said in Oslo.'
    assert "may/narrated" in [each.kind.basis for each in found_in(reader, text)]
