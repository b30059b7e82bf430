"""What the quotation marks prove: each case marks what the network saw, and beside it stands what is to come of it."""

from dataclasses import replace

import pytest
from tests.markup import Case, parse
from tests.reading.laying import page_of

from onrecord.model import Span
from onrecord.reading.find import Found, Marked
from onrecord.reading.page import Page
from onrecord.reading.repair import repair

Told = tuple[str | None, str | None, list[str]]


def repaired(marked: str) -> list[Told]:
    case = parse(marked)
    page = page_of(case.text)
    drafts = repair(page, [found(case, page)] if case.all("content") else [], case.all("mark"))
    assert all(span.start < span.end for draft in drafts for span in draft.content)
    return [
        (
            draft.source and draft.source.exact(case.text),
            draft.cue and draft.cue.exact(case.text),
            [span.exact(case.text) for span in draft.content],
        )
        for draft in drafts
    ]


def found(case: Case, page: Page) -> Found:
    """A case's marks as runs of the page's words, which leave quotation marks at the edges out or in, as marked."""
    source, cue = (seen(page, case.one(role)) for role in ("source", "cue"))
    content = tuple(seen_for_sure(page, span) for span in case.all("content"))
    return Found(source, cue, content, 0.9, 0.8)


def seen(page: Page, span: Span | None) -> Marked | None:
    return seen_for_sure(page, span) if span is not None else None


def seen_for_sure(page: Page, span: Span) -> Marked:
    words = page.words_in(span)
    return Marked(words.start, words.stop, 0.9, 0.7)


