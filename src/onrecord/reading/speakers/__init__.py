"""Who speaks: sources of attributions resolved to the persons, bodies and groups of one report."""

from onrecord.reading.speakers.asked import Asked
from onrecord.reading.speakers.resolve import resolve

__all__ = ["Asked", "resolve"]
