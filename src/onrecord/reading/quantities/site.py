"""Sites: where in the grammar a numeral stands, and which noun and verb it goes with."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from onrecord.reading.grammar import preposition
from onrecord.reading.quantities.lexicon import currencies, dollars, listed, signs, singular, units, words
from onrecord.reading.quantities.numerals import Numeral
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

STEPS = 8
# From where on an index stands rather than moves.
LEVEL = Decimal(1000)
# How often a report must name a country for a plain "$" to be that country's.
OFTEN = 3
# How far behind a numeral the noun that it counts may stand.
REACH = 6
NUMBERING = ("nummod", "compound", "amod", "det", "dep", "nmod", "advmod", "nmod:poss", "appos", "fixed")
BESIDE = ("nmod", "conj", "appos", "dep", "compound", "nummod", "amod", "fixed")
# Marks behind which the name of what is counted begins: "the $40 billion ' Road Plan '".
OPENING = frozenset(["‘", "“", "``", "`", "'", '"'])
INSIDE_NOUN = ("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "CD", "POS")
# Nouns that name only what a number is for.
LIMITS = listed("limit cap ceiling threshold quota target mark figure total milestone barrier")
# What may follow a unit to make it a rate: "40 barrels | a day |".
PER = frozenset(["a", "an", "per", "each", "every"])
# Nouns that name machines as well as persons, and what then stands before them.
MACHINES = frozenset(["bomber", "fighter", "carrier", "monitor", "cleaner", "driver"])
MECHANICAL = listed(
    "stealth strategic heavy nuclear jet supersonic warplane air dive combat nuclear-capable long-range"
)
# What has states, firms or clubs for members.
UNIONS = listed(
    "union bloc alliance assembly organization organisation association league federation commonwealth pact"
)
ALL = (("all",), ("these",), ("those",), ("both",))
DEGREES = {"C": "degree celsius", "F": "degree fahrenheit"}
# Between a number and its unit: "40 | metric | tons", "four | more | years".
PASSED_OVER = tuple((each,) for each in ("metric", "long", "short", "full", "calendar", "more", "straight", "extra"))
# Nouns behind a numeral that belong to it: what they say is its unit.
BARE_UNITS = frozenset(["percent", "%", "cent", "point", "percentage"])


@dataclass(frozen=True, slots=True)
class Site:
    """A numeral in its sentence.

    Attributes:
        numeral: The numeral.
        first: Its first word.
        last: Its last word.
        outer: The word of it that all others hang on.
        noun: The noun behind it that it counts or goes before; None where there is none.
        hyphen: Whether a hyphen ties that noun to it: "a 60-year war".
        unit: What it is in: `percent`, `points`, an ISO code, `persons`, or a noun.
        sort: Of what sort that is: `percent`, `points`, `money`, `length`, `measure`, `persons` or `things`.
    """

    numeral: Numeral
    first: int
    last: int
    outer: int
    noun: int | None
    hyphen: bool = False
    unit: str = ""
    sort: str = ""

    @property
    def own(self) -> range:
        """The numeral's words."""
        return range(self.first, self.last + 1)


def locate(scene: Scene, numeral: Numeral) -> Site | None:
    """Where a numeral stands; None where it lies outside all words."""
    own = scene.page.words_in(numeral.span)
    if not own:
        return None
    outer = _outer(scene, own)
    hyphen = _next(scene, own[-1]) == "-" and _touches(scene, own[-1])
    hyphen = hyphen and scene.forms[own[-1] + 2 : own[-1] + 3] not in (("plus",), ("odd",))
    noun = own[-1] + 2 if hyphen and own[-1] + 2 < len(scene.forms) else _noun(scene, own, outer)
    noun = None if noun is not None and numeral.unit and _begins_clause(scene, noun) else noun
    bare = Site(numeral, own[0], own[-1], outer, noun, hyphen)
    unit, sort = _unit_of(scene, bare)
    return replace(bare, unit=unit, sort=sort)


def _next(scene: Scene, word: int) -> str:
    return scene.forms[word + 1] if word + 1 < len(scene.forms) else ""


def _touches(scene: Scene, word: int) -> bool:
    return scene.page.words[word].end == scene.page.words[word + 1].start


def _outer(scene: Scene, own: range) -> int:
    """The word whose governor lies outside, a number or a sign rather than what is fixed to it."""
    tree = scene.tree
    free = [each for each in own if tree.head[each] not in own]
    plain = [each for each in free if tree.relation[each] not in ("punct", "fixed", "case", "cc")]
    return (plain or free or [own[-1]])[-1 if len(plain) > 1 and tree.tag[plain[-1]].startswith("NN") else 0]


