"""Agents: the words by which a clause names who makes a move, and to whom or whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.events.parties import PRONOUNS, party
from onrecord.reading.grammar import SUBJECTS, is_passive, joined, obliques, roles, subjects
from onrecord.reading.moves.behest import askers
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.done import subject_of_gerund
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

SAYING = frozenset(["announce", "claim", "confirm", "report", "say", "state"])
TOWARDS = frozenset(["to", "toward", "towards"])
# What somebody issues in which a move is made: "the ministry issued | a statement | calling for talks".
WRITINGS = closed("""
    appeal column communique communiqué declaration editorial email essay letter memo message note petition post report
    resolution speech statement tweet video
""")
FINITE = frozenset(["VBD", "VBP", "VBZ"])
NOUNS = frozenset(["NN", "NNP", "NNPS", "NNS"])
# Words before a noun that may open a clause.
OPENING = closed("after as before once since than though until while")
ISSUING = closed("deliver give issue post publish release sign send submit tweet write")


def agents(scene: Scene, cue: Cue) -> Sequence[int]:
    """The words that head those who make a move."""
    if cue.entry.kind == "noun":
        whose = [each for each in owners(scene, cue.word) if party(scene, each) and not _is_open(scene, each)]
        return whose or _bearer(scene, cue.word)
    if cue.fit.frame in ("would", "until"):
        return owners(scene, cue.fit.host) if cue.fit.host is not None else ()
    if cue.entry.kind == "adjective":
        return [each for subject in subjects(scene.tree, cue.word) for each in joined(scene.tree, subject)]
    stranded = _stranded(scene, cue.word) or _possessor(scene, cue.word) or _nearest(scene, cue.word)
    if not stranded and is_borrowed(scene, cue.word):
        return ()
    found = [each for each in stranded or roles(scene.tree, cue.word).agents if each not in cue.fit.put_to]
    found = [each for word in found for each in _bearers(scene, word) if not _is_left_out(scene, each)]
    return _blamed(scene, cue.word) or _author(scene, found) or _both(scene, found) or _of_host(scene, cue)


def _bearers(scene: Scene, word: int) -> tuple[int, ...]:
    """ "| Sol | is a good envoy, having struck a deal": who is what is said to have done it."""
    tree, head = scene.tree, scene.tree.head[word]
    if tree.relation[word] == "conj" and tree.under(head, "cop") and head not in scene.name:
        return ()
    copular = tree.under(word, "cop") and word not in scene.name
    return (tree.under(word, "nsubj") if copular else ()) or (word,)


def _is_left_out(scene: Scene, word: int) -> bool:
    """ "Kenya and Uganda, but not | Rwanda |, signed"."""
    return scene.tree.relation[word] == "conj" and any(
        scene.tree.lemma[each] == "not" for each in scene.tree.under(word, "advmod", "cc", "det", "case")
    )


def _author(scene: Scene, found: Sequence[int]) -> Sequence[int]:
    """ "| The ministry | issued a statement calling for talks": who speaks through what is written."""
    texts = [each for each in found if scene.tree.lemma[each] in WRITINGS and scene.tree.relation[each] == "obj"]
    verbs = [scene.tree.head[each] for each in texts]
    if not verbs or scene.tree.lemma[verbs[0]] not in ISSUING:
        return ()
    return roles(scene.tree, verbs[0]).agents


def _of_host(scene: Scene, cue: Cue) -> Sequence[int]:
    """Whose an offer is that was put by nobody who is named: "a | Norwegian | proposal was presented"."""
    host = cue.fit.host
    if cue.entry.move != "proposal" or cue.fit.frame != "@put" or host is None or not is_passive(scene.tree, cue.word):
        return ()
    return owners(scene, host)


def _possessor(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "| Kim |'s sincerity in proposing a truce": who does what follows the noun."""
    at = min(scene.tree.under(verb, "mark", "case"), default=0)
    if scene.tree.tag[verb] != "VBG" or at < 1 or scene.forms[at] not in ("in", "of"):
        return ()
    return scene.tree.under(at - 1, "nmod:poss")


def _stranded(scene: Scene, verb: int) -> tuple[int, ...]:
    """A subject that the parser took for what is said: "Norway had said | Sweden |, which buys grain, agreed"."""
    head, tree = scene.tree.head[verb], scene.tree
    finite = tree.tag[verb] in ("VBD", "VBZ", "VBP") and tree.relation[verb] == "ccomp"
    if not finite or tree.under(verb, "nsubj", "nsubj:pass", "mark", "aux") or tree.lemma[head] not in SAYING:
        return ()
    return tuple(each for each in tree.under(head, "obj") if each < verb and party(scene, each) is not None)


