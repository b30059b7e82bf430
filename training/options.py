"""The weights that match matters with options, fitted: `python -m training.options --corpora FOLDER --out FOLDER`.

A conditional logit over the features of `onrecord.assembly.positions.features`, with "none" as a further choice, on
the positions of `stories/trade2019` in `bench/positions/gold.csv`; the matter is the words that the labellers marked.
Those of other news count as "none", a little each. Whether a matter is an option's reverse is a logistic regression on
the made-up examples of all sets, each compared with the others and once with itself, weighted so that as many are
reversed as in the gold. Prints how often the surest matches are right, cross-fitted over ten folds of reports.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from bench.positions.options import SPLITS, Labelled, labelled, menu_of, names
from scipy.optimize import minimize

from onrecord.assembly.positions.features import FEATURES, Matter, features
from onrecord.assembly.positions.issue_sets import load_issues
from onrecord.assembly.positions.match import BOLD, FILE, OPEN, TURNS, Weights, shares, turning
from onrecord.assembly.positions.menu import Menu, examples, lay_out
from onrecord.model import Embed
from onrecord.reading import Encoder

PENALTY, FOLDS = 0.2, 10
TURN_PENALTY, RARE = 0.01, 0.03
"""Share of the gold's marked words that are the reverse of their option ("wasn't hit by the duties")."""

NEAREST, NEAR = [FEATURES.index("straight"), FEATURES.index("reverse")], 0.7
"""Nearness to some example from which an example is like a matter that is matched at all."""

ELSEWHERE, STRANGE = ("ced", "polnear"), 0.05
"""Corpora whose positions are mostly none of any set's, and what each counts as one, beside a labelled position: at
.25 one in ten of the matches of the trade story was lost for it."""

LINES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Array = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    embed, corpus = Encoder(), SPLITS["tune"][0]
    rows, menu = list(labelled(options.corpora, corpus, embed)), menu_of(corpus, embed)
    strange = strange_tables(options.corpora, embed)
    for line in _reliability(menu, rows, strange):
        print(line)
    weights = fit(features(menu, [row.matter for row in rows]), _places(menu, rows), strange)
    weights = replace(weights, turned=fit_turning(embed))
    (options.out / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(_stored(weights)), indent=1) + b"\n")


def fit(table: Array, places: Places, strange: Sequence[Array]) -> Weights:
    """Weights at which the labelled places are most likely, and "none" for what is strange to a set, kept small."""
    size, turned = len(FEATURES), np.zeros(len(TURNS))

    def loss(flat: Array) -> float:
        weights = Weights(flat[:size], flat[size:], turned)
        likely = np.log(shares(table, weights)[np.arange(len(places)), places]).sum()
        none = sum(np.log(shares(each, weights)[:, -1]).sum() for each in strange)
        return float(PENALTY * (flat**2).sum() - likely - STRANGE * none)

    flat = minimize(loss, np.zeros(size + len(BOLD)), method="L-BFGS-B").x
    return Weights(flat[:size], flat[size:], turned)


def crossed(menu: Menu, rows: Sequence[Labelled], strange: Sequence[Array]) -> list[str]:
    """The option of each row by weights from other folds of reports."""
    named = [*names(menu), OPEN]
    return [named[place] for place in crossed_shares(menu, rows, strange).argmax(axis=1)]


def crossed_shares(menu: Menu, rows: Sequence[Labelled], strange: Sequence[Array]) -> Array:
    """How likely each row is each option or none, by weights from other folds of reports."""
    reports = sorted({row.report for row in rows})
    fold = np.array([reports.index(row.report) % FOLDS for row in rows])
    table, places = features(menu, [row.matter for row in rows]), _places(menu, rows)
    found = np.zeros((len(rows), len(menu.options) + 1))
    for each in range(FOLDS):
        rest = fold != each
        found[~rest] = shares(table[~rest], fit(table[rest], places[rest], strange))
    return found


def fit_turning(embed: Embed) -> Array:
    """Weights of what speaks for a matter being the reverse of an option."""
    table, turned = (np.array(each) for each in zip(*_examples(embed), strict=True))
    share = turned.mean()
    weight = np.where(turned == 1, RARE / share, (1 - RARE) / (1 - share))

    def loss(flat: Array) -> float:
        scores = table @ flat
        surprise = weight * (np.logaddexp(0, scores) - turned * scores)
        return float(surprise.sum() + TURN_PENALTY * (flat[1:] ** 2).sum())

    found: Array = minimize(loss, np.zeros(len(TURNS)), method="L-BFGS-B").x
    return found


def strange_tables(corpora: Path, embed: Embed) -> list[Array]:
    """The features of what other news is about, with each set that ships."""
    matters = [row.matter for corpus in ELSEWHERE for row in labelled(corpora, corpus, embed)]
    return [features(lay_out(issues, embed), matters) for issues in load_issues()]


def _examples(embed: Embed) -> Iterator[tuple[Array, float]]:
    """The features of each made-up example with its own option, and whether it is of its reverse."""
    for issues in load_issues():
        menu = lay_out(issues, embed)
        for place, (_, option) in enumerate(menu.options):
            for side, told in zip(("straight", "reverse"), examples(option), strict=True):
                meanings = embed(told)
                for number, words in enumerate(told):
                    matter = Matter(words, words, meanings[number])
                    for known in (menu, _without(menu, side, place, number)):
                        table = features(known, [matter])
                        if table[0, place, NEAREST].max() >= NEAR:
                            yield turning(table)[0, place], float(side == "reverse")


def _without(menu: Menu, side: str, place: int, number: int) -> Menu:
    """The menu without one example."""
    rest: list[Array] = list(getattr(menu, side))
    rest[place] = np.delete(rest[place], number, axis=0)
    return replace(menu, **{side: tuple(rest)})  # type: ignore[arg-type]


def _places(menu: Menu, rows: Sequence[Labelled]) -> Places:
    named = [*names(menu), OPEN]
    return np.array([named.index(row.option) for row in rows])


def _stored(weights: Weights) -> dict[str, dict[str, float]]:
    tables = {
        "options": (FEATURES, weights.options),
        "none": (BOLD, weights.none),
        "turned": (TURNS, weights.turned),
    }
    return {
        table: {name: round(float(value), 3) for name, value in zip(keys, values, strict=True)}
        for table, (keys, values) in tables.items()
    }


def _reliability(menu: Menu, rows: Sequence[Labelled], strange: Sequence[Array]) -> Iterator[str]:
    """How often matches at least so sure are right."""
    found, places = crossed_shares(menu, rows, strange), _places(menu, rows)
    best = found.argmax(axis=1)
    for line in LINES:
        sure = (found.max(axis=1) >= line) & (best < len(menu.options))
        yield f"share {line}: {int(sure.sum())} of {len(rows)} matched, {(best == places)[sure].mean():.2f} right"


if __name__ == "__main__":
    main()
