import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.assembly import read_decisions, write_decisions
from onrecord.assembly.dates import when
from onrecord.assembly.parse import ACTIONS, COLUMNS, decision_id
from onrecord.model import Decision

HEADER = "at,by,action,report,role,quote,prefix,suffix,value"

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\n,;"'), max_size=30)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("2025-07-01,me,rejcet,a,content,No.,,,", 'no action is called "rejcet"'),
        ("2025-07-01,me,reject,a,actor,No.,,,", "reject is about content, source, cue, position"),
        ("2025-07-01,me,reject,,content,No.,,,", "the report is missing"),
        ("2025-07-01,me,reject,a,content, ,,,", "the quote is empty"),
        ("2025-07-01,me,merge,a,actor,Sol,,,", "merge needs a value: the other actor's name or id"),
        ("2025-07-01,me,published,a,report,,,,12.8.2025", '"12.8.2025" is no date; write it as 2025-08-12'),
        ("yesterday,me,reject,a,content,No.,,,", '"yesterday" in column at is no date'),
    ],
)
def test_a_row_that_is_no_decision_is_named_with_its_line(row: str, problem: str) -> None:
    decisions, problems = read_decisions([HEADER, "2025-07-01,me,reject,a,content,Yes.,,,", row], "mine.csv")
    assert len(decisions) == 1
    assert len(problems) == 1
    assert problems[0].startswith("mine.csv, line 3: ")
    assert problem in problems[0]


def test_missing_columns_are_named_at_once() -> None:
    assert read_decisions(["at,by,quote"], "mine.csv")[1] == (
        f"mine.csv, line 1: the header lacks action, report, role; it is {HEADER}",
    )


def test_an_empty_file_lacks_its_header() -> None:
    assert "line 1" in read_decisions([], "mine.csv")[1][0]


def test_a_spreadsheets_habits_are_read() -> None:
    lines = ["\ufeff" + HEADER.replace(",", ";") + ";notes", "2025-07-01;me;reject;a;content;No, never;;;;hm"]
    decisions, problems = read_decisions(lines, "mine.csv")
    assert (decisions[0].quote, problems) == ("No, never", ())


def test_one_row_twice_is_one_decision() -> None:
    row = "2025-07-01,me,reject,a,content,No.,,,"
    assert len(read_decisions([HEADER, row, row], "mine.csv")[0]) == 1


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=4))
def test_decisions_survive_the_table(rows: list[tuple[str, str, str]]) -> None:
    cells = [
        dict.fromkeys(COLUMNS, "")
        | {"at": "2025-07-01", "action": "reject", "report": "a", "role": "content"}
        | {"quote": f"q{quote}", "prefix": prefix, "suffix": suffix}
        for quote, prefix, suffix in rows
    ]
    decisions = {decision_id(row): Decision(decision_id(row), **row) for row in cells}
    table = io.StringIO("".join(write_decisions(decisions.values())), newline="")
    assert read_decisions(table, "again.csv") == (tuple(decisions.values()), ())


def test_every_action_is_a_row_of_the_table() -> None:
    about_statements = {"reject", "confirm", "amend_speaker", "merge", "split", "published", "outlet"}
    assert set(ACTIONS) == about_statements | {"amend_option", "amend_stance", "resolve"}


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("2025-07-01,me,resolve,a,forecast,It will rain.,,,maybe", 'resolve has no value "maybe"; use true, false'),
        ("2025-07-01,me,amend_stance,a,position,the bridge,,,for", 'amend_stance has no value "for"; use agrees'),
        ("2025-07-01,me,amend_option,a,position,the bridge,,,", "amend_option needs a value: the option"),
        ("2025-07-01,me,resolve,a,position,the bridge,,,true", "resolve is about forecast or commissive"),
    ],
)
def test_what_a_row_of_the_later_tables_may_be_told(row: str, problem: str) -> None:
    assert problem in read_decisions([HEADER, row], "mine.csv")[1][0]


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2025-08-12", ("2025-08-12", "2025-08-12")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025-XX", ("2025-01-01", "2025-12-31")),
        ("2025-06-XX", ("2025-06-01", "2025-06-30")),
        ("2025-06/2025-08-02", ("2025-06-01", "2025-08-02")),
        ("2025~", ("2025-01-01", "2025-12-31")),
    ],
)
def test_dates_cover_their_days(edtf: str, days: tuple[str, str]) -> None:
    found = when(edtf, "analyst")
    assert found is not None
    assert (found.earliest, found.latest) == days


@pytest.mark.parametrize(
    "edtf", ["", "soon", "2025-13", "2025-02-30", "2025-XX-03", "2025/2024", "2025/2026/2027", "0000"]
)
def test_what_is_no_date(edtf: str) -> None:
    assert when(edtf, "analyst") is None
