"""Quantities: numbers that a report claims of the world, with what they count."""

from onrecord.reading.quantities.find import find_quantities

__all__ = ["find_quantities"]
