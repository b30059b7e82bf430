"""Weights of the matcher's features as MEANTIME would have them: `python -m bench.events.fit --corpora FOLDER`.

A logistic regression on the pairs that the matcher compares, and a shift of its base that groups best; each topic is
grouped with what the other three give. The weights in use are set by hand with these in sight, since the corpus has
next to no rounds, plans and contradictions; this shows what an honest split of the corpus gives.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from bench.events.clusters import conll
from bench.events.corpus import ACROSS, TOPICS, WITHIN, documents
from bench.events.meantime import Place, Read, batches, by_event, cut, matched, tellings
from onrecord.assembly.events.match import FEATURES
from onrecord.assembly.events.pairs import across_reports, within_reports
from onrecord.assembly.events.telling import Telling, weighed
from onrecord.reading import Reader

RIDGE = 1.0
"""How strongly weights are held near nothing."""

SHIFTS = (0.0, 0.4, 0.8, 1.2, 1.6)
"""What is tried on top of the base: the scores reward links more than the share of right pairs does."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic's mentions, its gold events, and the features of its pairs with whether each is one event."""

    told: list[list[tuple[Place, Telling]]]
    gold: list[frozenset[Place]]
    rows: np.ndarray
    right: np.ndarray


def main() -> None:
    """Print the weights from all topics, and the scores of each topic with those of the others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    options = parser.parse_args()
    reader = Reader()
    for part in (WITHIN, ACROSS):
        shelf = [(document, reader(document.report)) for document in documents(options.corpora, part)]
        report(shelf, part=part)


def report(shelf: Sequence[Read], *, part: str) -> None:
    """Print what one half of the corpus says of the weights."""
    across = part == ACROSS
    topics = [topic_of(shelf, topic, across=across) for topic in TOPICS]
    base, *weights = fitted(topics)
    names = (feature.holds.__name__ for feature in FEATURES)
    print(part, json.dumps({"base": round(base, 1), **{n: round(w, 1) for n, w in zip(names, weights, strict=True)}}))
    gold, found = [], []
    for left_out in topics:
        others = [topic for topic in topics if topic is not left_out]
        base, *weights = fitted(others)
        shift = max(SHIFTS, key=lambda shift: _agreement(others, [base + shift, *weights]))
        gold += left_out.gold
        found += grouped(left_out, [base + shift, *weights])
    print(part, "each topic by the others", json.dumps({n: round(v, 4) for n, v in conll(gold, found).items()}))


def topic_of(shelf: Sequence[Read], topic: str, *, across: bool) -> Topic:
    """One topic's mentions, as compared."""
    own = [pair for pair in shelf if pair[0].topic == topic]
    parts = batches(own, across=across)
    told = [list(tellings(batch)) for batch in parts]
    rows, right = [], []
    for batch, mentions in zip(parts, told, strict=True):
        compared = weighed([telling for _, telling in mentions])
        events = [mention.event for document, _ in batch for mention in document.mentions]
        pairs = {*within_reports(compared), *(across_reports(compared) if across else ())}
        for one, other in sorted(pairs):
            rows.append([feature.holds(compared[one], compared[other]) for feature in FEATURES])
            right.append(events[one] == events[other])
    gold = cut(by_event(own), across=across)
    return Topic(told, gold, np.array(rows, dtype=float), np.array(right, dtype=float))


def grouped(topic: Topic, weights: Sequence[float]) -> list[frozenset[Place]]:
    """A topic's mentions in groups, by other weights than those in use."""
    return [event for told in topic.told for event in matched(told, scored=scoring(weights))]


def _agreement(topics: Sequence[Topic], weights: Sequence[float]) -> float:
    gold = [event for topic in topics for event in topic.gold]
    return conll(gold, [event for topic in topics for event in grouped(topic, weights)])["conll"]


def fitted(topics: Sequence[Topic]) -> list[float]:
    """Base and weights."""
    rows, right = np.concatenate([each.rows for each in topics]), np.concatenate([each.right for each in topics])

    def loss(weights: np.ndarray) -> float:
        marks = weights[0] + rows @ weights[1:]
        return float(np.sum(np.logaddexp(0, marks) - right * marks) + RIDGE * np.sum(weights[1:] ** 2) / 2)

    return [float(weight) for weight in minimize(loss, np.zeros(rows.shape[1] + 1)).x]


def scoring(weights: Sequence[float]) -> Callable[[Telling, Telling], float]:
    """The matcher's score with other weights."""
    base, *rest = weights

    def scored(one: Telling, other: Telling) -> float:
        return base + sum(
            weight * feature.holds(one, other) for weight, feature in zip(rest, FEATURES, strict=True) if weight
        )

    return scored


if __name__ == "__main__":
    main()
