"""Score the two made-up stories as they are: `python -m bench.stories`. Neither is tuned on; the second is blind.

Two Rivers is a regression test. The second story was written without sight of code or lexicons. What is missed, and
what was never said but is shown as said, is listed row by row in `frozen/`.
"""

from __future__ import annotations

import csv
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.statements.measure import Row, exported
from bench.statements.utterances import Pairing, Utterance, pair, utterance_scores

BENCH = Path(__file__).parent
ROOT = BENCH.parent
STORIES = {
    "two-rivers": (ROOT / "examples/two-rivers/reports", ROOT / "examples/two-rivers/expected/statements.csv"),
    "second-story": (BENCH / "second-story/reports", BENCH / "second-story/gold/statements.csv"),
}


def main() -> None:
    """Print each story's scores and write its misses."""
    for name, (reports, gold) in STORIES.items():
        with tempfile.TemporaryDirectory() as scratch:
            _, statements = exported(reports, Path(scratch) / "story.db")
        print(name, json.dumps({key: round(value, 4) for key, value in score(name, gold, statements).items()}))


def score(name: str, gold_file: Path, statements: Sequence[Row]) -> dict[str, float]:
    """Scores of the actual assertions, and the share of what was not said that is shown as said."""
    with gold_file.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row.get("type", "assertion") == "assertion"]
    said = _by_report(rows, actual="true")
    found: dict[str, list[Utterance]] = defaultdict(list)
    for row in statements:
        if row["type"] == "assertion" and row["actual"]:
            content = " ... ".join(span["exact"] for span in row["content"])
            found[_report(row["report_name"])].append(Utterance(row["speaker"], row["kind"], content))
    pairings = pair(said, found)
    invented = [each for each in pair(_by_report(rows, actual="false"), found) if each.overlap >= 0.8]
    _freeze(name, pairings, invented)
    scores = utterance_scores(pairings, sum(len(found[report]) for report in said))
    unsaid = sum(row["actual"] == "false" for row in rows)
    return {**scores, "gold": len(pairings), "not_said": unsaid, "not_said_shown": len(invented)}


def _by_report(rows: Sequence[Mapping[str, str]], *, actual: str) -> dict[str, list[Utterance]]:
    gold: dict[str, list[Utterance]] = defaultdict(list)
    for row in rows:
        if row["actual"] == actual:
            report = _report(row.get("file") or row.get("report") or "")
            gold[report].append(Utterance(row["speaker"], row["kind"], row["content"].replace(" … ", " ... ")))
    return gold


def _report(name: str) -> str:
    """A report's name as both sides can know it: without extension or folder."""
    stem = name.rsplit("/", 1)[-1]
    for ending in (".txt", ".html", ".json", ".jsonl"):
        stem = stem.removesuffix(ending)
    return stem


def _freeze(name: str, pairings: Sequence[Pairing], invented: Sequence[Pairing]) -> None:
    (BENCH / "frozen").mkdir(exist_ok=True)
    with (BENCH / "frozen" / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("report", "number", "outcome"))
        writer.writerows(_outcomes(pairings))
        writer.writerows((each.report, each.number, "not said, shown as said") for each in invented)


def _outcomes(pairings: Sequence[Pairing]) -> Iterator[tuple[str, int, str]]:
    for each in pairings:
        if each.overlap < 0.5:
            yield each.report, each.number, "missed"
        elif not each.speaker:
            yield each.report, each.number, "other speaker"


if __name__ == "__main__":
    main()
