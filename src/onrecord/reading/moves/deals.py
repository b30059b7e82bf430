"""Deals: terms put as a condition: "if you open the port, we will free the crew", "leave, or lose the port"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.events.parties import party
from onrecord.reading.moves.bargains import is_bargain
from onrecord.reading.moves.frames import Fit
from onrecord.reading.moves.lexicon import Entry, listed
from onrecord.reading.scene import Scene

DEAL = Entry("if", "", "verb", (), "proposal", "offered", "gives")
ULTIMATUM = Entry("unless", "", "verb", (), "proposal", "offered", "gets")
OURS = frozenset(["i", "we"])
NOT = frozenset(["not", "n't", "never"])
FUTURE = frozenset(["will", "would", "shall", "'ll", "ll"])


def find_deals(scene: Scene) -> Iterator[tuple[int, Entry, Fit]]:
    """The words that head the terms of deals and ultimatums, with what goes with them."""
    for word in range(len(scene.forms)):
        if scene.tree.relation[word] == "advcl" and scene.tree.is_verb(word):
            found = _ultimatum(scene, word) or _deal(scene, word)
            if found is not None:
                yield found


def _ultimatum(scene: Scene, word: int) -> tuple[int, Entry, Fit] | None:
    """ "They will be hurt if they do not | agree | to a truce", "unless they | leave |": the way out that is named."""
    marks, main = _marks(scene, word), scene.tree.head[word]
    refused = "unless" in marks or ("if" in marks and _is_negated(scene, word))
    if not refused or not _is_ahead(scene, main) or not _is_way_out(scene, word):
        return None
    them = scene.tree.under(word, "nsubj")
    ours = any(scene.forms[each] in OURS for each in them)
    return None if ours or not them else (word, ULTIMATUM, Fit((word,), "unless", them))


def _deal(scene: Scene, word: int) -> tuple[int, Entry, Fit] | None:
    """ "If they open the port, we will | free | the crew", "Norway will | buy | power if Sweden …"."""
    marks, main = _marks(scene, word), _main(scene, word)
    if "if" not in marks or _is_negated(scene, word) or not _is_ahead(scene, main):
        return None
    us, them = scene.tree.under(main, "nsubj"), scene.tree.under(word, "nsubj")
    theirs = any(scene.forms[each] not in OURS and (_is_you(scene, each) or party(scene, each)) for each in them)
    ours = any(scene.forms[each] in OURS or each in scene.name for each in us) and not set(us) & set(them)
    named = not any(scene.forms[each] in OURS for each in us)
    if named and not _is_way_out(scene, word) and scene.tree.lemma[word] not in listed("bargain"):
        return None
    granted = scene.tree.lemma[main] in listed("bargain") and not _is_negated(scene, main)
    return (main, DEAL, Fit((main,), "if", them)) if ours and theirs and granted else None


def _main(scene: Scene, word: int) -> int:
    """The clause that an "if" hangs on; the parser may hang it on a verb behind the one who says so."""
    head, start = scene.tree.head[word], min(scene.tree.under(word, "mark"), default=0)
    if head < word or _is_ahead(scene, head) or not scene.forms[start - 1][0].isalnum():
        return head
    sentence = scene.page.words_in(scene.page.sentence_of(scene.page.words[word]))
    before = [each for each in sentence if each < start and scene.tree.is_verb(each) and _is_ahead(scene, each)]
    return before[-1] if before else head


def _is_you(scene: Scene, word: int) -> bool:
    return scene.forms[word] in ("you", "they", "it", "he", "she")


def _is_way_out(scene: Scene, verb: int) -> bool:
    return is_bargain(scene, verb) or scene.tree.lemma[verb] in listed("yielding")


def _is_ahead(scene: Scene, verb: int) -> bool:
    helpers = {scene.tree.lemma[each] for each in scene.tree.under(verb, "aux")}
    return verb >= 0 and bool(helpers & FUTURE)


def _is_negated(scene: Scene, verb: int) -> bool:
    """Whether a verb or its helper is denied; the parser may hang both on the verb's subject side."""
    beside = {scene.tree.lemma[each] for each in scene.tree.under(verb, "advmod")}
    helpers = [each for each in scene.tree.under(verb, "advcl", "aux", "nsubj") if each < verb]
    apart = any(scene.tree.lemma[inner] in NOT for each in helpers for inner in scene.tree.children[each])
    return bool(beside & NOT) or apart


def _marks(scene: Scene, verb: int) -> set[str]:
    return {scene.tree.lemma[each] for each in scene.tree.under(verb, "mark")}
