"""What a report says that somebody is, from the words beside the name; one rule a construction."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.speakers.closed import (
    AFTER_NAMES,
    AUXILIARIES,
    BARE_TITLES,
    DETERMINERS,
    HEADS_IT,
    NO_LIST,
)
from onrecord.reading.speakers.lexicon import is_verb, plain, role_head, singular
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.noun_phrases import (
    Found,
    head_of,
    inside_phrase,
    is_role_word,
    phrase_end,
    roles_from,
    title_start,
    touches,
)
from onrecord.reading.speakers.tokens import Sheet


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that somebody is, by the report's words.

    Attributes:
        first: Number of its first token, articles left out.
        head: Number of the token that says what ("minister").
        last: Number of its last token.
        basis: `title`, `apposition`, `relative_clause`, `brackets`, `complement` or `initials`.
        confidence: Share of such facts that are right; read off `ced` and `stories`.
    """

    first: int
    head: int
    last: int
    basis: str
    confidence: float


def facts_beside(sheet: Sheet, mention: Mention, others: Sequence[Mention] = ()) -> tuple[Fact, ...]:
    """All that the words beside a name say about its bearer, by every rule of the table.

    Args:
        sheet: The report.
        mention: The name.
        others: All names, in text order; what holds the next one of a list is no apposition.

    >>> from onrecord.reading.speakers.mentions import find_mentions
    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("Trade minister Jo Lee, a former banker, spoke."))
    >>> facts = facts_beside(sheet, find_mentions(sheet)[0])
    >>> [sheet.span(fact.first, fact.last).exact(sheet.page.text) for fact in facts]
    ['Trade minister', 'former banker']
    """
    if mention.kind not in {"person", "unknown"}:
        return ()
    return tuple(
        Fact(first, head, last, basis, sure)
        for rule, basis, sure in _RULES
        for first, head, last in rule(sheet, mention)
        if first <= head <= last and not (basis == "apposition" and _lists(sheet, range(first, last + 1), others))
    )


def _lists(sheet: Sheet, inside: range, others: Sequence[Mention]) -> bool:
    """Whether an apposition is the next of a list: "Jo Lee, | trade envoy Kim Roe |", not "an aide to Kim Roe"."""
    at = bisect.bisect_right(others, inside.start, key=lambda mention: mention.first)
    while at < len(others) and others[at].first < inside.stop:
        before = sheet.word(others[at].first - 1)
        if others[at].kind == "person" and before not in NO_LIST:
            return True
        at += 1
    return False


def title_before(sheet: Sheet, mention: Mention) -> Found:
    """A role directly before the name: "US President | Donald Trump", "immigration minister | Jo Lee"."""
    head = mention.first - 1
    if (seat := _seat_before(sheet, mention)) is not None:
        yield title_start(sheet, seat, seat, capitals=sheet.tokens[seat].capital), seat, head
        return
    if mention.title == mention.first and not (head >= 0 and touches(sheet, head) and role_head(sheet.word(head))):
        return
    while head >= 0 and plain(sheet.word(head)) in BARE_TITLES:
        head -= 1
    if head < 0 or not is_role_word(sheet, head) or not sheet.same_paragraph(head, mention.first):
        return
    first = title_start(sheet, min(mention.title, head), head, capitals=mention.title < mention.first)
    if singular(sheet.word(head)) != sheet.word(head) and "and" in sheet.words[first:head]:
        first = head  # "Russian and US Presidents" does not say whose president the first one is
    if head - first < 12:
        yield first, head, head


def _seat_before(sheet: Sheet, mention: Mention) -> int | None:
    """The role in "Mayor of London | Jo Lee", where a place stands between it and the name."""
    for at in range(mention.first - 2, max(mention.first - 6, 0), -1):
        if not sheet.same_paragraph(at, mention.first) or not (
            sheet.tokens[at + 1].capital or sheet.word(at + 1) == "the"
        ):
            return None
        if sheet.word(at) in {"of", "to", "for"}:
            return at - 1 if role_head(sheet.word(at - 1)) and sheet.tokens[at - 1].capital else None
    return None


def apposition_after(sheet: Sheet, mention: Mention) -> Found:
    """A role behind the name, in commas: "Qian Feng, | an expert at the institute and a fellow |, said"."""
    at = _past_brackets(sheet, mention.last + 1)
    if sheet.word(at) not in {",", "-", "–", "—"}:
        return
    at += 1
    if sheet.word(at).isdigit() and sheet.word(at + 1) == ",":
        at += 2
    yield from roles_from(sheet, at)


