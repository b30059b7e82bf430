"""What a clause says of whom and where: the words before its verb, those after it, and the places it keeps to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.events.words import WORD
from onrecord.assembly.folio import Folio
from onrecord.assembly.gazetteer import nationality
from onrecord.assembly.names import fold, listed
from onrecord.model import Claim

RELATIVE = listed("who which whose whom")
"""Words that open a relative clause whatever goes before them; "that" does where it follows no verb."""

ANTECEDENT = 5
"""Words before a relative clause among which what it speaks of is named: "*the armed men* who seized the depot"."""

PLACE = re.compile(
    r"\b(?:in|at|near|outside|across|inside|around|throughout|off)\s+(?:the\s+|downtown\s+|central\s+)?"
    r"((?:(?:north|south|east|west)\w*\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"
)
"""A place by its name, after a word that puts something there."""

CALENDAR = listed(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday"
)


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words around a clause's verb, grouped.

    Attributes:
        agent: Those before it; of a relative clause, those that it hangs on.
        rest: Those after it.
        places: Those of the places named in it, in small letters.
        lands: Ids of the countries that it names, their people and governments included.
    """

    agent: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()


NOTHING = Arguments()
"""Those of a remark as a whole."""


def arguments(folio: Folio, place: int) -> Arguments:
    """Who or what one clause of a report speaks of, what it says of that, and where.

    >>> from onrecord.model import Judged, OffsetMap, Reading, Report, Span
    >>> text = "Belt miners closed the Dravik pit in Orsova"
    >>> claim = Claim(Span(12, 18), (Span(0, 43),), None, None, Judged("positive", ""), Judged("actual", ""), "past")
    >>> report = Report("r", "r", "", "", text, OffsetMap("utf-8", ()))
    >>> told = arguments(Folio(report, Reading("r", "f", True, claims=(claim,)), (), (), {}, {}), 0)
    >>> sorted(told.agent), sorted(told.places)
    (['belt', 'miner'], ['orsova'])
    """
    text, claim = folio.report.text, folio.reading.claims[place]
    before = " ".join(text[span.start : min(span.end, claim.head.start)] for span in claim.spans)
    after = " ".join(text[max(span.start, claim.head.end) : span.end] for span in claim.spans)
    spoken_of = _antecedent(folio, claim) if is_relative(folio, claim) else ""
    agent, rest = bare_words(f"{before} {spoken_of}"), bare_words(after)
    return Arguments(agent, rest, _places(text, claim), _lands(f"{before} {after}"))


def is_relative(folio: Folio, claim: Claim) -> bool:
    """Whether a clause says of something just named which it is: "the men *who seized the depot*"."""
    text, first = folio.report.text, min(claim.spans, default=claim.head)
    words = WORD.findall(text[first.start : first.start + 12].lower())
    if not words or claim.under is None:
        return False
    over = folio.reading.claims[claim.under]
    if words[0] in RELATIVE:
        return True
    return words[0] == "that" and over.within == claim.within and bool(text[over.head.end : first.start].strip())


def _antecedent(folio: Folio, claim: Claim) -> str:
    """The words that a relative clause hangs on, as far back as its sentence's last mark."""
    start = min(claim.spans).start
    before = re.split(r"[.;:!?]\s|\s[–—-]\s", folio.report.text[max(0, start - 80) : start])[-1]
    words: list[str] = WORD.findall(before)
    return " ".join(words[-ANTECEDENT:])


def _places(text: str, claim: Claim) -> frozenset[str]:
    named = (match[1] for span in claim.spans for match in PLACE.finditer(text, span.start, span.end))
    return frozenset(word.lower() for name in named for word in WORD.findall(name)) - CALENDAR


def _lands(words: str) -> frozenset[str]:
    return frozenset(filter(None, map(nationality, fold(words).split())))
