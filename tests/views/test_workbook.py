"""Workbooks and Parquet files open as they should, and hold what the record does."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas
import pytest
from tests.views.conftest import Held

from onrecord.model import Assembled
from onrecord.views import TABLES, ExtraMissing, export, formats_of, ready, rows, workbook
from onrecord.views.columnar import frame
from onrecord.views.flatten import columns, kinds, typed


def exported(record: Held, table: str, form: str, *, sure: bool = False) -> io.BytesIO:
    out = io.BytesIO()
    export(record, table, format=form, out=out, sure=sure)
    out.seek(0)
    return out


def sheet(record: Held, table: str, *, sure: bool = False) -> list[dict[str, object]]:
    drawn = openpyxl.load_workbook(exported(record, table, "xlsx", sure=sure))[table]
    head, *body = drawn.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body]


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_sheet_has_the_columns_and_rows_of_the_csv(record: Held, table: str) -> None:
    found = sheet(record, table)
    assert len(found) == len(list(rows(record, table)))
    assert list(found[0]) == columns(table)


def test_a_sheet_is_made_to_be_read_and_filtered(record: Held) -> None:
    drawn = openpyxl.load_workbook(exported(record, "positions", "xlsx"))["positions"]
    assert drawn.freeze_panes == "A2"
    assert drawn.auto_filter.ref is not None
    place = {cell.value: cell.column_letter for cell in drawn[1]}
    assert drawn.column_dimensions[place["text"]].width > 50
    assert drawn.column_dimensions[place["actor_id"]].hidden
    assert not drawn.column_dimensions[place["actor"]].hidden


def test_rows_under_the_line_are_grey(record: Held) -> None:
    drawn = openpyxl.load_workbook(exported(record, "positions", "xlsx"))["positions"]
    grey = {
        row[0].value: row[0].font.color.rgb == "FF767676" if row[0].font.color else False
        for row in drawn.iter_rows(min_row=2)
    }
    assert [name for name, is_grey in grey.items() if is_grey] == ["p4"]


def test_dates_stay_text_and_numbers_numbers(record: Held) -> None:
    row = sheet(record, "positions")[0]
    assert (row["published"], row["confidence"], row["demanded"]) == ("2031-05-06", 0.91, False)
    figure = sheet(record, "figures")[0]
    assert (figure["value"], figure["of_start"]) == (2, 174)


def test_no_cell_is_a_formula(record: Held) -> None:
    drawn = openpyxl.load_workbook(exported(record, "decisions", "xlsx"))["decisions"]
    cells = [cell for row in drawn.iter_rows(min_row=2) for cell in row]
    assert {cell.value for cell in cells} >= {"@may pass", "-x"}
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    evil = replace(next(record.reports()), text='=HYPERLINK("https://tidewire.example")', regions=())
    [row] = sheet(Held(Assembled((evil,), (), (), ())), "reports")
    assert row["text"] == '=HYPERLINK("https://tidewire.example")'


def test_a_text_too_long_for_a_cell_is_cut_and_says_so(record: Held) -> None:
    long = replace(next(record.reports()), text="é👩" * 20_000, regions=())
    [row] = sheet(Held(Assembled((long,), (), (), ())), "reports")
    text = str(row["text"])
    assert text.endswith(" […]")
    assert len(text.encode("utf-16-le")) // 2 <= workbook.LONGEST


def test_letters_that_excel_cannot_hold_are_escaped(record: Held) -> None:
    odd = replace(next(record.reports()), text="A \udc80 and \x1b mark.", regions=())
    [row] = sheet(Held(Assembled((odd,), (), (), ())), "reports")
    assert "\\udc80" in str(row["text"])


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(record: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 4)
    book = openpyxl.load_workbook(exported(record, "positions", "xlsx"))
    assert book.sheetnames == ["positions", "positions 2", "positions 3"]
    assert [drawn.max_row - 1 for drawn in book] == [4, 4, 2]


def test_the_whole_record_is_one_workbook(record: Held) -> None:
    book = openpyxl.load_workbook(exported(record, "all", "xlsx"))
    assert book.sheetnames[:2] == ["contents", "positions"]
    assert set(book.sheetnames[1:]) == set(TABLES)
    listed = {row[0]: row[1:] for row in book["contents"].iter_rows(min_row=2, values_only=True)}
    assert listed["positions"] == (10, 9, 0.7)
    assert formats_of("all") == ("xlsx",)


def test_what_is_not_sure_can_be_left_out(record: Held) -> None:
    assert "p4" not in {row["id"] for row in sheet(record, "positions", sure=True)}
    assert exported(record, "positions", "jsonl", sure=True).getvalue().count(b"\n") == 9


@pytest.mark.parametrize("table", sorted(TABLES))
def test_parquet_and_frames_are_the_same_rows(record: Held, table: str) -> None:
    read = pandas.read_parquet(exported(record, table, "parquet"))
    made = frame(rows(record, table), table)
    assert list(read.columns) == list(made.columns) == columns(table)
    flat = [typed(row, table) for row in rows(record, table)]
    for column, kind in kinds(table).items():
        assert [value for value in read[column] if not pandas.isna(value)] == [
            row[column] for row in flat if row[column] is not None
        ]
        assert pandas.api.types.is_numeric_dtype(made[column].dtype) == (kind in ("number", "whole", "truth"))


def test_an_empty_table_is_a_frame_with_columns() -> None:
    made = frame([], "proposals")
    assert (len(made), list(made.columns)) == (0, columns("proposals"))


@pytest.mark.parametrize(("form", "module"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow.parquet")])
def test_without_the_extra_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, form: str, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ExtraMissing, match=r"pip install 'onrecord\[tables\]'"):
        ready(form)


def test_plain_formats_need_no_extra(monkeypatch: pytest.MonkeyPatch, record: Held, tmp_path: Path) -> None:
    for module in ("pandas", "pyarrow", "xlsxwriter"):
        monkeypatch.setitem(sys.modules, module, None)
    assert exported(record, "positions", "csv").getvalue()
