"""Hang: the words that a number goes with: its verb, that one's subject, and what they name."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.grammar import preposition, subjects
from onrecord.reading.quantities.lexicon import listed
from onrecord.reading.quantities.phrase import noun_phrase
from onrecord.reading.quantities.site import Site, base, climb, governor, is_amount
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

STEPS = 6
PRONOUNS = listed(
    "it that this which they he she we i you them what who there nothing something anything everything none those these"
)
OWNED = ("the", "these", "those", "its", "their", "his", "her", "our", "all")
# The noun that a relative clause's verb agrees with.
PLURAL, SINGULAR = ("NNS", "NNPS"), ("NN",)
AGREEING = {"have": PLURAL, "are": PLURAL, "were": PLURAL, "has": SINGULAR, "is": SINGULAR, "was": SINGULAR}
# Verbs whose object is what the verb behind them tells of: "saw | sales | rise 30 percent".
CAUSING = listed("see watch let make send push drive help cause leave")
# What may stand between a subject and its verb.
HELPING = ("MD", "RB", "WDT", "TO", "RBR", "DT", "PDT")
BARRING = listed("bar ban prevent prohibit block stop keep forbid deter stay")


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


def end_of_nouns(scene: Scene, at: int) -> int | None:
    """The last of the nouns that stand from a word on."""
    found = None
    while at < len(scene.forms) and scene.tree.tag[at].startswith(("NN", "JJ")):
        found, at = at if scene.tree.tag[at].startswith("NN") else found, at + 1
    return found


def with_next(scene: Scene, noun: int, phrase: Span) -> Span:
    """A phrase with the one joined to it: "$40 million in | food and medicine |"; not with another figure."""
    at = scene.page.words_in(phrase)[-1] + 1
    other = next((each for each in scene.tree.under(noun, "conj") if each > at), None)
    if other is None or scene.forms[at : at + 1] != ("and",) or not scene.tree.tag[other].startswith("NN"):
        return phrase
    inner = scene.tree.tag[at + 1 : other + 1]
    whole = all(tag.startswith(("NN", "JJ", "VBN", "HYPH")) for tag in inner)
    return Span(phrase.start, scene.page.words[other].end) if whole else phrase


def is_place(scene: Scene, noun: int, at: int) -> bool:
    """Whether a noun behind "in" is where, not what: "$40 million in | Norvia |"."""
    name = scene.name.get(noun)
    return scene.forms[at] == "in" and name is not None and name.kind == "location"


def object_of(scene: Scene, preposition_at: int) -> int | None:
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
        return scene.tree.head[noun] if scene.tree.relation[noun] == "nmod:poss" else noun
    at, found = preposition_at + 1, None
    while (
        at < len(scene.forms)
        and at <= preposition_at + STEPS
        and scene.tree.tag[at][:2] in ("NN", "JJ", "DT", "PR", "VB", "PO", "CD")
    ):
        found = at if scene.tree.tag[at].startswith("NN") else found
        at += 1
    return found


def is_so(scene: Scene, verb: int) -> bool:
    """Whether what a verb says is told as done."""
    claim = scene.claim_of(verb)
    return claim is None or scene.claims[claim].factuality.value == "actual"


def with_verb(scene: Scene, verb: int, phrase: Span) -> Span:
    """A phrase with the verb that says what becomes of it, where nothing else stands between: "| raise the caps |".

    Behind the phrase with what helps the verb: "| growth would slow |".
    """
    page, tree = scene.page, scene.tree
    first, last = page.word_at(phrase.start), page.words_in(phrase)[-1]
    between = range(verb + 1, first) if verb < first else range(last + 1, verb)
    light = all(tree.tag[each] in HELPING or tree.lemma[each] in ("be", "have") for each in between)
    return scene.cover([first, last, verb]) if light and len(between) <= STEPS else phrase


def subject_of(scene: Scene, site: Site, verb: int) -> int | None:
    """The subject of a verb or of the one it follows from; of "which" the noun before it, amounts passed over."""
    if kept_from(scene, verb):  # "keep | the rise | from exceeding two degrees"
        return next(iter(scene.tree.under(scene.tree.head[verb], "obj")), None)
    for _ in range(STEPS):
        own = [each for word in site.own for each in scene.tree.under(word, "nsubj")]
        told = subjects(scene.tree, verb)
        for each in (*own, *(told[-1:] if told and scene.forms[told[-1]] in PRONOUNS else told)):
            if each in site.own or _is_number(scene, each):
                continue
            if scene.tree.tag[each] == "DT" or scene.forms[each] == "according":
                return None
            if scene.forms[each] in ("which", "that"):
                return antecedent(scene, each)
            return _agreeing(scene, verb, each)
        seen = scene.tree.head[verb]
        if scene.tree.relation[verb] == "xcomp" and seen != ROOT and scene.tree.lemma[seen] in CAUSING:
            return next((each for each in scene.tree.under(seen, "obj") if each < verb), None)
        if scene.tree.relation[verb] not in ("xcomp", "advcl", "conj", "acl") or scene.tree.head[verb] == ROOT:
            return None
        verb = scene.tree.head[verb]
    return None


def _agreeing(scene: Scene, verb: int, subject: int) -> int:
    """The subject that a relative clause's verb agrees with: "| talks | with the envoy that have taken a year"."""
    helping = next((scene.forms[each] for each in scene.tree.under(verb, "aux") if scene.forms[each] in AGREEING), "")
    tags = AGREEING.get(helping, ())
    if not tags or scene.tree.tag[subject] in tags or not scene.tree.relation[verb].startswith("acl"):
        return subject
    behind = range(max(0, verb - 2 * STEPS), verb)
    return next((each for each in reversed(behind) if scene.tree.tag[each] in tags), subject)


