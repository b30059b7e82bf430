"""The lexicon of foretelling: which words govern what is to come, and which verbs are deeds, harm, favours or dates."""

from __future__ import annotations

from functools import cache

from onrecord.data import rows

PARTS = {"V": "verb", "N": "noun", "J": "adjective"}


@cache
def listed(name: str, value: str = "") -> frozenset[str]:
    """The forms of one list, or of those of its entries that have this value.

    >>> "meet" in listed("deed"), "tariff" in listed("harm", "noun"), "meet" in listed("harm")
    (True, True, False)
    """
    return frozenset(row["form"] for row in rows("foretellings") if row["list"] == name and value in ("", row["value"]))


@cache
def governs(part: str, form: str) -> tuple[str, ...]:
    """What a governor makes of what it governs: `forecast`, `plan`, `promise`, `threat`, `wish`; none for other words.

    >>> governs("verb", "expect"), governs("noun", "pledge"), governs("verb", "sing")
    (('forecast', 'plan'), ('promise',), ())
    """
    found = (row["value"] for row in rows("foretellings") if row["list"] == part and row["form"] == form)
    return tuple(sorted(found))
