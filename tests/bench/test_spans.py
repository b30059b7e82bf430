"""Agreement of spans and attributions, on cases small enough to count by hand."""

import pytest
from bench.statements.spans import Triple, attribution_scores, calibration_error, f1, matches, span_scores, trim


def triple(source: tuple[int, int] | None, cue: tuple[int, int] | None, *content: tuple[int, int]) -> Triple:
    return Triple((source,) if source else (), (cue,) if cue else (), content)


GOLD = triple((0, 3), (4, 8), (9, 19))


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("“No.”", "No"),
        ("talks failed,", "talks failed"),
        ("$5 and 6%", "$5 and 6%"),
        ("£5", "£5"),
        ("said", "said"),
        (" – said – ", "said"),
        ("(Kim)", "Kim"),
        ("Élan…", "Élan"),
        ("“…”", None),
        ("%", None),
        ("$", None),
        ("", None),
    ],
)
def test_trim(text: str, trimmed: str | None) -> None:
    span = trim(text, 0, len(text))
    assert (None if span is None else text[slice(*span)]) == trimmed


@pytest.mark.parametrize(
    ("hits", "found", "wanted", "score"),
    [(0, 0, 0, 0.0), (0, 3, 0, 0.0), (0, 0, 3, 0.0), (2, 2, 2, 1.0), (1, 1, 3, 0.5)],
)
def test_f1(hits: int, found: int, wanted: int, score: float) -> None:
    assert f1(hits, found, wanted) == score


def test_spans_are_counted_exactly_and_once_a_report() -> None:
    gold = {"a": [GOLD, triple((0, 3), (30, 34), (40, 50))], "b": [GOLD]}
    found = {"a": [GOLD], "b": [triple((0, 3), (4, 9), (9, 19))], "c": [GOLD]}
    assert span_scores(gold, found) == {
        "source": f1(2, 3, 2),
        "cue": f1(1, 3, 3),
        "content": f1(2, 3, 3),
    }


def test_nothing_found_nothing_wanted() -> None:
    assert span_scores({}, {}) == {"source": 0.0, "cue": 0.0, "content": 0.0}
    assert attribution_scores({}, {}) == {"soft": 0.0, "exact": 0.0}
    assert attribution_scores({"a": [GOLD]}, {}) == {"soft": 0.0, "exact": 0.0}
    assert attribution_scores({"a": []}, {"a": [GOLD]}) == {"soft": 0.0, "exact": 0.0}


@pytest.mark.parametrize(
    ("found", "soft", "exact"),
    [
        (GOLD, 1, 1),
        (triple((0, 3), (4, 8), (9, 14)), 1, 0),  # half of ten letters: on the boundary
        (triple((0, 3), (4, 8), (9, 13)), 0, 0),
        (triple((0, 3), (4, 8), (9, 29)), 1, 0),  # twice as long: on the boundary
        (triple((0, 3), (4, 8), (9, 30)), 0, 0),
        (triple((0, 3), (4, 8), (9, 14), (14, 19)), 1, 0),  # the same letters in two parts
        (triple((2, 5), (7, 9), (9, 19)), 1, 0),
        (triple((3, 4), (4, 8), (9, 19)), 0, 0),  # sources that only touch
        (triple((0, 3), (8, 9), (9, 19)), 0, 0),
        (triple(None, (4, 8), (9, 19)), 0, 0),
        (triple((0, 3), None, (9, 19)), 0, 0),
        (triple((0, 3), (4, 8), (20, 30)), 0, 0),
    ],
)
def test_whole_attributions(found: Triple, soft: int, exact: int) -> None:
    assert attribution_scores({"a": [GOLD]}, {"a": [found]}) == {"soft": soft, "exact": exact}


def test_two_without_a_source_agree() -> None:
    bare = triple(None, None, (9, 19))
    assert list(matches([bare], [bare])) == [(bare, bare)]


def test_each_gold_attribution_is_matched_once() -> None:
    assert list(matches([GOLD], [GOLD, GOLD])) == [(GOLD, GOLD)]
    assert len(list(matches([GOLD, GOLD], [GOLD, GOLD]))) == 2


@pytest.mark.parametrize(
    ("judged", "error"),
    [
        ([], 0.0),
        ([(1.0, True)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.0, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.0),
        ([(0.9, False), (0.1, True)], 0.9),
        ([(0.95, True), (0.15, True)], 0.45),
        ([(0.99, True), (1.0, True)], 0.005),
    ],
)
def test_calibration_error(judged: list[tuple[float, bool]], error: float) -> None:
    assert calibration_error(judged) == pytest.approx(error)
