"""Unmet: numbers of what is needed, of what is not there, or of a saying, by rules as in `refuse`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from onrecord.model import TimeExpression
from onrecord.reading.quantities.lexicon import listed
from onrecord.reading.quantities.site import Site
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

STEPS = 5
ITEMISED = listed("plan proposal programme program agenda list pledge document formula strategy roadmap")
BANDS = frozenset(["Gang", "Group", "Band", "Committee", "League"])
# What is gathered until there is enough of it, and the nouns for how much is enough.
BALLOTS = frozenset(["vote", "signature", "defection", "delegate", "elector"])
BARS = listed("threshold majority margin bar mark hurdle requirement supermajority rule filibuster minimum standard")
# Verbs and nouns behind which votes are not yet there: "need | 60 | votes", "the path to getting | 60 | votes".
WANTING = listed("need require lack afford")
GATHERING = listed("get reach muster secure amass attract win find gather garner obtain round rally clear have")
WAYS = listed("path way route road bid effort attempt hope")
PREFERRED = (("rather", "than"), ("instead", "of"), ("short", "of"), ("shy", "of"))
SHORT = (("short", "of"), ("shy", "of"))
HAVING = listed("have hold get")
NEVER = frozenset(["not", "n't", "never", "’t", "'t"])
MODAL = frozenset(["can", "could", "may", "might", "ca", "cannot"])
REQUIRED = (("needed",), ("required",), ("necessary",))
# Sayings, by the words before a number and behind it.
SAYINGS = ((("death", "by"), ("cuts",)), ((), ("minutes", "of", "fame")), ((), ("minutes", "of", "notoriety")))
# In a saying every second thing is counted again: "one country, | two | systems".
ONE = frozenset(["one", "1"])


def bar(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the | 60 |-vote threshold": how many are needed, not how many there were."""
    at = site.last + 2
    return site.hyphen and scene.forms[at] in BALLOTS and bool({*scene.forms[at + 1 : at + 3]} & BARS)


