"""The question that resolving answers: who is the source of this attribution?"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Span


@dataclass(frozen=True, slots=True)
class Asked:
    """An attribution whose speaker is asked for.

    Attributes:
        source: The words that name the source; None where the report leaves them out.
        cue: The words that ascribe; None in a quotation that stands alone or goes on.
        content: What is ascribed, in text order; never empty.
        within: Index of the attribution whose content holds this one, or None.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    within: int | None = None

    @property
    def start(self) -> int:
        """Where its first words stand, whichever part they are of."""
        return min(span.start for span in (self.source, self.cue, *self.content) if span is not None)

    @property
    def anchor(self) -> Span:
        """The words that a speaker is looked for from: the source, else the cue, else the first of the content."""
        return self.source or self.cue or self.content[0]
