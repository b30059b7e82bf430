"""PLOVER roots over sentences with gold roots: `python -m bench.events.plover corpora/plover/train.tsv`.

Five folds, stratified by root, sentences of one text in one fold, a fixed seed. The model is fitted on four folds, its
vocabulary and frequencies too, and says the fifth; all five are scored together. The lexicon was written from PLOVER's
manual with these sentences in sight, and the model's few settings were tuned on the five folds.

Printed: macro-F1 of the root with source and target given, by the model and by the lexicon alone; and from the bare
sentence, without source and target: the root of the happening that is told most plainly (`first`), and how often
the gold root is among those of all happenings found (`among`).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from training.plover import Example, fit, read

from onrecord.model import Span
from onrecord.reading.events.find import in_order
from onrecord.reading.events.lexicon import ROOTS
from onrecord.reading.events.parties import find_parties
from onrecord.reading.events.roots import Model, features_of, likeliest
from onrecord.reading.events.triggers import Trigger

FOLDS, SEED = 5, 7
NONE = "none"


def main() -> None:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    for name, value in measure(read(parser.parse_args().sentences)).items():
        print(f"{name:40} {value:.3f}")


def roots(corpora: Path) -> dict[str, float]:
    """The scores that the gate holds floors for, by name."""
    found = measure(read(corpora / "plover/train.tsv"))
    return {"plover.given": found["given, model: macro-F1"], "plover.bare": found["bare, first by model: macro-F1"]}


def measure(examples: Sequence[Example]) -> dict[str, float]:
    """All figures over sentences."""
    gold = [each.root for each in examples]
    given, bare = [NONE] * len(examples), [NONE] * len(examples)
    for held_out in folds(examples):
        rest = [each for number, each in enumerate(examples) if number not in held_out]
        model = fit([each.features for each in rest], [each.root for each in rest])
        for number in held_out:
            given[number] = likeliest(model(examples[number].features))[0]
            bare[number] = from_bare(model, examples[number])
    alone = [of_lexicon(each) for each in examples]
    among = [each.root in {trigger.root for trigger in each.triggers} for each in examples]
    return {
        "given, model: macro-F1": macro_f1(gold, given),
        "given, model: right": float(np.mean([a == b for a, b in zip(gold, given, strict=True)])),
        "given, lexicon alone: macro-F1": macro_f1(gold, alone),
        "given, lexicon alone: right": float(np.mean([a == b for a, b in zip(gold, alone, strict=True)])),
        "bare, first by model: macro-F1": macro_f1(gold, bare),
        "bare, first by model: right": float(np.mean([a == b for a, b in zip(gold, bare, strict=True)])),
        "bare, among those found": float(np.mean(among)),
    }


def folds(examples: Sequence[Example]) -> list[frozenset[int]]:
    """Which sentences each fold holds out: every root spread evenly, one text's sentences together."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(examples):
        places[each.text].append(number)
    shuffled = [sorted(places)[at] for at in np.random.default_rng(SEED).permutation(len(places))]
    held_out: list[set[int]] = [set() for _ in range(FOLDS)]
    dealt: dict[str, int] = defaultdict(int)
    for text in shuffled:
        root = examples[places[text][0]].root
        held_out[(dealt[root] + ROOTS.index(root)) % FOLDS].update(places[text])
        dealt[root] += 1
    return [frozenset(each) for each in held_out]


def of_lexicon(example: Example) -> str:
    """The lexicon's root for source and target: of the word that joins both, else one of them, else the first."""

    def fits(trigger: Trigger) -> tuple[int, int]:
        actors, recipients = find_parties(example.scene, trigger)
        ends = (actors, example.source), (recipients, example.target)
        met = sum(any(each.mention.overlaps(span) for each in side for span in spans) for side, spans in ends)
        return -met, trigger.word

    found = sorted(example.triggers, key=fits)
    return found[0].root if found else NONE


def from_bare(model: Model, example: Example) -> str:
    """The model's root for the happening told most plainly, its own parties taken for source and target."""
    found = in_order(example.scene, example.triggers)
    if not found:
        return NONE
    actors, recipients = find_parties(example.scene, found[0])
    source, target = ([each.mention for each in side] for side in (actors, recipients))
    whole = Span(0, len(example.text))
    return likeliest(model(features_of(example.scene, example.triggers, whole, source, target)))[0]


def macro_f1(gold: Sequence[str], said: Sequence[str]) -> float:
    """The mean over the roots of their F1.

    >>> macro_f1(["AID", "AID"], ["AID", "none"])
    0.6666666666666666
    """
    scores = []
    for root in sorted(set(gold)):
        hits = sum(a == b == root for a, b in zip(gold, said, strict=True))
        scores.append(2 * hits / (gold.count(root) + list(said).count(root)))
    return float(np.mean(scores))


if __name__ == "__main__":
    main()
