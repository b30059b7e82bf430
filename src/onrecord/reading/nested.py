"""Statements inside statements: a content that may hold an attribution is read as a text of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Span
from onrecord.reading.chain import Chain
from onrecord.reading.find import Found, find, words_span
from onrecord.reading.heads import run
from onrecord.reading.page import Floats, Page
from onrecord.reading.repair import Draft
from onrecord.reading.units import cut
from onrecord.reading.weights import Weights
from onrecord.text.quotes import find_quotations

SHORTEST = 8
# A doubtful statement inside a statement is worth less than none; tuned by reading rows of `ced` and PolNeAR dev.
SURE = 0.8
# At .8 the second look is a third cheaper and finds 3 nested statements of the second story, at .6 it finds 13.
LIKELY = 0.6
OWN = frozenset(["i", "we", "you"])


def find_nested(
    page: Page, drafts: Sequence[Draft], weights: Weights, chain: Chain, cue_odds: Floats
) -> tuple[Draft, ...]:
    """The drafts, followed by those that stand inside the content of one of them.

    Only sentences with a word that the network would take for a cue, were it not content, go through it again. What the
    speaker says of himself ("I think") is no statement inside his statement.

    Args:
        page: The report.
        drafts: Its attributions so far.
        weights: The network.
        chain: The tag chain.
        cue_odds: For each word the probability that it is a cue if it is no content, shape `(n,)`.
    """
    holders = [
        (number, part)
        for number, draft in enumerate(drafts)
        for span in draft.content
        for part in _sentences(page, span)
        if _may_hold(page, part, cue_odds)
    ]
    if not holders:
        return tuple(drafts)
    holders.sort(key=lambda holder: holder[1])
    spans = _apart([span for _, span in holders])
    inner = tuple(_unquoted(page.text, span) for span in spans)
    units = cut(weights.tokenizer, page.text, inner, find_quotations(page.text, inner))
    found = find(units, run(weights, units), chain)
    nested = [draft for each in found if (draft := _draft(page, units.words, each, holders, drafts)) is not None]
    return (*drafts, *nested)


def _sentences(page: Page, span: Span) -> Iterator[Span]:
    """The sentences of a content, cut off at its edges."""
    for sentence in page.sentences:
        if sentence.overlaps(span):
            yield Span(max(sentence.start, span.start), min(sentence.end, span.end))


def _may_hold(page: Page, span: Span, cue_odds: Floats) -> bool:
    """ "the Ukrainian side fears that …" inside what the expert said; not "I think that …"."""
    words = page.words_in(span)
    if len(words) < SHORTEST:
        return False
    return any(
        cue_odds[at] >= LIKELY
        and not OWN.intersection(word.exact(page.text).lower() for word in page.words[at - 3 : at])
        for at in words[1:]
    )


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Spans that do not overlap, the earlier and longer kept."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _unquoted(text: str, span: Span) -> Span:
    """A content without the quotation marks at its edges, so that what it quotes itself stands out."""
    start, end = span.start, span.end
    while start < end - 1 and text[start] in "\"“”'‘«`":
        start += 1
    while end > start + 1 and text[end - 1] in "\"“”'’»":
        end -= 1
    return Span(start, end)


def _draft(
    page: Page, words: Sequence[Span], found: Found, holders: Sequence[tuple[int, Span]], drafts: Sequence[Draft]
) -> Draft | None:
    if found.cue is None or found.source is None or len(found.content) != 1:
        return None
    source, cue, content = (words_span(words, run) for run in (found.source, found.cue, found.content[0]))
    holder = next((number for number, span in holders if span.contains(cue) and span.contains(content)), None)
    sure = min(found.source.sure, found.cue.sure, found.content[0].sure) * found.source_link * found.cue_link
    own = source.exact(page.text).lower() in OWN
    if holder is None or sure < SURE or own or not drafts[holder].content:
        return None
    return Draft(
        source=source,
        cue=cue,
        content=(content,),
        source_sure=found.source.sure,
        cue_sure=found.cue.sure,
        content_sure=found.content[0].sure,
        content_edges=found.content[0].edges,
        link=found.source_link * found.cue_link,
        basis="nested",
        within=holder,
        kind="direct" if any(quotation.span.contains(content) for quotation in page.quotations) else "indirect",
    )
