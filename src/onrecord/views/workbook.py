"""A table, or the whole record, as an Excel workbook: one sheet a table, made to be read and filtered there.

Each sheet has its header frozen and a filter on it. Words and names stand in sight; offsets, ids, bases and the ends of
dates are folded into a group of columns that one click opens. Rows under the confidence line are grey. Dates are text
in EDTF, since a spreadsheet would turn "by 12 August" into some day. No cell is a formula, whatever it opens with. A
text longer than a cell holds is cut and ends in ` […]`. The same record gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from onrecord.model.line import line_of
from onrecord.views.cells import Row
from onrecord.views.extra import extra
from onrecord.views.flatten import Value, kinds, typed

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Characters in a cell, UTF-16 units, by Excel's own limit."""

ROWS = 1_048_575
"""Rows in a sheet below its header, likewise; a table that has more goes on in a further sheet."""

_CUT = " […]"
_DATED = datetime(2000, 1, 1)
_FOLDED = ("_start", "_end", "_earliest", "_latest", "_flags", "_mention", "_id", "_basis", "_report")
_FOLDED_TOO = frozenset(
    {
        *("id", "report", "remark_id", "sha256", "claim", "statement", "match", "path", "copy_of", "version_of"),
        *("issue", "option", "group", "subject", "package_of", "alternative_to", "within", "decided", "start", "end"),
        *("outcome_confidence", "reports", "series", "redirects", "evidence", "what", "regions_kind"),
    }
)
_QUOTES = frozenset(
    {
        *("text", "content", "spans", "matter", "condition", "terms", "gives", "gets", "conditions", "quote"),
        *("for_text", "against_text", "open_text", "responses_text", "tellings_text", "accounts_text", "roles_role"),
        *("contradicts_evidence", "question", "answer", "title", "exact"),
    }
)
_WIDTHS: Mapping[str, int] = {"number": 9, "whole": 7, "truth": 8, "text": 18}
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Looks:
    """The ways a cell is drawn."""

    header: Format
    plain: Format
    wrapped: Format
    doubtful: Format
    doubtful_wrapped: Format


def workbook(tables: Iterable[tuple[str, Iterable[Row]]], out: BinaryIO) -> None:
    """Write tables as the sheets of one workbook, after a sheet that lists them where there are several.

    Raises:
        ExtraMissing: Without XlsxWriter.

    >>> from io import BytesIO
    >>> workbook([("decisions", [{"id": "d1", "quote": "=1+1"}])], out := BytesIO())
    >>> out.getvalue()[:2]
    b'PK'
    """
    held = list(tables)
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with extra("xlsxwriter", "An Excel workbook").Workbook(out, {**options, "strings_to_numbers": False}) as book:
        book.set_properties({"created": _DATED, "comments": "Written by OnRecord"})
        looks = _looks(book)
        contents = book.add_worksheet("contents") if len(held) > 1 else None
        counted = [(table, *_sheets(book, table, table_rows, looks)) for table, table_rows in held]
        if contents is not None:
            _list(contents, counted, looks)


def _looks(book: xlsxwriter.Workbook) -> Looks:
    top, grey, wrap = {"valign": "top"}, {"font_color": "#767676"}, {"text_wrap": True}
    return Looks(
        header=book.add_format({"bold": True, "bottom": 1, **top}),
        plain=book.add_format(top),
        wrapped=book.add_format({**top, **wrap}),
        doubtful=book.add_format({**top, **grey}),
        doubtful_wrapped=book.add_format({**top, **grey, **wrap}),
    )


def _sheets(book: xlsxwriter.Workbook, table: str, table_rows: Iterable[Row], looks: Looks) -> tuple[int, int]:
    """Fill as many sheets as the rows need; how many rows there are, and how many above the line."""
    sheet, total, sure, line = _sheet(book, table, looks), 0, 0, line_of(table)
    for row in table_rows:
        if total and total % ROWS == 0:
            sheet = _sheet(book, f"{table} {total // ROWS + 1}", looks)
        cells = typed(row, table)
        confidence = cells.get("confidence")
        stands = not isinstance(confidence, float) or confidence >= line
        _write(sheet, total % ROWS + 1, cells, looks, stands=stands)
        total, sure = total + 1, sure + stands
    return total, sure


def _sheet(book: xlsxwriter.Workbook, name: str, looks: Looks) -> Worksheet:
    """An empty sheet with its header, the columns of less use folded."""
    sheet = book.add_worksheet(name)
    of = kinds(name.partition(" ")[0])
    for place, (column, kind) in enumerate(of.items()):
        sheet.write_string(0, place, column, looks.header)
        width = _QUOTED if column in _QUOTES else max(_WIDTHS[kind], min(len(column) + 3, 24))
        folded = {"level": 1, "hidden": True} if _folded(column) else {}
        sheet.set_column(place, place, width, None, folded)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, ROWS, len(of) - 1)
    return sheet


def _folded(column: str) -> bool:
    return column in _FOLDED_TOO or column.endswith(_FOLDED)


def _write(sheet: Worksheet, place: int, cells: Mapping[str, Value], looks: Looks, *, stands: bool) -> None:
    plain, wrapped = (looks.plain, looks.wrapped) if stands else (looks.doubtful, looks.doubtful_wrapped)
    for number, (column, value) in enumerate(cells.items()):
        if isinstance(value, bool):
            sheet.write_boolean(place, number, value, plain)
        elif isinstance(value, str):
            sheet.write_string(place, number, _fitting(value), wrapped if column in _QUOTES else plain)
        elif value is not None:
            sheet.write_number(place, number, value, plain)


def _fitting(text: str) -> str:
    """The text as a cell holds it: no lone surrogates, and no longer than Excel reads."""
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    units = text.encode("utf-16-le")[: 2 * (LONGEST - len(_CUT))]
    return units.decode("utf-16-le", "ignore") + _CUT


def _list(sheet: Worksheet, counted: Iterable[tuple[str, int, int]], looks: Looks) -> None:
    """The first sheet: each table with its number of rows, and the line above which they stand."""
    for place, head in enumerate(("table", "rows", "above the line", "line")):
        sheet.write_string(0, place, head, looks.header)
        sheet.set_column(place, place, 16)
    for number, (table, total, sure) in enumerate(counted, 1):
        sheet.write_url(number, 0, f"internal:'{table}'!A1", None, table)
        sheet.write_number(number, 1, total)
        sheet.write_number(number, 2, sure)
        sheet.write_number(number, 3, line_of(table))
    sheet.freeze_panes(1, 0)
