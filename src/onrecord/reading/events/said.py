"""When something was said, where its report says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Attribution, Span, TimeExpression
from onrecord.reading.page import Page
from onrecord.reading.tree import ROOT

DATED = ("DATE", "TIME")
# Between a cue or source and its time: "said | late on | Thursday", "Kim | , speaking in Paris on | Thursday".
NEAR = 25


def find_said(page: Page, times: Sequence[TimeExpression], attribution: Attribution) -> int | None:
    """The expression that says when a statement was made, by its number; None where nothing does.

    It hangs on the cue, not on what is said: "said | on Thursday | that talks open on Monday". Where grammar does not
    tell, it stands right behind the cue, or opens the sentence of a source and its cue.

    Args:
        page: The page with its grammar.
        times: Its expressions of time.
        attribution: The statement.
    """
    if attribution.cue is None:
        return None
    sentence = page.sentence_of(attribution.cue)
    ours = [
        (number, each.span)
        for number, each in enumerate(times)
        if each.type in DATED and sentence.contains(each.span) and not _in_content(attribution, each.span)
    ]
    hanging = [number for number, span in ours if _hangs(page, attribution.cue, span)]
    return next(iter(hanging or _beside(page, attribution, ours)), None)


def _in_content(attribution: Attribution, span: Span) -> bool:
    return any(content.overlaps(span) for content in attribution.content)


def _hangs(page: Page, cue: Span, time: Span) -> bool:
    """Whether a time's words lead up to the cue without another verb between."""
    tree = page.tree
    if not tree.head:
        return False
    words = page.words_in(time)
    lead = next((word for word in words if tree.head[word] not in words), None)
    if lead is None:
        return False
    for above in _up(page, lead):
        if cue.contains(page.words[above]):
            return True
        if tree.is_verb(above):
            return False
    return False


def _up(page: Page, word: int) -> Iterator[int]:
    for _ in range(8):
        word = page.tree.head[word]
        if word == ROOT:
            return
        yield word


def _beside(page: Page, attribution: Attribution, ours: Sequence[tuple[int, Span]]) -> list[int]:
    """A time that stands right behind the cue: "said late on | Thursday |"."""
    assert attribution.cue is not None
    found = []
    for number, span in ours:
        between = page.text[attribution.cue.end : span.start] if span.start >= attribution.cue.end else ""
        inside = attribution.cue.contains(span)
        if inside or (0 < len(between) <= NEAR and not set(between) & set('.,;:“”"')):
            found.append(number)
    return found
