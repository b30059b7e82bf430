"""What any store of records must do; a second store is added to `open_store` alone."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.made_up import File, SmallReader, assemble, report_of
from tests.views.conftest import made_record

from onrecord.model import Assembled, Decision, Judged, Quarantined, Reading, Report
from onrecord.store import RecordError, SqliteStore, alone
from onrecord.store.schema import APPLICATION, LAYERS, VERSION

OpenStore = Callable[[], SqliteStore]

TALKS = File("b/talks.txt", "Kim said the río talks failed. Petrova warned of floods.".encode())
LATER = File("a/later.txt", b"Kim said talks would go on.")


@pytest.fixture
def open_store(tmp_path: Path) -> OpenStore:
    return lambda: SqliteStore(tmp_path / "rivers.db")


def taken(*files: File) -> list[tuple[Report, bytes]]:
    return [(report_of(file), file.original) for file in files]


def read(store: SqliteStore, *files: File, fingerprint: str = "small-1") -> None:
    store.add_reports(taken(*files))
    reader = SmallReader(fingerprint)
    reports = [store.report(report_of(file).id) for file in files]
    store.add_readings([(report, reader(report)) for report in reports])


def built(store: SqliteStore, *files: File) -> Assembled:
    read(store, *files)
    assembled = assemble(store.evidence("small-1"), tuple(store.decisions()))
    store.replace_record(assembled, "small-1")
    return assembled


def reject(quote: str, at: str = "2026-03-01") -> Decision:
    return Decision(f"id of {quote} {at}", at, "MR", "reject", "talks", "content", quote, "", "", "")


def test_original_bytes_come_back_after_reopening(open_store: OpenStore) -> None:
    with open_store() as store:
        store.add_reports(taken(TALKS))
    with open_store() as store:
        assert store.original(report_of(TALKS).id) == TALKS.original
        assert store.report(report_of(TALKS).id) == report_of(TALKS)


def test_unknown_report_is_a_key_error(open_store: OpenStore) -> None:
    with open_store() as store:
        with pytest.raises(KeyError):
            store.report("none")
        with pytest.raises(KeyError):
            store.original("none")


def test_damaged_original_is_told(open_store: OpenStore, tmp_path: Path) -> None:
    with open_store() as store:
        store.add_reports(taken(TALKS, LATER))
    with sqlite3.connect(tmp_path / "rivers.db") as connection:
        connection.execute("UPDATE original SET packed = (SELECT packed FROM original ORDER BY sha256 LIMIT 1)")
    connection.close()
    with open_store() as store, pytest.raises(RecordError, match="is damaged"):
        [store.original(report_of(file).id) for file in (TALKS, LATER)]


def test_the_same_bytes_twice_are_one_report_named_after_the_smallest_path(open_store: OpenStore) -> None:
    copies = [replace(TALKS, path=path) for path in ("c/x.txt", "a/z.txt", "b/talks.txt")]
    with open_store() as store:
        assert [store.add_reports(taken(copy)) for copy in copies] == [1, 0, 0]
        assert store.report(report_of(TALKS).id) == report_of(copies[1])
        assert store.places(report_of(TALKS).id) == ("a/z.txt", "b/talks.txt", "c/x.txt")


def test_a_corrected_outlet_replaces_the_report_and_makes_its_reading_stale(open_store: OpenStore) -> None:
    with open_store() as store:
        read(store, TALKS)
        assert store.stale("small-1") == ()
        store.add_reports(taken(replace(TALKS, outlet="River Times")))
        assert store.report(report_of(TALKS).id).outlet == Judged("River Times", "reports.csv")
        assert store.stale("small-1") == (report_of(TALKS).id,)
        assert list(store.evidence("small-1")) == []


def test_another_place_makes_nothing_stale(open_store: OpenStore) -> None:
    with open_store() as store:
        read(store, TALKS)
        store.add_reports(taken(replace(TALKS, path="a.txt")))
        assert store.stale("small-1") == ()


def test_a_file_is_held_only_with_the_digest_it_was_finished_with(open_store: OpenStore) -> None:
    with open_store() as store:
        store.add_reports(taken(TALKS))
        assert not store.holds(TALKS.path, TALKS.digest)
        store.add_reports([], finished=[(TALKS.path, TALKS.digest)])
        assert store.holds(TALKS.path, TALKS.digest)
        assert not store.holds(TALKS.path, LATER.digest)


def test_another_reader_makes_readings_stale_but_keeps_them_until_the_record_is_replaced(
    open_store: OpenStore,
) -> None:
    with open_store() as store:
        built(store, TALKS, LATER)
        assert store.stale("small-2") == tuple(sorted(report_of(file).id for file in (TALKS, LATER)))
        read(store, TALKS, fingerprint="small-2")
        assert len(list(store.evidence("small-1"))) == 2
        assert [reading.fingerprint for _, reading in store.evidence("small-2")] == ["small-2"]
        store.replace_record(assemble(store.evidence("small-2"), ()), "small-2")
        assert list(store.evidence("small-1")) == []


def test_evidence_is_sorted_by_report(open_store: OpenStore) -> None:
    files = [File(f"{number}.txt", f"Kim said {number}.".encode()) for number in range(9)]
    with open_store() as store:
        read(store, *files)
        ids = [report.id for report, _ in store.evidence("small-1")]
    assert ids == sorted(ids)
    assert len(ids) == 9


def test_the_record_comes_back_as_it_was_assembled(open_store: OpenStore) -> None:
    with open_store() as store:
        assembled = built(store, TALKS, LATER)
    with open_store() as store:
        assert tuple(store.reports()) == assembled.reports
        assert tuple(store.statements()) == assembled.statements
        assert tuple(store.actors()) == assembled.actors
        assert store.fingerprint() == "small-1"
        counts = store.counts()
    assert {name: number for name, number in counts.items() if number} == {"reports": 2, "statements": 3, "actors": 2}


def test_times_claims_and_events_come_back_as_they_were_assembled(open_store: OpenStore) -> None:
    made = made_record().held
    with open_store() as store:
        store.replace_record(made, "small-1")
        store.replace_record(made, "small-1")
    with open_store() as store:
        assert tuple(store.times()) == made.times
        assert tuple(store.claims()) == made.claims
        assert tuple(store.events()) == made.events
        wire = made.reports[0].id
        assert tuple(store.times(report=wire)) == made.times[:2]
        assert tuple(store.claims(report=wire)) == made.claims[:2]
        counts = store.counts()
    assert (counts["times"], counts["claims"], counts["events"]) == (4, 4, 7)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"actor": "HOLT"}, ["e-met", "e-again"]),
        ({"actor": "ferry"}, ["e-left"]),
        ({"actor": "nobody"}, []),
        ({"report": made_record().held.reports[1].id}, ["e-talks", "e-met"]),
        ({"report": made_record().held.reports[1].id, "actor": "ostria"}, ["e-met"]),
    ],
)
def test_events_are_filtered(open_store: OpenStore, filters: dict[str, str], expected: list[str]) -> None:
    with open_store() as store:
        store.replace_record(made_record().held, "small-1")
        assert [event.id for event in store.events(**filters)] == expected


def older(path: Path, version: int) -> None:
    """Make the file one of an older version: without the tables that later ones laid."""
    later = re.findall(r"CREATE TABLE (\w+)", "".join(LAYERS[version:]))
    with sqlite3.connect(path) as connection:
        for table in later:
            connection.execute(f"DROP TABLE {table}")
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_older_record_is_refused_until_it_is_built_anew(open_store: OpenStore, tmp_path: Path, version: int) -> None:
    with open_store() as store:
        built(store, TALKS)
        store.add_decisions([reject("of floods")])
    older(tmp_path / "rivers.db", version)
    with pytest.raises(RecordError, match="was made by an older onrecord; `onrecord build`"):
        SqliteStore(tmp_path / "rivers.db", create=False)
    with open_store() as store:
        assert store.original(report_of(TALKS).id) == TALKS.original
        assert store.stale("small-1") == ()
        assert len(list(store.decisions())) == 1
        assembled = built(store, TALKS, LATER)
        assert tuple(store.statements()) == assembled.statements
        assert list(store.events()) == []
    SqliteStore(tmp_path / "rivers.db", create=False).close()


def test_the_layers_make_up_the_version() -> None:
    assert len(LAYERS) == VERSION
    assert APPLICATION.to_bytes(4, "big") == b"ONRC"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, 3),
        ({"report": report_of(LATER).id}, 1),
        ({"speaker": "PETRO"}, 1),
        ({"speaker": "nobody"}, 0),
        ({"outlet": "río"}, 2),
        ({"outlet": "RÍO", "speaker": "kim"}, 1),
        ({"speaker": "%"}, 0),
    ],
)
def test_statements_are_filtered(open_store: OpenStore, filters: dict[str, str], expected: int) -> None:
    with open_store() as store:
        built(store, replace(TALKS, outlet="El Río"), LATER)
        assert len(list(store.statements(**filters))) == expected


def test_a_reader_in_a_snapshot_sees_one_record_whole(open_store: OpenStore) -> None:
    with open_store() as writer, open_store() as reader:
        before = built(writer, TALKS)
        with reader.snapshot():
            assert tuple(reader.reports()) == before.reports
            after = built(writer, LATER)
            assert tuple(reader.statements()) == before.statements
            assert reader.counts()["reports"] == 1
        assert tuple(reader.statements()) == after.statements


def test_a_record_that_fails_half_way_leaves_the_old_one(open_store: OpenStore) -> None:
    with open_store() as store:
        before = built(store, TALKS)
        with pytest.raises(KeyError):
            store.replace_record(replace(before, reports=()), "small-1")
        assert tuple(store.reports()) == before.reports
        assert tuple(store.statements()) == before.statements


def test_decisions_keep_their_order_and_are_taken_once(open_store: OpenStore) -> None:
    first, second = reject("of floods"), reject("nothing of the kind")
    with open_store() as store:
        built(store, TALKS)
        assert store.add_decisions([second, replace(first, state="attached")]) == 2
        assert store.add_decisions([first]) == 0
        assert list(store.decisions()) == [second, first]
        built(store, TALKS)
        assert [decision.state for decision in store.decisions()] == ["orphaned", "attached"]


def test_quarantine_is_replaced(open_store: OpenStore) -> None:
    with open_store() as store:
        store.set_quarantine([Quarantined("b.txt", "is not text"), Quarantined("a.txt", "is empty")])
        store.set_quarantine([Quarantined("b.txt", "is not text"), Quarantined("ä.txt", "is empty")])
        assert [refused.path for refused in store.quarantine()] == ["b.txt", "ä.txt"]


def test_search_finds_statements_then_reports(open_store: OpenStore) -> None:
    with open_store() as store:
        built(store, TALKS, LATER)
        found = list(store.search('"RIO talks" failed'))
        assert [(each.table, each.excerpt) for each in found] == [
            ("statements", "the río talks failed"),
            ("reports", "Kim said the río talks failed. Petrova warned of floods."),
        ]
        assert list(store.search("talks -failed")) != []
        assert list(store.search("talks failed floods go on")) == []


def test_search_follows_the_record(open_store: OpenStore) -> None:
    with open_store() as store:
        built(store, TALKS)
        store.replace_record(Assembled((), (), (), ()), "small-1")
        assert [each.table for each in store.search("floods")] == ["reports"]
        edited = replace(report_of(TALKS), text="Kim said the weir held.", path="a")
        store.add_reports([(edited, TALKS.original)])
        assert list(store.search("floods")) == []
        assert [each.id for each in store.search("weir")] == [edited.id]


def test_an_unread_report_is_evidence(open_store: OpenStore) -> None:
    with open_store() as store:
        assembled = built(store, File("ru.txt", "Ким сказал нет.".encode()))
        assert [report.read for report in assembled.reports] == [False]
        assert [reading for _, reading in store.evidence("small-1")] == [
            Reading(assembled.reports[0].id, "small-1", read=False)
        ]


def test_what_is_not_a_record_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    text, other, folder = tmp_path / "notes.txt", tmp_path / "other.db", tmp_path / "folder"
    text.write_text("Just notes, long enough to be no SQLite header at all." * 9)
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE address (street)")
    connection.close()
    folder.mkdir()
    before = text.read_bytes(), other.read_bytes()
    for path in (text, other, folder):
        with pytest.raises(RecordError, match=f"^{path.name}: [^\n]+$"):
            SqliteStore(path)
    assert (text.read_bytes(), other.read_bytes()) == before


def test_a_newer_record_is_refused_in_one_line(open_store: OpenStore, tmp_path: Path) -> None:
    open_store().close()
    connection = sqlite3.connect(tmp_path / "rivers.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(RecordError, match=r"newer onrecord \(tables 99, this one knows \d+\); update"):
        open_store()


def test_a_missing_record_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no such record"):
        SqliteStore(tmp_path / "none.db", create=False)
    with pytest.raises(RecordError, match="folder does not exist"):
        SqliteStore(tmp_path / "none" / "none.db")
    (tmp_path / "empty.db").touch()
    with pytest.raises(RecordError, match="is not a record"):
        SqliteStore(tmp_path / "empty.db", create=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.db"]


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with SqliteStore(tmp_path / "empty.db") as store:
        assert store.counts()["reports"] == 0


def test_a_damaged_file_is_told_in_one_line(open_store: OpenStore, tmp_path: Path) -> None:
    with open_store() as store:
        built(store, TALKS, LATER)
        store.check()
    file = tmp_path / "rivers.db"
    content = bytearray(file.read_bytes())
    content[4096:] = b"\x55" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(RecordError, match=r"^rivers\.db: [^\n]+$"), open_store() as store:
        store.check()


def test_one_build_at_a_time(tmp_path: Path) -> None:
    record = tmp_path / "rivers.db"
    with alone(record):
        with pytest.raises(RecordError, match="another build is at work"), alone(record):
            pass
        with SqliteStore(record) as reader:
            assert reader.counts()["reports"] == 0
    with alone(record):
        pass
    assert not (tmp_path / "rivers.db-lock").exists()


def test_a_record_left_alone_is_one_file(open_store: OpenStore, tmp_path: Path) -> None:
    with open_store() as store:
        built(store, TALKS)
    assert [path.name for path in tmp_path.iterdir()] == ["rivers.db"]


def test_what_no_store_can_hold_is_mended(open_store: OpenStore) -> None:
    path, half = "b\udcff.txt", replace(report_of(TALKS), path="b\udcff.txt", title=Judged("Talks \ud83d", "json"))
    with open_store() as store:
        store.add_reports([(half, TALKS.original)], finished=[(path, TALKS.digest)])
        store.set_quarantine([Quarantined(path, f"{path} is not text")])
        assert store.report(half.id) == replace(half, path="b\ufffd.txt", title=Judged("Talks \ufffd", "json"))
        assert store.holds(path, TALKS.digest)
        assert list(store.quarantine()) == [Quarantined("b\ufffd.txt", "b\ufffd.txt is not text")]
