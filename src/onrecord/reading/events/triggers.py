"""Triggers: the words of a page that name events, each with its root and the verb that carries it.

A verb that only carries a noun of events ("held talks") is no event of its own; nor is a noun that only says what a
verb is about ("lifted the sanctions").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.events.lexicon import Fit, Frame, frames, framing, levels, light, light_heads, objects, stative
from onrecord.reading.grammar import joined, obliques, particles, roles
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

NOUNS = ("NN", "NNS")
# Roots whose nouns name what is put on and taken off a calendar.
HELD = frozenset(["CONSULT", "COOPERATE", "MOBILIZE"])
CANCELLING = frozenset(["cancellation", "postponement", "cancelation"])
MONEY = frozenset("$€£")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an event.

    Attributes:
        word: Its number on the page.
        root: What it stands for.
        basis: `frame` where the words around it decide, `word` where the word alone does.
        bearer: The verb that carries a noun; None for a verb, and for a noun that stands alone.
        does: What the bearer does with it, as in the lexicon's list of light verbs; empty without one.
    """

    word: int
    root: str
    basis: str
    bearer: int | None = None
    does: str = ""


def find_triggers(scene: Scene) -> tuple[Trigger, ...]:
    """The words of a page that name events, in text order."""
    found: dict[int, Trigger] = {}
    absorbed: set[int] = set()
    for word in range(len(scene.forms)):
        if is_verb(scene, word):
            _from_verb(scene, word, found, absorbed)
    for word in range(len(scene.forms)):
        if word not in found and word not in absorbed and is_noun(scene, word):
            trigger = _from_noun(scene, word)
            if trigger is not None:
                found[word] = trigger
    return tuple(found[word] for word in sorted(found) if word not in absorbed and not _in_round(scene, found, word))


def is_verb(scene: Scene, word: int) -> bool:
    """Whether a word is a verb that says something by itself: no auxiliary, no participle before a noun."""
    tree = scene.tree
    return tree.is_verb(word) and tree.relation[word] not in (
        "aux",
        "aux:pass",
        "cop",
        "amod",
        "case",
        "compound",
        "fixed",
    )


def is_noun(scene: Scene, word: int) -> bool:
    """Whether a word is a noun that may name an event: no part of a person's or an office's name, no modifier."""
    tree = scene.tree
    name = scene.name.get(word)
    if name is not None and name.kind != "misc":
        return False
    named = tree.tag[word].startswith("NNP") and name is not None
    return (tree.tag[word] in NOUNS or named) and tree.relation[word] not in ("compound", "flat", "fixed", "case")


def _from_verb(scene: Scene, verb: int, found: dict[int, Trigger], absorbed: set[int]) -> None:
    does, fit = _carries(scene, verb), fit_verb(scene, verb)
    nouns = [noun for noun in _arguments(scene, verb) if fit_noun(scene, noun) is not None] if does else []
    if nouns and (fit is None or _carried(scene, does, fit, nouns)):
        for noun in nouns:
            own = fit_noun(scene, noun)
            framed = fit is not None and fit.filler in (noun, None) and does == "carry"
            frame = fit.frame if framed and fit is not None else own.frame if own is not None else None
            if frame is not None:
                found[noun] = Trigger(noun, frame.root, "frame" if framed else _basis(own), verb, does)
        return
    if fit is not None and not _is_stance(scene, verb):
        found[verb] = Trigger(verb, fit.frame.root, _basis(fit))
        if fit.filler is not None:
            absorbed.add(fit.filler)
        if fit.frame.root == "CONSULT":
            absorbed.update(_met_for(scene, verb))


def _met_for(scene: Scene, verb: int) -> Iterator[int]:
    """What those who meet meet for, which is no second meeting: "sat down for two days of | talks |"."""
    for case, head in obliques(scene.tree, verb):
        if case in ("for", "in"):
            behind = [each for of, each in obliques(scene.tree, head) if of == "of"]
            yield from (each for each in (head, *behind) if levels().get(scene.tree.lemma[each]) == "process")


