"""What the dossier shows beside a record's rows: the analyses over its tables, above the confidence line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.analysis import Nearness as Window
from onrecord.analysis import contradictions, found_matters, nearness, no_statement, shifts
from onrecord.analysis.calibration import LEAST, calibrate
from onrecord.model import Position, Record
from onrecord.model.analysed import Analysed, Calibration, Matter, Near, Nearness, Turn, Unheard
from onrecord.model.line import line_of

SIDES = 3
"""Sides that are compared, two by two: those with most positions."""

_ALWAYS = 400_000
"""Days in a window that holds any record whole."""


def reckon(record: Record) -> Analysed:
    """Nearness, turns, unheard sides, matters of no issue set and calibration of a record.

    >>> class Empty:
    ...     def __getattr__(self, table): return lambda: iter(())
    >>> reckon(Empty()).turns
    ()
    """
    every = list(record.positions())
    sure = [position for position in every if position.confidence >= line_of("positions")]
    reports = list(record.reports())
    missing = no_statement(every, reports, by="side")
    return Analysed(
        nearness=tuple(_nearness(sure)),
        turns=tuple(_turns(sure)),
        unheard=tuple(
            Unheard(each.holder.name, each.issue, each.reports, each.outlets, each.ascribed) for each in missing
        ),
        matters=tuple(
            Matter(each.words, tuple(position.id for position in each.positions), each.remarks)
            for each in found_matters(sure, reports)
        ),
        calibration=tuple(_calibration(record)),
        needed=LEAST,
    )


def _nearness(positions: Sequence[Position]) -> Iterator[Nearness]:
    """Of each issue and two sides, over the whole record and window by window."""
    counted = Counter(position.actor.side.value for position in positions if position.actor.side and position.issue)
    sides = sorted(counted, key=lambda side: (-counted[side], side))[:SIDES]
    for first, second in combinations(sides, 2):
        over = nearness(positions, first, second)
        for whole in nearness(positions, first, second, days=_ALWAYS):
            windows = tuple(_near(window) for window in over if window.issue == whole.issue)
            yield Nearness(whole.issue, (first, second), _near(whole), windows)


def _near(window: Window) -> Near:
    return Near(window.start, window.end, window.agreement, window.low, window.high, (window.first, window.second))


def _turns(positions: Sequence[Position]) -> Iterator[Turn]:
    for shift in shifts(positions):
        yield Turn(shift.before.id, shift.after.id, "shift")
    for against in contradictions(positions):
        yield Turn(against.pro.id, against.contra.id, "contradiction")


def _calibration(record: Record) -> Iterator[Calibration]:
    sure = (forecast for forecast in record.forecasts() if forecast.confidence >= line_of("forecasts"))
    for each in calibrate(sure):
        if each.scored:
            yield Calibration(each.forecaster, each.name, each.scored, each.came, each.share, each.brier, each.enough)
