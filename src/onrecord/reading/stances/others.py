"""Others: gerunds behind somebody of whom a verb of blame, praise or warning speaks: "thanked Kim for | voting |"."""

from __future__ import annotations

from onrecord.reading.grammar import is_passive
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

# Behind these, what somebody is blamed or praised for he did; behind those, it is alleged, feared or not done.
DONE = frozenset(["for", "over"])
UNDONE = frozenset(["of", "from", "against", "about", "with", "into", "on"])
# Of what these govern, nobody says that it is so: "fears Norvia | rejecting | the truce".
UNREAL = frozenset(["fear", "want", "imagine", "envisage", "prevent", "avoid", "suspect", "risk", "dread", "foresee"])
# What stands behind these may come, and was done by nobody: "the possibility of Kim | proposing | a truce".
POSSIBLE = frozenset(
    [
        *("chance", "danger", "expectation", "hope", "hypothesis", "idea", "likelihood", "odds", "possibility"),
        *("probability", "prospect", "question", "risk", "scenario", "speculation", "talk", "threat"),
    ]
)
HANGING, STEPS = frozenset(["acl", "nmod", "conj"]), 3
MARKS = ("mark", "case")


def its_own(scene: Scene, gerund: int) -> tuple[int, ...] | None:
    """The words that head whose a gerund is, where it is that of somebody a verb speaks of; empty where it is nobody's.

    Args:
        scene: The page.
        gerund: Number of the word.

    Returns:
        None where it is no such gerund.
    """
    tree, word = scene.tree, _first(scene, gerund)
    verb = tree.head[word]
    if tree.tag[gerund] != "VBG" or verb == ROOT or tree.under(word, "aux"):
        return None
    if _is_possible(scene, word):
        return ()
    marks = {scene.forms[each] for each in tree.under(word, *MARKS)}
    thing = verb if tree.relation[verb] == "obj" and tree.relation[word] == "acl" else None
    verb = tree.head[verb] if thing is not None else verb
    if not tree.is_verb(verb):
        return None
    if not marks and tree.lemma[verb] in UNREAL and tree.relation[word] in ("acl", "ccomp", "xcomp"):
        return ()
    return _spoken_of(scene, verb, marks, word)


def _is_possible(scene: Scene, gerund: int) -> bool:
    """ "the | possibility | of Kim proposing a truce", "a | chance | of accepting it"."""
    tree, word = scene.tree, gerund
    for _ in range(STEPS):
        if tree.relation[word] not in HANGING:
            return False
        word = tree.head[word]
        if tree.lemma[word] in POSSIBLE and scene.forms[word + 1] == "of" and not tree.is_verb(word):
            return True
    return False


def _spoken_of(scene: Scene, verb: int, marks: set[str], gerund: int) -> tuple[int, ...] | None:
    tree = scene.tree
    passive = is_passive(tree, verb)
    things = tree.under(verb, "nsubj:pass", "nsubj") if passive else tree.under(verb, "obj")
    things = things or ((tree.head[verb],) if passive and tree.relation[verb] == "acl" else ())
    before = tuple(each for each in things if each < gerund)
    if not before or not marks & (DONE | UNDONE):
        return None
    return before[:1] if marks & DONE else ()


def _first(scene: Scene, gerund: int) -> int:
    """The gerund that one is joined to: "for | supporting | the plan and lifting the ban"."""
    tree, head = scene.tree, scene.tree.head[gerund]
    joined = tree.relation[gerund] == "conj" and head != ROOT and tree.tag[head] == "VBG"
    return head if joined and not tree.under(gerund, "nsubj", *MARKS) else gerund
