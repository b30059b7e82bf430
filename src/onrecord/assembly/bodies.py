"""Countries, organizations, groups and the unnamed of all reports, brought together where they are surely one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from onrecord.assembly.gazetteer import BRITISH, Known, generic, look_up, nationality
from onrecord.assembly.members import Group, Member, grouped
from onrecord.assembly.names import acronym_of, fold, listed
from onrecord.assembly.people import side_of
from onrecord.assembly.unite import components

LEGAL = listed("inc incorporated corp corporation ltd limited co plc llc lp sa ag gmbh nv the of and for")
"""Words that do not tell organizations apart."""

BODIES = ("organization", "country", "group")
"""Kinds that the gazetteer knows."""

COMMON = listed(
    "committee council commission ministry department agency board office bank court party union group association "
    "university institute center house senate congress parliament government embassy army police military company "
    "administration authority assembly foundation fund league movement service bureau federation cabinet"
)
"""Words that, alone, name another body in each report."""

OFFICE = re.compile(
    r"\b(president|prime minister|chancellor|premier|king|queen|emir|foreign minister|defense minister|"
    r"finance minister|interior minister|secretary of state|defense secretary|foreign secretary|"
    r"head of state|supreme leader|pope)\b"
)
"""Offices that one person holds at a time."""

NOT_THE_HOLDER = re.compile(
    r"\b(former|ex|vice|deputy|acting|spokes\w+|advis\w+|aides?|ally|official|assistant|candidate)\b"
)

SEATED = re.compile(r"(?P<body>(?:\w+ )*(?:government|ministry|parliament|authorities)) in (?P<seat>[A-Z]\w+)$")
"""A body told by where it sits: "the government in Kyiv"."""

SHARED = "shared "
"""How the key of a name begins that is nobody's alone."""

BRACKETED = re.compile(r"^[”\"’]? \(([A-Z][A-Za-z.&]{1,9})\)")
"""A short form right after a name: "the Security Service of Ukraine (SBU)"."""


def group_bodies(members: Iterable[Member]) -> list[Group]:
    """One group an organization or country; the unnamed by themselves, but for the holder of one country's office.

    >>> group_bodies([])
    []
    """
    keyed = [(member, *_key(member)) for member in sorted(members, key=lambda member: member.key)]
    chosen = _united(keyed)
    groups: dict[str, list[Member]] = {}
    entries: dict[str, Known] = {}
    for member, key, known in keyed:
        group = chosen[key] if not _apart(key, chosen) else f"{key} in {member.report}"
        groups.setdefault(group, []).append(member)
        entries.update({group: known} if known else {})
    doubtful = {f"{key} in {member.report}" for member, key, _ in keyed if not chosen[key]}
    return [grouped(told, known=entries.get(key), ambiguous=key in doubtful) for key, told in sorted(groups.items())]


def _apart(key: str, chosen: Mapping[str, str]) -> bool:
    """Whether a key's members stay by report: it may be one of several, or a ministry whose country nobody tells."""
    return not chosen[key] or (key.startswith(SHARED) and chosen[key] == key)


def is_named(member: Member) -> bool:
    """Whether a member has a name, not a description alone.

    >>> from onrecord.model import Entity
    >>> is_named(Member("r", 0, Entity("Western officials", "unnamed", "described", ()), ()))
    False
    """
    return member.entity.basis != "described" and member.entity.kind != "unnamed"


def _key(member: Member) -> tuple[str, Known | None]:
    """What a member is grouped by: its gazetteer entry, its name, its office, or its own place."""
    alone = "alone " + " ".join(map(str, member.key))
    known = _known(member)
    if known:
        return f"known {known.id}", known
    if not is_named(member) and not _proper(member):
        return _holder(member) or alone, None
    if member.entity.kind == "group" and is_named(member):
        return "people " + fold(member.called), None  # what Russians think is not what Russia says
    words, side = telling_words(member.called), side_of(member.entity)
    placed = (*words, side) if side.startswith("country:") and _placeless(words) else words
    if _placeless(placed) and not side:
        return _shared_key(placed), None
    return (alone if _vague(placed, member.called) else _name_key(placed)), None


def _proper(member: Member) -> bool:
    """Whether a description of an organization holds a name that no other shares: "the Trump administration"."""
    words = (word for word in member.called.split() if word[:1].isupper())
    telling = (fold(word) for word in words)
    return member.entity.kind == "organization" and any(
        word not in COMMON and not nationality(word) for word in telling
    )


