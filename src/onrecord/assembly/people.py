"""Named people of all reports, brought together under one actor each."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.assembly.gazetteer import look_up
from onrecord.assembly.match import Profile, may_be_one, score
from onrecord.assembly.members import Group, Member, grouped, most_frequent
from onrecord.assembly.names import PersonName, fold, listed, person_name
from onrecord.assembly.unite import components
from onrecord.model import Entity

OFFICES = listed(
    "president secretary minister chancellor premier senator governor king queen prince mayor ambassador congressman "
    "congresswoman representative judge justice general admiral pope chairman chairwoman speaker"
)
"""Words that end a title which few people hold, and hardly two of one family at once."""

FULL = 2
"""Fullness of a name from which it is one person's in all reports."""

RARE = 20
"""A full name in less than one of so many reports, compared with another that fits too, does not make a name doubtful.
On 837 reports of one campaign, without this, a son named twice keeps 500 reports that say "Trump" apart."""


def group_people(members: Iterable[Member]) -> list[Group]:
    """One group a person, by what their names, titles and sides allow.

    A family name alone, or one with an initial, joins a full name when only one in the record fits (or fits best, or is
    all but alone). One that fits several stays by itself in each report, and is marked as ambiguous.

    >>> group_people([])
    []
    """
    told = _profiles(list(members))
    profiles = sorted(told, key=_order)
    pairs, doubtful = _settle(profiles)
    groups = [
        grouped(member for place in places for member in told[profiles[place]])
        for places in components(len(profiles), pairs)
        if not doubtful.intersection(places)
    ]
    return groups + [group for place in sorted(doubtful) for group in _by_report(told[profiles[place]])]


def offices(entity: Entity) -> frozenset[str]:
    """The offices among an entity's roles, by their last word: "U.S. Secretary of State" is a secretary.

    >>> from onrecord.model import Judged
    >>> roles = (Judged("U.S. Secretary of State", "title"), Judged("an adviser to the president", "apposition"))
    >>> sorted(offices(Entity("Clinton", "person", "named", (), roles=roles)))
    ['secretary']
    """
    heads = (
        fold(re.split(r",| (?:of|to|for|at|in|on|from|who|with)\b", role.value)[0]).split() for role in entity.roles
    )
    return OFFICES & {words[-1] for words in heads if words}


def side_of(entity: Entity) -> str:
    """Id of the country or organization that an entity speaks for, or its folded name, or nothing.

    >>> from onrecord.model import Judged
    >>> side_of(Entity("Lavrov", "person", "named", (), side=Judged("the Kremlin", "title")))
    'country:RU'
    """
    if entity.side is None:
        return ""
    known = look_up(entity.side.value)
    return known.id if known else fold(entity.side.value)


def _by_report(members: Sequence[Member]) -> list[Group]:
    reports = sorted({member.report for member in members})
    return [grouped((m for m in members if m.report == report), ambiguous=True) for report in reports]


def _order(profile: Profile) -> tuple[object, ...]:
    facts = (profile.sides, profile.offices, profile.apart)
    return (profile.name, profile.gender, *(tuple(sorted(fact)) for fact in facts))


def _profiles(members: Sequence[Member]) -> Mapping[Profile, list[Member]]:
    """Members by what is known of them: full names over all reports, bare ones with their own report's facts."""
    full: dict[str, list[Member]] = {}
    bare: list[tuple[Member, PersonName]] = []
    families: dict[str, dict[str, set[str]]] = {}
    for member in members:
        parts = person_name(member.called)
        if parts.bare:
            bare.append((member, parts))
            continue
        full.setdefault(_name(parts), []).append(member)
        for family in parts.families:
            families.setdefault(member.report, {}).setdefault(family, set()).add(_name(parts))
    profiles = {_full(name, told): told for name, told in full.items()}
    spread = _spread(bare)
    for member, parts in bare:
        apart = families.get(member.report, {}).get(parts.families[0], set())
        profile = _bare(member, parts, frozenset(apart))
        profiles.setdefault(replace(profile, reports=spread[profile.name]), []).append(member)
    return profiles


