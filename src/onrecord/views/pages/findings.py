"""What the overview leads with: counts over the statements that were said and stand above the confidence line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import Actor
from onrecord.views.pages.gather import Gathered, Head
from onrecord.views.pages.lines import Line

_FIRST_YEAR, _LAST_YEAR = 1900, 2999


@dataclass(frozen=True, slots=True)
class Told:
    """One remark and the reports that tell it.

    Attributes:
        tellings: First telling of each report, in report order.
        outlets: How many outlets tell it.
        copies: How many of the reports are copies of another that is counted here or elsewhere.
    """

    tellings: tuple[Line, ...]
    outlets: int
    copies: int


@dataclass(frozen=True, slots=True)
class Voice:
    """An actor with counts of what it said.

    Attributes:
        remarks: Utterances, however often told.
        latest: Its newest lines, newest first.
    """

    actor: Actor
    remarks: int
    statements: int
    reports: int
    outlets: int
    latest: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with counts of what was collected of it; `name` is empty for reports of no known outlet."""

    name: str
    reports: int
    copies: int
    unread: int
    statements: int
    first: str
    last: str


def most_told(gathered: Gathered, limit: int) -> list[Told]:
    """The remarks that most reports tell, copies counted last; only those that at least two tell."""
    tellings: dict[str, dict[str, Line]] = {}
    for line in gathered.lines:
        if line.sure:
            tellings.setdefault(line.remark, {}).setdefault(line.report, line)
    found = [_told(gathered, tuple(lines.values())) for lines in tellings.values() if len(lines) > 1]
    found.sort(key=lambda told: (told.copies - len(told.tellings), -told.outlets, -len(told.tellings)))
    return found[:limit]


def voices(gathered: Gathered, *, latest: int) -> list[Voice]:
    """Those who speak, by number of remarks, each with its newest lines."""
    spoken = gathered.of_actor()
    found = [_voice(gathered, actor, spoken[actor.id], latest) for actor in gathered.actors if actor.id in spoken]
    return sorted(found, key=lambda voice: (-voice.remarks, -voice.statements, voice.actor.name, voice.actor.id))


def outlets(gathered: Gathered) -> list[Outlet]:
    """The outlets, by number of reports, the unknown last."""
    by_name: dict[str, list[Head]] = {}
    for head in gathered.reports.values():
        by_name.setdefault(head.outlet, []).append(head)
    sure = Counter(line.report for line in gathered.lines if line.sure)
    found = [_outlet(name, heads, sure) for name, heads in by_name.items()]
    return sorted(found, key=lambda outlet: (not outlet.name, -outlet.reports, outlet.name))


def by_day(gathered: Gathered) -> Counter[date]:
    """Statements by their report's day; reports of which the day is not known are left out."""
    days: Counter[date] = Counter()
    for line in gathered.lines:
        when = gathered.reports[line.report].published
        if line.sure and when and when.earliest == when.latest:
            found = _day(when.earliest)
            days.update([found] if found else [])
    return days


def period(heads: Iterable[Head]) -> tuple[str, str]:
    """First and last possible day of publication, ISO 8601; empty where none is known."""
    known = [head.published for head in heads if head.published]
    if not known:
        return "", ""
    return min(when.earliest for when in known), max(when.latest for when in known)


def _day(iso: str) -> date | None:
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _told(gathered: Gathered, lines: tuple[Line, ...]) -> Told:
    heads = [gathered.reports[line.report] for line in lines]
    return Told(lines, len({head.outlet for head in heads if head.outlet}), sum(bool(head.copy_of) for head in heads))


def _voice(gathered: Gathered, actor: Actor, lines: Sequence[Line], latest: int) -> Voice:
    sure = [line for line in lines if line.sure and line.speaker_sure]
    heads = [gathered.reports[line.report] for line in sure]
    return Voice(
        actor=actor,
        remarks=len({line.remark for line in sure}),
        statements=len(sure),
        reports=len({head.id for head in heads}),
        outlets=len({head.outlet for head in heads if head.outlet}),
        latest=_newest(gathered, sure)[:latest],
    )


def _newest(gathered: Gathered, lines: Iterable[Line]) -> tuple[Line, ...]:
    """One telling of each remark, newest report first; in one report the last word first, the undated at the end."""
    first = {line.remark: line for line in reversed(list(lines))}

    def when(line: Line) -> str:
        published = gathered.reports[line.report].published
        return published.latest if published else ""

    return tuple(sorted(first.values(), key=when, reverse=True))


def _outlet(name: str, heads: Sequence[Head], sure: Counter[str]) -> Outlet:
    first, last = period(heads)
    return Outlet(
        name=name,
        reports=len(heads),
        copies=sum(bool(head.copy_of) for head in heads),
        unread=sum(not head.read for head in heads),
        statements=sum(sure[head.id] for head in heads),
        first=first,
        last=last,
    )
