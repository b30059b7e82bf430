"""Kind: whether a content is quoted, paraphrased, or both."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Span
from onrecord.text.quotes import Quotation

# Of the letters of a content; tuned on `ced`, where a clipped last word outside the marks is still a direct quotation.
WHOLLY = 0.92


def kind_of(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> str:
    """`direct` where all of the content is quoted, `indirect` where nothing is, else `mixed`.

    A fragment that the outlet's own sentence runs into ("called the plan “a good start”") is `mixed`, though all of it
    stands in quotation marks: its grammar is the outlet's.

    Args:
        text: The canonical text.
        content: The spans of the content.
        quotations: Those of the text that touch the content.
    """
    letters = quoted = 0
    for span in content:
        letters += _letters(span.exact(text))
        for quotation in quotations:
            if quotation.span.overlaps(span):
                both = Span(max(span.start, quotation.span.start), min(span.end, quotation.span.end))
                quoted += _letters(both.exact(text))
    if not quoted:
        return "indirect"
    if quoted < WHOLLY * letters:
        return "mixed"
    return "mixed" if _is_fragment(text, content[0]) else "direct"


def _letters(words: str) -> int:
    return sum(character.isalnum() for character in words)


def _is_fragment(text: str, span: Span) -> bool:
    """The outlet's sentence runs into the quotation: "called it “a good start”", not "said: “A good start.”"."""
    first = next((character for character in span.exact(text) if character.isalnum()), "")
    before = text[: span.start].rstrip().rstrip("\"'“‘«`").rstrip()
    return first.islower() and before[-1:].isalnum()
