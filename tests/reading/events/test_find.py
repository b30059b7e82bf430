"""Events in single sentences, read by the reader as it ships: which word, which root, whether it happened, who, whom, where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.markup import Case, parse
from tests.reading.events.sentences import ACTS, EVENTS, SAID
from tests.reading.laying import report_of

from onrecord.model import Happening, Reading, Span
from onrecord.reading import Reader
from onrecord.reading.claims import find_claims
from onrecord.reading.events import find_act, find_happenings, find_said
from onrecord.reading.events.lexicon import ROOTS
from onrecord.reading.times import find_times

# How many of a table's sentences may be read wrongly: the parser errs in some.
WRONG = 0.1


def happenings(reader: Reader, text: str) -> tuple[Happening, ...]:
    """The events of a text without statements, as the reader's rules find them."""
    page, _ = reader.look(text)
    times = find_times(text, page.paragraphs)
    return find_happenings(page, find_claims(page, (), times), (), (), times)


def told(text: str, found: tuple[Happening, ...]) -> set[tuple[str, str, str]]:
    """What is said of each event: (role, words, value)."""
    rows: set[tuple[str, str, str]] = set()
    for each in found:
        rows.add(("event", each.trigger.exact(text), f"{each.type.value} {each.status.value}"))
        rows.update(("actor", party.mention.exact(text), "") for party in each.actor)
        rows.update(("recipient", party.mention.exact(text), "") for party in each.recipient)
        if each.place is not None:
            rows.add(("place", each.place.value, ""))
    return rows


def wanted(case: Case) -> set[tuple[str, str, str]]:
    return {(mark.role, mark.span.exact(case.text), mark.attributes.get("is", "")) for mark in case.marks}


def lines(group: str) -> Iterator[Case]:
    return (parse(line.strip()) for line in EVENTS[group].strip().splitlines())


@pytest.mark.parametrize("group", EVENTS)
def test_the_table(reader: Reader, group: str) -> None:
    cases = list(lines(group))
    found = [(case.text, wanted(case), told(case.text, happenings(reader, case.text))) for case in cases]
    wrong = [(text, want - got, got - want) for text, want, got in found if want != got]
    assert len(wrong) <= max(1, WRONG * len(found)), "\n".join(map(str, wrong))


def acted(reader: Reader, text: str) -> str:
    reading: Reading = reader(report_of(text))
    page, _ = reader.look(text)
    acts = [find_act(page, reading.claims, each, at).value for at, each in enumerate(reading.attributions)]
    return acts[0] if acts else ""


def test_what_statements_do(reader: Reader) -> None:
    wrong = [(text, act, got) for text, act in ACTS if (got := acted(reader, text)) != act]
    assert len(wrong) <= WRONG * len(ACTS), wrong


def said(reader: Reader, text: str) -> str | None:
    reading: Reading = reader(report_of(text))
    page, _ = reader.look(text)
    number = find_said(page, reading.times, reading.attributions[0])
    return None if number is None else reading.times[number].span.exact(text)


@pytest.mark.parametrize(("text", "when"), SAID)
def test_when_something_was_said(reader: Reader, text: str, when: str | None) -> None:
    assert said(reader, text) == when


def test_what_somebody_tells_is_claimed(reader: Reader) -> None:
    text = "The rebels attacked the village on Monday, Lee said."
    reading = reader(report_of(text))
    assert [(each.type.value, each.status.value) for each in reading.happenings] == [("ASSAULT", "claimed")]


def test_a_round_has_its_number_its_series_and_its_level(reader: Reader) -> None:
    text = "The third round of the Geneva talks was held on Monday."
    (round_,) = happenings(reader, text)
    assert (round_.ordinal and round_.ordinal.value, round_.series and round_.series.value) == ("3", "the Geneva talks")
    assert round_.level == "round"


def test_numbers_go_with_their_event(reader: Reader) -> None:
    text = "The blast killed 12 people and wounded 40 soldiers in Nairobi."
    figures = {span.exact(text) for each in happenings(reader, text) for span in each.figures}
    assert figures <= {"12 people", "40 soldiers"}


def test_times_are_nearest_first(reader: Reader) -> None:
    text = "Lee met Kim in Oslo on Monday."
    (met,) = happenings(reader, text)
    assert met.times == (0,)


def test_a_page_without_grammar_has_no_events(reader: Reader) -> None:
    page, _ = reader.look("Lee met Kim.")
    claims = find_claims(page, (), ())
    flat = replace(page, tree=replace(page.tree, head=(), relation=(), tag=(), lemma=(), children=()))
    assert find_happenings(flat, claims, (), (), ()) == ()
    assert find_happenings(page, (), (), (), ()) == ()


@pytest.mark.parametrize(
    "text", ["", "Talks.", "???", "Talks talks talks held held by with of talks.", "“We met.", "1 2 3 4"]
)
def test_odd_texts_do_no_harm(reader: Reader, text: str) -> None:
    for each in happenings(reader, text):
        assert each.type.value in ROOTS
        assert each.trigger.end <= len(text)


def test_every_span_lies_in_the_text_and_names_its_evidence(reader: Reader) -> None:
    text = "Kenya held talks with Uganda in Geneva on Monday. Soldiers killed two farmers, Lee said on Tuesday."
    for each in reader(report_of(text)).happenings:
        cells = [cell for cell in (each.type, each.status, each.place, each.series, each.ordinal) if cell is not None]
        spans: list[Span] = [span for cell in cells for span in cell.evidence]
        assert all(0 <= span.start < span.end <= len(text) for span in (*spans, each.trigger, *each.figures))
        assert all(cell.basis for cell in cells)


def test_a_pronoun_that_stands_for_nobody_known_names_no_party(reader: Reader) -> None:
    text = "They held talks with Norway on Friday."
    (talks,) = [each for each in happenings(reader, text) if each.trigger.exact(text) == "talks"]
    assert (talks.actor, [each.mention.exact(text) for each in talks.recipient]) == ((), ["Norway"])
