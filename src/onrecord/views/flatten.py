"""Rows for a spreadsheet: every nested cell laid out in columns of its own.

A span gives its exact words and two columns of offsets; a judged cell its value and `_basis`; a date its EDTF value,
first and last day, basis and flags; a list is joined with ` | `, position by position, so that the third role belongs
to the third speaker. The evidence itself is left to the JSON Lines export.

A cell that a spreadsheet would run as a formula (it opens with `=`, `+`, `-`, `@`, a tab or a carriage return, and is
no plain number) is given a leading apostrophe, as OWASP advises against CSV injection. `unguarded` takes it off again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from onrecord.views.cells import Cell, Row

Shape: TypeAlias = Callable[[str, Cell], dict[str, str]]
Field: TypeAlias = tuple[str, Shape]

BETWEEN = " | "
_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?\Z")


def flatten(row: Row, table: str) -> dict[str, str]:
    """A row as a spreadsheet takes it, with the same columns for every row of a table.

    >>> flatten({"id": "d1", "action": "reject"}, "decisions")["action"]
    'reject'
    """
    flat: dict[str, str] = {}
    for name, shape in FIELDS[table]:
        flat.update(shape(name, row.get(name)))
    return {column: guarded(text) for column, text in flat.items()}


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


def plain(name: str, cell: Cell) -> dict[str, str]:
    """One column: text as it is, numbers and truth values as JSON writes them, lists joined."""
    return {name: _text(cell)}


def span(name: str, cell: Cell) -> dict[str, str]:
    """The exact words, and where they start and end."""
    found = cell if isinstance(cell, Mapping) else {}
    return {
        name: _text(found.get("exact")),
        f"{name}_start": _text(found.get("start")),
        f"{name}_end": _text(found.get("end")),
    }


def judged(name: str, cell: Cell) -> dict[str, str]:
    """The value, and how it is known."""
    found = cell if isinstance(cell, Mapping) else {}
    return {name: _text(found.get("value")), f"{name}_basis": _text(found.get("basis"))}


def date(name: str, cell: Cell) -> dict[str, str]:
    """The EDTF value, the days it covers, how it is known, and its doubts."""
    found = cell if isinstance(cell, Mapping) else {}
    rest = {f"{name}_{part}": _text(found.get(part)) for part in ("earliest", "latest", "basis", "flags")}
    return {name: _text(found.get("edtf")), **rest}


def each(shape: Shape) -> Shape:
    """The columns of `shape`, for a list of such cells."""

    def joined(name: str, cell: Cell) -> dict[str, str]:
        flats = [shape(name, item) for item in _items(cell)]
        if len(flats) < 2:
            return flats[0] if flats else dict.fromkeys(shape(name, None), "")
        return {column: BETWEEN.join(flat[column] for flat in flats) for column in flats[0]}

    return joined


def fields(*parts: Field) -> Shape:
    """The columns of a mapping, each prefixed by the name of the cell."""

    def spread(name: str, cell: Cell) -> dict[str, str]:
        found = cell if isinstance(cell, Mapping) else {}
        flat: dict[str, str] = {}
        for part, shape in parts:
            flat.update(shape(f"{name}_{part}", found.get(part)))
        return flat

    return spread


def placed(name: str, cell: Cell) -> dict[str, str]:
    """A span of one of several reports: also which."""
    found = cell if isinstance(cell, Mapping) else {}
    return {**span(name, cell), f"{name}_report": _text(found.get("report"))}


def differing(name: str, cell: Cell) -> dict[str, str]:
    """Values that accounts give, each with how many reports: `2031-05-06 (3) / 2031-05-07 (1)`."""
    found = [item for item in _items(cell) if isinstance(item, Mapping)]
    return {name: " / ".join(f"{_text(item['value'])} ({len(_items(item['reports']))})" for item in found)}


def _items(cell: Cell) -> Sequence[Cell]:
    return cell if isinstance(cell, Sequence) and not isinstance(cell, str) else ()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return cell
    return BETWEEN.join(_text(item) for item in _items(cell)) if isinstance(cell, Sequence) else str(cell)


_SPEAKER: tuple[Field, ...] = (
    ("actor", plain),
    ("name", plain),
    ("kind", plain),
    ("role", judged),
    ("affiliation", judged),
    ("capacity", judged),
    ("side", judged),
    ("mention", span),
    ("basis", plain),
    ("confidence", plain),
)
_TIMED = (
    *("report", "report_name", "start", "end", "exact", "type", "value", "mod", "quant", "freq", "begin", "end_point"),
)
_PARTY: tuple[Field, ...] = (("actor", plain), ("name", plain), ("mention", span))
_ACCOUNT: tuple[Field, ...] = (
    *((name, plain) for name in ("report", "report_name", "outlet")),
    ("published", date),
    ("source", plain),
    ("trigger", span),
    *((name, plain) for name in ("text", "claim", "statement", "voice")),
    ("when", date),
    ("place", judged),
    ("status", judged),
    ("ordinal", judged),
    ("figures", each(span)),
)
_PLACED: tuple[Field, ...] = (("report", plain), ("start", plain), ("end", plain), ("exact", plain))

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "reports": (
        *((name, plain) for name in ("id", "name", "path", "sha256")),
        ("outlet", judged),
        ("title", judged),
        ("authors", each(judged)),
        ("url", judged),
        ("published", date),
        ("dateline", judged),
        ("language", judged),
        ("text", plain),
        ("regions", each(fields(("kind", plain), ("start", plain), ("end", plain)))),
        ("carriers", each(judged)),
        *((name, plain) for name in ("copy_of", "version_of", "read", "flags")),
    ),
    "statements": (
        *((name, plain) for name in ("id", "remark_id", "report", "report_name", "outlet")),
        ("published", date),
        *((name, plain) for name in ("kind", "type", "speaker")),
        ("speakers", each(fields(*_SPEAKER))),
        ("source", span),
        ("cue", span),
        ("content", each(span)),
        ("text", plain),
        ("said_on", date),
        ("addressee", judged),
        ("venue", judged),
        ("via", each(fields(("actor", plain), ("relation", plain), ("scope", plain), ("evidence", each(span))))),
        ("within", plain),
        ("actual", plain),
        ("actual_basis", fields(("basis", plain), ("evidence", each(span)))),
        ("act", plain),
        ("act_basis", fields(("basis", plain), ("evidence", each(span)))),
        ("confidence", plain),
        ("decided", plain),
    ),
    "actors": (
        *((name, plain) for name in ("id", "name", "names", "kind")),
        ("roles", each(fields(("role", plain), ("evidence", each(fields(*_PLACED)))))),
        ("capacity", judged),
        ("side", judged),
        ("mentions", each(fields(*_PLACED))),
        ("reports", plain),
        ("redirects", plain),
        ("flags", plain),
    ),
    "times": (
        *((name, plain) for name in _TIMED),
        ("anchor", judged),
        *((name, plain) for name in ("edtf", "earliest", "latest", "basis", "candidates", "flags")),
    ),
    "claims": (
        *((name, plain) for name in ("id", "report", "report_name", "statement", "voice")),
        ("head", span),
        ("spans", each(span)),
        ("text", plain),
        ("polarity", judged),
        ("factuality", judged),
        ("condition", each(span)),
        ("hedge", fields(("span", span), ("low", plain), ("high", plain))),
        ("when", date),
        ("confidence", plain),
    ),
    "events": (
        ("id", plain),
        ("type", judged),
        ("trigger", placed),
        ("actor", each(fields(*_PARTY))),
        ("recipient", each(fields(*_PARTY))),
        ("when", date),
        ("place", judged),
        ("status", plain),
        ("history", differing),
        *((name, plain) for name in ("series", "level", "ordinal", "reports", "sources")),
        ("accounts", each(fields(*_ACCOUNT))),
        ("evidence", each(fields(*_PLACED))),
        ("disagreements", each(fields(("field", plain), ("values", differing)))),
        ("confidence", plain),
    ),
    "decisions": tuple(
        (name, plain)
        for name in (*("id", "at", "by", "action", "report", "role", "quote", "prefix", "suffix", "value", "state"),)
    ),
}
