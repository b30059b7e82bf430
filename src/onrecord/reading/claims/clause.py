"""Clause: how a predicate stands in its clause: its modal verb, tense, subject and conjunction."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.data import tables
from onrecord.reading.claims.ground import SUBJECT, Ground

AUXILIARY = frozenset(["aux", "aux:pass", "cop"])
QUESTION_TAGS = frozenset(["WRB", "WP", "WP$", "WDT"])
HAVE = frozenset(["have", "'ve"])
WHEN = frozenset(["when", "whenever"])
INSTEAD = frozenset(["rather", "instead"])
APOSTROPHES = ("'", "’")
# Forms of modal verbs whose lemma may not tell.
MODAL = {"'d": "would", "'ll": "will", "won": "will", "wo": "will", "ca": "can"}


@dataclass(frozen=True, slots=True)
class Clause:
    """How a predicate stands in its clause.

    Attributes:
        word: The predicate.
        modal: Its modal verb; None without one.
        reads: Lemma of the modal verb; empty without one.
        perfect: Whether it is in a perfect tense ("has met", "would have met").
        tag: Tag of its finite word, else of the predicate; `MD` with a modal verb.
        to: The `to` of an infinitive.
        subject: Its own subject.
        mark: The conjunction or preposition that opens it, in lower case, all its words; empty for none.
        opener: The word that carries the mark.
        asks: Whether a question word opens it.
    """

    word: int
    modal: int | None = None
    reads: str = ""
    perfect: bool = False
    tag: str = ""
    to: int | None = None
    subject: int | None = None
    mark: str = ""
    opener: int | None = None
    asks: bool = False

    @property
    def finite(self) -> bool:
        """Whether it has a tense or a modal verb."""
        return self.tag in ("VBD", "VBZ", "VBP", "MD")


def clause_of(ground: Ground, word: int) -> Clause:
    """How a predicate stands in its clause; whatever is missing is left out."""
    known = ground.clauses.get(word)
    if known is None:
        known = ground.clauses[word] = _look_at(ground, word)
    return known


def _look_at(ground: Ground, word: int) -> Clause:
    tree = ground.tree
    children = tree.children[word]
    before = [each for each in children if each < word]
    auxiliaries = [each for each in children if tree.relation[each] in AUXILIARY]
    modal = next((each for each in children if tree.tag[each] == "MD" or _is_clitic(ground, each)), None)
    to = next((each for each in before if _is_to(ground, each)), None)
    opener = next((each for each in before if each != to and _opens(ground, each)), None)
    mark, opener = _mark(ground, opener, to)
    return Clause(
        word=word,
        modal=modal,
        reads=modal_lemma(ground, modal) if modal is not None else "",
        perfect=any(tree.lemma[each] in HAVE and tree.relation[each] == "aux" for each in auxiliaries),
        tag="MD" if modal is not None else _tag(ground, word, auxiliaries),
        to=to,
        subject=next((each for each in children if tree.relation[each] in SUBJECT), None),
        mark=mark,
        opener=opener,
        asks=any(tree.tag[each] in QUESTION_TAGS for each in before),
    )


def _is_to(ground: Ground, word: int) -> bool:
    """The `to` of an infinitive; not that of "committed to | paying |"."""
    tree = ground.tree
    return ground.forms[word] == "to" and tree.relation[word] == "mark" and tree.tag[tree.head[word]] != "VBG"


def _opens(ground: Ground, word: int) -> bool:
    """A conjunction, a preposition before a gerund, or `when`."""
    form, relation = ground.forms[word], ground.tree.relation[word]
    return relation in ("mark", "case") or form in INSTEAD or (relation == "advmod" and form in WHEN)


def _is_clitic(ground: Ground, word: int) -> bool:
    """The `'ll` of "they'll"."""
    return ground.forms[word] in APOSTROPHES and ground.forms[word + 1 : word + 2] == ("ll",)


def modal_lemma(ground: Ground, word: int) -> str:
    """The modal verb that a word is: "won | ' | t", "'ll"."""
    form = ground.forms[word]
    if form in APOSTROPHES and word + 1 < len(ground.forms):
        form = "'" + ground.forms[word + 1]
    return MODAL.get(form, "cannot" if form == "cannot" else ground.tree.lemma[word])


def _tag(ground: Ground, word: int, auxiliaries: list[int]) -> str:
    tags = [ground.tree.tag[each] for each in auxiliaries]
    if not tags and ground.tree.tag[word] == "VBG" and ground.forms[word].endswith("ed"):
        return "VBD"  # Tagged wrongly: no gerund ends so.
    finite = next((tag for tag in tags if tag in ("VBD", "VBZ", "VBP")), None)
    return finite or (tags[0] if tags and not ground.tree.is_verb(word) else ground.tree.tag[word])


def _mark(ground: Ground, opener: int | None, to: int | None) -> tuple[str, int | None]:
    """The longest conjunction of the lexicon that holds the word, else the word with what is fixed to it."""
    at = opener if opener is not None else to
    if at is None:
        return "", None
    forms = ground.forms
    for phrase in phrases(forms[at]):
        for place, form in enumerate(phrase):
            start = at - place
            if form == forms[at] and start >= 0 and forms[start : start + len(phrase)] == phrase:
                return " ".join(phrase), at
    return (forms[at], at) if opener is not None else ("", None)


@cache
def marker(form: str) -> str:
    """What a conjunction makes of its clause; empty for one that the lexicon has not.

    >>> marker("as long as"), marker("because"), marker("of")
    ('conditional', 'own', '')
    """
    return _markers().get(form, "")


@cache
def _markers() -> dict[str, str]:
    return {entry["form"]: entry["reads"] for entry in tables("factuality")["marker"]}


@cache
def phrases(form: str) -> tuple[tuple[str, ...], ...]:
    """The conjunctions of several words that hold a form, longest first."""
    found = (tuple(entry["form"].split()) for entry in tables("factuality")["marker"])
    several = sorted((each for each in found if len(each) > 1 and form in each), key=lambda each: (-len(each), each))
    return tuple(several)
