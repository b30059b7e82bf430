"""For which days a figure holds, and who is said to claim it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assembly.figures.test_figures import folio
from onrecord.assembly.figures import assemble_figures
from onrecord.assembly.figures.assemble import UNSAID
from onrecord.model import Figure, Judged, Span, Speaker, Time

LINE = "<n>12</n> <of>people</of> were <event>killed</event> "
APRIL = '<time value="2023-02">February</time>'


def figure(words: str, *, date: str = "2023-03-01") -> Figure:
    """The figure of a line that ends with these words."""
    (found,) = assemble_figures([folio("a", LINE + words, date=date)])
    return found


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        (f"in {APRIL}", "2023-02"),
        (f"since {APRIL}", "2023-02/2023-03-01"),
        (f"Since {APRIL}", "2023-02/2023-03-01"),
        (f"between {APRIL} and now", "2023-02/2023-03-01"),
        (f"from {APRIL} until today", "2023-02/2023-03-01"),
        (f"from {APRIL}", None),
        (f"between {APRIL} and the harvest", None),
        ('over <time value="2023-04">the next month</time>', None),
        ('in the <time value="2023-04">coming month</time>', None),
        ('<time value="2023-02">last month</time>', "2023-02"),
    ],
)
def test_since_reaches_to_the_day_of_the_report(words: str, edtf: str | None) -> None:
    when = figure(words).when
    assert (when.edtf if when else None) == edtf


def test_since_says_so_and_covers_all_its_days() -> None:
    when = figure(f"since {APRIL}").when
    assert when is not None
    assert (when.basis, when.earliest, when.latest) == ("since", "2023-02-01", "2023-03-01")
    assert when.evidence


@pytest.mark.parametrize(("date", "known"), [("2023-03-01", True), ("2023-03-05", False), ("2023-03-06", False)])
def test_last_week_is_two_on_a_sunday_or_monday(date: str, known: bool) -> None:
    when = figure('<time value="2023-02-22">last week</time>', date=date).when
    assert (when is not None) == known


def test_a_past_that_does_not_end_with_the_report_is_not_known() -> None:
    one = folio("a", LINE + 'in <time value="2021-05">the last nine months</time>')
    long: tuple[Time, ...] = tuple(replace(each, type="DURATION") for each in one.times)
    (found,) = assemble_figures([replace(one, times=long)])
    assert found.when is None


def test_a_source_without_a_name_leaves_the_figure_under_the_line() -> None:
    one = folio("a", LINE)
    (quantity,) = one.reading.quantities
    unnamed = replace(one.reading, quantities=(replace(quantity, source=quantity.span),))
    (sure,), (unsure,) = assemble_figures([one]), assemble_figures([replace(one, reading=unnamed)])
    assert sure.confidence > UNSAID >= unsure.confidence


def test_what_nobody_said_stays_under_the_line() -> None:
    one = folio("a", f"The army said <said>{LINE}</said>.")
    statements = {name: replace(each, actual=Judged("no", "future")) for name, each in one.statements.items()}
    (found,) = assemble_figures([replace(one, statements=statements)])
    assert found.confidence <= UNSAID


def test_a_rejected_statement_leaves_the_figure_to_the_outlet() -> None:
    one = folio("a", f"The army said <said>{LINE}</said>.")
    claims = [replace(each, statement=None) for each in one.claims]
    (found,) = assemble_figures([replace(one, statements={}, claims=claims)])
    assert (found.voice, found.statement, found.source) == ("narrated", None, None)


def test_a_speaker_of_another_given_name_is_called_as_the_report_does() -> None:
    one = folio("a", f"Ana Sol said <said>{LINE}</said>.")
    speaker = Speaker("m", "Mira Sol", "person", None, None, None, None, Span(0, 7), "named", 0.9)
    statements = {each: replace(statement, speakers=(speaker,)) for each, statement in one.statements.items()}
    (found,) = assemble_figures([replace(one, statements=statements)])
    assert found.source is not None
    assert found.source.name != "Mira Sol"


@pytest.mark.parametrize(
    ("words", "day", "kept"),
    [("on Tuesday", "2023-02-28", True), ("Tuesday", "2023-02-28", True), ("Saturday", "2023-02-25", False)],
)
def test_a_bare_weekday_may_be_that_of_the_week_to_come(words: str, day: str, kept: bool) -> None:
    (found,) = assemble_figures([folio("a", LINE + f'<time value="{day}">{words}</time>')])
    assert (found.when is not None) == kept


@pytest.mark.parametrize(("sure", "name"), [(0.9, "Mira Sol"), (0.7, "The army")])
def test_a_speaker_who_is_not_known_is_called_as_the_report_does(sure: float, name: str) -> None:
    one = folio("a", f"The army said <said>{LINE}</said>.")
    speaker = Speaker("m", "Mira Sol", "person", None, None, None, None, Span(0, 8), "description", sure)
    statements = {each: replace(statement, speakers=(speaker,)) for each, statement in one.statements.items()}
    (found,) = assemble_figures([replace(one, statements=statements)])
    assert found.source is not None
    assert found.source.name == name
