"""Numbers that a clause tells, with what they count, and whether two can be right together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.assembly.accounts.words import bare_words
from onrecord.model import Span

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SPELLED = {word: float(number) for number, word in enumerate((ONES + " eighteen nineteen").split())}
SPELLED |= {
    w: 10.0 * n for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SPELLED |= {"dozen": 12.0}

SHARES = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0}

MAGNITUDES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6}
MAGNITUDES |= {"billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12}

CURRENCIES = {"$": "money", "€": "euro", "£": "pound", "¥": "yen"}

ABOUT = 0.12
"""How far from the number told "about" may be off, as a share of it."""

BEYOND = 1.5
"""How many times the number told "more than" may mean, and its inverse for "less than"."""

PART_OFF = 2.0
"""Percentage points by which "a third" may be off."""

UNIT_WORDS = 3
"""Words after a number among which what it counts is looked for: "5,140 U.S. products"."""

NUMBER = re.compile(
    r"(?P<sign>[$€£¥])?\s?(?<![\w.,:])(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?:[\s-]?(?P<size>hundred|thousand|million|billion|trillion|bn|mn|tn|[kmb](?!\w)))?"
    r"(?P<share>\s?%|[\s-]per[\s-]?cent|[\s-]pct|[\s-]percent)?(?![\w:])",
    re.IGNORECASE,
)
WORDED = re.compile(
    rf"\b(?P<word>{'|'.join(sorted(SPELLED, key=len, reverse=True))})(?:-(?P<ones>{'|'.join(ONES.split()[1:10])}))?"
    r"(?:[\s-](?P<size>dozen|hundred|thousand|million|billion|trillion))?"
    rf"(?:[\s-](?P<part>{'|'.join(SHARES)})s?)?(?P<share>\s?%|[\s-]per[\s-]?cent|[\s-]percent)?\b",
    re.IGNORECASE,
)
PART = re.compile(rf"\b(?P<one>(?:a|one)\s)?(?P<part>{'|'.join(SHARES)})\sof\b", re.IGNORECASE)
BEFORE = re.compile(
    r"(?P<about>about|around|some|roughly|nearly|almost|approximately|an estimated|close to)\s*$|"
    r"(?P<over>more than|over|at least|above|upward of|upwards of|exceeding|no fewer than|no less than)\s*$|"
    r"(?P<under>less than|fewer than|under|below|at most|up to|as many as|as much as|no more than)\s*$",
    re.IGNORECASE,
)
AFTER = re.compile(r"\s?(?:-plus\b|\+|or more\b)", re.IGNORECASE)
NAMED = re.compile(r"(?:\b(?:no\.?|number|phase|article|chapter|page|section|route|group of|flight|g)[\s-]*)$", re.I)
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a clause.

    Attributes:
        span: Its words, with sign and magnitude.
        low: The least it may mean.
        high: The most.
        value: What is told.
        units: `percent` or a currency, or else the words after it.
        exact: Whether no word makes it more or less than it says.
    """

    span: Span
    low: float
    high: float
    value: float
    units: frozenset[str]
    exact: bool

    def like(self, other: Number) -> bool:
        """Whether the two count the same kind of thing."""
        return not self.units.isdisjoint(other.units)

    def meets(self, other: Number) -> bool:
        """Whether both can be right: "more than 900" and "940", "34" and "34.3"."""
        return (self.low <= other.high and other.low <= self.high) or _rounds(self.value, other.value)


def numbers(text: str, spans: Sequence[Span], dates: Iterable[Span] = ()) -> tuple[Number, ...]:
    """The numbers that stand in some spans of a text; those in dates, years and names are none.

    >>> text = "It sent more than 900 tents and $2 billion in 2023, a quarter of the sum."
    >>> [(number.value, number.high, sorted(number.units)) for number in numbers(text, [Span(0, len(text))])]
    [(900.0, 1350.0, ['tent']), (2000000000.0, 2000000000.0, ['money']), (25.0, 27.0, ['percent'])]
    """
    taken = sorted(dates)
    found = []
    for span in spans:
        for pattern in (NUMBER, WORDED, PART):
            for match in pattern.finditer(text, span.start, span.end):
                own = _trimmed(match)
                if not any(own.overlaps(other) for other in taken) and (number := _number(text, match, own, span.end)):
                    taken.append(own)
                    found.append(number)
    return tuple(sorted(found, key=lambda number: number.span))


def _trimmed(match: re.Match[str]) -> Span:
    words = match[0]
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _number(text: str, match: re.Match[str], span: Span, end: int) -> Number | None:
    parts = match.groupdict()
    value, unit = _value(parts)
    if value is None or NAMED.search(text[max(0, span.start - 12) : span.start]):
        return None
    if not unit and parts.get("digits") and _is_year(parts):
        return None
    units = frozenset({unit}) if unit else _units(text[span.end : end])
    if not units:
        return None
    if parts.get("part"):
        return Number(span, value - PART_OFF, value + PART_OFF, value, units, exact=False)
    low, high, exact = _range(value, text[max(0, span.start - 18) : span.start], text[span.end : span.end + 10])
    return Number(span, low, high, value, units, exact)


def _value(parts: dict[str, str | None]) -> tuple[float | None, str]:
    """The number and its unit where this is a share or money."""
    size = MAGNITUDES[(parts.get("size") or "").lower()] if parts.get("size") else 1.0
    if digits := parts.get("digits"):
        value: float | None = float(digits.replace(",", "")) * size
    elif word := parts.get("word"):
        value = (SPELLED[word.lower()] + SPELLED[(parts.get("ones") or "zero").lower()]) * size
    else:
        value = 1.0
    if part := parts.get("part"):
        return (value or 1.0) * SHARES[part.lower()], "percent"
    if parts.get("share"):
        return value, "percent"
    return value, CURRENCIES.get(parts.get("sign") or "", "")


def _is_year(parts: dict[str, str | None]) -> bool:
    digits = parts.get("digits") or ""
    return not parts.get("size") and len(digits) == 4 and digits[:2] in ("18", "19", "20")


def _units(after: str) -> frozenset[str]:
    """The words after a number up to the end of its phrase."""
    words: list[str] = []
    for match in WORD.finditer(
        re.split(r"[,;:.()]\s|\s(?:of|in|on|at|for|from|to|and|or|by|as|were|was|are|is)\s", after)[0]
    ):
        words.append(match[0])
        if len(words) == UNIT_WORDS:
            break
    if words and words[0].lower() in ("dollar", "dollars"):
        return frozenset({"money"})
    return bare_words(" ".join(words))


def _range(value: float, before: str, after: str) -> tuple[float, float, bool]:
    found = BEFORE.search(before)
    if AFTER.match(after) or (found and found["over"]):
        return value, value * BEYOND, False
    if found and found["under"]:
        return value / BEYOND, value, False
    if found:
        return value * (1 - ABOUT), value * (1 + ABOUT), False
    return value, value, True


def _rounds(one: float, other: float) -> bool:
    """Whether the one is the other with fewer digits: 34 and 34.3, 1.6 million and 1,620,000."""
    short, long = sorted((one, other), key=lambda value: len(f"{value:.10g}".rstrip("0").replace(".", "")))
    digits = len(f"{short:.10g}".split("e")[0].replace(".", "").strip("0"))
    return digits > 1 and float(f"{long:.{digits}g}") == short
