"""How sure a foretelling is, fitted: `python -m training.foretellings --corpora FOLDER [--pages FOLDER]`.

A logistic regression over the signs of `onrecord.reading.foretellings.sure`. A foretelling in a marked sentence of the
tuned part of `bench/forecasts/gold.csv` is right where the gold has one with the same words, of the same kind and the
same holder; one of `bench/forecasts/judged.csv` also needs the same polarity; and of `bench/blind/rows.csv` all its
cells were judged. Prints how often the surest are right, cross-fitted over ten folds of reports, all and those of the
blind readings alone.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bench.forecasts.judged import judged
from bench.forecasts.measure import whole
from bench.forecasts.rows import HELD_BACK, SAME, Item, Laid, Row, dice, items_of, lay, named, paired, read_row
from bench.judged import Verdict, judged_pages, verdicts

import onrecord.data
from onrecord.model import Foretelling
from onrecord.reading.foretellings.find import sight
from onrecord.reading.scene import set_scene
from training.logistic import Example, fit, held_out, ship, told

# Penalties on squared weights that are tried; the one that is used; less for the ways in which words foretell.
PENALTIES, PENALTY = (8.0, 15.0, 30.0), 15.0
WAYS = MappingProxyType({"way=": 2.0, "rule=": 8.0, "basis=": 8.0, "kind=": 8.0})
# A row of which only kind, words and holder were judged counts for so much of one that was judged in every cell.
PARTLY = 0.5
# Odds are lowered by so much, as a log, so that what passes .7 is right more often than that.
CAUTION = 0.7
OUT = Path(onrecord.data.__file__).parent / "weights"


def main() -> None:
    """Read the arguments, fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--pages", type=Path, help="folder with pages read before, one pickle a corpus")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    blind = list(blind_cases(options.corpora, options.pages))
    cases = [*blind, *older_cases(options.corpora, options.pages)]
    for penalty in PENALTIES:
        sure = [_lowered(each) for each in held_out(cases, penalty, own=WAYS)]
        for name, part in (("all", cases), ("blind", blind)):
            for line in told(sure[: len(part)], [case.right for case in part]):
                print(f"penalty {penalty} {name}: {line}")
    weights = fit(cases, PENALTY, own=WAYS)
    weights["always"] = round(weights["always"] - CAUTION, 2)
    ship(weights, options.out, "foretellings")


def _lowered(share: float) -> float:
    return share / (share + (1 - share) * math.exp(CAUTION))


def blind_cases(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The foretellings that were judged in every cell, as far as they are still read so."""
    known: dict[tuple[str, str, int | None], Verdict] = {
        (each.corpus, each.report, each.cue): each for table in ("forecasts", "commissives") for each in verdicts(table)
    }
    for (corpus, name), (_, page, reading) in judged_pages(corpora, pages):
        scene = set_scene(page, reading.claims, reading.entities, reading.times)
        for each in sight(scene, reading.attributions, reading.entities, reading.times):
            verdict = known.get((corpus, name, each.foretelling.kind.evidence[0].start))
            right = _is_right(verdict, each.foretelling) if verdict is not None else None
            if right is not None and not each.unowned:
                yield Example(f"{corpus} {name}", each.signs, right)


def _is_right(verdict: Verdict, found: Foretelling) -> bool | None:
    """Whether a row was judged right; None where it is read otherwise than it was judged."""
    table = "forecasts" if found.kind.value == "forecast" else "commissives"
    moved = table == "forecasts" and bool(found.doers)  # to a plan of the speaker's own side
    longer = set(verdict.wrong) == {"text"} and found.what[0].start < verdict.span.start  # with its subject now
    same = (verdict.value == found.kind.value or moved) and not longer
    return verdict.right if same else None


def older_cases(corpora: Path, pages: Path | None) -> Iterator[Example]:
    """The foretellings of the gold's sentences, and those judged beside it."""
    items = items_of("tune")
    known = {item: row for item, row in judged().items() if item.corpus not in HELD_BACK}
    laid = dict(lay(corpora, [*items, *known], pages))
    for item in items:
        yield from cases_of(item, items, laid)
    for place in sorted(laid):
        yield from judged_cases(place, known, laid[place])


def cases_of(
    item: Item, items: Mapping[Item, Sequence[Row]], laid: Mapping[tuple[str, str], Laid]
) -> Iterator[Example]:
    """The foretellings of a sentence of the gold."""
    scene, reading = laid[item.corpus, item.report]
    sighted = [
        each
        for each in sight(scene, reading.attributions, reading.entities, reading.times)
        if item.span.contains(reading.claims[each.foretelling.claim].head)
    ]
    rows = [named(read_row(scene, reading, each.foretelling), scene.page.text) for each in sighted]
    gold = [named(row, scene.page.text) for row in items[item]]
    right = {id(found) for gold_row, found in paired(gold, rows) if whole(gold_row, found)}
    for each, row in zip(sighted, rows, strict=True):
        if each.unowned:
            continue
        yield Example(f"{item.corpus} {item.report}", each.signs, id(row) in right, PARTLY)


def judged_cases(place: tuple[str, str], known: Mapping[Item, Row], laid: Laid) -> Iterator[Example]:
    """The foretellings of a report that tell of what was judged there."""
    scene, reading = laid
    rows = [row for item, row in known.items() if (item.corpus, item.report) == place]
    if not rows:
        return
    for each in sight(scene, reading.attributions, reading.entities, reading.times):
        row = named(read_row(scene, reading, each.foretelling), scene.page.text)
        share, number = max((dice(other.what, row.what), -number) for number, other in enumerate(rows))
        if share >= SAME and not each.unowned:
            gold = named(rows[-number], scene.page.text)
            yield Example(" ".join(place), each.signs, whole(gold, row) and gold.polarity == row.polarity, PARTLY)


if __name__ == "__main__":
    main()
