"""What is foretold, planned, promised and threatened: as one report has it, and as the record has it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.claim import Hedge, Party
from onrecord.model.judged import Judged, When
from onrecord.model.span import Span
from onrecord.model.who import Who


@dataclass(frozen=True, slots=True)
class Foretelling:
    """Words that tell of what is to come.

    Attributes:
        claim: Index into `Reading.claims` of the clause that states it.
        kind: `forecast` (of what one does not control), or of one's own acts `plan`, `promise`, `threat` or
            `ultimatum`; `basis` the rule, `evidence` the words that decide.
        who: Who foretells, or whose act it is; empty where the outlet foretells in its own voice.
        what: The words of what is to happen, hedge and condition left out.
        polarity: `positive`, or `negative` where it is not to happen.
        hedge: The words of how sure, with the range of probability that readers give them.
        condition: What it hangs on.
        horizon: Index into `Reading.times` of the time by which or at which.
        until: The words of the time, with "by" or "before", also where they are no date ("soon").
        plain: Whether one who had all later reports could say if it came true: a plain event or number, and a time.
        ascribed: Whether somebody else says that `who` expects or plans it.
        meaning: Vector of what is to happen, as in `Stance`.
        doers: Of a forecast of what somebody will do on purpose, who: where he is of the speaker's own side, as other
            reports may tell, it is a plan.
        quoted: Whether its words stand between quotation marks.
    """

    claim: int
    kind: Judged
    who: tuple[Party, ...]
    what: tuple[Span, ...]
    polarity: Judged
    hedge: Hedge | None = None
    condition: tuple[Span, ...] = ()
    horizon: int | None = None
    until: Span | None = None
    plain: bool = False
    ascribed: bool = False
    meaning: bytes = b""
    doers: tuple[Party, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Bearing:
    """Words of a later report that bear on whether something came to pass.

    Attributes:
        report: The later report's id.
        claim: Id of the claim there.
        event: Id of the event that the claim tells of; None for none.
        spans: The words.
        speaks: `for`, `against` or `open` (on the matter, but it does not settle it).
        score: How near it is to what was foretold, between 0 and 1; the greatest first.
    """

    report: str
    claim: str
    event: str | None
    spans: tuple[Span, ...]
    speaks: str
    score: float


@dataclass(frozen=True, slots=True)
class Prospect:
    """A forecast or a commissive, and what became of it.

    Attributes:
        id: Hash of the claim's id and the one it belongs to.
        report: The report's id.
        claim: Id of the claim that states it.
        statement: Id of the statement it stands in; None in the outlet's own voice.
        remark: As in `Position`.
        kind: As in `Foretelling`.
        who: Who foretells, or whose act it is.
        what, polarity, hedge, condition, until, plain: As in `Foretelling`.
        horizon: The day by which or at which; None where the words give none.
        voice: As in `Position`.
        ascribed_by: Who says so, where it is ascribed.
        on: The day on which it was said.
        outcome: `true`, `false`, `partly`, `void` (its condition did not come about), `unresolvable` or `open`; of a
            commissive whether it was kept. `basis` is the rule or `analyst`; `evidence` is empty, the bearings hold it.
        bearings: Candidate evidence from later reports, best first.
        confidence: That it is one of this kind, of this one.
    """

    id: str
    report: str
    claim: str
    statement: str | None
    remark: str | None
    kind: Judged
    who: Who
    what: tuple[Span, ...]
    polarity: Judged
    hedge: Hedge | None
    condition: tuple[Span, ...]
    horizon: When | None
    until: Span | None
    plain: bool
    voice: str
    ascribed_by: tuple[Who, ...]
    on: When | None
    outcome: Judged
    bearings: tuple[Bearing, ...]
    confidence: float
