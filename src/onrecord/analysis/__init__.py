"""What the tables of a record amount to: matrices, shifts, contradictions, nearness. Pure functions over rows."""

from onrecord.analysis.contradictions import Contradiction, contradictions
from onrecord.analysis.matrix import Cell, Matrix, Tally, matrix
from onrecord.analysis.matters import FoundMatter, found_matters
from onrecord.analysis.nearness import Nearness, nearness
from onrecord.analysis.shifts import Shift, shifts
from onrecord.analysis.silence import NoStatement, no_statement
from onrecord.analysis.sources import sources_of

__all__ = [
    "Cell",
    "Contradiction",
    "FoundMatter",
    "Matrix",
    "Nearness",
    "NoStatement",
    "Shift",
    "Tally",
    "contradictions",
    "found_matters",
    "matrix",
    "nearness",
    "no_statement",
    "shifts",
    "sources_of",
]
