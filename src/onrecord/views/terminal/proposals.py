"""Proposals in the terminal: who offers what to whom, and how each party answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.model import Proposal, Quote, Record, Response, Span
from onrecord.views.cells import Words
from onrecord.views.labels import counted, dated, term
from onrecord.views.proposalrow import cited_by
from onrecord.views.rows import quoted
from onrecord.views.sides import sides
from onrecord.views.signs import ANSWERS
from onrecord.views.terminal.columns import NONE, Column, Rows, Seen, under
from onrecord.views.terminal.words import names

_PROPOSAL = (
    Column("date"),
    Column("who", 3),
    Column("status"),
    Column("terms and answers", 9),
    Column("told by", 2, wide_only=True),
    Column("sure"),
)


def _proposals(record: Record, _: bool) -> Iterator[Seen]:
    words = quoted(record, (place for proposal in record.proposals() for place in cited_by(proposal)))
    for proposal in record.proposals():
        yield Seen(_cells(proposal, words), under("proposals", proposal.confidence))


def _cells(proposal: Proposal, words: Words) -> tuple[str | tuple[str, ...], ...]:
    reports = len({telling.report for telling in proposal.tellings})
    proposers = [who.name for who in proposal.proposers] or [NONE]
    return (
        dated(proposal.on) or NONE,
        sides(proposers, [who.name for who in proposal.addressees]),
        term(proposal.status.value),
        tuple(_said(proposal, words)),
        f"{counted(proposal.sources, 'source')}, {counted(reports, 'report')}",
        f"{proposal.confidence:.2f}",
    )


def _said(proposal: Proposal, words: Words) -> Iterator[str]:
    """The terms of the telling that stands for all, and the answers."""
    lead = proposal.tellings[proposal.lead].report
    yield first(proposal.terms, lead, words)
    for label, quotes in (("gives", proposal.gives), ("gets", proposal.gets), ("if", proposal.conditions)):
        if quotes:
            yield f"{label}: {first(quotes, lead, words)}"
    if proposal.deadline:
        yield f"answer by: {dated(proposal.deadline)}"
    for response in proposal.responses:
        yield _answer(response, words)


def first(quotes: Iterable[Quote], lead: str, words: Words) -> str:
    """The words of the leading report, or else of the first that has any.

    >>> first([Quote("r2", (Span(0, 3),))], "r1", {("r2", Span(0, 3)): "Oil"})
    'Oil'
    """
    ordered = sorted(quotes, key=lambda quote: quote.report != lead)
    return next((found for quote in ordered if (found := _exact(quote.report, quote.spans, words))), "")


def _exact(report: str, spans: Iterable[Span], words: Words) -> str:
    return " … ".join(words[report, span] for span in spans if (report, span) in words)


def _answer(response: Response, words: Words) -> str:
    """`✗ Park refuses, 5 May 2025: “no”`."""
    day = f", {dated(response.on)}" if response.on else ""
    said = _exact(response.report, response.evidence, words)
    sign = ANSWERS.get(response.answer.value, "?")
    return f"{sign} {names([response.actor])} {term(response.answer.value)}{day}: “{said}”"


PROPOSALS: tuple[tuple[Column, ...], Rows] = (_PROPOSAL, _proposals)
