"""Pairs of political statements, three classes: `python -m bench.accounts.inconsistency --corpora FOLDER`.

Consistent, inconsistent or unrelated (the published scores: GPT-4 .749, a model of 70 billion parameters .726). Ours is
a small logistic over what the project reads anyway: nearness of meaning, shared words, negations, stances and numbers,
and words of doing against words of undoing. Macro-F1 across ten parts, each scored by weights fitted on the others;
intervals are of a thousand draws of pairs. Rare classes count for more in the fit than their share.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from onrecord.assembly.accounts.counts import Number, numbers
from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.events.words import WORD, stem
from onrecord.assembly.names import listed
from onrecord.model import OffsetMap, Reading, Report, Span
from onrecord.reading import Reader
from onrecord.reading.meaning import Encoder

OPPOSITES = Path(__file__).parent / "opposites.csv"
CLASSES = ("Consistent", "Inconsistent", "Unrelated")
PARTS, PENALTY, STEPS = 10, 1.0, 600
LEVEL = 0.7
"""How far the classes are made to count alike: at 0 each pair does, at 1 each class. Chosen across parts."""
CLOSE, ENOUGH = 0.5, 20
"""Nearness of meaning from which on two statements mostly are of one matter, and words that are enough."""
DRAWS, SEED = 1000, 1
NEGATIONS = listed("not no never nor neither without cannot none nobody nothing against")
Table = npt.NDArray[np.float64]
Classes = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as it is compared."""

    text: str
    meaning: Table
    words: frozenset[str]
    stems: frozenset[str]
    numbers: tuple[Number, ...]
    reading: Reading

    @property
    def negative(self) -> bool:
        """Whether a clause of it is negated or denied."""
        return any(claim.polarity.value == "negative" for claim in self.reading.claims) or bool(self.stems & NEGATIONS)

    @property
    def stances(self) -> frozenset[str]:
        """What it is: for, against."""
        return frozenset(stance.value.value.removesuffix("_if") for stance in self.reading.stances)


