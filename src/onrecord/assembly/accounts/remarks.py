"""Remarks that several reports tell, as subjects of accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.assembly.accounts.counts import numbers
from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.accounts.versions import Subject
from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.events.days import days_of
from onrecord.assembly.folio import Folio
from onrecord.model import Statement


def retold(folios: Sequence[Folio]) -> Iterator[Subject]:
    """The remarks that at least two reports tell, with each report's telling, by the remark's id.

    Reports share one shelf of statements, which is gone through once.

    >>> list(retold([]))
    []
    """
    held = {id(folio.statements): folio.statements for folio in folios}
    by_report: dict[str, list[Statement]] = {}
    for statement in (each for statements in held.values() for each in statements.values()):
        by_report.setdefault(statement.report, []).append(statement)
    told: dict[str, list[tuple[Folio, Statement]]] = {}
    for folio in folios:
        for statement in sorted(by_report.get(folio.report.id, ()), key=lambda each: (each.content, each.id)):
            if statement.actual.value == "yes":
                told.setdefault(statement.remark_id, []).append((folio, statement))
    for remark, tellings in sorted(told.items()):
        if len({folio.report.id for folio, _ in tellings}) > 1:
            yield Subject("remark", remark, tuple(_telling(folio, statement) for folio, statement in tellings))


def _telling(folio: Folio, statement: Statement) -> Telling:
    text, published = folio.report.text, days_of(folio.report.published)
    words = bare_words(" ".join(span.exact(text) for span in statement.content))
    return Telling(
        report=folio.report.id,
        claim=None,
        statement=statement.id,
        remark=statement.remark_id,
        spans=statement.content,
        source=folio.source,
        speakers=frozenset(speaker.actor for speaker in statement.speakers),
        published=published.first if published else None,
        days=None,
        dated=(),
        own=words,
        words=words,
        around=words,
        clauses=(),
        names=frozenset(),
        numbers=numbers(text, statement.content, [time.span for time in folio.reading.times]),
        chain=(),
        text=text,
        voice="quoted" if statement.kind == "direct" else "paraphrased",
        sure=statement.confidence,
    )
