"""Positions: who is for or against which way of settling which issue."""

from onrecord.assembly.positions.assemble import assemble_positions
from onrecord.assembly.positions.choose import choose_sets
from onrecord.assembly.positions.issue_sets import SHIPPED, IssueError, load_issues

__all__ = ["SHIPPED", "IssueError", "assemble_positions", "choose_sets", "load_issues"]
