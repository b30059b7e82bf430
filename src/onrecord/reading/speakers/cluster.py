"""Names of one report gathered into those who bear them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from onrecord.model import Span
from onrecord.reading.speakers.closed import ARTICLES, CHAMBERS, KEPT_TITLES, NOT_IN_CORE
from onrecord.reading.speakers.facts import Fact, facts_beside
from onrecord.reading.speakers.family import another_of_family, is_woman
from onrecord.reading.speakers.lexicon import Place, given_gender, plain, role_gender, role_head, singular
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.places import is_place
from onrecord.reading.speakers.tokens import Sheet

CALLED = tuple(
    map(
        frozenset,
        (
            ("bill", "william"),
            ("bob", "robert"),
            ("dick", "richard"),
            ("jim", "james"),
            ("jimmy", "james"),
            ("jack", "john"),
            ("mike", "michael"),
            ("tony", "anthony"),
            ("chuck", "charles"),
            ("ted", "edward"),
            ("liz", "elizabeth"),
            ("kate", "katherine"),
        ),
    )
)
"""Given names and their short forms that do not begin alike."""


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
        gender: `f`, `m` or `u`; `n` for things that speak (a poll, a photograph).
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
        return self.kind == "person" or (self.kind == "unnamed" and not self.plural and self.gender != "n")

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
    [('Jo Lee', 2), ('Water Fund Office', 3)]
    """
    groups = _groups(sheet, mentions)
    drafts: list[Draft] = []
    bearer = [-1] * len(mentions)
    for group in sorted(groups, key=lambda group: mentions[group[0]].first):
        for number in group:
            bearer[number] = len(drafts)
        drafts.append(_draft(sheet, [mentions[number] for number in group], mentions))
    return drafts, bearer


def _groups(sheet: Sheet, mentions: Sequence[Mention]) -> list[list[int]]:
    """Mentions by bearer, each group in text order: full names, then bodies, then names of one word."""
    cores = [_core(mention) for mention in mentions]
    human = [number for number, mention in enumerate(mentions) if mention.kind in {"person", "unknown"}]
    full = [number for number in human if len(mentions[number].words) > 1]
    persons = _joined(full, lambda n: tuple(cores[n]), lambda one, other: _same_person(cores[one], cores[other]))
    by_word = _by_word(persons, cores)
    bodies: list[int] = []
    single = [number for number in human if len(mentions[number].words) == 1]
    for number, mention in enumerate(mentions):
        if mention.kind not in {"person", "unknown"}:
            borne = by_word.get(cores[number][0], {})
            named = any(worth > 1 and _is_certain(mentions, persons[at]) for at, worth in borne.items())
            (single if named and _may_be_person(sheet, mention) else bodies).append(number)
    same = partial(_same_bodies, sheet, mentions)
    others = _joined(bodies, lambda n: _body_key(mentions[n]), same)
    alone: dict[str, list[int]] = {}
    for number in sorted(single):
        at = _of_person(sheet, mentions, number, by_word, persons)
        (alone.setdefault(cores[number][0], []) if at is None else persons[at]).append(number)
    return [sorted(group) for group in (*persons, *others, *alone.values())]


def _body_key(mention: Mention) -> tuple[str, ...]:
    """What is the same wherever a body is named in the same way."""
    return (mention.known.kind, mention.known.name) if mention.known else (mention.kind, *mention.words)


def _joined(
    numbers: Sequence[int], key: Callable[[int], tuple[str, ...]], same: Callable[[int, int], bool]
) -> list[list[int]]:
    """Mentions put with the first group that they are the same as: by their key, else by comparison with each form."""
    groups: list[list[int]] = []
    by_key: dict[tuple[str, ...], list[int]] = {}
    forms: list[list[int]] = []
    for number in numbers:
        group = by_key.get(key(number))
        if group is None:
            at = next((at for at, some in enumerate(forms) if any(same(other, number) for other in some)), len(forms))
            if at == len(forms):
                groups.append([])
                forms.append([])
            forms[at].append(number)
            group = by_key[key(number)] = groups[at]
        group.append(number)
    return groups


def _is_certain(mentions: Sequence[Mention], group: Sequence[int]) -> bool:
    """Whether a full name is a person's by more than its looks: not "Acme Tower Moscow"."""
    return any(mentions[number].kind == "person" and mentions[number].sure for number in group)


