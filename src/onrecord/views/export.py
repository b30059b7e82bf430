"""A table as a file: JSON Lines and Parquet for machines, CSV and Excel for spreadsheets, events as a calendar too.

All are the same bytes for the same record, and are written a row at a time. Text is UTF-8. The CSV follows RFC 4180
(comma, CRLF, doubled quotation marks) and opens with a byte order mark: without one, Excel reads UTF-8 as the local
code page and breaks every name with an accent, while pandas, R's readr and LibreOffice skip the mark; in plain Python
the codec is `utf-8-sig`.
"""

from __future__ import annotations

import csv
import json
from codecs import BOM_UTF8, getwriter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO

from onrecord.model import Record
from onrecord.views.calendar import calendar
from onrecord.views.cells import Row
from onrecord.views.columnar import parquet
from onrecord.views.extra import extra
from onrecord.views.flatten import columns, flatten
from onrecord.views.rows import rows, sure_rows
from onrecord.views.workbook import workbook


def export(record: Record, table: str, *, format: str, out: BinaryIO, sure: bool = False) -> None:
    """Write one table of a record, a row at a time; where `sure`, without what is under the confidence line.

    The table `all` is every table, each a sheet of one workbook.

    Raises:
        ValueError: If there is no such table or format.
        ExtraMissing: If the format needs the extra `tables`.

    >>> export(None, "statements", format="docx", out=None)
    Traceback (most recent call last):
        ...
    ValueError: no format 'docx' for statements; there are: csv, jsonl, parquet, xlsx
    """
    if format not in formats_of(table):
        raise ValueError(f"no format {format!r} for {table}; there are: {', '.join(formats_of(table))}")
    if table == WHOLE:
        workbook(((each, _rows(record, each, sure)) for each in SHEETS), out)
    elif format in FORMATS:
        FORMATS[format](_rows(record, table, sure), table, out)
    else:
        calendar(record, out)


def ready(format: str) -> None:
    """Make sure that a format can be written here, before any file is touched.

    Raises:
        ExtraMissing: If it needs the extra `tables`.

    >>> ready("csv")
    """
    for module in _NEEDS.get(format, ()):
        extra(module, format)


def formats_of(table: str) -> tuple[str, ...]:
    """The formats that a table can be written in.

    >>> formats_of("events"), formats_of("all")
    (('csv', 'ics', 'jsonl', 'parquet', 'xlsx'), ('xlsx',))
    """
    if table == WHOLE:
        return ("xlsx",)
    return tuple(sorted((*FORMATS, CALENDAR) if table == "events" else FORMATS))


def _rows(record: Record, table: str, sure: bool) -> Iterator[Row]:
    found = rows(record, table)
    return sure_rows(found, table) if sure else found


def _jsonl(table_rows: Iterable[Row], table: str, out: BinaryIO) -> None:
    for row in table_rows:
        # A lone surrogate has no UTF-8; as a backslash escape it is still the same JSON.
        out.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")


def _csv(table_rows: Iterable[Row], table: str, out: BinaryIO) -> None:
    out.write(BOM_UTF8)
    header = columns(table)
    writer = csv.writer(getwriter("utf-8")(out, "backslashreplace"), lineterminator="\r\n")
    writer.writerow(header)
    for row in table_rows:
        writer.writerow(flatten(row, table).values())


def _xlsx(table_rows: Iterable[Row], table: str, out: BinaryIO) -> None:
    workbook([(table, table_rows)], out)


WHOLE = "all"
"""Every table at once."""

SHEETS = (
    *("positions", "proposals", "commissives", "forecasts", "accounts", "figures"),
    *("statements", "events", "claims", "times", "actors", "reports", "decisions"),
)
"""The tables of a whole record, in the order that an analyst works through them."""

CALENDAR = "ics"
"""What events alone are written in."""

FORMATS: Mapping[str, Callable[[Iterable[Row], str, BinaryIO], None]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "xlsx": _xlsx,
    "parquet": parquet,
}
"""What every table is written in."""

BINARY = ("xlsx", "parquet")
"""What no terminal shows."""

_NEEDS: Mapping[str, tuple[str, ...]] = {"xlsx": ("xlsxwriter",), "parquet": ("pyarrow.parquet",)}
