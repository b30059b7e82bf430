"""Purport: what a bare agreement is for, as its sentence goes on to say: "a deal in principle | to cut fares |"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.model import Span
from onrecord.reading.events.parties import party
from onrecord.reading.grammar import is_passive
from onrecord.reading.moves.cues import Cue
from onrecord.reading.moves.cut import ends
from onrecord.reading.moves.lexicon import listed
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

WORD = re.compile(r"[^\W\d_][\w'’-]*|\d+")
# What says of a deal only which, or how firm it is.
EMPTY = closed("""
    a all an and another any both comprehensive draft earlier few final first firm formal full good great her his
    historic in interim its last latest long-awaited many new no of one other our own preliminary previous principle
    same second separate several signed similar single some such tentative that the their these third this those two
    various verbal written
""")
BARE = closed("""
    accord agreement arrangement bargain compromise compact consensus contract deal offer pact proposal settlement
    treaty understanding
""")
ABOUT = frozenset(["about", "concerning", "covering", "for", "on", "over", "regarding", "to"])
BESIDE = frozenset(["among", "at", "before", "between", "by", "during", "in", "inside", "late", "with"])
CLOSING = frozenset(["”", "''"])
PLACING = frozenset(["at", "in", "on"])
MARKS = frozenset([",", "“", '"', "``"])
WHEREBY = frozenset(["under", "by", "through"])
RELATIVE = frozenset(["that", "which"])
# Behind a relative pronoun these tell what a deal holds: "a deal that | would | open the port".
HOLDING = frozenset(["could", "may", "might", "shall", "should", "will", "would"])
PRESENT = frozenset(["VBP", "VBZ"])
TRAILING = frozenset([",", ".", ";", ":", "”", '"', "''", "-", "—", "–", "?", "!"])
HOPS = 6


def says_nothing(words: str) -> bool:
    """Whether terms say no more than that there is a deal or an offer.

    >>> says_nothing("the final agreement in principle"), says_nothing("a truce of ten days")
    (True, False)
    """
    told = {each.removesuffix("s") for each in WORD.findall(words.lower()) if each not in EMPTY}
    return bool(WORD.search(words)) and not told - BARE


def is_bare(scene: Scene, told: Span) -> bool:
    """Whether terms say nothing but where or when: "a deal in Oslo", "an agreement on Monday".

    Args:
        scene: The page.
        told: The words of the terms.
    """
    said = [each for each in scene.page.words_in(told) if each not in scene.time and not _is_place(scene, each)]
    return says_nothing(" ".join(scene.forms[each] for each in said if scene.forms[each] not in PLACING))


def _is_place(scene: Scene, word: int) -> bool:
    """ "in | Oslo |"."""
    name = scene.name.get(word)
    return name is not None and name.kind == "location" and scene.forms[word - 1 : word] in (("in",), ("at",))


def purport(scene: Scene, cue: Cue, told: Span) -> Span:
    """Bare terms with what they are for, where their sentence says so; else as they are.

    Args:
        scene: The page.
        cue: The word that makes the move.
        told: The words of the terms.
    """
    heads = [each for each in cue.fit.terms if told.start <= scene.page.words[each].start < told.end]
    if len(heads) != 1 or not says_nothing(Span(told.start, scene.page.words[heads[0]].end).exact(scene.page.text)):
        return told
    words = _behind(scene, heads[0] + 1)
    if words:
        return Span(told.start, max(told.end, scene.cover(words).end))
    if heads[0] < cue.word and is_passive(scene.tree, cue.word) and says_nothing(told.exact(scene.page.text)):
        words = _behind(scene, cue.word + 1)
        words = words[1:] if words and scene.forms[words[0]] in ABOUT else words
    return scene.cover(words) if words else told


def _behind(scene: Scene, at: int) -> Sequence[int]:
    """The phrase that says what it is for, from the word at which to look on; empty for none."""
    if not 0 < at < len(scene.forms):
        return ()
    sentence = scene.page.words_in(scene.page.sentence_of(scene.page.words[at - 1]))
    for _ in range(HOPS):
        if at not in sentence:
            return ()
        after = _skipped(scene, at)
        if after is None:
            return _trimmed(scene, _phrase(scene, at))
        at = after
    return ()


def _skipped(scene: Scene, at: int) -> int | None:
    """Where to look on behind what says with whom, when or how firmly: "| in principle |", "| with Norway |"."""
    form, tree = scene.forms[at], scene.tree
    if scene.forms[at : at + 2] == ("in", "principle"):
        return at + 2
    led = (form in MARKS and _is_led_on(scene, at + 1)) or form in CLOSING
    if led or tree.relation[at] == "compound:prt":
        return at + 1
    head = tree.head[at] if tree.relation[at] in ("case", "mark") else at
    timed = at in scene.time or (head in scene.time and form in ABOUT | BESIDE)
    beside = form in BESIDE and tree.relation[at] == "case" and not _is_whereby(scene, at)
    if not (timed or beside) or head < at:
        return None
    return max(_run(scene, at, head)) + 1


def _is_led_on(scene: Scene, at: int) -> bool:
    return _is_whereby(scene, at) or scene.forms[at : at + 2] == ("in", "principle") or _holds(scene, at)


def _phrase(scene: Scene, at: int) -> Sequence[int]:
    """ "| on grain |", "| to open the port |", "| that would open it |", "| under which it opens |", ": | open it"."""
    tree, form = scene.tree, scene.forms[at]
    if form == ":":
        return _to_end(scene, at + 1)
    if _is_whereby(scene, at):
        verb = tree.head[at + 1] if form in WHEREBY else tree.head[at]
        return _run(scene, at, verb)
    if _holds(scene, at):
        return _run(scene, at, tree.head[at])
    if tree.tag[at] == "VBG" and tree.relation[at] == "acl":
        return _run(scene, at, at)
    if form not in ABOUT or tree.relation[at] not in ("case", "mark"):
        return ()
    head = tree.head[at]
    bare = not tree.is_verb(head) and party(scene, head) is not None
    return () if head < at or bare else _run(scene, at, head)


def _is_whereby(scene: Scene, at: int) -> bool:
    return scene.forms[at : at + 1] == ("whereby",) or (
        scene.forms[at] in WHEREBY and scene.forms[at + 1 : at + 2] == ("which",)
    )


def _holds(scene: Scene, at: int) -> bool:
    """Whether a relative clause tells what a deal holds: "that | would open | it"; not "that | was signed |"."""
    tree, behind = scene.tree, scene.forms[at + 1 : at + 2]
    if scene.forms[at : at + 1] and scene.forms[at] not in RELATIVE:
        return False
    told = bool(behind) and (
        behind[0] in HOLDING or tree.tag[at + 1] in PRESENT or tree.lemma[at + 1] in listed("effect")
    )
    return told and tree.lemma[at + 1] not in ("be", "have") and tree.head[at] > at and tree.relation[at] == "nsubj"


def _run(scene: Scene, start: int, head: int) -> Sequence[int]:
    """The words below a head from a first one on, as far as they stand together."""
    inside = [each for each in scene.tree.subtree(head) if each >= start]
    found = [start]
    for each in inside:
        if each > found[-1] + 1:
            break
        found.append(each)
    return sorted(set(found))


def _to_end(scene: Scene, start: int) -> Sequence[int]:
    """The rest of a sentence up to a break: ": | make it permanent |"."""
    sentence = scene.page.words_in(scene.page.sentence_of(scene.page.words[start - 1]))
    rest = [each for each in sentence if each >= start]
    stop = next((k for k, each in enumerate(rest) if scene.forms[each] in (";", "—", ",", ".")), len(rest))
    return rest[:stop]


def _trimmed(scene: Scene, words: Sequence[int]) -> Sequence[int]:
    kept = list(ends(scene, words)) if words else []
    while kept and scene.forms[kept[-1]] in TRAILING:
        kept.pop()
    return kept if any(scene.forms[each][0].isalnum() for each in kept[1:]) or len(kept) > 1 else ()