def _noun(scene: Scene, own: range, outer: int) -> int | None:
    """The noun that a numeral stands before: by the grammar, else the end of the nouns right behind it."""
    head = scene.tree.head[outer]
    if (
        _next(scene, own[-1]) in PER
        and scene.forms[own[-1] + 2 : own[-1] + 3]
        and scene.forms[own[-1] + 2] in words("length")
    ):
        return None  # "about 40 | a day |"
    behind = _behind_of(scene, own)
    if behind is not None:
        return behind
    near = (
        own[-1] < head <= own[-1] + REACH and scene.tree.relation[outer] in NUMBERING and not _dates(scene, head, own)
    )
    before = scene.tree.relation[outer] in ("compound", "amod", "nummod")
    if near and scene.tree.tag[head].startswith("NN") and not _broken(scene, own[-1] + 1, head, comma=before):
        return _carried_on(scene, _listed(scene, head))
    if _beyond_name(scene, own, outer):
        return head
    at, found = own[-1] + 1, None
    at += _next(scene, own[-1]) in OPENING or scene.tree.tag[at : at + 2] == ("RB", "JJ")
    while at < len(scene.forms) and scene.tree.tag[at] in INSIDE_NOUN and at <= own[-1] + REACH:
        tied = "-" in scene.forms[at - 1 : at + 2]
        if scene.tree.tag[at] in ("CD", "POS") or (_dates(scene, at, own) and not tied):
            break
        if scene.tree.tag[at].startswith("NN") and not (tied and at in scene.time):
            found = at
        at += 1
    return _carried_on(scene, found) if found is not None else None


def _beyond_name(scene: Scene, own: range, outer: int) -> bool:
    """Whether the noun stands behind a name of many words: "40 Fund for Rivers and Lakes (FRL) | grants |"."""
    head, behind = scene.tree.head[outer], own[-1] + 1
    plural = scene.tree.relation[outer] == "nummod" and scene.tree.tag[head] == "NNS"
    named = behind < head <= own[-1] + 2 * REACH and scene.page.text[scene.page.words[behind].start].isupper()
    return plural and named and not any(scene.tree.is_verb(each) for each in range(behind, head))


def _dates(scene: Scene, word: int, own: range) -> bool:
    """Whether a noun only says when, and is no length of time: "549 rockets, including three | today |"."""
    return word in scene.time and not any(each in scene.time for each in own)


def _begins_clause(scene: Scene, word: int) -> bool:
    """Whether a name is no part of what is counted but the subject of what is told of it: "the $5 | Kim | wanted"."""
    return scene.tree.tag[word] == "NNP" and scene.tree.relation[word].startswith("nsubj")


def _carried_on(scene: Scene, noun: int) -> int:
    """The end of the nouns that a name or a code opens: "2.5 percent U.S. | duty |", "H-1B | visas |"."""
    name = scene.name.get(noun)
    placed = name is not None and name.kind in ("location", "organization")
    end = scene.page.words_in(name.span)[-1] + 1 if name is not None and placed else noun + 1
    if scene.forms[noun + 1 : noun + 2] == ("-",) and _touches(scene, noun):
        return _behind_hyphen(scene, noun)
    while (
        (placed or any(map(str.isdigit, scene.forms[noun])))
        and end < len(scene.forms)
        and scene.tree.tag[end] in ("NN", "NNS")
    ):
        noun, end = end, end + 1
    return noun


def _behind_hyphen(scene: Scene, noun: int) -> int:
    """The noun behind one that is only the first part of an adjective: "800,000 strike-hit | workers |"."""
    at, found = noun + 2, noun
    while at < len(scene.forms) and at <= noun + REACH and scene.tree.tag[at] in INSIDE_NOUN:
        found = at if scene.tree.tag[at] in ("NN", "NNS") else found
        at += 1
    return found


def _listed(scene: Scene, noun: int) -> int:
    """The noun that a list of modifiers goes with: "oil and natural gas | fields |", not "oil"."""
    plural = [each for each in scene.tree.under(noun, "conj") if scene.tree.tag[each] == "NNS"]
    return plural[0] if scene.tree.tag[noun] == "NN" and plural else noun


def _behind_of(scene: Scene, own: range) -> int | None:
    """What an unnamed number of is told of: "thousands of | bankers |", not "thousands of | the bankers |"."""
    vague = scene.forms[own[-1]].endswith("s") and scene.forms[own[-1]].isalpha()
    if not vague or _next(scene, own[-1]) != "of" or own[-1] + 2 >= len(scene.forms):
        return None
    noun = scene.tree.head[own[-1] + 1]
    definite = scene.forms[own[-1] + 2] in ("the", "these", "those", "its", "their", "them", "his", "her", "our")
    return _listed(scene, noun) if noun > own[-1] + 1 and not definite else None


