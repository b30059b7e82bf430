"""Foretellings: forecasts of what one does not control; plans, promises, threats, ultimatums about one's own acts."""

from onrecord.reading.foretellings.find import find_foretellings

__all__ = ["find_foretellings"]
