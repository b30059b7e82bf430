"""A stretch of text searched for what the rules of a language find."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Meaning, Span, TimeExpression
from onrecord.reading.times.lean import lean
from onrecord.reading.times.lexicon import Compiled, Lexicon
from onrecord.reading.times.meaning import Captured, meaning_of
from onrecord.reading.times.tokens import TOKEN, form

_LOOK = 48
"""Characters that a guard sees on either side."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text made ready to be searched.

    Attributes:
        text: The whole text.
        span: The stretch.
        tokens: Its tokens.
        signs: A character a token.
        lexicon: The language's.
    """

    text: str
    span: Span
    tokens: Sequence[re.Match[str]]
    signs: str
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: its first token and the one after its last."""

    start: int
    end: int
    rule: Compiled
    match: re.Match[str]


def scan(text: str, span: Span, lexicon: Lexicon) -> Iterator[TimeExpression]:
    """The expressions of time in a stretch of text, in text order, none overlapping with another.

    >>> from onrecord.reading.times.lexicon import load
    >>> text = "Talks failed last week."
    >>> [each.span.exact(text) for each in scan(text, Span(0, len(text)), load("en"))]
    ['last week']
    """
    tokens = list(TOKEN.finditer(text, span.start, span.end))
    stretch = Stretch(text, span, tokens, lexicon.alphabet.encode(text, tokens), lexicon)
    for run in lexicon.runs.finditer(stretch.signs):
        for found in _in_run(stretch, run.start(), run.end()):
            yield _expression(stretch, found)


def _in_run(stretch: Stretch, at: int, end: int) -> Iterator[Found]:
    """The longest match at each token in turn; the search goes on after it."""
    before: Found | None = None
    while at < end:
        found = _best(stretch, at, end, before)
        if found:
            yield found
            before, at = found, found.end
        else:
            at += 1


def _best(stretch: Stretch, at: int, end: int, before: Found | None) -> Found | None:
    """The longest that a rule finds here, the earlier rule of two; what a guard refuses does not count."""
    matches = []
    for rule in stretch.lexicon.starts.get(stretch.signs[at], ()):
        match = rule.pattern.expression.match(stretch.signs, at, end)
        if match and match.end() > at:
            matches.append(Found(at, match.end(), rule, match))
    matches.sort(key=lambda found: (-found.end, found.rule.order))
    return next((found for found in matches if _holds(stretch, found, before)), None)


def _holds(stretch: Stretch, found: Found, before: Found | None) -> bool:
    """Whether all that the rule asks for beside its pattern is so."""
    rule, text = found.rule, stretch.text
    start, end = stretch.tokens[found.start].start(), stretch.tokens[found.end - 1].end()
    if (text[start - 1 : start].isalnum() and start) or text[end : end + 1].isalnum():
        return False
    if rule.rule.follows and not _follows(stretch, found, before):
        return False
    if rule.ahead and not rule.ahead.match(stretch.signs, found.end):
        return False
    sides = {
        "left": text[max(stretch.span.start, start - _LOOK) : start],
        "right": text[end : min(stretch.span.end, end + _LOOK)],
    }
    return all(_agrees(side, expression, sides) == wanted for side, wanted, expression in rule.guards)


def _agrees(side: str, expression: re.Pattern[str], sides: dict[str, str]) -> bool:
    found = expression.search(sides[side]) if side == "left" else expression.match(sides[side])
    return found is not None


def _follows(stretch: Stretch, found: Found, before: Found | None) -> bool:
    """Whether one of the rules it may follow found what stands before the joining word."""
    if before is None or before.rule.rule.name not in found.rule.rule.follows:
        return False
    return stretch.lexicon.join.fullmatch(stretch.signs, before.end, found.start) is not None


def _expression(stretch: Stretch, found: Found) -> TimeExpression:
    rule = found.rule.rule
    captured = tuple(_captured(stretch, found))
    meaning = meaning_of(rule.name, rule.means, captured, stretch.lexicon.values)
    told = {each.role: each.value for each in captured if each.role in ("mod", "quant", "freq")}
    span = Span(stretch.tokens[found.start].start(), stretch.tokens[found.end - 1].end())
    return TimeExpression(
        span=span,
        type=_type(rule.type, meaning),
        meaning=meaning,
        mod=told.get("mod", rule.mod),
        quant=told.get("quant", rule.quant),
        freq=told.get("freq", rule.freq),
        lean=lean(stretch.text, span, stretch.span, stretch.lexicon.clues) if _open(meaning) else "",
    )


def _open(meaning: Meaning) -> bool:
    """Whether words leave it open on which side of publication they point: "Monday", "in May", not "last week"."""
    said = meaning.unit or meaning.year is not None or meaning.decade is not None or meaning.century is not None
    return meaning.kind in ("point", "holiday") and not said


def _type(type_: str, meaning: Meaning) -> str:
    """A date with a time of day is a TIME."""
    return "TIME" if type_ == "DATE" and (meaning.clock or meaning.part) else type_


def _captured(stretch: Stretch, found: Found) -> Iterator[Captured]:
    for number, slot in enumerate(found.rule.pattern.slots, start=1):
        start, end = found.match.span(number)
        if start >= 0 and end > start:
            words = tuple(form(token[0]) for token in stretch.tokens[start:end])
            known = stretch.lexicon.values.get(slot.kind, {})
            yield Captured(slot.role, words, slot.value or known.get(words[0], ""))
