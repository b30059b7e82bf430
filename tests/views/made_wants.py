"""What is wanted, offered, foretold, told and counted over the made-up strait, resting on the reports of `conftest`."""

from __future__ import annotations

from dataclasses import replace

from tests.views.made_events import JUNE, at, day

from onrecord.model import (
    Bearing,
    Figure,
    Hedge,
    Issue,
    IssueSet,
    Judged,
    Link,
    Option,
    Position,
    Proposal,
    Prospect,
    Quote,
    ReportEntry,
    Response,
    Span,
    Telling,
    Version,
    When,
    Who,
)

STRAIT = IssueSet(
    "strait",
    "The strait",
    (
        Issue(
            "strait/passage",
            "Passage",
            "Who may pass?",
            (
                Option("open", "Keep it open", "Everybody passes."),
                Option("patrol", "Patrol it jointly", "Both sides look after it."),
                Option("close", "Close it", "Nobody passes."),
            ),
        ),
        Issue("strait/fee", "The fee", "What is paid?", (Option("halve", "Halve it", "Half of it is paid."),)),
        Issue("strait/pilots", "Pilots", "Who steers?", (Option("service", "A pilot service", ""),)),
    ),
)

HOLT = Who(
    "person:holt",
    "Maren Holt",
    Span(29, 39),
    Judged("official", "title", (), 0.97),
    Judged("Vell", "title", (), 0.95),
    "named",
    0.97,
)
OSTRIA = Who("country:OS", "Ostria", None, None, Judged("Ostria", "itself"), "subject", 0.9)
CAPTAIN = Who(None, "a captain", None, Judged("public", "described"), None, "described", 0.8)


def whose(who: Who, report: ReportEntry, words: str, nth: int = 0) -> Who:
    return replace(who, mention=at(report.text, words, nth))


def _position(number: int, report: ReportEntry, who: Who, matter: str, **more: object) -> Position:
    words = at(report.text, matter)
    blank = Position(
        id=f"p{number}",
        report=report.id,
        claim=f"none{number}",
        statement=None,
        remark=None,
        actor=who,
        issue="strait/passage",
        option="open",
        stance=Judged("agrees", "verb", (words,), 0.9),
        strength=Judged("plain", "verb"),
        demanded=False,
        demanded_of=(),
        matter=(words,),
        condition=(),
        voice="paraphrased",
        ascribed_by=(),
        on=report.published,
        match=0.8,
        confidence=0.91,
    )
    return replace(blank, **more)


def positions(wire: ReportEntry, paper: ReportEntry, copy: ReportEntry, radio: ReportEntry) -> tuple[Position, ...]:
    holt = whose(HOLT, wire, "Maren Holt")
    envoy = whose(OSTRIA, wire, "Ostria’s envoy")
    disagrees, agrees_if = Judged("disagrees", "adjective", (), 0.9), Judged("agrees_if", "if", (), 0.8)
    fee = {"issue": "strait/fee", "option": "halve"}
    return (
        _position(1, wire, holt, "the strait stays open", statement="s001", remark="s001", voice="quoted"),
        _position(
            2,
            wire,
            envoy,
            "the fee is unfair",
            **fee,
            voice="ascribed",
            ascribed_by=(holt,),
            demanded=True,
            demanded_of=(holt,),
        ),
        _position(3, wire, whose(OSTRIA, wire, "Ostria"), "a pilot service", issue="strait/pilots", option="service"),
        _position(
            4, wire, replace(holt, mention=None), "a joint patrol", option="patrol", stance=disagrees, confidence=0.52
        ),
        _position(5, wire, whose(OSTRIA, wire, "Ostria", 2), "it would pay", **fee, stance=disagrees, voice="narrated"),
        _position(
            6, paper, whose(HOLT, paper, "Maren Holt"), "The strait stays open", statement="s007", remark="s001"
        ),
        _position(7, paper, whose(CAPTAIN, paper, "a captain"), "we sail", stance=agrees_if,
                  condition=(at(paper.text, "If they pay"),), remark="s010", voice="quoted"),
        _position(8, copy, whose(HOLT, copy, "Maren Holt"), "The strait stays open", remark="s001"),
        _position(9, copy, whose(HOLT, copy, "Maren Holt"), "The strait", option="close", stance=disagrees,
                  voice="narrated"),
        _position(10, radio, whose(HOLT, radio, "she"), "café crews", issue="", option="", match=0.0),
    )  # fmt: skip


