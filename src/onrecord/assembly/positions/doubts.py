"""Doubts: how a sentence is built or what it names that makes it easy to read a position wrongly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from onrecord.assembly.folio import Folio
from onrecord.assembly.names import listed
from onrecord.assembly.positions.matters import around
from onrecord.data import rows
from onrecord.model import Option, Span, Stance, Who

DOUBT = "doubt:"
"""How the names of such signs begin."""

ASIDE = re.compile(r",\s+(?:which|who|whose|whom)\b|\b(?:although|though|while|whereas)\b", re.IGNORECASE)
REACH = 60
"""Characters from what opens an aside to the words that decide, at most."""

PARTICIPLE = re.compile(r"(?:,|\b(?:and|after|before|while|when|despite))\s+(?:[a-z]+ly\s+)?$")
"""What stands before a participle whose subject the sentence leaves open: "… left | , | breaking the accord"."""

PARTIES = frozenset(("country", "organization", "person"))
FORCE = re.compile(r"\b(?:soldiers?|troops|forces?|strikes?|fighting|armies|invasion)\b", re.IGNORECASE)
ENDING = re.compile(r"\b(?:stop|stops|end|leave|leaves|cease|fewer|withdraw|settlement|neutral)\b", re.IGNORECASE)
"""What options are about by which somebody takes part in a fight, and what those are about that end it."""

COMMON = 0.25
"""Share of a record's reports that name a place which the record is about."""

OFTEN = 3
"""How often a report names a place that it is about itself."""

SEAS = listed(
    "Arctic Antarctic Atlantic Baltic Caribbean Mediterranean Pacific Adriatic Aegean Sahara Sahel Balkans Caucasus "
    "Scandinavia Antarctica Caspian"
)
CAPITAL = re.compile(r"\b[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*")

BODIES = listed(
    "assembly chamber commission commissioner committee council court legislature ministry mission parliament party "
    "senate tribunal"
)
BARE = BODIES | listed(
    "authorities authority delegates delegation deputies forces governors lawmakers leaders representatives soldiers "
    "team troops units"
)
"""Offices and bodies that there are many of."""

PLAIN = listed(
    "two three four both many several top more most few no any all some each every new same whole "
    "entire full other main first second last next former current of and or to in on by for that which "
    "is was are were has had have said with from at as the a an than whose who will would not own"
)
"""Words before a noun that do not say which is meant, or are of another phrase."""


def doubts(folio: Folio, stance: Stance, who: Who, *, option: Option | None, own: Set[str]) -> Iterator[str]:
    """The doubts about a position, as names of signs.

    Args:
        folio: Its report.
        stance: The stance that it rests on.
        who: Whose it is.
        option: What it is towards; None for nothing.
        own: The places that the record is about, as in `own_places`.
    """
    if is_aside(folio, stance) and not _is_quoted(folio, stance):
        yield f"{DOUBT}aside"
    if _has_open_subject(folio, stance):
        yield f"{DOUBT}two sides"
    if option is not None and _is_forceful(option) and is_elsewhere(folio, stance, who, own):
        yield f"{DOUBT}elsewhere place"
    if is_bare(who):
        yield f"{DOUBT}bare actor"
    if folio.claims[stance.claim].factuality.value == "possible":
        yield f"{DOUBT}only possible"  # "Halvera could propose a truce".


def is_aside(folio: Folio, stance: Stance) -> bool:
    """Whether a stance stands by the way in what somebody is paraphrased to say, and may be the outlet's own words."""
    statement, cue = folio.statement(stance.claim), stance.value.evidence[0]
    if statement is None or statement.kind == "direct":
        return False
    text = folio.report.text
    start = max((span.start for span in statement.content if span.start <= cue.start), default=cue.start)
    found = list(ASIDE.finditer(text, start, cue.start))
    if not found or found[-1].start() <= start:
        return False
    return cue.start - found[-1].end() <= REACH and "," not in text[found[-1].end() : cue.start]


def _is_quoted(folio: Folio, stance: Stance) -> bool:
    return folio.claims[stance.claim].voice == "quoted"


