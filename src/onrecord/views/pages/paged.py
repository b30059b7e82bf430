"""Long lists over several pages, so that each opens at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Place:
    """One page of several.

    Attributes:
        name: Its file.
        number: From 1.
        names: The files of all of them, in order.
    """

    name: str
    number: int
    names: tuple[str, ...]


def places(stem: str, length: int, size: int) -> tuple[Place, ...]:
    """The pages that a list of this length takes; at least one.

    >>> [place.name for place in places("actors", 5, 2)]
    ['actors.html', 'actors-2.html', 'actors-3.html']
    """
    count = max(1, -(-length // size))
    names = (f"{stem}.html", *(f"{stem}-{number}.html" for number in range(2, count + 1)))
    return tuple(Place(name, number, names) for number, name in enumerate(names, 1))


def paged(stem: str, items: Sequence[_Item], size: int) -> Iterator[tuple[Place, Sequence[_Item]]]:
    """Each page with its part of the list.

    >>> [(place.name, part) for place, part in paged("actors", "abc", 2)]
    [('actors.html', 'ab'), ('actors-2.html', 'c')]
    """
    for place in places(stem, len(items), size):
        yield place, items[(place.number - 1) * size : place.number * size]
