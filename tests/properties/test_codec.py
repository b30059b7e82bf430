"""Every noun that is stored comes back equal, whatever is in it."""

from __future__ import annotations

import dataclasses
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model import (
    Actor,
    Decision,
    Event,
    Figure,
    IssueSet,
    Position,
    Proposal,
    Prospect,
    Reading,
    RecordedClaim,
    Report,
    ReportEntry,
    Span,
    Statement,
    Time,
    Version,
)
from onrecord.store.codec import decode, encode, pack, unpack

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
PLAIN = {
    str: st.text(max_size=8),
    bytes: st.binary(max_size=8),
    bool: st.booleans(),
    int: st.integers(0, 2**40),
    float: st.floats(0, 1),
    NoneType: st.none(),
    Span: st.builds(lambda start, length: Span(start, start + length), st.integers(0, 2**40), st.integers(1, 99)),
}


def anything(hint: object) -> st.SearchStrategy[object]:
    """Values of a field's type, nouns within nouns included."""
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) is tuple:
        return st.lists(anything(get_args(hint)[0]), max_size=2).map(tuple)
    if isinstance(hint, UnionType):
        return st.one_of(*map(anything, get_args(hint)))
    hints = get_type_hints(hint)
    return st.builds(hint, **{field.name: anything(hints[field.name]) for field in dataclasses.fields(hint)})


KEPT = (
    *(Actor, Decision, Event, Figure, IssueSet, Position, Proposal, Prospect, Reading, RecordedClaim, Report),
    *(ReportEntry, Statement, Time, Version),
)
NOUNS = st.one_of(*map(anything, KEPT))


@UNTIMED
@given(NOUNS)
def test_a_noun_comes_back_equal(noun: Report) -> None:
    assert decode(type(noun), unpack(pack(encode(noun)))) == noun


@UNTIMED
@given(NOUNS)
def test_equal_nouns_are_equal_bytes(noun: Report) -> None:
    assert encode(decode(type(noun), encode(noun))) == encode(noun)
