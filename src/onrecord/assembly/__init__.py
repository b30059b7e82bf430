"""Readings and decisions to record: who is who, which reports and statements are one, what the analyst decided."""

from onrecord.assembly.assemble import assemble
from onrecord.assembly.parse import read_decisions, write_decisions
from onrecord.assembly.positions import IssueError, load_issues

__all__ = ["IssueError", "assemble", "load_issues", "read_decisions", "write_decisions"]
