"""A made-up record in memory: five reports on talks over a made-up strait."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from tests.views import made_wants
from tests.views.made_events import at, claims, events, times

from onrecord.model import (
    Actor,
    ActorMention,
    Assembled,
    Carriage,
    Cited,
    Decision,
    Event,
    Figure,
    IssueSet,
    Judged,
    Position,
    Proposal,
    Prospect,
    RecordedClaim,
    Region,
    ReportEntry,
    Span,
    Speaker,
    Statement,
    Time,
    Version,
    When,
)
from onrecord.views import dossier

# A busy machine is slow, not wrong.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


class Held:
    """An assembled record as the views ask for it."""

    def __init__(self, held: Assembled) -> None:
        self.held = held

    def reports(self) -> Iterator[ReportEntry]:
        return iter(self.held.reports)

    def statements(self, *, report: str | None = None) -> Iterator[Statement]:
        return (each for each in self.held.statements if report is None or each.report == report)

    def actors(self) -> Iterator[Actor]:
        return iter(self.held.actors)

    def decisions(self) -> Iterator[Decision]:
        return iter(self.held.decisions)

    def times(self, *, report: str | None = None) -> Iterator[Time]:
        return (each for each in self.held.times if report is None or each.report == report)

    def claims(self, *, report: str | None = None) -> Iterator[RecordedClaim]:
        return (each for each in self.held.claims if report is None or each.report == report)

    def events(self) -> Iterator[Event]:
        return iter(self.held.events)

    def issues(self) -> Iterator[IssueSet]:
        return iter(self.held.issues)

    def positions(self) -> Iterator[Position]:
        return iter(self.held.positions)

    def proposals(self) -> Iterator[Proposal]:
        return iter(self.held.proposals)

    def forecasts(self) -> Iterator[Prospect]:
        return iter(self.held.forecasts)

    def commissives(self) -> Iterator[Prospect]:
        return iter(self.held.commissives)

    def accounts(self) -> Iterator[Version]:
        return iter(self.held.accounts)

    def figures(self) -> Iterator[Figure]:
        return iter(self.held.figures)

    def counts(self) -> Mapping[str, int]:
        return {"reports": len(self.held.reports), "statements": len(self.held.statements)}


def report(name: str, text: str, **more: object) -> ReportEntry:
    digest = hashlib.sha256(name.encode()).hexdigest()
    blank = ReportEntry(
        id=digest[:16],
        name=name,
        path=f"{name}.txt",
        sha256=digest,
        text=text,
        regions=(),
        outlet=None,
        title=None,
        authors=(),
        url=None,
        published=None,
        dateline=None,
        language=Judged("en", "detected", (), 0.99),
        carriers=(),
        read=True,
        copy_of=None,
        version_of=None,
        flags=(),
    )
    return replace(blank, **more)


def speaker(actor: str, name: str, mention: Span | None, **more: object) -> Speaker:
    blank = Speaker(actor, name, "person", None, None, None, None, mention, "named", 0.97)
    return replace(blank, **more)


def statement(number: int, entry: ReportEntry, content: tuple[Span, ...], **more: object) -> Statement:
    identity = f"s{number:03}"
    blank = Statement(
        id=identity,
        remark_id=identity,
        report=entry.id,
        source=None,
        cue=None,
        content=content,
        kind="indirect",
        type="assertion",
        speakers=(),
        actual=Judged("yes", "plain", (), 0.99),
        addressee=None,
        venue=None,
        via=(),
        within=None,
        confidence=0.96,
    )
    return replace(blank, **more)


def day(iso: str, **more: object) -> When:
    return replace(When(iso, iso, iso, "dateline"), **more)


WIRE = (
    "PORT SELD, May 6. /Tidewire/. Maren Holt, the harbour minister of Vell, told Tidewire on Tuesday that "
    '"the strait stays open" and that Ostria had agreed to a pilot service. “We met twice,” she said, “and we shall '
    'meet again.” Holt added that Ostria’s envoy believes "the fee is unfair".\n\n'
    "And would not rule out a joint patrol.\n\n"
    "Ostria did not say that it would pay. <script>alert('wire')</script> & so on\n\n"
    "Support our reporting: subscribe today!"
)
PAPER = (
    "Talks over the strait\n"
    "The strait stays open, Vell's harbour minister Maren Holt told the Tidewire agency.\n"
    "Envoys Dario Lunt and Iva Kress said they would be back in June. "
    "According to one of them, the fee could be halved.\n"
    "“If they pay, we sail,” a captain might say."
)
UNICODE = (
    "Ива? No: Ivá Kréss — “Zoë 👩🏽‍✈️ and café crews may pass,” she told \u202bשלום\u202c radio.\n"
    "</script><img src=x onerror=alert(1)>"
)
UNREAD = "Переговоры о проливе прошли в порту Селд."
EMPTY = "The ferry left at nine. It was raining."


def _wire() -> tuple[ReportEntry, list[Statement], dict[str, Speaker]]:
    text = WIRE
    role = Judged("the harbour minister of Vell", "apposition", (at(text, "the harbour minister of Vell"),), 0.98)
    holt = speaker(
        "person:holt",
        "Maren Holt",
        at(text, "Maren Holt"),
        role=role,
        capacity=Judged("official", "title", (at(text, "minister"),), 0.97),
        side=Judged("Vell", "title", (at(text, "Vell"),), 0.95),
    )
    entry = report(
        "wire-0506",
        text,
        outlet=Judged("Tidewire", "dateline", (at(text, "/Tidewire/"),), 0.99),
        title=Judged("Vell: strait stays open", "reports.csv"),
        authors=(Judged("A. Penn", "byline"), Judged("=cmd|' /C calc'!A0", "byline")),
        published=day("2031-05-06", flags=("weekday_mismatch",), evidence=(at(text, "May 6"),)),
        dateline=Judged("PORT SELD", "dateline", (at(text, "PORT SELD"),)),
        url=Judged("https://tidewire.example/a?b=1&c=2", "json"),
        carriers=(Judged("Tidewire", "credit", (at(text, "Tidewire"),)),),
        regions=(
            Region("dateline", Span(0, at(text, "Maren").start)),
            Region("appeal", at(text, "Support our reporting: subscribe today!")),
        ),
        flags=("weekday_mismatch",),
    )
    envoy = speaker(
        "group:envoy", "Ostria’s envoy", at(text, "Ostria’s envoy"), kind="unnamed", basis="described", confidence=0.91
    )
    pronoun = replace(holt, mention=at(text, "she"), basis="pronoun", confidence=0.93)
    told = Carriage("Tidewire", "told", "statement", at(text, "told Tidewire"))
    added = statement(
        3,
        entry,
        (at(text, 'Ostria’s envoy believes "the fee is unfair"'),),
        source=at(text, "Holt", 1),
        cue=at(text, "added that"),
        speakers=(holt,),
    )
    made = [
        statement(
            1,
            entry,
            (at(text, 'that "the strait stays open" and that Ostria had agreed to a pilot service'),),
            source=at(text, "Maren Holt, the harbour minister of Vell"),
            cue=at(text, "told Tidewire on Tuesday"),
            kind="mixed",
            speakers=(holt,),
            addressee=Judged("Tidewire", "object", (at(text, "Tidewire", 1),), 0.96),
            via=(told,),
            act=Judged("state", "told", (at(text, "told"),), 0.9),
            said_on=day("2031-05-06", basis="stated", evidence=(at(text, "Tuesday"),)),
        ),
        statement(
            2,
            entry,
            (at(text, "“We met twice,”"), at(text, "“and we shall meet again.”")),
            source=at(text, "she"),
            cue=at(text, "said"),
            kind="direct",
            speakers=(pronoun,),
        ),
        added,
        statement(
            4,
            entry,
            (at(text, '"the fee is unfair"'),),
            source=at(text, "Ostria’s envoy"),
            cue=at(text, "believes"),
            type="belief",
            kind="direct",
            speakers=(envoy,),
            within=added.id,
        ),
        statement(
            5,
            entry,
            (at(text, "rule out a joint patrol"),),
            cue=at(text, "would not"),
            speakers=(replace(holt, mention=None, basis="elided", confidence=0.62),),
            confidence=0.71,
        ),
        statement(
            6,
            entry,
            (at(text, "that it would pay"),),
            source=at(text, "Ostria", 2),
            cue=at(text, "did not say"),
            actual=Judged("no", "negated", (at(text, "not", 1),), 0.98),
            speakers=(speaker("country:OS", "Ostria", at(text, "Ostria", 2), kind="country"),),
            confidence=0.95,
        ),
    ]
    return entry, made, {"holt": holt, "envoy": envoy}


def _paper(holt: Speaker) -> tuple[ReportEntry, list[Statement]]:
    text = PAPER
    entry = report(
        "paper-0507",
        text,
        outlet=Judged("The Seld Post", "reports.csv"),
        title=Judged("Talks over the strait", "heading", (at(text, "Talks over the strait"),)),
        published=day("2031-05-07"),
        regions=(Region("heading", at(text, "Talks over the strait")),),
        url=Judged("javascript:alert(1)", "json"),
    )
    lunt = speaker("person:lunt", "Dario Lunt", at(text, "Dario Lunt"))
    kress = speaker("person:kress", "Iva Kress", at(text, "Iva Kress"))
    return entry, [
        statement(
            7,
            entry,
            (at(text, "The strait stays open"),),
            source=at(text, "Vell's harbour minister Maren Holt"),
            cue=at(text, "told the Tidewire agency"),
            remark_id="s001",
            speakers=(replace(holt, mention=at(text, "Maren Holt"), role=None),),
            via=(Carriage("Tidewire", "told", "statement", at(text, "told the Tidewire agency")),),
        ),
        statement(
            8,
            entry,
            (at(text, "they would be back in June"),),
            source=at(text, "Envoys Dario Lunt and Iva Kress"),
            cue=at(text, "said"),
            act=Judged("promise", "would", (at(text, "would"),), 0.8),
            said_on=When("../2031-05-07", "", "2031-05-07", "published"),
            speakers=(lunt, kress),
        ),
        statement(
            9,
            entry,
            (at(text, "the fee could be halved"),),
            source=at(text, "one of them"),
            cue=at(text, "According to"),
            speakers=(replace(lunt, mention=at(text, "one of them"), basis="description", confidence=0.55),),
        ),
        statement(
            10,
            entry,
            (at(text, "“If they pay, we sail,”"),),
            source=at(text, "a captain"),
            cue=at(text, "might say"),
            kind="direct",
            actual=Judged("no", "hypothetical", (at(text, "might"),), 0.97),
        ),
    ]


def _unicode() -> tuple[ReportEntry, list[Statement]]:
    text = UNICODE
    entry = report("radio", text, outlet=Judged("Rádio Šeld", "json"), language=Judged("en", "json"))
    kress = speaker("person:kress", "Iva Kress", at(text, "she"), basis="pronoun", role=Judged("pilot", "title"))
    return entry, [
        statement(
            11,
            entry,
            (at(text, "“Zoë 👩🏽‍✈️ and café crews may pass,”"),),
            source=at(text, "she"),
            cue=at(text, "told \u202bשלום\u202c radio"),
            kind="direct",
            speakers=(kress,),
            decided=("d2",),
        )
    ]


def made_record() -> Held:
    wire, wire_statements, known = _wire()
    paper, paper_statements = _paper(known["holt"])
    copy = report(
        "copy-0506",
        "The strait stays open, Maren Holt told Tidewire.",
        outlet=Judged("Coast Daily", "json"),
        published=day("2031-05-08"),
        copy_of=wire.id,
    )
    copied = statement(
        12,
        copy,
        (at(copy.text, "The strait stays open"),),
        source=at(copy.text, "Maren Holt"),
        cue=at(copy.text, "told Tidewire"),
        remark_id="s001",
        speakers=(replace(known["holt"], mention=at(copy.text, "Maren Holt"), role=None),),
    )
    later = report("ferry", EMPTY, published=day("2031-05-09"), version_of=paper.id, outlet=paper.outlet)
    unread = report("proliv", UNREAD, language=Judged("ru", "detected"), read=False, published=day("2031-05-10"))
    radio, radio_statements = _unicode()
    return Held(
        Assembled(
            reports=(wire, paper, copy, later, unread, radio),
            statements=(*wire_statements, *paper_statements, copied, *radio_statements),
            actors=_actors(wire, paper, known["holt"]),
            decisions=_decisions(wire),
            times=times(wire, paper, later),
            claims=claims(wire, paper, later),
            events=events(wire, paper, copy, later),
            issues=(made_wants.STRAIT,),
            positions=made_wants.positions(wire, paper, copy, radio),
            proposals=made_wants.proposals(wire, paper),
            forecasts=made_wants.forecasts(wire, paper, later),
            commissives=made_wants.commissives(paper, later),
            accounts=made_wants.accounts(wire, paper, copy, later),
            figures=made_wants.figures(wire, paper, later),
        )
    )


def _actors(wire: ReportEntry, paper: ReportEntry, holt: Speaker) -> tuple[Actor, ...]:
    assert holt.role
    mentions = (
        ActorMention(wire.id, at(wire.text, "Maren Holt")),
        ActorMention(wire.id, at(wire.text, "she")),
        ActorMention(paper.id, at(paper.text, "Maren Holt")),
    )
    return (
        Actor(
            "person:holt",
            "Maren Holt",
            ("Maren Holt", "Holt"),
            "person",
            (
                Cited(wire.id, holt.role),
                Cited(
                    paper.id,
                    Judged("Vell's harbour minister", "apposition", (at(paper.text, "Vell's harbour minister"),)),
                ),
            ),
            Cited(wire.id, holt.capacity),
            Cited(wire.id, holt.side),
            mentions,
            ("person:m-holt",),
        ),
        Actor("person:kress", "Iva Kress", ("Iva Kress", "Ivá Kréss"), "person", (), None, None, ()),
        Actor("person:lunt", "Dario Lunt", ("Dario Lunt",), "person", (), None, None, ()),
        Actor("country:OS", "Ostria", ("Ostria",), "country", (), None, None, ()),
        Actor("group:envoy", "Ostria’s envoy", ("Ostria’s envoy",), "unnamed", (), None, None, ()),
        Actor("org:coastguard", "Coast Guard", ("Coast Guard",), "organization", (), None, None, ()),
    )


def _decisions(wire: ReportEntry) -> tuple[Decision, ...]:
    return (
        Decision(
            "d1", "2031-06-01", "MR", "reject", wire.id, "content", "no such <b>words</b>", "", "", "", "orphaned"
        ),
        Decision("d2", "2031-06-02", "MR", "confirm", "radio", "content", "@may pass", "", "", "-x", "attached"),
    )


@pytest.fixture(scope="session")
def record() -> Held:
    return made_record()


@pytest.fixture(scope="session")
def pages(record: Held, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("views") / "dossier"
    dossier(record, folder, title="The strait")
    return folder