def proposals(wire: ReportEntry, paper: ReportEntry) -> tuple[Proposal, ...]:
    holt, ostria = whose(HOLT, wire, "Maren Holt"), whose(OSTRIA, wire, "Ostria")
    accepts = Judged("accepts", "agreed", (at(wire.text, "agreed"),), 0.9)
    answer = Response(
        "a1", wire.id, "c1", "s001", ostria, accepts, (), day("2031-05-06"), "paraphrased",
        (at(wire.text, "Ostria had agreed to a pilot service"),), 0.88,
    )  # fmt: skip
    offered = Judged("offered", "offer", (at(wire.text, "agreed"),), 0.9)
    told = (
        Telling(wire.id, "c1", "s001", "paraphrased", (holt,), offered, (at(wire.text, "a pilot service"),),
                day("2031-05-06", evidence=(at(wire.text, "Tuesday"),)), wire.id, 0.86),
        Telling(paper.id, "c3", None, "narrated", (), replace(offered, evidence=()), (at(paper.text, "the fee"),),
                None, paper.id, 0.8),
    )  # fmt: skip
    first = Proposal(
        id="o1",
        proposers=(holt,),
        voice="paraphrased",
        addressees=(ostria,),
        terms=(
            Quote(wire.id, (at(wire.text, "a pilot service"),)),
            Quote(paper.id, (at(paper.text, "the fee could be halved"),)),
        ),
        gives=(Quote(wire.id, (at(wire.text, "a pilot service"),)),),
        gets=(Quote(paper.id, (at(paper.text, "the fee"),)),),
        conditions=(Quote(paper.id, (at(paper.text, "If they pay"),)),),
        deadline=replace(JUNE, evidence=(at(paper.text, "June"),)),
        package_of=None,
        alternative_to=("o2",),
        status=Judged("accepted", "answer", accepts.evidence, 0.85),
        responses=(answer,),
        tellings=told,
        lead=0,
        sources=2,
        on=told[0].on,
        confidence=0.86,
    )
    imagined = replace(told[1], status=Judged("canvassed", "could", (at(paper.text, "could"),)), confidence=0.6)
    return (
        first,
        replace(
            first,
            id="o2",
            proposers=(whose(CAPTAIN, paper, "a captain"),),
            addressees=(),
            terms=(Quote(paper.id, (at(paper.text, "the fee could be halved"),)),),
            gives=(),
            gets=(),
            conditions=(),
            deadline=None,
            alternative_to=(),
            package_of="o1",
            status=imagined.status,
            responses=(),
            tellings=(imagined,),
            sources=1,
            on=None,
            confidence=0.6,
        ),
    )


def _prospect(identity: str, report: ReportEntry, what: str, **more: object) -> Prospect:
    blank = Prospect(
        id=identity,
        report=report.id,
        claim=f"none-{identity}",
        statement=None,
        remark=None,
        kind=Judged("forecast", "will", (), 0.9),
        who=HOLT,
        what=(at(report.text, what),),
        polarity=Judged("positive", "plain"),
        hedge=None,
        condition=(),
        horizon=None,
        until=None,
        plain=True,
        voice="quoted",
        ascribed_by=(),
        on=report.published,
        outcome=Judged("open", "none-later"),
        bearings=(),
        confidence=0.9,
    )
    return replace(blank, **more)


def forecasts(wire: ReportEntry, paper: ReportEntry, ferry: ReportEntry) -> tuple[Prospect, ...]:
    came = Bearing(ferry.id, "c4", "e-left", (at(ferry.text, "The ferry left at nine"),), "for", 0.81)
    near = Bearing(ferry.id, "c5", None, (at(ferry.text, "It was raining"),), "open", 0.3)
    return (
        _prospect(
            "f1",
            wire,
            "we shall meet again",
            who=whose(HOLT, wire, "she"),
            horizon=JUNE,
            until=at(wire.text, "again"),
            outcome=Judged("true", "event", (), 0.8),
            bearings=(came, near),
            remark="s002",
        ),
        _prospect(
            "f2",
            paper,
            "the fee could be halved",
            who=whose(CAPTAIN, paper, "one of them"),
            hedge=Hedge(at(paper.text, "could"), 0.2, 0.6),
            condition=(at(paper.text, "If they pay"),),
        ),
        _prospect("f3", paper, "we sail", who=whose(CAPTAIN, paper, "a captain"), plain=False, confidence=0.55),
    )


