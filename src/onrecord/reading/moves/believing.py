"""Believing: what is accepted or rejected as true or not, and not as terms: "refused to accept that it was so"."""

from __future__ import annotations

from onrecord.reading.grammar import obliques, roles
from onrecord.reading.moves.bargains import is_marked
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene

WISH = frozenset(["should", "ought", "must"])
# Nouns of what is said, which may also be put to somebody: "dismissed | the suggestion | that he lied".
SAYING = frozenset(["suggestion", "idea", "notion", "understanding"])
# Of these what follows "of" tells which it is: "rejects | suggestions | of a rift".
LOOSE = frozenset(["suggestion", "notion"])
SPEAKING = frozenset(["chat", "consult", "discuss", "talk"])
TERMS = ("talks", "deal", "concession", "settling", "offer")


def is_believing(scene: Scene, verb: int) -> bool:
    """Whether consent to something is only to hold it true, or to say so: "accept | that the river was poisoned |".

    >>> from onrecord.reading import Reader
    >>> from onrecord.reading.scene import set_scene
    >>> page, _ = Reader().look("Marrow refused to accept the conclusion.")
    >>> is_believing(set_scene(page, (), (), ()), 3)
    True
    """
    tree, lemma = scene.tree, scene.tree.lemma[verb]
    about = set(roles(tree, verb).patients) - set(tree.under(verb, "nsubj"))
    if lemma in SPEAKING:
        about |= {each for case, each in obliques(tree, verb) if case in ("about", "of", "on")}
        return bool(about) and not any(_is_of_terms(scene, each) for each in about)
    if any(_is_stated(scene, each) for each in tree.under(verb, "ccomp")):
        return True
    believed = any(tree.lemma[each] in listed("belief") for each in about)
    bare = lemma in ("budge", "concede") and not about and not any(True for _ in obliques(tree, verb))
    return bare or (believed and not any(_is_of_terms(scene, each) for each in about))


def is_claim(scene: Scene, noun: int) -> bool:
    """Whether a noun is what is said, not put: "the suggestion | that he lied |", "suggestions | of a rift |"."""
    tree = scene.tree
    if tree.lemma[noun] not in SAYING:
        return False
    told = tree.under(noun, "acl", "ccomp", "acl:relcl")
    beside = tree.under(tree.head[noun], "ccomp") if tree.relation[noun] == "obj" else ()
    if any(is_marked(scene, each, "that") for each in (*told, *beside) if each > noun):
        return True
    of = [each for case, each in obliques(tree, noun) if case == "of"]
    loose = tree.lemma[noun] in LOOSE or any(tree.lemma[each] in listed("belief") for each in of)
    return loose and bool(of) and not any(_is_of_terms(scene, each) for each in of)


def is_telling(scene: Scene, verb: int) -> bool:
    """Whether a suggestion is what somebody said to be so: "denied | suggesting | missiles hit the ship"."""
    said = scene.tree.under(verb, "ccomp")
    return scene.tree.lemma[verb] == "suggest" and any(_is_stated(scene, each) for each in said)


def _is_stated(scene: Scene, head: int) -> bool:
    """Whether a clause says what is so: not "that the port | should | stay open", "that the port | stay | open"."""
    tree = scene.tree
    helpers = {tree.lemma[each] for each in tree.under(head, "aux", "aux:pass", "cop")}
    finite = tree.tag[head] in ("VBD", "VBP", "VBZ") or bool(helpers - WISH)
    return finite and not helpers & WISH and not is_marked(scene, head, "to")


def _is_of_terms(scene: Scene, word: int) -> bool:
    """Whether a noun is about terms, or what stands behind it: "an end to | the siege |"."""
    inside = (word, *scene.tree.under(word, "compound", "nmod", "conj"))
    return any(scene.tree.lemma[each] in listed(name) for each in inside for name in TERMS)
