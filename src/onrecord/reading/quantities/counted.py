"""Counted: what a number counts or measures, and the whole that it is a part of, by the tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.grammar import obliques, preposition, subjects
from onrecord.reading.quantities.lexicon import listed, words
from onrecord.reading.quantities.phrase import noun_phrase, predicate
from onrecord.reading.quantities.site import Site, base, climb, governor, is_amount, is_person
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

STEPS = 6
OWNED = ("the", "these", "those", "its", "their", "his", "her", "our", "all")
PRONOUNS = listed(
    "it that this which they he she we i you them what who there nothing something anything everything none those these"
)
PLAIN = frozenset(["people", "persons", "others", "men", "women"])
COUNTING = frozenset(["backlog", "number", "total", "count", "tally", "figure", "toll", "sum", "amount", "level"])
NEAR = listed("for than more less about nearly almost least during over some")
INNER = ("amod", "compound", "det", "advmod")
LEVIES = listed("tariff tax duty levy rate surcharge fee toll")
DETERMINING = frozenset(["a", "an", "per", "each", "the"])
LIFTED = listed("down up higher lower ahead off above below")
HUNG = ("nmod", "appos", "dep", "nummod", "amod", "acl", "conj")
# Nouns that only mark a number: what reaches "a record $40" or "a maximum of $40" is something else.
MARKS = listed("half third quarter fifth tenth time record maximum minimum high low peak average median mean tune")
DISTANCES = listed("km mile meter foot yard")
FROM_PLACES = listed("from away off north south east west northeast northwest southeast southwest outside inside")
# Verbs whose object is what the verb behind them tells of: "saw | sales | rise 30 percent".
CAUSING = listed("see watch let make send push drive help cause leave")
# By which prepositions money is spent on something.
UPON = ("on", "for", "in", "toward", "towards")
YEARLY = (("a", "year"), ("per", "year"), ("a", "month"), ("a", "day"), ("a", "week"), ("each", "year"))
# Verbs that say nothing by themselves of the number behind them.
LIGHT = listed("go hold mean get do have be see keep expect want say bring come")
HOUSES = frozenset(["family", "household", "couple", "company", "firm", "individual"])
# Behind which nothing but the time that has passed is told: "| after | 35 days".
PASSING = frozenset(["after", "before", "in", "within", "of"])
# Prepositions that lead from a length of time to what lasted so long: "35 days | without | pay".
THROUGHOUT = frozenset(["of", "in", "without", "as", "on", "at", "under"])


@dataclass(frozen=True, slots=True)
class Counted:
    """What a numeral is of.

    Attributes:
        basis: The rule that found it.
        head: The word that it hangs on.
        words: The words of it.
        whole: The words of the whole, where it is a part.
    """

    basis: str
    head: int | None = None
    words: Span | None = None
    whole: Span | None = None


Rule = Callable[[Scene, Site], "Counted | None"]


def counted(scene: Scene, site: Site) -> Counted:
    """What a numeral counts or measures; the first rule that finds anything decides."""
    whole = _whole(scene, site)
    for rule in RULES:
        found = rule(scene, site)
        if found is not None and found.head not in site.own:
            if found.basis in ("verb", "of_noun") and whole is not None:
                break
            return Counted(found.basis, found.head, found.words, found.whole or whole or levied(scene, site, found))
    return Counted("whole" if whole else "none", None, whole, whole)


def things(scene: Scene, site: Site) -> Counted | None:
    """ "40 | trucks at the border |", "thousands of | retired miners |", "a 45-minute | commute |"."""
    unit, sort = site.unit, site.sort
    if sort not in ("persons", "things") or site.noun is None or unit == "time" or site.hyphen:
        return None
    phrase = _phrase(scene, site, site.noun, after=site.last)
    return Counted("noun", site.noun, _told(scene, site.noun, phrase) if scene.forms[site.noun] in PLAIN else phrase)


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
    if noun is None or (sort in ("persons", "things") and not site.hyphen) or (noun in scene.time and sort != "length"):
        return None
    if (
        scene.forms[site.last + 1] in DETERMINING
        or scene.forms[noun] in ("worth", "time", "per")
        or is_amount(scene, noun)
        or not _joined(scene, site, noun)
    ):
        return None
    after = site.noun if site.hyphen and site.noun is not None and site.noun < noun else site.last
    return Counted("before_noun", noun, _phrase(scene, site, noun, after=after))


def _behind_unit(scene: Scene, site: Site) -> int | None:
    """The noun that a measure stands before: "a six-year | contract |", "two weeks ' | notice |"."""
    if site.noun is None:
        return None
    at = site.last + 1 + site.hyphen
    while at < len(scene.forms) and at <= site.noun and scene.tree.tag[at].startswith(("NN", "JJ")) and at != site.noun:
        at += 1
    unit = at if site.hyphen else site.noun
    if scene.forms[unit + 1 : unit + 3] == ("-", "long"):
        return _end_of_nouns(scene, unit + 3)  # "a 15-month-long | ban |"
    head = scene.tree.head[unit]
    fits = scene.tree.relation[unit] in ("compound", "amod", "nummod", "nmod:poss")
    return head if fits and head > unit and scene.tree.tag[head].startswith("NN") else None


def _end_of_nouns(scene: Scene, at: int) -> int | None:
    """The last of the nouns that stand from a word on."""
    found = None
    while at < len(scene.forms) and scene.tree.tag[at].startswith(("NN", "JJ")):
        found, at = at if scene.tree.tag[at].startswith("NN") else found, at + 1
    return found


def _joined(scene: Scene, site: Site, noun: int) -> bool:
    """Whether a noun behind an amount is governed with it, and not only next to it: "fell 5 percent Tuesday"."""
    at = site.last
    for _ in range(STEPS):
        if at == noun:
            return True
        at = scene.tree.head[at]
        if at == ROOT:
            return False
    return False


def lone(scene: Scene, site: Site) -> Counted | None:
    """ "| Thousands | gathered in the square", "| 12 | were killed": who is not named, but what they did."""
    at, tree = climb(scene, site), scene.tree
    if site.sort or site.noun is not None or not tree.relation[at].startswith("nsubj"):
        return None
    verb = tree.head[at]
    if site.numeral.form != "vague" and tree.lemma[verb] not in {**words("harm"), **words("fall"), **words("polled")}:
        return None
    told = predicate(scene, verb, after=site.last)
    return Counted("lone", verb, told) if told is not None and tree.is_verb(verb) else None


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
    at += 2 * (scene.forms[at : at + 2] in YEARLY)
    at += scene.forms[at : at + 1] == ("worth",)
    if scene.forms[at : at + 1] not in (("of",), ("in",)) or (scene.forms[at] == "in" and sort == "length"):
        return None
    noun = _object(scene, at)
    if noun is None and at + 1 < len(scene.forms) and scene.tree.tag[at + 1] == "JJ":
        noun = at + 1  # "1,500 MW of | nuclear |"
    if noun is None or noun in scene.time or _is_place(scene, noun, at):
        return None
    return Counted("worth", noun, _phrase(scene, site, noun, after=at))


def _is_place(scene: Scene, noun: int, at: int) -> bool:
    name = scene.name.get(noun)
    return scene.forms[at] == "in" and name is not None and name.kind == "location"


def _object(scene: Scene, preposition_at: int) -> int | None:
    """The noun behind a preposition: its governor, else the end of the nouns that follow."""
    noun = scene.tree.head[preposition_at]
    whole = all(
        scene.tree.tag[each] not in ("IN", "TO", ",", ":", "VBD", "VBZ", "VBP")
        for each in range(preposition_at + 1, max(noun, preposition_at + 1))
    )
    if (
        scene.tree.relation[preposition_at] in ("case", "fixed")
        and noun > preposition_at
        and whole
        and not is_amount(scene, noun)
    ):
        return noun
    at, found = preposition_at + 1, None
    while (
        at < len(scene.forms)
        and at <= preposition_at + STEPS
        and scene.tree.tag[at][:2] in ("NN", "JJ", "DT", "PR", "VB", "PO", "CD")
    ):
        found = at if scene.tree.tag[at].startswith("NN") else found
        at += 1
    return found


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
    return Counted("rate", found, _phrase(scene, site, found)) if found is not None else None


def of_noun(scene: Scene, site: Site) -> Counted | None:
    """ "| tariffs | of 5%", "| a bill | of $88 billion", "| fines | up to £25,000", "| the number | of 12"."""
    if site.first and scene.forms[site.first - 1] in ("worth", "totaling", "totalling", "valued"):
        named = _antecedent(scene, site.first - 1)
        return Counted("of_noun", named, _phrase(scene, site, named)) if named is not None else None
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
    if site.sort == "money" and preposition(scene.tree, site.outer) == "on":
        return Counted("none")  # "tariffs on | $40 billion | a year in wheat"
    loose = scene.tree.relation[at] in ("conj", "appos", "dep")
    if (loose and site.sort == "money" and spent(scene, site)) or _goes_on(scene, site, noun):
        return None
    if loose and (
        site.first - noun > 2 * STEPS or any(scene.tree.tag[each] == "CD" for each in scene.tree.children[noun])
    ):
        return None
    return Counted("of_noun", noun, _phrase(scene, site, noun))


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
    return Counted("predicate", after, scene.page.words[after], _phrase(scene, site, subject))


def passed(scene: Scene, site: Site) -> Counted | None:
    """ "after 35 days without | pay |", "after two years of | trying to sell it |", "spent a week | packing |"."""
    if site.sort != "length" or site.noun is None or site.hyphen:
        return None
    case, at = preposition(scene.tree, base(scene, site)), site.noun + 1
    verb = scene.tree.head[base(scene, site)]
    spending = verb != ROOT and scene.tree.lemma[verb] == "spend" and not case
    if case not in PASSING and not spending:
        return None
    doing = at + (not spending and scene.forms[at : at + 1] == ("of",))
    if doing < len(scene.forms) and scene.tree.tag[doing] == "VBG":
        told = predicate(scene, doing, after=doing - 1)
        return Counted("passed", doing, told or scene.page.words[doing])
    noun = _object(scene, at) if scene.forms[at : at + 1] and scene.forms[at] in THROUGHOUT else None
    if noun is None or noun in scene.time:
        return Counted("none") if case in PASSING else None
    phrase = _phrase(scene, site, noun, after=at)
    lacking = scene.page.words[at].start if scene.forms[at] == "without" else phrase.start
    return Counted("passed", noun, Span(lacking, phrase.end))


def changed(scene: Scene, site: Site) -> Counted | None:
    """ "raise | the tariff rate | to 25 percent", "cut | the fee | by 3 dollars": the object of what is changed."""
    verb = _verb(scene, site)
    if verb is None or _is_object(scene, site) or scene.tree.lemma[verb] == "cost":
        return None
    objects = [each for each in scene.tree.under(verb, "obj") if not is_amount(scene, each)]
    if not objects or (objects[0] > site.last and scene.tree.lemma[verb] not in words("change")):
        return None
    return Counted("object", objects[0], _phrase(scene, site, objects[0]))


def spent(scene: Scene, site: Site) -> Counted | None:
    """ "spent $28 million on | the work |", "paid $40 for | wheat |"."""
    verb = _verb(scene, site)
    if site.sort != "money":
        return None
    own = [each for word in site.own for each in obliques(scene.tree, word)]
    for case, each in (*own, *(obliques(scene.tree, verb) if verb is not None and _is_object(scene, site) else ())):
        dated = each in scene.time or scene.forms[each] in words("length")
        if case in UPON and each > site.last and not dated and not is_amount(scene, each):
            if is_person(scene, each) and case == "for":
                continue  # "fines of £60,000 | for repeat offenders |"
            name = scene.name.get(each)
            if case == "in" and name is not None and name.kind == "location":
                continue
            return Counted("spent", each, _phrase(scene, site, each))
    return None


def meant(scene: Scene, site: Site) -> Counted | None:
    """ "a raise for troops and $3 million for | ships |": what the money right before "for" is for."""
    if site.sort != "money" or scene.forms[site.last + 1 : site.last + 2] != ("for",):
        return None
    noun = _object(scene, site.last + 1)
    if noun is None or noun in scene.time or is_person(scene, noun) or scene.tree.lemma[noun] in HOUSES:
        return None
    dated = scene.tree.lemma[noun] in words("length")
    return None if dated else Counted("spent", noun, _phrase(scene, site, noun, after=site.last + 1))


def of_subject(scene: Scene, site: Site) -> Counted | None:
    """ "| Shares | lost 5.9%", "| the annual cost | could be £50 billion", "| the index | rose to 2,924"."""
    verb = _verb(scene, site)
    if verb is None:
        return None
    lemma = scene.tree.lemma[verb]
    if lemma in words("change") and _is_object(scene, site) and _whole(scene, site) is not None:
        return None  # "lost | half of its coastline |"
    copular = bool(scene.tree.under(verb, "cop")) or is_amount(scene, verb) or site.sort == "points"
    if not copular and lemma not in words("change") and lemma not in words("equal") and lemma not in words("at"):
        return None
    subject = _subject(scene, site, verb)
    if subject is None or scene.forms[subject] in PRONOUNS or _has_lost(scene, site, subject, verb):
        return None
    return Counted("subject", subject, _phrase(scene, site, subject))


def _has_lost(scene: Scene, site: Site, subject: int, verb: int) -> bool:
    """Whether a subject has the money rather than is worth it: "| farmers | lost $40 million"."""
    somebody = is_person(scene, subject) or subject in scene.name
    return site.sort == "money" and somebody and scene.tree.lemma[verb] in ("lose", "gain", "raise", "recover", "add")


def _subject(scene: Scene, site: Site, verb: int) -> int | None:
    """The subject of a verb or of the one it follows from; of "which" the noun before it, amounts passed over."""
    for _ in range(STEPS):
        own = [each for word in site.own for each in scene.tree.under(word, "nsubj")]
        for each in (*own, *subjects(scene.tree, verb)):
            if each in site.own or _is_number(scene, each):
                continue
            return _antecedent(scene, each) if scene.forms[each] in ("which", "that") else each
        seen = scene.tree.head[verb]
        if scene.tree.relation[verb] == "xcomp" and seen != ROOT and scene.tree.lemma[seen] in CAUSING:
            return next((each for each in scene.tree.under(seen, "obj") if each < verb), None)
        if scene.tree.relation[verb] not in ("xcomp", "advcl", "conj", "acl") or scene.tree.head[verb] == ROOT:
            return None
        verb = scene.tree.head[verb]
    return None


def _is_number(scene: Scene, word: int) -> bool:
    """Whether a word heads an amount; "the dollar" and "the index" do not."""
    counted_by = any(scene.tree.tag[each] in ("CD", "$") for each in scene.tree.children[word])
    return is_amount(scene, word) and (
        scene.tree.tag[word] in ("CD", "$") or counted_by or scene.forms[word] in ("percent", "%")
    )


def _antecedent(scene: Scene, word: int) -> int | None:
    """The noun before a relative pronoun that the parser hung elsewhere: "| hotels | - which cost 6 million"."""
    behind = range(max(0, word - STEPS), word)
    return next(
        (each for each in reversed(behind) if scene.tree.tag[each].startswith("NN") and each not in scene.time), None
    )


def made(scene: Scene, site: Site) -> Counted | None:
    """ "| the plant |, generating 948 kWh": who yields what is measured."""
    verb = _verb(scene, site)
    if verb is None or site.sort != "measure" or scene.tree.lemma[verb] not in words("own"):
        return None
    subject = _subject(scene, site, verb)
    if subject is None or scene.forms[subject] in PRONOUNS:
        return None
    return Counted("maker", subject, _phrase(scene, site, subject))


def lasting(scene: Scene, site: Site) -> Counted | None:
    """ "| imprisoned | for three years", "| been there | 2,000 times": what goes on so long or so often."""
    unit, sort = site.unit, site.sort
    verb = _verb(scene, site)
    moved = preposition(scene.tree, base(scene, site)) in ("to", "from", "by")
    if verb is None or moved or not (sort == "length" or unit == "time") or not scene.tree.is_verb(verb):
        return None
    if scene.tree.lemma[verb] in ("last", "take") and not preposition(scene.tree, base(scene, site)):
        return None  # "| Talks | lasted six hours"
    last = site.first - 1
    while last > verb and (
        scene.tree.tag[last] in ("IN", "RB", "RBR", "JJR", "JJS", "DT", ",") or scene.forms[last] in NEAR
    ):
        last -= 1
    return Counted("lasting", verb, scene.cover([verb, last]) if verb <= last else scene.page.words[verb])


def away(scene: Scene, site: Site) -> Counted | None:
    """ "| the village | lies 12 miles north of Dorvel", "| a town | 20 km from the border": what is away."""
    behind = site.noun + 1 if site.noun is not None else 0
    if site.unit not in DISTANCES or site.hyphen or not {*scene.forms[behind : behind + 2]} & FROM_PLACES:
        return None
    noun = scene.tree.head[base(scene, site)]
    if noun != ROOT and scene.tree.tag[noun].startswith("NN") and noun < site.first:
        return Counted("away", noun, _phrase(scene, site, noun))
    verb = _verb(scene, site)
    subject = _subject(scene, site, verb) if verb is not None else None
    if subject is None or scene.forms[subject] in PRONOUNS:
        return Counted("none")
    return Counted("away", subject, _phrase(scene, site, subject))


def of_predicate(scene: Scene, site: Site) -> Counted | None:
    """ "12 percent of them | are farmers |", "half of all wheat is | grown abroad |": what holds of the part."""
    at = climb(scene, site)
    if site.sort != "percent" or not scene.tree.relation[at].startswith("nsubj") or _whole(scene, site) is None:
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
    verb = _verb(scene, site)
    if verb is None or not scene.tree.is_verb(verb) or site.last < verb or scene.tree.lemma[verb] in LIGHT:
        return None
    return Counted("verb", verb, scene.page.words[verb])


def _verb(scene: Scene, site: Site) -> int | None:
    """The verb that an amount goes with."""
    at = base(scene, site)
    if any(scene.tree.under(each, "cop") for each in (at, *site.own)) or at in scene.claim:
        return at
    return governor(scene, at)


def _is_object(scene: Scene, site: Site) -> bool:
    return scene.tree.relation[climb(scene, site)] in ("obj", "nsubj:pass") and not preposition(scene.tree, site.outer)


def levied(scene: Scene, site: Site, found: Counted) -> Span | None:
    """What a rate is levied on: "tariffs of 25% on | $40 billion in wheat |"."""
    head = found.head
    if head is None or site.sort != "percent" or scene.tree.lemma[head] not in LEVIES:
        return None
    verb = scene.tree.head[head] if scene.tree.relation[head] in ("obj", "nsubj:pass", "nsubj") else None
    for each in (head, site.outer, *(() if verb is None or verb == ROOT else (verb,))):
        for case, noun in obliques(scene.tree, each):
            if case == "on" and noun not in scene.time:
                return _phrase(scene, site, noun)
    return None


def _whole(scene: Scene, site: Site) -> Span | None:
    """The whole of a share or part: "12 percent of | the vote |", "six of | the ten judges |"."""
    sort = site.sort
    if scene.forms[site.last + 1 : site.last + 2] == ("of",):
        definite = scene.forms[site.last + 2 : site.last + 3] and scene.forms[site.last + 2] in OWNED
        if sort == "percent" or (definite and site.noun is None):
            noun = _object(scene, site.last + 1)
            if noun is not None:
                return _phrase(scene, site, noun, after=site.last + 1)
    if (
        sort == "percent"
        and scene.forms[site.last + 1 : site.last + 2]
        and scene.forms[site.last + 1] in OWNED
        and site.numeral.form == "fraction"
    ):
        noun = _object(scene, site.last)
        if noun is not None:
            return _phrase(scene, site, noun, after=site.last)
    return None


def _phrase(scene: Scene, site: Site, noun: int, *, after: int = -1) -> Span:
    if scene.forms[noun] in ("which", "that", "who") and scene.tree.relation[noun].startswith("nsubj"):
        above = scene.tree.head[noun]
        noun = scene.tree.head[above] if scene.tree.relation[above] == "acl:relcl" else noun
    return noun_phrase(scene, noun, avoid=site.own, after=after)


RULES: tuple[Rule, ...] = (
    elliptic,
    things,
    lone,
    away,
    passed,
    worth,
    before_noun,
    percent_of_them,
    of_predicate,
    of_rate,
    meant,
    of_noun,
    lasting,
    changed,
    made,
    spent,
    of_subject,
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
