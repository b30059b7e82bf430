"""Attributions of a gold file located in their report: contents by words, sources by the nearest cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from onrecord.model import Span
from onrecord.reading.page import Page
from onrecord.reading.speakers import Asked
from onrecord.reading.speakers.lexicon import is_verb
from onrecord.reading.speakers.tokens import Sheet, lay_out

_WORD = re.compile(r"\w+")
_SAYS = re.compile(
    r"\b(?:said|says|say|told|tells|added|adds|adding|saying|according to|asked|wrote|writes|tweeted|warned|argued|claimed|insisted"
    r"|explained|noted|confirmed|described|called|announced|stated|continued|remarked|commented|concluded|revealed"
    r"|reported|believes|thinks|accused|denied|admitted|urged|demanded|criticised|pointed out|suggested|recalled"
    r"|replied|responded|stressed|declared|promised|vowed|pledged|estimated|found|showed|asking|remarked|posted|recommended)\b",
    re.IGNORECASE,
)


def locate(page: Page, rows: Sequence[dict[str, str]]) -> list[Asked | None]:
    """One question a gold row; None where its words are not found in the report."""
    sheet = lay_out(page)
    words = [(match.group().lower(), *match.span()) for match in _WORD.finditer(page.text)]
    asked: list[Asked | None] = []
    for row in rows:
        content = _find(words, row["content"], row["source_text"])
        asked.append(_with_source(sheet, content) if content else None)
    return asked


def _find(words: list[tuple[str, int, int]], content: str, around: str) -> Span | None:
    """The stretch of the report that holds most of the content's words, within its source text."""
    wanted = [match.group().lower() for match in _WORD.finditer(content)]
    stretch = [match.group().lower() for match in _WORD.finditer(around)]
    report = [word for word, _, _ in words]
    first = SequenceMatcher(None, report, stretch, autojunk=False).find_longest_match()
    if first.size < 3:
        return None
    low = max(0, first.a - first.b)
    high = min(len(report), low + len(stretch) + 3)
    blocks = [
        b for b in SequenceMatcher(None, report[low:high], wanted, autojunk=False).get_matching_blocks() if b.size > 1
    ]
    if not blocks:
        return None
    return Span(words[low + blocks[0].a][1], words[low + blocks[-1].a + blocks[-1].size - 1][2])


def _with_source(sheet: Sheet, content: Span) -> Asked:
    """A content with the subject of the nearest verb of saying in its sentences, outside itself and outside quotations."""
    text = sheet.page.text
    inside = [number for number, s in enumerate(sheet.page.sentences) if s.overlaps(content)]
    stretch = Span(sheet.page.sentences[inside[0]].start, sheet.page.sentences[inside[-1]].end)
    cues = []
    for match in _SAYS.finditer(text, stretch.start, stretch.end):
        cue = Span(*match.span())
        token = sheet.tokens[sheet.at(cue.start)]
        if not token.quoted and not cue.overlaps(content) and (source := _subject(sheet, cue, content)):
            distance = max(cue.start - content.end, content.start - cue.end)
            cues.append((distance, cue, source))
    if not cues:
        return Asked(None, None, (content,))
    _, cue, source = min(cues)
    return Asked(source, cue, (content,))


def _subject(sheet: Sheet, cue: Span, content: Span) -> Span | None:
    """The noun phrase before a verb of saying, else the one behind it."""
    at = sheet.at(cue.start)
    after = sheet.at(cue.end)
    if cue.exact(sheet.page.text).lower() == "according to":
        return _forward(sheet, after)
    back = _backward(sheet, at - 1, content)
    return back or (_forward(sheet, after) if cue.exact(sheet.page.text).endswith("said") else None)


def _backward(sheet: Sheet, at: int, content: Span) -> Span | None:
    while sheet.word(at) in {
        "has",
        "have",
        "had",
        "also",
        "later",
        "yesterday",
        "then",
        "previously",
        "repeatedly",
        "was",
        ",",
    } or sheet.word(at).endswith("ly"):
        at -= 1
    last, depth = at, 0
    while at >= 0 and sheet.same_paragraph(at, last) and sheet.tokens[at].sentence == sheet.tokens[last].sentence:
        token = sheet.tokens[at]
        if (token.start < content.end and token.end > content.start) or token.quoted:
            break
        if sheet.word(at) in {"and", "but", "as", "after", "that", "while", "where", "when", "if", "because", ":", ";"}:
            break
        if is_verb(sheet.word(at)) and sheet.word(at).endswith("ed") and depth > 3:
            break
        at -= 1
        depth += 1
    while at < last and (not sheet.word(at + 1)[:1].isalnum() or sheet.word(at + 1) in {"on", "now", "last", "in"}):
        at += 1
        if sheet.word(at) in {"on", "now", "last", "in"}:
            while at < last and sheet.word(at) != ",":
                at += 1
    return sheet.span(at + 1, last) if at < last else None


def _forward(sheet: Sheet, at: int) -> Span | None:
    last = at
    while (
        last < len(sheet.tokens)
        and sheet.same_paragraph(at, last)
        and sheet.word(last)[:1].isalnum()
        and not is_verb(sheet.word(last))
    ):
        last += 1
    while last > at and not sheet.word(last - 1)[:1].isalnum():
        last -= 1
    return sheet.span(at, last - 1) if last > at else None
