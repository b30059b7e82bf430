"""Positions as a matrix: nothing is added up that is not the same."""

from __future__ import annotations

from dataclasses import replace

from tests.views.conftest import Held

from onrecord.model import Judged, Position
from onrecord.views.matrix import Line, Matrix, matrix, utterances, voice_of


def made(record: Held, positions: list[Position] | None = None) -> Matrix:
    copies = {report.id: report.copy_of for report in record.reports() if report.copy_of}
    held = list(record.positions()) if positions is None else positions
    return matrix(held, record.issues(), copies)


def line(found: Matrix, name: str) -> Line:
    return next(line for side in found.sides for line in side.lines if line.name == name)


def marks(found: Matrix, name: str, option: str) -> list[tuple[str, str, int]]:
    cells = line(found, name).cells
    return [(mark.voice, mark.stance, mark.remarks) for key, held in cells.items() for mark in held if key[1] == option]


def test_an_utterance_told_by_three_reports_is_one(record: Held) -> None:
    assert marks(made(record), "Maren Holt", "open") == [("own", "agrees", 1)]
    assert len(line(made(record), "Maren Holt").cells["strait/passage", "open"][0].positions) == 3


def test_voices_are_never_added_up(record: Held) -> None:
    assert marks(made(record), "Ostria", "halve") == [("narrated", "disagrees", 1), ("ascribed", "agrees", 1)]


def test_what_an_outlet_tells_counts_once_with_its_copies(record: Held) -> None:
    told = next(each for each in record.positions() if each.voice == "narrated" and each.remark is None)
    wire, _, copy, *_ = record.reports()
    again = [replace(told, report=wire.id), replace(told, id="again", report=copy.id)]
    assert copy.copy_of == wire.id
    assert utterances(again, {copy.id: wire.id}) == 1
    assert utterances(again, {}) == 2


def test_sides_stand_together_and_who_speaks_for_himself_last(record: Held) -> None:
    found = made(record)
    assert [(side.name, [line.name for line in side.lines]) for side in found.sides] == [
        ("Ostria", ["Ostria"]),
        ("Vell", ["Maren Holt"]),
        ("", ["a captain"]),
    ]


def test_a_party_without_a_side_stands_with_those_who_speak_for_it(record: Held) -> None:
    held = [replace(each, actor=replace(each.actor, side=None)) if each.actor.name == "Ostria" else each
            for each in record.positions()]  # fmt: skip
    envoy = replace(held[0], id="x", actor=replace(held[0].actor, name="An envoy", side=Judged("Ostria", "title")))
    sides = {side.name: [line.name for line in side.lines] for side in made(record, [*held, envoy]).sides}
    assert sides["Ostria"][0] == "Ostria"


def test_a_country_is_a_side_by_itself(record: Held) -> None:
    first = next(record.positions())
    country = replace(first, actor=replace(first.actor, actor="country:QQ", name="Quall", side=None))
    assert [side.name for side in matrix([country], record.issues(), {}).sides] == [""]
    assert [side.name for side in matrix([country], record.issues(), {}, parties={"country:QQ"}).sides] == ["Quall"]


def test_a_capacity_is_a_row_of_its_own(record: Held) -> None:
    first = next(record.positions())
    former = replace(first, id="x", actor=replace(first.actor, capacity=Judged("former official", "title")))
    rows = [line.capacity for side in made(record, [first, former]).sides for line in side.lines]
    assert sorted(rows) == ["former official", "official"]


def test_issues_without_a_position_are_left_out_and_lost_ones_kept(record: Held) -> None:
    first = next(record.positions())
    lost = replace(first, id="x", issue="old/toll", option="raise")
    found = made(record, [first, lost])
    assert [issue.id for issue in found.issues] == ["strait/passage", "old/toll"]
    assert [option.name for option in found.issues[1].options] == ["raise"]


def test_matters_of_no_issue_stand_apart(record: Held) -> None:
    assert [position.id for position in made(record).unmatched] == ["p10"]


def test_the_order_of_positions_changes_nothing(record: Held) -> None:
    held = list(record.positions())
    forth, back = made(record, held), made(record, held[::-1])
    assert [(s.name, [x.name for x in s.lines]) for s in forth.sides] == [
        (s.name, [x.name for x in s.lines]) for s in back.sides
    ]
    assert forth.issues == back.issues


def test_voices_of_positions(record: Held) -> None:
    first = next(record.positions())
    voices = [voice_of(replace(first, voice=voice)) for voice in ("quoted", "paraphrased", "narrated", "ascribed")]
    assert voices == ["own", "own", "narrated", "ascribed"]