def needed(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the | 60 | votes they need", "a path to getting | 60 | votes", "can afford only | two | defections"."""
    noun, tree = site.noun, scene.tree
    if noun is None or tree.lemma[noun] not in BALLOTS or site.hyphen:
        return False
    if any(tree.lemma[each] in WANTING for each in tree.under(noun, "acl:relcl", "acl")):
        return True
    if scene.forms[scene.page.words_in(scene.page.sentence_of(site.numeral.span))[-1]] == "?":
        return True  # "do they have | 60 | votes?"
    if scene.forms[site.first - 1] == "to" and _is_lowered(scene, noun):
        return True
    if scene.forms[site.first - 2 : site.first] in PREFERRED or _is_bar(scene, noun):
        return True
    return any(_wants(scene, each) for each in list(tree.above(noun))[:STEPS])


def _is_bar(scene: Scene, noun: int) -> bool:
    """ "| 60 | votes is the rule"."""
    head, tree = scene.tree.head[noun], scene.tree
    return tree.relation[noun] == "nsubj" and tree.lemma[head] in BARS and bool(tree.under(head, "cop"))


def _is_lowered(scene: Scene, noun: int) -> bool:
    """ "lower the hurdle to | 51 | votes"."""
    tree = scene.tree
    verbs = [each for each in list(tree.above(noun))[:2] if tree.is_verb(each)]
    return any(tree.lemma[each] in BARS for verb in verbs for each in tree.under(verb, "obj"))


def required(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "seven short of the | 60 | needed"."""
    return not site.numeral.unit and scene.forms[site.last + 1 : site.last + 2] in REQUIRED


def _wants(scene: Scene, word: int) -> bool:
    """Whether a word says that what it governs is yet to be found: "needs", "to get", "the path to"."""
    tree, lemma = scene.tree, scene.tree.lemma[word]
    if lemma in WAYS and tree.tag[word].startswith("NN"):
        return True
    if not tree.is_verb(word):
        return False
    bare = tree.tag[word] == "VB" and any(tree.lemma[each] == "to" for each in tree.under(word, "mark"))
    bare = bare or any(scene.forms[each] in MODAL for each in tree.under(word, "aux"))  # "what can get 60 votes"
    gerund = tree.tag[word] == "VBG" and not tree.under(word, "aux")
    return lemma in WANTING or (lemma in GATHERING and (bare or gerund))


def absent(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "there will not be | seven million | places", "they do not have | 60 | votes": what is not is no figure.

    "It does not have more than 40 boats" still sets a bound.
    """
    verb = _existing(scene, site)
    bound = scene.forms[max(0, site.first - 1) : site.first] == ("than",)
    return verb is not None and not bound and _denied(scene, verb)


def unclear(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "it is not clear whether there are | 60 | votes": an open question counts nothing."""
    verb = _existing(scene, site)
    return verb is not None and any(scene.forms[each] == "whether" for each in _marks(scene, verb))


def _existing(scene: Scene, site: Site) -> int | None:
    """The verb by which what is counted is or is had; itself where a copula stands beside "there"."""
    noun, tree = site.noun if site.noun is not None else site.outer, scene.tree
    if tree.under(noun, "expl"):
        return noun
    verb = tree.head[noun]
    if verb == ROOT:
        return None
    there = tree.lemma[verb] == "be" and bool(tree.under(verb, "expl"))
    had = tree.relation[noun] == "obj" and tree.lemma[verb] in HAVING
    return verb if there or had else None


def _marks(scene: Scene, verb: int) -> Iterator[int]:
    """The words that open a verb's clause."""
    for each in (verb, *scene.tree.under(verb, "cop")):
        yield from scene.tree.under(each, "mark")


def _denied(scene: Scene, verb: int) -> bool:
    tree = scene.tree
    helping = (verb, *tree.under(verb, "cop", "aux"))
    return any(
        scene.forms[each] in NEVER or tree.lemma[each] == "not" for word in helping for each in tree.children[word]
    )


def lacking(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "with 54 seats, | six | short of a majority", "| seven | votes shy of it": how many are not there."""
    ends = (site.last + 1, *(() if site.noun is None else (site.noun + 1,)))
    return not site.numeral.unit and any(scene.forms[end : end + 2] in SHORT for end in ends)


def piece(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "$1.15 per | 1,000 | cubic feet": of how many the price is."""
    return site.first > 0 and scene.forms[site.first - 1] == "per" and not site.numeral.unit


def saying(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "one country, | two | systems", "one man, | one | vote"."""
    before = scene.forms[max(0, site.first - 3) : site.first]
    return (
        len(before) == 3 and before[0] in ONE and before[2] == "," and scene.tree.tag[site.first - 2].startswith("NN")
    )


def proverbial(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "death by | 1,000 | cuts", "his | 15 | minutes of fame"."""
    return any(
        scene.forms[site.first - len(before) : site.first] == before
        and scene.forms[site.last + 1 : site.last + 1 + len(behind)] == behind
        for before, behind in SAYINGS
    )


def titled(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "told CBS's | 60 | Minutes": a length of time with a capital is a name."""
    if site.noun is None or site.sort != "length" or site.hyphen:
        return False
    noun = scene.page.words[site.noun].exact(scene.page.text)
    sentence = scene.page.words_in(scene.page.sentence_of(site.numeral.span))
    capitals = sum(scene.page.text[scene.page.words[each].start].isupper() for each in sentence)
    return noun[0].isupper() and not noun.isupper() and capitals * 2 < len(sentence)


Rule = Callable[[Scene, Site, Sequence[TimeExpression]], bool]


def portion(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the | two-thirds | majority that it takes"."""
    near = scene.forms[site.last + 1 : site.last + 2]
    return site.numeral.form == "fraction" and bool({*near} & {"majority", "supermajority", "threshold"})


def itemised(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "a | seven |-point plan"."""
    behind = scene.forms[site.last + 1 : site.last + 5]
    point = next((at for at, form in enumerate(behind[:3]) if form in ("point", "points")), None)
    return point is not None and bool({*behind[point + 1 : point + 3]} & ITEMISED)


def banded(scene: Scene, site: Site, times: Sequence[TimeExpression]) -> bool:
    """ "the Gang of | 14 |", "the Group of | Seven |"."""
    before = scene.page.words[max(0, site.first - 2) : site.first]
    told = [word.exact(scene.page.text) for word in before]
    return len(told) == 2 and told[1] == "of" and told[0] in BANDS


RULES: tuple[tuple[str, Rule], ...] = (
    ("bar", bar),
    ("portion", portion),
    ("itemised", itemised),
    ("banded", banded),
    ("needed", needed),
    ("required", required),
    ("absent", absent),
    ("unclear", unclear),
    ("lacking", lacking),
    ("piece", piece),
    ("saying", saying),
    ("proverbial", proverbial),
    ("titled", titled),
)
"""Why a number counts nothing, each with its rule."""
