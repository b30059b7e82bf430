"""Forecasts and commissives in the terminal: what is to come, how sure, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from onrecord.model import Bearing, Hedge, Prospect, Record
from onrecord.views.cells import Words
from onrecord.views.labels import dated, term
from onrecord.views.prospectrow import KEPT, told_as
from onrecord.views.rows import quoted
from onrecord.views.signs import percent
from onrecord.views.terminal.columns import NONE, Column, Rows, Seen, under
from onrecord.views.terminal.words import Page, pages

_FORECAST = (
    Column("said"),
    Column("who", 3),
    Column("what", 9),
    Column("how sure", 2),
    Column("by", 2),
    Column("outcome"),
    Column("sure"),
)
_COMMISSIVE = (
    Column("said"),
    Column("who", 3),
    Column("kind"),
    Column("what", 9),
    Column("by", 2),
    Column("kept"),
    Column("sure"),
)


def _forecasts(record: Record, _: bool) -> Iterator[Seen]:
    for prospect, page, words in _with_words(record, record.forecasts):
        horizon, hedge = _horizon(prospect, page), _hedge(prospect.hedge, page)
        cells = (*_said(prospect), _what(prospect, page, words), hedge, horizon, term(prospect.outcome.value))
        yield Seen((*cells, f"{prospect.confidence:.2f}"), under("forecasts", prospect.confidence))


def _commissives(record: Record, _: bool) -> Iterator[Seen]:
    for prospect, page, words in _with_words(record, record.commissives):
        what, horizon = _what(prospect, page, words), _horizon(prospect, page)
        kept = KEPT.get(prospect.outcome.value, term(prospect.outcome.value))
        cells = (*_said(prospect), prospect.kind.value, what, horizon, kept)
        yield Seen((*cells, f"{prospect.confidence:.2f}"), under("commissives", prospect.confidence))


def _with_words(record: Record, prospects: Callable[[], Iterator[Prospect]]) -> Iterator[tuple[Prospect, Page, Words]]:
    bearings = (bearing for prospect in prospects() for bearing in prospect.bearings)
    words = quoted(record, ((bearing.report, span) for bearing in bearings for span in bearing.spans))
    told = [
        (prospect, page, told_as(prospect, page.exact(prospect.what))) for prospect, page in pages(record, prospects())
    ]
    surest = {key: prospect.id for prospect, _, key in sorted(told, key=lambda each: each[0].confidence)}
    for prospect, page, key in told:
        if surest[key] == prospect.id:
            yield prospect, page, words


def _said(prospect: Prospect) -> tuple[str, tuple[str, ...]]:
    who, capacity = prospect.who, prospect.who.capacity
    return dated(prospect.on) or NONE, (who.name, *([capacity.value] if capacity else []))


def _what(prospect: Prospect, page: Page, words: Words) -> tuple[str, ...]:
    """The words of what is to come, or their sentence; the condition; what of later reports settles it."""
    foretold = page.exact(prospect.what) or page.sentence(prospect.kind.evidence)
    found = [f"not: {foretold}" if _denies_outside(prospect) else foretold]
    if prospect.condition:
        found.append(f"if: {page.exact(prospect.condition)}")
    settled = [bearing for bearing in prospect.bearings if bearing.speaks != "open"]
    return (*found, *(_bearing(bearing, words) for bearing in settled[:2]))


def _denies_outside(prospect: Prospect) -> bool:
    """Whether it is not to come, by a word that stands outside the words shown: "does | not | plan to leave"."""
    within = (outer.contains(span) for outer in prospect.what for span in prospect.polarity.evidence)
    return prospect.polarity.value == "negative" and not any(within)


def _bearing(bearing: Bearing, words: Words) -> str:
    said = " … ".join(words[bearing.report, span] for span in bearing.spans if (bearing.report, span) in words)
    return f"{'✓' if bearing.speaks == 'for' else '✗'} later: “{said}”"


def _hedge(hedge: Hedge | None, page: Page) -> tuple[str, ...]:
    """The words, and the range that readers give them: `likely`, `55–85%`."""
    if hedge is None:
        return (NONE,)
    words = page.exact((hedge.span,))
    return (words, percent(hedge)) if hedge.low is not None else (words,)


def _horizon(prospect: Prospect, page: Page) -> str:
    return dated(prospect.horizon) or page.exact((prospect.until,)) or NONE


PROSPECTS: Mapping[str, tuple[tuple[Column, ...], Rows]] = {
    "forecasts": (_FORECAST, _forecasts),
    "commissives": (_COMMISSIVE, _commissives),
}
