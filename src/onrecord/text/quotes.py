"""Quotations: which words of a text stand inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Span

OPENING_DOUBLE = "“„«‟"
CLOSING_DOUBLE = "”»"
STRAIGHT_DOUBLE = '"＂″'
SINGLE = "'‘’‚‛"
DOUBLE = re.compile(
    f"[{OPENING_DOUBLE}{CLOSING_DOUBLE}{STRAIGHT_DOUBLE}]|''(?!')|``|(?<!')''(?=')|[’'] [’'](?![’'\\w])"
)
MARK = re.compile(f"{DOUBLE.pattern}|[{SINGLE}]")
# Corpora that come in tokens set every mark between spaces: "`` We agree, '' Kim said."
TOKEN = "``"
_ENDS = re.compile(r"[.!?…,]\s*$")
# Words that an apostrophe opens: "rock 'n' roll", "let 'em talk".
ELIDED = re.compile(r"(?i)(?:n|em|til|tis|twas)\b")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, the marks included.

    Attributes:
        span: From the opening mark to the closing one, or to the end of the paragraph where none closes it.
        marks: The spans of its marks: one, or two where it is closed. A mark may be two characters long (\'\').
        continues: Whether it goes on from the paragraph before, as an opening mark repeated there shows.
    """

    span: Span
    marks: tuple[Span, ...]
    continues: bool

    @property
    def closed(self) -> bool:
        """Whether a mark closes it in its paragraph; if not, it goes on in the next."""
        return len(self.marks) == 2


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, paragraph by paragraph.

    A quotation never runs on into the next paragraph by itself: journalists open it anew there and close it only at the
    last. Marks of any style are taken, also wrong-way ones; an apostrophe is none.

    >>> text = "'We agree,' he said, 'but it isn't over.'"
    >>> [found.span.exact(text) for found in find_quotations(text, (Span(0, len(text)),))]
    ["'We agree,'", "'but it isn't over.'"]
    """
    found: list[Quotation] = []
    open_before = False
    for paragraph in paragraphs:
        first = True
        for span, marks in _in_paragraph(text, paragraph):
            at_start = first and not text[paragraph.start : span.start].strip()
            found.append(Quotation(span, marks, open_before and at_start))
            first = False
        open_before = not first and not found[-1].closed
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    position = paragraph.start
    while (match := MARK.search(text, position, paragraph.end)) is not None:
        mark = Span(*match.span())
        position = mark.end
        if not _opens(text, mark, paragraph):
            continue
        if (close := _close(text, mark, paragraph)) is not None:
            yield Span(mark.start, close.end), (mark, close)
            position = close.end
        elif _stays_open(text, mark, paragraph):
            yield Span(mark.start, paragraph.end), (mark,)
            return


def _opens(text: str, mark: Span, paragraph: Span) -> bool:
    """A mark opens before a word, « and `` before a space too; a straight one not behind a number: that is inches.

    A single one opens only behind a space or bracket, and before no elided word: not in "isn't", "the '90s" or "'em".
    """
    before, after = _around(text, mark, paragraph)
    if _is_single(text, mark):
        at_word = not after.isspace() and not after.isdigit() and not ELIDED.match(text, mark.end)
        return at_word and not before.isalnum() and before not in ".,!?;:"
    if text[mark.start] in STRAIGHT_DOUBLE and before.isdigit():
        return False
    if len(mark) == 3:  # "we agree,’ ’"
        return False
    at_word = not after.isspace() or mark.start == paragraph.start or text[mark.start] in "«`"
    return at_word and mark.end < paragraph.end


def _around(text: str, mark: Span, paragraph: Span) -> tuple[str, str]:
    """The characters before and behind a mark, blanks at the paragraph's edges."""
    before = text[mark.start - 1] if mark.start > paragraph.start else " "
    return before, text[mark.end] if mark.end < paragraph.end else " "


def _close(text: str, mark: Span, paragraph: Span) -> Span | None:
    if _is_single(text, mark):
        return _close_single(text, mark, paragraph)
    if text.startswith(TOKEN, mark.start):
        return _close_token(text, mark, paragraph)
    nested = 0
    for match in DOUBLE.finditer(text, mark.end, paragraph.end):
        other = Span(*match.span())
        if text[mark.start] in OPENING_DOUBLE and _opens_anew(text, other, paragraph):
            if not nested and _last_askew(text, mark, other, paragraph):
                return other
            nested += 1
        elif not nested:
            return Span(*match.span())
        else:
            nested -= 1
    return None


def _close_token(text: str, mark: Span, paragraph: Span) -> Span | None:
    """The next mark, whichever way it was set: "`` We agree. `` Kim left." None where that one opens in mid-sentence.

    But one mark that opens again before the one that closes does so for the quotation's next paragraph, or for words
    that are quoted within: "`` We agree. `` It is over, '' Kim said."
    """
    later = [Span(*match.span()) for match in DOUBLE.finditer(text, mark.end, paragraph.end)]
    opens = [text[each.start] in OPENING_DOUBLE + "`" for each in later]
    ends = [_ENDS.search(text, mark.end, each.start) is not None for each in later[:1]]
    if opens[:2] == [True, False]:
        return later[1] if ends[0] or opens[1:3] != [False, False] else later[2]
    return later[0] if later and (ends[0] or not opens[0]) else None


def _opens_anew(text: str, mark: Span, paragraph: Span) -> bool:
    """Whether a mark inside a quotation opens one more; “We agree,“ closes, though with the wrong mark."""
    before, after = _around(text, mark, paragraph)
    return text[mark.start] in OPENING_DOUBLE and (before.isspace() or after.isalnum())


def _last_askew(text: str, mark: Span, other: Span, paragraph: Span) -> bool:
    """A paragraph's last mark closes behind a sentence, whichever way it was set: "“We agree. “Kim left.".

    Not where the next paragraph opens with a mark, to which the quotation goes on.
    """
    if _ENDS.search(text, mark.end, other.start) is None or DOUBLE.search(text, other.end, paragraph.end):
        return False
    return not DOUBLE.match(text[paragraph.end :].lstrip()[:2])


def _close_single(text: str, mark: Span, paragraph: Span) -> Span | None:
    """The first single mark behind a word that is not a plural's possessive with another candidate to come."""
    candidates = tuple(_single_candidates(text, mark, paragraph))
    for number, at in enumerate(candidates):
        if text[at - 1] not in "sz" or number + 1 == len(candidates):
            return Span(at, at + 1)
    return None


def _single_candidates(text: str, mark: Span, paragraph: Span) -> Iterator[int]:
    """Single marks that may close, up to where the next one opens."""
    for at in range(mark.end + 1, paragraph.end):
        if text[at] not in SINGLE:
            continue
        if text[at - 1].isspace():
            return
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if not after.isalnum() and text[at] not in "‘‚‛":
            yield at


def _stays_open(text: str, mark: Span, paragraph: Span) -> bool:
    """Inches and stray marks open nothing; a quotation that goes on follows a space or stands first in its paragraph.

    A single mark stays open only at the start of a paragraph whose next one opens with a single mark too.
    """
    if _is_single(text, mark):
        return mark.start == paragraph.start and text[paragraph.end :].lstrip()[:1] in tuple(SINGLE)
    if text.startswith(TOKEN, mark.start) and DOUBLE.search(text, mark.end, paragraph.end):
        return False
    return mark.start == paragraph.start or not text[mark.start - 1].isalnum()


def _is_single(text: str, mark: Span) -> bool:
    return len(mark) == 1 and text[mark.start] in SINGLE
