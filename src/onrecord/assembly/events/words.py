"""Words as events are compared by: without their endings, and in groups that tell of one kind of happening."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from onrecord.assembly.names import fold, listed
from onrecord.data import rows

WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")

FUNCTION_WORDS = listed(
    "a about add added after again against all also although am among an and another any are around as at away be "
    "because been before being between both but by can cannot could did do does doing down during each either else "
    "ever every few first for friday from further get gets give gives go goes going gone got had has have having he "
    "her here hers him his how however i if in into is it its itself just last later less like made make makes making "
    "many may me might monday more most mr mrs ms much must my near nearly neither never new next no nor not now of "
    "off on once one only onto or other our out over own part per quite rather s said same saturday say says several "
    "shall she should since so some still such sunday take taken takes tell tells than that the their them themselves "
    "then there these they this those three through thursday thus time to today together told too toward towards "
    "tuesday two under until up upon us very was way we wednesday week well were what when where whether which while "
    "who whom whose why will with within without would year yesterday yet you your"
)
"""Words that two clauses share without telling of the same thing."""

ENDINGS = ("ation", "ition", "ment", "ance", "ence", "ure", "ion", "ate", "at", "ur", "al")
"""Endings that make a noun of a verb, and what is left of them once inflection is taken off."""

STEM = 4
"""Letters that an ending must leave."""

POINTERS = listed("the this that these those its their his her our such")

KEPT = listed("breed bring exceed feed heed king need proceed red ring seed sing speed succeed thing wing")
"""Words that only look as if they had an ending."""

VOWELS = frozenset("aeiouy")

PARTICLES = listed("up down out off over away back in on through together apart along ahead forward")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without inflection and without the usual ending of a noun made from a verb.

    >>> [stem(word) for word in ("seized", "seizure", "negotiating", "negotiations", "met", "agreed", "agreement")]
    ['seiz', 'seiz', 'negoti', 'negoti', 'meet', 'agr', 'agr']
    """
    plain = fold(word).replace(" ", "")
    plain = _regular(_irregular().get(plain, plain))
    for ending in ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= STEM:
            return _trimmed(plain[: -len(ending)])
    return plain


def head_word(words: str) -> str:
    """The word that names an event: the last, or the verb before its particles.

    >>> head_word("a third round of talks"), head_word("broke down"), head_word("walked out")
    ('talks', 'broke', 'walked')
    """
    found = WORD.findall(words)
    while len(found) > 1 and found[-1].lower() in PARTICLES:
        found.pop()
    return found[-1] if found else words


@lru_cache(maxsize=16384)
def kinds_of(words: str) -> frozenset[str]:
    """The kinds of happening that words may name.

    >>> sorted(kinds_of("strikes")), sorted(kinds_of("stepped down")), sorted(kinds_of("sang"))
    (['attack', 'strike'], ['resignation'], [])
    """
    found = " ".join(stem(word) for word in WORD.findall(words))
    return _kinds().get(found) or _kinds().get(stem(head_word(words)), frozenset())


def is_pointing(before: str) -> bool:
    """Whether the words before a noun point back to what was told: "the", "their", "last week's".

    >>> is_pointing("after the two-day "), is_pointing("they opened ")
    (True, False)
    """
    words = WORD.findall(before)[-3:]
    return any(word.lower() in POINTERS or word.endswith(("'s", "’s")) for word in words)


@cache
def mutual_kinds() -> frozenset[str]:
    """Kinds in which it makes no difference who does it to whom: talks, a truce.

    >>> "talks" in mutual_kinds(), "seizure" in mutual_kinds()
    (True, False)
    """
    return frozenset(row["kind"] for row in rows("same_events") if row["mutual"])


def telling_words(text: str) -> frozenset[str]:
    """The stems of the words of a text that tell something.

    >>> sorted(telling_words("The coast guard seized 2 trawlers on Feb. 9."))
    ['2', '9', 'coast', 'feb', 'guard', 'seiz', 'trawler']
    """
    return frozenset(stem(word) for word in WORD.findall(text) if fold(word) not in FUNCTION_WORDS)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("same_events"):
        for words in row["words"].split("|"):
            found.setdefault(" ".join(map(stem, words.split())), set()).add(row["kind"])
    return {words: frozenset(kinds) for words, kinds in found.items()}


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["lemma"] for name in ("irregular", "forms") for row in rows(name) if row["form"].isalpha()}


def _regular(word: str) -> str:
    """A word without -s, -ed or -ing, and without what these change before them."""
    if word.endswith("ies") and len(word) > STEM:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) >= STEM:
        return _trimmed(word[:-1])
    for ending in ("ied", "ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 1 and not VOWELS.isdisjoint(rest) and word not in KEPT:
            return _trimmed(rest + ("y" if ending == "ied" else ""))
    return _trimmed(word)


def _trimmed(word: str) -> str:
    """Without a final e, and with one consonant where it was doubled."""
    word = word.rstrip("e") if len(word.rstrip("e")) > 1 else word
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou" else word
