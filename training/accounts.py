"""Make what assembly compares accounts by: `python -m training.accounts common|fit --corpora FOLDER [--pages FOLDER]`.

`common` counts in how many of the 5,000 articles of `scale` each word stands, so that a record of five reports does not
take an everyday word for a rare one; counts and no text are kept.

`fit` weighs what speaks for two clauses telling the same: a logistic, on the pairs of the tuning part of
`bench/accounts/gold.csv` and of `bench/accounts/judged.csv`. The gold marks sentences; which of their clauses tell the
same is found by turns with the weights, the likeliest pair standing for its sentences.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import pickle
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from bench.accounts.measure import Row, gold, kept, read
from bench.judged import judged_pages
from bench.pages import Keeping
from bench.pages import Laid as Page
from bench.pages import laid as page_of
from bench.passages import Source

from onrecord.assembly import assemble
from onrecord.assembly.accounts.assemble import known_of
from onrecord.assembly.accounts.match import FEATURES, Pair
from onrecord.assembly.accounts.pairs import candidates, report_words
from onrecord.assembly.accounts.telling import Telling, tell
from onrecord.assembly.accounts.words import Rarity, bare_words, rarity
from onrecord.assembly.folio import Folio
from onrecord.model import Reading, Report

ROOT = Path(__file__).parents[1]
DATA, JUDGED = ROOT / "src/onrecord/data", ROOT / "bench/accounts/judged.csv"
SCALE, PAGES = "scale", "accounts.pkl"
SIDES = ("report_a", "report_b")
LEAST = 0.005
COMMON = f"""\
# In what share of news reports a word stands, so that a small record does not take an everyday word for a rare one.
# Sources: counted by training/accounts.py over 5,000 dated articles of some 400 outlets, 2012 to 2020
# (ramybaly/Article-Bias-Prediction); words in fewer than {LEAST:.1%} of them are left out.
# word: as `onrecord.assembly.accounts.words.bare_words` gives it. share: of the articles, between 0 and 1.
word,share
"""
WEIGHTS = """\
# What speaks for two clauses telling the same, and how much: weights of a logistic, fitted by training/accounts.py.
# Sources: the tuning part of bench/accounts/gold.csv, and bench/accounts/judged.csv; both hold places and no text.
# feature: as in assembly/accounts/match.py; `base` is what is there before anything speaks.
# weight: for the feature in full.
feature,weight
"""
PENALTY, TURNS, STEPS, PARTS = 2.0, 6, 50, 10
Table = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Laid:
    """A corpus's tellings, where each stands, and which pairs are compared."""

    tellings: Sequence[Telling]
    rare: Rarity
    places: Mapping[tuple[str, int], int]
    met: frozenset[tuple[int, int]]

    def features(self, one: int, other: int) -> list[float]:
        """What speaks for two tellings being of one matter, in the order of `FEATURES`."""
        pair = Pair(self.tellings[one], self.tellings[other], self.rare)
        return [feature(pair) for feature in FEATURES.values()]


def main() -> None:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("common", "fit"))
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--pages", type=Path)
    options = parser.parse_args()
    if options.what == "common":
        lines = (f"{word},{share:.3f}\n" for word, share in shares(options.corpora))
        (DATA / "accounts_common.csv").write_text(COMMON + "".join(lines), encoding="utf-8")
        return
    rows = gold("tune")
    names = sorted({SCALE, *(row["corpus"] for row in rows)})
    laid = {name: lay(list(evidence_of(options.corpora, name, options.pages))) for name in names}
    bags, labels = by_sentence(rows, laid)
    judged, judgements = by_clause(laid)
    print(f"{len(bags)} pairs of sentences, {len(judged)} of clauses; {checked(bags, labels, judged, judgements)}")
    weights = fitted(bags, labels, judged, judgements)
    lines = (f"{name},{weight:.2f}\n" for name, weight in sorted(zip(("base", *FEATURES), weights, strict=True)))
    (DATA / "accounts_weights.csv").write_text(WEIGHTS + "".join(lines), encoding="utf-8")


