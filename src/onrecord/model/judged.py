"""Cells that are judgements, and so carry what they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Judged:
    """A value that was inferred or looked up, with its basis.

    Attributes:
        value: What is held to be so, in the field's standard term or in the report's own words.
        basis: How we know, as a short term in lower case with hyphens or underscores, such as `json`, `meta`,
            `dateline`, `apposition`, `title`, `analyst`.
        evidence: Spans of the report's canonical text that show it; empty where the basis lies outside the text.
        confidence: Calibrated share of such judgements that are right, between 0 and 1, two decimals.
    """

    value: str
    basis: str
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class When:
    """A date as it can be known: EDTF, and the interval of days it covers.

    Attributes:
        edtf: Extended Date/Time Format (ISO 8601-2:2019) level 0 to 2, such as `2025-08-12` or `2025-06/2025-08`.
        earliest: First day it may be, ISO 8601.
        latest: Last day it may be, ISO 8601.
        basis: How we know, as in `Judged`.
        flags: Doubts, such as `weekday_mismatch`.
        evidence: Spans of the canonical text that give the date.
    """

    edtf: str
    earliest: str
    latest: str
    basis: str
    flags: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
