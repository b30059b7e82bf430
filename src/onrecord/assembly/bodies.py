"""Countries, organizations, groups and the unnamed of all reports, brought together where they are surely one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.assembly.gazetteer import BRITISH, Known, generic, look_up
from onrecord.assembly.members import Group, Member, grouped
from onrecord.assembly.names import acronym_of, fold, listed
from onrecord.assembly.people import side_of
from onrecord.assembly.unite import components

LEGAL = listed("inc incorporated corp corporation ltd limited co plc llc lp sa ag gmbh nv the of and for")
"""Words that do not tell organizations apart."""

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
        group = chosen[key] or f"{key} in {member.report}"
        groups.setdefault(group, []).append(member)
        entries.update({group: known} if known else {})
    doubtful = {f"{key} in {member.report}" for member, key, _ in keyed if not chosen[key]}
    return [grouped(told, known=entries.get(key), ambiguous=key in doubtful) for key, told in sorted(groups.items())]


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
    if not is_named(member):
        return _holder(member) or alone, None
    known = next(
        filter(None, (look_up(name, side=side_of(member.entity)) for name in (member.called, *member.names))), None
    )
    if known:
        return f"known {known.id}", known
    words = telling_words(member.called)
    vague = generic(member.called) or set(words) <= COMMON or not any(map(str.isupper, member.called))
    return (alone if vague else _name_key(words)), None


def telling_words(name: str) -> tuple[str, ...]:
    """The words of an organization's name that tell it from others.

    >>> telling_words("the Sol River Co. Ltd")
    ('sol', 'river')
    """
    words = tuple(BRITISH.get(word, word) for word in fold(name).split())
    return tuple(word for word in words if word not in LEGAL) or words


def _name_key(words: Sequence[str]) -> str:
    return "name " + " ".join(sorted(words))


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
                if set(short) - COMMON and any(map(str.isupper, name)) and _name_key(short) != key:
                    found.setdefault(_name_key(short), set()).add(key)
    return found


def _bracketed(member: Member) -> list[str]:
    """Acronyms that stand in brackets right after a name, made of its initials."""
    marks = ((name, BRACKETED.match(after)) for name, after in zip(member.names, member.after, strict=True))
    return [mark[1] for name, mark in marks if mark and acronym_of(mark[1], name)]
