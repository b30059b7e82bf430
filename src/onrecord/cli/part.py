"""Some rows of a record, which views show as they show a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from onrecord.model import (
    Actor,
    Decision,
    Event,
    Figure,
    IssueSet,
    Position,
    Proposal,
    Prospect,
    RecordedClaim,
    ReportEntry,
    Statement,
    Time,
    Version,
)


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of a record, as a record."""

    some_reports: tuple[ReportEntry, ...] = ()
    some_statements: tuple[Statement, ...] = ()
    some_actors: tuple[Actor, ...] = ()
    some_decisions: tuple[Decision, ...] = ()
    some_times: tuple[Time, ...] = ()
    some_claims: tuple[RecordedClaim, ...] = ()
    some_events: tuple[Event, ...] = ()
    some_issues: tuple[IssueSet, ...] = ()
    some_positions: tuple[Position, ...] = ()
    some_proposals: tuple[Proposal, ...] = ()
    some_forecasts: tuple[Prospect, ...] = ()
    some_commissives: tuple[Prospect, ...] = ()
    some_accounts: tuple[Version, ...] = ()
    some_figures: tuple[Figure, ...] = ()

    def reports(self) -> Iterator[ReportEntry]:
        """The reports that fit."""
        return iter(self.some_reports)

    def statements(self, *, report: str | None = None) -> Iterator[Statement]:
        """The statements that fit, or those of one report."""
        return (statement for statement in self.some_statements if report in (None, statement.report))

    def actors(self) -> Iterator[Actor]:
        """The actors that fit."""
        return iter(self.some_actors)

    def decisions(self) -> Iterator[Decision]:
        """The decisions that fit."""
        return iter(self.some_decisions)

    def times(self, *, report: str | None = None) -> Iterator[Time]:
        """The expressions of time that fit, or those of one report."""
        return (time for time in self.some_times if report in (None, time.report))

    def claims(self, *, report: str | None = None) -> Iterator[RecordedClaim]:
        """The claims that fit, or those of one report."""
        return (claim for claim in self.some_claims if report in (None, claim.report))

    def events(self) -> Iterator[Event]:
        """The events that fit."""
        return iter(self.some_events)

    def issues(self) -> Iterator[IssueSet]:
        """The sets of issues."""
        return iter(self.some_issues)

    def positions(self) -> Iterator[Position]:
        """The positions that fit."""
        return iter(self.some_positions)

    def proposals(self) -> Iterator[Proposal]:
        """The proposals that fit."""
        return iter(self.some_proposals)

    def forecasts(self) -> Iterator[Prospect]:
        """The forecasts that fit."""
        return iter(self.some_forecasts)

    def commissives(self) -> Iterator[Prospect]:
        """The commissives that fit."""
        return iter(self.some_commissives)

    def accounts(self) -> Iterator[Version]:
        """The accounts that fit."""
        return iter(self.some_accounts)

    def figures(self) -> Iterator[Figure]:
        """The figures that fit."""
        return iter(self.some_figures)

    def counts(self) -> Mapping[str, int]:
        """Rows a table."""
        return {each.name.removeprefix("some_"): len(getattr(self, each.name)) for each in fields(self)}