def _has_open_subject(folio: Folio, stance: Stance) -> bool:
    """Whether a participle decides and two parties are named before it, each of whom may have done so."""
    text, cue = folio.report.text, stance.value.evidence[0]
    if stance.value.basis not in ("act", "verb") or not cue.exact(text).endswith("ing"):
        return False
    start = around(text, stance.matter[0]).start
    if not PARTICIPLE.search(text[start : cue.start]):
        return False
    named = {
        each.name
        for each in folio.reading.entities
        if each.kind in PARTIES and _is_within(each.mentions, start, cue.start)
    }
    return len(named) > 1


def _is_within(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(start <= each.start < end for each in spans)


def _is_forceful(option: Option) -> bool:
    told = f"{option.name} {option.description}"
    return bool(FORCE.search(told)) and not ENDING.search(told)


def is_elsewhere(folio: Folio, stance: Stance, who: Who, own: Set[str]) -> bool:
    """Whether an act of force is told to happen in a place that neither the record nor its report is about."""
    text, side = folio.report.text, {who.name, who.side.value if who.side else ""}
    words = " ".join(span.exact(text) for span in stance.matter)
    named = _places(words) - side
    if not named or set(_runs(words)) & own or named & own or not (own & _names_of_countries()) - side:
        return False
    told = Counter({each.name: len(each.mentions) for each in folio.reading.entities})
    return not any(told[each] >= OFTEN for each in named)


def own_places(folios: Sequence[Folio]) -> frozenset[str]:
    """The places and parties that a good part of a record's reports name.

    >>> own_places([])
    frozenset()
    """
    counted = Counter(name for folio in folios for name in {each.name for each in folio.reading.entities})
    return frozenset(name for name, times in counted.items() if times >= COMMON * len(folios))


def _places(words: str) -> set[str]:
    """Countries and seas that words name."""
    found = {_countries()[each] for each in _runs(words) if each in _countries()}
    return found | {each for each in _runs(words) if each in SEAS}


@cache
def _names_of_countries() -> frozenset[str]:
    return frozenset(_countries().values())


def _runs(words: str) -> Iterator[str]:
    """Names in words: each run of capitals and each part of it."""
    for found in CAPITAL.finditer(words):
        parts = found.group().split()
        bare = [part.removesuffix("'s").removesuffix("’s").rstrip(".,") for part in parts]
        for start in range(len(bare)):
            for end in range(start + 1, len(bare) + 1):
                yield " ".join(bare[start:end])


@cache
def _countries() -> dict[str, str]:
    """Countries by name, variant, adjective and capital."""
    found: dict[str, str] = {}
    for row in rows("countries"):
        told = (row["name"], row["capital"], *row["variants"].split("|"), *row["adjectives"].split("|"))
        for each in told:
            found.setdefault(each.removeprefix("the "), row["name"])
    return {name: country for name, country in found.items() if name}


def is_bare(who: Who) -> bool:
    """Whether an actor is called by an office or body alone, and by nothing that says which.

    >>> [is_bare(Who(None, name, None, basis="unresolved")) for name in ("the commission", "the election commission")]
    [True, False]
    """
    if who.actor is not None and who.basis == "named":
        return False
    words = who.name.lower().split()
    kept = [
        word for word in words if word not in ("the", "a", "an", "some", "its", "their", "several", "many", "other")
    ]
    return len(kept) == 1 and kept[0] in BARE and who.side is None


def fuller(folio: Folio, who: Who) -> Who:
    """An actor by the whole words of it where a report has them once: "the region's election commission"."""
    text, noun = folio.report.text, who.name.split()[-1] if who.name else ""
    if who.mention is None or noun not in BODIES or not is_bare(who):
        return who
    behind = re.match(r"\s+of\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*", text[who.mention.end :])
    if behind:
        return replace(who, name=" ".join(f"{who.name}{behind.group()}".split()))
    told = re.findall(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+((?:[\w’'-]+\s+){{1,3}}){re.escape(noun)}\b", text)
    kinds = {" ".join(each.split()) for each in told if not _is_plain(each)}
    return replace(who, name=f"{kinds.pop()} {noun}") if len(kinds) == 1 else who


def _is_plain(words: str) -> bool:
    """Whether words before a noun say nothing of which one is meant, or reach into another phrase."""
    found = words.lower().split()
    return bool(set(found) & PLAIN)
