"""What a report says that somebody is, from the words beside the name; one rule a construction."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.speakers.closed import (
    NO_LIST,
    BARE_TITLES,
    ENDS_HEAD,
    LOOSE_END,
    STOPS_PHRASE,
    SECOND_ROLE,
    ADVISES,
    AFTER_NAMES,
    AUXILIARIES,
    BODIES,
    CONJUNCTIONS,
    DETERMINERS,
    HEADS_IT,
    HONORIFICS,
    INDEFINITE,
    MODIFIERS,
    OPENERS,
    PEOPLE,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
)
from onrecord.reading.speakers.lexicon import is_verb, nationalities, plain, role_head, singular
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.tokens import Sheet

LONGEST = 45


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


Found = Iterator[tuple[int, int, int]]


def title_before(sheet: Sheet, mention: Mention) -> Found:
    """A role directly before the name: "US President | Donald Trump", "immigration minister | Jo Lee"."""
    head = mention.first - 1
    if (seat := _seat_before(sheet, mention)) is not None:
        yield _phrase_start(sheet, seat, seat, capitals=sheet.tokens[seat].capital), seat, head
        return
    if mention.title == mention.first and not (head >= 0 and _touches(sheet, head) and role_head(sheet.word(head))):
        return
    while head >= 0 and plain(sheet.word(head)) in BARE_TITLES:
        head -= 1
    if head < 0 or not is_role_word(sheet, head) or not sheet.same_paragraph(head, mention.first):
        return
    first = _phrase_start(sheet, min(mention.title, head), head, capitals=mention.title < mention.first)
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
    yield from _noun_phrases(sheet, at)


def apposition_before(sheet: Sheet, mention: Mention) -> Found:
    """A role before the name, in commas: "the foreign minister, | Jo Lee |, said"."""
    comma = mention.title - 1
    if sheet.word(comma) != "," or not _closed_behind(sheet, mention.last + 1):
        return
    first = comma
    while (
        first > 0 and comma - first < 14 and sheet.same_paragraph(first - 1, comma) and _inside_phrase(sheet, first - 1)
    ):
        first -= 1
    definite = sheet.word(first) in DETERMINERS or sheet.word(first + 1) in {"'s", "’s"}
    definite = definite or (role_head(sheet.word(first)) and sheet.tokens[first].capital)
    head = _head_of(sheet, first, comma - 1)
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
        yield from _noun_phrases(sheet, verb + 1)
    elif sheet.word(verb) in HEADS_IT:
        yield verb, verb, _phrase_end(sheet, verb + 1)


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
    last = _phrase_end(sheet, at + 1)
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


def noun_phrase(sheet: Sheet, first: int, last: int) -> int | None:
    """The word that says what a phrase is about: its last before any "of", "who" or "familiar with".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("two senior officials familiar with the talks"))
    >>> sheet.word(noun_phrase(sheet, 0, 6))
    'officials'
    """
    return _head_of(sheet, first, last)


def _head_of(sheet: Sheet, first: int, last: int) -> int | None:
    stop = first
    while stop <= last and (stop == first or not _ends_head(sheet, stop)):
        stop += 1
    best = None
    for at in range(stop - 1, first - 1, -1):
        if is_role_word(sheet, at) or singular(sheet.word(at)) in BODIES:
            return at
        if best is None and sheet.word(at)[:1].isalnum() and sheet.word(at) not in DETERMINERS:
            best = at
    return best


def _ends_head(sheet: Sheet, at: int) -> bool:
    word = sheet.word(at)
    return word in ENDS_HEAD


def is_role_word(sheet: Sheet, at: int) -> bool:
    """Whether a word says who somebody is: "minister", "source", "52-year-old".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> is_role_word(lay_out(plain_page("the senator")), 1)
    True
    """
    word = plain(sheet.word(at))
    if word in HONORIFICS or word == "":
        return False
    return role_head(word) or singular(word) in PEOPLE or word.removeprefix("ex-") in PEOPLE or _compound(word)


def _compound(word: str) -> bool:
    """Whether the last part of a hyphenated word is a role: "vice-chair", "52-year-old"."""
    return word.endswith("-year-old") or ("-" in word and role_head(word.rsplit("-", 1)[-1]))


def _touches(sheet: Sheet, at: int) -> bool:
    """Whether a token stands in one breath with the next one."""
    if at < 0 or at + 1 >= len(sheet.tokens):
        return False
    one, other = sheet.tokens[at], sheet.tokens[at + 1]
    return one.sentence == other.sentence and one.quoted == other.quoted and one.text[0].isalnum()


def _phrase_start(sheet: Sheet, at: int, head: int, *, capitals: bool) -> int:
    """First token of the noun phrase that a title ends: from "minister" back to "Russia's foreign minister".

    A title in capitals takes no plain word before it in: in "met President Jo Lee" it is "President".
    """
    first = at
    while first > 0 and head - first < 12 and _touches_or_possessive(sheet, first - 1) and _modifies(sheet, first - 1):
        plain_word = sheet.tokens[first - 1].text.islower() and sheet.word(first - 1).isalpha()
        if capitals and plain_word and sheet.word(first - 1) not in MODIFIERS and sheet.word(first - 1) != "and":
            break
        first -= 1
    while first < at and sheet.word(first) in {"and", "'s", "’s", "'", "’", "of", "for", "&"}:
        first += 1
    return first


def phrase_start(sheet: Sheet, head: int) -> int:
    """First token of the noun phrase that a noun ends, with its "many" or "some".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> phrase_start(lay_out(plain_page("This has worried many European diplomats.")), 5)
    3
    """
    first = _phrase_start(sheet, head, head, capitals=False)
    return first - (sheet.word(first - 1) in INDEFINITE)


def _touches_or_possessive(sheet: Sheet, at: int) -> bool:
    return _touches(sheet, at) or (sheet.word(at) in {"'s", "’s", "'", "’"} and sheet.same_paragraph(at, at + 1))


def _modifies(sheet: Sheet, at: int) -> bool:
    """Whether a word may stand inside the noun phrase before a name."""
    token, word = sheet.tokens[at], sheet.word(at)
    if word in MODIFIERS or word in {"'s", "’s", "'", "’"} or token.text in nationalities():
        return True
    if word in {"and", "&"}:
        before = sheet.word(at - 1)
        return role_head(before) or (at > 0 and sheet.tokens[at - 1].text in nationalities())
    if word in {"for", "of"}:
        return role_head(sheet.word(at - 1))
    if word in OPENERS or word in PRONOUNS or word in AUXILIARIES or word in CONJUNCTIONS or word in PREPOSITIONS:
        return word == "the" and sheet.word(at - 1) in {"for", "of"} and role_head(sheet.word(at - 2))
    if token.capital:
        return True
    return token.text.isalpha() and not _acts(word) and not word.endswith("ly")


def _acts(word: str) -> bool:
    """Whether a word is surely a verb, not a noun that can be one ("press", "report")."""
    return word in PLAIN_VERBS or (word.endswith(("ed", "ing")) and is_verb(word))


def _noun_phrases(sheet: Sheet, at: int) -> Found:
    """The roles that begin at a token, two where "and" joins them: "an aide at X and a former banker"."""
    while at < len(sheet.tokens):
        last = _phrase_end(sheet, at)
        if last < at:
            return
        first = at + (sheet.word(at) in DETERMINERS and sheet.word(at) != "one")
        first += sheet.word(first) in {"currently", "now", "also", "previously", "formerly", "then"} - {"then"}
        head = _head_of(sheet, first, last)
        determined = sheet.word(at) in {"a", "an", "one"}
        if head is None or not (is_role_word(sheet, head) or (determined and _agent(sheet.word(head)))):
            return
        if sheet.tokens[first].capital and not determined and not _title_like(sheet, first, head):
            return
        names_next = head < last and sheet.tokens[head + 1].capital and sheet.tokens[head].capital
        if singular(sheet.word(head)) != sheet.word(head) or names_next or not _closed(sheet, last + 1):
            return
        yield first, head, last
        if sheet.word(last + 1) != "and":
            return
        at = last + 2


def _closed(sheet: Sheet, at: int) -> bool:
    """Whether a comma, a full stop or the like ends an apposition: not in "In Kyiv, sources | said"."""
    return not sheet.word(at)[:1].isalnum() or sheet.word(at) in RELATIVE | {"and"}


def _title_like(sheet: Sheet, first: int, head: int) -> bool:
    """Whether a phrase that opens in capitals is a title, not the next name of a list: "VP Operations at …"."""
    return head - first < 7


def _agent(word: str) -> bool:
    """Whether an unknown noun sounds like somebody: "a beekeeper", "a cyclist"."""
    return len(word) > 4 and word.endswith(("er", "or", "ist", "ian", "ant", "ent", "man", "woman"))


def _phrase_end(sheet: Sheet, at: int) -> int:
    """Last token of the noun phrase that begins at a token, its complements included; `at - 1` if there is none."""
    last = at - 1
    while last + 1 < len(sheet.tokens) and last + 1 - at < LONGEST and sheet.same_paragraph(max(at, 0), last + 1):
        word = sheet.word(last + 1)
        if not _inside_phrase(sheet, last + 1) or (word == "and" and _new_phrase(sheet, last + 2)):
            break
        last += 1
    while last >= at and sheet.word(last) in LOOSE_END:
        last -= 1
    return last


def _inside_phrase(sheet: Sheet, at: int) -> bool:
    word = sheet.word(at)
    if not word[:1].isalnum():
        return word in {"'s", "’s", "&", "'", "’"}
    if word in STOPS_PHRASE and sheet.tokens[at].text != "US":
        return False
    verb = is_verb(word) and not sheet.tokens[at].capital and not role_head(word)
    return not (verb and (word.endswith("ed") or word in PLAIN_VERBS))


def _new_phrase(sheet: Sheet, at: int) -> bool:
    """Whether a second role begins behind "and": "and a fellow", "and former banker", "and currently a judge"."""
    word = sheet.word(at)
    if word in SECOND_ROLE or role_head(word):
        return True
    if word in {"the", "one"}:
        last = _phrase_end(sheet, at + 1)
        head = _head_of(sheet, at + 1, last) if last > at else None
        return head is not None and is_role_word(sheet, head)
    return at + 1 < len(sheet.tokens) and role_head(sheet.word(at + 1)) and not sheet.tokens[at].capital


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


def affiliation(sheet: Sheet, fact: Fact, mentions: Sequence[Mention]) -> Span | None:
    """The country or body that a fact names: behind its head ("fellow at X"), else in front of it ("Russian aide")."""
    at = bisect.bisect_left(mentions, fact.first, key=lambda mention: mention.first)
    inside: list[Mention] = []
    while at < len(mentions) and mentions[at].last <= fact.last:
        if mentions[at].kind != "person":
            inside.append(mentions[at])
        at += 1
    for choose in (_behind, _in_front, _nationality, _towards):
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


def _towards(sheet: Sheet, fact: Fact, inside: Sequence[Mention]) -> Span | None:
    """ "envoy to | the United Nations |", where nothing else is named."""
    return next((each.span for each in inside if each.first > fact.head), None)


def _is_towards(sheet: Sheet, fact: Fact, mention: Mention) -> bool:
    """Whether a body is only where somebody is sent: "Russian ambassador to | the United States |"."""
    before = mention.first - 1
    before -= sheet.word(before) == "the"
    return sheet.word(before) == "to" and sheet.word(fact.head) not in ADVISES


def span_of(sheet: Sheet, fact: Fact) -> Span:
    """The words of a fact."""
    return sheet.span(fact.first, fact.last)
