"""The gold that ships: its answers are of the codebooks' closed values, and it holds offsets, never text."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from bench.resolve import TABLES, fields

BENCH = Path(__file__).parents[2] / "bench"
OFFSETS = re.compile(r"(\d+-\d+|@\w+)( ?\| ?(\d+-\d+|@\w+))*")


def rows(table: str, name: str) -> list[dict[str, str]]:
    with (BENCH / table / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("table", TABLES)
def test_every_item_is_settled(table: str) -> None:
    assert {row["number"] for row in rows(table, "gold.csv")} == {row["number"] for row in rows(table, "items.csv")}


@pytest.mark.parametrize("table", TABLES)
def test_closed_answers_are_of_the_codebook(table: str) -> None:
    closed = {each.name: set(each.values) for each in fields(table) if each.kind == "closed"}
    for row in rows(table, "gold.csv"):
        for name, allowed in closed.items():
            assert row[name] in allowed | {""}, (row["number"], name)


@pytest.mark.parametrize("table", TABLES)
def test_words_are_offsets(table: str) -> None:
    worded = [each.name for each in fields(table) if each.kind == "words"]
    for row in rows(table, "gold.csv"):
        for name in worded:
            assert not row[name] or OFFSETS.fullmatch(row[name]), (row["number"], name, row[name])
