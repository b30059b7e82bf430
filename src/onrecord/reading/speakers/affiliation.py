"""Of what somebody is: the country or body that a role names."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from onrecord.model import Span
from onrecord.reading.speakers.closed import ADVISES, PARTS_OF_AMERICA, WHERE
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
    for choose in (_told_in_front, _behind, _in_front, _nationality, _land, _towards):
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
    """ "| Russian | aide", "aide to the | North Korean | president"; not "Latin American", "Americans for Peace"."""
    for at in range(fact.first, fact.last + 1):
        if (adjective := _adjective(sheet, at)) is not None:
            return adjective
    return None


def _adjective(sheet: Sheet, at: int) -> Span | None:
    """The adjective of a country that ends or stands alone at a token."""
    two = f"{sheet.tokens[at - 1].text} {sheet.tokens[at].text}" if at else ""
    if two in nationalities():
        return sheet.span(at - 1, at)
    word = sheet.tokens[at].text
    american = word.startswith("American") and sheet.word(at - 1) in PARTS_OF_AMERICA
    people = word.endswith("ns") and sheet.word(at + 1) in {"for", "united", "against"}
    return sheet.span(at, at) if word in nationalities() and not (american or people) else None


def _land(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "the | Halveran | minister", "| Halvera |'s minister", where Halvera is a land that no lexicon knows."""
    at = next((at for at in range(fact.first, fact.last + 1) if sheet.tokens[at].text in sheet.lands), None)
    return None if at is None else sheet.span(at, at)


def _told_in_front(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """Whose commander it is in "| American | commander in Halvera", where only the place stands behind."""
    behind = [each for each in inside if each.first > fact.head]
    located = bool(behind) and _before(sheet, behind[0]) in WHERE and behind[0].kind in {"country", "metonym"}
    if not located:
        return None
    front = Fact(fact.first, fact.head, fact.head, fact.basis, fact.confidence)
    return _in_front(sheet, front, inside) or _nationality(sheet, front, inside) or _land(sheet, front, inside)


def _towards(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "envoy to | the United Nations |", where nothing else is named."""
    return next((each.span for each in inside if each.first > fact.head), None)


def _is_towards(sheet: Sheet, fact: Fact, mention: Mention) -> bool:
    """Whether a body is only where somebody is sent: "Russian ambassador to | the United States |"."""
    return _before(sheet, mention) == "to" and sheet.word(fact.head) not in ADVISES


def _before(sheet: Sheet, mention: Mention) -> str:
    """The word before a name, its article left out."""
    before = mention.first - 1
    return sheet.word(before - (sheet.word(before) == "the"))
