"""Event coreference on MEANTIME: `python -m bench.events.meantime --corpora FOLDER`.

Mentions are the annotators'; all else is our own reading of the plain text, and nothing of the annotators' times,
roles, classes or lemmas goes in. Where the reader finds a happening at a mention, it is compared as in a record. Where
it finds none (it looks for what its lexicon of politics knows), the mention has the words of its sentence, the numbers
in it, the dates that the reader finds in its clause, and the actors left and right of it. Actors are known across the
reports of a topic, as in a record.

The baseline joins mentions whose heads have one lemma, in a report or in a topic, and is given the annotators' lemma;
that which joins them in their report alone is there for comparison. Singletons count on both sides.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.events.clusters import conll
from bench.events.corpus import ACROSS, TOPICS, WITHIN, Document, Mention, documents
from onrecord.assembly.actors import actor_of, gather
from onrecord.assembly.claims import record_claims
from onrecord.assembly.events.days import days_of
from onrecord.assembly.events.group import Score, group
from onrecord.assembly.events.match import score
from onrecord.assembly.events.tell import Sheet, homes_of, tell
from onrecord.assembly.events.telling import Telling
from onrecord.assembly.events.words import head_word, is_pointing, kinds_of, stem, telling_words
from onrecord.assembly.times import anchor
from onrecord.model import Reading, Span, When
from onrecord.reading import Reader

FIGURE = re.compile(r"\d[\d,.]*\d|\d")

Place = tuple[str, int]
"""A mention: its report and its number there."""

Read = tuple[Document, Reading]


def main() -> None:
    """Print the scores of the matcher and the baseline, within reports and across those of a topic."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    options = parser.parse_args()
    reader = Reader()
    for part, name in ((WITHIN, "within reports"), (ACROSS, "across reports")):
        shelf = [(document, reader(document.report)) for document in documents(options.corpora, part)]
        for system, scores in compare(shelf, across=part == ACROSS).items():
            print(f"{name:15} {system:12}", json.dumps({key: round(value, 4) for key, value in scores.items()}))


def coreference(corpora: Path) -> dict[str, float]:
    """CoNLL F1 within and across reports, and by how much it beats the head lemma; the gate holds floors for these."""
    reader = Reader()
    scores = {}
    for part, name in ((WITHIN, "within"), (ACROSS, "across")):
        shelf = [(document, reader(document.report)) for document in documents(corpora, part)]
        found = compare(shelf, across=part == ACROSS)
        ours, theirs = found["matched"]["conll"], found["head lemma"]["conll"]
        scores |= {f"meantime.{name}": ours, f"meantime.{name}_over_lemma": ours - theirs}
    return scores


def compare(shelf: Sequence[Read], *, across: bool) -> dict[str, dict[str, float]]:
    """The scores of all systems."""
    systems = {
        "all apart": [frozenset({place}) for document, _ in shelf for place, _ in _placed(document)],
        "head lemma": by_lemma(shelf, across=across),
        **({"its report's": by_lemma(shelf, across=False)} if across else {}),
        "matched": by_match(shelf, across=across),
    }
    gold = cut(by_event(shelf), across=across)
    return {name: conll(gold, found) for name, found in systems.items()}


def by_event(shelf: Sequence[Read]) -> list[frozenset[Place]]:
    """The annotators' events."""
    return _grouped((mention.event, place) for document, _ in shelf for place, mention in _placed(document))


def by_lemma(shelf: Sequence[Read], *, across: bool) -> list[frozenset[Place]]:
    """Mentions whose heads have one lemma, in one report or in one topic."""
    return _grouped(
        ((document.topic if across else document.report.id, mention.lemma), place)
        for document, _ in shelf
        for place, mention in _placed(document)
    )


def by_match(shelf: Sequence[Read], *, across: bool) -> list[frozenset[Place]]:
    """Mentions as the record's matcher groups them, report by report or topic by topic."""
    return [event for batch in batches(shelf, across=across) for event in matched(list(tellings(batch)))]


def matched(told: Sequence[tuple[Place, Telling]], *, scored: Score = score) -> list[frozenset[Place]]:
    """Mentions that are compared with each other, in groups; `scored` as in `group`."""
    groups = group([telling for _, telling in told], scored=scored)
    return [frozenset(told[at][0] for at in places) for places in groups]


