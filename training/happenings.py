"""The confidence of events, fitted: `python -m training.happenings --corpora FOLDER --judged FILE --out FOLDER`.

Logistic regression with an L2 penalty over the signs of `onrecord.reading.events.sure`, on events that blind readers
judged; right is one that is an event, of that root and that status. Prints how precise the surest are, cross-fitted
over ten folds of reports.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from onrecord.intake import collect, take_in
from onrecord.model import Report
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.reading import Reader
from onrecord.reading.events.find import Sighting, sight
from training.logistic import Example, fit, held_out, ship

PENALTY = 2.0
Place = tuple[str, int, int]


def main() -> None:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--judged", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    examples = list(read(options.corpora, options.judged))
    for line in crossed(examples):
        print(line)
    ship(fit(examples, PENALTY), options.out, "happenings")


def read(corpora: Path, judged: Path) -> Iterator[Example]:
    """The judged events that today's reader still finds, with the status that was judged."""
    with judged.open(encoding="utf-8", newline="") as file:
        rows = {(row["report"], int(row["start"]), int(row["end"])): row for row in csv.DictReader(file)}
    reader, wanted = Reader(), {report for report, _, _ in rows}
    for report in _reports(corpora, sorted({row["corpus"] for row in rows.values()})):
        for place, found in _sightings(reader, report) if report.id in wanted else ():
            row = rows.get(place)
            if row is not None and row["status"] == found.happening.status.value:
                right = all(row[name] == "yes" for name in ("is_event", "type_right", "status_right"))
                yield Example(report.id, found.signs, right)


def _reports(corpora: Path, folders: Sequence[str]) -> Iterator[Report]:
    for offered in collect([corpora / folder for folder in folders]):
        yield from (item[0] for item in take_in(offered) if isinstance(item, tuple))


def _sightings(reader: Reader, report: Report) -> Iterator[tuple[Place, Sighting]]:
    reading = reader(report)
    page, _ = reader.look(report.text, report.regions)
    for found in sight(page, reading.claims, reading.attributions, reading.entities, reading.times):
        trigger = found.happening.trigger
        yield (report.id, trigger.start, trigger.end), found


def crossed(examples: Sequence[Example]) -> Iterator[str]:
    """How many of the judged clear the line, and how many of those are right; no weights saw the report they judge."""
    sure = held_out(examples, PENALTY)
    above = [each.right for odds, each in zip(sure, examples, strict=True) if odds >= CONFIDENCE_LINE]
    yield f"judged and still found: {len(examples)}, right {np.mean([each.right for each in examples]):.3f}"
    yield f"above {CONFIDENCE_LINE}: {len(above)}, right {np.mean(above):.3f}"


if __name__ == "__main__":
    main()
