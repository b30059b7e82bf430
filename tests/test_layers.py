"""Imports point down, and siblings keep apart."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_imports_point_down() -> None:
    linted = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert linted.returncode == 0, linted.stdout


def test_nouns_import_nothing_of_ours_but_each_other() -> None:
    for path in (ROOT / "src" / "onrecord" / "model").glob("*.py"):
        ours = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("from onrecord")]
        assert all(line.startswith("from onrecord.model") for line in ours), path.name


def test_help_loads_no_part_that_does_the_work() -> None:
    """`onrecord --help` is to answer at once: the network, the page readers and the store come with the commands."""
    program = "import sys, onrecord.cli; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "onrecord.cli" in loaded
    heavy = {"numpy", "onnxruntime", "trafilatura", "lxml", "jinja2", "tokenizers", "rapidfuzz", "rensa", "sqlite3"}
    assert not heavy & set(loaded)
    assert not {name for name in loaded if name.startswith("onrecord.") and not name.startswith("onrecord.cli")}
