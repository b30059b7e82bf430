"""What actors were at the time of a report: who governs now was a candidate in the reports of the campaign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.assembly.members import Group, most_frequent
from onrecord.assembly.sides import BY_THEMSELVES
from onrecord.model import Actor, Cited, When

NEAR = (30, 90, 183)
"""Days between two reports within which one may say what somebody is in the other, the nearest sought first."""

ENOUGH = 3
"""Reports that must say what somebody is before those farther away are left out."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report says that an actor is.

    Attributes:
        day: Of its publication, as an ordinal; None where it is not known.
        capacity, side: Each with the report; None where it says nothing of them.
    """

    day: int | None
    capacity: Cited | None
    side: Cited | None


Tenures = Mapping[str, Sequence[Telling]]
"""What the reports say that each person is, by the actor's id, in report order."""


def tenures(groups: Mapping[str, Group], published: Mapping[str, When | None]) -> Tenures:
    """What every dated report says that each actor is.

    Args:
        groups: Actors' groups by id.
        published: Day of publication by report id.

    >>> tenures({}, {})
    {}
    """
    found: dict[str, Sequence[Telling]] = {}
    for ident, group in groups.items():
        told = [
            Telling(
                _ordinal(published[member.report]),
                Cited(member.report, member.entity.capacity) if member.entity.capacity else None,
                Cited(member.report, member.entity.side) if member.entity.side else None,
            )
            for member in group.members
            if member.entity.kind == "person" and (member.entity.capacity or member.entity.side)
        ]
        found.update({ident: told} if told else {})
    return found


def at_the_time(actor: Actor, told: Sequence[Telling], published: When | None) -> Actor:
    """An actor with the capacity that the reports nearest in time give; none where none within half a year does.

    His side stays where the capacity does: reports tell it too seldom for the nearest to be the likeliest.

    >>> from onrecord.model import Judged
    >>> sol = Actor("a", "Mira Sol", (), "person", (), Cited("r", Judged("official", "title")), None, ())
    >>> late = Telling(date(2024, 5, 1).toordinal(), sol.capacity, None)
    >>> at_the_time(sol, [late], When("2020-01-01", "2020-01-01", "2020-01-01", "json")).capacity is None
    True
    """
    day = _ordinal(published)
    if actor.kind != "person" or day is None:
        return actor
    capacity = _nearest([(each.day, each.capacity) for each in told if each.capacity], day)
    held = capacity.cell.value if capacity else ""
    if actor.capacity is not None and held == actor.capacity.cell.value:
        return actor
    alike = [each for each in told if each.capacity is not None and each.capacity.cell.value == held]
    sides = [(each.day, each.side) for each in alike if each.side]
    return replace(actor, capacity=capacity, side=_nearest(sides, day) if held not in BY_THEMSELVES else None)


def _nearest(told: Sequence[tuple[int | None, Cited]], day: int) -> Cited | None:
    """The most frequent value among the nearest, enough of them if there are, as the first report that has it does."""
    near: list[Cited] = []
    for reach in NEAR:
        near = [cited for then, cited in told if then is None or abs(then - day) <= reach]
        if len(near) >= ENOUGH:
            break
    value = most_frequent([cited.cell.value for cited in near])
    return next((cited for cited in near if cited.cell.value == value), None)


def _ordinal(published: When | None) -> int | None:
    return date.fromisoformat(published.earliest).toordinal() if published and published.earliest else None


def then(actors: Iterable[Actor], known: Tenures, published: When | None) -> dict[str, Actor]:
    """Those of a report's actors who were something else at its time than they mostly are, by id.

    >>> then([], {}, None)
    {}
    """
    found = {actor.id: at_the_time(actor, known.get(actor.id, ()), published) for actor in actors}
    return {actor.id: found[actor.id] for actor in actors if found[actor.id] is not actor}
