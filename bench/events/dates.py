"""Dates of gold timelines: the forms of EDTF that they use, as first and last possible day."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.assembly.dates import when

FIRST, LAST = "0001-01-01", "9999-12-31"
SEASONS = {"21": ("03-01", "05-31"), "22": ("06-01", "08-31"), "23": ("09-01", "11-30"), "24": ("12-01", "12-31")}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A date with its first and last possible day; an empty end is open."""

    edtf: str
    earliest: str
    latest: str

    def meets(self, other: Stretch) -> bool:
        """Whether a day may be both."""
        return (self.earliest or FIRST) <= (other.latest or LAST) and (other.earliest or FIRST) <= (self.latest or LAST)


def stretch(edtf: str) -> Stretch:
    """A gold date: a day, a month, a season, a year, an interval, an open interval.

    Raises:
        ValueError: If it is none of these.

    >>> stretch("../2023-07-28").meets(stretch("2023-07")), stretch("2024-21").latest
    (True, '2024-05-31')
    """
    first, slash, last = edtf.partition("/")
    start = _end(first, 0)
    return Stretch(edtf, start, _end(last if slash else first, 1))


def _end(part: str, which: int) -> str:
    if part in ("..", ""):
        return ""
    year, _, rest = part.partition("-")
    if rest in SEASONS:
        return f"{year}-{SEASONS[rest][which]}"
    found = when(part, "gold")
    if found is None:
        raise ValueError(f"{part!r} is no date that a gold timeline has")
    return (found.earliest, found.latest)[which]
