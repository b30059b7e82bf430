"""A table as a file: JSON Lines for machines, CSV for spreadsheets, and events as a calendar too.

All are UTF-8 and the same bytes for the same record. The CSV follows RFC 4180 (comma, CRLF, doubled quotation marks)
and opens with a byte order mark: without one, Excel reads UTF-8 as the local code page and breaks every name with an
accent, while pandas, R's readr and LibreOffice skip the mark; in plain Python the codec is `utf-8-sig`.
"""

from __future__ import annotations

import csv
import json
from codecs import BOM_UTF8, getwriter
from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO

from onrecord.model import Record
from onrecord.views.calendar import calendar
from onrecord.views.cells import Row
from onrecord.views.flatten import columns, flatten
from onrecord.views.rows import rows


def export(record: Record, table: str, *, format: str, out: BinaryIO) -> None:
    """Write one table of a record, a row at a time.

    Raises:
        ValueError: If there is no such table or format.

    >>> export(None, "statements", format="docx", out=None)
    Traceback (most recent call last):
        ...
    ValueError: no format 'docx' for statements; there are: csv, jsonl
    """
    if format not in formats_of(table):
        raise ValueError(f"no format {format!r} for {table}; there are: {', '.join(formats_of(table))}")
    if format in FORMATS:
        FORMATS[format](rows(record, table), table, out)
    else:
        calendar(record, out)


def formats_of(table: str) -> tuple[str, ...]:
    """The formats that a table can be written in.

    >>> formats_of("events"), formats_of("actors")
    (('csv', 'ics', 'jsonl'), ('csv', 'jsonl'))
    """
    return tuple(sorted((*FORMATS, CALENDAR) if table == "events" else FORMATS))


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


CALENDAR = "ics"
"""What events alone are written in."""

FORMATS: Mapping[str, Callable[[Iterable[Row], str, BinaryIO], None]] = {"jsonl": _jsonl, "csv": _csv}
"""What every table is written in."""
