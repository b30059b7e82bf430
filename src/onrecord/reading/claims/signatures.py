"""Signatures: what a governing word makes of the event it governs, by the frame in which it governs it.

After Karttunen's implicative verbs and their signatures (Nairn, Condoravdi and Karttunen 2006): "managed to sign" is a
signing, "failed to sign" is none, and with a negation before it each turns.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.reading.claims.clause import HAVE, Clause
from onrecord.reading.claims.ground import Ground
from onrecord.reading.lemmas import past

# In what way a noun that names an event governs the noun before it: "rescue plan" is a plan for, to or of a rescue.
BEFORE_NOUN = ("of", "for", "on", "to")
LONGEST_PREPOSITION = 4
PRESENT = frozenset(["VB", "VBP", "VBG"])
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "all"])


@dataclass(frozen=True, slots=True)
class Signature:
    """What a governor makes of what it governs; values as in the lexicon.

    Attributes:
        affirmed: Where the governor is affirmed.
        negated: Where it is negated, or itself denied.
        words: Numbers of the governor's words.
    """

    affirmed: str
    negated: str
    words: tuple[int, ...]


def signature_of(ground: Ground, head: int, frames: tuple[str, ...]) -> Signature | None:
    """The signature of a governor in the first of the frames that the lexicon has for it.

    "ruled out a deal", "hopes of a deal", "ready to talk".
    """
    entries = lexicon()
    for lemma, part, words in _readings(ground, head):
        taken = entries.get((lemma, part))
        if taken is not None:
            for frame in frames:
                if frame in taken:
                    return Signature(*taken[frame], words)
    return None


def _readings(ground: Ground, head: int) -> list[tuple[str, str, tuple[int, ...]]]:
    """As what a governor may stand in the lexicon, with its particle first."""
    tree = ground.tree
    lemma, tag = tree.lemma[head], tree.tag[head]
    part = "v" if tag.startswith("VB") or tag == "MD" else "n" if tag.startswith("NN") else "a"
    if part == "n" and ground.first(head, "obj", "xcomp") is not None:
        part = "v"
    elif tag in PRESENT and lemma.endswith("ed") and (lemma, "v") not in lexicon():
        lemma = _untagged_past(lemma)
    found: list[tuple[str, str, tuple[int, ...]]] = [(lemma, part, (head,))]
    if part == "v":
        joined = [each for each in tree.children[head] if (lemma, ground.forms[each]) in particles()]
        found[:0] = [(f"{lemma} {ground.forms[each]}", "v", tuple(sorted((head, each)))) for each in joined]
    if ground.forms[head] == "got" and any(ground.tree.lemma[each] in HAVE for each in ground.children(head, "aux")):
        found.insert(0, ("have got", "v", (head,)))
    if tag in ("VBN", "VBG"):
        found.append((ground.forms[head], "a", (head,)))
    return found


def _untagged_past(form: str) -> str:
    """The verb of a past that was tagged as a present, where the lexicon has it: "averted"."""
    return next((base for base in (form[:-2], form[:-1], past(form)) if (base, "v") in lexicon()), form)


def preposition_of(ground: Ground, noun: int) -> Signature | None:
    """Of the prepositions before a noun the first with a signature; "instead | of" may hang on the verb."""
    before = [each for each in ground.children(noun, "case", "mark", "cc", "advmod") if each < noun]
    start = min((noun, *ground.tree.children[noun])) - 1
    found = (_preposition_signature(ground, each) for each in (*before, start) if each >= 0)
    return next((each for each in found if each is not None), None)


def _preposition_signature(ground: Ground, case: int) -> Signature | None:
    """The signature of a preposition, alone or of several words: "ahead of the talks", "without a vote"."""
    entries, forms = lexicon(), ground.forms
    for length in range(LONGEST_PREPOSITION, 0, -1):
        for start in {case - length + 1, case}:
            taken = entries.get((" ".join(forms[start : start + length]), "p")) if start >= 0 else None
            if taken is not None:
                return Signature(*taken["any"], tuple(range(start, start + length)))
    return None


def clause_frames(ground: Ground, clause: Clause, relation: str) -> tuple[str, ...]:
    """How a clause is governed: as an infinitive, a gerund, a finite clause; the likelier first."""
    if clause.to is not None and not clause.finite:
        return ("to", "them-to") if clause.subject is None and not _shared_object(ground, clause) else ("them-to", "to")
    if clause.tag == "VBG" or (clause.tag == "VB" and ground.forms[clause.word].endswith("ing")):
        mark = tuple(clause.mark.split()[-1:])
        return mark if relation == "advcl" and mark else (*mark, "ing")
    if clause.mark in ("whether", "if"):
        return ("whether", clause.mark)
    if clause.asks and clause.mark != "that":
        return ("why", "how", "wh")
    if clause.tag == "VBN" and relation == "xcomp":
        return ("them-to", "obj")
    if clause.tag == "VB" and clause.subject is None and not clause.mark:
        return ("them-to", "to")
    whole = clause.finite or clause.subject is not None or clause.mark == "that"
    return ("that",) if whole else ()


def _shared_object(ground: Ground, clause: Clause) -> bool:
    """ "urged | them | to sign", "were | urged to sign": the governor's object is the infinitive's subject."""
    head = ground.head(clause.word)
    if head is None:
        return False
    return any(each < clause.word for each in ground.children(head, "obj", "iobj", "nsubj:pass"))


def noun_frames(ground: Ground, word: int) -> tuple[str, ...]:
    """How a noun is governed: as subject, object, behind a preposition, before a noun; a definite one first so."""
    frames = _noun_frames(ground, word)
    return (*(f"the-{frame}" for frame in frames), *frames) if is_definite(ground, word) else frames


def _noun_frames(ground: Ground, word: int) -> tuple[str, ...]:
    relation = ground.tree.relation[word]
    if relation in ("obj", "iobj", "nsubj:pass") or (relation == "obl" and ground.first(word, "case") is None):
        return ("obj",)
    if relation in ("nsubj", "csubj"):
        return ("subj",)
    if relation in ("obl", "nmod", "advcl", "acl"):
        return tuple(ground.forms[each] for each in ground.children(word, "case", "mark"))
    if relation == "nmod:poss":
        return ("of",)
    before_noun = relation == "compound" and ground.tree.tag[ground.tree.head[word]].startswith("NN")
    return BEFORE_NOUN if before_noun else ()


def is_definite(ground: Ground, noun: int) -> bool:
    """ "the attack", "their attack", "Kim's attack", a name."""
    tree = ground.tree
    if tree.tag[noun].startswith("NNP"):
        return True
    for each in tree.children[noun]:
        if tree.relation[each] == "nmod:poss" or tree.tag[each] == "PRP$":
            return True
        if ground.forms[each] in DEFINITE and each < noun:
            return True
    return False


@cache
def lexicon() -> dict[tuple[str, str], dict[str, tuple[str, str]]]:
    """The values of each entry by frame."""
    entries: dict[tuple[str, str], dict[str, tuple[str, str]]] = {}
    for row in rows("signatures"):
        taken = entries.setdefault((row["lemma"], row["pos"]), {})
        taken.update(dict.fromkeys(row["takes"].split(), (row["affirmed"], row["negated"])))
    return entries


@cache
def particles() -> frozenset[tuple[str, str]]:
    """The verbs that stand in the lexicon with a second word, and that word."""
    several = (row["lemma"].split(" ", 1) for row in rows("signatures") if row["pos"] == "v" and " " in row["lemma"])
    return frozenset((verb, particle) for verb, particle in several)
