"""The timeline in the terminal: what happened when, under years and months, and how many say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Disagreement, Event, Record
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.labels import STATUSES, counted, day, term, type_term
from onrecord.views.periods import Period, by_period, within
from onrecord.views.sides import sides
from onrecord.views.telling import Tellings, key, tellings


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the terminal shows it.

    Attributes:
        words: The lead account's, then a line a disagreement.
        heading: Year or month that it opens; empty where the entry before stands under the same.
        hidden: Why it is left out by default; empty where it is not.
    """

    heading: str
    date: str
    what: str
    words: tuple[str, ...]
    told: str
    sure: str
    hidden: str


def chronicle(record: Record, *, all_rows: bool) -> Iterator[Entry]:
    """The events of a record, oldest first; without `all_rows` headings count what is shown only.

    >>> class Empty:
    ...     def reports(self): return iter(())
    ...     def events(self): return iter(())
    >>> list(chronicle(Empty(), all_rows=True))
    []
    """
    told = tellings(record, (event.accounts[event.lead] for event in record.events()))
    for period, events in by_period(record.events()):
        heading = period.heading
        for event in events:
            hidden = _why_hidden(event)
            yield _entry(event, period, told, heading="" if hidden and not all_rows else heading, hidden=hidden)
            heading = heading if hidden and not all_rows else ""


def _why_hidden(event: Event) -> str:
    return f"under the confidence line of {CONFIDENCE_LINE:.2f}" if event.confidence < CONFIDENCE_LINE else ""


def _entry(event: Event, period: Period, told: Tellings, *, heading: str, hidden: str) -> Entry:
    words = told.get(key(event.accounts[event.lead]), "")
    return Entry(
        heading=heading,
        date=within(event.when, period) or "—",
        what=_what(event),
        words=(words, *(_differs(each, event) for each in event.disagreements)),
        told=f"{counted(event.sources, 'source')}, {counted(reports_of(event), 'report')}",
        sure=f"{event.confidence:.2f}",
        hidden=hidden,
    )


def _what(event: Event) -> str:
    """`● meeting or talks 3: Kim → Park, Port Seld`; what was not held says what it is."""
    kind = type_term(event.type.value) + (f" {event.ordinal}" if event.ordinal else "")
    doubt = "" if event.status == "held" else f" [{term(event.status)}]"
    who = sides((who.name for who in event.actors), (who.name for who in event.recipients))
    place = event.place.value if event.place else ""
    said = ", ".join(part for part in (who, place) if part)
    return f"{STATUSES.get(event.status, '?')} {kind}{doubt}" + (f": {said}" if said else "")


def _differs(differs: Disagreement, event: Event) -> str:
    """`≠ when: 12 Aug 2025 (2 reports) / 13 Aug 2025 (1 report)`."""
    values = (
        f"{day(value.value) if differs.field == 'when' else value.value} "
        f"({counted(len({event.accounts[number].report for number in value.accounts}), 'report')})"
        for value in differs.values
    )
    return f"≠ {term(differs.field)}: " + " / ".join(values)


def reports_of(event: Event) -> int:
    """How many reports tell of an event."""
    return len({account.report for account in event.accounts})
