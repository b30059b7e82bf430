"""Denials: words of being for or against something that are themselves left unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.scene import Scene
from onrecord.reading.stances.lexicon import Entry, entries
from onrecord.reading.tree import ROOT

# Verbs that say that what hangs on them is not done, and phrases that say so with "short of".
UNDOING = frozenset(
    (
        *("refuse", "decline", "fail", "neglect", "hesitate", "omit", "avoid", "forbear", "forget", "stop", "cease"),
        *("refrain", "struggle", "fall", "come"),
    )
)
# Behind "did": "did | nothing | to deny it".
NOTHING = frozenset(["nothing", "little"])
# What one says who denies; one who will not say so either is for and against nothing: "refused to | condemn | it".
DENYING = frozenset(
    (
        *("deny", "reject", "condemn", "denounce", "dismiss", "exclude", "oppose", "criticise", "criticize", "refute"),
        *("rebuff", "repudiate", "disavow", "disown", "deplore", "object", "contradict", "confirm", "decry", "rebuke"),
    )
)
OPPOSITE = {"agrees": "disagrees", "disagrees": "agrees"}
# What grants a fact, the opposite of denying it, and no word of the lexicon.
GRANTING = frozenset(["confirm", "acknowledge", "admit"])


def is_unsaid(scene: Scene, word: int, entry: Entry, *, negative: bool) -> bool:
    """Whether a word of being for or against is itself not said: "did nothing to | deny | it".

    Args:
        scene: The page.
        word: Number of the word.
        entry: What the lexicon has for it.
        negative: Whether it is negated.
    """
    undone = any(_is_undone(scene, each) for each in (word, *_first(scene, word)))
    return undone or (negative and _has_opposite(scene, word, entry))


def shares_negation(scene: Scene, word: int) -> bool:
    """Whether a verb is joined by "or" to one that is negated: "could not support | or oppose | it"."""
    tree = scene.tree
    joins = {scene.forms[each] for each in tree.under(word, "cc")}
    return bool(joins & {"or", "nor"}) and any(
        scene.judge(each)[0].value == "negative" for each in _first(scene, word) if tree.is_verb(each)
    )


def _first(scene: Scene, word: int) -> Iterator[int]:
    """The word that one is joined to, and shares the subject with: "to | confirm | or deny"."""
    tree = scene.tree
    if tree.relation[word] == "conj" and tree.head[word] != ROOT and not tree.under(word, "nsubj", "nsubj:pass"):
        yield tree.head[word]


def _is_undone(scene: Scene, word: int) -> bool:
    """ "failed to | condemn | it", "did nothing to | deny | it"; of falling and coming, "short of" says it."""
    tree, head = scene.tree, scene.tree.head[word]
    if head == ROOT or not tree.is_verb(word) or tree.relation[word] not in ("xcomp", "advcl", "acl"):
        return False
    if scene.forms[head] in NOTHING:
        return True
    if tree.lemma[head] in ("fall", "come"):
        return "short" in scene.forms[head:word]
    idle = any(scene.forms[each] in NOTHING for each in tree.under(head, "obj"))
    return (tree.lemma[head] in UNDOING and tree.relation[word] == "xcomp") or (tree.lemma[head] == "do" and idle)


def _has_opposite(scene: Scene, word: int, entry: Entry) -> bool:
    """Whether it is joined to its opposite: "neither | endorsed | nor | condemned | it"."""
    tree = scene.tree
    beside = [each for each in (*_first(scene, word), *tree.under(word, "conj")) if _is_or(scene, each, word)]
    stances = {one.stance for each in beside for one in entries().get((tree.lemma[each], "v"), {}).values()}
    granted = entry.stance == "disagrees" and any(tree.lemma[each] in GRANTING for each in beside)
    return granted or OPPOSITE.get(entry.stance, "") in stances


def _is_or(scene: Scene, one: int, other: int) -> bool:
    """Whether "or" or "nor" stands between two that are joined."""
    return any(scene.forms[each] in ("or", "nor") for each in scene.tree.under(max(one, other), "cc"))
