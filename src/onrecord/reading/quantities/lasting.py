"""Lasting: what a length of time is that of, and what is done so many times."""

from __future__ import annotations

from onrecord.model import Span
from onrecord.reading.grammar import preposition
from onrecord.reading.quantities.hang import STEPS, Counted, kept_from, object_of, phrase_of, verb_of
from onrecord.reading.quantities.lexicon import is_in, listed
from onrecord.reading.quantities.phrase import predicate
from onrecord.reading.quantities.site import Site, base
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

# Behind which nothing but the time that has passed is told: "| after | 35 days".
PASSING = frozenset(["after", "before", "in", "within", "of"])
# Prepositions that lead from a length of time to what lasted so long: "35 days | without | pay".
THROUGHOUT = frozenset(["of", "in", "without", "as", "on", "at", "under"])
# Verbs whose length of time is not that of what they name, and those that take one without a preposition.
PAST = listed("last take total come remove cut lose need require qualify elapse pass save shave")
LIVING = listed("wait serve work live stay reign rule govern spend sit train sleep walk talk drive march")
# How long something goes on is told without a preposition or by one of these.
DURING = frozenset(["", "for", "over", "during", "since", "throughout", "in", "within", "through", "on", "about"])
# Tags of what stands between a length of time and the words before it.
LEADING_IN = ("IN", "RB", "RBR", "JJR", "JJS", "DT")
# Words between a verb and a length of time that say how near it is, or which.
NEAR = listed("for than more less about nearly almost least during over some next last past coming further another")
# Behind "times" where it is a multiple: "three times | as | many".
COMPARED = (("as",), ("more",), ("higher",), ("larger",), ("greater",), ("less",), ("lower",), ("fewer",))
# How the words open that a multiple is of.
MEASURED = ("DT", "PRP$", "NNP", "NNPS")


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
    noun = object_of(scene, at) if scene.forms[at : at + 1] and scene.forms[at] in THROUGHOUT else None
    if noun is None or noun in scene.time:
        return Counted("none") if case in PASSING else None
    phrase = phrase_of(scene, site, noun, after=at)
    lacking = scene.page.words[at].start if scene.forms[at] == "without" else phrase.start
    return Counted("passed", noun, Span(lacking, phrase.end))


def taking(scene: Scene, site: Site) -> Counted | None:
    """ "It took ten months to | clear the road |", "… for | the city to clear the road |": what took so long."""
    verb = verb_of(scene, site)
    if verb is None or site.sort != "length" or site.noun is None or scene.tree.lemma[verb] != "take":
        return None
    at = site.noun + 1
    near = range(at, min(at + 2 * STEPS, len(scene.forms)))
    behind = next((each for each in near if scene.forms[each] == "to" or scene.tree.tag[each] in (",", ":")), None)
    named = any(scene.forms[each] != "it" for each in scene.tree.under(verb, "nsubj"))
    if named or behind is None or scene.forms[at] not in ("for", "to") or scene.tree.relation[behind] != "mark":
        return None
    doing = scene.tree.head[behind]
    told = predicate(scene, doing, after=behind)
    first = scene.page.words[at + 1].start if scene.forms[at] == "for" and told is not None else 0
    return Counted("taking", doing, Span(first or told.start, told.end)) if told is not None else None


def lasting(scene: Scene, site: Site) -> Counted | None:
    """ "| imprisoned | for three years", "| been there | 2,000 times": what goes on so long or so often."""
    unit, sort = site.unit, site.sort
    verb = verb_of(scene, site)
    moved = preposition(scene.tree, base(scene, site)) in ("to", "from", "by")
    if verb is None or moved or not (sort == "length" or unit == "time") or not scene.tree.is_verb(verb):
        return None
    case = preposition(scene.tree, base(scene, site))
    if scene.tree.lemma[verb] in PAST or (not case and not _goes_on_so(scene, site, verb)):
        return None  # "| Talks | lasted six hours", "cut ten years off"
    if case not in DURING:
        return None if is_in(scene.tree.lemma[verb], "equal", "change", "at") else Counted("none")
    compared = unit == "time" and scene.forms[(site.noun or site.last) + 1 :][:1] in COMPARED
    if kept_from(scene, verb) or scene.forms[site.first - 1] == "including" or compared:
        return Counted("none")  # "barred those who fled | from returning | for ten years"
    if verb > site.last:
        return _done_so(scene, site, verb)
    last = site.first - 1
    while last > verb and (scene.tree.tag[last] in (*LEADING_IN, "CC", ",") or scene.forms[last] in NEAR):
        last -= 1
    return Counted("lasting", verb, scene.cover([verb, last]))


def _done_so(scene: Scene, site: Site, verb: int) -> Counted:
    """ "It has thirty times | refused to pay |"; not "16 hours spread over two days", "an envoy for 24 years, said"."""
    before = next((each for each in range(site.first - 1, -1, -1) if scene.tree.tag[each] not in LEADING_IN), 0)
    behind = scene.tree.tag[before].startswith("NN") and site.sort == "length"
    if scene.tree.relation[verb] == "acl" or behind:
        return Counted("none")
    told = predicate(scene, verb, after=base(scene, site))
    whole = told is not None and len(scene.page.words_in(told)) <= 2 * STEPS
    return Counted("lasting", verb, told if whole else None)


def _goes_on_so(scene: Scene, site: Site, verb: int) -> bool:
    """Whether a verb without a preposition tells what is done so often or so long: "phoned | 40 times |"."""
    if site.unit == "time":
        return scene.tree.lemma[verb] not in ("be", "have")
    return site.sort == "length" and scene.tree.lemma[verb] in LIVING


def multiple(scene: Scene, site: Site) -> Counted | None:
    """ "five times | the usual fee |", of which a number is a multiple: what is so much more is not said there.

    "| Five times | the mayor failed to act" tells how often.
    """
    at = (site.noun or site.last) + 1
    if site.unit != "time" or at >= len(scene.forms) or scene.tree.tag[at] not in MEASURED:
        return None
    noun = at
    while noun + 1 < len(scene.forms) and not (
        scene.tree.tag[noun].startswith("NN") and not scene.tree.tag[noun + 1].startswith(("NN", "POS"))
    ):
        if scene.tree.tag[noun] not in (*MEASURED, "JJ", "VBG", "VBN", "POS", "HYPH", "NN", "NNS"):
            return None
        noun += 1
    if noun in scene.time or not scene.tree.tag[noun].startswith("NN"):
        return None
    verb = scene.tree.head[noun]
    if scene.tree.relation[noun].startswith("nsubj") and verb > noun:
        return Counted("lasting", verb, predicate(scene, verb, after=noun))
    return Counted("multiple", noun)
