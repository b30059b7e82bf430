"""The model of roots: how features are weighed, and that what is not known counts nothing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import Reader
from onrecord.reading.events.lexicon import ROOTS
from onrecord.reading.events.roots import LEXICON, Model, Numbers, features_of, likeliest, load_model, weigh
from onrecord.reading.events.triggers import find_triggers
from onrecord.reading.scene import set_scene


def test_a_block_has_the_same_length_however_many_features_it_has() -> None:
    values = weigh(
        ["a:x", "a:y", "a:z", "l:AID", "l:AID first"], dict.fromkeys(["a:x", "a:y", "a:z", "l:AID", "l:AID first"], 2.0)
    )
    assert sum(value**2 for name, value in values.items() if name.startswith("a")) == pytest.approx(1)
    assert sum(value**2 for name, value in values.items() if name.startswith("l")) == pytest.approx(LEXICON**2)


@given(st.lists(st.text(min_size=3)))
def test_unknown_features_change_nothing(features: list[str]) -> None:
    model = Model(Numbers({"a:met": (1.0, [float(root == "CONSULT") for root in ROOTS])}, [0.0] * len(ROOTS)))
    unknown = [each for each in features if each != "a:met"]
    assert model(["a:met", *unknown]) == pytest.approx(model(["a:met"]))


def test_what_is_known_of_a_root_speaks_for_it() -> None:
    model = Model(Numbers({"a:met": (1.0, [3.0 * (root == "CONSULT") for root in ROOTS])}, [0.0] * len(ROOTS)))
    odds = model(["a:met"])
    assert likeliest(odds)[0] == "CONSULT"
    assert float(odds.sum()) == pytest.approx(1)


def test_of_some_roots_the_likeliest_takes_its_share() -> None:
    odds = np.full(len(ROOTS), 0.01, np.float32)
    odds[ROOTS.index("AID")], odds[ROOTS.index("YIELD")] = 0.3, 0.1
    assert likeliest(odds, ("AID", "YIELD")) == ("AID", pytest.approx(0.75))


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Kenya accused Uganda of spying.", "ACCUSE"),
        ("Kenya rejected the offer of Uganda.", "REJECT"),
        ("Soldiers from Kenya attacked Uganda.", "ASSAULT"),
        ("Kenya held talks with Uganda.", "CONSULT"),
        ("Kenya released prisoners from Uganda.", "YIELD"),
    ],
)
def test_the_model_that_ships_knows_plain_cases(reader: Reader, text: str, root: str) -> None:
    page, _ = reader.look(text)
    scene = set_scene(page, (), (), ())
    source, target = (
        [each.span for each in page.names if each.span.exact(text) == name] for name in ("Kenya", "Uganda")
    )
    odds = load_model()(features_of(scene, find_triggers(scene), page.sentences[0], source, target))
    assert likeliest(odds)[0] == root
