"""MUC, B-cubed and CEAF-e on examples worked by hand."""

from __future__ import annotations

import pytest
from bench.events.clusters import b_cubed, ceaf_e, conll, muc


def clusters(text: str) -> list[frozenset[str]]:
    return [frozenset(cluster) for cluster in text.split()]


# Luo 2005, figure 1: the key is {1-5}, {6-7}, {8-12}; here 8-12 are a-e.
KEY = clusters("12345 67 89abc")


@pytest.mark.parametrize(
    ("found", "link", "mention", "entity"),
    [
        ("12345 6789abc", (1.0, 9 / 10), (1.0, (5 + 7 * 0 + (2 * 2 + 5 * 5) / 7) / 12), 1.833 / 2),
        ("12345 67 89abc", (1.0, 1.0), (1.0, 1.0), 1.0),
    ],
)
def test_luos_responses(found: str, link: tuple[float, float], mention: tuple[float, float], entity: float) -> None:
    response = clusters(found)
    assert (muc(KEY, response).recall, muc(KEY, response).precision) == pytest.approx(link)
    assert (b_cubed(KEY, response).recall, b_cubed(KEY, response).precision) == pytest.approx(mention)
    assert ceaf_e(KEY, response).precision == pytest.approx(entity, abs=1e-3)


def test_all_apart_has_no_link() -> None:
    assert muc(KEY, clusters("1 2 3 4 5 6 7 8 9 a b c")).f1 == 0.0


def test_singletons_count_for_mentions_and_clusters() -> None:
    scores = conll(clusters("ab c"), clusters("a b c"))
    assert scores["muc"] == 0.0
    assert scores["b3"] == pytest.approx(2 * (2 / 3) / (1 + 2 / 3))
    assert scores["ceafe"] == pytest.approx(2 * (5 / 6 * 5 / 9) / (5 / 6 + 5 / 9))


def test_nothing_found() -> None:
    assert conll([], [])["conll"] == 0.0
