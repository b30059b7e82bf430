"""Prospects: forecasts and commissives of the record, later words that bear on them, and what became of them."""

from onrecord.assembly.prospects.assemble import assemble_prospects

__all__ = ["assemble_prospects"]
