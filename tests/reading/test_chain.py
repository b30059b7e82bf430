"""The tag chain against every possible sequence of tags."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.chain import Chain, decode, make_chain

TAGS = 5
SCORE = st.integers(-300, 300).map(lambda score: score / 100)
STEPS = st.lists(st.lists(SCORE, min_size=TAGS, max_size=TAGS), min_size=TAGS, max_size=TAGS)
EDGE = st.lists(SCORE, min_size=TAGS, max_size=TAGS)
CHAINS = st.builds(make_chain, STEPS, EDGE, EDGE)
SCORES = st.lists(EDGE, min_size=1, max_size=4)


def sequences(chain: Chain, scores: np.ndarray) -> dict[tuple[int, ...], float]:
    """Every sequence of tags with its score, added up step by step."""
    scored = {}
    for tags in product(range(TAGS), repeat=len(scores)):
        steps = sum(float(chain.steps[a, b]) for a, b in pairwise(tags))
        words = sum(float(scores[at, tag]) for at, tag in enumerate(tags))
        scored[tags] = float(chain.starts[tags[0]]) + steps + words + float(chain.ends[tags[-1]])
    return scored


def one_paragraph(words: int) -> np.ndarray:
    return np.zeros(words, np.int32)


@settings(deadline=None, max_examples=40)
@given(CHAINS, SCORES)
def test_the_best_sequence_of_all(chain: Chain, rows: list[list[float]]) -> None:
    scores = np.array(rows, np.float32)
    scored = sequences(chain, scores)
    tags, _ = decode(chain, scores, one_paragraph(len(scores)))
    assert scored[tuple(tags.tolist())] == pytest.approx(max(scored.values()), abs=1e-3)


@settings(deadline=None, max_examples=40)
@given(CHAINS, SCORES)
def test_probabilities_are_sums_over_all_sequences(chain: Chain, rows: list[list[float]]) -> None:
    scores = np.array(rows, np.float32)
    weights = {tags: np.exp(score) for tags, score in sequences(chain, scores).items()}
    gold = np.zeros(scores.shape)
    for tags, weight in weights.items():
        gold[range(len(tags)), tags] += weight
    _, odds = decode(chain, scores, one_paragraph(len(scores)))
    assert odds == pytest.approx(gold / sum(weights.values()), abs=1e-4)


@settings(deadline=None, max_examples=40)
@given(CHAINS, st.lists(EDGE, min_size=1, max_size=12), st.data())
def test_no_span_goes_on_that_has_not_begun(chain: Chain, rows: list[list[float]], data: st.DataObject) -> None:
    paragraph = paragraphs_of(len(rows), data)
    tags, odds = decode(chain, np.array(rows, np.float32), paragraph)
    assert odds.sum(1) == pytest.approx(np.ones(len(rows)), abs=1e-4)
    for at, tag in enumerate(tags.tolist()):
        before = tags[at - 1] if at and paragraph[at] == paragraph[at - 1] else 0
        assert tag in (0, 1, 3) or before in (tag - 1, tag)


@settings(deadline=None, max_examples=40)
@given(CHAINS, st.lists(EDGE, min_size=1, max_size=12), st.data())
def test_paragraphs_do_not_look_at_one_another(chain: Chain, rows: list[list[float]], data: st.DataObject) -> None:
    scores, paragraph = np.array(rows, np.float32), paragraphs_of(len(rows), data)
    tags, odds = decode(chain, scores, paragraph)
    for number in set(paragraph.tolist()):
        here = paragraph == number
        alone_tags, alone_odds = decode(chain, scores[here], paragraph[here])
        assert tags[here].tolist() == alone_tags.tolist()
        assert odds[here] == pytest.approx(alone_odds, abs=1e-6)


def paragraphs_of(words: int, data: st.DataObject) -> np.ndarray:
    """Numbers of paragraphs that rise, now and then by more than one."""
    rises = data.draw(st.lists(st.sampled_from([0, 0, 1, 2]), min_size=words, max_size=words))
    return np.cumsum(rises).astype(np.int32)


def test_no_words_no_tags() -> None:
    chain = make_chain([[0.0] * TAGS] * TAGS, [0.0] * TAGS, [0.0] * TAGS)
    tags, odds = decode(chain, np.zeros((0, TAGS), np.float32), one_paragraph(0))
    assert tags.shape == (0,)
    assert odds.shape == (0, TAGS)


def test_what_bio_forbids_is_out_of_reach() -> None:
    chain = make_chain([[0.0] * TAGS] * TAGS, [0.0] * TAGS, [0.0] * TAGS)
    allowed = {(a, b) for a in range(TAGS) for b in range(TAGS) if chain.steps[a, b] == 0}
    ends_here = {(a, b) for a in range(TAGS) for b in (0, 1, 3)}
    assert allowed == ends_here | {(1, 2), (2, 2), (3, 4), (4, 4)}
    assert [tag for tag in range(TAGS) if chain.starts[tag] == 0] == [0, 1, 3]
