"""The lexicons of numbers are whole, sorted, and say what they are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import onrecord.data
from onrecord.data import rows
from onrecord.reading.quantities.lexicon import currencies, dollars, signs, singular, units, words

FOLDER = Path(onrecord.data.__file__).parent / "quantities"
KEYS = {"currencies": ("sort", "form"), "units": ("form",), "words": ("list", "form")}
BOUNDS = {"low", "high", "about"}
DIRECTIONS = {"up", "down", "made", "any"}


def test_every_file_is_known_here_and_opens_with_its_sources() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(KEYS)
    for path in FOLDER.iterdir():
        assert any(line.startswith("# Sources:") for line in path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("name", KEYS)
def test_rows_are_whole_sorted_and_there_once(name: str) -> None:
    entries = rows(f"quantities/{name}")
    keys = [tuple(row[column] for column in KEYS[name]) for row in entries]
    assert keys == sorted(keys)
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert all(row["form"] and row["example"] == row["example"].strip() != "" for row in entries)


def test_closed_values() -> None:
    assert {*words("before").values(), *words("behind").values()} == BOUNDS
    assert set(words("change").values()) == DIRECTIONS
    assert all(len(code) == 3 and code.isupper() for code in {*currencies().values(), *signs().values()})


@pytest.mark.parametrize("name", ["harm", "fall", "state", "loss", "share", "poll", "person", "equal", "own", "label"])
def test_every_list_that_a_rule_asks_for_is_there(name: str) -> None:
    assert words(name)


def test_units_of_the_cldr_and_ours() -> None:
    assert (units()["kilometre"], units()["km"], units()["mm"], units()["megawatt"]) == (
        "km",
        "km",
        "millimeter",
        "megawatt",
    )
    assert "point" not in units()


def test_singulars() -> None:
    assert [singular(form) for form in ("People", "feet", "countries", "barrels")] == [
        "person",
        "foot",
        "country",
        "barrel",
    ]


def test_whose_dollars() -> None:
    assert (dollars()["Canada"], dollars()["American"]) == ("CAD", "USD")
    assert "France" not in dollars()
