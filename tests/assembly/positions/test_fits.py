"""What a stance cannot be towards, whatever its words are near to."""

from __future__ import annotations

import pytest

from onrecord.assembly.positions.fits import can_be
from onrecord.model import Issue, Judged, Option, Span, Stance

CONSENT = Option("consent", "With consent", "Aid comes in with the state's consent.")
ANYHOW = Option("anyhow", "Without consent", "Aid comes in even without the state's consent.")
INQUIRY = Option("inquiry", "Inquire", "An inquiry or a court looks into the raids.")
PART = Option("part", "It takes part", "The outside state's soldiers are in the conflict.")
ISSUE = Issue("set/issue", "Issue", "Which?", ())
FACT = Issue("set/fact", "Fact", "Is it so?", (), fact=True)


def stance(text: str, matter: str, cue: str, value: str = "agrees", basis: str = "verb") -> Stance:
    at, on = text.index(cue), text.index(matter)
    words = Span(at, at + len(cue))
    return Stance(0, Judged(value, basis, (words,)), (), (Span(on, on + len(matter)),), Judged("plain", basis))


@pytest.mark.parametrize(
    "matter",
    [
        "send aid without Norland's consent",
        "send aid contrary to the accord",
        "send aid in breach of the truce",
        "send aid, bypassing the government's approval",
    ],
)
def test_what_is_done_without_agreement_is_not_by_agreement(matter: str) -> None:
    text = f"Tarvia wants to {matter}."
    found = stance(text, matter, "wants")
    assert not can_be(found, ISSUE, CONSENT, text)
    assert can_be(found, ISSUE, ANYHOW, text)


def test_what_is_done_by_agreement_is() -> None:
    text = "Tarvia wants to send aid with Norland's consent."
    assert can_be(stance(text, "send aid with Norland's consent", "wants"), ISSUE, CONSENT, text)


def test_blame_asks_for_no_inquiry() -> None:
    text = "Kim said Norland should take responsibility for the raid."
    assert not can_be(stance(text, "take responsibility for the raid", "should"), ISSUE, INQUIRY, text)
    text = "Kim said Norland should answer for the raid in court."
    assert can_be(stance(text, "answer for the raid in court", "should"), ISSUE, INQUIRY, text)


@pytest.mark.parametrize(
    ("text", "cue", "basis", "denied"),
    [
        ("Tarvia condemned the invasion.", "condemned", "verb", False),
        ("The invasion was a mistake, Kim said.", "mistake", "judgement", False),
        ("Tarvia denied the invasion.", "denied", "verb", True),
        ("The invasion was untrue, Kim said.", "untrue", "judgement", True),
    ],
)
def test_who_condemns_a_fact_does_not_deny_it(text: str, cue: str, basis: str, denied: bool) -> None:
    assert can_be(stance(text, "invasion", cue, "disagrees", basis), FACT, PART, text) is denied
