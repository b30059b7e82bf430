"""Events as the dossier shows them: what happened, each account's exact words, and where accounts differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.model import Account, Disagreement, Event, Participant, Record, Reported, Span, cover
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.cells import Words
from onrecord.views.labels import STATUSES, dated, day, term, type_term
from onrecord.views.periods import Period, bounds, by_period
from onrecord.views.rows import quoted
from onrecord.views.telling import Tellings, key, tellings


@dataclass(frozen=True, slots=True)
class Party:
    """One who did something or to whom it was done; `actor` is empty where it is none of the record's."""

    actor: str
    name: str


@dataclass(frozen=True, slots=True)
class Told:
    """One account.

    Attributes:
        report: The report's id.
        words: The sentence that tells it, verbatim.
        trigger: The words that name the event.
        place_of: The span that its link leads to.
        day, place, status: By this account; empty where it does not say.
        voice: As in `Account`.
        again: Whether an account before it has the same source.
    """

    report: str
    words: str
    trigger: str
    place_of: Span
    day: str
    place: str
    status: str
    voice: str
    again: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A value as printed, with the reports whose accounts give it."""

    value: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """Where accounts differ: the field, and each value with its reports."""

    field: str
    values: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event in the dossier.

    Attributes:
        root: PLOVER root.
        kind: The same in plain words.
        sign: Stands for the status.
        state: The status in plain words.
        day: The date as printed; empty where unknown.
        guessed: Whether only a report's own date says when.
        first: First possible day; None where unknown or open.
        last: Last possible day, likewise.
        period: The heading it stands under.
        lead: The account that stands for all.
        series: Id of the event that it is part of; empty for none.
        others: As in `Event`.
    """

    id: str
    root: str
    kind: str
    status: str
    sign: str
    state: str
    day: str
    guessed: bool
    first: date | None
    last: date | None
    period: Period
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: str
    lead: Told
    accounts: tuple[Told, ...]
    history: tuple[Given, ...]
    disagreements: tuple[Differing, ...]
    series: str
    level: str
    ordinal: int
    sources: int
    reports: int
    confidence: float

    @property
    def sure(self) -> bool:
        """Whether it stands above the confidence line."""
        return self.confidence >= CONFIDENCE_LINE

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everyone who has part in it."""
        return tuple(dict.fromkeys((*self.actors, *self.recipients)))


def occasions(record: Record) -> tuple[Occasion, ...]:
    """All events in the order of the timeline.

    >>> class Empty:
    ...     def reports(self): return iter(())
    ...     def events(self): return iter(())
    >>> occasions(Empty())
    ()
    """
    accounts = [account for event in record.events() for account in event.accounts]
    said = _Said(
        quoted(record, ((account.report, account.trigger) for account in accounts)), tellings(record, accounts)
    )
    return tuple(_occasion(event, period, said) for period, group in by_period(record.events()) for event in group)


def linked_spans(occasions: Iterable[Occasion]) -> Mapping[str, frozenset[Span]]:
    """For each report, the spans that the timeline links to."""
    found: dict[str, set[Span]] = {}
    for occasion in occasions:
        for told in occasion.accounts:
            found.setdefault(told.report, set()).add(told.place_of)
    return {report: frozenset(spans) for report, spans in found.items()}


@dataclass(frozen=True, slots=True)
class _Said:
    """Words of the reports: triggers, and what accounts say."""

    triggers: Words
    told: Tellings


def _occasion(event: Event, period: Period, said: _Said) -> Occasion:
    accounts = tuple(_accounts(event, said))
    first, last = bounds(event.when)
    return Occasion(
        id=event.id,
        root=event.type.value,
        kind=type_term(event.type.value),
        status=event.status,
        sign=STATUSES.get(event.status, "?"),
        state=term(event.status),
        day=dated(event.when),
        guessed=event.when is not None and event.when.basis == "published" and first is not None,
        first=first,
        last=last,
        period=period,
        actors=_parties(event.actors),
        recipients=_parties(event.recipients),
        place=event.place.value if event.place else "",
        lead=accounts[event.lead],
        accounts=accounts,
        history=tuple(_given(step, event, "status") for step in event.history) if _moved(event) else (),
        disagreements=tuple(_differing(each, event) for each in event.disagreements),
        series=event.series or "",
        level=event.level,
        ordinal=event.ordinal or 0,
        sources=event.sources,
        reports=len({account.report for account in event.accounts}),
        confidence=round(event.confidence, 2),
    )


def _moved(event: Event) -> bool:
    """Whether the status moved; that one tells himself what another says somebody told is no step."""
    return not {step.value for step in event.history} <= {"held", "claimed"}


def _accounts(event: Event, said: _Said) -> Iterator[Told]:
    seen: set[str] = set()
    for account in event.accounts:
        yield _told(account, said, again=account.source in seen)
        seen.add(account.source)


def _told(account: Account, said: _Said, *, again: bool) -> Told:
    return Told(
        report=account.report,
        words=said.told.get(key(account), ""),
        trigger=said.triggers.get((account.report, account.trigger), ""),
        place_of=cover(account.told or (account.trigger,)),
        day=dated(account.when),
        place=account.place.value if account.place else "",
        status=term(account.status.value),
        voice=account.voice,
        again=again,
    )


def _parties(people: Iterable[Participant]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(Party(who.actor or "", " ".join(who.name.split())) for who in people))


def _differing(differs: Disagreement, event: Event) -> Differing:
    return Differing(term(differs.field), tuple(_given(value, event, differs.field) for value in differs.values))


def _given(reported: Reported, event: Event, field: str) -> Given:
    """A value with its reports, without repeats."""
    reports = tuple(dict.fromkeys(event.accounts[number].report for number in reported.accounts))
    printed = {"when": day, "status": term}.get(field, str)(reported.value)
    return Given(printed, reports)
