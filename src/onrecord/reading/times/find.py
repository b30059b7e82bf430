"""All expressions of time in a report, found and typed, not yet anchored."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model import Span, TimeExpression
from onrecord.reading.times.join import join_ranges
from onrecord.reading.times.lexicon import load
from onrecord.reading.times.scan import scan


def find_times(text: str, spans: Iterable[Span], language: str = "en") -> tuple[TimeExpression, ...]:
    """The expressions of time in the given stretches of a text (its paragraphs), in text order.

    Extents are those of TimeML: articles and modifiers within, prepositions without. A range stands after its two ends
    as an expression of its own that spans both.

    >>> text = "The envoys met from June 3 to June 5, 2025, and will meet again next month."
    >>> [(each.span.exact(text), each.type) for each in find_times(text, [Span(0, len(text))])]
    [('June 3', 'DATE'), ('June 5, 2025', 'DATE'), ('June 3 to June 5, 2025', 'DURATION'), ('next month', 'DATE')]
    """
    lexicon = load(language)
    found = [each for span in spans for each in scan(text, span, lexicon)]
    return join_ranges(text, found, lexicon)
