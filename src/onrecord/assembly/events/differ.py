"""Where accounts of one event cannot all be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from onrecord.assembly.events.days import Days
from onrecord.assembly.events.figures import figure
from onrecord.assembly.events.settle import count_sources, settle_when, stated_days
from onrecord.assembly.events.words import telling_words
from onrecord.assembly.unite import components
from onrecord.model import Account, Disagreement, Participant, Reported

AGAINST = (("held", "denied"), ("held", "did_not_happen"), ("claimed", "denied"), ("claimed", "did_not_happen"))
"""Statuses that cannot both be so; a cancellation is a step, not a contradiction."""

PLANNED = frozenset(("scheduled", "cancelled"))

Value = TypeVar("Value", Days, str, tuple[str, ...])

Values = Mapping[str, list[int]]
"""Accounts by the value they give."""


def disagreements(
    accounts: Sequence[Account], texts: Mapping[str, str], homes: Mapping[str, str], *, mutual: bool
) -> tuple[Disagreement, ...]:
    """The fields in which accounts of one event differ, in a fixed order.

    Args:
        accounts: In report order.
        texts: The reports' texts by id.
        homes: The country or body of each actor, by id.
        mutual: Whether it makes no difference who does it to whom.

    >>> disagreements([], {}, {}, mutual=False)
    ()
    """
    found: list[tuple[str, Values]] = [
        ("when", _dates(accounts)),
        ("place", _places(accounts, texts)),
        *(("number", values) for values in _numbers(accounts, texts)),
        ("status", _statuses(accounts)),
    ]
    if not mutual:
        found.append(("actor", _people(accounts, homes, lambda account: account.actors)))
        found.append(("recipient", _people(accounts, homes, lambda account: account.recipients)))
    return tuple(Disagreement(field, _ranked(values, accounts)) for field, values in found if len(values) > 1)


def _dates(accounts: Sequence[Account]) -> Values:
    """Stated dates that do not meet; what was only planned for another day is no contradiction."""
    stated = {place: days for place, account in enumerate(accounts) if (days := stated_days(account))}
    past = {place: days for place, days in stated.items() if accounts[place].status.value not in PLANNED}
    values: dict[str, list[int]] = {}
    for group in _alike(past or stated, Days.meets):
        agreed = settle_when([accounts[place] for place in group])
        values.setdefault(agreed.edtf if agreed else "", []).extend(group)
    return values


def _places(accounts: Sequence[Account], texts: Mapping[str, str]) -> Values:
    """Places by name that share no word, where no report has both: one that has knows the one to lie in the other."""
    named = {place: account.place.value for place, account in enumerate(accounts) if account.place}
    proper = {place: name for place, name in named.items() if any(word[:1].isupper() for word in name.split())}
    reports = [texts.get(report, "") for report in sorted({account.report for account in accounts})]

    def may_be_one(one: str, other: str) -> bool:
        shared = telling_words(one) & telling_words(other)
        return bool(shared) or any(one in text and other in text for text in reports)

    return _named(_alike(proper, may_be_one), proper)


def _numbers(accounts: Sequence[Account], texts: Mapping[str, str]) -> Iterator[Values]:
    """Numbers of the same thing that differ, where no account gives both: 38 and 41 kilometres."""
    counted: dict[str, dict[str, list[int]]] = {}
    words: dict[tuple[str, str], str] = {}
    for place, account in enumerate(accounts):
        for span in account.figures:
            told = " ".join(span.exact(texts.get(account.report, "")).split())
            number, unit = figure(told)
            if number and unit:
                counted.setdefault(unit, {}).setdefault(number, []).append(place)
                words.setdefault((number, unit), told)
    for unit, numbers in sorted(counted.items()):
        if all(set(one).isdisjoint(other) for one, other in combinations(numbers.values(), 2)):
            yield {words[number, unit]: sorted(set(places)) for number, places in numbers.items()}


def _statuses(accounts: Sequence[Account]) -> Values:
    told: dict[str, list[int]] = {}
    for place, account in enumerate(accounts):
        told.setdefault(account.status.value, []).append(place)
    opposed = {status for pair in AGAINST if told.keys() >= set(pair) for status in pair}
    return {status: told[status] for status in sorted(opposed)}


def _people(
    accounts: Sequence[Account], homes: Mapping[str, str], part: Callable[[Account], tuple[Participant, ...]]
) -> Values:
    """Actors of the record that accounts put in one part, and that share neither an account nor a home."""
    known = {place: [who for who in part(account) if who.actor] for place, account in enumerate(accounts)}
    marks = {
        place: tuple(sorted({mark for who in people for mark in (who.actor or "", homes.get(who.actor or "", ""))}))
        for place, people in known.items()
        if people and all(homes.get(who.actor or "") for who in people)
    }
    groups = _alike(marks, lambda one, other: not set(one).isdisjoint(other))
    return _named(groups, {place: known[place][0].name for place in marks})


def _alike(values: Mapping[int, Value], may_be_one: Callable[[Value, Value], bool]) -> list[list[int]]:
    """Accounts in groups whose values hang together; equal values are compared once."""
    distinct = sorted(set(values.values()))
    pairs = [(a, b) for a, b in combinations(range(len(distinct)), 2) if may_be_one(distinct[a], distinct[b])]
    group_of = {distinct[at]: number for number, group in enumerate(components(len(distinct), pairs)) for at in group}
    groups: dict[int, list[int]] = {}
    for place, value in values.items():
        groups.setdefault(group_of[value], []).append(place)
    return list(groups.values())


def _named(groups: Iterable[list[int]], names: Mapping[int, str]) -> Values:
    """Groups by the name that their first account gives."""
    return {names[group[0]]: group for group in groups}


def _ranked(values: Values, accounts: Sequence[Account]) -> tuple[Reported, ...]:
    """Most independent sources first, then by code point."""
    sources = {value: count_sources(accounts[place] for place in places) for value, places in values.items()}
    return tuple(Reported(value, tuple(values[value])) for value in sorted(values, key=lambda v: (-sources[v], v)))
