"""Labellers' answers: words become offsets or an error; rows of two labellers are paired by what they mean."""

from __future__ import annotations

import random

import pytest
from bench.agreement import agreement, overlap, paired
from bench.passages import Item, Source, context, net, share_out
from bench.resolve import TABLES, Passage, Unresolved, fields, locate, options, resolve

from onrecord.model import Span

TEXT = "Envoy Aran met the press. “We want a truce,” she said. Norvia refused a truce. Aran left."
MARKED = Span(26, 54)
PASSAGE = Passage(TEXT, MARKED, Span(0, len(TEXT)))
ITEM = {"number": "1", "corpus": "ced", "report": "r1", "start": "26", "end": "54", "low": "0", "high": str(len(TEXT))}
ANSWER = {
    "number": "1",
    "stance": "agrees",
    "actor": "Envoy Aran",
    "capacity": "official",
    "option": "open",
    "option_words": "a truce",
    "strength": "plain",
    "demanded_of": "",
    "condition": "",
    "voice": "quoted",
    "ascribed_by": "",
}
NONE = {**dict.fromkeys(ANSWER, ""), "number": "1", "stance": "none"}


def resolved(*answers: dict[str, str]) -> tuple[list[dict[str, str]], list[str]]:
    return resolve("positions", answers, {"1": ITEM}, {("ced", "r1"): TEXT})


@pytest.mark.parametrize(
    ("words", "exact", "start"),
    [
        ("a truce", "a truce", 35),
        ('"We want', "“We want", 26),
        ("Norvia", "Norvia", 55),
        ("Aran#2", "Aran", 79),
        ("press. [[“We", "press. “We", 19),
    ],
)
def test_words_are_found_in_the_marked_sentence_first(words: str, exact: str, start: int) -> None:
    span = locate(words, PASSAGE)
    assert (span.start, span.exact(TEXT)) == (start, exact)


@pytest.mark.parametrize("words", ["Aran", "Belt", "Ara", "Aran#3", "truce talks", " "])
def test_words_that_stand_nowhere_or_twice_are_an_error(words: str) -> None:
    with pytest.raises(Unresolved):
        locate(words, PASSAGE)


def test_an_answer_keeps_offsets_and_no_text() -> None:
    kept, errors = resolved(ANSWER)
    assert not errors
    assert (kept[0]["actor"], kept[0]["option_words"], kept[0]["report"]) == ("0-10", "35-42", "r1")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"stance": "maybe"}, "'maybe' is none of"),
        ({"actor": ""}, "actor is empty"),
        ({"actor": "Aran"}, "found 2 times"),
        ({"option": "talks/no-talks"}, "no option"),
        ({"option_words": ""}, "option is open, and option_words is empty"),
        ({"stance": "none"}, "none, and yet actor"),
        ({"number": "2"}, "no such item"),
    ],
)
def test_what_cannot_be_kept_is_named(change: dict[str, str], reason: str) -> None:
    _, errors = resolved({**ANSWER, **change})
    assert any(reason in error for error in errors)


@pytest.mark.parametrize(("answers", "reason"), [((), "not answered"), ((NONE, ANSWER), "2 rows, none, agrees")])
def test_items_without_a_plain_answer_are_named(answers: tuple[dict[str, str], ...], reason: str) -> None:
    assert reason in resolved(*answers)[1][0]


@pytest.mark.parametrize("table", TABLES)
def test_every_scheme_opens_with_what_may_be_none(table: str) -> None:
    first, *others = fields(table)
    assert "none" in first.values
    assert len({field.name for field in (first, *others)}) == len(others) + 1


@pytest.mark.parametrize("name", ["ceasefire", "trade", "arms-control", "climate"])
def test_no_option_of_a_set_is_there_twice(name: str) -> None:
    assert len(set(options(name))) == len(options(name)) > 20


def test_rows_are_paired_by_what_they_mean_not_by_their_order() -> None:
    first, second = {**ANSWER, "actor": "0-10"}, {**ANSWER, "actor": "55-61"}
    assert paired([first, second], [second, first], "positions") == [(first, first), (second, second)]


def test_agreement_counts_rows_that_only_one_has() -> None:
    row = {**ANSWER, "actor": "0-10", "option_words": "35-42"}
    other = {**NONE, "number": "2"}
    lone = {**row, "number": "2"}
    found = {each.field: each for each in agreement("positions", [row, other], [row, lone])}
    assert (found["(anything)"].rows, found["(anything)"].alike) == (2, 1)
    assert (found["(in both)"].rows, found["(in both)"].alike) == (3, 2)
    assert found["actor"].overlap == 1.0


def test_fields_are_left_out_where_no_item_holds_anything_for_both() -> None:
    assert [each.field for each in agreement("positions", [NONE], [NONE])] == ["(anything)", "(in both)"]


def test_overlap_counts_what_stands_for_words_as_one() -> None:
    assert overlap("@author", "@author") == 1.0
    assert overlap("@author", "0-5") == 0.0


def test_a_net_catches_endings_and_line_breaks_but_no_parts_of_words() -> None:
    caught = net("call* for, won't")
    assert all(caught.search(text) for text in ("She called\nfor it.", "They won’t go."))
    assert not caught.search("They recall formerly.")


def test_a_draw_is_the_same_again_and_fails_where_too_few_are_there() -> None:
    source = Source("ced", "r1", TEXT, "2030-01-01", "The Arrow", "Truce")
    items = [Item(source, Span(start, start + 5), "net") for start in range(20)]
    share = {("ced", "net"): 5}
    assert share_out(items, share, random.Random(1)) == share_out(items, share, random.Random(1))
    with pytest.raises(ValueError, match="30 items asked for of ced net, 20 there"):
        share_out(items, {("ced", "net"): 30}, random.Random(1))


def test_context_takes_whole_sentences_around_the_words() -> None:
    assert context(TEXT, Span(35, 42), before=1, after=0).exact(TEXT).endswith("she said.")
