"""Where doubt begins."""

from __future__ import annotations

CONFIDENCE_LINE: float = 0.9
"""Rows at least this sure stand in the default views; the rest waits in the queue of doubtful rows.

Nine in ten is what an analyst can cite after a glance at the source instead of a reading of it. Confidence is
calibrated, so that the line is a promise about the rows above it, not a setting of the reader.
"""
