"""Stances of all reports as positions: holders, voices, options, ids and order."""

from __future__ import annotations

from dataclasses import replace

from assembly.made_up import Pair, told
from assembly.positions.made_up import RIVER, embed, folios, holding
from onrecord.assembly.positions import assemble_positions, choose_sets, load_issues
from onrecord.assembly.positions.assemble import placed
from onrecord.model import IssueSet, Judged, Party, Position, Reading, Span

HERALD = told("a", "[Mira Sol|person] said {we shall share the water equally}.")


def positions(*pairs: Pair, sets: tuple[IssueSet, ...] = (RIVER,)) -> tuple[Position, ...]:
    return assemble_positions(folios(*pairs), sets, embed)


def test_a_stance_is_its_speakers_towards_an_option() -> None:
    (found,) = positions(holding(HERALD, "share the water equally", holder="Mira Sol"))
    assert (found.actor.name, found.issue, found.option) == ("Mira Sol", "river/water", "halves")
    assert (found.stance.value, found.voice) == ("agrees", "paraphrased")
    assert found.statement is not None
    assert found.remark == found.statement


def test_the_surer_the_stance_the_surer_the_position() -> None:
    weak, strong = (
        positions(holding(HERALD, "share the water equally", holder="Mira Sol", sure=sure))[0] for sure in (0.4, 0.9)
    )
    assert weak.match == strong.match > 0.5
    assert weak.confidence < strong.confidence < 1


def test_one_whom_somebody_speaks_for_is_surer_to_hold_it() -> None:
    told_of = told("a", "[Norvia|organization] will build the dam.")
    alone = positions(holding(told_of, "build the dam", holder="Norvia"))[0]
    spoken_for = positions(holding(told_of, "build the dam", holder="Norvia"), _minister("b"))[0]
    assert alone.confidence < spoken_for.confidence


def test_a_stance_without_a_holder_is_of_whoever_speaks() -> None:
    (found,) = positions(holding(HERALD, "share the water equally"))
    assert found.actor.name == "Mira Sol"


def test_what_the_outlet_says_itself_is_the_outlets() -> None:
    pair = told("a", "It is time to build the dam.", outlet="The Ledger")
    (found,) = positions(holding(pair, "build the dam"))
    assert (found.actor.name, found.voice, found.statement) == ("The Ledger", "narrated", None)


def test_what_another_says_of_him_is_ascribed_to_that_one() -> None:
    pair = told("a", "[Norvia|country] is near. [Mira Sol|person] said {Norvia wants to build the dam}.")
    (found,) = positions(holding(pair, "build the dam", holder="Norvia", ascribed=True))
    assert (found.actor.name, found.voice) == ("Norvia", "ascribed")
    assert [who.name for who in found.ascribed_by] == ["Mira Sol"]


def test_of_two_told_of_by_one_of_them_the_other_is_ascribed() -> None:
    pair = told(
        "a", "[Norvia|country] and [Tarvia|country] meet. [Mira Sol|person] said {both agreed to build the dam}."
    )
    report, reading = holding(pair, "build the dam", holder="Norvia")
    minister = {"side": Judged("Norvia", "title"), "capacity": Judged("official", "title")}
    entities = tuple(replace(each, **(minister if each.name == "Mira Sol" else {})) for each in reading.entities)
    tarvia = next(n for n, each in enumerate(entities) if each.name == "Tarvia")
    both = (*reading.stances[0].holders, Party(entities[tarvia].mentions[0], tarvia))
    stances = (replace(reading.stances[0], holders=both),)
    found = positions((report, replace(reading, entities=entities, stances=stances)))
    assert {each.actor.name: each.voice for each in found} == {"Norvia": "paraphrased", "Tarvia": "ascribed"}


