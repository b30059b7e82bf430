"""Moves in single sentences, read by the reader as it ships: which word, of what kind, who, to whom, what, whether at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from tests.markup import Case, parse
from tests.reading.laying import report_of
from tests.reading.moves.sentences import MOVES

from onrecord.model import Move, Span
from onrecord.reading import Reader
from onrecord.reading.claims import find_claims
from onrecord.reading.moves import find_moves
from onrecord.reading.moves.frames import FRAMES
from onrecord.reading.scene import set_scene
from onrecord.reading.times import find_times

# How many of a table's sentences may be read wrongly: the parser errs in some.
WRONG = 0.1


def moves(reader: Reader, text: str) -> tuple[Move, ...]:
    """The moves of a text without statements, as the reader's rules find them."""
    page, _ = reader.look(text)
    times = find_times(text, page.paragraphs)
    return find_moves(set_scene(page, find_claims(page, (), times), (), times), (), (), times)


def told(text: str, found: tuple[Move, ...]) -> set[tuple[str, str, str]]:
    """What is said of each move: (role, words, value)."""
    rows: set[tuple[str, str, str]] = set()
    for each in found:
        judged = each.status or each.answer
        assert judged is not None
        rows.add(("move", each.kind.evidence[0].exact(text), f"{each.kind.value} {judged.value}"))
        rows.update(("actor", party.mention.exact(text), "") for party in each.actors)
        rows.update(("addressee", party.mention.exact(text), "") for party in each.addressees)
        rows.update(("gives", span.exact(text), "") for span in each.gives)
        rows.update(("gets", span.exact(text), "") for span in each.gets)
        both = each.kind.value == "proposal" and not each.gives and not each.gets
        rows.update(("terms", span.exact(text), "") for span in each.terms if both)
    return rows


def wanted(case: Case) -> set[tuple[str, str, str]]:
    return {(mark.role, mark.span.exact(case.text), mark.attributes.get("is", "")) for mark in case.marks}


def lines(group: str) -> Iterator[Case]:
    return (parse(line.strip()) for line in MOVES[group].strip().splitlines())


@pytest.mark.parametrize("group", MOVES)
def test_the_table(reader: Reader, group: str) -> None:
    cases = list(lines(group))
    found = [(case.text, wanted(case), told(case.text, moves(reader, case.text))) for case in cases]
    wrong = [(text, want - got, got - want) for text, want, got in found if want != got]
    assert len(wrong) <= max(1, WRONG * len(found)), "\n".join(map(str, wrong))


def read(reader: Reader, text: str) -> list[Move]:
    return list(reader(report_of(text)).moves)


def statuses(found: list[Move]) -> list[str]:
    return [each.status.value for each in found if each.status is not None]


def test_what_another_says_that_somebody_offers_is_reported(reader: Reader) -> None:
    (move,) = read(reader, "Mira Sol, the envoy, said that Norway had offered to free the crew.")
    assert (statuses([move]), move.ascribed) == (["reported"], True)


def test_what_the_proposer_says_himself_is_offered(reader: Reader) -> None:
    (move,) = read(reader, "Norway said on Monday that it had offered to free the crew.")
    assert (statuses([move]), move.ascribed) == (["offered"], False)


def test_an_agreement_is_accepted_whoever_tells_of_it(reader: Reader) -> None:
    (move,) = read(reader, "Mira Sol, the envoy, said that Kenya and Uganda had agreed to open the border.")
    assert (statuses([move]), move.ascribed) == (["accepted"], True)


def test_what_a_scholar_imagines_is_his_and_canvassed(reader: Reader) -> None:
    text = "Kenya should offer a truce, said Ada Ilm, a professor of history at the University of Oslo."
    found = read(reader, text)
    assert statuses(found) == ["canvassed"]
    assert [party.mention.exact(text) for party in found[0].actors] == ["Ada Ilm"]
    assert [party.mention.exact(text) for party in found[0].addressees] == ["Kenya"]


def test_what_a_scholar_imagines_is_never_offered_by_a_side(reader: Reader) -> None:
    for text in (
        "Kenya could offer a truce, said Ada Ilm, a professor of history at the University of Oslo.",
        "Perhaps Kenya will offer a truce, said Ada Ilm, a professor of history at the University of Oslo.",
    ):
        assert "offered" not in statuses(read(reader, text))