def apposition_before(sheet: Sheet, mention: Mention) -> Found:
    """A role before the name, in commas: "the foreign minister, | Jo Lee |, said"."""
    comma = mention.title - 1
    if sheet.word(comma) != "," or not _closed_behind(sheet, mention.last + 1):
        return
    first = comma
    while (
        first > 0 and comma - first < 14 and sheet.same_paragraph(first - 1, comma) and inside_phrase(sheet, first - 1)
    ):
        first -= 1
    definite = sheet.word(first) in DETERMINERS or sheet.word(first + 1) in {"'s", "’s"}
    definite = definite or (role_head(sheet.word(first)) and sheet.tokens[first].capital)
    head = head_of(sheet, first, comma - 1)
    if definite and head is not None and is_role_word(sheet, head) and singular(sheet.word(head)) == sheet.word(head):
        yield first + (sheet.word(first) in DETERMINERS), head, comma - 1


def relative_clause(sheet: Sheet, mention: Mention) -> Found:
    """What the bearer is or heads: "Jo Lee, who is | a judge |", "Jo Lee, who | heads the union |"."""
    at = mention.last + 1 + (sheet.word(mention.last + 1) == ",")
    if sheet.word(at) != "who" or not sheet.same_paragraph(at, mention.last):
        return
    verb = at + 1
    if sheet.word(verb) in {"is", "was", "became"} or (sheet.word(verb), sheet.word(verb + 1)) == ("served", "as"):
        verb += sheet.word(verb) == "served"
        yield from roles_from(sheet, verb + 1)
    elif sheet.word(verb) in HEADS_IT:
        yield verb, verb, phrase_end(sheet, verb + 1)


def brackets(sheet: Sheet, mention: Mention) -> Found:
    """Party and seat in brackets: "Sen. Marco Rubio | (R-Fla.) |"."""
    at = mention.last + 1
    if (sheet.word(at) == "," and sheet.word(at + 1)[:2] in {"r-", "d-", "i-"}) or (
        sheet.word(at) == "(" and sheet.word(at + 1)[:2] in {"r-", "d-", "i-"}
    ):
        yield at + 1, at + 1, at + 1


def complement(sheet: Sheet, mention: Mention) -> Found:
    """The body that the bearer is of: "Jo Lee | of the Refugee Council | said"."""
    comma = sheet.word(mention.last + 1) == ","
    at = mention.last + 1 + comma
    if sheet.word(at) not in ({"of", "from", "for"} if comma else {"of", "from"}) or not sheet.same_paragraph(
        at, mention.last
    ):
        return
    last = phrase_end(sheet, at + 1)
    if any(sheet.tokens[number].capital for number in range(at + 1, min(last, at + 6) + 1)):
        yield at, at, last


def initials_after(sheet: Sheet, mention: Mention) -> Found:
    """Letters behind the name: "Jo Lee | MP |"."""
    if plain(sheet.word(mention.last + 1)) in AFTER_NAMES and sheet.tokens[mention.last + 1].capital:
        yield mention.last + 1, mention.last + 1, mention.last + 1


_RULES: tuple[tuple[Callable[[Sheet, Mention], Found], str, float], ...] = (
    (title_before, "title", 0.97),
    (apposition_after, "apposition", 0.95),
    (apposition_before, "apposition", 0.9),
    (relative_clause, "relative_clause", 0.9),
    (brackets, "brackets", 0.98),
    (complement, "complement", 0.8),
    (initials_after, "initials", 0.95),
)


def _past_brackets(sheet: Sheet, at: int) -> int:
    if sheet.word(at) != "(":
        return at
    for close in range(at + 1, min(at + 8, len(sheet.tokens))):
        if sheet.word(close) == ")":
            return close + 1
    return at


def _closed_behind(sheet: Sheet, at: int) -> bool:
    """Whether a comma, a verb or the end stands behind a name."""
    word = sheet.word(at)
    return word in {",", ".", "", "(", "—", "–", "-"} or is_verb(word) or word in AUXILIARIES


def span_of(sheet: Sheet, fact: Fact) -> Span:
    """The words of a fact."""
    return sheet.span(fact.first, fact.last)
