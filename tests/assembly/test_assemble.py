from hypothesis import given, settings
from hypothesis import strategies as st

from assembly.made_up import Pair, told
from onrecord.assembly import assemble
from onrecord.model import Reading, Statement

SHELF = (
    told("a", "[Mira Sol|person] said {the sluice stays shut until the rice is planted}. [Sol|person] left."),
    told("b", "[Sol|person] said {the sluice stays shut until the rice is planted}.", outlet="Courier"),
    told(
        "c",
        "[Ivo Kant|person] told [Russia|country] {“We have read every gauge on the river twice”}.",
        date="2025-06-03",
    ),
    told("d", "[I. Kant|person] said {“We have read every gauge on the river twice”}.", date=None),
    told(
        "e", "[Western officials|unnamed] said {no}. [Ada Sol|person,gender=f] spoke.", date="2025-06-03", credit="TASS"
    ),
    told("f", "[Sol River Water Authority|organization] (SRWA) spoke. [SRWA|organization] said {nothing new}."),
)

UNRELATED = told("z", "[Tom Reed|person] said {the harvest fair opens at noon}.", date="2025-06-02")


@settings(deadline=None, max_examples=25)
@given(st.permutations(SHELF))
def test_order_of_evidence_does_not_matter(shuffled: list[Pair]) -> None:
    assert assemble(shuffled) == assemble(SHELF)


def test_an_unrelated_report_changes_no_id() -> None:
    before, after = assemble(SHELF), assemble((*SHELF, UNRELATED))
    known = {report.id for report in before.reports}
    assert {actor.id for actor in before.actors} <= {actor.id for actor in after.actors}
    assert before.statements == tuple(statement for statement in after.statements if statement.report in known)


def test_the_same_bytes_twice_are_one_report() -> None:
    assert assemble((*SHELF, SHELF[0])) == assemble(SHELF)


def test_rows_stand_in_report_order_and_text_order() -> None:
    record = assemble(SHELF)
    assert [report.name for report in record.reports] == ["a", "b", "f", "c", "e", "d"]
    places = {report.id: place for place, report in enumerate(record.reports)}
    keys = [(places[statement.report], statement.content[0].start) for statement in record.statements]
    assert keys == sorted(keys)


def test_actors_with_most_statements_come_first() -> None:
    spoke = [
        sum(_speaks(statement, actor.id) for statement in assemble(SHELF).statements)
        for actor in assemble(SHELF).actors
    ]
    assert spoke == sorted(spoke, reverse=True)


def test_every_speaker_is_an_actor_of_the_record() -> None:
    record = assemble(SHELF)
    known = {(actor.id, actor.name, actor.kind) for actor in record.actors}
    assert {(s.actor, s.name, s.kind) for statement in record.statements for s in statement.speakers} <= known


def test_a_credited_agency_carries_each_statement() -> None:
    (statement,) = (found for found in assemble(SHELF).statements if found.via)
    assert [(via.carrier, via.relation, via.scope) for via in statement.via] == [("TASS", "credited", "report")]


def test_a_report_in_an_unread_language_is_kept() -> None:
    report, _ = told("x", "Переговоры отложены.")
    (entry,) = assemble([(report, Reading(report.id, "made-up", read=False))]).reports
    assert not entry.read


def _speaks(statement: Statement, actor: str) -> bool:
    return any(speaker.actor == actor for speaker in statement.speakers)
