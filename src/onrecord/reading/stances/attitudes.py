"""Attitudes: statements whose very cue demands, refuses or promises what they say."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Attribution, Party, Span
from onrecord.reading.scene import Scene
from onrecord.reading.stances.denials import DENYING
from onrecord.reading.stances.draft import Draft
from onrecord.reading.stances.hearing import Hearing, speakers
from onrecord.reading.stances.holders import one_party
from onrecord.reading.stances.others import its_own
from onrecord.reading.stances.predicates import TELLING
from onrecord.reading.stances.turning import NEGATIONS, in_condition, is_question

# What a statement by its act holds of its content: stance, strength, whether it is demanded.
BY_ACT = {
    "demand": ("agrees", "firm", True),
    "propose": ("agrees", "plain", False),
    "offer": ("agrees", "plain", False),
    "promise": ("agrees", "firm", False),
    "threaten": ("agrees", "plain", False),
    "accept": ("agrees", "plain", False),
    "reject": ("disagrees", "plain", False),
}


def attitude(hearing: Hearing, attribution: Attribution) -> Iterator[Draft]:
    """ "The guild is | dead set against | a sale"."""
    act, scene = attribution.act, hearing.scene
    if act is None or act.basis != "cue" or act.value not in BY_ACT or attribution.kind != "indirect":
        return
    if attribution.cue is None or attribution.actual.value != "yes" or not attribution.content:
        return
    head, cue = _head(scene, attribution.content[0]), _head(scene, attribution.cue)
    holders = speakers(attribution)
    if (
        not holders
        or head is None
        or cue is None
        or is_question(scene, cue)
        or in_condition(scene, cue)
        or its_own(scene, cue) == ()  # "the possibility of Kim proposing it"
        or not _is_wanted(hearing, attribution, head)
    ):
        return
    if act.value == "reject" and _is_denied(scene, attribution.cue):
        return  # "has no intention of rejecting it".
    stance, strength, demanded = BY_ACT[act.value]
    asked, matter = _asked(hearing, attribution.content[0], head) if demanded else ((), attribution.content[:1])
    yield Draft(
        rule="attitude",
        word=cue,
        head=head,
        stance=stance,
        strength=strength,
        matter=matter,
        holders=holders,
        demanded=demanded,
        targets=asked,
        lemma=f"{act.value} {attribution.type}",
        signs=(f"type:{attribution.type}",),
    )


def _is_denied(scene: Scene, cue: Span) -> bool:
    """Whether a cue says of another word of refusing that it is not done: "no | intention of rejecting |"."""
    words = scene.page.words_in(cue)
    last = scene.tree.lemma[words[-1] if scene.tree.is_verb(words[-1]) else words[-2]] if len(words) > 1 else ""
    return last in DENYING and any(scene.forms[each] in NEGATIONS for each in words)


def _is_wanted(hearing: Hearing, attribution: Attribution, head: int) -> bool:
    """Whether a content names what can be wanted: no person, nothing that is told, no fact that is stated."""
    tree = hearing.scene.tree
    if (
        one_party(hearing, head, None) is not None
        or tree.lemma[head] in TELLING
        or (attribution.act is not None and attribution.act.value == "reject" and tree.lemma[head] in DENYING)
        or tree.tag[head].startswith(("PRP", "W"))
    ):
        return False
    infinitive = any(hearing.scene.forms[each] == "to" for each in tree.under(head, "mark"))
    return attribution.type == "eventuality" or infinitive or not (tree.is_verb(head) or tree.under(head, "cop"))


def _asked(hearing: Hearing, content: Span, head: int) -> tuple[tuple[Party, ...], tuple[Span, ...]]:
    """Of whom something is demanded, and what: "called on | the rebels | to | leave |"."""
    scene = hearing.scene
    words = scene.page.words_in(content)
    party = one_party(hearing, head, None)
    to = next((each for each in words if each > head and scene.forms[each] == "to"), None)
    if party is None or to is None or to + 1 >= len(scene.forms) or not words or words[-1] <= to:
        return (), (content,)
    return (party,), (Span(scene.page.words[to + 1].start, content.end),)


def _head(scene: Scene, span: Span) -> int | None:
    """The word of a stretch that is governed from outside it."""
    words = scene.page.words_in(span)
    return next((each for each in words if scene.tree.head[each] not in words), None)
