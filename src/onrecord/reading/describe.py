"""What an attribution's own words tell of it: kind, type, whether it was said, to whom, where, through whom."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Carriage, Judged, Span
from onrecord.reading.actuality import actuality, is_passive, make_setting
from onrecord.reading.adjuncts import addressee_of, carriers, venue_of
from onrecord.reading.clauses import is_clause
from onrecord.reading.cues import CueSense, cue_words, sense_of
from onrecord.reading.kinds import kind_of
from onrecord.reading.page import Page
from onrecord.reading.repair import Draft


@dataclass(frozen=True, slots=True)
class Described:
    """A draft with what its own words say of it; fields as in `Attribution`."""

    draft: Draft
    sense: CueSense | None
    kind: str
    type: str
    actual: Judged
    addressee: Judged | None
    venue: Judged | None
    via: tuple[Carriage, ...]


def describe(page: Page, draft: Draft) -> Described:
    """Fill in what a draft's cue, marks and neighbourhood tell."""
    touching = [
        quotation for quotation in page.quotations if any(quotation.span.overlaps(span) for span in draft.content)
    ]
    kind = draft.kind or kind_of(page.text, draft.content, touching)
    if draft.cue is None:
        actual = Judged("yes", "quoted", (draft.content[0],))
        return Described(draft, None, kind, "assertion", actual, None, None, ())
    sense = sense_of(_cue_words(page.text, draft.cue, draft.content))
    setting = make_setting(page.text, page.sentence_of(draft.cue), draft.source, draft.cue, draft.content)
    limit = _limit(page, draft)
    heard = draft.source is not None and is_passive(setting)
    addressee = None if heard else addressee_of(page.text, draft.cue, limit)
    return Described(
        draft=draft,
        sense=sense,
        kind=kind,
        type="fact" if heard else _type(sense, kind, draft.content[0].exact(page.text)),
        actual=actuality(setting),
        addressee=addressee,
        venue=venue_of(page.text, draft.cue, limit),
        via=tuple(carriers(page.text, draft.cue, addressee, limit)),
    )


def _cue_words(text: str, cue: Span, content: tuple[Span, ...]) -> list[str]:
    """A cue's words, with the "to" that its content may begin with: "agreed to" wills, "agreed that" says."""
    words = cue_words(cue.exact(text))
    behind = next((span for span in content if 0 <= span.start - cue.end <= 1), None)
    return [*words, "to"] if behind is not None and behind.exact(text).startswith("to ") else words


def _type(sense: CueSense | None, kind: str, words: str) -> str:
    """By the lexicon; but only a proposition is asserted.

    What is named without a verb is an event or a thing asked for, praised, announced ("called for calm"): an
    eventuality, unless it is quoted. An unknown cue asserts where it brings quoted words ("thundered: “…”").
    """
    if sense is None:
        return "eventuality" if kind == "indirect" else "assertion"
    if sense.type == "assertion" and kind == "indirect" and not is_clause(words):
        return "eventuality"
    return sense.type


def _limit(page: Page, draft: Draft) -> int:
    """Where a cue's adjuncts end: at the content behind it, or with its sentence."""
    assert draft.cue is not None
    end = max(page.sentence_of(draft.cue).end, draft.cue.end)
    behind = [span.start for span in draft.content if draft.cue.end <= span.start < end]
    return min(behind, default=end)
