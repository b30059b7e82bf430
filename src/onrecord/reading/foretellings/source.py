"""Source: whether what the outlet foretells goes on with what somebody was just said to have found or warned of."""

from __future__ import annotations

from onrecord.model import Attribution, Span
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words

# Verbs of those who reckon what will come: "the bank | found | that".
FINDING = words("calculate conclude estimate find forecast model predict project reckon")
TOLD = frozenset(["VBD", "VBZ", "VBP", "VBN"])
# Words that open a sentence which only tells more of the one before.
FURTHER = frozenset(["specifically", "overall", "separately", "similarly", "likewise"])
SUPPOSING = frozenset(["if", "unless", "once", "when", "should"])
# Passives of a reckoning that somebody made: "revenue is | projected | to grow".
RECKONED = words("projected estimated forecast predicted calculated")


def follows_finding(scene: Scene, sign: Sign) -> bool:
    """Whether the sentence before tells what somebody found: "| The bank found that it fell |. It could fall again".

    Args:
        scene: The page.
        sign: What the outlet foretells.
    """
    page = scene.page
    here = page.sentence_of(page.words[sign.word])
    if here.start < 2:
        return False
    before = page.words_in(page.sentence_of(Span(here.start - 2, here.start - 1)))
    forms = [scene.forms[each] for each in before]
    found = any(scene.tree.lemma[each] in FINDING and scene.tree.tag[each] in TOLD for each in before)
    return found or any(forms[at : at + 2] == ["according", "to"] for at in range(len(forms)))


def goes_on(scene: Scene, sign: Sign) -> bool:
    """Whether it most likely is that finding: "| Specifically |, it could fall", "it is | projected | to grow"."""
    if not follows_finding(scene, sign):
        return False
    page = scene.page
    first = page.words_in(page.sentence_of(page.words[sign.word]))[0]
    reckoned = sign.governor is not None and scene.forms[sign.governor] in RECKONED
    return scene.forms[first] in FURTHER or reckoned


def is_aside(scene: Scene, sign: Sign, speaking: Attribution) -> bool:
    """Whether its speaker only comes in by the way: "if they go, | as aides warned |, he will be alone".

    What they said is that they go.
    """
    if speaking.cue is None:
        return False
    page, tree = scene.page, scene.tree
    first = page.words_in(page.sentence_of(page.words[sign.word]))[0]
    cues = [each for each in page.words_in(speaking.cue) if tree.is_verb(each) and each < sign.word]
    opened = [mark for each in cues for mark in tree.under(each, "mark") if scene.forms[mark] == "as" and mark > 0]
    return scene.forms[first] in SUPPOSING and any(scene.forms[each - 1] == "," for each in opened)
