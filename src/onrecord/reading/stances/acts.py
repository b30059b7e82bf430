"""Acts: what somebody does that is a choice between ways of settling a matter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from onrecord.model import Attribution
from onrecord.reading.grammar import joined
from onrecord.reading.scene import Scene
from onrecord.reading.stances.complements import agents, objects
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing
from onrecord.reading.stances.holders import parties
from onrecord.reading.stances.matter import EDGE, matter_of
from onrecord.reading.stances.predicates import frames_of, is_matter
from onrecord.reading.stances.turning import turned

YEAR = len("2016")
# So many words before an act, a condition that it stands in is looked for.
NEAR = 12
DONE = frozenset(["actual", "planned", "denied"])
# What holds for long, not what is done now: "| currently | imposes a levy".
LEVYING, SHARES = frozenset(["impose", "levy", "charge", "apply"]), frozenset(["percent", "%", "percentage", "cent"])
STANDING = frozenset(["currently", "already", "still", "only", "usually", "generally", "always", "typically", "now"])


def act(hearing: Hearing, word: int, voice: Attribution | None) -> Iterator[Draft]:
    """ "Norvia | cut off | the gas talks", "The bloc | raised | its toll"."""
    scene = hearing.scene
    entry = frames_of(scene, word).get("self") if scene.tree.is_verb(word) else None
    if entry is None or not _is_done(scene, word) or scene.judge(word)[1].value not in DONE:
        return
    about = [each for first in objects(scene.tree, word) for each in joined(scene.tree, first)]
    if entry.limited and not any(is_matter(scene, each) for each in about):
        return
    doing = (each for each in agents(scene.tree, word) if each not in about)
    holders, turn = parties(hearing, doing, voice), turned(scene, word, entry)
    relative = scene.tree.relation[word] == "acl:relcl"
    if turn is None or not holders or (relative and _is_long_ago(scene, word)) or _stands(scene, word):
        return
    if _is_imagined(scene, word) or _is_awaited(scene, word):
        return
    present = scene.tree.tag[word] in ("VBZ", "VBP") and not scene.tree.under(word, "aux")
    yield Draft(
        rule="act",
        word=word,
        head=word,
        stance=turn.stance,
        strength=turn.strength,
        matter=matter_of(scene, word, bare=True, single=True),
        holders=holders,
        lemma=f"{entry.lemma} self",
        signs=(*turn.signs, *(["relative"] if relative else []), *(["present"] if present else [])),
    )


def _is_imagined(scene: Scene, word: int) -> bool:
    """Whether a condition opened before it and has not ended: "would pay if Norvia agrees and | lifts | the ban"."""
    first = scene.page.words_in(scene.page.sentence_of(scene.page.words[word]))[0]
    run = takewhile(lambda each: scene.forms[each] not in EDGE, range(word - 1, max(first, word - NEAR) - 1, -1))
    return any(scene.forms[each] in ("if", "unless") and scene.forms[each - 1] != "even" for each in run)


def _is_awaited(scene: Scene, word: int) -> bool:
    """Whether something else is to wait for it: "the ban will stay before Norvia | withdraws | its troops"."""
    tree = scene.tree
    marks = {scene.forms[each] for each in tree.under(word, "mark", "advmod")}
    present = any(tree.tag[each] in ("VBZ", "VBP") for each in (word, *tree.under(word, "aux")))
    return tree.relation[word] == "advcl" and present and bool(marks & {"before", "once", "after", "till"})


def _stands(scene: Scene, word: int) -> bool:
    """Whether a verb tells what is so, not what is done: "Currently, Norvia | imposes | a levy of a tenth"."""
    tree = scene.tree
    if tree.tag[word] not in ("VBZ", "VBP") or tree.under(word, "aux"):
        return False
    if tree.lemma[word] in LEVYING and any(scene.forms[each] in SHARES for each in tree.subtree(word)):
        return True  # "Norvia | levies | a tariff of ten percent".
    return any(scene.forms[each] in STANDING for each in tree.under(word, "advmod")) or _is_compared(scene, word)


def _is_compared(scene: Scene, word: int) -> bool:
    """Whether it stands beside what another does: "Norvia levies a tenth | while | the bloc levies a third"."""
    tree = scene.tree
    beside = [word, *tree.under(word, "advcl")]
    alike = [each for each in beside if tree.lemma[each] == tree.lemma[word]]
    return any(scene.forms[mark] in ("while", "whereas") for each in alike for mark in tree.under(each, "mark"))


def _is_long_ago(scene: Scene, word: int) -> bool:
    """Whether a verb tells of another time by the way: "who signed the pact | in 2016 |", "| as minister |"."""
    tree = scene.tree
    for each in tree.subtree(word):
        year = tree.tag[each] == "CD" and len(scene.forms[each]) == YEAR and scene.forms[each].startswith(("19", "20"))
        if year or scene.forms[each] in ("ago", "once", "formerly"):
            return True
    beside = [*tree.under(word, "nsubj"), *tree.under(word, "obl")]
    return any(scene.forms[each] == "as" for one in beside for each in tree.under(one, "case"))


def _is_done(scene: Scene, word: int) -> bool:
    """Whether a verb is told of as done: "raised", "is raising", "by raising"; not "to raise", "seen as raising"."""
    tree = scene.tree
    if tree.tag[word] != "VBG":
        return tree.tag[word] != "VB"
    marks = {scene.forms[each] for each in tree.under(word, "mark", "case")}
    return bool(tree.under(word, "aux")) or (tree.relation[word] == "advcl" and marks <= {"by", "after"})
