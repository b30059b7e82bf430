"""What the reader found in one report, before anything outside that report is known."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.claim import Claim, Happening
from onrecord.model.figure import Quantity
from onrecord.model.judged import Judged
from onrecord.model.position import Stance
from onrecord.model.proposal import Move
from onrecord.model.prospect import Foretelling
from onrecord.model.span import Span
from onrecord.model.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that one report names or describes, with all its mentions there.

    Attributes:
        name: Fullest name the report gives ("Kirill Dmitriev"), or for the unnamed its description as it first stands
            ("Western officials"). Always verbatim from the report, unless `basis` is `metonym`.
        kind: `person`, `organization`, `country`, `group` or `unnamed`.
        basis: How the name was reached: `named`, `metonym`, `described`.
        mentions: Spans of its names, descriptions and pronouns, in text order.
        names: Those of `mentions` that are names.
        roles: What it is, in the report's words ("a senior Russian parliamentarian"), each with its span as evidence.
        affiliation: Of what it is ("Tsinghua University"), verbatim.
        capacity: `official`, `former official`, `adviser`, `legislator`, `expert`, `media` or `public`.
        side: Name of the country or organization that it speaks for by current office or stated mandate.
        gender: `f`, `m` or `u`.
    """

    name: str
    kind: str
    basis: str
    mentions: tuple[Span, ...]
    names: tuple[Span, ...] = ()
    roles: tuple[Judged, ...] = ()
    affiliation: Judged | None = None
    capacity: Judged | None = None
    side: Judged | None = None
    gender: str = "u"


@dataclass(frozen=True, slots=True)
class Resolution:
    """One of the speakers of an attribution.

    Attributes:
        entity: Index into `Reading.entities`.
        mention: The words that point to it; None where the subject is elided and the speaker carried over.
        basis: `named`, `pronoun`, `description`, `metonym`, `elided`, `continued`, `first_person`.
        confidence: As in `Judged`.
    """

    entity: int
    mention: Span | None
    basis: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Carriage:
    """An agency or outlet that a statement came through ("told TASS", "published in Die Zeit").

    Attributes:
        entity: Name as the report gives it.
        relation: `told`, `published_in`, `citing` or `credited`.
        scope: `statement` or `report`.
        evidence: The words that say so.
    """

    carrier: str
    relation: str
    scope: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something that is ascribed to somebody: source, cue and content (PARC 3.0, PolNeAR).

    Attributes:
        source: The words that name the source; None where the report leaves them out.
        cue: The words that ascribe, adjuncts included ("announced on Truth Social"); None in a quotation that stands
            alone or goes on.
        content: What is ascribed, in text order; more than one span where it is interrupted.
        kind: `direct`, `mixed` or `indirect`.
        type: `assertion`, `belief`, `fact` or `eventuality`.
        speakers: Resolved sources; several where they speak together.
        actual: That it was said: `value` is `yes` or `no`, `basis` the rule (`negated`, `future`, `conditional`, …).
        addressee: To whom, verbatim.
        venue: Where or on what, verbatim ("on Truth Social", "at a press conference in Ankara").
        via: Through whom.
        within: Index into `Reading.attributions` of the attribution whose content holds this one.
        confidence: Calibrated, two decimals.
        act: What is done by saying it: `state`, `ask`, `demand`, `propose`, `offer`, `promise`, `threaten`, `warn`,
            `accuse`, `deny`, `confirm`, `accept`, `reject`, `praise` or `forecast`; `basis` the rule.
        said: Index into `Reading.times` of the expression that says when it was said; None where the report does not.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    type: str
    speakers: tuple[Resolution, ...]
    actual: Judged
    addressee: Judged | None = None
    venue: Judged | None = None
    via: tuple[Carriage, ...] = ()
    within: int | None = None
    confidence: float = 0.0
    act: Judged | None = None
    said: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one report; a pure function of the report and the reader's weights.

    Attributes:
        report: The report's id.
        fingerprint: Of the reader that made it.
        read: False for a report in a language that is not read; all else is then empty.
        attributions: In text order of their first span.
        entities: In order of their first mention.
        times: Expressions of time, not yet anchored; in text order.
        claims: Clauses, in text order of their heads.
        happenings: Mentions of events, in text order of their triggers.
        stances: For and against; in text order of their claims. So the next two.
        moves: Proposals and answers to them.
        foretellings: Forecasts, plans, promises, threats and ultimatums.
        quantities: Numbers, in text order.
    """

    report: str
    fingerprint: str
    read: bool
    attributions: tuple[Attribution, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    claims: tuple[Claim, ...] = ()
    happenings: tuple[Happening, ...] = ()
    stances: tuple[Stance, ...] = ()
    moves: tuple[Move, ...] = ()
    foretellings: tuple[Foretelling, ...] = ()
    quantities: tuple[Quantity, ...] = ()
