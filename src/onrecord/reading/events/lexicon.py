"""The lexicon of events: which word, in which frame, stands for which of PLOVER's roots."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows

ROOTS = (
    "ACCUSE",
    "AGREE",
    "AID",
    "ASSAULT",
    "COERCE",
    "CONSULT",
    "COOPERATE",
    "MOBILIZE",
    "PROTEST",
    "REJECT",
    "REQUEST",
    "SANCTION",
    "SUPPORT",
    "THREATEN",
    "YIELD",
)
"""PLOVER's categories; its CONCEDE and RETREAT are YIELD here, as in its first version."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An entry of the lexicon.

    Attributes:
        root: What it stands for.
        particles: Prepositions and particles that must all go with it.
        object: What its object must be: a word, a class (`@talks`), or empty for anything.
    """

    root: str
    particles: frozenset[str]
    object: str

    def weight(self) -> int:
        """How much it asks for; of frames that fit the heaviest counts. A class asks for less than a word."""
        return 3 * len(self.particles) + (0 if not self.object else 2 if self.object.startswith("@") else 4)


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame as it fits a word of a text.

    Attributes:
        frame: The entry.
        filler: Number of the word that fills its object; None where it asks for none.
    """

    frame: Frame
    filler: int | None = None


@cache
def frames(kind: str) -> Mapping[str, tuple[Frame, ...]]:
    """All entries of a class (`verb`, `noun`) by lemma, the heaviest first.

    >>> [frame.root for frame in frames("verb")["break"] if frame.object == "@truce"]
    ['REJECT']
    """
    found: dict[str, list[Frame]] = {}
    for row in rows("events"):
        if row["class"] == kind:
            frame = Frame(row["root"], frozenset(row["with"].split()), row["object"])
            found.setdefault(row["lemma"], []).append(frame)
    return {lemma: tuple(sorted(each, key=lambda frame: -frame.weight())) for lemma, each in found.items()}


@cache
def objects(name: str) -> frozenset[str]:
    """The words of a class of objects.

    >>> "meeting" in objects("talks")
    True
    """
    return frozenset(form for (kind, value, form) in _words() if kind == "object" and value == name)


@cache
def light() -> Mapping[str, str]:
    """Verbs that only carry a noun of events, and what they do with it; particles behind a blank.

    >>> light()["hold"], light()["call off"]
    ('carry', 'cancel')
    """
    return {form: value for kind, value, form in _words() if kind == "light"}


@cache
def light_heads() -> frozenset[str]:
    """The verbs of `light`, without particles.

    >>> "call" in light_heads()
    True
    """
    return frozenset(form.split()[0] for form in light())


@cache
def levels() -> Mapping[str, str]:
    """Nouns of talks, and whether they name a process, a round or a session.

    >>> levels()["summit"]
    'round'
    """
    return {form: value for kind, value, form in _words() if kind == "level"}


@cache
def ordinals() -> Mapping[str, int]:
    """Words that number.

    >>> ordinals()["third"]
    3
    """
    return {form: int(value) for kind, value, form in _words() if kind == "ordinal"}


@cache
def parties() -> frozenset[str]:
    """Nouns of those who act: offices and roles among them.

    >>> {"rebel", "minister"} <= parties()
    True
    """
    named = {form for kind, _, form in _words() if kind == "party"}
    return frozenset(named | {row["role"].lower() for row in rows("roles") if " " not in row["role"]})


@cache
def undergone() -> frozenset[str]:
    """Nouns whose owner undergoes what they name: "his arrest".

    >>> "arrest" in undergone()
    True
    """
    return frozenset(form for kind, _, form in _words() if kind == "undergone")


@cache
def framing() -> frozenset[str]:
    """Nouns that frame the noun behind "of": "a series of attacks".

    >>> "series" in framing()
    True
    """
    return frozenset(form for kind, _, form in _words() if kind == "framing")


@cache
def doing() -> Mapping[str, str]:
    """Verbs that do what they say in the first person, and the act: "we reject".

    >>> doing()["reject"]
    'reject'
    """
    return {form: value for kind, value, form in _words() if kind == "doing"}


@cache
def harm() -> frozenset[str]:
    """Verbs with which "we will" threatens.

    >>> "retaliate" in harm()
    True
    """
    return frozenset(form for kind, _, form in _words() if kind == "harm")


@cache
def stative() -> frozenset[str]:
    """Verbs that name a stance in the simple present, and an event else.

    >>> "support" in stative()
    True
    """
    return frozenset(form for kind, _, form in _words() if kind == "stative")


@cache
def settling() -> frozenset[str]:
    """Words below which a plan is settled, and more than a wish.

    >>> "agree" in settling(), "want" in settling()
    (True, False)
    """
    return frozenset(form for kind, _, form in _words() if kind == "settling")


@cache
def passive() -> frozenset[str]:
    """Verbs with which "we will" neither promises nor threatens.

    >>> "get" in passive()
    True
    """
    return frozenset(form for kind, _, form in _words() if kind == "passive")


def _words() -> Collection[tuple[str, str, str]]:
    return [(row["list"], row["value"], row["form"]) for row in rows("event_words")]
