"""Events before their place in a series is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.assembly.events.days import days_of
from onrecord.assembly.events.settle import STATED, by_sources, settle_when, stated_days
from onrecord.assembly.events.tell import PAST, Mention
from onrecord.assembly.events.telling import Telling, merged
from onrecord.assembly.order import digest, spell

AHEAD = "told_before"
"""Basis of the status of what a report tells as past before its day."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event's mentions, one for each report and voice and status, in report order.

    Attributes:
        id: The event's.
        telling: All mentions as one.
        level: By most independent sources.
        ordinal: Likewise.
        series: Id of the event that it is part of.
    """

    id: str
    mentions: tuple[Mention, ...]
    telling: Telling
    level: str
    ordinal: int | None
    series: str | None = None


def draft(mentions: Sequence[Mention], places: Mapping[str, int], *, name: str = "event") -> Draft:
    """Mentions of one event as a draft; `places` are the reports' places in the record.

    A report that tells it several times gives one account for its own prose and one for each statement that tells it,
    the fullest mention's, with what the others add. What is told as past before its day was still to come: "he meets
    Xi next month" in a headline.
    """
    told = sorted(
        _once(_in_time(mentions)), key=lambda mention: (places[mention.account.report], mention.account.trigger)
    )
    keys = ((mention.account.report, mention.account.trigger) for mention in told)
    report, trigger = min(keys)
    levels = by_sources((mention.telling.level, mention.account) for mention in told if mention.telling.level)
    numbers = by_sources((mention.telling.ordinal, mention.account) for mention in told if mention.telling.ordinal)
    return Draft(
        digest(name, report, spell((trigger,))),
        tuple(told),
        merged([mention.telling for mention in told]),
        next(iter(levels), ""),
        next((int(number) for number in numbers if number.isdecimal()), None),
    )


def _in_time(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions with those that tell as past, before the event's day, that it was, as plans."""
    days = days_of(settle_when([mention.account for mention in mentions]))
    for mention in mentions:
        published, status = mention.telling.published, mention.account.status
        if days and published is not None and published < days.first and status.value in PAST:
            planned = replace(status, value="scheduled", basis=AHEAD)
            when = mention.account.when if stated_days(mention.account) else None
            account = replace(mention.account, status=planned, when=when)
            yield replace(mention, account=account, telling=replace(mention.telling, status="scheduled"))
        else:
            yield mention


def _once(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention for each report, voice and status."""
    holders: dict[tuple[str, str, str], list[Mention]] = {}
    for mention in mentions:
        account = mention.account
        holders.setdefault((account.report, account.statement or "", account.status.value), []).append(mention)
    return [_fullest(holders[holder]) for holder in sorted(holders)]


def _fullest(mentions: Sequence[Mention]) -> Mention:
    """The fullest mention, with what it lacks from the next that has it."""
    ranked = sorted(mentions, key=lambda mention: (-mention.telling.fullness, mention.telling.key))
    accounts = [mention.account for mention in ranked]
    dates = [account.when for account in accounts if account.when]
    account = replace(
        accounts[0],
        actors=next((account.actors for account in accounts if account.actors), ()),
        recipients=next((account.recipients for account in accounts if account.recipients), ()),
        when=next((when for when in dates if when.basis == STATED), next(iter(dates), None)),
        place=next((account.place for account in accounts if account.place), None),
        ordinal=next((account.ordinal for account in accounts if account.ordinal), None),
        figures=next((account.figures for account in accounts if account.figures), ()),
    )
    series = next((mention.series for mention in ranked if mention.series), None)
    return Mention(account, merged([mention.telling for mention in mentions]), ranked[0].type, series)
