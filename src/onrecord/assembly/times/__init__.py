"""Expressions of time anchored to dates."""

from onrecord.assembly.times.anchor import anchor

__all__ = ["anchor"]
