"""What the same report tells of the end of what it foretells: in the same sentence, or in the one beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.assembly.prospects.made_up import prospects, tale

from assembly.events.made_up import Told
from onrecord.model import Judged, Span

MAY = '<time value="2023-05">in May</time>'


def outcome(marked: str, under: Mapping[int, int] | None = None, **changes: object) -> tuple[str, str]:
    """Outcome and its rule, of the only row of a sentence that has a clause a line.

    Args:
        marked: The sentence.
        under: The clause in which each hangs, by number.
        changes: To the last clause.
    """
    made = _hung(tale("a", marked), under or {}, changes)
    (row,) = (each for rows in prospects(made) for each in rows)
    return row.outcome.value, row.outcome.basis


def _hung(made: Told, under: Mapping[int, int], changes: Mapping[str, object]) -> Told:
    claims = [replace(claim, under=under.get(number)) for number, claim in enumerate(made.reading.claims)]
    claims[-1] = replace(claims[-1], **changes)  # type: ignore[arg-type]
    return replace(made, reading=replace(made.reading, claims=tuple(claims)))


def plan(words: str) -> str:
    """Words as what Halvera plans."""
    return f'<foretold kind="plan" who="Halvera">{words}</foretold>'


DUE = f"<actor>Halvera</actor> was <event>due</event>\n{plan(f'to <event>open</event> the harbour {MAY}')}\n"
UNDER_DUE = {1: 0, 2: 0}


@pytest.mark.parametrize(
    "rest",
    [
        "but it was <event>cancelled</event>.",
        "but that event has been <event>called</event> off.",
        "but a storm <event>scuppered</event> those plans.",
        "but the harbour deal <event>postponed</event> its opening.",
    ],
)
def test_a_plan_that_was_is_told_as_dropped(rest: str) -> None:
    assert outcome(DUE + rest, UNDER_DUE) == ("false", "told_here")


@pytest.mark.parametrize(
    "rest",
    [
        "after it was <event>cancelled</event>.",
        "but <actor>Marrow</actor> <event>cancelled</event> a concert.",
        "but it was <event>praised</event>.",
        "but it was not <event>cancelled</event>.",
    ],
    ids=["only when", "something else", "no end", "denied"],
)
def test_other_words_leave_it_open(rest: str) -> None:
    denied = {"polarity": Judged("negative", "not")} if " not " in rest else {}
    assert outcome(DUE + rest, UNDER_DUE, **denied)[0] == "open"


def test_what_is_postponed_stands_right_before_it() -> None:
    speech = f"<actor>Halvera</actor> <event>postponed</event> the speech,\n{plan(f'which was <event>scheduled</event> {MAY}')}."
    assert outcome(speech, {1: 0}) == ("false", "told_here")
    kept = speech.replace("postponed", "announced")
    assert outcome(kept, {1: 0})[0] == "open"


def test_plans_are_shelved_with_what_was_set_by_them() -> None:
    shelved = f"<actor>Halvera</actor> <event>agreed</event> to shelve plans\n{plan(f'to <event>raise</event> the toll {MAY}')}."
    assert outcome(shelved, {1: 0}) == ("false", "told_here")
    assert outcome(shelved.replace("shelve", "unveil"), {1: 0})[0] == "open"
    assert outcome(shelved.replace("shelve plans", "shelve a rule and"), {1: 0})[0] == "open"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("kept its promise", "true"),
        ("honoured its pledge", "true"),
        ("broke its promise", "false"),
        ("repeated its promise", "open"),
        ("kept its distance", "open"),
    ],
)
def test_a_word_given_is_kept_or_broken(words: str, value: str) -> None:
    verb, rest = words.split(" ", 1)
    said = f"<actor>Halvera</actor> <event>{verb}</event> {rest}\n{plan('to <event>lift</event> the ban')}."
    assert outcome(said, {1: 0})[0] == value


VOWED = f"<actor>Halvera</actor> <event>vowed</event>\n{plan('to <event>strike</event> back')}\n"


def test_who_vowed_it_did_so() -> None:
    assert outcome(f"{VOWED}and <event>did</event> so on Monday.", {1: 0, 2: 0}) == ("true", "told_here")
    never = outcome(f"{VOWED}but <event>did</event> not do so.", {1: 0, 2: 0}, polarity=Judged("negative", "not"))
    assert never == ("false", "told_here")


def test_what_he_had_done_before_says_nothing_of_it() -> None:
    assert outcome(f"{VOWED}having <event>done</event> so last year.", {1: 0, 2: 0})[0] == "open"


def test_what_another_did_says_nothing_of_it() -> None:
    assert outcome(f"{VOWED}and <actor>Marrow</actor> <event>did</event> so.", {1: 0, 2: 0})[0] == "open"


@pytest.mark.parametrize(
    ("rest", "value"),
    [
        ("and <event>struck</event> at dawn.", "true"),
        ("but <event>thought</event> better of it.", "false"),
        ("and <event>backed</event> down.", "false"),
        ("and <actor>Marrow</actor> <event>struck</event> at dawn.", "open"),
        ("and <actor>Marrow</actor> <event>backed</event> down.", "open"),
        ("after it <event>backed</event> down.", "open"),
    ],
)
def test_it_goes_on_with_what_he_did_then(rest: str, value: str) -> None:
    assert outcome(VOWED + rest, {1: 0, 2: 0})[0] == value


SET = f"The duties {plan(f'<event>set</event> {MAY}')} for <actor>Halvera</actor>"


def test_what_was_set_will_not_come() -> None:
    """The second clause is around the first: its subject stands before it, its verb after it."""
    made = tale("a", f"{SET}\nwill <event>bite</event> no trader.")
    inner, outer = made.reading.claims
    subject = Span(0, inner.head.start - 1)
    around = replace(outer, spans=(subject, *outer.spans), polarity=Judged("negative", "no"))
    inner = replace(inner, spans=(inner.head,), under=1)
    made = replace(made, reading=replace(made.reading, claims=(inner, around)))
    _, (row,) = prospects(made)
    assert (row.outcome.value, row.outcome.basis) == ("false", "told_here")


def test_of_what_had_been_set_the_sentence_beside_it_tells_the_delay() -> None:
    had = f"The duties had been <event>set</event>\n{plan(f'to <event>bite</event> {MAY}')}, <actor>Halvera</actor> says.\n"
    assert outcome(f"{had}Now the duties are <event>delayed</event>.", {1: 0}) == ("false", "told_here")
    assert outcome(f"{had}Now the ferries are <event>delayed</event>.", {1: 0})[0] == "open"
    still = had.replace("had been", "are")
    assert outcome(f"{still}Now the duties are <event>delayed</event>.", {1: 0})[0] == "open"


@pytest.mark.parametrize(
    "words", ["keeping its promise", "taking tax breaks and pledging", "hoping to keep its pledge"]
)
def test_a_word_that_is_still_to_be_kept_is_neither_kept_nor_broken(words: str) -> None:
    verb, rest = words.split(" ", 1)
    said = f"<actor>Halvera</actor> <event>{verb}</event> {rest}\n{plan('to <event>lift</event> the ban')}."
    assert outcome(said, {1: 0})[0] == "open"


PROMISED = (
    f"<actor>Halvera</actor> promised {plan('to <event>publish</event> new figures').replace('plan', 'promise')}\n"
)


@pytest.mark.parametrize(
    ("rest", "value"),
    [
        ("but no such figures <event>came</event>.", "false"),
        ("but no such ships <event>came</event>.", "open"),
    ],
)
def test_no_such_thing_came(rest: str, value: str) -> None:
    assert outcome(PROMISED + rest, polarity=Judged("negative", "no"))[0] == value


@pytest.mark.parametrize(
    ("rest", "value"),
    [
        ("<actor>Halvera</actor> <event>withdrew</event> on Monday as promised.", "true"),
        ("<actor>Marrow</actor> <event>withdrew</event> on Monday as promised.", "open"),
        ("<actor>Halvera</actor> is <event>backing</event> out of the deal.", "false"),
        ("<actor>Halvera</actor> is <event>backing</event> its ally.", "open"),
        ("<actor>Halvera</actor> and <actor>Marrow</actor> are <event>backing</event> out of the deal.", "open"),
    ],
)
def test_of_a_word_given_the_sentence_beside_it_tells_the_end(rest: str, value: str) -> None:
    vowed = f"<actor>Halvera</actor> <event>vowed</event>\n{plan('to <event>leave</event>')} the fort.\n"
    assert outcome(vowed + rest, {1: 0})[0] == value


def test_that_others_put_something_off_ends_no_plan() -> None:
    rest = "and others were <event>delaying</event> repairs."
    assert outcome(DUE + rest, UNDER_DUE)[0] == "open"
