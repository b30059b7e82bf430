"""Score stances: `python -m bench.positions.measure --corpora FOLDER [--split tune|held-back|all] [--pages FOLDER]`.

A row is found where its sentence has, in the gold, a position of the same actor that no other row stands for; of those
found, the other fields are scored. Two plain baselines stand beside ours; intervals are of a thousand draws of reports,
with replacement. With `--pages`, reports are not read anew but taken from pickled pages, `{report: (Report, Page,
Reading)}` in a file a corpus (`stories-trade2019.pkl`).
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from bench.passages import sources
from bench.positions.baselines import by_act, by_keyword
from bench.positions.rows import Item, Row, gold_row, items_of, read_rows, same_actor
from onrecord.model import OffsetMap, Reading, Report, Span, Stance
from onrecord.model.line import line_of
from onrecord.reading import Reader
from onrecord.reading.page import Page
from onrecord.reading.scene import Scene, set_scene
from onrecord.reading.stances import find_stances

DRAWS, SEED = 1000, 1
LINE = line_of("positions")
Laid = tuple[Scene, Reading]
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Scored:
    """One sentence of the gold: its rows there and as found, and which of them are paired."""

    item: Item
    gold: tuple[Row, ...]
    found: tuple[Row, ...]
    pairs: tuple[tuple[Row, Row], ...]


System = Callable[[Scene, Reading, Span], Iterator[Row]]


def main() -> None:
    """Print the scores of ours and of both baselines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=("tune", "held-back", "all"), default="tune")
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    items = items_of(options.split)
    laid = dict(lay(options.corpora, {(item.corpus, item.report) for item in items}, options.pages))
    for name, system in (("ours", ours), ("by act", by_act), ("by keyword", by_keyword)):
        for line in told(name, score(system, items, laid)):
            print(line)


def lay(corpora: Path, wanted: Set[Place], pages: Path | None) -> Iterator[tuple[Place, Laid]]:
    """Some reports, given by corpus and name, as read."""
    if pages is not None:
        yield from _kept(pages, wanted)
        return
    reader = Reader()
    for source in sources(corpora):
        if (source.corpus, source.name) in wanted:
            report = Report(source.name, source.name, source.name, "", source.text, OffsetMap("utf-8", ()))
            yield (source.corpus, source.name), _laid(reader.look(report.text)[0], reader(report))


def _kept(pages: Path, wanted: Set[Place]) -> Iterator[tuple[Place, Laid]]:
    for corpus in sorted({corpus for corpus, _ in wanted}):
        with (pages / f"{corpus.replace('/', '-')}.pkl").open("rb") as file:
            kept = pickle.load(file)
        for name, (_, page, reading) in kept.items():
            if (corpus, name) in wanted:
                yield (corpus, name), _laid(page, reading)


def _laid(page: Page, reading: Reading) -> Laid:
    return set_scene(page, reading.claims, reading.entities, reading.times), reading


def ours(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """The rows of our stances in a sentence."""
    for stance in find_stances(scene, reading.attributions, reading.entities):
        if stands_in(stance, span):
            yield from read_rows(scene, reading, stance)


def stands_in(stance: Stance, span: Span) -> bool:
    """Whether the word that decides stands in a sentence."""
    return span.contains(stance.value.evidence[0])


def score(
    system: System, items: Mapping[Item, Sequence[Mapping[str, str]]], laid: Mapping[Place, Laid]
) -> list[Scored]:
    """Every sentence of the gold with what a system finds in it."""
    scored = []
    for item, rows in items.items():
        scene, reading = laid[item.corpus, item.report]
        gold = tuple(gold_row(row, scene.page.text) for row in rows)
        found = tuple(dict.fromkeys(system(scene, reading, item.span)))
        scored.append(Scored(item, gold, found, tuple(paired(gold, found))))
    return scored


def paired(gold: Sequence[Row], found: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Rows of one actor, those most alike first: in stance, then in the words of the matter, then the surer."""
    left, right = list(gold), list(found)
    while True:
        both = [(_likeness(a, b), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right) if same_actor(a, b)]
        if not both:
            return
        _, i, j = max(both)
        yield left.pop(-i), right.pop(-j)


def _likeness(gold: Row, found: Row) -> tuple[bool, float, float]:
    shared = len(gold.matter & found.matter) / max(1, len(gold.matter | found.matter))
    return gold.stance == found.stance, shared, found.sure


def above(scored: Sequence[Scored]) -> list[Scored]:
    """What is shown by default: rows from the line up alone."""
    return [
        replace(each, found=kept, pairs=tuple(paired(each.gold, kept)))
        for each in scored
        for kept in [tuple(row for row in each.found if row.sure >= LINE)]
    ]


def detection(scored: Sequence[Scored], *, stance: bool = False) -> tuple[float, float, float]:
    """Precision, recall and F1 of rows with the right actor, and with `stance` the right stance too."""
    right = sum(not stance or a.stance == b.stance for each in scored for a, b in each.pairs)
    there, given = sum(len(each.gold) for each in scored), sum(len(each.found) for each in scored)
    return right / max(1, given), right / max(1, there), 2 * right / max(1, there + given)


def agreement(scored: Sequence[Scored], field: str) -> float:
    """Of the rows found, the share in which a field is as in the gold; of whom it is demanded by a word in common."""
    pairs = [pair for each in scored for pair in each.pairs]
    return sum(_agree(a, b, field) for a, b in pairs) / max(1, len(pairs))


def _agree(gold: Row, found: Row, field: str) -> bool:
    if field == "demanded_of":
        named = not gold.demanded_of and not found.demanded_of
        return gold.demanded == found.demanded and (named or bool(gold.demanded_of & found.demanded_of))
    return bool(getattr(gold, field) == getattr(found, field))


def interval(scored: Sequence[Scored], measure: Callable[[Sequence[Scored]], float]) -> tuple[float, float]:
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
    for label, stance in (("actor", False), ("actor and stance", True)):
        precision, recall, f1 = detection(scored, stance=stance)
        low, high = interval(scored, lambda some, stance=stance: detection(some, stance=stance)[2])  # type: ignore[misc]
        yield f"  {label:18} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f} ({low:.3f} to {high:.3f})"
    fields = ("stance", "strength", "demanded_of", "voice", "capacity")
    yield "  given the actor    " + "  ".join(f"{field} {agreement(scored, field):.3f}" for field in fields)
    if name != "ours":
        return
    sure = above(scored)
    precision, recall, _ = detection(sure, stance=True)
    low, high = interval(sure, lambda some: detection(some, stance=True)[0])
    shown = sum(len(each.found) for each in sure)
    yield f"  from {LINE} up         P {precision:.3f} ({low:.3f} to {high:.3f})  R {recall:.3f}  n={shown}"


if __name__ == "__main__":
    main()
