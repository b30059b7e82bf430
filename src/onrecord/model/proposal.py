"""Proposals and the answers to them: as one report has them, and as the record has them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.claim import Party
from onrecord.model.judged import Judged, When
from onrecord.model.span import Span
from onrecord.model.who import Quote, Who


@dataclass(frozen=True, slots=True)
class Move:
    """Words by which somebody puts terms to another, or answers to such terms.

    Attributes:
        claim: Index into `Reading.claims` of the clause that states it.
        kind: `proposal` or `response`; `basis` the rule.
        actors: Who proposes or answers; empty where nobody is named.
        addressees: To whom it is put, or whose proposal is answered.
        terms: The words of what is proposed, or of what is answered; giving and getting are within.
        gives: What the proposer would do or grant.
        gets: What the other side would.
        conditions: What it hangs on.
        deadline: Index into `Reading.times` of the time by which the other side is to act.
        form: `single`, `package` (terms that belong together) or `alternative`; empty for a response.
        status: Of a proposal, as this passage shows it: `canvassed`, `reported`, `floated`, `offered`, `countered`,
            `refused`, `accepted`, `lapsed` or `denied`. None for a response.
        direct: The status that it has if those who say so turn out to speak for the proposer; None for `status`.
        answer: Of a response: `accepts`, `accepts_if`, `refuses`, `counters`, `puts_off` or `denies`.
        ascribed: Whether somebody else than the actor says so.
        meaning: Vector of the terms, as in `Stance`.
    """

    claim: int
    kind: Judged
    actors: tuple[Party, ...]
    addressees: tuple[Party, ...]
    terms: tuple[Span, ...]
    gives: tuple[Span, ...] = ()
    gets: tuple[Span, ...] = ()
    conditions: tuple[Span, ...] = ()
    deadline: int | None = None
    form: str = "single"
    status: Judged | None = None
    answer: Judged | None = None
    ascribed: bool = False
    direct: Judged | None = None
    meaning: bytes = b""


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling of a proposal.

    Attributes:
        report: The report's id.
        claim: Id of the claim that tells it.
        statement: Id of the statement it stands in; None in the outlet's own voice.
        voice: As in `Position`.
        told_by: Who says so; empty for the outlet.
        status: As this telling has it.
        terms: The words of what is proposed.
        on: The day of the telling.
        source: What stands behind it, as in `Account`.
        confidence: That it tells a proposal of these proposers with this status.
    """

    report: str
    claim: str
    statement: str | None
    voice: str
    told_by: tuple[Who, ...]
    status: Judged
    terms: tuple[Span, ...]
    on: When | None
    source: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Response:
    """How somebody answered a proposal.

    Attributes:
        id: Hash of the claim's id and the actor.
        report: The report's id.
        claim: Id of the claim that tells it.
        statement: Id of the statement it stands in.
        actor: Who answers.
        answer: As `Move.answer`; `basis` the rule.
        conditions: What an acceptance hangs on.
        on: The day of the answer.
        voice: As in `Position`.
        evidence: The words that answer.
        confidence: That this one gave this answer to this proposal.
    """

    id: str
    report: str
    claim: str
    statement: str | None
    actor: Who
    answer: Judged
    conditions: tuple[Span, ...]
    on: When | None
    voice: str
    evidence: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """Terms that somebody put to another, however many reports tell of it.

    Attributes:
        id: Hash of the smallest telling.
        proposers: Who proposes; for what third parties imagine, these third parties and never the side spoken of.
        voice: Of the telling that stands for all.
        addressees: To whom.
        terms, gives, gets, conditions: The words, each with its report; the leading telling's first.
        deadline: By when the other side is to act.
        package_of: Id of the proposal whose terms this one is part of; None for none.
        alternative_to: Ids of those that were put as alternatives.
        status: At the record's end: `canvassed`, `reported`, `floated`, `offered`, `countered`, `refused`, `accepted`,
            `lapsed` or `denied`; `basis` the rule.
        responses: By day, then report order.
        tellings: In report order, then text order.
        lead: Index into `tellings` of the one that stands for all.
        sources: How many independent sources tell of it.
        on: The first day it is told to have been put.
        confidence: As in `Judged`, of the leading telling.
    """

    id: str
    proposers: tuple[Who, ...]
    voice: str
    addressees: tuple[Who, ...]
    terms: tuple[Quote, ...]
    gives: tuple[Quote, ...]
    gets: tuple[Quote, ...]
    conditions: tuple[Quote, ...]
    deadline: When | None
    package_of: str | None
    alternative_to: tuple[str, ...]
    status: Judged
    responses: tuple[Response, ...]
    tellings: tuple[Telling, ...]
    lead: int
    sources: int
    on: When | None
    confidence: float
