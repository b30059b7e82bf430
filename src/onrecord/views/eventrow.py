"""An event as the export gives it: what all its accounts amount to, and each account with its exact words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Account, Event, Participant, Record, Reported, ReportEntry, Span
from onrecord.views.cells import Cell, Row, Words, placed, placed_date, placed_judged


@dataclass(frozen=True, slots=True)
class Telling:
    """What an account's row says of its report."""

    name: str
    outlet: str | None
    published: Row | None


def event_row(event: Event, words: Words, tellings: Mapping[str, Telling]) -> Row:
    """An event with its accounts.

    Args:
        event: The event.
        words: The exact words of each span that it cites, by report and span.
        tellings: What to say of each report, by its id.

    >>> from onrecord.model import Account, Event, Judged, Span
    >>> held = Judged("held", "past")
    >>> account = Account("r1", Span(4, 7), (Span(0, 7),), "c1", None, "narrated", (), (), None, None, held, None, "x")
    >>> event = Event("e1", Judged("CONSULT", "lexicon"), 0, (), (), None, None, "held", (), None, "", None,
    ...               (account,), 1, (), 0.93)
    >>> event_row(event, {("r1", Span(4, 7)): "met"}, {})["trigger"]
    {'report': 'r1', 'start': 4, 'end': 7, 'exact': 'met'}
    """
    lead = event.accounts[event.lead]
    accounts = [_account(account, words, tellings) for account in event.accounts]
    return {
        "id": event.id,
        "type": placed_judged(event.type, lead.report, words),
        "trigger": _one(lead.report, lead.trigger, words),
        "actor": [_overall(who, event, words) for who in event.actors],
        "recipient": [_overall(who, event, words) for who in event.recipients],
        "when": placed_date(event.when, home_of_date(event), words),
        "place": placed_judged(event.place, home_of_place(event), words),
        "status": event.status,
        "history": [_reported(step, event) for step in event.history],
        "series": event.series,
        "level": event.level,
        "ordinal": event.ordinal,
        "reports": list(dict.fromkeys(account.report for account in event.accounts)),
        "sources": event.sources,
        "accounts": accounts,
        "evidence": placed(((account.report, span) for account in event.accounts for span in account.told), words),
        "disagreements": [
            {"field": differs.field, "values": [_reported(value, event) for value in differs.values]}
            for differs in event.disagreements
        ],
        "confidence": round(event.confidence, 2),
    }


def cited_by(event: Event) -> Iterator[tuple[str, Span]]:
    """Every span that an event's row shows, with its report."""
    yield from ((event.accounts[event.lead].report, span) for span in event.type.evidence)
    for account in event.accounts:
        judged = [cell for cell in (account.place, account.status, account.ordinal) if cell]
        people = [who.mention for who in (*account.actors, *account.recipients)]
        dated = account.when.evidence if account.when else ()
        spans = (
            account.trigger,
            *account.told,
            *account.figures,
            *people,
            *dated,
            *(span for cell in judged for span in cell.evidence),
        )
        yield from ((account.report, span) for span in spans)


def telling_of(report: ReportEntry) -> Telling:
    """What accounts say of their report.

    >>> from onrecord.model import ReportEntry
    >>> telling_of(ReportEntry("r1", "a", "a.txt", "00", "Talks.", (), None, None, (), None, None, None, None, (),
    ...                        True, None, None, ())).name
    'a'
    """
    evidence = report.published.evidence if report.published else ()
    words = {(report.id, span): span.exact(report.text) for span in evidence if span.end <= len(report.text)}
    outlet = report.outlet.value if report.outlet else None
    return Telling(report.name, outlet, placed_date(report.published, report.id, words))


def event_rows(record: Record, quoted: Callable[[Iterable[tuple[str, Span]]], Words]) -> Iterator[Row]:
    """All events of a record; `quoted` finds the words of many spans at once."""
    words = quoted(place for event in record.events() for place in cited_by(event))
    tellings = {report.id: telling_of(report) for report in record.reports()}
    return (event_row(event, words, tellings) for event in record.events())


def home_of_date(event: Event) -> str | None:
    """The report whose words date the event: that of the first account, the lead before all, with that very date."""
    cell = event.when
    return _home(event, lambda account: bool(cell and account.when and account.when.evidence == cell.evidence))


def home_of_place(event: Event) -> str | None:
    """The report whose words place the event, likewise."""
    cell = event.place
    return _home(event, lambda account: bool(cell and account.place and account.place.evidence == cell.evidence))


def _home(event: Event, fits: Callable[[Account], bool]) -> str | None:
    ordered = (event.accounts[event.lead], *event.accounts)
    return next((account.report for account in ordered if fits(account)), None)


def _account(account: Account, words: Words, tellings: Mapping[str, Telling]) -> Row:
    report = account.report
    told = placed(((report, span) for span in account.told), words)
    telling = tellings.get(report, Telling("", None, None))
    return {
        "report": report,
        "report_name": telling.name,
        "outlet": telling.outlet,
        "published": telling.published,
        "source": account.source,
        "trigger": _one(report, account.trigger, words),
        "told": told,
        "text": " … ".join(str(span["exact"]) for span in told),
        "claim": account.claim,
        "statement": account.statement,
        "voice": account.voice,
        "actor": [_participant(who, report, words) for who in account.actors],
        "recipient": [_participant(who, report, words) for who in account.recipients],
        "when": placed_date(account.when, report, words),
        "place": placed_judged(account.place, report, words),
        "status": placed_judged(account.status, report, words),
        "ordinal": placed_judged(account.ordinal, report, words),
        "figures": placed(((report, span) for span in account.figures), words),
    }


def _overall(who: Participant, event: Event, words: Words) -> Row:
    """Someone of the event as a whole, with the mention of an account that names them."""
    report = _home(event, lambda account: who in (*account.actors, *account.recipients))
    return _participant(who, report, words)


def _participant(who: Participant, report: str | None, words: Words) -> Row:
    mention = _one(report, who.mention, words) if report is not None else None
    return {"actor": who.actor, "name": who.name, "mention": mention}


def _one(report: str, span: Span, words: Words) -> Row | None:
    return next(iter(placed([(report, span)], words)), None)


def _reported(reported: Reported, event: Event) -> dict[str, Cell]:
    """A value with the accounts that give it, by their place in `accounts`, and those accounts' reports."""
    reports = dict.fromkeys(event.accounts[number].report for number in reported.accounts)
    return {"value": reported.value, "accounts": list(reported.accounts), "reports": list(reports)}
