"""What an attribution's own words tell: kind and type are attributes of each case's content, `actual` of its cue."""

import pytest
from tests.markup import parse
from tests.reading.laying import draft_of, page_of, report_of

from onrecord.model import Reading
from onrecord.reading import Reader
from onrecord.reading.describe import describe
from onrecord.reading.page import Page
from onrecord.reading.repair import Draft


@pytest.mark.parametrize(
    "marked",
    [
        'Kim <cue>said</cue> <content kind="indirect" type="assertion">talks had failed</content>.',
        'Kim <cue>said</cue>: <content kind="direct" type="assertion">“It is over.”</content>',
        'Kim <cue>agreed</cue> <content kind="indirect" type="eventuality">to sign</content>.',
        'Kim <cue>agreed</cue> that <content kind="indirect" type="assertion">talks had failed</content>.',
        'Kim <cue>wants</cue> <content kind="indirect" type="eventuality">new talks</content>.',
        'Kim <cue>thinks</cue> <content kind="indirect" type="belief">talks had failed</content>.',
        'Kim <cue>knew</cue> <content kind="indirect" type="fact">talks had failed</content>.',
        'Kim <cue>thundered forth</cue>: <content kind="direct" type="assertion">“It is over.”</content>',
        'Kim <cue>purpled</cue> <content kind="indirect" type="eventuality">the plan</content>.',
        '<content kind="direct" type="assertion">“It is over, and for good.”</content>',
        'Kim <cue>fears</cue> <content kind="mixed" type="belief">a “long winter”</content>.',
        'Kim <cue>pledged</cue> <content kind="indirect" type="assertion">that he would sign</content>.',
        'Kim <cue>called for</cue> <content kind="indirect" type="eventuality">calm</content>.',
        'Kim <cue>called for</cue> <content kind="direct" type="assertion">“Calm!”</content>',
    ],
)
def test_kind_and_type(marked: str) -> None:
    case = parse(marked)
    found = describe(page_of(case.text), draft_of(case))
    assert (found.kind, found.type) == (case.given("content", "kind"), case.given("content", "type"))


def test_adjuncts_end_where_the_content_begins() -> None:
    case = parse("Kim <cue>told</cue> Lee <content>that aides wrote in a statement to Reuters</content>.")
    found = describe(page_of(case.text), draft_of(case))
    assert found.addressee is not None
    assert found.addressee.value == "Lee"
    assert (found.venue, found.via) == (None, ())


def test_a_quotation_that_stands_alone_was_said() -> None:
    case = parse("<content>“It is over, and for good.”</content>")
    found = describe(page_of(case.text), draft_of(case))
    assert (found.actual.value, found.actual.basis) == ("yes", "quoted")


class Laid(Reader):
    """A reader that is told what the network would have seen."""

    def __init__(self, real: Reader, page: Page, drafts: tuple[Draft, ...]) -> None:
        self.weights, self.fingerprint, self.chain = real.weights, real.fingerprint, real.chain
        self.encode, self.laid = real.encode, (page, drafts)

    def look(self, text: str, regions: object = ()) -> tuple[Page, tuple[Draft, ...]]:
        return self.laid


def nested(reader: Reader, outer: str, inner: str) -> Reading:
    holder, held = parse(outer), parse(inner)
    assert holder.text == held.text
    drafts = (draft_of(holder), draft_of(held, within=0, kind="indirect"))
    return Laid(reader, page_of(holder.text), drafts)(report_of(holder.text))


@pytest.mark.parametrize(
    ("outer", "inner", "basis"),
    [
        ("<source>Kim</source> <cue>said</cue> <content>Lee agreed it is over</content>.",
         "Kim said <source>Lee</source> <cue>agreed</cue> <content>it is over</content>.", "cue"),
        ("<source>Kim</source> <cue>did not say</cue> <content>Lee agreed it is over</content>.",
         "Kim did not say <source>Lee</source> <cue>agreed</cue> <content>it is over</content>.", "within"),
        ("If <source>Kim</source> <cue>says</cue> <content>Lee agreed it is over</content>, sell.",
         "If Kim says <source>Lee</source> <cue>agreed</cue> <content>it is over</content>, sell.", "conditional"),
        ("<source>Kim</source> <cue>will say</cue> <content>Lee never agreed it is over</content>.",
         "Kim will say <source>Lee</source> <cue>never agreed</cue> <content>it is over</content>.", "negated"),
        ("<source>Kim</source> <cue>said</cue> <content>Lee may say it is over</content>.",
         "Kim said <source>Lee</source> <cue>may say</cue> <content>it is over</content>.", "possible"),
    ],
)  # fmt: skip
def test_what_stands_inside_something_unsaid_was_not_said(reader: Reader, outer: str, inner: str, basis: str) -> None:
    reading = nested(reader, outer, inner)
    first, second = reading.attributions
    assert (first.within, second.within) == (None, 0)
    assert second.actual.basis == basis
    assert second.actual.value == ("yes" if basis == "cue" else "no")
    assert all(span.exact(parse(outer).text) for span in second.actual.evidence)
