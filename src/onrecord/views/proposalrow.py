"""A proposal as the export gives it: the terms, how the others answered, and every report's telling of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from onrecord.model import Judged, Proposal, Quote, Record, Response, Span, Telling, When, Who
from onrecord.views.cells import Row, Words, joined, placed, placed_date, placed_judged, placed_who
from onrecord.views.eventrow import Telling as Told
from onrecord.views.eventrow import telling_of


def proposal_row(
    proposal: Proposal, words: Words, tellings: Mapping[str, Told], *, deadline_in: str | None = None
) -> Row:
    """A proposal with its responses and tellings.

    Args:
        proposal: The proposal.
        words: The exact words of each span that it cites, by report and span.
        tellings: What to say of each report, by its id.
        deadline_in: The report whose words give the deadline.

    >>> told = Telling("r1", "c1", None, "narrated", (), Judged("offered", "verb"), (Span(0, 5),), None, "r1", 0.9)
    >>> proposal = Proposal("o1", (Who(None, "Kim", None),), "narrated", (), (Quote("r1", (Span(0, 5),)),), (), (), (),
    ...                     None, None, (), told.status, (), (told,), 0, 1, None, 0.9)
    >>> row = proposal_row(proposal, {("r1", Span(0, 5)): "peace"}, {})
    >>> row["text"], row["status"]["value"], row["tellings"][0]["terms"]
    ('peace', 'offered', [{'report': 'r1', 'start': 0, 'end': 5, 'exact': 'peace'}])
    """
    lead = proposal.tellings[proposal.lead]
    terms = _quotes(proposal.terms, words)
    home = home_of(proposal)
    return {
        "id": proposal.id,
        "proposer": [placed_who(who, lead.report, words) for who in proposal.proposers],
        "voice": proposal.voice,
        "addressees": [placed_who(who, lead.report, words) for who in proposal.addressees],
        "terms": terms,
        "text": joined(span for span in terms if span["report"] == lead.report),
        "gives": _quotes(proposal.gives, words),
        "gets": _quotes(proposal.gets, words),
        "conditions": _quotes(proposal.conditions, words),
        "deadline": placed_date(proposal.deadline, deadline_in, words),
        "package_of": proposal.package_of,
        "alternative_to": list(proposal.alternative_to),
        "status": placed_judged(proposal.status, home, words),
        "responses": [_response(response, words, tellings) for response in proposal.responses],
        "tellings": [_telling(telling, words, tellings) for telling in proposal.tellings],
        "reports": list(dict.fromkeys(telling.report for telling in proposal.tellings)),
        "sources": proposal.sources,
        "on": placed_date(proposal.on, _dated_in(proposal), words),
        "evidence": placed(((each.report, span) for each in proposal.tellings for span in each.terms), words),
        "confidence": round(proposal.confidence, 2),
    }


def proposal_rows(record: Record, quoted: Callable[[Iterable[tuple[str, Span]]], Words]) -> Iterator[Row]:
    """All proposals of a record; `quoted` finds the words of many spans at once."""
    homes = {proposal.id: _deadline_in(record, proposal) for proposal in record.proposals() if proposal.deadline}
    dated = (
        (home, span)
        for proposal in record.proposals()
        if proposal.deadline and (home := homes[proposal.id])
        for span in proposal.deadline.evidence
    )
    words = quoted(chain((place for proposal in record.proposals() for place in cited_by(proposal)), dated))
    tellings = {report.id: telling_of(report) for report in record.reports()}
    for proposal in record.proposals():
        yield proposal_row(proposal, words, tellings, deadline_in=homes.get(proposal.id))


def _deadline_in(record: Record, proposal: Proposal) -> str | None:
    """The report of the first telling, the leading one before all, that has the deadline among its times."""
    evidence = set(proposal.deadline.evidence) if proposal.deadline else set()
    for telling in (proposal.tellings[proposal.lead], *proposal.tellings):
        if evidence & {time.span for time in record.times(report=telling.report)}:
            return telling.report
    return None


def cited_by(proposal: Proposal) -> Iterator[tuple[str, Span]]:
    """Every span that a proposal's row shows, with its report, but those of the deadline."""
    lead = proposal.tellings[proposal.lead].report
    for quote in (*proposal.terms, *proposal.gives, *proposal.gets, *proposal.conditions):
        yield from ((quote.report, span) for span in quote.spans)
    yield from _spans(lead, (*proposal.proposers, *proposal.addressees), (), ())
    yield from ((home, span) for home in [home_of(proposal)] if home for span in proposal.status.evidence)
    for telling in proposal.tellings:
        yield from ((telling.report, span) for span in telling.terms)
        yield from _spans(telling.report, telling.told_by, (telling.status,), (telling.on,))
    for answer in proposal.responses:
        yield from ((answer.report, span) for span in (*answer.evidence, *answer.conditions))
        yield from _spans(answer.report, (answer.actor,), (answer.answer,), (answer.on,))


def home_of(proposal: Proposal) -> str | None:
    """The report whose words give the status: a telling's, the leading one before all, or an answer's."""
    lead = proposal.tellings[proposal.lead]
    told = ((each.report, each.status) for each in (lead, *proposal.tellings))
    answered = ((each.report, each.answer) for each in proposal.responses)
    wanted = proposal.status.evidence
    return next((report for report, cell in (*told, *answered) if wanted and cell.evidence == wanted), None)


def _dated_in(proposal: Proposal) -> str | None:
    return next((telling.report for telling in proposal.tellings if telling.on == proposal.on), None)


def _spans(
    report: str, people: Iterable[Who], cells: Iterable[Judged], dates: Iterable[When | None]
) -> Iterator[tuple[str, Span]]:
    for who in people:
        yield from ((report, span) for span in (who.mention,) if span)
        cells = (*cells, *(cell for cell in (who.capacity, who.side) if cell))
    yield from ((report, span) for cell in cells for span in cell.evidence)
    yield from ((report, span) for when in dates if when for span in when.evidence)


def _quotes(quotes: Iterable[Quote], words: Words) -> list[Row]:
    return placed(((quote.report, span) for quote in quotes for span in quote.spans), words)


def _head(report: str, tellings: Mapping[str, Told]) -> Row:
    told = tellings.get(report, Told("", None, None))
    return {"report": report, "report_name": told.name, "outlet": told.outlet, "published": told.published}


def _response(response: Response, words: Words, tellings: Mapping[str, Told]) -> Row:
    report = response.report
    evidence = placed(((report, span) for span in response.evidence), words)
    return {
        "id": response.id,
        "actor": placed_who(response.actor, report, words),
        "response": placed_judged(response.answer, report, words),
        "conditions": placed(((report, span) for span in response.conditions), words),
        "on": placed_date(response.on, report, words),
        **_head(report, tellings),
        "voice": response.voice,
        "claim": response.claim,
        "statement": response.statement,
        "text": joined(evidence),
        "evidence": evidence,
        "confidence": round(response.confidence, 2),
    }


def _telling(telling: Telling, words: Words, tellings: Mapping[str, Told]) -> Row:
    report = telling.report
    terms = placed(((report, span) for span in telling.terms), words)
    return {
        **_head(report, tellings),
        "voice": telling.voice,
        "told_by": [placed_who(who, report, words) for who in telling.told_by],
        "status": placed_judged(telling.status, report, words),
        "terms": terms,
        "text": joined(terms),
        "on": placed_date(telling.on, report, words),
        "source": telling.source,
        "claim": telling.claim,
        "statement": telling.statement,
        "confidence": round(telling.confidence, 2),
    }
