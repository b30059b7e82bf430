"""Ranges: two expressions and what joins them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Meaning, Span, TimeExpression
from onrecord.reading.times.lexicon import Lexicon
from onrecord.reading.times.tokens import TOKEN

_PARTS = ("year", "decade", "century", "half", "quarter", "season", "month", "day", "weekday")
_LINK = re.compile(r"\s*(?:[-–—]|\w+)\s*")


def join_ranges(text: str, found: Sequence[TimeExpression], lexicon: Lexicon) -> tuple[TimeExpression, ...]:
    """The expressions, what one end of a range leaves out taken from the other, and the ranges themselves added.

    >>> from onrecord.reading.times import find_times
    >>> text = "August 12-14, 2025"
    >>> first, second, both = find_times(text, [Span(0, len(text))])
    >>> first.meaning.year, second.meaning.month, both.ends
    (2025, 8, (0, 1))
    """
    joined: list[TimeExpression] = []
    before = None
    for each in found:
        at = len(joined)
        if before is not None and _linked(text, joined[before], each, lexicon):
            first, second = _shared(joined[before], each)
            joined[before] = first
            joined.append(second)
            if _is_range(text, first, second, lexicon):
                joined.append(_range(first, second, (before, at)))
        else:
            joined.append(each)
        before = at
    return tuple(joined)


def _linked(text: str, first: TimeExpression, second: TimeExpression, lexicon: Lexicon) -> bool:
    """Whether nothing but a joining word or mark stands between two dates."""
    between = text[first.span.end : second.span.start]
    if len(between) > 12 or {first.meaning.kind, second.meaning.kind} != {"point"} or "\n\n" in between:
        return False
    tokens = list(TOKEN.finditer(text, first.span.end, second.span.start))
    signs = lexicon.alphabet.encode(text, tokens)
    return bool(signs) and lexicon.join.fullmatch(signs) is not None


def _shared(first: TimeExpression, second: TimeExpression) -> tuple[TimeExpression, TimeExpression]:
    """Both ends, with the month and the year that only one of them gives: "6-7 January 1916", "March 5-9"."""
    one, other = first.meaning, second.meaning
    if not _alike(one, other):
        return first, second
    if one.day is not None and other.day is not None and (one.month is None) != (other.month is None):
        one, other = _with(one, other, "month"), _with(other, one, "month")
    if one.year is None and other.year is not None and (one.month or other.month):
        one = replace(one, year=other.year - (_ordinal(one) > _ordinal(other)))
    return replace(first, meaning=one), replace(
        second, meaning=_with(other, one, "year") if _bare(other, one) else other
    )


def _alike(one: Meaning, other: Meaning) -> bool:
    """Whether both are parts of the calendar, and neither a shift."""
    return not one.base and not other.base


def _bare(meaning: Meaning, other: Meaning) -> bool:
    """Whether the second end leaves out a year that the first one gives."""
    return meaning.year is None and other.year is not None and (meaning.month or 0) >= (other.month or 0) > 0


def _with(meaning: Meaning, other: Meaning, name: str) -> Meaning:
    return meaning if getattr(meaning, name) is not None else replace(meaning, **{name: getattr(other, name)})


def _ordinal(meaning: Meaning) -> tuple[int, int]:
    return meaning.month or 0, meaning.day or 0


def _is_range(text: str, first: TimeExpression, second: TimeExpression, lexicon: Lexicon) -> bool:
    """Whether the two are ends of one stretch of time, not two dates named together ("May and June").

    "between May and June" is a range, "in May and June" is none.
    """
    between = text[first.span.end : second.span.start].strip()
    opened = lexicon.opening.search(text[max(0, first.span.start - 16) : first.span.start])
    return bool(opened) if between in lexicon.values["and"] else True


def _range(first: TimeExpression, second: TimeExpression, ends: tuple[int, int]) -> TimeExpression:
    return TimeExpression(
        span=Span(first.span.start, second.span.end),
        type="DURATION",
        meaning=Meaning("range", rule="range"),
        lean=first.lean,
        ends=ends,
    )
