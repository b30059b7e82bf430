"""Stances: who in a report is for or against what."""

from onrecord.reading.stances.find import Sighting, find_stances, sight

__all__ = ["Sighting", "find_stances", "sight"]
