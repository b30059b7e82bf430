"""Who speaks where the report names no source: a second verb, or a quotation that goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from onrecord.model import Resolution, Span
from onrecord.reading.speakers.asked import Asked
from onrecord.reading.speakers.point import Pointer

Answers = Mapping[int, tuple[Resolution, ...]]


def carried(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> tuple[Resolution, ...]:
    """The speakers of an attribution without source, by the first rule that finds any."""
    asked = sources[number]
    rules = _WITH_CUE if asked.cue is not None else _QUOTED
    for rule, basis, sure in rules:
        if found := rule(pointer, sources, number, answers):
            return tuple(Resolution(each.entity, None, basis, round(min(sure, each.confidence), 2)) for each in found)
    return ()


Found = tuple[Resolution, ...]


def same_sentence(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """The subject of the sentence's other verb: "| Kim | said talks had failed, adding that …"."""
    here = _place(pointer, sources[number].anchor)
    near = [n for n in answers if n != number and answers[n] and _place(pointer, sources[n].anchor)[0] == here[0]]
    same_level = [n for n in near if sources[n].within == sources[number].within and sources[n].source]
    if not same_level:
        return ()
    return answers[min(same_level, key=lambda n: abs(sources[n].anchor.start - sources[number].anchor.start))]


def subject_before(pointer: Pointer, sources: Sequence[Asked], number: int, answers: Answers) -> Found:
    """The sentence's own subject: "Earlier | Kim | met Lee, warning that …"."""
    anchor = sources[number].anchor
    sentence = _place(pointer, anchor)[0]
    best: tuple[int, int] | None = None
    for index, draft in enumerate(pointer.memory.drafts):
        for mention in draft.mentions:
            if mention.start >= anchor.start:
                break
            if mention.start in pointer.memory.subjects and _place(pointer, mention)[0] == sentence:
                best = min(best or (mention.start, index), (mention.start, index))
    return (Resolution(best[1], None, "elided", 0.75),) if best else ()


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
    later = [n for n, asked in enumerate(sources) if asked.source and asked.within is None and asked.anchor.start > own.anchor.start]
    near = [n for n in later if _place(pointer, sources[n].content[0])[1] == start == _place(pointer, sources[n].anchor)[1]]
    source = sources[near[0]].source if near else None
    if source is None or any(cut in pointer.sheet.page.text[own.content[-1].end : sources[near[0]].content[0].start] for cut in ":"):
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
    (same_sentence, "elided", 0.93),
    (subject_before, "elided", 0.8),
    (before_in_paragraph, "elided", 0.85),
    (enclosing, "elided", 0.7),
    (before, "elided", 0.6),
)
_QUOTED: tuple[tuple[Rule, str, float], ...] = (
    (same_sentence, "continued", 0.93),
    (before_in_paragraph, "continued", 0.93),
    (after_in_paragraph, "continued", 0.9),
    (before, "continued", 0.88),
    (enclosing, "continued", 0.6),
)
