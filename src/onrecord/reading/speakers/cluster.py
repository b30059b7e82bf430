"""Names of one report gathered into those who bear them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from onrecord.model import Span
from onrecord.reading.speakers.closed import ARTICLES, KEPT_TITLES, PARTICLES
from onrecord.reading.speakers.facts import Fact, facts_beside
from onrecord.reading.speakers.lexicon import Place, given_gender, plain, role_gender, role_head, singular
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.tokens import Sheet


@dataclass(slots=True)
class Draft:
    """Somebody or something while a report is being resolved; grows as mentions are found.

    Attributes:
        name: As `Entity.name`.
        kind: As `Entity.kind`.
        basis: As `Entity.basis`.
        mentions: Where it is mentioned, in any form; sorted when asked for.
        names: Those of `mentions` that are names.
        facts: What the report says that it is.
        roles: Words of those facts, singular, in lower case.
        gender: `f`, `m` or `u`.
        plural: Whether it is several.
        known: What the lexicons have.
        sure: Whether it is certainly an actor, not only words in capitals.
        subjects: Starts of those mentions that open a sentence's account, which the next pronoun mostly means.
        near: Words of a description's own ("Home Office" in "a Home Office spokesman"), for the unnamed.
    """

    name: str
    kind: str
    basis: str
    mentions: list[Span] = field(default_factory=list)
    names: list[Span] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    roles: frozenset[str] = frozenset()
    gender: str = "u"
    plural: bool = False
    known: Place | None = None
    sure: bool = True
    head: int = -1

    @property
    def person(self) -> bool:
        """Whether "he" or "she" can stand for it."""
        return self.kind == "person" or (self.kind == "unnamed" and not self.plural)

    @property
    def body(self) -> bool:
        """Whether "it" can stand for it."""
        return self.kind in {"organization", "country"}


def cluster(sheet: Sheet, mentions: Sequence[Mention]) -> tuple[list[Draft], list[int]]:
    """The bearers of a report's names, and for each mention the index of its bearer.

    >>> from onrecord.reading.speakers.mentions import find_mentions
    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("Mr. Lee met the Water Fund Office (WFO). Jo Lee said the WFO was late."))
    >>> [(draft.name, len(draft.names)) for draft in cluster(sheet, find_mentions(sheet))[0]]
    [('Jo Lee', 2), ('Water Fund Office', 2)]
    """
    groups = _groups(sheet, mentions)
    drafts: list[Draft] = []
    bearer = [-1] * len(mentions)
    for group in sorted(groups, key=lambda group: mentions[group[0]].first):
        for number in group:
            bearer[number] = len(drafts)
        drafts.append(_draft(sheet, [mentions[number] for number in group]))
    return drafts, bearer


def _groups(sheet: Sheet, mentions: Sequence[Mention]) -> list[list[int]]:
    """Mentions by bearer, each group in text order."""
    full = [number for number, mention in enumerate(mentions) if _is_full_person(sheet, mention)]
    groups: list[list[int]] = []
    for number in full:
        _join(groups, number, lambda one, other: _same_person(mentions[one], mentions[other]))
    for number, mention in enumerate(mentions):
        if len(mention.words) > 1 and mention.kind in {"person", "unknown"} and number not in full:
            groups.append([number])
    persons = len(groups)
    named_bodies = len(groups)
    for number, mention in enumerate(mentions):
        if mention.kind not in {"person", "unknown"}:
            if mention.kind == "organization" and not mention.sure and _of_person(mentions, groups[:persons], number) is not None:
                continue
            _join(groups, number, lambda one, other: _same_body(sheet, mentions[one], mentions[other]), start=named_bodies)
    placed = {number for group in groups for number in group}
    for number, mention in enumerate(mentions):
        if number in placed:
            continue
        at = _of_person(mentions, groups[:persons], number)
        if at is None:
            _join(groups, number, lambda one, other: mentions[one].words[-1] == mentions[other].words[-1], start=persons)
        else:
            groups[at].append(number)
    return [sorted(group) for group in groups]


def _is_full_person(sheet: Sheet, mention: Mention) -> bool:
    if mention.kind not in {"person", "unknown"} or len(mention.words) < 2:
        return False
    return mention.kind == "person"


def _join(groups: list[list[int]], number: int, same: Callable[[int, int], bool], *, start: int = 0) -> None:
    """Adds a mention to the first group that it is the same as, or to a new one."""
    for group in groups[start:]:
        if any(same(other, number) for other in group):
            group.append(number)
            return
    groups.append([number])


def _core(mention: Mention) -> list[str]:
    """The words of a person's name that tell persons apart: without initials, particles, kept titles."""
    words = [plain(word).lower() for word in mention.words]
    kept = [word for word in words if len(word) > 1 and word not in PARTICLES | KEPT_TITLES | {"jr", "sr", "ii", "iii"}]
    return kept or words


def _same_person(one: Mention, other: Mention) -> bool:
    """Whether two names can be one person's: "Donald J. Trump", "Donald Trump"; "Jo Lee", "Joanna Lee"."""
    a, b = _core(one), _core(other)
    short, long = sorted((a, b), key=len)
    if set(short) <= set(long) and (len(short) > 1 or short[0] in {long[0], long[-1]}):
        return True
    return a[-1] == b[-1] and len(a) > 1 and len(b) > 1 and (a[0][:3] == b[0][:3])


