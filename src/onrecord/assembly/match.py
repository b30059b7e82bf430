"""Whether two profiles may be of one person: a table of features and weights, as in Fellegi and Sunter's linkage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from onrecord.assembly.names import PersonName, initial_of, leads, same_given

LINE = 0.5
"""Score from which two profiles may be one person."""

KNOWN = 4
"""Reports with the bare name to one with a full name, up to which the one may explain the other. On 54 reports of one
trade dispute, 14 that say "Liu" do not mean the Charles Liu of one."""

LONG = 6
"""Letters of a family name from which another spelling of it, without a given name, is no other name: "Zelensky", but
not "Camp" and "Kamp"."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person under one name, over all reports or, for a bare family name, over those alike.

    Attributes:
        name: The name as first folded; tells profiles apart and orders them.
        parts: The same, taken apart.
        gender: `f`, `m` or `u`.
        sides: Ids of the countries and organizations it speaks for.
        offices: Words for offices in its roles, such as `secretary`.
        apart: Folded full names that a report gives beside this bare one, for somebody else.
        reports: How many reports use the name.
    """

    name: str
    parts: PersonName
    gender: str = "u"
    sides: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    reports: int = field(default=1, compare=False)

    @property
    def fullness(self) -> int:
        """How much of a name it is: 0 family name, 1 with initials, 2 with a given name, 3 with more."""
        if self.parts.bare:
            return 0
        given = self.parts.given(self.parts.families[0])
        if all(len(word) == 1 for word in given):
            return 1
        return min(3, 1 + len(given))


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that speaks for two profiles being one person, or against it.

    Attributes:
        weight: What it adds to the score.
        holds: Whether it is so.
    """

    weight: float
    holds: Callable[[Profile, Profile], bool]


def score(one: Profile, other: Profile) -> float:
    """How much speaks for two profiles being one person.

    >>> from onrecord.assembly.names import person_name
    >>> bill, hillary = (Profile(name, person_name(name)) for name in ("bill clinton", "hillary clinton"))
    >>> score(bill, hillary)
    -0.5
    """
    return round(sum(feature.weight for feature in FEATURES if feature.holds(one, other)), 2)


def may_be_one(one: Profile, other: Profile) -> bool:
    """Whether two profiles may be one person.

    >>> from onrecord.assembly.names import person_name
    >>> names = "vladimir zelensky", "volodymyr zelenskyy"
    >>> may_be_one(*(Profile(name, person_name(name)) for name in names))
    True
    """
    return score(one, other) >= LINE


def same_name(one: Profile, other: Profile) -> bool:
    """All words are the same: "Wang Yi" and "Wang Yi"."""
    return not one.parts.bare and sorted(one.parts.words) == sorted(other.parts.words)


def same_family(one: Profile, other: Profile) -> bool:
    """The family name is the same but for its spelling: "Zelensky" and "Zelenskyy"."""
    brief = one.parts.bare or other.parts.bare
    return bool(_shared(one, other)) and (not brief or _last(one) == _last(other) or len(_last(one)) >= LONG)


def longer_name(one: Profile, other: Profile) -> bool:
    """One name is how the other begins: "Nicolás Maduro" and "Nicolás Maduro Moros"."""
    return not same_family(one, other) and leads(one.parts.words, other.parts.words)


def given_fits(one: Profile, other: Profile) -> bool:
    """The given names are the same, written out: "Bob Menendez" and "Robert Menendez"."""
    return _given(one, other) == "same"


def initial_fits(one: Profile, other: Profile) -> bool:
    """One given name is the other's initial: "J. Kerry" and "John Kerry"."""
    return _given(one, other) == "initial"


def rest_fits(one: Profile, other: Profile) -> bool:
    """One name is how the other ends: "López Obrador" and "Andrés Manuel López Obrador"."""
    return _given(one, other) == "rest"


