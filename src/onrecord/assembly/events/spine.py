"""The spine of talks: which session belongs to which round, and which round to which process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.assembly.events.draft import Draft, draft
from onrecord.assembly.events.tell import Mention
from onrecord.assembly.events.telling import Telling
from onrecord.assembly.unite import components

PAUSE = 180
"""Days between two rounds after which they are of two processes, unless reports tell otherwise."""

Shelf = Mapping[tuple[str, str], list[Draft]]
"""Events by their level and by who takes part."""

ABOVE = {"session": ("round", "process"), "round": ("process",)}
"""What each level may be part of, the nearest first."""


def string(drafts: Sequence[Draft], places: Mapping[str, int]) -> list[Draft]:
    """Drafts with each round and session under what it is part of.

    A process is one that reports tell of as such ("the Lissmark talks"); where they number rounds of what they name and
    never tell of it by itself, the words that name it stand for it.

    >>> string([], {})
    []
    """
    told = [*drafts, *_named(drafts, places)]
    shelf = _shelved(told)
    return [replace(each, series=parent.id) if (parent := _parent(each, shelf)) else each for each in told]


def _shelved(drafts: Sequence[Draft]) -> Shelf:
    shelf: dict[tuple[str, str], list[Draft]] = {}
    for each in drafts:
        for party in sorted(each.telling.parties) if each.level else ():
            shelf.setdefault((each.level, party), []).append(each)
    return shelf


def _parent(one: Draft, shelf: Shelf) -> Draft | None:
    """The nearest in time of those on the next level that the same parties take part in."""
    for level in ABOVE.get(one.level, ()):
        near = {other.id: other for party in one.telling.parties for other in shelf.get((level, party), ())}
        fitting = [other for other in near.values() if _holds(other, one)]
        if fitting:
            return min(fitting, key=lambda other: (_gap(other.telling, one.telling) or 0, other.id))
    return None


def _holds(whole: Draft, part: Draft) -> bool:
    if not _same_parties(whole.telling, part.telling):
        return False
    gap = _gap(whole.telling, part.telling)
    if whole.level == "round":
        return gap == 0 and (part.ordinal is None or whole.ordinal is None or part.telling.days is not None)
    return gap is not None and gap <= PAUSE


def _named(drafts: Sequence[Draft], places: Mapping[str, int]) -> list[Draft]:
    """The processes that numbered rounds name and that no mention tells of by itself."""
    shelf = _shelved(drafts)
    bare = [each for each in drafts if each.level == "round" and each.ordinal and _parent(each, shelf) is None]
    found = []
    for group in components(len(bare), _near(bare)):
        members = [bare[at] for at in group]
        mentions = [_as_process(mention) for each in members for mention in each.mentions if _names(mention)]
        if len({each.ordinal for each in members}) > 1 and mentions:
            found.append(draft(mentions, places, name="process"))
    return found


def _near(rounds: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """Places of rounds of the same parties, each with the next: chains are enough to hold a process together."""
    latest: dict[frozenset[str], int] = {}
    for place in sorted(range(len(rounds)), key=lambda place: (_stretch(rounds[place].telling) or (0, 0), place)):
        parties = rounds[place].telling.parties
        pairs = map(frozenset, combinations(sorted(parties), 2)) if len(parties) > 1 else (parties,)
        for pair in pairs:
            before = latest.get(pair)
            if before is not None and (_gap(rounds[before].telling, rounds[place].telling) or 0) <= PAUSE:
                yield before, place
            latest[pair] = place


def _names(mention: Mention) -> bool:
    return mention.series is not None and bool(mention.series.evidence)


def _as_process(mention: Mention) -> Mention:
    """The words that name what a round is one of, as a mention of that."""
    account, telling, series = mention.account, mention.telling, mention.series
    assert series is not None
    return Mention(
        replace(account, trigger=series.evidence[0], when=None, ordinal=None, figures=()),
        replace(telling, ordinal="", level="process", days=None, figures=frozenset()),
        mention.type,
    )


def _same_parties(one: Telling, other: Telling) -> bool:
    """They share two parties, or all that the one names."""
    shared = one.parties & other.parties
    return len(shared) > 1 or (bool(shared) and len(shared) == min(len(one.parties), len(other.parties)))


def _gap(one: Telling, other: Telling) -> int | None:
    """Days between two events, by their dates or else by their reports."""
    first, second = _stretch(one), _stretch(other)
    if first is None or second is None:
        return None
    return max(0, first[0] - second[1], second[0] - first[1])


def _stretch(told: Telling) -> tuple[int, int] | None:
    if told.days:
        return told.days.first, told.days.last
    return None if told.published is None else (told.published, told.published)
