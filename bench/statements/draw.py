"""Draw rows of the default view for a blind reading: `python -m bench.statements.draw REPORTS... --out FILE`.

Each row comes with the paragraphs round it, so that a judge needs neither the code nor the report's file. Judgements
are kept in `judged.csv` as ids, without any text.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

from bench.statements.measure import Row
from onrecord import SqliteStore, build
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.text.paragraphs import paragraphs
from onrecord.views import rows


def main() -> None:
    """Build a record of the reports and draw from it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        build(options.reports, Path(scratch) / "blind.db", workers=2)
        with SqliteStore(Path(scratch) / "blind.db", create=False) as store:
            texts = {row["id"]: row for row in rows(store, "reports")}
            shown = [row for row in rows(store, "statements") if is_shown(row)]
    drawn = random.Random(options.seed).sample(shown, min(options.most, len(shown)))
    options.out.write_text(
        "\n".join(describe(number, row, texts[row["report"]]) for number, row in enumerate(drawn, 1))
    )
    print(f"{len(drawn)} of {len(shown)} rows shown by default, in {len(texts)} reports")


def is_shown(row: Row) -> bool:
    """Whether the default view holds a row."""
    return bool(row["actual"]) and row["confidence"] >= CONFIDENCE_LINE


def describe(number: int, row: Row, report: Row) -> str:
    """One row and where it stands, to be read by a judge."""
    text = report["text"]
    spans = [span for span in (row["source"], row["cue"], *row["content"]) if span]
    low, high = min(span["start"] for span in spans), max(span["end"] for span in spans)
    blocks = paragraphs(text)
    near = [at for at, block in enumerate(blocks) if block.start < high and low < block.end]
    context = [blocks[at].exact(text) for at in range(max(0, near[0] - 4), min(len(blocks), near[-1] + 2))]
    said_by = "; ".join(speaker["name"] for speaker in row["speakers"])
    title = report["title"]["value"] if report["title"] else ""
    lines = [
        f"### row {number} ({row['report']} {row['id']})",
        f"speaker: {said_by}",
        f"verb: {row['cue']['exact'] if row['cue'] else '(quotation alone)'}",
        f"kind: {row['kind']}   type: {row['type']}",
        f"words: {row['text']}",
        f"headline: {title}",
        f"opening: {text[:300]!r}",
        "context:",
        *(f"    {line}" for line in context),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
