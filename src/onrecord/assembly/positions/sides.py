"""The side that somebody takes a position for, where the clause's own report does not say."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import Actor, Judged, Who

FOR_A_SIDE = frozenset(("official", "adviser"))
"""Capacities in which one speaks for a side; one who has another here speaks for himself here."""


def sided(who: Who, actor: Actor | None) -> Who:
    """Somebody with his side: as this report gives it; a country itself; else as other reports give it.

    Other reports count only where this one has him in no capacity in which he would speak for himself.

    >>> sided(Who(None, "Kim", None), None).side is None
    True
    """
    if who.side is not None or actor is None:
        return who
    if actor.kind == "country":
        return replace(who, side=Judged(actor.name, "itself", (who.mention,) if who.mention else ()))
    if actor.side is None or (who.capacity is not None and who.capacity.value not in FOR_A_SIDE):
        return who
    cell = actor.side.cell
    return replace(who, side=Judged(cell.value, "other_report", (), cell.confidence))
