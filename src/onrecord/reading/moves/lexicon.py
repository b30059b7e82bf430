"""The lexicon of moves: words that propose and words that answer, with the frames in which they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows


@dataclass(frozen=True, slots=True)
class Entry:
    """A word that makes a move, in its frames.

    Attributes:
        lemma: Base form, without particle.
        particle: That goes with it ("down" of "turn down"); empty for none.
        kind: `verb`, `adjective` or `noun`.
        takes: Frames, each a key of `frames.FRAMES` or a list of nouns with "@" before it.
        move: `proposal` or `response`.
        value: Status of a proposal that its own proposer states, or a response's answer.
        terms: `gives` or `gets`: whether what is named is what the proposer would do; empty for a response.
    """

    lemma: str
    particle: str
    kind: str
    takes: tuple[str, ...]
    move: str
    value: str
    terms: str

    @property
    def name(self) -> str:
        """The entry as it is listed."""
        return f"{self.lemma} {self.particle}".strip()


@cache
def entries() -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    """The lexicon by base form and kind; of one word, the narrower entries come first.

    >>> [entry.value for entry in entries()["turn", "verb"]]
    ['refuses']
    """
    found: dict[tuple[str, str], list[Entry]] = {}
    for row in rows("moves"):
        entry = _entry(row)
        found.setdefault((entry.lemma, entry.kind), []).append(entry)
    return {key: tuple(sorted(known, key=_width)) for key, known in found.items()}


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list.

    >>> "truce" in listed("talks")
    True
    """
    return frozenset(row["word"] for row in rows("move_words") if row["list"] == name)


def _width(entry: Entry) -> tuple[bool, bool, bool]:
    """Entries with a particle, with a negation, without "any" first."""
    return not entry.particle, "not-to" not in entry.takes, "any" in entry.takes


def _entry(row: Mapping[str, str]) -> Entry:
    lemma, _, particle = row["lemma"].partition(" ")
    return Entry(lemma, particle, row["class"], tuple(row["takes"].split()), row["move"], row["value"], row["terms"])
