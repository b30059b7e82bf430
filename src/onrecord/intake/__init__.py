"""Anything to reports: original bytes, canonical text with its map, regions, and details each with its basis."""

from onrecord.intake.collect import Offered, collect, overlooked
from onrecord.intake.take_in import take_in

__all__ = ["Offered", "collect", "overlooked", "take_in"]
