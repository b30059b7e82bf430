"""A build that is killed, again and again, loses nothing that it had told, and ends as if nothing had been."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.store.made_up import exported, small_steps, write_reports

from onrecord.pipeline import build
from onrecord.store import SqliteStore

REPORTS = 150
ROOT = Path(__file__).parent.parent


def start(folder: Path, record: Path, workers: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.slow_build", str(folder), str(record), str(workers)]
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    return subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": path}, stdout=subprocess.PIPE, text=True
    )


def killed(process: subprocess.Popen[str], after: int, chance: random.Random) -> dict[str, int]:
    """What the build had told of each step when it was killed, some moments after so many lines."""
    told = []
    assert process.stdout is not None
    for line in process.stdout:
        told.append(line)
        if len(told) > after:
            break
    time.sleep(chance.choice((0, 0.001, 0.004, 0.015)))
    process.kill()
    told += process.stdout.readlines()
    process.communicate()
    steps = (line.split("\t") for line in told if line.endswith("\n"))
    return {step: int(done) for step, done in steps}


def committed(record: Path, folder: Path) -> tuple[int, int]:
    """Reports taken in and reports read; each original is compared with its file."""
    originals = {file.read_bytes() for file in folder.iterdir()}
    with SqliteStore(record) as store:
        store.check()
        read = [report.id for report, _ in store.evidence("small-1")]
        held = {*read, *store.stale("small-1")}
        assert all(store.original(report_id) in originals for report_id in held)
    return len(held), len(read)


@pytest.mark.parametrize(("workers", "kills"), [(1, 20), (2, 3)])
def test_a_killed_build_loses_nothing_and_goes_on(tmp_path: Path, workers: int, kills: int) -> None:
    folder, record, chance = tmp_path / "reports", tmp_path / "killed.db", random.Random(workers)
    write_reports(folder, REPORTS)
    before = 0
    for _ in range(kills):
        told = killed(start(folder, record, workers), chance.randrange(8), chance)
        held, read = committed(record, folder)
        assert held >= told.get("taking in", 0)
        assert read >= before + told.get("reading", 0)
        before = read

    build([folder], record, steps=small_steps())
    build([folder], tmp_path / "undisturbed.db", steps=small_steps())
    assert exported(record) == exported(tmp_path / "undisturbed.db")
    with SqliteStore(record) as store:
        assert store.counts()["reports"] == REPORTS
