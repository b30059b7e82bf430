"""The reader: one report in, its reading out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.model import Attribution, Claim, Reading, Region, Report, Resolution, Span, TimeExpression
from onrecord.reading.chain import make_chain
from onrecord.reading.claims import Judge, find_claims
from onrecord.reading.confidence import confidence_of
from onrecord.reading.describe import Described, describe
from onrecord.reading.events import find_act, find_happenings, find_said
from onrecord.reading.find import cue_odds, find
from onrecord.reading.foretellings import find_foretellings
from onrecord.reading.grow import event_odds, grow
from onrecord.reading.heads import run_with_syntax
from onrecord.reading.meaning import Encoder, with_meanings
from onrecord.reading.moves import find_moves
from onrecord.reading.names import find_names
from onrecord.reading.nested import find_nested
from onrecord.reading.page import Page
from onrecord.reading.quantities import find_quantities
from onrecord.reading.repair import Draft, repair
from onrecord.reading.scene import set_scene
from onrecord.reading.speakers import Asked, resolve
from onrecord.reading.stances import find_stances
from onrecord.reading.times import find_times
from onrecord.reading.tweets import with_posts
from onrecord.reading.units import Units, cut
from onrecord.reading.weights import FOLDER, fingerprint, load
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import Quotation, find_quotations
from onrecord.text.sentences import sentences

LANGUAGES = ("en",)
# What the reader holds for less likely is withheld. That somebody said what he did not is the worst error, so a
# paraphrase must clear more than a quotation, and both more than an attitude. Tuned on PolNeAR dev and `ced`.
LEAST = {"paraphrase": 0.4, "quotation": 0.3, "attitude": 0.1}
# What is not the report's own prose. Notes are read; their marks in the prose are not words.
UNREAD = frozenset(
    ["appeal", "share", "mark", "credit", "related", "navigation", "header", "heading", "caption", "repeat", "dateline"]
)


class Reader:
    """Reads reports; made once a worker, since loading the weights takes a moment.

    Reading is a pure function of the report and the weights: nothing is kept from one report to the next.

    Args:
        weights: Folder with other weights than those that ship.

    Raises:
        FileNotFoundError: If the folder lacks a file.
    """

    def __init__(self, weights: Path = FOLDER) -> None:
        self.weights = load(weights)
        self.encode = Encoder(weights)
        self.fingerprint = fingerprint(weights)
        numbers = self.weights.numbers
        self.chain = make_chain(numbers.transitions, numbers.starts, numbers.ends)

    def __call__(self, report: Report) -> Reading:
        """The reading of a report; `read` is False for a language that is not read, and all else then empty."""
        if report.language is not None and report.language.value not in LANGUAGES:
            return Reading(report.id, self.fingerprint, read=False)
        page, drafts = self.look(report.text, report.regions)
        described = _inherit(tuple(describe(page, draft) for draft in drafts))
        entities, resolved = resolve(page, tuple(_asked(each) for each in described))
        attributions = []
        for each, speakers in zip(described, resolved, strict=True):
            sure = confidence_of(each, speakers, self.weights.numbers.confidence)
            attributions.append(_attribution(each, speakers, sure))
        kept = _worth_keeping(attributions)
        times = find_times(report.text, _dated_stretches(page.paragraphs, report.regions))
        judge = Judge.of(page)
        claims = find_claims(page, kept, times, judge=judge)
        happenings = find_happenings(page, claims, kept, entities, times, judge=judge)
        acts = _acts(page, kept, times, claims)
        scene = set_scene(page, claims, entities, times, judge=judge)
        reading = Reading(
            report=report.id,
            fingerprint=self.fingerprint,
            read=True,
            attributions=acts,
            entities=entities,
            times=times,
            claims=claims,
            happenings=happenings,
            stances=find_stances(scene, acts, entities),
            moves=find_moves(scene, acts, entities, times),
            foretellings=find_foretellings(scene, acts, entities, times),
            quantities=find_quantities(scene, acts, entities, times),
        )
        return with_meanings(report.text, reading, self.encode)

    def look(self, text: str, regions: Sequence[Region] = ()) -> tuple[Page, tuple[Draft, ...]]:
        """A text laid out, with its attributions as the network and the quotation marks have them."""
        layout, units = self.lay_out(text, regions)
        heads, syntax = run_with_syntax(self.weights, units)
        found_sentences = tuple(sentence for block in layout.paragraphs for sentence in sentences(text, block))
        page = Page(
            text=text,
            paragraphs=layout.paragraphs,
            sentences=found_sentences,
            quotations=layout.quotations,
            words=units.words,
            names=find_names(text, units.words, heads.names),
            mention=heads.mention,
            antecedent=heads.antecedent,
            nobody=heads.nobody,
            tree=grow(text, units.words, found_sentences, syntax),
            event=event_odds(syntax),
        )
        found = find(units, heads, self.chain, outside_bias=self.weights.numbers.outside_bias)
        drafts = with_posts(page, repair(page, found, layout.unread))
        return page, find_nested(page, drafts, self.weights, self.chain, cue_odds(heads))

    def lay_out(self, text: str, regions: Sequence[Region] = ()) -> tuple[Layout, Units]:
        """A text's paragraphs and quotations, and its words as the network sees them."""
        unread = _merged(region.span for region in regions if region.kind in UNREAD)
        blocks = tuple(block for block in paragraphs(text) if not any(gone.contains(block) for gone in unread))
        quotations = find_quotations(text, blocks)
        units = cut(self.weights.tokenizer, text, blocks, quotations, unread=unread)
        return Layout(blocks, quotations, unread), units


