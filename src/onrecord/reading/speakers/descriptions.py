"""Descriptions: "the Chinese expert", "the ministry", "a person familiar with the talks"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model import Resolution, Span
from onrecord.reading.speakers.asked import Asked
from onrecord.reading.speakers.closed import (
    ARTICLES,
    BODIES,
    DETERMINERS,
    FAR_FROM_NAMES,
    GOVERNS,
    NOBODY,
    RELATIVE,
)
from onrecord.reading.speakers.cluster import Draft, role_words
from onrecord.reading.speakers.facts import Fact
from onrecord.reading.speakers.lexicon import plain, role_gender, role_head, singular
from onrecord.reading.speakers.noun_phrases import is_role_word
from onrecord.reading.speakers.phrases import Parser, Phrase, is_document
from onrecord.reading.speakers.recall import Choice, Memory, Sought, confidence, country_of, rank
from onrecord.reading.speakers.tokens import Sheet

Answers = Mapping[int, tuple[Resolution, ...]]

# Least score at which a description is held to mean somebody already mentioned. Set by hand on `ced`, then checked by
# reading the rows of `alaska-2025` and of reports from `stories`.
FITS = 1.4
FITS_LATER = 1.2
FITS_SORT = 0.6
FITS_LAST_SPEAKER = 0.2

CLEARLY = 1.5
"""How many times as often as any other a country must be named for "the government" of a paragraph after to be its."""


class Describer:
    """Resolves descriptions, and keeps what is needed for it.

    Args:
        memory: Who was mentioned and who spoke.
        parser: Takes sources apart.
        bearer: For each name its draft.
    """

    def __init__(self, memory: Memory, parser: Parser, bearer: Sequence[int]) -> None:
        self.memory = memory
        self.sheet: Sheet = memory.sheet
        self.parser = parser
        self.bearer = bearer
        self.posts: frozenset[int] = frozenset()

    def _span(self, phrase: Phrase) -> Span:
        return self.sheet.span(phrase.first, phrase.last)

    def _persons(self) -> list[int]:
        drafts = list(enumerate(self.memory.drafts))
        return [n for n, draft in drafts if draft.person and draft.sure] or [n for n, draft in drafts if draft.person]

    def _bodies(self) -> list[int]:
        drafts = list(enumerate(self.memory.drafts))
        bodies = [n for n, draft in drafts if draft.body or (draft.kind == "unnamed" and self._is_thing(draft))]
        return [n for n in bodies if self.memory.drafts[n].sure] or bodies

    def _is_thing(self, draft: Draft) -> bool:
        """Whether an unnamed speaker is a thing and called by a noun: a poll, not "each" or "you"."""
        return draft.gender == "n" and self.sheet.word(draft.head) not in FAR_FROM_NAMES

    def _barred(self, phrase: Phrase, asked: Asked, answers: Answers) -> frozenset[int]:
        """Who speaks a quotation is not "he" in it: "'| He | said no,' Kim recalled"."""
        own = self.sheet.tokens[phrase.head].quoted or asked.within in self.posts
        if asked.within is None or not own:
            return frozenset()
        return frozenset(each.entity for each in answers.get(asked.within, ()))

    def _known(self, phrase: Phrase, asked: Asked, answers: Answers) -> Resolution | None:
        """Who a description takes up: "| the Chinese expert |", "| the ministry |", "| critics |" a second time."""
        if (again := self._again(phrase)) is not None:
            return again
        if phrase.form == "indefinite":
            return self._named_below(phrase)
        candidates = self._candidates(phrase)
        sought = Sought(phrase, asked.content, self._barred(phrase, asked, answers), description=True)
        choices = rank(self.memory, sought, candidates)
        if (new := self._just_named(phrase, choices)) is not None:
            return self._taken_up(phrase, [new])
        if not choices or choices[0].score < self._least(choices[0]):
            return None
        if phrase.form == "owned" and not self._shares(choices[0].draft, phrase):
            return None
        return None if self._of_either(phrase, choices[0]) else self._taken_up(phrase, choices)

    def _of_either(self, phrase: Phrase, choice: Choice) -> bool:
        """Whether "the government" may be that of another country, which the report names about as often."""
        known = self.memory.drafts[choice.draft].known
        if (
            self.sheet.word(phrase.head) not in GOVERNS
            or known is None
            or not known.country
            or not choice.clue.paragraphs
        ):
            return False
        named: Counter[str] = Counter()
        for draft in self.memory.drafts:
            if draft.known and draft.known.country and draft.known.kind in {"country", "metonym"}:
                named[draft.known.country] += len(draft.names)
        others = [count for country, count in named.items() if country != known.country]
        return CLEARLY * max(others, default=0) > named[known.country]

    def _just_named(self, phrase: Phrase, choices: Sequence[Choice]) -> Choice | None:
        """Whom the sentence before brought up without saying what it is: "Jo Lee was firm. | The minister | said"."""
        fitting = any(choice.clue.role >= 3 and choice.clue.paragraphs == 0 for choice in choices)
        if phrase.form != "definite" or fitting:
            return None
        for choice in choices:
            clue = choice.clue
            near = clue.subject and clue.paragraphs == 0 and clue.sentences < 2
            new = clue.bare and not clue.later and clue.mentions == 1 and clue.sort >= 0 and clue.nation >= 0
            if near and new and self._may_be_new(self.memory.drafts[choice.draft]):
                return replace(choice, odds=0.65)
        return None

    def _may_be_new(self, draft: Draft) -> bool:
        """Whether somebody is named in full, a person by a given name, and nobody whom the lexicons know."""
        told = draft.kind != "person" or draft.gender != "u"
        return " " in draft.name and told and draft.known is None and draft.basis == "named"

    def _candidates(self, phrase: Phrase) -> list[int]:
        """Persons for "the minister", bodies for "the ministry", nobody for "the poll" or "the key players"."""
        word = self.sheet.word(phrase.head)
        body = singular(word) in BODIES and not role_head(word)
        if is_document(word) or phrase.plural or not (body or self._animate(phrase)):
            return []
        sure = [number for number in (self._bodies() if body else self._persons()) if self.memory.drafts[number].sure]
        return [number for number in sure if not (body and self._elsewhere(phrase, number))]

    def _elsewhere(self, phrase: Phrase, number: int) -> bool:
        """ "the German government" is not the Kremlin, however near that stands."""
        known = self.memory.drafts[number].known
        words = self.sheet.tokens[phrase.first : phrase.head]
        told = {country_of(token.text) or self.sheet.lands.get(token.text, "") for token in words} - {""}
        return known is not None and bool(known.country and told) and known.country not in told

    def _taken_up(self, phrase: Phrase, choices: Sequence[Choice]) -> Resolution:
        """The likeliest candidate, who thereby is also known as what the description says."""
        draft, clue = self.memory.drafts[choices[0].draft], choices[0].clue
        self.memory.mention(choices[0].draft, self._span(phrase), subject=True)
        if draft.gender == "u" and phrase.gender != "u":
            draft.gender = phrase.gender
        most = 0.9 if clue.role >= 3 or clue.sort > 0 else 0.75
        found = Resolution(choices[0].draft, self._span(phrase), "description", confidence(choices, most=most))
        if found.confidence > 0.8 and draft.kind == "person":
            self._tells(draft, phrase)
        return found

    def _tells(self, draft: Draft, phrase: Phrase) -> None:
        """A description tells what its bearer is: "the Russian president" of Vladimir Putin."""
        first = phrase.first + (self.sheet.word(phrase.first) in DETERMINERS)
        if first < phrase.head and role_head(self.sheet.word(phrase.head)):
            draft.facts.append(Fact(first, phrase.head, phrase.last, "description", 0.85))
            draft.roles |= role_words(self.sheet, draft.facts[-1:])

    def _least(self, choice: Choice) -> float:
        clue = choice.clue
        if clue.later:
            return FITS_LATER
        if clue.sort > 0 and clue.nation >= 0:
            return FITS_SORT
        goes_on = clue.spoke == 0 and clue.paragraphs < 2 and clue.sort >= 0 and clue.nation >= 0
        return FITS_LAST_SPEAKER if goes_on else FITS

    def _shares(self, draft: int, phrase: Phrase) -> bool:
        """Whether somebody is known as all that "China's ministry spokesman" says."""
        words = {singular(plain(self.sheet.word(at))) for at in range(phrase.first, phrase.head + 1)} - {
            "'s",
            "’s",
            "the",
        }
        return words <= self.memory.drafts[draft].roles

    def _again(self, phrase: Phrase) -> Resolution | None:
        """The same words as before: "sources said … | sources | added"; "| the judge | …" twice."""
        word = self.sheet.word(phrase.head)
        spokes = role_gender(word) != "u" or word == "spokesperson"
        if not (phrase.plural or phrase.form in {"definite", "owned"} or spokes):
            return None
        for number in range(len(self.memory.drafts) - 1, -1, -1):
            if self._same_words(self.memory.drafts[number], phrase):
                self.memory.mention(number, self._span(phrase), subject=True)
                return Resolution(number, self._span(phrase), "description", 0.85)
        return None

    def _same_words(self, draft: Draft, phrase: Phrase) -> bool:
        """Whether an unnamed speaker was described so before; for "the officials" its noun is enough."""
        if draft.basis != "described" or draft.mentions[0].start > self.sheet.tokens[phrase.head].start:
            return False
        groups = phrase.plural and draft.kind == "group"
        noun_only = groups and phrase.form == "definite" and phrase.head - phrase.first == 1
        if noun_only and self.sheet.word(draft.head) == self.sheet.word(phrase.head):
            return True
        return draft.name.lower() == self._words(phrase).lower()

    def _named_below(self, phrase: Phrase) -> Resolution | None:
        """A lead's "a senior lawmaker" is who is named soon after with just these words."""
        token = self.sheet.tokens[phrase.head]
        if token.paragraph > 1 or phrase.plural or phrase.last - phrase.first < 2:
            return None
        wanted = {singular(plain(self.sheet.word(at))) for at in range(phrase.first, phrase.last + 1)} - ARTICLES
        for number, draft in enumerate(self.memory.drafts):
            start = draft.mentions[0].start
            soon = token.start < start and self.sheet.tokens[self.sheet.at(start)].paragraph - token.paragraph <= 3
            if draft.kind == "person" and soon and len(wanted & draft.roles) >= 2 and len(wanted - draft.roles) <= 1:
                self.memory.mention(number, self._span(phrase))
                return Resolution(number, self._span(phrase), "description", 0.7)
        return None

    def _animate(self, phrase: Phrase) -> bool:
        """Whether a description can be of a person at all."""
        word = self.sheet.word(phrase.head)
        animal = word.endswith(("er", "or", "ist", "ian", "one")) or word in NOBODY
        return phrase.form in {"pronoun", "relative"} or is_role_word(self.sheet, phrase.head) or animal

    def _words(self, phrase: Phrase) -> str:
        """A description's own words, without article or relative clause."""
        first, last = phrase.first, phrase.last
        if self.sheet.word(first) in ARTICLES and first < phrase.head:
            first += 1
        for at in range(phrase.head + 1, last + 1):
            if self.sheet.word(at) in RELATIVE or self.sheet.word(at) == ",":
                last = at - 1
                break
        return self.sheet.span(first, last).exact(self.sheet.page.text)

    def _new(self, phrase: Phrase, sure: float) -> Resolution:
        """An unnamed speaker, called by the report's own words."""
        word = self.sheet.word(phrase.head)
        document = is_document(word)
        body = singular(word) in BODIES and not role_head(word) and not document
        facts = self._described_as(phrase)
        draft = Draft(
            name=self._words(phrase),
            kind="group" if phrase.plural else "organization" if body else "unnamed",
            basis="described",
            mentions=[self._span(phrase)],
            facts=facts,
            roles=role_words(self.sheet, facts),
            gender="n" if document or not self._animate(phrase) else phrase.gender,
            plural=phrase.plural,
            head=phrase.head,
        )
        self.memory.drafts.append(draft)
        self.memory.subjects.add(self.sheet.tokens[phrase.first].start)
        return Resolution(len(self.memory.drafts) - 1, self._span(phrase), "description", sure)

    def _described_as(self, phrase: Phrase) -> list[Fact]:
        """What a description says of its bearer; nothing where it is "one" or "they"."""
        if phrase.form in {"pronoun", "relative"} or self.sheet.word(phrase.head) in NOBODY:
            return []
        article = self.sheet.word(phrase.first) in ARTICLES and phrase.first < phrase.head
        return [Fact(phrase.first + article, phrase.head, phrase.last, "described", 0.9)]

    def _sure_of(self, phrase: Phrase) -> float:
        """How likely an unnamed speaker is none that the report names: "some analysts", less so "the man" or "one"."""
        word = self.sheet.word(phrase.head).replace("’", "'").partition("'")[0]
        if phrase.first == phrase.last and word in FAR_FROM_NAMES:
            return 0.6
        return 0.87 if phrase.form == "indefinite" else 0.65
