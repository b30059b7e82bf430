"""Claims as rows of the record: with their statements, their voices and their dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.assembly.order import digest, spell
from onrecord.assembly.statements import statement_id
from onrecord.model import Attribution, Claim, Reading, RecordedClaim, Report, Span, Statement, Time, When
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import find_quotations

ATTITUDES = frozenset(("belief", "eventuality"))
"""Types of attribution that say what somebody thinks or wants: the outlet's word for it, unless it is quoted."""


def record_claims(
    report: Report, reading: Reading, times: Sequence[Time], statements: Mapping[str, Statement]
) -> tuple[RecordedClaim, ...]:
    """The claims of one report, one for each in `reading.claims` and in that order.

    Args:
        report: The report.
        reading: What was read in it.
        times: Its expressions of time, anchored.
        statements: The record's statements by id; a claim of one that was rejected belongs to the next around it.

    >>> from onrecord.model import OffsetMap
    >>> from onrecord.model import Judged
    >>> sure = Judged("positive", "default"), Judged("actual", "past")
    >>> met = Claim(Span(5, 8), (Span(0, 8),), None, None, *sure, "past")
    >>> report = Report("r", "r", "", "", "They met.", OffsetMap("utf-8", ()))
    >>> record_claims(report, Reading("r", "f", True, claims=(met,)), (), {})[0].voice
    'narrated'
    """
    quoted = [quotation.span for quotation in find_quotations(report.text, paragraphs(report.text))]
    dates = {time.span: time.when for time in times}
    return tuple(_row(claim, reading, dates, statements, quoted) for claim in reading.claims)


def claim_id(report: str, claim: Claim) -> str:
    """A claim's id in the record: of its report and its spans alone, so that a better judgement keeps it.

    >>> from onrecord.model import Judged
    >>> sure = Judged("positive", "default"), Judged("actual", "past")
    >>> met = Claim(Span(5, 8), (Span(0, 8),), None, None, *sure, "past")
    >>> len(claim_id("r", met))
    16
    """
    return digest(report, "claim", spell((claim.head,)), spell(claim.spans))


def voice_of(claim: Claim, attribution: Attribution | None, quoted: Sequence[Span]) -> str:
    """Whose words a claim is in; `quoted` are the text's quotations.

    An attitude and what is told within another's words are ascribed: "He fears that the deal is dead", "She said that
    he had called it dead". What stands between quotation marks is quoted, unless it is told within another's words:
    the outlet's own prose it is not, whether or not the report says whose words they are.

    >>> from onrecord.model import Judged
    >>> sure = Judged("positive", "default"), Judged("actual", "past")
    >>> met = Claim(Span(5, 8), (Span(0, 8),), None, None, *sure, "past")
    >>> voice_of(met, None, ())
    'narrated'
    """
    if attribution is None:
        return "quoted" if _any_holds(quoted, claim.head) else "narrated"
    if attribution.within is not None:
        return "ascribed"
    if attribution.kind == "direct" or (attribution.kind == "mixed" and _any_holds(quoted, claim.head)):
        return "quoted"
    return "ascribed" if attribution.type in ATTITUDES else "paraphrased"


def _row(
    claim: Claim,
    reading: Reading,
    dates: Mapping[Span, When | None],
    statements: Mapping[str, Statement],
    quoted: Sequence[Span],
) -> RecordedClaim:
    attribution, statement = _standing(claim, reading, statements)
    sure = [claim.polarity.confidence, claim.factuality.confidence, *([statement.confidence] if statement else [])]
    return RecordedClaim(
        id=claim_id(reading.report, claim),
        report=reading.report,
        statement=statement.id if statement else None,
        voice=voice_of(claim, attribution, quoted),
        head=claim.head,
        spans=claim.spans,
        polarity=claim.polarity,
        factuality=claim.factuality,
        condition=claim.condition,
        hedge=claim.hedge,
        when=_when(claim, reading, dates),
        confidence=round(min(sure), 2),
    )


def _standing(
    claim: Claim, reading: Reading, statements: Mapping[str, Statement]
) -> tuple[Attribution | None, Statement | None]:
    """The innermost attribution around a claim that the record keeps, and its statement."""
    within = claim.within
    while within is not None:
        attribution = reading.attributions[within]
        statement = statements.get(statement_id(reading.report, attribution))
        if statement:
            return _as_told(attribution, reading), statement
        within = attribution.within
    return None, None


def _as_told(attribution: Attribution, reading: Reading) -> Attribution:
    """The attribution around it where one speaks of himself: "“I am not sure that it will hold,” she said"."""
    around = reading.attributions[attribution.within] if attribution.within is not None else None
    if around is None or not attribution.speakers or any(each.basis != "first_person" for each in attribution.speakers):
        return attribution
    same = {each.entity for each in around.speakers} == {each.entity for each in attribution.speakers}
    return _as_told(around, reading) if same else attribution


def _when(claim: Claim, reading: Reading, dates: Mapping[Span, When | None]) -> When | None:
    """The first of its expressions of time that covers days."""
    found = (dates.get(reading.times[index].span) for index in claim.times)
    return next((date for date in found if date), None)


def _any_holds(quoted: Sequence[Span], head: Span) -> bool:
    return any(quotation.contains(head) for quotation in quoted)
