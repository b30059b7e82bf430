"""How two tellings of one matter stand to one another: rules, the first that holds decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.assembly.accounts.counting import clash, two_counts
from onrecord.assembly.accounts.counts import Number
from onrecord.assembly.accounts.denial import contained, gainsaid, negations, repeats
from onrecord.assembly.accounts.match import (
    Pair,
    all_words,
    likelihood,
    of_one_event,
    one_event,
    one_speaker,
    same_head,
)
from onrecord.assembly.accounts.telling import Clause, Spans, Telling
from onrecord.assembly.accounts.words import bare_words
from onrecord.assembly.names import listed
from onrecord.model import Stance

HELD = frozenset(("held", "claimed"))
UNDONE = frozenset(("denied", "did_not_happen"))
AHEAD = frozenset(("planned", "possible", "demanded", "conditional"))

LIKE, VERY_LIKE = 0.5, 0.6
"""Nearness of two clauses by their words from which they differ in a number or a negation, and in hardly anything else.
Below them contradictions on the tuning stories were mostly of two matters."""

SURE = 0.8
"""How sure it must be that two clauses are of one matter to differ in a number, a day or a negation where they are not
much alike by their words."""

LONG = 10
"""Words of a sentence that no two reports have by chance."""

NARROW = 4
"""Days up to which a date says on what day."""

NOT_DENIED = re.compile(
    r"\b(?:not|n[’']t|no)\s+(?:only|just|merely|yet|longer|necessarily|simply)\b|\buntil\b|\bunless\b|\bbefore\b", re.I
)
"""Negations that deny nothing, or not for good: "not only", "not yet"."""

WITHIN = re.compile(r"\b(?:in|among|across|near|at|around|throughout|outside|within)\s+((?:[\w’'-]+\s?){1,4})")

ENDING = "lifted cancelled dropped scrapped revoked abandoned reopened resumed ended"
"""Words for what is done with what was there before."""

ANSWERS = listed(
    "for against yes no support supports supported supporting oppose opposes opposed opposing favour favours favor "
    "favors back backs backed approve approves approved disapprove disapproves reject rejects rejected trust distrust "
    "agree agrees disagree disagrees want wants stay leave remain more less better worse undecided unsure"
)
"""Words for what people answer: a third against and two thirds for are no contradiction."""

TOLL = "killed dead died wounded injured missing arrested detained displaced victims casualties"
"""Words for whom a rising number is no contradiction, but a later count."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one telling stands to another.

    Attributes:
        kind: As `Link.kind`.
        ours: The words that bear it in the one.
        theirs: In the other.
        sure: That it is this kind, given that both tell of one matter.
    """

    kind: str
    ours: Spans
    theirs: Spans
    sure: float


def relate(pair: Pair) -> Verdict | None:
    """How two tellings of one matter stand to one another; the first must not be from a later report.

    None where on one day they count the like differently and share too little else to be of one matter: "the index fell
    66 points", "the index fell 617 points".

    >>> [rule.__name__ for rule in RULES][:2]
    ['turned_round', 'settled_figures']
    """
    if repeats(pair) and pair.one.clauses and not same_head(pair):
        return None
    unlike = _clash(pair)
    if unlike and all_words(pair) < LIKE and not (counted_otherwise(pair) or set_right(pair)):
        return Verdict("later_version", (unlike[0].span,), (unlike[1].span,), 0.5) if _later(pair) else None
    return next(verdict for rule in RULES if (verdict := rule(pair)))


def turned_round(pair: Pair) -> Verdict | None:
    """The same actor is for it and, another day, against it: "Oster backs the truce", "Oster: no truce"."""
    if not one_speaker(pair) or not _later(pair) or repeats(pair):
        return None
    for one in pair.one.stances:
        for other in pair.other.stances:
            if _opposed(one, other) and _one_matter(pair, one, other):
                return Verdict("changed_position", one.value.evidence, other.value.evidence, 0.8)
    return None


def settled_figures(pair: Pair) -> Verdict | None:
    """The record's figures in them contradict one another, or agree."""
    for one in pair.one.figures:
        for other in pair.other.figures:
            if other.id in one.contradicts:
                return Verdict("other_number", (one.span,), (other.span,), 0.85)
    return None


def counted_otherwise(pair: Pair) -> Verdict | None:
    """They count the dead of one place, or measure the same days, otherwise: "290 in August", "315 in August"."""
    found = clash(pair)
    if found is None:
        return None
    return Verdict("later_version" if found.rises else "other_number", (found.ours,), (found.theirs,), 0.85)


