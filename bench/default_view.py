"""Rows of the default views for a blind reading, and what the readers found.

`python -m bench.default_view draw RECORD --out FOLDER [--most 60]` writes a sheet a table: each row as an analyst sees
it, with the words around its evidence, so that a judge needs neither the code nor the reports. A judge writes
`number,right,wrong` (1 or 0; for 0 the field that is wrong first). `python -m bench.default_view score FOLDER` counts.
Sheets hold text of the reports and stay outside the repository; `judged.csv` holds ids alone.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord.model import IssueSet, ReportEntry
from onrecord.model.line import WEIGHED, line_of
from onrecord.store import SqliteStore
from onrecord.views.rows import rows

AROUND = 420
SHOWN = {
    "positions": "actor capacity issue_name option_name stance strength demanded_of condition voice ascribed_by",
    "proposals": "proposer addressees voice text gives gets conditions deadline status responses",
    "forecasts": "forecaster capacity kind text polarity hedge condition horizon voice ascribed_by outcome",
    "commissives": "forecaster capacity kind text polarity hedge condition horizon voice ascribed_by kept",
    "figures": "kind value low high unit of whose where when part_of question answer voice source",
}
Row = Mapping[str, Any]


def main() -> None:
    """Draw or score."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("record", type=Path)
    drawing.add_argument("--out", type=Path, required=True)
    drawing.add_argument("--most", type=int, default=60)
    drawing.add_argument("--seed", type=int, default=46)
    scoring = commands.add_parser("score")
    scoring.add_argument("folder", type=Path)
    options = parser.parse_args()
    if options.command == "draw":
        draw(options.record, options.out, options.most, options.seed)
    else:
        score(options.folder)


def draw(record: Path, out: Path, most: int, seed: int) -> None:
    """Write a sheet and the drawn ids, a table each."""
    out.mkdir(parents=True, exist_ok=True)
    with SqliteStore(record, create=False) as store:
        reports = {report.id: report for report in store.reports()}
        sets = tuple(store.issues())
        for table in WEIGHED:
            found = [row for row in rows(store, table) if row["confidence"] >= line_of(table)]
            found = list(_links(found)) if table == "accounts" else [row for row in found if _is_placed(table, row)]
            drawn = random.Random(seed).sample(found, min(most, len(found)))
            sheet = [_described(number, table, row, reports, sets) for number, row in enumerate(drawn, 1)]
            (out / f"{table}.txt").write_text("\n".join(sheet), encoding="utf-8")
            ids = "".join(f"{number},{row['id']},{row['confidence']}\n" for number, row in enumerate(drawn, 1))
            (out / f"{table}-ids.csv").write_text(ids, encoding="utf-8")
            print(f"{table:12} {len(drawn)} of {len(found)}")


def _is_placed(table: str, row: Row) -> bool:
    """Whether a position stands in the matrix, which shows none without an option."""
    return table != "positions" or bool(row["option"])


def _links(versions: Sequence[Row]) -> Iterator[Row]:
    """Each pair of accounts once, with how they are said to stand to one another."""
    known = {row["id"]: row for row in versions}
    for row in versions:
        kinds = dict.fromkeys(row["agrees"], "agrees")
        kinds |= {link["account"]: link["kind"] for link in (*row["contradicts"], *row["otherwise"])}
        for other, kind in sorted(kinds.items()):
            if other in known and row["id"] < other:
                yield {**row, "kind": kind, "other": known[other], "id": f"{row['id']} {other}"}


def _described(number: int, table: str, row: Row, reports: Mapping[str, ReportEntry], sets: Sequence[IssueSet]) -> str:
    lines = [f"### {number}"]
    if table == "accounts":
        lines += [f"of: {row['of']}   relation: {row['kind']}", "A: " + _passage(row, reports)]
        return "\n".join([*lines, "B: " + _passage(row["other"], reports)]) + "\n"
    lines += [f"{name}: {told}" for name in SHOWN[table].split() if (told := _plain(row.get(name)))]
    if table == "positions":
        lines.append(f"option means: {_meaning(row, sets)}")
    return "\n".join([*lines, *(f"- {passage}" for passage in _passages(row, reports))]) + "\n"


def _meaning(row: Row, sets: Sequence[IssueSet]) -> str:
    options = {
        (issue.id, option.id): option.description for each in sets for issue in each.issues for option in issue.options
    }
    return options.get((row["issue"], row["option"]), "")


def _plain(cell: Any) -> str:
    """A cell as a person reads it."""
    if isinstance(cell, list):
        return "; ".join(filter(None, map(_plain, cell)))
    if isinstance(cell, dict):
        if "response" in cell:
            return f"{_plain(cell.get('actor'))} {_plain(cell['response'])}"
        for name in ("name", "value", "edtf", "exact"):
            if cell.get(name):
                return str(cell[name])
        return ""
    return "" if cell is None else str(cell)


def _passages(row: Row, reports: Mapping[str, ReportEntry]) -> list[str]:
    if "tellings" in row:
        seen = {telling["report"]: telling for telling in row["tellings"]}
        return [_passage({"evidence": row["evidence"], **each}, reports) for each in list(seen.values())[:3]]
    return [_passage(row, reports)]


def _passage(row: Row, reports: Mapping[str, ReportEntry]) -> str:
    """The words around a row's evidence, which is marked; with the report's day and outlet."""
    report = reports[row["report"]]
    spans = [span for span in row["evidence"] if span.get("report", report.id) == report.id]
    low, high = min(span["start"] for span in spans), max(span["end"] for span in spans)
    text, begin = report.text, max(0, low - AROUND)
    day = report.published.edtf if report.published else "no date"
    outlet = report.outlet.value if report.outlet else "?"
    around = f"{text[begin:low]}[[{text[low:high]}]]{text[high : high + AROUND // 2]}"
    return f"({day}, {outlet}) " + " ".join(around.split())


def score(folder: Path) -> None:
    """Print for each table how many rows were found right, and which fields were wrong."""
    for path in sorted(folder.glob("*-judged.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            judged = list(csv.DictReader(file))
        right = sum(row["right"] == "1" for row in judged)
        wrong = [row["wrong"] for row in judged if row["right"] != "1"]
        table, share = path.stem.removesuffix("-judged"), right / max(len(judged), 1)
        counts = json.dumps({name: wrong.count(name) for name in sorted(set(wrong))})
        print(f"{table:12} {right}/{len(judged)} {share:.3f}  {counts}")


if __name__ == "__main__":
    main()
