"""How well spans and attributions agree with PolNeAR: span F1 a role, attributions soft and exact, calibration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

ROLES = ("source", "cue", "content")
# Contents match softly where they share at least half of the characters that either has (Jaccard).
SOFT = 0.5
Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Triple:
    """An attribution as trimmed intervals a role, with the confidence it was given (1 for gold)."""

    source: tuple[Interval, ...]
    cue: tuple[Interval, ...]
    content: tuple[Interval, ...]
    confidence: float = 1.0

    def letters(self) -> frozenset[int]:
        """Every position that the content covers."""
        return frozenset(at for start, end in self.content for at in range(start, end))


def trim(text: str, start: int, end: int) -> Interval | None:
    """A span without edge punctuation, as `../shared/score/polnear_spans.py` compares it."""
    while start < end and not (text[start].isalnum() or text[start] in "$€£"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "%"):
        end -= 1
    return (start, end) if start < end else None


def f1(hits: int, found: int, wanted: int) -> float:
    """Harmonic mean of precision and recall; 0 where there is nothing.

    >>> f1(1, 2, 2)
    0.5
    """
    return 2 * hits / (found + wanted) if found + wanted else 0.0


def span_scores(gold: Mapping[str, Sequence[Triple]], found: Mapping[str, Sequence[Triple]]) -> dict[str, float]:
    """Exact span F1 a role over all reports."""
    scores = {}
    for role in ROLES:
        wanted = _spans(gold, role)
        given = _spans(found, role)
        scores[role] = f1(len(wanted & given), len(given), len(wanted))
    return scores


def _spans(triples: Mapping[str, Sequence[Triple]], role: str) -> set[tuple[str, Interval]]:
    return {(name, span) for name, each in triples.items() for triple in each for span in getattr(triple, role)}


def attribution_scores(gold: Mapping[str, Sequence[Triple]], found: Mapping[str, Sequence[Triple]]) -> dict[str, float]:
    """F1 of whole attributions: cue and source overlap (or neither has one) and contents agree softly."""
    soft = exact = wanted = given = 0
    for name, triples in gold.items():
        ours = found.get(name, ())
        wanted, given = wanted + len(triples), given + len(ours)
        for ours_one, gold_one in matches(triples, ours):
            soft += 1
            exact += (ours_one.source, ours_one.cue, ours_one.content) == (
                gold_one.source,
                gold_one.cue,
                gold_one.content,
            )
    return {"soft": f1(soft, given, wanted), "exact": f1(exact, given, wanted)}


def matches(gold: Sequence[Triple], found: Sequence[Triple]) -> Iterable[tuple[Triple, Triple]]:
    """Pairs of found and gold attributions that agree softly; each gold one is used once."""
    left = [(triple, triple.letters()) for triple in gold]
    for ours in found:
        letters = ours.letters()
        for number, (theirs, their_letters) in enumerate(left):
            if _agree(ours, theirs) and len(letters & their_letters) >= SOFT * len(letters | their_letters):
                del left[number]
                yield ours, theirs
                break


def _agree(ours: Triple, theirs: Triple) -> bool:
    return _touch(ours.cue, theirs.cue) and _touch(ours.source, theirs.source)


def _touch(ours: Sequence[Interval], theirs: Sequence[Interval]) -> bool:
    if not ours and not theirs:
        return True
    return any(a < d and c < b for a, b in ours for c, d in theirs)


def calibration_error(judged: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Expected calibration error over equal-width bins (Naeini et al. 2015): mean gap of confidence and share right.

    >>> calibration_error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])
    0.0
    """
    gap = 0.0
    for number in range(bins):
        inside = [(sure, right) for sure, right in judged if number == min(bins - 1, int(sure * bins))]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            gap += abs(mean * len(inside) - sum(right for _, right in inside))
    return gap / len(judged) if judged else 0.0
