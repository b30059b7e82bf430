"""What happened over the made-up strait: times, claims and events, resting on the reports of `conftest`."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import (
    Account,
    Disagreement,
    Event,
    Hedge,
    Judged,
    Participant,
    RecordedClaim,
    Reported,
    ReportEntry,
    Span,
    Time,
    When,
)


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where `words` stand in `text` for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def day(iso: str, **more: object) -> When:
    return replace(When(iso, iso, iso, "stated"), **more)


JUNE = When("2031-06", "2031-06-01", "2031-06-30", "stated")


def times(wire: ReportEntry, paper: ReportEntry, ferry: ReportEntry) -> tuple[Time, ...]:
    anchor = Judged("2031-05-06", "published", (at(wire.text, "May 6"),), 0.97)
    return (
        Time(
            wire.id, at(wire.text, "May 6"), "DATE", "2031-05-06", when=day("2031-05-06"), flags=("weekday_mismatch",)
        ),
        Time(
            wire.id,
            at(wire.text, "Tuesday"),
            "DATE",
            "XXXX-WXX-2",
            anchor=anchor,
            candidates=("2031-04-29", "2031-05-06"),
        ),
        Time(paper.id, at(paper.text, "June"), "DATE", "2031-06", "START", when=JUNE),
        Time(ferry.id, at(ferry.text, "nine"), "TIME", "2031-05-09T09:00", when=day("2031-05-09")),
    )


def claims(wire: ReportEntry, paper: ReportEntry, ferry: ReportEntry) -> tuple[RecordedClaim, ...]:
    plain, actual = Judged("positive", "plain"), Judged("actual", "past", (), 0.95)
    blank = RecordedClaim(
        "c1", wire.id, "s002", "quoted", at(wire.text, "met"), (at(wire.text, "We met twice"),), plain, actual, (),
        None, None, 0.94,
    )  # fmt: skip
    return (
        blank,
        replace(
            blank,
            id="c2",
            statement="s006",
            voice="paraphrased",
            head=at(wire.text, "pay"),
            spans=(at(wire.text, "Ostria", 2), at(wire.text, "it would pay")),
            polarity=Judged("negative", "not", (at(wire.text, "not", 1),)),
            factuality=Judged("denied", "negated", (at(wire.text, "not", 1),)),
            confidence=0.61,
        ),
        replace(
            blank,
            id="c3",
            report=paper.id,
            statement="s010",
            head=at(paper.text, "sail"),
            spans=(at(paper.text, "we sail"),),
            factuality=Judged("conditional", "if", (at(paper.text, "If"),)),
            condition=(at(paper.text, "If they pay"),),
            hedge=Hedge(at(paper.text, "might"), 0.3, 0.6),
            when=JUNE,
            confidence=0.92,
        ),
        replace(
            blank,
            id="c4",
            report=ferry.id,
            statement=None,
            voice="narrated",
            head=at(ferry.text, "left"),
            spans=(at(ferry.text, "The ferry left at nine"),),
        ),
    )


def _account(report: ReportEntry, trigger: str, told: str, **more: object) -> Account:
    blank = Account(
        report=report.id,
        trigger=at(report.text, trigger),
        told=(at(report.text, told),),
        claim="c1",
        statement=None,
        voice="narrated",
        actors=(),
        recipients=(),
        when=None,
        place=None,
        status=Judged("held", "past", (at(report.text, trigger),), 0.9),
        ordinal=None,
        source=report.id,
    )
    return replace(blank, **more)


def _event(identity: str, root: str, accounts: tuple[Account, ...], **more: object) -> Event:
    blank = Event(
        id=identity,
        type=Judged(root, "lexicon", (accounts[0].trigger,), 0.95),
        lead=0,
        actors=accounts[0].actors,
        recipients=accounts[0].recipients,
        when=accounts[0].when,
        place=accounts[0].place,
        status=accounts[0].status.value,
        history=(),
        series=None,
        level="",
        ordinal=None,
        accounts=accounts,
        sources=len({account.source for account in accounts}),
        disagreements=(),
        confidence=0.95,
    )
    return replace(blank, **more)


def _met(wire: ReportEntry, paper: ReportEntry, copy: ReportEntry) -> Event:
    """A meeting that three reports tell of, one a copy, on days that cannot both be right."""
    holt = Participant("person:holt", "Maren Holt", at(wire.text, "she"))
    ostria = Participant("country:OS", "Ostria", at(wire.text, "Ostria"))
    fifth = day("2031-05-05", evidence=(at(wire.text, "Tuesday"),))
    accounts = (
        _account(
            wire,
            "met",
            "We met twice",
            actors=(holt,),
            recipients=(ostria,),
            when=fifth,
            place=Judged("PORT SELD", "dateline", (at(wire.text, "PORT SELD"),), 0.8),
            statement="s002",
            voice="quoted",
            ordinal=Judged("2", "numeral", (at(wire.text, "twice"),)),
        ),
        _account(
            paper,
            "Talks",
            "Talks over the strait",
            when=day("2031-05-07", basis="published"),
            status=Judged("scheduled", "heading", (at(paper.text, "Talks"),)),
            claim="c3",
        ),
        _account(copy, "stays open", "The strait stays open", source=wire.id),
    )
    return _event(
        "e-met",
        "CONSULT",
        accounts,
        series="e-talks",
        level="session",
        ordinal=2,
        history=(Reported("scheduled", (1,)), Reported("held", (0, 2))),
        disagreements=(Disagreement("when", (Reported("2031-05-05", (0, 2)), Reported("2031-05-07", (1,)))),),
    )


def events(wire: ReportEntry, paper: ReportEntry, copy: ReportEntry, ferry: ReportEntry) -> tuple[Event, ...]:
    ostria = Participant("country:OS", "Ostria", at(wire.text, "Ostria"))
    holt = Participant("person:holt", "Maren Holt", at(wire.text, "Maren Holt"))
    talks = _account(paper, "Talks", "Talks over the strait")
    agreed = _account(
        wire,
        "agreed",
        "Ostria had agreed to a pilot service",
        actors=(ostria,),
        when=When("../2031-05-06", "", "2031-05-06", "published"),
        status=Judged("claimed", "within", (), 0.9),
        statement="s001",
        voice="paraphrased",
    )
    again = _account(
        wire, "meet again", "we shall meet again", actors=(holt,), when=JUNE, status=Judged("scheduled", "future")
    )
    sailed = _account(
        ferry,
        "left",
        "The ferry left at nine",
        actors=(Participant(None, "The ferry", at(ferry.text, "The ferry")),),
        when=day("2031-05-09", evidence=(at(ferry.text, "nine"),)),
    )
    paid = _account(wire, "pay", "it would pay", actors=(ostria,), status=Judged("did_not_happen", "negated"))
    patrol = _account(wire, "patrol", "rule out a joint patrol", status=Judged("claimed", "within"))
    year = When("2031", "2031-01-01", "2031-12-31", "stated")
    return (
        _event("e-agreed", "AGREE", (agreed,)),
        _event("e-talks", "CONSULT", (talks,), level="process", when=year),
        _event("e-patrol", "COOPERATE", (patrol,), confidence=0.58, when=day("2031-05-04")),
        _met(wire, paper, copy),
        _event("e-left", "YIELD", (sailed,)),
        _event("e-again", "CONSULT", (again,), series="e-talks", level="session", ordinal=3),
        _event("e-paid", "AID", (paid,)),
    )