def _may_be_person(sheet: Sheet, mention: Mention) -> bool:
    """Whether a single name of a body can be a person's, if one bears it: "Sun" after "Sun Qi", not "the Sun"."""
    if len(mention.words) > 1 or mention.kind not in {"organization", "metonym"} or mention.words[0].isupper():
        return False
    return sheet.word(mention.first - 1) != "the"


def _by_word(persons: Sequence[Sequence[int]], cores: Sequence[Sequence[str]]) -> dict[str, dict[int, int]]:
    """For each word of a full name the persons who bear it: 3 for a last name, 2 for a first, 1 for another."""
    found: dict[str, dict[int, int]] = {}
    for at, group in enumerate(persons):
        for number in group:
            core = cores[number]
            for place, word in enumerate(core):
                worth = 3 if place == len(core) - 1 else 2 if place == 0 else 1
                bearers = found.setdefault(word, {})
                bearers[at] = max(worth, bearers.get(at, 0))
    return found


def _core(mention: Mention) -> list[str]:
    """The words of a person's name that tell persons apart: without initials, particles, kept titles."""
    words = [plain(word).lower() for word in mention.words]
    given = len(words) > 1 and mention.words[0] == "Ben"  # Ben Lee, not Ali ben Lee
    kept = [word for n, word in enumerate(words) if len(word) > 1 and (word not in NOT_IN_CORE or (given and not n))]
    return kept or words


def _same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names can be one person's: "Donald J. Trump", "Donald Trump"; "Jo Lee", "Joanna Lee"."""
    short, long = sorted((a, b), key=len)
    if set(short) <= set(long) and (len(short) > 1 or short[0] in {long[0], long[-1]}):
        return True
    return a[-1] == b[-1] and len(a) > 1 and len(b) > 1 and (a[0][:3] == b[0][:3] or {a[0], b[0]} in CALLED)


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
    return (
        len(short) < len(long)
        and (long[-len(short) :] == short if len(short) > 1 else long[0] == short[0])
        and short != ["the"]
        and (long[1] == "of" or not CHAMBERS.intersection(short))
        and not role_head(short[0])
        and len(short[0]) > 3
        and len(long) < 5
    )


def _same_bodies(sheet: Sheet, mentions: Sequence[Mention], one: int, other: int) -> bool:
    return _same_body(sheet, mentions[one], mentions[other])


def _introduced(sheet: Sheet, one: Mention, other: Mention) -> bool:
    """Whether a short form stands in brackets behind a name: "the Water Fund Office | (WFO) |"."""
    return other.first == one.last + 2 and sheet.word(one.last + 1) == "(" and sheet.word(other.last + 1) == ")"


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(long) < 2 or not short[0].replace(".", "").isupper() or len(short[0]) < 3:
        return False
    parts = [part for word in long for part in re.split(r"[-–]", word)]
    telling = [part[0].upper() for part in parts if part[:1].isupper()]
    return short[0].replace(".", "") in {"".join(telling), "".join(part[0].upper() for part in parts if part)}


def _titled(sheet: Sheet, mention: Mention) -> str:
    """Gender by the title directly before a name: "Mr", "Mrs", "Baroness"."""
    for at in range(max(0, min(mention.title, mention.first - 1)), mention.first + 1):
        if (gender := role_gender(sheet.word(at))) != "u" and (
            at < mention.first or plain(sheet.word(at)) in KEPT_TITLES
        ):
            return gender
    return "u"


def _full_gender(sheet: Sheet, mentions: Sequence[Mention], group: Sequence[int]) -> str:
    """Gender of a full name's bearer, by a title before, else by the given name."""
    for number in group:
        if (gender := _titled(sheet, mentions[number])) != "u":
            return gender
    given = (given_gender(word) for number in group for word in mentions[number].words[:-1])
    return next((gender for gender in given if gender), "u")


def _of_person(
    sheet: Sheet,
    mentions: Sequence[Mention],
    number: int,
    by_word: dict[str, dict[int, int]],
    persons: Sequence[Sequence[int]],
) -> int | None:
    """The person that a name of one word belongs to; of several, who was named before, then often, then last."""
    bearers = by_word.get(_core(mentions[number])[0], {})
    gender = _titled(sheet, mentions[number])
    genders = {at: _full_gender(sheet, mentions, persons[at]) for at in bearers}
    if gender == "u" and {"f", "m"} <= set(genders.values()) and is_woman(sheet, _alike(mentions, number)):
        gender = "f"
    fitting = [at for at in bearers if {gender, genders[at]} != {"f", "m"}]
    fitting = [
        at
        for at in fitting
        if gender == genders[at] != "u"
        or not another_of_family(sheet, mentions, number, [n for n in persons[at] if len(mentions[n].words) > 1])
    ]

    def worth(at: int) -> tuple[int, bool, int, int, int]:
        before = [other for other in persons[at] if other < number]
        return bearers[at], bool(before), len(before), max(before, default=-1), -at

    return max(fitting, key=worth, default=None)


