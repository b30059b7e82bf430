"""Moves: who puts terms to whom, and who answers to them how."""

from onrecord.reading.moves.find import find_moves

__all__ = ["find_moves"]
