"""Score proposals: `python -m bench.proposals.measure --corpora FOLDER [--split tune|held-back|all] [--pages FOLDER]`.

A row is found where its sentence has, in the gold, a row of the same kind that no other stands for; of those found,
actor, status or answer and deadline are scored, and for each pair of them whether they are of one proposal. Two plain
baselines stand beside ours; intervals are of a thousand draws of reports, with replacement. With `--pages`, reports are
taken from pickled pages, `{report: (Report, Page, Reading)}` in a file a corpus (`stories-trade2019.pkl`).
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from bench.passages import sources
from bench.proposals.baselines import by_events, by_words
from bench.proposals.rows import Item, Row, gold_row, items_of, move_row, same_actor
from onrecord.assembly import assemble
from onrecord.assembly.claims import claim_id
from onrecord.model import Judged, OffsetMap, Proposal, Reading, Report, Span, When
from onrecord.model.line import line_of
from onrecord.reading import Reader
from onrecord.reading.meaning import Encoder, with_meanings
from onrecord.reading.moves import find_moves
from onrecord.reading.scene import Scene, set_scene

DRAWS, SEED = 1000, 1
LINE = line_of("proposals")


@dataclass(frozen=True, slots=True)
class Laid:
    """One report as read."""

    report: Report
    scene: Scene
    reading: Reading


@dataclass(frozen=True, slots=True)
class Scored:
    """One sentence of the gold: its rows there and as found, and which of them are paired."""

    item: Item
    gold: tuple[Row, ...]
    found: tuple[Row, ...]
    pairs: tuple[tuple[Row, Row], ...]


System = Callable[[Scene, Reading, Span], Iterator[Row]]
Measure = Callable[[Sequence[Scored]], float]


def main() -> None:
    """Print the scores of ours and of both baselines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=("tune", "held-back", "all"), default="tune")
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    items = items_of(options.split)
    laid = dict(lay(options.corpora, items, options.pages))
    for name, system in (("ours", ours), ("by words", by_words), ("by events", by_events)):
        scored = score(system, items, laid)
        print("\n".join(told(name, scored)))
        if name == "ours":
            print("\n".join((*told_above(scored), told_same(scored, laid))))


def lay(corpora: Path, items: Mapping[Item, object], pages: Path | None) -> Iterator[tuple[tuple[str, str], Laid]]:
    """The reports of some items, read, by corpus and name."""
    wanted = {(item.corpus, item.report) for item in items}
    reader, encode = None if pages is not None else Reader(), Encoder()
    for source in sources(corpora):
        if (source.corpus, source.name) not in wanted:
            continue
        report = _report(source.name, source.text, source.published)
        if reader is not None:
            page, reading = reader.look(report.text)[0], reader(report)
        else:
            page, reading = _kept(str(pages), source.corpus)[source.name][1:]
            reading = replace(reading, report=report.id)
        scene = set_scene(page, reading.claims, reading.entities, reading.times)
        if reader is None:
            moves = find_moves(scene, reading.attributions, reading.entities, reading.times)
            reading = with_meanings(report.text, replace(reading, moves=moves), encode)
        yield (source.corpus, source.name), Laid(report, scene, reading)


_SHELF: dict[str, dict[str, tuple[Report, object, Reading]]] = {}


def _kept(pages: str, corpus: str) -> dict:  # type: ignore[type-arg]
    if corpus not in _SHELF:
        with (Path(pages) / f"{corpus.replace('/', '-')}.pkl").open("rb") as file:
            _SHELF[corpus] = pickle.load(file)
    return _SHELF[corpus]


def _report(name: str, text: str, published: str) -> Report:
    day = When(published, published, published, "json") if len(published) == 10 else None
    return Report(name, name, name, name, text, OffsetMap("utf-8", ()), outlet=Judged(name, "json"), published=day)


