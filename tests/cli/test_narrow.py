"""The part of a record that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.views.conftest import made_record

from onrecord.cli.errors import Unusable
from onrecord.cli.narrow import Filters, narrow
from onrecord.store import SqliteStore


@pytest.fixture
def strait(tmp_path: Path) -> Path:
    with SqliteStore(tmp_path / "strait.db") as store:
        store.replace_record(made_record().held, "small-1")
    return tmp_path / "strait.db"


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(actor="holt"), ["e-met", "e-again"]),
        (Filters(since="2031-05-07", until="2031-05-20"), ["e-talks", "e-left"]),
        (Filters(since="2031-06"), ["e-talks", "e-again"]),
        (Filters(until="2031-05"), ["e-agreed", "e-talks", "e-patrol", "e-met", "e-left"]),
        (Filters(until="2030"), ["e-agreed"]),
        (Filters(report="paper"), ["e-talks", "e-met"]),
        (Filters(outlet="tidewire", actor="ostria"), ["e-agreed", "e-met", "e-paid"]),
        (Filters(limit=2), ["e-agreed", "e-talks"]),
    ],
)
def test_events_are_narrowed(strait: Path, filters: Filters, found: list[str]) -> None:
    with SqliteStore(strait) as store:
        assert [event.id for event in narrow(store, "events", filters).events()] == found


def test_an_event_keeps_all_its_accounts(strait: Path) -> None:
    with SqliteStore(strait) as store:
        met = list(narrow(store, "events", Filters(report="paper")).events())[1]
    assert len(met.accounts) == 3


def test_the_limit_counts_what_is_shown(strait: Path) -> None:
    with SqliteStore(strait) as store:
        shown = narrow(store, "events", Filters(limit=3))
        assert [event.id for event in shown.events()] == ["e-agreed", "e-talks", "e-patrol", "e-met"]
        assert len(list(narrow(store, "events", Filters(limit=3), all_rows=True).events())) == 3


@pytest.mark.parametrize(
    ("table", "filters", "number"),
    [
        ("times", Filters(report="wire"), 2),
        ("times", Filters(since="2031-06"), 1),
        ("times", Filters(limit=1), 1),
        ("claims", Filters(speaker="holt"), 1),
        ("claims", Filters(outlet="post"), 2),
        ("claims", Filters(until="2031-06"), 1),
        ("statements", Filters(since="2031-05-06"), 2),
        ("statements", Filters(until="2031-05-05"), 1),
    ],
)
def test_other_tables_are_narrowed(strait: Path, table: str, filters: Filters, number: int) -> None:
    with SqliteStore(strait) as store:
        assert narrow(store, table, filters).counts()[table] == number


@pytest.mark.parametrize(
    ("table", "filters", "told"),
    [
        ("events", Filters(speaker="Kim"), "events are not narrowed by --speaker; there are: --actor, --from, --to"),
        ("statements", Filters(actor="Kim"), "statements are not narrowed by --actor; there are: --speaker"),
        ("actors", Filters(since="2031"), "actors are not narrowed by --from"),
        ("events", Filters(until="May 6"), "'May 6' is no date; write it as 2025-08-12, 2025-08 or 2025"),
    ],
)
def test_what_cannot_be_asked_is_refused(strait: Path, table: str, filters: Filters, told: str) -> None:
    with SqliteStore(strait) as store, pytest.raises(Unusable, match=told):
        narrow(store, table, filters)


def test_the_timeline_in_the_terminal(run: Run, strait: Path) -> None:
    shown = run("show", strait, "events", "--actor", "holt", "--from", "2031-05")
    assert shown.exit_code == 0
    assert "May 2031" in shown.output
    assert "2 rows." in shown.output
    refused = run("show", strait, "events", "--from", "soon")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)


def test_a_calendar_on_standard_output(run: Run, strait: Path, tmp_path: Path) -> None:
    written = run("export", strait, "events", "--format", "ics")
    assert written.stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    refused = run("export", strait, "actors", "--format", "ics")
    assert refused.exit_code == 2
    assert refused.stderr == "actors are not written as 'ics'; there are: csv, jsonl, parquet, xlsx\n"
