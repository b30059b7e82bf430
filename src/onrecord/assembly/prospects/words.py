"""Words: the kinds of happening that words name, and the words that only carry what is to happen or say when."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from onrecord.assembly.events.words import kinds_of, stem
from onrecord.data import rows
from onrecord.model import Span

# Verbs that say nothing by themselves: "take effect", "hold talks".
LIGHT = frozenset(stem(each) for each in ("go", "take", "come", "hold", "have", "get", "make", "put"))
# The word that makes one name of a happening with the verb before it: "go | up |", "call | off |", "take | place |".
PARTICLE = re.compile(r"\s+(ahead|away|back|down|forward|in|off|on|out|over|place|up)\b")
# Parts of a day and of the calendar, which say when and not what.
OF_TIME = ["minute", "hour", "moment", "midnight", "noon", "morning", "afternoon", "evening", "night", "day", "week"]
OF_TIME += ["weekend", "month", "quarter", "year"]
# Words by which a clause tells of a plan, not of what is planned: "talks are | set | for May".
PLANNED = frozenset(map(stem, ("set", "plan", "schedule", "due", "expect", "slate", "intend", "mean")))


def named(text: str, head: Span) -> tuple[str, str]:
    """The stem of the word on which a clause hangs, and of it with a particle after it; the same where it has none.

    >>> named("They called off the talks", Span(5, 11)), named("They met", Span(5, 8))
    (('cal', 'caloff'), ('meet', 'meet'))
    """
    found, after = stem(head.exact(text)), PARTICLE.match(text, head.end)
    return found, found + after[1] if after else found


def ways_of(head: str, stems: frozenset[str], phrase: str = "") -> frozenset[str]:
    """The kinds of happening that a word names; a verb that says nothing by itself has those of the words with it.

    Args:
        head: The word's stem.
        stems: Those of the words with it.
        phrase: The stem with a particle after it.

    >>> sorted(ways_of(stem("jumped"), frozenset())), sorted(ways_of(stem("took"), frozenset({"effect"})))
    (['rise', 'up'], ['begin', 'invade', 'seizure'])
    >>> sorted(ways_of(stem("go"), frozenset(), "goup"))
    ['arrive', 'up']
    """
    found = _ways().get(head, frozenset()) | kinds_of(head) | _ways().get(phrase, frozenset())
    return found | ways_in(stems) if head in LIGHT else found


def ways_in(stems: frozenset[str]) -> frozenset[str]:
    """The kinds of happening that any of some words names.

    >>> sorted(ways_in(frozenset({stem("jump"), "harbour"})))
    ['up']
    """
    return frozenset(way for each in stems for way in _ways().get(each, ()))


@cache
def _ways() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("foretellings"):
        if row["list"] == "way":
            found[_phrase(row["form"])].add(row["value"])
    return {each: frozenset(ways) for each, ways in found.items()}


@cache
def off_words() -> frozenset[str]:
    """Stems of what tells that something was called off or put off, with a particle after them where it belongs.

    >>> {"cancel", "caloff"} <= off_words(), "cal" in off_words()
    (True, False)
    """
    return frozenset(_phrase(row["form"]) for row in rows("foretellings") if row["list"] == "off")


def _phrase(form: str) -> str:
    """A verb's stem with its particle, as `named` has them."""
    verb, _, particle = form.partition(" ")
    return stem(verb) + particle


@cache
def empty_words() -> frozenset[str]:
    """Stems of words that only carry what is to happen, or say when.

    >>> {"soon", "night"} <= empty_words()
    True
    """
    vague = (row["form"] for row in rows("foretellings") if row["list"] == "vague")
    return frozenset(map(stem, (*vague, *OF_TIME)))
