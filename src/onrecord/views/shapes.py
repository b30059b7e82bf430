"""How a nested cell is laid out in flat columns: each shape turns a cell into its columns, by the cell's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from onrecord.views.cells import Cell

Shape: TypeAlias = Callable[[str, Cell], dict[str, str]]
Field: TypeAlias = tuple[str, Shape]

BETWEEN = " | "


def plain(name: str, cell: Cell) -> dict[str, str]:
    """One column: text as it is, numbers and truth values as JSON writes them, lists joined."""
    return {name: _text(cell)}


def number(name: str, cell: Cell) -> dict[str, str]:
    """One column, which typed tables hold as a number."""
    return plain(name, cell)


def truth(name: str, cell: Cell) -> dict[str, str]:
    """One column, which typed tables hold as true or false."""
    return plain(name, cell)


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


def who(name: str, cell: Cell) -> dict[str, str]:
    """Somebody's name, then id and mention, and how we know that it is this one."""
    found = cell if isinstance(cell, Mapping) else {}
    return {
        name: _text(found.get("name")),
        f"{name}_id": _text(found.get("actor")),
        **span(f"{name}_mention", found.get("mention")),
        f"{name}_basis": _text(found.get("basis")),
    }


def sided(name: str, cell: Cell) -> dict[str, str]:
    """The same with side and capacity."""
    found = cell if isinstance(cell, Mapping) else {}
    sides = judged(f"{name}_side", found.get("side")), judged(f"{name}_capacity", found.get("capacity"))
    return {**who(name, cell), **sides[0], **sides[1]}


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
