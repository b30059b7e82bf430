"""A table as Parquet, or as a pandas frame: the columns of the CSV, with numbers as numbers and gaps as gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from onrecord.views.cells import Row
from onrecord.views.extra import extra
from onrecord.views.flatten import Value, kinds, typed

if TYPE_CHECKING:
    import pandas

_BATCH = 5000
"""Rows in one group, so that memory stays flat."""

_DTYPES: Mapping[str, str] = {"text": "string", "number": "float64", "whole": "Int64", "truth": "boolean"}


def parquet(table_rows: Iterable[Row], table: str, out: BinaryIO) -> None:
    """Write rows as Parquet.

    Raises:
        ExtraMissing: Without pyarrow.

    >>> from io import BytesIO
    >>> parquet([{"id": "d1"}], "decisions", out := BytesIO())
    >>> out.getvalue()[:4]
    b'PAR1'
    """
    arrow = extra("pyarrow", "Parquet")
    writer_of = extra("pyarrow.parquet", "Parquet").ParquetWriter
    types = {"text": arrow.string(), "number": arrow.float64(), "whole": arrow.int64(), "truth": arrow.bool_()}
    schema = arrow.schema([(column, types[kind]) for column, kind in kinds(table).items()])
    with writer_of(out, schema) as writer:
        for batch in _batches(typed(row, table) for row in table_rows):
            writer.write_table(arrow.Table.from_pylist([_written(row) for row in batch], schema=schema))


def frame(table_rows: Iterable[Row], table: str) -> pandas.DataFrame:
    """Rows as a pandas frame.

    Raises:
        ExtraMissing: Without pandas.

    >>> frame([{"id": "d1", "action": "reject"}], "decisions")["action"].to_list()
    ['reject']
    """
    made = extra("pandas", "A frame").DataFrame
    of = kinds(table)
    columns: dict[str, list[Value]] = {column: [] for column in of}
    for row in table_rows:
        for column, value in typed(row, table).items():
            columns[column].append(value)
    return made(columns).astype({column: _DTYPES[kind] for column, kind in of.items()})


def _batches(items: Iterable[dict[str, Value]]) -> Iterator[list[dict[str, Value]]]:
    rest = iter(items)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _written(row: dict[str, Value]) -> dict[str, Value]:
    """The row as UTF-8 can hold it; a lone surrogate becomes its escape, as in the CSV."""
    return {column: _escaped(value) if isinstance(value, str) else value for column, value in row.items()}


def _escaped(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
