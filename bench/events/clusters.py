"""How well found clusters agree with gold ones: MUC, B-cubed, CEAF-e and their mean, as in CoNLL 2012.

Clusters are sets of mentions; both sides hold the same mentions, singletons counted.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Clusters = Sequence[frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Measure:
    """Recall and precision."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def conll(gold: Clusters, found: Clusters) -> dict[str, float]:
    """F1 of the three measures and their mean (Pradhan et al. 2012).

    >>> conll([frozenset("ab")], [frozenset("ab")])
    {'muc': 1.0, 'b3': 1.0, 'ceafe': 1.0, 'conll': 1.0}
    """
    scores = {"muc": muc(gold, found).f1, "b3": b_cubed(gold, found).f1, "ceafe": ceaf_e(gold, found).f1}
    return {**scores, "conll": sum(scores.values()) / 3}


def muc(gold: Clusters, found: Clusters) -> Measure:
    """Links that both have (Vilain et al. 1995); says nothing about singletons.

    >>> muc([frozenset("abcd")], [frozenset("ab"), frozenset("cd")])
    Measure(recall=0.6666666666666666, precision=1.0)
    """
    return Measure(_links(gold, found), _links(found, gold))


def b_cubed(gold: Clusters, found: Clusters) -> Measure:
    """For each mention, the share of its cluster that is right (Bagga and Baldwin 1998).

    >>> b_cubed([frozenset("ab"), frozenset("c")], [frozenset("abc")])
    Measure(recall=1.0, precision=0.5555555555555555)
    """
    return Measure(_shares(gold, found), _shares(found, gold))


def ceaf_e(gold: Clusters, found: Clusters) -> Measure:
    """Clusters set against each other one to one, as well as can be (Luo 2005, entity-based).

    >>> ceaf_e([frozenset("ab"), frozenset("c")], [frozenset("abc")])
    Measure(recall=0.4, precision=0.8)
    """
    if not gold or not found:
        return Measure(0.0, 0.0)
    table = np.array([[2 * len(one & other) / (len(one) + len(other)) for other in found] for one in gold])
    total = float(table[linear_sum_assignment(-table)].sum())
    return Measure(total / len(gold), total / len(found))


def _links(key: Clusters, response: Clusters) -> float:
    place = _places(response)
    kept = sum(len(cluster) - len({place[mention] for mention in cluster}) for cluster in key)
    wanted = sum(len(cluster) - 1 for cluster in key)
    return kept / wanted if wanted else 0.0


def _shares(key: Clusters, response: Clusters) -> float:
    place = _places(response)
    mentions = [(mention, cluster) for cluster in key for mention in cluster]
    shares = (len(cluster & response[place[mention]]) / len(cluster) for mention, cluster in mentions)
    return sum(shares) / len(mentions) if mentions else 0.0


def _places(clusters: Clusters) -> dict[Hashable, int]:
    return {mention: place for place, cluster in enumerate(clusters) for mention in cluster}
