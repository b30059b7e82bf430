"""Reports with hand-made readings for the tests of accounts, from marked-up text: a line is a clause.

`The dam was <head>opened</head> on Monday` hangs on its `head`; the mark's attributes say how it is held: `polarity`,
`factuality`, `tense`, and with `under` the place of the claim that governs it. `<part>` keeps a claim to some words of its
line. `<said by="Oster">` around it makes it a statement of that person, `quoted="yes"` verbatim, and
`remark` the remark that it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markup import Mark, parse
from onrecord.assembly.accounts import assemble_accounts
from onrecord.assembly.claims import record_claims
from onrecord.assembly.dates import when
from onrecord.assembly.folio import Folio
from onrecord.assembly.statements import statement_id
from onrecord.model import (
    Attribution,
    Claim,
    Event,
    Figure,
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


def accounts(*folios: Folio, events: Sequence[Event] = (), figures: Sequence[Figure] = ()) -> tuple[Version, ...]:
    """The accounts of these reports, in their order."""
    return assemble_accounts(sorted(folios, key=_day), events, figures)


def figure(told: Folio, words: str, value: str, unit: str, **more: str) -> Figure:
    """A figure in the first clause of a report; `low` as in `Figure`, `of` and `when` as words and as a date."""
    text = told.report.text
    of = more.get("of", "")
    return Figure(
        id=f"{told.report.id} {words}",
        report=told.report.id,
        claim=told.claims[0].id,
        statement=None,
        span=_place(text, words),
        kind=Judged("count", "made-up", (), SURE),
        value=value,
        low=more.get("low", ""),
        high="",
        unit=unit,
        approximator=None,
        of=_place(text, of) if of else None,
        whose=None,
        where=None,
        when=when(more["when"], "expression") if "when" in more else None,
        question=None,
        answer=None,
        part_of=None,
        voice="narrated",
        source=None,
        on=None,
        group="",
        agrees=(),
        contradicts=(),
        confidence=SURE,
    )


def _place(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


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
            parts = [mark.span for mark in marks if mark.role == "part" and mark.span.contains(head.span)]
            yield _claim(head, parts[0] if parts else own, within)


def _claim(head: Mark, span: Span, within: int | None) -> Claim:
    held = head.attributes
    under = held.get("under")
    polarity = held.get("polarity", "positive")
    return Claim(
        head=head.span,
        spans=(span,),
        within=within,
        under=int(under) if under else None,
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
