"""Under which year and month of a timeline an event stands, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from onrecord.model import Event, When
from onrecord.views.labels import MONTHS, dated

_MONTH_LONG = 31
"""Days that a date may span and still stand under the month it begins in."""

_LAST = "9999-12-31"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A heading of the timeline.

    Attributes:
        year: Four digits; `9999` for what is not dated.
        month: Two digits; `00` for what is known only to lie in the year, or goes beyond one month.
    """

    year: str
    month: str

    @property
    def heading(self) -> str:
        """As it is printed."""
        if self == UNDATED:
            return "date unknown"
        return self.year if self.month == "00" else f"{MONTHS[int(self.month) - 1]} {self.year}"


UNDATED = Period("9999", "13")


def period(when: When | None) -> Period:
    """Where a date stands.

    >>> period(When("2025-08-12", "2025-08-12", "2025-08-12", "stated")).heading
    'August 2025'
    >>> period(When("2025", "2025-01-01", "2025-12-31", "stated")).heading, period(None).heading
    ('2025', 'date unknown')
    """
    first, last = bounds(when)
    if first is None and last is None:
        return UNDATED
    known = first or last or date.max
    wide = first is not None and last is not None and (last - first).days >= _MONTH_LONG
    return Period(f"{known.year:04}", "00" if wide else f"{known.month:02}")


def by_period(events: Iterable[Event]) -> list[tuple[Period, list[Event]]]:
    """Events under their headings, oldest first; what is known less exactly stands before what is known to the day."""
    ordered = sorted(events, key=_place)
    return [(heading, list(group)) for heading, group in groupby(ordered, key=lambda event: period(event.when))]


def bounds(when: When | None) -> tuple[date | None, date | None]:
    """First and last possible day; None for an end that is open.

    >>> bounds(When("../2025-08-12", "", "2025-08-12", "published"))
    (None, datetime.date(2025, 8, 12))
    """
    return (_day(when.earliest), _day(when.latest)) if when else (None, None)


def within(when: When | None, heading: Period) -> str:
    """A date as it is printed under a heading, which gives the year already; `~` where no words give the day.

    >>> within(When("2025-08-12", "2025-08-12", "2025-08-12", "published"), Period("2025", "08"))
    '~12 Aug'
    """
    text = dated(when).replace("about ", "~").replace(f" {heading.year}", "")
    guessed = when is not None and when.basis == "published" and not text.startswith(("~", "by "))
    return f"~{text}" if guessed else text


def _place(event: Event) -> tuple[Period, str, str, str]:
    when = event.when
    first, last = (when.earliest or when.latest, when.latest or _LAST) if when else ("", "")
    return period(when), first, last, event.id


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
