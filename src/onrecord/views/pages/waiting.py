"""How much of each table waits under the line, and where the dossier has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.model.line import WEIGHED_LINE
from onrecord.views.pages.gather import Gathered
from onrecord.views.pages.ledgers import ROWS_A_PAGE, figure_groups, matters_told, once_each
from onrecord.views.pages.paged import places
from onrecord.views.pages.stands import list_pages


class _Sure(Protocol):
    @property
    def confidence(self) -> float:
        """That it is as shown."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Rows under the line: how many, and the address at which they begin."""

    table: str
    count: int
    href: str


def waiting(gathered: Gathered) -> dict[str, Waiting]:
    """By page: `positions`, `proposals`, `commitments`, `forecasts`, `accounts`, `figures`.

    >>> waiting(Gathered({}, (), (), (), {}, {}))["figures"]
    Waiting(table='figures', count=0, href='figures.html#under')
    """
    weighed = gathered.weighed
    last = {
        "positions": list_pages(gathered)[-1].name,
        "accounts": places("accounts", len(matters_told(gathered)), ROWS_A_PAGE)[-1].name,
        "figures": places("figures", len(figure_groups(gathered)), ROWS_A_PAGE)[-1].name,
    }
    held: dict[str, Sequence[_Sure]] = {
        "positions": weighed.positions,
        "proposals": weighed.proposals,
        "commitments": list(once_each(weighed, weighed.commissives)),
        "forecasts": list(once_each(weighed, weighed.forecasts)),
        "accounts": weighed.accounts,
        "figures": weighed.figures,
    }
    return {
        name: Waiting(name, _under(rows), f"{last.get(name) or _page(name, rows)}#under") for name, rows in held.items()
    }


def _page(name: str, rows: Sequence[_Sure]) -> str:
    """The page on which rows under the line begin, which follow those above it."""
    whole = places(name, len(rows), ROWS_A_PAGE)
    return whole[min((len(rows) - _under(rows)) // ROWS_A_PAGE, len(whole) - 1)].name


def _under(rows: Sequence[_Sure]) -> int:
    return sum(row.confidence < WEIGHED_LINE for row in rows)
