"""Claims as rows: ids, statements, voices, dates."""

from __future__ import annotations

import pytest

from markup import parse
from onrecord.assembly.claims import claim_id, record_claims
from onrecord.assembly.statements import state
from onrecord.model import (
    Actor,
    Attribution,
    Claim,
    Entity,
    Judged,
    Meaning,
    OffsetMap,
    Reading,
    RecordedClaim,
    Report,
    Resolution,
    Span,
    Statement,
    Time,
    TimeExpression,
    When,
)

FIRST = When("2023-03-14", "2023-03-14", "2023-03-14", "published")


def recorded(marked: str, *, kind: str = "indirect", type_: str = "assertion", kept: bool = True) -> RecordedClaim:
    """The claim whose head is marked, in the innermost of the contents around it."""
    case = parse(marked)
    report = Report("r", "r", "", "", case.text, OffsetMap("utf-8", ()))
    head = case.one("head") or Span(0, 1)
    contents = case.all("content")
    attributions = tuple(
        Attribution(None, None, (span,), kind, type_, (), Judged("yes", "default"), within=n - 1 if n else None)
        for n, span in enumerate(contents)
    )
    claim = Claim(
        head,
        (head,),
        len(contents) - 1 if contents else None,
        None,
        Judged("positive", "default", (), 0.97),
        Judged("actual", "past", (), 0.8),
        "past",
        times=tuple(range(len(case.all("time")))),
    )
    times = tuple(TimeExpression(span, "DATE", Meaning("point")) for span in case.all("time"))
    reading = Reading("r", "f", True, attributions, times=times, claims=(claim,))
    dated = tuple(Time("r", time.span, "DATE", "", when=FIRST if n else None) for n, time in enumerate(times))
    statements = {statement.id: statement for statement in state(report, reading, {})} if kept else {}
    (row,) = record_claims(report, reading, dated, statements)
    return row


@pytest.mark.parametrize(
    ("marked", "kind", "type_", "voice"),
    [
        ("They <head>met</head>.", "indirect", "assertion", "narrated"),
        ("Then this: “They <head>met</head> in the dark.”", "direct", "assertion", "quoted"),
        ("She said <content>they had <head>met</head></content>.", "indirect", "assertion", "paraphrased"),
        ("“<content>They <head>met</head></content>,” she said.", "direct", "assertion", "quoted"),
        ("She said <content>they “<head>met</head> in the dark”</content>.", "mixed", "assertion", "quoted"),
        ("She said <content>they had <head>met</head> “in the dark”</content>.", "mixed", "assertion", "paraphrased"),
        ("She fears <content>they have <head>met</head></content>.", "indirect", "belief", "ascribed"),
        (
            "She said <content>he had said <content>they <head>met</head></content></content>.",
            "indirect",
            "assertion",
            "ascribed",
        ),
    ],
)
def test_the_voice_is_that_of_the_words(marked: str, kind: str, type_: str, voice: str) -> None:
    assert recorded(marked, kind=kind, type_=type_).voice == voice


def test_a_claim_of_a_rejected_statement_is_the_outlets() -> None:
    row = recorded("She said <content>they had <head>met</head></content>.", kept=False)
    assert (row.statement, row.voice) == (None, "narrated")


def test_a_claim_stands_in_its_innermost_statement() -> None:
    row = recorded("She said <content>he had said <content>they <head>met</head></content></content>.")
    assert row.statement is not None


def test_what_one_says_of_himself_is_in_the_voice_of_his_own_words() -> None:
    assert nested("first_person", within=0).voice == "quoted"
    assert nested("pronoun", within=0).voice == "ascribed"


def nested(basis: str, *, within: int) -> RecordedClaim:
    """The claim of "“I hope that it holds,” she said", where the hope is a statement within hers."""
    text = "“I hope that it holds,” she said."
    report = Report("r", "r", "", "", text, OffsetMap("utf-8", ()))
    said, hoped = (Resolution(0, None, "named", 0.9),), (Resolution(0, None, basis, 0.9),)
    sure = Judged("positive", "default"), Judged("actual", "past")
    attributions = (
        Attribution(None, None, (Span(0, 23),), "direct", "assertion", said, Judged("yes", "default")),
        Attribution(None, None, (Span(8, 21),), "direct", "belief", hoped, Judged("yes", "default"), within=within),
    )
    holds = Claim(Span(16, 21), (Span(13, 21),), 1, None, *sure, "present")
    sol = Entity("Mira Sol", "person", "named", ())
    reading = Reading("r", "f", True, attributions, (sol,), claims=(holds,))
    cast = {("r", 0): Actor("a", "Mira Sol", (), "person", (), None, None, ())}
    statements = {statement.id: statement for statement in state(report, reading, cast)}
    (row,) = record_claims(report, reading, (), statements)
    return row


def test_the_first_expression_that_covers_days_dates_it() -> None:
    assert recorded("For <time>years</time> they <head>met</head> <time>on Tuesdays</time>.").when == FIRST


def test_a_claim_is_no_surer_than_its_least_sure_part() -> None:
    assert recorded("They <head>met</head>.").confidence == 0.8


def test_the_id_rests_on_the_words_alone() -> None:
    sure = Judged("positive", "default"), Judged("actual", "past")
    one = Claim(Span(5, 8), (Span(0, 8),), None, None, *sure, "past")
    other = Claim(Span(5, 8), (Span(0, 8),), 3, 1, sure[0], Judged("planned", "modal"), "future")
    assert claim_id("r", one) == claim_id("r", other) != claim_id("s", one)


def test_statements_are_looked_up_by_id() -> None:
    statements: dict[str, Statement] = {}
    assert (
        record_claims(Report("r", "r", "", "", "", OffsetMap("utf-8", ())), Reading("r", "f", True), (), statements)
        == ()
    )
