from dataclasses import replace

from assembly.made_up import Pair, told
from onrecord.assembly import assemble
from onrecord.assembly.anchor import anchor, places
from onrecord.assembly.parse import COLUMNS, decision_id
from onrecord.model import Assembled, Decision, Span

SOL = "At noon [Mira Sol|person] said {the sluice stays shut}. Later [Ivo Kant|person] said {it may be opened in May}."


def decision(action: str, report: str, quote: str = "", value: str = "", **more: str) -> Decision:
    role = {"merge": "actor", "split": "actor", "published": "report", "outlet": "report"}.get(action, "content")
    cells = dict.fromkeys(COLUMNS, "") | {"at": "2025-07-01", "action": action, "report": report, "role": role}
    cells |= {"quote": quote, "value": value, **more}
    return Decision(decision_id(cells), **cells)


def contents(record: Assembled) -> list[str]:
    texts = {report.id: report.text for report in record.reports}
    return [span.exact(texts[statement.report]) for statement in record.statements for span in statement.content]


def states(record: Assembled) -> list[str]:
    return [found.state for found in record.decisions]


def names(record: Assembled) -> set[str]:
    return {actor.name for actor in record.actors}


def test_a_rejected_statement_is_gone_and_the_decision_stays() -> None:
    record = assemble([told("a", SOL)], [decision("reject", "a", "the sluice stays shut")])
    assert contents(record) == ["it may be opened in May"]
    assert states(record) == ["attached"]


def test_a_confirmed_statement_is_certain() -> None:
    sure = decision("confirm", "a", "the sluice stays shut")
    first, second = assemble([told("a", SOL)], [sure]).statements
    assert (first.confidence, first.decided) == (1.0, (sure.id,))
    assert (second.confidence, second.decided) == (0.8, ())


def test_an_amended_speaker_is_the_actor_of_that_name() -> None:
    record = assemble([told("a", SOL)], [decision("amend_speaker", "a", "the sluice stays shut", "Ivo Kant")])
    speakers = [statement.speakers[0] for statement in record.statements]
    assert [(speaker.name, speaker.basis) for speaker in speakers] == [("Ivo Kant", "analyst"), ("Ivo Kant", "named")]
    assert speakers[0].actor == speakers[1].actor


def test_an_amended_speaker_whom_no_report_names_is_a_new_actor() -> None:
    record = assemble([told("a", SOL)], [decision("amend_speaker", "a", "the sluice stays shut", "Ada Brook")])
    assert record.statements[0].speakers[0].name == "Ada Brook"
    assert "Ada Brook" in names(record)


def test_a_speaker_of_whom_there_are_two_is_not_guessed() -> None:
    pairs = [
        told("a", SOL),
        told("b", "[Western officials|unnamed] spoke."),
        told("c", "[Western officials|unnamed] spoke."),
    ]
    record = assemble(pairs, [decision("amend_speaker", "a", "the sluice stays shut", "Western officials")])
    assert states(record) == ["orphaned"]


def test_merged_actors_are_one_and_the_old_id_leads_there() -> None:
    pairs = [told("a", SOL), told("b", "[the keeper of the dam|unnamed] said {nothing}.")]
    before = {actor.name: actor.id for actor in assemble(pairs).actors}
    merge = decision("merge", "b", "the keeper of the dam", "Mira Sol")
    after = assemble(pairs, [merge])
    (sol,) = (actor for actor in after.actors if actor.name == "Mira Sol")
    assert {sol.id, *sol.redirects} == {before["Mira Sol"], before["the keeper of the dam"]}
    assert len(sol.mentions) == 2


def test_merging_twice_is_merging_once() -> None:
    pairs = [told("a", SOL)]
    once = decision("merge", "a", "Ivo Kant", "Mira Sol")
    again = decision("merge", "a", "Mira Sol", "Ivo Kant")
    first, second = assemble(pairs, [once]), assemble(pairs, [once, once, again])
    assert first.actors == second.actors
    assert first.statements == second.statements