def shares(corpora: Path) -> Iterator[tuple[str, float]]:
    """Words with the share of articles that have them, by word."""
    spread: Counter[str] = Counter()
    count = 0
    with gzip.open(corpora / "scale/reports-5000.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            spread.update(bare_words(json.loads(line)["text"]))
            count += 1
    yield from ((word, number / count) for word, number in sorted(spread.items()) if number >= LEAST * count)


def evidence_of(corpora: Path, corpus: str, pages: Path | None) -> Iterator[tuple[Report, Reading]]:
    """The reports of a corpus as read; of everyday news those whose rows were judged for other tables too."""
    if corpus != SCALE:
        yield from kept(pages, corpus) if pages else read(corpora, corpus)
        return
    found = {name: page for (source, name), page in judged_pages(corpora, pages) if source == SCALE}
    found |= everyday(
        corpora, pages, {row[side] for row in judged_pairs() for side in SIDES if row["corpus"] == SCALE} - {*found}
    )
    for name, (report, _, reading) in found.items():
        yield replace(report, name=name), reading


def everyday(corpora: Path, pages: Path | None, names: Collection[str]) -> dict[str, Page]:
    """Reports of everyday news by name, from `pages` where they lie there."""
    shelf = pages / PAGES if pages else None
    if shelf and shelf.exists():
        found: dict[str, Page] = pickle.loads(shelf.read_bytes())
        return found
    reader = Keeping()
    with gzip.open(corpora / "scale/reports-5000.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = {row["id"]: page_of(reader, _source(row)) for row in map(json.loads, lines) if row["id"] in names}
    if shelf:
        shelf.write_bytes(pickle.dumps(found))
    return found


def _source(row: Row) -> Source:
    return Source(SCALE, row["id"], row["text"], row["published"], row["outlet"], row["title"])


def judged_pairs() -> list[Row]:
    """The judged pairs of clauses."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def lay(evidence: Sequence[tuple[Report, Reading]]) -> Laid:
    """A corpus as assembly compares it; places are those of the clauses' heads, by the report's name."""
    record = assemble(evidence)
    known, statements = (
        known_of(record.events, record.figures, record.actors),
        {each.id: each for each in record.statements},
    )
    by_id = {report.id: (report, reading) for report, reading in evidence}
    tellings: list[Telling] = []
    places = {}
    for entry in record.reports:
        report, reading = by_id[entry.id]
        claims = [claim for claim in record.claims if claim.report == entry.id]
        times = [time for time in record.times if time.report == entry.id]
        heads = {claim.id: claim.head.start for claim in claims}
        for telling in tell(Folio(report, reading, times, claims, statements, {}, entry.id), known):
            places[entry.name, heads[telling.claim or ""]] = len(tellings)
            tellings.append(telling)
    rare = rarity(report_words(tellings))
    return Laid(tellings, rare, places, frozenset(candidates(tellings, rare)))


def by_sentence(rows: Sequence[Row], laid: Mapping[str, Laid]) -> tuple[list[Table], Table]:
    """For each pair of sentences of which clauses are compared, what speaks for each of their pairs; and the labels."""
    bags, labels = [], []
    for row in rows:
        story = laid[row["corpus"]]
        sides = [
            [
                place
                for (report, start), place in story.places.items()
                if report == row[f"report_{side}"] and int(row[f"start_{side}"]) <= start < int(row[f"end_{side}"])
            ]
            for side in "ab"
        ]
        pairs = [tuple(sorted((one, other))) for one in sides[0] for other in sides[1]]
        found = [story.features(*pair) for pair in pairs if pair in story.met]
        if found:
            bags.append(np.array(found))
            labels.append(float(row["relation"] != "none"))
    return bags, np.array(labels)


def by_clause(laid: Mapping[str, Laid]) -> tuple[Table, Table]:
    """What speaks for each judged pair of clauses, and the judgements."""
    found, labels = [], []
    for row in judged_pairs():
        story = laid[row["corpus"]]
        ends = [story.places.get((row[f"report_{side}"], int(row[f"start_{side}"]))) for side in "ab"]
        if ends[0] is not None and ends[1] is not None:
            found.append(story.features(ends[0], ends[1]))
            labels.append(float(row["same"] == "yes"))
    return np.array(found), np.array(labels)


def fitted(bags: Sequence[Table], labels: Table, judged: Table, judgements: Table) -> Table:
    """The weights, the base first; by turns with which pair of clauses stands for its sentences."""
    weights = np.ones(len(FEATURES) + 1)
    for _ in range(TURNS):
        likeliest = [bag[int(np.argmax(bag @ weights[1:]))] for bag in bags]
        weights = logistic(np.array([*likeliest, *judged]), np.concatenate([labels, judgements]))
    return weights


def logistic(table: Table, labels: Table) -> Table:
    """Weights of a logistic with a penalty on their squares, by Newton's method."""
    rows = np.column_stack([np.ones(len(table)), table])
    weights, penalty = np.zeros(rows.shape[1]), np.eye(rows.shape[1]) * PENALTY
    penalty[0, 0] = 1e-6
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - labels) + penalty @ weights
        weights = weights - np.linalg.solve((rows.T * (likely * (1 - likely))) @ rows + penalty, slope)
    return weights


def checked(bags: Sequence[Table], labels: Table, judged: Table, judgements: Table) -> str:
    """Precision and recall from .5 up, each part scored by weights fitted on the others."""
    folds = np.arange(len(bags)) % PARTS, np.arange(len(judged)) % PARTS
    right = given = 0.0
    for part in range(PARTS):
        own = [bag for bag, fold in zip(bags, folds[0], strict=True) if fold != part]
        rest = folds[1] != part
        weights = fitted(own, labels[folds[0] != part], judged[rest], judgements[rest])
        for place in np.flatnonzero(folds[0] == part).tolist():
            drawn = float((bags[place] @ weights[1:]).max() + weights[0] >= 0)
            given += drawn
            right += drawn * labels[place]
    return f"across parts, precision {right / max(1.0, given):.3f}, recall {right / labels.sum():.3f} of those compared"


if __name__ == "__main__":
    main()