def main() -> None:
    """Print where we stand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    options = parser.parse_args()
    pairs, labels = load(options.corpora)
    table = np.array([features(*pair) for pair in pairs])
    table = (table - table.mean(axis=0)) / table.std(axis=0)
    found = across(table, labels)
    for name, guess in (
        ("ours", found),
        ("nearness of meaning alone", across(table[:, :1], labels)),
        ("words shared alone", across(table[:, 1:2], labels)),
        ("always inconsistent", np.ones(len(labels), np.int64)),
    ):
        low, high = interval(labels, guess)
        each = "  ".join(f"{label} {f1(labels, guess, place):.3f}" for place, label in enumerate(CLASSES))
        print(f"{name:28} macro-F1 {macro(labels, guess):.3f} ({low:.3f} to {high:.3f})  {each}  n={len(labels)}")


def load(corpora: Path) -> tuple[list[tuple[Said, Said]], Classes]:
    """The pairs, read, and their classes."""
    encode, reader = Encoder(), Reader()
    pairs, labels = [], []
    with (corpora / "inconsistency/dev.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            one, other = row["Input"].removeprefix("Text 1:").split("Text 2:")
            pairs.append((_said(one.strip(), encode, reader), _said(other.strip(), encode, reader)))
            labels.append(CLASSES.index(row["Answer_3_classes"]))
    return pairs, np.array(labels, np.int64)


def _said(text: str, encode: Encoder, reader: Reader) -> Said:
    report = Report(text, text, "", "", text, OffsetMap("utf-8", ()))
    vector = np.frombuffer(encode([text])[0], np.int8).astype(np.float64)
    stems = frozenset(stem(word) for word in WORD.findall(text))
    counted = numbers(text, (Span(0, len(text)),)) if text else ()
    return Said(text, vector / (np.linalg.norm(vector) or 1.0), bare_words(text), stems, counted, reader(report))


def features(one: Said, other: Said) -> list[float]:
    """What tells the classes apart, each between -1 and 1."""
    near = float(one.meaning @ other.meaning)
    least = min(len(one.words), len(other.words)) or 1
    shared = len(one.words & other.words) / least
    negated = float(one.negative != other.negative)
    opposed = float({"agrees", "disagrees"} == one.stances | other.stances and one.stances != other.stances)
    undone = float(_undone(one.stems, other.stems) or _undone(other.stems, one.stems))
    like = [(a, b) for a in one.numbers for b in other.numbers if a.like(b)]
    differ = float(bool(like) and not any(a.meets(b) for a, b in like))
    against = max(negated, opposed, undone, differ)
    return [near, shared, negated, undone, against * near, max(0.0, near - CLOSE), *_alike(one, other)]


def _alike(one: Said, other: Said) -> list[float]:
    """What they have in common beside their words: how long they are, that both deny, and on which side both stand."""
    short, long = sorted((len(one.words), len(other.words)))
    both_stand = bool(one.stances and other.stances)
    return [
        len(one.words & other.words) / (len(one.words | other.words) or 1),
        (long - short) / (long or 1),
        short / ENOUGH,
        float(one.negative and other.negative),
        float(both_stand and bool(one.stances & other.stances)),
        float(both_stand),
    ]


def _undone(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(one & doing and other & undoing for doing, undoing in _opposites())


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    with OPPOSITES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    return tuple((_stems(row["for"]), _stems(row["against"])) for row in rows)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split("|") if " " not in word)


def across(table: Table, labels: Classes) -> Classes:
    """Classes of each part, by weights fitted on the others."""
    found = np.zeros(len(labels), np.int64)
    folds = _folds(labels)
    for part in range(PARTS):
        own = folds != part
        found[~own] = _scores(table[~own], softmax_weights(table[own], labels[own])).argmax(axis=1)
    return found


def _folds(labels: Classes) -> Classes:
    """Parts of like shares of each class."""
    folds = np.zeros(len(labels), np.int64)
    for label in range(len(CLASSES)):
        places = np.flatnonzero(labels == label)
        folds[places] = np.arange(len(places)) % PARTS
    return folds


def softmax_weights(table: Table, labels: Classes) -> Table:
    """Weights of a logistic of three classes, by plain descent; the table's columns are of like spread."""
    rows_ = np.column_stack([np.ones(len(table)), table])
    wanted = np.eye(len(CLASSES))[labels]
    counts = (wanted / wanted.sum(axis=0) ** LEVEL).sum(axis=1)
    counts /= counts.mean()
    weights = np.zeros((rows_.shape[1], len(CLASSES)))
    for _ in range(STEPS):
        likely = np.exp(_scores(table, weights))
        likely /= likely.sum(axis=1, keepdims=True)
        shrink = np.vstack([np.zeros(len(CLASSES)), weights[1:]]) * PENALTY
        weights -= (rows_.T @ ((likely - wanted) * counts[:, None]) + shrink) / len(table)
    return weights


def _scores(table: Table, weights: Table) -> Table:
    scores: Table = np.column_stack([np.ones(len(table)), table]) @ weights
    return scores


def f1(labels: Classes, found: Classes, label: int) -> float:
    """F1 of one class."""
    right = int(np.sum((labels == label) & (found == label)))
    return 2 * right / max(1, int(np.sum(labels == label) + np.sum(found == label)))


def macro(labels: Classes, found: Classes) -> float:
    """The mean F1 of the three classes."""
    return sum(f1(labels, found, label) for label in range(len(CLASSES))) / len(CLASSES)


def interval(labels: Classes, found: Classes) -> tuple[float, float]:
    """Where the macro-F1 lies in 95 of 100 draws of pairs."""
    chance = random.Random(SEED)
    drawn = sorted(macro(labels[places], found[places]) for places in _draws(len(labels), chance))
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS)]


def _draws(size: int, chance: random.Random) -> Iterator[Sequence[int]]:
    for _ in range(DRAWS):
        yield chance.choices(range(size), k=size)


if __name__ == "__main__":
    main()
