"""When a statement was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.assembly.dates import by_then
from onrecord.model import Attribution, Time, When


def said_on(attribution: Attribution, times: Sequence[Time], published: When | None) -> When | None:
    """The day that the report's words give ("said on Tuesday"), else that it was by the day of the report.

    A day after the report's own is no day on which it can have been said: it is left out, and the flag
    `after_publication` stays. None where neither is known.

    Args:
        attribution: The statement as read.
        times: The report's expressions of time, anchored, in the reading's order.
        published: The report's day.

    >>> from onrecord.model import Judged, Span
    >>> told = Attribution(None, Span(4, 8), (Span(9, 12),), "direct", "assertion", (), Judged("yes", "default"))
    >>> said_on(told, (), When("2025-08-12", "2025-08-12", "2025-08-12", "json")).edtf
    '../2025-08-12'
    """
    time = times[attribution.said] if attribution.said is not None else None
    stated = time.when if time else None
    if time and stated and not (published and published.latest < stated.earliest):
        return replace(stated, basis="stated", evidence=(time.span,))
    if published is None:
        return None
    bound = by_then(published)
    return replace(bound, flags=("after_publication", *bound.flags)) if stated else bound
