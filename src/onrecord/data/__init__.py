"""Lexicons: CSV and TOML files that open with comments on their sources and columns."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """All entries of one lexicon, in file order, by column.

    Raises:
        FileNotFoundError: If there is no lexicon of that name.

    >>> [row["iso2"] for row in rows("countries") if row["name"] == "Turkey"]
    ['TR']
    """
    lines = resources.files(__name__).joinpath(f"{name}.csv").read_text("utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def tables(name: str) -> dict[str, list[dict[str, str]]]:
    """All entries of a lexicon that has several lists, by list.

    Raises:
        FileNotFoundError: If there is no lexicon of that name.

    >>> "never" in {entry["form"] for entry in tables("modality")["negation"]}
    True
    """
    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
