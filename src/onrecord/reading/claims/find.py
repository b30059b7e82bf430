"""Find claims: every clause of a page, with what it holds of its matter."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Attribution, Claim, TimeExpression
from onrecord.reading.claims.conditions import conditions
from onrecord.reading.claims.ground import lay_ground
from onrecord.reading.claims.hedges import hedges
from onrecord.reading.claims.judge import Judge
from onrecord.reading.claims.parts import governors, heads, owned, spans
from onrecord.reading.claims.tense import tense_of
from onrecord.reading.page import Page


def find_claims(
    page: Page,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    *,
    judge: Judge | None = None,
) -> tuple[Claim, ...]:
    """Every clause of a page, those of the outlet's own prose too, in text order of their heads.

    Args:
        page: The page with its grammar.
        attributions: In text order; a clause is within the innermost whose content holds its head.
        times: In text order; a time is the clause's in which its first word stands.
        judge: The page's, where there is one already.

    >>> from onrecord.reading import Reader
    >>> page, _ = Reader().look("She urged them to leave.")
    >>> [(claim.head.exact(page.text), claim.factuality.value) for claim in find_claims(page, (), ())]
    [('urged', 'actual'), ('leave', 'demanded')]
    """
    if not page.tree.head:
        return ()
    judge = judge or Judge.of(page)
    ground = judge.ground
    leads = heads(ground)
    owner = owned(ground, leads)
    above = governors(ground, owner, leads)
    own_words = spans(ground, owner, leads)
    hanging, sure = conditions(ground, owner), hedges(ground, owner, leads)
    voices, said_when = _voices(page, attributions), _times(page, owner, times)
    claims = []
    for number, head in enumerate(leads):
        polarity, factuality = judge(head)
        claims.append(
            Claim(
                head=page.words[head],
                spans=own_words[number],
                within=voices.get(head),
                under=above[number],
                polarity=polarity,
                factuality=factuality,
                tense=tense_of(ground, head),
                condition=hanging.get(number, ()),
                hedge=sure.get(number),
                times=said_when.get(number, ()),
            )
        )
    return tuple(claims)


def owners(page: Page) -> tuple[int, ...]:
    """For each word of a page the number of the claim, among those found, that it belongs to.

    It depends on the grammar alone, so that it goes with any `find_claims` of the same page.

    >>> from onrecord.reading import Reader
    >>> owners(Reader().look("She urged them to leave.")[0])
    (0, 0, 0, 1, 1, 0)
    """
    ground = lay_ground(page)
    return owned(ground, heads(ground))


def _voices(page: Page, attributions: Sequence[Attribution]) -> dict[int, int]:
    """The innermost attribution in whose content a word stands, by word."""
    voices: dict[int, int] = {}
    for number in sorted(range(len(attributions)), key=lambda number: (_depth(attributions, number), number)):
        for part in attributions[number].content:
            voices.update(dict.fromkeys(page.words_in(part), number))
    return voices


def _depth(attributions: Sequence[Attribution], number: int) -> int:
    """How many attributions hold this one."""
    within = attributions[number].within
    return 0 if within is None else 1 + _depth(attributions, within)


def _times(page: Page, owner: Sequence[int], times: Sequence[TimeExpression]) -> dict[int, tuple[int, ...]]:
    """The times of each clause: those whose first word is the clause's own."""
    found: dict[int, tuple[int, ...]] = {}
    for number, time in enumerate(times):
        words = page.words_in(time.span)
        if words and words[0] < len(owner):
            holder = owner[words[0]]
            found[holder] = (*found.get(holder, ()), number)
    return found
