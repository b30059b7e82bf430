"""What people read of a record: rows for export, tables for the terminal, and the dossier."""

from onrecord.views.columnar import frame
from onrecord.views.dossier import dossier
from onrecord.views.export import BINARY, FORMATS, WHOLE, export, formats_of, ready
from onrecord.views.extra import ExtraMissing
from onrecord.views.flatten import unguarded
from onrecord.views.rows import (
    TABLES,
    actor_row,
    claim_row,
    decision_row,
    report_row,
    rows,
    statement_row,
    sure_rows,
    time_row,
)
from onrecord.views.show import show

__all__ = [
    "BINARY",
    "FORMATS",
    "TABLES",
    "WHOLE",
    "ExtraMissing",
    "actor_row",
    "claim_row",
    "decision_row",
    "dossier",
    "export",
    "formats_of",
    "frame",
    "ready",
    "report_row",
    "rows",
    "show",
    "statement_row",
    "sure_rows",
    "time_row",
    "unguarded",
]
