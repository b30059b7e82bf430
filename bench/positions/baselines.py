"""Two plain ways of finding positions, to stand beside ours: by a statement's act, and by words of wanting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bench.positions.rows import Row, called, tokens
from onrecord.model import Reading, Span
from onrecord.reading.scene import Scene

BY_ACT = {
    **dict.fromkeys(["demand", "ask", "propose", "offer", "promise", "threaten", "accept", "praise"], "agrees"),
    **dict.fromkeys(["reject", "deny", "accuse", "warn"], "disagrees"),
}
WORDS = {
    "disagrees": r"reject\w*|refus\w+|oppos\w+|against|den(?:y|ies|ied)|rul\w+ out|condemn\w*|criticiz\w+|will not|"
    r"won't",
    "undecided": r"consider\w*|weigh\w*|undecided|mull\w*",
    "agrees": r"demand\w*|call\w* (?:for|on)|urg\w+|want\w*|must|should|insist\w*|support\w*|back\w*|agree\w*|vow\w*|"
    r"pledg\w+|promis\w+|threat\w*|plan\w*|propos\w+|offer\w*|will",
}


def by_act(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """Statements that demand, reject, promise and so on: the speaker is for or against the content."""
    text = scene.page.text
    for each in reading.attributions:
        stance = BY_ACT.get(each.act.value if each.act else "")
        starts = [one.start for one in (each.cue, *each.content) if one is not None]
        if stance is None or not any(span.start <= start < span.end for start in starts):
            continue
        matter = tokens(" ".join(one.exact(text) for one in each.content if one.overlaps(span)))
        voice = "quoted" if each.kind == "direct" else "paraphrased"
        for speaker in each.speakers:
            entity = reading.entities[speaker.entity]
            capacity = entity.capacity.value if entity.capacity else ""
            places = entity.mentions
            yield Row(called(text, entity, None), places, stance, "plain", voice, capacity, matter)


def by_keyword(scene: Scene, reading: Reading, span: Span) -> Iterator[Row]:
    """A word of wanting in the sentence: whoever is named last before it is for, or against, the rest."""
    text = scene.page.text
    for stance, pattern in WORDS.items():
        cue = re.search(rf"\b(?:{pattern})\b", span.exact(text), re.IGNORECASE)
        if cue is None:
            continue
        at, after = span.start + cue.start(), span.start + cue.end()
        named = [
            (place, each) for each in reading.entities for place in each.mentions if span.start <= place.start < at
        ]
        if named:
            place, entity = max(named, key=lambda pair: pair[0])
            capacity = entity.capacity.value if entity.capacity else ""
            matter = tokens(text[after : span.end])
            yield Row(called(text, entity, None), (place,), stance, "plain", "narrated", capacity, matter)
        return
