"""Entities of single reports, as they go into actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from onrecord.assembly.gazetteer import Known
from onrecord.assembly.names import fold
from onrecord.assembly.order import digest, spell
from onrecord.model import Entity, Reading, Report

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Member:
    """One entity of one report.

    Attributes:
        report: The report's id.
        index: Place in `Reading.entities`.
        names: Its names there, verbatim, in text order, white space made single.
        after: Words that follow each name, where a short form may stand in brackets.
    """

    report: str
    index: int
    entity: Entity
    names: tuple[str, ...]
    after: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, int, int]:
        """What members sort by: report id, then place of the first name (or mention)."""
        spans = self.entity.names or self.entity.mentions
        return (self.report, spans[0].start if spans else -1, self.index)

    @property
    def called(self) -> str:
        """Its name or description, white space made single."""
        return " ".join(self.entity.name.split())


@dataclass(frozen=True, slots=True)
class Group:
    """Members that are one actor.

    Attributes:
        members: Sorted by `Member.key`.
        known: The gazetteer's entry.
        ambiguous: Whether it may be one of several other actors.
        given: Name that the analyst gave it, or nothing.
    """

    members: tuple[Member, ...]
    known: Known | None = None
    ambiguous: bool = False
    given: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self._id())

    def _id(self) -> str:
        if self.known:
            return self.known.id
        if not self.members:
            return digest("given", fold(self.given))
        entity = self.members[0].entity
        place = spell((entity.names or entity.mentions)[:1]) or entity.name
        return digest(self.members[0].report, place)


def grouped(members: Iterable[Member], *, known: Known | None = None, ambiguous: bool = False) -> Group:
    """Members as one group, whatever their order.

    >>> grouped([], ambiguous=True).members
    ()
    """
    return Group(tuple(sorted(members, key=lambda member: member.key)), known, ambiguous)


def joined(one: Group, other: Group) -> Group:
    """Two groups as one; the gazetteer's entry and the analyst's name are kept, `one`'s first.

    >>> joined(Group(()), Group((), given="Mira Sol")).given
    'Mira Sol'
    """
    members = {member.key: member for member in (*one.members, *other.members)}
    told = tuple(members[key] for key in sorted(members))
    return Group(told, one.known or other.known, one.ambiguous and other.ambiguous, one.given or other.given)


def members_of(report: Report, reading: Reading) -> list[Member]:
    """The entities of one report.

    >>> from onrecord.model import OffsetMap, Span
    >>> report = Report("r", "r", "", "", "Mira Sol spoke.", OffsetMap("utf-8", ()))
    >>> entity = Entity("Mira Sol", "person", "named", (Span(0, 8),), (Span(0, 8),))
    >>> members_of(report, Reading("r", "f", True, (), (entity,)))[0].names
    ('Mira Sol',)
    """
    text = report.text
    return [
        Member(
            report.id,
            index,
            entity,
            tuple(" ".join(span.exact(text).split()) for span in entity.names),
            tuple(text[span.end : span.end + 12] for span in entity.names),
        )
        for index, entity in enumerate(reading.entities)
    ]


def most_frequent(values: Sequence[Value]) -> Value | None:
    """The value that stands most often; of equals the first by code point.

    >>> most_frequent(["f", "m", "f"]), most_frequent(["b", "a"]), most_frequent([])
    ('f', 'a', None)
    """
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)
