"""Quoted, paraphrased or both: the kind is an attribute of each case's content."""

import pytest
from tests.markup import parse

from onrecord.reading.kinds import kind_of
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotes import find_quotations


@pytest.mark.parametrize(
    "marked",
    [
        '<content kind="direct">“We agree,”</content> Kim said.',
        'Kim said: <content kind="direct">"We agree."</content>',
        "Kim said: <content kind=\"direct\">'It isn't over.'</content>",
        'Kim said: <content kind="direct">“we agree.”</content>',
        '<content kind="direct">“We agree,”</content> Kim said, <content kind="direct">“but not today.”</content>',
        'Kim said: <content kind="direct">“We agree</content>”.',
        '<content kind="direct">“We agree.</content>\n\n“It is over.”',
        'Kim said: “<content kind="direct">We agree. It is over.</content>”',
        'Kim said <content kind="direct">“We agree, and all of it will be signed by the spring” so</content>.',
        'Kim said: <content kind="direct">« We agree. »</content>',
        'Kim said <content kind="indirect">talks had failed</content>.',
        '<content kind="indirect">Talks had failed</content>, Kim said.',
        'Kim said <content kind="indirect">talks had failed</content>. “No,” Lee said.',
        'Kim, who is known as “the Fox”, said <content kind="indirect">talks had failed</content>.',
        'Kim said <content kind="indirect">the growers’ talks weren’t over</content>.',
        'Kim said <content kind="mixed">talks were “close to” an end</content>.',
        'Kim called the plan <content kind="mixed">“a good start”</content>.',
        'Kim said the plan was <content kind="mixed">“a good start”</content>.',
        'Kim said that <content kind="mixed">“the plan is a good start”</content>.',
        'Kim said <content kind="mixed">the plan was “a good start” and would “hold”</content>.',
        '<content kind="mixed">“We agree,”</content> Kim said, adding that <content>it took a year</content>.',
        '<content kind="mixed">Talks “failed”</content>, Kim said.',
        'Kim said <content kind="mixed">‘peace’ was near</content>.',
    ],
)
def test_kind(marked: str) -> None:
    case = parse(marked)
    quotations = find_quotations(case.text, paragraphs(case.text))
    assert kind_of(case.text, case.all("content"), quotations) == case.given("content", "kind")


def test_content_without_a_letter_is_no_quotation() -> None:
    case = parse("Kim said: <content>“…”</content>")
    assert kind_of(case.text, case.all("content"), find_quotations(case.text, paragraphs(case.text))) == "indirect"
