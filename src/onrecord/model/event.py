"""Claims and events as the record has them: dated, with actors in place of mentions, one event for all its tellings."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.claim import Hedge
from onrecord.model.judged import Judged, When
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim's row.

    Attributes:
        id: Hash of the report's id and the spans.
        report: The report's id.
        statement: Id of the innermost statement it stands in; None in the outlet's own voice.
        voice: `quoted`, `paraphrased`, `ascribed` (told of somebody within another's words, or an attitude) or
            `narrated`.
        head, spans, polarity, factuality, condition, hedge: As in `Claim`.
        when: The first of its time expressions, as a date.
        confidence: As in `Judged`.
    """

    id: str
    report: str
    statement: str | None
    voice: str
    head: Span
    spans: tuple[Span, ...]
    polarity: Judged
    factuality: Judged
    condition: tuple[Span, ...]
    hedge: Hedge | None
    when: When | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor as one account's actor or recipient.

    Attributes:
        actor: The actor's id; None where it is none of the record's.
        name: The actor's canonical name, or the words of the mention.
        mention: The words in the account's report.
    """

    actor: str | None
    name: str
    mention: Span


@dataclass(frozen=True, slots=True)
class Account:
    """One report's telling of an event.

    Attributes:
        report: The report's id.
        trigger: The words that name the event there.
        told: The words of the clause that tell it.
        claim: Id of that clause's claim.
        statement: Id of the statement it stands in; None where the outlet tells it itself.
        voice: As in `RecordedClaim`.
        actors: Who did it, by this account.
        recipients: To whom.
        when: When, by this account; its basis says whether the words or only the report's date say so.
        place: Where, verbatim.
        status: As in `Happening`.
        ordinal: As in `Happening`.
        source: What stands behind it: the agency that its report credits, or its outlet, or else the report's id; a
            copy has its original's. Accounts with the same `source` count once.
        figures: Numbers that go with it, verbatim.
    """

    report: str
    trigger: Span
    told: tuple[Span, ...]
    claim: str
    statement: str | None
    voice: str
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    when: When | None
    place: Judged | None
    status: Judged
    ordinal: Judged | None
    source: str
    figures: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Reported:
    """A value with the accounts that give it.

    Attributes:
        value: In standard form: a date in EDTF, a place's name, a number, a status.
        accounts: Indices into `Event.accounts`.
    """

    value: str
    accounts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where accounts of one event differ in a way that cannot all be so.

    Attributes:
        field: `when`, `place`, `number`, `actor`, `recipient` or `status`.
        values: Each with its accounts; most independent sources first, then by code point.
    """

    field: str
    values: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A happening, however many reports tell of it.

    Attributes:
        id: Hash of the smallest account.
        type: PLOVER root; `basis` and `confidence` as in `Happening`.
        lead: Index into `accounts` of the telling that stands for all: the fullest of those with most sources behind.
        actors: Who did it, by most independent sources.
        recipients: To whom.
        when: The date that most independent sources support; the interval is the narrowest they allow.
        place: Where, likewise; `evidence` is the lead account's, in its report.
        status: `scheduled`, `held`, `cancelled`, `did_not_happen`, `claimed` or `denied`, at the record's end.
        history: How the status moved, oldest first, each with the accounts that say so.
        series: Id of the process or round that it is part of; None where it stands alone.
        level: `process`, `round`, `session` or empty.
        ordinal: Its number in the series; None where no report says.
        accounts: In report order, then text order.
        sources: How many independent sources tell of it.
        disagreements: By field.
        confidence: That it is an event of this type that the accounts tell of.
    """

    id: str
    type: Judged
    lead: int
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    when: When | None
    place: Judged | None
    status: str
    history: tuple[Reported, ...]
    series: str | None
    level: str
    ordinal: int | None
    accounts: tuple[Account, ...]
    sources: int
    disagreements: tuple[Disagreement, ...]
    confidence: float