def _is_stance(scene: Scene, verb: int) -> bool:
    """Whether a verb names how somebody stands, not what he did: "they | support | the mill"."""
    tree = scene.tree
    present = tree.tag[verb] in ("VBP", "VBZ") or (tree.tag[verb] == "VB" and "do" in _auxiliaries(scene, verb))
    return present and tree.lemma[verb] in stative()


def _auxiliaries(scene: Scene, verb: int) -> frozenset[str]:
    return frozenset(scene.tree.lemma[each] for each in scene.tree.under(verb, "aux"))


def _carried(scene: Scene, does: str, fit: Fit, nouns: list[int]) -> bool:
    """Whether a noun tells the event and its verb only carries it; not "ended the strike", which gives way."""
    own = [each.frame.root for noun in nouns if (each := fit_noun(scene, noun)) is not None]
    if does == "cancel":
        return bool(HELD.intersection(own))
    return does in ("carry", "begin") or not fit.frame.object or fit.frame.root in own


def _carries(scene: Scene, verb: int) -> str:
    """What a verb does with a noun of events, if it only carries one; empty else."""
    lemma, known = scene.tree.lemma[verb], light()
    if lemma not in light_heads():
        return ""
    for particle in sorted(particles(scene.tree, verb)):
        if f"{lemma} {particle}" in known:
            return known[f"{lemma} {particle}"]
    if _takes_part(scene, verb) or any(
        f"{lemma} {scene.tree.lemma[each]}" in known for each in scene.tree.under(verb, "obj")
    ):
        return "carry"  # "took place", "got under way"
    return known.get(lemma, "")


def _arguments(scene: Scene, verb: int) -> list[int]:
    """The nouns that a light verb may carry: its objects, else its subject; of "a round of talks" the round."""
    tree = scene.tree
    both = roles(tree, verb)
    patients = [each for each in both.patients if tree.tag[each] in NOUNS and tree.lemma[each] not in ("place", "part")]
    inner = [_inner(scene, each) for each in patients or both.agents]
    behind = [
        each
        for case, each in obliques(tree, verb)
        if f"{tree.lemma[verb]} {case}" in light() or _takes_part(scene, verb)
    ]
    if not any(fit_noun(scene, each) for each in inner):
        inner = [] if patients else [each for head in behind for each in joined(tree, head)]
    return [each for each in inner if is_noun(scene, each)]


def _takes_part(scene: Scene, verb: int) -> bool:
    """ "took part in | talks |"."""
    return any(scene.tree.lemma[each] == "part" for each in scene.tree.under(verb, "obj"))


def _inner(scene: Scene, noun: int) -> int:
    """What a framing noun frames, where it names no event itself: "a series of | attacks |"."""
    if fit_noun(scene, noun) is not None or scene.tree.lemma[noun] not in framing():
        return noun
    return next((each for case, each in obliques(scene.tree, noun) if case == "of"), noun)


def fit_verb(scene: Scene, verb: int) -> Fit | None:
    """The heaviest entry that fits a verb with what goes with it."""
    known = frames("verb").get(_key(scene, verb))
    if known is None:
        return None
    there = particles(scene.tree, verb)
    fit = next((fit for frame in known if (fit := _fit_verb(scene, verb, frame, there)) is not None), None)
    return fit if fit is not None and fit.frame.root else None


def _fit_verb(scene: Scene, verb: int, frame: Frame, there: frozenset[str]) -> Fit | None:
    if not frame.particles <= there:
        return None
    if not frame.object:
        return Fit(frame)
    reach = [*_reach(scene, roles(scene.tree, verb).patients), *scene.tree.under(verb, "xcomp")]
    reach += _reach(
        scene, [each for case, each in obliques(scene.tree, verb) if frame.particles.intersection(case.split())]
    )
    filler = next((each for each in reach if _is(scene, each, frame.object)), None)
    return None if filler is None else Fit(frame, filler)


