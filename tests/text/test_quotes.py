"""Quotations, marked in the cases as <q>; one from the paragraph before `continues`, one without end is `open`."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.markup import mark_up, parse

from onrecord.model import Span
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import OPENING_DOUBLE, SINGLE, Quotation, find_quotations


def found(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, paragraphs(text))


STRAIGHT = [
    '<q>"We agree,"</q> Kim said.',
    'Kim said: <q>"We agree."</q>',
    'Kim said, <q>"We agree,"</q> and, <q>"It is over."</q>',
    'The so-called <q>"deal"</q> is <q>"dead"</q>.',
    'Kim (<q>"the Fox"</q>) left.',
    '<q>"We agree,"</q>Kim said.',
    '<q>"Is it over?"</q>',
    '<q>" We agree,"</q> Kim said.',
    'A <q>"yes"</q>-or-<q>"no"</q> vote.',
    "<q>\"He told me: 'No.'\"</q> Lee left.",
    "<q>\"'No,' he told me,\"</q> Lee said.",
    "<q>''We agree,''</q> Kim said.",
    "<q>``We agree,''</q> Kim said, <q>``and soon.''</q>",
    "<q>＂We agree,＂</q> Kim said.",
]
CURLY = [
    "<q>“We agree,”</q> Kim said.",
    "Kim said: <q>“We agree.”</q> Lee said: <q>“No.”</q>",
    "<q>“He said ‘no’ to me,”</q> Lee said.",
    "<q>“He said “no” to me,”</q> Lee said.",
    "<q>“‘No,’ he told me,”</q> Lee said.",
    "Lee recalled <q>“the day he said “no” to ‘us’”</q>.",
    "<q>“It isn’t the growers’ land,”</q> Kim said.",
    "Kim<q>“the Fox”</q>Lee left.",
    "—<q>“No.”</q>—",
    "<q>“No”</q>, <q>“no”</q> and <q>“no”</q>.",
    "<q>“We agree.”</q>\n\n<q>“No.”</q>",
    'Mixed: <q>“We agree,"</q> Kim said.',
]
TOKENS = [
    "<q>`` We agree, ''</q> Kim said. <q>`` It is over. ''</q>",
    "<q>`` We agree. ``</q> Kim left the hall.",
    "<q>`` We agree, ''</q> Kim said. <q>`` It is over. ``</q> Lee left. <q>`` Not yet, ''</q> she said.",
    "Kim said: <q>`` One. `` Two, ''</q> and left.",
    "Kim said: <q>`` He called it a `` deal '' twice, ''</q> and left.",
    "Kim called it a <q>`` deal. ``</q> <q>“It is none,”</q> Lee said.",
    "He never saw the `` way out, as a <q>`` hard road. ``</q> Kim left.",
    "<q>“We agree,’ ’</q> Kim said.",
    "Kim met Lee. <q>“We agree. “</q>Lee left the hall.",
    "<q>“We agree, “</q>said Kim.",
]
WRONG_WAY = [
    "<q>”We agree,”</q> Kim said.",
    "<q>“We agree,“</q> Kim said.",
    "<q>”We agree,“</q> Kim said.",
    "Kim said <q>”no”</q> and <q>”never”</q>.",
    "<q>„We agree,“</q> Kim said.",
    "<q>„We agree,”</q> Kim said.",
    "<q>»We agree«</q>, Kim said, <q>»and soon«</q>.",
    "<q>«We agree»</q>, Kim said.",
    "<q>« We agree »</q>, Kim said, <q>« and soon »</q>.",
    "Kim said: <q>«\u00a0We agree.\u00a0»</q>",
    "<q>«The “deal” is dead»</q>, Kim said.",
    "<q>’We agree,’</q> Kim said.",
]
SINGLE_MARKS = [
    "<q>'We agree,'</q> he said, <q>'but it isn't over.'</q>",
    "<q>‘We agree,’</q> he said, <q>‘but it isn’t over.’</q>",
    "<q>‘The growers’ claim is fair,’</q> she said.",
    "<q>'The growers' claim and the owners' claim are fair,'</q> she said.",
    "<q>‘It is the growers’ land,’</q> he said, and <q>‘theirs alone.’</q>",
    "The <q>‘two sides’</q> of the river.",
    "<q>‘He told me “no” twice,’</q> she said.",
    "<q>'It isn't over,'</q> said O'Brien's aide. <q>'Not yet.'</q>",
    "Kim (<q>'the Fox'</q>) left.",
    "The <q>'deal'</q>, as he put it, is a <q>'joke'</q>.",
    "The growers' union met the owners' lawyers.",
    "It isn't O'Brien's, nor the '90s', he said.",
    "A '60s ban and a '70s ban.",
    "Rock 'n' roll came to the valley.",
    "Let 'em talk, said the growers' union.",
]
NONE = [
    'The 6" gap and the 12" pipe.',
    'A 6"-wide gap. Kim called it <q>"too wide"</q>.',
    "He is 5'10\".",
    "He is 5'10\", she is 5'4\".",
    "",
    "No marks at all.",
    'A stray " mark.',
    'It ends with a mark "',
    "it's what's his",
    "'",
    "The dogs' and cats' home, the James' house.",
    "said ' nothing '",
    "“",
]


@pytest.mark.parametrize("marked", [*STRAIGHT, *CURLY, *TOKENS, *WRONG_WAY, *SINGLE_MARKS, *NONE])
def test_quotations(marked: str) -> None:
    case = parse(marked)
    quotations = found(case.text)
    assert mark_up(case.text, [quotation.span for quotation in quotations], "q") == marked
    assert all(quotation.closed and not quotation.continues for quotation in quotations)


@pytest.mark.parametrize(
    "marked",
    [
        '<q open="yes">“We agree.</q>\n\n<q continues="yes">“It is over.”</q>',
        '<q open="yes">"We agree.</q>\n\n<q continues="yes">"It is over,"</q> Kim said.',
        'Kim said: <q open="yes">“We agree.</q>\n\n<q continues="yes">“It is over.”</q>',
        '<q open="yes">“One.</q>\n\n<q open="yes" continues="yes">“Two.</q>\n\n<q continues="yes">“Three.”</q>',
        '<q open="yes">‘One.</q>\n\n<q continues="yes">‘Two.’</q>',
        "<q open=\"yes\">'It isn't over.</q>\n\n<q continues=\"yes\">'The growers' land is theirs,'</q> he said.",
        '<q open="yes">“We agree.</q>\n\nKim left.\n\n<q>“No,”</q> Lee said.',
        '<q open="yes">“We agree.</q>\n\nLee said: <q>“No.”</q>',
        '<q>“We agree,”</q> Kim said, <q open="yes">“but not today.</q>\n\n<q continues="yes">“Perhaps in May.”</q>',
        '<q open="yes">“One.</q>\n\n<q continues="yes">“Two,”</q> Kim said, <q>“and three.”</q>',
        '<q open="yes">“He said ‘no’ to me.</q>\n\n<q continues="yes">“So I left.”</q>',
        '<q open="yes">``One.</q>\n\n<q continues="yes">``Two.\'\'</q>',
        '<q open="yes">«One.</q>\n\n<q continues="yes">«Two»</q>, Kim said.',
    ],
)
def test_quotations_that_go_on_in_the_next_paragraph(marked: str) -> None:
    case = parse(marked)
    gold = [(mark.span, "open" not in mark.attributes, "continues" in mark.attributes) for mark in case.marks]
    assert [(each.span, each.closed, each.continues) for each in found(case.text)] == gold


def test_a_mark_of_two_characters_is_one_mark() -> None:
    (quotation,) = found("``We agree,'' Kim said.")
    assert quotation.marks == (Span(0, 2), Span(11, 13))


def test_a_paragraph_that_is_not_read_parts_quotations() -> None:
    text = "“One.\n\nSubscribe to our newsletter.\n\n“Two.”"
    first, _, last = paragraphs(text)
    assert [each.continues for each in find_quotations(text, (first, last))] == [False, True]
    assert [each.continues for each in find_quotations(text, (last,))] == [False]


MARKS = [*OPENING_DOUBLE, *SINGLE, '"', "”", "»", "''", "``"]
TEXTS = st.lists(
    st.sampled_from([*MARKS, "a", "ears", " ", " ", ".", ",", "6", "\n", "é", "😀", "\u00a0", "("]), max_size=40
)


@settings(deadline=None)
@given(TEXTS.map("".join))
def test_quotations_keep_to_their_paragraph_and_apart(text: str) -> None:
    blocks = paragraphs(text)
    quotations = find_quotations(text, blocks)
    for one, two in itertools.pairwise(quotations):
        assert one.span.end <= two.span.start
    for quotation in quotations:
        (home,) = (block for block in blocks if block.contains(quotation.span))
        assert quotation.marks[0].start == quotation.span.start
        assert quotation.span.end == (quotation.marks[1].end if quotation.closed else home.end)
        assert quotation.closed or len(quotation.marks) == 1


@settings(deadline=None)
@given(TEXTS.map("".join))
def test_a_quotation_goes_on_only_from_an_open_one(text: str) -> None:
    blocks = paragraphs(text)
    quotations = find_quotations(text, blocks)
    for number, quotation in enumerate(quotations):
        if quotation.continues:
            before = quotations[number - 1]
            home = next(block for block in blocks if block.contains(quotation.span))
            assert number > 0
            assert not before.closed
            assert blocks[blocks.index(home) - 1].contains(before.span)
