"""Repairs: what quotation marks prove and the network, word by word, may have missed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.model import Span, cover
from onrecord.reading.find import Found, Marked, words_span
from onrecord.reading.page import Page
from onrecord.text.quotes import Quotation

# Shorter quotations are names, titles and irony more often than speech; read off PolNeAR train.
SHORTEST = 5
# Code points between a cue and its content; none is farther off in `ced` and PolNeAR dev.
# The day of the week at the end of a source of more than a word, not in "Black Friday".
DAY = re.compile(r"(?<!Black)(?<!Good)(?<=\w) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
FAR = 600


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution on its way: spans of the text, and how sure the network was.

    Attributes:
        source, cue, content: As in `Attribution`.
        source_sure, cue_sure, content_sure: Mean probability of the words' role; 1 for what is missing.
        content_edges: Probability of the contents' boundaries.
        link: Probability of both links.
        basis: `network`, `quotation` (a quotation that stands alone), `post` or `nested`.
        within: Number of the enclosing draft.
        kind: Given for posts and the nested alone, whose kind is that of the words they stand in.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    source_sure: float
    cue_sure: float
    content_sure: float
    content_edges: float
    link: float
    basis: str = "network"
    within: int | None = None
    kind: str = ""


def repair(page: Page, found: Sequence[Found], unread: Sequence[Span] = ()) -> tuple[Draft, ...]:
    """Drafts with contents grown to the quotations they stand in, and with the quotations that nobody claimed.

    Args:
        page: The report.
        found: As the network has it.
        unread: Spans (an endnote's mark) at which contents are split.
    """
    drafts = [_draft(page, each) for each in found]
    drafts = [draft for draft in drafts if draft.cue is not None or _is_quoted(page, draft)]
    drafts = [replace(draft, source=_source(page, draft), content=_grown(page, draft)) for draft in drafts]
    drafts = [part for draft in drafts for part in _by_paragraph(page, draft)]
    drafts += _unclaimed(page, drafts)
    cleaned = [_split(draft, unread) for draft in drafts]
    return tuple(sorted(cleaned, key=lambda draft: (cover(_spans(draft)), draft.content)))


def _draft(page: Page, found: Found) -> Draft:
    weights = [run.end - run.first for run in found.content]
    sure = sum(run.sure * weight for run, weight in zip(found.content, weights, strict=True)) / sum(weights)
    return Draft(
        source=_undated(page.text, _bracketed(page.text, _span(page, found.source))),
        cue=_span(page, found.cue),
        content=tuple(words_span(page.words, run) for run in found.content),
        source_sure=found.source.sure if found.source else 1.0,
        cue_sure=found.cue.sure if found.cue else 1.0,
        content_sure=sure,
        content_edges=min(run.edges for run in found.content),
        link=found.source_link * found.cue_link,
        basis="network" if found.cue else "quotation",
    )


def _span(page: Page, marked: Marked | None) -> Span | None:
    return words_span(page.words, marked) if marked is not None else None


def _bracketed(text: str, span: Span | None) -> Span | None:
    """A source with the bracket that closes at its end: "Anna Kim (Labour)"."""
    if span is None or not text.startswith(")", span.end) or ")" in span.exact(text) or "(" not in span.exact(text):
        return span
    return Span(span.start, span.end + 1)


def _undated(text: str, span: Span | None) -> Span | None:
    """A source without the day that stands between it and its cue: "| The Senate | Monday rejected it"."""
    day = DAY.search(span.exact(text)) if span is not None else None
    return span if span is None or day is None else Span(span.start, span.start + day.start())


def _spans(draft: Draft) -> tuple[Span, ...]:
    return tuple(span for span in (draft.source, draft.cue, *draft.content) if span is not None)


def _is_quoted(page: Page, draft: Draft) -> bool:
    """Whether a content without cue is a quotation of some length: else nothing shows that anybody said it."""
    return any(_mostly_quoted(page, span) for span in draft.content)


def _grown(page: Page, draft: Draft) -> tuple[Span, ...]:
    """Contents with the marks round them, and with all of a quotation of which they hold most."""
    grown = []
    barred = [span for span in (draft.source, draft.cue) if span is not None]
    for span in draft.content:
        for quotation in page.quotations:
            if quotation.span.overlaps(span) and not any(quotation.span.overlaps(bar) for bar in barred):
                span = _grow(page, span, quotation)
        grown.append(span)
    return _joined(page.text, grown)


def _grow(page: Page, span: Span, quotation: Quotation) -> Span:
    both = Span(max(span.start, quotation.span.start), min(span.end, quotation.span.end))
    words = (page.words[at] for at in page.words_in(quotation.span))
    inner = cover(tuple(word for word in words if word not in quotation.marks) or (quotation.span,))
    most = len(both) * 2 >= len(inner)
    start = quotation.span.start if most or both.start <= inner.start else span.start
    end = quotation.span.end if most or both.end >= inner.end - 1 else span.end
    return Span(min(span.start, start), max(span.end, end))


def _joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if (
            joined
            and not any(character.isalnum() for character in text[joined[-1].end : span.start])
            and ("\n" not in text[joined[-1].end : span.start])
        ):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _by_paragraph(page: Page, draft: Draft) -> list[Draft]:
    """A quotation that goes on in another paragraph, or far away, is a statement of its own, without source or cue.

    What is not quoted there is no content: links across paragraphs that no quotation mark bears out are mostly wrong.
    """
    home = page.paragraph_of(draft.cue) if draft.cue is not None else page.paragraph_of(draft.content[0])
    far = _far(page, draft)
    here = tuple(span for span in draft.content if page.paragraph_of(span) == home and span not in far)
    if not here and not far:
        return [draft]
    parts = [replace(draft, content=here)] if here else []
    for span in draft.content:
        if span not in here and _mostly_quoted(page, span):
            parts.append(replace(draft, source=None, cue=None, content=(span,), basis="quotation"))
    return parts


def _source(page: Page, draft: Draft) -> Span | None:
    """The source, if it is not too far from its cue to be linked."""
    if draft.source is None or draft.cue is None:
        return draft.source
    return draft.source if _gap(page, draft.source, draft.cue) <= FAR else None


def _far(page: Page, draft: Draft) -> tuple[Span, ...]:
    """The contents too far from their cue and the nearer ones to be linked, where a report lost its paragraphs."""
    if draft.cue is None:
        return ()
    far, near = list(draft.content), [draft.cue]
    while reached := [span for span in far if any(_gap(page, span, other) <= FAR for other in near)]:
        near += reached
        far = [span for span in far if span not in reached]
    return tuple(far)


def _gap(page: Page, one: Span, other: Span) -> int:
    """Code points between two stretches, each with the quotation that it stands in."""
    one, other = (cover((span, *_around(page, span))) for span in (one, other))
    return max(one.start - other.end, other.start - one.end)


def _around(page: Page, span: Span) -> list[Span]:
    return [quotation.span for quotation in page.quotations if quotation.span.overlaps(span)]


def _mostly_quoted(page: Page, span: Span) -> bool:
    return any(
        2 * (min(span.end, quotation.span.end) - max(span.start, quotation.span.start)) >= len(span)
        and len(page.words_in(quotation.span)) >= SHORTEST
        for quotation in page.quotations
    )


def _unclaimed(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Quotations that go on from words before, or make up a paragraph, and that no draft holds."""
    claimed = [span for draft in drafts for span in _spans(draft)]
    return [
        Draft(None, None, (quotation.span,), 1.0, 1.0, 0.8, 0.8, 0.8, "quotation")
        for quotation in page.quotations
        if not any(quotation.span.overlaps(span) for span in claimed)
        and (_stands_alone(page, quotation) or _follows(page, quotation, drafts))
    ]


def _stands_alone(page: Page, quotation: Quotation) -> bool:
    """ "“The talks go on.”" as a paragraph of its own; not a headline's three words in quotation marks."""
    paragraph = page.paragraphs[page.paragraph_of(quotation.span)]
    whole = len(quotation.span) >= 0.9 * len(paragraph)
    return (whole or quotation.continues) and len(page.words_in(quotation.span)) >= SHORTEST


def _follows(page: Page, quotation: Quotation, drafts: Sequence[Draft]) -> bool:
    """Whole sentences behind words that somebody is quoted with: "“We tried,” Kim said. “It did not help.”"."""
    if not quotation.closed or len(page.words_in(quotation.span)) < SHORTEST:
        return False
    first, last = quotation.marks
    words = page.text[first.end : last.start].strip()
    apart = page.text[: first.start].rstrip()[-1:] in ".!?" and not page.text[last.end :].lstrip(" ")[:1].islower()
    if not apart or not words[:1].isupper() or words[-1:] not in ".!?":
        return False
    home = page.paragraphs[page.paragraph_of(quotation.span)].start
    before = (draft for draft in drafts if draft.cue is not None and home <= draft.cue.start < first.start)
    return any(_is_quoted(page, draft) for draft in before)


def _split(draft: Draft, unread: Sequence[Span]) -> Draft:
    """Contents without the endnote marks that they run across."""
    content: list[Span] = []
    for span in draft.content:
        start = span.start
        for gone in unread:
            if span.contains(gone) and gone.start > start:
                content.append(Span(start, gone.start))
                start = gone.end
        if start < span.end:
            content.append(Span(start, span.end))
    return replace(draft, content=tuple(content))
