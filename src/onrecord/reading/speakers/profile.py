"""What somebody is: roles, affiliation, capacity and side, each with the words that say so."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Entity, Judged, Span
from onrecord.reading.speakers.affiliation import affiliation
from onrecord.reading.speakers.closed import (
    ACTING,
    AMONG_STATES,
    FORMER,
    GOVERNS,
    HEADS_IT,
    LEADS,
    LEARNED,
    PURSUITS,
    STATELY,
)
from onrecord.reading.speakers.cluster import Draft
from onrecord.reading.speakers.facts import Fact, span_of
from onrecord.reading.speakers.lexicon import Place, capacity_of, nationalities, place, singular
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.tokens import Sheet

SOCIETY = frozenset(
    {"league", "association", "institute", "university", "college", "federation", "foundation", "club", "society"}
    | {"corp", "corporation", "inc", "company", "group", "alliance", "coalition", "network", "voters"}
)
"""Words in the names of bodies whose presidents and chairmen hold no office of state."""

FAR = 8
"""Words of a body's name before a title."""

RULING = frozenset(
    {"separatist", "separatists", "rebel", "rebels", "insurgents", "breakaway", "self-proclaimed", "self-declared"}
    | {"republic", "militia", "junta"}
)
"""Words for those who rule or fight without being a recognised state, so that who leads them speaks for a side."""

SPEAKS_FOR = frozenset({"official", "legislator"})


def profile(sheet: Sheet, draft: Draft, mentions: Sequence[Mention]) -> Entity:
    """A draft as an entity, its facts judged."""
    facts = _best_first(sheet, draft.facts)
    told = [fact for fact in facts if fact.basis not in {"complement"}]
    belongs = next(((fact, span) for fact in facts if (span := _belongs(sheet, fact, mentions))), None)
    capacity = _capacity(sheet, draft, told, belongs)
    return Entity(
        name=draft.name,
        kind=draft.kind,
        basis=draft.basis,
        mentions=tuple(draft.mentions),
        names=tuple(draft.names),
        roles=_roles(sheet, told) if draft.basis != "described" else (),
        affiliation=_judged(sheet, *belongs) if belongs else None,
        capacity=capacity,
        side=_side(sheet, draft, belongs, capacity),
        gender=draft.gender if draft.gender in {"f", "m"} else "u",
    )


def _best_first(sheet: Sheet, facts: Sequence[Fact]) -> list[Fact]:
    """What it is now before what it was, the rest as the report has it."""
    return sorted(facts, key=lambda fact: _former(sheet, fact))


def _former(sheet: Sheet, fact: Fact) -> bool:
    """Whether a fact is over: "a former ambassador", "ex-minister", "then-president"."""
    inside = range(max(0, fact.first - 1), fact.head + 1)
    words = {sheet.word(at) for at in inside if not (sheet.tokens[at].first and sheet.word(at) == "then")}
    return bool(words & FORMER) or any(word.startswith(("ex-", "then-")) for word in words)


def _roles(sheet: Sheet, facts: Sequence[Fact]) -> tuple[Judged, ...]:
    """Roles in the report's words, each wording once."""
    found: dict[str, Judged] = {}
    for fact in sorted(facts, key=lambda fact: fact.first):
        if fact.basis == "brackets":
            continue
        span = span_of(sheet, fact)
        words = span.exact(sheet.page.text)
        found.setdefault(words.lower(), Judged(words, fact.basis, (span,), fact.confidence))
    return tuple(found.values())


def _belongs(sheet: Sheet, fact: Fact, mentions: Sequence[Mention]) -> Span | None:
    return None if fact.basis == "brackets" else affiliation(sheet, fact, mentions)


def _judged(sheet: Sheet, fact: Fact, span: Span) -> Judged:
    return Judged(span.exact(sheet.page.text), fact.basis, (span,), round(fact.confidence - 0.05, 2))


def _capacity(sheet: Sheet, draft: Draft, facts: Sequence[Fact], belongs: tuple[Fact, Span] | None) -> Judged | None:
    """Capacity by the first role that tells one; a body's is the lexicon's."""
    if draft.known and draft.kind != "person":
        return Judged(draft.known.capacity, "lexicon", tuple(draft.names[:1]), 0.9) if draft.known.capacity else None
    seat = next((fact for fact in facts if fact.basis == "brackets"), None)
    told = [(fact, value) for fact in facts if (value := _of_fact(sheet, fact, belongs))]
    office = [(fact, value) for fact, value in told if value == "official" and fact.basis == "title"]
    for fact, value in told:
        if value == "public" and office:
            fact, value = office[0]
        if seat is not None and value == "public":
            break
        return Judged(value, fact.basis, (span_of(sheet, fact),), round(fact.confidence - 0.04, 2))
    return Judged("legislator", "brackets", (span_of(sheet, seat),), 0.95) if seat is not None else None