def test_who_speaks_for_a_state_does_not_ascribe_it_a_stance() -> None:
    pair = told("a", "[Norvia|country] is near. [Mira Sol|person] said {Norvia wants to build the dam}.")
    report, reading = holding(pair, "build the dam", holder="Norvia", ascribed=True)
    minister = {"side": Judged("Norvia", "title"), "capacity": Judged("official", "title")}
    entities = tuple(replace(each, **(minister if each.name == "Mira Sol" else {})) for each in reading.entities)
    (found,) = positions((report, replace(reading, entities=entities)))
    assert (found.voice, found.ascribed_by) == ("paraphrased", ())


def test_words_in_the_marks_of_a_text_in_tokens_are_quoted() -> None:
    pair = told("a", "[Mira Sol|person] said {`` we shall build the dam '' and left}.")
    (found,) = positions(holding(pair, "build the dam", holder="Mira Sol"))
    assert found.voice == "quoted"


def test_what_the_outlet_says_that_somebody_wants_is_narrated() -> None:
    report, reading = told("a", "[Norvia|country] wants {to build the dam}.")
    wanting = tuple(replace(each, type="eventuality") for each in reading.attributions)
    (found,) = positions(holding((report, replace(reading, attributions=wanting)), "build the dam", holder="Norvia"))
    assert (found.voice, found.ascribed_by) == ("narrated", ())


def test_one_who_wants_the_reverse_of_an_option_is_against_it() -> None:
    pair = told("a", "[Mira Sol|person] said {they would scrap the dam}.")
    (found,) = positions(holding(pair, "scrap the dam", holder="Mira Sol"))
    assert (found.option, found.stance.value, found.stance.basis) == ("build", "disagrees", "reverse")
    assert found.matter[0] in found.stance.evidence


def test_one_who_refuses_the_reverse_is_for_it() -> None:
    pair = told("a", "[Mira Sol|person] said {they would not scrap the dam}.")
    (found,) = positions(holding(pair, "scrap the dam", "disagrees", holder="Mira Sol"))
    assert (found.option, found.stance.value) == ("build", "agrees")


def test_a_matter_that_no_set_holds_is_kept() -> None:
    pair = told("a", "[Mira Sol|person] said {they would abolish the opera}.")
    (found,) = positions(holding(pair, "abolish the opera", holder="Mira Sol", sure=0.8))
    assert (found.issue, found.option, found.match, found.confidence) == ("", "", 0.0, 0.8)


def test_without_sets_every_matter_is_left_to_the_analyst() -> None:
    (found,) = positions(holding(HERALD, "share the water equally", holder="Mira Sol"), sets=())
    assert found.issue == ""


def test_every_telling_has_a_row() -> None:
    one = holding(HERALD, "share the water equally", holder="Mira Sol")
    other = holding(told("b", "[Mira Sol|person] said {we shall share the water equally}."), "share the water equally")
    found = positions(one, other)
    assert [each.report for each in found] == [one[0].id, other[0].id]
    assert len({each.id for each in found}) == 2


def test_the_same_words_twice_make_one_row() -> None:
    one = holding(HERALD, "share the water equally", holder="Mira Sol", sure=0.6)
    report, reading = one
    again = replace(reading.stances[0], value=replace(reading.stances[0].value, confidence=0.9))
    (found,) = positions((report, replace(reading, stances=(*reading.stances, again))))
    (weak,) = positions(one)
    assert found.confidence > weak.confidence


def test_rows_do_not_depend_on_the_order_of_stances() -> None:
    pair = told("a", "[Mira Sol|person] said {we shall share the water equally and build the dam}.")
    report, reading = holding(holding(pair, "share the water equally", holder="Mira Sol"), "build the dam")
    assert positions((report, reading)) == positions((report, _turned_round(reading)))


def _turned_round(reading: Reading) -> Reading:
    return replace(reading, stances=tuple(reversed(reading.stances)))


def test_a_side_that_one_report_leaves_out_is_that_of_the_others() -> None:
    report, reading = holding(HERALD, "share the water equally", holder="Mira Sol")
    (found,) = positions((report, reading), _minister("b"))
    assert found.actor.side is not None
    assert (found.actor.side.value, found.actor.side.basis) == ("Norvia", "other_report")


