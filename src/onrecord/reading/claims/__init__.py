"""Claims: the clauses of a page, and for each whether it happened, is planned, wanted, denied or only imagined."""

from onrecord.reading.claims.find import find_claims, owners
from onrecord.reading.claims.judge import Judge, judge

__all__ = ["Judge", "find_claims", "judge", "owners"]
