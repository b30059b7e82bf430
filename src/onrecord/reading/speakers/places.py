"""Places that no lexicon has, told by where a report has their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.reading.speakers.closed import APOSTROPHES, PLACED_IN, STATE_HAS, TRUSTS
from onrecord.reading.speakers.lexicon import given_gender, place
from onrecord.reading.speakers.tokens import Sheet


def is_place(sheet: Sheet, names: Sequence[tuple[int, int]]) -> bool:
    """Whether a name that might be a person's is a place's, by where it stands.

    Args:
        sheet: The report.
        names: First and last token of each mention of it.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> is_place(lay_out(plain_page("Anzhar has not replied. Envoys met in Anzhar.")), [(0, 0), (8, 8)])
    True
    """
    marked = {name.span.start for name in sheet.page.names if name.kind == "location"}
    by_network = all(sheet.tokens[first].start in marked for first, _ in names)
    return by_network or any(rule(sheet, first, last) for first, last in names for rule in _RULES)


def has_adjective(sheet: Sheet, first: int, last: int) -> bool:
    """The report has its adjective: "| Kaldira | disputes the Kaldiran figures"."""
    return first == last and sheet.tokens[first].text in sheet.lands


def lies_in(sheet: Sheet, first: int, last: int) -> bool:
    """Something happens in it: "Envoys met in | Anzhar |"; but not "trust in | Lee |", nor "in | Lee |'s view"."""
    before, behind = sheet.word(first - 1), sheet.word(last + 1)
    return before in PLACED_IN and behind not in APOSTROPHES and sheet.word(first - 2) not in TRUSTS


def is_capital(sheet: Sheet, first: int, last: int) -> bool:
    """It is called a capital or town: "the capital, | Anzhar |", "the port of | Samun |"."""
    before = sheet.word(first - 1)
    return before in {",", "of"} and sheet.word(first - 2) in {"capital", "town", "city", "port", "village"}


def has_envoy(sheet: Sheet, first: int, last: int) -> bool:
    """A person is its: "| Kaldira |'s Jahan Orsk"."""
    if sheet.word(last + 1) not in APOSTROPHES or not sheet.same_paragraph(last, last + 3):
        return False
    given, family = sheet.tokens[last + 2], sheet.tokens[last + 3]
    marked = any(name.span.start == given.start and name.kind == "person" for name in sheet.page.names)
    return given.capital and family.capital and (marked or given_gender(given.text) is not None)


def is_state(sheet: Sheet, first: int, last: int) -> bool:
    """It has what states have: "| Kaldira |'s parliament"."""
    return sheet.word(last + 1) in APOSTROPHES and sheet.word(last + 2) in STATE_HAS


def is_paired(sheet: Sheet, first: int, last: int) -> bool:
    """It stands beside a land: "Sarvia and | Kaldira |", "between | Kaldira | and Poland"."""
    before, behind = sheet.word(first - 1) == "and", sheet.word(last + 1) == "and"
    return (before and _is_land(sheet, first - 2)) or (behind and _is_land(sheet, last + 2))


def _is_land(sheet: Sheet, at: int) -> bool:
    if not 0 <= at < len(sheet.tokens):
        return False
    known = place(sheet.tokens[at].text)
    return sheet.lands.get(sheet.tokens[at].text) == sheet.tokens[at].text or (
        known is not None and known.kind in {"country", "metonym"} and sheet.word(at + 1) not in APOSTROPHES
    )


_RULES: tuple[Callable[[Sheet, int, int], bool], ...] = (
    has_adjective,
    lies_in,
    is_capital,
    has_envoy,
    is_state,
    is_paired,
)
