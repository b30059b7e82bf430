"""Measure polarity and factuality against the gold: `python -m bench.claims.measure --corpora FOLDER`."""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bench.claims.agreement import alpha
from bench.claims.texts import Source, sources
from onrecord.reading import Reader
from onrecord.reading.claims import find_claims, judge

GOLD = Path(__file__).parent / "gold.csv"
FROZEN = Path(__file__).parent / "frozen" / "onrecord.csv"
LABELS = ("actual", "planned", "possible", "conditional", "hypothetical", "demanded", "denied")
DRAWS, SEED = 2000, 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A labelled mention and what the reader makes of it.

    Attributes:
        row: The gold's row.
        label: The factuality found.
        polarity: The polarity found.
        basis: The rule that found it.
    """

    row: dict[str, str]
    label: str
    polarity: str
    basis: str


def main() -> None:
    """Print every score; write what was found for each mention."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    options = parser.parse_args()
    mentions = found(options.corpora)
    freeze(mentions)
    for line in _told(mentions):
        print(line)


def factuality(corpora: Path) -> dict[str, float]:
    """The scores that the gate holds, by name."""
    mentions = found(corpora)
    freeze(mentions)
    gold, ours = _labels(mentions)
    return {
        "factuality.macro_f1": macro(gold, ours),
        "factuality.accuracy": accuracy(gold, ours),
        "factuality.over_baseline": macro(gold, ours) - macro(gold, ["actual"] * len(gold)),
        "factuality.polarity": accuracy(*_polarities(mentions)),
    }


def found(corpora: Path) -> list[Mention]:
    """Every mention of the gold that is an event, judged by the reader as it ships."""
    rows = [row for row in gold_rows() if row["label"] != "none"]
    wanted = {name: list(group) for name, group in groupby(sorted(rows, key=_report), key=_report)}
    reader = Reader()
    mentions: list[Mention] = []
    for source in sources(corpora):
        mentions += _judged(reader, source, wanted.get((source.corpus, source.name), []))
    return sorted(mentions, key=lambda mention: int(mention.row["number"]))


def gold_rows() -> list[dict[str, str]]:
    """The gold, a row a mention."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def _report(row: dict[str, str]) -> tuple[str, str]:
    return row["corpus"], row["report"]


def _judged(reader: Reader, source: Source, rows: Sequence[dict[str, str]]) -> Iterator[Mention]:
    if not rows:
        return
    page, _ = reader.look(source.text)
    claims = find_claims(page, (), ())
    for row in rows:
        polarity, judged = judge(page, claims, page.word_at(int(row["start"])))
        yield Mention(row, judged.value, polarity.value, judged.basis)


def scores(gold: Sequence[str], ours: Sequence[str]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and number of each label that the gold has.

    >>> scores(["actual", "denied"], ["actual", "actual"])["actual"]
    (0.5, 1.0, 0.6666666666666666, 1)
    """
    right = Counter(a for a, b in zip(gold, ours, strict=True) if a == b)
    there, given = Counter(gold), Counter(ours)
    table = {}
    for label in (label for label in LABELS if there[label]):
        precision, recall = right[label] / max(1, given[label]), right[label] / there[label]
        f1 = 2 * right[label] / (given[label] + there[label])
        table[label] = (precision, recall, f1, there[label])
    return table


def macro(gold: Sequence[str], ours: Sequence[str]) -> float:
    """The mean F1 over the labels that the gold has."""
    table = scores(gold, ours)
    return sum(row[2] for row in table.values()) / max(1, len(table))


def accuracy(gold: Sequence[str], ours: Sequence[str]) -> float:
    """The share that is right."""
    return sum(a == b for a, b in zip(gold, ours, strict=True)) / max(1, len(gold))


def interval(gold: Sequence[str], ours: Sequence[str]) -> tuple[float, float]:
    """Where the macro-F1 lies in 95 of 100 draws, with replacement, of as many mentions."""
    chance, n = random.Random(SEED), len(gold)
    drawn = []
    for _ in range(DRAWS):
        picked = chance.choices(range(n), k=n)
        drawn.append(macro([gold[each] for each in picked], [ours[each] for each in picked]))
    drawn.sort()
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS)]


def freeze(mentions: Sequence[Mention]) -> None:
    """Write what was found for each mention, without its words."""
    FROZEN.parent.mkdir(exist_ok=True)
    with FROZEN.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["number", "gold", "found", "polarity", "found_polarity", "basis"])
        for each in mentions:
            gold = each.row
            table.writerow([gold["number"], gold["label"], each.label, gold["polarity"], each.polarity, each.basis])


def _labels(mentions: Sequence[Mention]) -> tuple[list[str], list[str]]:
    return [each.row["label"] for each in mentions], [each.label for each in mentions]


def _polarities(mentions: Sequence[Mention]) -> tuple[list[str], list[str]]:
    return [each.row["polarity"] for each in mentions], [each.polarity for each in mentions]


def _told(mentions: Sequence[Mention]) -> Iterator[str]:
    """The scores as lines."""
    gold, ours = _labels(mentions)
    yield f"{'':14}{'P':>7}{'R':>7}{'F1':>7}{'n':>6}"
    for label, (precision, recall, f1, n) in scores(gold, ours).items():
        yield f"{label:14}{precision:7.3f}{recall:7.3f}{f1:7.3f}{n:6}"
    low, high = interval(gold, ours)
    yield f"macro-F1 {macro(gold, ours):.3f} ({low:.3f} to {high:.3f}), accuracy {accuracy(gold, ours):.3f}"
    baseline = ["actual"] * len(gold)
    yield f"all actual: macro-F1 {macro(gold, baseline):.3f}, accuracy {accuracy(gold, baseline):.3f}"
    yield f"polarity: accuracy {accuracy(*_polarities(mentions)):.3f}; {_negatives(mentions)}"
    for parts in (_halves(mentions), _parts(mentions, "corpus"), _parts(mentions, "stratum")):
        for value, part in parts.items():
            both = _labels(part)
            yield f"{value:22} n={len(part):3} macro-F1 {macro(*both):.3f} accuracy {accuracy(*both):.3f}"
    rows = gold_rows()
    yield f"alpha, label {alpha([row['label_a'] for row in rows], [row['label_b'] for row in rows]):.3f}"
    events = [row for row in rows if "none" not in (row["label_a"], row["label_b"])]
    yield f"alpha, polarity {alpha([row['polarity_a'] for row in events], [row['polarity_b'] for row in events]):.3f}"


def _negatives(mentions: Sequence[Mention]) -> str:
    gold, ours = _polarities(mentions)
    right = sum(a == b == "negative" for a, b in zip(gold, ours, strict=True))
    return f"negative: {right} right of {ours.count('negative')} found, {gold.count('negative')} there"


def _halves(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """The half whose errors the rules were mended by, and the half that nobody looked at."""
    odd = [each for each in mentions if int(each.row["number"]) % 2]
    even = [each for each in mentions if not int(each.row["number"]) % 2]
    return {"odd, developed on": odd, "even, held back": even}


def _parts(mentions: Sequence[Mention], column: str) -> dict[str, list[Mention]]:
    parts: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        parts[mention.row[column]].append(mention)
    return dict(sorted(parts.items()))


if __name__ == "__main__":
    main()
