"""To whom, where and through whom: each case marks what is to be found, from the cue to the end of its sentence."""

import pytest
from tests.markup import Case, parse

from onrecord.model import Judged
from onrecord.reading.adjuncts import addressee_of, carriers, venue_of

ADDRESSEES = [
    "Kim <cue>told</cue> <addressee>reporters</addressee> that talks failed.",
    "Kim <cue>told</cue> <addressee>the state agency</addressee> on Thursday that talks failed.",
    "Kim <cue>told <addressee>reporters</addressee></cue> that talks failed.",
    "Kim <cue>tells</cue> <addressee>the council</addressee> that talks failed.",
    "Kim <cue>said</cue> to <addressee>her aides</addressee> that talks failed.",
    "Kim <cue>wrote</cue> to <addressee>the mayor of Orne</addressee> on Monday.",
    "Kim <cue>warned</cue> <addressee>the owners</addressee> that talks failed.",
    "Kim <cue>asked</cue> <addressee>Lee</addressee> whether talks failed.",
    "Kim <cue>assured</cue> <addressee>members of the panel</addressee> that talks failed.",
    "Kim <cue>urged</cue> <addressee>both sides</addressee> to sign.",
    "Kim <cue>called on</cue> <addressee>the mill owners</addressee> to sign.",
    "“It failed,” Kim <cue>told</cue> <addressee>Lee</addressee>.",
    "Kim <cue>told</cue> <addressee>Lee’s aide</addressee>, who left.",
    "Kim <cue>reminded</cue> <addressee>him</addressee> that talks failed.",
    "Kim <cue>said</cue> that talks failed.",
    "Kim <cue>said</cue> nothing to speak of.",
    "Kim <cue>told</cue> it to the press.",
    "Kim <cue>warned</cue> that talks failed.",
    "Kim <cue>said</cue> that Lee told reporters so.",
    "<cue>According to</cue> Kim, talks failed.",
]
VENUES = [
    "Kim <cue>said</cue> <venue>in a statement</venue> that talks failed.",
    "Kim <cue>said</cue> <venue>at a press conference in Orne</venue> on Monday that talks failed.",
    "Kim <cue>wrote</cue> <venue>on Telegram</venue> that talks failed.",
    "Kim <cue>wrote</cue> <venue>in a post on Telegram</venue> that talks failed.",
    "Kim <cue>said</cue> <venue>during a visit to Orne</venue> that talks failed.",
    "Kim <cue>told</cue> Lee <venue>in an interview</venue> that talks failed.",
    "Kim <cue>told</cue> reporters <venue>at a briefing</venue> that talks failed.",
    "Kim <cue>said</cue> on Monday <venue>in a speech</venue> that talks failed.",
    "Kim <cue>announced <venue>on Truth Social</venue></cue> that talks failed.",
    "Kim <cue>said</cue> <venue>in a letter to Lee</venue> that talks failed.",
    "Kim <cue>said</cue> <venue>via video</venue> that talks failed.",
    "“It failed,” Kim <cue>said</cue> <venue>at the summit</venue>.",
    "Kim <cue>said</cue>: “Talks failed at the summit.”",
    "Kim <cue>said</cue> while commenting on the summit that talks failed.",
    "Kim <cue>said</cue> in Orne that talks failed.",
    "Kim <cue>said</cue>. At a meeting Lee left.",
]
CARRIED = [
    '“No,” Kim <cue>told</cue> <via relation="told">Reuters</via>.',
    '“No,” Kim <cue>told</cue> the <via relation="told">BBC</via> on Monday.',
    '“No,” Kim <cue>told</cue> state agency <via relation="told">Antara</via>.',
    'Kim <cue>said</cue> in an interview with <via relation="told">Bloomberg</via> that talks failed.',
    'Kim <cue>said</cue> in an interview published in <via relation="published_in">Bild</via> that talks failed.',
    'Kim <cue>said</cue> in an interview published by <via relation="published_in">Axios</via> that talks failed.',
    'Kim <cue>wrote</cue> in an article for the <via relation="published_in">Bangkok Post</via> that talks failed.',
    'Kim <cue>said</cue>, as quoted by <via relation="citing">AFP</via>.',
    'Kim <cue>was quoted</cue> by <via relation="citing">ANSA</via> as saying that talks failed.',
    'Kim <cue>said</cue>, speaking to <via relation="told">CNN</via>, that talks failed.',
    'The desk <cue>said</cue>, citing <via relation="citing">Axios</via>, that talks failed.',
    '“No,” Kim <cue>told</cue> the <via relation="told">Associated Press of Pakistan</via>.',
    "“No,” Kim <cue>told</cue> the ABCs of diplomacy.",
    "“No,” Kim <cue>told</cue> the council.",
    "Kim <cue>said</cue> that Reuters was wrong.",
    "Kim <cue>said</cue> on Telegram that talks failed.",
]


def limit(case: Case) -> int:
    """Where the content begins, which a rule is never shown."""
    return case.text.find(" that ") + 1 or len(case.text)


def words(found: Judged | None, text: str) -> list[str]:
    if found is None:
        return []
    assert [span.exact(text) for span in found.evidence] == [found.value]
    return [found.value]


@pytest.mark.parametrize("marked", ADDRESSEES)
def test_addressees(marked: str) -> None:
    case = parse(marked)
    assert words(addressee_of(case.text, case.all("cue")[0], limit(case)), case.text) == case.words("addressee")


@pytest.mark.parametrize("marked", VENUES)
def test_venues(marked: str) -> None:
    case = parse(marked)
    assert words(venue_of(case.text, case.all("cue")[0], limit(case)), case.text) == case.words("venue")


@pytest.mark.parametrize("marked", CARRIED)
def test_carriers(marked: str) -> None:
    case = parse(marked)
    cue = case.all("cue")[0]
    found = list(carriers(case.text, cue, addressee_of(case.text, cue, limit(case)), limit(case)))
    gold = [(mark.attributes["relation"], mark.span) for mark in case.marks if mark.role == "via"]
    assert [(each.relation, each.evidence) for each in found] == gold
    assert [each.carrier for each in found] == case.words("via")
    assert all(each.scope == "statement" for each in found)


def test_nothing_is_looked_for_behind_the_limit() -> None:
    case = parse("Kim <cue>said</cue> to Lee in a statement citing Reuters.")
    cue = case.all("cue")[0]
    assert addressee_of(case.text, cue, cue.end) is None
    assert venue_of(case.text, cue, cue.end) is None
    assert list(carriers(case.text, cue, None, cue.end)) == []
