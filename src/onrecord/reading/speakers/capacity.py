"""In which capacity somebody speaks, by what the report says that he is; one rule a sort of role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.speakers.closed import (
    AMONG_STATES,
    APOSTROPHES,
    ARMED,
    BODIES,
    CHAIRS,
    CHAMBER,
    COMMITTEES,
    FORMER,
    GENERIC,
    GOVERNING,
    HEADS_IT,
    HEADS_STATE,
    LEADERS_OF_PARTIES,
    LEADERS_OF_SOCIETY,
    LEADERS_OF_STATES,
    LEADS,
    LEARNED,
    NO_CHAMBER,
    OFFICES_OF_PARTIES,
    OFFICES_OF_SOCIETY,
    PURSUITS,
    RULING,
    SOCIETY,
    SPOKESPEOPLE,
    STATELY,
)
from onrecord.reading.speakers.facts import Fact
from onrecord.reading.speakers.lexicon import Place, capacity_of, nationalities, place, plain, roles, singular
from onrecord.reading.speakers.tokens import Sheet

FAR = 8
"""Words of a body's name before a title."""

ARMED_GROUP = "armed group"
"""Sort of bodies that are a side without holding an office."""

CITIES = frozenset(("Hong Kong", "Macau"))
"""Where the chief executive governs."""


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, taken apart.

    Attributes:
        sheet: The report.
        fact: What it says.
        body: Of what country or body, if it says so.
        head: The word that says what, singular: "leader".
        before: The words before it, in lower case: "senate", "republican".
        behind: The words behind it.
        usual: Capacity by the lexicon alone; empty where it has none.
    """

    sheet: Sheet
    fact: Fact
    body: Span | None
    head: str
    before: tuple[str, ...]
    behind: tuple[str, ...]
    usual: str


def capacity_told(sheet: Sheet, fact: Fact, body: Span | None) -> str:
    """The capacity that a role tells, or nothing: a candidate, a group's leader and a rebel hold no office.

    Args:
        sheet: The report.
        fact: What it says that somebody is.
        body: Of what country or body, if it says so.

    >>> from onrecord.reading.speakers.facts import facts_beside
    >>> from onrecord.reading.speakers.mentions import find_mentions
    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> sheet = lay_out(plain_page("Senate Republican leader Jo Lee and church leader Kim Roe came."))
    >>> [capacity_told(sheet, facts_beside(sheet, name)[0], None) for name in find_mentions(sheet)[-2:]]
    ['legislator', 'public']
    """
    role = _taken_apart(sheet, fact, body)
    value = next((found for rule in _RULES if (found := rule(role)) is not None), role.usual)
    if value in {"official", "legislator", "adviser"} and is_former(sheet, fact):
        return "former official"
    return value


def is_former(sheet: Sheet, fact: Fact) -> bool:
    """Whether a fact is over: "a former ambassador", "ex-minister", "then-president".

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> is_former(lay_out(plain_page("an ex-minister")), Fact(1, 1, 1, "title", 0.9))
    True
    """
    inside = range(max(0, fact.first - 1), fact.head + 1)
    words = {sheet.word(at) for at in inside if not (sheet.tokens[at].first and sheet.word(at) == "then")}
    return bool(words & FORMER) or any(word.startswith(("ex-", "then-")) for word in words)


def known_body(sheet: Sheet, span: Span) -> Place | None:
    """What the lexicons know of a body or country, named by its adjective too.

    >>> from onrecord.reading.speakers.plain import plain_page
    >>> from onrecord.reading.speakers.tokens import lay_out
    >>> known_body(lay_out(plain_page("Russian")), Span(0, 7)).name
    'Russia'
    """
    words = span.exact(sheet.page.text)
    return place(nationalities().get(words, words))


def _taken_apart(sheet: Sheet, fact: Fact, body: Span | None) -> Role:
    before = tuple(plain(sheet.word(at)) for at in range(fact.first, fact.head))
    behind = tuple(plain(sheet.word(at)) for at in range(fact.head + 1, fact.last + 1))
    head = singular(plain(sheet.word(fact.head))).removeprefix("vice-").removeprefix("co-")
    return Role(sheet, fact, body, head, before, behind, capacity_of([*before, plain(sheet.word(fact.head))]))


def _of_chamber(role: Role) -> str | None:
    """Who leads in a parliament: "House Judiciary | chairman |", "congressional | leaders |"; not the White House."""
    words = (*role.before, *role.behind[:5])
    seats = [at for at, word in enumerate(words) if word in CHAMBER and words[max(0, at - 1)] != "white"]
    return "legislator" if role.head in CHAIRS and seats and not NO_CHAMBER.intersection(words) else None


def _of_committee(role: Role) -> str | None:
    """Who leads a committee of a parliament, by what it is for: "chairman of the Intelligence Committee"."""
    words = (*role.before, *role.behind)
    at = next((at for at, word in enumerate(words) if word in {"committee", "subcommittee", "panel"}), None)
    if role.head not in CHAIRS or at is None or NO_CHAMBER.intersection(words):
        return None
    topics = words[:at] if words[at + 1 : at + 2] != ("on",) else words[at + 2 :]
    return "legislator" if COMMITTEES.intersection(topics) else None


def _of_party(role: Role) -> str | None:
    """Who leads a party: "far-right | leader |", "| leader | of the opposition"."""
    led = (*role.before, *(role.behind[2:3] if role.behind[:2] == ("of", "the") else ()))
    return "legislator" if role.head == "leader" and LEADERS_OF_PARTIES.intersection(led) else None


def _of_society(role: Role) -> str | None:
    """Who leads where no office is held: "church | leaders |", "civil rights | leader |"."""
    return "public" if role.head == "leader" and LEADERS_OF_SOCIETY.intersection(role.before) else None


def _armed(role: Role) -> str | None:
    """Who fights without office tells nothing: "rebel | commander |"; who rules has one: "leader of the | republic"."""
    words = {*role.before, *role.behind, role.head}
    leads = role.head in LEADS or role.sheet.word(role.fact.head) in HEADS_IT
    if leads and words & RULING:
        return "official"
    known = known_body(role.sheet, role.body) if role.body else None
    without = known is not None and known.sort == ARMED_GROUP and not known.capacity
    fights = without or bool(ARMED.intersection((*role.before, role.head, *role.behind[:3])))
    return "" if fights and role.usual in {"official", "public"} else None


def _supposed(role: Role) -> str | None:
    """What somebody would be is not what he is: "a | President | Novak would pay"."""
    article = role.sheet.word(role.fact.first - 1) in {"a", "an"}
    return "" if article and role.fact.basis == "title" and role.head in HEADS_STATE else None


def _courtesy(role: Role) -> str | None:
    """A secretary of nothing said tells nothing: "| Secretary | Novak", as many are called who were one."""
    return "" if role.head == "secretary" and not (role.before or role.behind or role.body) else None


def _member(role: Role) -> str | None:
    """A member is what the body makes of him: of parliament a legislator, of a cabinet an official, else nothing."""
    if role.head != "member" or role.usual not in {"", "official"}:
        return None
    known = known_body(role.sheet, role.body) if role.body else None
    if (known is not None and known.sort == "parliament") or CHAMBER.intersection(role.behind):
        return "legislator"
    if known is not None:
        return known.capacity if known.sort != "party" else ""
    return "official" if GOVERNING.intersection((*role.before[-1:], *role.behind)) else ""


def _deputy(role: Role) -> str | None:
    """A deputy of a country or a parliament is a legislator: "a Halveran | deputy |", not "a campaign deputy"."""
    known = known_body(role.sheet, role.body) if role.body else None
    sits = known is not None and known.sort in {"country", "parliament", "party"}
    return (
        "legislator" if role.head == "deputy" and (sits or CHAMBER.intersection((*role.before, *role.behind))) else None
    )


def _functionary(role: Role) -> str | None:
    """An official of a party, a campaign, a union or a firm holds no office of state."""
    if role.head != "official":
        return None
    near = {*role.before[-2:], *role.behind[:3]}
    if "campaign" in near:
        return "adviser"
    known = known_body(role.sheet, role.body) if role.body else None
    if near & OFFICES_OF_PARTIES:
        return None if known is not None and known.sort == "country" else ""
    if known is not None and known.capacity in {"public", "expert", "media"}:
        return known.capacity
    return "public" if near & OFFICES_OF_SOCIETY else None


def _executive(role: Role) -> str | None:
    """Chief executives are firms', but for cities that have one: "U.S. chief | executives |"."""
    country = role.body is not None and (known := known_body(role.sheet, role.body)) and known.kind == "country"
    if role.head != "executive" or not country or role.body is None:
        return None
    return "official" if role.body.exact(role.sheet.page.text) in CITIES else "public"


