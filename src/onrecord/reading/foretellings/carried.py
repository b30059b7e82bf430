"""Carried: what a report carries of another's text without quotation marks around each sentence."""

from __future__ import annotations

from onrecord.model import Span
from onrecord.reading.foretellings.voices import Voices
from onrecord.reading.speakers.closed import words

# Verbs that lead over to another's text at the end of a paragraph: "as the Herald | put | it:".
LEADING = words("""
    add announce argue comment conclude continue declare explain note observe post predict put quote read recall remark
    report say state tell tweet warn write
""")
OPENING, CLOSING = ("“", "„", "«", "``", '"'), ("”", "»", "''", '"')
# A clause before the colon is no longer than this, in words.
CLOSE = 12


def is_carried(voices: Voices, word: int) -> bool:
    """Whether a word stands in a paragraph of another's text.

    It does behind a paragraph that ends with "the Herald wrote:", and between two that are nothing but quotations.

    Args:
        voices: Who speaks on the page.
        word: Its number.
    """
    page = voices.scene.page
    here = page.paragraph_of(page.words[word])
    if here < 1:
        return False
    before, after = page.paragraphs[here - 1], page.paragraphs[here + 1 : here + 2]
    if _leads_over(voices, before):
        return True
    return _is_quotation(voices, before) and any(_is_quotation(voices, each) for each in after)


def _leads_over(voices: Voices, paragraph: Span) -> bool:
    """ "As the Herald | put it: |"."""
    page = voices.scene.page
    if not paragraph.exact(page.text).rstrip().endswith(":"):
        return False
    last = page.words_in(paragraph)[-CLOSE:]
    tags = voices.scene.tree.tag
    return any(voices.scene.tree.lemma[each] in LEADING and tags[each].startswith("VB") for each in last)


def _is_quotation(voices: Voices, paragraph: Span) -> bool:
    """Whether a paragraph is one quotation, or goes on with one that begins before or ends behind it."""
    page = voices.scene.page
    text = paragraph.exact(page.text).strip()
    if not text.startswith(OPENING):
        return False
    return any(each.start <= paragraph.start + 2 and each.end >= paragraph.end - 2 for each in voices.quoted)
