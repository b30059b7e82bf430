"""Stretches of a report that are written as names are: in capitals, with the small words that names have inside."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator

from onrecord.reading.page import Name
from onrecord.reading.speakers.closed import (
    APOSTROPHES,
    BODIES,
    COMPOUNDS,
    DOCUMENTS,
    EPITHETS,
    INSIDE_NAMES,
    JOINERS,
    LEADING,
    MONTHS,
    NAMES_IN_CAPITALS,
    NAMES_TOO,
    NEVER_INSIDE,
    OPENERS,
    OPENING_OF,
    ORGANIZATION_WORDS,
    OWNED,
    OWNERS,
    PARTICLES,
    PEOPLE,
    PORTFOLIOS,
    SAYS_BEFORE,
)
from onrecord.reading.speakers.lexicon import given_gender, nationalities, place, role_head, roles, singular, titles
from onrecord.reading.speakers.tokens import Sheet

LONGEST = 12
_COMMON = BODIES | DOCUMENTS | PEOPLE
_BEHIND_PLACE = frozenset("—–-(")
_PLACES = frozenset(("metonym", "country"))


class Runs:
    """Finds the stretches of one report that are written as names are."""

    def __init__(self, sheet: Sheet, openings: frozenset[int]) -> None:
        self.sheet = sheet
        self.tokens = sheet.tokens
        self.openings = openings
        self.names = sheet.page.names
        self.starts = [name.span.start for name in self.names]
        self.lower = {token.text for token in self.tokens if token.text.islower()}
        self.amid = {token.text for token in self.tokens if token.capital and not token.first}

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Stretches of words in capitals, with the small words that names have inside."""
        at, stop = 0, len(self.tokens)
        while at < stop:
            if not self._begins(at):
                at += 1
                continue
            last = self._run_end(at)
            yield at, last
            at = last + 1

    def _begins(self, at: int) -> bool:
        """Whether a word is in capitals for itself, not because a sentence begins."""
        token = self.tokens[at]
        if not token.capital or token.lower in LEADING or self._date(at) or self._opens_dateline(at):
            return False
        if re.split("['’]", token.lower)[0] in OPENERS and not (
            token.text.isupper() and len(token.text) > 1 and token.lower in NAMES_IN_CAPITALS
        ):
            return False
        if token.text.rpartition("-")[2] in COMPOUNDS or self._ends_title(at):
            return False
        if token.lower in SAYS_BEFORE | EPITHETS and self._opens(at) and self._before_name(at):
            return False
        return not token.first or self._name_anyway(at)

    def _ends_title(self, at: int) -> bool:
        """Whether a word ends the title of whose name follows: "Secretary of | State | Jo Lee"."""
        phrase = f"{self.sheet.word(at - 2)} of {self.sheet.word(at)}"
        return self.sheet.word(at - 1) == "of" and phrase in roles() and self.sheet.near(at - 1, at)

    def _opens(self, at: int) -> bool:
        """Whether a word opens a sentence, or what follows a colon."""
        return self.tokens[at].first or self.sheet.word(at - 1) == ":"

    def _before_name(self, at: int) -> bool:
        """Whether a word that is in capitals only here stands before a name: "| Said | Lee: …", "| Poor | Jo Lee!"."""
        token = self.tokens[at]
        near = [self.sheet.near(n - 1, n) and self.tokens[n].capital for n in (at + 1, at + 2)]
        if not near[0] or any(each.text == token.text and not self._opens(n) for n, each in enumerate(self.tokens)):
            return False
        return token.lower in SAYS_BEFORE or (near[1] and given_gender(self.tokens[at + 1].text) is not None)

    def _name_anyway(self, at: int) -> bool:
        """Whether a sentence's first word is a name: known, marked by the network, or in capitals elsewhere too."""
        token = self.tokens[at]
        heading = token.first and at > 0 and self.sheet.near(at - 1, at) and self.tokens[at - 1].first
        if heading and not (token.text in self.amid or place(token.text) or given_gender(token.text)):
            return False
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].capital and self.tokens[at + 1].text.isalpha()
        if not follows and self._several(token.lower) and place(token.text) is None:
            return False
        if follows or token.text in self.amid or not token.text.isalpha() or token.text[1:] != token.text[1:].lower():
            return True
        if place(token.text) or token.text in nationalities():
            return True
        if singular(token.lower) in _COMMON:
            return False
        if self.marked(at, at):
            return True
        if token.lower in self.lower or role_head(token.lower):
            return False
        possessive = self.sheet.word(at + 1) in {"'s", "’s"}
        return at in self.openings or given_gender(token.text) is not None or possessive

    def _several(self, word: str) -> bool:
        """Whether a word only says what several are: "| Residents | fled", whatever "Residents' Council" it has too."""
        return singular(word) != word and (role_head(word) or singular(word) in _COMMON)

    def _opens_dateline(self, at: int) -> bool:
        """Whether a paragraph opens with where it was written: "| ANZHAR | — The", "| NEW YORK |, Feb 3"."""
        token = self.tokens[at]
        if (at and self.tokens[at - 1].paragraph == token.paragraph) or len(token.text) < 4 or not token.text.isupper():
            return False
        last = at
        while self.sheet.near(last, last + 1) and self.tokens[last + 1].text.isupper():
            last += 1
        known = place(self.sheet.span(at, last).exact(self.sheet.page.text))
        dated = self.sheet.word(last + 1) == "," and self.sheet.word(last + 2) in MONTHS
        return (dated or self.sheet.word(last + 1) in _BEHIND_PLACE) and (known is None or known.kind in _PLACES)

    def _run_end(self, first: int) -> int:
        last = first
        while last + 1 < len(self.tokens) and last - first < LONGEST:
            step = self._joined(first, last)
            if not step:
                break
            last += step
        return last

    def _joined(self, first: int, last: int) -> int:
        """How many tokens further the run goes on: 0, 1, or some with a small word between."""
        if self.sheet.near(last, last + 1) and self._goes_on(last + 1):
            return 1
        if self.sheet.word(last + 1) in APOSTROPHES and last + 2 < len(self.tokens):
            owned = self.tokens[last + 2].text in OWNED and self.sheet.near(last + 1, last + 2)
            owner = role_head(self.sheet.word(last)) or self.tokens[last].text in OWNERS
            return 2 if owned and owner else max(0, self._known_with(first, last + 2) - last)
        small = 0
        while (
            small < 3
            and self.sheet.near(last + small, last + small + 1)
            and self.sheet.word(last + small + 1) in INSIDE_NAMES
        ):
            small += 1
        if not small or not self.sheet.near(last + small, last + small + 1) or not self._goes_on(last + small + 1):
            return 0
        if known := self._known_with(first, last + small + 1):
            return known - last
        between = {self.sheet.word(last + step) for step in range(1, small + 1)}
        if between <= PARTICLES - {"y", "e", "st"}:
            return small + 1
        joins = self._joins(first, last, between) or self._joins_titles(first, last, last + small + 1)
        return small + 1 if between <= JOINERS and joins else 0

    def _known_with(self, first: int, at: int) -> int:
        """Last token of a known name that begins with the run and holds a token behind it; 0 if there is none."""
        for last in range(min(at + 4, len(self.tokens) - 1), at - 1, -1):
            if self.sheet.same_paragraph(first, last) and place(
                self.sheet.span(first, last).exact(self.sheet.page.text)
            ):
                return last
        return 0

    def _joins(self, first: int, last: int, between: set[str]) -> bool:
        """Whether small words are part of an organization's name: "Ministry of …", "Centre for …"."""
        words = [token.text for token in self.tokens[first : last + 1]]
        if between & {"and", "&"} and between - {"and", "&"}:
            return False
        if not between - {"and", "&"}:
            inside = {"of", "for", "on"} & set(words)
            return bool(inside) and not role_head(self.sheet.word(first)) and words[0] in ORGANIZATION_WORDS
        if between == {"of"} and f"{words[-1]} of {self.sheet.word(last + 2)}".lower() in titles():
            return True
        if between & {"in", "against", "at", "to"} or role_head(words[-1].lower()):
            return False
        return any(word in OPENING_OF for word in words[-2:]) or words[-1] in OPENING_OF

    def _joins_titles(self, first: int, last: int, at: int) -> bool:
        """Whether small words are part of a title or mark one name: by any rule of the table."""
        return any(rule(self, first, last, at) for rule in _TITLES)

    def of_a_field(self, first: int, last: int, at: int) -> bool:
        """What a minister is for: "Vice Minister | of | Commerce Wang Lu"."""
        office = self.sheet.word(last) in {"minister", "ministers", "secretary", "undersecretary", "commissioner"}
        return office and self.sheet.word(at) in PORTFOLIOS and self.sheet.word(last + 1) == "of"

    def two_fields(self, first: int, last: int, at: int) -> bool:
        """What a minister is for besides: "Energy | and | Water Minister Lee", "Minister of Energy | and | Water"."""
        if at - last != 2 or not {self.sheet.word(last), self.sheet.word(at)} <= PORTFOLIOS:
            return False
        behind = [self.sheet.word(at + 1), self.sheet.word(at + 2)]
        office = any(role_head(word) or singular(word) in BODIES for word in behind)
        return office or any(role_head(self.sheet.word(number)) for number in range(first, last))

    def marked_whole(self, first: int, last: int, at: int) -> bool:
        """The network takes both parts for one name: "the American Apparel | and | Footwear Association"."""
        marked = self.marked(last, at)
        start, end = self.tokens[last].start, self.tokens[at].end
        whole = marked is not None and marked.span.start <= start and marked.span.end >= end
        return whole and marked is not None and marked.kind == "organization" and marked.confidence > 0.8

    def _goes_on(self, at: int) -> bool:
        token = self.tokens[at]
        before = self.tokens[at - 1].text
        if token.first and given_gender(before) is None and not place(f"{before} {token.text}"):
            return False
        pronoun = token.lower in NEVER_INSIDE and not (token.text == "He" and not token.first)  # Liu He
        return token.capital and not pronoun and not self._date(at)

    def _date(self, at: int) -> bool:
        """Whether a word is a month or day: "August" in "August 12", not in "Theresa May" or "June Osborne"."""
        if self.sheet.word(at) not in MONTHS or (
            at and self.sheet.word(at) in NAMES_TOO and self.tokens[at - 1].capital
        ):
            return False
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].capital
        return not (follows and self.sheet.word(at) in NAMES_TOO)

    def marked(self, first: int, last: int) -> Name | None:
        """The name that the network marked over these tokens, if it did; the one that covers most."""
        start, end = self.tokens[first].start, self.tokens[last].end
        at = max(0, bisect.bisect_right(self.starts, start) - 1)
        best, most = None, 0
        while at < len(self.names) and self.names[at].span.start < end:
            shared = min(end, self.names[at].span.end) - max(start, self.names[at].span.start)
            if shared > most:
                best, most = self.names[at], shared
            at += 1
        return best


_TITLES: tuple[Callable[[Runs, int, int, int], bool], ...] = (Runs.of_a_field, Runs.two_fields, Runs.marked_whole)
