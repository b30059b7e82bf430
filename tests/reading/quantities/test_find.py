"""Figures in single sentences, read by the reader as it ships."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.markup import Case, Mark, parse
from tests.reading.laying import report_of
from tests.reading.quantities.sentences import FIGURES

from onrecord.model import Quantity, Reading, Span
from onrecord.reading import Reader
from onrecord.reading.quantities import find_quantities
from onrecord.reading.quantities.sure import load_weights, sure_of
from onrecord.reading.scene import set_scene

# How many of a table's sentences may be read wrongly: the parser errs in some.
WRONG = 0.1


def figures(reader: Reader, text: str) -> tuple[tuple[Quantity, ...], Reading]:
    """The figures of a text, and its reading."""
    page, _ = reader.look(text)
    reading = reader(report_of(text))
    scene = set_scene(page, reading.claims, reading.entities, reading.times)
    return find_quantities(scene, reading.attributions, reading.entities, reading.times), reading


def lines(group: str) -> Iterator[Case]:
    return (parse(line.strip()) for line in FIGURES[group].strip().splitlines())


def wanted(mark: Mark, text: str) -> tuple[str, ...]:
    cells = [mark.attributes.get(name, "") for name in ("of", "whose", "part", "answer")]
    return (mark.span.exact(text), mark.attributes["is"].replace(" -", " "), *cells)


def told(each: Quantity, text: str, mark: Mark | None) -> tuple[str, ...]:
    """A figure in words, with those cells that its mark names."""
    numbers = " ".join([each.kind.value, *(number for number in (each.value, each.low, each.high, each.unit))])
    whose = each.whose.mention if each.whose else None
    cells = [("of", each.of), ("whose", whose), ("part", each.part_of), ("answer", each.answer)]
    named = mark.attributes if mark else {}
    return (each.span.exact(text), numbers, *(words(span, text) if name in named else "" for name, span in cells))


def words(span: Span | None, text: str) -> str:
    return span.exact(text) if span else ""


@pytest.mark.parametrize("group", FIGURES)
def test_the_table(reader: Reader, group: str) -> None:
    wrong, cases = [], list(lines(group))
    for case in cases:
        found, _ = figures(reader, case.text)
        marks = {mark.span.start: mark for mark in case.marks}
        want = [wanted(mark, case.text) for mark in case.marks]
        got = [told(each, case.text, marks.get(each.span.start)) for each in found]
        if [row for row in want if row not in got] or (group == "none" and got):
            wrong.append((case.text, want, got))
    assert len(wrong) <= max(1, WRONG * len(cases)), "\n".join(map(str, wrong))


def test_cells_lie_in_the_text_and_indices_in_the_reading(reader: Reader) -> None:
    text = "\n\n".join(case.text for group in FIGURES for case in lines(group))
    found, reading = figures(reader, text)
    assert [each.span for each in found] == sorted(each.span for each in found)
    for each in found:
        cells = (each.of, each.where, each.part_of, each.question, each.answer, each.source, each.approximator)
        assert all(span.end <= len(text) for span in cells if span is not None)
        assert each.time is None or each.time < len(reading.times)
        assert each.claim is None or each.claim < len(reading.claims)
        assert 0.0 < each.confidence < 1.0


def test_the_time_is_that_for_which_it_holds(reader: Reader) -> None:
    text = "Officials said on Tuesday that exports rose 3 percent in May."
    (each,), reading = figures(reader, text)
    assert each.time is not None
    assert reading.times[each.time].span.exact(text) == "May"


def test_a_plain_sign_is_the_dollar_of_the_place(reader: Reader) -> None:
    text = "Australia will pay. In Australia the plan would cost $40 million, and Australia has the money."
    found, _ = figures(reader, text)
    assert [each.unit for each in found] == ["AUD"]
    found, _ = figures(reader, "The plan would cost $40 million.")
    assert [each.unit for each in found] == ["USD"]


def test_no_figures_without_grammar(reader: Reader) -> None:
    page, _ = reader.look("")
    assert find_quantities(set_scene(page, (), (), ()), (), (), ()) == ()


def test_more_signs_make_surer(reader: Reader) -> None:
    assert load_weights()["bias"] == load_weights()["bias"]
    assert sure_of({"good": 1.0}, {"good": 2.0}) > sure_of({"bad": 1.0}, {"bad": -2.0})
