"""Turning: what negation, modal verbs and adverbs make of a word of wanting, and where it is not held at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.model import Span
from onrecord.reading.grammar import SUBJECTS
from onrecord.reading.scene import Scene
from onrecord.reading.stances.denials import is_unsaid, shares_negation
from onrecord.reading.stances.holders import bearer_of
from onrecord.reading.stances.lexicon import Entry
from onrecord.reading.tree import ROOT

NEGATIONS = frozenset(["not", "n't", "never", "nor", "neither", "no"])
NOBODY = frozenset(["no", "neither"])
FIRM = frozenset(
    (
        *(
            "never",
            "firmly",
            "categorically",
            "flatly",
            "vehemently",
            "absolutely",
            "adamantly",
            "strongly",
            "fiercely",
        ),
        *("staunchly", "resolutely", "unequivocally", "utterly", "strictly", "completely", "totally", "fully"),
    )
)
LEAN = frozenset(["could", "may", "might", "perhaps", "possibly", "probably", "likely", "tentatively"])
# Not held: what is only imagined, or wanted of the holder.
UNHELD = frozenset(["hypothetical", "demanded"])
# What is not done but named beside what is: "| rather | than leave", "| without | leaving", "| short | of leaving".
SPARED = frozenset(["rather", "instead", "without", "short", "than"])
# What only may be so, and what speaks for it: "the | chance | that they sign", "few | signs | that they will".
MAYBE = frozenset(
    (
        *("possibility", "chance", "prospect", "likelihood", "probability", "risk", "danger", "fear", "hope"),
        *(
            "question",
            "speculation",
            "rumour",
            "rumor",
            "scenario",
            "notion",
            "illusion",
            "suspicion",
            "worry",
            "guess",
            "odds",
        ),
    )
)
SIGNS = frozenset(["sign", "indication", "evidence", "hint", "proof", "reason", "signal", "guarantee", "assurance"])
FEW = frozenset(["no", "few", "little", "scant", "any", "hardly", "scarce", "without"])
# Who foretells of another that he will: "| likely | to refuse", "| doubt | that they will agree".
FORETELLING = frozenset(
    ["likely", "unlikely", "bound", "certain", "expected", "predicted", "poised", "hopeful", "optimistic", "confident"]
)
DOUBTING = frozenset(
    ["doubt", "expect", "predict", "fear", "wonder", "imagine", "suspect", "bet", "guess", "worry", "hope"]
)
MARKS = frozenset(["if", "unless", "should", "when", "whenever", "until", "whether"])
STEPS = 12
# So many words before one, what opens its clause is looked for.
NEAR = 5
FLIPPED = {"agrees": "disagrees", "disagrees": "agrees"}


@dataclass(frozen=True, slots=True)
class Turned:
    """What is left of a stance, with what the calibration may look at."""

    stance: str
    strength: str
    signs: tuple[str, ...]


def turned(scene: Scene, word: int, entry: Entry) -> Turned | None:
    """What a word holds where it stands; None where nobody holds it: "if they | refuse |".

    A noun stands for what is there already ("no capacity for the | plan |"), so that only its own negation, or that of
    the verb that carries it, turns it.
    """
    noun = scene.tree.tag[word].startswith("NN")
    if is_question(scene, word) or in_condition(scene, word) or is_spared(scene, word) or is_foretold(scene, word):
        return None
    judged = bearer_of(scene, word) if noun else word
    polarity, factuality = scene.judge(word if judged is None else judged)
    if judged is not None and factuality.value in UNHELD:
        return None
    negative = is_negated(scene, word) or (judged is not None and polarity.value == "negative")
    negative = negative or _by_nobody(scene, word) or shares_negation(scene, word)
    if is_unsaid(scene, word, entry, negative=negative):
        return None
    stance, _, weak = (entry.negated if negative else entry.stance).partition(" ")
    if stance == "none":
        return None
    fact = "noun" if judged is None else factuality.value
    signs = (f"fact:{fact}", *(["negated"] if negative else []))
    return Turned(stance, weak or strength_of(scene, word, entry.strength), signs)


def _by_nobody(scene: Scene, word: int) -> bool:
    """Whether its subject is none: "| neither | side is eager to sign"."""
    below = (each for subject in scene.tree.under(word, *SUBJECTS) for each in scene.tree.under(subject, "det", "cc"))
    return any(scene.forms[each] in NOBODY for each in below)


def strength_of(scene: Scene, word: int, plain: str) -> str:
    """How strong a word is with its adverbs and modal verbs: "| never | agree", "| might | support"."""
    beside = {scene.forms[each] for each in scene.tree.under(word, "advmod", "aux", "amod")}
    if beside & FIRM:
        return "firm"
    return "lean" if beside & LEAN else plain


def is_negated(scene: Scene, word: int) -> bool:
    """Whether a negation hangs on a word itself: "did | not | agree", "| no | plans", "| not | to leave"."""
    return any(_negations(scene, word))


def _negations(scene: Scene, word: int) -> Iterator[tuple[int, ...]]:
    """The words of each negation that hangs on a word: "| not |", "| no longer |"."""
    tree = scene.tree
    for each in tree.under(word, "advmod", "det", "mark", "cc", "dep"):
        inner = (each, *tree.under(each, "advmod", "fixed"))
        if any(scene.forms[one] in NEGATIONS or tree.lemma[one] in ("not", "n't") for one in inner):
            yield inner


def affirmed(scene: Scene, word: int, matter: Sequence[Span]) -> tuple[Span, ...]:
    """What a stance that has taken up the negation of its matter is about: "the ban should | not | be lifted"."""
    left_out = {each for words in _negations(scene, word) for each in words}
    kept = [each for span in matter for each in scene.page.words_in(span)]
    runs = groupby(enumerate(kept), lambda pair: (pair[1] in left_out, pair[1] - pair[0]))
    return tuple(scene.cover([each for _, each in run]) for (out, _), run in runs if not out) or tuple(matter)


def is_question(scene: Scene, word: int) -> bool:
    """Whether the sentence asks."""
    sentence = scene.page.sentence_of(scene.page.words[word])
    return sentence.exact(scene.page.text).rstrip("\"'”’`» )").endswith("?")


def is_spared(scene: Scene, word: int) -> bool:
    """Whether a word names what is done without: "talked rather than | leaving |", "without | signing |"."""
    tree = scene.tree
    if scene.forms[max(0, word - 2) : word] == ("short", "of"):
        return True
    for _ in range(STEPS):
        relation, head = tree.relation[word], tree.head[word]
        if relation in ("advcl", "acl", "conj", "obl", "nmod", "xcomp"):
            marks = {scene.forms[each] for each in tree.under(word, "mark", "case", "cc")}
            if marks & SPARED or (head != ROOT and "of" in marks and scene.forms[head] == "short"):
                return True
        if head == ROOT or relation not in ("xcomp", "conj"):
            return False
        word = head
    return False


def is_foretold(scene: Scene, word: int) -> bool:
    """Whether somebody only reckons with it: "a chance that they | agree |", "is likely to | refuse |"."""
    tree = scene.tree
    for _ in range(STEPS):
        relation, head = tree.relation[word], tree.head[word]
        if head == ROOT or relation not in ("acl", "acl:relcl", "ccomp", "xcomp", "nmod", "conj", "advcl"):
            return False
        lemma, form = tree.lemma[head], scene.forms[head]
        linked = relation != "acl:relcl" or any(scene.forms[each] == "that" for each in tree.under(word, "mark"))
        if linked and relation != "advcl" and (lemma in MAYBE or (lemma in SIGNS and _is_scant(scene, head))):
            return True
        if relation in ("xcomp", "ccomp") and (form in FORETELLING or (lemma in DOUBTING and relation == "ccomp")):
            return True
        if relation in ("advcl", "nmod") or not scene.tree.is_verb(head):
            return False
        word = head
    return False


def _is_scant(scene: Scene, noun: int) -> bool:
    return any(scene.forms[each] in FEW for each in scene.tree.under(noun, "det", "amod", "case", "advmod"))


def in_condition(scene: Scene, word: int) -> bool:
    """Whether a word stands in a clause of condition or time: "if they | refuse |", "whether they | agree |"."""
    tree = scene.tree
    if _is_opened(scene, word):
        return True
    for _ in range(STEPS):
        relation = tree.relation[word]
        if relation in ("advcl", "ccomp", "acl"):
            marks = {scene.forms[each] for each in tree.under(word, "mark", "advmod")}
            inverted = relation == "advcl" and any(scene.forms[each] == "should" for each in tree.under(word, "aux"))
            if marks & (MARKS if relation == "advcl" else {"whether", "if"}) or inverted:
                return True
        word = tree.head[word]
        if word == ROOT:
            return False
    return False


def _is_opened(scene: Scene, word: int) -> bool:
    """Whether a clause opens right before, whatever it was parsed as: "regardless of | whether | she agrees"."""
    near = scene.forms[max(0, word - NEAR) : word]
    return "whether" in near or any(near[at : at + 3] == ("as", "soon", "as") for at in range(len(near)))
