"""Tense: when a clause's verb says it is, by its form alone."""

from __future__ import annotations

from onrecord.reading.claims.clause import Clause, clause_of
from onrecord.reading.claims.ground import Ground

FUTURE = frozenset(["will", "shall"])
# Past in form, but they tell no time: "would cost", "could fall".
TIMELESS = frozenset(["would", "could", "might"])


def tense_of(ground: Ground, word: int) -> str:
    """`past`, `present` or `future`; `none` for infinitives, gerunds, and verbs with would, could or might."""
    clause = clause_of(ground, word)
    if clause.modal is not None:
        return "future" if clause.reads in FUTURE else "none" if clause.reads in TIMELESS else "present"
    if clause.to is not None:
        return "none"
    if _going_to(ground, clause):
        return "future"
    return _of_tag(clause)


def _of_tag(clause: Clause) -> str:
    if clause.tag == "VBD" or (clause.perfect and clause.tag in ("VBZ", "VBP")):
        return "past"
    return "present" if clause.tag in ("VBZ", "VBP") else "none"


def _going_to(ground: Ground, clause: Clause) -> bool:
    """ "is going to meet": of the going."""
    if ground.forms[clause.word] != "going":
        return False
    return any(clause_of(ground, each).to is not None for each in ground.children(clause.word, "xcomp"))
