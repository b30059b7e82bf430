"""How far two labellers agree: `python -m bench.agreement TABLE A.csv B.csv`, both as `bench.resolve` wrote them.

Per item: whether there is anything, and for tables of one row an item, what. Then, over rows that both have, per field:
Krippendorff's alpha (nominal) for closed values; for words, alpha of whether any are given, and the share of their
code points that are the same (Dice) where both give some. Rows of one item are paired by the fields named in the
table's `paired_by`, most alike first; `(in both)` says how many of the rows of both together have a partner.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from bench.claims.agreement import alpha
from bench.resolve import TABLES, Field, fields, pairing_fields

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one field: over how many rows, alpha, and how much of the words is the same."""

    field: str
    rows: int
    alike: int
    alpha: float
    overlap: float | None = None


def main() -> None:
    """Print agreement by field."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", choices=TABLES)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    options = parser.parse_args()
    print(f"{'field':16}{'rows':>6}{'alike':>7}{'alpha':>8}{'overlap':>9}")
    for each in agreement(options.table, _read(options.first), _read(options.second)):
        overlap = "" if each.overlap is None else f"{each.overlap:9.3f}"
        print(f"{each.field:16}{each.rows:6}{each.alike:7}{each.alpha:8.3f}{overlap}")


def agreement(table: str, first: Sequence[Row], second: Sequence[Row]) -> Iterator[Agreement]:
    """Agreement on whether an item holds anything, then on each field of the rows that both have."""
    columns = fields(table)
    gate = columns[0]
    ours, theirs = _by_item(first, gate.name), _by_item(second, gate.name)
    numbers = sorted({row["number"] for row in (*first, *second)}, key=int)
    yield _nominal("(anything)", [(str(bool(ours[number])), str(bool(theirs[number]))) for number in numbers])
    if not pairing_fields(table):
        label = {side: {row["number"]: row[gate.name] for row in rows} for side, rows in (("a", first), ("b", second))}
        yield _nominal("(with none)", [(label["a"][number], label["b"][number]) for number in numbers])
    pairs = [pair for number in numbers for pair in paired(ours[number], theirs[number], table)]
    yield Agreement("(in both)", sum(map(len, ours.values())) + sum(map(len, theirs.values())), 2 * len(pairs), 1.0)
    for field in columns if pairs else ():
        yield _on_field(field, pairs)


def paired(ours: Sequence[Row], theirs: Sequence[Row], table: str) -> list[tuple[Row, Row]]:
    """The rows of one item that mean the same, most alike first; every row is used once."""
    left, right = list(range(len(ours))), list(range(len(theirs)))
    named = [field for field in fields(table) if field.name in pairing_fields(table)]
    alike = {(i, j): sum(_same(field, ours[i], theirs[j]) for field in named) for i, j in product(left, right)}
    found = []
    for i, j in sorted(alike, key=lambda place: (-alike[place], place)):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            found.append((ours[i], theirs[j]))
    return found


def overlap(first: str, second: str) -> float:
    """The share of code points that two answers in words have in common.

    >>> round(overlap("0-10", "5-15|20-25"), 3)
    0.4
    """
    ours, theirs = _points(first), _points(second)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


def _on_field(field: Field, pairs: Sequence[tuple[Row, Row]]) -> Agreement:
    values = [(ours[field.name], theirs[field.name]) for ours, theirs in pairs]
    if field.kind != "words":
        return _nominal(field.name, values)
    given = _nominal(field.name, [(str(bool(ours)), str(bool(theirs))) for ours, theirs in values])
    shares = [overlap(ours, theirs) for ours, theirs in values if ours and theirs]
    return Agreement(field.name, given.rows, given.alike, given.alpha, sum(shares) / len(shares) if shares else None)


def _same(field: Field, ours: Row, theirs: Row) -> float:
    if field.kind == "words":
        return overlap(ours[field.name], theirs[field.name])
    return float(ours[field.name] == theirs[field.name])


def _points(answer: str) -> set[object]:
    """Code points of offsets; what stands for words ("@author") counts as one."""
    points: set[object] = set()
    for part in filter(None, answer.split("|")):
        if part.startswith("@"):
            points.add(part)
        else:
            start, end = map(int, part.split("-"))
            points.update(range(start, end))
    return points


def _nominal(name: str, units: Sequence[tuple[str, str]]) -> Agreement:
    ours, theirs = [unit[0] for unit in units], [unit[1] for unit in units]
    return Agreement(name, len(units), sum(left == right for left, right in units), alpha(ours, theirs))


def _by_item(rows: Sequence[Row], gate: str) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[gate] != "none":
            grouped[row["number"]].append(row)
    return grouped


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
