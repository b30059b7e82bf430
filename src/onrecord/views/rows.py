"""Rows as they are exported: the nouns of the record in plain lists and mappings, every span with its exact words.

`evidence` is always a list of spans. In an actor's row, which draws on many reports, each span also names its `report`.
Cells without any trust (confidence 0) and spans that do not lie in the text are withheld.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from onrecord.model import (
    Actor,
    Carriage,
    Cited,
    Decision,
    Judged,
    Record,
    ReportEntry,
    Span,
    Speaker,
    Statement,
    When,
)

Cell: TypeAlias = "str | int | float | bool | Sequence[Cell] | Mapping[str, Cell] | None"
Row: TypeAlias = dict[str, Cell]
Words: TypeAlias = Mapping[tuple[str, Span], str]


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
        "outlet": _judged(report.outlet, text),
        "title": _judged(report.title, text),
        "authors": _several(report.authors, text),
        "url": _judged(report.url, text),
        "published": _date(report.published, text),
        "dateline": _judged(report.dateline, text),
        "language": _judged(report.language, text),
        "text": text,
        "regions": [
            {"kind": region.kind, "start": region.span.start, "end": region.span.end} for region in report.regions
        ],
        "carriers": _several(report.carriers, text),
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
    content = _spans(statement.content, text)
    speakers = [_speaker(speaker, text) for speaker in statement.speakers if speaker.confidence > 0]
    return {
        "id": statement.id,
        "remark_id": statement.remark_id,
        "report": statement.report,
        "report_name": report.name,
        "outlet": report.outlet.value if report.outlet else None,
        "published": _date(report.published, text),
        "kind": statement.kind,
        "type": statement.type,
        "speakers": speakers,
        "speaker": speakers[0]["name"] if speakers else None,
        "source": _span(statement.source, text),
        "cue": _span(statement.cue, text),
        "content": content,
        "text": " … ".join(str(span["exact"]) for span in content),
        "addressee": _judged(statement.addressee, text),
        "venue": _judged(statement.venue, text),
        "via": [_carriage(carriage, text) for carriage in statement.via],
        "within": statement.within,
        "actual": statement.actual.value == "yes",
        "actual_basis": {"basis": statement.actual.basis, "evidence": _spans(statement.actual.evidence, text)},
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
        "mentions": _placed(((mention.report, mention.span) for mention in actor.mentions), words),
        "reports": list(dict.fromkeys(mention.report for mention in actor.mentions)),
        "redirects": list(actor.redirects),
        "flags": list(actor.flags),
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

    >>> list(rows(None, "rumours"))
    Traceback (most recent call last):
        ...
    ValueError: no table 'rumours'; there are: actors, decisions, reports, statements
    """
    if table not in TABLES:
        raise ValueError(f"no table {table!r}; there are: {', '.join(sorted(TABLES))}")
    return TABLES[table](record)


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


def _decision_rows(record: Record) -> Iterator[Row]:
    return (decision_row(decision) for decision in record.decisions())


TABLES: Mapping[str, Callable[[Record], Iterator[Row]]] = {
    "reports": _report_rows,
    "statements": _statement_rows,
    "actors": _actor_rows,
    "decisions": _decision_rows,
}


def _places(actor: Actor) -> Iterator[tuple[str, Span]]:
    for mention in actor.mentions:
        yield mention.report, mention.span
    for cited in (*actor.roles, actor.capacity, actor.side):
        if cited:
            yield from ((cited.report, span) for span in cited.cell.evidence)


def _span(span: Span | None, text: str) -> Row | None:
    if span is None or span.end > len(text):
        return None
    return {"start": span.start, "end": span.end, "exact": span.exact(text)}


def _spans(spans: Iterable[Span], text: str) -> list[Row]:
    return [cell for cell in (_span(span, text) for span in spans) if cell]


def _judged(judged: Judged | None, text: str) -> Row | None:
    if judged is None or judged.confidence <= 0:
        return None
    return {
        "value": judged.value,
        "basis": judged.basis,
        "evidence": _spans(judged.evidence, text),
        "confidence": round(judged.confidence, 2),
    }


def _several(cells: Iterable[Judged], text: str) -> list[Row]:
    return [cell for cell in (_judged(judged, text) for judged in cells) if cell]


def _date(when: When | None, text: str) -> Row | None:
    if when is None:
        return None
    return {
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "basis": when.basis,
        "flags": list(when.flags),
        "evidence": _spans(when.evidence, text),
    }


def _speaker(speaker: Speaker, text: str) -> Row:
    return {
        "actor": speaker.actor,
        "name": speaker.name,
        "kind": speaker.kind,
        "role": _judged(speaker.role, text),
        "affiliation": _judged(speaker.affiliation, text),
        "capacity": _judged(speaker.capacity, text),
        "side": _judged(speaker.side, text),
        "mention": _span(speaker.mention, text),
        "basis": speaker.basis,
        "confidence": round(speaker.confidence, 2),
    }


def _carriage(carriage: Carriage, text: str) -> Row:
    return {
        "actor": carriage.carrier,
        "relation": carriage.relation,
        "scope": carriage.scope,
        "evidence": _spans((carriage.evidence,), text),
    }


def _placed(places: Iterable[tuple[str, Span]], words: Words) -> list[Row]:
    return [
        {"report": place[0], "start": place[1].start, "end": place[1].end, "exact": words[place]}
        for place in places
        if place in words
    ]


def _cited_spans(cited: Cited, words: Words) -> list[Row]:
    return _placed(((cited.report, span) for span in cited.cell.evidence), words)


def _cited(cited: Cited | None, words: Words) -> Row | None:
    if cited is None or cited.cell.confidence <= 0:
        return None
    return {
        "value": cited.cell.value,
        "basis": cited.cell.basis,
        "evidence": _cited_spans(cited, words),
        "confidence": round(cited.cell.confidence, 2),
    }
