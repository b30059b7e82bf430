"""Rows as they are exported: the nouns of the record in plain lists and mappings, every span with its exact words.

`evidence` is always a list of spans. In the rows of actors and events, which draw on many reports, each span also names
its `report`. Cells without any trust (confidence 0) and spans that do not lie in the text are withheld.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from onrecord.model import (
    Actor,
    Carriage,
    Cited,
    Decision,
    Hedge,
    Record,
    RecordedClaim,
    ReportEntry,
    Span,
    Speaker,
    Statement,
    Time,
)
from onrecord.model.line import line_of
from onrecord.views.cells import (
    Row,
    Words,
    date_cell,
    judged_cell,
    judged_cells,
    placed,
    placed_judged,
    span_cell,
    span_cells,
)
from onrecord.views.eventrow import event_rows
from onrecord.views.figurerow import figure_rows
from onrecord.views.positionrow import position_rows
from onrecord.views.proposalrow import proposal_rows
from onrecord.views.prospectrow import commissive_rows, forecast_rows
from onrecord.views.versionrow import account_rows


def report_row(report: ReportEntry) -> Row:
    """A report as the export gives it, with its whole text.

    >>> from onrecord.model import ReportEntry
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "Talks.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> report_row(report)["text"]
    'Talks.'
    """
    text = report.text
    return {
        "id": report.id,
        "name": report.name,
        "path": report.path,
        "sha256": report.sha256,
        "outlet": judged_cell(report.outlet, text),
        "title": judged_cell(report.title, text),
        "authors": judged_cells(report.authors, text),
        "url": judged_cell(report.url, text),
        "published": date_cell(report.published, text),
        "dateline": judged_cell(report.dateline, text),
        "language": judged_cell(report.language, text),
        "text": text,
        "regions": [
            {"kind": region.kind, "start": region.span.start, "end": region.span.end} for region in report.regions
        ],
        "carriers": judged_cells(report.carriers, text),
        "copy_of": report.copy_of,
        "version_of": report.version_of,
        "read": report.read,
        "flags": list(report.flags),
    }


def statement_row(statement: Statement, report: ReportEntry) -> Row:
    """A statement as the export gives it: who, the words that say so, to whom, through whom, and how sure.

    >>> from onrecord.model import Judged, ReportEntry, Span, Statement
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "Kim said no.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> statement = Statement("s1", "s1", "r1", Span(0, 3), Span(4, 8), (Span(9, 11),), "indirect", "assertion", (),
    ...                       Judged("yes", "plain"), None, None, (), None, 0.97)
    >>> statement_row(statement, report)["cue"]
    {'start': 4, 'end': 8, 'exact': 'said'}
    """
    text = report.text
    content = span_cells(statement.content, text)
    act = judged_cell(statement.act, text)
    speakers = [_speaker(speaker, text) for speaker in statement.speakers if speaker.confidence > 0]
    return {
        "id": statement.id,
        "remark_id": statement.remark_id,
        "report": statement.report,
        "report_name": report.name,
        "outlet": report.outlet.value if report.outlet else None,
        "published": date_cell(report.published, text),
        "kind": statement.kind,
        "type": statement.type,
        "speakers": speakers,
        "speaker": speakers[0]["name"] if speakers else None,
        "source": span_cell(statement.source, text),
        "cue": span_cell(statement.cue, text),
        "content": content,
        "text": " … ".join(str(span["exact"]) for span in content),
        "said_on": date_cell(statement.said_on, text),
        "addressee": judged_cell(statement.addressee, text),
        "venue": judged_cell(statement.venue, text),
        "via": [_carriage(carriage, text) for carriage in statement.via],
        "within": statement.within,
        "actual": statement.actual.value == "yes",
        "actual_basis": {"basis": statement.actual.basis, "evidence": span_cells(statement.actual.evidence, text)},
        "act": act["value"] if act else None,
        "act_basis": {name: act[name] for name in ("basis", "evidence", "confidence")} if act else None,
        "confidence": round(statement.confidence, 2),
        "decided": list(statement.decided),
    }


def actor_row(actor: Actor, words: Words) -> Row:
    """An actor as the export gives it: every name and role, each with where it stands.

    `words` holds the exact words of each span that the actor's cells cite, by report and span.

    >>> from onrecord.model import Actor, ActorMention, Span
    >>> actor = Actor("org:un", "UN", ("UN",), "organization", (), None, None, (ActorMention("r1", Span(4, 6)),))
    >>> actor_row(actor, {("r1", Span(4, 6)): "UN"})["mentions"]
    [{'report': 'r1', 'start': 4, 'end': 6, 'exact': 'UN'}]
    """
    return {
        "id": actor.id,
        "name": actor.name,
        "names": list(actor.names),
        "kind": actor.kind,
        "roles": [
            {"role": cited.cell.value, "evidence": _cited_spans(cited, words)}
            for cited in actor.roles
            if cited.cell.confidence > 0
        ],
        "capacity": _cited(actor.capacity, words),
        "side": _cited(actor.side, words),
        "mentions": placed(((mention.report, mention.span) for mention in actor.mentions), words),
        "reports": list(dict.fromkeys(mention.report for mention in actor.mentions)),
        "redirects": list(actor.redirects),
        "flags": list(actor.flags),
    }


def time_row(time: Time, report: ReportEntry) -> Row:
    """An expression of time as the export gives it: its words, its TIMEX3 value, and the days it covers.

    >>> from onrecord.model import ReportEntry, Span, Time
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "In 2024.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> time_row(Time("r1", Span(3, 7), "DATE", "2024"), report)["exact"]
    '2024'
    """
    text = report.text
    when = time.when
    return {
        "report": report.id,
        "report_name": report.name,
        **(span_cell(time.span, text) or dict.fromkeys(("start", "end", "exact"))),
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "quant": time.quant,
        "freq": time.freq,
        "begin": time.begin,
        "end_point": time.end_point,
        "anchor": judged_cell(time.anchor, text),
        "edtf": when.edtf if when else None,
        "earliest": when.earliest if when else None,
        "latest": when.latest if when else None,
        "basis": when.basis if when else None,
        "candidates": list(time.candidates),
        "flags": list(dict.fromkeys((*time.flags, *(when.flags if when else ())))),
    }


def claim_row(claim: RecordedClaim, report: ReportEntry) -> Row:
    """A claim as the export gives it: the clause, whose voice it is in, and what it holds of its matter.

    >>> from onrecord.model import Judged, RecordedClaim, ReportEntry, Span
    >>> report = ReportEntry("r1", "a", "a.txt", "00", "Kim left.", (), None, None, (), None, None, None, None, (),
    ...                      True, None, None, ())
    >>> claim = RecordedClaim("c1", "r1", None, "narrated", Span(4, 8), (Span(0, 8),), Judged("positive", "plain"),
    ...                       Judged("actual", "past"), (), None, None, 0.9)
    >>> claim_row(claim, report)["text"]
    'Kim left'
    """
    text = report.text
    spans = span_cells(claim.spans, text)
    return {
        "id": claim.id,
        "report": report.id,
        "report_name": report.name,
        "statement": claim.statement,
        "voice": claim.voice,
        "head": span_cell(claim.head, text),
        "spans": spans,
        "text": " … ".join(str(span["exact"]) for span in spans),
        "polarity": judged_cell(claim.polarity, text),
        "factuality": judged_cell(claim.factuality, text),
        "condition": span_cells(claim.condition, text),
        "hedge": _hedge(claim.hedge, text),
        "when": date_cell(claim.when, text),
        "confidence": round(claim.confidence, 2),
    }


def decision_row(decision: Decision) -> Row:
    """A decision as the export gives it, and as `onrecord decide` takes it back.

    >>> from onrecord.model import Decision
    >>> decision = Decision("d1", "2026-01-02", "MR", "reject", "r1", "cue", "said", "", "", "", "attached")
    >>> decision_row(decision)["state"]
    'attached'
    """
    return {
        "id": decision.id,
        "at": decision.at,
        "by": decision.by,
        "action": decision.action,
        "report": decision.report,
        "role": decision.role,
        "quote": decision.quote,
        "prefix": decision.prefix,
        "suffix": decision.suffix,
        "value": decision.value,
        "state": decision.state,
    }


def rows(record: Record, table: str) -> Iterator[Row]:
    """All rows of one table, sorted as the record is, one at a time.

    Raises:
        ValueError: If there is no such table.

    >>> list(rows(None, "rumours"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    ValueError: no table 'rumours'; there are: ...
    """
    if table not in TABLES:
        raise ValueError(f"no table {table!r}; there are: {', '.join(sorted(TABLES))}")
    return TABLES[table](record)


def sure_rows(table_rows: Iterable[Row], table: str) -> Iterator[Row]:
    """The rows that stand in the default views: what was said, and is above the confidence line.

    >>> list(sure_rows([{"confidence": 0.6}, {"confidence": 0.8}], "positions"))
    [{'confidence': 0.8}]
    """
    line = line_of(table)
    for row in table_rows:
        confidence = row.get("confidence")
        doubtful = isinstance(confidence, int | float) and confidence < line
        if not doubtful and row.get("actual") is not False:
            yield row


def quoted(record: Record, cited: Iterable[tuple[str, Span]]) -> dict[tuple[str, Span], str]:
    """The exact words of spans of many reports, in one pass over them and without holding their texts."""
    wanted: dict[str, set[Span]] = {}
    for report_id, span in cited:
        wanted.setdefault(report_id, set()).add(span)
    return {
        (report.id, span): span.exact(report.text)
        for report in record.reports()
        for span in wanted.get(report.id, ())
        if span.end <= len(report.text)
    }


def _report_rows(record: Record) -> Iterator[Row]:
    return (report_row(report) for report in record.reports())


def _statement_rows(record: Record) -> Iterator[Row]:
    return (
        statement_row(statement, report)
        for report in record.reports()
        for statement in record.statements(report=report.id)
    )


def _actor_rows(record: Record) -> Iterator[Row]:
    words = quoted(record, (place for actor in record.actors() for place in _places(actor)))
    return (actor_row(actor, words) for actor in record.actors())


def _time_rows(record: Record) -> Iterator[Row]:
    return (time_row(time, report) for report in record.reports() for time in record.times(report=report.id))


def _claim_rows(record: Record) -> Iterator[Row]:
    return (claim_row(claim, report) for report in record.reports() for claim in record.claims(report=report.id))


def _event_rows(record: Record) -> Iterator[Row]:
    return event_rows(record, partial(quoted, record))


def _proposal_rows(record: Record) -> Iterator[Row]:
    return proposal_rows(record, partial(quoted, record))


def _forecast_rows(record: Record) -> Iterator[Row]:
    return forecast_rows(record, partial(quoted, record))


def _commissive_rows(record: Record) -> Iterator[Row]:
    return commissive_rows(record, partial(quoted, record))


def _account_rows(record: Record) -> Iterator[Row]:
    return account_rows(record, partial(quoted, record))


def _decision_rows(record: Record) -> Iterator[Row]:
    return (decision_row(decision) for decision in record.decisions())


TABLES: Mapping[str, Callable[[Record], Iterator[Row]]] = {
    "reports": _report_rows,
    "statements": _statement_rows,
    "actors": _actor_rows,
    "times": _time_rows,
    "claims": _claim_rows,
    "events": _event_rows,
    "positions": position_rows,
    "proposals": _proposal_rows,
    "commissives": _commissive_rows,
    "forecasts": _forecast_rows,
    "accounts": _account_rows,
    "figures": figure_rows,
    "decisions": _decision_rows,
}


def _places(actor: Actor) -> Iterator[tuple[str, Span]]:
    for mention in actor.mentions:
        yield mention.report, mention.span
    for cited in (*actor.roles, actor.capacity, actor.side):
        if cited:
            yield from ((cited.report, span) for span in cited.cell.evidence)


def _speaker(speaker: Speaker, text: str) -> Row:
    return {
        "actor": speaker.actor,
        "name": speaker.name,
        "kind": speaker.kind,
        "role": judged_cell(speaker.role, text),
        "affiliation": judged_cell(speaker.affiliation, text),
        "capacity": judged_cell(speaker.capacity, text),
        "side": judged_cell(speaker.side, text),
        "mention": span_cell(speaker.mention, text),
        "basis": speaker.basis,
        "confidence": round(speaker.confidence, 2),
    }


def _carriage(carriage: Carriage, text: str) -> Row:
    return {
        "actor": carriage.carrier,
        "relation": carriage.relation,
        "scope": carriage.scope,
        "evidence": span_cells((carriage.evidence,), text),
    }


def _cited_spans(cited: Cited, words: Words) -> list[Row]:
    return placed(((cited.report, span) for span in cited.cell.evidence), words)


def _cited(cited: Cited | None, words: Words) -> Row | None:
    return placed_judged(cited.cell, cited.report, words) if cited else None


def _hedge(hedge: Hedge | None, text: str) -> Row | None:
    if hedge is None:
        return None
    return {"span": span_cell(hedge.span, text), "low": hedge.low, "high": hedge.high}
