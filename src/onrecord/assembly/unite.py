"""Pairs made into groups."""

from __future__ import annotations

from collections.abc import Iterable


def components(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The places 0 to `count` in groups that the pairs connect, each sorted, by their first.

    >>> components(4, [(3, 1)])
    [[0], [1, 3], [2]]
    """
    parent = list(range(count))
    for one, other in pairs:
        low, high = sorted((_root(parent, one), _root(parent, other)))
        parent[high] = low
    groups: dict[int, list[int]] = {}
    for place in range(count):
        groups.setdefault(_root(parent, place), []).append(place)
    return list(groups.values())


def _root(parent: list[int], place: int) -> int:
    while parent[place] != place:
        parent[place] = parent[parent[place]]
        place = parent[place]
    return place