def _is_number(scene: Scene, word: int) -> bool:
    """Whether a word heads an amount; "the dollar" and "the index" do not."""
    counted_by = any(scene.tree.tag[each] in ("CD", "$") for each in scene.tree.children[word])
    return is_amount(scene, word) and (
        scene.tree.tag[word] in ("CD", "$") or counted_by or scene.forms[word] in ("percent", "%")
    )


def antecedent(scene: Scene, word: int) -> int | None:
    """The noun before a relative pronoun that the parser hung elsewhere: "| hotels | - which cost 6 million".

    Of two, the one that agrees with the verb: "| talks | with the envoy that have taken 70 hours".
    """
    agreeing = AGREEING.get(next(iter(scene.forms[word + 1 : word + 2]), ""))
    behind = range(max(0, word - (2 * STEPS if agreeing else STEPS)), word)
    nouns = [each for each in reversed(behind) if scene.tree.tag[each].startswith("NN") and each not in scene.time]
    return next((each for each in nouns if not agreeing or scene.tree.tag[each] in agreeing), None)


def kept_from(scene: Scene, verb: int) -> bool:
    """Whether what a verb names is kept from being done."""
    from_it = any(scene.forms[each] == "from" for each in scene.tree.under(verb, "mark", "case"))
    return from_it and any(scene.tree.lemma[each] in BARRING for each in list(scene.tree.above(verb))[:STEPS])


def verb_of(scene: Scene, site: Site) -> int | None:
    """The verb that an amount goes with."""
    at = base(scene, site)
    if any(scene.tree.under(each, "cop") for each in (at, *site.own)) or at in scene.claim:
        return at
    return governor(scene, at)


def is_object(scene: Scene, site: Site) -> bool:
    """Whether a number is what a verb does something to: "raised | $40 million |"."""
    return scene.tree.relation[climb(scene, site)] in ("obj", "nsubj:pass") and not preposition(scene.tree, site.outer)


def whole_of(scene: Scene, site: Site) -> Span | None:
    """The whole of a share or part: "12 percent of | the vote |", "six of | the ten judges |"."""
    sort = site.sort
    if scene.forms[site.last + 1 : site.last + 2] == ("of",):
        definite = scene.forms[site.last + 2 : site.last + 3] and scene.forms[site.last + 2] in OWNED
        if sort == "percent" or (definite and site.noun is None):
            noun = object_of(scene, site.last + 1)
            if noun is not None:
                return _unspent(scene, site, phrase_of(scene, site, noun, after=site.last + 1))
    if (
        sort == "percent"
        and scene.forms[site.last + 1 : site.last + 2]
        and scene.forms[site.last + 1] in OWNED
        and site.numeral.form == "fraction"
    ):
        noun = object_of(scene, site.last)
        if noun is not None:
            return phrase_of(scene, site, noun, after=site.last)
    return None


def _unspent(scene: Scene, site: Site, whole: Span) -> Span:
    """A whole without what it is spent on: "spent 2 percent of | their output | on defense"."""
    verb = verb_of(scene, site)
    inside = scene.page.words_in(whole)
    on = next((each for each in inside if scene.forms[each] == "on"), inside[0])
    if verb is None or scene.tree.lemma[verb] != "spend" or on == inside[0]:
        return whole
    return Span(whole.start, scene.page.words[on - 1].end)


def phrase_of(scene: Scene, site: Site, noun: int, *, after: int = -1) -> Span:
    """A noun with what belongs to it, the number left out; of "which" the noun that it stands for."""
    if scene.forms[noun] in ("which", "that", "who") and scene.tree.relation[noun].startswith("nsubj"):
        above = scene.tree.head[noun]
        noun = scene.tree.head[above] if scene.tree.relation[above] == "acl:relcl" else noun
    return noun_phrase(scene, noun, avoid=site.own, after=after)