def test_a_deadline_is_the_other_sides(reader: Reader) -> None:
    text = "Sweden called on Norway to resume talks by Friday."
    page, _ = reader.look(text)
    times = find_times(text, page.paragraphs)
    (move,) = find_moves(set_scene(page, find_claims(page, (), times), (), times), (), (), times)
    assert move.deadline is not None
    assert "Friday" in times[move.deadline].span.exact(text)


def test_several_terms_are_a_package_and_a_choice_is_an_alternative(reader: Reader) -> None:
    (package,) = moves(reader, "Norway offered to free the crew and to open the port.")
    (choice,) = moves(reader, "Norway offered to free the crew or to open the port.")
    assert (package.form, len(package.gives)) == ("package", 2)
    assert (choice.form, len(choice.gives)) == ("alternative", 2)


def test_what_an_offer_hangs_on_is_its_condition(reader: Reader) -> None:
    text = "Norway offered to free the crew if the port stays open."
    (move,) = moves(reader, text)
    assert [span.exact(text) for span in move.conditions] == ["if the port stays open"]
    assert [span.exact(text) for span in move.gives] == ["free the crew"]


def test_an_answer_that_names_the_terms_tells_of_the_proposal_too(reader: Reader) -> None:
    text = "Sweden rejected Norway's offer to free the crew."
    found = moves(reader, text)
    assert sorted(each.kind.value for each in found) == ["proposal", "response"]
    proposal = next(each for each in found if each.kind.value == "proposal")
    assert statuses([proposal]) == ["refused"]
    assert [party.mention.exact(text) for party in proposal.actors] == ["Norway"]
    assert [span.exact(text) for span in proposal.gives] == ["free the crew"]


def test_a_move_that_nobody_is_named_for_stays_under_the_line(reader: Reader) -> None:
    found = moves(reader, "A deal was reached on Sunday. The offer was rejected.")
    assert found
    assert all(each.kind.confidence <= 0.4 for each in found)


def test_moves_are_the_same_at_every_reading(reader: Reader) -> None:
    text = "Norway offered to free the crew. Sweden rejected the offer."
    assert moves(reader, text) == moves(reader, text)


def test_a_demand_that_is_paid_for_has_both_halves(reader: Reader) -> None:
    for text in (
        "Sweden called for Norway to cede the island in exchange for a truce.",
        "Sweden's proposal calls for Norway to cede the island in exchange for a truce.",
    ):
        (move,) = moves(reader, text)
        assert [party.mention.exact(text) for party in move.actors] == ["Sweden"]
        assert [party.mention.exact(text) for party in move.addressees] == ["Norway"]
        assert [span.exact(text) for span in move.gets] == ["cede the island"]
        assert [span.exact(text) for span in move.gives] == ["a truce"]
        assert sorted(move.terms) == sorted((*move.gets, *move.gives))


def test_a_bare_demand_is_no_proposal(reader: Reader) -> None:
    assert moves(reader, "Sweden called for Norway to cede the island.") == ()


def test_what_is_agreed_together_is_given_by_nobody(reader: Reader) -> None:
    for text in ("Norway and Sweden agreed to meet in May.", "Norway and Sweden signed a pact on fishing."):
        (move,) = moves(reader, text)
        assert (statuses([move]), move.gives, move.gets) == (["accepted"], (), ())
        assert move.terms
        assert move.status is not None
        assert move.status.basis == "agreed"


def test_one_sides_promise_is_given(reader: Reader) -> None:
    text = "Norway agreed to open the port."
    (move,) = moves(reader, text)
    assert [span.exact(text) for span in move.gives] == ["open the port"]


def test_an_invitation_gives_nothing(reader: Reader) -> None:
    (move,) = moves(reader, "Norway withdrew its invitation to the Swedish delegation.")
    assert (statuses([move]), move.gives, move.gets) == (["lapsed"], (), ())


def test_what_could_happen_is_no_proposal(reader: Reader) -> None:
    for text in (
        "A meeting which Western officials suggested could happen by the end of August is near.",
        "Western officials suggested a meeting could happen by the end of August.",
        "Norway will buy grain from Sweden if Sweden opens the port, said Ada Ilm, a professor at the University of Oslo.",
    ):
        assert statuses(read(reader, text)) == []