def _spread(bare: Iterable[tuple[Member, PersonName]]) -> dict[str, int]:
    """In how many reports each bare name stands."""
    reports: dict[str, set[str]] = {}
    for member, parts in bare:
        reports.setdefault(_name(parts), set()).add(member.report)
    return {name: len(found) for name, found in reports.items()}


def _name(parts: PersonName) -> str:
    return " ".join((*parts.words, parts.generation)).strip()


def _full(name: str, members: Sequence[Member]) -> Profile:
    gender = most_frequent([member.entity.gender for member in members if member.entity.gender != "u"])
    sides = frozenset(side_of(member.entity) for member in members) - {""}
    held = frozenset(office for member in members for office in offices(member.entity))
    return Profile(name, person_name(name), gender or "u", sides, held, reports=len({m.report for m in members}))


def _bare(member: Member, parts: PersonName, apart: frozenset[str]) -> Profile:
    sides = frozenset({side_of(member.entity)}) - {""}
    return Profile(_name(parts), parts, member.entity.gender, sides, offices(member.entity), apart)


def _settle(profiles: Sequence[Profile]) -> tuple[list[tuple[int, int]], set[int]]:
    """Pairs of profiles that are one person, and the places of the partial names that may be one of several people."""
    pairs: list[tuple[int, int]] = []
    unsettled: set[int] = set()
    partners = _partners(profiles)
    for place, profile in enumerate(profiles):
        chosen = _decisive(profile, [(profiles[other], other) for other in sorted(partners[place])])
        agreed = _agreed(profile, chosen, partners)
        if agreed is None:
            unsettled.add(place)
        else:
            pairs += [(place, other) for other in agreed]
    doubtful = {place for place in unsettled if profiles[place].fullness < FULL}
    return [pair for pair in pairs if not unsettled.intersection(pair)], doubtful


def _decisive(profile: Profile, partners: Sequence[tuple[Profile, int]]) -> list[tuple[Profile, int]]:
    """Of those a name may belong to, the ones that decide: fuller names before its peers, the most frequent first.

    For a partial name, the best match counts alone: "President Obama" is the Obama who is president.
    """
    fuller = [pair for pair in partners if pair[0].fullness > profile.fullness]
    if fuller and profile.fullness < FULL:
        best = max(score(profile, other) for other, _ in fuller)
        fuller = [pair for pair in fuller if score(profile, pair[0]) == best]
    peers = [pair for pair in partners if pair[0].fullness == profile.fullness]
    return sorted(fuller or peers, key=lambda pair: (-pair[0].reports, pair[1]))


def _agreed(
    profile: Profile, chosen: Sequence[tuple[Profile, int]], partners: Sequence[Container[int]]
) -> list[int] | None:
    """Places of those that are one person together, rare ones that contradict left out; None where others do."""
    most = max([other.reports for other, _ in chosen] + [profile.reports if profile.fullness >= FULL else 0])
    agreed: list[int] = []
    for other, place in chosen:
        if all(kept in partners[place] for kept in agreed):
            agreed.append(place)
        elif RARE * other.reports >= most:
            return None
    return agreed


def _partners(profiles: Sequence[Profile]) -> list[set[int]]:
    """For each profile, the places of those it may be one with; only those of one family name are compared."""
    blocks: dict[str, list[int]] = {}
    for place, profile in enumerate(profiles):
        for key in {*profile.parts.families, " ".join(profile.parts.words[:2])}:
            blocks.setdefault(key, []).append(place)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    found: list[set[int]] = [set() for _ in profiles]
    for one, other in pairs:
        if may_be_one(profiles[one], profiles[other]):
            found[one].add(other)
            found[other].add(one)
    return found
