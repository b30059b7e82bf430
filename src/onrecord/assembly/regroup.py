"""The analyst's word on who is who: actors merged, split and named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.assembly.actors import name_of, names_of
from onrecord.assembly.anchor import Anchored, orphaned
from onrecord.assembly.gazetteer import look_up
from onrecord.assembly.members import Group, joined
from onrecord.assembly.names import fold
from onrecord.model import Decision


class Roster:
    """Groups while decisions are applied to them, found by id and by name.

    Attributes:
        groups: By id.
        former: Ids that were given up, and the group that took over.
        named: Ids of the groups that amendments of speakers name, by decision id.
    """

    def __init__(self, groups: Mapping[str, Group]) -> None:
        self.groups: dict[str, Group] = {}
        self.former: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self._canonical: dict[str, set[str]] = {}
        self._passing: dict[str, set[str]] = {}
        self._homes: dict[tuple[str, int], str] = {}
        for group in groups.values():
            self.put(group)

    def put(self, group: Group) -> str:
        """Take a group in; its id."""
        self.groups[group.id] = group
        self._homes.update({(member.report, member.index): group.id for member in group.members})
        self._canonical.setdefault(fold(name_of(group)), set()).add(group.id)
        for name in names_of(group):
            self._passing.setdefault(fold(name), set()).add(group.id)
        return group.id

    def drop(self, ident: str) -> Group:
        """Take a group out; the group."""
        group = self.groups.pop(ident)
        for names in (self._canonical, self._passing):
            for name in {fold(name) for name in (name_of(group), *names_of(group))}:
                names.get(name, set()).discard(ident)
        return group

    def home(self, report: str, index: int) -> str:
        """Id of the group that an entity is in."""
        return self._homes[report, index]

    def find(self, called: str) -> str | None:
        """Id of the one group of that id or name; None where there is none or no telling which."""
        while called in self.former and called not in self.groups:
            called = self.former[called]
        found = {called} if called in self.groups else self.candidates(called)
        return min(found) if len(found) == 1 else None

    def candidates(self, name: str) -> set[str]:
        """Ids of all groups of a name: canonical names first, then names in passing, then the gazetteer's."""
        known = look_up(name)
        entry = {known.id} & self.groups.keys() if known else set()
        return self._canonical.get(fold(name), set()) or self._passing.get(fold(name), set()) or entry

    def redirects(self) -> dict[str, list[str]]:
        """For each group, the ids that lead to it."""
        found: dict[str, list[str]] = {}
        for old in self.former:
            target = self.find(old)
            if target and target != old:
                found.setdefault(target, []).append(old)
        return found


def regroup(roster: Roster, decisions: Iterable[Anchored]) -> list[Anchored]:
    """Apply what decisions say about actors, in the order they were taken; without an actor to go to, one is orphaned.

    >>> regroup(Roster({}), [])
    []
    """
    return [_apply(roster, anchored) for anchored in decisions]


def _apply(roster: Roster, anchored: Anchored) -> Anchored:
    decision, report, index = anchored.decision, anchored.report, anchored.index
    if report is None or index is None:
        return anchored
    if decision.action == "merge":
        return anchored if _merge(roster, roster.home(report, index), decision.value) else orphaned(decision)
    if decision.action == "split":
        _split(roster, (report, index), decision.value)
    if decision.action == "amend_speaker":
        return anchored if _name(roster, decision) else orphaned(decision)
    return anchored


def _name(roster: Roster, decision: Decision) -> bool:
    """Note the group that an amendment names, a new one where nobody in the record is called so."""
    target = roster.find(decision.value)
    if target is None and roster.candidates(decision.value):
        return False
    roster.named[decision.id] = target or roster.put(Group((), look_up(decision.value), given=decision.value))
    return True


def _merge(roster: Roster, ident: str, value: str) -> bool:
    """Bring a group and the one that `value` calls together under the latter's identity."""
    target = roster.find(value)
    if target is None:
        return False
    if target != ident:
        _together(roster, target, ident)
    return True


def _together(roster: Roster, target: str, other: str) -> None:
    one, two = roster.drop(target), roster.drop(other)
    merged = joined(one, two)
    ident = roster.put(Group(merged.members, merged.known, given=merged.given))
    roster.former.pop(ident, None)
    roster.former.update({old: ident for old in (target, other) if old != ident})


def _split(roster: Roster, place: tuple[str, int], value: str) -> None:
    """Take an entity out of its group, into the one that `value` calls or one of its own."""
    ident = roster.home(*place)
    target = roster.find(value) if value else None
    if target == ident:
        return
    group = roster.drop(ident)
    own = Group(tuple(m for m in group.members if (m.report, m.index) == place), given="" if target else value)
    rest = Group(
        tuple(m for m in group.members if (m.report, m.index) != place), group.known, group.ambiguous, group.given
    )
    left = roster.put(rest) if rest.members else None
    alone = roster.put(own)
    if target:
        _together(roster, target, alone)
        roster.former.pop(alone, None)
    if ident not in roster.groups:
        roster.former[ident] = left or roster.home(*place)