def _alike(mentions: Sequence[Mention], number: int) -> list[Mention]:
    """The mentions of the same words as one."""
    return [mention for mention in mentions if mention.words == mentions[number].words]


def _draft(sheet: Sheet, group: Sequence[Mention], mentions: Sequence[Mention]) -> Draft:
    text = sheet.page.text
    best = _fullest(group)
    kind = "person" if best.kind == "person" else _kind(group)
    land = best.words[0] in sheet.lands and len(best.words) == 1
    place = kind == "person" and (land or _is_place(sheet, group))
    kind = kind if not place else "country" if land else "organization"
    facts = [fact for mention in group for fact in facts_beside(sheet, mention, mentions)] if kind == "person" else []
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
        known=next((mention.known for mention in group if mention.known), None) if kind != "person" else None,
        sure=land or (not place and _is_sure(group, kind)),
        head=best.last,
    )


def _is_sure(group: Sequence[Mention], kind: str) -> bool:
    """Whether more than its shape speaks for a name, and for a person's being one."""
    return any(mention.sure for mention in group) and (kind != "person" or any(m.kind == "person" for m in group))


def _is_place(sheet: Sheet, group: Sequence[Mention]) -> bool:
    """Whether what might be a person is a place: "in Anzhar", and never "Mr Anzhar", "Jo Anzhar", "minister Anzhar"."""
    for mention in group:
        titled = mention.title < mention.first or _titled(sheet, mention) != "u"
        if titled or role_head(sheet.word(mention.first - 1)) or given_gender(mention.words[0]) is not None:
            return False
    return is_place(sheet, [(mention.first, mention.last) for mention in group])


def _fullest(group: Sequence[Mention]) -> Mention:
    """The mention with the fullest name: of a person's the commonest of several words, of a body's the longest."""
    times = Counter(mention.words for mention in group)

    titled = any(mention.title < mention.first for mention in group)
    alone = {mention.words[0] for mention in group if len(mention.words) == 1}

    def worth(mention: Mention) -> tuple[bool, int, int, bool, int, int]:
        nickname = plain(mention.words[0]) == "emperor" and titled  # what his critics call a president
        several = len(mention.words) > 1 and not nickname
        often = times[mention.words] if several and mention.kind == "person" else 0
        last = mention.words[-1] if mention.kind == "person" and several else ""
        family = last in alone and not last.isupper()  # Mira Sol, not Mira Sol Reporting
        return mention.kind != "unknown", several, often, family, 0 if nickname else len(mention.span), -mention.first

    return max(group, key=worth)


def _kind(group: Sequence[Mention]) -> str:
    kinds = [mention.kind for mention in group if mention.kind != "unknown"] or ["unknown"]
    kind = max(sorted(set(kinds)), key=kinds.count)
    if kind == "unknown":
        return "person"
    return {"people": "group", "metonym": "organization"}.get(kind, kind)


def role_words(sheet: Sheet, facts: Sequence[Fact]) -> frozenset[str]:
    """The words of facts, singular, in lower case, that a later description may take up."""
    words = {singular(plain(sheet.word(at))) for fact in facts for at in range(fact.first, fact.last + 1)}
    return frozenset(word for word in words if len(word) > 1 and word not in {"the", "of", "at", "for", "and", "'s"})


def _gender(sheet: Sheet, group: Sequence[Mention], facts: Sequence[Fact]) -> str:
    """Gender by title, then by the pronouns that take a bare family name up, then by given name, then by role."""
    for mention in group:
        if (gender := _titled(sheet, mention)) != "u":
            return gender
    if all(len(mention.words) == 1 for mention in group) and is_woman(sheet, group):
        return "f"
    for mention in sorted(group, key=lambda mention: -len(mention.words)):
        for word in mention.words[:-1] if len(mention.words) > 1 else mention.words:
            if (found := given_gender(word)) in {"f", "m"}:
                return found
    return next((gender for fact in facts if (gender := role_gender(sheet.word(fact.head))) != "u"), "u")
