"""Statements, reports, actors, times, claims, events and decisions in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.model import Actor, Decision, Record, RecordedClaim, ReportEntry, Speaker, Statement, Time
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.chronicle import chronicle
from onrecord.views.labels import dated, term
from onrecord.views.terminal.columns import Column, Rows, Seen, under, value

_STATEMENT = (
    Column("who", 3),
    Column("cue", 2),
    Column("words", 8),
    Column("to, via", 2, wide_only=True),
    Column("kind", wide_only=True),
    Column("act", wide_only=True),
    Column("outlet", 2, wide_only=True),
    Column("date"),
    Column("sure"),
)


def _statements(record: Record, _: bool) -> Iterator[Seen]:
    for report in record.reports():
        for statement in record.statements(report=report.id):
            yield Seen(_statement_cells(statement, report), _why_hidden(statement))


def _why_hidden(statement: Statement) -> str:
    if statement.actual.value != "yes":
        return "not said (hypothetical, negated or to come)"
    return under("statements", statement.confidence)


def _name(speaker: Speaker) -> str:
    return speaker.name if speaker.confidence >= CONFIDENCE_LINE else f"{speaker.name} (?)"


def _statement_cells(statement: Statement, report: ReportEntry) -> tuple[str, ...]:
    said = statement.actual.value == "yes"
    cue = statement.cue.exact(report.text) if statement.cue else ""
    through = [f"{term(carriage.relation)} {carriage.carrier}" for carriage in statement.via]
    to_whom = [statement.addressee.value] if statement.addressee else []
    return (
        ", ".join(_name(speaker) for speaker in statement.speakers) or "—",
        cue if said else f"[not said: {term(statement.actual.basis)}] {cue}",
        " … ".join(span.exact(report.text) for span in statement.content),
        "; ".join([*to_whom, *through]),
        statement.kind,
        statement.act.value if statement.act else "",
        value(report.outlet),
        _said_on(statement, report),
        f"{statement.confidence:.2f}",
    )


def _said_on(statement: Statement, report: ReportEntry) -> str:
    """The day where the report's words say it; else the report's, which it was said by: `≤2031-05-06`."""
    said_on = statement.said_on
    if said_on and said_on.basis != "published":
        return said_on.edtf
    return f"≤{report.published.edtf}" if report.published else "—"


_REPORT = (
    Column("id"),
    Column("title", 4),
    Column("outlet", 2),
    Column("date"),
    Column("language", wide_only=True),
    Column("copy of", wide_only=True),
    Column("doubts", 2),
)


def _reports(record: Record, _: bool) -> Iterator[Seen]:
    for report in record.reports():
        doubts = [term(flag) for flag in report.flags] + ([] if report.read else ["unread"])
        yield Seen(
            (
                report.id,
                value(report.title) if report.title else report.name,
                value(report.outlet),
                report.published.edtf if report.published else "—",
                value(report.language),
                report.copy_of or "",
                ", ".join(doubts),
            )
        )


_ACTOR = (
    Column("name", 3),
    Column("kind"),
    Column("roles", 5),
    Column("side", 2, wide_only=True),
    Column("also named", 3, wide_only=True),
    Column("mentions"),
)


def _actors(record: Record, _: bool) -> Iterator[Seen]:
    return (Seen(_actor_cells(actor)) for actor in record.actors())


def _actor_cells(actor: Actor) -> tuple[str, ...]:
    return (
        actor.name,
        actor.kind,
        "; ".join(dict.fromkeys(cited.cell.value for cited in actor.roles)),
        actor.side.cell.value if actor.side else "",
        ", ".join(name for name in actor.names if name != actor.name),
        str(len(actor.mentions)),
    )


_DECISION = (
    Column("action"),
    Column("report", 2),
    Column("quote", 4),
    Column("value", 2),
    Column("by", wide_only=True),
    Column("at", wide_only=True),
    Column("state"),
)


def _decisions(record: Record, _: bool) -> Iterator[Seen]:
    return (Seen(_decision_cells(decision)) for decision in record.decisions())


def _decision_cells(decision: Decision) -> tuple[str, ...]:
    return (
        decision.action,
        decision.report,
        decision.quote,
        decision.value,
        decision.by,
        decision.at,
        decision.state or "—",
    )


_TIME = (
    Column("words", 3),
    Column("type"),
    Column("value", 2),
    Column("days", 3),
    Column("from", 2, wide_only=True),
    Column("report", 2, wide_only=True),
    Column("doubts", 2),
)


def _times(record: Record, _: bool) -> Iterator[Seen]:
    for report in record.reports():
        for time in record.times(report=report.id):
            yield Seen(_time_cells(time, report))


def _time_cells(time: Time, report: ReportEntry) -> tuple[str, ...]:
    doubts = [*map(term, dict.fromkeys(time.flags)), *([" or ".join(time.candidates)] if time.candidates else [])]
    return (
        time.span.exact(report.text),
        time.type.lower(),
        " ".join(part for part in (time.mod.lower(), time.value) if part),
        dated(time.when),
        f"{time.anchor.value} ({term(time.anchor.basis)})" if time.anchor else "",
        report.name,
        ", ".join(doubts),
    )


_CLAIM = (
    Column("voice"),
    Column("words", 8),
    Column("holds"),
    Column("if", 3, wide_only=True),
    Column("hedge", 2, wide_only=True),
    Column("when", 2, wide_only=True),
    Column("report", 3, wide_only=True),
    Column("sure"),
)


def _claims(record: Record, _: bool) -> Iterator[Seen]:
    for report in record.reports():
        for claim in record.claims(report=report.id):
            yield Seen(_claim_cells(claim, report), under("claims", claim.confidence))


def _claim_cells(claim: RecordedClaim, report: ReportEntry) -> tuple[str, ...]:
    text = report.text
    negated = ["negated"] if claim.polarity.value == "negative" else []
    return (
        claim.voice,
        " … ".join(span.exact(text) for span in claim.spans),
        ", ".join([term(claim.factuality.value), *negated]),
        " … ".join(span.exact(text) for span in claim.condition),
        claim.hedge.span.exact(text) if claim.hedge else "",
        dated(claim.when),
        report.name,
        f"{claim.confidence:.2f}",
    )


_EVENT = (Column("date", 2), Column("what", 4), Column("words", 6), Column("told by", 2), Column("sure"))


def _events(record: Record, all_rows: bool) -> Iterator[Seen]:
    for entry in chronicle(record, all_rows=all_rows):
        cells = (entry.date, entry.what, entry.words, entry.told, entry.sure)
        yield Seen(cells, entry.hidden, entry.heading)


SAID: Mapping[str, tuple[tuple[Column, ...], Rows]] = {
    "statements": (_STATEMENT, _statements),
    "reports": (_REPORT, _reports),
    "actors": (_ACTOR, _actors),
    "times": (_TIME, _times),
    "claims": (_CLAIM, _claims),
    "events": (_EVENT, _events),
    "decisions": (_DECISION, _decisions),
}