def set_right(pair: Pair) -> Verdict | None:
    """A sentence of one source told again with another number: "61 per cent support it", then "51 per cent"."""
    one, other = pair.one.numbers, pair.other.numbers
    if pair.one.source != pair.other.source or not repeats(pair) or len(one) != len(other):
        return None
    if len(pair.one.sentence) < LONG or len(set(one) & set(other)) == len(one):
        return None
    for ours, theirs in zip(one, other, strict=True):
        if ours.units == theirs.units and not ours.meets(theirs):
            return Verdict("other_number", (ours.span,), (theirs.span,), 0.85)
    return None


def other_count(pair: Pair) -> Verdict | None:
    """They count the same, and not alike: "12 were killed in the port", "15 were killed in the port"."""
    unlike = _clash(pair)
    if unlike is None:
        return None
    one, other = unlike
    kind, sure = _kind_of_clash(pair, one, other)
    return Verdict(kind, (one.span,), (other.span,), sure)


def called_untrue(pair: Pair) -> Verdict | None:
    """One has it said to be untrue: "withdrew its invitation", "reports that it withdrew its invitation are untrue"."""
    if not gainsaid(pair):
        return None
    kind = "changed_position" if one_speaker(pair) and _later(pair) else "denial"
    return Verdict(kind, _denying(pair.one), _denying(pair.other), 0.85)


def denied(pair: Pair) -> Verdict | None:
    """One says it and the other that it is not so: "the dam was opened", "the dam was not opened"."""
    if repeats(pair):
        return None
    for one, other in _same_clauses(pair):
        if one.negative != other.negative and not {one.factuality, other.factuality} - {"actual", "denied"}:
            ours, theirs = one.denying or pair.one.spans, other.denying or pair.other.spans
            asserting = pair.other if one.negative else pair.one
            if not _one_saying(pair) or NOT_DENIED.search(f"{pair.one.exact()} | {pair.other.exact()}"):
                return None
            if negations(asserting):
                return None
            if one.negative and _later(pair) and not pair.one.speakers:
                return Verdict("later_version", ours, theirs, 0.7)
            kind = "changed_position" if one_speaker(pair) and _later(pair) else "denial"
            return Verdict(kind, ours, theirs, 0.75)
    return None


def status_denied(pair: Pair) -> Verdict | None:
    """Of one event, one has it held and the other denied: "met in Corvane", "no meeting took place"."""
    told = {pair.one.status, pair.other.status}
    if repeats(pair) or not (of_one_event(pair) and told & HELD and told & UNDONE):
        return None
    if _later(pair) and pair.one.status in UNDONE:
        return Verdict("later_version", pair.one.spans, pair.other.spans, 0.7)
    return Verdict("denial", _denying(pair.one), _denying(pair.other), 0.75)


def other_day(pair: Pair) -> Verdict | None:
    """They put the same on two days: "seized two trawlers on Feb. 9", "on Feb. 10"."""
    one, other = pair.one, pair.other
    if one.days is None or other.days is None or one.days.meets(other.days) or repeats(pair):
        return None
    if max(one.days.length, other.days.length) > NARROW or not same_head(pair):
        return None
    if all_words(pair) < VERY_LIKE and likelihood(pair) < SURE:
        return None
    if _later(pair) and AHEAD & {one.clauses[0].factuality, other.clauses[0].factuality}:
        return Verdict("later_version", one.dated or one.spans, other.dated or other.spans, 0.6)
    if of_one_event(pair) or not _later(pair):
        return Verdict("other_date", one.dated or one.spans, other.dated or other.spans, 0.8)
    return None


def came_about(pair: Pair) -> Verdict | None:
    """What was ahead in the earlier report is done in the later: "plans to raise tariffs", "raised tariffs"."""
    if not _later(pair):
        return None
    if one_event(pair) and pair.one.status == "scheduled" and pair.other.status in HELD:
        return Verdict("later_version", pair.one.spans, pair.other.spans, 0.8)
    for one, other in _same_clauses(pair):
        if one.factuality == "planned" and other.factuality == "actual" and other.past and not other.negative:
            return Verdict("later_version", pair.one.spans, pair.other.spans, 0.6)
    return None


def brought_to_an_end(pair: Pair) -> Verdict | None:
    """The later report has it ended: "imposed a curfew", "lifted the curfew"."""
    ours, theirs = ({clause.meaning for clause in telling.clauses} for telling in (pair.one, pair.other))
    if _later(pair) and theirs & bare_words(ENDING) - ours and pair.one.words.isdisjoint(bare_words(ENDING)):
        return Verdict("later_version", pair.one.spans, pair.other.spans, 0.6)
    return None