def given_differs(one: Profile, other: Profile) -> bool:
    """The given names are two: "Bill Clinton" and "Hillary Clinton"."""
    return _given(one, other) == "differs"


def gender_differs(one: Profile, other: Profile) -> bool:
    """One is Mr, the other Ms: "Ms. Clinton" and "Bill Clinton"."""
    return {one.gender, other.gender} == {"f", "m"}


def generation_differs(one: Profile, other: Profile) -> bool:
    """Father and son: "Donald Trump" and "Donald Trump Jr.". A bare name may be either's."""
    return one.parts.generation != other.parts.generation and not (one.parts.bare or other.parts.bare)


def office_differs(one: Profile, other: Profile) -> bool:
    """A bare name under a title that the other never holds: "Secretary Clinton" and "former president Bill Clinton"."""
    partial = min(one.fullness, other.fullness) < 2
    return partial and bool(one.offices and other.offices) and not one.offices & other.offices


def side_differs(one: Profile, other: Profile) -> bool:
    """They speak for two: "Kim of South Korea" and "Kim of North Korea"."""
    return bool(one.sides and other.sides) and not one.sides & other.sides


def office_fits(one: Profile, other: Profile) -> bool:
    """They hold one office: "President Obama" and "Barack Obama, the president"."""
    return bool(one.offices & other.offices)


def side_fits(one: Profile, other: Profile) -> bool:
    """They speak for one side: "Kim" of South Korea and "Kim Hyun-chong", its negotiator."""
    return bool(one.sides & other.sides)


def seldom_in_full(one: Profile, other: Profile) -> bool:
    """The full name stands in far fewer reports than the bare one, which is then somebody whom every reader knows."""
    bare, full = sorted((one, other), key=lambda profile: profile.fullness)
    return bare.parts.bare and not full.parts.bare and bare.reports > KNOWN * full.reports


def kept_apart(one: Profile, other: Profile) -> bool:
    """A report that names both in full and barely takes them for two."""
    return other.name in one.apart or one.name in other.apart


FEATURES = (
    Feature(1.0, same_name),
    Feature(0.5, same_family),
    Feature(0.8, longer_name),
    Feature(0.4, given_fits),
    Feature(0.2, initial_fits),
    Feature(0.1, rest_fits),
    Feature(-1.0, given_differs),
    Feature(-1.0, gender_differs),
    Feature(-1.5, generation_differs),
    Feature(-0.5, office_differs),
    Feature(-0.3, side_differs),
    Feature(-1.0, kept_apart),
    Feature(-0.3, seldom_in_full),
    Feature(0.2, office_fits),
    Feature(0.2, side_fits),
)
"""Set so that a family name alone just reaches the line, a full name withstands any one contradiction but that of
generation, and a name with an initial withstands none."""


def _last(profile: Profile) -> str:
    return profile.parts.words[-1]


def _shared(one: Profile, other: Profile) -> tuple[str, ...]:
    return tuple(family for family in one.parts.families if family in other.parts.families)


def _given(one: Profile, other: Profile) -> str:
    """How the given names compare, by the family name that fits best; empty where there are none to compare."""
    if one.parts.bare or other.parts.bare:
        return ""
    ways = {_compare(one.parts.given(family), other.parts.given(family)) for family in _shared(one, other)}
    return next((way for way in ("same", "initial", "rest", "differs") if way in ways), "")


def _compare(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Given names in order: the first two decide, and no middle name may contradict."""
    middles = zip(one[1:], other[1:], strict=False)
    if not all(a == b or same_given(a, b) or initial_of(a, b) for a, b in middles):
        return _ending(one, other)
    if one[0] == other[0] or same_given(one[0], other[0]):
        return "same"
    return "initial" if initial_of(one[0], other[0]) else _ending(one, other)


def _ending(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    short, long = sorted((one, other), key=len)
    return "rest" if len(short) < len(long) and long[-len(short) :] == short and len(short[-1]) > 1 else "differs"
