"""Group: which tellings, over all reports, are of one proposal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.assembly.proposals.draft import Draft, likeness

# Terms must be so much alike to be one proposal's; more, where a telling names no proposer or has another status.
# Tuned on the 64 pairs of `stories/trade2019` that are one proposal's: 35 put together, 24 of them rightly.
ALIKE, DOUBTFUL = 0.42, 0.5
# So many days may lie between tellings of one proposal, and of one whose terms no words tell ("make a deal").
APART, BARE_APART = 30, 7
MUTUAL = ("accepted",)
# Of a proposal named only as "the offer" a frame tells the limit; so many code points may lie between the two.
LIMIT, NEAR = ":until", 1500


@dataclass(slots=True)
class Group:
    """The tellings of one proposal, in report order, then text order."""

    tellings: list[Draft] = field(default_factory=list)


def group(proposals: Sequence[Draft]) -> list[Group]:
    """Proposals put together, by first telling.

    Each telling joins the group that it is most like on average, if all of that group may be one with it.
    """
    groups: list[Group] = []
    for draft in proposals:
        meant = _meant(draft, groups)
        if meant is not None:
            meant.tellings.append(draft)
            continue
        fitting = [(_nearness(draft, each), -number) for number, each in enumerate(groups)]
        best = max(fitting, default=(0.0, 0))
        if best[0] > 0.0:
            groups[-best[1]].tellings.append(draft)
        else:
            groups.append(Group([draft]))
    return groups


def _meant(draft: Draft, groups: Sequence[Group]) -> Group | None:
    """The proposal of which only a limit is told, put shortly before: "| The offer | stands until May"."""
    if draft.words or not draft.move.kind.basis.endswith(LIMIT):
        return None
    told = [(before.place, each) for each in groups for before in each.tellings if _is_before(before, draft)]
    return max(told, key=lambda each: each[0])[1] if told else None


def _is_before(told: Draft, draft: Draft) -> bool:
    if told.place[0] != draft.place[0] or not told.words or told.judged.value in (*MUTUAL, "canvassed"):
        return False
    sides = draft.is_open or bool(draft.sides & told.sides)
    return sides and 0 <= draft.place[1].start - told.place[1].end <= NEAR


def _nearness(draft: Draft, group: Group) -> float:
    """Mean likeness to a group's tellings; 0 where it cannot be one of them."""
    if not all(may_be_one(draft, each) for each in group.tellings):
        return 0.0
    alike = [(likeness(draft, each), _least(draft, each)) for each in group.tellings]
    mean, least = (sum(side) / len(alike) for side in zip(*alike, strict=True))
    return mean if mean >= least else 0.0


def may_be_one(one: Draft, other: Draft) -> bool:
    """Whether proposers, days and numbers allow two tellings to be of one proposal."""
    if (one.judged.value == "canvassed") != (other.judged.value == "canvassed"):
        return False
    if one.claim == other.claim or (one.numbers and other.numbers and not one.numbers & other.numbers):
        return False
    bare = not one.words or not other.words
    if one.days and other.days and one.days.gap(other.days) > (BARE_APART if bare else APART):
        return False
    return not bare if one.is_open or other.is_open else _same_sides(one, other)


def _same_sides(one: Draft, other: Draft) -> bool:
    """The same proposer to addressees that can be the same; of what is agreed, the other side may be named instead."""
    if one.sides & other.sides:
        return not one.others or not other.others or bool(one.others & (other.others | other.sides))
    both = one.judged.value in MUTUAL and other.judged.value in MUTUAL
    return both and bool(one.sides & other.others and one.others & other.sides)


def _least(one: Draft, other: Draft) -> float:
    doubtful = one.is_open or other.is_open or one.judged.value != other.judged.value
    return DOUBTFUL if doubtful else ALIKE
