"""What speaks for a matter being an option, as a table of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from onrecord.assembly.events.words import telling_words
from onrecord.assembly.positions.directions import direction
from onrecord.assembly.positions.menu import Floats, Menu, apart, unpacked

FEATURES = (
    "named",
    "straight",
    "straight_two",
    "reverse",
    "words",
    "around",
    "same_way",
    "other_way",
)
"""How near the matter's meaning is to the option's name and description, to the nearest example of it, to the nearest
two, and to the nearest example of its reverse; how much of what its words and those around them tell the option's words
have; whether both go the same way or opposite ways. The issue's question, the nearest option of the same issue and the
meaning of the whole sentence were tried, and added nothing."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What somebody is for or against, as it is matched.

    Attributes:
        words: The words that name it.
        around: The words of the clauses around it.
        meaning: Vector of the words, as in `Stance`.
    """

    words: str
    around: str
    meaning: bytes


def features(menu: Menu, matters: Sequence[Matter]) -> Floats:
    """The features of each matter with each option; shape `(matters, options, features)`.

    >>> from onrecord.assembly.positions.issue_sets import load_issues
    >>> from onrecord.assembly.positions.menu import WIDTH, lay_out
    >>> menu = lay_out(load_issues(["trade"])[0], lambda texts: [bytes(WIDTH)] * len(texts))
    >>> features(menu, [Matter("raise duties", "They will raise duties.", bytes(WIDTH))]).shape
    (1, 31, 8)
    """
    meanings = apart(unpacked([matter.meaning for matter in matters]), menu.common)
    straight, reverse = _nearness(meanings, menu.straight), _nearness(meanings, menu.reverse)
    ways = np.array([direction(matter.words) for matter in matters])[:, None] * menu.ways[None, :]
    columns = (
        meanings @ menu.named.T,
        _nearest(straight, 1),
        _nearest(straight, 2),
        _nearest(reverse, 1),
        np.stack([shared(menu, matter.words) for matter in matters]),
        np.stack([shared(menu, matter.around) for matter in matters]),
        np.maximum(ways, 0),
        np.maximum(-ways, 0),
    )
    return np.stack(columns, axis=-1)


def shared(menu: Menu, words: str) -> Floats:
    """Share of what words tell that each option's words have too; words that no option has tell little."""
    stems = sorted(_stems(words))
    known = [menu.telling[stem] for stem in stems if stem in menu.telling]
    if not known:
        return np.zeros(len(menu.options))
    table = np.stack(known)
    found: Floats = table.sum(axis=0) / (table.max(axis=1).sum() + len(stems) - len(known))
    return found


_stems = lru_cache(maxsize=1 << 14)(telling_words)
"""Words are compared with every set."""


def _nearness(meanings: Floats, examples: Sequence[Floats]) -> list[Floats]:
    """How near each matter is to each example of each option, the nearest last; all are compared at once, for speed."""
    near: Floats = meanings @ np.concatenate(examples).T
    ends = np.cumsum([len(each) for each in examples])
    return [np.sort(each, axis=1) for each in np.split(near, ends[:-1], axis=1)]


def _nearest(nearness: Sequence[Floats], many: int) -> Floats:
    """Mean nearness of the nearest so many examples of each option; 0 where it has none."""
    none = np.zeros(len(nearness[0]))
    return np.stack([each[:, -many:].mean(axis=1) if each.shape[1] else none for each in nearness], axis=-1)
