"""An issue set laid out for matching: what says what an option is, as vectors, words and ways."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from onrecord.assembly.events.words import telling_words
from onrecord.assembly.positions.directions import direction, is_negated
from onrecord.assembly.positions.topics import Topics, topics
from onrecord.data import rows
from onrecord.model import Embed, Issue, IssueSet, Option

Floats = npt.NDArray[np.float64]

WIDTH = 384

SHED = 0.5
"""How much of what all of a set's options have in common is taken off every vector: in trade talks all is about trade.
Between .3 and 1 it made no difference on the trade talks of the gold; without, issues were mixed up more often."""


@dataclass(frozen=True, slots=True)
class Menu:
    """The options of a set, in the set's order, each with what it is matched by.

    Attributes:
        issues: The set.
        options: Each with its issue.
        common: What all the set's texts have in common, to be taken off what is compared with them.
        named: Vectors of names and descriptions; shape `(options, width)`.
        straight: Vectors of examples whose matter is the option: ways of agreeing ("more duties"), and of disagreeing
            by negation ("no more duties"); shape `(examples, width)` for each option.
        reverse: Of those whose matter is its reverse.
        telling: How telling a stem is, at each option that has it.
        ways: Whether an option is about more (1) or less (-1) of something.
        about: What the issue of each option is about.
        about_all: What the set is about.
        elsewhere: Vectors of what is wanted in the news that no negotiation is about; shape `(matters, width)`.
    """

    issues: IssueSet
    options: tuple[tuple[Issue, Option], ...]
    common: Floats
    named: Floats
    straight: tuple[Floats, ...]
    reverse: tuple[Floats, ...]
    telling: Mapping[str, Floats]
    ways: Floats
    about: tuple[Topics, ...]
    about_all: Topics
    elsewhere: Floats

    def place(self, issue: str, option: str) -> int:
        """Where an option stands."""
        return next(at for at, (theirs, each) in enumerate(self.options) if (theirs.id, each.id) == (issue, option))


def menus_of(sets: Sequence[IssueSet], embed: Embed) -> list[Menu]:
    """Several sets laid out.

    >>> menus_of([], lambda texts: [])
    []
    """
    elsewhere = strange(embed) if sets else None
    return [lay_out(issues, embed, elsewhere) for issues in sets]


def strange(embed: Embed) -> Floats:
    """Vectors of what people want that no negotiation is about."""
    return vectors([row["words"] for row in rows("stances_elsewhere")], embed)


def lay_out(issues: IssueSet, embed: Embed, elsewhere: Floats | None = None) -> Menu:
    """Embed all that a set says of its options.

    Args:
        issues: The set.
        embed: Makes the vectors.
        elsewhere: As `strange` makes them, where they are at hand.

    >>> from onrecord.assembly.positions.issue_sets import load_issues
    >>> menu = lay_out(load_issues(["trade"])[0], lambda texts: [bytes(WIDTH)] * len(texts))
    >>> menu.named.shape, len(menu.options)
    ((31, 384), 31)
    """
    options = tuple((issue, option) for issue in issues.issues for option in issue.options)
    named = vectors([_told(issue, option) for issue, option in options], embed)
    straight = [vectors(examples(option)[0], embed) for _, option in options]
    common: Floats = SHED * np.concatenate([named, *straight]).mean(axis=0)
    return Menu(
        issues,
        options,
        common,
        apart(named, common),
        tuple(apart(each, common) for each in straight),
        tuple(apart(vectors(examples(option)[1], embed), common) for _, option in options),
        _telling([telling_words(" ".join((_told(*each), *each[1].agreeing))) for each in options]),
        np.array([_way(option) for _, option in options]),
        *_about(issues),
        apart(strange(embed) if elsewhere is None else elsewhere, common),
    )


def _about(issues: IssueSet) -> tuple[tuple[Topics, ...], Topics]:
    """What each option's issue is about, and what all of them are."""
    told = [[text for option in issue.options for text in _texts(option)] for issue in issues.issues]
    each = [
        topics([f"{issue.name} {issue.question}", *texts]) for issue, texts in zip(issues.issues, told, strict=True)
    ]
    of_options = zip(issues.issues, each, strict=True)
    return tuple(found for issue, found in of_options for _ in issue.options), topics(chain.from_iterable(told))


def _texts(option: Option) -> tuple[str, ...]:
    return option.name, option.description, *option.agreeing, *option.disagreeing


def examples(option: Option) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """An option's examples: those whose matter is the option, and those whose matter is its reverse.

    One who would not sign has signing for his matter, and is against it.

    >>> examples(Option("sign", "Sign", "The pact is signed.", ("sign the pact",), ("not sign", "walk away")))
    (('sign the pact', 'not sign'), ('walk away',))
    """
    told = [(words, is_negated(words)) for words in option.agreeing]
    told += [(words, not is_negated(words)) for words in option.disagreeing]
    return tuple(words for words, turned in told if not turned), tuple(words for words, turned in told if turned)


def vectors(texts: Sequence[str], embed: Embed) -> Floats:
    """Texts as rows of unit length."""
    return unpacked(embed(texts)) if texts else np.zeros((0, WIDTH))


def unpacked(meanings: Sequence[bytes]) -> Floats:
    """Vectors from their signed bytes; an empty one is all zeros.

    >>> unpacked([b""]).shape
    (1, 384)
    """
    whole = b"".join(each or bytes(WIDTH) for each in meanings)
    return np.frombuffer(whole, np.int8).reshape(len(meanings), -1).astype(np.float64) / 127


def apart(rows: Floats, common: Floats) -> Floats:
    """Vectors without what all have in common, of unit length again."""
    shed = rows - common
    lengths = np.linalg.norm(shed, axis=1, keepdims=True)
    away: Floats = shed / np.where(lengths > 0, lengths, 1)
    return away


def _told(issue: Issue, option: Option) -> str:
    return f"{issue.name}: {option.name}. {option.description}"


def _way(option: Option) -> float:
    """The way that most of its examples go."""
    found = [direction(each) for each in (option.name, *examples(option)[0])]
    known = [way for way in found if way]
    return sum(known) / len(known) if known else 0.0


def _telling(stems: Sequence[frozenset[str]]) -> dict[str, Floats]:
    """Each stem's inverse document frequency over the options, at those that have it."""
    spread = Counter(stem for each in stems for stem in each)
    return {
        stem: np.array([math.log(1 + len(stems) / times) if stem in each else 0.0 for each in stems])
        for stem, times in sorted(spread.items())
    }