GROWN = [
    ("<source>Kim</source> <cue>said</cue>: “<content>Talks had failed</content>.”", ["“Talks had failed.”"]),
    ("<source>Kim</source> <cue>said</cue>: <content>“Talks had failed.”</content>", ["“Talks had failed.”"]),
    ("“<content>Talks had failed</content>,” <source>Kim</source> <cue>said</cue>.", ["“Talks had failed,”"]),
    ("<source>Kim</source> <cue>said</cue>: “It is over. <content>All talks had failed at</content> last.”",
     ["“It is over. All talks had failed at last.”"]),
    ("<source>Kim</source> <cue>said</cue> <content>talks were “over</content>”.", ["talks were “over”"]),
    ("<source>Kim</source> <cue>said</cue> “<content>over” meant over</content>.", ["“over” meant over"]),
    ("“<content>No</content>,” <source>Kim</source> <cue>said</cue>, “<content>not today</content>.”",
     ["“No,”", "“not today.”"]),
    ("“<content>Talks</content> <content>failed</content>,” <source>Kim</source> <cue>said</cue>.",
     ["“Talks failed,”"]),
    ("<source>Kim “the Fox” Lee</source> <cue>said</cue> <content>talks had failed</content>.", ["talks had failed"]),
    ("<source>Kim</source> <cue>called</cue> it <content>a start</content>. “It will take ten more years,” Lee said.",
     ["a start"]),
    ("<source>Kim</source> <cue>said</cue> <content>talks failed</content>.", ["talks failed"]),
    ("<source>Kim</source> <cue>said</cue>: “<content>It is over</content>. We tried all we could for ten long years.”",
     ["“It is over"]),
    ("<source>Kim</source> <cue>said</cue>: ‘<content>It isn’t over</content>.’", ["‘It isn’t over.’"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "content"), GROWN)
def test_contents_grow_to_their_quotation(marked: str, content: list[str]) -> None:
    case = parse(marked)
    assert repaired(marked) == [(case.words("source")[0], case.words("cue")[0], content)]


KIM = "<source>Kim</source> <cue>said</cue>: “<content>We have tried for years.</content>\n\n"
CONTINUED: list[tuple[str, list[Told]]] = [
    (KIM + "“<content>We shall try for ten more</content>.”",
     [("Kim", "said", ["“We have tried for years."]), (None, None, ["“We shall try for ten more.”"])]),
    (KIM + "“We shall try for ten more.”",
     [("Kim", "said", ["“We have tried for years."]), (None, None, ["“We shall try for ten more.”"])]),
    (KIM + "“We shall.\n\n“And we shall try for ten.”",
     [("Kim", "said", ["“We have tried for years."]), (None, None, ["“And we shall try for ten.”"])]),
    ("<source>Kim</source> <cue>said</cue> <content>talks failed.</content>\n\n<content>Nobody had tried</content>.",
     [("Kim", "said", ["talks failed."])]),
    ("“We have tried for years.”\n\n<source>Kim</source> <cue>left</cue> <content>them</content>.",
     [(None, None, ["“We have tried for years.”"]), ("Kim", "left", ["them"])]),
    ("“We have tried for years.”", [(None, None, ["“We have tried for years.”"])]),
    ("“Peace in our time”", [(None, None, ["“Peace in our time”"])]),
    ("“The Fox”", []),
    ("Kim read “A Farewell to All the Arms” again and slept.", []),
    ("<content>We have tried for very many years</content>.", []),
    ("<content>“We have tried for very many years”</content>, she thought.",
     [(None, None, ["“We have tried for very many years”"])]),
    ("Kim left. “<content>We have tried for very many years</content>.”",
     [(None, None, ["“We have tried for very many years.”"])]),
    ("So <content>“over”</content>, then.", []),
    (f"<source>Kim</source> <cue>said</cue> <content>no</content>. {'Rain fell. ' * 80}“<content>We waited for ten years</content>.”",
     [("Kim", "said", ["no"]), (None, None, ["“We waited for ten years.”"])]),
    (f"<source>Kim</source> <cue>said</cue>. {'Rain fell. ' * 80}<content>We waited for ten years</content>.", []),
    ("“<content>We tried</content>,” <source>Kim</source> <cue>said</cue>. “It did not help us at all.” Lee left.",
     [("Kim", "said", ["“We tried,”"]), (None, None, ["“It did not help us at all.”"])]),
    ("“<content>We tried</content>,” <source>Kim</source> <cue>said</cue>. “It did not help us at all.” read a sign.",
     [("Kim", "said", ["“We tried,”"])]),
    ("<source>Kim</source> <cue>said</cue> <content>talks failed</content>. “It did not help us at all.” Lee left.",
     [("Kim", "said", ["talks failed"])]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "gold"), CONTINUED)
def test_quotations_go_on_and_stand_alone(marked: str, gold: list[Told]) -> None:
    assert repaired(marked) == gold


SPLIT = [
    ("<source>Kim</source> <cue>said</cue> <content>talks had failed<mark>1</mark> again</content>.",
     ["talks had failed", " again"]),
    ("<source>Kim</source> <cue>said</cue> <content>talks had failed<mark>1</mark></content>.", ["talks had failed"]),
    ("<source>Kim</source> <cue>said</cue> <content>one<mark>1</mark> and two<mark>2</mark> failed</content>.",
     ["one", " and two", " failed"]),
    ("<source>Kim</source><mark>1</mark> <cue>said</cue> <content>talks failed</content><mark>2</mark>.",
     ["talks failed"]),
    ("<source>Kim</source> <cue>said</cue>: <content>“We agree.<mark>[3]</mark> It is over.”</content>",
     ["“We agree.", " It is over.”"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "content"), SPLIT)
def test_contents_are_split_at_endnote_marks(marked: str, content: list[str]) -> None:
    assert repaired(marked)[0][2] == content


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("<source>Kim (Labour</source>) <cue>said</cue> <content>talks failed</content>.", "Kim (Labour)"),
        ("<source>Kim (Labour)</source> <cue>said</cue> <content>talks failed</content>.", "Kim (Labour)"),
        ("He (<source>Kim</source>) <cue>said</cue> <content>talks failed</content>.", "Kim"),
        ("<source>The Senate Monday</source> <cue>said</cue> <content>talks failed</content>.", "The Senate"),
        ("<source>Black Friday</source> <cue>said</cue> <content>talks failed</content>.", "Black Friday"),
    ],
)
def test_brackets_of_a_source_close_and_its_day_is_left_out(marked: str, source: str) -> None:
    assert repaired(marked)[0][0] == source


def test_what_was_sure_is_weighed_by_length() -> None:
    case = parse("“<content>No</content>,” <source>Kim</source> <cue>said</cue>, “<content>not today</content>.”")
    page = page_of(case.text)
    seen = found(case, page)
    seen = replace(seen, content=(replace(seen.content[0], sure=0.6), replace(seen.content[1], sure=0.9, edges=0.4)))
    (draft,) = repair(page, [seen])
    assert draft.content_sure == pytest.approx(0.8)
    assert draft.content_edges == 0.4
    assert draft.link == pytest.approx(0.72)
    assert draft.basis == "network"


def test_nothing_in_nothing_out() -> None:
    assert repair(page_of("Kim left."), []) == ()
    assert repair(page_of(""), []) == ()
