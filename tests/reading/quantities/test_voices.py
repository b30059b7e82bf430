"""In whose words numbers stand, and who claims them."""

from __future__ import annotations

import pytest
from tests.reading.quantities.test_find import figures

from onrecord.model import Span
from onrecord.reading import Reader
from onrecord.reading.quantities.voices import antecedent
from onrecord.reading.quoted import post_of, quoted_stretches
from onrecord.reading.scene import set_scene
from onrecord.text.paragraphs import paragraphs


def stretches(text: str) -> list[str]:
    return [span.exact(text) for span in quoted_stretches(text, paragraphs(text), ())]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said: "We sent 40. We sent them twice." Then he left.', ['"We sent 40. We sent them twice."']),
        ("`` We sent 40 , '' he said. `` More will go. ''", ["`` We sent 40 , ''", "`` More will go. ''"]),
        ("the `` hardest of all. `` `` We sent 40, '' said Sol.", ["`` hardest of all. ``", "`` We sent 40, ''"]),
        ("“We sent 40.\n\n“We sent more.”", ["“We sent 40.", "“We sent more.”"]),
        ("`` We sent 40 and left. Nobody knew. `` It rained, '' he said.", ["`` It rained, ''"]),
        ("' We agree ' 'We sent 40 of them. ' Kim left.", ["'We sent 40 of them. '"]),
        ('A 12" pipe and a 14" pipe.', []),
    ],
)
def test_odd_marks_quote_as_well(text: str, quoted: list[str]) -> None:
    assert stretches(text) == quoted


def test_a_signature_says_whose_post_it_is() -> None:
    text = "We need 60 votes! — Mira Sol (@ mirasol) May 2. Later 12 came."
    assert post_of(text, Span(0, len(text)), Span(8, 10)) == Span(20, 28)
    assert post_of(text, Span(0, len(text)), Span(text.index("12"), text.index("12") + 2)) is None


@pytest.mark.parametrize(
    ("text", "number", "voice"),
    [
        ("Norvia sent 40 trucks.", "40", "narrated"),
        ("Norvia sent 40 trucks, the minister said.", "40", "paraphrased"),
        ("“Norvia sent 40 trucks,” the minister said.", "40", "quoted"),
        ("“Norvia agreed,” the minister said. “It sent 40 trucks to the border.”", "40", "quoted"),
        ("The Senate passed a bill that includes $40 million for roads.", "$40 million", "narrated"),
        ("A study by the Dorvel Institute found average tariffs of 5.2 percent.", "5.2 percent", "paraphrased"),
        ("The mayor could not verify Mira Sol's claim that 35,000 people attended.", "35,000", "ascribed"),
        ("It will send 40 ships, Defense Minister Mira Sol has also announced.", "40", "paraphrased"),
        ("They fear for an economy that is growing at 2 percent.", "2 percent", "narrated"),
        ("She argued that Mira Sol, who made a 21-hour speech, had failed.", "21", "narrated"),
        ("Mira Sol: We have argued for 20 years.", "20", "quoted"),
        ("`` They agree, '' said Mira Sol. Those are good signs, and 40 boats left. ''", "40", "quoted"),
    ],
)
def test_the_voice_is_whose_words_they_are(reader: Reader, text: str, number: str, voice: str) -> None:
    found, _ = figures(reader, text)
    assert {each.span.exact(text): each.voice for each in found}[number] == voice


@pytest.mark.parametrize(
    "text",
    [
        "The minister condemned the crash, which killed 298 people.",
        "Norvia called for an inquiry into the crash that killed 298 people.",
        "Norvia urged Halvera to examine the crash that killed 298 people.",
        "The president praised the troops who freed 298 hostages.",
    ],
)
def test_what_is_judged_or_asked_about_the_outlet_tells_itself(reader: Reader, text: str) -> None:
    (each,), _ = figures(reader, text)
    assert (each.voice, each.said, each.source) == ("narrated", None, None)
    assert each.confidence >= 0.7


