"""Complements: in which frames what a word governs hangs on it, and of whom it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.grammar import is_passive, obliques, roles
from onrecord.reading.stances.lexicon import particles
from onrecord.reading.tree import Tree

CLAUSES = ("xcomp", "ccomp", "advcl", "acl")
MUST = frozenset(["must", "should", "shall", "ought"])
ASKED_BEHIND = frozenset(["on", "upon", "to", "with", "for", "from"])


@dataclass(frozen=True, slots=True)
class Complement:
    """What hangs on a word: in which frame, by which word it is headed, and which word says of whom it is asked."""

    frame: str
    head: int
    target: int | None = None


def complements(tree: Tree, word: int) -> Iterator[Complement]:
    """Every complement of a word, clauses first: "urged | Kim | | to leave |"."""
    for each in tree.children[word]:
        if tree.relation[each] in CLAUSES or _is_infinitive(tree, each):
            yield from _clause(tree, word, each)
    for each in tree.under(word, "obj"):
        yield from _of_object(tree, each)
    yield from _phrases(tree, word)


def _of_object(tree: Tree, thing: int) -> Iterator[Complement]:
    """What was taken to hang on the object, but says what is asked of it: "accused Kim | of leaving |"."""
    for each in tree.under(thing, "acl"):
        marks = _marks(tree, each)
        if "to" in marks and tree.tag[each] == "VB":
            yield Complement("them-to", each, thing)
        elif marks and tree.tag[each] == "VBG":
            yield Complement(marks[-1], each, thing)


def _is_infinitive(tree: Tree, word: int) -> bool:
    loose = tree.relation[word] not in ("csubj", "conj") and not _is_to_be(tree, word)
    return loose and tree.tag[word] == "VB" and "to" in _marks(tree, word)


def _marks(tree: Tree, clause: int) -> list[str]:
    return [tree.lemma[each] for each in tree.under(clause, "mark", "case")]


def _clause(tree: Tree, word: int, clause: int) -> Iterator[Complement]:
    marks, relation, tag = _marks(tree, clause), tree.relation[clause], tree.tag[clause]
    if "whether" in marks:
        yield Complement("whether", clause)
    elif "to" in marks and not _is_to_be(tree, clause):
        yield from _infinitive(tree, word, clause)
    elif tag == "VBG" and not tree.under(clause, "nsubj", "aux"):
        if marks or not tree.under(word, "obj"):
            yield Complement(marks[-1] if marks else "ing", clause, _told(tree, word, clause))
    elif marks[:1] == ["if"] and relation == "ccomp":
        yield Complement("whether", clause)
    elif relation in ("xcomp", "ccomp") and not tree.under(clause, "aux", "aux:pass", "nsubj"):
        if tag in ("VBN", "VBD"):
            yield Complement("done", clause, _told(tree, word, clause))
        elif tag == "VB":
            yield Complement("them-do", clause, _told(tree, word, clause))
    elif relation in ("ccomp", "acl") and set(marks) <= {"that"}:
        yield from _finite(tree, clause)


def _is_to_be(tree: Tree, clause: int) -> bool:
    """Whether a clause says what is to be, not what is wanted: "told Kim that the owners | are | to blame"."""
    return any(tree.tag[each] in ("VBZ", "VBP", "VBD") for each in tree.under(clause, "cop", "aux"))


def _infinitive(tree: Tree, word: int, clause: int) -> Iterator[Complement]:
    own = [each for each in tree.under(clause, "nsubj", "nsubj:pass") if each < clause]
    if own:
        yield Complement("for-to" if "for" in _marks(tree, clause) else "them-to", clause, own[0])
        return
    for case, each in obliques(tree, word):
        if case in ASKED_BEHIND and word < each < clause:
            yield Complement(f"{case}-to", clause, each)
    target = _asked(tree, word, clause)
    if target is not None:
        yield Complement("them-to", clause, target)
    if target is None or is_passive(tree, word):
        yield Complement("to", clause)


def _asked(tree: Tree, word: int, clause: int) -> int | None:
    """Whose the infinitive is: "urged | Kim | to leave", "| Kim | was urged to leave"."""
    if is_passive(tree, word):
        subject = tree.under(word, "nsubj:pass", "nsubj")
        return subject[0] if subject else tree.head[word] if tree.relation[word] == "acl" else None
    return _told(tree, word, clause)


def _told(tree: Tree, word: int, phrase: int) -> int | None:
    """Who is named before a phrase: "asked | Kim | for help", "accused | Kim | of theft"."""
    before = [each for each in tree.under(word, "obj", "iobj") if each < phrase]
    return before[0] if before else None


def _finite(tree: Tree, clause: int) -> Iterator[Complement]:
    own = tree.under(clause, "nsubj", "nsubj:pass")
    if not own:
        return
    if must_be(tree, clause):
        yield Complement("that-must", clause, own[0])
    yield Complement("that", clause, own[0])


def must_be(tree: Tree, clause: int) -> bool:
    """ "insisted that Kim | should leave |", "that Kim | leave |", "that it | be | lifted"."""
    auxiliaries = tree.under(clause, "aux", "aux:pass", "cop")
    if any(tree.lemma[each] in MUST for each in auxiliaries):
        return True
    if any(tree.tag[each] == "MD" for each in auxiliaries):
        return False
    return any(tree.tag[each] == "VB" for each in auxiliaries) or (not auxiliaries and tree.tag[clause] == "VB")


def _phrases(tree: Tree, word: int) -> Iterator[Complement]:
    for each in objects(tree, word):
        yield Complement("ing" if tree.tag[each] == "VBG" else "obj", each)
    for case, each in obliques(tree, word):
        if case and each > word and not _is_particle(tree, word, each):
            yield Complement("to-thing" if case == "to" else case, each, _told(tree, word, each))


def objects(tree: Tree, word: int) -> tuple[int, ...]:
    """What undergoes what a word says: "rejected | the deal |", "| the deal |, which they rejected"."""
    if not tree.is_verb(word):
        return ()
    passive = _passive_above(tree, word)
    if passive is not None:
        return objects(tree, passive)
    own = tuple(_antecedent(tree, each, word) for each in tree.under(word, "obj"))
    own = own or tuple(each for each in tree.under(word, "obl") if _is_particle(tree, word, each))
    if is_passive(tree, word):
        under = tuple(_antecedent(tree, each, word) for each in tree.under(word, "nsubj:pass", "nsubj"))
        return under or ((tree.head[word],) if tree.relation[word] == "acl" else ())
    if own or tree.relation[word] != "acl:relcl" or not tree.under(word, "nsubj"):
        return own
    relative = any(tree.tag[each].startswith("W") for each in tree.under(word, "nsubj"))
    return () if relative or tree.under(word, "xcomp", "ccomp") else (tree.head[word],)


def agents(tree: Tree, word: int) -> tuple[int, ...]:
    """Who does what a verb says: "was seized by | Kenya | and sold"."""
    passive = _passive_above(tree, word)
    if passive is None:
        return roles(tree, word).agents
    return tuple(each for case, each in obliques(tree, word) if case == "by") or agents(tree, passive)


def _passive_above(tree: Tree, word: int) -> int | None:
    """The passive whose subject a participle shares: "the mine | was seized | and sold"."""
    alone = tree.tag[word] == "VBD" and not tree.under(word, "xcomp", "ccomp", "obl")
    bare = not tree.under(word, "nsubj", "nsubj:pass", "aux", "aux:pass", "obj")
    if tree.relation[word] != "conj" or not bare or not (alone or tree.tag[word] == "VBN"):
        return None
    head = tree.head[word]
    return head if tree.tag[head] == "VBN" and (is_passive(tree, head) or _passive_above(tree, head)) else None


def _is_particle(tree: Tree, word: int, phrase: int) -> bool:
    """Whether what seems a phrase behind a preposition is an object behind a particle: "cut off | the talks |"."""
    before = tree.under(phrase, "case")
    if not before:
        return bool(tree.under(word, "compound:prt"))
    return before[0] == word + 1 and (tree.lemma[word], tree.lemma[before[0]]) in particles()


def _antecedent(tree: Tree, each: int, verb: int) -> int:
    if tree.tag[each] in ("WDT", "WP") and tree.relation[verb] == "acl:relcl":
        return tree.head[verb]
    return each
