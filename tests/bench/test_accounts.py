"""Accounts scored against a gold, on made-up pairs."""

from __future__ import annotations

import pytest
from bench.accounts.measure import (
    Found,
    Scored,
    Side,
    Story,
    always,
    by_overlap,
    field,
    interval,
    linked,
    macro,
    named,
    ours,
    pooled,
    relations,
    told,
)

from onrecord.model import Assembled, Link, Span, Version

TEXT = "Norvia shut the sluice. Belt paid 12 crowns."
FIRST, SECOND = Span(0, 23), Span(24, 44)


def pair(gold: str, found: str, sure: float = 0.9, **more: str) -> Scored:
    row = {"corpus": "c", "report_a": more.get("report", "r"), "relation": gold, "of": "claim", "source": "other"}
    return Scored({**row, **more}, Found(found, "claim" if found != "none" else "", "other", sure))


def version(ident: str, report: str, span: Span, *links: Link) -> Version:
    return Version(ident, "claim", "s", report, f"claim {ident}", None, report, (span,), links, 0.9)


def story(*versions: Version) -> Story:
    return Story(Assembled((), (), (), (), accounts=versions), {})


@pytest.mark.parametrize(
    ("relation", "pool"),
    [
        ("other_wording", "agrees"),
        ("denial", "contradiction"),
        ("other_number", "contradiction"),
        ("later_version", "other time or scope"),
        ("none", "none"),
    ],
)
def test_relations_are_pooled(relation: str, pool: str) -> None:
    assert pooled(relation) == pool


def test_precision_recall_and_number_of_each_pool() -> None:
    scored = [pair("agrees", "other_wording"), pair("agrees", "none"), pair("none", "agrees"), pair("denial", "agrees")]
    table = relations(scored)
    assert table["agrees"] == pytest.approx((1 / 3, 1 / 2, 2 / 5, 2))
    assert table["contradiction"] == (0.0, 0.0, 0.0, 1)
    assert "other time or scope" not in table
    assert macro(scored) == pytest.approx((2 / 5 + 0 + 0) / 3)


def test_a_link_counts_whatever_its_kind_and_from_a_confidence_up() -> None:
    scored = [pair("denial", "agrees", 0.6), pair("none", "agrees", 0.9), pair("agrees", "agrees", 0.8)]
    assert linked(scored) == (2 / 3, 1.0)
    assert linked(scored, 0.7) == (1 / 2, 1 / 2)


def test_what_is_shown_must_be_of_the_right_pool() -> None:
    scored = [pair("denial", "agrees"), pair("other_wording", "agrees"), pair("agrees", "agrees", 0.3)]
    assert named(scored, 0.7) == (0.5, 2)
    assert named([], 0.7) == (0.0, 0)


def test_sources_that_are_unclear_do_not_count() -> None:
    scored = [
        pair("agrees", "agrees"),
        pair("agrees", "agrees", source="copied"),
        pair("agrees", "agrees", source="unclear"),
    ]
    assert field(scored, "source") == (0.5, 2)
    assert field(scored, "of") == (1.0, 3)


def test_the_strongest_of_several_links_stands_for_two_sentences() -> None:
    versions = (
        version("1", "a", FIRST, Link("2", "agrees", (), 0.9), Link("3", "denial", (), 0.5)),
        version("2", "b", FIRST),
        version("3", "b", FIRST),
    )
    found = ours(story(*versions), Side("a", FIRST, TEXT), Side("b", FIRST, TEXT))
    assert (found.relation, found.of, found.source, found.sure) == ("denial", "claim", "other", 0.5)


def test_a_link_to_another_sentence_is_none() -> None:
    versions = (version("1", "a", FIRST, Link("2", "agrees", (), 0.9)), version("2", "b", SECOND))
    assert ours(story(*versions), Side("a", FIRST, TEXT), Side("b", FIRST, TEXT)).relation == "none"


def test_baselines() -> None:
    first, other = Side("a", FIRST, TEXT), Side("b", SECOND, TEXT)
    priced = Side("b", Span(0, 20), "Belt paid 30 crowns.")
    assert always(story(), first, other).relation == "agrees"
    assert by_overlap(story(), first, other).relation == "none"
    assert by_overlap(story(), first, first).relation == "agrees"
    assert by_overlap(story(), other, priced).relation == "other_number"


def test_intervals_draw_whole_reports_and_hold_the_score() -> None:
    scored = [pair("agrees", "agrees" if number % 2 else "none", report=f"r{number}") for number in range(12)]
    low, high = interval(scored, lambda some: linked(some)[1])
    assert 0 < low < 0.5 < high < 1
    assert interval(scored, lambda some: linked(some)[1]) == (low, high)


def test_lines_name_the_pools_and_for_ours_what_is_shown() -> None:
    scored = [pair("agrees", "agrees"), pair("none", "none", 0.0)]
    lines = list(told("ours", scored))
    assert lines[0].startswith("ours: 2 pairs, macro-F1 over pools 1.000")
    assert any("named right 1.000" in line and line.endswith("n=1") for line in lines)
    assert not any("named right" in line for line in told("always agrees", scored))
