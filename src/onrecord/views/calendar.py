r"""The timeline as a calendar: one all-day entry an event, after iCalendar (RFC 5545).

A calendar has no place for doubt, so that only events above the confidence line are in it, and only dated ones. What is
scheduled or merely claimed is `TENTATIVE`, what was held `CONFIRMED`, and what was cancelled, denied or did not happen
`CANCELLED`. The time stamp is the last day on which a report tells of the event, so that the same record gives the same
bytes. No word is added to those of the reports but labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import BinaryIO

from onrecord.model import Account, Event, Record, ReportEntry, When
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views.cells import Words
from onrecord.views.labels import dated, term, type_term
from onrecord.views.rows import quoted
from onrecord.views.sides import sides
from onrecord.views.telling import Tellings, key, tellings

_LONGEST = 75
"""Octets of a line of content, its end not counted (RFC 5545, section 3.1)."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")

_STATUS: Mapping[str, str] = {
    "scheduled": "TENTATIVE",
    "claimed": "TENTATIVE",
    "held": "CONFIRMED",
    "cancelled": "CANCELLED",
    "did_not_happen": "CANCELLED",
    "denied": "CANCELLED",
}


def calendar(record: Record, out: BinaryIO) -> None:
    """Write the calendar of a record.

    >>> from io import BytesIO
    >>> class Empty:
    ...     def reports(self): return iter(())
    ...     def events(self): return iter(())
    >>> calendar(Empty(), out := BytesIO())
    >>> out.getvalue().splitlines()[0]
    b'BEGIN:VCALENDAR'
    """
    accounts = [account for event in record.events() for account in event.accounts]
    triggers = quoted(record, ((account.report, account.trigger) for account in accounts))
    said = _Said(triggers, tellings(record, accounts), {each.id: _without_text(each) for each in record.reports()})
    for line in ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OnRecord//Timeline//EN", "CALSCALE:GREGORIAN"):
        out.write(folded(line))
    for event in record.events():
        for line in _entry(event, said):
            out.write(folded(line))
    out.write(folded("END:VCALENDAR"))


def folded(line: str) -> bytes:
    r"""A line of content in lines of at most 75 octets; no letter is cut in two.

    >>> folded("SUMMARY:" + "é" * 40).decode().splitlines()[1]
    ' ééééééé'
    """
    octets = line.encode("utf-8", "replace")
    parts = []
    begin, room = 0, _LONGEST
    while len(octets) - begin > room:
        end = begin + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:
            end -= 1
        parts.append(octets[begin:end])
        begin, room = end, _LONGEST - 1
    return b"\r\n ".join([*parts, octets[begin:]]) + b"\r\n"


def escaped(text: str) -> str:
    r"""A text as a property's value, without control codes.

    >>> escaped("Talks; in Vell, again\\no")
    'Talks\\; in Vell\\, again\\\\no'
    """
    plain = _CONTROL.sub(" ", text)
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the reports say: the words that name events, those that tell them, and of the reports all but their text."""

    triggers: Words
    told: Tellings
    reports: Mapping[str, ReportEntry]


def _entry(event: Event, said: _Said) -> Iterator[str]:
    """The lines of one event; none where it has no place in a calendar."""
    days = _days(event.when)
    if days is None or event.confidence < CONFIDENCE_LINE:
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@onrecord"
    yield f"DTSTAMP:{_stamp(event, said.reports, days[1])}"
    yield f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{days[1] + timedelta(1):%Y%m%d}"
    yield f"SUMMARY:{escaped(_summary(event, said))}"
    yield f"DESCRIPTION:{escaped(_description(event, said))}"
    if event.place:
        yield f"LOCATION:{escaped(_flat(event.place.value))}"
    yield f"CATEGORIES:{escaped(event.type.value)}"
    yield f"STATUS:{_STATUS.get(event.status, 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _days(when: When | None) -> tuple[date, date] | None:
    """First and last day; None where either is open or no calendar day."""
    try:
        first, last = date.fromisoformat(when.earliest if when else ""), date.fromisoformat(when.latest if when else "")
    except ValueError:
        return None
    return (first, last) if first <= last < date.max else None


def _stamp(event: Event, reports: Mapping[str, ReportEntry], last: date) -> str:
    """When a report last told of the event; its own last day where no report is dated."""
    published = (reports[account.report].published for account in event.accounts if account.report in reports)
    days = [days[1] for days in (_days(when) for when in published) if days]
    return f"{max(days, default=last):%Y%m%d}T000000Z"


def _summary(event: Event, said: _Said) -> str:
    """`meeting or talks: Kim → Park: “met”`."""
    who = sides((who.name for who in event.actors), (who.name for who in event.recipients))
    parts = (type_term(event.type.value), who, _trigger(event.accounts[event.lead], said))
    mark = "" if event.status == "held" else f" ({term(event.status)})"
    return ": ".join(part for part in parts if part) + mark


def _trigger(account: Account, said: _Said) -> str:
    found = said.triggers.get((account.report, account.trigger), "")
    return f"“{_flat(found)}”" if found else ""


def _description(event: Event, said: _Said) -> str:
    """A line an account, then a line a disagreement."""
    told = [_told(account, said) for account in event.accounts]
    differing = [
        f"{term(differs.field)}: "
        + " / ".join(f"{value.value} ({_outlets(event, value.accounts, said.reports)})" for value in differs.values)
        for differs in event.disagreements
    ]
    return "\n".join([*told, *differing])


def _told(account: Account, said: _Said) -> str:
    words = _flat(said.told.get(key(account), ""))
    return f"{words} — {_credit(said.reports.get(account.report))} [{term(account.voice)}]"


def _credit(report: ReportEntry | None) -> str:
    if report is None:
        return "report unknown"
    outlet = report.outlet.value if report.outlet else ""
    title = report.title.value if report.title else report.name
    return ", ".join(_flat(part) for part in (outlet, title, dated(report.published)) if part)


def _outlets(event: Event, numbers: Iterable[int], reports: Mapping[str, ReportEntry]) -> str:
    return "; ".join(dict.fromkeys(_credit(reports.get(event.accounts[number].report)) for number in numbers))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _without_text(report: ReportEntry) -> ReportEntry:
    """All that a credit needs of a report."""
    return replace(report, text="")