def _reach(scene: Scene, words: list[int] | tuple[int, ...]) -> Iterator[int]:
    """Words and what stands behind "of" in their phrases: "a package of | sanctions |"."""
    for word in words:
        for each in joined(scene.tree, word):
            yield each
            yield from (behind for case, behind in obliques(scene.tree, each) if case == "of")
            yield from scene.tree.under(each, "compound")


def fit_noun(scene: Scene, noun: int) -> Fit | None:
    """The heaviest entry that fits a noun with what modifies it."""
    known = frames("noun").get(_key(scene, noun))
    if known is None or scene.tree.is_verb(noun):
        return None
    there = frozenset(part for case, _ in obliques(scene.tree, noun) for part in case.split())
    modifiers = [
        *scene.tree.under(noun, "compound", "amod", "nmod:poss"),
        *(each for _, each in obliques(scene.tree, noun)),
    ]
    for frame in known:
        if frame.particles <= there:
            filler = next((each for each in modifiers if frame.object and _is(scene, each, frame.object)), None)
            if filler is not None or not frame.object:
                return Fit(frame, filler) if frame.root else None
    return None


def roots_of(scene: Scene, word: int) -> frozenset[str]:
    """All roots that a word has in the lexicon, in whatever frame."""
    kind = "verb" if scene.tree.is_verb(word) else "noun"
    return frozenset(frame.root for frame in frames(kind).get(_key(scene, word), ()) if frame.root)


def _is(scene: Scene, word: int, wanted: str) -> bool:
    """Whether a word is of a class of objects, or the word wanted."""
    lemma = scene.tree.lemma[word]
    if wanted == "@any":
        return True
    if not wanted.startswith("@"):
        return wanted in (lemma, _key(scene, word)) or wanted == " ".join(
            scene.tree.lemma[each] for each in (*scene.tree.under(word, "compound", "amod")[-1:], word)
        )
    name = scene.name.get(word)
    if wanted == "@person":
        return (name is not None and name.kind in ("person", "organization")) or word in scene.entity
    if wanted == "@place":
        return name is not None and name.kind == "location"
    if wanted == "@money":
        return lemma in objects("money") or any(scene.forms[each] in MONEY for each in scene.tree.children[word])
    return lemma in objects(wanted.removeprefix("@"))


def _key(scene: Scene, word: int) -> str:
    """A word's lemma; of a compound with hyphens the whole: "cease-fire", "de-escalation"."""
    tree = scene.tree
    if word < 2 or scene.forms[word - 1] != "-" or tree.head[word - 2] != word:
        return tree.lemma[word]
    return f"{scene.forms[word - 2]}-{tree.lemma[word]}"


def _from_noun(scene: Scene, noun: int) -> Trigger | None:
    """The event that a noun names without a verb that carries it."""
    fit = fit_noun(scene, noun)
    if fit is None or (fit.filler is not None and scene.forms[fit.filler] == "no"):
        return None
    head = scene.tree.head[noun]
    cancels = head != ROOT and scene.tree.lemma[head] in CANCELLING and fit.frame.root in HELD
    return Trigger(noun, fit.frame.root, _basis(fit), head if cancels else None, "cancel" if cancels else "")


def _in_round(scene: Scene, found: dict[int, Trigger], word: int) -> bool:
    """Whether a noun only says of what another is a part: "the third round of | talks |"."""
    head = scene.tree.head[word]
    if scene.tree.relation[word] != "nmod" or head not in found or found[word].bearer == head:
        return False
    of = scene.tree.lemma[head] in levels() and scene.tree.lemma[word] in levels()
    return of and found[head].root == found[word].root


def _basis(fit: Fit | None) -> str:
    return "frame" if fit is not None and fit.frame.weight() else "word"
