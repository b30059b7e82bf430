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
    "name": '<source>Jo Lee</source> <cue>said</cue> <content who="Jo Lee" by="named">it was late</content>.',
    "surname": (
        '<source>Trade minister Anna Novak</source> said <content who="Anna Novak">the dam held</content>. The river'
        ' rose. <source n="2">Ms Novak</source> added <content n="2" who="Anna Novak" by="named">it would'
        " fall</content>."
    ),
    "family name first": (
        '<source>Qian Bo, a fellow at the Hill Institute,</source> said <content who="Qian Bo">no</content>. Rain fell.'
        ' <source n="2">Qian</source> noted <content n="2" who="Qian Bo">that dykes broke</content>.'
    ),
    "full name comes later": (
        '<source>Novak</source> said <content who="Anna Novak">the dam held</content>.\n\nAnna Novak, the mayor,'
        " toured the town."
    ),
    "title in capitals": (
        '<source>Home Secretary Jane Ford</source> told <content who="Jane Ford">the house so</content>.'
    ),
    "seat in the title": (
        '<source>Mayor of London Anna Novak</source> said <content who="Anna Novak">rents fell</content>.'
    ),
    "name in apposition": (
        '<source>The foreign minister, Anna Novak,</source> said <content who="Anna Novak">rents fell</content>.'
    ),
    "title full of commas": (
        "<source>the Minister of Trade, Mines and Labour, Anna Novak,</source> said"
        ' <content who="Anna Novak">yes</content>.'
    ),
    "said before the name": (
        'Rain fell. <source>Novak</source> said <content who="Novak">no</content>.\n\nSaid Novak: "Never again."'
    ),
    "a link behind the surname": (
        '<source>President Novak Anna Jane Novak</source> said <content who="Anna Jane Novak">no</content>.'
    ),
    "an epithet before the name": (
        'Poor Anna Novak! <source>Ms Novak</source> said <content who="Anna Novak" by="named">no</content>.'
    ),
    "what critics call a president": (
        '<source>President Novak</source> said <content who="Novak">no</content>. Critics say "Emperor Novak".'
    ),
    "a title with its field": (
        'He met U.S. Secretary of State Anna Novak. <source>Novak</source> said <content who="Anna Novak">no</content>.'
    ),
    "a chief of staff": (
        'He met Chief of Staff Anna Novak. <source>Novak</source> said <content who="Anna Novak">no</content>.'
    ),
    "the president is not the first lady": (
        "President Novak spoke. With him was first lady Anna Novak."
        ' <source>Novak</source> said <content who="Novak">the dam held</content>.'
    ),
    "the president is not his daughter": (
        "Novak rose. Behind him sat his daughter Anna Novak."
        ' <source>Novak</source> said <content who="Novak">the dam held</content>.'
    ),
    "a woman named as a man is another": (
        "President Novak took his seat. An adviser, Anna Novak, stayed away."
        ' <source>Novak</source> said <content who="Novak">the dam held</content>.'
    ),
    "a woman who leads": (
        "President Novak took her seat. Anna Novak, 50, has ruled for years."
        ' <source>Novak</source> said <content who="Anna Novak">the dam held</content>.'
    ),
    "a party's member is who he is": (
        '<source>Senator Anna Novak, a Republican,</source> said <content who="Anna Novak">no</content>.'
    ),
    "by the place that elects him": (
        "Sen. Anna Novak of Ohio walked slowly down the long hall to meet Sen. Robert Kern, Maine Republican."
        ' <source>The Ohio Republican</source> said <content who="Anna Novak" by="description">no</content>.'
    ),
    "where a fund has its seat": (
        "<source>A study from the Fund for Water Research in Ann Arbor, Michigan,</source> said"
        ' <content who="Fund for Water Research">no</content>.'
    ),
    "a name set in tokens": (
        "<source>Envoy David O' Neill</source> said <content who=\"David O' Neill\">no</content>."
        ' <source n="2">O\' Neill</source> added <content n="2" who="David O\' Neill">never</content>.'
    ),
    "Ben is a given name": ('Jon Novak left. <source>Ben Novak</source> said <content who="Ben Novak">no</content>.'),
    "a chamber is not its committee": (
        'The House Water Committee met. <source>The House</source> said <content who="House">no</content>.'
    ),
    "they are who says so": (
        "Officials left. <source>Anna Novak and Robert Kern</source> said"
        ' <content who="Anna Novak + Robert Kern"><source n="2">they</source> would propose'
        ' <content n="2" who="Anna Novak + Robert Kern" by="pronoun">a law</content></content>.'
    ),
    "he": (
        '<source>Robert Kern</source> said <content who="Robert Kern">yes</content>.'
        ' <source n="2">He</source> added <content n="2" who="Robert Kern" by="pronoun">that it rained</content>.'
    ),
    "she is not he": (
        '<source>Anna Novak</source> said <content who="Anna Novak">yes</content>. Robert Kern left.'
        ' <source n="2">She</source> said <content n="2" who="Anna Novak" by="pronoun">he was tired</content>.'
    ),
    "whom a quotation is about does not speak": (
        '<source>Robert Kern</source> took the floor.<content who="Robert Kern"> All rose</content>.'
        ' "<content n="2" who="Robert Kern" by="pronoun">Paul Stern is wrong</content>,"'
        ' <source n="2">he</source> said.'
    ),
    "I inside a quotation": (
        '<source>Anna Novak</source> recalled: "<content who="Anna Novak"><source n="2">I</source> told them'
        ' <content n="2" who="Anna Novak" by="first_person">to wait</content></content>."'
    ),
    "he inside a quotation is somebody else": (
        'Paul Stern rose. <source>Robert Kern</source> recalled: "<content who="Robert Kern"><source n="2">He</source>'
        ' said <content n="2" who="Paul Stern" by="pronoun">we were late</content></content>."'
    ),
    "who": (
        'Critics met <source>Anna Novak</source>, <source n="2">who</source> said'
        ' <content n="2" who="Anna Novak" by="pronoun">talks had failed</content><content who="Anna Novak">.</content>'
    ),
    "the expert": (
        '<source>Qian Bo, an expert at the Hill Institute,</source> said <content who="Qian Bo">no</content>.\n\n'
        '<source n="2">The expert</source> added <content n="2" who="Qian Bo" by="description">that dykes'
        " broke</content>."
    ),
    "nationality tells two experts apart": (
        "Anna Novak, a Polish expert, met Qian Bo, a Chinese expert. <source>The Polish expert</source> said"
        ' <content who="Anna Novak" by="description">dykes broke</content>.'
    ),
    "the ministry": (
        '<source>The Finance Ministry</source> said <content who="Finance Ministry">no</content>.\n\n'
        '<source n="2">The ministry</source> added <content n="2" who="Finance Ministry">that rates fell</content>.'
        ' <source n="3">It</source> said <content n="3" who="Finance Ministry" by="pronoun">more was to come</content>.'
    ),
    "his spokesman is somebody else": (
        '<source>Robert Kern</source> said <content who="Robert Kern">no</content>.'
        ' <source n="2">His spokesman</source> said <content n="2" who="His spokesman" by="description">yes</content>.'
    ),
    "his statement is his": (
        '<source>Robert Kern</source> said <content who="Robert Kern">no</content>.'
        ' <source n="2">His statement</source> said <content n="2" who="Robert Kern">yes</content>.'
    ),
    "the report has its author": (
        "Rain was told of in a report by the Water Fund. <source>The report</source> said"
        ' <content who="Water Fund" by="description">dykes broke</content>.'
    ),
    "the report in which it was said": (
        '<source>The Water Fund</source> <cue>found in a report</cue> <content who="Water Fund">dykes broke</content>.'
        ' <source n="2">The report</source> said <content n="2" who="Water Fund" by="description">it rained</content>.'
    ),
    "report by a body": (
        '<source>A report by the Water Fund</source> said <content who="Water Fund">dykes broke</content>.'
    ),
    "metonym": '<source>Moscow</source> wants <content who="Government of Russia" by="metonym">more</content>.',
    "country": '<source>China</source> said <content who="China" by="named">it would wait</content>.',
    "acronym": (
        '<source>The River Basin Commission (RBC)</source> said <content who="River Basin Commission">no</content>.'
        ' Rain fell. <source n="2">The RBC</source> warned <content n="2" who="River Basin Commission">of'
        " floods</content>."
    ),
    "two names": (
        '<source>Anna Novak and Robert Kern</source> said <content who="Anna Novak + Robert Kern">no</content>.'
        ' <source n="2">They</source> said <content n="2" who="Anna Novak + Robert Kern" by="pronoun">it'
        " rained</content>."
    ),
    "presidents": (
        "<source>Presidents Anna Novak and Robert Kern</source> said"
        ' <content who="Anna Novak + Robert Kern">no</content>.'
    ),
    "one group of two sorts": (
        '<source>Police and fire officials</source> said <content who="Police and fire officials">no</content>.'
    ),
    "unnamed group": (
        '<source>Western officials</source> said <content who="Western officials" by="description">no</content>.'
    ),
    "the same group again": (
        '<source>Critics</source> said <content who="Critics">no</content>. Rain fell.'
        ' <source n="2">critics</source> said <content n="2" who="Critics" by="description">it was late</content>.'
    ),
    "two unnamed persons": (
        '<source>A driver</source> said <content who="driver">no</content>.'
        ' <source n="2">Another driver</source> said <content n="2" who="Another driver">yes</content>.'
    ),
    "adding": (
        '<source>Anna Novak</source> <cue>said</cue> <content who="Anna Novak">talks had failed</content>,'
        ' <cue n="2">adding</cue> <content n="2" who="Anna Novak" by="elided">that the dam held</content>.'
    ),
    "subject of the sentence": (
        'Earlier <source>Anna Novak</source> <cue>said</cue> <content who="Anna Novak">no</content>.\n\n'
        'Robert Kern met envoys, <cue n="2">warning</cue> <content n="2" who="Robert Kern" by="elided">of'
        " floods</content>."
    ),
    "quotation goes on": (
        '<source>Anna Novak</source> <cue>said</cue> "<content who="Anna Novak">We wait.</content>"\n\n'
        '"<content n="2" who="Anna Novak" by="continued">The dam will hold.</content>"'
    ),
    "quotation before its speaker": (
        '"<content who="Anna Novak" by="continued">We tried.</content>" It was dark.'
        ' "<content n="2" who="Anna Novak">It failed</content>," <source n="2">Anna Novak</source>'
        ' <cue n="2">said</cue>.'
    ),
    "signed": (
        'Rain fell.\n\n"<content who="Anna Novak" by="continued">The dam will hold.</content>"\n\n– Trade'
        " Minister Anna Novak"
    ),
    "lead without a name": (
        '<source>A senior Polish lawmaker</source> said <content who="Anna Novak" by="description">no</content>.\n\n'
        "Anna Novak, a senior Polish lawmaker, spoke in the rain."
    ),
    "another family member": (
        'Emily Hart and Michael Hart came. <source>Ms Hart</source> said <content who="Emily Hart">yes</content>.'
    ),
    "tower and town": (
        "They met at Acme Tower Moscow on a wet day. Then <source>Moscow</source> said"
        ' <content who="Government of Russia" by="metonym">it wants more</content>.'
    ),
    "the Kremlin leader": (
        "Anna Novak, a former Russian ambassador, met Russian President Paul Stern in a town of mills."
        ' <source>The Kremlin leader</source> wants <content who="Paul Stern" by="description">more</content>.'
    ),
    "family name He": (
        "It was late when <source>Trump and Chinese Vice Premier Liu He</source> said"
        ' <content who="Trump + Liu He" by="named">that all were tired</content>.'
    ),
    "two fields of one minister": (
        "It was late when <source>Energy and Water Minister Anna Novak</source> said"
        ' <content who="Anna Novak" by="named">that all were tired</content>.'
    ),
    "minister of a field": (
        "It was late when <source>Polish Vice Minister of Commerce Anna Novak</source> said"
        ' <content who="Anna Novak" by="named">that all were tired</content>.'
    ),
    "given name that is a particle": (
        "It was late when <source>Deputy National Security Adviser Ben Stern</source> said"
        ' <content who="Ben Stern" by="named">that all were tired</content>.'
    ),
    "an adviser is not whom he advises": (
        '<source>An adviser to Mr Kern</source> said <content who="adviser to Mr Kern" by="description">no</content>.'
    ),
    "spokesman of a ministry with a small word": (
        "<source>The Ministry of Trade spokesman</source> said"
        ' <content who="Ministry of Trade spokesman" by="description">that rates fell</content>.'
    ),
    "himself": (
        'It was late when <source>Anna Novak herself</source> said <content who="Anna Novak" by="named">yes</content>.'
    ),
    "a party and a state are no second speaker": (
        "It was late when <source>Sen. Anna Novak, Ohio Republican,</source> said"
        ' <content who="Anna Novak" by="named">yes</content>.'
    ),
    "of a state": (
        'It was late when <source>Anna Novak, of Ohio,</source> said <content who="Anna Novak">yes</content>.'
    ),
    "adjectives of two countries": (
        "It was late when <source>U.S. and European steel makers</source> said"
        ' <content who="U.S. and European steel makers" by="description">yes</content>.'
    ),
    "many residents": (
        "Rain fell on the Residents Council. <source>Residents</source> said"
        ' <content who="Residents" by="description">yes</content>.'
    ),
    "one of several is one": (
        '<source>One of the people</source> said <content who="One of the people" by="description">no</content>.'
    ),
    "the vague and the clear": (
        "<source>A third person, a Polish official,</source> said"
        ' <content who="Polish official" by="description">no</content>.'
    ),
    "a town does not become she": (
        "Anna Novak met envoys in Ostrava Vel. Rain fell in Anzhar. <source>She</source> said"
        ' <content who="Anna Novak" by="pronoun">that Anzhar was wet</content>.'
    ),
    "a town is not it where a body is": (
        "The Water Fund met in Anzhar. Rain fell in Anzhar. <source>It</source> said"
        ' <content who="Water Fund" by="pronoun">that all was well</content>.'
    ),
    "a land with its adjective speaks for itself": (
        "A Kaldiran envoy left on Monday. <source>Kaldira</source> said"
        ' <content who="Kaldira" by="named">that it was ready</content>.'
    ),
    "an adjective alone": (
        "Envoys read <source>Russian</source> <cue>claims</cue>"
        ' <content who="Russia" by="metonym">that the bridge held</content>.'
    ),
    "the West": ('<source>The West</source> said <content who="Western countries" by="metonym">no</content>.'),
    "US is not us": ('<source>US officials</source> said <content who="US officials" by="description">no</content>.'),
    "they are the group, not the country": (
        "Rain hurt China. Polish companies have fought the duties. While <source>they</source> said"
        ' <content who="Polish companies">that rain helped</content>, prices rose.'
    ),
    "who follows a name": (
        "Rain came with another increase from Robert Kern, <source>who</source> said"
        ' <content who="Robert Kern" by="pronoun">that more was to come</content>.'
    ),
    "who follows its noun at some distance": (
        "Police detained another Polish serviceman, <source>who</source> said"
        ' <content who="another Polish serviceman" by="pronoun">that it rained</content>.'
    ),
    "the prime minister is no foreign minister": (
        "Foreign Minister Paul Stern came. <source>The prime minister</source> said"
        ' <content who="prime minister" by="description">yes</content>.'
    ),
    "the leader of another body": (
        "German Chancellor Anna Novak came. Robert Kern spoke in the rain. <source>The U.N. leader</source> said"
        ' <content who="U.N. leader" by="description">that he was wet</content>.'
    ),
    "whom the sentence before brought up": (
        "Paul Stern, the Polish foreign minister, left.\n\nAnna Novak was firmer. <source>The foreign minister</source>"
        ' said <content who="Anna Novak" by="description">no</content>.'
    ),
    "nobody is said to expect": (
        '<source>Anna Novak</source> said <content who="Anna Novak">no</content>. Talks'
        ' <cue n="2">are expected</cue> <content n="2" who="">to fail</content>.'
    ),
    "fears of nobody": (
        '<source>Anna Novak</source> said <content who="Anna Novak">no</content>. The'
        ' <cue n="2">fears of</cue> <content n="2" who="">a flood grew</content>.'
    ),
    "marks of their own": (
        "It was late when <source>Noe\u0301mie Tarrault</source> said"
        ' <content who="Noe\u0301mie Tarrault" by="named">no</content>.'
    ),
    "dateline": ('ANZHAR — Rain fell on all. <source>It</source> said <content who="It">no</content>.'),
    "charity": ('<source>The refugee charity Open Door</source> said <content who="Open Door">no</content>.'),
    "office of a country": (
        "<source>China's Finance Ministry</source> said <content who=\"China's Finance Ministry\">no</content>."
    ),
    "a bare surname with her pronouns is not the man's": (
        "Robert Hart built the dam. Hart said she would pay, and Hart's husband agreed. <source>Hart</source> said"
        ' <content who="Hart">no</content>.'
    ),
    "of two in full the one whose pronouns follow": (
        "Robert Hart built the dam. Emily Hart mends it. Hart says she will pay. Hart's husband agrees."
        ' <source>Hart</source> said <content who="Emily Hart">no</content>.'
    ),
    "a mister is the man": (
        "Robert Hart built the dam. Hart said she would pay. Hart knew her part. <source>Mr. Hart</source> said"
        ' <content who="Robert Hart">no</content>.'
    ),
    "two countries side by side": (
        'The Israel Hamas war went on.\n\n<source>Hamas</source> said <content who="Hamas">no</content>.'
    ),
    "a link's text runs on": (
        "It was Anna Novak Anna Jane NovakThree bills on Monday. <source>Novak</source> said"
        ' <content who="Anna Novak">no</content>.'
    ),
    "a name twice in one word": (
        'Then Robert HartHart spoke. <source>Hart</source> said <content who="Robert Hart">no</content>.'
    ),
    "not the name of a show": (
        'On "Robert Hart Reporting" <source>host Robert Hart</source> said <content who="Robert Hart">no</content>.'
        " Hart left."
    ),
    "the North": (
        'North Korea fired.\n\n<source>the North</source> said <content who="North Korea">it was a test</content>.'
    ),
    "leaders of several countries": (
        "<source>The leaders of Germany, France and Italy</source> said"
        ' <content who="Germany + France + Italy" by="metonym">no</content>.'
    ),
    "ministers of two countries": (
        '<source>The French and German foreign ministers</source> said <content who="France + Germany">no</content>.'
    ),
    "the two": (
        "Anna Novak phoned Robert Hart on Monday. <source>The two</source> agreed"
        ' <content who="Anna Novak + Robert Hart">to meet</content>.'
    ),
    "the two of three are nobody": (
        "Anna Novak phoned Robert Hart and Emily Lund. <source>The two</source> agreed"
        ' <content who="two">to meet</content>.'
    ),
    "the government of either": (
        "Poland met Norway. Poland left. Norway stayed.\n\nRain fell.\n\n<source>The government</source> said"
        ' <content who="government">no</content>.'
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
    answered = answer('<source>They</source> said <content who="They">it rained</content>.')
    (speaker,) = answered.resolved[0]
    assert answered.entities[speaker.entity].basis == "described"
    assert speaker.confidence < 0.5


def test_the_ambiguous_is_doubted() -> None:
    plain = answer('Anna Novak spoke. <source>She</source> said <content who="Anna Novak">no</content>.')
    mixed = answer(
        'Anna Novak met Emily Hart and Jane Ford. <source>She</source> said <content who="Anna Novak">no</content>.'
    )
    assert mixed.resolved[0][0].confidence < plain.resolved[0][0].confidence


def test_a_place_that_somebody_is_in_does_not_speak() -> None:
    answered = answer('In Moscow <source>Anna Novak</source> said <content who="Anna Novak">no</content>.')
    assert "Government of Russia" not in {entity.name for entity in answered.entities}


def test_an_empty_page() -> None:
    assert resolve(plain_page(""), ()) == ((), ())


_WORDS = st.sampled_from(
    [
        *[
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
        ],
        *["officials", "a", "his", "I", "in", "told", "(", ")"],
        "\n\n",
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