def commissives(paper: ReportEntry, ferry: ReportEntry) -> tuple[Prospect, ...]:
    not_so = Bearing(ferry.id, "c5", None, (at(ferry.text, "It was raining"),), "against", 0.7)
    promise, threat = Judged("promise", "would", (at(paper.text, "would"),), 0.9), Judged("threat", "if", (), 0.8)
    lunt = Who("person:lunt", "Dario Lunt", at(paper.text, "Dario Lunt"), None, Judged("Ostria", "title"))
    return (
        _prospect("k1", paper, "they would be back in June", kind=promise, who=lunt, horizon=JUNE,
                  outcome=Judged("false", "event", (), 0.75), bearings=(not_so,)),
        _prospect("k2", paper, "we sail", kind=threat, who=whose(CAPTAIN, paper, "a captain"),
                  condition=(at(paper.text, "If they pay"),)),
    )  # fmt: skip


def accounts(wire: ReportEntry, paper: ReportEntry, copy: ReportEntry, ferry: ReportEntry) -> tuple[Version, ...]:
    met = (at(wire.text, "We met twice"),)
    return (
        Version("v1", "event", "e-met", wire.id, "c1", "s002", wire.id, met,
                (Link("v2", "other_date", (at(wire.text, "twice"),), 0.8), Link("v3", "agrees", (), 0.9)), 0.93),
        Version("v2", "event", "e-met", paper.id, "c3", None, paper.id, (at(paper.text, "Talks over the strait"),),
                (Link("v1", "other_date", (at(paper.text, "June"),), 0.8),), 0.9),
        Version("v3", "event", "e-met", copy.id, None, None, wire.id, (at(copy.text, "The strait stays open"),),
                (Link("v1", "agrees", (), 0.9),), 0.9),
        Version("v4", "remark", "s001", wire.id, None, "s001", wire.id, (at(wire.text, '"the strait stays open"'),),
                (Link("v5", "other_wording", (), 0.9),), 0.95),
        Version("v5", "remark", "s001", paper.id, None, "s007", wire.id, (at(paper.text, "The strait stays open"),),
                (Link("v4", "other_wording", (), 0.9),), 0.95),
        Version("v6", "claim", "c4", ferry.id, "c4", None, ferry.id, (at(ferry.text, "The ferry left at nine"),), (),
                0.6),
    )  # fmt: skip


def _figure(identity: str, report: ReportEntry, words: str, value: str, **more: object) -> Figure:
    blank = Figure(
        id=identity,
        report=report.id,
        claim=None,
        statement=None,
        span=at(report.text, words),
        kind=Judged("count", "numeral", (), 0.9),
        value=value,
        low="",
        high="",
        unit="",
        approximator=None,
        of=None,
        whose=None,
        where=None,
        when=None,
        question=None,
        answer=None,
        part_of=None,
        voice="narrated",
        source=None,
        on=report.published,
        group="",
        agrees=(),
        contradicts=(),
        confidence=0.9,
    )
    return replace(blank, **more)


def figures(wire: ReportEntry, paper: ReportEntry, ferry: ReportEntry) -> tuple[Figure, ...]:
    sessions = {"unit": "meeting", "group": "g1"}
    return (
        _figure("n1", wire, "twice", "2", **sessions, of=at(wire.text, "We met"), voice="quoted",
                source=whose(HOLT, wire, "she"), whose=OSTRIA, where=at(wire.text, "PORT SELD"), contradicts=("n2",),
                when=When("2031-05", "2031-05-01", "2031-05-31", "stated")),
        _figure("n2", paper, "one", "1", **sessions, of=at(paper.text, "Talks"), contradicts=("n1",)),
        _figure("n3", paper, "halved", "", low="40.5", high="50", unit="percent", of=at(paper.text, "the fee"),
                approximator=at(paper.text, "could")),
        _figure("n4", ferry, "nine", "9", unit="hour", confidence=0.4),
    )  # fmt: skip
