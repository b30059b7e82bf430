"""Names in a report, from how they are written, from what is known, and from what the network marked."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.page import Name
from onrecord.reading.speakers.closed import (
    INSIDE_NAMES,
    NAMES_IN_CAPITALS,
    AFTER_NAMES,
    BODIES,
    BODY_NOUNS,
    BODY_ROLES,
    DOCUMENTS,
    GENERATIONS,
    HONORIFICS,
    JOINERS,
    KEPT_TITLES,
    MONTHS,
    NAMES_TOO,
    NEVER_INSIDE,
    OFFICES,
    OPENERS,
    OPENING_OF,
    ORGANIZATION_WORDS,
    OWNED,
    OWNERS,
    PARTICLES,
    PARTISANS,
    PEOPLE,
    REGIONAL,
    SURNAMES,
    THINGS,
)
from onrecord.reading.speakers.lexicon import (
    Place,
    given_gender,
    heads,
    nationalities,
    place,
    plain,
    role_head,
    singular,
    titles,
)
from onrecord.reading.speakers.tokens import Sheet

LONGEST = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands.

    Attributes:
        first: Number of its first token, titles left out.
        last: Number of its last token.
        kind: `person`, `organization`, `country`, `metonym`, `people` (nationals: "Russians") or `unknown`.
        span: Its words.
        words: Its tokens' text.
        title: Number of the first token of the capitalised title before it; `first` if there is none.
        known: What the lexicons have under this name.
        sure: Whether more than its shape speaks for its kind.
    """

    first: int
    last: int
    kind: str
    span: Span
    words: tuple[str, ...]
    title: int
    known: Place | None = None
    sure: bool = True


def find_mentions(sheet: Sheet, asked: tuple[Span, ...] = ()) -> tuple[Mention, ...]:
    """The names of a report, in text order, not overlapping.

    Args:
        sheet: The report.
        asked: Sources; a capitalised word that opens one may be a name even where sentences begin.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> text = "Home Secretary Jane Ford told the Ministry of Trade that Kyiv and Jo Lee agreed."
    >>> [(found.span.exact(text), found.kind) for found in find_mentions(lay_out(plain_page(text)))]
    [('Jane Ford', 'person'), ('Ministry of Trade', 'organization'), ('Kyiv', 'metonym'), ('Jo Lee', 'person')]
    """
    finder = _Finder(sheet, frozenset(sheet.at(span.start) for span in asked))
    found: list[Mention] = []
    for first, last in finder.runs():
        for mention in finder.read(first, last):
            while found and found[-1].last >= mention.first:
                found.pop()
            found.append(mention)
    return tuple(found)


