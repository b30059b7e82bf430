"""Numbers in digits and words, with what is written together with them."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.reading.quantities.find import spell
from onrecord.reading.quantities.numerals import Numeral, find_numerals


def numerals(text: str) -> tuple[Numeral, ...]:
    return find_numerals(text, Span(0, len(text)))


def told(text: str) -> list[tuple[str, str, str, str, str]]:
    """The words, value, ends and unit of every numeral."""
    return [
        (each.span.exact(text), spell(each.value), spell(each.low), spell(each.high), each.unit)
        for each in numerals(text)
    ]


ALONE = [
    ("$7 billion", "7000000000", "USD"),
    ("12 per cent", "12", "percent"),
    ("12pct", "12", "percent"),
    ("25-percent", "25", "percent"),
    ("two thirds", "66.7", "percent"),
    ("three-quarters", "75", "percent"),
    ("one in five", "20", "percent"),
    ("eight out of 10", "80", "percent"),
    ("one-in-four", "25", "percent"),
    ("a dozen", "12", ""),
    ("two dozen", "24", ""),
    ("half a million", "500000", ""),
    ("sixty-two", "62", ""),
    ("two hundred and six", "206", ""),
    ("one hundred thousand", "100000", ""),
    ("2,847.11", "2847.11", ""),
    ("110million", "110000000", ""),
    ("7 1/2%", "7.5", "percent"),
    ("two and a half", "2.5", ""),
    ("£3bn", "3000000000", "GBP"),
    ("A$5m", "5000000", "AUD"),
    ("EUR 40", "40", "EUR"),
    ("6 million pounds", "6000000", "GBP"),
    ("10,000 yuan", "10000", "CNY"),
    ("40 Norwegian kroner", "40", "NOK"),
    ("60 cents", "0.6", "USD"),
    ("half of 1 percent", "0.5", "percent"),
]


@pytest.mark.parametrize(("words", "value", "unit"), ALONE, ids=lambda each: str(each))
def test_one_number(words: str, value: str, unit: str) -> None:
    assert told(f"It was {words}, they said.") == [(words, value, "", "", unit)]


RANGES = [
    ("5 to 7 percent", "5", "7", "percent"),
    ("5% to 7%", "5", "7", "percent"),
    ("3-4 percent", "3", "4", "percent"),
    ("five to seven million", "5000000", "7000000", ""),
    ("$5-7 billion", "5000000000", "7000000000", "USD"),
    ("two or three", "2", "3", ""),
    ("a five-to-seven", "5", "7", ""),
]


@pytest.mark.parametrize(("words", "low", "high", "unit"), RANGES, ids=lambda each: str(each))
def test_one_range(words: str, low: str, high: str, unit: str) -> None:
    assert told(f"It was {words}.") == [(words.removeprefix("a "), "", low, high, unit)]


def test_both_ends_after_between_are_one_number() -> None:
    assert told("between 5 and 7 percent") == [("5 and 7 percent", "", "5", "7", "percent")]


@pytest.mark.parametrize(
    "words", ["ranging from 9 points to 14 points", "between 9 points and 14 points", "varying from 9 days to 14 days"]
)
def test_a_unit_at_both_ends_is_passed_over(words: str) -> None:
    assert [row[1:] for row in told(words)] == [("", "9", "14", "")]


def test_a_share_and_points_are_two_numbers() -> None:
    assert [row[0] for row in told("It fell 3.6% or 970 points.")] == ["3.6%", "970"]


def test_what_moves_from_one_number_to_another_is_no_range() -> None:
    assert [row[1] for row in told("It fell from 9 points to 14 points.")] == ["9", "14"]


@pytest.mark.parametrize("words", ["ALL 40 trucks", "40 COPs", "two real threats", "the 52 won by Lee"])
def test_words_that_are_no_currency(words: str) -> None:
    assert [each[4] for each in told(words)] == [""]


def test_what_changes_from_one_to_another_is_two_numbers() -> None:
    assert [each[0] for each in told("from 10% to 25%")] == ["10%", "25%"]
    assert [each[0] for each in told("Gas fell 3 cents to $1.64")] == ["3 cents", "$1.64"]


@pytest.mark.parametrize(
    ("words", "low"),
    [("dozens", "24"), ("hundreds", "200"), ("tens of thousands", "20000"), ("several hundred", "200")],
)
def test_an_order_of_magnitude_has_a_lower_end(words: str, low: str) -> None:
    assert told(f"There were {words} of them.") == [(words, "", low, "", "")]


def test_an_unnamed_sum_has_its_currency() -> None:
    assert told("It cost tens of billions of dollars.") == [
        ("tens of billions of dollars", "", "20000000000", "", "USD")
    ]


@pytest.mark.parametrize("words", ["an 80-19 vote", "4 to 1", "a 5-5 tie"])
def test_a_score_is_no_range(words: str) -> None:
    assert [each.form for each in numerals(words)] == ["score"]


@pytest.mark.parametrize(
    "words", ["the first half", "half-hearted", "a third country", "no quarter given", "cut in half"]
)
def test_what_only_looks_like_a_fraction(words: str) -> None:
    assert numerals(words) == ()


@given(st.integers(min_value=1, max_value=10**15))
def test_digits_with_separators_are_read_back(number: int) -> None:
    assert [each.value for each in numerals(f"There were {number:,} of them.")] == [Decimal(number)]


@given(st.text(alphabet="ab $£%-.,/0123456789 onetwhfarilds½", min_size=1, max_size=60))
def test_numerals_lie_in_their_text_and_do_not_overlap(text: str) -> None:
    spans = [each.span for each in numerals(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a one- or two-page letter", [("one- or two", "", "1", "2", "")]),
        ("knock off two or three or four percent", [("two or three or four percent", "", "2", "4", "percent")]),
        ("cut it from 35 to 15 percent", [("35", "35", "", "", "percent"), ("15 percent", "15", "", "", "percent")]),
        ("rise after Dec. 31 to 40 percent", [("31", "31", "", "", ""), ("40 percent", "40", "", "", "percent")]),
        ("$80 and $60 billion", [("$80", "80000000000", "", "", "USD"), ("$60 billion", "60000000000", "", "", "USD")]),
        ("$80 and $60", [("$80", "80", "", "", "USD"), ("$60", "60", "", "", "USD")]),
    ],
)
def test_numbers_that_lean_on_the_next(text: str, found: list[tuple[str, str, str, str, str]]) -> None:
    assert told(text) == found
