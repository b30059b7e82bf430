"""Clauses that govern one another: "said | he would meet | to sign" tells a matter once, by what others tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.assembly.accounts.group import LINE
from onrecord.assembly.accounts.telling import Telling

Marked = tuple[float, int, int]
"""How sure it is that two tellings are of one matter, and their places."""


def one_a_sentence(tellings: Sequence[Telling], marks: Mapping[tuple[int, int], float]) -> list[Marked]:
    """The surest pair of clauses of each two sentences, and others of them that do not govern one another.

    Args:
        tellings: In report order.
        marks: How sure it is of two places that they are of one matter.

    >>> one_a_sentence([], {})
    []
    """
    kept: dict[tuple[tuple[str, int], tuple[str, int]], list[Marked]] = {}
    for pair, mark in sorted(marks.items(), key=lambda item: (-item[1], item[0])):
        if mark < LINE:
            break
        one, other = (tellings[place] for place in pair)
        beside = kept.setdefault((_sentence(one), _sentence(other)), [])
        if not any(_nested(one, tellings[mine]) or _nested(other, tellings[yours]) for _, mine, yours in beside):
            beside.append((mark, *pair))
    return [marked for beside in kept.values() for marked in beside]


def whole(told: Iterable[Telling]) -> list[Telling]:
    """Tellings of one matter, of those that govern one another the widest, with the others as its parts.

    >>> whole([])
    []
    """
    widest: dict[tuple[str, int], list[list[Telling]]] = {}
    for telling in sorted(told, key=lambda telling: (telling.report, len(telling.chain), telling.chain)):
        clusters = widest.setdefault(_sentence(telling), [])
        mine = next((cluster for cluster in clusters if _nested(cluster[0], telling)), None)
        if mine is None:
            clusters.append([telling])
        else:
            mine.append(telling)
    found = (cluster for clusters in widest.values() for cluster in clusters)
    return sorted((_with_parts(cluster) for cluster in found), key=lambda telling: telling.key)


def _with_parts(cluster: Sequence[Telling]) -> Telling:
    return cluster[0] if len(cluster) == 1 else replace(cluster[0], parts=tuple(cluster))


def _sentence(telling: Telling) -> tuple[str, int]:
    return telling.report, telling.chain[-1]


def _nested(one: Telling, other: Telling) -> bool:
    return one.chain[0] in other.chain or other.chain[0] in one.chain
