"""A source taken apart: each of its speakers, and whether a name, a pronoun or a description points to it."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.speakers.closed import (
    ABBREVIATED,
    ACTS_FOR,
    ADDED,
    AFTER_NAMES,
    APOSTROPHES,
    BEHIND_NAME,
    DEFINITE,
    DETERMINERS,
    DOCUMENTS,
    FINITE,
    FIRST,
    HE,
    IT,
    NO_DEFINITE,
    NO_LEADING,
    NO_LIST,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    REGIONAL,
    RELATIVE,
    SEVERAL,
    SHE,
    STANDALONE,
    THEY,
    VAGUE,
    words,
)
from onrecord.reading.speakers.lexicon import is_verb, nationalities, plain, role_gender, role_head, singular
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.noun_phrases import head_of, is_role_word
from onrecord.reading.speakers.tokens import Sheet


@dataclass(frozen=True, slots=True)
class Phrase:
    """One of the speakers that a source names.

    Attributes:
        form: `name`, `pronoun`, `definite` ("the minister"), `owned` ("his aide", "Kim's aide"), `indefinite` ("an
            aide", "critics") or `relative` ("who").
        first: Number of its first token.
        last: Number of its last token, relative clauses left out.
        head: Number of the token that says who or what it is.
        mention: Its name, as an index into the mentions; None for other forms.
        plural: Whether several speak.
        gender: `f`, `m` or `u`.
    """

    form: str
    first: int
    last: int
    head: int
    mention: int | None = None
    plural: bool = False
    gender: str = "u"


@dataclass(frozen=True, slots=True)
class Parser:
    """Takes sources of one report apart.

    Attributes:
        sheet: The report.
        mentions: Its names, in text order.
    """

    sheet: Sheet
    mentions: Sequence[Mention]

    def parse(self, source: Span) -> tuple[Phrase, ...]:
        """The speakers of a source, in text order; at least one unless it holds no word.

        >>> from onrecord.reading.speakers.mentions import find_mentions
        >>> from onrecord.reading.speakers.plain import plain_page
        >>> from onrecord.reading.speakers.tokens import lay_out
        >>> sheet = lay_out(plain_page("Jo Lee, an aide to the president, and two officials"))
        >>> parser = Parser(sheet, find_mentions(sheet))
        >>> [(phrase.form, sheet.word(phrase.head)) for phrase in parser.parse(Span(0, 51))]
        [('name', 'lee'), ('indefinite', 'officials')]
        """
        first, last = self._trimmed(source)
        if last < first:
            return ()
        chunks = list(self._chunks(first, last))
        told = [(a, b) for a, b in chunks if a == first or self.sheet.word(a) not in PREPOSITIONS]  # Jo Lee, of Ohio
        phrases = [self._phrase(a, b) for a, b in told]
        return tuple(self._without_appositions(phrases)) or tuple(phrases[:1])

    def _trimmed(self, source: Span) -> tuple[int, int]:
        inside = self.sheet.inside(source)
        first, last = inside.start, inside.stop - 1
        while last >= first and not self.sheet.word(last)[:1].isalnum() and self.sheet.word(last) not in {")"}:
            last -= 1
        while last > first and self.sheet.word(last) in {"'s", "’s"} | ADDED:
            last -= 1
        while first < last and (self.sheet.word(first) in NO_LEADING or not self.sheet.word(first)[:1].isalnum()):
            first += 1
        return first, last

    def _chunks(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The parts between commas and "and", names kept whole; a relative clause or a verb ends all."""
        begin, at = first, first
        while at <= last:
            if (mention := self.over(at)) is not None:
                at = mention.last + 1
                continue
            word = self.sheet.word(at)
            if at > begin and (word in FINITE or (word in RELATIVE and word != "that")):
                break
            if at > begin and self._next_country(begin, at, last):
                at += 1
                continue
            if word in _PARTS or (word in {"and", "&"} and (at == begin or self._splits(begin, at, last))):
                if at > begin:
                    yield begin, at - 1
                at = begin = self._behind(at, last)
                if word in _COMMAS and self._clause(begin):
                    return
                continue
            at += 1
        if begin < at:
            yield begin, min(at - 1, last)

    def _next_country(self, begin: int, at: int, last: int) -> bool:
        """Whether a comma or "and" stands in a list: "the leaders of Halvera |, | Norland | and | Kymland"."""
        if self.sheet.word(at) not in {",", "and"}:
            return False
        acting = (n for n in range(begin, at) if singular(self.sheet.word(n)) in ACTS_FOR)
        around = [self.over(at - 1), self.over(min(at + 1 + (self.sheet.word(at + 1) == "and"), last))]
        countries = all(each is not None and each.kind == "country" for each in around)
        return countries and any(self.sheet.word(n + 1) == "of" for n in acting)

    def _behind(self, at: int, last: int) -> int:
        """Where the next part begins: behind a comma, or behind all that stands in brackets."""
        if self.sheet.word(at) != "(":
            return at + 1
        while at <= last and self.sheet.word(at) != ")":
            at += 1
        return at + 1

    def _clause(self, at: int) -> bool:
        """Whether what follows a comma is no noun phrase: ", who …", ", speaking on …", ", according …"."""
        word = self.sheet.word(at)
        if self.index_over(at) is not None:
            return False
        return (
            word in RELATIVE
            or (word.endswith("ing") and not role_head(word))
            or (is_verb(word) and not role_head(word))
        )

    def _splits(self, begin: int, at: int, last: int) -> bool:
        """Whether an "and" parts two speakers: "Kim and Lee", "Kim and his aides", not "police and fire officials"."""
        if self._two_adjectives(begin, at, last):
            return False
        left = self._named_head(begin, at - 1) is not None or self.sheet.word(at - 1) in PRONOUNS
        right_word = self.sheet.word(at + 1)
        right_last = at + 1
        while right_last < last and self.sheet.word(right_last + 1) not in {",", "and"}:
            right_last += 1
        right = self._named_head(at + 1, right_last) is not None or right_word in PRONOUNS
        if left and right:
            return True
        determined = right_word in DETERMINERS
        if self.sheet.word(begin) in DETERMINERS and determined:
            return True
        return (left and (determined or role_head(self.sheet.word(right_last)))) and not self._tail(begin, at)

    def _two_adjectives(self, begin: int, at: int, last: int) -> bool:
        """Whether an "and" joins of what countries those behind it are: "U.S. and European | steel makers"."""
        one, other = self.sheet.tokens[begin].text, self.sheet.tokens[min(at + 1, last)].text
        sides = all(word in ABBREVIATED or word in REGIONAL or is_nationality(word) for word in (one, other))
        return sides and begin == at - 1 and at + 1 < last and self.sheet.tokens[at + 2].text.islower()

    def _tail(self, begin: int, at: int) -> bool:
        """Whether a name before "and" is a complement: "an aide at X | and a fellow"."""
        return (
            any(self.sheet.word(number) in PREPOSITIONS for number in range(begin, at))
            and self._named_head(begin, at - 1) is None
        )

    def over(self, at: int) -> Mention | None:
        """The name that a token is part of."""
        number = self.index_over(at)
        return None if number is None else self.mentions[number]

    def index_over(self, at: int) -> int | None:
        """Index of the name that a token is part of."""
        number = bisect.bisect_right(self.mentions, at, key=lambda mention: mention.first) - 1
        return number if number >= 0 and self.mentions[number].last >= at else None

    def _named_head(self, first: int, last: int) -> int | None:
        """Index of the name that a chunk is about: not of one it is "of", nor one that a noun follows."""
        at = first
        while at <= last:
            number = self.index_over(at)
            if number is not None:
                at = self.mentions[number].last + 1
                if at > last or self._ends_name(at):
                    return number
            elif self.sheet.word(at) in PREPOSITIONS and at > first:
                return self._seated(at, last)
            else:
                at += 1
        return None

    def _ends_name(self, at: int) -> bool:
        """Whether no noun follows a name, as "campaign" does in "the Trump campaign"."""
        word = self.sheet.word(at)
        return (
            word in BEHIND_NAME
            or plain(word) in AFTER_NAMES
            or (not word[0].isalnum() and word not in APOSTROPHES and word != "-")
        )

    def _seated(self, at: int, last: int) -> int | None:
        """Index of the person in "Mayor of London | Jo Lee", "envoy to the United Nations | Jo Lee", from the "of"."""
        number = self.index_over(last)
        if number is None or self.mentions[number].kind != "person" or self.mentions[number].first <= at + 1:
            return None
        title = self.mentions[number].title
        before = self.sheet.word(title - 1)
        apart = title > at and (before in NO_LIST or not before[0].isalnum())  # "an aide to | Mr Lee"
        return None if apart else number

    def _phrase(self, first: int, last: int) -> Phrase:
        """What one chunk points to."""
        word = self.sheet.word(first)
        acronym = len(word) > 1 and self.sheet.tokens[first].text.isupper()  # US, not us
        if first == last or (word in STANDALONE and self.sheet.word(first + 1) != "'s" and not acronym):
            if word in PRONOUNS:
                plural = word in THEY or word in {"we", "us", "our", "ours"}
                return Phrase("pronoun", first, first, first, None, plural, pronoun_gender(word))
            if word in RELATIVE:
                return Phrase("relative", first, first, first)
        if (number := self._named_head(first, last)) is not None:
            mention = self.mentions[number]
            return Phrase("name", first, mention.last, mention.last, number, mention.kind == "people")
        return self._description(first, last)

    def _description(self, first: int, last: int) -> Phrase:
        head = head_of(self.sheet, self._behind_name(first, last), last)
        head = last if head is None else head
        word = self.sheet.word(head)
        one = self.sheet.word(first) == "one" and first < head
        people = self.sheet.word(first) == "the" and is_nationality(self.sheet.tokens[head].text)  # the Chinese
        plural = not one and (people or self._is_plural(word))
        return Phrase(self._form(first, head), first, last, head, None, plural, role_gender(word))

    def _is_plural(self, word: str) -> bool:
        return singular(word) != word or word in SEVERAL

    def _behind_name(self, first: int, last: int) -> int:
        """Where nouns go on behind a name such as "the Ministry of Trade | spokesman |"; else `first`."""
        number = self.index_over(first + (self.sheet.word(first) in DETERMINERS))
        if number is None or self.mentions[number].last >= last:
            return first
        mention = self.mentions[number]
        small = any(self.sheet.word(at) in PREPOSITIONS for at in range(mention.first, mention.last))
        return mention.last + 1 if small and is_role_word(self.sheet, mention.last + 1) else first

    def _form(self, first: int, head: int) -> str:
        opening = self.sheet.word(first)
        if opening in POSSESSIVE or any(self.sheet.word(at) in APOSTROPHES for at in range(first, head)):
            return "owned"
        if opening in DEFINITE:
            return "definite"
        word = self.sheet.word(head)
        bare_title = opening not in NO_DEFINITE and role_head(word) and singular(word) == word
        return "definite" if bare_title and self.sheet.tokens[head].capital else "indefinite"

    def _without_appositions(self, phrases: list[Phrase]) -> Iterator[Phrase]:
        """Speakers only: a description beside a name tells about it ("the minister, Jo Lee", "Jo Lee, a minister")."""
        if (bearer := self._bearer(phrases)) is not None:
            yield bearer
            return
        kept: list[Phrase] = []
        for phrase in phrases:
            before = kept[-1] if kept else None
            joined = before is not None and self._and_before(phrase.first)
            if before is None or (joined and not self._in_apposition(phrase)) or self._next_name(before, phrase):
                kept.append(phrase)
            elif self._tells_more(before, phrase):
                kept[-1] = phrase
            elif before.form in {"definite", "owned", "indefinite"} and phrase.form == "name" and not before.plural:
                who = self.mentions[phrase.mention or 0].kind in {"person", "unknown"}
                kept[-1] = phrase if who and not self._ends_place(before, phrase) else before
        yield from kept

    def _ends_place(self, before: Phrase, phrase: Phrase) -> bool:
        """Whether a name says where the place before it lies: "a study from the Fund in Ann Arbor, | Michigan |"."""
        inside = range(before.first, phrase.first - 1)
        place = self.sheet.tokens[phrase.first - 2].capital and self.sheet.word(phrase.first - 1) == ","
        return place and phrase.first == phrase.last and "in" in {self.sheet.word(at) for at in inside}

    def _tells_more(self, before: Phrase, phrase: Phrase) -> bool:
        """Whether what follows says who it is: "a third person, | an official |", "'The Week' | host Jo Lee |"."""
        if phrase.mention is not None and before.mention is not None:
            titled = phrase.first < self.mentions[phrase.mention].first and is_role_word(self.sheet, phrase.first)
            return titled and self._is_person(phrase.mention) and not self._is_person(before.mention)
        vague = before.form in {"indefinite", "definite"} and self.sheet.word(before.head) in VAGUE
        return vague and phrase.form == "indefinite" and not phrase.plural and is_role_word(self.sheet, phrase.head)

    def _bearer(self, phrases: list[Phrase]) -> Phrase | None:
        """The one person behind a title full of commas: "the Minister of Trade, Mines and Labour, | Jo Lee |"."""
        persons = [
            n for n, phrase in enumerate(phrases) if phrase.mention is not None and self._is_person(phrase.mention)
        ]
        first = phrases[0] if phrases else None
        if (
            first is None
            or len(persons) != 1
            or not persons[0]
            or first.plural
            or first.form not in {"definite", "indefinite"}
        ):
            return None
        person = phrases[persons[0]]
        apart = self.sheet.word(person.first - 1) == ","
        return person if apart and role_head(self.sheet.word(first.head)) else None

    def _is_person(self, mention: int) -> bool:
        return self.mentions[mention].kind == "person" and self.mentions[mention].sure

    def _and_before(self, at: int) -> bool:
        return self.sheet.word(at - 1) in {"and", "&"} or self.sheet.word(at - 2) == "and"

    def _in_apposition(self, phrase: Phrase) -> bool:
        """Whether "and a fellow at Y" goes on about one name: "Jo Lee, an aide at X | and a fellow at Y |"."""
        if phrase.form not in {"indefinite", "definite"} or phrase.plural:
            return False
        at = phrase.first - 2
        while at > 0 and self.sheet.same_paragraph(at, phrase.first) and phrase.first - at < 25:
            if self.sheet.word(at) == ",":
                return self.sheet.word(at + 1) in {"a", "an", "the", "one"} or role_head(self.sheet.word(at + 1))
            at -= 1
        return False

    def _next_name(self, before: Phrase, phrase: Phrase) -> bool:
        """Whether two names with a comma between are two speakers: "Kim, Lee and Park", not "Jo Lee, Labour MP"."""
        if not before.form == phrase.form == "name" or phrase.first - before.last != 2:
            return False
        one, other = self.mentions[before.mention or 0], self.mentions[phrase.mention or 0]
        return one.kind == other.kind or "unknown" in {one.kind, other.kind}


_COMMAS = words(", — – ;")
_PARTS = words(", — – ; ( ) - ' \" ” “")


def pronoun_gender(word: str) -> str:
    """Gender that a pronoun tells.

    >>> pronoun_gender("she"), pronoun_gender("his"), pronoun_gender("they")
    ('f', 'm', 'u')
    """
    return "f" if word in SHE else "m" if word in HE else "u"


def animate(word: str) -> bool | None:
    """Whether a pronoun stands for a person; None where it may stand for anything.

    >>> animate("she"), animate("it"), animate("they")
    (True, False, None)
    """
    return True if word in HE | SHE | FIRST else False if word in IT else None


def is_document(word: str) -> bool:
    """Whether a noun is something that speaks without being anybody: "a report", "the poll".

    >>> is_document("poll"), is_document("minister")
    (True, False)
    """
    return singular(word) in DOCUMENTS or word in DOCUMENTS


def is_nationality(word: str) -> bool:
    """Whether a word, as written, is a nationality.

    >>> is_nationality("Chinese"), is_nationality("China")
    (True, False)
    """
    return word in nationalities()