def test_what_onlookers_raise_is_theirs_and_canvassed(reader: Reader) -> None:
    text = "Analysts raised the possibility of Norway proposing a truce."
    found = read(reader, text)
    assert statuses(found) == ["canvassed"]
    assert [party.mention.exact(text) for party in found[0].actors] == ["Analysts"]


def test_vague_readiness_is_no_proposal(reader: Reader) -> None:
    assert moves(reader, "Norway is prepared to make gestures towards Sweden.") == ()


def test_a_ministers_if_is_an_offer_with_both_halves(reader: Reader) -> None:
    text = "Norway will buy 600 tonnes of grain from Sweden if Sweden opens the port, Minister Dan Orlov said."
    (move,) = read(reader, text)
    assert statuses([move]) == ["offered"]
    assert [span.exact(text) for span in move.gives] == ["buy 600 tonnes of grain from Sweden"]
    assert [span.exact(text) for span in move.gets] == ["opens the port"]


def test_how_long_an_offer_stands_is_its_deadline(reader: Reader) -> None:
    for text in ("The offer will stay on the table until May 3.", "Norway's offer expires on May 3."):
        page, _ = reader.look(text)
        times = find_times(text, page.paragraphs)
        (move,) = find_moves(set_scene(page, find_claims(page, (), times), (), times), (), (), times)
        assert statuses([move]) == ["offered"]
        assert move.deadline is not None
        assert "May 3" in times[move.deadline].span.exact(text)


def test_an_offer_that_ran_out_has_lapsed(reader: Reader) -> None:
    (move,) = moves(reader, "The offer of a truce lapsed on Friday.")
    assert move.status is not None
    assert (move.status.value, move.status.basis) == ("lapsed", "deadline-passed")


def test_an_accepted_proposal_for_something_names_it(reader: Reader) -> None:
    text = "The two ministers accepted the Norwegian proposal for three stations."
    found = moves(reader, text)
    assert sorted(each.kind.value for each in found) == ["proposal", "response"]
    proposal = next(each for each in found if each.kind.value == "proposal")
    assert [span.exact(text) for span in proposal.terms] == ["three stations"]


def test_no_status_rests_on_a_frames_name(reader: Reader) -> None:
    text = "\n".join(re.sub("<.*?>", "", line.strip()) for group in MOVES.values() for line in group.splitlines())
    found = {judged.basis for each in moves(reader, text) if (judged := each.status or each.answer) is not None}
    assert found
    assert not found & (set(FRAMES) - {"no", "yes"})
    assert not any(basis.startswith("@") for basis in found)


def test_why_somebody_does_it_is_no_part_of_what_is_proposed(reader: Reader) -> None:
    text = "Norway offered to lift the ban in an apparent attempt to split the allies."
    (offer,) = moves(reader, text)
    assert [span.exact(text) for span in offer.terms] == ["lift the ban"]


def test_terms_that_only_name_a_place_stay_under_the_line(reader: Reader) -> None:
    text = "Norway invited Sweden to Geneva."
    assert all(each.kind.confidence <= 0.4 for each in moves(reader, text) if each.terms)


def test_what_is_put_to_one_is_not_put_to_whom_he_is_to_talk_with(reader: Reader) -> None:
    text = "Sweden urged Danish leaders to keep talks open with Norway."
    (call,) = moves(reader, text)
    assert "Norway" not in [party.mention.exact(text) for party in call.addressees]


def exact(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.exact(text) for span in spans]


def test_a_denied_act_keeps_its_not(reader: Reader) -> None:
    text = "Norway agreed not to close the port."
    (move,) = moves(reader, text)
    assert exact(text, move.gives) == ["not to close the port"]


def test_nobody_is_he_in_his_own_words(reader: Reader) -> None:
    text = "“I think he wants to make a deal,” Mira Sol said of Dan Orlov, the president of Kenya."
    assert all(party.mention.exact(text) != "he" for each in read(reader, text) for party in each.actors)


def test_they_are_who_is_said_to_say_so(reader: Reader) -> None:
    text = "After the talks the two sides announced that they had reached a pact."
    (move,) = read(reader, text)
    assert [party.mention.exact(text) for party in move.actors] == ["they"]
    assert not move.ascribed


