"""Which issue sets a record is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.assembly.folio import Folio
from onrecord.assembly.positions.match import HELD, match
from onrecord.assembly.positions.matters import holdings
from onrecord.assembly.positions.menu import menus_of
from onrecord.model import Embed, IssueSet

FEWEST, PART = 3, 0.1
"""Matters that a set must hold better than any other set, at least, and what part of all matters. Of the matters in the
trade talks of the gold, the set on trade holds a third, and none of the others more than a twentieth; of those in mixed
news none holds more than a fifteenth."""


def choose_sets(folios: Sequence[Folio], sets: Sequence[IssueSet], embed: Embed) -> tuple[IssueSet, ...]:
    """The sets whose issues the reports really speak about: those that hold enough of what anybody is for or against.

    >>> choose_sets([], [], lambda texts: [])
    ()
    """
    matters = [holding.matter for holding in holdings(folios, embed)]
    menus = menus_of(sets, embed)
    won = Counter(found.issue.id.partition("/")[0] for found in match(menus, matters) if found and found.share >= HELD)
    enough = max(FEWEST, PART * len(matters))
    return tuple(issues for issues in sets if won[issues.id] >= enough)