def _of_its_body(role: Role) -> str | None:
    """Who leads or speaks for a body has the body's capacity: "director of | the Water Institute |"."""
    if role.body is None or role.head not in LEADS:
        return None
    own = _of_body(role.sheet, role.body)
    return own or None


def _of_somebody(role: Role) -> str | None:
    """A spokesman of a person tells nothing by himself: "Novak | spokesman |", "a | spokesman | for Novak"."""
    if role.head not in SPOKESPEOPLE or role.body is not None or " ".join((*role.before[-1:], role.head)) in roles():
        return None
    if (STATELY | {"affairs"}).intersection(role.before[-1:]):
        return "official"
    return None if BODIES.intersection((*role.before, *map(singular, role.behind))) else ""


def _of_nothing(role: Role) -> str | None:
    """A chairman or director of nobody knows what tells nothing: "| Director | Jo Lee said"."""
    bare = role.head in GENERIC and role.body is None and not role.behind
    return "" if bare and role.usual == "public" and set(role.before) <= GENERIC else None


def _leader(role: Role) -> str | None:
    """A leader holds an office of state if nothing else is said of whom he leads, or a state is."""
    if role.head != "leader" or role.usual != "official":
        return None
    owner = {role.before[at - 1] for at, word in enumerate(role.before) if word in APOSTROPHES and at}
    states = LEADERS_OF_STATES.intersection(role.before) and owner <= LEADERS_OF_STATES
    lands = any(_is_land(role.sheet, at) for at in range(role.fact.first, role.fact.last + 1))
    said = [word for word in role.before if word not in GENERIC]
    return "official" if states or lands or not (said or role.behind) else ""


