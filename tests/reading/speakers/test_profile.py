"""What somebody is: roles, affiliation, capacity, side."""

from __future__ import annotations

import pytest

from onrecord.model import Entity, Span
from onrecord.reading.speakers import Asked, resolve
from onrecord.reading.speakers.plain import plain_page


def person(text: str, name: str = "Anna Novak") -> Entity:
    entities, _ = resolve(plain_page(text), ())
    return next(entity for entity in entities if entity.name == name)


ROLES = {
    "Immigration minister Anna Novak left.": ["Immigration minister"],
    "She met US President Anna Novak.": ["US President"],
    "Anna Novak, an expert at the Hill Institute and a senior fellow at the Bay Academy, left.": [
        "expert at the Hill Institute",
        "senior fellow at the Bay Academy",
    ],
    "The foreign minister, Anna Novak, left.": ["foreign minister"],
    "Russia's foreign minister Anna Novak left.": ["Russia's foreign minister"],
    "Anna Novak, who heads the Water Fund, left.": ["heads the Water Fund"],
    "In Kyiv, Anna Novak, sources said, met Paul Stern, a driver.": [],
    "They met Anna Novak, trade envoy Paul Stern and Jane Ford.": [],
}


@pytest.mark.parametrize(("text", "roles"), ROLES.items())
def test_roles(text: str, roles: list[str]) -> None:
    assert [role.value for role in person(text).roles] == roles


CAPACITIES = {
    "US President Anna Novak left.": ("official", "United States"),
    "Labour peer Anna Novak left.": ("legislator", "Labour Party"),
    "Sen. Anna Novak (R-Ohio) left.": ("legislator", None),
    "Anna Novak, a former Russian ambassador, left.": ("former official", None),
    "Anna Novak, a political analyst and former speechwriter for the Kremlin, left.": ("expert", None),
    "Anna Novak, director of the Hill Institute, left.": ("expert", None),
    "Home Office spokeswoman Anna Novak left.": ("official", "United Kingdom"),
    "Then Russian Ambassador to the United States Anna Novak spoke about dams.": ("official", "Russia"),
    "Anna Novak, a Cold War historian at Bay University, left.": ("expert", None),
    "A meeting of Russian and US Presidents Anna Novak and Paul Stern ended.": ("official", None),
    "Anna Novak, leader of the self-proclaimed Bay People's Republic, left.": ("official", None),
    "Anna Novak, a trader in the self-proclaimed republic, left.": ("public", None),
    "Anna Novak, a separatist leader in the hills, left.": ("official", None),
    "Tycoon Anna Novak won. President Anna Novak left.": ("official", None),
    "River Conservation League President Anna Novak left.": ("public", None),
    "House Judiciary Chairman Anna Novak (D-Ohio) left.": ("legislator", None),
    "Anna Novak came. Paul Stern left.": (None, None),
    # Who runs for an office holds none.
    "Presidential candidate Anna Novak left.": ("public", None),
    "Gov. Anna Novak spoke. Nobody from the Novak campaign came.": ("public", None),
    "Gov. Anna Novak, the party's nominee, spoke.": ("public", None),
    "President Anna Novak, the party's nominee, spoke.": ("official", None),
    "Gov. Anna Novak spoke.": ("official", None),
    "They met Secretary Anna Novak.": (None, None),
    "Senior adviser Anna Novak, a possible candidate for secretary of trade, left.": ("adviser", None),
    "A President Anna Novak would pay.": (None, None),
    # Parliaments, committees and parties.
    "House GOP Leader Anna Novak left.": ("legislator", None),
    "White House leader Anna Novak left.": ("official", "United States"),
    "Anna Novak, chairwoman of the Intelligence Committee, left.": ("legislator", None),
    "Anna Novak, head of the River Committee, left.": ("public", None),
    "Anna Novak, the leader of the opposition, left.": ("legislator", None),
    "Anna Novak, a member of the upper house of parliament, left.": ("legislator", None),
    "Anna Novak, a member of the jury, left.": (None, None),
    "Anna Novak, a veteran politician, left.": (None, None),
    "Campaign deputy Anna Novak left.": ("adviser", None),
    "Anna Novak, a Polish deputy, left.": ("legislator", "Poland"),
    # Societies, firms and fields.
    "Evangelical leader Anna Novak left.": ("public", None),
    "Americans for Tax Reform President Anna Novak left.": ("public", None),
    "Anna Novak, the executive director of America's Voice, left.": ("public", None),
    "Anna Novak, its senior vice president of government affairs, left.": ("public", None),
    "Anna Novak, the vice-president of the Bay Institute, left.": ("expert", None),
    "Anna Novak, a union official, left.": ("public", None),
    "Lund spokeswoman Anna Novak left.": (None, None),
    "It was ministry spokeswoman Anna Novak.": ("official", None),
    "Anna Novak, a Chinese party official, left.": ("official", "China"),
    "Anna Novak, a party official, left.": (None, None),
    # Who fights without office speaks for a side and is no official.
    "Rebel commander Anna Novak left.": (None, None),
    "Taliban spokeswoman Anna Novak left.": (None, "Taliban"),
    # Of whom somebody is.
    "North Korean negotiator Anna Novak left.": ("official", "North Korea"),
    "Anna Novak, the top Polish commander in Kenya, left.": ("official", "Poland"),
    "Anna Novak, the special envoy to Ukraine, left.": ("official", None),
    "Rep. Anna Novak of Georgia left.": ("legislator", None),
    "Paris Mayor Anna Novak left.": ("official", None),
    "Latin American official Anna Novak left.": ("official", None),
}


@pytest.mark.parametrize(("text", "wanted"), CAPACITIES.items())
def test_capacity_and_side(text: str, wanted: tuple[str | None, str | None]) -> None:
    found = person(text)
    assert (found.capacity and found.capacity.value, found.side and found.side.value) == wanted


def test_every_judgement_has_its_words() -> None:
    text = "Anna Novak, a fellow at the Hill Institute, met Russian President Paul Stern."
    for entity in resolve(plain_page(text), ())[0]:
        for role in entity.roles:
            assert role.evidence[0].exact(text) == role.value
        if entity.affiliation:
            assert entity.affiliation.evidence[0].exact(text) == entity.affiliation.value


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mr Ho came.", "Ho", "m"),
        ("Baroness Lund came.", "Baroness Lund", "f"),
        ("Spokeswoman Qiu Lu came.", "Qiu Lu", "f"),
        ("German Chancellor Anna Novak came.", "Anna Novak", "f"),
    ],
)
def test_gender(text: str, name: str, gender: str) -> None:
    assert person(text, name).gender == gender


def test_leaders_of_groups_hold_no_office() -> None:
    asked = (Asked(Span(0, 25), None, (Span(31, 36),)),)
    for words, wanted in (("Leaders from those groups", None), ("Other congressional leader", "legislator")):
        (speaker,) = resolve(plain_page(f"{words} said it rained."), asked)[0]
        assert (speaker.capacity and speaker.capacity.value) == wanted
