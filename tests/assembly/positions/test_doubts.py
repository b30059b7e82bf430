"""What makes it easy to read a position wrongly, and what that does to its confidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assembly.made_up import Pair, told
from assembly.positions.made_up import RIVER, embed, folios, holding
from onrecord.assembly.folio import Folio
from onrecord.assembly.positions import assemble_positions
from onrecord.assembly.positions.doubts import doubts, fuller, is_bare, own_places
from onrecord.model import Judged, Option, Position, Stance, Who

FORCE = Option("part", "It takes part", "The outside state's soldiers are in the conflict.")
TREE = Option("trees", "Plant trees", "Trees are planted.")


def laid(pair: Pair, matter: str, cue: str, basis: str = "act") -> tuple[Folio, Stance]:
    """The report with a stance whose words that decide are others than its matter."""
    report, reading = holding(pair, matter)
    stance = reading.stances[0]
    at = report.text.index(cue)
    evidence = (replace(stance.matter[0], start=at, end=at + len(cue)),)
    decided = replace(stance, value=Judged(stance.value.value, basis, evidence, 0.9))
    (folio,) = folios((report, replace(reading, stances=(decided,))))
    return folio, folio.reading.stances[0]


def found(pair: Pair, matter: str, cue: str, *, option: Option = TREE, own: frozenset[str] = frozenset()) -> list[str]:
    folio, stance = laid(pair, matter, cue)
    return list(doubts(folio, stance, Who(None, "Norland", None), option=option, own=own))


def test_a_participle_behind_two_sides_may_be_of_either() -> None:
    both = told("a", "[Norland|country] left [Tarvia|country] alone, seizing the port.")
    assert found(both, "seizing the port", "seizing") == ["doubt:two sides"]
    one = told("a", "[Norland|country] left, seizing the port.")
    assert found(one, "seizing the port", "seizing") == []
    finite = told("a", "[Norland|country] left [Tarvia|country] and was seizing the port.")
    assert found(finite, "seizing the port", "seizing") == []


@pytest.mark.parametrize("opener", [", which", " even though it", " although it", " while it"])
def test_what_stands_by_the_way_may_be_the_outlets(opener: str) -> None:
    pair = told("a", f"[Mira Sol|person] said {{Norland would sign the pact{opener} rejected the line}}.")
    assert found(pair, "the line", "rejected") == ["doubt:aside"]


def test_what_is_said_outright_is_the_speakers() -> None:
    pair = told("a", "[Mira Sol|person] said {Norland rejected the line}.")
    assert found(pair, "the line", "rejected") == []


def test_what_somebody_only_might_propose_is_doubted() -> None:
    folio, stance = laid(told("a", "[Norland|country] could propose a truce."), "a truce", "propose", "verb")
    possible = replace(
        folio, claims=tuple(replace(each, factuality=Judged("possible", "modal")) for each in folio.claims)
    )
    norland = Who(None, "Norland", None)
    assert list(doubts(possible, stance, norland, option=TREE, own=frozenset())) == ["doubt:only possible"]
    assert list(doubts(folio, stance, norland, option=TREE, own=frozenset())) == []


def test_what_stands_by_the_way_and_is_past_is_told_by_the_outlet() -> None:
    pair = told("a", "[Mira Sol|person] said {Norvia, which rejected the dam, would build the dam}.")
    report, reading = holding(pair, "the dam", holder="Norvia")
    cue = report.text.index("rejected")
    stance = reading.stances[0]
    evidence = (replace(stance.matter[0], start=cue, end=cue + len("rejected")),)
    stances = (replace(stance, value=replace(stance.value, value="disagrees", evidence=evidence)),)
    (position,) = _positions((report, replace(reading, stances=stances)))
    assert position.voice == "narrated"
    assert position.confidence <= 0.6


def _positions(pair: Pair) -> tuple[Position, ...]:
    return assemble_positions(folios(pair), (RIVER,), embed)


def test_force_far_from_the_conflict_is_doubted() -> None:
    own = frozenset(["Norland", "Kenya"])
    pair = told("a", "[Norland|country] sent soldiers to Peru.")
    assert found(pair, "soldiers to Peru", "sent", option=FORCE, own=own) == ["doubt:elsewhere place"]
    assert found(pair, "soldiers to Peru", "sent", option=TREE, own=own) == []
    near = told("a", "[Norland|country] sent soldiers to Peru and Kenya.")
    assert found(near, "soldiers to Peru and Kenya", "sent", option=FORCE, own=own) == []
    about = told("a", "[Norland|country] sent soldiers to [Peru|country]. [Peru|country] fell. [Peru|country] is far.")
    assert found(about, "soldiers to Peru", "sent", option=FORCE, own=own) == []
    nowhere = told("a", "[Norland|country] sent soldiers to the valley.")
    assert found(nowhere, "soldiers to the valley", "sent", option=FORCE, own=own) == []


def test_the_places_of_a_record_are_those_that_many_reports_name() -> None:
    texts = ("[Norland|country] left.", "[Norland|country] came.", "[Norland|country] sat.", "[Norland|country] ran.")
    more = (told(str(number), text) for number, text in enumerate(texts))
    assert own_places(folios(*more, told("e", "[Tarvia|country] left."))) == {"Norland"}


def test_a_body_that_nothing_tells_from_others_is_bare() -> None:
    assert is_bare(Who(None, "the commission", None, basis="unresolved"))
    assert is_bare(Who(None, "leaders", None, basis="unresolved"))
    assert not is_bare(Who(None, "the election commission", None, basis="unresolved"))
    assert not is_bare(Who("a", "the commission", None, side=Judged("Norland", "title"), basis="described"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The election commission sat. The commission backed a vote.", "election commission"),
        ("The commission of Norland backed a vote.", "The commission of Norland"),
        ("The election commission and the fishery commission sat. The commission backed a vote.", "The commission"),
        ("The commission backed a vote.", "The commission"),
    ],
)
def test_a_bare_body_is_called_as_the_report_calls_it_elsewhere(text: str, name: str) -> None:
    pair = told("a", text)
    folio, stance = laid(pair, "vote", "backed")
    at = text.index("The commission")
    mention = replace(stance.matter[0], start=at, end=at + len("The commission"))
    assert fuller(folio, Who(None, "The commission", mention, basis="unresolved")).name == name
