"""Tying: conditions that the following sentence puts on what somebody is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model import Span, Stance
from onrecord.reading.scene import Scene
from onrecord.reading.stances.hearing import Hearing, speakers
from onrecord.reading.stances.holders import same

OPENERS = (
    ("only", "if"),
    ("provided",),
    ("providing",),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("if", "and", "only", "if"),
    ("but", "only", "if"),
    ("unless",),
)
JOINING = frozenset(["but", "and", "yet", "however", ",", "``", "“", '"'])
CLOSING = frozenset([",", ".", ";", "''", "”", '"'])
# Words behind which "only if" and the like hang on what was just said: "it would | do so | only if …".
AGAIN = (("do", "so"), ("do", "it"), ("happen",), ("do", "that"))
# Words behind a condition that is a sentence of its own: "…, he said."
TAIL = 6
CONTENT = ("VB", "NN", "JJ")


def tied(hearing: Hearing, stances: Sequence[Stance]) -> list[Stance]:
    """Stances of those who agree, with the condition that they or the words right behind put on it.

    Args:
        hearing: The page.
        stances: Those found on it.
    """
    return [_tie(hearing, each, stances) if _is_free(each) else each for each in stances]


def _is_free(stance: Stance) -> bool:
    return stance.value.value == "agrees" and not stance.condition and bool(stance.holders)


def _tie(hearing: Hearing, stance: Stance, stances: Sequence[Stance]) -> Stance:
    condition = _said_again(hearing.scene, stance, stances) or tuple(_opened(hearing, stance))
    if not condition:
        return stance
    return replace(stance, condition=condition, value=replace(stance.value, value="agrees_if"))


def _said_again(scene: Scene, stance: Stance, stances: Sequence[Stance]) -> tuple[Span, ...]:
    """The condition with which the holder wants the same in this sentence or the next."""
    near = (_sentence(scene, stance), _next(scene, stance))
    for other in stances:
        again = other.value.value == "agrees_if" and _sentence(scene, other) in near and other is not stance
        if again and same(other.holders, stance.holders) and _lemmas(scene, other) & _lemmas(scene, stance):
            return other.condition
    return ()


def _lemmas(scene: Scene, stance: Stance) -> set[str]:
    words = (each for span in stance.matter for each in scene.page.words_in(span))
    return {
        scene.tree.lemma[each] for each in words if scene.tree.tag[each].startswith(CONTENT) and _tells(scene, each)
    }


def _tells(scene: Scene, word: int) -> bool:
    return word not in scene.name and scene.tree.lemma[word] not in ("be", "have", "do")


def _opened(hearing: Hearing, stance: Stance) -> Iterator[Span]:
    """What the next sentence opens with, or hangs on what was said: "But | only if Norvia leaves |", he said."""
    scene, sentence = hearing.scene, _next(hearing.scene, stance)
    words = list(scene.page.words_in(sentence)) if sentence is not None else []
    first = next((number for number, each in enumerate(words) if scene.forms[each] not in JOINING), len(words))
    places = [first, *(number + 1 for number in range(len(words)) if _ends_again(scene, words[: number + 1]))]
    for number in places:
        rest = words[number:]
        if not rest or not any(scene.forms[rest[0] : rest[0] + len(each)] == each for each in OPENERS):
            continue
        until = next((at for at, each in enumerate(rest) if scene.forms[each] in CLOSING), len(rest))
        if until > 2 and len(rest) - until <= TAIL and _is_same_voice(hearing, rest[until - 1], stance):
            yield scene.cover(rest[:until])
            return


def _ends_again(scene: Scene, words: Sequence[int]) -> bool:
    forms = tuple(scene.forms[each] for each in words)
    return any(forms[-len(each) :] == each for each in AGAIN)


def _is_same_voice(hearing: Hearing, word: int, stance: Stance) -> bool:
    voice, within = hearing.voice(word), hearing.scene.claims[stance.claim].within
    before = None if within is None else hearing.attributions[within]
    if voice is None or before is None:
        return voice is before
    return same(speakers(voice), speakers(before)) or same(speakers(voice), stance.holders)


def _sentence(scene: Scene, stance: Stance) -> Span:
    return scene.page.sentence_of(stance.matter[0])


def _next(scene: Scene, stance: Stance) -> Span | None:
    last = scene.page.words_in(_sentence(scene, stance))[-1]
    return scene.page.sentence_of(scene.page.words[last + 1]) if last + 1 < len(scene.page.words) else None
