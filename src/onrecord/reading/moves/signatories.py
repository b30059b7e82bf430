"""Signatories: all the parties that the words of an agreement name: "the Kenya–Uganda accord"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.model import Span
from onrecord.reading.grammar import joined, obliques
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

# So many words from the word for it are looked at.
REACH = 25
NEAR = 3
CHAIN = re.compile(r"(?:[A-Z][\w.]*[-–—/])+[A-Z][\w.]*(?=\s)")
PART = re.compile(r"[A-Z][\w.]*")
BETWEEN = frozenset(["among", "amongst", "between"])
OF = frozenset(["for", "from", "of"])
SPEAKING = closed("""
    ambassador capital chancellor delegate delegation diplomat envoy government head leader mediator minister
    ministry negotiator official party premier president representative ruler team
""")
# Words for so many sides.
MANY = {"trilateral": 3, "three-way": 3, "tripartite": 3, "four-way": 4, "multilateral": 3, "multinational": 3}
NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12}
SIDES = closed("country faction government group leader member nation party power side state union")


def stood_for(scene: Scene, words: Iterable[int]) -> Iterator[int]:
    """Words for who acts, with those for whom leaders act where there are several: "leaders of | Kenya | and | Mali |".

    Args:
        scene: The page.
        words: The heads of the phrases.
    """
    for each in words:
        yield from _several(scene, each) or (each,)


def _several(scene: Scene, word: int) -> tuple[int, ...]:
    tree = scene.tree
    if tree.lemma[word] not in SPEAKING or word in scene.name:
        return ()
    behind = [each for case, each in obliques(tree, word) if case in OF]
    # The parser may take a list for an apposition: "leaders of Kenya, | Uganda | and Rwanda".
    listing = [each for each in tree.under(word, "appos") if tree.under(each, "conj")]
    named = [one for each in (*behind[:1], *(listing if behind else ())) for one in joined(tree, each)]
    return tuple(named) if len(named) > 1 and all(each in scene.name for each in named) else ()


def parties_to(scene: Scene, cue: Cue) -> Iterator[Span]:
    """The names of those whom the words for an agreement name as its parties.

    Args:
        scene: The page.
        cue: The word that says that it was made.
    """
    heads = (*cue.fit.terms, *((cue.fit.host,) if cue.fit.host is not None else ()))
    for noun in dict.fromkeys(heads):
        if scene.tree.lemma[noun] in listed("deal") | listed("talks"):
            between = [each for case, each in obliques(scene.tree, noun) if case in BETWEEN]
            named = [one for each in between for one in joined(scene.tree, each) if one in scene.name]
            yield from (scene.name[each].span for each in named)
            yield from _dashed(scene, noun)


def _dashed(scene: Scene, noun: int) -> Iterator[Span]:
    """ "the | Kenya |–| Uganda |–| Rwanda | accord": the names that dashes join before a noun."""
    sentence = scene.page.sentence_of(scene.page.words[noun])
    phrase = Span(max(sentence.start, scene.page.words[max(0, noun - REACH)].start), scene.page.words[noun].start)
    for run in CHAIN.finditer(phrase.exact(scene.page.text)):
        parts = [
            Span(phrase.start + run.start() + each.start(), phrase.start + run.start() + each.end())
            for each in PART.finditer(run.group())
        ]
        before = scene.page.text[phrase.start + run.end() : phrase.end].split()
        if len(before) <= NEAR and all(any(at in scene.name for at in scene.page.words_in(each)) for each in parts):
            yield from parts


def told(scene: Scene, cue: Cue) -> int:
    """How many sides an agreement is said to have: "a | three-way | pact", "| five | countries signed"; 0 for none.

    Args:
        scene: The page.
        cue: The word that says that it was made.
    """
    inside = _around(scene, cue)
    said = [MANY[scene.forms[each]] for each in inside if scene.forms[each] in MANY]
    for each in inside:
        number = NUMBERS.get(scene.forms[each], 0)
        counted = scene.tree.head[each] if scene.tree.relation[each] in ("nummod", "compound", "amod") else each
        if number and counted >= 0 and scene.tree.lemma[counted] in SIDES:
            said.append(number)
    return max(*said, len({each.exact(scene.page.text) for each in parties_to(scene, cue)}), 0)


def _around(scene: Scene, cue: Cue) -> Sequence[int]:
    """The words of an agreement, and of who made it."""
    return [each for each in scene.tree.subtree(cue.word) if abs(each - cue.word) < REACH]