def ours(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """The rows of our moves in a sentence."""
    for move in reading.moves:
        if span.contains(move.kind.evidence[0]):
            yield move_row(move, reading, scene.page.text)


def score(
    system: System, items: Mapping[Item, Sequence[Mapping[str, str]]], laid: Mapping[tuple[str, str], Laid]
) -> list[Scored]:
    """Every sentence of the gold with what a system finds in it."""
    scored = []
    for item, rows in items.items():
        one = laid[item.corpus, item.report]
        gold = tuple(gold_row(item, row, one.scene, one.reading.entities) for row in rows)
        found = tuple(dict.fromkeys(system(one.scene, one.reading, item.span)))
        scored.append(Scored(item, gold, found, tuple(paired(gold, found))))
    return scored


def paired(gold: Sequence[Row], found: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Rows of one kind, those most alike first: in actor, value, words of the terms, then the surer."""
    left, right = list(gold), list(found)
    while True:
        both = [(_likeness(a, b), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right) if a.kind == b.kind]
        if not both:
            return
        _, i, j = max(both)
        yield left.pop(-i), right.pop(-j)


def _likeness(gold: Row, found: Row) -> tuple[bool, bool, float, float]:
    shared = len(gold.terms & found.terms) / max(1, len(gold.terms | found.terms))
    return same_actor(gold, found), gold.value == found.value, shared, found.sure


def detection(scored: Sequence[Scored], kind: str = "") -> tuple[float, float, float]:
    """Precision, recall and F1 of rows of a kind, or of both."""
    right = sum(not kind or a.kind == kind for each in scored for a, _ in each.pairs)
    there = sum(not kind or row.kind == kind for each in scored for row in each.gold)
    given = sum(not kind or row.kind == kind for each in scored for row in each.found)
    return right / max(1, given), right / max(1, there), 2 * right / max(1, there + given)


def agreement(scored: Sequence[Scored], field: str) -> float:
    """Of the rows found, the share in which a field is as in the gold."""
    pairs = [pair for each in scored for pair in each.pairs]
    if field in ("status", "answer"):
        pairs = [pair for pair in pairs if (pair[0].kind == "proposal") == (field == "status")]
    return sum(_agree(a, b, field) for a, b in pairs) / max(1, len(pairs))


def _agree(gold: Row, found: Row, field: str) -> bool:
    if field == "actor":
        return same_actor(gold, found)
    return gold.deadline == found.deadline if field == "deadline" else gold.value == found.value


def interval(scored: Sequence[Scored], measure: Measure) -> tuple[float, float]:
    """Where a score lies in 95 of 100 draws of reports."""
    reports: dict[tuple[str, str], list[Scored]] = defaultdict(list)
    for each in scored:
        reports[each.item.corpus, each.item.report].append(each)
    shelf, chance = list(reports.values()), random.Random(SEED)
    drawn = sorted(measure([each for one in chance.choices(shelf, k=len(shelf)) for each in one]) for _ in range(DRAWS))
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS)]


def told(name: str, scored: Sequence[Scored]) -> Iterator[str]:
    """A system's scores as lines."""
    rows, given = sum(len(each.gold) for each in scored), sum(len(each.found) for each in scored)
    yield f"{name}: {len(scored)} sentences, {rows} rows in the gold, {given} found"
    for kind in ("proposal", "response", ""):
        precision, recall, f1 = detection(scored, kind)
        low, high = interval(scored, lambda some, kind=kind: detection(some, kind)[2])  # type: ignore[misc]
        yield f"  {kind or 'both':10} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f} ({low:.3f} to {high:.3f})"
    fields = ("actor", "status", "answer", "deadline")
    yield "  of those found  " + "  ".join(f"{field} {agreement(scored, field):.3f}" for field in fields)


def told_above(scored: Sequence[Scored]) -> Iterator[str]:
    """How often what is shown by default is right: in kind, and in kind, actor and status or answer at once."""
    kept = [replace(each, found=tuple(row for row in each.found if row.sure >= LINE)) for each in scored]
    sure = [replace(each, pairs=tuple(paired(each.gold, each.found))) for each in kept]
    shown = sum(len(each.found) for each in sure)
    for label, measure in (("kind", _precision), ("kind, actor and value", _all_right)):
        low, high = interval(sure, measure)
        yield f"  from {LINE} up, {label}: P {measure(sure):.3f} ({low:.3f} to {high:.3f})  n={shown}"


def _precision(scored: Sequence[Scored]) -> float:
    return detection(scored)[0]


def _all_right(scored: Sequence[Scored]) -> float:
    right = sum(same_actor(a, b) and a.value == b.value for each in scored for a, b in each.pairs)
    return right / max(1, sum(len(each.found) for each in scored))


def told_same(scored: Sequence[Scored], laid: Mapping[tuple[str, str], Laid]) -> str:
    """Of pairs of rows found, how many are rightly put to one proposal."""
    right = there = given = 0
    for corpus in sorted({each.item.corpus for each in scored}):
        groups = proposals_of([one for (where, _), one in laid.items() if where == corpus])
        rows = [(each.item.report, a, b) for each in scored if each.item.corpus == corpus for a, b in each.pairs]
        for (report, gold, found), (report_2, gold_2, found_2) in combinations(rows, 2):
            alike = gold.same_as == gold_2.same_as
            one_row = groups.get((report, found.place), set()) & groups.get((report_2, found_2.place), set())
            right, there, given = right + (alike and bool(one_row)), there + alike, given + bool(one_row)
    precision, recall = right / max(1, given), right / max(1, there)
    return f"  same proposal: P {precision:.3f}  R {recall:.3f}  pairs: {there} in the gold, {given} ours"


def proposals_of(shelf: Sequence[Laid]) -> dict[tuple[str, Span | None], set[str]]:
    """The record's proposals by report and by the word that makes the move; no other table is assembled."""
    record = assemble((one.report, _moves_alone(one.reading)) for one in shelf)
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for proposal in record.proposals:
        for report, claim in _places(proposal):
            held[report, claim].add(proposal.id)
    found: dict[tuple[str, Span | None], set[str]] = defaultdict(set)
    for one in shelf:
        for move in one.reading.moves:
            ident = claim_id(one.report.id, one.reading.claims[move.claim])
            found[one.report.name, move.kind.evidence[0]] |= held[one.report.id, ident]
    return found


def _moves_alone(reading: Reading) -> Reading:
    return replace(reading, happenings=(), stances=(), foretellings=(), quantities=())


def _places(proposal: Proposal) -> Iterator[tuple[str, str]]:
    yield from ((telling.report, telling.claim) for telling in proposal.tellings)
    yield from ((response.report, response.claim) for response in proposal.responses)


if __name__ == "__main__":
    main()
