"""Fit how place weighs in linking contents to cues: `python -m training.link --polnear FOLDER --weights FOLDER`.

Prints the weights for `onrecord.reading.find`, and the share of right links before and after, cross-fitted.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from onrecord.reading import find
from onrecord.reading.chain import decode, make_chain
from onrecord.reading.find import CONTENT, CUE, PLACE, SCALE, Marked, words_span
from onrecord.reading.heads import Heads, run
from onrecord.reading.weights import load
from training.polnear import Annotated, Lesson, lessons

PENALTY = 0.001
Choice = tuple[np.ndarray, int]


def main() -> None:
    """Read the arguments and fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    options = parser.parse_args()
    weights = load(options.weights)
    chain = make_chain(weights.numbers.transitions, weights.numbers.starts, weights.numbers.ends)
    choices: list[Choice] = []
    for lesson in lessons(options.polnear, "dev", weights.tokenizer):
        heads = run(weights, lesson.units)
        tags, odds = decode(chain, heads.tags, lesson.units.paragraph)
        cues, contents = (find.runs(tags, odds, lesson.units.paragraph, role) for role in (CUE, CONTENT))
        choices += seen_in(lesson, heads, cues, contents)
    halves = choices[::2], choices[1::2]
    crossed = [right(fit(other), half) for half, other in (halves, halves[::-1])]
    print(
        f"right by the network alone: {right(np.eye(1, len(PLACE) + 1)[0], choices):.4f},"
        f" with place: {np.mean(crossed):.4f}"
    )
    print(dict(zip(("network", *PLACE), np.round(fit(choices), 3).tolist(), strict=True)))


def seen_in(lesson: Lesson, heads: Heads, cues: Sequence[Marked], contents: Sequence[Marked]) -> Iterator[Choice]:
    """For each content that gold has too: the cues in reach by their features, and which of them is right."""
    for content in contents:
        gold = _gold(lesson, content)
        near = find.in_reach(content, cues, lesson.units.paragraph)
        hits = [row for row, at in enumerate(near) if gold and _is_cue(lesson, cues[at], gold)]
        if not hits:
            continue
        asking = heads.content[content.first : content.end]
        scores = asking @ heads.cue[[cues[at].first for at in near]].T / SCALE
        odds = np.exp(scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)).mean(0)
        places = [find.place(content, cues[at], lesson.units, cues, contents) for at in near]
        yield np.column_stack([np.log(odds + 1e-6), np.array(places)]), hits[0]


def _gold(lesson: Lesson, content: Marked) -> Annotated | None:
    span = words_span(lesson.units.words, content)
    for attribution in lesson.attributions:
        for gold in attribution.content:
            if gold.overlaps(span) and 2 * (min(gold.end, span.end) - max(gold.start, span.start)) >= len(span):
                return attribution
    return None


def _is_cue(lesson: Lesson, cue: Marked, gold: Annotated) -> bool:
    return any(words_span(lesson.units.words, cue).overlaps(span) for span in gold.cue)


def fit(choices: Sequence[Choice]) -> np.ndarray:
    """Weights that make the right cues likeliest."""

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = PENALTY * float((weights**2).sum()), 2 * PENALTY * weights
        for table, hit in choices:
            scores = table @ weights
            odds = np.exp(scores - np.logaddexp.reduce(scores))
            value -= float(np.log(odds[hit] + 1e-12)) / len(choices)
            slope = slope - (table[hit] - odds @ table) / len(choices)
        return value, slope

    found: np.ndarray = minimize(cost, np.zeros(len(PLACE) + 1), jac=True, method="L-BFGS-B").x
    return found


def right(weights: np.ndarray, choices: Sequence[Choice]) -> float:
    """Share of contents whose likeliest cue is the right one."""
    return sum(int((table @ weights).argmax()) == hit for table, hit in choices) / len(choices)


if __name__ == "__main__":
    main()
