"""Rows for a spreadsheet: every nested cell laid out in columns of its own.

A span gives its exact words and two columns of offsets; a judged cell its value and `_basis`; a date its EDTF value,
first and last day, basis and flags; a list is joined with ` | `, position by position, so that the third role belongs
to the third speaker. The evidence itself is left to the JSON Lines export.

A cell that a spreadsheet would run as a formula (it opens with `=`, `+`, `-`, `@`, a tab or a carriage return, and is
no plain number) is given a leading apostrophe, as OWASP advises against CSV injection. `unguarded` takes it off again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from onrecord.views.cells import Row
from onrecord.views.layout import FIELDS
from onrecord.views.shapes import Shape, number, placed, span, truth

Value: TypeAlias = str | int | float | bool | None
_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?\Z")


def flatten(row: Row, table: str) -> dict[str, str]:
    """A row as a spreadsheet takes it, with the same columns for every row of a table.

    >>> flatten({"id": "d1", "action": "reject"}, "decisions")["action"]
    'reject'
    """
    return {column: guarded(text) for column, text in _laid_out(row, table).items()}


def typed(row: Row, table: str) -> dict[str, Value]:
    """The same columns as a frame takes them: numbers as numbers, what is empty as None, nothing guarded.

    >>> typed({"id": "c1", "confidence": 0.9}, "claims")["confidence"]
    0.9
    """
    of = kinds(table)
    return {column: _AS[of[column]](text) if text else None for column, text in _laid_out(row, table).items()}


def kinds(table: str) -> dict[str, str]:
    """What each column of a table holds: `text`, `number`, `whole` (a number without fraction) or `truth`.

    >>> kinds("claims")["confidence"], kinds("claims")["head_start"], kinds("claims")["text"]
    ('number', 'whole', 'text')
    """
    return {column: _kind(shape, column) for name, shape in FIELDS[table] for column in shape(name, None)}


def columns(table: str) -> list[str]:
    """The header of a table.

    >>> columns("decisions")[:3]
    ['id', 'at', 'by']
    """
    return list(flatten({}, table))


def guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; what opens fine stays as it is.

    >>> guarded("=1+1"), guarded("-0.5"), guarded("— no")
    ("'=1+1", '-0.5', '— no')
    """
    return f"'{text}" if _RISKY.match(text) and not _NUMBER.match(text) else text


def unguarded(text: str) -> str:
    """The cell as it was before `guarded`.

    >>> unguarded("'=1+1"), unguarded("'tis so")
    ('=1+1', "'tis so")
    """
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text


def _laid_out(row: Row, table: str) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, shape in FIELDS[table]:
        flat.update(shape(name, row.get(name)))
    return flat


def _kind(shape: Shape, column: str) -> str:
    if shape in (span, placed) and column.endswith(("_start", "_end")):
        return "whole"
    if shape is number:
        return "number"
    return "truth" if shape is truth else "text"


_AS: Mapping[str, Callable[[str], Value]] = {
    "text": str,
    "number": float,
    "whole": int,
    "truth": lambda text: text == "true",
}
