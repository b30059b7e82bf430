"""Counted: what a number counts or measures, and the whole that it is a part of, by the tree."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.model import Span
from onrecord.reading.grammar import is_passive, obliques, preposition
from onrecord.reading.quantities.hang import (
    OWNED,
    PRONOUNS,
    STEPS,
    Counted,
    antecedent,
    end_of_nouns,
    is_object,
    is_place,
    is_so,
    object_of,
    phrase_of,
    subject_of,
    verb_of,
    whole_of,
    with_next,
    with_verb,
)
from onrecord.reading.quantities.harm import befalls, tallied
from onrecord.reading.quantities.lasting import PASSING, lasting, multiple, passed, taking
from onrecord.reading.quantities.lexicon import is_in, listed, words
from onrecord.reading.quantities.phrase import predicate
from onrecord.reading.quantities.site import OPENING, Site, base, climb, is_amount, is_level, is_person
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

PLAIN = frozenset(["people", "persons", "others", "men", "women"])
COUNTING = frozenset(["backlog", "number", "total", "count", "tally", "figure", "toll", "sum", "amount", "level"])
INNER = ("amod", "compound", "det", "advmod")
LEVIES = listed("tariff tax duty levy rate surcharge fee toll")
DETERMINING = frozenset(["a", "an", "per", "each", "the"])
LIFTED = listed("down up higher lower ahead off above below")
HUNG = ("nmod", "appos", "dep", "nummod", "amod", "acl", "conj")
# Nouns that only mark a number: what reaches "a record $40" or "a maximum of $40" is something else.
MARKS = listed("half third quarter fifth tenth time record maximum minimum high low peak average median mean tune")
# Nouns that are only part of a preposition: "in | favor | of".
PHRASAL = listed(
    "favor favour lieu excess place addition terms view light case area region form vicinity range neighborhood"
)
CLOSING = frozenset(["”", "''", "'", "’", '"'])
RECORD = tuple((each,) for each in ("record", "whopping", "staggering", "proposed", "estimated", "annual", "total"))
AVERAGES = listed("average mean median")
DISTANCES = listed("km mile meter foot yard")
FROM_PLACES = listed("from away off north south east west northeast northwest southeast southwest outside inside")
# Verbs that keep something below a number, and those by which it moves at a rate.
LIMITING = listed("limit cap restrict confine restrain keep hold contain prevent curb")
GROWING = listed("grow expand rise increase shrink contract decline fall climb inflate")
# By which prepositions money is spent on something.
UPON = ("on", "for", "in", "toward", "towards")
YEARLY = (("a", "year"), ("per", "year"), ("a", "month"), ("a", "day"), ("a", "week"), ("each", "year"))
# Verbs that say nothing by themselves of the number behind them.
LIGHT = listed("go hold mean get do have be see keep expect want say bring come")
EXTENDED = (("long",), ("wide",), ("high",), ("tall",), ("deep",), ("thick",), ("plus",))
SCALES = (("celsius",), ("fahrenheit",), ("kelvin",))
DASHES = frozenset(["-", "–", "—", "--", ":"])
PIECES = frozenset(["a", "an", "per"])
# Who has money though nobody is named: "| the coalition | raised $40 million".
GROUPS = listed(
    "coalition group campaign party company firm committee fund organization organisation bank charity foundation "
    "government administration agency ministry union industry team club army it who"
)
HOUSES = frozenset(["family", "household", "couple", "company", "firm", "individual"])
# Verbs of how far something reaches.
COVERING = listed("span spread sprawl stretch extend")
# Verbs that say enough of the sum behind them.
PAYING = listed(
    "spend pay earn import export borrow lend invest donate owe contribute commit provide save waste give levy"
)
# What has so many rounds, the hyphen left out: "seven round | magazines |".
LOADED = listed("magazine magazines clip clips drum drums ammunition ammo")
# Words by which the next noun is counted for itself: "13 arrests and | several | injuries".
QUANTIFYING = listed("several many few numerous various more countless fewer others all some both")
# Nouns that only mark a number which something reaches.
REACHED = listed("milestone mark level threshold barrier")
# Verbs by which a part is had from somewhere.
DRAWING = listed("get draw derive receive obtain generate produce import buy take earn make source")
LEADING_TO = frozenset(["for", "to", "at", "from", "by"])
PARTICLES = frozenset(["in", "out", "up", "off", "away"])


Rule = Callable[[Scene, Site], "Counted | None"]


def counted(scene: Scene, site: Site) -> Counted:
    """What a numeral counts or measures; the first rule that finds anything decides."""
    whole = whole_of(scene, site)
    for rule in RULES:
        found = rule(scene, site)
        if found is not None and found.head not in site.own and not _is_unit(scene, site, found):
            if whole is not None and (found.basis in ("verb", "of_noun") or _falls_on(scene, site, found)):
                break
            named = _named(scene, site, found)
            return Counted(found.basis, found.head, named, found.whole or whole or levied(scene, site, found))
    return Counted("whole" if whole else "none", None, whole, whole)


def _is_unit(scene: Scene, site: Site, found: Counted) -> bool:
    """Whether what was found is only what the number is measured in: "| 400 | parts per million"."""
    if found.head is None or site.sort not in ("measure", "length"):
        return False
    return found.head == site.noun or scene.forms[found.head] in site.unit.split()


def _named(scene: Scene, site: Site, found: Counted) -> Span | None:
    """The words of what is counted, another number before it left out: "sent 40 | tanks |, 11 of which".

    None where they are that number in the unit of this one: "14 tonnes of it, two tonnes less than".
    """
    head, words_of = found.head, found.words
    if head is None or words_of is None or found.basis not in ("object", "of_noun", "subject"):
        return words_of
    inside = scene.page.words_in(words_of)
    share = site.sort == "percent" and scene.tree.tag[inside[0]] == "CD" and scene.forms[head - 1] in ("percent", "%")
    if share:
        return Span(scene.page.words[head].start, words_of.end)
    if scene.tree.tag[head] != "NNS" or scene.forms[inside[0]] in OWNED:
        return words_of
    numbers = [each for each in inside if each < head and scene.tree.tag[each] == "CD"]
    if not numbers or site.sort not in ("", "measure", "things", "persons"):
        return words_of
    same = site.noun is not None and scene.tree.lemma[site.noun] == scene.tree.lemma[head]
    return None if same else Span(scene.page.words[numbers[-1] + 1].start, words_of.end)


def _falls_on(scene: Scene, site: Site, found: Counted) -> bool:
    """Whether a part is only whom something is for: "raise taxes for | 1 percent | of farmers"."""
    return found.basis in ("object", "subject") and preposition(scene.tree, site.outer) in ("for", "on", "among")


def things(scene: Scene, site: Site) -> Counted | None:
    """ "40 | trucks at the border |", "thousands of | retired miners |", "a 45-minute | commute |"."""
    unit, sort = site.unit, site.sort
    if sort not in ("persons", "things") or site.noun is None or unit == "time" or site.hyphen:
        return None
    if is_piecewise(scene, site):
        return Counted("none")
    phrase = _with_like(scene, site.noun, phrase_of(scene, site, site.noun, after=site.last))
    return Counted("noun", site.noun, _told(scene, site.noun, phrase) if scene.forms[site.noun] in PLAIN else phrase)


def _with_like(scene: Scene, noun: int, phrase: Span) -> Span:
    """A plural with the one joined to it, "more" left out: "40 | soldiers and Dorvel police officers |"."""
    inside = scene.page.words_in(phrase)
    if scene.forms[inside[0]] == "more" and len(inside) > 1:
        phrase = Span(scene.page.words[inside[1]].start, phrase.end)
    other = next((each for each in scene.tree.under(noun, "conj") if each > inside[-1]), None)
    plural = other is not None and scene.tree.tag[noun] == scene.tree.tag[other] == "NNS"
    plural = plural and scene.forms[(other or 0) + 1 : (other or 0) + 2] != ("of",)
    plural = plural and not QUANTIFYING & {*scene.forms[inside[-1] + 1 : (other or 0) + 1]}
    return with_next(scene, noun, phrase) if plural else phrase


def is_piecewise(scene: Scene, site: Site) -> bool:
    """Whether a number goes only with the first of the nouns behind it: "| seven | round ammunition magazines"."""
    behind = scene.forms[site.last + 1 : site.last + 4]
    return behind[:1] == ("round",) and bool(LOADED & {*behind}) and not site.hyphen


def _told(scene: Scene, noun: int, phrase: Span) -> Span:
    """ "people" with what is told of them, since the word alone says nothing: "| people arrived in the north |"."""
    verb = scene.tree.head[noun]
    last = scene.page.words_in(phrase)[-1]
    if not scene.tree.relation[noun].startswith("nsubj") or verb < last:
        return phrase
    more = predicate(scene, verb, after=last)
    return Span(phrase.start, more.end) if more is not None and more.start - phrase.end <= 1 else phrase


def before_noun(scene: Scene, site: Site) -> Counted | None:
    """ "a $12 billion | aid program |", "the 25-percent | tariff |", "a six-year | contract |"."""
    sort = site.sort
    noun = site.noun
    if sort in ("length", "measure", "points") or site.hyphen:
        noun = _behind_unit(scene, site)
    if quoted := _within_marks(scene, site):
        return Counted("before_noun", scene.page.words_in(quoted)[-1], quoted)
    if tied := _behind_piece(scene, site):
        return Counted("before_noun", tied, phrase_of(scene, site, tied, after=site.last + 4))
    if noun is None or (sort in ("persons", "things") and not site.hyphen) or (noun in scene.time and sort != "length"):
        return None
    if (
        scene.forms[site.last + 1] in DETERMINING
        or scene.forms[noun] in ("worth", "time", "per")
        or is_amount(scene, noun)
        or not _joined(scene, site, noun)
    ):
        return None
    common = end_of_nouns(scene, noun + 1) if scene.tree.tag[noun] == "NNP" and noun in scene.name else None
    noun = common if common is not None and scene.tree.tag[common] in ("NN", "NNS") else noun
    after = site.noun if site.hyphen and site.noun is not None and site.noun < noun else site.last
    after += 2 * (scene.forms[after + 2 : after + 3] in EXTENDED)
    return Counted("before_noun", noun, phrase_of(scene, site, noun, after=after))


def crossed(scene: Scene, site: Site) -> Counted | None:
    """ "| The index | crossed the 21,000 milestone": what reaches a number that its noun only marks."""
    noun = site.noun
    if noun is None or site.sort or scene.tree.lemma[noun] not in REACHED or scene.tree.relation[noun] != "obj":
        return None
    subject = subject_of(scene, site, scene.tree.head[noun])
    if subject is None or scene.forms[subject] in PRONOUNS:
        return None
    return Counted("subject", subject, phrase_of(scene, site, subject))


def _within_marks(scene: Scene, site: Site) -> Span | None:
    """A name in quotation marks right behind an amount: "a $200 billion ' | Heroes' Fund | '"."""
    opening = site.last + 1
    behind = range(opening + 1, min(opening + 2 + STEPS, len(scene.forms)))
    marked = site.sort == "money" and scene.forms[opening : opening + 1] and scene.forms[opening] in OPENING
    if not marked or scene.tree.tag[opening] == "POS":
        return None
    closing = next((each for each in behind if scene.forms[each] in CLOSING and scene.tree.tag[each] != "POS"), None)
    if closing is not None and scene.forms[closing - 1] in (",", "."):
        closing -= 1
    return scene.cover([opening + 1, closing - 1]) if closing is not None and closing > opening + 1 else None


def _is_framed(scene: Scene, site: Site, noun: int) -> bool:
    """Whether an article and a noun stand right around an amount: "a | $40 | fee", "its record | $40 | gap"."""
    before = site.first - 1 - (scene.forms[max(0, site.first - 1) : site.first] in RECORD)
    article = before >= 0 and scene.tree.tag[before] in ("DT", "PRP$", "POS") and scene.forms[before] not in ("that",)
    between = scene.tree.tag[site.last + 1 : noun]
    return article and site.sort == "money" and all(tag.startswith(("NN", "JJ", "HYPH")) for tag in between)


def _behind_piece(scene: Scene, site: Site) -> int | None:
    """The noun behind a price and its piece: "a $12-a-barrel | tax |"."""
    tied = scene.forms[site.last + 1 : site.last + 5]
    hyphens = len(tied) == 4 and (tied[0], tied[2]) == ("-", "-") and tied[1] in PIECES
    return end_of_nouns(scene, site.last + 5) if hyphens else None


def _behind_unit(scene: Scene, site: Site) -> int | None:
    """The noun that a measure stands before: "a six-year | contract |", "two weeks ' | notice |"."""
    if site.noun is None:
        return None
    at = site.last + 1 + site.hyphen
    while at < len(scene.forms) and at <= site.noun and scene.tree.tag[at].startswith(("NN", "JJ")) and at != site.noun:
        at += 1
    unit = at if site.hyphen else site.noun
    if scene.forms[unit + 1 : unit + 2] == ("-",) and scene.forms[unit + 2 : unit + 3] in EXTENDED:
        return end_of_nouns(scene, unit + 3)  # "a 15-month-long | ban |"
    head = scene.tree.head[unit]
    fits = scene.tree.relation[unit] in ("compound", "amod", "nummod", "nmod:poss")
    return head if fits and head > unit and scene.tree.tag[head].startswith("NN") else None


def _joined(scene: Scene, site: Site, noun: int) -> bool:
    """Whether a noun behind an amount is governed with it, and not only next to it: "fell 5 percent Tuesday"."""
    at = site.last
    if scene.forms[at + 1] in OPENING or _is_framed(scene, site, noun):
        return True  # "the $40 billion | ' Road Plan ' |"
    for _ in range(STEPS):
        if at == noun:
            return True
        at = scene.tree.head[at]
        if at == ROOT:
            return False
    return False


def more(scene: Scene, site: Site) -> Counted | None:
    """ "25 percent | more oil and gas |": what there is so much more of."""
    at = site.last + 1
    if site.sort != "percent" or scene.forms[at : at + 1] not in (("more",), ("less",), ("fewer",)):
        return None
    noun = end_of_nouns(scene, at + 1)
    return Counted("before_noun", noun, with_next(scene, noun, scene.cover([at, noun]))) if noun is not None else None


def lone(scene: Scene, site: Site) -> Counted | None:
    """ "| Thousands | gathered in the square", "| 12 | were killed": who is not named, but what they did."""
    verb, tree = _verb_of_lone(scene, site), scene.tree
    if site.sort or site.noun is not None or verb is None:
        return None
    if site.numeral.form != "vague" and not (befalls(scene, verb) or is_in(tree.lemma[verb], "polled")):
        return None
    told = predicate(scene, verb, after=site.last)
    return Counted("lone", verb, told) if told is not None and tree.is_verb(verb) else None


def _verb_of_lone(scene: Scene, site: Site) -> int | None:
    """The verb whose subject a number is by itself, if only by its place: "12 died and | 3,000 | were evacuated"."""
    at, tree = climb(scene, site), scene.tree
    if tree.relation[at].startswith("nsubj"):
        return tree.head[at]
    if scene.forms[max(0, site.first - 1) : site.first] not in (("and",), ("but",), ("while",)) or tree.head[at] > at:
        return None
    behind = range(site.last + 1, min(site.last + 4, len(scene.forms)))
    verb = next((each for each in behind if tree.relation[each] not in ("aux", "aux:pass", "advmod")), None)
    bare = verb is not None and tree.is_verb(verb) and not tree.under(verb, "nsubj", "nsubj:pass")
    helped = verb is not None and bool(tree.under(verb, "aux", "aux:pass"))
    return verb if bare and helped else None


def tolled(scene: Scene, site: Site) -> Counted | None:
    """ "the number of | those wounded | rose to 64": who came to harm, whose number it is."""
    verb = verb_of(scene, site)
    if verb is None or site.sort or site.noun is not None or preposition(scene.tree, base(scene, site)) == "by":
        return None
    subject = subject_of(scene, site, verb)
    before = range(scene.page.words_in(scene.page.sentence_of(site.numeral.span))[0], site.first)
    known = before if subject is None else (subject,)
    found = next((each for each in (tallied(scene, at) for at in known if at < site.first) if each is not None), None)
    return Counted("state", found[1], scene.cover(found)) if found is not None else None


def elliptic(scene: Scene, site: Site) -> Counted | None:
    """ "12 were killed and 40 | wounded |", "30 | others injured |": who is not named again."""
    behind = site.last + 1
    end = behind + (scene.forms[behind : behind + 1] in (("others",), ("more",)))
    if site.numeral.unit or scene.forms[end : end + 1] == () or scene.forms[end] not in words("state"):
        return None
    return Counted("state", end, scene.cover([behind, end]))


def worth(scene: Scene, site: Site) -> Counted | None:
    """ "$300 billion worth of | products |", "$40 million in | aid |", "340 tonnes of | wheat |"."""
    sort = site.sort
    if sort not in ("money", "measure", "length"):
        return None
    at = (site.noun if sort in ("measure", "length") and site.noun is not None else site.last) + 1
    at += scene.forms[at : at + 1] in SCALES
    at += 2 * (scene.forms[at : at + 2] in YEARLY)
    at += scene.forms[at : at + 1] == ("worth",)
    if scene.forms[at : at + 1] not in (("of",), ("in",)) or (scene.forms[at] == "in" and sort == "length"):
        return None
    noun = object_of(scene, at)
    if noun is None and at + 1 < len(scene.forms) and scene.tree.tag[at + 1] == "JJ":
        noun = at + 1  # "1,500 MW of | nuclear |"
    if noun is None or noun in scene.time or is_place(scene, noun, at):
        return None
    if scene.forms[at] == "in" and scene.tree.lemma[noun] in PHRASAL:
        return None  # "$50,000 in some | cases |"
    phrase = with_next(scene, noun, phrase_of(scene, site, noun, after=at))
    makes_up = _makes_up(scene, site) if scene.forms[at + 1] in ("that", "this", "those", "these") else None
    if makes_up is not None:
        return Counted("subject", makes_up, phrase_of(scene, site, makes_up), phrase)
    return Counted("worth", noun, phrase)


def _makes_up(scene: Scene, site: Site) -> int | None:
    """What is so much of a whole: "| Maize | would make up 40 tonnes of that harvest"."""
    verb = verb_of(scene, site)
    if verb is None or scene.tree.lemma[verb] not in ("make", "constitute", "comprise", "represent", "account"):
        return None
    subject = subject_of(scene, site, verb)
    return None if subject is None or scene.forms[subject] in PRONOUNS else subject


def of_rate(scene: Scene, site: Site) -> Counted | None:
    """ "increase | tariffs | on goods, from 25 percent to 30": the rate above a share or beside its verb."""
    if site.sort != "percent" or preposition(scene.tree, site.outer) not in (
        "from",
        "to",
        "at",
        "by",
        "of",
    ):
        return None
    above = list(scene.tree.above(site.outer))[:STEPS]
    verb = next((each for each in above if scene.tree.is_verb(each)), None)
    above = above[: above.index(verb)] if verb is not None else above
    beside = scene.tree.under(verb, "obj", "nsubj", "nsubj:pass") if verb is not None else ()
    rates = [
        each
        for each in (*above, *beside)
        if scene.tree.tag[each].startswith("NN") and scene.tree.lemma[each] in words("share")
    ]
    found = next((each for each in rates if each < site.first), None)
    return Counted("rate", found, phrase_of(scene, site, found)) if found is not None else None


def of_noun(scene: Scene, site: Site) -> Counted | None:
    """ "| tariffs | of 5%", "| a bill | of $88 billion", "| fines | up to £25,000", "| the number | of 12"."""
    if site.first and scene.forms[site.first - 1] in ("worth", "totaling", "totalling", "valued"):
        named = antecedent(scene, site.first - 1)
        return Counted("of_noun", named, phrase_of(scene, site, named)) if named is not None else None
    at = base(scene, site)
    noun = scene.tree.head[at]
    lifted = noun != ROOT and scene.forms[noun] in LIFTED
    if lifted:
        at, noun = noun, next(iter(scene.tree.under(noun, "nsubj")), scene.tree.head[noun])
    if (
        noun == ROOT
        or noun > site.first
        or scene.tree.lemma[noun] in MARKS
        or scene.forms[noun] in PRONOUNS
        or not scene.tree.tag[noun].startswith("NN")
        or is_amount(scene, noun)
    ):
        return None
    if not (lifted or scene.tree.relation[at] in HUNG) or noun in scene.time:
        return None
    if noun != ROOT and scene.tree.head[noun] != ROOT and scene.tree.lemma[scene.tree.head[noun]] == "cost":
        return None  # "would cost taxpayers | $5 billion |"
    if scene.tree.lemma[noun] in PHRASAL and "in" in scene.forms[noun - 2 : noun]:
        return Counted("none")  # "drop it in favor of | $40 million |"
    if site.sort == "money" and preposition(scene.tree, site.outer) == "on":
        return Counted("none")  # "tariffs on | $40 billion | a year in wheat"
    loose = scene.tree.relation[at] in ("conj", "appos", "dep")
    if loose and site.sort == "length" and {*scene.forms[noun + 1 : site.first]} & DASHES:
        return None  # "in three parts – | a hundred hours |, a week and a year"
    if (loose and site.sort == "money" and spent(scene, site)) or _goes_on(scene, site, noun):
        return None
    if loose and (
        site.first - noun > 2 * STEPS or any(scene.tree.tag[each] == "CD" for each in scene.tree.children[noun])
    ):
        return None
    above, phrase = scene.tree.head[noun], phrase_of(scene, site, noun)
    if above != ROOT and scene.tree.lemma[above] in LIMITING and scene.tree.relation[noun] == "obj":
        phrase = with_verb(scene, above, phrase)  # "| limit the rise | to two degrees"
    return Counted("of_noun", noun, phrase)


def _goes_on(scene: Scene, site: Site, noun: int) -> bool:
    """Whether a length of time is that of what is done, though it stands behind a noun: "lift duties on cars | for"."""
    case = preposition(scene.tree, base(scene, site))
    embedded = scene.tree.relation[noun] in ("nmod", "obl") or bool(obliques(scene.tree, noun))
    return site.sort == "length" and (case in PASSING - {"of"} or (case in ("for", "over") and embedded))


def percent_of_them(scene: Scene, site: Site) -> Counted | None:
    """ "the county is over 80 percent | Halveran |": what holds of a part, and the subject is the whole."""
    after = site.last + 1
    if site.sort != "percent" or after >= len(scene.forms) or scene.tree.tag[after] not in ("JJ", "NNP", "NNPS"):
        return None
    subject = next(iter(scene.tree.under(after, "nsubj")), None)
    if subject is None or subject > site.first or not scene.tree.under(after, "cop"):
        return None
    return Counted("predicate", after, scene.page.words[after], phrase_of(scene, site, subject))


def changed(scene: Scene, site: Site) -> Counted | None:
    """ "raise | the tariff rate | to 25 percent", "cut | the fee | by 3 dollars": the object of what is changed."""
    verb = verb_of(scene, site)
    if verb is None or is_object(scene, site) or scene.tree.lemma[verb] == "cost":
        return None
    case = preposition(scene.tree, base(scene, site))
    objects = [each for each in scene.tree.under(verb, "obj") if not is_amount(scene, each)]
    if "(" in scene.forms[verb : site.first] and whole_of(scene, site) is None:
        return Counted("none")  # "preferred Kim by six points (46 percent to | 40 percent |)"
    if objects and objects[0] > site.last and scene.forms[site.last + 1] in PIECES:
        return None  # "gas fell 1 cent to | $1.15 | per 1,000 cubic feet"
    if objects and (scene.tree.lemma[objects[0]] in AVERAGES or _is_paid(scene, site, objects[0], case)):
        return None  # "rose an average of | 9 percent"
    if not objects or (objects[0] > site.last and scene.tree.lemma[verb] not in words("change")):
        return None
    if (site.sort == "length" and not case) or _by_many(scene, site, verb):
        return None  # "gives members 48 hours", "left school in the | millions |"
    phrase = phrase_of(scene, site, objects[0])
    lemma = scene.tree.lemma[verb]
    if scene.tree.tag[objects[0]] == "PRP":
        return Counted("none")  # "edged | him | by two points"
    telling = lemma in LIMITING or case == "by" or (lemma in words("change") and not is_so(scene, verb))
    return Counted("object", objects[0], with_verb(scene, verb, phrase) if telling else phrase)


def _is_paid(scene: Scene, site: Site, noun: int, case: str) -> bool:
    """Whether an object is who gets the money: "refunded | the government | for $40"."""
    name = scene.name.get(noun)
    somebody = is_person(scene, noun) or scene.tree.lemma[noun] in GROUPS or (name is not None and name.kind != "misc")
    return site.sort == "money" and case == "for" and somebody


def _by_many(scene: Scene, site: Site, verb: int) -> bool:
    """Whether an unnamed number is of those who do something: "skip school | in the millions |"."""
    inside = preposition(scene.tree, site.outer) == "in" and scene.tree.lemma[verb] not in words("equal")
    return site.numeral.form == "vague" and not site.sort and inside


def spent(scene: Scene, site: Site) -> Counted | None:
    """ "spent $28 million on | the work |", "paid $40 for | wheat |"."""
    verb = verb_of(scene, site)
    if site.sort != "money":
        return None
    own = [each for word in site.own for each in obliques(scene.tree, word)]
    for case, each in (*own, *(obliques(scene.tree, verb) if verb is not None and is_object(scene, site) else ())):
        dated = each in scene.time or scene.forms[each] in words("length")
        if case in UPON and each > site.last and not dated and not is_amount(scene, each):
            if is_person(scene, each) and case == "for":
                continue  # "fines of £60,000 | for repeat offenders |"
            name = scene.name.get(each)
            placed = name is not None and name.kind == "location"
            if case == "in" and (placed or scene.tree.lemma[each] in PHRASAL):
                continue
            return Counted("spent", each, phrase_of(scene, site, each))
    return None


def meant(scene: Scene, site: Site) -> Counted | None:
    """ "a raise for troops and $3 million for | ships |": what the money right before "for" is for."""
    if site.sort != "money" or scene.forms[site.last + 1 : site.last + 2] != ("for",) or _moves(scene, site):
        return None
    noun = object_of(scene, site.last + 1)
    if noun is None or noun in scene.time or is_person(scene, noun) or scene.tree.lemma[noun] in HOUSES:
        return None
    dated = scene.tree.lemma[noun] in words("length")
    return None if dated else Counted("spent", noun, phrase_of(scene, site, noun, after=site.last + 1))


def _moves(scene: Scene, site: Site) -> bool:
    """Whether something is changed to an amount: "raise the wage to | $12 | for cleaners"."""
    verb = verb_of(scene, site)
    to = preposition(scene.tree, site.outer) in ("to", "from", "by")
    return to and verb is not None and any(not is_amount(scene, each) for each in scene.tree.under(verb, "obj"))


def of_subject(scene: Scene, site: Site) -> Counted | None:
    """ "| Shares | lost 5.9%", "| the annual cost | could be £50 billion", "| the index | rose to 2,924"."""
    verb = verb_of(scene, site)
    if verb is None:
        return None
    lemma = scene.tree.lemma[verb]
    if lemma in words("change") and is_object(scene, site) and whole_of(scene, site) is not None:
        return None  # "lost | half of its coastline |"
    copular = bool(scene.tree.under(verb, "cop")) or is_amount(scene, verb) or site.sort == "points"
    copular = copular or (site.sort == "percent" and lemma in ("tax", "tariff") and is_passive(scene.tree, verb))
    copular = copular or (site.sort == "measure" and lemma in COVERING)
    if site.sort == "length" and not copular and lemma not in words("equal"):
        return None  # "| rose for | nine months"
    if not copular and lemma not in words("change") and lemma not in words("equal") and lemma not in words("at"):
        return None
    subject = subject_of(scene, site, verb)
    if (
        subject is None
        or subject == site.noun
        or scene.forms[subject] in PRONOUNS
        or _has_lost(scene, site, subject, verb)
    ):
        return None
    phrase = phrase_of(scene, site, subject)
    if not _says_how(scene, site, verb):
        return Counted("subject", subject, phrase)
    telling = with_verb(scene, verb, phrase)
    margin = telling == phrase and (site.sort == "money" or (site.sort == "points" and is_person(scene, subject)))
    return Counted("none") if margin else Counted("subject", subject, telling)


def _says_how(scene: Scene, site: Site, verb: int) -> bool:
    """Whether a number tells by how much or how fast, not what something is: "won | by 40 points", "grows | at 2%"."""
    case = preposition(scene.tree, base(scene, site))
    if is_level(scene, site):
        return False
    return scene.tree.is_verb(verb) and (case == "by" or (case == "at" and scene.tree.lemma[verb] in GROWING))


def _has_lost(scene: Scene, site: Site, subject: int, verb: int) -> bool:
    """Whether a subject has the money rather than is worth it: "| farmers | lost $40 million"."""
    somebody = is_person(scene, subject) or subject in scene.name or scene.tree.lemma[subject] in GROUPS
    return site.sort == "money" and somebody and scene.tree.lemma[verb] in ("lose", "gain", "raise", "recover", "add")


def made(scene: Scene, site: Site) -> Counted | None:
    """ "| the plant |, generating 948 kWh": who yields what is measured."""
    verb = verb_of(scene, site)
    if verb is None or site.sort != "measure" or scene.tree.lemma[verb] not in words("own"):
        return None
    subject = subject_of(scene, site, verb)
    if subject is None or scene.forms[subject] in PRONOUNS:
        return None
    return Counted("maker", subject, phrase_of(scene, site, subject))


def away(scene: Scene, site: Site) -> Counted | None:
    """ "| the village | lies 12 miles north of Dorvel", "| a town | 20 km from the border": what is away."""
    behind = site.noun + 1 if site.noun is not None else 0
    if site.unit not in DISTANCES or site.hyphen or not {*scene.forms[behind : behind + 2]} & FROM_PLACES:
        return None
    noun = scene.tree.head[base(scene, site)]
    if noun != ROOT and scene.tree.tag[noun].startswith("NN") and noun < site.first:
        return Counted("away", noun, phrase_of(scene, site, noun))
    verb = verb_of(scene, site)
    subject = subject_of(scene, site, verb) if verb is not None else None
    if subject is None or scene.forms[subject] in PRONOUNS:
        return Counted("none")
    return Counted("away", subject, phrase_of(scene, site, subject))


def of_predicate(scene: Scene, site: Site) -> Counted | None:
    """ "12 percent of them | are farmers |", "half of all wheat is | grown abroad |": what holds of the part."""
    at = climb(scene, site)
    if site.sort != "percent" or not scene.tree.relation[at].startswith("nsubj") or whole_of(scene, site) is None:
        return None
    verb = scene.tree.head[at]
    first = min(
        (each for each in scene.tree.children[verb] if each > site.last and scene.tree.relation[each] in INNER),
        default=verb,
    )
    words_of = predicate(scene, verb, after=max(at, min(first, verb) - 1))
    return Counted("predicate", verb, words_of) if words_of is not None else None


def of_verb(scene: Scene, site: Site) -> Counted | None:
    """ "| contributing | $38 million", "| killing | 10,000": what is done, where nothing else is named."""
    verb = verb_of(scene, site)
    if verb is None or not scene.tree.is_verb(verb) or site.last < verb or scene.tree.lemma[verb] in LIGHT:
        return None
    paid = site.sort == "money" and scene.tree.lemma[verb] in PAYING and _takes(scene, site, verb)
    harmed = not site.sort and scene.tree.lemma[verb] in words("harm")
    behind = verb + 1 + (scene.forms[verb + 1] in PARTICLES and verb + 1 < site.first)
    return Counted("verb", verb, scene.cover([verb, behind - 1]) if paid or harmed else None)


def _takes(scene: Scene, site: Site, verb: int) -> bool:
    """Whether an amount is what a verb takes: neither "expire | for incomes over $40" nor "sell it | for | $40"."""
    if scene.forms[site.last + 1 : site.last + 2] in (("less",), ("more",)):
        return False  # "spend | $40 | less"
    between = range(verb + 1, site.first)
    nouns = any(scene.tree.tag[each].startswith(("NN", "PRP")) for each in between)
    return not nouns and not {scene.forms[each] for each in between} & LEADING_TO


def aimed(scene: Scene, site: Site) -> Counted | None:
    """ "$40 million to | feed the refugees |": what money is there to do."""
    at = site.last + 1
    if site.sort != "money" or scene.forms[at : at + 1] != ("to",) or at + 1 >= len(scene.forms):
        return None
    verb = scene.tree.head[at]
    if scene.tree.relation[at] != "mark" or scene.tree.tag[verb] != "VB":
        return None
    told = predicate(scene, verb, after=at)
    return Counted("aimed", verb, told) if told is not None and len(scene.page.words_in(told)) > 1 else None


def serving(scene: Scene, site: Site) -> Counted | None:
    """ "set $40,000 as | the threshold |": what a number serves as."""
    verb = verb_of(scene, site)
    if verb is None or not is_object(scene, site):
        return None
    noun = next((each for case, each in obliques(scene.tree, verb) if case == "as" and each > site.last), None)
    if noun is None or not scene.tree.tag[noun].startswith("NN") or is_person(scene, noun):
        return None
    return Counted("serving", noun, phrase_of(scene, site, noun))


def drawn(scene: Scene, site: Site) -> Counted | None:
    """ "got 9 percent of its power from | the rivers |", "spent 2 percent of it on | defense |": whence, what for."""
    verb, whole = verb_of(scene, site), whole_of(scene, site)
    lemma = scene.tree.lemma[verb] if verb is not None else ""
    wanted = "from" if lemma in DRAWING else "on" if lemma == "spend" else ""
    if site.sort != "percent" or verb is None or whole is None or not wanted:
        return None
    for holder in (verb, climb(scene, site), *scene.page.words_in(whole)):
        for case, noun in obliques(scene.tree, holder):
            if case == wanted and noun > site.last and noun not in scene.time:
                return Counted("drawn", noun, phrase_of(scene, site, noun))
    return None


def levied(scene: Scene, site: Site, found: Counted) -> Span | None:
    """What a rate is levied on, where what is counted does not say it: "tariffs of 25% on | $40 billion in wheat |"."""
    head = found.head
    if head is None or site.sort != "percent" or scene.tree.lemma[head] not in LEVIES:
        return None
    verb = scene.tree.head[head] if scene.tree.relation[head] in ("obj", "nsubj:pass", "nsubj") else None
    for each in (head, site.outer, *(() if verb is None or verb == ROOT else (verb,))):
        for case, noun in obliques(scene.tree, each):
            if case == "on" and noun not in scene.time:
                told = phrase_of(scene, site, noun)
                return None if found.words is not None and found.words.contains(told) else told
    return None


RULES: tuple[Rule, ...] = (
    elliptic,
    things,
    lone,
    tolled,
    away,
    passed,
    multiple,
    worth,
    more,
    crossed,
    before_noun,
    percent_of_them,
    of_predicate,
    drawn,
    of_rate,
    meant,
    of_noun,
    taking,
    lasting,
    changed,
    made,
    spent,
    serving,
    of_subject,
    aimed,
    of_verb,
)
"""How what is counted is found; the first that finds it decides, and its name is the basis."""


def thing_counted(scene: Scene, found: Counted) -> int | None:
    """The noun that is counted: "toll", or what "the number of" goes with."""
    head = found.head
    if head is not None and scene.tree.lemma[head] in COUNTING:
        inner = [each for case, each in obliques(scene.tree, head) if case == "of"]
        return inner[0] if inner else head
    return head
