"""What a table in the terminal is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.model import Judged, Record
from onrecord.model.line import line_of

NONE = "—"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of the width (0: as wide as it needs), and whether only wide terminals show it."""

    head: str
    share: int = 0
    wide_only: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """One row for the terminal.

    Attributes:
        cells: One a column; several lines where it is a tuple.
        hidden: Why it is left out by default.
        heading: What stands above it.
    """

    cells: tuple[str | tuple[str, ...], ...]
    hidden: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """One of several small tables.

    Attributes:
        heading: What it is about; empty for notes alone.
        notes: What stands below it.
    """

    heading: str
    columns: tuple[Column, ...] = ()
    rows: tuple[Seen, ...] = ()
    notes: tuple[str, ...] = ()


Rows: TypeAlias = Callable[[Record, bool], Iterator[Seen]]
"""The rows of a table; the truth value says whether those under the line are shown too."""


def under(table: str, confidence: float) -> str:
    """Why a row is left out: it is not sure enough; empty where it is.

    >>> under("positions", 0.6), under("positions", 0.8)
    ('under the confidence line of 0.70', '')
    """
    line = line_of(table)
    return f"under the confidence line of {line:.2f}" if confidence < line else ""


def value(judged: Judged | None) -> str:
    """What is held to be so.

    >>> value(None)
    '—'
    """
    return judged.value if judged else NONE