def _broken(scene: Scene, start: int, end: int, *, comma: bool) -> bool:
    """Whether a preposition, a verb or, where it parts them, a comma stands between a numeral and a noun."""
    parting = ("IN", "TO", ":", "(", ")", "VBD", "VBZ", "VBP", "MD", *(() if comma else (",",)))
    return any(scene.tree.tag[each] in parting for each in range(start, end))


def _unit_of(scene: Scene, site: Site) -> tuple[str, str]:
    """What a numeral is in, and of what sort that is.

    "| 12 percent |", "| 310 points |", "| $7 |", "| nine days |", "| 38 km |", "| 40 soldiers |", "| 40 trucks |".
    """
    written = site.numeral.unit
    if _is_points(scene, site):
        return "points", "points"
    if written == "percent":
        return written, "percent"
    if written == "GBP" and _weighs(scene, site):
        return "pound", "measure"
    if written:
        plain = written == "USD" and scene.page.text[site.numeral.span.start] == "$"
        return (dollar(scene) if plain else written), "money"
    if glued := _glued(scene, site):
        return glued, "measure"
    if site.noun is None:
        return "", ""
    for length, name in _names(scene, site):
        if name in words("length"):
            return _per(scene, name, site.last + 1 + site.hyphen + length), "length"
        if name in units():
            return _per(scene, units()[name], site.last + 1 + site.hyphen + length), "measure"
        if name in currencies():
            return currencies()[name], "money"
    if degrees := _degrees(scene, site):
        return degrees, "measure"
    if scene.forms[site.noun] in LIMITS:
        return "", ""  # "a | 16,500 | limit": of what, its noun does not say
    if site.hyphen and scene.forms[site.noun] == "member" and _of_states(scene, site.noun):
        return "member", "things"
    named = scene.tree.tag[site.noun] == "NNP" and scene.page.text[scene.page.words[site.noun].start].isupper()
    lemma = scene.forms[site.noun] if named else singular(scene.forms[site.noun])
    return ("persons", "persons") if is_person(scene, site.noun) else (lemma, "things")


def _weighs(scene: Scene, site: Site) -> bool:
    """Whether pounds are of weight: "weighs | 236 pounds |", "| 40 pounds | of sugar"."""
    spelled = site.numeral.span.exact(scene.page.text).lower().endswith(("pound", "pounds"))
    verb = governor(scene, site.outer)
    weighing = verb is not None and scene.tree.lemma[verb] == "weigh"
    return spelled and (weighing or scene.forms[site.last + 1 : site.last + 2] == ("of",))


def dollar(scene: Scene) -> str:
    """Whose dollar a plain "$" is: the American, unless the report names another country of dollars, and often.

    "Canberra said the plan would cost | $40 million |" in a report that names Australia thrice and never America.
    """
    named = [dollars().get(name.span.exact(scene.page.text).removeprefix("the "), "") for name in scene.page.names]
    counts = {code: named.count(code) for code in sorted({*named} - {""})}
    most = max(counts, key=lambda code: counts[code], default="USD")
    return most if counts.get("USD", 0) == 0 and counts.get(most, 0) >= OFTEN else "USD"


def _glued(scene: Scene, site: Site) -> str:
    """The unit written right behind digits: "| 70 |mph winds"."""
    glued = re.match(r"[A-Za-z]+", scene.page.text[site.numeral.span.end :])
    return units().get(glued.group().lower(), "") if glued else ""


def _degrees(scene: Scene, site: Site) -> str:
    """ "| 1.5 | C of warming"."""
    written = scene.page.words[site.last + 1].exact(scene.page.text) if site.noun == site.last + 1 else ""
    return DEGREES.get(written, "")


def _of_states(scene: Scene, member: int) -> bool:
    """Whether members are rather states than persons: "the | 27 |-member bloc", "the | 40 |-member General Council"."""
    return bool({*scene.forms[member + 1 : member + 4]} & UNIONS)


def _is_points(scene: Scene, site: Site) -> bool:
    behind = [each for each in scene.forms[site.last + 1 : site.last + 4] if each != "-"]
    skipped = behind[:1] in (["percentage"], ["basis"])
    if not skipped and scene.forms[max(0, site.first - 1) : site.first] in ALL:
        return False  # "disputes all | three | points"
    return singular(behind[skipped]) == "point" if len(behind) > skipped else False


