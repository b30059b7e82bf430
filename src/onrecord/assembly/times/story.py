"""Whether a text reports the news of its day or tells a story of the past."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.assembly.times.place import Place
from onrecord.model import TimeExpression

_LEAST = 4
"""So many dates with their year make a story, if few words speak of the days around publication."""
_AROUND = 0.05
"""Share of all expressions that may do so. Tuned on TimeBank, AQUAINT (news) and WikiWars (histories)."""


def is_story(expressions: Sequence[TimeExpression], now: Place | None) -> bool:
    """Whether dates come with years before that of publication, and hardly any word points to the days around it.

    >>> is_story((), None)
    False
    """
    years = [
        each.meaning.year for each in expressions if each.meaning.year is not None and each.meaning.kind == "point"
    ]
    before = [year for year in years if now is None or now.year is None or not now.year <= year < now.year + 100]
    around = sum(map(_of_the_day, expressions))
    return len(before) >= _LEAST and 2 * len(before) > len(years) and around <= _AROUND * len(expressions)


def _of_the_day(expression: TimeExpression) -> bool:
    """ "yesterday", "last week", "on Friday"."""
    meaning = expression.meaning
    return (meaning.base == "now" and meaning.unit in ("day", "week")) or bool(meaning.weekday and not meaning.day)
