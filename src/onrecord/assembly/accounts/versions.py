"""Rows of the table of accounts: each telling of a subject, with how it stands to the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.assembly.accounts.counting import clash
from onrecord.assembly.accounts.denial import gainsaid, repeats
from onrecord.assembly.accounts.group import LINE
from onrecord.assembly.accounts.match import (
    LONG_AGO,
    Pair,
    apart,
    asked_by_one,
    ended_by_one,
    likelihood,
    of_other_things,
    of_others,
    one_bare,
    other_days,
    other_lands,
    other_numbers,
    other_places,
    same_order,
    set_against,
    such_by_one,
    turn_of_phrase,
)
from onrecord.assembly.accounts.relate import relate
from onrecord.assembly.accounts.telling import Telling
from onrecord.assembly.accounts.words import Rarity, bare_words
from onrecord.assembly.names import listed
from onrecord.assembly.order import digest, spell
from onrecord.model import Link, Version

REMARKED = 0.9
"""How sure it is that statements which the record holds to be one remark are one; by eye on the tuning stories."""

GAINSAID = 0.85
"""The same of a clause and another that is said to be untrue, and says no more."""

CAUTION = 1.6
"""By how much the odds of a pair are divided, since the likeliest clauses of two sentences stand for them: in news that
no fit saw, 117 of the 121 pairs above .7 were found right, and 12 of the 20 that 1.3 would have added."""

DOUBTED = 0.6
"""How sure at most two tellings count against which something speaks by itself."""

DOUBTS: tuple[Callable[[Pair], float], ...] = (
    one_bare,
    other_places,
    other_lands,
    of_others,
    of_other_things,
    asked_by_one,
    set_against,
    ended_by_one,
    such_by_one,
    turn_of_phrase,
)
"""What does: "to end the strike" gives no account of it, "near Dravik" tells of no other place."""

UP_AND_DOWN = bare_words("raise fall")
"""Words for what moves to and fro, as prices do from day to day."""

READER = listed("you your yours youre youll youve")
"""Words for who reads."""

MANY, NEXT = 40, 12
"""Tellings up to which each is linked with each, and, beyond, how many of those next in print each is linked with."""

COPIED, LEAST = 0.85, 12
"""Share of two sentences' words that stand in the same order, and the fewest words, from which the one copies the other
and has its source."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What several reports tell.

    Attributes:
        of: `event`, `remark` or `claim`.
        id: As `Version.subject`.
        tellings: In report order, then text order.
    """

    of: str
    id: str
    tellings: tuple[Telling, ...]


def versions(subject: Subject, rare: Rarity) -> tuple[Version, ...]:
    """The rows of one subject, in its order; a telling that no other report's tells alike is none.

    >>> versions(Subject("claim", "c", ()), Rarity({}, frozenset()))
    ()
    """
    told = subject.tellings
    ids = [digest("version", subject.id, telling.report, spell(telling.spans)) for telling in told]
    links: dict[int, dict[int, Link]] = {place: {} for place in range(len(told))}
    sources = {place: telling.source for place, telling in enumerate(told)}
    for one, other in _pairs(told):
        first, second = (one, other) if _day(told[one]) <= _day(told[other]) else (other, one)
        sure, pair = _likeliest(told[first], told[second], rare)
        verdict = relate(pair) if sure >= LINE else None
        if verdict is None:
            continue
        most = DOUBTED if _doubted(told[first], told[second], pair, verdict.kind) else 1.0
        certain = round(min(_cautious(sure, pair) * verdict.sure, most), 2)
        links[first][second] = Link(ids[second], verdict.kind, verdict.ours, certain)
        links[second][first] = Link(ids[first], verdict.kind, verdict.theirs, certain)
        if copied(pair):
            sources[other] = sources[one]
    return tuple(
        _row(subject, place, ids[place], sources[place], links[place]) for place in range(len(told)) if links[place]
    )


def sureness(pair: Pair, *, least: float = 0.0) -> float:
    """How sure it is that two clauses are of one matter: by what they share, or by what they count.

    Args:
        pair: The two.
        least: As in `likelihood`.
    """
    long_ago = apart(pair.one, pair.other) > LONG_AGO
    if (long_ago and (is_furniture(pair) or other_numbers(pair))) or _to_and_fro(pair) or to_readers(pair):
        return 0.0
    counted = clash(pair)
    return max(likelihood(pair, least=least), counted.sure if counted else 0.0, GAINSAID if gainsaid(pair) else 0.0)


def _cautious(sure: float, pair: Pair) -> float:
    """Lowered where likeness alone says that two clauses are of one matter."""
    if sure > likelihood(pair) or copied(pair) or sure >= 1.0:
        return sure
    return sure / (sure + (1.0 - sure) * CAUTION)


def _likeliest(one: Telling, other: Telling, rare: Rarity) -> tuple[float, Pair]:
    """How sure it is that two tellings tell the same, and the clauses of theirs that are likest."""
    pairs = [Pair(ours, theirs, rare) for ours in one.parts or (one,) for theirs in other.parts or (other,)]
    sure, place = max((sureness(pair), -place) for place, pair in enumerate(pairs))
    if not _is_one_remark(one, other):
        return sure, pairs[-place]
    return (max(sure, REMARKED), pairs[-place]) if sure >= LINE else (REMARKED, Pair(one, other, rare))


def _is_one_remark(one: Telling, other: Telling) -> bool:
    """Whether two statements, and not clauses of theirs, tell one remark."""
    return bool(one.remark) and one.remark == other.remark and not (one.claim or other.claim)


def _doubted(one: Telling, other: Telling, pair: Pair, kind: str) -> bool:
    """Whether something speaks against two tellings being of one matter: of one remark, that it asserts nothing; else
    one of `DOUBTS`, or numbers or days that go unexplained."""
    if _is_one_remark(one, other):
        return not (one.asserted and other.asserted)
    unexplained = kind == "agrees" and bool(other_numbers(pair) or other_days(pair))
    return unexplained or any(doubt(pair) for doubt in DOUBTS)


def _to_and_fro(pair: Pair) -> bool:
    """Whether, by reports of two days, it rose and it fell: "the index gained", "the index dropped"."""
    return {pair.one.head, pair.other.head} == UP_AND_DOWN and apart(pair.one, pair.other) > 0


def is_furniture(pair: Pair) -> bool:
    """Whether an outlet's own sentence stands in both, as one does that it always prints: "sign up for our letter"."""
    return pair.one.voice == pair.other.voice == "narrated" and (repeats(pair) or same_order(pair) >= COPIED)


