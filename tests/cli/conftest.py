"""The command line over the small world of `tests.store.made_up`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.store.made_up import small_steps, write_reports
from typer.testing import CliRunner, Result

from onrecord import pipeline
from onrecord.cli import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command in a folder with six reports in `reports/`."""
    monkeypatch.setattr(pipeline, "real_steps", small_steps)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    write_reports(tmp_path / "reports", 6)
    return lambda *args: CliRunner().invoke(app, [str(arg) for arg in args], catch_exceptions=False)


@pytest.fixture
def built(run: Run) -> Run:
    """The same, with those reports built into `rivers.db`."""
    assert run("build", "reports", "--record", "rivers.db", "--no-dossier", "--quiet").exit_code == 0
    return run
