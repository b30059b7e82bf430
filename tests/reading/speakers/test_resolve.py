"""Who speaks: one case a phenomenon."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.reading.speakers import Asked, resolve
from onrecord.reading.speakers.plain import plain_page
from reading.speakers.cases import answer

CASES = {
    "name": '<source n="1">Jo Lee</source> <cue n="1">said</cue> <content n="1" who="Jo Lee" by="named">it was late</content>.',
    "surname": (
        '<source n="1">Trade minister Anna Novak</source> said <content n="1" who="Anna Novak">the dam held</content>. The river'
        ' rose. <source n="2">Ms Novak</source> added <content n="2" who="Anna Novak" by="named">it would fall</content>.'
    ),
    "family name first": (
        '<source n="1">Qian Bo, a fellow at the Hill Institute,</source> said <content n="1" who="Qian Bo">no</content>. Rain fell.'
        ' <source n="2">Qian</source> noted <content n="2" who="Qian Bo">that dykes broke</content>.'
    ),
    "full name comes later": (
        '<source n="1">Novak</source> said <content n="1" who="Anna Novak">the dam held</content>.\n\nAnna Novak, the mayor,'
        " toured the town."
    ),
    "title in capitals": (
        '<source n="1">Home Secretary Jane Ford</source> told <content n="1" who="Jane Ford">the house so</content>.'
    ),
    "seat in the title": (
        '<source n="1">Mayor of London Anna Novak</source> said <content n="1" who="Anna Novak">rents fell</content>.'
    ),
    "name in apposition": (
        '<source n="1">The foreign minister, Anna Novak,</source> said <content n="1" who="Anna Novak">rents fell</content>.'
    ),
    "title full of commas": (
        '<source n="1">the Minister of Trade, Mines and Labour, Anna Novak,</source> said'
        ' <content n="1" who="Anna Novak">yes</content>.'
    ),
    "he": (
        '<source n="1">Robert Kern</source> said <content n="1" who="Robert Kern">yes</content>.'
        ' <source n="2">He</source> added <content n="2" who="Robert Kern" by="pronoun">that it rained</content>.'
    ),
    "she is not he": (
        '<source n="1">Anna Novak</source> said <content n="1" who="Anna Novak">yes</content>. Robert Kern left.'
        ' <source n="2">She</source> said <content n="2" who="Anna Novak" by="pronoun">he was tired</content>.'
    ),
    "whom a quotation is about does not speak": (
        '<source n="1">Robert Kern</source> took the floor.<content n="1" who="Robert Kern"> All rose</content>.'
        ' "<content n="2" who="Robert Kern" by="pronoun">Paul Stern is wrong</content>," <source n="2">he</source> said.'
    ),
    "I inside a quotation": (
        '<source n="1">Anna Novak</source> recalled: "<content n="1" who="Anna Novak"><source n="2">I</source> told them'
        ' <content n="2" who="Anna Novak" by="first_person">to wait</content></content>."'
    ),
    "he inside a quotation is somebody else": (
        'Paul Stern rose. <source n="1">Robert Kern</source> recalled: "<content n="1" who="Robert Kern"><source n="2">He</source>'
        ' said <content n="2" who="Paul Stern" by="pronoun">we were late</content></content>."'
    ),
    "who": (
        'Critics met <source n="1">Anna Novak</source>, <source n="2">who</source> said'
        ' <content n="2" who="Anna Novak" by="pronoun">talks had failed</content><content n="1" who="Anna Novak">.</content>'
    ),
    "the expert": (
        '<source n="1">Qian Bo, an expert at the Hill Institute,</source> said <content n="1" who="Qian Bo">no</content>.\n\n'
        '<source n="2">The expert</source> added <content n="2" who="Qian Bo" by="description">that dykes broke</content>.'
    ),
    "nationality tells two experts apart": (
        'Anna Novak, a Polish expert, met Qian Bo, a Chinese expert. <source n="1">The Polish expert</source> said'
        ' <content n="1" who="Anna Novak" by="description">dykes broke</content>.'
    ),
    "the ministry": (
        '<source n="1">The Finance Ministry</source> said <content n="1" who="Finance Ministry">no</content>.\n\n'
        '<source n="2">The ministry</source> added <content n="2" who="Finance Ministry">that rates fell</content>.'
        ' <source n="3">It</source> said <content n="3" who="Finance Ministry" by="pronoun">more was to come</content>.'
    ),
    "his spokesman is somebody else": (
        '<source n="1">Robert Kern</source> said <content n="1" who="Robert Kern">no</content>.'
        ' <source n="2">His spokesman</source> said <content n="2" who="His spokesman" by="description">yes</content>.'
    ),
    "his statement is his": (
        '<source n="1">Robert Kern</source> said <content n="1" who="Robert Kern">no</content>.'
        ' <source n="2">His statement</source> said <content n="2" who="Robert Kern">yes</content>.'
    ),
    "report by a body": (
        '<source n="1">A report by the Water Fund</source> said <content n="1" who="Water Fund">dykes broke</content>.'
    ),
    "metonym": '<source n="1">Moscow</source> wants <content n="1" who="Government of Russia" by="metonym">more</content>.',
    "country": '<source n="1">China</source> said <content n="1" who="China" by="named">it would wait</content>.',
    "acronym": (
        '<source n="1">The River Basin Commission (RBC)</source> said <content n="1" who="River Basin Commission">no</content>.'
        ' Rain fell. <source n="2">The RBC</source> warned <content n="2" who="River Basin Commission">of floods</content>.'
    ),
    "two names": (
        '<source n="1">Anna Novak and Robert Kern</source> said <content n="1" who="Anna Novak + Robert Kern">no</content>.'
        ' <source n="2">They</source> said <content n="2" who="Anna Novak + Robert Kern" by="pronoun">it rained</content>.'
    ),
    "presidents": (
        '<source n="1">Presidents Anna Novak and Robert Kern</source> said'
        ' <content n="1" who="Anna Novak + Robert Kern">no</content>.'
    ),
    "one group of two sorts": (
        '<source n="1">Police and fire officials</source> said <content n="1" who="Police and fire officials">no</content>.'
    ),
    "unnamed group": (
        '<source n="1">Western officials</source> said <content n="1" who="Western officials" by="description">no</content>.'
    ),
    "the same group again": (
        '<source n="1">Critics</source> said <content n="1" who="Critics">no</content>. Rain fell.'
        ' <source n="2">critics</source> said <content n="2" who="Critics" by="description">it was late</content>.'
    ),
    "two unnamed persons": (
        '<source n="1">A driver</source> said <content n="1" who="driver">no</content>.'
        ' <source n="2">Another driver</source> said <content n="2" who="Another driver">yes</content>.'
    ),
    "adding": (
        '<source n="1">Anna Novak</source> <cue n="1">said</cue> <content n="1" who="Anna Novak">talks had failed</content>,'
        ' <cue n="2">adding</cue> <content n="2" who="Anna Novak" by="elided">that the dam held</content>.'
    ),
    "subject of the sentence": (
        'Earlier <source n="1">Anna Novak</source> <cue n="1">said</cue> <content n="1" who="Anna Novak">no</content>.\n\n'
        'Robert Kern met envoys, <cue n="2">warning</cue> <content n="2" who="Robert Kern" by="elided">of floods</content>.'
    ),
    "quotation goes on": (
        '<source n="1">Anna Novak</source> <cue n="1">said</cue> "<content n="1" who="Anna Novak">We wait.</content>"\n\n'
        '"<content n="2" who="Anna Novak" by="continued">The dam will hold.</content>"'
    ),
    "quotation before its speaker": (
        '"<content n="1" who="Anna Novak" by="continued">We tried.</content>" It was dark.'
        ' "<content n="2" who="Anna Novak">It failed</content>," <source n="2">Anna Novak</source> <cue n="2">said</cue>.'
    ),
    "signed": (
        'Rain fell.\n\n"<content n="1" who="Anna Novak" by="continued">The dam will hold.</content>"\n\n– Trade Minister Anna Novak'
    ),
    "lead without a name": (
        '<source n="1">A senior Polish lawmaker</source> said <content n="1" who="Anna Novak" by="description">no</content>.\n\n'
        "Anna Novak, a senior Polish lawmaker, spoke in the rain."
    ),
    "another family member": (
        'Emily Hart and Michael Hart came. <source n="1">Ms Hart</source> said <content n="1" who="Emily Hart">yes</content>.'
    ),
    "charity": (
        '<source n="1">The refugee charity Open Door</source> said <content n="1" who="Open Door">no</content>.'
    ),
    "office of a country": (
        '<source n="1">China\'s Finance Ministry</source> said <content n="1" who="China\'s Finance Ministry">no</content>.'
    ),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_speakers(marked: str) -> None:
    answered = answer(marked)
    assert answered.names() == answered.wanted


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_bases(marked: str) -> None:
    answered = answer(marked)
    asked_for = [(found, basis) for found, basis in zip(answered.found_bases(), answered.bases, strict=True) if basis]
    assert [found for found, _ in asked_for] == [basis for _, basis in asked_for]


def test_nothing_is_invented() -> None:
    answered = answer('<source n="1">They</source> said <content n="1" who="They">it rained</content>.')
    (speaker,) = answered.resolved[0]
    assert answered.entities[speaker.entity].basis == "described"
    assert speaker.confidence < 0.5


def test_the_ambiguous_is_doubted() -> None:
    plain = answer('Anna Novak spoke. <source n="1">She</source> said <content n="1" who="Anna Novak">no</content>.')
    mixed = answer(
        'Anna Novak met Emily Hart and Jane Ford. <source n="1">She</source> said <content n="1" who="Anna Novak">no</content>.'
    )
    assert mixed.resolved[0][0].confidence < plain.resolved[0][0].confidence


def test_a_place_that_somebody_is_in_does_not_speak() -> None:
    answered = answer('In Moscow <source n="1">Anna Novak</source> said <content n="1" who="Anna Novak">no</content>.')
    assert "Government of Russia" not in {entity.name for entity in answered.entities}


def test_an_empty_page() -> None:
    assert resolve(plain_page(""), ()) == ((), ())


_WORDS = st.sampled_from(
    [
        "Anna",
        "Novak",
        "Robert",
        "Kern",
        "said",
        "that",
        "the",
        "minister",
        "he",
        "she",
        "they",
        ",",
        ".",
        '"',
        "'",
        "and",
        "of",
        "who",
        "Moscow",
        "Finance",
        "Ministry",
        "officials",
        "a",
        "his",
        "\n\n",
        "I",
        "in",
        "told",
        "(",
        ")",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=3, max_size=40), st.data())
def test_spans_are_exact_and_the_answer_is_the_same_each_time(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    spans = st.tuples(st.integers(0, len(text) - 2), st.integers(1, 12)).map(
        lambda edges: Span(edges[0], min(edges[0] + edges[1], len(text)))
    )
    asked = data.draw(st.lists(st.builds(Asked, st.none() | spans, st.none() | spans, st.tuples(spans)), max_size=4))
    asked.sort(key=lambda each: each.start)
    page = plain_page(text)
    entities, resolved = resolve(page, asked)
    assert len(resolved) == len(asked)
    assert all(speaker.entity < len(entities) for speakers in resolved for speaker in speakers)
    for entity in entities:
        assert list(entity.mentions) == sorted(entity.mentions)
        assert entity.basis == "metonym" or entity.name in text
    assert resolve(page, asked) == (entities, resolved)
