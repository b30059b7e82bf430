"""Rows of ours that were judged by the codebook, beside the gold: what they are, and whose.

`judged.csv` holds ids and offsets: `corpus`, `report`, `start` and `end` of what was to happen as it was read, then
what it is: `kind` (`none` for what foretells nothing), `who` (as in the gold), `polarity`.
"""

from __future__ import annotations

import csv
from pathlib import Path

from bench.forecasts.rows import Item, Row, points
from onrecord.model import Span

JUDGED = Path(__file__).parent / "judged.csv"


def judged(path: Path = JUDGED) -> dict[Item, Row]:
    """Each judged stretch with its right row."""
    found: dict[Item, Row] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, line in enumerate(csv.DictReader(file)):
            span = Span(int(line["start"]), int(line["end"]))
            what = frozenset(range(span.start, span.end))
            row = Row(line["kind"], what, points(line["who"]), polarity=line["polarity"])
            found[Item(f"judged {number}", line["corpus"], line["report"], span)] = row
    return found
