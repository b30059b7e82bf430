"""Reports with hand-made readings for the tests of accounts, from marked-up text: a line is a clause.

`The dam was <head>opened</head> on Monday` hangs on its `head`; the mark's attributes say how it is held: `polarity`,
`factuality`, `tense`. `<said by="Oster">` around it makes it a statement of that person, `quoted="yes"` verbatim, and
`remark` the remark that it tells.
"""

from __future__ import annotations

from collections.abc import Iterable

from markup import Mark, parse
from onrecord.assembly.accounts import assemble_accounts
from onrecord.assembly.claims import record_claims
from onrecord.assembly.dates import when
from onrecord.assembly.folio import Folio
from onrecord.assembly.statements import statement_id
from onrecord.model import (
    Attribution,
    Claim,
    Judged,
    Link,
    OffsetMap,
    Reading,
    Report,
    Span,
    Speaker,
    Statement,
    Version,
)

SURE = 0.95


def folio(name: str, marked: str, *, date: str = "2031-05-06", source: str = "") -> Folio:
    """A report of this name, its outlet its source unless another is given."""
    case = parse(marked)
    report = Report(
        name, name, "", "", case.text, OffsetMap("utf-8", ()), outlet=Judged(name, "json"), published=when(date, "json")
    )
    said = [mark for mark in case.marks if mark.role == "said"]
    attributions = tuple(_attribution(mark) for mark in said)
    claims = tuple(_claims(case.text, case.marks, said))
    reading = Reading(name, "made-up", read=True, attributions=attributions, claims=claims)
    pairs = zip(said, attributions, strict=True)
    statements = {each.id: each for each in (_statement(name, mark, made) for mark, made in pairs)}
    rows = record_claims(report, reading, (), statements)
    return Folio(report, reading, (), rows, statements, {}, source or name)


def accounts(*folios: Folio) -> tuple[Version, ...]:
    """The accounts of these reports, in their order."""
    return assemble_accounts(sorted(folios, key=_day), ())


def _day(told: Folio) -> tuple[str, str]:
    return told.report.published.edtf if told.report.published else "", told.report.id


def link(*folios: Folio) -> Link:
    """The one link between two reports, as the earlier one's row has it."""
    rows = accounts(*folios)
    assert len(rows) == 2, rows
    return rows[0].links[0]


def _claims(text: str, marks: Iterable[Mark], said: list[Mark]) -> Iterable[Claim]:
    start = 0
    heads = [mark for mark in marks if mark.role == "head"]
    for line in text.splitlines(keepends=True):
        span = Span(start, start + len(line.rstrip("\n.")))
        start += len(line)
        for head in (head for head in heads if span.contains(head.span)):
            within = next((place for place, mark in enumerate(said) if mark.span.contains(head.span)), None)
            own = said[within].span if within is not None else span
            yield _claim(head, own, within)


def _claim(head: Mark, span: Span, within: int | None) -> Claim:
    held = head.attributes
    polarity = held.get("polarity", "positive")
    return Claim(
        head=head.span,
        spans=(span,),
        within=within,
        under=None,
        polarity=Judged(polarity, "made-up", (head.span,) if polarity == "negative" else (), SURE),
        factuality=Judged(held.get("factuality", "actual"), "made-up", (), SURE),
        tense=held.get("tense", "past"),
    )


def _attribution(mark: Mark) -> Attribution:
    kind = "direct" if mark.attributes.get("quoted") == "yes" else "indirect"
    return Attribution(None, None, (mark.span,), kind, "assertion", (), Judged("yes", "default"), confidence=SURE)


def _statement(report: str, mark: Mark, made: Attribution) -> Statement:
    ident, actor = statement_id(report, made), mark.attributes["by"]
    speaker = Speaker(actor, actor, "person", None, None, None, None, None, "named", SURE)
    return Statement(
        id=ident,
        remark_id=mark.attributes.get("remark", ident),
        report=report,
        source=None,
        cue=None,
        content=made.content,
        kind=made.kind,
        type=made.type,
        speakers=(speaker,),
        actual=made.actual,
        addressee=None,
        venue=None,
        via=(),
        within=None,
        confidence=SURE,
    )
