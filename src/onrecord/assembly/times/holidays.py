"""Days that are named for what is kept on them, year by year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def holiday_in(name: str, year: int) -> date | None:
    """The day in a year of a holiday, by its rule; None where the rule or the year is not one.

    A rule is a month and a day (`12-25`), a month with a weekday and which of them (`11 4 4`, the fourth Thursday of
    November; `05 1 -1`, the last Monday of May), `easter` with so many days on, or `11 2 election`, the Tuesday after
    the first Monday.

    >>> holiday_in("11 4 4", 2024), holiday_in("easter -2", 2025), holiday_in("12-25", 2025)
    (datetime.date(2024, 11, 28), datetime.date(2025, 4, 18), datetime.date(2025, 12, 25))
    """
    if not 1 <= year <= 9999:
        return None
    if name.startswith("easter"):
        return _easter(year) + timedelta(days=int(name.partition(" ")[2] or 0))
    if "-" in name and " " not in name:
        return date(year, int(name[:2]), int(name[3:]))
    month, weekday, which = name.split()
    if which == "election":
        return _nth(year, int(month), 1, 1) + timedelta(days=1)
    return _nth(year, int(month), int(weekday), int(which))


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    """The nth of a weekday in a month, the last for -1."""
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
