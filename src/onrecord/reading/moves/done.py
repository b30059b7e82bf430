"""Done: whether an agreement is told as made, and whether anybody in particular made it."""

from __future__ import annotations

from onrecord.reading.grammar import SUBJECTS, subjects
from onrecord.reading.moves.bargains import is_marked
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

AHEAD = frozenset(["will", "would", "shall", "'ll", "can", "could", "may", "might", "should", "ought", "must"])
# Behind these stands what is not yet so: "unless they | agree | to a truce", "when he | signs | the pact".
PENDING = frozenset(["unless", "if", "whether"])
TURNING = frozenset(["when", "once", "after", "whenever", "until", "till", "before"])
PRESENT = frozenset(["VB", "VBP", "VBZ"])
ENDS = frozenset([".", "?", "!", ";"])
UNTRUE = closed("""
    baseless fabricated fabrication fake false fiction incorrect invented lie nonsense unfounded untrue wrong
""")
CONTENTS = frozenset(["ccomp", "xcomp", "conj"])
SEEMING = frozenset(["appear", "seem"])
STEPS = 4
OFTEN = closed("""
    always commonly customarily frequently generally habitually normally occasionally often ordinarily regularly
    routinely sometimes traditionally typically usually
""")
# Behind these a clause only says when something else will be: "the | minute | they agree to it, we will too".
DEFINITE = frozenset(["any", "every", "in", "the"])
MOMENTS = closed("case condition day event hour instant minute moment second time")
BIDDING = closed(
    "advise ask beg call command counsel encourage implore instruct order persuade press push tell urge warn"
)
BY_NOUN = ("obl", "nmod", "nmod:poss")
WHEREBY = frozenset(["when", "where", "whereby", "which", "whose"])


def is_done(scene: Scene, word: int) -> bool:
    """Whether an agreement is told as made: not "would reach a deal", "insist that they | agree | to it"."""
    if is_asked(scene, word) or _is_imagined(scene, word):
        return False
    for each in (word, *_joining(scene, word)):
        ahead = helpers(scene, each) & AHEAD or _is_pending(scene, each) or _is_aim(scene, each)
        if ahead or _is_demanded(scene, each):
            return False
    return True


def helpers(scene: Scene, verb: int) -> set[str]:
    """Base forms of a verb's helpers; a "d" before a bare verb is what is left of "would": "I'| d | welcome it"."""
    tree = scene.tree
    found = {tree.lemma[each] for each in tree.under(verb, "aux")}
    parts = {scene.forms[part] for each in tree.under(verb, "aux") for part in (each, *tree.under(each, "fixed"))}
    return found | {"would"} if tree.tag[verb] == "VB" and parts & {"d", "'d", "’d"} else found


def is_asked(scene: Scene, word: int) -> bool:
    """Whether it stands in a question: "how often did they | agree | ?"."""
    sentence = scene.page.words_in(scene.page.sentence_of(scene.page.words[word]))
    return next((scene.forms[each] for each in sentence if each > word and scene.forms[each] in ENDS), "") == "?"


def _is_imagined(scene: Scene, word: int) -> bool:
    """ "It is hard to | imagine | that they cut deals"."""
    return any(scene.tree.lemma[each] in listed("imagining") for each in scene.tree.above(word))


def _is_aim(scene: Scene, verb: int) -> bool:
    """ "its aim: to bring them | to agree | to a truce": what is only wanted."""
    marked = scene.tree.tag[verb] == "VB" and is_marked(scene, verb, "to")
    return marked and scene.tree.relation[verb] in ("acl", "advcl", "amod", "appos")


def _joining(scene: Scene, word: int) -> tuple[int, ...]:
    """The verbs that a verb shares its helpers with: "would | meet | and agree", "until they | start | agreeing"."""
    found: list[int] = []
    above = _sharing(scene, word)
    while above is not None and len(found) < STEPS:
        found.append(above)
        above = _sharing(scene, above)
    return tuple(found)