def _names(scene: Scene, site: Site) -> list[tuple[int, str]]:
    """The unit that may follow, with how far it reaches: of three words to one, "metric" or "full" left out."""
    start = site.last + 1 + site.hyphen
    skipped = int(scene.forms[start : start + 1] == ("of",))
    skipped += scene.forms[start + skipped : start + skipped + 1] in PASSED_OVER
    behind = [singular(each) for each in scene.forms[start + skipped : start + skipped + 3]]
    return [(skipped + length, " ".join(behind[:length])) for length in (3, 2, 1)]


def _per(scene: Scene, unit: str, behind: int) -> str:
    """A unit with the time it is counted by, as the words have it: "20 cubic metres | a second |"."""
    by = scene.forms[behind : behind + 2]
    return f"{unit} {by[0]} {by[1]}" if len(by) == 2 and by[0] in PER and by[1] in words("length") else unit


def by_time(scene: Scene, noun: int) -> str:
    """The time that something is counted by, in words: "takes 40 lives in the north | a day |"; empty for none."""
    holders = (noun, scene.tree.head[noun])
    behind = [each for holder in holders if holder >= 0 for each in scene.tree.children[holder] if each > noun]
    for each in sorted(behind):
        article = scene.forms[each - 1]
        timed = scene.forms[each] in words("length") and scene.tree.tag[each] == "NN"
        if timed and article in PER and scene.forms[each - 2] not in ("for", "in", "on", "of", "over", "than", "after"):
            return f" {article} {scene.forms[each]}"
    return ""


def is_machine(scene: Scene, noun: int) -> bool:
    """Whether a noun for persons names machines here: "two B-2 stealth | bombers |"."""
    before = scene.forms[max(0, noun - 3) : noun]
    coded = any(character.isdigit() for each in before[-2:] for character in each if not each.isdigit())
    return singular(scene.forms[noun]) in MACHINES and (coded or bool({*before} & MECHANICAL))


def is_person(scene: Scene, noun: int) -> bool:
    """Whether a noun names persons: "soldiers", "Ukrainians"."""
    form = scene.forms[noun]
    if is_machine(scene, noun):
        return False
    if form == "people" or singular(form) in words("person") or scene.tree.lemma[noun] in words("person"):
        return True
    named = noun in scene.name and scene.tree.tag[noun] in ("NNPS", "NNS", "NNP")
    return named and form.endswith(("ans", "ese", "ians", "ers", "ish")) and scene.name[noun].kind != "organization"


def base(scene: Scene, site: Site) -> int:
    """The word by which a number hangs in its sentence: its unit's noun, else the topmost number word."""
    sort = site.sort
    if site.noun is not None and not site.hyphen and sort in ("points", "measure", "length"):
        return site.noun
    return climb(scene, site)


def climb(scene: Scene, site: Site) -> int:
    """The topmost number word that a numeral hangs on: from "or | 2.6% |" to "points" in "fell 75 points, or 2.6%"."""
    tree, at = scene.tree, site.outer
    for _ in range(STEPS):
        head = tree.head[at]
        if head == ROOT or tree.relation[at] not in BESIDE or not is_amount(scene, head):
            break
        at = head
    return at


def is_amount(scene: Scene, word: int) -> bool:
    """Whether a word is part of an amount: a number, a currency's sign or word, "percent", "points"."""
    form = singular(scene.forms[word])
    return scene.tree.tag[word] in ("CD", "$") or form in BARE_UNITS or form in signs() or form in currencies()


def governor(scene: Scene, word: int) -> int | None:
    """The verb, or what stands in its place, that a word hangs on through nouns and prepositions."""
    tree = scene.tree
    for each in tree.above(word):
        if tree.is_verb(each) or tree.under(each, "cop") or each in scene.claim:
            return each
    return None


def case_of(scene: Scene, site: Site) -> str:
    """The preposition in front of an amount, approximators left out: "fell | by | at least 65 percent"."""
    inner = (each for word in site.own for each in scene.tree.under(word, "case") if each == site.first - 1)
    return preposition(scene.tree, site.outer) or next((scene.forms[each] for each in inner), "")


def is_level(scene: Scene, site: Site) -> bool:
    """Whether points are where an index stands rather than by how much it moved: "to end at | 26,753 points |"."""
    value = site.numeral.value
    high = value is not None and value >= LEVEL and "," in site.numeral.span.exact(scene.page.text)
    return high and site.sort == "points" and scene.forms[site.first - 1] in ("at", "to", "above", "below")
