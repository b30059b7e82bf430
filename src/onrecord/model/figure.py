"""Numbers that reports claim of the world: as one report has them, and as the record has them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.claim import Party
from onrecord.model.judged import Judged, When
from onrecord.model.span import Span
from onrecord.model.who import Who


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    Attributes:
        span: The words of the number, with currency sign and magnitude ("$7 billion", "two thirds").
        claim: Index into `Reading.claims` of the clause it stands in; None outside all.
        kind: `poll`, `casualties`, `money`, `price`, `share`, `change`, `count` or `measure`; `basis` the rule.
        value: In base units ("$7 billion" is 7000000000), written without exponent; empty for "dozens" and for a range.
        low: Lower end, likewise; empty for none.
        high: Upper end.
        unit: `percent`, `points`, a currency's ISO 4217 code, `persons`, or one noun in the singular.
        approximator: "about", "more than", "at least".
        of: What is counted or measured.
        whose: Whose it is: the army whose dead, the country whose tariff.
        where: Words of the place.
        time: Index into `Reading.times` of the time for which it holds.
        question: Of a poll, what was asked.
        answer: The answer that this share gave.
        part_of: Words for the whole of which it is a part or share.
        source: Words for who claims it, where they are no speaker of an attribution ("a Gallup poll").
        voice: As in `Position`: in whose words it stands.
        said: Index into `Reading.attributions` of the one whose speakers claim it; None for none.
        confidence: That value and unit are right and that `of` names what is counted.
    """

    span: Span
    claim: int | None
    kind: Judged
    value: str
    low: str = ""
    high: str = ""
    unit: str = ""
    approximator: Span | None = None
    of: Span | None = None
    whose: Party | None = None
    where: Span | None = None
    time: int | None = None
    question: Span | None = None
    answer: Span | None = None
    part_of: Span | None = None
    source: Span | None = None
    voice: str = "narrated"
    said: int | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's row.

    Attributes:
        id: Hash of the report's id and the span.
        report: The report's id.
        claim: Id of the claim it stands in; None for none.
        statement: Id of the statement it stands in; None in the outlet's own voice.
        span, kind, value, low, high, unit, approximator, of, where, question, answer, part_of: As in `Quantity`.
        whose: Whose it is.
        when: The days for which it holds; None where the words give none.
        voice: As in `Position`.
        source: Who claims it; None where the outlet does.
        on: The day on which it was claimed.
        group: Id shared by figures that count the same of the same; empty for one that stands alone.
        agrees: Ids of figures in the group that can be right together with it, in report order.
        contradicts: Ids of those that cannot.
        confidence: As in `Quantity`.
    """

    id: str
    report: str
    claim: str | None
    statement: str | None
    span: Span
    kind: Judged
    value: str
    low: str
    high: str
    unit: str
    approximator: Span | None
    of: Span | None
    whose: Who | None
    where: Span | None
    when: When | None
    question: Span | None
    answer: Span | None
    part_of: Span | None
    voice: str
    source: Who | None
    on: When | None
    group: str
    agrees: tuple[str, ...]
    contradicts: tuple[str, ...]
    confidence: float
