"""The record: what all readings and the analyst's decisions together amount to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from onrecord.model.event import Event, RecordedClaim
from onrecord.model.figure import Figure
from onrecord.model.judged import Judged, When
from onrecord.model.position import IssueSet, Position
from onrecord.model.proposal import Proposal
from onrecord.model.prospect import Prospect
from onrecord.model.reading import Carriage
from onrecord.model.report import Region
from onrecord.model.span import Span
from onrecord.model.times import Time
from onrecord.model.version import Version


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report's row in the record: what it says of itself, as decided, and how it stands to the others.

    Attributes:
        read: Whether its language is read.
        copy_of: Id of the earliest report with the same text, or nearly so; None where it is its own source.
        version_of: Id of the report at the same address that this one supersedes.
        outlet, published and the rest: as in `Report`, decisions applied.
    """

    id: str
    name: str
    path: str
    sha256: str
    text: str
    regions: tuple[Region, ...]
    outlet: Judged | None
    title: Judged | None
    authors: tuple[Judged, ...]
    url: Judged | None
    published: When | None
    dateline: Judged | None
    language: Judged | None
    carriers: tuple[Judged, ...]
    read: bool
    copy_of: str | None
    version_of: str | None
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor as one statement's speaker.

    Attributes:
        actor: The actor's id.
        name: The actor's canonical name in the record.
        kind: As in `Actor`.
        role, affiliation, capacity, side: As this report gives them.
        mention: The words in this report that point to the actor; None where the subject is elided.
        basis: As in `Resolution`.
        confidence: That this is who said it.
    """

    actor: str
    name: str
    kind: str
    role: Judged | None
    affiliation: Judged | None
    capacity: Judged | None
    side: Judged | None
    mention: Span | None
    basis: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution with its speakers resolved across the record.

    Attributes:
        id: Hash of the report's id and the spans.
        remark_id: The utterance this is a telling of; equal to the smallest member's `id`.
        report: The report's id.
        within: Id of the enclosing statement.
        decided: Ids of the decisions that touch this row.
        said_on: The day it was said; its basis is `stated` where the report's words say when, else `published`, and
            then the interval ends, and does not begin, with that day.
        others: as in `Attribution`.
    """

    id: str
    remark_id: str
    report: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    type: str
    speakers: tuple[Speaker, ...]
    actual: Judged
    addressee: Judged | None
    venue: Judged | None
    via: tuple[Carriage, ...]
    within: str | None
    confidence: float
    decided: tuple[str, ...] = ()
    act: Judged | None = None
    said_on: When | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """A value as one report gives it: the way a cell that spans reports names its evidence.

    Attributes:
        report: The report's id.
        cell: The value there, its basis and spans of that report.
    """

    report: str
    cell: Judged


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A place where an actor is named, described or meant by a pronoun."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """One who speaks or is spoken of, under one id across all reports.

    Attributes:
        id: The gazetteer's where known (`country:RU`, `org:nato`), else a hash of the smallest member.
        name: Canonical name.
        names: Every name it was given, most frequent first, then by code point.
        kind: `person`, `organization`, `country`, `group` or `unnamed`.
        roles: As the reports give them, each with its evidence.
        capacity: The most frequent.
        side: The most frequent.
        mentions: In report order, then text order.
        redirects: Ids that this actor had before a merge.
        flags: Doubts, such as `ambiguous` (the name may be one of several other actors').
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    roles: tuple[Cited, ...]
    capacity: Cited | None
    side: Cited | None
    mentions: tuple[ActorMention, ...]
    redirects: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What the analyst settled, anchored by quotation so that it outlives a better reader.

    Attributes:
        id: Hash of all the fields below but `state`.
        at: When, ISO 8601.
        by: Who.
        action: `reject`, `confirm`, `amend_speaker`, `merge`, `split`, `published`, `outlet`.
        report: The report's id or name.
        role: What `quote` is: `content`, `source`, `cue`, `actor` or `report`.
        quote: Verbatim words of the report (empty where `role` is `report`).
        prefix: Words right before the quote, as in the W3C Web Annotation TextQuoteSelector; may be empty.
        suffix: Words right after.
        value: What is decided: the speaker's name, the other actor's name, the date, the outlet.
        state: `attached`, `moved` or `orphaned`; empty before the first assembly.
    """

    id: str
    at: str
    by: str
    action: str
    report: str
    role: str
    quote: str
    prefix: str
    suffix: str
    value: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Assembled:
    """A whole record in memory, each table sorted as it is exported.

    Attributes:
        reports: By first possible day of publication (unknown last), then name, then id.
        statements: In report order, then text order.
        actors: By number of statements (most first), then name, then id.
        decisions: In the order they were taken in, each with its state.
        times: In report order, then text order.
        claims: Likewise.
        events: By first possible day (unknown last), then last possible day, then id.
        issues: The sets that the positions were matched with, by id.
        positions: In report order, then text order. So forecasts, commissives and figures.
        proposals: By first telling: report order, then text order.
        forecasts: What is foretold of what the foreteller does not control.
        commissives: Plans, promises, threats and ultimatums about one's own acts.
        accounts: By subject, the one told by most sources first; then report order, then text order.
        figures: Numbers that reports claim.
    """

    reports: tuple[ReportEntry, ...]
    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    decisions: tuple[Decision, ...]
    times: tuple[Time, ...] = ()
    claims: tuple[RecordedClaim, ...] = ()
    events: tuple[Event, ...] = ()
    issues: tuple[IssueSet, ...] = ()
    positions: tuple[Position, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    forecasts: tuple[Prospect, ...] = ()
    commissives: tuple[Prospect, ...] = ()
    accounts: tuple[Version, ...] = ()
    figures: tuple[Figure, ...] = ()


class Record(Protocol):
    """What views and exports may ask of a record; stores implement it."""

    def reports(self) -> Iterator[ReportEntry]:
        """All reports, in report order."""

    def statements(self, *, report: str | None = None) -> Iterator[Statement]:
        """All statements, or those of one report, in report order, then text order."""

    def actors(self) -> Iterator[Actor]:
        """All actors."""

    def decisions(self) -> Iterator[Decision]:
        """All decisions with their states."""

    def times(self, *, report: str | None = None) -> Iterator[Time]:
        """All expressions of time, or those of one report, in report order, then text order."""

    def claims(self, *, report: str | None = None) -> Iterator[RecordedClaim]:
        """All claims, or those of one report, in report order, then text order."""

    def events(self) -> Iterator[Event]:
        """All events, by first possible day."""

    def issues(self) -> Iterator[IssueSet]:
        """The sets of issues that the positions were matched with."""

    def positions(self) -> Iterator[Position]:
        """All positions, in report order, then text order."""

    def proposals(self) -> Iterator[Proposal]:
        """All proposals, by first telling."""

    def forecasts(self) -> Iterator[Prospect]:
        """All forecasts, in report order, then text order."""

    def commissives(self) -> Iterator[Prospect]:
        """All plans, promises, threats and ultimatums, in report order, then text order."""

    def accounts(self) -> Iterator[Version]:
        """All accounts, subject by subject."""

    def figures(self) -> Iterator[Figure]:
        """All figures, in report order, then text order."""

    def counts(self) -> Mapping[str, int]:
        """Rows a table."""
