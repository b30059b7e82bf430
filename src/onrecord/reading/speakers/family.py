"""Two of one family in a report that names only one of them in full: the president, and his daughter."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.speakers.closed import LEADERS, RELATIONS
from onrecord.reading.speakers.lexicon import given_gender, plain
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.tokens import Sheet

NEAR = 6
"""Words on either side of a full name among which a relation is told: "his eldest daughter and adviser, Mira Sol"."""

HE = frozenset(("he", "him", "his", "himself"))
SHE = frozenset(("she", "her", "hers", "herself"))


def another_of_family(sheet: Sheet, mentions: Sequence[Mention], number: int, full: Sequence[int]) -> bool:
    """Whether a family name alone is not that of the only one of the family whom the report names in full.

    So it is where that one is a relation of somebody, or a woman where the other is a man by the words around it:
    "President Sol signed the bill. … His daughter Mira Sol …". The name alone then means who was named by it first.

    Args:
        sheet: The report.
        mentions: Its names.
        number: Of the name of one word.
        full: Numbers of the full names of the one whom it may belong to, in text order.

    >>> from onrecord.reading.speakers.mentions import find_mentions
    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("President Novak came with first lady Anna Novak, and Mr Novak spoke."))
    >>> mentions = find_mentions(sheet)
    >>> [mention.span.exact(sheet.page.text) for mention in mentions]
    ['Novak', 'Anna Novak', 'Novak']
    >>> another_of_family(sheet, mentions, 2, [1])
    True
    """
    name = mentions[number].words
    if not full or mentions[full[0]].words[-1:] != name:
        return False
    alone = [n for n, mention in enumerate(mentions) if mention.words == name and n < full[0]]
    if any(_relation(sheet, mentions[n]) for n in full):
        return number < full[0] or bool(alone)
    if given_gender(mentions[full[0]].words[0]) != "f" or any(_leads(sheet, mentions[n]) for n in full):
        return False
    short = [n for n, mention in enumerate(mentions) if mention.words == name]
    leads = [n for n in short if _leads(sheet, mentions[n])]
    taken_up = set().union(*(_taken_up(sheet, mentions[n]) for n in short))
    a_man = bool(taken_up & HE) and not taken_up & SHE
    if number in leads:
        return a_man or (bool(own := _taken_up(sheet, mentions[number])) and own <= HE)
    return a_man and bool(leads) and leads[0] < full[0]


def _relation(sheet: Sheet, mention: Mention) -> bool:
    """Whether a full name is told with a relation: "first lady | Mira Sol |", "| Ada Sol |, his wife"."""
    before = [sheet.word(at) for at in range(max(0, mention.first - NEAR), mention.first)]
    if before[-2:] == ["first", "lady"] or RELATIONS.intersection(before[-2:]):
        return True
    behind = [sheet.word(at) for at in range(mention.last + 1, mention.last + NEAR)]
    return behind[:1] == [","] and bool(RELATIONS.intersection(_apposed(behind[1:])))


def _apposed(words: Sequence[str]) -> Sequence[str]:
    """The words of an apposition, up to its comma."""
    return words[: words.index(",")] if "," in words else ()


def _leads(sheet: Sheet, mention: Mention) -> bool:
    """Whether a name stands behind the title of who leads a country: "President | Sol |"."""
    return mention.title < mention.first and plain(sheet.word(mention.first - 1)) in LEADERS | {"minister"}


def _taken_up(sheet: Sheet, mention: Mention) -> set[str]:
    """The pronouns of a man or woman behind a name in its sentence."""
    sentence = sheet.tokens[mention.last].sentence
    behind: set[str] = set()
    at = mention.last + 1
    while at < len(sheet.tokens) and sheet.tokens[at].sentence == sentence:
        behind.add(sheet.word(at))
        at += 1
    return behind & (HE | SHE)