def _of_fact(sheet: Sheet, fact: Fact, belongs: tuple[Fact, Span] | None) -> str:
    words = [sheet.word(at) for at in range(fact.first, fact.head + 1)]
    value = capacity_of(words)
    if belongs and singular(words[-1]) in LEADS and (own := _of_body(sheet, belongs[1])):
        value = own
    if value == "public" and _rules_there(sheet, fact):
        return "official"
    if value == "official" and fact.basis == "title" and not belongs and _is_of_society(sheet, fact):
        value = "public"
    if value in {"official", "legislator", "adviser"} and _former(sheet, fact):
        return "former official"
    return value


def _rules_there(sheet: Sheet, fact: Fact) -> bool:
    """Whether a role is held where others than the state rule: "leader of the self-proclaimed | republic |"."""
    leads = singular(sheet.word(fact.head)) in LEADS or sheet.word(fact.head) in HEADS_IT
    return leads and bool(RULING & {sheet.word(at) for at in range(fact.first, fact.last + 1)})


def _is_of_society(sheet: Sheet, fact: Fact) -> bool:
    """Whether a title names a body that is not the state's: "River Conservation | League President | Jo Lee"."""
    first = fact.first
    while fact.head - first < FAR and sheet.same_paragraph(first - 1, fact.head) and _names_on(sheet, first - 1):
        first -= 1
    return bool(SOCIETY & {sheet.word(at) for at in range(first, fact.head)})


def _names_on(sheet: Sheet, at: int) -> bool:
    return at >= 0 and (sheet.tokens[at].capital or sheet.word(at) in {"of", "for", "the"})


def _of_body(sheet: Sheet, span: Span) -> str:
    """Capacity of one who leads or speaks for a body: the body's own, if known; an expert's in a body of learning."""
    known = _known(sheet, span)
    if known:
        return known.capacity
    if span.exact(sheet.page.text) in sheet.lands or _is_stately([sheet.word(at) for at in sheet.inside(span)]):
        return "official"
    return "expert" if _learned(sheet, span) else "public"


def _is_stately(words: Sequence[str]) -> bool:
    """Whether a body governs: "the Commerce Ministry"; or is the world's: "the World Trade Organization"."""
    world = bool(AMONG_STATES & set(words)) and bool({"world", "international"} & set(words))
    return world or (bool(words) and words[-1] in STATELY) or (len(words) > 1 and words[0] in STATELY and "of" in words)


def _learned(sheet: Sheet, span: Span) -> bool:
    """Whether a body is one of learning, so that its director is an expert."""
    words = {sheet.word(at) for at in sheet.inside(span)}
    return bool(words & LEARNED) or bool(words & {"center", "centre", "foundation"} and words & PURSUITS)


def _known(sheet: Sheet, span: Span) -> Place | None:
    words = span.exact(sheet.page.text)
    if words in nationalities():
        return place(nationalities()[words])
    return place(words)


def _side(sheet: Sheet, draft: Draft, belongs: tuple[Fact, Span] | None, capacity: Judged | None) -> Judged | None:
    """Whom it speaks for, by office held now: a country's minister for the country, a party's for the party."""
    if draft.body and draft.known:
        value = _side_of(draft.known)
        return Judged(value, "lexicon", tuple(draft.names[:1]), 0.9) if value else None
    if belongs is None or _former(sheet, belongs[0]):
        return None
    if (capacity is None or capacity.value not in SPEAKS_FOR) and not _acts_for(draft):
        return None
    known = _known(sheet, belongs[1])
    value = _side_of(known) if known else sheet.lands.get(belongs[1].exact(sheet.page.text), "")
    return Judged(value, belongs[0].basis, (belongs[1],), round(belongs[0].confidence - 0.07, 2)) if value else None


def _acts_for(draft: Draft) -> bool:
    """Whether a body that is only described acts for whom it is of: "the Halveran | delegation |"."""
    body = draft.basis == "described" and draft.kind in {"organization", "group"}
    return body and singular(draft.name.split()[-1].lower()) in ACTING


def _side_of(known: Place) -> str:
    if known.kind in {"country", "metonym"} or known.sort in GOVERNS:
        return known.country
    return known.name if known.kind == "organization" and known.capacity in SPEAKS_FOR else ""
