"""Where a decision's quotation stands in what was read, after the W3C's TextQuoteSelector."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from onrecord.model import Attribution, Decision, Reading, Report, Span, cover

ELLIPSIS = " … "
"""Between the parts of an interrupted content, as it is exported."""

MOST = 0.5
"""Share of the shorter of two stretches that must overlap for a decision to have moved from one to the other."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a decision on a row of the record is anchored to in the reading.

    Attributes:
        table: The reading's, such as `stances`.
        of: The words of one of its rows.
    """

    table: str
    of: Callable[[Any], tuple[Span, ...]]


WORDS_OF: Mapping[str, Words] = {
    "position": Words("stances", lambda stance: stance.matter),
    "proposal": Words("moves", lambda move: move.terms),
    "forecast": Words("foretellings", lambda told: told.what),
    "commissive": Words("foretellings", lambda told: told.what),
    "figure": Words("quantities", lambda quantity: (quantity.span,)),
}
"""By a decision's role, for the tables that rest on neither attributions nor entities."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """A decision and what it is about.

    Attributes:
        decision: With its state.
        report: The report's id; None where orphaned.
        index: Place of the attribution, the entity or what `WORDS_OF` names in the reading; None where the decision is
            about the whole report.
    """

    decision: Decision
    report: str | None = None
    index: int | None = None


def anchor(decisions: Iterable[Decision], evidence: Sequence[tuple[Report, Reading]]) -> list[Anchored]:
    """Each decision with the statement, entity or report that its quotation points to.

    It is *attached* where exactly one has these very words, *moved* where the words are still there and one overlaps
    with them by most, else *orphaned*.

    >>> anchor([], [])
    []
    """
    by_id = {report.id: (report, reading) for report, reading in evidence}
    by_name: dict[str, list[str]] = {}
    for report, _ in evidence:
        by_name.setdefault(report.name, []).append(report.id)
    return [_anchor(decision, by_id, by_name) for decision in decisions]


def orphaned(decision: Decision) -> Anchored:
    """A decision that finds nothing to settle.

    >>> orphaned(Decision("d", "", "", "reject", "r", "content", "", "", "", "")).decision.state
    'orphaned'
    """
    return Anchored(replace(decision, state="orphaned"))


def places(text: str, quote: str, prefix: str = "", suffix: str = "") -> list[Span]:
    """Where a quote stands, white space aside; of several places, those whose neighbours agree best.

    >>> places("No, he said. No, she said.", "No", suffix=", she")
    [Span(start=13, end=15)]
    """
    pattern = r"\s+".join(map(re.escape, quote.split()))
    found = [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []
    agreeing = [_agreement(text, span, prefix, suffix) for span in found]
    return [span for span, score in zip(found, agreeing, strict=True) if score == max(agreeing)]


def _anchor(
    decision: Decision,
    by_id: Mapping[str, tuple[Report, Reading]],
    by_name: Mapping[str, Sequence[str]],
) -> Anchored:
    named = by_name.get(decision.report, ())
    ident = decision.report if decision.report in by_id else named[0] if len(named) == 1 else None
    if ident is None:
        return orphaned(decision)
    if decision.role == "report":
        return Anchored(replace(decision, state="attached"), ident)
    report, reading = by_id[ident]
    index, state = _point(decision, report.text, _targets(decision.role, reading))
    return orphaned(decision) if index is None else Anchored(replace(decision, state=state), ident, index)


def _targets(role: str, reading: Reading) -> list[tuple[int, tuple[Span, ...]]]:
    """What a decision on this role may be about, and where it stands: places in the reading with their spans."""
    if role == "actor":
        return [(index, (span,)) for index, entity in enumerate(reading.entities) for span in entity.mentions]
    if words := WORDS_OF.get(role):
        return [(index, words.of(row)) for index, row in enumerate(getattr(reading, words.table)) if words.of(row)]
    spans = [(index, _role_spans(role, attribution)) for index, attribution in enumerate(reading.attributions)]
    return [(index, found) for index, found in spans if found]


def _role_spans(role: str, attribution: Attribution) -> tuple[Span, ...]:
    one = {"source": attribution.source, "cue": attribution.cue}.get(role)
    return attribution.content if role == "content" else (one,) if one else ()


def _point(decision: Decision, text: str, targets: Sequence[tuple[int, tuple[Span, ...]]]) -> tuple[int | None, str]:
    """The one target that the decision's quotation is, or else overlaps by most, and which of the two."""
    parts = decision.quote.split(ELLIPSIS)
    found = places(text, parts[0], decision.prefix, decision.suffix if len(parts) == 1 else "")
    exact = [index for index, spans in targets if spans[0] in found and _same_parts(spans, parts, text)]
    if len(exact) == 1 or (exact and decision.role in WORDS_OF):
        return exact[0], "attached"
    if exact or len(found) != 1:
        return None, "orphaned"
    near = [(-_closeness(cover(spans), found[0]), index) for index, spans in targets if _mostly(cover(spans), found[0])]
    return (min(near)[1], "moved") if near else (None, "orphaned")


def _same_parts(spans: Sequence[Span], parts: Sequence[str], text: str) -> bool:
    return [span.exact(text).split() for span in spans] == [part.split() for part in parts]


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _mostly(one: Span, other: Span) -> bool:
    return _shared(one, other) >= MOST * min(len(one), len(other)) and one.overlaps(other)


def _closeness(one: Span, other: Span) -> float:
    """Shared length over joint length, so that an enclosing statement does not win over the enclosed."""
    return _shared(one, other) / (len(one) + len(other) - _shared(one, other))


def _agreement(text: str, span: Span, prefix: str, suffix: str) -> int:
    """How many characters of the given neighbours stand there, white space aside, counted from the quote outwards."""
    window = 2 * (len(prefix) + len(suffix)) + 16
    before = "".join(text[max(0, span.start - window) : span.start].split())[::-1]
    after = "".join(text[span.end : span.end + window].split())
    return _common(before, "".join(prefix.split())[::-1]) + _common(after, "".join(suffix.split()))


def _common(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
