"""Cues: what kind of ascribing a cue does, looked up in the cue lexicon in whatever form it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows

LONGEST = 6
NOUN = "noun:"
_WORD = re.compile(r"n't|'\w+|[^\W_]+(?:[-.][^\W_]+)*")
# Where a prepositional phrase begins behind a verb, what follows is venue or time: "said in a statement".
BREAKS = frozenset(
    ["in", "at", "on", "during", "after", "before", "while", "when", "via", "through", "from", "by", "with"]
)
# What stands before a noun, and so before no verb.
DETERMINERS = frozenset(["the", "a", "an", "this", "these", "those", "my", "your", "his", "her", "its", "our", "their"])


@dataclass(frozen=True, slots=True)
class CueSense:
    """An entry of the cue lexicon as it stands in a text.

    Attributes:
        lemma: The entry, such as `point out`; nouns without their prefix.
        type: `assertion`, `belief`, `fact` or `eventuality`.
        noun: Whether it is a noun ("the claim that …").
        first: Number of its first word among the words looked at.
        end: One past its last.
    """

    lemma: str
    type: str
    noun: bool
    first: int
    end: int


def cue_words(text: str) -> list[str]:
    """The words of a cue in lower case, punctuation dropped, "n't" and the "not" of "cannot" apart.

    >>> cue_words("Didn’t say, on Truth Social")
    ['did', "n't", 'say', 'on', 'truth', 'social']
    """
    return _WORD.findall(text.lower().replace("’", "'").replace("n't", " n't").replace("cannot", "can not"))


def sense_of(words: Sequence[str]) -> CueSense | None:
    """The entry that says what a cue does: its last verb before any "in a statement", else its first noun.

    >>> sense_of(cue_words("went on to point out")).lemma
    'point out'
    >>> sense_of(cue_words("said in a statement")).lemma
    'say'
    >>> sense_of(["purple"]) is None
    True
    """
    verb: CueSense | None = None
    noun: CueSense | None = None
    for sense in senses(words):
        if sense.noun:
            noun = noun or sense
        elif verb is None or (_goes_on(words, sense) and not BREAKS.intersection(words[verb.end : sense.first])):
            verb = sense
    return verb or noun


def _goes_on(words: Sequence[str], sense: CueSense) -> bool:
    """Whether what looks like a second verb is one: "went on to state"; not "told the state agency"."""
    before = words[sense.first - 1]
    base = words[sense.first] == sense.lemma.split()[0]
    return before == "to" or not (base or before in DETERMINERS)


def senses(words: Sequence[str]) -> Iterator[CueSense]:
    """All entries in a run of words, longest first at each place, not overlapping."""
    entries, at = _forms(), 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            entry = entries.get(" ".join(words[at : at + length]))
            if entry is not None:
                yield CueSense(*entry, at, at + length)
                at += length
                break
        else:
            at += 1


@cache
def _forms() -> dict[str, tuple[str, str, bool]]:
    """Every form of every entry: its lemma, its type, whether it is a noun. Verbs win over nouns of the same form."""
    forms: dict[str, tuple[str, str, bool]] = {}
    for row in sorted(rows("cues"), key=lambda row: (row["lemma"].startswith(NOUN), row["lemma"])):
        noun = row["lemma"].startswith(NOUN)
        lemma = row["lemma"].removeprefix(NOUN).strip()
        head, _, rest = lemma.partition(" ")
        inflected = plural(head) if noun else inflect(head, irregular(head))
        for form in inflected:
            forms.setdefault(f"{form} {rest}".strip(), (lemma, row["type"], noun))
    return forms


@cache
def irregular(lemma: str) -> tuple[str, ...]:
    """The irregular forms of a verb.

    >>> irregular("tell")
    ('told',)
    """
    return tuple(row["form"] for row in rows("irregular") if row["lemma"] == lemma)


def plural(noun: str) -> set[str]:
    """A noun and its regular plural.

    >>> sorted(plural("warning"))
    ['warning', 'warnings']
    """
    return {noun, _with_s(noun)}


def inflect(verb: str, irregular: Sequence[str] = ()) -> set[str]:
    """The forms of a verb, regular ones made by rule. Rare doublings that are no words do no harm.

    >>> {"denies", "denied", "denying"} <= inflect("deny")
    True
    """
    forms = {verb, _with_s(verb), *irregular}
    if verb.endswith("e"):
        forms |= {verb + "d", verb[:-1] + "ing", verb + "ing"}
    elif re.search(r"[^aeiou]y$", verb):
        forms |= {verb[:-1] + "ied", verb + "ing"}
    else:
        forms |= {verb + "ed", verb + "ing"}
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", verb):
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return forms


def _with_s(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"
