"""What speaks for a matter being an option, as a table of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from onrecord.assembly.events.words import telling_words
from onrecord.assembly.positions.directions import direction
from onrecord.assembly.positions.menu import Floats, Menu, apart, unpacked
from onrecord.assembly.positions.topics import Topics, alike

FEATURES = (
    "named",
    "straight",
    "straight_two",
    "reverse",
    "words",
    "around",
    "same_way",
    "other_way",
    "about",
)
"""How near the matter's meaning is to the option's name and description, to the nearest example of it, to the nearest
two, and to the nearest example of its reverse; how much of what its words and those around them tell the option's words
have; whether both go the same way or opposite ways; how far its report is about the option's issue. The issue's
question, the nearest option of the same issue and the meaning of the whole sentence were tried, and added nothing."""

BOLD = ("bias", "straight_two", "named", "words", "about", "elsewhere")
"""What speaks for a matter being none of the options: a bias, the features of the option that has most of each, how far
its report is about the set, and how near it is to what people want that no negotiation is about."""

OF_OPTIONS = BOLD[1:4]

ISSUES, SET = 0.2, 0.3
"""How far a report is taken to be about an issue and a set where nothing is known of it: the medians of those whose
matches were right in the gold and in the judged rows."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What somebody is for or against, as it is matched.

    Attributes:
        words: The words that name it.
        around: The words of the clauses around it.
        meaning: Vector of the words, as in `Stance`.
        about: What its report is about; nothing where that is not known.
    """

    words: str
    around: str
    meaning: bytes
    about: Topics = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Compared:
    """Matters compared with a set.

    Attributes:
        options: `FEATURES` of each matter with each option; shape `(matters, options, features)`.
        none: `BOLD` of each matter; shape `(matters, BOLD)`.
    """

    options: Floats
    none: Floats


def features(menu: Menu, matters: Sequence[Matter]) -> Compared:
    """What speaks for each matter being each option, and for its being none.

    >>> from onrecord.assembly.positions.issue_sets import load_issues
    >>> from onrecord.assembly.positions.menu import WIDTH, lay_out
    >>> menu = lay_out(load_issues(["trade"])[0], lambda texts: [bytes(WIDTH)] * len(texts))
    >>> features(menu, [Matter("raise duties", "They will raise duties.", bytes(WIDTH))]).options.shape
    (1, 31, 9)
    """
    meanings = apart(unpacked([matter.meaning for matter in matters]), menu.common)
    straight, reverse = _nearness(meanings, menu.straight), _nearness(meanings, menu.reverse)
    ways = np.array([direction(matter.words) for matter in matters])[:, None] * menu.ways[None, :]
    about, about_all = _about(menu, matters)
    columns = (
        meanings @ menu.named.T,
        _nearest(straight, 1),
        _nearest(straight, 2),
        _nearest(reverse, 1),
        np.stack([shared(menu, matter.words) for matter in matters]),
        np.stack([shared(menu, matter.around) for matter in matters]),
        np.maximum(ways, 0),
        np.maximum(-ways, 0),
        about,
    )
    options = np.stack(columns, axis=-1)
    most = (options[..., FEATURES.index(name)].max(axis=1) for name in OF_OPTIONS)
    elsewhere = (meanings @ menu.elsewhere.T).max(axis=1)
    return Compared(options, np.stack([np.ones(len(matters)), *most, about_all, elsewhere], axis=-1))


def anywhere(compared: Compared) -> Compared:
    """The same matters in reports that nothing is known of, so that their own words alone speak."""
    options, none = compared.options.copy(), compared.none.copy()
    options[..., FEATURES.index("about")] = ISSUES
    none[..., BOLD.index("about")] = SET
    return Compared(options, none)


def _about(menu: Menu, matters: Sequence[Matter]) -> tuple[Floats, Floats]:
    """How far each matter's report is about each option's issue, and about the set; each report is compared once."""
    reports = {id(matter.about): matter.about for matter in matters}
    unknown = {report for report, about in reports.items() if not about}
    issues = {id(each): each for each in menu.about}
    alikes = {
        (report, issue): ISSUES if report in unknown else alike(about, each)
        for report, about in reports.items()
        for issue, each in issues.items()
    }
    whole = {report: SET if report in unknown else alike(about, menu.about_all) for report, about in reports.items()}
    of_options = [[alikes[id(matter.about), id(each)] for each in menu.about] for matter in matters]
    return np.array(of_options), np.array([whole[id(matter.about)] for matter in matters])


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
