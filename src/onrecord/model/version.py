"""Who tells the same event, remark or claim, and how the tellings stand to one another."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Link:
    """How one version stands to another.

    Attributes:
        version: The other version's id.
        kind: A contradiction: `other_number`, `other_date`, `denial`, `changed_position` or `other_scope`; or none:
            `agrees`, `other_wording` or `later_version`.
        evidence: The words here that bear it: the number, the date, the denial.
        confidence: That they tell of the same and stand so.
    """

    version: str
    kind: str
    evidence: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Version:
    """One report's telling of what others tell too: a row of the table of accounts.

    Attributes:
        id: Hash of the subject and the words.
        of: `event`, `remark` or `claim`.
        subject: Id of the event, the remark, or the smallest claim of those that belong together.
        report: The report's id.
        claim: Id of the claim that tells it; None for a remark.
        statement: Id of the statement that tells it; None in the outlet's own voice.
        source: The independent source behind it, as in `Account`.
        evidence: The words that tell it.
        links: To the subject's other versions, in their order.
        confidence: That it tells of the subject.
    """

    id: str
    of: str
    subject: str
    report: str
    claim: str | None
    statement: str | None
    source: str
    evidence: tuple[Span, ...]
    links: tuple[Link, ...]
    confidence: float
