"""The command line as a process: what a shell sees of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from tests.store.made_up import write_reports

ROOT = Path(__file__).parents[2]


def start(folder: Path, *args: str, slow: float = 0.0) -> subprocess.Popen[str]:
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    return subprocess.Popen(
        [sys.executable, "-m", "tests.cli.small_onrecord", str(slow), *args],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in the background has interrupts ignored, and children inherit that.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_reports(tmp_path / "reports", 60)
    build = start(tmp_path, "build", "reports", "--record", "rivers.db", "--no-dossier", "--quiet")
    assert build.communicate() == ("", "")
    assert build.returncode == 0
    return tmp_path


def test_output_that_nobody_reads_on_is_no_error(folder: Path) -> None:
    export = start(folder, "export", "rivers.db", "reports", "--format", "jsonl")
    assert export.stdout is not None
    export.stdout.close()
    assert export.stderr is not None
    assert export.stderr.read() == ""
    assert export.wait() == 0
    export.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_is_one_line_and_the_next_build_goes_on(folder: Path, workers: str) -> None:
    build = start(
        folder, "build", "reports", "--record", "new.db", "--no-dossier", "--workers", workers, "--quiet", slow=0.2
    )
    while not (folder / "new.db").exists():
        assert build.poll() is None
        time.sleep(0.01)
    build.send_signal(signal.SIGINT)
    assert build.communicate() == ("", "stopped; what was done is kept, and the same command goes on from there\n")
    assert build.returncode == 130
    again = start(folder, "build", "reports", "--record", "new.db", "--no-dossier", "--quiet")
    assert again.communicate() == ("", "")
    exports = [start(folder, "export", name, "statements", "--format", "csv") for name in ("new.db", "rivers.db")]
    assert exports[0].communicate() == exports[1].communicate()


def test_a_terminal_without_letters_stops_nothing(folder: Path) -> None:
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    shown = subprocess.run(
        [sys.executable, "-m", "tests.cli.small_onrecord", "0", "show", "rivers.db", "actors"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "\\xd6zt\\xfcrk" in shown.stdout
