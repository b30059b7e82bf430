"""Which option a matter is: by meaning first, by words besides."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from onrecord.assembly.positions.directions import is_negated
from onrecord.assembly.positions.features import BOLD, FEATURES, Compared, Matter, anywhere, features
from onrecord.assembly.positions.menu import Floats, Menu
from onrecord.model import Issue, Option

Places = npt.NDArray[np.int64]

FILE = "options.json"
OPEN = "open"
"""What stands for an option where a matter is none of a set's."""

HELD = 0.5
"""Share below which a matter is left to the analyst: of weaker matches every other was wrong in the gold."""

AT_ONCE = 4096
"""Matters that are matched at once, so that memory stays flat."""

TURNS = ("bias", "nearer", "other_way", "same_way")
"""What speaks for a matter, its negation aside, being the reverse of an option: a bias, how much nearer it is to
examples of that than to examples of the option, and whether it goes the other way or the same."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted model, as log odds; `training/options.py` says how it was made.

    Attributes:
        options: Of each feature in `FEATURES`.
        none: Of each in `BOLD`.
        turned: Of each in `TURNS`.
    """

    options: Floats
    none: Floats
    turned: Floats


@dataclass(frozen=True, slots=True)
class Match:
    """The option that a matter is most likely to be.

    Attributes:
        issue: Its issue.
        option: The option.
        share: How likely it is this one, and not another of the set or none, by the model.
        turned: How likely the matter is the option's reverse ("pull out of the deal").
        foreign: How likely its words are none of the set's, were it not known what its report is about.
    """

    issue: Issue
    option: Option
    share: float
    turned: float
    foreign: float = 0.0


def match(menus: Sequence[Menu], matters: Sequence[Matter], weights: Weights | None = None) -> list[Match | None]:
    """The option of each matter; None where no set is laid out.

    Each set is matched by itself, and the surest match stands.

    >>> match([], [Matter("a truce", "They want a truce.", b"")])
    [None]
    """
    weights = weights or shipped()
    found: list[Match | None] = [None] * len(matters)
    for start in range(0, len(matters), AT_ONCE):
        for menu in menus:
            for place, each in enumerate(_matched(menu, matters[start : start + AT_ONCE], weights), start):
                best = found[place]
                if best is None or each.share > best.share:
                    found[place] = each
    return found


def best_places(menu: Menu, matters: Sequence[Matter], weights: Weights | None = None) -> list[int]:
    """The place of each matter's option in a menu; one past the last where none holds it."""
    return [int(place) for place in shares(features(menu, matters), weights or shipped()).argmax(axis=1)]


def shares(compared: Compared, weights: Weights) -> Floats:
    """How likely each matter is each option, and in the last column none; shape `(matters, options + 1)`.

    A conditional logit (McFadden 1974) whose options are judged by the same weights, so that it holds for sets that
    it was not fitted on.
    """
    scores, none = compared.options @ weights.options, compared.none @ weights.none
    every = np.concatenate([scores, none[:, None]], axis=1)
    likely = np.exp(every - every.max(axis=1, keepdims=True))
    found: Floats = likely / likely.sum(axis=1, keepdims=True)
    return found


def turning(compared: Compared) -> Floats:
    """What speaks for each matter being the reverse of each option; shape `(matters, options, TURNS)`."""
    table = compared.options
    nearer = table[..., FEATURES.index("reverse")] - table[..., FEATURES.index("straight")]
    ways = (table[..., FEATURES.index(name)] for name in TURNS[2:])
    return np.stack([np.ones_like(nearer), nearer, *ways], axis=-1)


def turned_from(
    compared: Compared, matters: Sequence[Matter], places: Sequence[int] | Places, weights: Weights
) -> Floats:
    """How likely each matter is the reverse of the option at its place; what is negated is the other way round."""
    turned = 1 / (1 + np.exp(-(turning(compared)[np.arange(len(matters)), places] @ weights.turned)))
    found: Floats = np.where([is_negated(matter.words) for matter in matters], 1 - turned, turned)
    return found


@cache
def shipped() -> Weights:
    """The weights that ship."""
    stored = json.loads(resources.files("onrecord.data").joinpath(f"weights/{FILE}").read_text("utf-8"))
    return weights_of(stored)


def weights_of(stored: Mapping[str, Mapping[str, float]]) -> Weights:
    """Weights from the tables of their file."""
    return Weights(
        np.array([stored["options"][name] for name in FEATURES]),
        np.array([stored["none"][name] for name in BOLD]),
        np.array([stored["turned"][name] for name in TURNS]),
    )


def _matched(menu: Menu, matters: Sequence[Matter], weights: Weights) -> list[Match]:
    compared = features(menu, matters)
    likely = shares(compared, weights)[:, :-1]
    best = likely.argmax(axis=1)
    turned = turned_from(compared, matters, best, weights)
    foreign = shares(anywhere(compared), weights)[:, -1]
    return [_found(menu, int(place), likely[row, place], turned[row], foreign[row]) for row, place in enumerate(best)]


def _found(menu: Menu, place: int, share: float, turned: float, foreign: float) -> Match:
    issue, option = menu.options[place]
    return Match(issue, option, round(float(share), 4), round(float(turned), 4), round(float(foreign), 4))
