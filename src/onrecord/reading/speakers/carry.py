"""Who speaks where the report names no source: a second verb, or a quotation that goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from onrecord.model import Resolution, Span
from onrecord.reading.cues import sense_of
from onrecord.reading.speakers.asked import Asked
from onrecord.reading.speakers.closed import (
    AUXILIARIES,
    CONJUNCTIONS,
    FIRST,
    NOT_A_SUBJECT,
    PLAIN_VERBS,
    RELATIVE,
    words,
)
from onrecord.reading.speakers.lexicon import is_verb, role_head
from onrecord.reading.speakers.point import Pointer

Answers = Mapping[int, tuple[Resolution, ...]]


def carried(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> tuple[Resolution, ...]:
    """The speakers of an attribution without source, by the first rule that finds any."""
    asked = sources[number]
    if asked.cue is not None and _says_nobody(pointer, asked.cue):
        return ()
    rules = _WITH_CUE if asked.cue is not None else _QUOTED
    for rule, basis, sure in rules:
        if found := rule(pointer, sources, number, answers):
            return tuple(Resolution(each.entity, None, basis, round(min(sure, each.confidence), 2)) for each in found)
    return ()


Found = tuple[Resolution, ...]


def _says_nobody(pointer: Pointer, cue: Span) -> bool:
    """Whether a cue leaves open who speaks: "talks | are expected | to fail", "| fears of | a war"."""
    told = [pointer.sheet.word(at) for at in pointer.sheet.inside(cue)]
    passive = any(word in _BE and _THOUGHT.intersection(told[n + 1 : n + 4]) for n, word in enumerate(told))
    sense = sense_of(told)
    named = told[-1:] == ["of"] and bool(_FEELINGS.intersection(told))
    return passive or named or bool(_SEEMS.intersection(told)) or (sense is not None and sense.noun)


_BE = words("is are was were be been being")
_SEEMS = words("seem seems seemed appear appears appeared")
_FEELINGS = words("fear fears hope hopes claim claims report reports doubt doubts hint hints talk dream dreams")
_THOUGHT = words("""
    believed considered described estimated expected feared held hoped known rumored rumoured said seen
    supposed suspected thought understood viewed
""")


def signed(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """The name set beneath or behind a quotation: "We must go on. | Trade minister Jo Lee |", "— | Jo Lee, chair |"."""
    sheet = pointer.sheet
    last = max(sheet.inside(sources[number].content[-1]), default=len(sheet.tokens))
    at = last + 1
    while at < len(sheet.tokens) and not sheet.word(at)[0].isalnum() and sheet.word(at) not in _DASHES:
        at += 1
    if sheet.word(at) in _DASHES and sheet.tokens[at].paragraph - sheet.tokens[last].paragraph <= 1:
        return _signature(pointer, at + 1, _paragraph_end(pointer, at))
    end = _paragraph_end(pointer, last)
    if sheet.word(end)[:1].isalnum() and not any(sheet.word(n) in _DASHES for n in range(end - 12, end)):
        return _signature(pointer, max(last - 12, end - 12), end, closing=True)
    return ()


_DASHES = frozenset("-–—")


def _paragraph_end(pointer: Pointer, at: int) -> int:
    while pointer.sheet.same_paragraph(at, at + 1):
        at += 1
    return at


def _signature(pointer: Pointer, first: int, last: int, *, closing: bool = False) -> Found:
    """The one person named between two tokens; `closing`: whose name or role is the last word there."""
    sheet, parser = pointer.sheet, pointer.parser
    numbers = {n for at in range(max(first, 0), last + 1) if (n := parser.index_over(at)) is not None}
    persons = sorted(
        n
        for n in numbers
        if parser.mentions[n].kind == "person" and sheet.same_paragraph(parser.mentions[n].first, last)
    )
    if last - first > 20 or not persons:
        return ()
    mention = parser.mentions[persons[-1]]
    behind = sheet.word(mention.last + 1) if mention.last < last else ""
    if closing and (
        len(mention.words) < 2 or (behind not in {"", ","}) or (behind and not role_head(sheet.word(last)))
    ):
        return ()
    return (Resolution(pointer.bearer[persons[-1]], None, "continued", 0.85),)


def same_sentence(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """The subject of the sentence's other verb: "| Kim | said talks had failed, adding that …"."""
    here = _place(pointer, sources[number].anchor)
    near = [n for n in answers if n != number and answers[n] and _place(pointer, sources[n].anchor)[0] == here[0]]
    same_level = [n for n in near if sources[n].within == sources[number].within and sources[n].source]
    if not same_level:
        return ()
    return answers[min(same_level, key=lambda n: abs(sources[n].anchor.start - sources[number].anchor.start))]


