"""Whom a row of the record belongs to, and which words it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.judged import Judged
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Who:
    """An actor in one row: who wants, proposes, answers, foretells, claims.

    Attributes:
        actor: The actor's id; None where it is none of the record's.
        name: The actor's canonical name, or the words of the mention, or the outlet's name.
        mention: The words in the row's report that point to the actor; None where the subject is elided or the outlet
            speaks in its own voice.
        capacity: In which the actor speaks here, as in `Entity`.
        side: The party it speaks for by current office or stated mandate; None for one who speaks for himself.
        basis: How we know who it is: as in `Resolution`, `subject`, `object` or `outlet`.
        confidence: That it is this one.
    """

    actor: str | None
    name: str
    mention: Span | None
    capacity: Judged | None = None
    side: Judged | None = None
    basis: str = "named"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one report.

    Attributes:
        report: The report's id.
        spans: The words, in text order.
    """

    report: str
    spans: tuple[Span, ...]
