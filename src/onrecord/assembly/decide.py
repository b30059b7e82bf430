"""The analyst's decisions on reports and statements, applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.assembly.anchor import Anchored, orphaned
from onrecord.assembly.dates import when
from onrecord.assembly.statements import Cast, speaker_of
from onrecord.model import Actor, Judged, Reading, Report, Speaker, Statement

SETTLED = frozenset(
    ("ambiguous_date", "date_mismatch", "dateline_without_year", "published_unreadable", "weekday_mismatch")
)
"""Doubts about the day of publication that end when the analyst supplies it."""


def correct(report: Report, decisions: Iterable[Anchored]) -> Report:
    """A report with the day and the outlet that the analyst supplied; the last word counts.

    >>> from onrecord.model import Decision, OffsetMap
    >>> dated = Decision("d", "", "", "published", "r", "report", "", "", "", "2025-08-12", "attached")
    >>> correct(Report("r", "r", "", "", "", OffsetMap("utf-8", ())), [Anchored(dated, "r")]).published.basis
    'analyst'
    """
    for anchored in decisions:
        decision = anchored.decision
        if decision.action == "published":
            flags = tuple(flag for flag in report.flags if flag not in SETTLED)
            report = replace(report, published=when(decision.value, "analyst"), flags=flags)
        if decision.action == "outlet":
            report = replace(report, outlet=Judged(decision.value, "analyst"))
    return report


def checked(anchored: Anchored) -> Anchored:
    """A decision, orphaned where its date is none.

    >>> from onrecord.model import Decision
    >>> checked(Anchored(Decision("d", "", "", "published", "r", "report", "", "", "", "soon"), "r")).decision.state
    'orphaned'
    """
    decision = anchored.decision
    undated = decision.action == "published" and when(decision.value, "analyst") is None
    return orphaned(decision) if undated else anchored


def settle(statement: Statement, decisions: Sequence[Anchored], speakers: Mapping[str, Speaker]) -> Statement | None:
    """A statement as decided; None where it is rejected. `speakers` are those that amendments name, by decision id.

    >>> from onrecord.model import Decision, Span
    >>> said = Statement("s", "s", "r", None, None, (Span(0, 4),), "direct", "assertion", (), Judged("yes", "default"),
    ...     None, None, (), None, 0.6)
    >>> sure = Anchored(Decision("d", "", "", "confirm", "r", "content", "Yes.", "", "", "", "attached"), "r", 0)
    >>> settle(said, [sure], {}).confidence, settle(said, [sure], {}).decided
    (1.0, ('d',))
    """
    for anchored in decisions:
        decision = anchored.decision
        if decision.action == "reject":
            return None
        if decision.action == "confirm":
            statement = replace(statement, confidence=1.0)
        if decision.action == "amend_speaker":
            statement = replace(statement, speakers=(speakers[decision.id],))
        statement = replace(statement, decided=(*statement.decided, decision.id))
    return statement


def amended(anchored: Anchored, actor: Actor, reading: Reading, cast: Cast) -> Speaker:
    """The speaker that an amendment names, pointed to by the words that stand for the source.

    >>> from onrecord.model import Attribution, Decision, Span
    >>> told = Attribution(Span(0, 3), None, (Span(9, 12),), "direct", "assertion", (), Judged("yes", "default"))
    >>> names_sol = Anchored(Decision("d", "", "", "amend_speaker", "r", "content", "No.", "", "", "Mira Sol"), "r", 0)
    >>> sol = Actor("a", "Mira Sol", ("Mira Sol",), "person", (), None, None, ())
    >>> amended(names_sol, sol, Reading("r", "f", True, (told,)), {}).mention
    Span(start=0, end=3)
    """
    own = (entity for index, entity in enumerate(reading.entities) if _is(cast, (reading.report, index), actor))
    source = None if anchored.index is None else reading.attributions[anchored.index].source
    return speaker_of(actor, next(own, None), source, "analyst", 1.0)


def rehung(statements: Sequence[Statement], kept: Mapping[str, Statement]) -> list[Statement]:
    """The statements that were kept, each within the next enclosing one that was kept too.

    >>> rehung([], {})
    []
    """
    enclosing = {statement.id: statement.within for statement in statements}
    return [_within(found, _nearest(found.within, enclosing, kept)) for found in kept.values()]


def _within(statement: Statement, within: str | None) -> Statement:
    return statement if statement.within == within else replace(statement, within=within)


def _nearest(ident: str | None, enclosing: Mapping[str, str | None], kept: Mapping[str, Statement]) -> str | None:
    while ident is not None and ident not in kept:
        ident = enclosing[ident]
    return ident


def _is(cast: Cast, key: tuple[str, int], actor: Actor) -> bool:
    return key in cast and cast[key].id == actor.id
