"""Lands and towns that no lexicon has."""

from __future__ import annotations

import pytest

from onrecord.model import Span
from onrecord.reading.page import Name
from onrecord.reading.speakers.lands import lands
from onrecord.reading.speakers.places import is_place
from onrecord.reading.speakers.plain import plain_page
from onrecord.reading.speakers.tokens import lay_out


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Kaldiran minister left Kaldira .", {"Kaldiran": "Kaldira", "Kaldira": "Kaldira"}),
        ("Sardese boats left Sardo .", {"Sardese": "Sardo", "Sardo": "Sardo"}),
        ("A Trumpian speech of Trump .", {}),
        ("Marian choirs sang to Maria .", {}),
        ("A Russian minister left Russia .", {}),
        ("Kaldiran left Kaldira .", {}),
    ],
)
def test_lands(text: str, found: dict[str, str]) -> None:
    assert lands(text.split()) == found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Envoys met in Anzhar on Monday.", True),
        ("The capital, Anzhar, slept.", True),
        ("Talks between Anzhar and Poland went on.", True),
        ("Members of Anzhar's parliament left.", True),
        ("Today Anzhar's Anna Novak left.", True),
        ("The Kaldiran envoy came; later Kaldira paid.", True),
        ("Nobody had much trust in Anzhar then.", False),
        ("Faults in Anzhar's plan were seen.", False),
        ("Today Anzhar said no.", False),
        ("Today Anzhar's plan failed.", False),
    ],
)
def test_places(text: str, place: bool) -> None:
    sheet = lay_out(plain_page(text))
    names = [(at, at) for at, token in enumerate(sheet.tokens) if token.text in {"Anzhar", "Kaldira"}]
    assert is_place(sheet, names) is place


def test_what_the_network_marks_throughout_is_a_place() -> None:
    text = "Today Anzhar said no."
    marked = plain_page(text, (Name(Span(6, 12), "location", 0.7),))
    assert is_place(lay_out(marked), [(1, 1)])
