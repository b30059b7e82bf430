"""Where doubt begins."""

from __future__ import annotations

CONFIDENCE_LINE: float = 0.9
"""Rows at least this sure stand in the default views; the rest waits in the queue of doubtful rows.

Nine in ten is what an analyst can cite after a glance at the source instead of a reading of it. Confidence is
calibrated, so that the line is a promise about the rows above it, not a setting of the reader.
"""

WEIGHED_LINE: float = 0.7
"""The line of positions, proposals, commissives, forecasts, accounts and figures.

These rows weigh several judgements at once (who, towards what, in which way), so that few of them reach nine in ten by
themselves. Confidence is their own chance of being right; from this line up they are right more often than that, since
most stand well above it (see `docs/reference/accuracy.md`).
"""

WEIGHED = ("positions", "proposals", "commissives", "forecasts", "accounts", "figures")


def line_of(table: str) -> float:
    """The line above which a table's rows stand in the default views.

    >>> line_of("positions"), line_of("events")
    (0.7, 0.9)
    """
    return WEIGHED_LINE if table in WEIGHED else CONFIDENCE_LINE
