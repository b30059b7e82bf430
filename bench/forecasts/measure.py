"""Score forecasts and commissives: `python -m bench.forecasts.measure --corpora FOLDER [--split tune|held-back|all]`.

A row is found where its words overlap with a row of the gold (Dice of .3 and more); it is right where the kind is, too.
Of rows that are found, the other fields are scored: words where they overlap, or where both have none, and whose it is
by a word in common. Two plain baselines stand beside ours; intervals hold 95 of a thousand draws of reports with
replacement. With `--pages`, reports are not read anew but taken from pickled pages, `{report: (Report, Page, Reading)}`
in a file a corpus.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.forecasts.baselines import by_act, by_keyword
from bench.forecasts.rows import Item, Laid, Row, items_of, lay, named, paired, read_row
from onrecord.model import Reading, Span
from onrecord.model.line import line_of
from onrecord.reading.foretellings import find_foretellings
from onrecord.reading.scene import Scene

DRAWS, SEED = 1000, 43
LINE = line_of("forecasts")
KINDS = ("forecast", "plan", "promise", "threat", "ultimatum")
WORDS = ("who", "hedge", "condition", "horizon")
CLOSED = ("kind", "polarity", "plain", "voice")
System = Callable[[Scene, Reading, Span], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Scored:
    """One sentence of the gold: its rows there and as found, and which of them are paired."""

    item: Item
    gold: tuple[Row, ...]
    found: tuple[Row, ...]
    pairs: tuple[tuple[Row, Row], ...]


def main() -> None:
    """Print the scores of ours and of both baselines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=("tune", "held-back", "all"), default="tune")
    parser.add_argument("--pages", type=Path, help="folder with pages read before, one pickle a corpus")
    options = parser.parse_args()
    items = items_of(options.split)
    laid = dict(lay(options.corpora, items, options.pages))
    for name, system in (("ours", ours), ("by act", by_act), ("by keyword", by_keyword)):
        for line in told(name, score(system, items, laid)):
            print(line)


def ours(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """The rows of our foretellings in a sentence."""
    for found in find_foretellings(scene, reading.attributions, reading.entities, reading.times):
        if span.contains(reading.claims[found.claim].head):
            yield read_row(scene, reading, found)


def score(system: System, items: Mapping[Item, Sequence[Row]], laid: Mapping[tuple[str, str], Laid]) -> list[Scored]:
    """Every sentence of the gold with what a system finds in it."""
    scored = []
    for item, gold in items.items():
        scene, reading = laid[item.corpus, item.report]
        found = tuple(named(row, scene.page.text) for row in system(scene, reading, item.span))
        gold = tuple(named(row, scene.page.text) for row in gold)
        scored.append(Scored(item, gold, found, tuple(paired(gold, found))))
    return scored


def above(scored: Sequence[Scored]) -> list[Scored]:
    """What is shown by default: rows from the line up alone."""
    kept = [tuple(row for row in each.found if row.sure >= LINE) for each in scored]
    return [
        replace(each, found=rows, pairs=tuple(paired(each.gold, rows))) for each, rows in zip(scored, kept, strict=True)
    ]


def detection(
    scored: Sequence[Scored], kinds: Sequence[str] = KINDS, right: Callable[[Row, Row], bool] | None = None
) -> tuple[float, float, float]:
    """Precision, recall and F1 of rows of some kinds; a pair counts where `right` holds, else where kinds agree."""
    holds = right or (lambda gold, found: gold.kind == found.kind)
    hits = sum(b.kind in kinds and a.kind in kinds and holds(a, b) for each in scored for a, b in each.pairs)
    there = sum(row.kind in kinds for each in scored for row in each.gold)
    given = sum(row.kind in kinds for each in scored for row in each.found)
    return hits / max(1, given), hits / max(1, there), 2 * hits / max(1, there + given)


def agree(gold: Row, found: Row, field: str) -> bool:
    """Whether a field is as in the gold: words where they overlap, or where both have none."""
    one, other = getattr(gold, field), getattr(found, field)
    if field == "who" and gold.named & found.named:
        return True
    if field in WORDS:
        return bool(one & other) or not (one or other)
    return bool(one == other)


def whole(gold: Row, found: Row) -> bool:
    """Whether a row is right as the table shows it: its kind, and whose it is."""
    return gold.kind == found.kind and agree(gold, found, "who")


def anything(gold: Row, found: Row) -> bool:
    """Whether a row is found at all, whatever its kind."""
    return True


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
    for label, right in (("found at all", anything), ("kind", None), ("kind and who", whole)):
        precision, recall, f1 = detection(scored, right=right)
        low, high = interval(scored, lambda some, right=right: detection(some, right=right)[2])  # type: ignore[misc]
        yield f"  {label:14} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f} ({low:.3f} to {high:.3f})"
    for kind in KINDS:
        precision, recall, f1 = detection(scored, (kind,))
        count = sum(row.kind == kind for each in scored for row in each.gold)
        yield f"    {kind:12} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  n={count}"
    if name == "ours":
        yield from _told_of_fields(scored)


def _told_of_fields(scored: Sequence[Scored]) -> Iterator[str]:
    pairs = [pair for each in scored for pair in each.pairs]
    shares = {field: sum(agree(a, b, field) for a, b in pairs) / max(1, len(pairs)) for field in (*CLOSED, *WORDS)}
    yield "  of those found " + "  ".join(f"{field} {share:.3f}" for field, share in shares.items())
    sure = above(scored)
    for label, kinds in (("all", KINDS), ("forecasts", KINDS[:1]), ("commissives", KINDS[1:])):
        for what, right in (("kind", None), ("kind and who", whole)):
            precision, recall, _ = detection(sure, kinds, right)
            low, high = interval(sure, lambda some, k=kinds, r=right: detection(some, k, r)[0])  # type: ignore[misc]
            shown = sum(row.kind in kinds for each in sure for row in each.found)
            share = f"P {precision:.3f} ({low:.3f} to {high:.3f})  R {recall:.3f}"
            yield f"  from {LINE} up {label:11} {what:12} {share}  n={shown}"


if __name__ == "__main__":
    main()