def _is_land(sheet: Sheet, at: int) -> bool:
    """Whether a word is of a land, alone or with the next one: "Halveran", "North | Halveran"."""
    one, two = sheet.tokens[at].text, " ".join(token.text for token in sheet.tokens[at : at + 2])
    return one in sheet.lands or not nationalities().keys().isdisjoint({one, two})


def _president(role: Role) -> str | None:
    """A president of a society or a field holds no office: "League | President |", "vice | president | of sales"."""
    if role.head != "president" or role.usual != "official" or role.body is not None:
        return None
    field = role.behind[:1] in {("of",), ("for",)} and role.sheet.tokens[role.fact.head + 2].text.islower()
    field = field and role.behind[1:2] != ("the",)
    society = SOCIETY.intersection(role.behind) or (role.fact.basis == "title" and _is_of_society(role))
    return "public" if field or role.behind[:1] == ("at",) or society else None


def _titled_of_society(role: Role) -> str | None:
    """A title that names a body which is not the state's: "River Conservation | League Secretary |"."""
    title = role.usual == "official" and role.fact.basis == "title" and role.body is None
    return "public" if title and _is_of_society(role) else None


def _is_of_society(role: Role) -> bool:
    """Whether a title names a body that is not the state's: "River Conservation | League President | Jo Lee"."""
    sheet, first = role.sheet, role.fact.first
    while role.fact.head - first < FAR and sheet.same_paragraph(first - 1, role.fact.head) and _names_on(sheet, first):
        first -= 1
    return bool(SOCIETY & {sheet.word(at) for at in range(first, role.fact.head)})


def _names_on(sheet: Sheet, first: int) -> bool:
    return first > 0 and (sheet.tokens[first - 1].capital or sheet.word(first - 1) in {"of", "for", "the"})


def _of_body(sheet: Sheet, span: Span) -> str:
    """Capacity of one who leads or speaks for a body: the body's own, if known; an expert's in a body of learning."""
    if known := known_body(sheet, span):
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


_RULES: tuple[Callable[[Role], str | None], ...] = (
    _supposed,
    _of_chamber,
    _of_committee,
    _of_party,
    _of_society,
    _armed,
    _courtesy,
    _member,
    _deputy,
    _functionary,
    _executive,
    _of_its_body,
    _of_somebody,
    _of_nothing,
    _leader,
    _president,
    _titled_of_society,
)
