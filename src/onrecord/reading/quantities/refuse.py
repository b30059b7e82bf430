"""Refusals: numbers that are no figures, each by a rule with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from onrecord.model import TimeExpression
from onrecord.reading.quantities.foreign import RULES as FOREIGN
from onrecord.reading.quantities.lexicon import listed, words
from onrecord.reading.quantities.named import RULES as NAMED
from onrecord.reading.quantities.site import Site, is_person
from onrecord.reading.quantities.unmet import RULES as UNMET
from onrecord.reading.scene import Scene

# A listed number's leading zeros, and a telephone's groups of digits.
ZEROS = re.compile(r"0\d+$")
PHONE = re.compile(r"\(\d{3}\) \d{3}-\d{4}$")
STREETS = listed("street avenue road lane boulevard drive square st ave blvd dr rd ln")
STREET_WITHIN = 4
Rule = Callable[[Scene, Site, Sequence[TimeExpression]], bool]
AGE = re.compile(r"-?\s?years?[- ]old|-year-olds?", re.IGNORECASE)
SOMEBODY = frozenset(["he", "she", "who", "i", "they", "you"])
AGED = frozenset(["aged", "age", "ages", "under-", "over-"])
YEARS = re.compile(r"(?:1[6-9]|20)\d\d\s?(?:-|–|—|to|and|or)\s?(?:1[6-9]|20)\d\d")
GLUED = re.compile(r"(?:st|nd|rd|th|['’]?s)\b")
LINKED = re.compile(r"\S*(?:https?:|www\.|@|\.com|\.org|#)\S*$")
BEHIND_CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|o['’]clock|:\d\d|GMT\b|hrs\b)", re.IGNORECASE)
QUARTER = re.compile(r" (?:to|past) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b")
# How many may be known and only mentioned: "the two sides", "all four candidates".
KNOWN = Decimal(4)
DEFINITE = listed("latter former final remaining the these those both all its their his her our my your other")
# Words beside a length of time that make it a date: "in | three days", "three weeks | ago |".
DATING_BEFORE = listed("in within last past next first every each coming previous recent following these final")
DATING_BEHIND = listed("ago later earlier before after hence from old now until away prior into")
DOWN_THE_ROAD = (("down", "the", "road"), ("down", "the", "line"), ("down", "the", "track"))
SET_PHRASES = frozenset(["24/7", "9/11", "50/50", "50-50", "fifty-fifty"])
ONES = frozenset(["one", "1"])
# Up to how many things may be mentioned rather than counted.
FEW = Decimal(10)
# Of which a hyphened number makes an adjective that counts nothing: "a | two |-state solution".
SIDED = frozenset(["time", "state", "way", "party", "track", "tier", "step", "sided", "pronged", "thirds"])
LAST_DAY = Decimal(31)
MONTHS = listed(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec"
)
# Whoever is older makes news by it.
OLDEST = Decimal(110)
# Who has the year of an election before him.
ELECTED = frozenset(["candidate", "contender", "hopeful", "voter", "delegate", "nominee", "elector", "finalist"])
# How far from a caption's or a link's mark a number of it may stand, no sentence ending between.
LINK = 130
WATCH = re.compile(r"(?:MUST WATCH|JUST WATCHED|WATCH LIVE|WATCH:|READ MORE:?|RELATED:|SEE ALSO:)[^!?\n]*$")
MORE = re.compile(r"[^.!?\n]*\b(?:MORE \(|Replay More|MORE$|MORE\n)")
WHOLLY = frozenset(map(Decimal, (100, 110, 150, 200, 1000)))
PARAGRAPH = re.compile(r"\s?\([a-z]\)(?:\(|\W)")


def in_name(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the S&P | 500 |", "Group of | Seven |"."""
    name = next((scene.name[each] for each in site.own if each in scene.name), None)
    if name is None or site.numeral.unit:
        return False
    inside = name.span.start < site.numeral.span.start or name.span.end > site.numeral.span.end
    plain = site.numeral.span.exact(scene.page.text).lower()
    follows = name.span.start == site.numeral.span.start and plain.islower() and name.kind == "misc"
    return inside and not follows


