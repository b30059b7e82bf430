"""What the accounts of an event amount to: when and where it was, who took part, and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.assembly.events.days import Days, dated, days_of
from onrecord.model import Account, Judged, Participant, Reported, When

SETTLED = frozenset(("held", "cancelled", "did_not_happen"))
"""Statuses that end the matter; what is announced, claimed or denied gives way to them."""

OPEN = ("claimed", "denied", "scheduled")
"""The others, in the order in which they count."""

STATED = "stated"
"""Basis of a date that a report's words give, by themselves or reckoned from its day."""

LEADING = 0.5
"""Share of the sources of the one most named, from which others are participants too."""


def by_sources(values: Iterable[tuple[str, Account]]) -> list[str]:
    """Values by how many independent sources give them, most first; of equals that of most accounts, then code point.

    >>> by_sources([])
    []
    """
    sources: dict[str, set[str]] = {}
    counts: dict[str, int] = {}
    for value, account in values:
        sources.setdefault(value, set()).add(account.source)
        counts[value] = counts.get(value, 0) + 1
    return sorted(sources, key=lambda value: (-len(sources[value]), -counts[value], value))


def count_sources(accounts: Iterable[Account]) -> int:
    """How many independent sources stand behind accounts.

    >>> count_sources([])
    0
    """
    return len({account.source for account in accounts})


def settle_when(accounts: Sequence[Account]) -> When | None:
    """The date that most independent sources support, as narrow as they allow.

    Where none states a date, an event told as past was by the day of the first report that tells it so.

    >>> settle_when([]) is None
    True
    """
    stated = [(days, account) for account in accounts if (days := stated_days(account))]
    if stated:
        days = _agreed(stated)
        return next((account.when for own, account in stated if own == days), None) or dated(days, STATED)
    bounded = [account.when for account in accounts if account.when]
    return min(bounded, key=lambda when: (when.latest, when.edtf), default=None)


def stated_days(account: Account) -> Days | None:
    """The days of an account's date where its report's words state it; None where only the report's own day bounds it.

    >>> from onrecord.model import Span
    >>> by_then = When("../2025-08-12", "", "2025-08-12", "published", ("bounded",))
    >>> held = Judged("held", "tense")
    >>> stated_days(Account("r", Span(0, 3), (), "c", None, "narrated", (), (), by_then, None, held, None, "r")) is None
    True
    """
    return days_of(account.when) if account.when and account.when.basis == STATED else None


def settle_people(
    accounts: Sequence[Account], part: Callable[[Account], tuple[Participant, ...]]
) -> tuple[Participant, ...]:
    """Those whom most independent sources name in a part, each as the first account that names them does.

    >>> settle_people([], lambda account: account.actors)
    ()
    """
    told = [(who.actor or who.name.casefold(), who, account) for account in accounts for who in part(account)]
    ranked = by_sources((key, account) for key, _, account in told)
    named = {key: count_sources(account for other, _, account in told if other == key) for key in ranked}
    first: dict[str, Participant] = {}
    for key, who, _ in told:
        first.setdefault(key, who)
    known = {key for key in ranked if first[key].actor}
    return tuple(
        first[key] for key in ranked if named[key] >= LEADING * named[ranked[0]] and (key in known or not known)
    )


def settle_place(accounts: Sequence[Account]) -> Judged | None:
    """The place that most independent sources name, as the first of them does.

    >>> settle_place([]) is None
    True
    """
    placed = [(account.place, account) for account in accounts if account.place]
    ranked = by_sources((place.value.casefold(), account) for place, account in placed)
    return next((place for place, _ in placed if place.value.casefold() == ranked[0]), None) if ranked else None


def settle_status(accounts: Sequence[Account]) -> str:
    """How the event stands at the record's end; accounts are in report order.

    What was held, was cancelled or did not happen by most independent sources, the later telling deciding between
    equals; else what is claimed or denied by most; else it is scheduled.

    >>> settle_status([])
    'scheduled'
    """
    for closed in (SETTLED, frozenset(("claimed", "denied"))):
        told = [(account.status.value, account) for account in accounts if account.status.value in closed]
        if told:
            return _prevailing(told)
    return "scheduled"


def history_of(accounts: Sequence[Account]) -> tuple[Reported, ...]:
    """How the status moved, oldest first; an announcement told after the event is no step back.

    >>> history_of([])
    ()
    """
    steps: dict[str, list[int]] = {}
    for place, account in enumerate(accounts):
        steps.setdefault(account.status.value, []).append(place)
    ranked = sorted(
        steps, key=lambda status: (status != "scheduled" or steps[status][0] > _first_end(accounts), steps[status][0])
    )
    return tuple(Reported(status, tuple(steps[status])) for status in ranked)


def _first_end(accounts: Sequence[Account]) -> int:
    """The place of the last account of the first report that has the matter settled."""
    report = next((account.report for account in accounts if account.status.value in SETTLED), None)
    return max((place for place, account in enumerate(accounts) if account.report == report), default=len(accounts))


def _prevailing(told: Sequence[tuple[str, Account]]) -> str:
    last = {status: place for place, (status, _) in enumerate(told)}
    named = {status: count_sources(account for other, account in told if other == status) for status in last}
    return max(last, key=lambda status: (named[status], last[status]))


def _agreed(stated: Sequence[tuple[Days, Account]]) -> Days:
    """The days that the dates of most independent sources share; of equals the narrowest, then the earliest."""
    best: tuple[int, int, int, int] | None = None
    found = stated[0][0]
    for point in sorted({days.first for days, _ in stated}):
        around = [(days, account) for days, account in stated if days.first <= point <= days.last]
        common = Days(max(days.first for days, _ in around), min(days.last for days, _ in around))
        rank = (-count_sources(account for _, account in around), -len(around), common.length, common.first)
        if best is None or rank < best:
            best, found = rank, common
    return found
