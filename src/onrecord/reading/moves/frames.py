"""Frames: what must go with a word for it to make a move, and which words then head the terms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.reading.events.parties import party
from onrecord.reading.grammar import joined, obliques, particles, roles
from onrecord.reading.moves.bargains import afterwards, exchanges, is_bargain, is_marked, is_quitting, is_talks
from onrecord.reading.moves.believing import is_believing, is_claim, is_telling
from onrecord.reading.moves.lexicon import Entry, listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

NOUNS = ("NN", "NNS", "NNP", "NNPS")
# What points back to something put before: "Lee rejected | this |".
POINTERS = frozenset(["this", "that", "it", "them", "both", "all"])
CONSENT = frozenset(["accept", "agree", "concede", "budge", "yield", "recognize", "recognise", "withdraw"])
# "declined to discuss the talks": who does so only says nothing.
NO_COMMENT = frozenset(
    ["answer", "comment", "disclose", "discuss", "do", "give", "provide", "reveal", "say", "share", "tell"]
)
# "agreed on this point", "agreed to a degree".
NO_TERMS = closed("""
    anything degree everything extent fact importance little lot much need nothing point principle something thing
""")
# Verbs that tell of a bargain only with what they act on.
LIGHT = frozenset(["come", "consider", "form", "give", "go", "help", "make", "support", "work"])
WISH = frozenset(["should", "ought", "must"])
# "expect the proposal to pass": what the noun itself does.
EXPECTING = frozenset(["allow", "cause", "enable", "expect", "force", "get", "help", "let", "like", "need", "want"])
# "a proposal to make": what is done with the noun itself.
PUTTING = frozenset(["accept", "answer", "consider", "debate", "discuss", "make", "present", "put", "refuse", "reject"])
OWN_PRONOUNS = frozenset(["he", "it", "she", "they"])
ARTICLES = frozenset(["the", "this", "that", "these", "those"])
# What a third is asked to do to another.
PASSING = closed("ask beg convince encourage get induce persuade plead press pressure push tell urge")


@dataclass(frozen=True, slots=True)
class Fit:
    """How an entry fits a word.

    Attributes:
        terms: The words that head what is proposed or answered.
        put_to: The words that head those to whom it is put, where the frame says.
        frame: Which frame it was.
        host: The noun that names the proposal ("made an | offer |"); None where no noun does.
    """

    terms: tuple[int, ...]
    frame: str
    put_to: tuple[int, ...] = ()
    host: int | None = None


Frame = Callable[[Scene, int, Entry], Fit | None]


def fit(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """The first of an entry's frames that a word stands in; None for none."""
    if entry.particle and entry.particle not in particles(scene.tree, word):
        return None
    for name in entry.takes:
        found = _among(scene, word, entry, name) if name.startswith("@") else FRAMES[name](scene, word, entry)
        if found is not None:
            return found
    return None


def infinitives(scene: Scene, word: int) -> tuple[int, ...]:
    """The infinitives that a word governs: "offered | to free | the crew"."""
    tree = scene.tree
    found = [each for each in tree.under(word, "xcomp", "ccomp", "acl") if is_marked(scene, each, "to")]
    found = found or [each for each in tree.under(word, "advcl") if is_marked(scene, each, "to")]
    if not found and tree.tag[word].startswith("NN") and tree.head[word] >= 0:
        # The parser may hang on the verb what follows its noun: "rejected the offer | to free | the crew".
        beside = tree.under(tree.head[word], "xcomp", "advcl")
        found = [each for each in beside if is_marked(scene, each, "to") and each == word + 2]
    return tuple(found[:1])


def objects(scene: Scene, word: int, entry: Entry) -> tuple[int, ...]:
    """What a verb acts on, behind its particle if it has one that governs a phrase: "called for | talks |"."""
    if entry.particle == "for" and scene.tree.under(word, "obj"):
        return ()  # "called the leaders in for talks" calls for nothing.
    if not entry.particle or _is_adverb(scene, word, entry.particle):
        bare = tuple(head for case, head in obliques(scene.tree, word) if not case and entry.particle)
        led = any(
            case and scene.tree.lemma[each] == "which" for case, each in obliques(scene.tree, word) if each < word
        )
        # "the accord under which Norway agreed to pay": the accord is not what is agreed.
        return (scene.tree.under(word, "obj") if led else roles(scene.tree, word).patients) or bare
    behind = (head for case, head in obliques(scene.tree, word) if case == entry.particle)
    return tuple(each for head in behind for each in joined(scene.tree, head))


