"""Idle: words of offering and agreeing by which nobody puts anything to anybody: "offered advice"."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from onrecord.reading.grammar import obliques, subjects
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.done import AHEAD, helpers, is_asked
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

# Of what nobody says that there was any: "how often do they agree on | anything |", "| whatever | deal is reached".
HOLLOW = frozenset(["any", "anything", "whatever", "whichever"])
CASES = frozenset(["appeal", "argument", "case", "challenge", "lawsuit", "petition", "suit"])
HOSTILE = frozenset(["block", "defeat", "destroy", "fight", "oppose", "punish", "resist", "retaliate", "veto"])
HABIT = frozenset(["VB", "VBG", "VBP", "VBZ"])
OPINION = frozenset(["VBP", "VBZ"])
THINGS = frozenset(["it", "that", "this", "which"])
FITNESS = frozenset(["adequately", "badly", "best", "better", "ill", "poorly", "properly", "sufficiently", "well"])
WHOLLY = frozenset(["fully"])
RECEIVED = closed("award fact guarantee honor honour medal outcome prize reality result verdict")
Idle = Callable[[Scene, Cue], bool]


def is_idle(scene: Scene, cue: Cue) -> bool:
    """Whether a word of offering or agreeing puts nothing to anybody.

    >>> from onrecord.reading import Reader
    >>> from onrecord.reading.moves.cues import find_cues
    >>> from onrecord.reading.scene import set_scene
    >>> page, _ = Reader().look("The king signed the pact into law.")
    >>> scene = set_scene(page, (), (), ())
    >>> [is_idle(scene, cue) for cue in find_cues(scene)]
    [True]
    """
    return any(rule(scene, cue) for rule in (*ALWAYS, *OF_WORD.get(cue.entry.lemma, ())))


def _is_hollow(scene: Scene, cue: Cue) -> bool:
    """ "if they offered | any | concessions", "| whatever | deal is reached"."""
    dets = {scene.forms[each] for term in cue.fit.terms for each in scene.tree.under(term, "det")}
    return bool((dets | {scene.forms[each] for each in cue.fit.terms}) & HOLLOW)


def _is_awaited(scene: Scene, cue: Cue) -> bool:
    """ "has yet to | commit | to a vote", "do not mind | signing | it"."""
    before = scene.forms[max(0, cue.word - 3) : cue.word]
    return before[-2:] == ("yet", "to") or "mind" in before[-2:]


def _is_general(scene: Scene, cue: Cue) -> bool:
    """ "politicians who | hammer out | deals": what they are in the habit of."""
    tree = scene.tree
    if cue.fit.frame != "@deal" or cue.entry.value != "accepted" or tree.tag[cue.word] not in HABIT:
        return False
    told = ("det", "nummod", "nmod:poss", "amod", "nmod", "acl", "acl:relcl")
    return all(tree.tag[each] == "NNS" and not tree.under(each, *told) for each in cue.fit.terms)


def _is_figure(scene: Scene, cue: Cue) -> bool:
    """ "| That | would be an invitation to the rebels to go on"."""
    if cue.entry.kind != "noun" or not scene.tree.under(cue.word, "cop"):
        return False
    return any(scene.forms[each] in THINGS for each in scene.tree.under(cue.word, "nsubj"))


def _is_courtesy(scene: Scene, cue: Cue) -> bool:
    """ "offered | advice | to farmers", "offers her | a chance | to speak"."""
    return cue.fit.frame in ("them-any", "@concession", "noun-of") and any(
        scene.tree.lemma[each] in listed("courtesy") for each in cue.fit.terms
    )


def _is_pledge_to_voters(scene: Scene, cue: Cue) -> bool:
    """ "his | campaign | pledge to cut fares"."""
    around = scene.page.words_in(scene.page.sentence_of(scene.page.words[cue.word]))
    return any(scene.tree.lemma[each] in listed("electoral") for each in around)


def _is_public(scene: Scene, cue: Cue) -> bool:
    """ "a call for | people | to plant trees": to nobody in particular."""
    called = [each for term in cue.fit.terms for each in scene.tree.under(term, "nsubj")]
    called += [each for case, each in obliques(scene.tree, cue.word) if case in ("for", "on", "to")]
    return any(scene.tree.lemma[each] in listed("crowd") and each not in scene.name for each in called)


def _is_private(scene: Scene, cue: Cue) -> bool:
    """ "signed | a book deal |", "a non-disclosure agreement that | he | signed"."""
    below = [each for term in cue.fit.terms for each in scene.tree.under(term, "compound", "amod")]
    within = [each for one in below for each in scene.tree.subtree(one)]
    # "non-disclosure" may come as three words.
    joined = {"".join(scene.forms[each] for each in within)} | {scene.tree.lemma[each] for each in within}
    return bool(joined & listed("private"))


def _is_law(scene: Scene, cue: Cue) -> bool:
    """ "signed the pact | into law |": done by one alone."""
    return any(case == "into" and scene.tree.lemma[each] == "law" for case, each in obliques(scene.tree, cue.word))


def _is_opinion(scene: Scene, cue: Cue) -> bool:
    """ "He says both sides | agree | that the poor should pay less": what they think, as another has it."""
    claim = scene.claim_of(cue.word)
    told = claim is not None and scene.claims[claim].within is not None
    return told and cue.fit.frame == "wish" and scene.tree.tag[cue.word] in OPINION


def _is_of_need(scene: Scene, cue: Cue) -> bool:
    """ "agree | on the need | for help to stop the flood", "agreed | with the plan | to stop it": what they think."""
    between = [
        (case, scene.tree.lemma[each])
        for case, each in obliques(scene.tree, cue.word)
        if cue.word < each < min(cue.fit.terms)
    ]
    plans = listed("own") | listed("document")
    return cue.fit.frame == "to" and any(case == "on" or (case == "with" and what in plans) for case, what in between)


def _is_guessed(scene: Scene, cue: Cue) -> bool:
    """ "Norway | would want | to join", "I'd | welcome | suggestions", "Does it want to talk?": nobody said so."""
    return bool(helpers(scene, cue.word) & AHEAD) or is_asked(scene, cue.word)


def _is_described(scene: Scene, cue: Cue) -> bool:
    """ "Norway's | willingness | to talk scares its rivals": what another says of it, and no sign that it gave."""
    head = scene.tree.head[cue.word]
    judged = scene.tree.relation[cue.word] in ("nsubj", "nsubj:pass")
    return judged or (head >= 0 and scene.tree.relation[cue.word] == "obj" and scene.tree.lemma[head] == "say")


def _is_of_court(scene: Scene, cue: Cue) -> bool:
    """ "The court | agreed | to hear the case"."""
    acts = [each for each in cue.fit.terms if scene.tree.lemma[each] in ("consider", "hear", "review", "take")]
    what = {scene.tree.lemma[each] for act in acts for each in scene.tree.under(act, "obj")}
    return bool(what & CASES)


def _is_hostile(scene: Scene, cue: Cue) -> bool:
    """ "its pledge to | fight | the plan", "to | vote against | it"."""
    against = [each for each in cue.fit.terms if "against" in {case for case, _ in obliques(scene.tree, each)}]
    return bool(against) or any(scene.tree.lemma[each] in HOSTILE for each in cue.fit.terms)


def _is_anybodys(scene: Scene, cue: Cue) -> bool:
    """ "| those | who seek compromise": whoever does."""
    return any(scene.forms[each] == "those" for each in subjects(scene.tree, cue.word))


def _is_fit(scene: Scene, cue: Cue) -> bool:
    """ "is | well | prepared to join": what it is able to do; "fully prepared to negotiate" is an offer."""
    beside = {scene.forms[each] for each in scene.tree.under(cue.word, "advmod")}
    return bool(beside & FITNESS) or (cue.fit.frame == "act" and bool(beside & WHOLLY))


def _is_received(scene: Scene, cue: Cue) -> bool:
    """ "accepts | the guarantee that it will be safe |", "accepted | the award |": no answer to what was put."""
    return any(scene.tree.lemma[each] in RECEIVED for each in cue.fit.terms)


ALWAYS: tuple[Idle, ...] = (_is_hollow, _is_general, _is_figure, _is_courtesy, _is_awaited)
OF_WORD = MappingProxyType(
    {
        "accept": (_is_received,),
        "agree": (_is_opinion, _is_of_need, _is_of_court),
        "appeal": (_is_public,),
        "call": (_is_public,),
        "pledge": (_is_pledge_to_voters, _is_hostile),
        "prepared": (_is_fit,),
        "promise": (_is_pledge_to_voters, _is_hostile),
        "readiness": (_is_described,),
        "seek": (_is_anybodys,),
        "sign": (_is_private, _is_law),
        "want": (_is_guessed,),
        "welcome": (_is_guessed,),
        "willingness": (_is_described,),
        "wish": (_is_guessed,),
    }
)