def test_what_is_asked_for_is_the_asker_s(reader: Reader) -> None:
    text = "Norvia called for a plan that would free 40 prisoners."
    (each,), _ = figures(reader, text)
    assert each.voice == "paraphrased"


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the crash, which killed 298 people, must be examined.",
        "The minister said the talks had failed, even though 298 states took part.",
        "Mira Sol said the army would withdraw, as 298 tanks rolled into Dorvel.",
    ],
)
def test_of_an_aside_nobody_is_the_sure_source(reader: Reader, text: str) -> None:
    (each,), _ = figures(reader, text)
    assert (each.said, each.source) == (None, None)
    assert each.confidence <= 0.65


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Mira Sol said the town was calm but 40 people died, the ministry said.", "the ministry"),
        ("Although 40 people died, the ministry said, the town was calm.", "the ministry"),
        ('Mira Sol said "the crash, which killed 40 people, must be examined".', "Mira Sol"),
        ("Some say 40 people were killed in the raid.", None),
        ("According to the army: 40 rebels were killed in the raid.", "the army"),
        ("Defence ministry: 40 rebels were killed in the raid.", "Defence ministry"),
        ("Dorvel: 40 soldiers killed, the ministry reports.", "the ministry"),
    ],
)
def test_who_claims_it_is_whose_words_stand_nearest(reader: Reader, text: str, source: str | None) -> None:
    (each,), reading = figures(reader, text)
    words = each.source or (reading.attributions[each.said].source if each.said is not None else None)
    assert (words.exact(text) if words else None) == source
    assert each.voice != "narrated"


def test_who_spoke_before_goes_on_speaking(reader: Reader) -> None:
    text = "“Norvia agreed,” Mira Sol said. “The army was there. They wanted 40 prisoners back.”"
    found, reading = figures(reader, text)
    (each,) = found
    assert each.voice == "quoted"
    assert each.said is not None
    source = reading.attributions[each.said].source
    assert source is None or source.exact(text) == "Mira Sol"


def test_what_went_on_meanwhile_the_outlet_tells(reader: Reader) -> None:
    text = "The economy shrank, researchers said on Monday as 40 workers returned to their desks."
    (each,), _ = figures(reader, text)
    assert (each.voice, each.said, each.source) == ("narrated", None, None)


def test_a_study_claims_not_the_town_in_its_name(reader: Reader) -> None:
    text = "A new study from the Center for Roads in Dorvel, Norvia, estimated that prices would rise by 40 percent."
    found, _ = figures(reader, text)
    (each,) = [each for each in found if each.unit == "percent"]
    assert each.source is not None
    assert each.source.exact(text).startswith("A new study")


@pytest.mark.parametrize(
    ("text", "number", "source"),
    [
        ("Mira Sol: We have argued for 20 years.", "20", "Mira Sol"),
        ("`` They agree, '' said Mira Sol. Those are good signs, and 40 boats left. ''", "40", "Mira Sol"),
        ("The premier is not troubled by reports that the fund accepted $2 million.", "$2 million", "reports"),
        ("Only 10% say they trust the mayor; 43% trust the council.", "43%", ""),
        ("The price was $830 billion, by the reckoning of the Budget Office.", "$830 billion", "the Budget Office"),
        ("He is weak, according to five officials we met.", "five", ""),
        ("Trade Council: Tax cuts would cost $350 billion.", "$350 billion", "Trade Council"),
    ],
)
def test_who_claims_it(reader: Reader, text: str, number: str, source: str) -> None:
    found, reading = figures(reader, text)
    each = next(each for each in found if each.span.exact(text) == number)
    said = reading.attributions[each.said].source if each.said is not None else None
    words = each.source or said
    assert (words.exact(text) if words else "") == source


def test_the_start_of_a_relative_clause_is_no_source(reader: Reader) -> None:
    text = "Mira Sol, who for years had led it, left."
    page, _ = reader.look(text)
    scene = set_scene(page, (), (), ())
    assert antecedent(scene, Span(10, 23)) == Span(0, 8)
    assert antecedent(scene, Span(10, 13)) is None
