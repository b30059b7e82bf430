"""What in a report is not its running prose."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from onrecord.intake.boilerplate import find_boilerplate, find_glued_links
from onrecord.intake.marks import find_notes
from onrecord.model import Region, Span

_IMAGE_LEFTOVER = re.compile(r"(?:!\[[^\]\n]*\](?:\([^)\n]*\))?|\[[^\]\n]*\]\([^)\n]*\))\s*\|?\s*$")
_PHOTO_CREDIT = re.compile(
    r"(?:\b(?:Photo(?:graph)?|Image|Picture)s?(?:\sby|\scredit)?\s?[:/]\s?\S[^.!?]{1,60}|"
    r"\((?:AP\s)?(?:Photo|Image|Picture)s?(?:\sby|:|/)[^)]{2,60}\)|"
    r"\([A-Z][^()]{2,40}/[A-Z][^()]{1,30}\)(?:\s/\s[A-Z][\w ]{1,25})?|"
    r"\s/\s(?:PA|AP|AFP|EPA|Getty|Reuters)[\w ]{0,20})\s*\|?\s*$"
)
_CORRECTION = re.compile(
    r"(?i)\W{0,3}(?:(?:correction|clarification|editor[’']s note)s?\b\s?(?:[:,(—–-]|$)|"
    r"this (?:article|story|report|piece) (?:was|has been) "
    r"(?:corrected|amended|updated)|an earlier version of this (?:article|story|report|piece))"
)
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;,|][\"”’'`)\]\s]*$")
_SAYS = re.compile(r"(?i)\b(?:say|says|said|told|tells|called|calls|added|adds|warns?|warned)\b")
_LONGEST_HEADING = 70
_LONGEST_CAPTION = 400
_SHORTEST_REPEAT = 25
_PROSE = 100


@dataclass(frozen=True, slots=True)
class Prose:
    """A report's text as the rules below look at it.

    Attributes:
        text: Canonical text.
        paragraphs: Of the text.
        title: Headline, where known.
    """

    text: str
    paragraphs: tuple[Span, ...]
    title: str | None = None


def find_regions(prose: Prose, known: Iterable[Region]) -> tuple[Region, ...]:
    """All regions in text order; of two that overlap the one found first counts: repeats, then those known beforehand.

    >>> text = "Talks fail.\\n![]() |\\nKim left."
    >>> prose = Prose(text, (Span(0, 11), Span(12, 19), Span(20, 29)))
    >>> [(region.kind, region.span.exact(text)) for region in find_regions(prose, ())]
    [('caption', '![]() |')]
    """
    kept: list[Region] = []
    for region in _proposed(prose, known):
        at = bisect_left(kept, region.span, key=lambda each: each.span)
        if not any(other.span.overlaps(region.span) for other in kept[max(0, at - 1) : at + 1]):
            insort(kept, region, key=lambda each: each.span)
    return tuple(kept)


def _proposed(prose: Prose, known: Iterable[Region]) -> Iterator[Region]:
    yield from repeats(prose)
    yield from known
    yield from find_notes(prose.text, prose.paragraphs)
    for rule in _RULES:
        yield from rule(prose)


def corrections(prose: Prose) -> Iterator[Region]:
    """A note that the text was changed: "Correction, February 14: an earlier version of this article …"."""
    for paragraph in prose.paragraphs:
        if _CORRECTION.match(prose.text, paragraph.start, paragraph.end):
            yield Region("correction", paragraph)


def boilerplate(prose: Prose) -> Iterator[Region]:
    """What the site says on every page: "Your support, no matter how small, makes a difference"."""
    yield from find_boilerplate(prose.text, prose.paragraphs)
    yield from find_glued_links(prose.text)


def repeats(prose: Prose) -> Iterator[Region]:
    """A paragraph told twice, as captions often are; its first telling stays."""
    seen: set[str] = set()
    for paragraph in prose.paragraphs:
        words = paragraph.exact(prose.text).rstrip(" |")
        if words in seen and len(words) >= _SHORTEST_REPEAT:
            yield Region("repeat", paragraph)
        seen.add(words)


def captions(prose: Prose) -> Iterator[Region]:
    """What is left of a picture: "![]() |", "The two leaders in Osaka in 2019. Photo: Kremlin"."""
    for paragraph in prose.paragraphs:
        if len(paragraph) > _LONGEST_CAPTION:
            continue
        leftover = _IMAGE_LEFTOVER.match(prose.text, paragraph.start, paragraph.end)
        if leftover or _PHOTO_CREDIT.search(prose.text, paragraph.start, paragraph.end):
            yield Region("caption", paragraph)


def headings(prose: Prose) -> Iterator[Region]:
    """The headline told again, or a short line before prose that neither ends nor reports: "What they expect"."""
    for nth, paragraph in enumerate(prose.paragraphs):
        words = paragraph.exact(prose.text)
        following = prose.paragraphs[nth + 1] if nth + 1 < len(prose.paragraphs) else None
        if (prose.title and _same(words, prose.title)) or (following and _heads(words, following.exact(prose.text))):
            yield Region("heading", paragraph)


_RULES: tuple[Callable[[Prose], Iterator[Region]], ...] = (corrections, boilerplate, captions, headings)


def _heads(words: str, following: str) -> bool:
    """Whether a line looks like a subheading of what follows."""
    if len(words) > _LONGEST_HEADING or "\n" in words or _ENDS_A_SENTENCE.search(words) or _SAYS.search(words):
        return False
    opens = words[0].isupper() or words[0].isdigit() or words[0] in "“\"‘'"
    return (
        opens and any(map(str.isalpha, words)) and len(following) >= _PROSE and bool(_ENDS_A_SENTENCE.search(following))
    )


def _same(words: str, title: str) -> bool:
    return words.casefold() == title.casefold()
