"""From foretellings of single reports to the record's forecasts and commissives, each with what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.assembly.folio import Folio
from onrecord.assembly.prospects.bear import MOST, bearings_of
from onrecord.assembly.prospects.book import book
from onrecord.assembly.prospects.clues import Archive, lay_archive
from onrecord.assembly.prospects.foreseen import Foreseen
from onrecord.assembly.prospects.settle import outcome_of
from onrecord.model import Event, Prospect

FORECAST = "forecast"
# Outcomes of a plan of several that are the same for all: the meeting was put off, or held.
OF_ALL = frozenset(["told_as_put_off", "told_as_held", "told_here"])
# What later words settle by name was foretold: of 23 such rows of the trade story 20 were rightly read in every cell.
# Those that were hardly believed stay so, for who or what may have been misread.
BORNE_OUT, BELIEVED = 0.85, 0.3
BY_LATER = "told_as_"
# What its own sentence settles was foretold by somebody, however hard that was to read; whose promise it was is
# misread more easily.
AT_ONCE, HARDLY, HARDLY_OWN = "told_here", 0.15, 0.25


def assemble_prospects(
    folios: Sequence[Folio], events: Sequence[Event]
) -> tuple[tuple[Prospect, ...], tuple[Prospect, ...]]:
    """All forecasts, then all commissives, in report order, then text order.

    Args:
        folios: Reports with all that is settled of them, in report order.
        events: The record's events.

    >>> assemble_prospects([], [])
    ((), ())
    """
    if not any(folio.reading.foretellings for folio in folios):
        return (), ()
    archive = lay_archive(folios, events)
    rows = [
        _settled(row, place, number, archive)
        for place, folio in enumerate(folios)
        for number in range(len(folio.reading.foretellings))
        for row in book(folio, number)
    ]
    rows = _shared(rows)
    forecasts = tuple(row for row in rows if row.kind.value == FORECAST)
    return forecasts, tuple(row for row in rows if row.kind.value != FORECAST)


def _shared(rows: list[Prospect]) -> list[Prospect]:
    """Rows of one plan of several: where it is told as put off or held for one of them, it is for all."""
    known = {row.claim: row for row in rows if row.outcome.basis in OF_ALL}
    return [
        replace(row, outcome=known[row.claim].outcome, bearings=known[row.claim].bearings)
        if row.claim in known and row.what == known[row.claim].what and row.outcome.value == "open"
        else row
        for row in rows
    ]


def _settled(row: Prospect, place: int, number: int, archive: Archive) -> Prospect:
    """A row with its outcome and the clauses that bear most on it, that which settles it first."""
    foretold = archive.folios[place].reading.foretellings[number]
    foreseen = Foreseen.of(row, place, foretold, archive)
    found = bearings_of(foreseen, place, archive)
    outcome, settling = outcome_of(row, foreseen, found, archive, (place, foretold.claim))
    first = () if settling is None else (settling,)
    others = (each.bearing for each in found if settling is None or each.bearing.claim != settling.claim)
    hardly = HARDLY if row.kind.value == FORECAST else HARDLY_OWN
    borne_out = outcome.basis.startswith(BY_LATER) and row.confidence >= BELIEVED
    borne_out = borne_out or (outcome.basis == AT_ONCE and row.confidence >= hardly)
    sure = max(row.confidence, BORNE_OUT) if borne_out else row.confidence
    return replace(row, bearings=(*first, *others)[:MOST], outcome=outcome, confidence=sure)
