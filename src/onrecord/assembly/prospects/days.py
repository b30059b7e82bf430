"""Days: whether two times may be one, and how far apart days lie."""

from __future__ import annotations

from datetime import date

from onrecord.model import When

# A report of so many days after a time still tells of it as of something new.
RIGHT_AFTER = 3


def overlaps(horizon: When | None, when: When | None) -> bool:
    """Whether two times may be one, with a day's slack: midnight here is the day before elsewhere.

    >>> overlaps(None, None)
    True
    """
    if horizon is None or when is None or not when.earliest:
        return True
    return days_between(when.earliest, horizon.latest) >= -1 and days_between(horizon.earliest, when.latest) >= -1


def days_between(early: str, late: str) -> int:
    """How many days lie between two days; negative where the second comes first.

    >>> days_between("2025-08-12", "2025-08-15")
    3
    """
    return (date.fromisoformat(late) - date.fromisoformat(early)).days