def _known(member: Member) -> Known | None:
    """The gazetteer's entry for a body, named or described: "China's finance ministry"."""
    if member.entity.kind not in BODIES and member.entity.basis != "metonym":
        return None
    names = (member.called, *member.names)
    if (seat := SEATED.match(member.called)) and (land := look_up(seat["seat"])) is not None:
        return look_up(f"{land.name} {seat['body']}") or look_up(seat["body"], side=land.id)
    return next(filter(None, (look_up(name, side=side_of(member.entity)) for name in names)), None)


def _placeless(words: Sequence[str]) -> bool:
    """Whether a ministry's name does not say whose it is: "the Commerce Ministry"."""
    whose = any(word.startswith("country:") or nationality(word) for word in words)
    return "ministry" in words and len(words) > 1 and not whose


def _vague(words: Sequence[str], name: str) -> bool:
    """Whether a name means another body in each report: "the Committee", "the Commerce Ministry" of nowhere said."""
    whose = any(word.startswith("country:") for word in words)
    return not whose and (set(words) <= COMMON or generic(name) or not any(map(str.isupper, name)))


def telling_words(name: str) -> tuple[str, ...]:
    """The words of an organization's name that tell it from others.

    >>> telling_words("the Sol River Co. Ltd")
    ('sol', 'river')
    """
    words = tuple(BRITISH.get(word, word) for word in fold(name).split())
    return tuple(word for word in words if word not in LEGAL) or words


def _shared_key(words: Iterable[str]) -> str:
    """The key of a name that several countries' bodies may have, without the country."""
    return SHARED + " ".join(sorted(word for word in words if not nationality(word)))


def _name_key(words: Sequence[str]) -> str:
    """Words in one order, a country's name and its adjective alike: "Chinese Commerce Ministry"."""
    return "name " + " ".join(sorted(nationality(word) or word for word in words))


def _holder(member: Member) -> str | None:
    """The one holder of an office: "the Ukrainian foreign minister" in two reports."""
    description = fold(member.called).removeprefix("the ")
    side = side_of(member.entity)
    single = (
        OFFICE.search(description)
        and not NOT_THE_HOLDER.search(description)
        and not description.startswith(("a ", "an "))
    )
    return f"office {description} of {side}" if single and side.startswith("country:") else None


def _united(keyed: Sequence[tuple[Member, str, Known | None]]) -> dict[str, str]:
    """For each key, the group it belongs to: its own or the longer name's; nothing where that may be one of several."""
    longer = _short_forms(keyed)
    keys = sorted({key for _, key, _ in keyed})
    place = {key: number for number, key in enumerate(keys)}
    pairs = {short: [(place[short], place[key]) for key in found] for short, found in longer.items() if short in place}
    sure = components(len(keys), (pair[0] for pair in pairs.values() if len(pair) == 1))
    group = {number: min((keys[n] for n in numbers), key=_weight) for numbers in sure for number in numbers}
    doubtful = {
        short for short, pair in pairs.items() if len({group[other] for _, other in pair} - {group[place[short]]}) > 1
    }
    joined = [pair for short, several in pairs.items() if short not in doubtful for pair in several]
    for numbers in components(len(keys), joined):
        group.update(dict.fromkeys(numbers, min((keys[n] for n in numbers), key=_weight)))
    return {key: "" if key in doubtful else group[place[key]] for key in keys}


def _weight(key: str) -> tuple[bool, str]:
    """What stands in the gazetteer gives a group its name."""
    return (not key.startswith("known "), key)


def _short_forms(keyed: Sequence[tuple[Member, str, Known | None]]) -> dict[str, set[str]]:
    """For each short form that some report gives for a longer name, the keys of what it may be short for."""
    found: dict[str, set[str]] = {}
    for member, key, _ in keyed:
        if key.startswith(("name ", "known ")):
            for name in (*member.names, *_bracketed(member)):
                short = telling_words(name)
                if "ministry" in short:
                    found.setdefault(_shared_key(short), set()).add(key)
                if set(short) - COMMON and any(map(str.isupper, name)) and _name_key(short) != key:
                    found.setdefault(_name_key(short), set()).add(key)
    return found


def _bracketed(member: Member) -> list[str]:
    """Acronyms that stand in brackets right after a name, made of its initials."""
    marks = ((name, BRACKETED.match(after)) for name, after in zip(member.names, member.after, strict=True))
    return [mark[1] for name, mark in marks if mark and acronym_of(mark[1], name)]
