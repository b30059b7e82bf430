"""Which tellings are worth comparing: those that share a block, so that none is compared with all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from onrecord.assembly.events.match import month_day
from onrecord.assembly.events.telling import NARROW, Telling

FORTNIGHT = 14
"""Days of publication that tellings with no more in common than a kind and an actor are looked for in."""

TELLING_WORDS = 6
"""Words of a clause, the rarest first, by which a like clause is looked for whatever its date."""

SMALL, AHEAD = 24, 8
"""Tellings up to which a block is compared each with each, and, beyond, how many of those next in print each is
compared with: an event that five hundred reports tell is held together by its neighbours."""

Key = tuple[str | int, ...]


def within_reports(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Places of the tellings of one report that may name one event.

    >>> list(within_reports([Telling(("r", place, place + 1), frozenset({"talk"})) for place in range(2)]))
    [(0, 1)]
    """
    return _paired(tellings, _inside, near=None)


def across_reports(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Places of the tellings of two reports that may name one event.

    They share a day, or an actor and a fortnight of publication, or a rare word, and in each case what names them; or
    else the root, a day and an actor.

    >>> talks = [Telling((name, 0, 1), frozenset({"talk"}), doers=frozenset({"a"}), published=9) for name in "rs"]
    >>> list(across_reports(talks))
    [(0, 1)]
    """
    return _paired(tellings, _around, near=AHEAD)


def _paired(
    tellings: Sequence[Telling], keys: Callable[[Telling], Iterable[Key]], *, near: int | None
) -> Iterator[tuple[int, int]]:
    """Each pair of places in one block once; `near` is how far apart in print they may stand in a crowded one."""
    blocks: dict[Key, list[int]] = {}
    for place in sorted(range(len(tellings)), key=lambda place: (tellings[place].published or 0, tellings[place].key)):
        for key in keys(tellings[place]):
            blocks.setdefault(key, []).append(place)
    met: set[tuple[int, int]] = set()
    for places in blocks.values():
        reach = len(places) if near is None or len(places) <= SMALL else near
        for at, one in enumerate(places):
            met.update((one, other) if one < other else (other, one) for other in places[at + 1 : at + 1 + reach])
    return iter(sorted(met))


def _names(told: Telling) -> Iterator[str]:
    """What names an event: its kinds and its words."""
    yield from sorted(told.kinds | told.stems)


def _inside(told: Telling) -> Iterator[Key]:
    for name in _names(told):
        yield told.report, name


def _around(told: Telling) -> Iterator[Key]:
    marks = [*_days(told), *_date(told), *_company(told), *_rare(told)]
    for name in _names(told):
        for mark in marks:
            yield (name, *mark)
    if told.root:
        yield from ((told.root, *day, party) for day in _days(told) for party in sorted(told.parties))


def _days(told: Telling) -> Iterator[Key]:
    """Each day of a narrow date."""
    if told.days and told.days.length <= NARROW:
        yield from (("day", day) for day in range(told.days.first, told.days.last + 1))


def _date(told: Telling) -> Iterator[Key]:
    """Month and day, which is all that some reports give."""
    if date := month_day(told):
        yield ("date", date)


def _company(told: Telling) -> Iterator[Key]:
    """Each party, with the fortnight of the report and the next, so that neighbours always share one."""
    if told.published is not None:
        fortnight = told.published // FORTNIGHT
        for party in sorted(told.parties):
            yield from ((party, fortnight), (party, fortnight + 1))


def _rare(told: Telling) -> Iterator[Key]:
    ranked = sorted(told.weights, key=lambda word: (-told.weights[word], word))
    return (("word", word) for word in ranked[:TELLING_WORDS])
