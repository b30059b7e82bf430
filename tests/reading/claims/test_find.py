"""The clauses of a page: their words, voice, governor, condition, hedge, tense and times."""

from __future__ import annotations

from hypothesis import given, settings
from tests.reading.claims.trees import Grown, page_with, random_trees

from onrecord.model import Attribution, Claim, Judged, Span, TimeExpression
from onrecord.model.times import Meaning
from onrecord.reading import Reader
from onrecord.reading.claims import find_claims, owners
from onrecord.reading.page import Page

DATE = Meaning("point")


def claims_of(reader: Reader, text: str) -> tuple[Page, dict[str, Claim]]:
    """A page and its claims by the word that heads each."""
    page, _ = reader.look(text)
    return page, {claim.head.exact(text): claim for claim in find_claims(page, (), ())}


def words(claim: Claim, text: str) -> list[str]:
    return [span.exact(text) for span in claim.spans]


def test_a_clause_leaves_out_those_within_it(reader: Reader) -> None:
    text = "The envoy said that the army had left because it rained."
    _, claims = claims_of(reader, text)
    assert words(claims["said"], text) == ["The envoy said"]
    assert words(claims["left"], text) == ["that the army had left"]
    assert words(claims["rained"], text) == ["because it rained"]


def test_an_interrupted_clause_has_several_spans(reader: Reader) -> None:
    text = "The truce, which began in May, has held."
    _, claims = claims_of(reader, text)
    assert words(claims["held"], text) == ["The truce", "has held"]
    assert words(claims["began"], text) == ["which began in May"]


def test_a_claim_knows_what_governs_it(reader: Reader) -> None:
    text = "She urged them to leave."
    page, _ = reader.look(text)
    urged, leave = find_claims(page, (), ())
    assert (urged.under, leave.under) == (None, 0)


def test_the_voice_is_the_innermost_statement(reader: Reader) -> None:
    text = "He said that she said that it rained. It was cold."
    page, _ = reader.look(text)
    outer = _attribution(Span(8, 36))
    inner = _attribution(Span(22, 36), within=0)
    voices = {
        claim.head.exact(text): claim.within
        for claim in find_claims(page, (outer, inner), ())
        if claim.head.exact(text) in ("rained", "cold")
    }
    assert voices == {"rained": 1, "cold": None}
    first = find_claims(page, (outer, inner), ())
    assert [claim.within for claim in first[:2]] == [None, 0]


def _attribution(content: Span, within: int | None = None) -> Attribution:
    return Attribution(None, None, (content,), "indirect", "assertion", (), Judged("yes", "plain"), within=within)


def test_a_condition_goes_with_what_hangs_on_it(reader: Reader) -> None:
    text = "If the truce holds, the port will open. They will free him in exchange for a withdrawal."
    _, claims = claims_of(reader, text)
    assert [span.exact(text) for span in claims["open"].condition] == ["If the truce holds"]
    assert [span.exact(text) for span in claims["free"].condition] == ["in exchange for a withdrawal"]
    assert claims["holds"].condition == ()


def test_a_hedge_has_the_range_that_a_survey_gives_it(reader: Reader) -> None:
    text = "They will almost certainly leave. They could stay. It rained."
    _, claims = claims_of(reader, text)
    leave, stay = claims["leave"].hedge, claims["stay"].hedge
    assert leave is not None
    assert stay is not None
    assert (leave.span.exact(text), leave.low, leave.high) == ("almost certainly", 0.87, 0.99)
    assert (stay.span.exact(text), stay.low, stay.high) == ("could", None, None)
    assert claims["rained"].hedge is None


def test_a_hedge_speaks_of_the_clause_below_it(reader: Reader) -> None:
    text = "It is likely that they left. He fears that it failed."
    _, claims = claims_of(reader, text)
    assert [claims[name].hedge is not None for name in ("left", "failed", "fears")] == [True, True, False]


def test_tense_is_that_of_the_form(reader: Reader) -> None:
    text = "They met. They meet. They will meet. They have left. They would stay. She wants to go."
    page, _ = reader.look(text)
    told = [claim.tense for claim in find_claims(page, (), ())]
    assert told == ["past", "present", "future", "past", "none", "present", "none"]


def test_a_time_is_that_of_its_clause(reader: Reader) -> None:
    text = "On Monday she said that they had left last week."
    page, _ = reader.look(text)
    times = (TimeExpression(Span(3, 9), "DATE", DATE), TimeExpression(Span(38, 47), "DATE", DATE))
    assert text[38:47] == "last week"
    said, left = find_claims(page, (), times)
    assert (said.times, left.times) == ((0,), (1,))


def test_owners_number_the_claims(reader: Reader) -> None:
    text = "She urged them to leave on Monday."
    page, _ = reader.look(text)
    claims = find_claims(page, (), ())
    owner = owners(page)
    assert len(owner) == len(page.words)
    assert claims[owner[page.word_at(text.index("Monday"))]].head.exact(text) == "leave"


@settings(max_examples=60, deadline=None)
@given(random_trees())
def test_any_tree_gives_whole_claims(grown: Grown) -> None:
    page = page_with(*grown)
    claims = find_claims(page, (), (TimeExpression(page.words[0], "DATE", DATE),))
    assert [claim.head for claim in claims] == sorted(claim.head for claim in claims)
    assert len({claim.head for claim in claims}) == len(claims)
    for claim in claims:
        assert claim.spans
        assert claim.under is None or 0 <= claim.under < len(claims)
    covered = [span for claim in claims for span in claim.spans]
    assert all(not a.overlaps(b) for a in covered for b in covered if a is not b)
    assert sum(len(claim.times) for claim in claims) == 1
    assert find_claims(page, (), ()) == find_claims(page, (), ())
