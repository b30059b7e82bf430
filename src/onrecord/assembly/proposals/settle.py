"""Settle: a proposal's row from its tellings and the answers to it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.assembly.order import digest
from onrecord.assembly.proposals.draft import MISSING, Draft
from onrecord.assembly.sides import names_of
from onrecord.model import Judged, Proposal, Response, Span, Telling, When, Who
from onrecord.model.line import line_of
from onrecord.model.who import Quote

STATUS = {
    "accepts": "accepted",
    "accepts_if": "countered",
    "refuses": "refused",
    "counters": "countered",
    "denies": "denied",
}
"""What a proposal is by an answer; one that puts off leaves it as it was."""
LINE = line_of("proposals")
ANSWERED = {
    "accepts": "accepted-by-addressee",
    "accepts_if": "accepted-on-a-condition",
    "refuses": "refused-by-addressee",
    "counters": "countered-by-addressee",
    "denies": "denied-by-proposer",
    "puts_off": "put-off-by-addressee",
}
"""The basis of a status that rests on an answer."""
SEEMED = "seemed-to"
"""Basis of an answer that somebody only seems to give."""
DECIDED = frozenset([*STATUS.values(), "lapsed"])
WEAKER = ("offered", "floated", "reported", "canvassed")
TOLD = 2
"""So many words of its own must the terms have of a proposal whose proposer its answer does not name."""
NAMED = ("@offer", "@put", "@request")
"""Frames of an answer in which a noun says that there was a proposal ("rejected the | offer |")."""
HEARD, LIFT = 0.5, 0.6
"""So sure must another telling or an answer be to make a row surer, and by so much, as log odds.

Of 34 judged rows with one or the other 31 were right, of which their leading tellings made one expect 22.
"""
SURE = 0.6
"""So sure must a telling or an answer be to decide a proposal's status."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with how sure it is to this proposal."""

    draft: Draft
    fit: float


def settle(tellings: Sequence[Draft], answers: Sequence[Answer]) -> Proposal:
    """A proposal's row.

    Args:
        tellings: In report order, then text order; at least one.
        answers: Likewise.
    """
    lead = max(range(len(tellings)), key=lambda number: (_weight(tellings[number]), -number))
    first = tellings[lead]
    given = tuple(each for answer in _each_once(answers) for each in _responses(answer))
    return Proposal(
        id=proposal_id(tellings),
        proposers=first.actors,
        voice=first.voice,
        addressees=_addressees(first, tellings),
        terms=_quotes(tellings, lead, "terms"),
        gives=_quotes(tellings, lead, "gives"),
        gets=_quotes(tellings, lead, "gets"),
        conditions=_quotes(tellings, lead, "conditions"),
        deadline=_deadline(first, tellings),
        package_of=None,
        alternative_to=(),
        status=_status(tellings, given),
        responses=tuple(sorted(given, key=_by_day)),
        tellings=tuple(map(_telling, tellings)),
        lead=lead,
        sources=len({each.folio.source or each.folio.report.id for each in tellings}),
        on=_first_day(tellings),
        confidence=_surer(first, tellings, given),
    )


def _surer(lead: Draft, tellings: Sequence[Draft], given: Sequence[Response]) -> float:
    """A row's confidence: its leading telling's, raised where another report tells it too, or somebody answers it."""
    if not lead.actors or not lead.terms:
        return lead.sure
    told = any(each.folio is not lead.folio and each.sure >= HEARD for each in tellings)
    answered = any(each.confidence >= HEARD for each in given)
    odds = math.log(lead.sure / (1 - lead.sure)) + LIFT * (told + answered)
    return round(1 / (1 + math.exp(-odds)), 2)


