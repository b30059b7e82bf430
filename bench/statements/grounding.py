"""Whether every exported span stands verbatim in the original: `python -m bench.statements.grounding REPORTS...`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from onrecord import SqliteStore, build
from onrecord.model import Span
from onrecord.text.locate import restore
from onrecord.views import rows


def main() -> None:
    """Count the spans of each path's statements, and those that the original does not give back; exit 1 for any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    missing = 0
    for path in parser.parse_args().reports:
        found, lost = check(path)
        print(f"{path}: {found} spans, {lost} not found in the original")
        missing += lost
    sys.exit(1 if missing else 0)


def check(path: Path) -> tuple[int, int]:
    """How many spans a path's statements have, and how many the original's bytes do not give back word for word."""
    found = lost = 0
    with tempfile.TemporaryDirectory() as scratch:
        record = Path(scratch) / "record.db"
        build([path], record)
        with SqliteStore(record, create=False) as store:
            for row in rows(store, "statements"):
                report, original = store.report(row["report"]), store.original(row["report"])
                for start, end, exact in spans(row):
                    found += 1
                    lost += restore(report.offsets, original, Span(start, end)) != exact
    return found, lost


def spans(cell: object) -> Iterator[tuple[int, int, str]]:
    """Every span in an exported row, however deep.

    >>> list(spans({"cue": {"start": 4, "end": 8, "exact": "said"}, "content": []}))
    [(4, 8, 'said')]
    """
    if isinstance(cell, dict) and {"start", "end", "exact"} <= cell.keys():
        yield cell["start"], cell["end"], cell["exact"]
    elif isinstance(cell, dict | list):
        for part in cell.values() if isinstance(cell, dict) else cell:
            yield from spans(part)


if __name__ == "__main__":
    main()
