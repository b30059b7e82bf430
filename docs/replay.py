"""Runs the commands that the documentation shows and writes their output anew: `python docs/replay.py`.

A block opened with three backticks and `console` holds commands, each after `$ `, and what they printed. All blocks
are run in order, in one empty folder with `examples/` in it, by the shell, a hundred columns wide.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("docs/tutorials/first-record.md", "README.md")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main() -> None:
    """Replay every page; the tutorial first, since it makes the record that the others show."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        for name in PAGES:
            page = ROOT / name
            text = page.read_text(encoding="utf-8")
            page.write_text(BLOCK.sub(lambda block: replayed(block[1], Path(folder)), text), encoding="utf-8")


def replayed(body: str, folder: Path) -> str:
    """A block with what its commands print today."""
    shown = "\n".join(line for command in commands(body) for line in (f"$ {command}", *output(command, folder)))
    return f"```console\n{shown}\n```"


def commands(body: str) -> Iterator[str]:
    r"""The commands of a block, without their output.

    >>> list(commands("$ onrecord --help\nUsage: …\n"))
    ['onrecord --help']
    """
    return (line.removeprefix("$ ") for line in body.splitlines() if line.startswith("$ "))


def output(command: str, folder: Path) -> Iterator[str]:
    """The lines that a command prints, without blanks at their ends; a command that fails ends the replay."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "COLUMNS": "100", "TERM": "dumb"}
    run = subprocess.run(
        command, shell=True, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return (line.rstrip() for line in run.stdout.splitlines())


if __name__ == "__main__":
    main()
