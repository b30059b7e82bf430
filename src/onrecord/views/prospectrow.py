"""A forecast or a commissive as the export gives it: who, what is to come, how sure, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from onrecord.model import Bearing, Prospect, Record, ReportEntry, Span
from onrecord.views.cells import (
    Cell,
    Row,
    Words,
    about,
    date_cell,
    joined,
    judged_cell,
    party_cell,
    placed,
    span_cell,
    span_cells,
    who_cell,
)
from onrecord.views.clauses import Clauses, clause, with_clauses
from onrecord.views.eventrow import Telling, telling_of

KEPT: Mapping[str, str] = {"true": "yes", "false": "no"}
"""What a commissive's outcome says of the one who made it; the other outcomes keep their names."""


def prospect_row(
    prospect: Prospect, report: ReportEntry, clauses: Clauses, *, words: Words, tellings: Mapping[str, Telling]
) -> Row:
    """A forecast or commissive with its evidence, and with what later reports say of its matter.

    Args:
        prospect: The forecast or commissive.
        report: The report that tells it.
        clauses: The spans of that report's claims, by their ids.
        words: The exact words of the later reports' spans.
        tellings: What to say of each later report, by its id.

    >>> from onrecord.model import Judged, Who
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "Rain comes.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> prospect = Prospect("f1", "r1", "c1", None, None, Judged("forecast", "will"), Who(None, "The paper", None),
    ...                     (Span(0, 4),), Judged("positive", "plain"), None, (), None, None, True, "narrated", (),
    ...                     None, Judged("open", "none_later"), (), 0.9)
    >>> row = prospect_row(prospect, report, {"c1": (Span(0, 10),)}, words={}, tellings={})
    >>> row["text"], row["outcome"], row["evidence"][0]["exact"]
    ('Rain', 'open', 'Rain comes')
    """
    text = report.text
    what, evidence = span_cells(prospect.what, text), span_cells(_evidence(prospect, clauses), text)
    hedge = prospect.hedge
    return {
        "id": prospect.id,
        **about(report),
        "forecaster": party_cell(prospect.who, text),
        "side": judged_cell(prospect.who.side, text),
        "capacity": judged_cell(prospect.who.capacity, text),
        "kind": judged_cell(prospect.kind, text),
        "what": what,
        "text": joined(what),
        "polarity": judged_cell(prospect.polarity, text),
        "hedge": span_cell(hedge.span, text) if hedge else None,
        "low": hedge.low if hedge else None,
        "high": hedge.high if hedge else None,
        "condition": span_cells(prospect.condition, text),
        "until": span_cell(prospect.until, text),
        "horizon": date_cell(prospect.horizon, text),
        "plain": prospect.plain,
        "voice": prospect.voice,
        "ascribed_by": [who_cell(who, text) for who in prospect.ascribed_by],
        "on": date_cell(prospect.on, text),
        **_outcome(prospect, words, tellings),
        "claim": prospect.claim,
        "statement": prospect.statement,
        "remark_id": prospect.remark,
        "evidence": evidence,
        "confidence": round(prospect.confidence, 2),
    }


def forecast_rows(record: Record, quoted: Callable[[Iterable[tuple[str, Span]]], Words]) -> Iterator[Row]:
    """All forecasts of a record; `quoted` finds the words of many spans at once."""
    return _rows(record, record.forecasts, quoted)


def commissive_rows(record: Record, quoted: Callable[[Iterable[tuple[str, Span]]], Words]) -> Iterator[Row]:
    """All plans, promises, threats and ultimatums, each with whether it was kept."""
    for row in _rows(record, record.commissives, quoted):
        yield {**row, "kept": KEPT.get(str(row["outcome"]), row["outcome"])}


def _rows(
    record: Record,
    prospects: Callable[[], Iterator[Prospect]],
    quoted: Callable[[Iterable[tuple[str, Span]]], Words],
) -> Iterator[Row]:
    bearings = (bearing for prospect in prospects() for bearing in prospect.bearings)
    words = quoted((bearing.report, span) for bearing in bearings for span in bearing.spans)
    tellings = {report.id: telling_of(report) for report in record.reports()}
    for prospect, report, clauses in with_clauses(record, prospects()):
        yield prospect_row(prospect, report, clauses, words=words, tellings=tellings)


def _evidence(prospect: Prospect, clauses: Clauses) -> tuple[Span, ...]:
    return clause(prospect.claim, clauses, prospect.kind.evidence, prospect.what, prospect.condition)


def _outcome(prospect: Prospect, words: Words, tellings: Mapping[str, Telling]) -> dict[str, Cell]:
    """What became of it, by which rule, and the words of later reports, those nearest to it first."""

    def speaking(how: str) -> list[Row]:
        return [_bearing(each, words, tellings) for each in prospect.bearings if each.speaks == how]

    return {
        "outcome": prospect.outcome.value,
        "outcome_basis": prospect.outcome.basis,
        "outcome_confidence": round(prospect.outcome.confidence, 2),
        "for": speaking("for"),
        "against": speaking("against"),
        "open": speaking("open"),
    }


def _bearing(bearing: Bearing, words: Words, tellings: Mapping[str, Telling]) -> Row:
    telling = tellings.get(bearing.report, Telling("", None, None))
    spans = placed(((bearing.report, span) for span in bearing.spans), words)
    return {
        "report": bearing.report,
        "report_name": telling.name,
        "outlet": telling.outlet,
        "published": telling.published,
        "claim": bearing.claim,
        "event": bearing.event,
        "text": joined(spans),
        "evidence": spans,
        "score": round(bearing.score, 2),
    }


SEVERAL = 4
"""So many words are not chosen twice by chance."""


def told_as(prospect: Prospect, words: str) -> tuple[str, ...]:
    """What tells one prospect from another on a page: whose it is, and its words; a wire story's copies are one.

    Args:
        prospect: A row.
        words: Those of what is to come.
    """
    alike = " ".join(words.casefold().replace("’", "'").replace("‘", "'").split())
    same = (prospect.kind.value, alike, prospect.who.name)
    if len(alike.split()) >= SEVERAL:
        return same
    return (prospect.remark, *same) if prospect.remark and alike else (prospect.id,)
