"""Measure statements from the project's own export: `python -m bench.statements.measure --corpora FOLDER`."""

from __future__ import annotations

import argparse
import csv
import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.statements.spans import Triple, attribution_scores, calibration_error, matches, span_scores, trim
from bench.statements.utterances import Pairing, Utterance, pair, utterance_scores
from onrecord import SqliteStore, build
from onrecord.model.line import CONFIDENCE_LINE
from onrecord.views import rows

FROZEN = Path(__file__).parent / "frozen" / "onrecord.csv"
Row = dict[str, Any]


def main() -> None:
    """Print every score; write the frozen pairings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    options = parser.parse_args()
    scores, pairings = measure(options.corpora)
    freeze(pairings)
    print(json.dumps(scores, indent=1))


def measure(corpora: Path) -> tuple[dict[str, float], list[Pairing]]:
    """All scores of the task by name, and how each utterance of `ced` came out."""
    with tempfile.TemporaryDirectory() as scratch:
        reports, statements = exported(corpora / "polnear" / "dev" / "text", Path(scratch) / "polnear.db")
        scores = polnear(corpora / "polnear" / "dev", reports, statements)
        _, statements = exported(corpora / "ced" / "reports", Path(scratch) / "ced.db")
    more, pairings = ced(corpora / "ced" / "gold.jsonl", statements)
    return {**scores, **more}, pairings


def exported(folder: Path, record: Path) -> tuple[list[Row], list[Row]]:
    """Reports and statements of a folder, as `onrecord export` gives them."""
    build([folder], record)
    with SqliteStore(record, create=False) as store:
        return list(rows(store, "reports")), list(rows(store, "statements"))


def polnear(folder: Path, reports: Sequence[Row], statements: Sequence[Row]) -> dict[str, float]:
    """Spans, attributions and calibration against the whole attribution layer, statements within another left out."""
    texts = {report["id"]: report["text"] for report in reports}
    found: dict[str, list[Triple]] = defaultdict(list)
    for row in statements:
        if row["within"] is None:
            found[row["report_name"]].append(_found(row, texts[row["report"]]))
    gold = dict(gold_triples(folder))
    joined = {name: join(triples) for name, triples in found.items()}
    scores = {f"polnear.{name}": value for name, value in span_scores(gold, found).items()}
    scores |= {f"polnear.attributions_{name}": value for name, value in attribution_scores(gold, joined).items()}
    judged = list(_judged(gold, found))
    sure = [right for confidence, right in judged if confidence >= CONFIDENCE_LINE]
    return scores | {
        "polnear.calibration_error": calibration_error(judged),
        "polnear.above_line": len(sure) / max(1, len(judged)),
        "polnear.precision_above_line": sum(sure) / max(1, len(sure)),
    }


def join(triples: Sequence[Triple]) -> list[Triple]:
    """Quotations that go on joined to the attribution they continue, as PolNeAR has them; we keep a row a paragraph."""
    joined: list[Triple] = []
    for triple in triples:
        if joined and not triple.cue and not triple.source:
            last = joined[-1]
            joined[-1] = replace(last, content=last.content + triple.content)
        else:
            joined.append(triple)
    return joined


def _judged(
    gold: Mapping[str, Sequence[Triple]], found: Mapping[str, Sequence[Triple]]
) -> Iterator[tuple[float, bool]]:
    """Each row's confidence, and whether it is right: as a whole, or as the part of a quotation that goes on."""
    for name, triples in found.items():
        wanted = gold.get(name, ())
        right = {id(ours) for ours, _ in matches(wanted, triples)}
        parts = [Triple((), (), (part,)) for each in wanted for part in each.content]
        right |= {id(ours) for ours, _ in matches(parts, [triple for triple in triples if not triple.cue])}
        for triple in triples:
            yield triple.confidence, id(triple) in right


def _found(row: Row, text: str) -> Triple:
    """A row's spans, counted as the gold counts them: in the raw file, of which only line ends differ."""
    roles = [
        [trim(text, span["start"], span["end"]) for span in spans if span is not None]
        for spans in ((row["source"],), (row["cue"],), row["content"])
    ]
    source, cue, content = (tuple(squeezed(text, span) for span in spans if span is not None) for spans in roles)
    return Triple(source, cue, content, row["confidence"])


def gold_triples(folder: Path) -> Iterator[tuple[str, list[Triple]]]:
    """Each annotated article's attributions, offsets counted without white space."""
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(re.sub(r"([\[\]*?])", r"[\1]", path.stem) + "*.ann"))
        if files:
            with path.open(newline="", encoding="utf-8") as file:
                yield path.stem, _gold(files[0], file.read())


def _gold(path: Path, text: str) -> list[Triple]:
    spans: dict[str, list[tuple[int, int]]] = {}
    triples = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) == 3:
            parts = [tuple(map(int, part.split())) for part in fields[1].split(" ", 1)[1].split(";")]
            trimmed = (trim(text, start, end) for start, end in parts)
            spans[fields[0]] = [squeezed(text, span) for span in trimmed if span is not None]
        elif line.startswith("E") and len(fields) == 2:
            roles: dict[str, set[tuple[int, int]]] = defaultdict(set)
            for role, key in (part.split(":") for part in fields[1].split()):
                roles[re.sub(r"\d", "", role)].update(spans.get(key, ()))
            if roles["Cue"] and roles["Content"]:
                triples.append(Triple(*(tuple(sorted(roles[role])) for role in ("Source", "Cue", "Content"))))
    return triples


_COUNTS: dict[str, list[int]] = {}


def squeezed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A span in offsets that leave white space out, so that line ends do not matter."""
    if text not in _COUNTS:
        _COUNTS.clear()
        counts = [0]
        for character in text:
            counts.append(counts[-1] + (not character.isspace()))
        _COUNTS[text] = counts
    counts = _COUNTS[text]
    return counts[span[0]], counts[span[1] - 1] + 1


def ced(gold_file: Path, statements: Sequence[Row]) -> tuple[dict[str, float], list[Pairing]]:
    """Assertions that are actual, against the utterances of `ced`; all, and those above the confidence line."""
    gold: dict[str, list[Utterance]] = defaultdict(list)
    for line in gold_file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold[row["report"]].append(Utterance(row["speaker"], row["kind"], row["content"]))
    found: dict[str, list[Utterance]] = defaultdict(list)
    for row in statements:
        if row["type"] == "assertion" and row["actual"]:
            content = " ... ".join(span["exact"] for span in row["content"])
            found[row["report_name"]].append(Utterance(row["speaker"], row["kind"], content))
    pairings = pair(gold, found)
    scores = utterance_scores(pairings, sum(len(found[report]) for report in gold))
    return {f"ced.{name}": value for name, value in scores.items()}, pairings


def freeze(pairings: Sequence[Pairing]) -> None:
    """Write how each utterance came out, so that a change shows which were gained and lost."""
    FROZEN.parent.mkdir(exist_ok=True)
    with FROZEN.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("report", "number", "overlap_50", "overlap_80", "speaker", "kind"))
        for each in pairings:
            half = each.overlap >= 0.5
            cells = (half, each.overlap >= 0.8, half and each.speaker, half and each.kind)
            writer.writerow((each.report, each.number, *map(int, cells)))


if __name__ == "__main__":
    main()
