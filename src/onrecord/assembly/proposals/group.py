"""Group: which tellings, over all reports, are of one proposal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.assembly.proposals.draft import Draft, likeness

# Terms must be so much alike to be one proposal's; more, where a telling names no proposer or has another status, and
# still more where of two in one report only one names its proposer.
# Tuned on the 57 pairs of sentences of `stories/trade2019` that are one proposal's: 13 put together, all rightly.
ALIKE, DOUBTFUL, OPEN = 0.45, 0.53, 0.58
# So many days may lie between tellings of one proposal, and of one whose terms no words tell ("make a deal").
APART, BARE_APART = 30, 7
MUTUAL = ("accepted",)
# Of a proposal named only as "the offer" a frame tells the limit; so many code points may lie between the two.
LIMIT, PUT, NEAR = ":until", ":@put", 1500
KNOWN = frozenset(["the", "this", "that", "its", "his", "her", "their", "it"])


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
    """The proposal that is only named, put shortly before: "| The offer | stands", "withdrew | its offer |"."""
    if draft.words or not (draft.move.kind.basis.endswith(LIMIT) or _points_back(draft)):
        return None
    told = [(before.place, each) for each in groups for before in each.tellings if _is_before(before, draft)]
    return max(told, key=lambda each: each[0])[1] if told else None


def _points_back(draft: Draft) -> bool:
    """Whether what is put or withdrawn is known already: "renewed | its offer |"; not "made | an offer |"."""
    words = [span.exact(draft.folio.report.text).lower().split()[0] for span in draft.terms if len(span)]
    known = bool(words) and set(words) <= KNOWN
    return known and draft.move.kind.basis.endswith(PUT) and bool(draft.sides)


def _is_before(told: Draft, draft: Draft) -> bool:
    if told.place[0] != draft.place[0] or not told.words or told.judged.value in (*MUTUAL, "canvassed"):
        return False
    sides = draft.is_open or bool(draft.sides & told.sides)
    return sides and 0 <= draft.place[1].start - told.place[1].end <= NEAR


def _nearness(draft: Draft, group: Group) -> float:
    """Mean likeness to a group's tellings; 0 where it cannot be one of them."""
    # A telling that only says how long it stands tells of no terms that could be compared.
    telling = [each for each in group.tellings if each.words] if draft.words else group.tellings
    if not telling or not all(may_be_one(draft, each) for each in telling):
        return 0.0
    alike = [(likeness(draft, each), _least(draft, each)) for each in telling]
    mean, least = (sum(side) / len(alike) for side in zip(*alike, strict=True))
    return mean if mean >= least else 0.0


def may_be_one(one: Draft, other: Draft) -> bool:
    """Whether proposers, days and numbers allow two tellings to be of one proposal."""
    if (one.judged.value == "canvassed") != (other.judged.value == "canvassed"):
        return False
    if one.claim == other.claim or (one.numbers and other.numbers and not one.numbers & other.numbers):
        return False
    bare = not one.words or not other.words
    if _is_crossed(one, other) or _is_alone(one, other):
        return False
    if one.days and other.days and one.days.gap(other.days) > (BARE_APART if bare else APART):
        return False
    return not bare if one.is_open or other.is_open else _same_sides(one, other)


def _is_crossed(one: Draft, other: Draft) -> bool:
    """Whether what one proposer gives is what the other gets: the two halves of a bargain are two sides' terms."""
    straight = len(one.given & other.given) + len(one.got & other.got)
    return len(one.given & other.got) + len(one.got & other.given) > straight


def _is_alone(one: Draft, other: Draft) -> bool:
    """Whether one side alone agrees to something and both sides to something else."""
    both = one.judged.value in MUTUAL and other.judged.value in MUTUAL
    return both and (len(one.actors) == 1 and bool(one.given)) != (len(other.actors) == 1 and bool(other.given))


def _same_sides(one: Draft, other: Draft) -> bool:
    """The same proposer to addressees that can be the same; of what is agreed, the other side may be named instead."""
    if one.sides & other.sides:
        return not one.others or not other.others or bool(one.others & (other.others | other.sides))
    both = one.judged.value in MUTUAL and other.judged.value in MUTUAL
    return both and bool(one.sides & other.others and one.others & other.sides)


def _least(one: Draft, other: Draft) -> float:
    if one.is_open != other.is_open and one.place[0] == other.place[0]:
        return OPEN
    doubtful = one.is_open or one.judged.value != other.judged.value
    return DOUBTFUL if doubtful else ALIKE
