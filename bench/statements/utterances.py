"""How well statements agree with `ced`: who said what, paired one to one by the words they share."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from bench.statements.spans import f1

TITLES = frozenset(
    "mr mrs ms dr sir lord lady president prime minister foreign secretary senator rep gen general the of".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A statement as it is compared: who, how, and the words."""

    speaker: str | None
    kind: str
    content: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """One gold utterance and what was found for it.

    Attributes:
        report: The report's name.
        number: Of the gold utterance in its report.
        overlap: Token F1 of the contents.
        speaker, kind: Whether they agree; meant only where `overlap` is at least a half.
    """

    report: str
    number: int
    overlap: float
    speaker: bool
    kind: bool


def tokens(text: str) -> list[str]:
    """Runs of letters and digits, in lower case, without combining marks.

    >>> tokens("Zoë’s 2 plans")
    ['zoe', 's', '2', 'plans']
    """
    folded = unicodedata.normalize("NFKD", text)
    return re.findall(r"[^\W_]+", "".join(c for c in folded if not unicodedata.combining(c)).lower())


def pair(gold: Mapping[str, Sequence[Utterance]], found: Mapping[str, Sequence[Utterance]]) -> list[Pairing]:
    """Every gold utterance with its best partner, so that the sum of token F1 a report is highest."""
    pairings = []
    for report, wanted in sorted(gold.items()):
        given = found.get(report, ())
        table = np.array([[_overlap(w.content, g.content) for g in given] for w in wanted]).reshape(
            len(wanted), len(given)
        )
        partner = dict(zip(*linear_sum_assignment(-table), strict=True)) if given else {}
        for number, utterance in enumerate(wanted):
            pairings.append(_pairing(report, number, utterance, given, table, partner.get(number)))
    return pairings


def _pairing(
    report: str, number: int, wanted: Utterance, given: Sequence[Utterance], table: np.ndarray, at: int | None
) -> Pairing:
    if at is None:
        return Pairing(report, number, 0.0, False, False)
    ours = given[at]
    same = same_speaker(ours.speaker or "", wanted.speaker or "")
    return Pairing(report, number, round(float(table[number, at]), 4), same, ours.kind == wanted.kind)


def utterance_scores(pairings: Sequence[Pairing], found: int) -> dict[str, float]:
    """F1 at token F1 of .5 and .8, and on the pairs at .5 the share whose speaker and kind agree."""
    half = [pairing for pairing in pairings if pairing.overlap >= 0.5]
    most = sum(pairing.overlap >= 0.8 for pairing in pairings)
    return {
        "f1_50": f1(len(half), found, len(pairings)),
        "f1_80": f1(most, found, len(pairings)),
        "speaker": sum(pairing.speaker for pairing in half) / max(1, len(half)),
        "kind": sum(pairing.kind for pairing in half) / max(1, len(half)),
    }


def same_speaker(ours: str, theirs: str) -> bool:
    """Whether, titles apart, all tokens of one name are among the other's.

    >>> same_speaker("President Kim", "Anna Kim"), same_speaker("", "Kim")
    (True, False)
    """
    a, b = ({token for token in tokens(name) if token not in TITLES} for name in (ours, theirs))
    return bool(a and b) and (a <= b or b <= a)


def _overlap(ours: str, theirs: str) -> float:
    a, b = Counter(tokens(ours)), Counter(tokens(theirs))
    common = sum((a & b).values())
    return 2 * common / (a.total() + b.total()) if common else 0.0
