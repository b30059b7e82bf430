"""Negation: the words of a clause that say that it does not hold."""

from __future__ import annotations

from functools import cache

from onrecord.data import tables
from onrecord.reading.claims.ground import Ground

# "not only did they meet": they met.
ONLY = frozenset(["only", "just", "merely", "simply", "least", "necessarily"])
NO = frozenset(["no", "neither"])
FEW = frozenset(["few", "little"])
# "under no circumstances", "by no means", "at no time".
NEVER = frozenset(
    ["time", "way", "means", "circumstance", "circumstances", "account", "case", "condition", "conditions"]
)


def negators(ground: Ground, word: int) -> tuple[int, ...]:
    """The words that negate a predicate, in text order; a double negation is left as it stands.

    "They did | not | meet"; "| Nobody | met them"; "signed | nothing |"; "left | without | signing".
    """
    found = []
    for each in ground.tree.children[word]:
        negator = _negator(ground, each)
        if negator is not None:
            found.append(negator)
    return tuple(found)


def _negator(ground: Ground, each: int) -> int | None:
    """The negating word that a child of a predicate is or holds."""
    form, relation = ground.forms[each], ground.tree.relation[each]
    if is_not(ground, each):
        return each if not _only(ground, each) else None
    if form == "cannot" and relation == "aux":
        return each
    if relation in ("mark", "case"):
        return each if form == "without" else None
    if relation in ("aux", "aux:pass", "cop"):
        nots = (below for below in ground.tree.children[each] if is_not(ground, below) and not _only(ground, below))
        return next(nots, None)
    if relation in ("nsubj", "nsubj:pass", "obj"):
        return _nobody(ground, each)
    if relation == "obl" and ground.tree.lemma[each] in NEVER:
        return no_before(ground, each)
    if form == "longer" and relation == "advmod":
        return next((below for below in ground.tree.children[each] if ground.forms[below] == "no"), None)
    return None


def is_not(ground: Ground, word: int) -> bool:
    """Whether a word is `not`, `never`, `hardly` and the like, or the `'t` of "didn't"."""
    form = ground.forms[word]
    if form in ("'", "’"):
        return ground.forms[word + 1 : word + 2] == ("t",)
    if form == "nor":
        return True
    return form in words("word") and ground.tree.relation[word] in ("advmod", "cc", "dep", "discourse", "cc:preconj")


def _only(ground: Ground, word: int) -> bool:
    behind = word + (2 if ground.forms[word] in ("'", "’") else 1)
    return not ONLY.isdisjoint(ground.forms[behind : behind + 1])


def _nobody(ground: Ground, noun: int) -> int | None:
    """The word by which a subject or object is nobody or nothing: "| No | envoy", "| few | of them"."""
    form = ground.forms[noun]
    if form in words("subject") and form not in FEW:
        return noun
    if form in FEW:
        # "shut it with | little | explanation": the preposition's, whatever it was parsed as.
        oblique = noun > 0 and ground.tree.tag[noun - 1] == "IN"
        return noun if not oblique and not _some(ground, noun) else None
    return no_before(ground, noun)


def no_before(ground: Ground, noun: int) -> int | None:
    """The `no`, `neither` or `few` of a noun phrase; not "a few"."""
    for each in ground.tree.children[noun]:
        form, relation = ground.forms[each], ground.tree.relation[each]
        if form in NO and relation in ("det", "advmod", "cc", "cc:preconj"):
            return each
        if form == "few" and relation in ("amod", "det") and not _some(ground, noun) and not _some(ground, each):
            return each
    return None


def _some(ground: Ground, word: int) -> bool:
    """ "a few", "the little"."""
    return any(ground.tree.tag[each] in ("DT", "PRP$") for each in ground.tree.children[word])


@cache
def words(kind: str) -> frozenset[str]:
    """The negators of a kind."""
    return frozenset(entry["form"] for entry in tables("factuality")["negator"] if entry["kind"] == kind)