def _sharing(scene: Scene, word: int) -> int | None:
    """The next of them; "would | vote | in favor of accepting it" is one."""
    tree, head = scene.tree, scene.tree.head[word]
    begun = tree.tag[word] == "VBG" and word == head + 1 and tree.is_verb(head)
    joined = tree.relation[word] == "conj" and not tree.under(word, "nsubj")
    if tree.relation[word] == "xcomp" or joined or begun:
        return head
    gerund = tree.tag[word] == "VBG" and is_marked(scene, word, "of")
    return tree.head[head] if gerund and head >= 0 and tree.relation[head] == "obl" else None


def _is_pending(scene: Scene, word: int) -> bool:
    """Whether a clause only says on what or until when something waits."""
    marks = {scene.tree.lemma[each] for each in scene.tree.under(word, "mark", "advmod") if each < word}
    if scene.tree.relation[word] not in ("advcl", "acl", "acl:relcl", "ccomp"):
        return False
    tags = {scene.tree.tag[each] for each in (word, *scene.tree.under(word, "aux", "aux:pass"))}
    return bool(marks & PENDING) or bool(marks & TURNING and tags & PRESENT)


def _is_demanded(scene: Scene, word: int) -> bool:
    """Whether it is asked for that somebody agrees: "insisted that Marrow | agree | to it"."""
    head = scene.tree.head[word]
    asked = head >= 0 and scene.tree.lemma[head] in listed("demanding")
    return asked and scene.tree.relation[word] == "ccomp" and scene.tree.tag[word] in ("VB", "VBP")


def is_anybodys(scene: Scene, cue: Cue) -> bool:
    """Whether it is the reader who agrees, and nobody of the story: "you | agree | to receive mail"."""
    if cue.entry.kind == "noun" or cue.entry.value != "accepted":
        return False
    known = [scene.forms[each] for each in subjects(scene.tree, cue.word)]
    return bool(known) and all(each == "you" for each in known)


def is_made_so(scene: Scene, word: int) -> bool:
    """Whether somebody is only thought to become ready: "could make the bank more | willing | to lend"."""
    head = scene.tree.head[word]
    if scene.tree.relation[word] != "xcomp" or scene.tree.lemma[head] not in ("leave", "make", "render"):
        return False
    return bool({scene.tree.lemma[each] for each in scene.tree.under(head, "aux")} & AHEAD)


def is_untrue(scene: Scene, word: int) -> bool:
    """Whether what is told of is called untrue: "Reports that Marrow had | withdrawn | its offer are untrue"."""
    for each in scene.tree.above(word):
        if scene.tree.lemma[each] in UNTRUE and scene.tree.relation[each] not in ("amod", "compound"):
            clauses = [below for below in scene.tree.under(each, "advcl") if is_marked(scene, below, "that")]
            told = (*scene.tree.under(each, *SUBJECTS, "csubj", "ccomp", "acl"), *clauses)
            return any(word in scene.tree.subtree(part) for part in told if part < each)
    return False


def is_supposed(scene: Scene, word: int) -> bool:
    """Whether it stands within what is only supposed: "if it turns out that they | offered | a truce"."""
    return any(
        scene.tree.relation[each] in ("advcl", "ccomp")
        and any(scene.tree.lemma[mark] in PENDING for mark in scene.tree.under(each, "mark"))
        for each in _clauses_above(scene, word)
    )


def _clauses_above(scene: Scene, word: int) -> tuple[int, ...]:
    """The clauses in whose contents a word stands."""
    found: list[int] = []
    while scene.tree.relation[word] in CONTENTS and len(found) < STEPS:
        word = scene.tree.head[word]
        found.append(word)
    return tuple(found)


def is_hearsay(scene: Scene, word: int) -> bool:
    """Whether it is told of as of what others say or what it looks like: "| Reports | that Marrow struck a deal"."""
    head = scene.tree.head[word]
    if head >= 0 and scene.tree.relation[word] == "xcomp" and scene.tree.lemma[head] in SEEMING:
        return True
    told = scene.tree.relation[word].startswith("acl") or scene.tree.relation[word] == "ccomp"
    named = head >= 0 and scene.tree.lemma[head] in listed("hearsay") and scene.tree.tag[head].startswith("NN")
    return named and told and is_marked(scene, word, "that")


