"""What is said of a report, by itself or by a table beside it, each with its basis."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.model import Judged

_BETWEEN_NAMES = re.compile(r"\s*(?:;|\||\n|,\s*(?:and\s+)?|\s+and\s+|\s+&\s+)\s*")
_BYLINE = re.compile(r"(?i)^\s*(?:by|words by|from)\s+")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Details:
    """What one place says of a report; None or empty where it says nothing.

    Attributes:
        published: As it is written there, not yet read as a date; the most trusted first.
        others: As in `Report`.
    """

    outlet: Judged | None = None
    title: Judged | None = None
    authors: tuple[Judged, ...] = ()
    url: Judged | None = None
    published: tuple[Judged, ...] = ()
    language: Judged | None = None


def prefer(*places: Details) -> Details:
    """Each detail from the first place that gives it; all dates are kept, so that they can be held against each other.

    >>> beside, within = Details(title=Judged("A", "csv")), Details(title=Judged("B", "json"))
    >>> prefer(beside, within).title.value
    'A'
    """
    return Details(
        outlet=next((place.outlet for place in places if place.outlet), None),
        title=next((place.title for place in places if place.title), None),
        authors=next((place.authors for place in places if place.authors), ()),
        url=next((place.url for place in places if place.url), None),
        published=tuple(each for place in places for each in place.published),
        language=next((place.language for place in places if place.language), None),
    )


def judged(value: object, basis: str) -> Judged | None:
    """A detail, if there is one: words on one line, or a number written out.

    >>> judged("  Riverlands\\n Today ", "json"), judged("", "json"), judged(None, "json")
    (Judged(value='Riverlands Today', basis='json', evidence=(), confidence=1.0), None, None)
    """
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    words = " ".join(str(value).split())
    return Judged(words, basis) if words else None


def names(value: object, basis: str) -> tuple[Judged, ...]:
    """Byline names, one a cell, from a list or from a line such as "By Ana Roe, Bo Lind and Cy Moe".

    >>> [name.value for name in names("By Ana Roe, Bo Lind and Cy Moe", "json")]
    ['Ana Roe', 'Bo Lind', 'Cy Moe']
    """
    lines = value if isinstance(value, list | tuple) else [value]
    words = [_BYLINE.sub("", line) for line in lines if isinstance(line, str)]
    parts = [part for line in words for part in _BETWEEN_NAMES.split(line)]
    found = dict.fromkeys(" ".join(part.split()) for part in parts)
    return tuple(Judged(name, basis) for name in found if name)


def language_code(value: object, basis: str) -> Judged | None:
    """The ISO 639 code at the head of a language tag such as "en-GB"; None for anything else.

    >>> language_code("en-GB", "html-lang").value
    'en'
    """
    match = _LANGUAGE.match(value.strip()) if isinstance(value, str) else None
    return Judged(match.group().lower(), basis) if match else None
