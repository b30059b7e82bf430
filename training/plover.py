"""The model of PLOVER's roots, fitted: `python -m training.plover --sentences FILE --out FOLDER`.

Multinomial logistic regression with an L2 penalty over the features of `onrecord.reading.events.roots`.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from onrecord.model import Span
from onrecord.reading.events.lexicon import ROOTS
from onrecord.reading.events.roots import FILE, Model, Numbers, features_of, weigh
from onrecord.reading.events.triggers import Trigger, find_triggers
from onrecord.reading.reader import Reader
from onrecord.reading.scene import Scene, set_scene

# Strength of the penalty, in how many sentences a feature must stand, and steps of descent; the first two tuned in five
# folds.
PENALTY, SEEN, STEPS = 0.1, 2, 100
_MARK = re.compile(r"</?[st]>")
Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as the model sees it.

    Attributes:
        text: Its words, without marks.
        root: The gold root.
        source: Where the one who acts stands.
        target: Where the one acted upon stands.
        scene: The sentence, read.
        triggers: The words in it that name events.
        features: With source and target given.
    """

    text: str
    root: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    scene: Scene
    triggers: tuple[Trigger, ...]
    features: tuple[str, ...]


def main() -> None:
    """Read the arguments, fit on all sentences and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    examples = read(options.sentences)
    model = fit([each.features for each in examples], [each.root for each in examples])
    (options.out / FILE).write_bytes(msgspec.json.encode(model.numbers))


def read(path: Path) -> tuple[Example, ...]:
    """The sentences of a file of PLOVER's (`marked_sentence`, `gold_root`), read by the reader."""
    reader = Reader()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_example(reader, row) for row in csv.DictReader(file, delimiter="\t"))


def _example(reader: Reader, row: dict[str, str]) -> Example:
    text, source, target = unmark(row["marked_sentence"])
    page, _ = reader.look(text)
    scene = set_scene(page, (), (), ())
    triggers = find_triggers(scene)
    features = features_of(scene, triggers, Span(0, len(text)), source, target)
    return Example(text, row["gold_root"], source, target, scene, triggers, tuple(features))


def unmark(marked: str) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
    """A marked sentence as its text and the spans of source and target.

    >>> unmark("<s>Kim</s> met <t>Lee</t>.")
    ('Kim met Lee.', (Span(start=0, end=3),), (Span(start=8, end=11),))
    """
    text, begin, found = "", 0, {"s": list[Span](), "t": list[Span]()}
    parts = _MARK.split(marked)
    marks = ["", *_MARK.findall(marked)]
    for mark, part in zip(marks, parts, strict=True):
        if mark.startswith("</") and begin < len(text):
            found[mark[2]].append(Span(begin, len(text)))
        begin = len(text)
        text += part
    return text, tuple(found["s"]), tuple(found["t"])


def fit(features: Sequence[Sequence[str]], gold: Sequence[str]) -> Model:
    """A model from features and gold roots; features' frequencies are taken from these sentences alone."""
    seen = Counter(name for each in features for name in sorted(set(each)))
    idf = {name: 1.0 + float(np.log((1 + len(features)) / (1 + n))) for name, n in sorted(seen.items()) if n >= SEEN}
    column = {name: number for number, name in enumerate(idf)}
    x = np.zeros((len(features), len(idf)))
    for row, each in enumerate(features):
        for name, value in weigh(each, idf).items():
            x[row, column[name]] = value
    weights, bias = _regress(x, np.array([ROOTS.index(root) for root in gold]))
    rounded = {name: (round(idf[name], 3), [round(float(w), 3) for w in weights[at]]) for name, at in column.items()}
    return Model(Numbers(rounded, [round(float(each), 3) for each in bias]))


def _regress(x: Array, y: npt.NDArray[np.int64]) -> tuple[Array, Array]:
    """Weights `(features, 15)` and biases `(15,)`; every root counts alike, however frequent.

    There are fewer sentences than features, and weights that a penalty keeps small lie in the span of the sentences: so
    the sentences' own directions are weighed, and the features' weights follow.
    """
    left, size, right = np.linalg.svd(x, full_matrices=False)
    weights, bias = _descend(left * size, np.eye(len(ROOTS))[y])
    return right.T @ weights, bias


def _descend(x: Array, gold: Array) -> tuple[Array, Array]:
    (n, width), k = x.shape, len(ROOTS)
    balance = gold @ (n / (k * np.maximum(gold.sum(0), 1)))

    def loss(flat: Array) -> tuple[float, Array]:
        weights, bias = flat[: width * k].reshape(width, k), flat[width * k :]
        scores = x @ weights + bias
        scores -= scores.max(1, keepdims=True)
        log_odds = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        off = (np.exp(log_odds) - gold) * balance[:, None]
        cost = -float((balance * (log_odds * gold).sum(1)).sum()) + 0.5 * PENALTY * float((weights**2).sum())
        return cost, np.concatenate([(x.T @ off + PENALTY * weights).ravel(), off.sum(0)])

    found = minimize(loss, np.zeros(width * k + k), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return found.x[: width * k].reshape(width, k), found.x[width * k :]


if __name__ == "__main__":
    main()
