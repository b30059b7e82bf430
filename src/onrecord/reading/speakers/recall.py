"""Whom a pronoun or a description means: the candidates, what speaks for each, and the likeliest."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from onrecord.model import Span
from onrecord.reading.page import Floats
from onrecord.reading.speakers.closed import (
    BODIES,
    DEFINITE,
    FORMER,
    LEADERS,
    LEARNED,
    OUTLETS,
    PEOPLE,
    PORTFOLIOS,
    SPEAKERS_FOR,
    TOLD_APART,
)
from onrecord.reading.speakers.clues import DESCRIPTION, PRONOUN, Clue, weigh
from onrecord.reading.speakers.cluster import Draft
from onrecord.reading.speakers.lexicon import capacity_of, nationalities, place, plain, singular
from onrecord.reading.speakers.phrases import Phrase
from onrecord.reading.speakers.tokens import Sheet

REACH = 12
"""Paragraphs that a pronoun reaches back over."""

FITS = {
    "leader": frozenset({"official", "legislator"}),
    "politician": frozenset({"official", "legislator", "former official"}),
    "lawmaker": frozenset({"legislator"}),
    "backbencher": frozenset({"legislator"}),
    "mp": frozenset({"legislator"}),
    "legislator": frozenset({"legislator"}),
    "parliamentarian": frozenset({"legislator"}),
    "academic": frozenset({"expert"}),
    "official": frozenset({"official", "adviser"}),
    "analyst": frozenset({"expert"}),
    "expert": frozenset({"expert"}),
    "researcher": frozenset({"expert"}),
    "scholar": frozenset({"expert"}),
    "diplomat": frozenset({"official", "former official"}),
    "author": frozenset({"expert", "media", "public"}),
    "boss": frozenset({"public", "official"}),
}
"""Words that take up whole sorts of people."""


@dataclass(slots=True)
class Memory:
    """Who has been mentioned and who has spoken, up to a place in the report.

    Attributes:
        sheet: The report.
        drafts: Everybody so far; grows.
        subjects: Starts of mentions that a sentence is about.
        spoken: Where each statement so far stands and the indexes of who made it, in text order.
    """

    sheet: Sheet
    drafts: list[Draft]
    subjects: set[int] = field(default_factory=set)
    spoken: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)

    def mention(self, draft: int, span: Span, *, subject: bool = False) -> None:
        """Notes that somebody is mentioned."""
        mentions = self.drafts[draft].mentions
        at = bisect.bisect_left(mentions, span)
        if at == len(mentions) or mentions[at] != span:
            mentions.insert(at, span)
        if subject:
            self.subjects.add(span.start)

    def speaks(self, at: int, drafts: Iterable[int]) -> None:
        """Notes who made the statement at an offset."""
        bisect.insort(self.spoken, (at, tuple(drafts)))

    def last_spoken(self, before: int) -> tuple[int, tuple[int, ...]] | None:
        """Where the last statement before an offset stands, and who made it."""
        at = bisect.bisect_left(self.spoken, (before, ())) - 1
        return self.spoken[at] if at >= 0 else None


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate with the share of the odds that it has.

    Attributes:
        draft: Index of the candidate.
        score: Sum of its features.
        odds: Its probability among the candidates.
        clue: What speaks for it.
    """

    draft: int
    score: float
    odds: float
    clue: Clue


@dataclass(frozen=True, slots=True)
class Sought:
    """The words that somebody is sought for.

    Attributes:
        phrase: The words.
        own: Content of the same statement, whose names are only spoken about.
        barred: Indexes of those it cannot be.
        description: Whether they describe.
    """

    phrase: Phrase
    own: tuple[Span, ...] = ()
    barred: frozenset[int] = frozenset()
    description: bool = False


