"""The lock of a record leaves nothing behind, and a process that dies frees it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from onrecord.store import alone

HOLD = """
import sys
from pathlib import Path
from onrecord.store import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_process_that_is_killed_frees_the_lock(tmp_path: Path) -> None:
    record = tmp_path / "rivers.db"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(record)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.communicate()
    with alone(record):
        pass
    assert list(tmp_path.iterdir()) == []