def subject_before(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """The sentence's own subject: "Earlier | Kim | met Lee, warning that …", "| An aide | who left the room said …"."""
    anchor = sources[number].anchor
    sheet = pointer.sheet
    sentence = sheet.page.sentence_of(anchor)
    if sentence.start >= anchor.start:
        return ()
    inside = sheet.inside(Span(sentence.start, anchor.start))
    for first in _openings(pointer, inside):
        last = first
        while last + 1 < inside.stop and sheet.word(last + 1)[:1].isalnum() and not _verb(sheet.word(last + 1)):
            last += 1
        subject = Asked(sheet.span(first, last), anchor, sources[number].content)
        if pointer.names_somebody(subject) and (found := pointer.speakers(subject, answers)):
            return tuple(Resolution(each.entity, None, "elided", min(0.8, each.confidence)) for each in found)
    return ()


def _openings(pointer: Pointer, inside: range) -> Iterator[int]:
    """Where the subject of a sentence may begin: at its start, else behind "Earlier," or "In Kyiv,"."""
    sheet = pointer.sheet
    if not inside or sheet.tokens[inside.start].quoted or sheet.word(inside.start) in FIRST:
        return
    if sheet.word(inside.start) not in NOT_A_SUBJECT and not sheet.word(inside.start).endswith("ly"):
        yield inside.start
    for at in inside[:-1]:
        if sheet.word(at) == "," and at - inside.start < 14:
            yield at + 1
            return
    if sheet.word(inside.start) in CONJUNCTIONS | {"earlier", "later"}:
        yield inside.start + 1


def _verb(word: str) -> bool:
    return (
        word in AUXILIARIES
        or word in RELATIVE
        or word in PLAIN_VERBS
        or (is_verb(word) and not role_head(word) and word.endswith(("ed", "s", "d")))
    )


def enclosing(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """Who speaks the words around it."""
    within = sources[number].within
    return answers.get(within, ()) if within is not None else ()


def before_in_paragraph(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """Who spoke last in the paragraph: "Kim said no. '| We are done. |'"."""
    return _nearest(pointer, sources, number, answers, paragraphs=0, forward=False)


def after_in_paragraph(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """Who is named behind the next quotation of the paragraph: "'| We tried. |' … 'It failed,' Kim said"."""
    own = sources[number]
    start = _place(pointer, own.anchor)[1]
    later = [
        n
        for n, asked in enumerate(sources)
        if asked.source and asked.within is None and asked.anchor.start > own.anchor.start
    ]
    near = [
        n for n in later if _place(pointer, sources[n].content[0])[1] == start == _place(pointer, sources[n].anchor)[1]
    ]
    source = sources[near[0]].source if near else None
    if source is None or any(
        cut in pointer.sheet.page.text[own.content[-1].end : sources[near[0]].content[0].start] for cut in ":"
    ):
        return ()
    return pointer.speakers(sources[near[0]], answers)


def before(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """Who spoke in the paragraph before: a quotation that goes on, or stands alone beneath."""
    return _nearest(pointer, sources, number, answers, paragraphs=3, forward=False)


def _nearest(
    pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers, *, paragraphs: int, forward: bool
) -> Found:
    anchor = sources[number].anchor
    last = pointer.memory.last_spoken(anchor.start)
    if last is None or _place(pointer, anchor)[1] - _place(pointer, Span(last[0], last[0] + 1))[1] > paragraphs:
        return ()
    sure = {each.entity: each.confidence for answer in answers.values() for each in answer}
    return tuple(Resolution(each, None, "continued", sure.get(each, 0.8)) for each in last[1])


def _place(pointer: Pointer, span: Span) -> tuple[int, int]:
    """Sentence and paragraph of a span."""
    token = pointer.sheet.tokens[min(pointer.sheet.at(span.start), len(pointer.sheet.tokens) - 1)]
    return token.sentence, token.paragraph


Rule = Callable[[Pointer, Sequence[Asked], int, Answers], Found]
_WITH_CUE: tuple[tuple[Rule, str, float], ...] = (
    (signed, "elided", 0.85),
    (same_sentence, "elided", 0.93),
    (subject_before, "elided", 0.8),
    (before_in_paragraph, "elided", 0.85),
    (enclosing, "elided", 0.7),
    (before, "elided", 0.6),
)
_QUOTED: tuple[tuple[Rule, str, float], ...] = (
    (signed, "continued", 0.85),
    (same_sentence, "continued", 0.93),
    (before_in_paragraph, "continued", 0.92),
    (after_in_paragraph, "continued", 0.9),
    (before, "continued", 0.84),
    (enclosing, "continued", 0.6),
)