def test_a_split_mention_goes_to_its_own_actor_or_to_the_one_named() -> None:
    pairs = [told("a", "[Mira Sol|person] spoke."), told("b", "[Mira Sol|person] spoke.")]
    assert len(assemble(pairs, [decision("split", "b", "Mira Sol")]).actors) == 2
    assert names(assemble(pairs, [decision("split", "b", "Mira Sol", "Mira Sol the younger")])) == {
        "Mira Sol",
        "Mira Sol the younger",
    }


def test_what_was_split_can_be_merged_again() -> None:
    pairs = [told("a", "[Mira Sol|person] spoke."), told("b", "[Mira Sol|person] spoke.")]
    ident = assemble(pairs).actors[0].id
    record = assemble(pairs, [decision("split", "b", "Mira Sol"), decision("merge", "b", "Mira Sol", ident)])
    assert [actor.id for actor in record.actors] == [ident]


def test_a_supplied_day_and_outlet_stand_and_reorder() -> None:
    pairs = [told("a", SOL, date="2025-06-05"), told("b", "Rain.", date=None)]
    record = assemble(pairs, [decision("published", "b", value="2025-06-01"), decision("outlet", "b", value="Courier")])
    first = record.reports[0]
    assert first.name == "b"
    assert first.published is not None
    assert first.outlet is not None
    assert (first.published.basis, first.outlet.value) == ("analyst", "Courier")


def test_a_decision_moves_with_the_words_it_is_mostly_about() -> None:
    record = assemble([told("a", SOL)], [decision("reject", "a", "said the sluice stays shut")])
    assert states(record) == ["moved"]
    assert contents(record) == ["it may be opened in May"]


def test_a_decision_without_its_words_report_or_actor_is_orphaned() -> None:
    lost = [
        decision("reject", "a", "the sluice is open"),
        decision("reject", "nowhere", "the sluice stays shut"),
        decision("merge", "a", "Mira Sol", "Nobody Known"),
        decision("reject", "a", "At noon"),
        decision("published", "a", value="soon"),
    ]
    record = assemble([told("a", SOL)], lost)
    assert states(record) == ["orphaned"] * 5
    assert len(record.statements) == 2


def test_neighbours_tell_two_places_of_one_quote_apart() -> None:
    pair = told("a", "[Mira Sol|person] said {no}, and on Friday [Ivo Kant|person] said {no}.")
    assert states(assemble([pair], [decision("reject", "a", "no")])) == ["orphaned"]
    told_apart = assemble([pair], [decision("reject", "a", "no", prefix="Ivo Kant said ")])
    assert states(told_apart) == ["attached"]
    assert told_apart.statements[0].speakers[0].name == "Mira Sol"


def test_two_reports_of_one_name_are_not_guessed_between() -> None:
    pairs: list[Pair] = [told("a", SOL), told("a", SOL, outlet="Courier")]
    assert states(assemble(pairs, [decision("reject", "a", "the sluice stays shut")])) == ["orphaned"]
    assert states(assemble(pairs, [decision("reject", pairs[0][0].id, "the sluice stays shut")])) == ["attached"]


def test_what_stood_within_a_rejected_statement_moves_up() -> None:
    report, reading = told("a", "[Mira Sol|person] said {the keeper fears a flood}.")
    outer = reading.attributions[0]
    start = outer.content[0].start
    inner = replace(outer, content=(Span(start + 17, start + 24),), within=0)
    pair = (report, replace(reading, attributions=(outer, inner)))
    record = assemble([pair], [decision("reject", "a", "the keeper fears a flood")])
    assert [statement.within for statement in record.statements] == [None]
    assert anchor([decision("reject", "a", "a flood")], [pair])[0].index == 1


def test_white_space_in_the_quote_does_not_matter() -> None:
    assert places("the sluice\n stays  shut", "the sluice stays shut") == [Span(0, 23)]


def test_a_supplied_date_settles_the_doubts_about_the_day() -> None:
    report, reading = told("a", SOL)
    doubted = replace(report, flags=("encoding_guessed", "weekday_mismatch"))
    record = assemble([(doubted, reading)], [decision("published", "a", value="2025-06-01")])
    assert record.reports[0].flags == ("encoding_guessed",)
