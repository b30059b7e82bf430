"""What actors were at the time of a report."""

from __future__ import annotations

import pytest

from assembly.made_up import told
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.tenure import at_the_time, tenures, then
from onrecord.model import Actor

CAMPAIGN, YEARS_IN_OFFICE, LATER = "2024-05-02", "2025-06-01", "2025-07-15"


def served(date: str | None) -> Actor:
    """Mira Sol in a report of a day, who is a candidate in one report and the president in two of the next year."""
    pairs = [
        told("a", "[Mira Sol|person,capacity=public] spoke.", date=CAMPAIGN),
        told("b", "[Mira Sol|person,capacity=official,side=Tarvia] spoke.", date=YEARS_IN_OFFICE),
        told("c", "[Mira Sol|person,capacity=official,side=Tarvia] spoke.", date=LATER),
        told("d", "[Mira Sol|person] spoke.", date=date),
    ]
    groups = gather(pairs)
    days = {report.id: report.published for report, _ in pairs}
    (group,) = groups.values()
    actor = actor_of(group, {report.id: place for place, (report, _) in enumerate(pairs)})
    report = pairs[-1][0]
    known = tenures(groups, days)
    return then([actor], known, report.published).get(actor.id, at_the_time(actor, known[actor.id], report.published))


@pytest.mark.parametrize(
    ("date", "wanted"),
    [
        ("2024-04-20", ("public", None)),
        ("2024-08-20", ("public", None)),
        ("2025-06-20", ("official", "Tarvia")),
        ("2025-11-20", ("official", "Tarvia")),
        ("2021-01-01", (None, None)),
        (None, ("official", "Tarvia")),
    ],
)
def test_what_the_nearest_reports_say_holds(date: str | None, wanted: tuple[str | None, str | None]) -> None:
    actor = served(date)
    assert (actor.capacity and actor.capacity.cell.value, actor.side and actor.side.cell.value) == wanted
