"""Numbers that go with an event, and what they count."""

from __future__ import annotations

import re

from onrecord.assembly.events.words import WORD, stem

NUMBER = re.compile(r"\d[\d,.]*\d|\d")

SPELLED = {
    word: str(number)
    for number, word in enumerate(
        (
            *(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
            ),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        )
    )
}

UNITS = {"km": "kilometre", "kilometer": "kilometre", "kg": "kilogram", "pct": "percent", "per": "percent"}
"""Short and other spellings of what is counted; "per" opens "per cent"."""


def figure(words: str) -> tuple[str, str]:
    """A number and the stem of the first word of what it counts; the number is empty where there is none.

    >>> figure("38 kilometers off"), figure("41 km"), figure("five fishermen"), figure("$1,620 million")
    (('38', 'kilometr'), ('41', 'kilometr'), ('5', 'fishermen'), ('1620', 'mil'))
    """
    found = NUMBER.search(words)
    if found:
        return found.group().replace(",", ""), _unit(WORD.findall(words[found.end() :]))
    named = [word.lower() for word in WORD.findall(words)]
    place = next((place for place, word in enumerate(named) if word in SPELLED), None)
    return ("", _unit(named)) if place is None else (SPELLED[named[place]], _unit(named[place + 1 :]))


def _unit(words: list[str]) -> str:
    word = words[0].lower() if words else ""
    plain = word.removesuffix("s") if word.removesuffix("s") in UNITS else word
    return stem(UNITS.get(plain, plain)) if plain else ""
