"""Expressions of time: found and typed by a grammar whose words and rules are a table a language."""

from onrecord.reading.times.find import find_times

__all__ = ["find_times"]
