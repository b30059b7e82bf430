"""Proposals: who put which terms to whom, and how they answered, over all reports."""

from onrecord.assembly.proposals.assemble import assemble_proposals

__all__ = ["assemble_proposals"]
