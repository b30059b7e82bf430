"""Nouns as rows: the columns that a record is filtered by, here or by whoever opens the file with SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from onrecord.model import (
    Assembled,
    Event,
    Position,
    Proposal,
    Prospect,
    RecordedClaim,
    ReportEntry,
    Statement,
    Version,
    When,
    Who,
)
from onrecord.store.codec import encode, pack

Bound: TypeAlias = "str | int | float | bytes | None"
Row: TypeAlias = "tuple[Bound, ...]"

COLUMNS: Mapping[str, str] = {
    "report_entry": "id packed",
    "statement": "id report outlet speakers kind type actual confidence text body",
    "actor": "id name body",
    "time": "report type value earliest latest body",
    "claim": "id report statement voice polarity factuality confidence body",
    "event": "number id type status earliest latest actors series sources confidence body",
    "event_report": "report event",
    "issue_set": "id body",
    "position": "id report actors issue option stance voice earliest latest confidence body",
    "proposal": "id actors status earliest latest sources confidence body",
    "forecast": "id report actors kind outcome earliest latest confidence body",
    "commissive": "id report actors kind outcome earliest latest confidence body",
    "account": "id subject told_of report source confidence body",
    "figure": "id report kind value unit group_id confidence body",
}
"""The columns that are written, table by table; a `number` that is not among them counts up."""

FILLED = tuple(COLUMNS)
"""The tables that each assembly fills anew."""


def put(connection: sqlite3.Connection, assembled: Assembled) -> None:
    """Write the rows of a record into its empty tables.

    >>> from onrecord.store.schema import TABLES
    >>> connection = sqlite3.connect(":memory:")
    >>> _ = connection.executescript(TABLES)
    >>> put(connection, Assembled((), (), (), ()))
    """
    for table, rows in _rows(assembled):
        columns = COLUMNS[table].split()
        places = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", rows)


def _rows(assembled: Assembled) -> Iterator[tuple[str, Iterable[Row]]]:
    entries = {entry.id: entry for entry in assembled.reports}
    yield "report_entry", ((entry.id, pack(encode(entry))) for entry in assembled.reports)
    yield "statement", (_statement(statement, entries[statement.report]) for statement in assembled.statements)
    yield "actor", ((actor.id, actor.name, encode(actor)) for actor in assembled.actors)
    yield "time", ((time.report, time.type, time.value, *_days(time.when), encode(time)) for time in assembled.times)
    yield "claim", map(_claim, assembled.claims)
    yield "event", (_event(number, event) for number, event in enumerate(assembled.events, 1))
    told = {(account.report, number) for number, event in enumerate(assembled.events, 1) for account in event.accounts}
    yield "event_report", sorted(told)
    yield "issue_set", ((each.id, encode(each)) for each in assembled.issues)
    yield "position", map(_position, assembled.positions)
    yield "proposal", map(_proposal, assembled.proposals)
    yield "forecast", map(_prospect, assembled.forecasts)
    yield "commissive", map(_prospect, assembled.commissives)
    yield "account", map(_version, assembled.accounts)
    yield (
        "figure",
        (
            (each.id, each.report, each.kind.value, each.value, each.unit, each.group, each.confidence, encode(each))
            for each in assembled.figures
        ),
    )


def _days(when: When | None) -> tuple[str | None, str | None]:
    return (when.earliest, when.latest) if when else (None, None)


def _names(who: Iterable[Who]) -> str:
    return "\n".join(dict.fromkeys(each.name for each in who))


def _statement(statement: Statement, entry: ReportEntry) -> Row:
    return (
        statement.id,
        statement.report,
        entry.outlet.value if entry.outlet else None,
        "\n".join(speaker.name for speaker in statement.speakers),
        statement.kind,
        statement.type,
        statement.actual.value == "yes",
        statement.confidence,
        " … ".join(span.exact(entry.text) for span in statement.content),
        encode(statement),
    )


def _claim(claim: RecordedClaim) -> Row:
    return (
        claim.id,
        claim.report,
        claim.statement,
        claim.voice,
        claim.polarity.value,
        claim.factuality.value,
        claim.confidence,
        encode(claim),
    )


def _event(number: int, event: Event) -> Row:
    names = dict.fromkeys(who.name for who in (*event.actors, *event.recipients))
    return (
        number,
        event.id,
        event.type.value,
        event.status,
        *_days(event.when),
        "\n".join(names),
        event.series,
        event.sources,
        event.confidence,
        encode(event),
    )


def _position(position: Position) -> Row:
    return (
        position.id,
        position.report,
        position.actor.name,
        position.issue,
        position.option,
        position.stance.value,
        position.voice,
        *_days(position.on),
        position.confidence,
        encode(position),
    )


def _proposal(proposal: Proposal) -> Row:
    involved = (*proposal.proposers, *proposal.addressees, *(response.actor for response in proposal.responses))
    return (
        proposal.id,
        _names(involved),
        proposal.status.value,
        *_days(proposal.on),
        proposal.sources,
        proposal.confidence,
        encode(proposal),
    )


def _prospect(prospect: Prospect) -> Row:
    return (
        prospect.id,
        prospect.report,
        prospect.who.name,
        prospect.kind.value,
        prospect.outcome.value,
        *_days(prospect.on),
        prospect.confidence,
        encode(prospect),
    )


def _version(version: Version) -> Row:
    return (
        version.id,
        version.subject,
        version.of,
        version.report,
        version.source,
        version.confidence,
        encode(version),
    )
