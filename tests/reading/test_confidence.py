"""Confidence, whatever the network and the calibration say."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.markup import parse
from tests.reading.laying import draft_of, page_of

from onrecord.model import Resolution, Span
from onrecord.reading.confidence import HIGH, LOW, confidence_of, features
from onrecord.reading.describe import Described, describe


def described(marked: str) -> Described:
    case = parse(marked)
    return describe(page_of(case.text), draft_of(case))


SAID = described("<source>Kim</source> <cue>said</cue> <content>talks had failed</content>.")
QUOTED = described("<content>“Talks have failed, all of them.”</content>")
ODD = [
    SAID,
    QUOTED,
    described("<source>Kim</source> <cue>thinks</cue> <content>talks had failed</content>."),
    described("<source>Kim</source> <cue>purpled</cue> <content>talks had failed</content>."),
]
SURE = st.floats(0, 1)


def speaker(confidence: float) -> Resolution:
    return Resolution(0, Span(0, 3), "named", confidence)


@settings(deadline=None)
@given(
    st.sampled_from(ODD),
    st.tuples(SURE, SURE, SURE, SURE, SURE),
    st.lists(SURE.map(lambda sure: round(sure, 2)), max_size=3),
    st.dictionaries(st.sampled_from([*features(SAID), "of another reader"]), st.floats(-5, 5)),
)
def test_confidence_keeps_its_bounds(
    each: Described, sure: tuple[float, ...], speakers: list[float], weights: dict[str, float]
) -> None:
    source, cue, content, edges, link = sure
    draft = replace(each.draft, source_sure=source, cue_sure=cue, content_sure=content, content_edges=edges, link=link)
    found = confidence_of(replace(each, draft=draft), [speaker(one) for one in speakers], weights)
    assert found == round(found, 2)
    assert found <= HIGH
    assert found >= min([LOW, *speakers])
    assert all(found <= one for one in speakers)


@pytest.mark.parametrize(
    ("each", "named"),
    [
        (SAID, set()),
        (QUOTED, {"quoted", "no_source", "unknown_cue"}),
        (ODD[2], {"belief"}),
        (ODD[3], {"unknown_cue", "eventuality"}),
    ],
)
def test_features(each: Described, named: set[str]) -> None:
    flags = ("quoted", "no_source", "nested", "unknown_cue", "belief", "fact", "eventuality")
    assert {name for name in flags if features(each)[name]} == named


def test_the_surer_the_network_the_surer_the_row() -> None:
    doubtful = replace(SAID, draft=replace(SAID.draft, content_sure=0.5))
    weights = {"bias": -1.0, "content": 0.8}
    assert confidence_of(doubtful, [speaker(1.0)], weights) < confidence_of(SAID, [speaker(1.0)], weights)


def test_the_least_sure_speaker_counts() -> None:
    sure = {"bias": 9.0}
    assert confidence_of(SAID, [speaker(0.9), speaker(0.4)], sure) == 0.4
    assert confidence_of(SAID, [], sure) == 0.5
    assert confidence_of(SAID, [speaker(1.0)], sure) == HIGH
    assert confidence_of(SAID, [speaker(1.0)], {"bias": -9.0}) == LOW
