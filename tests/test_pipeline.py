"""The same reports and decisions give the same record, however they come, and one bad report stops none."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from tests.store.made_up import SmallReader, collect, exported, report_of, small_steps, take_in, write_reports

from onrecord.model import Decision, Quarantined, Reading, Report
from onrecord.pipeline import NoReports, Progress, Steps, build, decide, read
from onrecord.store import RecordError, SqliteStore
from onrecord.workers import ReaderError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_reports(tmp_path / "reports", 12)
    return tmp_path / "reports"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "rivers.db"


def reads_counted(steps: Steps, counts: list[str]) -> Steps:
    """The same steps, with the id of each report that is read."""

    def make_reader() -> Callable[[Report], Reading]:
        reader = steps.make_reader()

        def reader_that_counts(report: Report) -> Reading:
            counts.append(report.id)
            return reader(report)

        return reader_that_counts

    return replace(steps, make_reader=make_reader)


def reject(quote: str) -> Decision:
    return Decision(f"id of {quote}", "2026-03-01", "MR", "reject", "report-001", "content", quote, "", "", "")


def test_a_build_reads_all_and_the_next_nothing(folder: Path, record: Path) -> None:
    read_ids: list[str] = []
    first = build([folder], record, steps=reads_counted(small_steps(), read_ids))
    assert (first.offered, first.added, first.read, len(read_ids)) == (12, 12, 12, 12)
    assert len(first.assembled.statements) == 24
    again = build([folder], record, steps=reads_counted(small_steps(), read_ids))
    assert (again.offered, again.added, again.read, len(read_ids)) == (12, 0, 0, 12)
    assert again.assembled == first.assembled


def test_order_workers_and_number_of_builds_change_no_byte(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "report-004.txt", folder / "a-copy.txt")

    def shuffled(paths: Sequence[Path]) -> tuple[object, ...]:
        return tuple(random.Random(3).sample(collect(paths), len(collect(paths))))

    one = tmp_path / "one.db"
    build([folder], one, steps=small_steps())
    build([folder], tmp_path / "shuffled.db", steps=replace(small_steps(), collect=shuffled))
    build([folder], tmp_path / "two-workers.db", workers=2, steps=small_steps())

    def every_third(start: int, paths: Sequence[Path]) -> tuple[object, ...]:
        return collect(paths)[start::3]

    for start in (2, 0, 1):
        steps = replace(small_steps(), collect=partial(every_third, start))
        build([folder], tmp_path / "three-builds.db", steps=steps)

    tables = exported(one)
    assert tables["statements.jsonl"].count(b"\n") == 24
    assert b"a-copy" in tables["reports.jsonl"]
    for other in ("shuffled", "two-workers", "three-builds"):
        assert exported(tmp_path / f"{other}.db") == tables


def test_a_report_whose_file_is_gone_stays(folder: Path, record: Path) -> None:
    build([folder], record, steps=small_steps())
    (folder / "report-003.txt").unlink()
    assert len(build([folder], record, steps=small_steps()).assembled.reports) == 12


def test_other_weights_read_all_anew_and_decisions_stay(folder: Path, record: Path) -> None:
    build([folder], record, steps=small_steps())
    quote, other = "the río 🌊 treaty is at point 0", "words of no report"
    decided = decide(record, [reject(quote), reject(other)], steps=small_steps())
    assert [decision.state for decision in decided] == ["attached", "orphaned"]
    summary = build([folder], record, steps=small_steps(fingerprint="small-2"))
    assert summary.read == 12
    assert summary.assembled.decisions == decided
    with SqliteStore(record) as store:
        assert {reading.fingerprint for _, reading in store.evidence("small-2")} == {"small-2"}
        assert list(store.evidence("small-1")) == []


def test_a_decision_between_two_weights_never_mixes_them(folder: Path, record: Path) -> None:
    build([folder], record, steps=small_steps())
    before = exported(record)
    with SqliteStore(record) as store:
        report = store.report(store.stale("small-2")[0])
        store.add_readings([(report, Reading(report.id, "small-2", read=False))])
    decide(record, [], steps=small_steps(fingerprint="small-2"))
    assert exported(record) == before


def test_decide_reads_nothing(folder: Path, record: Path) -> None:
    build([folder], record, steps=small_steps())
    read_ids: list[str] = []
    decide(record, [reject("x")], steps=reads_counted(small_steps(), read_ids))
    assert read_ids == []


def test_decide_needs_a_record(record: Path) -> None:
    with pytest.raises(RecordError, match="no such record"):
        decide(record, [], steps=small_steps())
    SqliteStore(record).close()
    with pytest.raises(RecordError, match="nothing is built in it yet"):
        decide(record, [], steps=small_steps())


def test_what_cannot_be_taken_in_is_named_and_the_rest_goes_on(folder: Path, record: Path) -> None:
    (folder / "photo.txt").write_bytes(b"\x89PNG\0\0")
    (folder / "latin.txt").write_bytes("Kim said señor.".encode("latin-1"))
    summary = build([folder], record, steps=small_steps())
    assert [refused.path for refused in summary.quarantined] == ["latin.txt", "photo.txt"]
    assert summary.quarantined[0].reason.startswith("could not be taken in (UnicodeDecodeError: ")
    assert len(summary.assembled.reports) == 12
    (folder / "photo.txt").unlink()
    (folder / "latin.txt").write_text("Kim said señor.", encoding="utf-8")
    assert build([folder], record, steps=small_steps()).quarantined == ()
    with SqliteStore(record) as store:
        assert list(store.quarantine()) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_report_that_cannot_be_read_is_named_and_the_rest_goes_on(folder: Path, record: Path, workers: int) -> None:
    (folder / "hard.txt").write_text("Kim said stumble.")
    summary = build([folder], record, workers=workers, steps=small_steps())
    assert summary.quarantined == (
        Quarantined("hard.txt", "could not be read (ValueError: this text is too hard); please report this"),
    )
    assert len(summary.assembled.reports) == 12


def test_a_report_that_kills_its_process_is_named_and_the_rest_goes_on(folder: Path, record: Path) -> None:
    (folder / "report-000b.txt").write_text("Kim said collapse.")
    summary = build([folder], record, workers=2, steps=small_steps())
    (refused,) = summary.quarantined
    assert refused.path == "report-000b.txt"
    assert refused.reason == "the process that read it ended 2 times (exit code -9); please report this"
    assert len(summary.assembled.reports) == 12


def no_reader() -> Callable[[Report], Reading]:
    raise FileNotFoundError("no weights")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_reader_that_cannot_start_is_told_once(folder: Path, record: Path, workers: int) -> None:
    steps = replace(small_steps(), make_reader=no_reader)
    with pytest.raises(ReaderError, match="FileNotFoundError: no weights"):
        build([folder], record, workers=workers, steps=steps)


def test_weights_that_change_under_a_build_end_it_and_leave_the_record(folder: Path, record: Path) -> None:
    before = build([folder], record, steps=small_steps()).assembled
    (folder / "more.txt").write_text("Kim said more.")
    steps = replace(small_steps(), make_reader=partial(SmallReader, "small-2"))
    with pytest.raises(ReaderError, match="changed while the build ran"):
        build([folder], record, steps=steps)
    with SqliteStore(record) as store:
        assert tuple(store.reports()) == before.reports


def test_another_language_is_kept_and_counted(folder: Path, record: Path) -> None:
    (folder / "ru.txt").write_text("Ким сказал нет.", encoding="utf-8")
    summary = build([folder], record, steps=small_steps())
    assert summary.unread == (("ru", 1),)
    assert summary.quarantined == ()
    assert [report.name for report in summary.assembled.reports if not report.read] == ["ru"]


def test_progress_tells_every_step_to_its_end(folder: Path, record: Path) -> None:
    told: list[Progress] = []
    build([folder], record, steps=small_steps(), progress=told.append)
    last = {progress.step: progress for progress in told}
    assert list(last) == ["taking in", "reading", "assembling"]
    assert all(progress.done == progress.of for progress in last.values())


def test_no_report_makes_no_record(tmp_path: Path, record: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoReports, match="empty: no report in it"):
        build([tmp_path / "empty"], record, steps=small_steps())
    assert not record.exists()


def test_reading_without_a_record(folder: Path) -> None:
    (folder / "photo.txt").write_bytes(b"\0")
    items = list(read([folder], steps=small_steps()))
    assert items[0] == Quarantined("photo.txt", "is not text")
    reader = SmallReader()
    expected = [report_of(file) for file in collect([folder]) if not isinstance(next(iter(take_in(file))), Quarantined)]
    assert items[1:] == [(report, reader(report)) for report in expected]