def _same_body(sheet: Sheet, one: Mention, other: Mention) -> bool:
    """Whether two names can be one body's: variants, an acronym of it, the first or last part of it."""
    if one.known and other.known:
        return (one.known.name, one.known.kind) == (other.known.name, other.known.kind)
    if (one.kind == "people") != (other.kind == "people") or {one.kind, other.kind} & {"country", "metonym", "people"}:
        return one.words == other.words and one.kind == other.kind
    a, b = ([word.lower() for word in mention.words if word.lower() not in ARTICLES] for mention in (one, other))
    if a == b or _introduced(sheet, one, other) or _acronym(one.words, other.words) or _acronym(other.words, one.words):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) < len(long) and (long[-len(short) :] == short if len(short) > 1 else long[0] == short[0]) and short != ["the"] and not role_head(short[0]) and len(short[0]) > 3 and len(long) < 5


def _introduced(sheet: Sheet, one: Mention, other: Mention) -> bool:
    """Whether a short form stands in brackets behind a name: "the Water Fund Office | (WFO) |"."""
    return other.first == one.last + 2 and sheet.word(one.last + 1) == "(" and sheet.word(other.last + 1) == ")"


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(long) < 2 or not short[0].replace(".", "").isupper() or len(short[0]) < 3:
        return False
    parts = [part for word in long for part in re.split(r"[-–]", word)]
    telling = [part[0].upper() for part in parts if part[:1].isupper()]
    return short[0].replace(".", "") in {"".join(telling), "".join(part[0].upper() for part in parts if part)}


def _of_person(mentions: Sequence[Mention], groups: Sequence[list[int]], number: int) -> int | None:
    """The group of full names that a single name belongs to; the likeliest where there are several."""
    mention = mentions[number]
    if len(mention.words) > 1:
        return None
    word = plain(mention.words[0]).lower()
    scored = []
    for at, group in enumerate(groups):
        names = [_core(mentions[other]) for other in group]
        place = max((3 if name[-1] == word else 2 if name[0] == word else 1 if word in name[1:] else 0) for name in names)
        if place:
            before = [other for other in group if other < number]
            nearest = max(before, default=-1)
            scored.append((place, _titled_alike(mentions, mention, group), bool(before), len(group) > 3 and len(group), nearest, -at))
    if not scored:
        return None
    return -max(scored)[-1]


def _titled_alike(mentions: Sequence[Mention], mention: Mention, group: Sequence[int]) -> bool:
    """Whether "Mrs. Clinton" may be one of a group by its first name's gender."""
    return True


def _draft(sheet: Sheet, group: Sequence[Mention]) -> Draft:
    text = sheet.page.text
    best = max(group, key=lambda mention: (_rank(mention), len(mention.words), len(mention.span), -mention.first))
    kind = _kind([mention for mention in group if mention.kind != "unknown"] or list(group), sheet)
    facts = [fact for mention in group for fact in facts_beside(sheet, mention)] if kind == "person" else []
    metonym = best.kind == "metonym" and best.known is not None
    return Draft(
        name=best.known.name if metonym and best.known else best.span.exact(text),
        kind="organization" if metonym else kind,
        basis="metonym" if metonym else "named",
        mentions=[mention.span for mention in group],
        names=[mention.span for mention in group],
        facts=facts,
        roles=role_words(sheet, facts),
        gender=_gender(sheet, group, facts) if kind == "person" else "u",
        plural=kind == "group",
        known=next((mention.known for mention in group if mention.known), None),
        sure=any(mention.sure for mention in group) and (kind != "person" or any(m.kind == "person" for m in group)),
        head=best.last,
    )


def _rank(mention: Mention) -> bool:
    return mention.kind != "unknown"


def _kind(group: Sequence[Mention], sheet: Sheet) -> str:
    kinds = [mention.kind for mention in group]
    kind = max(sorted(set(kinds)), key=kinds.count)
    if kind == "unknown":
        return "person"
    return {"people": "group", "metonym": "organization"}.get(kind, kind)


def role_words(sheet: Sheet, facts: Sequence[Fact]) -> frozenset[str]:
    """The words of facts, singular, in lower case, that a later description may take up."""
    words = {singular(plain(sheet.word(at))) for fact in facts for at in range(fact.first, fact.last + 1)}
    return frozenset(word for word in words if len(word) > 1 and word not in {"the", "of", "at", "for", "and", "'s"})


def _gender(sheet: Sheet, group: Sequence[Mention], facts: Sequence[Fact]) -> str:
    """Gender by title, then by role, then by given name."""
    for mention in group:
        for at in range(max(0, min(mention.title, mention.first - 1)), mention.first + 1):
            if (gender := role_gender(sheet.word(at))) != "u" and (at < mention.first or plain(sheet.word(at)) in KEPT_TITLES):
                return gender
    for fact in facts:
        if (gender := role_gender(sheet.word(fact.head))) != "u":
            return gender
    for mention in sorted(group, key=lambda mention: -len(mention.words)):
        for word in mention.words[:-1] if len(mention.words) > 1 else mention.words:
            if (found := given_gender(word)) in {"f", "m"}:
                return found
    return "u"
