"""Two of one family in a report that names only one of them in full: the president, and his daughter."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.speakers.closed import APOSTROPHES, LEADERS, RELATIONS
from onrecord.reading.speakers.lexicon import given_gender, nationalities, place, plain
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.tokens import Sheet

NEAR = 6
"""Words on either side of a full name among which a relation is told: "his eldest daughter and adviser, Mira Sol"."""

SPOUSES = {"husband": "she", "wife": "he"}
"""Who one is whose husband or wife is told of."""

REACH = 40
"""Words behind a name among which a pronoun may take it up."""

CLEARLY = 2
"""How many times as often a woman's pronoun must take a family name up as a man's."""

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
    short = [n for n, mention in enumerate(mentions) if mention.words == name]
    if given_gender(mentions[full[0]].words[0]) == "m":
        return is_woman(sheet, [mentions[n] for n in short])
    if given_gender(mentions[full[0]].words[0]) != "f" or any(_leads(sheet, mentions[n]) for n in full):
        return False
    leads = [n for n in short if _leads(sheet, mentions[n])]
    taken_up = set().union(*(_taken_up(sheet, mentions[n]) for n in short))
    a_man = bool(taken_up & HE) and not taken_up & SHE
    if number in leads:
        return a_man or (bool(own := _taken_up(sheet, mentions[number])) and own <= HE)
    return a_man and bool(leads) and leads[0] < full[0]


def is_woman(sheet: Sheet, short: Sequence[Mention]) -> bool:
    """Whether a family name alone is a woman's by the pronouns that take it up: "Sol met her team. She said".

    >>> from onrecord.reading.speakers.mentions import find_mentions
    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("It was Sol who left her party. Sol said she would pay. Lund agreed."))
    >>> [is_woman(sheet, [mention for mention in find_mentions(sheet) if mention.words == (name,)])
    ...  for name in ("Sol", "Lund")]
    [True, False]
    """
    found = [pronoun for mention in short if (pronoun := _next_pronoun(sheet, mention))]
    women = sum(pronoun in SHE for pronoun in found)
    return women > 1 and women > CLEARLY * (len(found) - women)


def _next_pronoun(sheet: Sheet, mention: Mention) -> str:
    """The first pronoun of a man or woman behind a name, in its sentence or opening the next; empty for none."""
    if sheet.word(mention.last + 1) in APOSTROPHES and (spouse := SPOUSES.get(sheet.word(mention.last + 2))):
        return spouse
    here = sheet.tokens[mention.last]
    for at in range(mention.last + 1, min(mention.last + REACH, len(sheet.tokens))):
        token = sheet.tokens[at]
        opens = token.sentence == here.sentence or any(each.first for each in sheet.tokens[max(0, at - 1) : at + 1])
        if token.paragraph != here.paragraph or token.sentence > here.sentence + 1:
            break
        if token.lower in HE | SHE and opens:
            return token.lower
        if token.capital and not token.first and token.text[1:].islower() and not _of_land(token.text):
            break  # who else is named may be meant
    return ""


def _of_land(word: str) -> bool:
    return word in nationalities() or place(word) is not None


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
