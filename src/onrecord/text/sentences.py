"""Where the sentences of a paragraph stand."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.model import Span

_TITLE = re.compile(
    r"(?:^|[\s(\"“])(?:Mr|Mrs|Ms|Dr|Prof|Lt|Col|Maj|Gen|Brig|Adm|Capt|Cmdr|Sgt|Cpl|Sen|Rep|Gov|Sec|Amb|Rev|Hon|Messrs)"
    r"\.\s*$"
)
_ASKED = re.compile(r"(?:[?!…]|\.\.)[\"”'’»]\s*$")
_ASKING = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*|the|an?|of|former|[a-z]+[’']s)\s+){1,6}"
    r"(?:said|says|asked|asks|added|adds|told|wrote|tweeted|replied|quipped|exclaimed|shouted|wondered)\b"
)
_TOLD = re.compile(r"[.…][\"”’»]\s+(?=[A-Z“\"])")
_GLUED = re.compile(
    r"(?:(?<=[a-z]{3}\.)|(?<=[0-9]{4}\.))(?=(?:The|This|That|These|He|She|It|They|We|In|On|At|But|And|A|An|As|For|If|When|After|Both)\s)"
)


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a stretch of text, usually a paragraph, without the white space between them.

    Boundaries are nupunkt's, put right by the rules below. Spans are of `text`, not of the stretch.

    >>> text = 'Mr. Kim met Lt. Gen. J. D. Roe on Aug. 15. "Is it over?" Kim asked.'
    >>> [sentence.exact(text) for sentence in sentences(text, Span(0, len(text)))]
    ['Mr. Kim met Lt. Gen. J. D. Roe on Aug. 15.', '"Is it over?" Kim asked.']
    """
    stretch = span.exact(text)
    starts = sorted({0, *_starts(stretch)})
    ends = [*starts[1:], len(stretch)]
    return tuple(found for start, end in zip(starts, ends, strict=True) if (found := _trimmed(text, span, start, end)))


def _starts(stretch: str) -> set[int]:
    """Offsets at which a sentence begins."""
    kept = {start for start in _proposed(stretch) if not any(rule(stretch, start) for rule in _JOINS)}
    return kept.union(*(rule(stretch) for rule in _CUTS))


def title_left(stretch: str, start: int) -> bool:
    """No sentence ends between a title and a name: "Lt. | Col. Roe spoke"."""
    return _TITLE.search(stretch[max(0, start - 12) : start]) is not None


def question_asked(stretch: str, start: int) -> bool:
    """A question or a half sentence belongs to the one who utters it: '"Is it over?" | Mr. Kim asked'."""
    if not _ASKED.search(stretch[max(0, start - 4) : start]):
        return False
    return _ASKING.match(stretch, start) is not None


def quotation_ended(stretch: str) -> set[int]:
    """A sentence that ends inside quotation marks ends there: '“We must win.” | Mr. Kim left'."""
    return {match.end() for match in _TOLD.finditer(stretch) if not _spaced_dots(stretch, match.start())}


def sentence_glued(stretch: str) -> set[int]:
    """Scraped sentences may lack the space between them: "returned to office.| The talks"."""
    return {match.start() for match in _GLUED.finditer(stretch)}


def _spaced_dots(stretch: str, at: int) -> bool:
    """Whether the dot is the last of an ellipsis, after which a sentence may go on: '"I don't know..." Kim said'."""
    return stretch[at] == "…" or stretch[max(0, at - 1) : at + 1] == ".." or stretch[max(0, at - 2) : at + 1] == ". ."


_JOINS: tuple[Callable[[str, int], bool], ...] = (title_left, question_asked)
_CUTS: tuple[Callable[[str], set[int]], ...] = (quotation_ended, sentence_glued)


def _trimmed(text: str, within: Span, start: int, end: int) -> Span | None:
    """The stretch from `start` to `end` in `within`, less the white space around it; None if nothing is left."""
    first, last = within.start + start, within.start + end
    words = text[first:last]
    first += len(words) - len(words.lstrip())
    last -= len(words) - len(words.rstrip())
    return Span(first, last) if first < last else None


def _proposed(stretch: str) -> set[int]:
    """Where nupunkt lets sentences begin; imported late, since its model takes a tenth of a second to load."""
    from nupunkt import sent_spans

    return {start for start, _ in sent_spans(stretch)}
