"""Adjuncts of a cue: to whom something was said, where, and through whom it reached the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.data import rows
from onrecord.model import Carriage, Judged, Span
from onrecord.reading.cues import inflect, irregular

# How far behind the cue an adjunct may begin, and how long an addressee may be, in characters.
REACH, LONGEST = 160, 90
# Verbs that take whom they are said to as an object, and verbs that take him with "to".
TELLING = "tell ask assure remind inform warn urge brief advise notify address instruct order beg"
SAYING = "say speak write explain confide complain reply suggest propose appeal"
NEAR = 45
AWAY = re.compile(r"(?i)[.!?:;“”\"]|,.*,|\b(?:while|as|when|who|which|that|and|but|or|to|of|about)\b|\w+ing\b")
WORD = r"[\w.&’'-]+"
# Words that end an addressee: what follows is the content, the time or the place.
STOP = (
    r"that|to|in|on|at|during|after|before|when|while|as|by|via|from|about|if|how|why|what|who|which|whether|not|"
    r"late|early|earlier|later|last|this|today|yesterday|tomorrow|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"january|february|march|april|may|june|july|august|september|october|november|december"
)
OCCASION = (
    "statements?|interviews?|press conference|news conference|conference|briefing|speech|address|remarks|posts?|tweet"
    "|letter|note|memo|email|e-mail|message|video|podcast|article|op-ed|essay|column|blog|book|report|rally|meeting"
    "|session|hearing|summit|debate|forum|parliament|congress|senate|house of commons|call|phone call|conversation"
    "|text|visit|telegram|communique|communiqué|declaration|broadcast|programme|program|show|filing|testimony|paper"
    "|study|reception|gathering"
)
PLACING = r"in|on|at|during|through|via"
VENUE = re.compile(
    rf"(?i)\b((?:{PLACING})\s+(?:(?:(?!(?:{PLACING})\b){WORD}|,)\s+){{0,5}}?(?:{OCCASION})\b"
    rf"(?:\s+(?:in|on|with|to|at|of|for|from|by)\s+(?!(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"
    rf"(?:the\s+|an?\s+)?(?:(?-i:[A-Z0-9]){WORD}\s?){{1,4}})*)"
)
PRONOUNS = frozenset(["it", "this", "them", "so"])


def addressee_of(text: str, cue: Span, limit: int) -> Judged | None:
    """To whom the cue says it was said, verbatim.

    Args:
        text: The canonical text.
        cue: The cue.
        limit: Where to stop looking: the content's start or the sentence's end.

    >>> text = "Qian Feng told the state agency on Thursday that talks help."
    >>> addressee_of(text, Span(10, 14), len(text)).value
    'the state agency'
    """
    stretch = text[cue.start : min(limit, cue.end + REACH)]
    for pattern in (_told(), _said_to()):
        if (match := pattern.match(stretch)) or ((match := pattern.search(stretch)) and match.start() < len(cue)):
            words = re.sub(r"[\s,.;:'’-]+$", "", match.group(1))
            if words and words.lower() not in PRONOUNS and len(words) <= LONGEST and words[0].isalnum():
                start = cue.start + match.start(1)
                return Judged(words, "cue", (Span(start, start + len(words)),), 0.9)
    return None


def venue_of(text: str, cue: Span, limit: int) -> Judged | None:
    """Where or on what it was said, verbatim: "on Truth Social", "at a press conference in Ankara".

    >>> text = "She wrote in a post on Telegram that talks help."
    >>> venue_of(text, Span(4, 9), len(text)).value
    'in a post on Telegram'
    """
    stretch = text[cue.start : min(limit, cue.end + REACH)]
    match = _platform().search(stretch) or VENUE.search(stretch)
    occasion = VENUE.search(stretch)
    if occasion is not None and (match is None or occasion.start() < match.start()):
        match = occasion
    if match is None or not _near(stretch[len(cue) : match.start()]):
        return None
    words = match.group(1).rstrip(" ,.;:")
    start = cue.start + match.start(1)
    return Judged(words, "phrase", (Span(start, start + len(words)),), 0.9)


def _near(between: str) -> bool:
    """Nothing but an addressee or a time stands between cue and place: not "said while commenting on the summit"."""
    return len(between) <= NEAR and not AWAY.search(between)


def carriers(text: str, cue: Span, addressee: Judged | None, limit: int) -> Iterator[Carriage]:
    """Through whom the statement came: the agency it was told to, the paper it was published in, the report cited."""
    if addressee is not None and (match := _carrier().search(addressee.value)) is not None:
        start = addressee.evidence[0].start + match.start(1)
        yield Carriage(match.group(1), "told", "statement", Span(start, start + len(match.group(1))))
        return
    stretch = text[cue.start : min(limit, cue.end + REACH)]
    for match in _passing().finditer(stretch):
        name = next(group for group in match.groups() if group)
        start = cue.start + match.start() + match.group().rindex(name)
        yield Carriage(name, _relation(match.group()), "statement", Span(start, start + len(name)))
        return


def _relation(words: str) -> str:
    if re.match(r"(?i)citing|quoted|reported|by ", words):
        return "citing"
    return "published_in" if re.match(r"(?i)(?:article|published)|.*published", words) else "told"


@cache
def _told() -> re.Pattern[str]:
    """ "told the state agency": a verb of telling and its object."""
    verbs = f"{_any(TELLING)}|(?:{_any('call')}) (?:up)?on"
    return re.compile(rf"(?i)\b(?:{verbs})\s+((?:(?!(?:{STOP})\b){WORD}\s?(?:of (?:the )?)?){{1,8}})")


@cache
def _said_to() -> re.Pattern[str]:
    """ "said to reporters"."""
    return re.compile(rf"(?i)\b(?:{_any(SAYING)})\s+to\s+((?:(?!(?:{STOP})\b){WORD}\s?){{1,6}})")


def _any(verbs: str) -> str:
    """All forms of some verbs, the longest first."""
    forms = {form for verb in verbs.split() for form in inflect(verb, irregular(verb))}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _carrier() -> re.Pattern[str]:
    return re.compile(_names())


@cache
def _passing() -> re.Pattern[str]:
    """ "in an interview with", "published in", "quoted by", "citing" and a carrier's name."""
    return re.compile(
        r"(?i:interview (?:with|to|for|published (?:in|by))|published (?:in|by)|article (?:in|for)|quoted by"
        rf"|reported by|speaking to|citing|by) (?:the )?{_names()}"
    )


@cache
def _names() -> str:
    """A pattern of all carriers' names, longest first, with word boundaries; one group."""
    names = {name for row in rows("agencies") if row["kind"] != "platform" for name in _variants(row)}
    return rf"\b({'|'.join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))})(?!\w)"


@cache
def _platform() -> re.Pattern[str]:
    names = {name for row in rows("agencies") if row["kind"] == "platform" for name in _variants(row)}
    listed = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"\b((?:in|on|via|to)\s+(?:(?:a|an|his|her|its|their|the)\s+)?(?:\w+\s+){{0,2}}?(?:{listed})\b)")


def _variants(row: dict[str, str]) -> list[str]:
    return [name for name in (row["name"], *row["variants"].split("|")) if len(name) > 1 or name == "X"]
