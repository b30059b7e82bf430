"""Noun phrases: where they begin and end, what word heads them, and whether that word is a role."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.speakers.closed import (
    APOSTROPHES,
    AUXILIARIES,
    BODIES,
    CONJUNCTIONS,
    DETERMINERS,
    ENDS_HEAD,
    HONORIFICS,
    INDEFINITE,
    LOOSE_END,
    MODIFIERS,
    OPENERS,
    PARTISANS,
    PEOPLE,
    PLAIN_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    SECOND_ROLE,
    STOPS_PHRASE,
)
from onrecord.reading.speakers.lexicon import is_verb, nationalities, plain, role_head, singular
from onrecord.reading.speakers.tokens import Sheet

LONGEST = 45
Found = Iterator[tuple[int, int, int]]


def head_of(sheet: Sheet, first: int, last: int) -> int | None:
    """The word that says what a phrase is about: its last before any "of", "who" or "familiar with".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("two senior officials familiar with the talks"))
    >>> sheet.word(head_of(sheet, 0, 6))
    'officials'
    """
    stop = first
    while stop <= last and (stop == first or not _ends_head(sheet, stop)):
        stop += 1
    best = None
    for at in range(stop - 1, first - 1, -1):
        if best is not None and sheet.tokens[at].text in PARTISANS:
            continue  # "Republican heavyweights" are no Republican
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


def touches(sheet: Sheet, at: int) -> bool:
    """Whether a token stands in one breath with the next one.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("an aide, Kim"))
    >>> touches(sheet, 0), touches(sheet, 2)
    (True, False)
    """
    if at < 0 or at + 1 >= len(sheet.tokens):
        return False
    one, other = sheet.tokens[at], sheet.tokens[at + 1]
    return one.sentence == other.sentence and one.quoted == other.quoted and one.text[0].isalnum()


def title_start(sheet: Sheet, at: int, head: int, *, capitals: bool) -> int:
    """First token of the noun phrase that a title ends: from "minister" back to "Russia's foreign minister".

    A title in capitals takes no plain word before it in: in "met President Jo Lee" it is "President".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> title_start(lay_out(plain_page("met Russian foreign minister Kim")), 3, 3, capitals=False)
    1
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
    first = title_start(sheet, head, head, capitals=False)
    return first - (sheet.word(first - 1) in INDEFINITE)


def _touches_or_possessive(sheet: Sheet, at: int) -> bool:
    return touches(sheet, at) or (sheet.word(at) in APOSTROPHES and sheet.same_paragraph(at, at + 1))


def _modifies(sheet: Sheet, at: int) -> bool:
    """Whether a word may stand inside the noun phrase before a name."""
    token, word = sheet.tokens[at], sheet.word(at)
    if word in MODIFIERS or word in APOSTROPHES or token.text in nationalities():
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
    return word in PLAIN_VERBS or word.endswith("ed") or (word.endswith("ing") and is_verb(word))


def roles_from(sheet: Sheet, at: int) -> Found:
    """The roles that begin at a token, two where "and" joins them: "an aide at X and a former banker".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("an aide at the bank and a former judge, said"))
    >>> list(roles_from(sheet, 0))
    [(1, 1, 4), (7, 8, 8)]
    """
    while at < len(sheet.tokens):
        last = phrase_end(sheet, at)
        if last < at:
            return
        first = at + (sheet.word(at) in DETERMINERS and sheet.word(at) != "one")
        first += sheet.word(first) in {"currently", "now", "also", "previously", "formerly", "then"} - {"then"}
        head = head_of(sheet, first, last)
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


def phrase_end(sheet: Sheet, at: int) -> int:
    """Last token of the noun phrase that begins at a token, its complements included; `at - 1` if there is none.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("an aide at the bank and a former judge"))
    >>> phrase_end(sheet, 0)
    4
    """
    last = at - 1
    while last + 1 < len(sheet.tokens) and last + 1 - at < LONGEST and sheet.same_paragraph(max(at, 0), last + 1):
        word = sheet.word(last + 1)
        if not inside_phrase(sheet, last + 1) or (word == "and" and _new_phrase(sheet, last + 2)):
            break
        last += 1
    while last >= at and sheet.word(last) in LOOSE_END:
        last -= 1
    return last


def inside_phrase(sheet: Sheet, at: int) -> bool:
    """Whether a word may stand inside a noun phrase: no verb, no "who", no comma.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("a fellow at the bank told reporters"))
    >>> [inside_phrase(sheet, at) for at in range(7)]
    [True, True, True, True, True, False, True]
    """
    word = sheet.word(at)
    if not word[:1].isalnum():
        return word in APOSTROPHES or word == "&"
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
        last = phrase_end(sheet, at + 1)
        head = head_of(sheet, at + 1, last) if last > at else None
        return head is not None and is_role_word(sheet, head)
    return at + 1 < len(sheet.tokens) and role_head(sheet.word(at + 1)) and not sheet.tokens[at].capital