def test_a_name_may_end_like_a_pronoun(reader: Reader) -> None:
    text = "Mira Sol said that Vice Premier Liu He had called for talks."
    (move,) = read(reader, text)
    assert all(party.mention.exact(text) != "He" for party in move.actors)
    assert move.ascribed


def test_what_is_called_for_has_its_act(reader: Reader) -> None:
    text = "Sweden called for talks to resume."
    (move,) = moves(reader, text)
    assert exact(text, move.terms) == ["talks to resume"]


def test_a_place_is_nothing_that_anybody_gets(reader: Reader) -> None:
    text = "Sweden invited Norway to Stockholm."
    (move,) = moves(reader, text)
    assert (exact(text, move.terms), move.gets) == (["to Stockholm"], ())
    assert move.kind.confidence <= 0.4


def test_what_a_post_hangs_on_is_no_term(reader: Reader) -> None:
    text = "Norway offered to resume talks #summit pic.example.com/x"
    (move,) = moves(reader, text)
    assert exact(text, move.gives) == ["resume talks"]


def test_what_is_set_against_a_condition_is_none_of_it(reader: Reader) -> None:
    text = "Norway offered to free the crew if the port opened, but stopped short of a pledge."
    (move,) = moves(reader, text)
    assert exact(text, move.conditions) == ["if the port opened"]


def test_what_another_says_keeps_the_status_it_has_from_the_proposer(reader: Reader) -> None:
    (move,) = read(reader, "Mira Sol, the envoy, said that Norway had offered to free the crew.")
    assert move.direct is not None
    assert move.direct.value == "offered"


def test_the_time_of_a_meeting_is_no_deadline(reader: Reader) -> None:
    text = "Norway invited the king to meet by May 3."
    page, _ = reader.look(text)
    times = find_times(text, page.paragraphs)
    (move,) = find_moves(set_scene(page, find_claims(page, (), times), (), times), (), (), times)
    assert move.deadline is None


def test_how_it_was_said_is_no_term(reader: Reader) -> None:
    text = "The rebels agreed to a truce in a call with the king."
    (move,) = moves(reader, text)
    assert exact(text, move.terms) == ["a truce"]


def test_an_offer_that_nobody_sees_stays_under_the_line(reader: Reader) -> None:
    (move,) = moves(reader, "Norway made a new offer.")
    assert move.kind.confidence <= 0.4


@pytest.mark.parametrize(
    "text",
    [
        "The critics denied that Dan Orlov offered help to the rebels.",
        "The spokesman denied reports suggesting there was a pact.",
        "The idea was that Kenya would want to join the pact.",
        "Mira Sol, who is a candidate in the election, repeated her pledge to open the port.",
        "The rebels' pledge to fight the plan was heard.",
        "The rebels offered Sweden an opportunity to speak.",
        "That will be an invitation to the rebels to go on.",
        "The rebels made a call for people to boycott the port.",
        "The clerk signed a non-disclosure agreement with the bank.",
        "The king signed the pact into law.",
        "Norway will rally support from allies around the world who agree on the need for action to stop the flood.",
        "Mira Sol says both sides agree that the poor should pay less.",
        "The court agreed to hear the case.",
        "It's hard to imagine the two envoys having the kind of friendship in which they share news or cut deals.",
        "Until the rebels start agreeing to a truce, the port stays closed.",
        "Whatever deal Norway and Sweden reach will hurt.",
        "Politicians who hammer out deals are liked.",
        "Those who seek compromise are few.",
        "I would welcome suggestions from the king.",
        "If it turns out that Norway offered to free the crew, Sweden will leave.",
        "Dan Orlov threatened to leave, raising the possibility of a government shutdown threat over the port.",
        "Norway's willingness to negotiate scares its rivals.",
        "Mira Sol has yet to commit to giving the pact a vote.",
    ],
)
def test_idle_words_put_nothing_to_anybody(reader: Reader, text: str) -> None:
    assert read(reader, text) == []


def actors(text: str, found: list[Move]) -> list[str]:
    return [party.mention.exact(text) for each in found for party in each.actors]


def addressees(text: str, found: list[Move]) -> list[str]:
    return [party.mention.exact(text) for each in found for party in each.addressees]


