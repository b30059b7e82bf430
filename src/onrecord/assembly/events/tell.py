"""Happenings of one report as accounts of the record, and as they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.assembly.dates import by_then
from onrecord.assembly.events.days import days_of
from onrecord.assembly.events.figures import figure
from onrecord.assembly.events.settle import STATED, stated_days
from onrecord.assembly.events.telling import Telling
from onrecord.assembly.events.words import head_word, is_pointing, kinds_of, stem, telling_words
from onrecord.assembly.gazetteer import look_up
from onrecord.assembly.names import fold
from onrecord.assembly.statements import Cast
from onrecord.model import (
    Account,
    Actor,
    Happening,
    Judged,
    Participant,
    Party,
    Reading,
    RecordedClaim,
    Report,
    Span,
    Time,
    When,
)

BEFORE = 40
"""Characters before a trigger in which a word that points back may stand."""

PAST = frozenset(("held", "claimed"))
"""Statuses of what lies before the report, if it was at all."""


WORDS = frozenset(("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"))
"""Roots of what is mostly done by words."""

YEARLESS = re.compile(r"XXXX-(\d\d-\d\d)$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report with all that is known of it before events are.

    Attributes:
        times: Anchored, in any order.
        claims: One for each in `reading.claims`, in that order.
        source: What stands behind the report, as in `Account`.
        homes: As `homes_of` gives them.
    """

    report: Report
    reading: Reading
    times: Sequence[Time]
    claims: Sequence[RecordedClaim]
    cast: Cast
    source: str
    homes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an event: as an account, as it is compared, and what else the event needs of it."""

    account: Account
    telling: Telling
    type: Judged
    series: Judged | None = None


def tell(sheet: Sheet) -> Iterator[Mention]:
    """The mentions of events in one report, in text order; words that are read as two events are one mention.

    >>> from onrecord.model import OffsetMap
    >>> report = Report("r", "r", "", "", "", OffsetMap("utf-8", ()))
    >>> list(tell(Sheet(report, Reading("r", "f", True), (), (), {}, "r")))
    []
    """
    dates = {time.span: time.when for time in sheet.times}
    first = {happening.trigger: happening for happening in reversed(sheet.reading.happenings)}
    for happening in (first[trigger] for trigger in sorted(first)):
        account = _account(sheet, happening, _when(sheet, happening, dates))
        yield Mention(account, _telling(sheet, happening, account), happening.type, happening.series)


def _when(sheet: Sheet, happening: Happening, dates: Mapping[Span, When | None]) -> When | None:
    """The nearest date that the clause gives; else, for what is past, that it was by the day of the report."""
    published = sheet.report.published
    given = (dates.get(sheet.reading.times[index].span) for index in happening.times)
    stated = next((date for date in given if date and not _of_another(sheet, happening, date)), None)
    if stated:
        return replace(stated, basis=STATED)
    return by_then(published) if published and happening.status.value in PAST else None


def _of_another(sheet: Sheet, happening: Happening, date: When) -> bool:
    """Whether a day ahead stands with what is done, and so is of what that is about: "has promised it by Tuesday"."""
    claim, published = sheet.reading.claims[happening.claim], sheet.report.published
    ahead = published is not None and date.earliest > published.latest
    done = happening.status.value in PAST and claim.tense == "past" and claim.head.overlaps(happening.trigger)
    return ahead and done


def _account(sheet: Sheet, happening: Happening, when: When | None) -> Account:
    claim = sheet.claims[happening.claim]
    actors = _people(sheet, happening.actor)
    return Account(
        report=sheet.report.id,
        trigger=happening.trigger,
        told=claim.spans,
        claim=claim.id,
        statement=claim.statement,
        voice=claim.voice,
        actors=actors,
        recipients=apart(_people(sheet, happening.recipient), actors),
        when=when,
        place=happening.place,
        status=happening.status,
        ordinal=happening.ordinal,
        source=sheet.source,
        figures=happening.figures,
    )


def _people(sheet: Sheet, parties: Sequence[Party]) -> tuple[Participant, ...]:
    """Parties as participants, an actor once."""
    found: dict[str, Participant] = {}
    for party in parties:
        actor = _actor(sheet, party)
        words = " ".join(party.mention.exact(sheet.report.text).split())
        who = Participant(actor.id if actor else None, actor.name if actor else words, party.mention)
        found.setdefault(_who(who), who)
    return tuple(found.values())


def apart(recipients: Sequence[Participant], actors: Sequence[Participant]) -> tuple[Participant, ...]:
    """Recipients without those who act: nobody does it to himself, and the doer is found more surely.

    >>> apart([Participant("country:RU", "Russia", Span(0, 6))], [Participant("country:RU", "Russia", Span(9, 15))])
    ()
    """
    doing = set(map(_who, actors))
    return tuple(who for who in recipients if _who(who) not in doing)


def _actor(sheet: Sheet, party: Party) -> Actor | None:
    return None if party.entity is None else sheet.cast.get((sheet.report.id, party.entity))


def _telling(sheet: Sheet, happening: Happening, account: Account) -> Telling:
    text, words = sheet.report.text, happening.trigger.exact(sheet.report.text)
    published, people = days_of(sheet.report.published), account.actors + account.recipients
    clause = " ".join(span.exact(text) for span in (*account.told, *_below(sheet, happening)))
    return Telling(
        key=(sheet.report.id, happening.trigger.start, happening.trigger.end),
        stems=frozenset({stem(head_word(words))}),
        root=happening.type.value,
        kinds=kinds_of(words),
        doers=frozenset(map(_who, account.actors)),
        recipients=frozenset(map(_who, account.recipients)),
        actors=frozenset(who.actor for who in people if who.actor),
        persons=frozenset(
            actor.id
            for party in (*happening.actor, *happening.recipient)
            if (actor := _actor(sheet, party)) and actor.kind == "person"
        ),
        homes=frozenset(sheet.homes[who.actor] for who in people if who.actor and who.actor in sheet.homes),
        place=telling_words(happening.place.value) if happening.place else frozenset(),
        days=stated_days(account),
        month_day=_month_day(sheet, happening),
        ordinal=happening.ordinal.value if happening.ordinal else "",
        level=happening.level,
        figures=frozenset(" ".join(figure(span.exact(text))).strip() for span in happening.figures),
        words=telling_words(clause) - telling_words(words),
        pointing=is_pointing(text[max(0, happening.trigger.start - BEFORE) : happening.trigger.start]),
        published=published.first if published else None,
        status=happening.status.value,
    )


def _below(sheet: Sheet, happening: Happening) -> Iterator[Span]:
    """The clauses that an act of words governs, which say what it is about: "demanded | that the gates be shut |"."""
    if happening.type.value in WORDS:
        for claim in sheet.reading.claims:
            if claim.under == happening.claim:
                yield from claim.spans


def _month_day(sheet: Sheet, happening: Happening) -> str:
    """Month and day of the nearest expression that gives these without a year: "on Aug. 15"."""
    spans = {sheet.reading.times[index].span for index in happening.times}
    found = (YEARLESS.match(time.value) for time in sheet.times if time.span in spans)
    return next((match[1] for match in found if match), "")


def _who(who: Participant) -> str:
    """What a participant is compared by: the actor's id, or else the last word of the mention."""
    return who.actor or stem(head_word(who.name))


def homes_of(cast: Cast) -> dict[str, str]:
    """The country or body that each actor is, belongs to or speaks for, by its folded name, where one is known.

    >>> homes_of({("r", 0): Actor("country:RU", "Russia", ("Russia",), "country", (), None, None, ())})
    {'country:RU': 'russia'}
    """
    actors = {actor.id: actor for actor in cast.values()}
    return {ident: home for ident, actor in sorted(actors.items()) if (home := _home(actor))}


def _home(actor: Actor) -> str:
    if actor.kind == "country":
        return fold(actor.name)
    side = actor.side.cell.value if actor.side else ""
    known = look_up(side) if side else None
    return fold(known.name if known else side)