def capital(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the Group of | Seven |", "Phase | One |": a spelled number with a capital within a sentence."""
    if not site.first or site.numeral.unit or not scene.page.text[site.numeral.span.start].isupper():
        return False
    before = scene.page.words[site.first - 1]
    sentence = scene.page.sentence_of(site.numeral.span)
    return sentence.contains(before) and scene.forms[site.first - 1].isalpha()


def behind_label(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "Phase | One |", "Article | 5 |", "No. | 2 |"."""
    at = site.first - 1
    while at > 0 and scene.forms[at] in (".", "-", "#"):
        at -= 1
    if at < 0 or site.numeral.unit or not _same_sentence(scene, at, site.first):
        return False
    singular = scene.forms[at].removesuffix("s") if len(scene.forms[at]) > 3 else scene.forms[at]
    if singular not in words("label"):
        return False
    return not (site.noun is not None and site.noun == site.last + 1 and scene.tree.tag[site.noun] == "NNS")


def behind_capital(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the Boeing | 737 |", "COVID-| 19 |": digits right behind a name, with no noun of their own."""
    if not site.first or site.numeral.unit or not scene.forms[site.first][0].isdigit():
        return False
    at = site.first - 1
    glued = scene.page.words[at].end == scene.page.words[site.first].start
    if glued and scene.forms[at] in ("-", "/", ".", "_") and at:
        return scene.forms[at - 1][-1:].isalnum() and scene.page.words[at - 1].end == scene.page.words[at].start
    if glued and scene.forms[at].isalnum():
        return True
    return scene.tree.tag[at] in ("NNP", "NNPS") and site.noun is None and at in scene.name


def ticker(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "Merck shares MRK, -| 2.22% | rose": a figure of a table that slipped into the prose."""
    at = site.first - 1
    if at < 1 or scene.forms[at] not in ("-", "+", "−", "–") or site.numeral.unit != "percent":
        return False
    return scene.page.words[at].end == scene.page.words[site.first].start and not scene.forms[at - 1][-1:].isdigit()


def age(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the | 38 |-year-old", "Kim, | 51 |, left", "people aged | 17 | and over"."""
    text, span = scene.page.text, site.numeral.span
    if AGE.match(text, span.end) or {*scene.forms[max(0, site.first - 3) : site.first]} & AGED:
        return True
    if re.match(r"-?\s?(?:to|and|-|–)\s?\d+-?\s?year-?s?[- ]old", text[span.end :]):
        return True
    if _was_old(scene, site):
        return True
    between = text[span.start - 2 : span.start] == ", " and text[span.end : span.end + 1] in (",", ".", ")", ";")
    if not between or site.numeral.unit or site.first < 2:
        return False
    person = scene.name.get(site.first - 2)
    return scene.forms[site.first - 2] in ("he", "she", "who") or (person is not None and person.kind == "person")


def _was_old(scene: Scene, site: Site) -> bool:
    """ "Kim was | 13 | when she fled"."""
    value, at = site.numeral.value, site.first - 2
    if site.noun is not None or site.numeral.unit or value is None or value > OLDEST or at < 0:
        return False
    name = scene.name.get(at)
    somebody = scene.forms[at] in SOMEBODY or (name is not None and name.kind == "person")
    ends = scene.forms[site.last + 1 : site.last + 2] in ((), (".",), (",",), ("when",), ("and",), ("at",), ("then",))
    return somebody and ends and scene.forms[at + 1] in ("is", "was", "turned", "turns", "turn", "am", "are")


def group_age(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "people under | 30 |", "voters over | 65 |", "children under | 26 | stay"."""
    value, at = site.numeral.value, site.first - 1
    if site.noun is not None or site.numeral.unit or value is None or value > 100 or at < 1:
        return False
    before = scene.forms[at - 1]
    aged = before in ("be", "is", "are", "was", "were", "those", "anyone") or is_person(scene, at - 1)
    return scene.forms[at] in ("under", "over", "below", "above") and aged


def clock(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "at | 7 | a.m.", "| 10 |:30"."""
    text, span = scene.page.text, site.numeral.span
    if span.exact(text).lower().endswith("quarter") and QUARTER.match(text, span.end):
        return True  # "at | a quarter | to four"
    return bool(BEHIND_CLOCK.match(text, span.end)) or (
        text[span.start - 1 : span.start] == ":" and text[span.start - 2 : span.start - 1].isdigit()
    )


def dated(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "on April | 12 |", "in | 2018 |": within an expression that says when."""
    time = next((times[scene.time[each]] for each in site.own if each in scene.time), None)
    if time is None or site.numeral.unit:
        return False
    if time.type == "DURATION":
        return time.meaning.kind == "range"
    # What looks like a year may be a number of persons: "| 2000 | troops"; of things news writes 2,000.
    return not (time.span == site.numeral.span and _of_persons(scene, site) and not _of_party(scene, site))


def _of_persons(scene: Scene, site: Site) -> bool:
    comma = "," in site.numeral.span.exact(scene.page.text)
    sort = site.sort
    return site.noun == site.last + 1 and (sort == "persons" or (comma and sort == "things"))


def _of_party(scene: Scene, site: Site) -> bool:
    """Whether those behind what looks like a year are of its election: "| 2020 | Democrats", "| 2016 | voters"."""
    noun, value = site.noun, site.numeral.value
    if noun is None or value is None or "," in site.numeral.span.exact(scene.page.text):
        return False
    named = scene.page.text[scene.page.words[noun].start].isupper()
    return named or bool(value % 100) or scene.tree.lemma[noun] in ELECTED


def year(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the | 2016 | campaign", "| 2019 |-20", "early '| 96 |"."""
    if _short_year(scene, site):
        return True
    if not site.numeral.unit and YEARS.fullmatch(site.numeral.span.exact(scene.page.text)):
        return True
    digits = scene.page.text[site.numeral.span.start : site.numeral.span.start + 4]
    if site.numeral.unit or not re.fullmatch(r"(?:1[6-9]|20)\d\d", digits) or len(site.numeral.span) > 9:
        return False
    if re.match(r"[,.]\d", scene.page.text[site.numeral.span.start + 4 :]):
        return False
    return not _of_persons(scene, site) or _of_party(scene, site)


def _short_year(scene: Scene, site: Site) -> bool:
    """Two digits behind an apostrophe that stands for a century: not "the brothers' | 12 | boats"."""
    text, span = scene.page.text, site.numeral.span
    if not re.fullmatch(r"\d\d", span.exact(text)) or site.numeral.unit:
        return False
    glued = re.search(r"(?:^|[\s(–-])['’‘]$", text[max(0, span.start - 2) : span.start])
    apart = site.noun is None and re.search(r"[^\W\ds]['’‘] $", text[max(0, span.start - 3) : span.start])
    return bool(glued or apart) or bool(
        re.search(r"(?:early|late|mid)-?\s?['’‘] ?$", text[max(0, span.start - 8) : span.start])
    )


def date_like(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "in | three days |", "three weeks | ago |", "the last | 48 | hours": a length of time that says when."""
    if site.sort != "length" or site.noun is None:
        return False
    end = site.noun + 1
    while end < len(scene.forms) and scene.forms[end] in ("'", "’"):
        end += 1
    if scene.forms[end : end + 1] and scene.forms[end] in DATING_BEHIND:
        return True
    if scene.forms[end : end + 2] == ("to", "go") or scene.forms[end : end + 3] in DOWN_THE_ROAD:
        return True
    before = _before(scene, site)
    if before[-1:] == ["next"] and before[-3:-1] == ["over", "the"]:
        return False
    return bool(before) and before[-1] in DATING_BEFORE


def _before(scene: Scene, site: Site) -> list[str]:
    """The words before a numeral, those that say how near it is left out."""
    near = [scene.forms[each] for each in range(max(0, site.first - 6), site.first)]
    while near and near[-1] in (
        "than",
        "less",
        "more",
        "fewer",
        "just",
        "about",
        "some",
        "around",
        "nearly",
        "almost",
        "least",
        "at",
        "only",
    ):
        near.pop()
    return near


def known(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the | two | sides", "the world's | two | largest economies", "all | four | candidates"."""
    value = site.numeral.value
    sort = site.sort
    if value is None or value > KNOWN or site.numeral.unit or sort in ("length", "measure", "money", "points"):
        return False
    if not site.first or site.noun is None:
        return not site.numeral.unit and site.noun is None
    at = site.first - 1
    owner = scene.forms[at] in ("s", "'", "’")
    definite = scene.forms[at] in DEFINITE or owner
    noun = scene.forms[site.noun]
    mentioned = (
        noun in words("known")
        or noun.removesuffix("s") in words("known")
        or noun.removesuffix("ies") + "y" in words("known")
    )
    return definite and (mentioned or not _harmed(scene, site.noun))


def _harmed(scene: Scene, noun: int) -> bool:
    """Whether harm to them is told: "the two policemen | shot by him |"."""
    return any(scene.tree.lemma[each] in words("harm") for each in scene.tree.under(noun, "acl"))


def idle(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "makes | two | things clear", "the | two |-time congressman": nothing of the world is counted."""
    if site.noun is None or site.numeral.unit or site.numeral.value is None or site.numeral.value > FEW:
        return False
    noun = scene.tree.lemma[site.noun]
    if scene.forms[site.first - 2 : site.first] == ("group", "of") and scene.tree.tag[site.first - 2] == "NNP":
        return True  # "its Group of | 7 | partners"
    return noun == "thing" or (site.hyphen and noun in SIDED) or noun == "punch"


def of_month(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "in this March | 29 |, 2018, photo": a date that was not read as one."""
    value, before = site.numeral.value, scene.forms[site.first - 1 : site.first]
    month = bool(before) and before[0] in MONTHS and scene.page.text[scene.page.words[site.first - 1].start].isupper()
    return month and value is not None and value <= LAST_DAY and not site.numeral.unit


def between_known(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "between | two | nations that": the two are named."""
    value = site.numeral.value
    named = (
        site.noun is not None
        and scene.tree.under(site.noun, "appos")
        and any(each in scene.name for each in scene.tree.under(site.noun, "appos"))
    )
    return bool(
        value is not None
        and value <= KNOWN
        and named
        and not site.numeral.unit
        and site.first
        and scene.forms[site.first - 1] == "by"
    )


def lone_one(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "| one | of the envoys", "no | one |", "| one | day"; but "| one | soldier was killed" is a toll."""
    if site.numeral.span.exact(scene.page.text).lower() not in ONES or site.numeral.unit:
        return False
    return site.noun is None or not (is_person(scene, site.noun) and _befell(scene, site.noun))


def _befell(scene: Scene, noun: int) -> bool:
    """Whether harm is told of somebody: "one soldier | was killed |", "killed | one soldier"."""
    verb, relation = scene.tree.head[noun], scene.tree.relation[noun]
    if verb < 0:
        return False
    lemma = scene.tree.lemma[verb]
    fell = relation == "nsubj" and lemma in words("fall")
    return fell or (relation in ("obj", "nsubj:pass") and lemma in words("harm"))


def caption(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "MUST WATCH | 100 | years in two minutes", "| 40 | boats seized MORE": a link or a caption in the prose."""
    text, span = scene.page.text, site.numeral.span
    before, behind = text[max(0, span.start - LINK) : span.start], text[span.end : span.end + LINK]
    return bool(WATCH.search(before) or MORE.match(behind))


def in_full(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "| 100 percent | avoidable", "he agreed | 110 percent |": a figure of speech."""
    if site.sort != "percent" or site.numeral.value not in WHOLLY or site.noun is not None:
        return False
    at, behind = site.first - 1, scene.forms[site.last + 1 : site.last + 2]
    before = scene.forms[at] if at >= 0 else ""
    tag = scene.tree.tag[site.last + 1] if behind else "."
    told = tag in ("JJ", "RB", "VBN", ".", ",", "CC", "''") or behind in (("behind",), ("with",))
    return told and (scene.tree.tag[at] not in ("IN", "TO", "RBR", "JJR", "RB") if before else False)


def bracketed(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "Tarvo (| TEN |)", "| 401 |(k) accounts": a company's letters, a law's paragraph."""
    text, span = scene.page.text, site.numeral.span
    letters = text[span.start].isalpha() and span.exact(text).isupper() and text[span.start - 1 : span.start] == "("
    return letters or (text[span.end - 1].isdigit() and bool(PARAGRAPH.match(text, span.end)))


def nothing(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "net-| zero | emissions", "| zero | tolerance"."""
    return site.numeral.value == 0 and not site.numeral.unit


def score(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "an | 80-19 | vote", "won | 2-1 |"."""
    if site.numeral.form == "score":
        return True
    behind = scene.forms[site.last + 1 : site.last + 3]
    return (
        site.numeral.form == "range"
        and not site.numeral.unit
        and bool({"vote", "ruling", "win", "victory", "margin", "decision", "defeat"} & {*behind})
    )


def ordinal(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the | 13 |th", "the | 80 |'s"."""
    digits = scene.page.text[site.numeral.span.end - 1].isdigit() and not site.numeral.unit
    return digits and bool(GLUED.match(scene.page.text, site.numeral.span.end))


def extreme(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "a | 10 |-year low": since when, not how long."""
    if not site.hyphen or site.noun is None or site.sort != "length":
        return False
    return bool({"low", "high", "lows", "highs", "old"} & {*scene.forms[site.noun + 1 : site.noun + 3]})


def set_phrase(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "open | 24/7 |", "split it | 50-50 |"."""
    return scene.page.text[site.numeral.span.start : site.numeral.span.end + 3].replace(" ", "") in SET_PHRASES


def linked(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "www.news | 24 |.com", "#| 3 |"."""
    text, span = scene.page.text, site.numeral.span
    start = max(text.rfind(" ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
    return bool(LINKED.match(text[start : span.start])) or text[span.end : span.end + 4].lower() in (".com", ".org")


def telephone(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "call 1300 | 22 | 4636"."""
    text, span = scene.page.text, site.numeral.span
    digits = span.exact(text).isdigit()
    if ZEROS.match(span.exact(text)) or PHONE.search(text[max(0, span.start - 7) : span.end]):
        return True
    return digits and bool(
        re.search(r"\d[ -]$", text[max(0, span.start - 2) : span.start]) or re.match(r"[ -]\d{3}", text[span.end :])
    )


def enumerated(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "| 1. | The envoys", "(| 2 |) they"."""
    text, span = scene.page.text, site.numeral.span
    opens = span.start == 0 or text[span.start - 1] in "\n("
    return opens and bool(re.match(r"[.)]", text[span.end :])) and len(span) <= 2


def ranked(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the top | three | concerns"."""
    near = scene.forms[site.first - 1] if site.first else ""
    ends = near in ("top", "bottom", "upper", "lower", "richest", "wealthiest", "poorest", "highest", "lowest")
    return (near in ("top", "no", "number") and not site.numeral.unit) or (ends and site.numeral.unit == "percent")


def numbered(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "a | 911 | caller", "a | 747 | jet": a plain number before a singular is a name."""
    value, noun = site.numeral.value, site.noun
    if value is None or value <= 1 or noun is None or site.numeral.unit or site.hyphen or not _digits(scene, site):
        return False
    plain = site.sort in ("persons", "things") and (scene.tree.tag[noun] == "NN" or _is_model(scene, site, noun))
    return plain and not scene.forms[noun].endswith(("s", "people", "men")) and scene.forms[noun] not in words("person")


def _is_model(scene: Scene, site: Site, noun: int) -> bool:
    """ "the | 737 | Max": a name goes on behind the digits."""
    named = scene.tree.tag[noun] == "NNP" and noun == site.last + 1
    return named and scene.forms[site.first - 1] in ("the", "a", "an", "its")


def _digits(scene: Scene, site: Site) -> bool:
    return scene.page.text[site.numeral.span.start].isdigit() and site.first == site.last


def address(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "| 12 | East Mill Street": a house's number."""
    behind = range(site.last + 1, min(site.last + 1 + STREET_WITHIN, len(scene.forms)))
    capitals = [each for each in behind if scene.tree.tag[each] in ("NNP", "CD", "JJ")]
    street = next((each for each in capitals if scene.forms[each] in STREETS), None)
    named = street is not None and scene.page.words[street].exact(scene.page.text)[0].isupper()
    return named and street is not None and capitals[: street - site.last] == [*range(site.last + 1, street + 1)]


def in_index(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the S & P | 500 | fell", "58 Fortune | 500 | companies"."""
    if not site.first or site.numeral.unit or not _digits(scene, site):
        return False
    before = scene.page.words[site.first - 1].exact(scene.page.text)
    traded = before.lower() in words("quoted") and before[0].isupper()
    traded = traded or (
        before[0].isupper() and scene.forms[site.last + 1 : site.last + 2] in (("index",), ("average",))
    )
    initial = (
        len(before) == 1 and before.isupper() and scene.forms[site.first - 2 : site.first - 1] in (("&",), ("and",))
    )
    return traded or initial


RULES: tuple[tuple[str, Rule], ...] = (
    ("score", score),
    ("ticker", ticker),
    ("age", age),
    ("group_age", group_age),
    ("clock", clock),
    ("dated", dated),
    ("year", year),
    ("in_name", in_name),
    ("capital", capital),
    ("index", in_index),
    ("label", behind_label),
    ("behind_capital", behind_capital),
    ("date_like", date_like),
    ("lone_one", lone_one),
    ("caption", caption),
    ("in_full", in_full),
    ("bracketed", bracketed),
    ("nothing", nothing),
    ("known", known),
    ("idle", idle),
    ("of_month", of_month),
    ("named_beside", between_known),
    ("ordinal", ordinal),
    ("extreme", extreme),
    ("set_phrase", set_phrase),
    ("linked", linked),
    ("telephone", telephone),
    ("enumerated", enumerated),
    ("ranked", ranked),
    ("numbered", numbered),
    ("address", address),
    *NAMED,
    *UNMET,
    *FOREIGN,
)
"""Why a number is no figure, each with its rule; the first that holds decides."""


def refusal(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> str:
    """Why a number is no figure; empty where it may be one."""
    return next((name for name, rule in RULES if rule(scene, site, times)), "")


def _same_sentence(scene: Scene, word: int, other: int) -> bool:
    return scene.page.sentence_of(scene.page.words[word]) == scene.page.sentence_of(scene.page.words[other])
