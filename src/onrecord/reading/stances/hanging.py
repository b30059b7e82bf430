"""Hanging: the condition that a stance hangs on, and the matter without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.model import Span
from onrecord.reading.scene import Scene
from onrecord.reading.stances.matter import EDGE

# What opens a condition, the longest first; what stands before a single "if" that opens none.
OPENERS = (
    ("on", "the", "condition", "that"),
    ("on", "condition", "that"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("provided", "that"),
    ("providing", "that"),
    ("only", "if"),
    ("but", "only", "if"),
    ("unless",),
    ("if",),
)
NO_OPENERS = frozenset(["as", "even", "what", "and", "or", "whether", "see", "ask", "asked", "know", "sure", "decide"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "VBN", "MD"])
# In so many words behind "provided" the verb of a condition stands.
NEAR = 10
OPENING, CLOSING = frozenset(["“", "``"]), frozenset(["”", "''", '"'])


def hanging(scene: Scene, claims: Sequence[int], words: Sequence[int]) -> tuple[Span, ...]:
    """What a stance hangs on: as its clauses have it, else by the words that open a condition behind it.

    Args:
        scene: The page.
        claims: The clauses that state it and its matter.
        words: The words that head both.
    """
    found = next((scene.claims[each].condition for each in claims if scene.claims[each].condition), ())
    found = () if found and _describes(scene, found[0]) else found
    return found or tuple(_opened(scene, words))


def _describes(scene: Scene, condition: Span) -> bool:
    """Whether what was taken for a condition tells which thing is meant: "goods | subject to the levy |"."""
    first = scene.page.words_in(condition)[0]
    return scene.forms[first] == "subject" and scene.tree.relation[first] in ("acl", "amod", "acl:relcl")


def _opened(scene: Scene, words: Sequence[int]) -> Iterator[Span]:
    tree, last = scene.tree, max(words)
    under = sorted({each for word in words for each in tree.subtree(word) if each > last})
    for number, each in enumerate(under):
        if _is_opener(scene, each):
            run = list(_run(scene, under[number:]))
            if len(run) > 1:
                yield scene.cover(run)
            return


def _is_opener(scene: Scene, word: int) -> bool:
    if scene.tree.relation[scene.tree.head[word]] == "ccomp" or scene.forms[word - 1] in NO_OPENERS:
        return False
    if scene.tree.tag[min(word + 3, len(scene.forms) - 1)] == "CD" and scene.forms[word] == "as":
        return False  # "for as long as | 18 | years".
    provided = scene.forms[word] == "provided" and scene.forms[word - 1] == "," and scene.tree.tag[word] == "IN"
    return (
        provided
        or _provides(scene, word)
        or any(scene.forms[word : word + len(opener)] == opener for opener in OPENERS)
    )


def _provides(scene: Scene, word: int) -> bool:
    """Whether "provided" opens a condition without "that": "is willing to leave | provided | the rebels disarm"."""
    behind = scene.forms[word + 1 : word + NEAR]
    whole = takewhile(lambda each: scene.forms[each] not in EDGE, range(word + 1, min(word + NEAR, len(scene.forms))))
    if scene.forms[word] != "provided" or scene.tree.tag[word - 1] == "IN" or scene.tree.under(word, "aux", "aux:pass"):
        return False
    finite = any(scene.tree.tag[each] in FINITE for each in whole)
    return finite and not {"by", "with", "to", "for", "in", "under"} & set(behind[:1])


def _run(scene: Scene, words: Sequence[int]) -> Iterator[int]:
    """Words that stand together, up to a mark that closes a quotation, a semicolon or a gap."""
    opened = False
    for number, each in enumerate(words):
        mark = scene.forms[each]
        if mark in (";", ".", "!") or each != words[0] + number or (mark in CLOSING and not opened):
            return
        opened = mark in OPENING or (opened and mark not in CLOSING)
        yield each


def without(scene: Scene, matter: Sequence[Span], condition: Sequence[Span]) -> tuple[Span, ...]:
    """The matter up to where what it hangs on begins."""
    kept = []
    for span in matter:
        cut = min((each.start for each in condition if span.start < each.start < span.end), default=span.end)
        inside = any(each.contains(span) for each in condition)
        words = [word for word in scene.page.words_in(span) if scene.page.words[word].end <= cut]
        while words and scene.forms[words[-1]] in EDGE:
            words = words[:-1]
        if words and not inside:
            kept.append(span if cut == span.end else scene.cover(words))
    return tuple(kept) or tuple(matter)