def rank(memory: Memory, sought: Sought, candidates: Sequence[int]) -> list[Choice]:
    """Candidates by how likely the words mean them, likeliest first."""
    sheet = memory.sheet
    offset = sheet.tokens[sought.phrase.head].start
    clues = [(number, clue) for number in candidates if (clue := _clue(memory, sought, number, offset)) is not None]
    if not clues:
        return []
    affinities = _affinities(memory, sought, [number for number, _ in clues], offset)
    table = DESCRIPTION if sought.description else PRONOUN
    network = next(weight for feature, weight in table if feature.__name__ == "network")
    scores = [
        weigh(clue, table) + network * max(float(a), -6.0) for (_, clue), a in zip(clues, affinities, strict=True)
    ]
    best = max(scores)
    odds = [math.exp(score - best) for score in scores]
    total = sum(odds)
    choices = [Choice(n, score, odd / total, clue) for (n, clue), score, odd in zip(clues, scores, odds, strict=True)]
    return sorted(choices, key=lambda choice: (-choice.score, choice.draft))


def _clue(memory: Memory, sought: Sought, number: int, offset: int) -> Clue | None:
    """What speaks for one candidate; None where it is out of reach or of the other gender."""
    draft, sheet = memory.drafts[number], memory.sheet
    before = bisect.bisect_left(draft.mentions, offset, key=lambda span: span.start)
    genders = {draft.gender, sought.phrase.gender}
    unfit = number in sought.barred or not draft.mentions or genders == {"f", "m"}
    if unfit or (before == 0 and not sought.description):
        return None
    last = _outside(sheet, draft.mentions, before, sought.own)
    here, there = sheet.tokens[sought.phrase.head], sheet.tokens[sheet.at(last.start)]
    paragraphs = abs(here.paragraph - there.paragraph)
    if paragraphs > REACH and not sought.description:
        return None
    spoke, spoke_here = _spoke(memory, number, offset, here.paragraph)
    clue = Clue(
        sentences=abs(here.sentence - there.sentence),
        paragraphs=paragraphs,
        subject=last.start in memory.subjects,
        quoted=(there.quoted and not here.quoted) or any(own.contains(last) for own in sought.own),
        spoke=spoke,
        spoke_here=spoke_here,
        mentions=before,
        gender=1 if len(genders) == 1 and "u" not in genders else 0,
        affinity=0.0,
    )
    return _with_description(clue, memory, sought.phrase, draft) if sought.description else clue


def _with_description(clue: Clue, memory: Memory, phrase: Phrase, draft: Draft) -> Clue:
    role, nation, sort = _described(memory, phrase, draft)
    return replace(clue, role=role, nation=nation, sort=sort, later=clue.mentions == 0, bare=not draft.facts)


def _outside(sheet: Sheet, mentions: Sequence[Span], before: int, own: Sequence[Span]) -> Span:
    """The last mention, if possible not within the content that is ascribed nor in a quotation just before."""
    last = mentions[max(before - 1, 0)]
    for back in range(before - 1, max(before - 4, -1), -1):
        span = mentions[back]
        if any(each.contains(span) for each in own):
            continue
        if sheet.tokens[sheet.at(last.start)].paragraph - sheet.tokens[sheet.at(span.start)].paragraph < 3:
            return span
        break
    return last


def _spoke(memory: Memory, number: int, offset: int, paragraph: int) -> tuple[int | None, bool]:
    """How many statements ago somebody spoke, and whether in this paragraph."""
    at = bisect.bisect_left(memory.spoken, (offset, ()))
    for back in range(at - 1, max(at - 9, -1), -1):
        where, drafts = memory.spoken[back]
        if number in drafts:
            return at - 1 - back, memory.sheet.tokens[memory.sheet.at(where)].paragraph == paragraph
    return None, False


def _affinities(memory: Memory, sought: Sought, candidates: Sequence[int], offset: int) -> Floats:
    """Log probability that the network gives each candidate's last mention."""
    page = memory.sheet.page
    words = []
    for number in candidates:
        mentions = memory.drafts[number].mentions
        before = bisect.bisect_left(mentions, offset, key=lambda span: span.start)
        words.append(min(page.word_at(mentions[max(before - 1, 0)].end - 1), len(page.words) - 1))
    asking = min(page.word_at(offset), len(page.words) - 1)
    scores = page.affinity(asking, words)
    scores = scores - scores.max()
    logs: Floats = (scores - np.log(np.exp(scores).sum()))[:-1]
    return logs


