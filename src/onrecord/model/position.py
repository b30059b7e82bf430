"""Stances as one report has them, and positions as the record has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from onrecord.model.claim import Party
from onrecord.model.judged import Judged, When
from onrecord.model.span import Span
from onrecord.model.who import Who


@dataclass(frozen=True, slots=True)
class Stance:
    """Words by which somebody is for or against something; not yet told which option of which issue that is.

    Attributes:
        claim: Index into `Reading.claims` of the clause that states it.
        value: `agrees`, `agrees_if`, `disagrees` or `undecided`; `basis` the rule, `evidence` the words that decide.
        holders: Who is for or against; empty where nobody is named and the outlet's own voice holds it.
        matter: The words that name what is wanted or refused, without the words of wanting.
        strength: `firm`, `plain` or `lean`.
        demanded: Whether it is demanded or asked of somebody.
        demanded_of: Of whom, where the words say.
        condition: What it hangs on, with "if" or "unless".
        ascribed: Whether somebody else than the holder says so.
        meaning: Vector of the matter: 384 signed bytes, unit length times 127; empty where none was made.
    """

    claim: int
    value: Judged
    holders: tuple[Party, ...]
    matter: tuple[Span, ...]
    strength: Judged
    demanded: bool = False
    demanded_of: tuple[Party, ...] = ()
    condition: tuple[Span, ...] = ()
    ascribed: bool = False
    meaning: bytes = b""


@dataclass(frozen=True, slots=True)
class Position:
    """One actor's stance towards one option, as one clause of one report states it.

    Attributes:
        id: Hash of the claim's id, the actor, the issue and the option.
        report: The report's id.
        claim: Id of the clause's claim.
        statement: Id of the statement it stands in; None in the outlet's own voice.
        remark: The utterance that the statement tells, so that tellings of one count once.
        actor: Who holds it.
        issue: Id of the issue, with its set: `ceasefire/territory`; empty where no set holds the matter.
        option: Id of the option in the issue; empty likewise.
        stance: As `Stance.value`.
        strength: As in `Stance`.
        demanded: As in `Stance`. So matter and condition.
        demanded_of: Of whom.
        voice: `quoted`, `paraphrased`, `ascribed` or `narrated`.
        ascribed_by: Who says so, where it is ascribed; empty where the outlet does.
        on: The day on which it was taken: of the statement, else of the report.
        match: How near the matter's meaning is to the option's, between 0 and 1.
        confidence: That the actor takes this stance towards this option.
    """

    id: str
    report: str
    claim: str
    statement: str | None
    remark: str | None
    actor: Who
    issue: str
    option: str
    stance: Judged
    strength: Judged
    demanded: bool
    demanded_of: tuple[Who, ...]
    matter: tuple[Span, ...]
    condition: tuple[Span, ...]
    voice: str
    ascribed_by: tuple[Who, ...]
    on: When | None
    match: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Option:
    """One way of settling an issue.

    Attributes:
        id: Unique in its issue.
        name: What it is called on pages.
        description: What is wanted, in a sentence.
        agreeing: Ways of agreeing with it, as people would say it.
        disagreeing: Ways of disagreeing.
    """

    id: str
    name: str
    description: str
    agreeing: tuple[str, ...] = ()
    disagreeing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """A contested matter with its options.

    Attributes:
        id: With its set: `ceasefire/territory`.
        name: What it is called on pages.
        question: What is contested.
        options: Ways of settling it.
        fact: Whether it is a question of fact, so that who accuses another of something agrees that it is so.
    """

    id: str
    name: str
    question: str
    options: tuple[Option, ...]
    fact: bool = False


@dataclass(frozen=True, slots=True)
class IssueSet:
    """Issues that belong together.

    Attributes:
        id: The file's name without `.toml`.
        name: What it is called on pages.
        issues: In the file's order.
    """

    id: str
    name: str
    issues: tuple[Issue, ...]


Embed = Callable[[Sequence[str]], Sequence[bytes]]
"""Texts to vectors, as `Stance.meaning` has them."""


def no_vectors(texts: Sequence[str]) -> Sequence[bytes]:
    """What a record without an encoder knows of the meaning of texts: nothing."""
    return [b""] * len(texts)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What positions are matched with.

    Attributes:
        sets: The issue sets at hand.
        named: Whether the analyst named them, so that all are used; else those that the reports really speak about.
        embed: Makes the vectors of what options say.
    """

    sets: tuple[IssueSet, ...] = ()
    named: bool = False
    embed: Embed = field(default=no_vectors, compare=False)
