"""Vectors of what texts mean."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.reading.meaning import MOST, WIDTH, Encoder


@pytest.fixture(scope="module")
def encode() -> Encoder:
    return Encoder()


def likeness(encode: Encoder, one: str, other: str) -> float:
    left, right = (np.frombuffer(each, np.int8).astype(np.float32) / 127 for each in encode([one, other]))
    return float(left @ right)


def test_other_words_for_the_same_lie_nearer_than_another_matter(encode: Encoder) -> None:
    same = likeness(encode, "raise tariffs on steel", "The duties on metals will go up.")
    assert same > likeness(encode, "raise tariffs on steel", "open the river to fishing boats") + 0.2


def test_a_vector_is_of_unit_length(encode: Encoder) -> None:
    (vector,) = encode(["lift the blockade"])
    assert len(vector) == WIDTH
    assert np.linalg.norm(np.frombuffer(vector, np.int8).astype(float) / 127) == pytest.approx(1, abs=0.02)


def test_a_text_without_words_has_none(encode: Encoder) -> None:
    assert encode(["", " "]) == [b"", b""]


def test_texts_do_not_move_one_another(encode: Encoder) -> None:
    assert encode(["lift the blockade", "a much longer text about something else"])[:1] == encode(["lift the blockade"])


def test_what_is_too_long_is_cut(encode: Encoder) -> None:
    assert encode(["gauge " * MOST]) == encode(["gauge " * (MOST * 2)])
