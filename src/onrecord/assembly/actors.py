"""Entities of all reports as actors, each under one id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from onrecord.assembly.bodies import group_bodies, is_named
from onrecord.assembly.members import Group, Member, joined, members_of, most_frequent
from onrecord.assembly.names import fold, person_name
from onrecord.assembly.people import group_people
from onrecord.model import Actor, ActorMention, Cited, Reading, Report

NAMED_KINDS = ("person", "organization")
"""Kinds that readings of single reports confuse; the record's majority decides for a name of two words or more."""

LANDED_KINDS = ("person", "country")
"""The same for a name of one word: a report that has no adjective of a made-up land may take it for a surname."""


def gather(evidence: Iterable[tuple[Report, Reading]]) -> dict[str, Group]:
    """Entities of all reports in groups, one an actor, by id.

    >>> gather([])
    {}
    """
    members = list(chain.from_iterable(members_of(report, reading) for report, reading in evidence))
    kinds = _kinds(members)
    people = [member for member in members if is_named(member) and _kind(member, kinds) == "person"]
    persons = {member.key for member in people}
    found: dict[str, Group] = {}
    for group in (*group_people(people), *group_bodies(member for member in members if member.key not in persons)):
        found[group.id] = joined(found[group.id], group) if group.id in found else group
    return {ident: found[ident] for ident in sorted(found)}


def name_of(group: Group) -> str:
    """Canonical name of a group: the analyst's, a country's usual one, or the full name that most reports give.

    >>> name_of(Group((), given="Mira Sol"))
    'Mira Sol'
    """
    if group.given or (group.known and group.known.kind == "country"):
        return group.given or (group.known.name if group.known else "")
    counts = Counter(member.called for member in _named(group))
    full = [name for name in counts if not person_name(name).bare] if kind_of(group) == "person" else []
    plain = [name for name in full if not _widened(name, counts)]
    return min(plain or full or counts, key=lambda name: (-counts[name], -len(name.split()), name), default="")


def _widened(name: str, counts: Mapping[str, int]) -> bool:
    """Whether a name is another full one with more words in front or behind: "Staff Mira Sol", "Mira Sol Talks".

    Not where it is the usual form: "Ursula von der Leyen" beside a careless "der Leyen".
    """
    words = name.split()
    parts = {" ".join(words[first:last]) for first in range(len(words)) for last in range(first + 2, len(words) + 1)}
    return any(counts.get(part, 0) >= counts[name] and not person_name(part).bare for part in parts - {name})


def names_of(group: Group) -> tuple[str, ...]:
    """Every name a group was given, most frequent first, then by code point.

    >>> names_of(Group((), given="Mira Sol"))
    ('Mira Sol',)
    """
    counts = Counter(name for member in group.members for name in (*member.names, member.called) if name)
    counts.update([group.given] if group.given else [])
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def kind_of(group: Group) -> str:
    """What kind of actor a group is, by the gazetteer or by most reports.

    >>> kind_of(Group((), given="Mira Sol"))
    'person'
    """
    if group.known:
        return group.known.kind
    return most_frequent([member.entity.kind for member in _named(group)]) or "person"


def actor_of(group: Group, places: Mapping[str, int], redirects: Sequence[str] = ()) -> Actor:
    """A group as an actor of the record; `places` are the reports' places in it.

    >>> actor_of(Group((), given="Mira Sol"), {}).name
    'Mira Sol'
    """
    told = sorted(group.members, key=lambda member: (places[member.report], member.key))
    return Actor(
        group.id,
        name_of(group),
        names_of(group),
        kind_of(group),
        tuple(Cited(member.report, role) for member in told for role in member.entity.roles),
        _usual([Cited(member.report, member.entity.capacity) for member in told if member.entity.capacity]),
        _usual([Cited(member.report, member.entity.side) for member in told if member.entity.side]),
        tuple(ActorMention(member.report, span) for member in told for span in member.entity.mentions),
        tuple(sorted(redirects)),
        ("ambiguous",) if group.ambiguous else (),
    )


def _named(group: Group) -> Sequence[Member]:
    """The members with a name, or else all: a description that the analyst merged does not rename an actor."""
    return [member for member in group.members if is_named(member)] or group.members


def _kinds(members: Iterable[Member]) -> Mapping[str, str]:
    """The usual kind of each name of two words or more; and of one word, where as many take it for a land's as not."""
    counts: dict[str, list[str]] = {}
    for member in members:
        several = " " in member.called
        if is_named(member) and member.entity.kind in (NAMED_KINDS if several else LANDED_KINDS):
            counts.setdefault(fold(member.called), []).append(member.entity.kind)
    usual = {name: most_frequent(kinds) or "" for name, kinds in counts.items() if " " in name}
    lands = (name for name, kinds in counts.items() if " " not in name and 2 * kinds.count("country") >= len(kinds))
    return usual | dict.fromkeys(lands, "country")


def _kind(member: Member, kinds: Mapping[str, str]) -> str:
    kind = member.entity.kind
    return kinds.get(fold(member.called), kind) if kind in NAMED_KINDS else kind


def _usual(cited: Sequence[Cited]) -> Cited | None:
    """The most frequent value, as the first report that has it gives it."""
    value = most_frequent([cell.cell.value for cell in cited])
    return next((cell for cell in cited if cell.cell.value == value), None)
