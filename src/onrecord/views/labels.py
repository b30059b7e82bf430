"""Short labels for the field's terms. Labels and counts are all that a view adds to the words of the reports."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.model import When

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_OPEN = ("", "..")
_DOUBTS = {"%": "perhaps about ", "?": "perhaps ", "~": "about "}
_WITHOUT_DOUBT = str.maketrans("", "", "".join(_DOUBTS))
_SINGLE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?")
_PARTS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "40": "first half",
    "41": "second half",
}
"""Parts of a year, by their numbers in EDTF level 2."""

RELATIONS: Mapping[str, str] = {
    "told": "told",
    "published_in": "published in",
    "citing": "citing",
    "credited": "credited to",
}

TYPES: Mapping[str, str] = {
    "AGREE": "agreement",
    "CONSULT": "meeting or talks",
    "SUPPORT": "support",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "YIELD": "concession or withdrawal",
    "REQUEST": "request or demand",
    "ACCUSE": "accusation",
    "REJECT": "rejection",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilization",
    "COERCE": "coercion",
    "ASSAULT": "attack",
}
"""Roots of PLOVER as a reader sees them, from the friendliest to the most hostile."""

STATUSES: Mapping[str, str] = {
    "scheduled": "○",
    "held": "●",
    "claimed": "◐",
    "cancelled": "×",
    "did_not_happen": "∅",
    "denied": "◌",
}
"""How far an event is, with the sign that stands for it."""

FLAGS: Mapping[str, str] = {
    "weekday_mismatch": "weekday does not fit the date",
    "after_publication": "the day given lies after the report’s",
    "bounded": "no later than the report",
}


def term(name: str) -> str:
    """A term of the record as a reader sees it.

    >>> term("weekday_mismatch"), term("first_person")
    ('weekday does not fit the date', 'first person')
    """
    return FLAGS.get(name) or RELATIONS.get(name) or name.replace("_", " ").replace("-", " ")


def type_term(root: str) -> str:
    """A PLOVER root in plain words.

    >>> type_term("CONSULT"), type_term("NEW_ROOT")
    ('meeting or talks', 'new root')
    """
    return TYPES.get(root) or term(root).lower()


def day(edtf: str) -> str:
    """A day, a longer time or an interval in Extended Date/Time Format as it is printed, its doubts in words.

    >>> day("2025-08-05"), day("2025-08"), day("2025-08-05/2025-08-09"), day("2025-07/2025-08")
    ('5 Aug 2025', 'Aug 2025', '5–9 Aug 2025', 'Jul 2025 – Aug 2025')
    >>> day("../2025-08-12"), day("2025-08-12~"), day("2025-06-01~/2025-06-15~")
    ('by 12 Aug 2025', 'about 12 Aug 2025', 'about 1–15 Jun 2025')
    >>> day("2025-21"), day("2025-35"), day("199X"), day("19XX"), day("2025-06-XX")
    ('spring 2025', 'Q3 2025', '1990s', '20th century', 'Jun 2025')
    """
    doubt = next((words for sign, words in _DOUBTS.items() if sign in edtf), "")
    plain = edtf.translate(_WITHOUT_DOUBT).removesuffix("-XX")
    begin, slash, end = plain.partition("/")
    return f"{doubt}{_interval(begin, end) if slash else _point(plain) or plain}"


def _interval(begin: str, end: str) -> str:
    """Both ends, or the one that is known."""
    first, last = _point(begin) or begin, _point(end) or end
    if begin in _OPEN or end in _OPEN:
        return f"by {last}" if begin in _OPEN else f"from {first}"
    if len(begin) == len(end) == len("2025-08-05") and begin[:7] == end[:7]:
        return f"{int(begin[8:])}–{last}"
    return f"{first} – {last}"


def _point(edtf: str) -> str:
    """A day, month, year or other single time; empty for what is none of these."""
    found = _SINGLE.fullmatch(edtf)
    if not found:
        return ""
    year, part, date = found.groups()
    if year.endswith("XX"):
        return f"{_ordinal(int(year[:2]) + 1)} century"
    if year.endswith("X"):
        return f"{year[:3]}0s"
    if part is None:
        return str(year)
    if not 1 <= int(part) <= len(MONTHS):
        return f"{_PARTS[part]} {year}" if part in _PARTS and date is None else ""
    month = f"{MONTHS[int(part) - 1][:3]} {year}"
    return f"{int(date)} {month}" if date else month


def _ordinal(number: int) -> str:
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def dated(when: When | None) -> str:
    """A date as it is printed; empty where there is none.

    >>> dated(When("2025-08-12", "2025-08-12", "2025-08-12", "dateline")), dated(None)
    ('12 Aug 2025', '')
    """
    if when is None:
        return ""
    return day(when.earliest) if when.earliest == when.latest and not when.edtf.endswith("~") else day(when.edtf)


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