@dataclass(frozen=True, slots=True)
class Layout:
    """What is read of a text: its paragraphs, its quotations, and what is left out of them."""

    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    unread: tuple[Span, ...]


def _dated_stretches(blocks: Sequence[Span], regions: Sequence[Region]) -> tuple[Span, ...]:
    """The paragraphs without what is not read in them; the dateline stays, since days are reckoned from it."""
    stretches = list(blocks)
    for gone in _merged(region.span for region in regions if region.kind in UNREAD - {"dateline"}):
        stretches = [left for span in stretches for left in _without(span, gone)]
    return tuple(stretches)


def _without(span: Span, gone: Span) -> list[Span]:
    if not span.overlaps(gone):
        return [span]
    ends = (span.start, min(gone.start, span.end)), (max(gone.end, span.start), span.end)
    return [Span(start, end) for start, end in ends if start < end]


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _inherit(described: tuple[Described, ...]) -> tuple[Described, ...]:
    """What was said inside something that was not said, was not said: "if Kim says that Lee agreed"."""
    kept: list[Described] = []
    for each in described:
        holder = described[each.draft.within] if each.draft.within is not None else None
        if holder is not None and holder.actual.value == "no" and each.actual.value == "yes":
            each = replace(each, actual=replace(holder.actual, basis="within"))
        kept.append(each)
    return tuple(kept)


def _worth_keeping(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Those that are as sure as `LEAST` asks, and stand within none that is not; in the order they had."""
    kept: dict[int, Attribution] = {}
    places: dict[int, int] = {}
    for number, each in enumerate(attributions):
        if each.confidence >= LEAST[_told_as(each)] and (each.within is None or each.within in kept):
            places[number] = len(kept)
            kept[number] = each
    return tuple(
        replace(each, within=places[each.within]) if each.within is not None else each for each in kept.values()
    )


def _told_as(attribution: Attribution) -> str:
    """What an attribution is to its reader, by the terms of `LEAST`."""
    if attribution.type != "assertion":
        return "attitude"
    return "paraphrase" if attribution.kind == "indirect" else "quotation"


def _acts(
    page: Page, attributions: tuple[Attribution, ...], times: tuple[TimeExpression, ...], claims: tuple[Claim, ...]
) -> tuple[Attribution, ...]:
    """What each attribution does, and which of the times says when it was made."""
    return tuple(
        replace(each, act=find_act(page, claims, each, number), said=find_said(page, times, each))
        for number, each in enumerate(attributions)
    )


def _asked(each: Described) -> Asked:
    draft = each.draft
    return Asked(source=draft.source, cue=draft.cue, content=draft.content, within=draft.within)


def _attribution(each: Described, speakers: tuple[Resolution, ...], sure: float) -> Attribution:
    draft = each.draft
    return Attribution(
        source=draft.source,
        cue=draft.cue,
        content=draft.content,
        kind=each.kind,
        type=each.type,
        speakers=speakers,
        actual=each.actual,
        addressee=each.addressee,
        venue=each.venue,
        via=each.via,
        within=draft.within,
        confidence=sure,
    )
