"""Who runs for an office: in the campaign he holds none, whatever title he keeps or gets later."""

from __future__ import annotations

from onrecord.reading.speakers.capacity import is_former
from onrecord.reading.speakers.closed import APOSTROPHES, COURTESY, GIVEN, HEADS_STATE, INCUMBENT, RUNS_FOR
from onrecord.reading.speakers.cluster import Draft
from onrecord.reading.speakers.facts import Fact
from onrecord.reading.speakers.lexicon import plain, singular
from onrecord.reading.speakers.tokens import Sheet

Told = list[tuple[Fact, str]]


def as_candidate(sheet: Sheet, draft: Draft, told: Told) -> Told:
    """What roles tell of somebody, as it is of one who runs for an office, if he does and does not govern.

    A courtesy title, such as that of a former governor, then tells nothing. A campaign named after somebody shows that
    he runs where no more than such a title is said of him: "the Novak | campaign |".

    Args:
        sheet: The report.
        draft: Who it is.
        told: What is said of him, each with the capacity that it tells.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("Gov. Novak spoke for the Novak campaign."))
    >>> novak = Draft("Novak", "person", "named", [sheet.span(1, 1), sheet.span(5, 5)])
    >>> [value for _, value in as_candidate(sheet, novak, [(Fact(0, 0, 0, "title", 0.97), "official")])]
    ['public']
    """
    if draft.kind != "person" or not told or any(_governs(sheet, fact, value) for fact, value in told):
        return told
    runs = any(_runs(sheet, fact) for fact, _ in told)
    named = [] if runs else _campaigns(sheet, draft)
    if not runs and not named:
        return told
    kept = [(fact, value) for fact, value in told if not (value == "official" and _is_courtesy(sheet, fact))]
    return kept or [(fact, "public") for fact in named[:1]]


def _runs(sheet: Sheet, fact: Fact) -> bool:
    """Whether a role is of one who runs, not one who may be given a post: "a possible candidate for secretary"."""
    words = {plain(sheet.word(at)) for at in range(fact.first, fact.last + 1)}
    runs = singular(plain(sheet.word(fact.head))) in RUNS_FOR and not is_former(sheet, fact)
    return runs and not words & GIVEN


def _governs(sheet: Sheet, fact: Fact, value: str) -> bool:
    return value == "official" and singular(plain(sheet.word(fact.head))) in HEADS_STATE


def _is_courtesy(sheet: Sheet, fact: Fact) -> bool:
    return fact.basis == "title" and fact.first == fact.head and plain(sheet.word(fact.head)) in COURTESY


def _campaigns(sheet: Sheet, draft: Draft) -> list[Fact]:
    """Words that name a campaign after somebody: "the | Novak campaign |", "| Team Novak |"; none to keep an office."""
    if not INCUMBENT.isdisjoint(token.lower for token in sheet.tokens):
        return []
    family = draft.name.split()[-1]
    found: list[Fact] = []
    for at in (at for at, token in enumerate(sheet.tokens) if token.text == family):
        behind = at + 1 + (sheet.word(at + 1) in APOSTROPHES)
        if sheet.word(behind) == "campaign":
            found.append(Fact(at, behind, behind, "campaign", 0.85))
        elif at and sheet.tokens[at - 1].text == "Team":
            found.append(Fact(at - 1, at - 1, at, "campaign", 0.85))
    return found
