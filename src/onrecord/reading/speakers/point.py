"""What the words of a source point to: one short rule a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.model import Resolution, Span
from onrecord.reading.speakers.asked import Asked
from onrecord.reading.speakers.closed import (
    ACTS_FOR,
    APOSTROPHES,
    BARE_PAIRS,
    BETWEEN,
    BODIES,
    DETERMINERS,
    FIRST,
    IT,
    NO_NOUN,
    PAIRS,
    POSSESSIVE,
    PREPOSITIONS,
)
from onrecord.reading.speakers.cluster import Draft
from onrecord.reading.speakers.descriptions import Answers, Describer
from onrecord.reading.speakers.lexicon import is_verb, nationalities, place, role_head, singular
from onrecord.reading.speakers.noun_phrases import is_role_word, phrase_start
from onrecord.reading.speakers.phrases import Parser, Phrase, is_document, pronoun_gender
from onrecord.reading.speakers.recall import Choice, Memory, Sought, confidence, rank
from onrecord.reading.speakers.tokens import Sheet

NEAR = 2
"""Sentences back in which two are named whom "the two" means."""


def is_posted(sheet: Sheet, asked: Asked) -> bool:
    """Whether a post is set in between, behind which the prose goes on: "No deal! — Jo Lee (@jolee)"."""
    if asked.source is None or asked.cue is not None:
        return False
    return sheet.word(sheet.at(asked.source.start) - 1) in {"—", "–", "-"}


class Pointer(Describer):
    """Resolves sources one after the other, and remembers.

    Args:
        memory: Who was mentioned and who spoke.
        parser: Takes sources apart.
        bearer: For each name its draft.
        sources: All attributions, so that their own words are not read twice.
    """

    def __init__(self, memory: Memory, parser: Parser, bearer: Sequence[int], sources: Sequence[Asked]) -> None:
        super().__init__(memory, parser, bearer)
        taken = {at for asked in sources if asked.source for at in self.sheet.inside(asked.source)}
        self.waiting = [
            at
            for at, token in enumerate(self.sheet.tokens)
            if _bare_he(token.text) and not token.quoted and at not in taken
        ]
        self.described = {
            at: n
            for n, draft in enumerate(memory.drafts)
            for fact in draft.facts
            for at in range(fact.first, fact.head + 1)
        }
        self.waiting.reverse()
        self.posts = frozenset(number for number, asked in enumerate(sources) if is_posted(self.sheet, asked))

    def catch_up(self, offset: int) -> None:
        """Resolves every "he" and "she" of the prose up to an offset, so that the chain does not break."""
        while self.waiting and self.sheet.tokens[self.waiting[-1]].start < offset:
            at = self.waiting.pop()
            phrase = Phrase("pronoun", at, at, at, None, False, pronoun_gender(self.sheet.word(at)))
            choices = rank(self.memory, Sought(phrase), self._persons())
            if choices and choices[0].odds > 0.6:
                self.memory.mention(choices[0].draft, self.sheet.span(at, at), subject=True)

    def speakers(self, asked: Asked, answers: Answers) -> tuple[Resolution, ...]:
        """Who a source means, each once, in text order."""
        assert asked.source is not None
        found: dict[int, Resolution] = {}
        for phrase in self.parser.parse(asked.source):
            for each in self._point(phrase, asked, answers):
                found.setdefault(each.entity, each)
        return tuple(found.values())

    def _point(self, phrase: Phrase, asked: Asked, answers: Answers) -> list[Resolution]:
        if phrase.form == "name" and phrase.mention is not None:
            return [self._named(phrase, phrase.mention)]
        if phrase.form == "pronoun":
            return self._pronoun(phrase, asked, answers)
        if phrase.form == "relative":
            return [self._relative(phrase, asked)]
        return self._description(phrase, asked, answers)

    def names_somebody(self, asked: Asked) -> bool:
        """Whether a noun phrase is a name, a pronoun, or describes persons or a body, not a thing."""
        assert asked.source is not None
        phrases = self.parser.parse(asked.source)
        return bool(phrases) and all(
            phrase.form in {"name", "pronoun"} or is_role_word(self.sheet, phrase.head) for phrase in phrases
        )

    def _named(self, phrase: Phrase, mention: int) -> Resolution:
        """A name: "Kirill Dmitriev", "Moscow"."""
        draft = self.memory.drafts[self.bearer[mention]]
        sure = 0.98 if draft.sure else 0.92
        return Resolution(
            self.bearer[mention], self._span(phrase), "metonym" if draft.basis == "metonym" else "named", sure
        )

    def _pronoun(self, phrase: Phrase, asked: Asked, answers: Answers) -> list[Resolution]:
        word = self.sheet.word(phrase.head)
        if word in FIRST:
            return self._first_person(phrase, asked, answers)
        if word in IT:
            return [self._best(phrase, asked, self._bodies(), answers)]
        if phrase.plural:
            return self._they(phrase, asked, answers)
        return [self._best(phrase, asked, self._persons(), answers)]

    def _first_person(self, phrase: Phrase, asked: Asked, answers: Answers) -> list[Resolution]:
        """ "I" is whoever speaks the words around it: "'| I | said no,' Kim told the court"."""
        around = answers.get(asked.within, ()) if asked.within is not None else ()
        last = self.memory.last_spoken(asked.anchor.start)
        token = self.sheet.tokens[phrase.head]
        if (
            not around
            and last
            and (token.quoted or self.sheet.tokens[self.sheet.at(last[0])].paragraph == token.paragraph)
        ):
            around = tuple(Resolution(number, None, "first_person", 0.6) for number in last[1])
        for each in around:
            self.memory.mention(each.entity, self._span(phrase))
        return [
            Resolution(each.entity, self._span(phrase), "first_person", round(min(0.95, each.confidence), 2))
            for each in around
        ] or [self._new(phrase, 0.4)]

    def _they(self, phrase: Phrase, asked: Asked, answers: Answers) -> list[Resolution]:
        """ "they": who spoke together last, a group, a body, or one person whose gender is not told."""
        last = self.memory.last_spoken(self.sheet.tokens[phrase.head].start)
        if asked.within is None and last and len(last[1]) > 1 and self._same_or_next_paragraph(last[0], phrase):
            for number in last[1]:
                self.memory.mention(number, self._span(phrase), subject=True)
            return [Resolution(number, self._span(phrase), "pronoun", 0.8) for number in last[1]]
        around = answers.get(asked.within, ()) if asked.within is not None else ()
        if len(around) > 1 and not self.sheet.tokens[phrase.head].quoted:
            for each in around:
                self.memory.mention(each.entity, self._span(phrase))
            return [replace(each, mention=self._span(phrase), basis="pronoun") for each in around]
        several = [
            n for n, draft in enumerate(self.memory.drafts) if draft.plural or draft.body or draft.kind == "unnamed"
        ]
        spoke = [number for number in (last[1] if last else ()) if number not in several]
        choices = rank(self.memory, Sought(phrase, asked.content), several + spoke)
        likeliest = self.memory.drafts[choices[0].draft] if choices else None
        goes_on = likeliest is not None and likeliest.kind == "organization" and choices[0].clue.spoke == 0
        if (likeliest is None or not (likeliest.plural or goes_on)) and (group := self._group_before(phrase)):
            again = self._again(replace(group, form="definite"))
            return self._known_group(group) or ([again] if again else [self._new(group, 0.7)])
        return [self._best(phrase, asked, several + spoke, answers)]

    def _known_group(self, group: Phrase) -> list[Resolution]:
        """The group that spoke under these very words: "| Two officials | said no. They added …"."""
        for number, draft in enumerate(self.memory.drafts):
            if draft.basis == "described" and draft.head == group.head:
                self.memory.mention(number, self._span(group), subject=True)
                return [Resolution(number, self._span(group), "pronoun", 0.87)]
        return []

    def _group_before(self, phrase: Phrase) -> Phrase | None:
        """The first "many European diplomats" of this sentence, else of the one before, which "they" may mean."""
        here = self.sheet.tokens[phrase.head]
        found: dict[int, Phrase] = {}
        for at in range(phrase.head - 1, -1, -1):
            token = self.sheet.tokens[at]
            if here.sentence - token.sentence > 1 or here.paragraph - token.paragraph > 1:
                break
            if token.quoted == here.quoted and self._is_group(at):
                first = phrase_start(self.sheet, at)
                found[token.sentence] = Phrase("indefinite", first, at, at, None, True)
        return found[max(found)] if found else None

    def _is_group(self, at: int) -> bool:
        """Whether a word alone says that several people or bodies are meant: "diplomats", "companies"."""
        word = self.sheet.word(at)
        several = (singular(word) != word and (role_head(word) or singular(word) in BODIES)) or word == "people"
        behind = self.sheet.word(at + 1)
        return several and self.parser.index_over(at) is None and behind not in APOSTROPHES | {"of"}

    def _same_or_next_paragraph(self, offset: int, phrase: Phrase) -> bool:
        here = self.sheet.tokens[phrase.head].paragraph
        return here - self.sheet.tokens[self.sheet.at(offset)].paragraph <= 1

    def _best(self, phrase: Phrase, asked: Asked, candidates: list[int], answers: Answers) -> Resolution:
        """The likeliest bearer of a pronoun, else the pronoun itself."""
        sought = Sought(phrase, asked.content, self._barred(phrase, asked, answers))
        choices = rank(self.memory, sought, candidates)
        if not choices:
            return self._new(phrase, 0.3)
        self._learn(choices, phrase)
        self.memory.mention(choices[0].draft, self._span(phrase), subject=True)
        return Resolution(choices[0].draft, self._span(phrase), "pronoun", confidence(choices, most=0.97))

    def _learn(self, choices: Sequence[Choice], phrase: Phrase) -> None:
        """A person of unknown gender takes that of a pronoun that surely means it."""
        draft = self.memory.drafts[choices[0].draft]
        if draft.gender == "u" and phrase.gender != "u" and choices[0].odds > 0.75:
            draft.gender = phrase.gender

    def _relative(self, phrase: Phrase, asked: Asked) -> Resolution:
        """ "who" is whom it follows: "Kim, | who | said …", "critics | who | say …"."""
        at = phrase.head - 1
        while at > 0 and self.sheet.word(at) in {",", "–", "—", "-", ")"} | PREPOSITIONS:
            at -= 1
        first, at = self._whom(at) if self.sheet.word(phrase.head) != "which" else self._what(at)
        found = self.parser.parse(self.sheet.span(first, at)) if at >= 0 else ()
        answers = self._point(found[-1], asked, {}) if found and found[-1].form != "relative" else []
        if not answers:
            return self._new(phrase, 0.3)
        return Resolution(answers[-1].entity, self._span(phrase), "pronoun", round(answers[-1].confidence * 0.9, 2))

    def _whom(self, at: int) -> tuple[int, int]:
        """First and last token of what "who" follows: a name, or the nearest words for somebody in its clause."""
        for last in range(at, max(at - 12, -1), -1):
            number = self.parser.index_over(last)
            if number is not None and self.parser.mentions[number].kind == "person":
                return self.parser.mentions[number].first, last
            if self._somebody(last):
                first = phrase_start(self.sheet, last)
                return first - (self.sheet.word(first - 1) in DETERMINERS), last
            if not self.sheet.near(last - 1, last) and self.sheet.word(last - 1) not in {",", ")"}:
                break
        return self._what(at)

    def _what(self, at: int) -> tuple[int, int]:
        """First and last token of the noun phrase that ends at a token, as far as it goes."""
        first = at
        while first > 0 and self.sheet.same_paragraph(first - 1, at) and self._inside_noun_phrase(first - 1):
            first -= 1
        return first, at

    def _somebody(self, at: int) -> bool:
        """Whether a word is of people: "serviceman", "those", "critics"."""
        word = self.sheet.word(at)
        return (
            is_role_word(self.sheet, at)
            or word in {"those", "others"}
            or word.endswith(("man", "men", "woman", "women"))
        )

    def _inside_noun_phrase(self, at: int) -> bool:
        word = self.sheet.word(at)
        if not word[:1].isalnum() or word in NO_NOUN:
            return False
        return not (is_verb(word) and not self.sheet.tokens[at].capital and not role_head(word))

    def _description(self, phrase: Phrase, asked: Asked, answers: Answers) -> list[Resolution]:
        """A description: who is known by it, else an unnamed speaker of its own."""
        if (number := self.described.get(phrase.head)) is not None:
            named = any(
                phrase.first <= self.sheet.at(name.start) <= phrase.last for name in self.memory.drafts[number].names
            )
            return [Resolution(number, self._span(phrase), "named" if named else "description", 0.97 if named else 0.9)]
        if (author := self._author(phrase, asked, answers) or self._country(phrase)) is not None:
            return [author]
        if phrase.form == "definite" and phrase.plural and (both := self._both(phrase, asked, answers)):
            return both
        if phrase.plural and (sides := self._sides(phrase)):
            return sides
        if self.sheet.word(phrase.first) not in POSSESSIVE and (known := self._known(phrase, asked, answers)):
            return [known]
        return [self._new(phrase, self._sure_of(phrase))]

    def _author(self, phrase: Phrase, asked: Asked, answers: Answers) -> Resolution | None:
        """A document speaks for its author: "a report by | the Water Fund |", "| her | account"."""
        if not is_document(self.sheet.word(phrase.head)):
            return None
        for at in range(phrase.head + 1, phrase.last + 1):
            number = self.parser.index_over(at)
            if number is not None and self.sheet.word(phrase.head + 1) in {"by", "from"}:
                return Resolution(self.bearer[number], self._span(phrase), "named", 0.85)
        bare = phrase.form == "definite" and phrase.last == phrase.head
        if bare and (author := self._author_before(phrase)) is not None:
            self.memory.mention(author, self._span(phrase), subject=True)
            return Resolution(author, self._span(phrase), "description", 0.75)
        word = self.sheet.word(phrase.first)
        if word not in POSSESSIVE or word == "whose":
            number = self.parser.index_over(phrase.first)
            owned = phrase.form == "owned" and number is not None
            return (
                Resolution(self.bearer[number], self._span(phrase), "named", 0.85)
                if owned and number is not None
                else None
            )
        owner = Phrase("pronoun", phrase.first, phrase.first, phrase.first, None, word == "their", pronoun_gender(word))
        found = self._pronoun(owner, asked, answers)
        return found[0] if found else None

    def _author_before(self, phrase: Phrase) -> int | None:
        """Whose document "| the report |" is, as told where it was named before: "a report by the Water Fund"."""
        here = self.sheet.tokens[phrase.head]
        for at in range(phrase.head - 1, -1, -1):
            if here.paragraph - self.sheet.tokens[at].paragraph > 3:
                return None
            if self.sheet.word(at) == here.lower:
                author = self._signed_by(at)
                if author is not None or (author := self._told_in(at)) is not None:
                    return author
        return None

    def _signed_by(self, at: int) -> int | None:
        """Whose name stands beside a document's noun: "report by | the Fund |", "| the Fund |'s report"."""
        if self.sheet.word(at + 1) in {"by", "from"}:
            behind = takewhile(lambda n: self.sheet.near(n - 1, n), range(at + 2, min(at + 8, len(self.sheet.tokens))))
            numbers = [number for n in behind if (number := self.parser.index_over(n)) is not None]
        else:
            owner = self.parser.index_over(at - 2) if self.sheet.word(at - 1) in APOSTROPHES else None
            numbers = [] if owner is None else [owner]
        return self.bearer[numbers[0]] if numbers else None

    def _told_in(self, at: int) -> int | None:
        """Who spoke in a document, in the sentence that names it: "| the Fund | said in a report"."""
        token = self.sheet.tokens[at]
        sentence = self.sheet.page.sentence_of(Span(token.start, token.end))
        last = self.memory.last_spoken(sentence.end)
        spoken = self.sheet.word(at - 2) == "in" and last is not None and last[0] >= sentence.start
        return last[1][0] if spoken and last is not None and len(last[1]) == 1 else None

    def _country(self, phrase: Phrase) -> Resolution | None:
        """An adjective alone speaks for its country: "| Russian | claims that the bridge held"."""
        country = nationalities().get(self.sheet.tokens[phrase.first].text)
        if phrase.first != phrase.last or country is None:
            return None
        drafts = self.memory.drafts
        number = next((n for n, draft in enumerate(drafts) if draft.known and draft.known.name == country), len(drafts))
        if number == len(drafts):
            drafts.append(Draft(country, "country", "metonym", [], known=place(country), head=phrase.head))
        self.memory.mention(number, self._span(phrase))
        return Resolution(number, self._span(phrase), "metonym", 0.85)

    def _is_somebody(self, number: int) -> bool:
        """Whether more than how it is written makes a name a person's: a gender, or what he is said to be."""
        draft = self.memory.drafts[number]
        return draft.gender != "u" or bool(draft.facts)

    def _sides(self, phrase: Phrase) -> list[Resolution]:
        """Several countries by who acts for them: "the leaders of | Halvera and Norland |", "| US and EU | envoys"."""
        if singular(self.sheet.word(phrase.head)) not in ACTS_FOR:
            return []
        behind = self.sheet.word(phrase.head + 1) == "of"
        inside = range(phrase.head + 2, phrase.last + 1) if behind else range(phrase.first, phrase.head)
        found: dict[int, Resolution] = {}
        for at in inside:
            number = self.parser.index_over(at)
            adjective = self._country(Phrase("indefinite", at, at, at))
            entity = adjective.entity if adjective else None
            if entity is None and number is not None and self.memory.drafts[self.bearer[number]].kind == "country":
                entity = self.bearer[number]
            if entity is None and self.sheet.word(at) not in BETWEEN:
                return []
            if entity is not None:
                found.setdefault(entity, Resolution(entity, self._span(phrase), "metonym", 0.85))
        return list(found.values()) if len(found) > 1 else []

    def _both(self, phrase: Phrase, asked: Asked, answers: Answers) -> list[Resolution]:
        """Two that are spoken of together: "| both leaders | said" after Kim and Lee."""
        told = {self.sheet.word(at) for at in range(phrase.first, phrase.head + 1)}
        if singular(self.sheet.word(phrase.head)) in BODIES or not told & PAIRS:
            return []
        persons = [n for n in self._persons() if self.memory.drafts[n].kind == "person" and self._is_somebody(n)]
        sought = Sought(
            phrase,
            asked.content,
            frozenset(each.entity for each in answers.get(-1 if asked.within is None else asked.within, ())),
            True,
        )
        choices = rank(self.memory, sought, persons)
        choices = _nearest_two(choices) if self.sheet.word(phrase.head) in BARE_PAIRS else choices[:2]
        if len(choices) < 2:
            return []
        return [Resolution(each.draft, self._span(phrase), "description", 0.7) for each in choices]


def _nearest_two(choices: Sequence[Choice]) -> list[Choice]:
    """The only two of the nearest sentences that name two at all; none where they name more."""
    near: list[Choice] = []
    for sentences in range(NEAR + 1):
        near += [choice for choice in choices if choice.clue.sentences == sentences]
        if len(near) > 1:
            break
    return near if len(near) == 2 else []


def _bare_he(word: str) -> bool:
    return word in {"he", "He", "she", "She"}