class _Finder:
    """Looks for names on one sheet."""

    def __init__(self, sheet: Sheet, openings: frozenset[int]) -> None:
        self.sheet = sheet
        self.tokens = sheet.tokens
        self.openings = openings
        self.names = sheet.page.names
        self.starts = [name.span.start for name in self.names]
        self.lower = {token.text for token in self.tokens if token.text.islower()}
        self.amid = {token.text for token in self.tokens if token.capital and not token.first}

    def runs(self) -> Iterator[tuple[int, int]]:
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
        if not token.capital or self._date(at):
            return False
        if re.split("['’]", token.lower)[0] in OPENERS and not (
            token.text.isupper() and len(token.text) > 1 and token.lower in NAMES_IN_CAPITALS
        ):
            return False
        return not token.first or self._name_anyway(at)

    def _name_anyway(self, at: int) -> bool:
        """Whether a sentence's first word is a name: known, marked by the network, or in capitals elsewhere too."""
        token = self.tokens[at]
        heading = token.first and at > 0 and self._near(at - 1, at) and self.tokens[at - 1].first
        if heading and not (token.text in self.amid or place(token.text) or given_gender(token.text)):
            return False
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].capital and self.tokens[at + 1].text.isalpha()
        if follows or token.text in self.amid or not token.text.isalpha() or token.text[1:] != token.text[1:].lower():
            return True
        if place(token.text) or token.text in nationalities() or self._marked(at, at):
            return True
        if token.lower in self.lower or role_head(token.lower) or singular(token.lower) in _COMMON:
            return False
        possessive = self.sheet.word(at + 1) in {"'s", "’s"}
        return at in self.openings or given_gender(token.text) is not None or possessive

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
        if self._near(last, last + 1) and self._goes_on(last + 1):
            return 1
        if self.sheet.word(last + 1) in {"'s", "’s", "'", "’"} and last + 2 < len(self.tokens):
            owned = self.tokens[last + 2].text in OWNED and self._near(last + 1, last + 2)
            owner = role_head(self.sheet.word(last)) or self.tokens[last].text in OWNERS
            return 2 if owned and owner else 0
        small = 0
        while small < 3 and self._near(last + small, last + small + 1) and self.sheet.word(last + small + 1) in INSIDE_NAMES:
            small += 1
        if not small or not self._near(last + small, last + small + 1) or not self._goes_on(last + small + 1):
            return 0
        if known := self._known_with(first, last + small + 1):
            return known - last
        between = {self.sheet.word(last + step) for step in range(1, small + 1)}
        if between <= PARTICLES - {"y", "e", "st"}:
            return small + 1
        return small + 1 if between <= JOINERS and self._joins(first, last, between) else 0

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
        if not between - {"and", "&"}:
            inside = {"of", "for", "on"} & set(words)
            return bool(inside) and not role_head(self.sheet.word(first)) and words[0] in ORGANIZATION_WORDS
        if between == {"of"} and f"{words[-1]} of {self.sheet.word(last + 2)}".lower() in titles():
            return True
        if between & {"in", "against", "at", "to"} or role_head(words[-1].lower()):
            return False
        return any(word in OPENING_OF for word in words[-2:]) or words[-1] in OPENING_OF

    def _goes_on(self, at: int) -> bool:
        token = self.tokens[at]
        if token.first:
            return False
        return token.capital and token.lower not in NEVER_INSIDE and not self._date(at)

    def _date(self, at: int) -> bool:
        """Whether a word is a month or day: "August" in "August 12", not in "Theresa May" or "June Osborne"."""
        if self.sheet.word(at) not in MONTHS or (
            at and self.sheet.word(at) in NAMES_TOO and self.tokens[at - 1].capital
        ):
            return False
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].capital
        return not (follows and self.sheet.word(at) in NAMES_TOO)

    def _near(self, one: int, other: int) -> bool:
        """Whether two tokens stand side by side, in one sentence and on one side of a quotation mark."""
        if other >= len(self.tokens):
            return False
        a, b = self.tokens[one], self.tokens[other]
        return b.start - a.end <= 1 and a.sentence == b.sentence and a.quoted == b.quoted and b.text[0].isalnum()

    def _marked(self, first: int, last: int) -> Name | None:
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

    def read(self, first: int, last: int) -> Iterator[Mention]:
        """The names in one run: "Ukrainian President Volodymyr Zelensky" is one, with a title."""
        words = [token.text for token in self.tokens[first : last + 1]]
        if known := self._known(first, words):
            yield self._mention(first, last, first, known.kind if known.kind != "agency" else "organization", known)
            return
        if (len(words) == 1 and words[0] in REGIONAL) or _SEAT.match(words[0]):
            return
        if len(words) == 1 and words[0] in nationalities():
            if words[0].endswith("s") and words[0][:-1] in nationalities():
                yield self._mention(first, last, first, "people", None)
            return
        begin = self._title_end(first, last)
        if begin > first:
            yield from self._in_title(first, min(begin, last) - 1)
        if begin > last:
            return
        while last > begin and plain(self.tokens[last].text) in AFTER_NAMES:
            last -= 1
        if begin == first and (split := self._known_front(first, last)):
            yield from self.read(first, split)
            yield from self.read(split + 1, last)
            return
        yield self._mention(begin, last, first, *self._kind(begin, last, first))

    def _in_title(self, first: int, last: int) -> Iterator[Mention]:
        """The country or body that a title opens with: "| White House | Press Secretary", "| Acme Bank | Director"."""
        for end in range(last, first - 1, -1):
            words = [token.text for token in self.tokens[first : end + 1]]
            if known := place(" ".join(words)):
                yield self._mention(first, end, first, known.kind if known.kind != "agency" else "organization", known)
                return
            if len(words) > 1 and words[-1] in ORGANIZATION_WORDS and not role_head(words[-1].lower()):
                yield self._mention(first, end, first, "organization")
                return

    def _known(self, first: int, words: list[str]) -> Place | None:
        """What the lexicons have, where some names need their article: "the City", "the Hill"."""
        article = self.sheet.word(first - 1) == "the"
        return (
            place("the " + " ".join(words)) if article and self.sheet.word(first + len(words)) != "of" else None
        ) or place(" ".join(words))

    def _title_end(self, first: int, last: int) -> int:
        """Number of the first token behind a capitalised title: 2 in "Home Secretary Jane Ford"."""
        begin = first
        organization = self.tokens[last].text in ORGANIZATION_WORDS and not role_head(self.tokens[last].lower)
        for at in range(first, first if organization else last + 1):
            word = plain(self.tokens[at].text)
            rest = [plain(token.text) for token in self.tokens[at + 1 : last + 1]]
            if word in heads() or word in titles() or self._title_of(first, at):
                if (
                    not rest
                    and at == first
                    and self.tokens[at].text[1:].islower()
                    and given_gender(self.tokens[at].text) is None
                ):
                    return last + 1 if word in titles() and word not in SURNAMES else begin
                if rest and not set(rest) <= GENERATIONS | AFTER_NAMES and rest[0] not in INSIDE_NAMES:
                    begin = at if word in KEPT_TITLES and at == first else at + 1
                elif not rest and at > first and self._role_alone(first, at):
                    return last + 1
        while (
            begin < last
            and self._is_side(self.tokens[begin].text)
            and begin == first
            and self._rest_is_person(begin, last)
        ):
            begin += 1
        return begin

    def _is_side(self, word: str) -> bool:
        """Whether a word says of what country or party somebody is: "Republican | Jo Lee"."""
        return word in nationalities() or word in PARTISANS

    def _title_of(self, first: int, at: int) -> bool:
        """Whether a title with a small word inside ends here: "Secretary of State | Jo Lee"."""
        phrase = plain(" ".join(token.text for token in self.tokens[max(first, at - 2) : at + 1]))
        return " of " in phrase and phrase in titles()

    def _role_alone(self, first: int, last: int) -> bool:
        """Whether a run is nothing but a title: "Prime Minister", "Labour Leader"."""
        phrase = plain(" ".join(token.text for token in self.tokens[first : last + 1]))
        if phrase in titles() or any(phrase.endswith(" " + title) for title in titles() if " " in title):
            return True
        return given_gender(self.tokens[first].text) is None and plain(self.tokens[last].text) not in SURNAMES

    def _rest_is_person(self, begin: int, last: int) -> bool:
        words = [token.text for token in self.tokens[begin + 1 : last + 1]]
        return given_gender(words[0]) is not None and not set(words) & ORGANIZATION_WORDS

    def _known_front(self, first: int, last: int) -> int | None:
        """Last token of a known country or organization in front of a person: "Labour | Diane Abbott"."""
        for split in range(min(last - 2, first + 3), first - 1, -1):
            words = " ".join(token.text for token in self.tokens[first : split + 1])
            if (
                (found := place(words))
                and (found.kind != "metonym" or self.sheet.word(first - 1) == "of")
                and given_gender(self.tokens[split + 1].text)
            ):
                return split
        return None

    def _kind(self, first: int, last: int, title: int) -> tuple[str, Place | None, bool]:
        """Kind of a name, what is known of it, and whether more than its shape says so."""
        words = [token.text for token in self.tokens[first : last + 1]]
        if known := place(" ".join(words)):
            return (known.kind if known.kind != "agency" else "organization"), known, True
        marked = self._marked(first, last)
        if self._organization(words) or self._body_before(first):
            return "organization", None, True
        if len(words) > 4 and given_gender(words[0]) is None and title == first:
            return "organization", None, False
        if words[-1] in THINGS:
            return "unknown", None, False
        if title < first or plain(words[0]) in KEPT_TITLES or self._role_before(first):
            return "person", None, True
        if len(words) > 1 and given_gender(words[0]) is not None:
            return "person", None, True
        if marked and marked.kind in {"person", "organization"}:
            return marked.kind, None, marked.confidence > 0.6
        if marked and marked.kind in {"location", "misc"} and marked.confidence > 0.6:
            return "unknown", None, True
        if len(words) == 1 and words[0].isupper() and 1 < len(words[0]) < 7:
            return "organization", None, False
        article = self.sheet.word(first - 1) == "the"
        if 1 < len(words) < 5 and all(word.isalpha() or "-" in word or "." in word or "'" in word for word in words):
            return ("organization" if article else "person"), None, False
        return "unknown", None, False

    def _organization(self, words: list[str]) -> bool:
        if len(words) > 1 and not set(words[:-1]).isdisjoint({"of", "for"}) and words[0] in OPENING_OF:
            return True
        return words[-1] in ORGANIZATION_WORDS and (len(words) > 1 or given_gender(words[-1]) is None)

    def _body_before(self, first: int) -> bool:
        """Whether a word for a body stands before: "refugee charity | Care4Calais", "the newspaper | Le Monde"."""
        before = self.sheet.word(first - 1)
        if before == "the":
            before = self.sheet.word(first - 2)
        return before in BODY_NOUNS and self.tokens[first - 1].sentence == self.tokens[first].sentence

    def _role_before(self, first: int) -> bool:
        """Whether a role in lower case stands directly before: "prime minister Li Qiang"."""
        before = plain(self.sheet.word(first - 1))
        if before in HONORIFICS and before != "hon":
            return True
        return first > 0 and self._near(first - 1, first) and before in heads() and before not in BODY_ROLES

    def _owner(self, first: int, known: Place | None) -> int:
        """First token with the country that an office's common name needs: "| China's | Finance Ministry"."""
        shared = known is not None and not known.country and known.sort in OFFICES
        if not shared or self.sheet.word(first - 1) not in {"'s", "’s", "'", "’"} or first < 2:
            return first
        for start in range(first - 2, max(first - 5, -1), -1):
            words = self.sheet.span(start, first - 2).exact(self.sheet.page.text)
            if (owner := place(words)) and owner.kind == "country":
                return start
        return first

    def _mention(
        self, first: int, last: int, title: int, kind: str, known: Place | None = None, sure: bool = True
    ) -> Mention:
        first = self._owner(first, known)
        title = min(first, title)
        words = tuple(token.text for token in self.tokens[first : last + 1])
        return Mention(first, last, kind, self.sheet.span(first, last), words, title, known, sure)


_SEAT = re.compile(r"[RDI]-[A-Z]")
_COMMON = BODIES | DOCUMENTS | PEOPLE
