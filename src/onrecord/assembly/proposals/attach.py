"""Attach: which proposal an answer is to."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.assembly.proposals.draft import Draft, likeness, within
from onrecord.assembly.proposals.group import Group

# An answer's terms must be so much like a proposal's where another report tells it, or where it names no proposer.
LIKE, SHARED = 0.45, 0.5
# So many code points may lie between a proposal and "the offer" that answers it, in one report.
NEAR = 1500
APART = 90
# So near behind an offer, one whose side is not told answers it; how sure that is.
NEXT, NEXT_SURE = 200, 0.65
# So sure is it that "it" is the only proposal which its report has told of by then.
ALONE = 0.7
AGREED = ("accepted", "lapsed")


def attach(answer: Draft, groups: Sequence[Group]) -> tuple[int, float] | None:
    """The number of the group that an answer is to, with how sure that is; None where none fits."""
    fitting = [(_fit(answer, each), -number) for number, each in enumerate(groups)]
    best, number = max(fitting, default=(0.0, 0))
    if best <= 0.0:
        return None
    alone = not answer.words and sum(fit > 0.0 for fit, _ in fitting) == 1
    return -number, max(best, ALONE) if alone else best


def _fit(answer: Draft, group: Group) -> float:
    """How well an answer fits a group, between 0 and 1: by its best telling."""
    return max((_fits(answer, each) for each in group.tellings), default=0.0)


def _fits(answer: Draft, told: Draft) -> float:
    if told.claim == answer.claim and told.place[0] == answer.place[0]:
        return 1.0
    if told.judged.value == "canvassed" or _is_before(answer, told):
        return 0.0
    if not _sides_fit(answer, told):
        return _replies(answer, told)
    named = bool(answer.others & told.sides)
    if answer.words and told.words:
        alike = max(likeness(answer, told), within(answer, told) if len(answer.words) > 1 else 0.0)
        return min(1.0, alike + 0.2 * named) if alike >= (SHARED if named else SHARED + 0.2) else 0.0
    return _just_said(answer, told, named=named)


def _just_said(answer: Draft, told: Draft, *, named: bool) -> float:
    """ "Belt dismissed the offer": what stands before it in the same report, the nearer the better."""
    known = named or bool(answer.sides & told.others)
    if told.judged.value in AGREED or not told.words:
        return 0.0
    if answer.place[0] != told.place[0] or not (known or _may_answer(answer, told)):
        return 0.0
    gap = answer.place[1].start - told.place[1].end
    most = 0.8 if known else 0.7
    return most - 0.3 * gap / NEAR if 0 <= gap <= NEAR else 0.0


def _may_answer(answer: Draft, told: Draft) -> bool:
    """Whether another than the proposer answers what was put to nobody by name."""
    return bool(answer.actors and told.sides) and not told.others and not answer.others


def _replies(answer: Draft, told: Draft) -> float:
    """ "Halvera offered Marrow a third. | Sol | turned the offer down": one of no known side, right behind it."""
    unplaced = bool(answer.actors) and all(who.side is None for who in answer.actors)
    apart = not answer.others and not answer.words and not answer.sides & told.sides
    if answer.place[0] != told.place[0] or not (unplaced and apart) or told.judged.value in AGREED:
        return 0.0
    return NEXT_SURE if 0 <= answer.place[1].start - told.place[1].end <= NEXT else 0.0


def _sides_fit(answer: Draft, told: Draft) -> bool:
    """Nobody answers his own proposal, but to deny it; and who is answered must have proposed it."""
    own = bool(answer.sides & told.sides)
    if own and answer.judged.value != "denies":
        return False
    if answer.others and told.sides and not answer.others & told.sides:
        return False
    return not told.others or not answer.sides or bool(answer.sides & told.others) or own


def _is_before(answer: Draft, told: Draft) -> bool:
    """Whether the answer was given before the proposal was put, or long after."""
    if answer.days is None or told.days is None:
        return False
    return answer.days.last < told.days.first or answer.days.gap(told.days) > APART
