"""Mentions of events as they are compared: words without endings, actors by id, dates as days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log, sqrt

from onrecord.assembly.events.days import Days
from onrecord.assembly.events.words import mutual_kinds

UNSEEN = 50
"""Reports without a word that are reckoned on top of the record's, so that in a small record no word counts as common
because the few reports it holds all have it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention of an event, or all those of one report that are one event, as it is compared with others.

    Attributes:
        key: Report id, start and end of the trigger; what tellings sort by.
        stems: The trigger's words without endings; more than one where a report uses several words.
        root: PLOVER root; empty where unknown.
        kinds: The kinds of happening that the trigger may name.
        doers: Ids of actors, or the stems of words that are none of the record's.
        recipients: Likewise.
        actors: Ids of those doers and recipients that are actors of the record.
        persons: Those of `actors` that are persons.
        homes: Names of the countries or bodies that doers and recipients belong to.
        place: The stems of its words.
        days: When, as far as the report's words say.
        month_day: Month and day where the words give these and no year can be known ("Aug. 15"): `08-15`.
        ordinal: Its number in a series, or nothing.
        level: `process`, `round`, `session` or nothing.
        figures: Numbers with what they count: `38 kilomet`.
        words: Stems of the clause's words, the trigger's left out.
        pointing: Whether it is named as known ("the talks", "their visit").
        published: The day of the report, counted from year 1; None where unknown.
        status: As in `Happening`.
        weights: How telling each word is, the squares adding up to 1.
    """

    key: tuple[str, int, int]
    stems: frozenset[str]
    root: str = ""
    kinds: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()
    days: Days | None = None
    month_day: str = ""
    ordinal: str = ""
    level: str = ""
    figures: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    pointing: bool = False
    published: int | None = None
    status: str = "held"
    weights: Mapping[str, float] = field(default_factory=dict, compare=False)

    @property
    def report(self) -> str:
        """The report's id."""
        return self.key[0]

    @property
    def parties(self) -> frozenset[str]:
        """Who takes part, whatever the part."""
        return self.doers | self.recipients

    @property
    def mutual(self) -> bool:
        """Whether it is of a kind in which all do the same: talks, a truce."""
        return not self.kinds.isdisjoint(mutual_kinds())

    @property
    def fullness(self) -> int:
        """How much it says: a day counts most, then a number in a series, then each of the rest."""
        says = (self.doers, self.recipients, self.place, self.figures)
        return (
            4 * (self.days is not None and self.days.length <= NARROW) + 3 * bool(self.ordinal) + sum(map(bool, says))
        )


NARROW = 4
"""Days up to which a stretch says on what day, and not only about when."""


def weighed(tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings with their words weighed by how few of the reports have them.

    >>> one, other = (Telling((name, 0, 1), frozenset(), words=frozenset({"dam", name})) for name in "ab")
    >>> weights = weighed([one, other])[0].weights
    >>> weights["a"] > weights["dam"]
    True
    """
    spread = Counter(word for _, word in {(told.report, word) for told in tellings for word in told.words})
    reports = len({told.report for told in tellings}) + UNSEEN
    rarity = {word: log(reports / count) for word, count in spread.items()}
    return [replace(told, weights=_unit({word: rarity[word] for word in told.words})) for told in tellings]


def merged(tellings: Sequence[Telling]) -> Telling:
    """The tellings of one report that are one event, as one: the fullest's values, with what the others add.

    >>> talks = Telling(("r", 0, 5), frozenset({"talk"}), doers=frozenset({"country:RU"}))
    >>> later = Telling(("r", 90, 95), frozenset({"talk"}), days=Days(5, 5))
    >>> both = merged([talks, later])
    >>> both.key, both.doers, both.days
    (('r', 0, 5), frozenset({'country:RU'}), Days(first=5, last=5))
    """
    if len(tellings) == 1:
        return tellings[0]
    ranked = sorted(tellings, key=lambda told: (-told.fullness, told.key))
    days = sorted((told.days for told in ranked if told.days), key=lambda stretch: (stretch.length, stretch))
    return replace(
        ranked[0],
        key=min(told.key for told in tellings),
        stems=_all(told.stems for told in tellings),
        kinds=_all(told.kinds for told in tellings),
        doers=_all(told.doers for told in tellings),
        recipients=_all(told.recipients for told in tellings),
        actors=_all(told.actors for told in tellings),
        persons=_all(told.persons for told in tellings),
        homes=_all(told.homes for told in tellings),
        place=_all(told.place for told in tellings),
        days=next(iter(days), None),
        month_day=next((told.month_day for told in ranked if told.month_day), ""),
        ordinal=next((told.ordinal for told in ranked if told.ordinal), ""),
        level=next((told.level for told in ranked if told.level), ""),
        figures=_all(told.figures for told in tellings),
        words=_all(told.words for told in tellings),
        weights=_unit({word: weight for told in tellings for word, weight in told.weights.items()}),
    )


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in sorted(weights.items())}
