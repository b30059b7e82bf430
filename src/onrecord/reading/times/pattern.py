"""The grammar's patterns, written over words and classes of words, made into regular expressions over an alphabet.

A pattern is a regular expression whose letters are tokens: `(the)? <month> <dayn> (,? <year>)?`. A bare word stands for
itself, `<month>` for any word of a class, `<from:month>` the same under another role; `( )`, `|`, `?`, `*` and `+` are
those of regular expressions. A class may also be a named pattern or a list of phrases.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.reading.times.tokens import Alphabet

PIECE = re.compile(r"<[\w:]+>|[()|?*+]|[^\s()|?*+<>]+")
LITERAL = "="
"""Before a word in the name of the class that holds this word alone."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a group of a compiled pattern captures.

    Attributes:
        role: The name it goes by.
        kind: The class or named pattern it matched.
        value: Of a phrase, what it stands for; else empty, and the words are to be looked up.
    """

    role: str
    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: its expression over the alphabet, its groups, and the characters it may begin with."""

    expression: re.Pattern[str]
    slots: tuple[Slot, ...]
    firsts: frozenset[str]


@dataclass(slots=True)
class Compiler:
    """Makes patterns of one language.

    Attributes:
        alphabet: Its alphabet.
        named: Patterns that others refer to by name.
        phrases: Words that stand for a value, several at a time, by class: words and value.
        slots: Of the pattern at work.
    """

    alphabet: Alphabet
    named: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, str], ...]]
    slots: list[Slot] = field(default_factory=list)

    def compile(self, source: str) -> Pattern:
        """The compiled pattern.

        Raises:
            ValueError: If brackets do not close or a class is not known.
        """
        self.slots = []
        made = self._made(source)
        return Pattern(re.compile(made.source), tuple(self.slots), frozenset(made.firsts))

    def _made(self, source: str) -> _Made:
        pieces = PIECE.findall(source)[::-1]
        made = self._choice(pieces)
        if pieces:
            raise ValueError(f"a bracket closes nothing: {source}")
        return made

    def _choice(self, pieces: list[str]) -> _Made:
        made = self._row(pieces)
        while pieces and pieces[-1] == "|":
            pieces.pop()
            other = self._row(pieces)
            made = _Made(f"{made.source}|{other.source}", made.firsts + other.firsts, made.empty or other.empty)
        return made

    def _row(self, pieces: list[str]) -> _Made:
        made = _Made("", "", True)
        while pieces and pieces[-1] not in "|)":
            made = made.then(self._repeated(pieces))
        return made

    def _repeated(self, pieces: list[str]) -> _Made:
        made = self._one(pieces)
        if pieces and pieces[-1] in "?*+":
            mark = pieces.pop()
            made = _Made(f"(?:{made.source}){mark}", made.firsts, made.empty or mark != "+")
        return made

    def _one(self, pieces: list[str]) -> _Made:
        piece = pieces.pop()
        if piece == "(":
            made = self._choice(pieces)
            if not pieces or pieces.pop() != ")":
                raise ValueError("a bracket does not close")
            return _Made(f"(?:{made.source})", made.firsts, made.empty)
        if not piece.startswith("<"):
            return self._letters(LITERAL + piece)
        role, _, kind = piece[1:-1].rpartition(":")
        return self._slot(role or kind, kind)

    def _slot(self, role: str, kind: str) -> _Made:
        if kind in self.phrases:
            return self._phrases(role, kind)
        self.slots.append(Slot(role, kind))
        made = self._made(self.named[kind]) if kind in self.named else self._letters(kind)
        return _Made(f"({made.source})", made.firsts, made.empty)

    def _phrases(self, role: str, kind: str) -> _Made:
        sources, firsts = [], ""
        for words, value in self.phrases[kind]:
            self.slots.append(Slot(role, kind, value))
            letters = [self._letters(LITERAL + word) for word in words.split()]
            sources.append(f"({''.join(letter.source for letter in letters)})")
            firsts += letters[0].firsts
        return _Made(f"(?:{'|'.join(sources)})", firsts, False)

    def _letters(self, kind: str) -> _Made:
        members = self.alphabet.members(kind)
        if not members:
            raise ValueError(f"no word belongs to {kind}")
        return _Made(f"[{members}]", members, False)


@dataclass(frozen=True, slots=True)
class _Made:
    """Part of an expression, the characters it may begin with, and whether it may match nothing."""

    source: str
    firsts: str
    empty: bool

    def then(self, other: _Made) -> _Made:
        firsts = self.firsts + other.firsts if self.empty else self.firsts
        return _Made(self.source + other.source, firsts, self.empty and other.empty)


def literals(source: str) -> set[str]:
    """The words that a pattern names themselves.

    >>> sorted(literals("(the)? <month> of <year>"))
    ['of', 'the']
    """
    return {piece for piece in PIECE.findall(source) if not piece.startswith("<") and piece not in "()|?*+"}
