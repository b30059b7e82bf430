"""The lexicon of stances: which word, in which frame, holds that somebody is for or against something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows

# What may license a frame, behind a colon: a noun of `stances_matters.csv`, or a modal verb beside the word.
MATTERS = "@matters"
MODALS = {
    "can": frozenset(["can", "could"]),
    "would": frozenset(["would", "'d", "’d"]),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word in one frame says of its matter; values as in `stances.csv`."""

    lemma: str
    frame: str
    licences: frozenset[str]
    stance: str
    negated: str
    strength: str
    demanded: bool

    @property
    def limited(self) -> bool:
        """Whether it holds for the nouns of contested matters alone."""
        return self.licences == {MATTERS}


@cache
def entries() -> Mapping[tuple[str, str], Mapping[str, Entry]]:
    """All entries by lemma and part of speech, then by frame.

    >>> entries()["refuse", "v"]["to"].stance
    'disagrees'
    """
    found: dict[tuple[str, str], dict[str, Entry]] = {}
    for row in rows("stances"):
        for token in row["takes"].split():
            frame, _, licences = token.partition(":")
            values = (row["stance"], row["negated"], row["strength"], row["demanded"] == "yes")
            entry = Entry(row["lemma"], frame, frozenset(licences.split("|")) - {""}, *values)
            found.setdefault((row["lemma"], row["pos"]), {})[frame] = entry
    return found


@cache
def matters() -> frozenset[str]:
    """The nouns of what is negotiated, decided or fought over.

    >>> "truce" in matters()
    True
    """
    return frozenset(row["noun"] for row in rows("stances_matters"))


@cache
def particles() -> frozenset[tuple[str, str]]:
    """The verbs that stand in the lexicon with a particle, and that particle."""
    several = (lemma.split(" ", 1) for lemma, part in entries() if part == "v" and " " in lemma)
    return frozenset((verb, particle) for verb, particle in several)
