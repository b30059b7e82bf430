"""Which tables a record has."""

from __future__ import annotations

from onrecord.cli.errors import Unusable
from onrecord.views import TABLES


def check_table(table: str) -> None:
    """Accept a table that is kept.

    Raises:
        Unusable: If it is none.

    >>> check_table("rumours")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    onrecord.cli.errors.Unusable: there is no table 'rumours'; there are: accounts, actors, claims, ...
    """
    if table not in TABLES:
        raise Unusable(f"there is no table {table!r}; there are: {', '.join(sorted(TABLES))}")
