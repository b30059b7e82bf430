"""Claims and the happenings they tell of, as one report has them; nothing is dated yet and nobody looked up."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.judged import Judged
from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that say how sure somebody is ("is likely to", "almost certainly").

    Attributes:
        span: The words.
        low: Lower end of the range of probability that readers give the words, between 0 and 1; None where no survey
            has asked ("could help").
        high: Upper end.
    """

    span: Span
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One clause of a statement or of the outlet's own prose, with what it holds of its matter.

    Attributes:
        head: The word that the clause hangs on: its verb, or the noun or adjective after a copula.
        spans: The clause's words, those of claims within it left out; in text order.
        within: Index into `Reading.attributions` of the innermost attribution in whose content it stands; None in the
            outlet's own voice. The chain of statements is found by following `Attribution.within`.
        under: Index into `Reading.claims` of the claim that governs this one ("urged" of "to leave").
        polarity: `value` is `positive` or `negative`, `evidence` the words that negate.
        factuality: `value` is `actual`, `planned`, `possible`, `conditional`, `hypothetical`, `demanded` or `denied`
            (after FactBank, Sauri and Pustejovsky 2009); `basis` the rule, `evidence` the words that decide.
        tense: `past`, `present`, `future` or `none`.
        condition: What it hangs on ("if the border stays open").
        hedge: How sure its voice is.
        times: Indices into `Reading.times` of the expressions that say when.
    """

    head: Span
    spans: tuple[Span, ...]
    within: int | None
    under: int | None
    polarity: Judged
    factuality: Judged
    tense: str
    condition: tuple[Span, ...] = ()
    hedge: Hedge | None = None
    times: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Who does or undergoes something, as a clause has it.

    Attributes:
        mention: The words that point to the party; the whole noun phrase's head name, without titles or clauses.
        entity: Index into `Reading.entities`; None where it is none of them.
    """

    mention: Span
    entity: int | None


@dataclass(frozen=True, slots=True)
class Happening:
    """A mention of an event: the word that names it, and what its clause says of it.

    Attributes:
        trigger: The word or words that name it ("met", "talks", "cease-fire").
        claim: Index into `Reading.claims` of the clause it stands in.
        type: `value` is the PLOVER root (`CONSULT`, `AGREE`, …), `basis` how it was reached, `confidence` calibrated.
        actor: Who does it.
        recipient: To whom, or with whom, it is done.
        place: Where, verbatim.
        times: Indices into `Reading.times` of the expressions that say when, nearest first.
        status: `value` is `scheduled`, `held`, `cancelled`, `did_not_happen`, `claimed` or `denied`; `basis` the rule.
        series: What it is one of ("the Geneva talks"), verbatim.
        ordinal: Its number in the series ("third round" is `3`), with the words as evidence.
        level: `process`, `round` or `session` for talks; empty for all else.
        figures: Numbers that go with it ("38 kilometers off", "12 dead"), verbatim.
    """

    trigger: Span
    claim: int
    type: Judged
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    place: Judged | None
    times: tuple[int, ...]
    status: Judged
    series: Judged | None = None
    ordinal: Judged | None = None
    level: str = ""
    figures: tuple[Span, ...] = ()