def to_readers(pair: Pair) -> bool:
    """Whether both speak to who reads them, in the same words: "you must choose a letter"."""
    if READER.isdisjoint(pair.one.sentence) or "quoted" in (pair.one.voice, pair.other.voice):
        return False
    return repeats(pair)


def copied(pair: Pair) -> bool:
    """Whether the one is a near copy of the other in the outlets' own words; quotations are alike without copying."""
    if "quoted" in (pair.one.voice, pair.other.voice):
        return False
    return min(len(each.exact().split()) for each in (pair.one, pair.other)) >= LEAST and same_order(pair) >= COPIED


def _pairs(told: Sequence[Telling]) -> list[tuple[int, int]]:
    """Places of tellings of two reports, the earlier place first."""
    reach = len(told) if len(told) <= MANY else NEXT
    return [
        (one, other)
        for one in range(len(told))
        for other in range(one + 1, min(len(told), one + 1 + reach))
        if told[one].report != told[other].report
    ]


def _day(telling: Telling) -> int:
    return telling.published or 0


def _row(subject: Subject, place: int, ident: str, source: str, links: Mapping[int, Link]) -> Version:
    telling = subject.tellings[place]
    return Version(
        id=ident,
        of=subject.of,
        subject=subject.id,
        report=telling.report,
        claim=telling.claim,
        statement=telling.statement,
        source=source,
        evidence=telling.spans,
        links=tuple(links[other] for other in sorted(links)),
        confidence=max(link.confidence for link in links.values()),
    )