def test_a_deal_of_which_there_are_only_reports_is_reported(reader: Reader) -> None:
    found = read(reader, "Reports that Norway cut a deal with Sweden worried the miners.")
    assert statuses(found) == ["reported"]


def test_a_plan_does_not_propose_itself(reader: Reader) -> None:
    text = "Sweden rejected the Green Harbour Deal."
    assert "Green Harbour Deal" not in addressees(text, read(reader, text))


def test_who_is_known_only_by_whose_he_is_proposes_nothing(reader: Reader) -> None:
    text = "Mira Sol said her government would seek talks with the rebels."
    assert "her government" not in actors(text, read(reader, text))


def test_whose_words_somebody_mimics_is_the_one_who_answers(reader: Reader) -> None:
    text = "Dan Orlov said that Mira Sol's position is “I'm not willing to compromise.”"
    assert actors(text, read(reader, text)) == ["Mira Sol"]


def test_what_is_wrung_from_another_is_got(reader: Reader) -> None:
    text = "The talks are about what Norway can get from Sweden in return for a truce."
    (move,) = moves(reader, text)
    assert exact(text, move.gives) == ["a truce"]
    assert exact(text, move.gets)[0].startswith("get from Sweden")


def test_a_part_of_the_demands_is_not_all_of_them(reader: Reader) -> None:
    text = "Norway bowed to one of the rebels' demands."
    (move,) = moves(reader, text)
    assert exact(text, move.terms) == ["one of the rebels' demands"]
    assert addressees(text, [move]) == ["the rebels"]


def test_what_is_said_of_an_offer_is_no_term(reader: Reader) -> None:
    text = "What was hard was the outlandish proposal made by the king."
    (move,) = moves(reader, text)
    assert exact(text, move.terms) == ["the outlandish proposal"]


def test_a_papers_owner_put_it(reader: Reader) -> None:
    text = "A Norwegian proposal was presented to the rebels."
    (move,) = moves(reader, text)
    assert actors(text, [move]) == ["Norwegian"]
    assert (move.gives, addressees(text, [move])) == ((), ["the rebels"])


def test_who_issues_a_statement_calls(reader: Reader) -> None:
    text = "The miners issued a statement calling for talks."
    assert actors(text, list(moves(reader, text))) == ["The miners"]


def test_whose_sincerity_it_is_proposes(reader: Reader) -> None:
    text = "The critic questioned Norway's sincerity in proposing a truce."
    assert actors(text, list(moves(reader, text))) == ["Norway"]


def test_who_is_left_out_did_not_agree(reader: Reader) -> None:
    text = "Kenya and Uganda, but not Rwanda, signed a pact."
    assert actors(text, list(moves(reader, text))) == ["Kenya", "Uganda"]


def test_he_may_be_another_than_the_speaker(reader: Reader) -> None:
    text = "Dan Orlov said that Peter Lang left the hall when he rejected the proposal."
    assert "he" not in actors(text, read(reader, text))


def test_a_clause_that_is_proposed_is_whole(reader: Reader) -> None:
    text = "Norway proposed the council acknowledge the need for help."
    (move,) = moves(reader, text)
    assert exact(text, move.gets) == ["acknowledge the need for help"]


def test_verbs_that_share_an_object_are_one_term(reader: Reader) -> None:
    text = "Norway agreed to reduce and remove tariffs on grain."
    (move,) = moves(reader, text)
    assert exact(text, move.terms) == ["reduce and remove tariffs on grain"]


def test_who_says_so_is_no_term(reader: Reader) -> None:
    text = "Norway proposed a temporary truce to pave the way to a pact being signed, according to two envoys."
    assert all("envoys" not in words for each in moves(reader, text) for words in exact(text, each.terms))


def test_thinkers_proposals_are_canvassed(reader: Reader) -> None:
    assert statuses(read(reader, "A number of thinkers have proposed a toll on lorries.")) == ["canvassed"]


def test_nobody_is_given_a_bill(reader: Reader) -> None:
    (move,) = moves(reader, "Norway proposed a bill.")
    assert (move.gives, move.gets) == ((), ())


def test_a_day_is_no_part_of_a_name(reader: Reader) -> None:
    text = "The Senate Monday rejected the proposal."
    assert all("Monday" not in name for name in actors(text, read(reader, text)))
