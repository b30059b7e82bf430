"""Clauses: whether words amount to a proposition, or only name a thing or an event."""

from __future__ import annotations

import re
from functools import cache

from onrecord.data import rows

# "that …" opens a clause; a verb of a closed class, or a word that ends as a regular past does, makes one.
OPENS = re.compile(r"(?i)^[\"“‘'\s]*(?:that|how|why|whether|if|there)\b")
FINITE = re.compile(
    r"(?i)(?:\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|cannot|could|may|might"
    r"|must|ought|need|needs|remains?|wants?|seems?|appears?|means?|makes?|takes?|gets?|goes|comes?|knows?|thinks?"
    r"|believes?|stands?|lies|depends?|shows?|says?|feels?|hopes?|supports?|continues?|includes?)\b"
    r"|n['’]t\b|['’](?:s|re|ve|ll|d|m)\s+\w|\b[a-z]{3,}ed\b)"
)


def is_clause(words: str) -> bool:
    """Whether words hold a finite verb, as far as their forms tell.

    >>> is_clause("that the talks failed"), is_clause("an additional sum for the port")
    (True, False)
    """
    if OPENS.match(words) or FINITE.search(words):
        return True
    return any(word in _irregular() for word in words.lower().split())


@cache
def _irregular() -> frozenset[str]:
    """Irregular forms that are no base forms, such as `told` and `went`."""
    return frozenset(row["form"] for row in rows("irregular") if row["form"].isalpha() and row["form"] != row["lemma"])