def _described(memory: Memory, phrase: Phrase, draft: Draft) -> tuple[float, int, int]:
    """How well a description fits: words shared with its roles, nationality, sort."""
    sheet = memory.sheet
    head = singular(plain(sheet.word(phrase.head)))
    others = {
        singular(plain(sheet.word(at))) for at in range(phrase.first, phrase.last + 1) if at != phrase.head
    } - DEFINITE
    words = draft.roles | ({word.lower() for word in draft.name.split()} if not draft.person else frozenset())
    same = head in words or SAME.get(head) in words or (head == "leader" and bool(words & LEADERS))
    role = 3.0 * same + sum(1.0 for word in others if word in words) + float(same and bool(others) and others <= words)
    return role, _nation(memory, phrase, draft), _sort(sheet, phrase, draft, head, role)


def _nation(memory: Memory, phrase: Phrase, draft: Draft) -> int:
    sheet = memory.sheet
    wanted = _camps(sheet, range(phrase.first, phrase.last))
    if not any(camp == "country" for camp, _ in wanted) and (
        seat := _seat(sheet, range(phrase.first, phrase.head + 1))
    ):
        return _seated(sheet, seat, draft)
    if not wanted:
        return 0
    given = frozenset(camp for fact in draft.facts for camp in _camps(sheet, range(fact.first, fact.last + 1)))
    if wanted & given:
        return 1
    return -1 if {camp[0] for camp in wanted} & {camp[0] for camp in given} else 0


def _seat(sheet: Sheet, tokens: Sequence[int]) -> str:
    """The place that a legislator is said to sit for: "kentucky" in "the Kentucky Republican"; empty for none."""
    if not tokens or plain(sheet.word(tokens[-1])) not in SEATED:
        return ""
    named = [at for at in tokens[:-1] if sheet.tokens[at].capital and not sheet.tokens[at].first]
    named = [at for at in named if sheet.tokens[at].text not in PARTIES and not country_of(sheet.tokens[at].text)]
    return plain(sheet.word(named[-1])) if named and named[-1] == tokens[-2] else ""


def _seated(sheet: Sheet, seat: str, draft: Draft) -> int:
    """Whether somebody sits for a place, or for another: "Jo Lee of Kentucky", "Kim Roe, Maine Republican"."""
    if seat in draft.roles:
        return 1
    return -1 if any(_seat(sheet, range(fact.first, fact.head + 1)) for fact in draft.facts) else 0


def _camps(sheet: Sheet, tokens: Iterable[int]) -> frozenset[tuple[str, str]]:
    """Countries and parties that words tell, each with what it is."""
    found = set()
    for at in tokens:
        text = sheet.tokens[at].text
        if text in PARTIES:
            found.add(("party", PARTIES[text]))
        elif country := country_of(text) or sheet.lands.get(text, ""):
            found.add(("country", country))
    return frozenset(found)


SAME = {
    "judge": "justice",
    "justice": "judge",
    "lawyer": "attorney",
    "attorney": "lawyer",
    "adviser": "advisor",
    "advisor": "adviser",
    "premier": "minister",
    "aide": "adviser",
    "boss": "chief",
    "chief": "executive",
    "head": "director",
    "director": "head",
    "mp": "politician",
    "lawmaker": "senator",
    "businessman": "billionaire",
    "academic": "professor",
    "scientist": "researcher",
    "researcher": "scientist",
    "campaigner": "activist",
    "activist": "campaigner",
    "ceo": "executive",
    "founder": "co-founder",
    "spokesperson": "spokesman",
    "doctor": "physician",
    "teen": "student",
}
"""Roles that reports use for one another."""

SEATED = frozenset(("republican", "democrat", "senator", "congressman", "congresswoman", "lawmaker", "governor"))
"""What legislators and governors are called by the place that elects them."""

