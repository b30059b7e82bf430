"""Stretches of days, as events are dated by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.assembly.dates import when
from onrecord.model import When


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """From one day to another, both counted from year 1 and both taken in."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days."""
        return self.last - self.first + 1

    def meets(self, other: Days) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: Days) -> int:
        """Days from the one to the other; none where they meet."""
        return max(0, self.first - other.last, other.first - self.last)

    def common(self, other: Days) -> Days:
        """The days both have; they must meet."""
        return Days(max(self.first, other.first), min(self.last, other.last))


def days_of(date_: When | None) -> Days | None:
    """The days that a date covers; None where it, or one of its ends, is unknown.

    >>> days_of(When("2025-06", "2025-06-01", "2025-06-30", "stated")).length
    30
    """
    first, last = (_ordinal(date_.earliest), _ordinal(date_.latest)) if date_ else (None, None)
    return Days(first, last) if first is not None and last is not None and first <= last else None


def dated(days: Days, basis: str) -> When:
    """Days as a date.

    >>> dated(Days(739038, 739039), "stated").edtf
    '2024-06-01/2024-06-02'
    """
    first, last = (date.fromordinal(day).isoformat() for day in (days.first, days.last))
    return when(first if first == last else f"{first}/{last}", basis) or When(first, first, last, basis)


def _ordinal(day: str) -> int | None:
    """A day counted from year 1; None for an open end and for years before Christ."""
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None
