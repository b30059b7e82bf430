"""Positions, proposals, forecasts, commissives, accounts and figures come back as they were kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from onrecord.model import (
    Assembled,
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
    Response,
    Span,
    Telling,
    Version,
    When,
    Who,
)
from onrecord.store import SqliteStore

DAY = When("2023-03-01", "2023-03-01", "2023-03-01", "stated")
SOL = Who("p1", "Mira Sol", Span(0, 8), Judged("official", "title"), Judged("Tarvia", "office"))
MARROW = Who(None, "Marrow", Span(20, 26), basis="unresolved")
WORDS = (Span(9, 30),)
SURE = Judged("agrees", "demand", (Span(9, 12),), 0.9)

POSITION = Position(
    id="a", report="r1", claim="c1", statement="s1", remark="s1", actor=SOL, issue="river/water", option="halves",
    stance=SURE, strength=Judged("firm", "must"), demanded=True, demanded_of=(MARROW,), matter=WORDS, condition=(),
    voice="quoted", ascribed_by=(), on=DAY, match=0.71, confidence=0.9,
)  # fmt: skip
PROPOSAL = Proposal(
    id="b", proposers=(SOL,), voice="quoted", addressees=(MARROW,), terms=(Quote("r1", WORDS),), gives=(), gets=(),
    conditions=(), deadline=DAY, package_of=None, alternative_to=("x",), status=Judged("offered", "offer"),
    responses=(Response("q", "r1", "c2", None, MARROW, Judged("refuses", "verb"), (), DAY, "narrated", WORDS, 0.8),),
    tellings=(Telling("r1", "c1", "s1", "quoted", (), Judged("offered", "offer"), WORDS, DAY, "herald", 0.9),),
    lead=0, sources=1, on=DAY, confidence=0.9,
)  # fmt: skip
FORECAST = Prospect(
    id="f", report="r1", claim="c1", statement=None, remark=None, kind=Judged("forecast", "will"), who=SOL, what=WORDS,
    polarity=Judged("positive", "default"), hedge=Hedge(Span(1, 4), 0.6, 0.8), condition=(), horizon=DAY,
    until=Span(5, 9), plain=True, voice="quoted", ascribed_by=(), on=DAY, outcome=Judged("true", "later-event"),
    bearings=(Bearing("r2", "c9", None, WORDS, "for", 0.8),), confidence=0.9,
)  # fmt: skip
PROMISE = replace(FORECAST, id="g", kind=Judged("promise", "vow"))
ACCOUNT = Version(
    id="v", of="event", subject="e1", report="r1", claim="c1", statement=None, source="herald", evidence=WORDS,
    links=(Link("w", "other_number", WORDS, 0.9),), confidence=0.9,
)  # fmt: skip
FIGURE = Figure(
    id="n", report="r1", claim=None, statement=None, span=Span(3, 5), kind=Judged("count", "noun"), value="12", low="",
    high="", unit="persons", approximator=None, of=Span(6, 9), whose=SOL, where=None, when=DAY, question=None,
    answer=None, part_of=None, voice="narrated", source=None, on=DAY, group="k", agrees=(), contradicts=("m",),
    confidence=0.9,
)  # fmt: skip
RIVER = IssueSet("river", "River talks", (Issue("river/water", "The water", "Whose?", (Option("halves", "H", "h."),)),))

HELD = Assembled(
    (), (), (), (), issues=(RIVER,), positions=(POSITION,), proposals=(PROPOSAL,), forecasts=(FORECAST,),
    commissives=(PROMISE,), accounts=(ACCOUNT,), figures=(FIGURE,),
)  # fmt: skip


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "rivers.db") as store:
        store.replace_record(HELD, "small-1")
        kept = (
            (store.issues, HELD.issues),
            (store.positions, HELD.positions),
            (store.proposals, HELD.proposals),
            (store.forecasts, HELD.forecasts),
            (store.commissives, HELD.commissives),
            (store.accounts, HELD.accounts),
            (store.figures, HELD.figures),
        )
        for table, rows in kept:
            assert tuple(table()) == rows
        assert store.counts()["commissives"] == 1


def test_rows_are_found_by_who_and_on_what(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "rivers.db") as store:
        store.replace_record(HELD, "small-1")
        assert [each.id for each in store.positions(actor="mira", issue="water")] == ["a"]
        assert list(store.positions(issue="land")) == []
        assert [each.id for each in store.proposals(actor="marrow")] == ["b"]
        assert list(store.forecasts(actor="marrow")) == []


def test_a_new_assembly_leaves_nothing_of_the_old(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "rivers.db") as store:
        store.replace_record(HELD, "small-1")
        store.replace_record(Assembled((), (), (), ()), "small-1")
        assert not any(store.counts().values())


def test_vectors_of_another_reader_are_let_go(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "rivers.db") as store:
        store.add_vectors({"halves": b"1", "thirds": b"2"}, "small-1")
        assert store.vectors("small-1") == {"halves": b"1", "thirds": b"2"}
        store.add_vectors({"halves": b"3"}, "small-2")
        assert (store.vectors("small-1"), store.vectors("small-2")) == ({}, {"halves": b"3"})


def test_the_sets_that_were_named_are_kept(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "rivers.db") as store:
        assert store.issue_names() == ()
        store.set_issue_names(["ceasefire", "river.toml"])
    with SqliteStore(tmp_path / "rivers.db") as store:
        assert store.issue_names() == ("ceasefire", "river.toml")
