"""What the record weighs up, gathered for the dossier: the six tables, and the passages that their rows rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.model import (
    Figure,
    IssueSet,
    Position,
    Proposal,
    Prospect,
    Record,
    Span,
    Version,
)
from onrecord.model.analysed import Analysed
from onrecord.views.cells import Words
from onrecord.views.pages.passages import Key, Noun, Passage, key, passages
from onrecord.views.rows import quoted


@dataclass(frozen=True, slots=True)
class Weighed:
    """The six tables as the pages take them.

    Attributes:
        passages: By report and words; see `of`.
        words: Exact words of single spans, by report and span.
        analysed: What is reckoned over the tables.
    """

    sets: tuple[IssueSet, ...] = ()
    positions: tuple[Position, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    forecasts: tuple[Prospect, ...] = ()
    commissives: tuple[Prospect, ...] = ()
    accounts: tuple[Version, ...] = ()
    figures: tuple[Figure, ...] = ()
    passages: Mapping[Key, Passage] = field(default_factory=dict)
    words: Words = field(default_factory=dict)
    analysed: Analysed = field(default_factory=Analysed)

    def of(self, noun: Noun) -> Passage | None:
        """The passage that a row rests on; None where its words are not in the report."""
        return self.passages.get(key(noun))

    def exact(self, report: str, spans: tuple[Span | None, ...]) -> str:
        """Words of a report, what is left out between them marked."""
        found = (self.words.get((report, span), "") for span in spans if span)
        return " … ".join(words for words in found if words)

    def linked_spans(self) -> Iterator[tuple[str, Span]]:
        """The words that the pages link to, each with its report."""
        return ((passage.report, passage.place) for passage in self.passages.values())


def weigh(record: Record, analysed: Analysed) -> Weighed:
    """Gather the six tables of a record, the passages of all their rows in one pass over the reports.

    >>> class Empty:
    ...     def __getattr__(self, table): return lambda: iter(())
    >>> weigh(Empty(), Analysed()).positions
    ()
    """
    held = Weighed(
        sets=tuple(record.issues()),
        positions=tuple(record.positions()),
        proposals=tuple(record.proposals()),
        forecasts=tuple(record.forecasts()),
        commissives=tuple(record.commissives()),
        accounts=tuple(record.accounts()),
        figures=tuple(record.figures()),
        analysed=analysed,
    )
    return Weighed(
        held.sets,
        held.positions,
        held.proposals,
        held.forecasts,
        held.commissives,
        held.accounts,
        held.figures,
        passages(record, map(key, _nouns(held))),
        quoted(record, _single(held)),
        analysed,
    )


def _nouns(held: Weighed) -> Iterator[Noun]:
    """Everything that is shown by its sentence."""
    yield from held.positions
    yield from held.accounts
    yield from held.figures
    for prospect in (*held.forecasts, *held.commissives):
        yield prospect
        yield from prospect.bearings
    for proposal in held.proposals:
        yield from proposal.tellings
        yield from proposal.responses
        yield from (*proposal.terms, *proposal.gives, *proposal.gets, *proposal.conditions)


def _single(held: Weighed) -> Iterator[tuple[str, Span]]:
    """Everything that is shown by its words alone."""
    for position in held.positions:
        yield from ((position.report, span) for span in (*position.matter, *position.condition))
    for prospect in (*held.forecasts, *held.commissives):
        hedge = (prospect.hedge.span,) if prospect.hedge else ()
        until = (prospect.until,) if prospect.until else ()
        yield from ((prospect.report, span) for span in (*prospect.what, *prospect.condition, *hedge, *until))
    for proposal in held.proposals:
        quotes = (*proposal.terms, *proposal.gives, *proposal.gets, *proposal.conditions)
        yield from ((quote.report, span) for quote in quotes for span in quote.spans)
        yield from ((answer.report, span) for answer in proposal.responses for span in answer.conditions)
    for version in held.accounts:
        yield from ((version.report, span) for link in version.links for span in link.evidence)
    for figure in held.figures:
        parts = (
            figure.approximator,
            figure.span,
            figure.of,
            figure.where,
            figure.question,
            figure.answer,
            figure.part_of,
        )
        yield from ((figure.report, span) for span in parts if span)
