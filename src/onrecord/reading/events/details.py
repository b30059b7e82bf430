"""Details: where an event was, which of a series it is, and the numbers that go with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model import Judged, Span
from onrecord.reading.events.lexicon import levels, ordinals
from onrecord.reading.events.triggers import Trigger, fit_noun
from onrecord.reading.grammar import joined, obliques
from onrecord.reading.scene import Scene

WHERE = frozenset(["in", "at", "near", "outside", "inside", "outside of", "across", "off", "around", "within"])
TALKS = "CONSULT"
_NUMBERED = re.compile(r"(\d+)(?:st|nd|rd|th)?")
MODIFIERS = ("det", "amod", "compound", "nummod", "nmod:poss", "punct", "case", "flat", "fixed", "nmod")


def place_of(scene: Scene, trigger: Trigger) -> Judged | None:
    """Where an event was, in the report's words: "in | Geneva |", "the | Alaska | summit"."""
    spots = [scene.name[word].span for word in _spots(scene, trigger) if word in scene.name]
    places = [span for span in spots if scene.name[scene.page.word_at(span.start)].kind in ("location", "organization")]
    if not places:
        return None
    return Judged(places[0].exact(scene.page.text), "preposition", (places[0],), 0.8)


def _spots(scene: Scene, trigger: Trigger) -> Iterator[int]:
    """Words that may name the place, the surest first."""
    holders = [trigger.word] if trigger.bearer is None else [trigger.word, trigger.bearer]
    holders += [each for each in scene.tree.under(holders[-1], "obj") if each not in holders]
    for holder in holders:
        for case, head in obliques(scene.tree, holder):
            if case in WHERE and head not in scene.time:
                for each in joined(scene.tree, head)[:1]:
                    yield each
                    yield from (word for word in scene.tree.subtree(each) if _is_place(scene, word))
    for each in scene.tree.under(trigger.word, "compound"):
        yield from (word for word in scene.tree.subtree(each) if _is_place(scene, word))


def _is_place(scene: Scene, word: int) -> bool:
    name = scene.name.get(word)
    return name is not None and name.kind == "location"


def ordinal_of(scene: Scene, trigger: Trigger) -> Judged | None:
    """An event's number in its series: "the | third | round", "round | two |"."""
    for each in scene.tree.under(trigger.word, "amod", "nummod", "dep", "nmod", "compound", "appos"):
        number = _number(scene, each, behind=each > trigger.word)
        if number is not None:
            return Judged(str(number), "ordinal", (scene.page.words[each],), 0.95)
    return None


def _number(scene: Scene, word: int, *, behind: bool) -> int | None:
    """The number of an ordinal; a plain number counts only behind its noun."""
    form = scene.forms[word]
    ordinal = form.endswith(("st", "nd", "rd", "th")) and (form[0].isdigit() or form in ordinals())
    ordinal = ordinal or form in ("first", "second", "third")
    if not ordinal and (not behind or scene.tree.children[word]):
        return None
    if form in ordinals():
        return ordinals()[form]
    written = _NUMBERED.fullmatch(form)
    return int(written[1]) if written and int(written[1]) < 1000 else None


def level_of(scene: Scene, trigger: Trigger) -> str:
    """Whether talks are a process, a round or a session; empty for what are none."""
    if trigger.root != TALKS:
        return ""
    level = levels().get(scene.tree.lemma[trigger.word], "")
    if scene.tree.is_verb(trigger.word):
        return "session"
    return "session" if level == "process" and trigger.does == "carry" else level


def series_of(scene: Scene, trigger: Trigger) -> Judged | None:
    """What an event is one of, in the report's words: "the third round of | the Geneva talks |"."""
    if scene.tree.is_verb(trigger.word):
        return None
    for case, head in obliques(scene.tree, trigger.word):
        if case == "of" and (fit_noun(scene, head) is not None or scene.tree.lemma[head] == "process"):
            return _series(scene, head, "part_of")
    named = [each for each in scene.tree.under(trigger.word, "compound", "amod", "nmod:poss") if each in scene.name]
    peace = any(
        scene.forms[each] in ("peace", "trade", "tariff", "border", "nuclear")
        for each in scene.tree.children[trigger.word]
    )
    return _series(scene, trigger.word, "named") if (named or peace) and level_of(scene, trigger) else None


def _series(scene: Scene, noun: int, basis: str) -> Judged:
    before = [each for each in scene.tree.children[noun] if scene.tree.relation[each] in MODIFIERS and each < noun]
    words = [each for child in before if scene.tree.relation[child] != "case" for each in scene.tree.subtree(child)]
    span = scene.cover([*words, noun])
    return Judged(span.exact(scene.page.text), basis, (span,), 0.8)


def figures_of(scene: Scene, trigger: Trigger) -> tuple[Span, ...]:
    """Numbers that go with an event, with what they count: "| 38 kilometers |", "| 12 people |"; no dates."""
    lead = trigger.word if trigger.bearer is None else trigger.bearer
    while lead not in scene.claim and scene.tree.head[lead] >= 0:
        lead = scene.tree.head[lead]
    found = []
    for word in sorted(scene.clause(lead)):
        if _counts(scene, word):
            found.append(_figure(scene, word))
    return tuple(span for at, span in enumerate(found) if at == 0 or span.start >= found[at - 1].end)


def _counts(scene: Scene, word: int) -> bool:
    """Whether a word is a number that counts something: no date, no part of a name, not the "20" of "G-20"."""
    if scene.tree.tag[word] != "CD" or word in scene.time or word in scene.name:
        return False
    glued = word > 0 and scene.forms[word - 1] == "-" and not scene.forms[word - 2][0].isdigit()
    return scene.forms[word][0].isalnum() and not glued


def _figure(scene: Scene, word: int) -> Span:
    """A number and what it counts: "nearly | 400 soldiers |", "| $20 million |"."""
    head = scene.tree.head[word]
    words = [word]
    if head > word and scene.tree.relation[word] in ("nummod", "compound") and head - word <= 4:
        words += range(word, head + 1)
        above = scene.tree.head[head]
        if scene.tree.tag[head] == "CD" and head < above <= head + 3 and scene.tree.relation[head] == "nummod":
            words.append(above)
    if word and scene.forms[word - 1] in "$€£":
        words.append(word - 1)
    return scene.cover(words)