PARTIES = {
    "Republican": "R", "GOP": "R", "Democratic": "D", "Democrat": "D", "Labour": "L", "Conservative": "C", "Tory": "C",
    "Libertarian": "B", "Green": "G", "Liberal": "I", "SNP": "S", "Labor": "L",
}  # fmt: skip
"""Words that tell a party beside a role."""


def country_of(word: str) -> str:
    """Country that a word as written tells: its name, its people, its capital as a metonym; empty if none.

    >>> country_of("Chinese"), country_of("Kremlin"), country_of("table")
    ('China', 'Russia', '')
    """
    if not word[:1].isupper():
        return ""
    if word in nationalities():
        return nationalities()[word]
    found = place(word)
    return found.country if found and found.kind in {"country", "metonym"} else ""


def _sort(sheet: Sheet, phrase: Phrase, draft: Draft, head: str, role: float) -> int:
    if draft.body:
        return _body_sort(sheet, phrase, draft, head)
    foreign = _foreign(sheet, phrase, draft.roles)
    if _other_office(sheet, phrase, draft, head) or (foreign and head in SPEAKERS_FOR and not draft.facts):
        return -1
    if role >= 3 and not (foreign and head == "leader"):
        return 1
    if head in PEOPLE and head not in FITS:
        return 0
    capacities = _capacities(sheet, draft)
    if draft.facts and foreign:
        return -1
    if head in FITS:
        return 0 if not capacities else 1 if capacities & FITS[head] else -1
    own = capacity_of([head])
    return -1 if draft.facts and own and own not in capacities else 0


def _other_office(sheet: Sheet, phrase: Phrase, draft: Draft, head: str) -> bool:
    """Whether somebody holds another office of the same name: "the prime minister" of a foreign minister."""
    wanted = _fields(sheet, range(phrase.first, phrase.head))
    same = [fact for fact in draft.facts if singular(plain(sheet.word(fact.head))) == head]
    held = [_fields(sheet, range(fact.first, fact.last + 1)) for fact in same]
    return bool(wanted and held) and all(fields and not fields & wanted for fields in held)


def _fields(sheet: Sheet, tokens: Iterable[int]) -> frozenset[str]:
    """What an office is for: "energy" and "water", or "prime"."""
    return frozenset(sheet.word(at) for at in tokens) & (PORTFOLIOS | {"prime"})


def _foreign(sheet: Sheet, phrase: Phrase, words: frozenset[str]) -> bool:
    """Whether a description names something that a candidate is not known by: "the FBI director" of a senator."""
    named = [t for t in sheet.tokens[phrase.first : phrase.last + 1] if t.capital and not t.first]
    return any(t.text not in PARTIES and not country_of(t.text) and plain(t.text) not in words for t in named)


def _capacities(sheet: Sheet, draft: Draft) -> frozenset[str]:
    told = [[sheet.word(at) for at in range(fact.first, fact.head + 1)] for fact in draft.facts]
    found = {"former official" if FORMER & set(words) else capacity_of(words) for words in told}
    return frozenset(found | ({"expert"} if draft.roles & LEARNED else set())) - {""}


def _body_sort(sheet: Sheet, phrase: Phrase, draft: Draft, head: str) -> int:
    """Whether "the agency", "the party" fits a body by what it is called or known as."""
    sort = draft.known.sort if draft.known else ""
    if not sort and draft.basis == "described":
        sort = draft.name.split()[-1].lower()
    if _foreign(sheet, phrase, frozenset(plain(draft.name).split())):
        return -1
    if head in sort.split() or head in draft.name.lower().split():
        return 1
    if head in {"department", "ministry", "office"} and sort in {"ministry", "government"}:
        return 1
    if head in OUTLETS:
        return int(sort in OUTLETS)
    other = head in TOLD_APART and sort in TOLD_APART and head != sort
    return -1 if other or head not in BODIES else 0


def confidence(choices: Sequence[Choice], *, most: float) -> float:
    """Share of such choices that are right, by how far the first is ahead; never above `most`."""
    return round(min(most, 0.3 + 0.7 * choices[0].odds), 2)