def batches(shelf: Sequence[Read], *, across: bool) -> list[list[Read]]:
    """Reports that are compared with each other: those of a topic, or each by itself."""
    topics = [[pair for pair in shelf if pair[0].topic == topic] for topic in TOPICS]
    return [own for own in topics if own] if across else [[pair] for own in topics for pair in own]


def tellings(batch: Sequence[Read]) -> Iterator[tuple[Place, Telling]]:
    """The gold mentions of some reports, as our reading has them."""
    groups = gather((document.report, reading) for document, reading in batch)
    places = {document.report.id: place for place, (document, _) in enumerate(batch)}
    actors = {ident: actor_of(told, places) for ident, told in groups.items()}
    cast = {(m.report, m.index): actors[ident] for ident, told in groups.items() for m in told.members}
    homes = homes_of(cast)
    for document, reading in batch:
        report = document.report
        times = anchor(report.id, reading.times, published=report.published)
        claims = record_claims(report, reading, times, {})
        sheet = Sheet(report, reading, times, claims, cast, report.id, homes)
        own = [mention.telling for mention in tell(sheet)]
        for place, mention in _placed(document):
            known = next((each for each in own if mention.span.contains(Span(*each.key[1:]))), None)
            yield place, replace(known, key=_key(document, mention)) if known else _plain(document, mention, sheet)


def _plain(document: Document, mention: Mention, sheet: Sheet) -> Telling:
    """A mention that the reader takes for no happening, by its sentence and clause."""
    text, start = document.report.text, mention.span.start
    sentence = next(each for each in document.sentences if start < each.end)
    published = days_of(document.report.published)
    doers, recipients = _beside(mention.span, sentence, sheet)
    return Telling(
        key=_key(document, mention),
        stems=frozenset({stem(head_word(mention.words))}),
        kinds=kinds_of(mention.words),
        doers=doers,
        recipients=recipients,
        days=days_of(_clause_date(mention.span, sheet)),
        pointing=is_pointing(text[sentence.start : start]),
        figures=frozenset(FIGURE.findall(sentence.exact(text))),
        words=telling_words(sentence.exact(text)) - telling_words(mention.words),
        published=published.first if published else None,
    )


def _key(document: Document, mention: Mention) -> tuple[str, int, int]:
    return document.report.id, mention.span.start, mention.span.end


def _clause_date(span: Span, sheet: Sheet) -> When | None:
    """The first date of the smallest clause around a mention."""
    around = [claim for claim in sheet.claims if any(part.contains(span) for part in claim.spans)]
    return min(around, key=lambda claim: sum(map(len, claim.spans))).when if around else None


def _beside(span: Span, sentence: Span, sheet: Sheet) -> tuple[frozenset[str], frozenset[str]]:
    """The nearest actors of a sentence before and after a mention, for who does it and to whom."""
    near = sorted(
        (mention, sheet.cast[sheet.report.id, index].id)
        for index, entity in enumerate(sheet.reading.entities)
        for mention in entity.mentions
        if sentence.contains(mention) and not mention.overlaps(span)
    )
    before = [actor for mention, actor in near if mention.end <= span.start][-1:]
    after = [actor for mention, actor in near if mention.start >= span.end][:1]
    return frozenset(before), frozenset(after)


def _placed(document: Document) -> Iterator[tuple[Place, Mention]]:
    return (((document.report.id, number), mention) for number, mention in enumerate(document.mentions))


def _grouped(named: Iterable[tuple[object, Place]]) -> list[frozenset[Place]]:
    groups: dict[object, set[Place]] = defaultdict(set)
    for name, place in named:
        groups[name].add(place)
    return [frozenset(groups[name]) for name in groups]


def cut(events: Sequence[frozenset[Place]], *, across: bool) -> list[frozenset[Place]]:
    """Events, cut apart by report where only coreference within reports is asked for."""
    if across:
        return list(events)
    return [
        frozenset(place for place in event if place[0] == report)
        for event in events
        for report in sorted({report for report, _ in event})
    ]


if __name__ == "__main__":
    main()
