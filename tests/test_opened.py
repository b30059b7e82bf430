"""A record as Python code reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.views.conftest import made_record

import onrecord
from onrecord.store import RecordError, SqliteStore
from onrecord.views import TABLES, rows


@pytest.fixture
def strait(tmp_path: Path) -> Path:
    with SqliteStore(tmp_path / "strait.db") as store:
        store.replace_record(made_record().held, "small-1")
    return tmp_path / "strait.db"


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"decisions"}))
def test_every_table_is_there_as_nouns_rows_and_frame(strait: Path, table: str) -> None:
    with onrecord.open(strait) as record:
        assert list(getattr(record, table))
        assert list(record.rows(table)) == list(rows(made_record(), table))
        assert len(record.frame(table)) == len(list(record.rows(table)))


def test_a_frame_can_leave_out_what_is_not_sure(strait: Path) -> None:
    with onrecord.open(str(strait)) as record:
        assert len(record.frame("positions")) - len(record.frame("positions", sure=True)) == 1
        counted = record.frame("positions", sure=True).groupby("option_name")["remark_id"].nunique()
    assert counted["Keep it open"] == 2


def test_a_table_can_be_gone_through_twice(strait: Path) -> None:
    with onrecord.open(strait) as record:
        assert list(record.figures) == list(record.figures)


def test_a_record_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(RecordError):
        onrecord.open(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_there_is_no_such_table(strait: Path) -> None:
    with onrecord.open(strait) as record, pytest.raises(ValueError, match="no table 'rumours'"):
        record.frame("rumours")
