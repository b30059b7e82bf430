"""What is known of words before any report is read: roles, given names, countries, metonyms, organizations."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.data import rows
from onrecord.reading.cues import senses
from onrecord.reading.speakers.closed import FEMALE, KEPT_TITLES, MALE, NO_HEADS


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the lexicons that may speak.

    Attributes:
        name: Canonical name.
        kind: `country`, `metonym`, `organization` or `agency` (carriers of news).
        sort: The lexicon's own kind: `ministry`, `party`, `capital`.
        country: Canonical name of the country it belongs to, or nothing.
        capacity: Of one who speaks for it.
    """

    name: str
    kind: str
    sort: str
    country: str
    capacity: str = ""


@lru_cache(maxsize=1)
def roles() -> dict[str, str]:
    """Capacity by role in lower case, without dots: "foreign minister" → "official"."""
    return {plain(row["role"]): row["capacity"] for row in rows("roles")}


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Roles in lower case, without dots, that may stand before a name in capitals."""
    return frozenset(plain(row["role"]) for row in rows("roles") if row["kind"] in {"title", "both"}) | KEPT_TITLES


@lru_cache(maxsize=1)
def heads() -> dict[str, str]:
    """Capacity by a role's last word, where the word alone is a role: "minister", "analyst"."""
    found = {role.split()[-1]: capacity for role, capacity in roles().items() if len(role.split()) > 1}
    return {word: capacity for word, capacity in (found | roles()).items() if word not in NO_HEADS and " " not in word}


def singular(word: str) -> str:
    """A noun in the singular, as far as lexicons need it.

    >>> singular("ministers"), singular("spokesmen"), singular("secretaries"), singular("press")
    ('minister', 'spokesman', 'secretary', 'press')
    """
    if word == "people":
        return "person"
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def plain(words: str) -> str:
    """Words as the lexicons of roles have them: lower case, no dots."""
    return words.lower().replace(".", "")


def role_head(word: str) -> bool:
    """Whether a word, singular or plural, can be what somebody is.

    >>> role_head("minister"), role_head("officials"), role_head("table")
    (True, True, False)
    """
    word = plain(word)
    return word in heads() or singular(word) in heads()


def capacity_of(words: list[str]) -> str:
    """Capacity of the longest role that a phrase ends in; empty where none is known.

    >>> capacity_of(["russian", "foreign", "minister"]), capacity_of(["cold", "war", "historian"])
    ('official', 'expert')
    """
    if not words:
        return ""
    bare = [plain(word) for word in words]
    for last in dict.fromkeys((bare[-1], singular(bare[-1]))):
        for first in range(max(0, len(bare) - 5), len(bare)):
            phrase = " ".join([*bare[first:-1], last])
            if phrase in roles():
                return roles()[phrase]
    return heads().get(bare[-1], "") or heads().get(singular(bare[-1]), "")


@lru_cache(maxsize=1)
def _given() -> dict[str, str]:
    return {row["name"]: row["gender"] for row in rows("given_names")}


def given_gender(name: str) -> str | None:
    """Who mostly bears a given name, `f`, `m` or `u`; None where it is no given name that we know.

    >>> given_gender("Kirill"), given_gender("Suella-Ann"), given_gender("Tsinghua")
    ('m', None, None)
    """
    return _given().get(name if name.isascii() else unicodedata.normalize("NFC", name))


@lru_cache(maxsize=1)
def _country_rows() -> dict[str, str]:
    return {row["iso2"]: row["name"] for row in rows("countries")}


@lru_cache(maxsize=1)
def nationalities() -> dict[str, str]:
    """Country by adjective or people, as they are written: "Russian", "Russians"."""
    found: dict[str, str] = {}
    for row in rows("countries"):
        for form in (*row["demonyms"].split("|"), *row["adjectives"].split("|")):
            found.setdefault(form, row["name"])
    found.pop("", None)
    return found


@lru_cache(maxsize=1)
def places() -> dict[str, Place]:
    """All that may speak without being a person, by name as it is written, without "the"; countries come first."""
    found: dict[str, Place] = {}
    for row in rows("countries"):
        for form in (row["name"], *row["variants"].split("|")):
            found.setdefault(_bare(form), Place(row["name"], "country", "country", row["name"], "official"))
    for row in rows("organizations"):
        country = _country_rows().get(row["country"][:2], "")
        place = Place(row["name"], "organization", row["kind"], country, row["capacity"])
        for form in (row["name"], *row["variants"].split("|")):
            shared = form in SHARED and form != row["name"]
            found.setdefault(_bare(form), replace(place, name=form, country="") if shared else place)
    for row in rows("agencies"):
        for form in (row["name"], *row["variants"].split("|")):
            found.setdefault(_bare(form), Place(row["name"], "agency", row["kind"], "", "media"))
    for row in rows("metonyms"):
        country = _country_rows().get(row["country"][:2], "")
        found.setdefault(row["name"], Place(row["stands_for"], "metonym", row["kind"], country, "official"))
    found.pop("", None)
    return found


SHARED = frozenset(
    (
        "Treasury",
        "the Treasury",
        "Ministry of Defence",
        "Defence Ministry",
        "defence ministry",
        "National Assembly",
        "NSC",
    )
)
"""Short names that the lexicon gives to one country's office and other countries use too."""


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


def place(words: str) -> Place | None:
    """What the lexicons know under a name, or None.

    >>> place("Kremlin").name, place("the Russian Federation").name, place("Sun Qi") is None
    ('Government of Russia', 'Russia', True)
    """
    return places().get(words) or places().get(_bare(words))


@lru_cache(maxsize=4096)
def is_verb(word: str) -> bool:
    """Whether a word can be a verb of saying, thinking or wanting, in any form.

    >>> is_verb("said"), is_verb("insists"), is_verb("river")
    (True, True, False)
    """
    return any(not sense.noun for sense in senses([word]))


def role_gender(word: str) -> str:
    """Gender that a title or role word tells: `f`, `m` or `u`.

    >>> role_gender("spokeswoman"), role_gender("Mr."), role_gender("minister")
    ('f', 'm', 'u')
    """
    word = plain(word)
    if word in FEMALE or word.endswith(("woman", "women")):
        return "f"
    return "m" if word in MALE or (word.endswith(("man", "men")) and role_head(word)) else "u"
