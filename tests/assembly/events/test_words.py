"""Words as events are compared by, and the lexicon of kinds."""

from __future__ import annotations

import pytest

from onrecord.assembly.events.figures import figure
from onrecord.assembly.events.words import WORD, head_word, kinds_of, stem
from onrecord.data import rows


@pytest.mark.parametrize("row", rows("same_events"), ids=lambda row: row["kind"])
def test_every_kind_has_an_example_that_names_it(row: dict[str, str]) -> None:
    words = WORD.findall(row["example"])
    named = [" ".join(words[start : start + length]) for length in (1, 2) for start in range(len(words))]
    assert any(row["kind"] in kinds_of(name) for name in named)


@pytest.mark.parametrize(
    "forms",
    [
        ("seize", "seizes", "seized", "seizing", "seizure", "seizures"),
        ("agree", "agreed", "agreeing", "agreement", "agreements"),
        ("stop", "stopped", "stopping", "stops"),
        ("ratify", "ratified", "ratifies"),
        ("free", "freed", "freeing"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_the_head_is_the_last_word_but_for_particles() -> None:
    assert [head_word(words) for words in ("peace talks", "walked out", "out")] == ["talks", "walked", "out"]


@pytest.mark.parametrize(
    ("one", "other"), [("38 kilometers off", "38 km"), ("58 percent", "58 per cent"), ("two trawlers", "2 trawlers")]
)
def test_one_figure_in_two_spellings(one: str, other: str) -> None:
    assert figure(one) == figure(other)


def test_no_number_is_no_figure() -> None:
    assert figure("several boats")[0] == ""
