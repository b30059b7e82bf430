"""The reader from end to end, with the weights that ship, on sentences that leave no doubt."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.markup import parse
from tests.reading.laying import content, report_of, spans, speakers

from onrecord.model import Attribution, Reading, Region, Span
from onrecord.reading import Reader, fingerprint

PLAIN = [
    'Foreign Minister <speaker>Anna Kim</speaker> said: <content kind="direct">“The talks have failed and we are going '
    "home.”</content>",
    '<speaker>Anna Kim</speaker> said that <content kind="indirect">the talks in Geneva had failed</content>.',
    '<speaker>Anna Kim</speaker> said <content kind="mixed">the talks in Geneva were “a waste of time” and that she '
    "would leave</content>.",
    '<content kind="direct">“The talks have failed,”</content> <speaker>Anna Kim</speaker> told Reuters.',
    '<content kind="direct">“We are ready to share the water of the river,”</content> said Prime Minister '
    "<speaker>Anna Kim</speaker>.",
    '<content kind="indirect">The truce will hold for at least a month</content>, Foreign Minister '
    "<speaker>Anna Kim</speaker> told Reuters on Monday.",
    '<content kind="indirect">The deal is dead</content>, a <speaker>senior official</speaker> said on Tuesday.',
    'According to <speaker>Anna Kim</speaker>, <content kind="indirect">the talks had failed</content>.',
    '<speaker>Peter Lee</speaker>, a spokesman for the ministry, wrote on X that <content kind="indirect">the ban '
    "would stay</content>.",
    '<content kind="direct">“Will they sign?”</content> <speaker>Anna Kim</speaker> asked.',
    '<speaker>Anna Kim</speaker> warned that <content kind="indirect">the river would be closed</content>.',
    '<content kind="direct">‘It isn’t the growers’ land,’</content> said the mayor, <speaker>Peter Lee</speaker>.',
]


def read(reader: Reader, text: str, *regions: Region) -> Reading:
    """A reading that keeps every promise about its spans."""
    reading = reader(report_of(text, regions))
    assert reading.read
    assert all(0 <= span.start < span.end <= len(text) for span in spans(reading))
    for number, each in enumerate(reading.attributions):
        assert each.content
        assert all(one.end <= two.start for one, two in zip(each.content, each.content[1:], strict=False))
        assert 0.01 <= each.confidence <= 0.99
        assert all(each.confidence <= speaker.confidence for speaker in each.speakers)
        assert all(entity.mentions or entity.names for entity in reading.entities)
        assert within_its_holder(reading, number)
    return reading


def within_its_holder(reading: Reading, number: int) -> bool:
    each = reading.attributions[number]
    if each.within is None:
        return True
    holder = reading.attributions[each.within]
    return each.within != number and all(any(one.contains(two) for one in holder.content) for two in each.content)


def holding(reading: Reading, text: str, words: str) -> Attribution:
    """The outermost attribution whose content holds the words."""
    found = [each for each in reading.attributions if words in content(each, text) and each.within is None]
    assert found, f"nobody said: {words}"
    return found[0]


@pytest.mark.parametrize("marked", PLAIN)
def test_who_said_what(reader: Reader, marked: str) -> None:
    case = parse(marked)
    reading = read(reader, case.text)
    (words,) = case.words("content")
    each = holding(reading, case.text, words.strip("“”‘’,"))
    assert (each.kind, each.type, each.actual.value) == (case.given("content", "kind"), "assertion", "yes")
    assert speakers(reading, each) == case.words("speaker")


def test_inverted_lead_before_told_agency(reader: Reader) -> None:
    text = "The truce will hold for at least a month, Foreign Minister Anna Kim told Reuters on Monday."
    each = holding(read(reader, text), text, "The truce will hold")
    assert [(carriage.carrier, carriage.relation) for carriage in each.via] == [("Reuters", "told")]
    assert each.addressee is not None
    assert each.addressee.value == "Reuters"


def test_a_speaker_in_brackets(reader: Reader) -> None:
    text = "“We are ready to share the water of the river,” said Prime Minister Anna Kim (Labour)."
    reading = read(reader, text)
    each = holding(reading, text, "ready to share")
    assert speakers(reading, each) == ["Anna Kim"]
    assert each.source is not None
    assert each.source.exact(text).count("(") == each.source.exact(text).count(")")


def test_several_speak_together(reader: Reader) -> None:
    text = "Anna Kim and Peter Lee said that the talks had failed."
    reading = read(reader, text)
    assert speakers(reading, holding(reading, text, "talks had failed")) == ["Anna Kim", "Peter Lee"]


def test_a_quotation_goes_on_in_the_next_paragraph(reader: Reader) -> None:
    text = (
        "Anna Kim said: “We have tried everything that we could think of.\n\n"
        "“We shall come back when the other side is ready to talk about the river.\n\n"
        "“Until then there is nothing to discuss with anybody.”"
    )
    reading = read(reader, text)
    for words in ("tried everything", "shall come back", "nothing to discuss"):
        assert speakers(reading, holding(reading, text, words)) == ["Anna Kim"]


def test_a_pronoun_is_resolved(reader: Reader) -> None:
    text = "President Ivan Orlov arrived on Monday. He said that the river would be closed."
    reading = read(reader, text)
    assert speakers(reading, holding(reading, text, "river would be closed")) == ["Ivan Orlov"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Kim did not say that the talks had failed.",
        "If Anna Kim says that the talks had failed, the mediators will leave.",
        "Anna Kim will say on Friday that the talks had failed.",
        "Anna Kim never said that the talks had failed.",
        "Anna Kim is expected to say that the talks had failed.",
        "Anna Kim declined to say whether the talks had failed.",
        "Anna Kim may say that the talks had failed.",
        "Nobody said that the talks had failed.",
        "Did Anna Kim say that the talks had failed?",
        "Let’s say that the talks had failed.",
        "You can say: “The talks had failed.”",
        "The mayor was asked whether Anna Kim had said that the talks had failed.",
    ],
)
def test_nothing_unsaid_is_shown_as_said(reader: Reader, text: str) -> None:
    reading = read(reader, text)
    shown = [each for each in reading.attributions if each.actual.value == "yes" and each.type == "assertion"]
    assert not any(content(each, text).startswith(("the talks", "that the talks", "“The talks")) for each in shown)


def test_a_language_that_is_not_read(reader: Reader) -> None:
    reading = reader(report_of("Anna Kim dijo que las conversaciones habían fracasado.", language="es"))
    assert reading == Reading("0" * 16, fingerprint(), read=False)


def test_an_unknown_language_is_read(reader: Reader) -> None:
    assert reader(report_of("Anna Kim said that the talks had failed.", language=None)).attributions


ODD = {
    "nothing": "",
    "white space": " \n\n \t ",
    "one word": "Word",
    "one letter": "a",
    "one mark": "“",
    "only marks": "“”\n\n''``\n\n«»\n\n‘’",
    "emoji": "😀👍🏽 Anna Kim said 🤝 that the talks 🕊️ had failed 👩‍👩‍👧‍👦.",
    "combining marks": "A\u0301nna K\u0131\u0307m said: “The talks\u0301 failed\u0323.” Z\u0335\u0337o left.",
    "right to left": "قالت آنا كيم \u200fAnna Kim said\u200e: “The talks \u202bفشلت\u202c have failed.”",
    "control characters": "Anna\x01 Kim\x02 said\x03 that\x1f the\x7f talks\x85 had\x0b failed\x0c.\x1b[0m",
    "separators": "Anna Kim said:\u2028“The talks\u2029have failed.”\u00a0\ufeffLee left.",
    "soft hyphens": "Anna Kim said that the nego\u00adtia\u00adtions had\u200b failed.",
    "no spaces": "a" * 3000,
    "private use": "\ue000\uf8ff said that \U000f0000 failed. \ufffd",
    "Chinese": "外交部长说：“谈判失败了。”",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_texts(reader: Reader, text: str) -> None:
    assert read(reader, text) == read(reader, text)


def test_a_paragraph_longer_than_any_window(reader: Reader) -> None:
    filler = "The river was low that year and the boats lay on the sand, as they had done in the year before. "
    said = "Anna Kim said that the talks in Geneva had failed. "
    text = (filler * 50 + said) * 3
    assert len(text.split()) > 3000
    reading = read(reader, text)
    assert sum("talks in Geneva had failed" in content(each, text) for each in reading.attributions) == 3


@pytest.mark.parametrize(
    "marked",
    [
        '<gone kind="share">Anna Kim said that the talks had failed.</gone>',
        '<gone kind="related">Kim said: “The talks have failed.”</gone>\n\n<gone kind="appeal">Give, Lee said.</gone>',
        '<gone kind="heading">“The talks have failed for good,” says Kim</gone>\n\nThe river was low.',
    ],
)
def test_what_is_no_prose_is_not_read(reader: Reader, marked: str) -> None:
    case = parse(marked)
    regions = [Region(mark.attributes["kind"], mark.span) for mark in case.marks]
    assert read(reader, case.text, *regions).attributions == ()


def test_an_endnote_mark_is_in_no_span(reader: Reader) -> None:
    case = parse("Anna Kim said that the talks had failed<gone>1</gone> and that she would leave.")
    (gone,) = case.all("gone")
    reading = read(reader, case.text, Region("mark", gone))
    assert holding(reading, case.text, "talks had failed")
    assert not any(span.overlaps(gone) for each in reading.attributions for span in each.content)


KIM = "Foreign Minister Anna Kim arrived on Monday. She said that the talks had failed."
LEE = "“We are going home,” the minister said. He declined to say why."


def test_nothing_is_kept_from_one_report_to_the_next(reader: Reader) -> None:
    alone = Reader()(report_of(LEE))
    reader(report_of(KIM))
    assert reader(report_of(LEE)) == alone
    assert reader(report_of(LEE)) == alone


def test_attributions_stand_in_text_order(reader: Reader) -> None:
    text = "\n\n".join(parse(marked).text for marked in PLAIN)
    reading = read(reader, text)
    starts = [min(span.start for span in each.content) for each in reading.attributions if each.within is None]
    assert starts == sorted(starts)
    assert len(starts) >= len(PLAIN)


WORDS = ("Anna Kim", "said", "told", "Lee", "that", "“", "”", "'", "’", ",", ".", "?", "not", "if", "the talks",
         "failed", "\n\n", "😀", "e\u0301", "(", ")", "he", "will", "1", "\u00a0", "reporters", ":")  # fmt: skip


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), max_size=40), gone=st.tuples(st.integers(0, 60), st.integers(1, 20)))
def test_any_text_is_read(reader: Reader, words: list[str], gone: tuple[int, int]) -> None:
    text = " ".join(words)
    start, end = min(gone[0], len(text)), min(sum(gone), len(text))
    read(reader, text, *([Region("mark", Span(start, end))] if start < end else []))