def test_one_who_speaks_for_himself_here_has_no_side_here() -> None:
    report, reading = holding(HERALD, "share the water equally", holder="Mira Sol")
    scholar = tuple(replace(each, capacity=Judged("expert", "title")) for each in reading.entities)
    found = positions((report, replace(reading, entities=scholar)), _minister("b"))
    assert found[0].actor.side is None


def test_a_country_is_its_own_side() -> None:
    pair = told("a", "[Norvia|country] will build the dam.")
    (found,) = positions(holding(pair, "build the dam", holder="Norvia"))
    assert found.actor.side is not None
    assert (found.actor.side.value, found.actor.side.basis) == ("Norvia", "itself")


def _minister(name: str) -> Pair:
    report, reading = told(name, "[Mira Sol|person] said {rain is near}.")
    office = {"side": Judged("Norvia", "title"), "capacity": Judged("official", "title")}
    return report, replace(reading, entities=tuple(replace(each, **office) for each in reading.entities))


def test_a_set_is_chosen_where_the_reports_speak_about_it() -> None:
    talks = told("a", "[Mira Sol|person] said {build the dam, share the water equally, wait for the survey}.")
    for words in ("build the dam", "share the water equally", "wait for the survey"):
        talks = holding(talks, words, holder="Mira Sol")
    sets = (*load_issues(["climate"]), RIVER)
    assert [issues.id for issues in choose_sets(folios(talks), sets, embed)] == ["river"]


def test_no_set_is_chosen_for_a_word_in_passing() -> None:
    talks = holding(HERALD, "share the water equally", holder="Mira Sol")
    assert choose_sets(folios(talks), (RIVER,), embed) == ()


def test_one_who_accuses_another_of_it_is_for_nothing_but_that_it_is_so() -> None:
    pair = told("a", "[Norvia|country] accused Belt of plans to build the dam.")
    report, reading = holding(pair, "build the dam", holder="Norvia")
    (stance,) = reading.stances
    start = report.text.index("accused")
    accused = replace(stance, value=replace(stance.value, evidence=(Span(start, start + len("accused")),)))
    told_of = report, replace(reading, stances=(accused,))
    facts = replace(RIVER, issues=tuple(replace(issue, fact=True) for issue in RIVER.issues))
    (wanted,), (so,) = (positions(told_of, sets=(issues,)) for issues in (RIVER, facts))
    assert (wanted.option, bool(so.option)) == ("", True)


def test_what_others_hold_against_him_is_not_in_his_own_words() -> None:
    answered = told("a", "[Mira Sol|person] addressed criticism {that she would build the dam}.")
    report, reading = holding(answered, "build the dam", holder="Mira Sol")
    start = report.text.index("addressed")
    cue = Span(start, start + len("addressed criticism"))
    stated = tuple(replace(each, cue=cue) for each in reading.attributions)
    (found,) = positions((report, replace(reading, attributions=stated)))
    assert (found.voice, found.ascribed_by) == ("narrated", ())


def test_a_poll_tells_nobody_what_was_decided() -> None:
    asked = told(
        "a",
        "[Norvia|country] is near. [A Ledger poll|organization] found {that few knew of the plan to build the dam}.",
    )
    report, reading = holding(asked, "build the dam", holder="Norvia", ascribed=True)
    (stance,) = reading.stances
    decided = replace(stance, value=replace(stance.value, basis="noun"))
    (found,) = positions((report, replace(reading, stances=(decided,))))
    assert (found.voice, found.ascribed_by) == ("narrated", ())
    (found,) = positions((report, reading))
    assert [who.name for who in found.ascribed_by] == ["A Ledger poll"]


def test_one_named_in_a_crowd_may_be_another() -> None:
    crowd = told("a", "[Ana Reed|person] and [Ida Holm|person] met. [Mira Sol|person] said {we shall build the dam}.")
    for pair, expected in ((crowd, True), (HERALD, False)):
        words = "build the dam" if pair is crowd else "share the water equally"
        ((_, signs),) = placed(folios(holding(pair, words, holder="Mira Sol")), (RIVER,), embed)
        assert ("who:crowd" in signs) is expected
