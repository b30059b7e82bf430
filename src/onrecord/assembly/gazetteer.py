"""Names that are known before any report is read: countries, their governments, organizations, agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.assembly.names import fold
from onrecord.data import rows

GOVERNMENT = re.compile(
    r"^(?:government|authorities) of (?:the )?(?P<of>.+)$|^(?P<whose>.+?) (?:government|authorities)$"
)
"""Ways to name a government by its country: "Government of Russia", "Russian government"."""

BRITISH = {"defence": "defense", "organisation": "organization", "centre": "center", "labour": "labor"}


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of the gazetteer.

    Attributes:
        id: `country:` and its ISO code, or `org:` and its name in lower case with hyphens.
        name: Usual name.
        kind: `country` or `organization`.
        country: Id of the country it belongs to, or nothing.
    """

    id: str
    name: str
    kind: str
    country: str = ""


def look_up(name: str, *, side: str = "") -> Known | None:
    """Who is known under a name; None where nobody is, or more than one.

    A name that many countries use ("Foreign Ministry") is known with its country alone, which stands in the name or is
    the `side`, a gazetteer's id.

    >>> look_up("the Russian Federation").id, look_up("Government of Russia").id, look_up("the Kremlin").id
    ('country:RU', 'country:RU', 'country:RU')
    >>> look_up("Foreign Ministry") is None
    True
    >>> look_up("Foreign Ministry", side="country:RU") == look_up("Russia's Foreign Ministry")
    True
    """
    plain = _plain(name)
    if plain == "us":
        return _by_id()["country:US"] if "US" in name.replace(".", "") else None
    return _by_name().get(plain) or _government(plain) or _office(plain, side)


def nationality(word: str) -> str:
    """Id of the country that a folded word is the name, the adjective or the people of, or nothing.

    >>> nationality("russian"), nationality("ukraine"), nationality("peaceful")
    ('country:RU', 'country:UA', '')
    """
    return _nationalities().get(word, "")


def generic(name: str) -> bool:
    """Whether a name is one that many countries' offices share.

    >>> generic("the Foreign Ministry"), generic("Hamas")
    (True, False)
    """
    return _plain(name) in _generic()


def slug(name: str) -> str:
    """A name as part of an id.

    >>> slug("Médecins Sans Frontières")
    'medecins-sans-frontieres'
    """
    return fold(name).replace(" ", "-")


def _plain(name: str) -> str:
    """A name folded, without its article, in one spelling of English: "the U.S. Labour Party" is `us labor party`."""
    words = fold(re.sub(r"(?<=\b\w)\.", "", name)).split()
    return " ".join(BRITISH.get(word, word) for word in words if word != "the" or words == ["the"])


def _government(plain: str) -> Known | None:
    """The country whose government a name names: "the Russian government"."""
    found = GOVERNMENT.match(plain)
    return _by_id().get(nationality(found["of"] or found["whose"])) if found else None


def _office(plain: str, side: str) -> Known | None:
    """One country's office of a name that many have: "the Foreign Ministry" where Russia's is meant."""
    country, office = _parted(plain)
    known, generic = _by_name().get(office), _generic().get(office)
    if known and country:
        return known if known.country == country else None
    country = country or side
    if not generic or not country.startswith("country:"):
        return None
    code = country.removeprefix("country:").lower()
    return _by_country().get((country, generic)) or Known(
        f"org:{slug(generic)}-{code}", generic, "organization", country
    )


def _parted(plain: str) -> tuple[str, str]:
    """A country named at either end of an office's name, and the office: "Ministry of Defense of Ukraine"."""
    head, _, tail = plain.partition(" ")
    if nationality(head):
        return nationality(head), tail
    office, _, last = plain.rpartition(" of ")
    return (nationality(last), office) if nationality(last) else ("", plain)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Known]:
    """Every name that belongs to one entry alone; countries before organizations, metonyms last."""
    names: dict[str, Known] = {}
    for group in (_organizations(), _agencies(), _countries()):
        names |= _unambiguous(group)
    return _unambiguous(_metonyms(names)) | names


@lru_cache(maxsize=1)
def _by_country() -> dict[tuple[str, str], Known]:
    """The office of each country that the lexicon lists under a name of its own ("Verkhovna Rada" is a parliament)."""
    found: dict[tuple[str, str], Known] = {}
    for name, known in _by_name().items():
        country, office = _parted(name)
        if country == known.country and office in _generic():
            found.setdefault((country, _generic()[office]), known)
    return found


@lru_cache(maxsize=1)
def _by_id() -> dict[str, Known]:
    return {known.id: known for _, known in _countries()}


@lru_cache(maxsize=1)
def _nationalities() -> dict[str, str]:
    """Countries by their names, people and adjectives, where these are one country's alone."""
    found: dict[str, set[str]] = {}
    for row in rows("countries"):
        for word in _variants(row, "name", "variants", "adjectives", "demonyms"):
            found.setdefault(_plain(word), set()).add(f"country:{row['iso2']}")
    return {word: idents.pop() for word, idents in found.items() if len(idents) == 1}


@lru_cache(maxsize=1)
def _generic() -> dict[str, str]:
    """Offices that every country has, by each of their names: the lexicon gives these in lower case and no country."""
    found: dict[str, str] = {}
    for row in rows("organizations"):
        names = _variants(row, "name", "variants")
        if not row["country"] and any(name.islower() for name in names):
            usual = next((found[_plain(name)] for name in names if _plain(name) in found), row["name"])
            found.update({_plain(name): usual for name in names})
    return found


def _countries() -> Iterator[tuple[str, Known]]:
    for row in rows("countries"):
        known = Known(f"country:{row['iso2']}", row["name"], "country", f"country:{row['iso2']}")
        yield from ((name, known) for name in _variants(row, "name", "variants"))


def _organizations() -> Iterator[tuple[str, Known]]:
    for row in rows("organizations"):
        if row["country"] or _plain(row["name"]) not in _generic():
            country = f"country:{row['country']}" if row["country"] else ""
            known = _government(_plain(row["name"])) or Known(
                f"org:{slug(row['name'])}", row["name"], "organization", country
            )
            yield from ((name, known) for name in _variants(row, "name", "variants"))


def _agencies() -> Iterator[tuple[str, Known]]:
    for row in rows("agencies"):
        known = Known(f"org:{slug(row['name'])}", row["name"], "organization")
        yield from ((name, known) for name in _variants(row, "name", "variants"))


def _metonyms(names: dict[str, Known]) -> Iterator[tuple[str, Known]]:
    """Places for those who govern there: a government is its country."""
    for row in rows("metonyms"):
        meant = _plain(row["stands_for"])
        known = names.get(meant) or _government(meant)
        known = known or Known(f"org:{slug(row['stands_for'])}", row["stands_for"], "organization")
        yield from ((name, known) for name in (row["name"], row["stands_for"]))


def _variants(row: dict[str, str], *columns: str) -> list[str]:
    return [name for column in columns for name in row[column].split("|") if name]


def _unambiguous(entries: Iterable[tuple[str, Known]]) -> dict[str, Known]:
    found: dict[str, set[Known]] = {}
    for name, known in entries:
        found.setdefault(_plain(name), set()).add(known)
    return {name: known.pop() for name, known in found.items() if len(known) == 1}
