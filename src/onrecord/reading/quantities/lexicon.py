"""Words that tell what a number is: currencies and units by the Unicode CLDR, the rest from our own lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies, list_currencies
from babel.units import format_unit

from onrecord.data import rows
from onrecord.reading.lemmas import plural


def listed(words: str) -> frozenset[str]:
    """A set of words from one string.

    >>> sorted(listed("up down"))
    ['down', 'up']
    """
    return frozenset(words.split())


# Plurals that `plural` takes for something else.
IRREGULAR = {"feet": "foot", "inches": "inch", "centuries": "century", "people": "person", "lives": "life"}
IRREGULAR |= {f"{each}s": each for each in ("topic", "clinic", "fabric", "epidemic", "pandemic", "critic", "mechanic")}
FOLDER = "quantities"
# Of the units of the CLDR those that news measures by; of "point", "drop" or "stone" it mostly means something else.
MEASURES = ("length", "mass", "area", "volume", "duration", "energy", "power", "temperature", "speed", "digital")
NOT_MEASURED = frozenset(
    ["point", "drop", "stone", "grain", "pound", "cup", "pinch", "dot", "night", "generic", "light-speed"]
)

# Codes that are words or names as well ("ALL 40", "TOP 10").
CODES_TOO = listed("ALL AMD BAM BOB CHE COP CUP GEL LAK MAD MOP PEN RON SOS TOP TRY WST XXX XTS XUA")
# Abbreviations that are words as well.
WORDS_TOO = listed("in pt st dr min sec mo yr wk hr day night ct cal lux dec bit byte")


@cache
def words(name: str) -> Mapping[str, str]:
    """The entries of one list, each with its value.

    >>> words("change")["rise"], "kill" in words("harm")
    ('up', True)
    """
    return {row["form"]: row["value"] for row in rows(f"{FOLDER}/words") if row["list"] == name}


def is_in(form: str, *names: str) -> bool:
    """Whether a form is in one of these lists.

    >>> is_in("rise", "harm", "change")
    True
    """
    return any(form in words(name) for name in names)


@cache
def signs() -> Mapping[str, str]:
    """ISO codes by the sign or code that stands before or behind an amount.

    >>> signs()["$"], signs()["A$"], signs()["EUR"]
    ('USD', 'AUD', 'EUR')
    """
    listed = {row["form"]: row["code"] for row in rows(f"{FOLDER}/currencies") if row["sort"] == "sign"}
    return {code: code for code in sorted(list_currencies()) if code not in CODES_TOO} | listed


@cache
def currencies() -> Mapping[str, str]:
    """ISO codes by the words for a currency, in the singular and lower case.

    >>> currencies()["us dollar"], currencies()["rouble"], currencies()["norwegian krone"]
    ('USD', 'RUB', 'NOK')
    """
    codes = sorted(list_currencies())
    named = {get_currency_name(code, count, "en").lower(): code for count in (1, 2) for code in codes}
    listed = {row["form"]: row["code"] for row in rows(f"{FOLDER}/currencies") if row["sort"] == "word"}
    return {name: code for name, code in named.items() if " " in name and "(" not in name} | listed


@cache
def dollars() -> Mapping[str, str]:
    """ISO codes of the dollars of countries, by the countries' names and adjectives.

    >>> dollars()["Australian"], dollars()["U.S."]
    ('AUD', 'USD')
    """
    found: dict[str, str] = {}
    for row in rows("countries"):
        codes = get_territory_currencies(row["iso2"]) if len(row["iso2"]) == 2 else []
        code = next((each for each in codes if "dollar" in get_currency_name(each, 1, "en").lower()), "")
        if code:
            names = (part for key in ("name", "adjectives", "variants") for part in row[key].split("|") if part)
            found.update((name.removeprefix("the "), code) for name in names)
    return found


@cache
def parts() -> Mapping[str, str]:
    """ISO codes by the words for a hundredth.

    >>> parts()["cent"]
    'USD'
    """
    return {row["form"]: row["code"] for row in rows(f"{FOLDER}/currencies") if row["sort"] == "part"}


@cache
def nations() -> frozenset[str]:
    """Names of countries, and adjectives for what is theirs.

    >>> "Norwegian" in nations(), "U.S." in nations()
    (True, True)
    """
    columns = ("name", "adjectives", "variants")
    return frozenset(
        part.removeprefix("the ")
        for row in rows("countries")
        for key in columns
        for part in row[key].split("|")
        if part
    )


@cache
def units() -> Mapping[str, str]:
    """The name that a unit of measure is kept under, by its names and abbreviations in lower case and the singular.

    >>> units()["kilometre"], units()["hectare"], units()["mw"], units()["year"]
    ('km', 'hectare', 'megawatt', 'year')
    """
    found: dict[str, str] = {}
    for name in sorted(Locale("en").unit_display_names):
        sort, _, unit = name.partition("-")
        if sort in MEASURES and unit not in NOT_MEASURED and "per" not in unit.split("-"):
            long, short = (format_unit(1, name, length, locale="en")[2:].lower() for length in ("long", "short"))
            if long.isascii() and long.replace(" ", "").replace("-", "").isalpha():
                found[long] = long
                if len(short) > 1 and short.isalpha() and short not in WORDS_TOO:
                    found.setdefault(short, long)
    for name in sorted(found):
        found.setdefault(name.replace("meter", "metre").replace("liter", "litre"), found[name])
    listed = {row["form"]: row["unit"] for row in rows(f"{FOLDER}/units")}
    return found | listed


@lru_cache(maxsize=1 << 15)
def singular(form: str) -> str:
    """The dictionary form of a noun, by itself.

    >>> singular("feet"), singular("barrels"), singular("km")
    ('foot', 'barrel', 'km')
    """
    return IRREGULAR.get(form.lower()) or plural(form.lower())
