"""Lands that no lexicon has, told by the adjectives that a report makes of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from onrecord.reading.speakers.closed import APOSTROPHES, MONTHS, PLAIN_VERBS, PORTFOLIOS
from onrecord.reading.speakers.lexicon import given_gender, is_verb, nationalities, place

ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("n", ("",)),  # Kaldira, Kaldiran
    ("ian", ("a", "y", "o")),  # Morvo, Morvian
    ("an", ("o", "e")),  # Molvano, Molvanan
    ("ese", ("a", "o", "e")),  # Sardo, Sardese
)
"""How the adjective of a land ends, and what stands there in its name instead; "Trumpian" is of no land."""

SHORTEST = 4
"""Letters of a name from which an ending tells: "Roma" and "Roman", not "Ma" and "Man"."""


def lands(words: Sequence[str]) -> dict[str, str]:
    """The lands of a report that are in no lexicon, each by its name and by its adjective.

    A name is a land where the report has its adjective too, before a plain noun: "Kaldira" and "a Kaldiran minister";
    or where it has a minister.

    >>> lands("A Kaldiran minister left Kaldira on Tuesday .".split())
    {'Kaldiran': 'Kaldira', 'Kaldira': 'Kaldira'}
    """
    names = {word for word in words if word[0].isupper() and word.isalpha()}
    found: dict[str, str] = {}
    for word, behind in pairwise(words):
        noun = behind.islower() and behind.isalpha() and not (is_verb(behind) or behind in PLAIN_VERBS)
        if noun and word in names and word not in found and (land := _land_of(word, names)):
            found |= {word: land, land: land}
    return found | {word: word for word in _that_have_ministers(words) if word not in found}


def _that_have_ministers(words: Sequence[str]) -> Iterator[str]:
    """What has ministers is a land: "| Kaldira |'s foreign minister"."""
    for name, mark, portfolio, office in zip(words, words[1:], words[2:], words[3:], strict=False):
        owns = name[0].isupper() and name.isalpha() and len(name) >= SHORTEST and mark in APOSTROPHES
        minister = office.lower() == "minister" and portfolio.lower() in {*PORTFOLIOS, "prime"}
        if owns and minister and not _is_known(name):
            yield name


def _is_known(name: str) -> bool:
    return place(name) is not None or name in nationalities() or given_gender(name) is not None


def _land_of(word: str, names: Set[str]) -> str:
    """The name that a word is the adjective of, if the report has it: "Kaldira" for "Kaldiran"."""
    if word in nationalities() or given_gender(word) is not None or word.lower() in MONTHS:
        return ""
    for ending, others in ENDINGS:
        for other in others if word.endswith(ending) else ():
            land = word.removesuffix(ending) + other
            if len(land) >= SHORTEST and land in names and given_gender(land) is None and place(land) is None:
                return land
    return ""
