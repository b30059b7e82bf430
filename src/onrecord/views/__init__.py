"""What people read of a record: rows for export, tables for the terminal, and the dossier."""

from onrecord.views.dossier import dossier
from onrecord.views.export import FORMATS, export, formats_of
from onrecord.views.flatten import unguarded
from onrecord.views.rows import (
    TABLES,
    actor_row,
    claim_row,
    decision_row,
    report_row,
    rows,
    statement_row,
    time_row,
)
from onrecord.views.show import show

__all__ = [
    "FORMATS",
    "TABLES",
    "actor_row",
    "claim_row",
    "decision_row",
    "dossier",
    "export",
    "formats_of",
    "report_row",
    "rows",
    "show",
    "statement_row",
    "time_row",
    "unguarded",
]
