"""Of what somebody is: the country or body that a role names."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from onrecord.model import Span
from onrecord.reading.speakers.closed import (
    ADVISES,
)
from onrecord.reading.speakers.facts import Fact
from onrecord.reading.speakers.lexicon import nationalities
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.tokens import Sheet


def affiliation(sheet: Sheet, fact: Fact, mentions: Sequence[Mention]) -> Span | None:
    """The country or body that a fact names: behind its head ("fellow at X"), else in front of it ("Russian aide").

    >>> from onrecord.reading.speakers.facts import facts_beside
    >>> from onrecord.reading.speakers.mentions import find_mentions
    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("Jo Lee, a fellow at the Water Institute, left."))
    >>> mentions = find_mentions(sheet)
    >>> affiliation(sheet, facts_beside(sheet, mentions[0])[0], mentions).exact(sheet.page.text)
    'Water Institute'
    """
    at = bisect.bisect_left(mentions, fact.first, key=lambda mention: mention.first)
    inside: list[Mention] = []
    while at < len(mentions) and mentions[at].last <= fact.last:
        if mentions[at].kind != "person":
            inside.append(mentions[at])
        at += 1
    for choose in (_behind, _in_front, _nationality, _land, _towards):
        if (found := choose(sheet, fact, inside)) is not None:
            return found
    return None


def _behind(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "fellow at | the Academy |", "minister of | Russia |"; of several a body before a country."""
    behind = [each for each in inside if each.first > fact.head and not _is_towards(sheet, fact, each)]
    if behind and (behind[0].kind != "country" or sheet.word(behind[0].first - 1) == "of"):
        return behind[0].span
    bodies = [each for each in behind if each.kind == "organization"] or behind
    return bodies[0].span if bodies else None


def _in_front(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "| White House | adviser", "| Russia |'s foreign minister"; of several a body before a country."""
    before = [each for each in inside if each.last < fact.head and each.kind not in {"unknown", "people"}]
    offices = [each for each in before if each.kind != "country"] or before
    return offices[0].span if offices else None


def _nationality(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "| Russian | aide", "aide to the | Russian | president"."""
    for at in range(fact.first, fact.last + 1):
        if sheet.tokens[at].text in nationalities():
            return sheet.span(at, at)
    return None


def _land(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "the | Halveran | minister", "| Halvera |'s minister", where Halvera is a land that no lexicon knows."""
    at = next((at for at in range(fact.first, fact.last + 1) if sheet.tokens[at].text in sheet.lands), None)
    return None if at is None else sheet.span(at, at)


def _towards(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "envoy to | the United Nations |", where nothing else is named."""
    return next((each.span for each in inside if each.first > fact.head), None)


def _is_towards(sheet: Sheet, fact: Fact, mention: Mention) -> bool:
    """Whether a body is only where somebody is sent: "Russian ambassador to | the United States |"."""
    before = mention.first - 1
    before -= sheet.word(before) == "the"
    return sheet.word(before) == "to" and sheet.word(fact.head) not in ADVISES
