"""Matters of stances in unseen news, placed on options by readers: `placed.csv`, ids and offsets alone.

They were drawn from articles of `scale` by how sure the matching was, half of them hardly matched at all, and placed by
three readers, each item by one, who saw the sets' names and descriptions and neither code nor scores.
"""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.judged import SCALE
from onrecord.assembly.positions.matters import around, wording
from onrecord.model import Span

OUT = 4
"""Of so many reports one is kept out of what meanings are tuned on."""

FILE = Path(__file__).parent / "placed.csv"
NONE = "none"


@dataclass(frozen=True, slots=True)
class Placed:
    """A matter and its option.

    Attributes:
        report: Of `scale`.
        text: The report's.
        matter: Where its words stand.
        option: As `set/issue/option`, or `NONE`.
        reverse: Whether the matter is the option's reverse.
        also: The second best, where there is one.
    """

    report: str
    text: str
    matter: tuple[Span, ...]
    option: str
    reverse: bool
    also: str

    @property
    def kept_out(self) -> bool:
        """Whether meanings were not tuned on it."""
        return zlib.crc32(self.report.encode()) % OUT == 0

    @property
    def words(self) -> str:
        """The words of the matter."""
        return wording(self.matter, self.text)

    @property
    def around(self) -> str:
        """The words of its sentence."""
        return wording((around(self.text, self.matter[0]),), self.text)


def tuned_on(corpora: Path) -> frozenset[tuple[str, int]]:
    """The matters that meanings were tuned on, by report and where they begin."""
    return frozenset((each.report, each.matter[0].start) for each in placed(corpora) if not each.kept_out)


def placed(corpora: Path) -> Iterator[Placed]:
    """All of them, in the file's order."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    wanted = {row["report"] for row in rows}
    with gzip.open(corpora / SCALE, "rt", encoding="utf-8") as file:
        texts = {each["id"]: each["text"] for each in map(json.loads, file) if each["id"] in wanted}
    for row in rows:
        spans = tuple(Span(*map(int, each.split("-"))) for each in row["matter"].split())
        yield Placed(row["report"], texts[row["report"]], spans, row["option"], row["way"] == "r", row["also"])
