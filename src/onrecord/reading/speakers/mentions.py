"""Names in a report, from how they are written, from what is known, and from what the network marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model import Span
from onrecord.reading.speakers.closed import (
    AFTER_NAMES,
    APOSTROPHES,
    BODY_NOUNS,
    BODY_ROLES,
    GENERATIONS,
    HONORIFICS,
    INSIDE_NAMES,
    KEPT_TITLES,
    OFFICES,
    OPENING_OF,
    ORGANIZATION_WORDS,
    PARTISANS,
    PARTY_MEMBERS,
    PORTFOLIOS,
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
from onrecord.reading.speakers.runs import Runs
from onrecord.reading.speakers.tokens import Sheet

_SEAT = re.compile(r"[RDI]-[A-Z]")
_GLUED = re.compile(r"([A-Z][a-z]{2,})([A-Z][a-z]+)")
_HALVES = (["North"], ["South"])
_SIDES = frozenset(("country", "capital", "armed group", "international"))
_NAME_LIKE = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[-.'’][^\W\d_]*)*")


Kind = tuple[str, Place | None, bool]
"""Kind of a name, what is known of it, and whether more than its shape says so."""


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
    runs = Runs(sheet, frozenset(sheet.at(span.start) for span in asked))
    reader = _Reader(runs)
    found: list[Mention] = []
    for first, last in runs:
        for mention in reader.read(first, last):
            while found and found[-1].last >= mention.first:
                found.pop()
            found.append(mention)
    return tuple(found)


class _Reader:
    """Reads names off the runs of one report."""

    def __init__(self, runs: Runs) -> None:
        self.runs = runs
        self.sheet = runs.sheet
        self.tokens = runs.tokens

    def read(self, first: int, last: int) -> Iterator[Mention]:
        """The names in one run: "Ukrainian President Volodymyr Zelensky" is one, with a title."""
        words = [token.text for token in self.tokens[first : last + 1]]
        if len(words) == 1 and words[0] in PARTY_MEMBERS:  # "Jo Lee, a Republican" names Jo Lee alone
            return
        if known := self._known(first, words):
            yield self._mention(first, last, first, (_kind_of(known), known, True))
            return
        if self._adjective(words):
            if words[-1].endswith("s") and " ".join(words)[:-1] in nationalities():
                yield self._mention(first, last, first, ("people", None, True))
            return
        begin = self._title_end(first, last)
        if begin > first:
            yield from self._in_title(first, min(begin, last) - 1)
        if begin > last:
            return
        while last > begin and plain(self.tokens[last].text) in AFTER_NAMES:
            last -= 1
        begin, last = self._said_once(begin, last)
        front = self._two_sides(begin, last) if begin == first else None
        if begin == first and (split := self._known_front(first, last) if front is None else front) is not None:
            yield from self.read(first, split)
            yield from self.read(split + 1, last)
            return
        last, letters = self._unglued(begin, last)
        mention = self._mention(begin, last, first, self._kind(begin, last, first))
        yield _cut(mention, letters) if letters else mention

    def _said_once(self, first: int, last: int) -> tuple[int, int]:
        """A name without what stands in it twice: "Sol Mira Jane Sol", as sites set a link behind a surname."""
        if last > first and self.tokens[last].text == self.tokens[last - 1].text:
            last -= 1
        if last - first > 1 and self.tokens[first].text == self.tokens[last].text:
            first += 1
        return first, last

    def _two_sides(self, first: int, last: int) -> int | None:
        """Last token of the first of two countries or sides that stand together: "the | Halvera | Norland war"."""
        for split in range(first, last):
            names = [self.sheet.span(*part).exact(self.sheet.page.text) for part in ((first, split), (split + 1, last))]
            known = [place(name) for name in names]
            if all(each is not None and each.sort in _SIDES for each in known):
                return split
        return None

    def _unglued(self, first: int, last: int) -> tuple[int, int]:
        """Last token of a name that a link's text runs on from, and how many of its letters are the name's; 0 for all.

        "Mira Sol | Mira Ada SolThree bills", "Mira | SolMira Ada SolThree", "SolSol".
        """
        given = self.tokens[first].text
        person = given_gender(given) is not None
        for at in range(first, last + 1):
            if person and self.tokens[at].text == given and at > first + 1:
                return at - 1, 0
            if (glued := _GLUED.fullmatch(self.tokens[at].text)) is None:
                continue
            again = glued[2] == glued[1] or (at > first and glued[2] == given)
            if again or (at > first + 1 and person and glued[1] in self.runs.amid):
                return at, len(glued[1])
        return last, 0

    def _adjective(self, words: list[str]) -> bool:
        """Whether a run names nobody by itself: "Russian", "Western", "R-Texas", "Ohio Republican"."""
        if _SEAT.match(words[0]) is not None or (len(words) > 1 and words[-1] in PARTY_MEMBERS):
            return True
        adjective = self.sheet.lands.get(words[0], words[0]) != words[0]
        if len(words) == 2 and " ".join(words) in nationalities():
            return True
        return len(words) == 1 and (words[0] in REGIONAL or words[0] in nationalities() or adjective)

    def _in_title(self, first: int, last: int) -> Iterator[Mention]:
        """The country or body that a title opens with: "| White House | Press Secretary", "| Acme Bank | Director"."""
        for end in range(last, first - 1, -1):
            words = [token.text for token in self.tokens[first : end + 1]]
            if known := place(" ".join(words)):
                yield self._mention(first, end, first, (_kind_of(known), known, True))
                return
            body = len(words) > 1 and words[-1] in ORGANIZATION_WORDS and not role_head(words[-1].lower())
            if body and not role_head(words[0]):
                yield self._mention(first, end, first, ("organization", None, True))
                return

    def _known(self, first: int, words: list[str]) -> Place | None:
        """What the lexicons have, where some names need their article: "the City", "the Hill"."""
        article = self.sheet.word(first - 1) == "the"
        if article and words in _HALVES and re.search(rf"{words[0]} Korea\b", self.sheet.page.text):
            return place(f"{words[0]} Korea")
        return (
            place("the " + " ".join(words)) if article and self.sheet.word(first + len(words)) != "of" else None
        ) or place(" ".join(words))

    def _title_end(self, first: int, last: int) -> int:
        """Number of the first token behind a capitalised title: 2 in "Home Secretary Jane Ford"."""
        begin = first
        organization = self.tokens[last].text in ORGANIZATION_WORDS and not role_head(self.tokens[last].lower)
        for at in range(first, first if organization else last + 1):
            word = plain(self.tokens[at].text) if self.tokens[at].text != "He" else ""  # Liu He, not His Excellency
            rest = [plain(token.text) for token in self.tokens[at + 1 : last + 1]]
            if word in heads() or singular(word) in titles() or word in titles() or self._title_of(first, at):
                if not rest and at == first and self._single_title(at):
                    return last + 1
                inside = rest and rest[0] in INSIDE_NAMES and self.tokens[at + 1].text.islower()
                if rest and not set(rest) <= GENERATIONS | AFTER_NAMES and not inside:
                    begin = at if word in KEPT_TITLES and at == first else at + 1
                elif not rest and at > first and self._role_alone(first, at):
                    return last + 1
        side = begin == first < last and self._is_side(self.tokens[begin].text)
        return begin + 1 if side and self._rest_is_person(begin, last) else begin

    def _single_title(self, at: int) -> bool:
        """Whether a title stands alone, no name behind it: "Minister", not "King" nor "Dean"."""
        text = self.tokens[at].text
        known = plain(text) in titles() and plain(text) not in SURNAMES
        return known and text[1:].islower() and given_gender(text) is None

    def _is_side(self, word: str) -> bool:
        """Whether a word says of what country or party somebody is: "Republican | Jo Lee"."""
        adjective = self.sheet.lands.get(word, word) != word
        return word in nationalities() or word in PARTISANS or adjective

    def _title_of(self, first: int, at: int) -> bool:
        """Whether a title with a small word inside ends here: "Secretary of State | Jo Lee", "Minister of Trade |"."""
        phrase = plain(" ".join(token.text for token in self.tokens[max(first, at - 2) : at + 1]))
        if " of " in phrase and phrase in titles():
            return True
        words = [token.lower for token in self.tokens[first : at + 1]]
        office, _, field = " ".join(words).rpartition(" of ")
        return bool(office) and role_head(office.split()[-1]) and set(field.split()) <= PORTFOLIOS | {"and"}

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

    def _kind(self, first: int, last: int, title: int) -> Kind:
        """Kind of a name, what is known of it, and whether more than its shape says so."""
        words = [token.text for token in self.tokens[first : last + 1]]
        if known := place(" ".join(words)):
            return _kind_of(known), known, True
        return self._by_words(words, first, titled=title < first) or self._by_shape(words, first, last)

    def _by_words(self, words: list[str], first: int, *, titled: bool) -> Kind | None:
        """Kind by the words of a name or those before it; None where they do not tell."""
        given = given_gender(words[0]) is not None
        if self._organization(words) or (self._body_before(first) and not (given and len(words) == 2)):
            return "organization", None, True
        if len(words) > 4 and not given and not titled:
            return "organization", None, False
        if not THINGS.isdisjoint(words[1:]):
            return "unknown", None, False
        kept = plain(words[0]) in KEPT_TITLES
        if titled or kept or self._role_before(first) or (len(words) > 1 and given):
            return "person", None, True
        return None

    def _by_shape(self, words: list[str], first: int, last: int) -> Kind:
        """Kind by the network, else by how a name looks: "NATO", "Jo Lee"."""
        marked = self.runs.marked(first, last)
        if marked and (marked.kind in {"person", "organization"} or marked.confidence > 0.6):
            kind = marked.kind if marked.kind in {"person", "organization"} else "unknown"
            return kind, None, marked.confidence > 0.6
        if len(words) == 1 and words[0].isupper() and 1 < len(words[0]) < 7:
            return "organization", None, False
        if 1 < len(words) < 5 and all(_NAME_LIKE.fullmatch(word) for word in words):
            return ("organization" if self.sheet.word(first - 1) == "the" else "person"), None, False
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
        return first > 0 and self.sheet.near(first - 1, first) and before in heads() and before not in BODY_ROLES

    def _owner(self, first: int, known: Place | None) -> int:
        """First token with the country that an office's common name needs: "| China's | Finance Ministry"."""
        shared = known is not None and not known.country and known.sort in OFFICES
        if not shared or self.sheet.word(first - 1) not in APOSTROPHES or first < 2:
            return first
        for start in range(first - 2, max(first - 5, -1), -1):
            words = self.sheet.span(start, first - 2).exact(self.sheet.page.text)
            if (owner := place(words)) and owner.kind == "country":
                return start
        return first

    def _mention(self, first: int, last: int, title: int, found: Kind) -> Mention:
        kind, known, sure = found
        first = self._owner(first, known)
        title = min(first, title)
        words = tuple(token.text for token in self.tokens[first : last + 1])
        return Mention(first, last, kind, self.sheet.span(first, last), words, title, known, sure)


def _cut(mention: Mention, letters: int) -> Mention:
    """A name without what is glued to its last word, of which so many letters are the name's."""
    more = len(mention.words[-1]) - letters
    words = (*mention.words[:-1], mention.words[-1][:letters])
    return replace(mention, span=Span(mention.span.start, mention.span.end - more), words=words)


def _kind_of(known: Place) -> str:
    return "organization" if known.kind == "agency" else known.kind