def _each_once(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Answers without copies: the same words of one source by the same actors are one, the surest."""
    first: dict[object, Answer] = {}
    for each in sorted(answers, key=lambda each: -each.fit):
        draft = each.draft
        words = tuple(span.exact(draft.folio.report.text) for span in draft.folio.claims[draft.move.claim].spans)
        actors = tuple(who.actor or who.name for who in draft.actors)
        first.setdefault((draft.folio.source or draft.folio.report.id, actors, draft.judged.value, words), each)
    kept = {id(each) for each in first.values()}
    return tuple(each for each in answers if id(each) in kept)


def proposal_id(tellings: Sequence[Draft]) -> str:
    """The id of a proposal: of its smallest telling."""
    return digest("proposal", *min((each.claim, str(each.part)) for each in tellings))


def answered_only(answer: Draft) -> Proposal:
    """The proposal that only its answer tells of; under the line unless the answer says what it was."""
    terms = (answer.quote(answer.terms),) if answer.terms else ()
    seemed = answer.judged.basis == SEEMED
    status = "reported" if seemed else STATUS.get(answer.judged.value, "reported")
    basis = SEEMED if seemed else ANSWERED[answer.judged.value]
    named = bool(answer.addressees and answer.words) and answer.move.kind.basis.endswith(NAMED)
    known = named or (bool(answer.sides) and len(answer.words) >= TOLD)
    return Proposal(
        id=digest("proposal", answer.claim, "answer"),
        proposers=answer.addressees,
        voice=_voice_of_other(answer),
        addressees=answer.actors,
        terms=terms,
        gives=(),
        gets=(),
        conditions=(),
        deadline=None,
        package_of=None,
        alternative_to=(),
        status=Judged(status, basis, answer.judged.evidence, answer.sure),
        responses=tuple(_responses(Answer(answer, 1.0))),
        tellings=(_telling(answer, status),),
        lead=0,
        sources=1,
        on=None,
        confidence=answer.sure if known else min(MISSING, answer.sure),
    )


def _voice_of_other(answer: Draft) -> str:
    """Of a proposal that its answer alone tells of: what is told of its proposer by who answers is ascribed."""
    return "ascribed" if answer.addressees and answer.voice == "paraphrased" else answer.voice


def _addressees(lead: Draft, tellings: Sequence[Draft]) -> tuple[Who, ...]:
    """Those whom the leading telling names, else another, without who is of the proposer's own side.

    What points to them in another report is no word of the lead's.
    """
    proposing = {name for each in lead.actors for name in (each.name, each.actor)}
    own = {each.side.value for each in lead.actors if each.side is not None}
    for each in (lead, *tellings):
        known = tuple(who for who in each.addressees if not names_of([who]) & proposing and who.name not in own)
        if known:
            same = each.folio.report.id == lead.folio.report.id
            return known if same else tuple(replace(who, mention=None) for who in known)
    return ()


def _deadline(lead: Draft, tellings: Sequence[Draft]) -> When | None:
    """By when, in the leading telling's words if it says so, else as another report has it."""
    found = next((each for each in (lead, *tellings) if each.folio.day(each.move.deadline)), lead)
    day = found.folio.day(found.move.deadline)
    return day if day is None or found.folio is lead.folio else replace(day, evidence=())


def _weight(draft: Draft) -> tuple[bool, bool, float, int]:
    """Of the tellings that clear the line, one that names the proposer stands for all; then the surest and fullest."""
    return draft.sure >= LINE, not draft.is_open, draft.sure, len(draft.words)


def _quotes(tellings: Sequence[Draft], lead: int, part: str) -> tuple[Quote, ...]:
    """What the tellings say of one part, the leading one's first; the same words once, as the first has them."""
    ordered = [tellings[lead], *(each for number, each in enumerate(tellings) if number != lead)]
    found: dict[tuple[str, ...], Quote] = {}
    for each in ordered:
        spans = _spans(each, part)
        words = tuple(" ".join(span.exact(each.folio.report.text).lower().split()) for span in spans)
        found.setdefault(words, each.quote(spans))
    return tuple(quote for words, quote in found.items() if words)


def _spans(draft: Draft, part: str) -> tuple[Span, ...]:
    """The words of one part; of an alternative its own alone."""
    move = draft.move
    spans = {"terms": draft.terms, "gives": move.gives, "gets": move.gets, "conditions": move.conditions}[part]
    alone = move.form == "alternative" and part == ("gives" if move.gives else "gets")
    return draft.terms if alone and len(spans) > 1 else spans


def _telling(draft: Draft, status: str = "") -> Telling:
    judged = Judged(status or draft.judged.value, draft.judged.basis, draft.judged.evidence, draft.sure)
    statement = draft.folio.statement(draft.move.claim)
    return Telling(
        report=draft.folio.report.id,
        claim=draft.claim,
        statement=statement.id if statement else None,
        voice=draft.voice,
        told_by=draft.told_by,
        status=judged,
        terms=draft.terms,
        on=draft.on,
        source=draft.folio.source,
        confidence=draft.sure,
    )


def _responses(answer: Answer) -> Iterator[Response]:
    draft, statement = answer.draft, answer.draft.folio.statement(answer.draft.move.claim)
    for actor in draft.actors:
        yield Response(
            id=digest(draft.claim, "response", actor.actor or actor.name),
            report=draft.folio.report.id,
            claim=draft.claim,
            statement=statement.id if statement else None,
            actor=actor,
            answer=draft.judged,
            conditions=draft.move.conditions,
            on=draft.on,
            voice=draft.voice,
            evidence=draft.folio.claims[draft.move.claim].spans,
            confidence=round(min(draft.sure, actor.confidence, answer.fit), 2),
        )


def _status(tellings: Sequence[Draft], given: Sequence[Response]) -> Judged:
    """The last that decided it; else the strongest that a telling says of it."""
    decided = [
        (_day(each.on), number, _answered(each))
        for number, each in enumerate(given)
        if each.answer.value in STATUS and each.confidence >= SURE
    ]
    decided += [
        (_day(each.on), -1, Judged(each.judged.value, each.judged.basis, each.judged.evidence, each.sure))
        for each in tellings
        if each.judged.value in DECIDED and each.sure >= SURE
    ]
    if decided:
        return max(decided, key=lambda each: each[:2])[2]
    return _strongest(tellings)


def _answered(response: Response) -> Judged:
    answer = response.answer
    return Judged(STATUS[answer.value], ANSWERED[answer.value], answer.evidence, response.confidence)


def _strongest(tellings: Sequence[Draft]) -> Judged:
    surest = max(each.sure for each in tellings)
    weighed = [each for each in tellings if each.sure >= min(SURE, surest)]
    ranks = {value: rank for rank, value in enumerate((*sorted(DECIDED), *WEAKER))}
    best = min(weighed, key=lambda each: ranks[each.judged.value])
    return Judged(best.judged.value, best.judged.basis, best.judged.evidence, best.sure)


def _first_day(tellings: Sequence[Draft]) -> When | None:
    known = [each.on for each in tellings if each.on is not None]
    return min(known, key=lambda each: (each.latest, each.earliest), default=None)


def _day(on: When | None) -> str:
    return on.latest if on else ""


def _by_day(response: Response) -> tuple[bool, str]:
    """Sort key; those without a day last, and report order among equals."""
    return (response.on is None, _day(response.on))
