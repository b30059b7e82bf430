"""Windows, over paragraphs of any length whose words are of any number of pieces."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.reading.units import Ints, Units
from onrecord.reading.windows import CLS, OVERLAP, SEP, SIZE, Window, windows

# Paragraphs as lists of words, words as numbers of pieces.
PARAGRAPHS = st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=60), max_size=8)


def units_of(lengths: list[list[int]], *, skipped: int = 0) -> Units:
    """Units whose pieces are numbered from 1000 on; `skipped` paragraphs between any two are not read."""
    flat = [pieces for paragraph in lengths for pieces in paragraph]
    first = np.cumsum([0, *flat])[:-1].astype(np.int32) if flat else np.zeros(0, np.int32)
    number = [at * (1 + skipped) for at, paragraph in enumerate(lengths) for _ in paragraph]
    return Units(
        words=tuple(Span(2 * at, 2 * at + 1) for at in range(len(flat))),
        shape=np.arange(len(flat), dtype=np.int32) % 14,
        quoted=np.arange(len(flat), dtype=np.int32) % 6,
        paragraph=np.array(number, dtype=np.int32),
        first=first,
        pieces=np.arange(1000, 1000 + sum(flat), dtype=np.int32),
        word=np.repeat(np.arange(len(flat)), flat).astype(np.int32),
    )


def kept(made: list[Window]) -> list[int]:
    return [int(word) for window in made for word in window.word[window.keep]]


@settings(deadline=None)
@given(PARAGRAPHS, st.sampled_from([(16, 4), (16, 8), (33, 10), (SIZE, OVERLAP)]), st.integers(0, 2))
def test_each_word_is_kept_once(lengths: list[list[int]], sizes: tuple[int, int], skipped: int) -> None:
    units = units_of(lengths, skipped=skipped)
    made = list(windows(units, size=sizes[0], overlap=sizes[1]))
    assert kept(made) == list(range(len(units.words)))
    for window in made:
        assert len(window.pieces) <= sizes[0]
        assert window.pieces[0] == CLS
        assert window.pieces[-1] == SEP
        shapes = {len(part) for part in (window.pieces, window.shape, window.quoted, window.word, window.keep)}
        assert shapes == {len(window.pieces)}


@settings(deadline=None)
@given(PARAGRAPHS)
def test_a_window_shows_the_text_as_it_runs(lengths: list[list[int]]) -> None:
    units = units_of(lengths)
    for window in windows(units, size=20, overlap=6):
        real = window.pieces >= 1000
        at = window.pieces[real] - 1000
        assert (np.diff(at) == 1).all()
        assert (window.shape[real] == units.shape[units.word[at]]).all()
        assert (window.quoted[real] == units.quoted[units.word[at]]).all()
        assert (window.word[real] == np.where(units.first[units.word[at]] == at, units.word[at], -1)).all()
        assert not np.concatenate([window.shape[~real], window.quoted[~real], window.keep[~real]]).any()


@pytest.mark.parametrize(
    ("lengths", "sizes"),
    [
        ([], []),
        ([1], [3]),
        ([14], [16]),
        ([7, 6], [16]),
        ([7, 7], [9, 9]),
        ([15], [16, 7]),
        ([14, 1], [16, 3]),
        ([1, 14, 1], [3, 16, 3]),
        ([4, 4, 4], [16]),
        ([4, 4, 4, 1], [16, 3]),
        ([24], [16, 16]),
        ([25], [16, 16, 7]),
    ],
)
def test_paragraphs_are_packed_whole(lengths: list[int], sizes: list[int]) -> None:
    units = units_of([[1] * length for length in lengths])
    assert [len(window.pieces) for window in windows(units, size=16, overlap=4)] == sizes


def test_what_two_windows_share_is_halved() -> None:
    first, second = windows(units_of([[1] * 24]), size=16, overlap=4)
    assert first.word[1:-1].tolist() == list(range(14))
    assert second.word[1:-1].tolist() == list(range(10, 24))
    assert first.word[first.keep].tolist() == list(range(12))
    assert second.word[second.keep].tolist() == list(range(12, 24))


def test_training_may_begin_further_on() -> None:
    units = units_of([[1] * 10, [1] * 10])
    assert kept(list(windows(units, start=4))) == list(range(4, 20))
    assert kept(list(windows(units, start=10))) == list(range(10, 20))
    assert kept(list(windows(units, start=20))) == []


def ints(*numbers: int) -> Ints:
    return np.array(numbers, dtype=np.int32)


def test_marks_part_paragraphs() -> None:
    (window,) = windows(units_of([[2], [1]]))
    assert window.pieces.tolist() == ints(CLS, 1000, 1001, SEP, 1002, SEP).tolist()
    assert window.word.tolist() == [-1, 0, -1, -1, 1, -1]
