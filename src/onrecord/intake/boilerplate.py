"""Lines that sites put into every page: appeals, share bars, links to other articles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from itertools import pairwise

from onrecord.model import Region, Span

# Kinds in the order in which they count, each with the characters over which a paragraph is taken for prose unseen.
_LONGEST = {
    "correction": 450, "note": 450, "credit": 300, "caption": 450, "appeal": 450, "related": 250, "share": 160,
    "navigation": 200,
}  # fmt: skip
_AT_EDGES = frozenset({"credit", "navigation"})
_HEAD, _FOOT = 5, 8
"""Paragraphs from either end where credits and menus stand; elsewhere "From there he went on" is prose."""

_QUOTATION = re.compile(r"[“\"][^”\"]{20,}")

_GLUED = re.compile(
    r"(?P<last>[^\W\d_][\w’'-]+) (?P<links>(?:[A-Z(][\w.()’'-]* ){1,6}(?P=last)"
    r"(?:MORE\b|(?:[^\s\w.,;:!?’'-]|[A-Z0-9]|'[A-Z])[^\n]{0,700}?\bMORE\b))"
)
"""A name with the page and headlines that some sites glue to it: "Jo Lee Joan LeeTalks fail MORE"."""

_LETTER = re.compile(
    r"(?:(?i:an?(?: personal| special| brief)? message (?:from|to our readers)\b)\s?(?P<outlet>[A-Z][^.!?:\n]{2,50})?|"
    r"(?i:dear (?:readers?|friends|subscribers)))\s*[:,.]?"
)
_TO_THE_READER = re.compile(r"\b(?i:we|us|our|you|your|me|my)\b|\bI\b")

_APPEAL_GAP = 5
"""Paragraphs from one of an appeal to its next at most: the reasons stand between "Support us" and "Donate today"."""


def find_boilerplate(text: str, paragraphs: tuple[Span, ...]) -> tuple[Region, ...]:
    """Paragraphs that match a line in `data/boilerplate.toml`, and what lies between two of one appeal.

    >>> text = "Kim left.\\nPlease donate today."
    >>> [region.kind for region in find_boilerplate(text, (Span(0, 9), Span(10, len(text))))]
    ['appeal']
    """
    kinds = [_kind(text, paragraphs, nth) for nth in range(len(paragraphs))]
    appeals = [nth for nth, kind in enumerate(kinds) if kind == "appeal"]
    for first, second in pairwise(appeals):
        if second - first <= _APPEAL_GAP:
            kinds[first:second] = ["appeal"] * (second - first)
    for nth in _letter(text, paragraphs):
        kinds[nth] = "appeal"
    return tuple(Region(kind, span) for kind, span in zip(kinds, paragraphs, strict=True) if kind)


def find_glued_links(text: str) -> Iterator[Region]:
    """What some sites glue to a name, up to their "MORE": links to headlines; the name before them stays.

    >>> text = "Sen. Jo Lee Joan Ada LeeTalks fail again Kim: no deal MORE (D-Ohio) left."
    >>> [region.span.exact(text) for region in find_glued_links(text)]
    ['Joan Ada LeeTalks fail again Kim: no deal MORE']
    """
    for match in _GLUED.finditer(text) if "MORE" in text else ():
        yield Region("related", Span(*match.span("links")))


def outlet_appealing(text: str, paragraphs: tuple[Span, ...]) -> Span | None:
    """The outlet that signs an appeal to its readers: "A Message from The Harbour Times:".

    >>> outlet_appealing("A Message from The Harbour Times:", (Span(0, 33),)).exact("A Message from The Harbour Times:")
    'The Harbour Times'
    """
    for paragraph in paragraphs:
        match = _LETTER.fullmatch(text, paragraph.start, paragraph.end)
        if match and match["outlet"]:
            return Span(*match.span("outlet"))
    return None


def _letter(text: str, paragraphs: tuple[Span, ...]) -> Iterator[int]:
    """A letter to the readers, from "Dear readers" on for as long as it speaks of itself and to them."""
    within = False
    for nth, paragraph in enumerate(paragraphs):
        begins = _LETTER.fullmatch(text, paragraph.start, paragraph.end) is not None
        within = begins or (within and _TO_THE_READER.search(text, paragraph.start, paragraph.end) is not None)
        if within:
            yield nth


def _kind(text: str, paragraphs: tuple[Span, ...], nth: int) -> str:
    """What kind of boilerplate a paragraph is; empty where it is none."""
    words = paragraphs[nth].exact(text)
    at_edge = nth < _HEAD or nth >= len(paragraphs) - _FOOT
    for kind, patterns in lines().items():
        if len(words) > _LONGEST[kind] or (kind in _AT_EDGES and not at_edge):
            continue
        if any(pattern.fullmatch(words) for pattern in patterns) and not _quotes_somebody(kind, words):
            return kind
    return ""


def _quotes_somebody(kind: str, words: str) -> bool:
    """A line with a quotation is a report's: 'More: "We shall not sign anything this year", the minister says'."""
    return kind in ("credit", "navigation", "related", "share") and _QUOTATION.search(words) is not None


@lru_cache(maxsize=1)
def lines() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """The patterns of each kind, in the order in which kinds count. One pattern for all would be far slower."""
    source = resources.files("onrecord.data").joinpath("boilerplate.toml").read_text("utf-8")
    entries: list[dict[str, str]] = tomllib.loads(source)["line"]
    return {
        kind: tuple(re.compile(entry["pattern"], re.IGNORECASE) for entry in entries if entry["kind"] == kind)
        for kind in _LONGEST
    }
