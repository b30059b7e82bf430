"""What somebody is: roles, affiliation, capacity and side, each with the words that say so."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Entity, Judged, Span
from onrecord.reading.speakers.affiliation import affiliation
from onrecord.reading.speakers.candidates import as_candidate
from onrecord.reading.speakers.capacity import ARMED_GROUP, capacity_told, is_former, known_body
from onrecord.reading.speakers.closed import ACTING, FROM_STATES, GOVERNS, LOCAL, SENT
from onrecord.reading.speakers.cluster import Draft
from onrecord.reading.speakers.facts import Fact, span_of
from onrecord.reading.speakers.lexicon import Place, plain, singular
from onrecord.reading.speakers.mentions import Mention
from onrecord.reading.speakers.tokens import Sheet

SPEAKS_FOR = frozenset({"official", "legislator"})


def profile(sheet: Sheet, draft: Draft, mentions: Sequence[Mention]) -> Entity:
    """A draft as an entity, its facts judged."""
    facts = _best_first(sheet, draft.facts)
    told = [fact for fact in facts if fact.basis not in {"complement"}]
    bodies = [(fact, span) for fact in facts if (span := _belongs(sheet, fact, mentions))]
    belongs = bodies[0] if bodies else None
    capacity = _capacity(sheet, draft, told, bodies)
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
    return sorted(facts, key=lambda fact: is_former(sheet, fact))


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


def _capacity(sheet: Sheet, draft: Draft, facts: Sequence[Fact], bodies: Sequence[tuple[Fact, Span]]) -> Judged | None:
    """Capacity by the first role that tells one; a body's is the lexicon's."""
    if draft.known and draft.kind != "person":
        return Judged(draft.known.capacity, "lexicon", tuple(draft.names[:1]), 0.9) if draft.known.capacity else None
    seat = next((fact for fact in facts if fact.basis == "brackets"), None)
    told = [(fact, value) for fact in facts if (value := capacity_told(sheet, fact, _body_of(sheet, fact, bodies)))]
    told = as_candidate(sheet, draft, told) if seat is None else told
    office = [(fact, value) for fact, value in told if value == "official" and fact.basis == "title"]
    for fact, value in told:
        if value == "public" and office:
            fact, value = office[0]
        if seat is not None and value == "public":
            break
        return Judged(value, fact.basis, (span_of(sheet, fact),), round(fact.confidence - 0.04, 2))
    return Judged("legislator", "brackets", (span_of(sheet, seat),), 0.95) if seat is not None else None


def _body_of(sheet: Sheet, fact: Fact, bodies: Sequence[tuple[Fact, Span]]) -> Span | None:
    """Of what a role is: as it says itself, else, where it names nothing, as the first other that says so does."""
    own = next((span for each, span in bodies if each is fact), None)
    names = any(sheet.tokens[at].capital for at in range(fact.first, fact.last + 1)) and fact.first < fact.last
    return own or (bodies[0][1] if bodies and not names else None)


def _side(sheet: Sheet, draft: Draft, belongs: tuple[Fact, Span] | None, capacity: Judged | None) -> Judged | None:
    """Whom it speaks for, by office held now: a country's minister for the country, a party's for the party."""
    if draft.body and draft.known:
        value = _side_of(draft.known)
        return Judged(value, "lexicon", tuple(draft.names[:1]), 0.9) if value else None
    if belongs is None or is_former(sheet, belongs[0]) or _is_only_there(sheet, *belongs):
        return None
    known = known_body(sheet, belongs[1])
    armed = known is not None and known.sort == ARMED_GROUP and capacity is None
    if (capacity is None or capacity.value not in SPEAKS_FOR) and not (armed or _acts_for(draft)):
        return None
    value = _side_of(known) if known else sheet.lands.get(belongs[1].exact(sheet.page.text), "")
    return Judged(value, belongs[0].basis, (belongs[1],), round(belongs[0].confidence - 0.07, 2)) if value else None


def _is_only_there(sheet: Sheet, fact: Fact, span: Span) -> bool:
    """Whether somebody does not speak for what he is told with: "ambassador to | Halvera |", "Mayor of | Anzhar |"."""
    head = singular(plain(sheet.word(fact.head)))
    before = sheet.at(span.start) - 1
    before -= sheet.word(before) == "the"
    sent = before > fact.head and sheet.word(before) in {"to", "for", "on"} and head in SENT
    came = fact.basis == "complement" and sheet.word(before) == "from"
    state = span.exact(sheet.page.text) == "Georgia" and (head in FROM_STATES or fact.basis == "complement")
    return sent or came or state or head in LOCAL


def _acts_for(draft: Draft) -> bool:
    """Whether a body that is only described acts for whom it is of: "the Halveran | delegation |"."""
    body = draft.basis == "described" and draft.kind in {"organization", "group"}
    return body and singular(draft.name.split()[-1].lower()) in ACTING


def _side_of(known: Place) -> str:
    if known.kind in {"country", "metonym"} or known.sort in GOVERNS:
        return known.country
    at_the_table = known.capacity in SPEAKS_FOR or known.sort == ARMED_GROUP
    return known.name if known.kind == "organization" and at_the_table else ""
