"""Which tables a record has."""

from __future__ import annotations

from onrecord.cli.errors import Unusable
from onrecord.views import TABLES

LATER = ("positions", "proposals", "commissives", "forecasts", "accounts", "figures")


def check_table(table: str) -> None:
    """Accept a table that is kept.

    Raises:
        Unusable: If it is kept in a later version only, or is none.

    >>> check_table("forecasts")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    onrecord.cli.errors.Unusable: the table forecasts is not kept yet; there are: actors, claims, decisions, ...
    """
    if table not in TABLES:
        what = f"the table {table} is not kept yet" if table in LATER else f"there is no table {table!r}"
        raise Unusable(f"{what}; there are: {', '.join(sorted(TABLES))}")
