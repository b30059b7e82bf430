"""A page as the rules of naming see it: whole words with their sentence, paragraph and quotation."""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.model import Span
from onrecord.reading.page import Page
from onrecord.reading.speakers.lands import lands

_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"  # a letter may carry its mark as a character of its own
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S., J.D.
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Lt|Col|Maj|Gen|Brig|Adm|Capt|Cmdr|Sgt|Cpl|Sen|Sens|Rep|Reps|Gov|Sec|Amb|Rev|Hon|Messrs|Jr|Sr|St)\."
    r"|[A-Z]\.(?=\s+[A-Z])"  # an initial
    r"|\bO['’] [A-Z][a-z]+"  # O' Neill, as corpora that come in tokens set it
    rf"|{_LETTERS}(?:[-–&./@](?=[^\W_]){_LETTERS}|['’](?!(?:s|d|ll|ve|re|m)\b)[^\W\d_]+)*"
    r"|['’](?:s|d|ll|ve|re|m)\b"
    r"|[^\w\s]"
)
_CAPITAL = re.compile(r"(?:al|el|as|ash|ad|an|at|ibn|d|mc)[-'’][A-Z]|i[A-Z]|e[A-Z]")


class Token(NamedTuple):
    """A word, an abbreviation with its dots, a possessive ending or a mark.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        text: The characters.
        sentence: Number of its sentence.
        paragraph: Number of its paragraph.
        quoted: Whether it stands inside quotation marks.
        first: Whether it is the first word of its sentence or quotation, or of a heading, where all are in capitals.
        capital: Whether it is written as names are: "Kyiv", "NATO", "al-Assad".
    """

    start: int
    end: int
    text: str
    sentence: int
    paragraph: int
    quoted: bool
    first: bool
    capital: bool

    @property
    def lower(self) -> str:
        """The characters in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's tokens.

    Attributes:
        page: What it was made from.
        tokens: In text order.
        words: Their characters in lower case.
        starts: Where they begin.
        ends: Where they end.
        lands: Lands that no lexicon has, by name and adjective.
    """

    page: Page
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lands: Mapping[str, str]

    def at(self, offset: int) -> int:
        """Number of the token that holds an offset, else of the next one."""
        return bisect.bisect_right(self.ends, offset)

    def inside(self, span: Span) -> range:
        """Numbers of the tokens that start in a span."""
        return range(bisect.bisect_left(self.starts, span.start), bisect.bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """From one token to another, which is included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def word(self, number: int) -> str:
        """A token in lower case; empty outside the page."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def same_paragraph(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one paragraph; False if either lies outside the page."""
        if min(one, other) < 0 or max(one, other) >= len(self.tokens):
            return False
        return self.tokens[one].paragraph == self.tokens[other].paragraph

    def near(self, one: int, other: int) -> bool:
        """Whether two tokens stand side by side, in one sentence and on one side of a quotation mark."""
        if other >= len(self.tokens):
            return False
        a, b = self.tokens[one], self.tokens[other]
        return b.start - a.end <= 1 and a.sentence == b.sentence and a.quoted == b.quoted and b.text[0].isalnum()


def _is_heading(sentence: str) -> bool:
    """Whether a sentence has its words in capitals throughout: "Talks End Without A Deal In Geneva"."""
    words = [word for word in re.findall(r"[^\W\d_]+", sentence) if len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.85 * len(words)


def lay_out(page: Page) -> Sheet:
    """A page's text cut into tokens.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> [token.text for token in lay_out(plain_page("Mr. O'Neill of the U.S. said Kim's aide-de-camp left.")).tokens]
    ['Mr.', "O'Neill", 'of', 'the', 'U.S.', 'said', 'Kim', "'s", 'aide-de-camp', 'left', '.']
    """
    quotes = [quotation.span for quotation in page.quotations]
    tokens: list[Token] = []
    at = 0
    for number, sentence in enumerate(page.sentences):
        paragraph = page.paragraph_of(sentence)
        fresh = True
        heading = _is_heading(sentence.exact(page.text))
        for match in _TOKEN.finditer(page.text, sentence.start, sentence.end):
            start, end = match.span()
            if match.group()[0].isalnum() and _unread(page, start, end):
                continue
            while at < len(quotes) and quotes[at].end <= start:
                at += 1
            quoted = at < len(quotes) and quotes[at].start <= start
            text = match.group()
            tokens.append(Token(start, end, text, number, paragraph, quoted, fresh or heading, _is_capital(text)))
            fresh = (fresh and not text[0].isalnum()) or (quoted and start == quotes[at].start)
    lower = tuple([token.text.lower() for token in tokens])
    starts, ends = tuple([token.start for token in tokens]), tuple([token.end for token in tokens])
    return Sheet(page, tuple(tokens), lower, starts, ends, lands([token.text for token in tokens]))


def _unread(page: Page, start: int, end: int) -> bool:
    """Whether a stretch is none of the page's words: links that a site glued to a name."""
    word = page.word_at(start)
    return word == len(page.words) or page.words[word].start >= end


def _is_capital(text: str) -> bool:
    """Whether a word is written as names are: "Kyiv", "NATO", "al-Assad"."""
    return text[0].isupper() or ("a" <= text[0] <= "m" and _CAPITAL.match(text) is not None)
