"""A text as tokens, and each token as one character that says what it may be in an expression of time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?!\d)"
    r"|\d{1,2}:\d\d(?::\d\d)?|[13]/[24](?![\d/])"
    r"|['’‘`]\d\d(?!\d)|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+|[^\w\s]"
)
UNKNOWN = " "
_FIRST = 0x100
_SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-"})
# What stands right before or after a number that counts no time: money, shares, names of things ("A320", "25%").
_NOT_BEFORE = frozenset("$£€¥#№+")
_NOT_AFTER = frozenset("%°")


class Alphabet:
    """Which character stands for a token, by the classes that the token belongs to.

    Args:
        words: Classes of each word in lower case.
        cased: Words that count only with a capital.
    """

    def __init__(self, words: Mapping[str, frozenset[str]], cased: Iterable[str]) -> None:
        kinds = sorted({tuple(sorted(kind)) for kind in (*words.values(), *_kinds_of_numbers())})
        self._characters = {frozenset(kind): chr(_FIRST + at) for at, kind in enumerate(kinds)}
        capital = {word: self._characters[kind] for word, kind in words.items()}
        hidden = set(cased)
        self._plain = {word: sign for word, sign in capital.items() if word not in hidden}
        self._capital = capital

    def members(self, name: str) -> str:
        """The characters of all tokens of a class."""
        return "".join(sign for kind, sign in self._characters.items() if name in kind)

    def encode(self, text: str, found: Iterable[re.Match[str]]) -> str:
        """A character a token.

        >>> from onrecord.reading.times.lexicon import load
        >>> alphabet = load("en").alphabet
        >>> len(alphabet.encode("Talks failed in May", list(TOKEN.finditer("Talks failed in May"))))
        4
        """
        return "".join([self._sign(text, token) for token in found])

    def _sign(self, text: str, token: re.Match[str]) -> str:
        word = token[0]
        first = word[0]
        if first.isdigit() or (first in "'’‘`" and len(word) == 3):
            return self._number(text, token)
        if first.islower():
            return self._plain.get(word, UNKNOWN)
        return self._capital.get(form(word), UNKNOWN)

    def _number(self, text: str, token: re.Match[str]) -> str:
        start, end = token.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if (before and before in _NOT_BEFORE) or (after and after in _NOT_AFTER):
            return UNKNOWN
        return self._characters.get(kind_of_number(token[0]), UNKNOWN)


def form(word: str) -> str:
    """A token as the tables spell it: lower case, straight apostrophe, hyphen for all short dashes.

    >>> form("August"), form("’"), form("–")
    ('august', "'", '-')
    """
    return word.lower().translate(_SAME)


@cache
def kind_of_number(word: str) -> frozenset[str]:
    """The classes of a token that begins with a digit.

    `digits` any number, `day` 1 to 31, `hour` 0 to 24, `two` two digits, `three` of them, `year` 1000 to 2199,
    `military` a time as 0600, `dotted` a time as 9.30, `iso`, `numeric`, `clock`,
    `fraction`, `short` a year cut short ('98).

    >>> sorted(kind_of_number("12")), sorted(kind_of_number("2025")), sorted(kind_of_number("10:35"))
    (['day', 'digits', 'hour', 'two'], ['digits', 'military', 'year'], ['clock'])
    """
    if not word[0].isdigit():
        return frozenset(("short",))
    if word[4:5] == "-":
        return frozenset(("iso",))
    if ":" in word:
        return frozenset(("clock",))
    if "/" in word or word.count(".") == 2:
        return frozenset(("fraction",) if len(word) == 3 else ("numeric",))
    return _plain_number(word)


def _plain_number(word: str) -> frozenset[str]:
    kinds = {"digits"}
    if not word.isdecimal():
        return frozenset(kinds | ({"dotted"} if re.fullmatch(r"\d{1,2}\.[0-5]\d", word) else set()))
    number = int(word[:6])
    if len(word) <= 2:
        kinds |= {"day"} if 1 <= number <= 31 else set()
        kinds |= {"hour"} if number <= 24 else set()
        kinds |= {"two"} if len(word) == 2 else set()
    if len(word) == 3 and word[0] != "0":
        kinds.add("three")
    if len(word) == 4 and 1000 <= number < 2200:
        kinds.add("year")
    if len(word) == 4 and number < 2400 and number % 100 < 60:
        kinds.add("military")
    return frozenset(kinds)


def _kinds_of_numbers() -> set[frozenset[str]]:
    """Every kind there is."""
    plain = [str(number) for number in range(2500)] + [f"{number:02}" for number in range(10)]
    padded = [f"{number:04}" for number in range(1000)]
    others = ["1.5", "10.30", "2,500", "99999", "2025-08-12", "12/8/25", "10:35", "'98", "1/2", "005", "9999"]
    return {kind_of_number(word) for word in (*plain, *padded, *others)}
