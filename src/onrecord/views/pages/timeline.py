"""Statements over time as bars: days, weeks, months or years, whichever gives a readable number of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.views.labels import day

_DAYS, _WEEKS, _MONTHS = 45, 400, 2200
_WIDEST = 6.0
_LABELLED = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `x`, `width` and `height` are in percent of the figure."""

    label: str
    count: int
    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The figure: its unit (`day`, `week`, `month`, `year`), its bars without gaps, and its tallest count."""

    unit: str
    bars: tuple[Bar, ...]
    top: int

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands under the axis: every bar's label where they are few, else the first and the last."""
        bars = self.bars if len(self.bars) <= _LABELLED else (self.bars[0], self.bars[-1])
        return tuple(bar.label for bar in bars)


def timeline(counts: Mapping[date, int]) -> Timeline | None:
    """Counts by day as a figure; None where there is no dated statement.

    >>> found = timeline({date(2025, 8, 12): 4, date(2025, 8, 14): 2})
    >>> found.unit, [(bar.label, bar.count) for bar in found.bars]
    ('day', [('12 Aug 2025', 4), ('13 Aug 2025', 0), ('14 Aug 2025', 2)])
    """
    if not counts:
        return None
    unit, floor, following = _unit((max(counts) - min(counts)).days)
    binned: dict[date, int] = {}
    begin = floor(min(counts))
    while begin <= max(counts):
        binned[begin] = 0
        begin = following(begin)
    for when, number in counts.items():
        binned[floor(when)] += number
    return Timeline(unit, _bars(binned, unit), max(binned.values()))


def _bars(binned: Mapping[date, int], unit: str) -> tuple[Bar, ...]:
    top = max(binned.values()) or 1
    share = 100 / len(binned)
    width = min(0.8 * share, _WIDEST)
    return tuple(
        Bar(
            _label(begin, unit),
            number,
            round((place + 0.5) * share - width / 2, 3),
            round(width, 3),
            round(100 * number / top, 2),
        )
        for place, (begin, number) in enumerate(binned.items())
    )


def _label(begin: date, unit: str) -> str:
    iso = begin.isoformat()
    if unit == "week":
        return f"week of {day(iso)}"
    return {"day": day(iso), "month": day(iso[:7]), "year": iso[:4]}[unit]


def _unit(days: int) -> tuple[str, Callable[[date], date], Callable[[date], date]]:
    if days <= _DAYS:
        return "day", lambda when: when, lambda when: when + timedelta(1)
    if days <= _WEEKS:
        return "week", lambda when: when - timedelta(when.weekday()), lambda when: when + timedelta(7)
    if days <= _MONTHS:
        return "month", lambda when: when.replace(day=1), lambda when: (when + timedelta(31)).replace(day=1)
    return "year", lambda when: date(when.year, 1, 1), lambda when: date(when.year + 1, 1, 1)
