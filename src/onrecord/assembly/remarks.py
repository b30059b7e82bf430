"""Tellings of one utterance, within a report and across reports."""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from rapidfuzz.distance import LCSseq

from onrecord.assembly.names import fold, listed
from onrecord.model import ReportEntry, Statement

RUN = 4
"""Words in a row that two tellings must share to be compared at all."""

CROWD = 40
"""Statements of one actor beyond which a run of words is a set phrase ("the United States and China"), not a trace."""

QUOTED_RUN, LONG_RUN = 6, 10
"""Quoted words in a row that make two quotations one: the first where they are half of the shorter and the reports are
`NEAR`, the second in any case."""

SHARED, FEW, NEAR = 0.8, 8, 7
"""Share of the shorter telling's words that the longer has in the same order, the fewest words that can show it, and
the most days between the two reports: what speakers say again and again ("money in politics") is not one remark."""

QUOTE = re.compile(r"[“\"«„]([^”\"»“]*)(?:[”\"»“]|$)")

NEGATIONS = listed(
    "not no never nor neither cannot without dont doesnt didnt wont wouldnt isnt arent wasnt hasnt havent cant"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement as it is compared.

    Attributes:
        id: The statement's.
        report: The report's id.
        words: Its content, folded.
        quoted: Those within quotation marks, quotation by quotation.
        actual: Whether it was said.
        day: Of publication, counted from year 1; None where unknown.
    """

    id: str
    report: str
    words: tuple[str, ...]
    quoted: tuple[tuple[str, ...], ...]
    actual: str
    day: int | None = None


def join_remarks(statements: Sequence[Statement], reports: Iterable[ReportEntry]) -> dict[str, str]:
    """The remark that each statement tells, as the smallest id among its tellings.

    Two statements are one remark where one actor makes both and either the quoted words agree over a long run, or
    nearly all of the shorter's words stand in the longer; numbers and negations must not differ.

    >>> join_remarks([], [])
    {}
    """
    sources = {report.id: report for report in reports}
    told = {statement.id: telling(statement, sources[statement.report]) for statement in statements}
    pairs = {pair for ids in _by_actor(statements).values() for pair in _pairs([told[ident] for ident in ids])}
    scored = sorted((-likeness(told[one], told[other]), one, other) for one, other in pairs)
    return _joined(told, [(one, other) for shared, one, other in scored if shared])


def telling(statement: Statement, report: ReportEntry) -> Telling:
    """A statement's words, those of them that are quoted, and the day they were published."""
    content = " ".join(span.exact(report.text) for span in statement.content)
    quotations = [content] if statement.kind == "direct" else QUOTE.findall(content)
    quoted = tuple(filter(None, map(_folded, quotations)))
    day = date.fromisoformat(report.published.earliest).toordinal() if report.published else None
    return Telling(statement.id, report.id, _folded(content), quoted, statement.actual.value, day)


def _folded(text: str) -> tuple[str, ...]:
    """A text's words, each kept in memory once: a record has many statements and few words."""
    return tuple(map(sys.intern, fold(text).split()))


def likeness(one: Telling, other: Telling) -> float:
    """Share of the shorter telling's words that both have, where they are one remark; else nothing.

    >>> first = Telling("a", "r", tuple("we will open the sluice by the end of may".split()), (), "yes")
    >>> second = Telling("b", "s", tuple("that they will open the sluice by the end of may".split()), (), "yes")
    >>> likeness(first, second), likeness(first, Telling("c", "s", ("we", "will", "not"), (), "yes"))
    (0.9, 0.0)
    """
    if one.actual != other.actual:
        return 0.0
    if not same_quotation(one, other) and (not same_words(one, other) or contradict(one, other)):
        return 0.0
    return round(_share(one.words, other.words), 4)


def same_quotation(one: Telling, other: Telling) -> bool:
    """They quote the same words in a row: “We will open the sluice by May”, however much of it each outlet prints."""
    near = is_near(one, other)
    return any(_same_run(a, b, near=near) for a in one.quoted for b in other.quoted)


def same_words(one: Telling, other: Telling) -> bool:
    """Nearly all words of the shorter stand in the longer, in order: a remark with its first half left out."""
    if one.words == other.words:
        return len(one.words) >= RUN and is_near(one, other)
    return (
        is_near(one, other)
        and min(len(one.words), len(other.words)) >= FEW
        and _share(one.words, other.words) >= SHARED
    )


def is_near(one: Telling, other: Telling) -> bool:
    """Their reports are at most a week apart, as far as is known."""
    return one.day is None or other.day is None or abs(one.day - other.day) <= NEAR


def contradict(one: Telling, other: Telling) -> bool:
    """They differ in a number or a negation: "12 gauges failed" and "14 gauges failed"."""
    return any(mark(one.words) ^ mark(other.words) for mark in (_numbers, _negations))


def _numbers(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[:1].isdigit())


def _negations(words: Iterable[str]) -> frozenset[str]:
    return NEGATIONS & frozenset(words)


def _same_run(one: Sequence[str], other: Sequence[str], *, near: bool) -> bool:
    short = min(len(one), len(other))
    run = short if one == other else _run(one, other) if short >= QUOTED_RUN else 0
    whole = one == other and run >= RUN
    return run >= LONG_RUN or (near and (whole or (run >= QUOTED_RUN and 2 * run >= short)))


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    return LCSseq.similarity(one, other) / max(1, min(len(one), len(other)))


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    """The longest run of words that both have."""
    best = 0
    lengths = [0] * (len(other) + 1)
    for word in one:
        before = lengths
        lengths = [0] + [before[place] + 1 if word == twin else 0 for place, twin in enumerate(other)]
        best = max(best, max(lengths))
    return best


def _by_actor(statements: Iterable[Statement]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for statement in statements:
        for actor in sorted({speaker.actor for speaker in statement.speakers}):
            found.setdefault(actor, []).append(statement.id)
    return found


def _pairs(tellings: Sequence[Telling]) -> Iterator[tuple[str, str]]:
    """Tellings of one actor that share a run of words; equal ones are chained, not paired each with each."""
    same: dict[tuple[str, ...], list[str]] = {}
    for told in tellings:
        same.setdefault(told.words, []).append(told.id)
    for ids in same.values():
        yield from zip(sorted(ids), sorted(ids)[1:], strict=False)
    runs: dict[tuple[str, ...], list[str]] = {}
    for words, ids in same.items():
        for run in {words[place : place + RUN] for place in range(len(words) - RUN + 1)}:
            runs.setdefault(run, []).append(min(ids))
    for ids in runs.values():
        if len(ids) <= CROWD:
            yield from combinations(sorted(ids), 2)


def _joined(told: Mapping[str, Telling], pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Pairs brought together, best first; two statements of one report only where they are a pair themselves."""
    alike = {frozenset(pair) for pair in pairs}
    remark = {ident: ident for ident in told}
    members = {ident: [ident] for ident in told}
    for one, other in pairs:
        low, high = sorted((remark[one], remark[other]))
        if low != high and all(_may_meet(told[a], told[b], alike) for a in members[low] for b in members[high]):
            members[low] += members.pop(high)
            remark.update(dict.fromkeys(members[low], low))
    return remark


def _may_meet(one: Telling, other: Telling, alike: Container[frozenset[str]]) -> bool:
    return one.report != other.report or one.words == other.words or frozenset((one.id, other.id)) in alike
