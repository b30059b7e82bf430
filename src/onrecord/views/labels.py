"""Short labels for the field's terms. Labels and counts are all that a view adds to the words of the reports."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.model import When

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

RELATIONS: Mapping[str, str] = {
    "told": "told",
    "published_in": "published in",
    "citing": "citing",
    "credited": "credited to",
}

FLAGS: Mapping[str, str] = {
    "weekday_mismatch": "weekday does not fit the date",
}


def term(name: str) -> str:
    """A term of the record as a reader sees it.

    >>> term("weekday_mismatch"), term("first_person")
    ('weekday does not fit the date', 'first person')
    """
    return FLAGS.get(name) or RELATIONS.get(name) or name.replace("_", " ").replace("-", " ")


def day(iso: str) -> str:
    """A day, month or year as it is printed.

    >>> day("2025-08-05"), day("2025-08"), day("2025-08-05/2025-08-09")
    ('5 Aug 2025', 'Aug 2025', '2025-08-05/2025-08-09')
    """
    parts = iso.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) not in (2, 3) or not 1 <= int(parts[1]) <= 12:
        return iso
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def dated(when: When | None) -> str:
    """A date as it is printed; empty where there is none.

    >>> dated(When("2025-08-12", "2025-08-12", "2025-08-12", "dateline")), dated(None)
    ('12 Aug 2025', '')
    """
    if when is None:
        return ""
    return day(when.earliest) if when.earliest == when.latest else day(when.edtf)


def counted(number: int, noun: str) -> str:
    r"""A number with its noun, thousands set apart by a thin space.

    >>> counted(1, "report"), counted(1204, "statement")
    ('1 report', '1\u202f204 statements')
    """
    return f"{grouped(number)} {noun}" if number == 1 else f"{grouped(number)} {noun}s"


def grouped(number: int) -> str:
    r"""A number as it is printed.

    >>> grouped(5000)
    '5\u202f000'
    """
    return f"{number:,}".replace(",", "\u202f")
