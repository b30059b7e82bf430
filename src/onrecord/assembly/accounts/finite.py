"""Which clauses assert something: "it plans to raise the duty" does, "to raise the duty" alone does not."""

from __future__ import annotations

from onrecord.assembly.events.words import WORD
from onrecord.assembly.folio import Folio
from onrecord.assembly.names import listed
from onrecord.model import Claim, Statement

MODALS = listed("can could may might must shall should will would ll d cannot won't can't ought")
"""Verbs that make a clause finite without a tense."""

CONDITIONS = listed("if unless whether lest")

BETWEEN = 1
"""Words between a verb and the infinitive that it governs: "agreed *Friday* to meet", not "met him in order to ask"."""


def is_finite(text: str, claim: Claim) -> bool:
    """Whether a clause has a verb that asserts or a modal verb, and is no infinitive, participle or noun alone.

    >>> from onrecord.model import Judged, Span
    >>> held = Judged("actual", "plain"), Judged("positive", "plain")
    >>> [is_finite(t, Claim(Span(3, 7), (Span(0, len(t)),), None, None, held[1], held[0], "none"))
    ...  for t in ("to halt the ferry", "it may halt the ferry")]
    [False, True]
    """
    if claim.tense != "none":
        return True
    return any(word in MODALS for span in claim.spans for word in WORD.findall(span.exact(text).lower()))


def opens_with_if(text: str, claim: Claim) -> bool:
    """Whether a clause only says on what something hangs: "if the ferry stops"."""
    words = WORD.findall(min(claim.spans).exact(text).lower()) if claim.spans else []
    return bool(words) and words[0] in CONDITIONS


def carrier(folio: Folio, place: int) -> int | None:
    """The finite clause whose verb a bare one follows at once and with which it asserts: "agreed | to halt a boat"."""
    text, claims = folio.report.text, folio.reading.claims
    over = claims[place].under
    if over is None or not is_finite(text, claims[over]):
        return None
    first, head = min(claims[place].spans), claims[over].head
    gap = text[head.end : first.start]
    return over if head.end <= first.start and len(WORD.findall(gap)) <= BETWEEN and "." not in gap else None


def is_asserted(folio: Folio, statement: Statement) -> bool:
    """Whether a statement says something in itself: word for word, or with a finite clause in it."""
    if statement.kind == "direct":
        return True
    rows = zip(folio.reading.claims, folio.claims, strict=True)
    return any(row.statement == statement.id and is_finite(folio.report.text, claim) for claim, row in rows)
