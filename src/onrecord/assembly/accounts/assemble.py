"""The table of accounts: what several reports tell, each telling with its links to the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from onrecord.assembly.accounts.counting import counting
from onrecord.assembly.accounts.denial import denials
from onrecord.assembly.accounts.group import LINE, group
from onrecord.assembly.accounts.match import Pair
from onrecord.assembly.accounts.nested import one_a_sentence, whole
from onrecord.assembly.accounts.pairs import candidates, report_words
from onrecord.assembly.accounts.remarks import joined, retold
from onrecord.assembly.accounts.telling import Happened, Known, Telling, described, tell
from onrecord.assembly.accounts.versions import Subject, sureness, versions
from onrecord.assembly.accounts.words import Rarity, rarity
from onrecord.assembly.folio import Folio
from onrecord.model import Actor, Event, Figure, Version


def assemble_accounts(
    folios: Sequence[Folio], events: Sequence[Event], figures: Sequence[Figure] = ()
) -> tuple[Version, ...]:
    """Events, remarks and claims that at least two reports tell, a row a telling, the same for the same reports.

    Args:
        folios: The reports, in report order.
        events: The record's.
        figures: The record's.

    >>> assemble_accounts([], [])
    ()
    """
    known = known_of(events, figures, folios[0].known.values() if folios else ())
    tellings = [telling for folio in folios for telling in tell(folio, known)]
    rare = rarity(report_words(tellings))
    subjects = joined([*_told(tellings, rare), *retold(folios)], folios)
    places = {folio.report.id: place for place, folio in enumerate(folios)}
    found = [rows for subject in subjects if (rows := versions(subject, rare))]
    return tuple(row for rows in sorted(found, key=lambda rows: _rank(rows, places)) for row in rows)


def known_of(events: Sequence[Event], figures: Iterable[Figure], actors: Iterable[Actor] = ()) -> Known:
    """What events, figures and actors say of claims.

    >>> known_of([], []).events
    {}
    """
    return Known(_events(events), _figures(figures), described(actors))


def _rank(rows: Sequence[Version], places: Mapping[str, int]) -> tuple[int, int, str]:
    """Sort key of a subject: told by most sources first, then by its first report."""
    return -len({row.source for row in rows}), min(places[row.report] for row in rows), rows[0].subject


def _events(events: Sequence[Event]) -> dict[str, Happened]:
    """By claim, the event that it tells of; of two, the one that several reports tell."""
    found: dict[str, Happened] = {}
    for event in sorted(events, key=lambda event: (len({account.report for account in event.accounts}) > 1, event.id)):
        retold = len({account.report for account in event.accounts}) > 1
        told = {each.claim: Happened(event.id, retold, each.status.value, each.trigger) for each in event.accounts}
        found.update(told)
    return found


def _figures(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.claim:
            found.setdefault(figure.claim, []).append(figure)
    return found


def _told(tellings: Sequence[Telling], rare: Rarity) -> Iterator[Subject]:
    """Events and claims that several reports tell."""
    pairs = {*candidates(tellings, rare), *_of_one_event(tellings), *counting(tellings), *denials(tellings)}
    marks = {
        (one, other): mark
        for one, other in sorted(pairs)
        if (mark := sureness(Pair(tellings[one], tellings[other], rare), least=LINE)) >= LINE
    }

    @cache
    def scored(one: int, other: int) -> float:
        low, high = sorted((one, other))
        return marks.get((low, high)) or sureness(Pair(tellings[low], tellings[high], rare))

    for places in group(tellings, one_a_sentence(tellings, marks), scored):
        told = whole([tellings[place] for place in places])
        if len({telling.report for telling in told}) > 1 and not _one_remark(told):
            yield _subject(told)


def _of_one_event(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of accounts of one event; of many, each with the next few."""
    accounts: dict[str, list[int]] = {}
    for place, telling in enumerate(tellings):
        if telling.retold:
            accounts.setdefault(telling.event, []).append(place)
    return {pair for places in accounts.values() for pair in combinations(places[:40], 2)}


def _one_remark(told: Sequence[Telling]) -> bool:
    """Whether all stand in tellings of one remark, which has a subject of its own."""
    remarks = {telling.remark for telling in told}
    return len(remarks) == 1 and "" not in remarks and not any(telling.retold for telling in told)


def _subject(told: Sequence[Telling]) -> Subject:
    """What tellings tell: an event of the record that several are accounts of, else one actor's remark, else an event
    that one is an account of, else a claim."""
    retold = [telling.event for telling in told if telling.retold]
    if retold:
        return Subject("event", _most(retold), tuple(told))
    if _one_speaker(told):
        return Subject("remark", min(telling.remark for telling in told if telling.remark), tuple(told))
    happened = [telling.event for telling in told if telling.event]
    if happened:
        return Subject("event", _most(happened), tuple(told))
    return Subject("claim", min(telling.claim or "" for telling in told), tuple(told))


def _one_speaker(told: Sequence[Telling]) -> bool:
    """Whether one actor says it in several reports, and in most of those that tell it, and nobody else says it."""
    said = [(speaker, telling.report) for telling in told for speaker in telling.speakers]
    reports = {speaker: {report for other, report in said if other == speaker} for speaker, _ in said}
    most = max(map(len, reports.values()), default=0)
    alone = frozenset.intersection(*(telling.speakers or frozenset(reports) for telling in told))
    return bool(alone) and most > 1 and 2 * most >= len({telling.report for telling in told})


def _most(values: Sequence[str]) -> str:
    """The most frequent; of equals the smallest."""
    return min(values, key=lambda value: (-values.count(value), value))