def _is_adverb(scene: Scene, word: int, particle: str) -> bool:
    """Whether a particle governs nothing: "turned | down | the offer"."""
    return any(scene.tree.lemma[each] == particle for each in scene.tree.under(word, "compound:prt", "advmod"))


def _to(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "offered | to free | the crew": the same subject's own act."""
    found = infinitives(scene, word)
    if entry.kind == "verb" and scene.tree.under(word, "obj"):
        return None
    return Fit(found, "to") if found else None


def _bargain(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "are ready | to resume | talks": an infinitive that is about a bargain."""
    found = _to(scene, word, entry)
    if found is None or not all(is_bargain(scene, each) for each in found.terms):
        return None
    return Fit(found.terms, "bargain")


def _act(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "are willing | to start | buying grain": an act that may be one side's part of a bargain."""
    found = _to(scene, word, entry)
    telling = listed("bargain") - LIGHT
    if found is None or any(is_quitting(scene, each) for each in found.terms):
        return None
    return Fit(found.terms, "act") if all(scene.tree.lemma[each] in telling for each in found.terms) else None


def _settle(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "refused | to resume | talks"; not "refused to discuss it", which is no comment."""
    found = _to(scene, word, entry)
    return Fit(found.terms, "settle") if found and all(_is_consent(scene, each) for each in found.terms) else None


def _is_consent(scene: Scene, verb: int) -> bool:
    lemma = scene.tree.lemma[verb]
    if is_believing(scene, verb):
        return False
    if lemma == "sign":
        return any(scene.tree.lemma[each] in listed("deal") for each in scene.tree.under(verb, "obj"))
    return lemma in CONSENT or (lemma not in NO_COMMENT and is_talks(scene, verb))


def _not_bargain(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "are not ready | to make a deal |"."""
    polarity, _ = scene.judge(word)
    found = _bargain(scene, word, entry) if polarity.value == "negative" else None
    told = found is not None and not any(is_believing(scene, each) for each in found.terms)
    return Fit(found.terms, "not-to") if found and told else None


def _them_to(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "urged | Marrow | to resume talks": another's act, where it is one to settle by."""
    them = tuple(each for each in objects(scene, word, entry) if party(scene, each) is not None)
    found = infinitives(scene, word)
    if not them or not found or not all(is_talks(scene, each) or is_passing_on(scene, each) for each in found):
        return None
    return Fit(found, "them-to", them)


def is_passing_on(scene: Scene, verb: int) -> bool:
    """Whether an act is to move another to settle: "to | urge | the rebels to talk", "to help persuade them"."""
    within = [each for each in scene.tree.under(verb, "xcomp", "ccomp", "advcl") if is_marked(scene, each, "to")]
    within += [each for each in scene.tree.under(verb, "xcomp") if scene.tree.tag[each] == "VB"]
    if scene.tree.lemma[verb] == "help":
        return any(is_talks(scene, each) or is_passing_on(scene, each) for each in within)
    moved = [each for each in scene.tree.under(verb, "obj", "iobj") if party(scene, each) is not None]
    return scene.tree.lemma[verb] in PASSING and bool(moved) and bool(within)


def _for_them_to(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "called for | Marrow | to cede the port in exchange for a truce": another's act that is paid for."""
    acts = infinitives(scene, word)
    behind = [each for case, each in obliques(scene.tree, word) if case == entry.particle]
    behind += [each for act in acts for each in scene.tree.under(act, "nsubj")]
    them = tuple(each for each in behind if party(scene, each) is not None and acts and each < acts[0])
    paper = any(scene.tree.lemma[each] in listed("offer") for each in scene.tree.under(word, "nsubj"))
    paid = not paper and any(prices(scene, each) for each in acts)
    return Fit(acts, "for-them-to", them) if them and paid else None


def _them_there(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "invited | Marrow | to | talks |", "to | Geneva |"."""
    late = tuple(each for each in scene.tree.under(word, "nsubj") if each > word)  # As the parser has many objects.
    them = objects(scene, word, entry) or late
    behind = [each for head in (word, *them) for each in obliques(scene.tree, head)]
    there = [each for case, each in behind if case in ("to", "for") and _is_there(scene, each)]
    talks = [each for each in there if scene.tree.lemma[each] in listed("talks")]
    if any(case == "for" and each not in there and each not in scene.time for case, each in behind):
        there = talks  # "invited her to the capital for a party" is no proposal.
    return Fit(tuple((talks or there)[:1]), "them-there", them) if them and there else None


def _is_there(scene: Scene, word: int) -> bool:
    name = scene.name.get(word)
    return scene.tree.lemma[word] in listed("talks") or (name is not None and name.kind == "location")


def _ing(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "proposed | freezing | the line"."""
    found = [
        each
        for each in scene.tree.under(word, "xcomp", "ccomp", "obj", "advcl")
        if scene.tree.tag[each] == "VBG" and not scene.tree.under(each, "aux", "nsubj")
    ]
    found = [each for each in found if _led_by(scene, each, entry.particle) and "," not in scene.forms[word:each]]
    return Fit(tuple(found[:1]), "ing") if found else None


def _led_by(scene: Scene, word: int, particle: str) -> bool:
    """Whether a gerund is the verb's own: not "proposed it, | saying | …"."""
    marks = [scene.tree.lemma[each] for each in scene.tree.under(word, "mark", "case")]
    if particle:
        return particle in marks
    return not marks and scene.tree.relation[word] != "advcl"


def _that(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "proposed | that the port stay open |"."""
    own = ("nsubj", "nsubj:pass", "expl", "csubj")
    below = [each for each in scene.tree.under(word, "ccomp") if scene.tree.under(each, *own)]
    below += [each for each in scene.tree.under(word, "xcomp", "advcl") if is_marked(scene, each, "that")]
    found = [each for each in below if each > word and not is_marked(scene, each, "to")]
    found = [each for each in found if ";" not in scene.forms[word:each]]
    if not found and (bare := _bare_clause(scene, word)):
        return Fit(bare, "that", scene.tree.under(word, "obj"))
    return Fit(tuple(found[:1]), "that", tuple(scene.tree.under(found[0], "nsubj"))) if found else None


def _bare_clause(scene: Scene, word: int) -> tuple[int, ...]:
    """ "proposed the council | acknowledge | it": a clause whose subject the parser took for the object."""
    whom = scene.tree.under(word, "obj")
    acts = [each for each in scene.tree.under(word, "ccomp") if scene.tree.tag[each] in ("VB", "VBP")]
    acts = [each for each in acts if not scene.tree.under(each, "nsubj", "mark", "aux")]
    return tuple(each for each in acts[:1] if whom and whom[-1] < each and "," not in scene.forms[whom[-1] : each])


def _wish(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "suggested | that the port should stay open |"; not "suggested that the port was open"."""
    found = _that(scene, word, entry)
    if found is None:
        return None
    head = found.terms[0]
    helpers = [scene.tree.lemma[each] for each in scene.tree.under(head, "aux", "cop")]
    bare = scene.tree.tag[head] == "VB" and not helpers and scene.forms[head] == scene.tree.lemma[head]
    return Fit(found.terms, "wish", found.put_to) if bare or WISH.intersection(helpers) else None


def _any(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "agreed on | a map |": any noun that names nobody."""
    if not entry.particle and _bare_clause(scene, word):
        return None
    found = [
        each for each in objects(scene, word, entry) if scene.tree.tag[each] in NOUNS and not _is_name(scene, each)
    ]
    found = [each for each in found if each not in scene.time and scene.tree.lemma[each] not in NO_TERMS]
    if entry.particle:
        # "the map that they agreed on" stands before the verb that hangs on it; "the hall where they agreed" does not.
        found = [each for each in found if each > word or scene.tree.head[word] == each]
    return Fit(tuple(found), "any") if found else None


def _is_name(scene: Scene, word: int) -> bool:
    """Whether a word is part of a name that is no deal's: not "the Phase One | Deal |"."""
    if scene.tree.lemma[word] in listed("deal") | listed("talks"):
        return False
    return word in scene.name and scene.name[word].kind != "misc"


def _the(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "agreed to | the plan |", "some of the union's | demands |": another's, known already; not "to | a plan |"."""
    for each in objects(scene, word, entry):
        inside = [below for case, below in obliques(scene.tree, each) if case == "of"]
        for noun in (each, *inside):
            if scene.tree.lemma[noun] in listed("request") and scene.tree.under(noun, "nmod:poss"):
                return Fit((each,), "the", host=noun)
        said = {scene.tree.lemma[below] for below in scene.tree.under(each, "det")}
        known = said & ARTICLES or scene.tree.under(each, "nmod:poss")
        if scene.tree.lemma[each] in listed("own") - listed("deal") and known:
            return Fit((each,), "the", host=each)
    return None


def _them_any(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "offered | Marrow | a third | of the water": something to somebody who is named."""
    told = scene.tree.under(word, "obj")
    given = scene.tree.under(word, "iobj") or (told[:1] if len(told) > 1 else ())
    them = tuple(each for each in given if each in scene.name or each in scene.entity)
    terms = tuple(each for each in told if each not in them and not _is_name(scene, each))
    return Fit(terms, "them-any", them) if them and terms else None


def _price(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "demanded | the port | in return for a truce", "wants | the port | before it will sign"."""
    if not prices(scene, word) and not afterwards(scene, word):
        return None
    found = _any(scene, word, entry) or _ing(scene, word, entry) or _that(scene, word, entry)
    return Fit(found.terms, "price", found.put_to) if found else None


def prices(scene: Scene, word: int) -> tuple[int, ...]:
    """The words that head what is to be had for something: "in return for | a truce |"."""
    own = {word, *scene.tree.under(word, "xcomp", "ccomp", "advcl", "acl")}
    own |= {each for below in tuple(own) for each in scene.tree.under(below, "xcomp", "conj")}
    found = exchanges(scene, scene.tree.subtree(word))
    return tuple(each for each, _ in found if _verb_above(scene, each, word) in own)


def _verb_above(scene: Scene, noun: int, least: int) -> int:
    """The verb whose act is paid for."""
    return next((each for each in scene.tree.above(noun) if each == least or scene.tree.is_verb(each)), least)


def _this(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "rejected | this |"."""
    found = [each for each in objects(scene, word, entry) if scene.forms[each] in POINTERS]
    return Fit(tuple(found[:1]), "this") if found else None


def _with(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "countered with | an offer of half |"."""
    found = [each for case, each in obliques(scene.tree, word) if case == "with" and _offers(scene, each)]
    return Fit(tuple(found[:1]), "with") if found else None


def _offers(scene: Scene, word: int) -> bool:
    return scene.tree.lemma[word] in listed("offer") | listed("concession")


def _made_it(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "denied | offering a truce |"."""
    below = scene.tree.under(word, "xcomp", "ccomp", "obj", "advcl")
    found = [each for each in below if scene.tree.lemma[each] in MAKING and _is_ones_own(scene, word, each)]
    found = [each for each in found if not is_telling(scene, each)]
    return Fit(tuple(found[:1]), "made-it") if found else None


def _is_ones_own(scene: Scene, verb: int, act: int) -> bool:
    """Whether one denies his own act: not "denied | reports | suggesting it", "denied that | Kim | offered it"."""
    beside = [each for each in scene.tree.under(verb, "obj") if each != act]
    them = scene.tree.under(act, "nsubj")
    return not beside and all(scene.forms[each] in OWN_PRONOUNS for each in them)


MAKING = frozenset(["offer", "propose", "agree", "accept", "promise", "ask", "request", "invite", "suggest"])


def _answer_word(form: str) -> Frame:
    def said(scene: Scene, word: int, entry: Entry) -> Fit | None:
        below = scene.tree.under(word, "obj", "discourse", "xcomp", "ccomp", "advmod", "dep")
        to = [each for case, each in obliques(scene.tree, word) if case == "to"]
        inside = [each for head in below for case, each in obliques(scene.tree, head) if case == "to"]
        answered = [each for each in (*to, *inside) if _offers(scene, each) or _is_there(scene, each)]
        if not answered or not any(scene.forms[each] == form for each in below):
            return None
        return Fit(tuple(answered[:1]), form)

    said.__doc__ = f'"said | {form} | to the deal".'
    return said


def _open_to(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "is open | to talks |"."""
    found = [each for case, each in obliques(scene.tree, word) if case == "to"]
    found = [
        each for each in found if scene.tree.lemma[each] in listed("talks") | listed("deal") | listed("concession")
    ]
    return Fit(tuple(found[:1]), "open-to") if found else None


def _noun_to(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "Norland's offer | to free the crew |"."""
    found = tuple(each for each in infinitives(scene, word) if not _is_gap(scene, word, each))
    return Fit(found, "noun-to", host=word) if found else None


def _is_gap(scene: Scene, noun: int, verb: int) -> bool:
    """Whether an infinitive is not what a noun offers: "have another proposal | to make |", "expect it | to pass |"."""
    head = scene.tree.head[noun]
    beside = scene.tree.relation[noun] == "obj" and scene.tree.lemma[head] in EXPECTING
    whole = scene.tree.under(verb, "obj", "obl", "xcomp", "ccomp", "advmod", "nmod", "advcl")
    return beside or (scene.tree.lemma[verb] in PUTTING and not whole)


def _noun_bargain(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "its readiness | to resume | talks"."""
    found = tuple(each for each in infinitives(scene, word) if is_bargain(scene, each))
    return Fit(found, "noun-bargain", host=word) if found else None


def _noun_for(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "the envoy's proposal for | three stations |"; not "a proposal for Norland", "for Monday"."""
    if word + 2 >= len(scene.forms) or scene.forms[word + 1] != "for":
        return None
    what = scene.tree.head[word + 1]
    told = what > word and scene.tree.tag[what] in NOUNS and what not in scene.time
    return Fit((what,), "noun-for", host=word) if told and party(scene, what) is None else None


def _noun_of(scene: Scene, word: int, entry: Entry) -> Fit | None:
    """ "the king's offer of | a truce |", "a call for | talks |"."""
    of = "for" if entry.name in ("call", "demand", "request", "appeal") else "of"
    wanted = listed("talks") | listed("concession") | listed("deal")
    found = [each for case, each in obliques(scene.tree, word) if case == of and scene.tree.lemma[each] in wanted]
    return Fit(tuple(found[:1]), "noun-of", host=word) if found else None


def _among(scene: Scene, word: int, entry: Entry, name: str) -> Fit | None:
    """ "put forward | a plan |", "rejected | a series of | proposals": an object in a list."""
    if scene.forms[word + 1 : word + 2] == ("public",):  # "made public a plan" tells of it only
        return None
    for each in objects(scene, word, entry):
        behind = [below for case, below in obliques(scene.tree, each) if case == "of"]
        for noun in (each, *behind):
            if _is_hosted(scene, word, noun) or (name == "@prospect" and _is_dreaded(scene, noun)):
                continue
            if _is_listed(scene, noun, name) and not _is_name(scene, noun) and not is_claim(scene, noun):
                part = noun in behind and scene.tree.lemma[each] in listed("grade")
                return Fit((each if part else noun,), name, host=noun)
    return None


def _is_hosted(scene: Scene, word: int, noun: int) -> bool:
    """Whether a noun is not acted on but said of: "a meeting, which they | suggested | could happen"."""
    finite = [each for each in scene.tree.under(word, "ccomp") if scene.tree.under(each, "aux", "cop")]
    return scene.tree.lemma[word] == "suggest" and (noun in scene.tree.above(word) or bool(finite))


def _is_dreaded(scene: Scene, noun: int) -> bool:
    """Whether it is the prospect of what nobody offers: "raised the prospect of | a war |"."""
    return any(scene.tree.lemma[each] in listed("dread") for _, each in obliques(scene.tree, noun))


def _is_listed(scene: Scene, noun: int, name: str) -> bool:
    """Whether a noun is in a list; of those put to somebody also "the mill's | plan |", "a peace | plan |"."""
    lemma = scene.tree.lemma[noun]
    if lemma in listed(name.removeprefix("@")):
        return True
    before = [scene.tree.lemma[each] for each in scene.tree.under(noun, "compound", "amod")]
    return (
        name == "@put" and lemma in listed("own") and any(each in listed("talks") or each == "peace" for each in before)
    )


FRAMES: dict[str, Frame] = {
    "to": _to,
    "bargain": _bargain,
    "settle": _settle,
    "not-to": _not_bargain,
    "them-to": _them_to,
    "them-there": _them_there,
    "that": _that,
    "wish": _wish,
    "ing": _ing,
    "any": _any,
    "them-any": _them_any,
    "the": _the,
    "price": _price,
    "this": _this,
    "with": _with,
    "yes": _answer_word("yes"),
    "no": _answer_word("no"),
    "made-it": _made_it,
    "open-to": _open_to,
    "noun-to": _noun_to,
    "noun-bargain": _noun_bargain,
    "noun-for": _noun_for,
    "for-them-to": _for_them_to,
    "act": _act,
    "noun-of": _noun_of,
}
