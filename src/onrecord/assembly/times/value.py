"""TIMEX3 values of places, lengths and repetitions (ISO 8601 as TimeML has it)."""

from __future__ import annotations

from decimal import Decimal

from onrecord.assembly.times.place import Place
from onrecord.model import Meaning

_CLOCK_UNITS = {"second": "S", "minute": "M", "hour": "H"}
_UNITS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}
# Larger or odd units as so many smaller ones.
_MADE_OF = {
    "fortnight": ("week", 2),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
}
_OPEN = {"decade": "PXDE", "century": "PXC", "fortnight": "PXW", "weekend": "PXWE"}
_HALVES = {"Y": (12, "M"), "W": (7, "D"), "D": (24, "H"), "H": (60, "M"), "M": (60, "S")}


def value_of(place: Place) -> str:
    """The value of a place; `X` stands for what is not known.

    >>> value_of(Place(year=2025, month=8, day=12, part="NI")), value_of(Place(weekday=4)), value_of(Place(year=-480))
    ('2025-08-12TNI', 'XXXX-WXX-4', 'BC0480')
    >>> value_of(Place(decade=1990)), value_of(Place(century=21)), value_of(Place(year=2025, week=33, weekend=True))
    ('199', '20', '2025-W33-WE')
    """
    time = f"T{place.clock or place.part}" if place.clock or place.part else ""
    return _date(place) + time


def _date(place: Place) -> str:
    if place.century is not None:
        return f"{_era(place.century)}{abs(place.century) - 1:02}"
    if place.decade is not None:
        return f"{_era(place.decade)}{abs(place.decade) // 10:03}"
    year = f"{_era(place.year)}{abs(place.year):04}" if place.year is not None else "XXXX"
    if place.weekday and not place.day:
        return f"{year}-WXX-{place.weekday}"
    if place.week is not None or place.weekend:
        return f"{year}-W{f'{place.week:02}' if place.week else 'XX'}" + "-WE" * place.weekend
    return year + _below(place)


def _below(place: Place) -> str:
    """What stands behind the year."""
    for mark, number in (("H", place.half), ("Q", place.quarter)):
        if number:
            return f"-{mark}{number}"
    if place.season:
        return f"-{place.season}"
    timed = place.clock or place.part
    if place.month is None and place.day is None and not timed:
        return ""
    if place.month == 0:
        return "-XX"
    month = f"-{place.month:02}" if place.month else "-XX"
    return month + (f"-{place.day:02}" if place.day else "-XX" if place.day == 0 or timed else "")


def _era(number: int) -> str:
    return "BC" if number < 0 else ""


def length(meaning: Meaning) -> str:
    """The value of a length of time.

    >>> length(Meaning("duration", unit="year", amount="2.5")), length(Meaning("duration", unit="hour", amount="5"))
    ('P2Y6M', 'PT5H')
    >>> length(Meaning("duration", unit="week", amount="X")), length(Meaning("duration", unit="decade", amount="2"))
    ('PXW', 'P20Y')
    """
    unit, amount = meaning.unit, meaning.amount.lstrip("+-")
    if amount == "X":
        return _OPEN.get(unit) or ("PTX" + _CLOCK_UNITS[unit] if unit in _CLOCK_UNITS else "PX" + _UNITS.get(unit, "X"))
    if unit == "weekend":
        return f"P{amount}WE"
    base, times = _MADE_OF.get(unit, (unit, 1))
    number = Decimal(amount) * times
    timed = base in _CLOCK_UNITS
    return ("PT" if timed else "P") + _counted(number, _CLOCK_UNITS[base] if timed else _UNITS.get(base, "X"))


def _counted(number: Decimal, letter: str) -> str:
    """A number of units; half a unit in the next smaller one."""
    whole, rest = int(number), number % 1
    if not rest or letter not in _HALVES:
        return f"{format(number.normalize(), 'f')}{letter}"
    times, smaller = _HALVES[letter]
    part = f"{int(rest * times)}{smaller}"
    below = f"T{part}" if letter == "D" else part
    return f"{whole}{letter}{below}" if whole else below


def repeated(meaning: Meaning) -> str:
    """The value of a set: what each of its members is, or how far apart they lie.

    >>> repeated(Meaning("set", weekday=1)), repeated(Meaning("set", unit="week", amount="1"))
    ('XXXX-WXX-1', 'P1W')
    """
    if meaning.name:
        return meaning.name
    if meaning.unit:
        return length(meaning)
    return value_of(Place(month=meaning.month, season=meaning.season, weekday=meaning.weekday, part=meaning.part))
