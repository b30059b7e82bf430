"""Figures: the numbers of all reports as rows, those that count the same side by side."""

from onrecord.assembly.figures.assemble import assemble_figures

__all__ = ["assemble_figures"]
