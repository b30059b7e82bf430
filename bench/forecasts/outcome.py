"""Score what became of forecasts and commissives: `python -m bench.forecasts.outcome --corpora FOLDER [--split …]`.

`outcomes.csv` says what became of each plain row of the gold in the two stories, told from the collected reports alone.
Each story is assembled whole. A row of the gold is ours where their words overlap most; a missing one counts as open.
Printed: how many outcomes other than `open` we give and how many of them are right, how many of the gold's we find, and
how often the sentence that settles it is among our bearings. Beside ours: all open, and true wherever the time is up.
"""

from __future__ import annotations

import argparse
import csv
import pickle
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.forecasts.rows import GOLD, HELD_BACK, covered, points
from bench.passages import Source, sources
from onrecord.assembly import assemble
from onrecord.assembly.dates import when
from onrecord.model import Assembled, Judged, OffsetMap, Prospect, Reading, Report, Span
from onrecord.reading import Reader
from onrecord.reading.foretellings import find_foretellings
from onrecord.reading.scene import set_scene

OUTCOMES = Path(__file__).parent / "outcomes.csv"
OPEN = "open"
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A row of the gold with its outcome, ours, and the baselines'."""

    number: str
    gold: str
    ours: str
    lapsed: str
    settled_by: bool | None


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--split", choices=("tune", "held-back", "all"), default="tune")
    parser.add_argument("--pages", type=Path, help="folder with pages read before, one pickle a corpus")
    options = parser.parse_args()
    cases = list(cases_of(options.corpora, options.split, options.pages))
    for line in told(cases):
        print(line)


def cases_of(corpora: Path, split: str, pages: Path | None) -> Iterator[Case]:
    """Every row with an outcome, story by story."""
    gold = _gold()
    rows = [(row, gold[row["number"]][int(row["row"])]) for row in _read(OUTCOMES)]
    for corpus in sorted({row["corpus"] for _, row in rows}):
        if split != "all" and (corpus == HELD_BACK) != (split == "held-back"):
            continue
        record = assemble(evidence(corpora, corpus, pages))
        names = {report.id: report.name for report in record.reports}
        yield from (_case(outcome, row, record, names) for outcome, row in rows if row["corpus"] == corpus)


def evidence(corpora: Path, corpus: str, pages: Path | None) -> Iterator[tuple[Report, Reading]]:
    """The reports of a story with their readings."""
    if pages is not None:
        with (pages / f"{corpus.replace('/', '-')}.pkl").open("rb") as file:
            for report, page, reading in pickle.load(file).values():
                scene = set_scene(page, reading.claims, reading.entities, reading.times)
                found = find_foretellings(scene, reading.attributions, reading.entities, reading.times)
                yield report, replace(reading, foretellings=found)
        return
    reader = Reader()
    for source in sources(corpora):
        if source.corpus == corpus:
            report = _report(source)
            yield report, reader(report)


def _report(source: Source) -> Report:
    outlet, day = Judged(source.outlet, "json"), when(source.published, "json")
    offsets = OffsetMap("utf-8", ())
    return Report(
        source.name, source.name, source.name, source.name, source.text, offsets, outlet=outlet, published=day
    )


def _case(outcome: Row, row: Row, record: Assembled, names: Mapping[str, str]) -> Case:
    words = points(row["what"])
    ours = [each for each in (*record.forecasts, *record.commissives) if names[each.report] == row["report"]]
    near = max(ours, key=lambda each: (len(words & covered(each.what)), each.id), default=None)
    if near is None or not words & covered(near.what):
        return Case(row["number"], outcome["outcome"], OPEN, OPEN, False if outcome["report"] else None)
    return Case(
        number=row["number"],
        gold=outcome["outcome"],
        ours=near.outcome.value,
        lapsed=_lapsed(near, record),
        settled_by=_is_among(outcome, near, names) if outcome["report"] else None,
    )


def _lapsed(row: Prospect, record: Assembled) -> str:
    """True wherever the time was up on the collection's last day."""
    last = max((report.published.latest for report in record.reports if report.published), default="")
    return "true" if row.horizon is not None and row.horizon.latest <= last else OPEN


def _is_among(outcome: Row, row: Prospect, names: Mapping[str, str]) -> bool:
    """Whether the sentence that settles it is among the bearings."""
    sentence = Span(int(outcome["start"]), int(outcome["end"]))
    return any(
        names[bearing.report] == outcome["report"] and any(sentence.overlaps(span) for span in bearing.spans)
        for bearing in row.bearings
    )


def told(cases: Sequence[Case]) -> Iterator[str]:
    """The scores as lines."""
    yield f"{len(cases)} rows: " + ", ".join(f"{count} {name}" for name, count in _counted(each.gold for each in cases))
    for name in ("ours", "lapsed"):
        given = [each for each in cases if getattr(each, name) != OPEN]
        right = sum(getattr(each, name) == each.gold for each in given)
        there = sum(each.gold != OPEN for each in cases)
        same = sum(getattr(each, name) == each.gold for each in cases)
        settled = f"settles {len(given)}, {right} right, of {there} settled in the gold"
        yield f"  {name:8} {settled}; {same} of {len(cases)} the same"
    yield f"  all open: {sum(each.gold == OPEN for each in cases)} of {len(cases)} the same"
    asked = [each for each in cases if each.settled_by is not None]
    among = sum(bool(each.settled_by) for each in asked)
    yield f"  the settling sentence is among our bearings in {among} of {len(asked)}"


def _counted(values: Iterator[str]) -> list[tuple[str, int]]:
    return sorted(Counter(values).items())


def _gold() -> dict[str, list[Row]]:
    """The rows of each item of the gold, in its order."""
    grouped: dict[str, list[Row]] = {}
    for row in _read(GOLD):
        grouped.setdefault(row["number"], []).append(row)
    return grouped


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


if __name__ == "__main__":
    main()
