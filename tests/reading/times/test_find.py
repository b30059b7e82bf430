from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markup import mark_up, parse
from onrecord.model import Meaning, Span, TimeExpression
from onrecord.reading.times import find_times

FOUND = [
    'They met on <time type="DATE">August 12</time>, she said.',
    'They met on <time type="DATE">Tuesday, August 12, 2025</time>.',
    'They met on <time type="DATE">the 12th of August 2025</time>.',
    'It was signed on <time type="DATE">2025-08-12</time> and renewed on <time type="DATE">12.08.2026</time>.',
    'The envoy <time type="TIME">this morning</time> saw the note of <time type="DATE">last week</time>.',
    '<time type="DATE">Early June</time> was quiet, and so was <time type="DATE">the end of July</time>.',
    'For <time type="DURATION">the past three years</time> no one spoke.',
    'The <time type="DATE">2022</time> invasion began at <time type="TIME">5 a.m. Moscow time</time>.',
    'Talks resume <time type="TIME">Friday at 10:30 a.m. GMT</time>.',
    'The council meets <time type="SET">every Monday</time> and its clerks <time type="SET">twice a week</time>.',
    'Output fell in <time type="DATE">Q3</time>, in <time type="DATE">the third quarter of 2024</time> too.',
    'The budget of <time type="DATE">fiscal 2024</time> was passed in <time type="DATE">the 1990s</time>.',
    'The line is <time type="DATE">now</time> quiet; it was <time type="DATE">recently</time> shelled.',
    'They had met <time type="DATE">the day before</time>, and left <time type="DATE">two days later</time>.',
    'In <time type="DATE">that month</time> <time type="DURATION">nearly two weeks</time> were lost.',
    'The truce held over <time type="DATE">Christmas</time> and until <time type="DATE">Easter Monday</time>.',
    'In <time type="DATE">May</time> the envoys met; by <time type="DATE">the spring of 2026</time> they had not.',
    'The wall fell in <time type="DATE">480 BC</time>, in <time type="DATE">the 5th century BC</time>.',
    'The truce of <time type="DURATION">ten days</time> ends <time type="DATE">tomorrow</time>.',
    'A <time type="DURATION">two-year</time> pause, or <time type="DURATION">a year and a half</time>, was offered.',
    'It was <time type="DATE">nineteen ninety-six</time>, in <time type="DATE">the winter of ’95</time>.',
]

NOTHING = [
    "You may sit; they may march on, and the sun may set.",
    "The second envoy sat by the fall of water.",
    "A march of 2000 people passed; 1,990 of them sat down.",
    "He paid $2000, or 2019 euros, in Room 1204.",
    "She gave a second speech, and the third was hers as well.",
    "Will Mark sun himself in the springs?",
    "The 6-year-old boy and his 60-year-old aunt were there.",
    "May I say no? Mar the deal and they march.",
    "Resolution 425 stands, says the flight 1990 crew.",
]


def times(text: str) -> tuple[TimeExpression, ...]:
    return find_times(text, [Span(0, len(text))])


@pytest.mark.parametrize("marked", FOUND)
def test_extent_and_type(marked: str) -> None:
    case = parse(marked)
    found = times(case.text)
    assert mark_up(case.text, [each.span for each in found], "time") == mark_up(case.text, case.all("time"), "time")
    assert [each.type for each in found] == [mark.attributes["type"] for mark in case.marks]


@pytest.mark.parametrize("text", NOTHING)
def test_words_that_only_look_like_times(text: str) -> None:
    assert [each.span.exact(text) for each in times(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday night.", {"weekday": 1, "part": "NI"}),
        ("They met last May.", {"month": 5, "choice": "last"}),
        ("They met two and a half weeks ago.", {"unit": "week", "amount": "-2.5", "base": "now"}),
        ("They met at 9:30 p.m. Moscow time.", {"clock": "21:30", "zone": "moscow time"}),
        ("They met in the first half of 2025.", {"half": 1, "year": 2025}),
        ("They met in FY2024.", {"fiscal": True, "year": 2024}),
        ("They waited several weeks.", {"kind": "duration", "unit": "week", "amount": "X"}),
        ("They waited twenty-four hours.", {"unit": "hour", "amount": "24"}),
        ("They met in the late 1980s.", {"decade": 1980}),
        ("They met last year's third quarter.", {"unit": "year", "amount": "-1", "quarter": 3}),
    ],
)
def test_meaning(text: str, expected: dict[str, object]) -> None:
    meaning = times(text)[0].meaning
    assert {name: getattr(meaning, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("early June", "START"),
        ("mid-June", "MID"),
        ("the end of 2025", "END"),
        ("later this week", "END"),
        ("about two years", "APPROX"),
        ("more than two years", "MORE_THAN"),
        ("nearly two years", "LESS_THAN"),
        ("at least 20 more years", "EQUAL_OR_MORE"),
        ("up to 90 days", "EQUAL_OR_LESS"),
    ],
)
def test_modifiers_lie_within(text: str, mod: str) -> None:
    (found,) = times(text)
    assert (found.span.exact(text), found.mod) == (text, mod)


