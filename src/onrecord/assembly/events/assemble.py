"""Happenings of all reports as events: each once, with every report's account of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.assembly.copies import Kinship
from onrecord.assembly.events.differ import disagreements
from onrecord.assembly.events.draft import Draft, draft
from onrecord.assembly.events.group import group
from onrecord.assembly.events.settle import (
    by_sources,
    count_sources,
    history_of,
    settle_people,
    settle_place,
    settle_status,
    settle_when,
    stated_days,
)
from onrecord.assembly.events.spine import string
from onrecord.assembly.events.tell import Mention, Sheet, apart, homes_of, tell
from onrecord.assembly.sources import sources_of
from onrecord.assembly.statements import Cast
from onrecord.model import Account, Event, Judged, Reading, RecordedClaim, Report, Time, When

UNKNOWN = "9999-12-31"


def assemble_events(
    evidence: Sequence[tuple[Report, Reading]],
    *,
    times: Mapping[str, Sequence[Time]],
    claims: Mapping[str, Sequence[RecordedClaim]],
    cast: Cast,
    kinship: Mapping[str, Kinship],
) -> tuple[Event, ...]:
    """The events that reports tell of, the same for the same reports in any order.

    Args:
        evidence: Reports with their readings, in report order, each report once.
        times: Each report's expressions of time, anchored.
        claims: Each report's claims, one for each in `Reading.claims` and in that order.
        cast: Who each entity is.
        kinship: Which reports copy which.

    >>> assemble_events([], times={}, claims={}, cast={}, kinship={})
    ()
    """
    sources, homes = sources_of([report for report, _ in evidence], kinship), homes_of(cast)
    mentions = [
        mention
        for report, reading in evidence
        for mention in tell(
            Sheet(report, reading, times.get(report.id, ()), claims.get(report.id, ()), cast, sources[report.id], homes)
        )
    ]
    places = {report.id: place for place, (report, _) in enumerate(evidence)}
    groups = group([mention.telling for mention in mentions])
    drafts = string([draft([mentions[place] for place in members], places) for members in groups], places)
    texts = {report.id: report.text for report, _ in evidence}
    return tuple(sorted((_event(each, texts, homes) for each in drafts), key=_first_day))


def _event(told: Draft, texts: Mapping[str, str], homes: Mapping[str, str]) -> Event:
    accounts = tuple(mention.account for mention in told.mentions)
    when, status = settle_when(_of_status(accounts)), settle_status(accounts)
    lead = _lead(told.mentions, when, status)
    kind = _type(told.mentions, lead)
    ranked = (accounts[lead], *accounts)
    actors = settle_people(ranked, lambda account: account.actors)
    return Event(
        id=told.id,
        type=kind,
        lead=lead,
        actors=actors,
        recipients=apart(settle_people(ranked, lambda account: account.recipients), actors),
        when=when,
        place=settle_place(ranked),
        status=status,
        history=history_of(accounts),
        series=told.series,
        level=told.level,
        ordinal=told.ordinal,
        accounts=accounts,
        sources=count_sources(accounts),
        disagreements=disagreements(accounts, texts, homes, mutual=told.telling.mutual),
        confidence=kind.confidence,
    )


def _of_status(accounts: Sequence[Account]) -> Sequence[Account]:
    """The accounts that date an event: those of its last status where these do, or else all."""
    status = settle_status(accounts)
    own = [account for account in accounts if account.status.value == status and stated_days(account)]
    return own or accounts


def _type(mentions: Sequence[Mention], lead: int) -> Judged:
    """The root that most independent sources give, as sure as the surest of them; evidence is the lead's."""
    root = by_sources((mention.type.value, mention.account) for mention in mentions)[0]
    own = [mention.type for mention in mentions if mention.type.value == root]
    surest = max(own, key=lambda judged: judged.confidence)
    evidence = mentions[lead].type.evidence if mentions[lead].type.value == root else ()
    return Judged(root, surest.basis, evidence, surest.confidence)


def _lead(mentions: Sequence[Mention], when: When | None, status: str) -> int:
    """The place of the fullest account of those that hold what the event is held to be."""

    def rank(place: int) -> tuple[bool, bool, bool, int, int]:
        account = mentions[place].account
        return (
            account.status.value != status,
            when is not None and (account.when is None or account.when.edtf != when.edtf),
            account.voice != "narrated",
            -mentions[place].telling.fullness,
            place,
        )

    return min(range(len(mentions)), key=rank)


def _first_day(event: Event) -> tuple[str, str, str]:
    """Sort key: first possible day, unknown last, then last possible day, then id."""
    when = event.when
    return (when.earliest if when else "") or UNKNOWN, (when.latest if when else "") or UNKNOWN, event.id