def _nearest(scene: Scene, verb: int) -> tuple[int, ...]:
    """A subject right before its verb that the parser hung elsewhere: "conditioned on | Marrow | agreeing".

    Also that of a clause whose opening was taken for a preposition: "days after | his aide, Kim Lee |, agreed".
    """
    gerund = subject_of_gerund(scene, verb)
    if gerund is not None:
        return joined(scene.tree, gerund)
    tree, before = scene.tree, verb - 1
    linked = any(each > tree.head[verb] for each in tree.under(verb, "cc"))
    if tree.relation[verb] != "conj" or linked or tree.under(verb, *SUBJECTS) or tree.tag[verb] not in FINITE:
        return ()
    while before > 0 and (tree.tag[before] in ("RB", ",") or not scene.forms[before][0].isalnum()):
        before -= 1
    while tree.tag[tree.head[before]] in NOUNS and tree.head[before] < verb and tree.relation[before] != "nmod":
        before = tree.head[before]
    opened = any(scene.forms[each] in OPENING for each in tree.under(before, "case", "mark"))
    if not opened:
        return ()
    named = [each for each in tree.under(before, "appos") if each in scene.name and scene.name[each].kind == "person"]
    return tuple(named[:1]) or joined(tree, before)


def is_borrowed(scene: Scene, verb: int) -> bool:
    """Whether a finite clause without a subject is said of nobody who is known.

    "A miner he says he did not know | offered | to pay": the parser has it that he who did not know offered.
    """
    tree = scene.tree
    if tree.relation[verb] != "ccomp" or tree.tag[verb] not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    if tree.under(verb, *SUBJECTS, "mark", "aux", "aux:pass") or is_passive(tree, verb):
        return False
    return any(each < verb for each in tree.under(tree.head[verb], *SUBJECTS))


def _both(scene: Scene, agents: Sequence[int]) -> Sequence[int]:
    """ "| Kim | spoke with | Lee | and they agreed": those who did the clause before together."""
    if len(agents) != 1 or scene.forms[agents[0]] != "they" or agents[0] in scene.entity:
        return agents
    verb = scene.tree.head[agents[0]]
    first = scene.tree.head[verb]
    if scene.tree.relation[verb] != "conj" or first < 0:
        return agents
    others = [each for case, head in obliques(scene.tree, first) if case == "with" for each in joined(scene.tree, head)]
    return (*roles(scene.tree, first).agents, *others) if others else agents


def _blamed(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "accused | Kim | of offering land": who is said to have done it."""
    head = scene.tree.head[verb]
    marks = {scene.tree.lemma[each] for each in scene.tree.under(verb, "mark", "case")}
    if scene.tree.tag[verb] != "VBG" or head < 0 or not marks & {"of", "for"}:
        return ()
    return scene.tree.under(head, "obj")


def owners(scene: Scene, noun: int) -> list[int]:
    """Whose a proposal is: "| Norland |'s offer", "the | Russian | plan", "a call by | Kim |"."""
    tree = scene.tree
    found = [each for owner in tree.under(noun, "nmod:poss") for each in joined(tree, owner)]
    found += [each for case, head in obliques(tree, noun) if case in ("by", "from") for each in joined(tree, head)]
    before = [each for each in tree.under(noun, "compound", "amod") if _acts(scene, each)]
    return found or [each for each in before if scene.name[each] != scene.name.get(noun)]


def _acts(scene: Scene, word: int) -> bool:
    name = scene.name.get(word)
    return name is not None and (name.kind != "location" or word in scene.entity)


def _is_open(scene: Scene, word: int) -> bool:
    """Whether a pronoun stands for nobody known."""
    return scene.forms[word] in PRONOUNS and word not in scene.entity


def _bearer(scene: Scene, noun: int) -> Sequence[int]:
    """ "| Norland | signaled its readiness to talk": who does something about his own."""
    head = scene.tree.head[noun]
    if head < 0 or scene.tree.relation[noun] not in ("obj", "obl") or scene.tree.lemma[head] not in listed("bearing"):
        return ()
    return roles(scene.tree, head).agents


def others(scene: Scene, cue: Cue) -> list[int]:
    """To whom, or whose."""
    if cue.entry.move == "response":
        return _answered(scene, cue)
    tree = scene.tree
    found = list(cue.fit.put_to) or list(tree.under(cue.word, "iobj"))
    ways = {"with"} if cue.entry.value == "accepted" else {*TOWARDS, *({"with"} if cue.entry.terms == "gets" else ())}
    heads = {each for term in cue.fit.terms for each in joined(tree, term)}
    for word in (cue.word, *((cue.fit.host,) if cue.fit.host is not None else ())):
        found += [each for case, head in obliques(tree, word) if case in ways for each in joined(tree, head)]
    # "urged the leaders to keep talks open with Norway" is put to the leaders alone.
    for term in () if found else cue.fit.terms:
        found += [each for case, head in obliques(tree, term) if case == "with" for each in joined(tree, head)]
    return [each for each in found if each not in heads]


def _answered(scene: Scene, cue: Cue) -> list[int]:
    if asking := askers(scene, (cue.word, *cue.fit.terms)):
        return list(asking)
    heads = (*cue.fit.terms, *((cue.fit.host,) if cue.fit.host is not None else ()))
    found = [each for term in dict.fromkeys(heads) for each in owners(scene, term)]
    # Who refuses to meet somebody need not have been asked by him.
    for term in cue.fit.terms if cue.fit.frame != "settle" else ():
        found += [
            each for case, head in obliques(scene.tree, term) if case == "with" for each in joined(scene.tree, head)
        ]
    return found