def other_words_for_it(pair: Pair) -> Verdict | None:
    """They count it alike in other words: "more than 600 points", "617 points"; "a third", "34 percent"."""
    for one, other in _like(pair):
        if one.meets(other) and (one.value != other.value or one.exact != other.exact):
            return Verdict("other_wording", (one.span,), (other.span,), 0.8)
    return None


def agreeing(pair: Pair) -> Verdict:
    """Nothing tells them apart."""
    return Verdict("agrees", pair.one.spans, pair.other.spans, 0.95)


RULES: tuple[Callable[[Pair], Verdict | None], ...] = (
    turned_round,
    settled_figures,
    counted_otherwise,
    set_right,
    other_count,
    status_denied,
    called_untrue,
    denied,
    other_day,
    came_about,
    brought_to_an_end,
    other_words_for_it,
    agreeing,
)


def _one_saying(pair: Pair) -> bool:
    """Whether two clauses say the same but for a negation: alike by their words, or all that the shorter says beyond
    the actors stands in the other: "Doravets withdrew its invitation", "that Sarvia withdrew its invitation"."""
    return all_words(pair) >= VERY_LIKE or (likelihood(pair) >= SURE and bool(same_head(pair))) or contained(pair)


def _later(pair: Pair) -> bool:
    """Whether the other is from a later day."""
    return (pair.other.published or 0) > (pair.one.published or 0)


def _same_clauses(pair: Pair) -> Iterator[tuple[Clause, Clause]]:
    """Clauses of both that hang on the same word."""
    yield from ((one, other) for one in pair.one.clauses for other in pair.other.clauses if one.head == other.head)


def _denying(telling: Telling) -> Spans:
    return next((clause.denying for clause in telling.clauses if clause.denying), telling.spans)


def _opposed(one: Stance, other: Stance) -> bool:
    values = {one.value.value.removesuffix("_if"), other.value.value.removesuffix("_if")}
    return values == {"agrees", "disagrees"} and not (one.ascribed or other.ascribed)


def _one_matter(pair: Pair, one: Stance, other: Stance) -> bool:
    """Whether two stances are towards the same, by the words that name it."""
    ours, theirs = _matter(pair.one, one), _matter(pair.other, other)
    shared = ours & theirs
    return len(shared) > 1 and 2 * len(shared) >= max(len(ours), len(theirs))


def _matter(telling: Telling, stance: Stance) -> frozenset[str]:
    return bare_words(" ".join(span.exact(telling.text) for span in stance.matter))


def _like(pair: Pair) -> Iterator[tuple[Number, Number]]:
    """Numbers of both that count the like."""
    yield from ((one, other) for one in pair.one.numbers for other in pair.other.numbers if one.like(other))


def _clash(pair: Pair) -> tuple[Number, Number] | None:
    """The one number of each that counts the like and cannot be the same; none where either has several."""
    found = list(_like(pair))
    agreed = {figure.id for figure in pair.one.figures} & {ident for f in pair.other.figures for ident in f.agrees}
    if len(found) != 1 or agreed or found[0][0].meets(found[0][1]) or two_counts(pair):
        return None
    return None if "percent" in found[0][0].units and _answers(pair.one) != _answers(pair.other) else found[0]


def _answers(telling: Telling) -> frozenset[str]:
    """Which answers the shares of a poll are of."""
    return ANSWERS & frozenset(telling.exact().lower().split())


def _kind_of_clash(pair: Pair, one: Number, other: Number) -> tuple[str, float]:
    """Whether two numbers differ by what they cover, by when they were told, or contradict one another."""
    if _other_scope(pair):
        return "other_scope", 0.7
    if _later(pair):
        rising = other.value > one.value and not bare_words(TOLL).isdisjoint(pair.one.words | pair.other.words)
        return "later_version", 0.8 if rising else 0.5
    sure = same_head(pair) and (all_words(pair) >= VERY_LIKE or likelihood(pair) >= SURE)
    held_alike = pair.one.clauses[0].factuality == pair.other.clauses[0].factuality if sure else False
    return "other_number", 0.8 if held_alike else 0.5


def _other_scope(pair: Pair) -> bool:
    """Each is of a place, group or period that the other does not name."""
    ours, theirs = _scope(pair.one), _scope(pair.other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _scope(telling: Telling) -> frozenset[str]:
    """Words of the places and groups that a clause keeps to."""
    return frozenset(word for match in WITHIN.finditer(telling.exact()) for word in bare_words(match[1]))
