"""Things: what figures count, as they are compared by: a head, its modifiers, and what befell those who are counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.assembly.events.words import FUNCTION_WORDS, WORD, stem
from onrecord.assembly.names import listed
from onrecord.data import rows

# Where the head of a phrase ends: "| refugees | from Norvia", "| people | killed by police".
AFTER_HEAD = listed("of in from on at to for with by who that which worth near across under over between among than as")
# What befell those who are counted, by the words for it; more than one of them leaves it open.
FATES = {
    "dead": listed(
        "dead dying kill kills killing killed deadly die dies died death deaths toll fatality fatalities slain "
        "perished casualties"
    ),
    "wounded": listed("wounded wounding injured injuring injuries hurt maimed"),
    "missing": listed("missing unaccounted disappeared vanished"),
    "displaced": listed("displaced displacing fled flee uprooted evacuated homeless"),
    "detained": listed("detained detention arrested arrests jailed imprisoned captured abducted hostages held"),
}
# Nouns that say no more than that somebody is counted.
ANYBODY = frozenset(
    stem(word)
    for word in sorted(listed("people persons person others dead killed wounded injured deaths toll victims lives"))
)


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure counts.

    Attributes:
        head: The stem of the noun that is counted; empty for persons of no kind.
        modifiers: The stems of the other words that tell something, countries by their names.
        fate: What befell them; empty where no word or more than one says so.
    """

    head: str
    modifiers: frozenset[str]
    fate: str = ""


def thing(of: str, clause: str, *, harmed: bool = False) -> Thing:
    """What a figure counts, by the words of it and, for losses, by those of its clause.

    >>> one, other = thing("Norwegian fishermen", ""), thing("fishermen from Norway", "")
    >>> one == other
    True
    >>> thing("people", "12 people were killed in the raid", harmed=True)
    Thing(head='', modifiers=frozenset(), fate='dead')
    """
    words = WORD.findall(of)
    head = _head(words)
    fate = (_fate(of) or _fate(clause)) if harmed else ""
    stems = {_stem(word) for word in words if word.lower() not in FUNCTION_WORDS}
    lost = {stem(word) for listed_words in FATES.values() for word in sorted(listed_words)} if harmed else set()
    kind = "" if harmed and (head in ANYBODY or head in lost) else head
    return Thing(kind, frozenset(stems - {head} - lost - (ANYBODY if harmed else set())), fate)


def _head(words: Sequence[str]) -> str:
    """The stem of the last word before the first preposition."""
    stop = next((at for at, word in enumerate(words) if at and word.lower() in AFTER_HEAD), len(words))
    return _stem(words[stop - 1]) if words else ""


def _fate(text: str) -> str:
    found = {word.lower() for word in re.findall(r"[^\W\d_]+", text)}
    fates = [fate for fate, words in FATES.items() if found & words]
    return fates[0] if len(fates) == 1 else ""


def _stem(word: str) -> str:
    plain = re.sub(r"['’]s?$", "", word)
    return nations().get(plain, "") or stem(plain)


@cache
def nations() -> dict[str, str]:
    """A country's name by its adjectives, peoples and variants.

    >>> nations()["Norwegian"], nations()["Norway"]
    ('Norway', 'Norway')
    """
    columns = ("variants", "demonyms", "adjectives", "name")
    return {
        part: row["name"] for column in columns for row in rows("countries") for part in row[column].split("|") if part
    }