def test_quantifier_and_frequency() -> None:
    every, twice = times("They meet every week, or twice a month.")
    assert (every.quant, every.meaning.unit, twice.freq, twice.meaning.unit) == ("every", "week", "2X", "month")


@pytest.mark.parametrize(
    ("text", "lean"),
    [
        ("They will meet on Monday.", "future"),
        ("They met on Monday.", "past"),
        ("They are due to meet on Monday.", "future"),
        ("He said they had met on Monday.", "past"),
        ("The ban holds until Monday.", "future"),
        ("A meeting on Monday.", ""),
    ],
)
def test_where_the_words_around_point(text: str, lean: str) -> None:
    assert times(text)[0].lean == lean


@pytest.mark.parametrize(
    ("text", "whole", "years"),
    [
        ("They met August 12-14, 2025.", "August 12-14, 2025", [2025, 2025]),
        ("They met 6-7 January 2016.", "6-7 January 2016", [2016, 2016]),
        ("It ran from December to March 2026.", "December to March 2026", [2025, 2026]),
        ("They met between June 3 and June 5.", "June 3 and June 5", [None, None]),
        ("It ran from 2014 to 2015.", "2014 to 2015", [2014, 2015]),
        ("It ran from Monday to Friday.", "Monday to Friday", [None, None]),
    ],
)
def test_a_range_joins_its_two_ends(text: str, whole: str, years: list[int | None]) -> None:
    first, second, both = times(text)
    assert both.span.exact(text) == whole
    assert both.ends == (0, 1)
    assert [first.meaning.year, second.meaning.year] == years


def test_two_dates_named_together_are_no_range() -> None:
    assert [each.meaning.kind for each in times("They met in May and June.")] == ["point", "point"]


def test_only_the_given_stretches_are_read() -> None:
    text = "Monday was quiet. Tuesday was not."
    assert [each.span.exact(text) for each in find_times(text, [Span(18, len(text))])] == ["Tuesday"]


def test_nothing_is_joined_across_stretches() -> None:
    text = "It ended in May\n\n12 envoys left"
    found = find_times(text, [Span(0, 15), Span(17, len(text))])
    assert [each.span.exact(text) for each in found] == ["May"]


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def written(day: date) -> list[str]:
    month, short = MONTHS[day.month - 1], MONTHS[day.month - 1][:3]
    weekday = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][day.weekday()]
    return [
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{short}. {day.day}, {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"the {day.day}th of {month} {day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        day.isoformat(),
    ]


@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)), st.integers(0, 6))
def test_any_date_in_any_of_its_forms(day: date, form: int) -> None:
    words = written(day)[form]
    text = f"It was signed on {words}, they said."
    (found,) = times(text)
    assert found.span.exact(text) == words
    assert (found.meaning.year, found.meaning.month, found.meaning.day) == (day.year, day.month, day.day)


@given(st.text(alphabet="aA 019.,:'-/’–$%\nofthemaynJunweklast", max_size=60))
def test_any_text_is_read_and_spans_lie_in_it_in_order(text: str) -> None:
    found = find_times(text, [Span(0, len(text))]) if text else ()
    plain = [each for each in found if each.meaning.kind != "range"]
    assert all(one.span.end <= other.span.start for one, other in pairwise(plain))
    assert all(each.span.end <= len(text) for each in found)


def test_meanings_are_plain() -> None:
    assert times("They met on Monday.")[0].meaning == Meaning("point", weekday=1, rule="weekday")
