"""Grammar: who does what to whom in a tree, with passives turned and left-out subjects brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.tree import ROOT, Tree

RELATIVE = frozenset(["who", "which", "that", "whom"])
SUBJECTS = ("nsubj", "nsubj:pass")
# "promised Kim to leave": the one who promises leaves, not Kim.
KEEPS_SUBJECT = frozenset(["promise", "threaten", "vow", "pledge", "use"])
STEPS = 8


@dataclass(frozen=True, slots=True)
class Roles:
    """The words that head the phrases of who does something and of who or what undergoes it."""

    agents: tuple[int, ...]
    patients: tuple[int, ...]


def joined(tree: Tree, word: int) -> tuple[int, ...]:
    """A word and those coordinated with it: "| Kim |, | Lee | and | Park |"."""
    return (word, *(each for first in tree.under(word, "conj") for each in joined(tree, first)))


def preposition(tree: Tree, word: int) -> str:
    """The preposition before a word, "out of" as one; empty for none."""
    for case in tree.under(word, "case"):
        return " ".join(tree.lemma[each] for each in (case, *tree.under(case, "fixed")))
    return ""


def obliques(tree: Tree, word: int) -> Iterator[tuple[str, int]]:
    """The phrases that hang on a word behind a preposition, with it: "met | with Kim | | in Paris |"."""
    for each in tree.under(word, "obl", "nmod"):
        yield preposition(tree, each), each


def particles(tree: Tree, verb: int) -> frozenset[str]:
    """Particles and prepositions that go with a verb: "called | off |", "called | on | Kim | to | leave"."""
    found = {tree.lemma[each] for each in tree.under(verb, "compound:prt", "advmod")}
    for case, _ in obliques(tree, verb):
        found.update(case.split())
    for each in tree.under(verb, "xcomp", "ccomp", "advcl"):
        found.update(tree.lemma[mark] for mark in tree.under(each, "mark") if tree.lemma[mark] == "to")
    return frozenset(found)


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether what seems a verb's subject undergoes it: "was held", "talks | held | in Paris"."""
    if tree.under(verb, "aux:pass", "nsubj:pass"):
        return True
    return tree.tag[verb] == "VBN" and tree.relation[verb] == "acl"


def roles(tree: Tree, verb: int) -> Roles:
    """Who does what a verb says, and who or what undergoes it."""
    subject = _all(tree, subjects(tree, verb))
    objects = tuple(_antecedent(tree, each, verb) for each in tree.under(verb, "obj", "iobj"))
    gap = _gap(tree, verb, bool(objects))
    if is_passive(tree, verb):
        by = tuple(each for case, each in obliques(tree, verb) if case == "by")
        return Roles(_all(tree, by), subject + _all(tree, objects))
    return Roles(subject, _all(tree, objects + gap))


def _all(tree: Tree, words: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(each for word in words for each in joined(tree, word)))


def _gap(tree: Tree, verb: int, has_object: bool) -> tuple[int, ...]:
    """What a relative clause without a relative pronoun is about: "the sanctions they | lifted |"."""
    own = tree.under(verb, *SUBJECTS)
    if tree.relation[verb] != "acl:relcl" or has_object or not own:
        return ()
    return () if any(tree.lemma[each] in RELATIVE for each in own) else (tree.head[verb],)


def subjects(tree: Tree, verb: int) -> tuple[int, ...]:
    """The subject of a verb on the surface, or the one that it shares with another: "Kim agreed to | leave |"."""
    for _ in range(STEPS):
        own = tree.under(verb, *SUBJECTS)
        if own:
            return tuple(_antecedent(tree, each, verb) for each in own)
        head, relation = tree.head[verb], tree.relation[verb]
        if head == ROOT:
            return ()
        if relation.startswith("acl"):
            return _of_noun(tree, verb, head)
        if relation == "xcomp" and tree.lemma[head] not in KEEPS_SUBJECT and tree.under(head, "obj"):
            return tree.under(head, "obj")[:1]
        if relation not in ("xcomp", "advcl", "conj", "ccomp", "parataxis") or not _predicate(tree, head):
            return ()
        verb = head
    return ()


def _predicate(tree: Tree, word: int) -> bool:
    return tree.is_verb(word) or bool(tree.under(word, "cop", *SUBJECTS))


def _of_noun(tree: Tree, verb: int, noun: int) -> tuple[int, ...]:
    """The subject of a verb that hangs on a noun: "| Kim |, who left", "| Kim |'s promise to leave"."""
    if not tree.under(verb, "mark"):
        return (noun,)
    owners = tree.under(noun, "nmod:poss")
    if owners or tree.relation[noun] not in ("obj", "obl"):
        return owners
    return tree.under(tree.head[noun], "nsubj")


def _antecedent(tree: Tree, word: int, verb: int) -> int:
    """What a relative pronoun stands for: "| Kim |, who left"; any other word stands for itself."""
    if tree.lemma[word] not in RELATIVE:
        return word
    for _ in range(STEPS):
        if tree.relation[verb] == "acl:relcl":
            return tree.head[verb]
        if tree.relation[verb] not in ("conj", "xcomp", "ccomp") or tree.head[verb] == ROOT:
            return word
        verb = tree.head[verb]
    return word