def is_habit(scene: Scene, word: int) -> bool:
    """Whether it is told as a rule: "| regularly | agree to it", "a settlement in which the firm | agrees | to pay"."""
    tree = scene.tree
    verbs = [word, *(each for each in _joining(scene, word) if tree.is_verb(each))]
    if any(tree.lemma[each] in OFTEN for verb in verbs for each in tree.under(verb, "advmod")):
        return True
    if tree.relation[word] != "acl:relcl" or tree.tag[word] not in ("VBP", "VBZ"):
        return False
    led = {scene.forms[each] for each in tree.under(word, "obl", "advmod", "mark") if each < word}
    return bool(led & WHEREBY)


def is_bidden(scene: Scene, word: int) -> bool:
    """Whether another is told to give an answer or not to: "told the council not to | accept | the deal"."""
    tree = scene.tree
    if not is_marked(scene, word, "to") or tree.relation[word] not in ("acl", "advcl", "ccomp", "xcomp"):
        return False
    head = next((each for each in tree.above(word) if tree.is_verb(each)), -1)
    if head < 0 or tree.lemma[head] not in BIDDING:
        return False
    whom = (*tree.under(head, "obj", "iobj", "obl"), *tree.under(word, *SUBJECTS))
    return any(each < word for each in whom)


def is_moment(scene: Scene, word: int) -> bool:
    """Whether it only says when something else will be: "the minute they | agree | to it, we will talk"."""
    tree = scene.tree
    for each in (word, *(above for above in tree.above(word) if above > 0)):
        head = tree.head[each]
        if tree.tag[each] not in PRESENT or head < 0:
            return False
        if tree.relation[each].startswith(("acl", "advcl", "ccomp")):
            before = min(tree.subtree(each))
            return before > 1 and tree.lemma[before - 1] in MOMENTS and scene.forms[before - 2] in DEFINITE
        if tree.relation[each] not in ("conj", "xcomp"):
            return False
    return False


def is_hanging(scene: Scene, word: int) -> bool:
    """Whether something else hangs on it: "aid was conditioned on Marrow | agreeing | to a truce"."""
    subject = subject_of_gerund(scene, word)
    if scene.tree.tag[word] != "VBG":
        return False
    leading = scene.tree.under(subject, "case") if subject is not None else scene.tree.under(word, "mark", "case")
    above = list(scene.tree.above(word))[:2]
    held = any(_is_hung_on(scene, each) for each in above)
    return held and any(scene.forms[each] in ("on", "to", "upon") for each in leading)


def subject_of_gerund(scene: Scene, verb: int) -> int | None:
    """Who does what a gerund says, where the parser takes him for more: "on | Marrow | agreeing to it"."""
    tree, head = scene.tree, scene.tree.head[verb]
    if tree.tag[verb] != "VBG" or head < 0 or tree.under(verb, *SUBJECTS):
        return None
    beside = list(tree.under(verb, *BY_NOUN))
    beside += [each for each in tree.under(head, *BY_NOUN) if _is_hung_on(scene, head)]
    beside += [head] if tree.relation[verb] == "acl" and _is_hung_on(scene, tree.head[head]) else []
    ends = [(max(_phrase(scene, each, verb)), each) for each in beside if each < verb]
    return next((each for end, each in ends if end == verb - 1), None)


def _is_hung_on(scene: Scene, word: int) -> bool:
    """ "is | conditioned | on it", "| depends | on it"."""
    return word >= 0 and bool({scene.tree.lemma[word], scene.forms[word]} & listed("hanging"))


def _phrase(scene: Scene, noun: int, verb: int) -> tuple[int, ...]:
    """The words of a noun before a verb."""
    return tuple(each for each in scene.tree.subtree(noun) if each < verb)
