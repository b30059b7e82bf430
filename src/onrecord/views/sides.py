"""Who does an event, and to or with whom, in one line."""

from __future__ import annotations

from collections.abc import Iterable

ARROW = "→"


def sides(actors: Iterable[str], recipients: Iterable[str]) -> str:
    """The names of both sides; one that is only undergone keeps its arrow, so that nobody is taken for its doer.

    >>> sides(["Kim"], ["Park", "Lee"]), sides([], ["Park"]), sides(["Kim"], [])
    ('Kim → Park, Lee', '→ Park', 'Kim')
    """
    doing, undergoing = (", ".join(dict.fromkeys(map(_line, names))) for names in (actors, recipients))
    return " ".join(part for part in (doing, ARROW if undergoing else "", undergoing) if part)


def _line(name: str) -> str:
    return " ".join(name.split())
