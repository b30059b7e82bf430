"""Remarks that several reports tell, as subjects of accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.assembly.accounts.counts import numbers
from onrecord.assembly.accounts.finite import is_asserted
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


def joined(subjects: Sequence[Subject], folios: Sequence[Folio]) -> list[Subject]:
    """The same subjects, but of each remark one, in which a report's telling of it is one row with all of its clauses.

    >>> joined([], [])
    []
    """
    by_report = {folio.report.id: folio for folio in folios}
    remarks: dict[str, dict[tuple[str, str], list[Telling]]] = {}
    for subject in subjects:
        for telling in subject.tellings if subject.of == "remark" else ():
            said = telling.report, telling.statement or telling.claim or ""
            remarks.setdefault(subject.id, {}).setdefault(said, []).append(telling)
    return [
        *(subject for subject in subjects if subject.of != "remark"),
        *(
            Subject("remark", remark, tuple(_whole(by_report[said[0]], parts) for said, parts in sorted(told.items())))
            for remark, told in sorted(remarks.items())
        ),
    ]


def _whole(folio: Folio, parts: Sequence[Telling]) -> Telling:
    """A statement with those of its clauses that others tell; a clause in the outlet's own voice as it is."""
    statement = parts[0].statement
    if statement is None:
        return parts[0]
    return replace(
        _telling(folio, folio.statements[statement]),
        parts=tuple(part for told in parts for part in told.parts or (told,) if part.claim),
    )


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
        asserted=is_asserted(folio, statement),
    )
